"""Matters: which statements speak of one thing, and which versions of it there are."""
