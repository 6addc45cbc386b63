"""The command line: a boundary and one file per command."""
