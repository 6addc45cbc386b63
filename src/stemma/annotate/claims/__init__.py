"""Claims: what is stated, of whom, on whose word, and whom it accuses."""
