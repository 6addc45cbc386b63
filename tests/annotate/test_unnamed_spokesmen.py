"""For which named body an unnamed spokesman speaks, and for which he does not."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read, speakers

pytestmark = pytest.mark.slow

FRAME = (
    "The Whitmere Borough Council met on Monday. The Harbour Police closed the road. "
    "Police spokesman Jan Brun was there. {} said that the road was safe."
)


def speaks_for(source: str) -> tuple[str, ...]:
    """The speakers of a report whose source is given."""
    text = FRAME.format(source)
    return speakers(read(text, Said(source, "said", "that the road was safe")))


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("A council spokesman", "Whitmere Borough Council"),
        ("A spokesman for the council", "Whitmere Borough Council"),
        ("The council's spokeswoman", "Whitmere Borough Council"),
        ("A police spokeswoman", "Harbour Police"),
    ],
)
def test_a_spokesman_speaks_for_the_one_body_so_called(source: str, body: str) -> None:
    assert speaks_for(source) == (body,)


@pytest.mark.parametrize(
    "source",
    [
        "A rival council spokesman",
        "A former council spokesman",
        "A former spokesman for the council",
        "The council's former spokesman",
        "A spokesman for the tenants of the council",
        "The spokesman of the council's critics",
        "A spokesman for the Whitmere Borough Council workers",
        "A company spokesman",
    ],
)
def test_a_spokesman_of_others_does_not_speak_for_it(source: str) -> None:
    assert speaks_for(source) == ()


def test_where_two_bodies_are_so_called_nobody_is_meant() -> None:
    both = "The Whitmere Town Council and the Lowfold Parish Council met."
    rows = read(f"{both} A council spokesman said no.", Said("A council spokesman", "said", "no"))
    assert speakers(rows) == ()
