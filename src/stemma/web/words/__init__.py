"""Our own words on the screen."""
