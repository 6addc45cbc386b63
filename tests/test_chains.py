"""Who of a chain speaks together with the one before."""

from __future__ import annotations

from tests.plain import plain_row

from stemma.model.annotations import Claim, Holder
from stemma.model.chains import together
from stemma.model.documents import Spans

TEXT = "Ada Brun and Per Orm say that Ida Bly says it rained. "


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def claim_of(*holders: Holder) -> tuple[bool, ...]:
    said = at("it rained")
    outer = plain_row("indirect", said, id="a:1", source=at("Ada Brun and Per Orm"))
    inner = plain_row("indirect", said, id="a:2", source=at("Ida Bly"), parent="a:1")
    claim = Claim(
        id="c:1",
        spans=said,
        attribution="a:2",
        kind="report",
        holders=holders,
        polarity="affirmed",
        stands="for",
        hedged=False,
        about=(),
        times=(),
        quantities=(),
    )
    return together(claim, {"a:1": outer, "a:2": inner})


def speaker(words: str) -> Holder:
    return Holder("speaker", None, words, at(words))


def test_two_whom_one_source_names_speak_together_and_who_is_quoted_stands_behind() -> None:
    chain = (speaker("Ada Brun"), speaker("Per Orm"), speaker("Ida Bly"))
    assert claim_of(*chain) == (False, True, False)


def test_a_publisher_and_an_author_never_speak_together() -> None:
    publisher = Holder("publisher", None, "Ada Brun", at("Ada Brun"))
    assert claim_of(publisher, speaker("Per Orm")) == (False, False)
    assert claim_of() == ()
