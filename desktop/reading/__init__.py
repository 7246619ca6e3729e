"""Reading one topic: the page, its section tabs and what stands beside it."""
