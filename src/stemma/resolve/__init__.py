"""Mentions to entities, across documents, with reasons."""
