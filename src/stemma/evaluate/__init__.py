"""Gold against output: the scorers behind `stemma eval`."""
