"""When two ways of writing a name count as one where cases are scored."""

from __future__ import annotations

import pytest

from stemma.evaluate.places import Places
from stemma.model.case import CaseRows


@pytest.mark.parametrize(
    ("name", "wanted", "same"),
    [
        ("Word House", "Word House", True),
        ("The Word House", "Word House", True),
        ("The Sorrel Gazette", "Sorrel Gazette", True),
        ("Word House", "Word Right", False),
        (None, "Word House", False),
        (None, None, True),
    ],
)
def test_a_name_of_common_words_is_only_itself(
    name: str | None,
    wanted: str | None,
    same: bool,  # noqa: FBT001 - a parameter of the cases
) -> None:
    assert Places(CaseRows()).is_called(name, wanted) is same
