"""One file per page: a frozen dataclass, and a pure function that makes it from the case."""
