"""Windows of encoded documents as padded batches of tensors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from attribution.encoding import NO_ARC, TO_NOTHING, UNKNOWN, Encoded
from stemma.annotate.backends.tagger.pieces import CLS_ID, SEP_ID, WINDOW_PIECES, pack_windows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from torch import Tensor

IGNORED = UNKNOWN
_SHORTEST_FIRST_WINDOW = 60
_LENGTH_STEP = 64
_LENGTH_JITTER = 20


@dataclass(frozen=True, slots=True)
class Example:
    """One window: piece ids, tags, arcs and inner tags with the two end marks."""

    ids: list[int]
    tags: list[int]
    heads: list[int]
    inner: list[int]


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples padded to one length."""

    ids: Tensor
    mask: Tensor
    tags: Tensor
    heads: Tensor
    inner: Tensor


def examples_of(encoded: Encoded, rng: Random | None) -> Iterable[Example]:
    """The windows of a document; with `rng`, packed from another first length each time."""
    first = None if rng is None else rng.randint(_SHORTEST_FIRST_WINDOW, WINDOW_PIECES)
    for start, end in pack_windows(encoded.text, encoded.pieces, first_limit=first):
        heads = [_head(int(head), start, end) for head in encoded.heads[start:end]]
        yield Example(
            ids=[CLS_ID, *encoded.pieces.ids[start:end].tolist(), SEP_ID],
            tags=[0, *encoded.tags[start:end].tolist(), 0],
            heads=[IGNORED, *heads, IGNORED],
            inner=[IGNORED, *encoded.inner[start:end].tolist(), IGNORED],
        )


def _head(head: int, start: int, end: int) -> int:
    """An arc's target inside the window, 0 for none, ignored when it lies outside."""
    if head == TO_NOTHING:
        return 0
    if head == NO_ARC or not start <= head < end:
        return IGNORED
    return head - start + 1


def batches_of(documents: list[Encoded], size: int, rng: Random | None) -> list[Batch]:
    """All windows in batches of near lengths, the batches in random order."""
    examples = [example for one in documents for example in examples_of(one, rng)]
    if rng is not None:
        jitter = [rng.random() * _LENGTH_JITTER for _ in examples]
        order = sorted(range(len(examples)), key=lambda at: len(examples[at].ids) + jitter[at])
        examples = [examples[at] for at in order]
    groups = [examples[at : at + size] for at in range(0, len(examples), size)]
    if rng is not None:
        rng.shuffle(groups)
    return [_pad(group) for group in groups]


def _pad(group: list[Example]) -> Batch:
    longest = max(len(example.ids) for example in group)
    length = min(WINDOW_PIECES + 2, -(-longest // _LENGTH_STEP) * _LENGTH_STEP)
    return Batch(
        ids=_rows([one.ids for one in group], length, 0),
        mask=_rows([[1] * len(one.ids) for one in group], length, 0),
        tags=_rows([one.tags for one in group], length, IGNORED),
        heads=_rows([one.heads for one in group], length, IGNORED),
        inner=_rows([one.inner for one in group], length, IGNORED),
    )


def _rows(rows: list[list[int]], length: int, filler: int) -> Tensor:
    return torch.tensor([row + [filler] * (length - len(row)) for row in rows])
