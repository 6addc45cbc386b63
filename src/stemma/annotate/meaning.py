"""The step that gives each statement a place among others of like meaning.

The tagger's vectors of a statement's word pieces, averaged and projected, point in nearly the same
direction where two statements mean nearly the same; the comparison looks for those. The projection is
made by `training/meaning/learn_meaning.py`.
"""

from __future__ import annotations

import functools
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from stemma.annotate.draft import Draft, component
from stemma.model.annotations import Claim, Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from stemma.annotate.sensing import Senses

FILE = "meaning.npz"
WIDTH = 64
"""Figures of a meaning; they are the last ones of a word piece's row."""
LARGEST = 127


@functools.cache
def weights() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What gives a meaning its figures: a projection (vector's width, `WIDTH`), and what is added to it."""
    import numpy as np

    with as_file(files("stemma.annotate") / "weights" / FILE) as path, np.load(path) as arrays:
        return arrays["projection"].astype(np.float32), arrays["base"].astype(np.float32)


def projection() -> NDArray[np.float32]:
    """What the reader multiplies a word piece's vector by, for this step."""
    return weights()[0]


@component("meanings", requires={"attributions", "claims"}, assigns={"meanings"})
def find_meanings(draft: Draft) -> Draft:
    """The draft with a meaning for each statement, if its reader has a model that tells of words."""
    senses = draft.senses
    if senses is None:
        return draft
    found = (_meaning(claim, senses) for claim in draft.rows.claims)
    return draft.with_rows(meanings=tuple(each for each in found if each))


def _meaning(claim: Claim, senses: Senses) -> Meaning | None:
    """The direction in which a statement's words point, in whole numbers."""
    import numpy as np

    pieces = senses.within(claim.spans)
    if not len(pieces):
        return None
    mean = senses.rows[pieces, -WIDTH:].mean(axis=0) + weights()[1]
    largest = float(np.abs(mean).max())
    if not largest > 0:
        return None
    return Meaning(claim.id, np.rint(mean * (LARGEST / largest)).astype(np.int8).tobytes().hex())
