"""Attributions: from what a reader proposes to rows with source, cue, content and stance."""
