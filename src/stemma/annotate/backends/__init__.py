"""The only files that import a language library; the rest works on `stemma.annotate.parse`."""
