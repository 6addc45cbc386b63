"""Pure string functions: normalising, offsets, shingles, calendars."""
