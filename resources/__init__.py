"""What there is to read: the content pack, and the plain Python that reads and checks it."""
