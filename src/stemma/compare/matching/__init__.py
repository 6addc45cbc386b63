"""Two statements beside each other: whether they speak of one thing, and why."""
