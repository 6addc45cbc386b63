"""The readers of attributions that a setting can name, besides the one by rules alone."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.annotate.claims.accusing import weights
from stemma.annotate.draft import Draft
from stemma.annotate.rules import Proposal, proposals
from stemma.annotate.rules.declines import DECLINES
from stemma.annotate.rules.fixed import PUTS
from stemma.annotate.sensing import Inside, Sensed, Senses, joined
from stemma.annotate.stretches import Stretch
from stemma.annotate.tools import READERS, AttributionReader, RawAttribution
from stemma.model.documents import quote
from stemma.model.settings import Settings
from stemma.text.denials import denies_plainly, takes_it_up

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from stemma.annotate.backends.tagger.hints import Hint
    from stemma.annotate.backends.tagger.joint import JointReader
    from stemma.annotate.backends.tagger.reader import Reader
    from stemma.annotate.backends.tagger.tagger import Window


PLAIN = 0.95
"""The rate of a cue of which the rules have no doubt."""


class TaggerReader:
    """Finds attributions with the trained tagger; the weights are loaded when first needed."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions, outer and inner, in text order."""
        blocks = [stretch.span for stretch in draft.stretches]
        return tuple(
            RawAttribution(each.source, each.cue, each.content, each.probability)
            for each in _tagger().read(draft.text, blocks)
        )


class BlendReader:
    """What the tagger and the rules propose, judged together by one reranker."""

    def read(self, draft: Draft) -> tuple[RawAttribution, ...]:
        """The attributions that lie in no other, in text order."""
        return self.sense(draft).found

    def sense(self, draft: Draft) -> Sensed:
        """The same, with what the tagger makes of every word piece."""
        reader, proposed = _joint(), proposals(draft)
        blocks = [stretch.span for stretch in draft.stretches]
        gathered = reader.gather(draft.text, blocks, _hints(proposed))
        found = [
            RawAttribution(each.source, each.cue, each.content, each.probability)
            for each in reader.chosen(gathered)
        ]
        windows = gathered.reading.windows
        senses = [Senses(each.pieces.starts, each.pieces.ends, each.states) for each in windows]
        whole = (*found, *_certain(draft, proposed, found))
        return Sensed(whole, joined(senses), _inside(draft.text, windows))


def _inside(text: str, windows: Sequence[Window]) -> Inside | None:
    """What the tagger's second layer makes of the insides of contents."""
    from stemma.annotate.backends.tagger.inner import chances, inner_reports

    pieces = joined(
        [Senses(each.pieces.starts, each.pieces.ends, chances(each)) for each in windows]
    )
    found = tuple(
        RawAttribution(each.source, each.cue, each.content, each.probability)
        for each in inner_reports(text, windows)
    )
    return Inside(pieces, found) if pieces else None


def _certain(
    draft: Draft, proposed: Sequence[Proposal], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """What declines to answer, puts a figure at a number or just denies it, and was not found.

    News corpora mark no refusals, the rules see them. A missing "declined to comment" or "denied it"
    would make somebody look silent who was asked; a missing "says mayor" in a headline would make its
    words the paper's own.
    """
    titles = [each for each in draft.stretches if each.role == "title"]
    taken = {at for each in found for start, end in each.cue for at in range(start, end)}
    return [
        each.raw
        for each in proposed
        if (
            each.frame in {DECLINES, PUTS}
            or _just_denies(draft.text, each)
            or _says_in_headline(titles, each)
        )
        and not any(at in taken for start, end in each.raw.cue for at in range(start, end))
    ]


def _says_in_headline(titles: Sequence[Stretch], proposal: Proposal) -> bool:
    """Whether a headline names who says it, as far as the rules have no doubt."""
    cue = proposal.raw.cue
    if not cue or not proposal.outermost or proposal.raw.probability < PLAIN:
        return False
    return any(each.start <= cue[0][0] < each.end for each in titles)


def _just_denies(text: str, proposal: Proposal) -> bool:
    """Whether somebody denies what stands before, in no words of his own: "Tolve denied it"."""
    raw = proposal.raw
    if not raw.source or not raw.cue or not raw.content or not proposal.outermost:
        return False
    plain = denies_plainly(text, raw.source[-1], raw.cue[0])
    return plain and takes_it_up(quote(text, raw.content), quote(text, raw.cue))


def hints_of(draft: Draft) -> list[Hint]:
    """What the rules think of, in the backend's own values."""
    return _hints(proposals(draft))


def _hints(proposed: Sequence[Proposal]) -> list[Hint]:
    from stemma.annotate.backends.tagger import hints, raw

    found = []
    for each in proposed:
        spans = raw.RawAttribution(
            each.raw.source, each.raw.cue, each.raw.content, each.raw.probability
        )
        found.append(hints.Hint(spans, each.frame, each.outermost))
    return found


@functools.cache
def _tagger() -> Reader:
    """Load once per process."""
    from stemma.annotate.backends.tagger.reader import Reader

    return Reader.load(_weights())


@functools.cache
def _joint() -> JointReader:
    """Load once per process."""
    from stemma.annotate.backends.tagger.joint import JointReader

    return JointReader.load(_weights(), projection=_projections())


def _projections() -> NDArray[np.float32]:
    """What another model reads of the tagger's vectors."""
    return weights().projection


def _weights() -> Path:
    return Path(str(files("stemma.annotate") / "weights"))


@READERS.add("en:tagger")
def tagger_reader(_settings: Settings) -> AttributionReader:
    """The trained reader alone."""
    return TaggerReader()


@READERS.add("en:blend")
def blend_reader(_settings: Settings) -> AttributionReader:
    """The trained reader and the rules together."""
    return BlendReader()
