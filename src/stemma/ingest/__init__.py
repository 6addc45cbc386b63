"""Bytes to documents: one loader per format, furniture, metadata, language."""
