"""Words above a paragraph of which nothing is a speaker's are not that speaker's either."""

from __future__ import annotations

from tests.annotate.whole import tools

from stemma.annotate.attribution.far_quotations import without_far_quotations
from stemma.annotate.components import with_parse
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.stretches import stretches_of
from stemma.annotate.tools import RawAttribution
from stemma.evaluate.gold import as_ingested
from stemma.model.annotations import Annotations
from stemma.model.documents import Span, quote

OWN = "She blames the pilot. “He sat on this chair.”"
NEWS = "Four hundred boats lie in the harbour."
SAID = "The gate was shut, former members say."


def draft(*paragraphs: str) -> Draft:
    """A parsed text of some paragraphs."""
    made = as_ingested("t.txt", "\n\n".join(paragraphs))
    stretches = stretches_of(made.document.text, made.blocks)
    return with_parse(
        Draft(Annotations(made.document, made.blocks), Parse(), stretches), tools().parser
    )


def at(text: str, words: str) -> tuple[Span, ...]:
    """Where some words stand."""
    start = text.index(words)
    return ((start, start + len(words)),)


def contents(given: Draft, found: list[RawAttribution]) -> list[str]:
    """What each is left with."""
    return [quote(given.text, each.content) for each in without_far_quotations(given, found)]


def test_words_beyond_another_paragraph_go_to_who_speaks_beside_them() -> None:
    given = draft(OWN, NEWS, SAID)
    words, gate = at(given.text, "“He sat on this chair.”"), at(given.text, "The gate was shut")
    found = [
        RawAttribution(
            at(given.text, "She"), at(given.text, "blames"), at(given.text, "the pilot"), 0.9
        ),
        RawAttribution(
            at(given.text, "former members"), at(given.text, "say"), (*words, *gate), 0.9
        ),
    ]
    assert contents(given, found) == ["the pilot … “He sat on this chair.”", "The gate was shut"]


def test_a_quotation_of_several_paragraphs_stays_with_who_ends_it() -> None:
    given = draft("“He sat on this chair.", "“He ate my fish,” former members say.")
    one, two = at(given.text, "“He sat on this chair."), at(given.text, "“He ate my fish,”")
    said = RawAttribution(
        at(given.text, "former members"), at(given.text, "say"), (*one, *two), 0.9
    )
    assert contents(given, [said]) == [quote(given.text, said.content)]
