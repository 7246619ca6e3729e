"""Putting the checklist and the topics on paper."""
