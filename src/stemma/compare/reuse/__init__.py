"""The same wording in several documents."""
