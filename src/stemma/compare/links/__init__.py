"""Links between statements: what says the same, what differs, what was judged."""
