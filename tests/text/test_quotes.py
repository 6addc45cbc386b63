"""Quotation marks of every shape; apostrophes are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.quotes import kind_of, quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “so it is” and left.", ["“so it is”"]),
        ('"If so," she said. "Then no."', ['"If so,"', '"Then no."']),
        ("''It is one,'' he said.", ["''It is one,''"]),
        ("«Nein», sagte er.", ["«Nein»"]),
        ("'Where is the bottle?'", ["'Where is the bottle?'"]),
        ("the dockers' union isn't here", []),
        ("rock 'n' roll in '68", []),
        ('a 6" pipe and a 4" pipe', []),
        ("‘It’s the dockers’ choice,’ he said.", ["‘It’s the dockers’ choice,’"]),
        (
            "“The title “Quay Society” is new.”",
            ["“The title “Quay Society” is new.”", "“Quay Society”"],
        ),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in quotations(text)] == expected


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“I saw it.\n“I saw it twice.”"
    assert [(each.span, each.closed) for each in quotations(text)] == [
        ((0, 10), False),
        ((11, 28), True),
    ]


def test_a_forgotten_closing_mark_stands_before_who_said_it() -> None:
    text = "“We were called liars, the statement continued. “Today they are silent.”"
    assert [text[each.start : each.end] for each in quotations(text)] == [
        "“We were called liars,",
        "“Today they are silent.”",
    ]


def test_a_fragment_begins_inside_a_quotation() -> None:
    text = 'and nobody counted them," the pilot said.'
    assert [text[each.start : each.end] for each in quotations(text)] == [
        'and nobody counted them,"'
    ]


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("“So it is,” he said.", "“So it is,”", "direct"),
        ("He said that it was “so” everywhere.", "that it was “so” everywhere", "mixed"),
        ("He said that it was so.", "that it was so", "indirect"),
        ("Mara Ilves: It was so.", "It was so.", "direct"),
    ],
)
def test_the_kind_follows_the_marks(text: str, content: str, kind: str) -> None:
    start = text.index(content)
    colon = text.find(":")
    cue = ((colon, colon + 1),) if colon >= 0 else ((text.index("said"), text.index("said") + 4),)
    span = ((start, start + len(content)),)
    assert kind_of(text, span, cue, quotations(text)) == kind


def test_marks_around_the_cue_as_well_are_not_the_contents_own() -> None:
    text = "“He told me that they left,” she said."
    start, cue = text.index("that"), text.index("told")
    inner = ((start, text.index(",")),)
    assert kind_of(text, inner, ((cue, cue + 4),), quotations(text)) == "indirect"


@given(st.text(alphabet="ab '\"“”‘’«».,\n", max_size=60))
def test_quotations_lie_in_the_text_and_hold_their_first_mark(text: str) -> None:
    for each in quotations(text):
        assert 0 <= each.start < each.end <= len(text)
        assert "\n" not in text[each.start : each.end]
