"""The loaders by name, one a file. A loader gives an `Extracted`; bad data gives problems."""

from __future__ import annotations

from stemma.ingest.values import Loader
from stemma.registry import Registry

LOADERS: Registry[Loader] = Registry("loader")
