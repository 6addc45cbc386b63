"""Claims against claims: links, answers, origins, what is cited."""
