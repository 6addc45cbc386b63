"""Voices: who wrote which part of a document."""
