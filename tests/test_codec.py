"""Values become rows of the contract and come back unchanged."""

from __future__ import annotations

from stemma.model.annotations import Claim, Holder
from stemma.model.codec import from_row, to_row

CLAIM = Claim(
    id="c:1",
    spans=((0, 4), (9, 12)),
    attribution="a:1",
    kind="report",
    holders=(
        Holder("speaker", "e:1", "Mara Ilves", ((0, 3),)),
        Holder("informant", None, None, (), outside=True),
    ),
    polarity="affirmed",
    stands="for",
    hedged=False,
    about=("e:2",),
    times=(),
    quantities=(),
    document="sha256:1",
)


def test_a_row_comes_back_as_the_value_it_was_made_of() -> None:
    assert from_row(Claim, to_row(CLAIM, in_case=True)) == CLAIM


def test_case_fields_are_left_out_of_what_annotate_prints() -> None:
    assert not {"document", "by"} & set(to_row(CLAIM))


def test_outside_is_written_only_where_it_is_so() -> None:
    inside, outside = to_row(CLAIM)["holders"]
    assert "outside" not in inside
    assert outside["outside"] is True
