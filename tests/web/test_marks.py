"""The reader's pieces and segments: all of the text, once, with the right marks."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from tests.plain import plain_row

from stemma.model.annotations import Attribution, Claim
from stemma.model.documents import Block, Role, Spans
from stemma.web.rows.marks import LONGEST, Marks, Piece, flows, numbered, parts, pieces, segments

LETTERS = "aé\u0301\u05d0\u202e \n\r𝔞"
ROLES: tuple[Role, ...] = ("body", "title", "furniture")


def said(ident: str, source: Spans, cue: Spans, content: Spans) -> Attribution:
    return plain_row("direct", content, id=ident, source=source, cue=cue, document="d")


def claim(ident: str, spans: Spans) -> Claim:
    return Claim(
        id=ident,
        spans=spans,
        attribution="a",
        kind="report",
        holders=(),
        polarity="affirmed",
        stands="for",
        hedged=False,
        about=(),
        times=(),
        quantities=(),
        document="d",
    )


def marks_of(*rows: Attribution, claims: tuple[Claim, ...] = (), at: Spans = ()) -> Marks:
    ordered = numbered(rows)
    return Marks(ordered, claims, {row.id: n for n, row in enumerate(ordered, 1)}, at)


@st.composite
def texts_with_blocks(draw: st.DrawFn) -> tuple[str, list[Block]]:
    text = draw(st.text(LETTERS, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    blocks = [
        Block(((start, end),), draw(st.sampled_from(ROLES)), f"b:{start}", "d")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return text, blocks


@st.composite
def spans_in(draw: st.DrawFn, length: int) -> Spans:
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=4)))
    return tuple(zip(cuts[::2], cuts[1::2], strict=False))


@given(texts_with_blocks())
def test_pieces_hold_all_of_the_text_once_and_in_order(drawn: tuple[str, list[Block]]) -> None:
    text, blocks = drawn
    found = pieces(text, blocks)
    shown = [span for piece in found for span in piece.spans]
    assert shown == sorted(shown)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(shown))
    left_out = list(text)
    for start, end in shown:
        left_out[start:end] = [""] * (end - start)
    assert not any(each.isalnum() for each in left_out)


def test_what_no_block_covers_beside_others_is_furniture_and_marks_alone_are_nothing() -> None:
    text = "---\ntitle: The weir\n---\n# The weir\nIt broke.\n***\n"
    at = text.index("The weir\nIt")
    blocks = [
        Block(((at, at + 8),), "title", "b:1", "d"),
        Block(((at + 9, at + 18),), "body", "b:2", "d"),
    ]
    found = pieces(text, blocks)
    assert [each.role for each in found] == ["furniture", "title", "body"]


def test_stars_around_words_are_not_shown_and_hide_no_anchor() -> None:
    text = "**The door.** It was *shut* 2 * 3."
    found = segments(
        text, Piece("body", ((0, len(text)),)), marks_of(claims=(claim("c:1", ((0, 13),)),))
    )
    assert "".join(each.text for each in found) == "The door. It was shut 2 * 3."
    assert [each.anchors for each in found if each.anchors] == [("c-1",)]


@given(st.data())
def test_segments_of_a_piece_are_its_text(data: st.DataObject) -> None:
    text = data.draw(st.text(LETTERS, min_size=1, max_size=40))
    rows = [
        said(f"a:{n}", *(data.draw(spans_in(len(text))) for _ in range(3)))
        for n in range(data.draw(st.integers(0, 3)))
    ]
    marks = marks_of(*rows, at=data.draw(spans_in(len(text))))
    found = segments(text, Piece("body", ((0, len(text)),)), marks)
    assert "".join(each.text for each in found) == text
    at = 0
    for each in found:
        inside = [row for row in rows if any(a <= at < b for a, b in row.content)]
        assert each.depth == len(inside)
        assert each.at == any(a <= at < b for a, b in marks.at)
        at += len(each.text)


def test_nested_words_are_deeper_and_every_note_begins_once() -> None:
    text = "He said: they say that I watch."
    outer = said("a:1", ((0, 2),), ((3, 7),), ((9, 30),))
    inner = said("a:2", ((9, 13),), ((14, 22),), ((23, 30),))
    found = segments(text, Piece("body", ((0, len(text)),)), marks_of(outer, inner))
    assert [(each.text, each.depth) for each in found if each.depth] == [
        ("they", 1),
        (" ", 1),
        ("say that", 1),
        (" ", 1),
        ("I watch", 2),
    ]
    assert [note for each in found for note in each.notes] == [1, 2]


def test_a_passage_in_two_spans_is_marked_in_both_and_not_between() -> None:
    text = "one two three"
    found = segments(
        text,
        Piece("body", ((0, len(text)),)),
        marks_of(claims=(claim("c:1", ((0, 3), (8, 13))),), at=((0, 3), (8, 13))),
    )
    assert [each.text for each in found if each.at] == ["one", "three"]
    assert [each.anchors for each in found if each.anchors] == [("c-1",)]


def test_a_long_document_is_cut_into_parts_and_a_giant_block_too() -> None:
    text = "x" * (LONGEST * 2 + 10) + "\n" + "y" * 20
    blocks = [Block(((0, LONGEST * 2 + 10),), "body", "b:1", "d")]
    found = parts(pieces(text, blocks))
    assert len(found) == 3
    assert sum(piece.length for part in found for piece in part) >= LONGEST * 2 + 30


def test_lines_of_a_fixed_width_flow_and_an_address_does_not() -> None:
    wrapped = "a" * 70 + "\n" + "b" * 71 + "\nend"
    assert flows(wrapped, Piece("body", ((0, len(wrapped)),)))
    address = "Press Office\n14 Ropewalk"
    assert not flows(address, Piece("body", ((0, len(address)),)))
    assert not flows(wrapped, Piece("dateline", ((0, len(wrapped)),)))


def test_the_number_of_a_point_stays_in_the_text() -> None:
    text = "1. It rained.\n2. It stopped.\n"
    blocks = [
        Block(((3, 13),), "body", "b:1", "d"),
        Block(((17, 28),), "body", "b:2", "d"),
    ]
    assert {each.role for each in pieces(text, blocks)} == {"body"}
