"""PDF: characters with their places, columns in reading order, paragraphs over page breaks."""
