"""Quantities: how many or how much of what a document says, with open bounds, parts and totals."""
