"""The only files that know spaCy: its pipeline gives the parse that components work on."""
