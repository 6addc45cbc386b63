"""Origins: how many separate sources a version has, as far as the folder shows."""
