"""Finding it: the index over a pack, and the answer to what somebody typed."""
