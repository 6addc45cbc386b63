"""Statements of a case, indexed, with what they tell: figures, times, places, who speaks for whom."""
