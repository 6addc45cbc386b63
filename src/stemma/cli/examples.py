"""Where the example case lies: in the installed package, or beside it in the repository."""

from __future__ import annotations

from pathlib import Path

import stemma
from stemma.errors import NoExampleError

NAME = "chandlers-lane"


def folder(name: str = NAME) -> Path:
    """The example's folder, with its `documents` and, if it states anything, its `stemma.toml`.

    Raises:
        NoExampleError: this installation came without the examples.
    """
    package = Path(stemma.__file__).parent
    for place in (package / "examples", package.parents[1] / "examples"):
        if (place / name / "documents").is_dir():
            return place / name
    raise NoExampleError
