"""What the person chose, and the page about Spotter."""
