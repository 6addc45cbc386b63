"""Times: every expression of time in a document, and the EDTF value it has or why it has none."""
