"""Citations: the reports, letters, broadcasts and other works that a document leans on."""
