"""Names that stand alone in quotation marks, and the letters of a publisher's name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotate.reading import STEPS, draft_of, names, read

from stemma.model.documents import Known

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They work under the name “Guild for the Care of Fenmen Resting in Osrin”.",
            "Guild for the Care of Fenmen Resting in Osrin",
        ),
        (
            "It is a guild called “Society for Fair Weights in Osrin and Brel”.",
            "Society for Fair Weights in Osrin and Brel",
        ),
        ("The group “Union of Weavers at the Quay” met.", "Union of Weavers at the Quay"),
    ],
)
def test_a_name_in_marks_runs_to_their_end(text: str, name: str) -> None:
    assert name in names(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The paper wrote “Harbour Union in Trouble”.",
        "Under the name “Harbour Union that sells in Osrin” they went.",
        "The Harbour Union in Osrin met.",
    ],
)
def test_what_is_no_name_in_marks_ends_where_it_did(text: str) -> None:
    assert "Harbour Union" in names(read(text))


def _with_publisher(text: str, publisher: str) -> set[str]:
    """The names of a text's entities, whose publisher is given."""
    draft = draft_of(text)
    document = replace(draft.rows.document, publisher=Known(publisher, "signature"))
    draft = replace(draft, rows=replace(draft.rows, document=document))
    for step in STEPS:
        draft = step.apply(draft)
    return {each.name for each in draft.rows.entities}


@pytest.mark.parametrize("verb", ["asked", "spoke to"])
def test_the_letters_of_the_publishers_name_are_the_publisher(verb: str) -> None:
    text = f"On Monday THP {verb} the clerk. Later THP {verb} the mayor."
    assert _with_publisher(text, "Tarn Harbour Post") == {"Tarn Harbour Post"}


@pytest.mark.parametrize("publisher", ["Tarn River Post", "The Lantern"])
def test_other_letters_are_somebody_else(publisher: str) -> None:
    assert "THP" in _with_publisher("On Monday THP asked the clerk.", publisher)
