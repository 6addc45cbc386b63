"""Names that stand alone in quotation marks."""

from __future__ import annotations

import pytest
from tests.annotate.reading import names, read

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
