"""One file per standard or document that the user takes away."""
