"""What the documents lean on, held in the folder or not."""
