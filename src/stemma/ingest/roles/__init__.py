"""Pieces to blocks: what each stretch of a text is for its reader."""
