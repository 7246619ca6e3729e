"""The first page, and the short page of a place on the body."""
