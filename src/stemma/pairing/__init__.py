"""A small model that reads two statements together: how likely they are on one question."""

from __future__ import annotations

from stemma.pairing.reader import PairReader, default_pair_reader
from stemma.pairing.shown import shown

__all__ = ["PairReader", "default_pair_reader", "shown"]
