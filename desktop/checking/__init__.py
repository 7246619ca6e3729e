"""Ticking warning signs and what the ticks add up to."""
