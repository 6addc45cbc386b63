"""Web pages: a walk of what a browser would show, and votes on what of it is the article."""
