"""Attributions inside the content of others, with their parents."""
