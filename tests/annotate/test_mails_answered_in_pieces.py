"""Questions behind ">" that a mail answers one by one are nobody's whom the mail is by."""

from __future__ import annotations

import pytest
from tests.annotate.talks import author_of, said_by

pytestmark = pytest.mark.slow

HEAD = (
    "From: Ada Lovel\nTo: Emil Torr\nDate: 6 March 2031\nSubject: Re: Questions\n\nDear Emil,\n\n"
)
MAIL = (
    f"{HEAD}Thank you for waiting. Our answers are below.\n\n"
    "> 1. Did the duty officer tell the drivers to wait?\n\n"
    "The duty officer has served the Trust for 22 years.\n\n"
    "> 2. Was the letter received?\n\n"
    "We received a letter from the Council on 2 February.\n\n"
    "> 3. Who paid?\n\n"
    "We have nothing to add.\n\nKind regards\nAda\n"
)


@pytest.mark.parametrize("asked", ["tell the drivers to wait", "Was the letter", "Who paid"])
def test_what_is_asked_is_not_the_writers(asked: str) -> None:
    assert author_of(said_by(MAIL), asked) != ["Ada Lovel"]


@pytest.mark.parametrize("answer", ["has served the Trust", "on 2 February", "nothing to add"])
def test_what_is_answered_is(answer: str) -> None:
    assert author_of(said_by(MAIL), answer) == ["Ada Lovel"]


def test_one_short_mark_is_no_voice() -> None:
    text = f"{HEAD}Thank you for waiting.\n\n> Home\n\nWe received a letter on 2 February.\n\nAda\n"
    assert len(said_by(text)) == 1
