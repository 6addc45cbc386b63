"""Who may come in, and what goes out: every request checked, every page escaped."""
