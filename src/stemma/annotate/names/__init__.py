"""Names: where a document names somebody or something, of which kind, and which names are one."""
