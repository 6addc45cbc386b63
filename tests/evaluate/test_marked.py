"""Marked text: the text without marks, the spans, and faults that say where."""

from __future__ import annotations

import pytest

from stemma.errors import GoldError
from stemma.evaluate.marked import parse, subtract

FILE = """id: port
published: 2031-05-04
-----
⟦f1:Menu⟧

⟦s1:Mara Ilves⟧ ⟦q1:said⟧ ⟦c1:that ⟦s2:he⟧ ⟦q2:knew⟧ ⟦c2:it⟧⟧ ⟦t1:today⟧.

⟦v1:Dear Mayor, ⟦n1:three boats⟧ left.⟧
=====
v0 spans=rest author="The Quay" kind=document
v1 author="-" kind=letter
a1 kind=indirect stance=asserts negated=no hedged=no parent=- speaker="Mara Ilves; Oda Brandt" voice=v0
a2 kind=indirect stance=denies negated=yes hedged=yes parent=a1 speaker="-" voice=v0
t1 value=2031-05-04 type=date
n1 low=3 high=- counts="boats" approximate=no
"""


def test_marks_become_spans_of_the_text_without_them() -> None:
    document = parse(FILE, "port.marked")
    first, second = document.attributions
    assert document.text.startswith("Menu\n\nMara Ilves said that he knew it today.")
    assert [document.text[a:b] for a, b in first.content] == ["that he knew it"]
    assert [document.text[a:b] for a, b in second.source] == ["he"]


def test_items_carry_their_values() -> None:
    document = parse(FILE, "port.marked")
    first, second = document.attributions
    assert first.speakers == ("Mara Ilves", "Oda Brandt")
    assert (second.parent, second.negated, second.hedged, second.speakers) == ("a1", True, True, ())
    assert document.times[0].get("value") == "2031-05-04"
    assert document.quantities[0].get("high") is None
    assert document.quantities[0].get("counts") == "boats"


def test_voices_are_a_partition_without_furniture() -> None:
    document = parse(FILE, "port.marked")
    own, letter = document.voices
    assert [document.text[a:b].strip() for a, b in own.spans if document.text[a:b].strip()] == [
        "Mara Ilves said that he knew it today."
    ]
    assert (letter.kind, own.author) == ("letter", "The Quay")
    assert document.ingested.blocks[0].role == "furniture"


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (FILE.replace("⟦f1:Menu⟧", "⟦f1:Menu"), "never closed: f1"),
        (FILE.replace("⟦f1:Menu⟧", "Menu⟧"), "nothing open"),
        (FILE.replace("=====", "===="), "needs one line"),
        (FILE.replace("stance=denies", "stance=maybe"), "a2 has no known stance"),
    ],
)
def test_a_fault_is_named(broken: str, says: str) -> None:
    with pytest.raises(GoldError, match=says):
        parse(broken, "port.marked")


def test_holes_are_cut_out_of_spans() -> None:
    assert subtract(((0, 10), (20, 30)), ((2, 4), (8, 22))) == ((0, 2), (4, 8), (22, 30))
