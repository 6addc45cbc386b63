"""What a person joined: a joining never splits, and only a stated "not the same" keeps somebody out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.naming import document

from stemma.model.annotations import Annotations
from stemma.model.case import Resolution
from stemma.model.documents import Spans
from stemma.model.judgements import Action, Judgement, Target
from stemma.resolve import resolve

NAMES = (
    "Sabel Orqai",
    "Sabil Orkhay",
    "S. Orqai",
    "Orqai",
    "Sabel Orqai-Denn",
    "Mirra Orqai",
    "Corran Vetch",
)
Place = tuple[str, Spans]


def judged(action: Action, number: int, *targets: tuple[Annotations, int]) -> Judgement:
    chosen = tuple(
        Target(
            rows.document.id,
            rows.document.text_sha256,
            "mention",
            rows.mentions[at].spans,
            rows.entities[at].name,
        )
        for rows, at in targets
    )
    return Judgement(f"j:{number}", "2032-01-01T00:00:00Z", "person", action, chosen)


def one_each(*names: str) -> tuple[Annotations, ...]:
    return tuple(
        document(f"Text {at}: {name} spoke.", (name, "Person")) for at, name in enumerate(names)
    )


def together(resolution: Resolution) -> Iterator[frozenset[Place]]:
    for entity in resolution.entities:
        yield frozenset((place.document, place.spans) for place in entity.mentions)


def parts(resolution: Resolution) -> set[frozenset[str]]:
    """Who is one, each by the first words of the document."""
    texts = {each.document.id: each.document.text.split(":")[0] for each in resolution.documents}
    return {frozenset(texts[place[0]] for place in each) for each in together(resolution)}


def test_the_same_for_two_spellings_brings_all_bearers_of_both_together() -> None:
    rows = one_each("Sabel Orqai", "Sabel Orqai", "Temm Harlow", "Temm Harlow", "Temm Harlow")
    for pair in ((rows[0], 0), (rows[2], 0)), ((rows[3], 0), (rows[1], 0)):
        made = resolve(rows, (judged("same", 1, *pair),))
        assert len(made.entities) == 1
        assert not made.entities[0].not_same


def test_a_document_that_writes_both_spellings_comes_along() -> None:
    both = document(
        "Text 9: Sabel Orqai spoke, or Temm Harlow.",
        ("Sabel Orqai", "Person"),
        ("Temm Harlow", "Person"),
    )
    rows = (*one_each("Sabel Orqai", "Temm Harlow"), both)
    decided = judged("same", 1, (rows[0], 0), (rows[1], 0))
    assert len(resolve(rows, (decided,)).entities) == 1


def test_a_stated_not_the_same_keeps_a_bearer_out_of_a_joining() -> None:
    rows = one_each("Sabel Orqai", "Sabel Orqai", "Temm Harlow")
    decided = (
        judged("not-same", 1, (rows[1], 0), (rows[2], 0)),
        judged("same", 2, (rows[0], 0), (rows[2], 0)),
    )
    assert parts(resolve(rows, decided)) == {frozenset({"Text 0", "Text 2"}), frozenset({"Text 1"})}


def test_relatives_that_nobody_joined_stay_apart_from_two_who_were() -> None:
    rows = one_each("Sabel Orqai", "Temm Harlow", "Mirra Orqai")
    made = resolve(rows, (judged("same", 1, (rows[0], 0), (rows[1], 0)),))
    assert parts(made) == {frozenset({"Text 0", "Text 1"}), frozenset({"Text 2"})}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=7),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=3),
)
def test_a_joining_only_joins(names: list[str], pairs: list[tuple[int, int]]) -> None:
    rows = one_each(*names)
    wanted = [(one % len(rows), two % len(rows)) for one, two in pairs]
    stated = [(rows[one], rows[two]) for one, two in wanted if one != two]
    before = list(together(resolve(rows)))
    for turned in (False, True):
        decided = tuple(
            judged("same", at, *(((two, 0), (one, 0)) if turned else ((one, 0), (two, 0))))
            for at, (one, two) in enumerate(stated)
        )
        after = list(together(resolve(rows, decided)))
        assert all(any(group <= each for each in after) for group in before)
        for one, two in stated:
            places = {(each.document.id, each.mentions[0].spans) for each in (one, two)}
            assert any(places <= each for each in after)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=3, max_size=6), st.data())
def test_no_joining_leads_around_a_stated_not_the_same(
    names: list[str], data: st.DataObject
) -> None:
    rows = one_each(*names)
    pairs = list(combinations(range(len(rows)), 2))
    wall = data.draw(st.sampled_from(pairs))
    joined = data.draw(st.lists(st.sampled_from(pairs), max_size=3))
    decided = (
        judged("not-same", 0, *((rows[at], 0) for at in wall)),
        *(
            judged("same", at, *((rows[each], 0) for each in pair))
            for at, pair in enumerate(joined, 1)
            if pair != wall
        ),
    )
    places = {(rows[at].document.id, rows[at].mentions[0].spans) for at in wall}
    assert not any(places <= each for each in together(resolve(rows, decided)))


def test_who_was_read_as_another_kind_becomes_what_the_page_is() -> None:
    person = one_each("Mattis Obrell")[0]
    body = document("Text 8: Mattis Obrel was there. Obrel left.", ("Mattis Obrel", "Organization"))
    made = resolve((person, body), (judged("same", 1, (person, 0), (body, 0)),)).entities
    assert [each.schema for each in made] == ["Person"]
    made = resolve((person, body), (judged("same", 1, (body, 0), (person, 0)),)).entities
    assert [each.schema for each in made] == ["Organization"]
