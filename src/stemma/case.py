"""Opens a case folder: `case.run`, `case.read`, `case.judge` (the composition root)."""
