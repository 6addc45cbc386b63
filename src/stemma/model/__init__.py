"""What Stemma speaks of, as frozen values. Standard library only."""
