"""What is given as somebody's view is his, and not the reporter's."""

from __future__ import annotations

import pytest
from tests.annotate.test_orders import stated

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "Agnes Vore was in the hall. In her view the firm had made up the call.",
        "Agnes Vore was in the hall. In Agnes Vore's view, the firm had made up the call.",
        "In the opinion of Agnes Vore, the firm had made up the call.",
    ],
)
def test_a_view_is_whose_it_is_said_to_be(text: str) -> None:
    assert stated(text)["the firm had made up the call"] == ("for", "Agnes Vore")


@pytest.mark.parametrize(
    "text",
    [
        "In my view the firm had made up the call.",
        "Agnes Vore was in the hall. In her view of the harbour there was a crane.",
        "In view of the storm the firm had made up the call.",
    ],
)
def test_ones_own_view_and_what_is_seen_are_the_reporter_s(text: str) -> None:
    assert all(name != "Agnes Vore" for _, name in stated(text).values())
