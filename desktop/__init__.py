"""Showing it: the window, the paper and the command line."""
