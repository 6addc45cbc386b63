"""Descriptions: what the named are called besides their names, and by whom."""
