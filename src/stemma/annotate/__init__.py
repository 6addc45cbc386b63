"""Document -> Annotations: who says what in one document. Knows nothing of other documents."""
