"""What changes something or sends a file, and what it leads to."""
