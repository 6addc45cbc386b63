"""The case on disk: truth that is never dropped, and derived rows that can be."""
