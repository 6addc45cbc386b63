"""`stemma.toml` and the environment -> frozen settings, with all faults reported at once."""
