"""The desk: pages are dataclasses; HTML and JSON come from the same one."""
