"""Another's words in one piece: a letter in one paragraph, notes in brackets, a letter told of first."""

from __future__ import annotations

import pytest
from tests.annotate.test_voices_shown_whole import BACK, FRAME, others

LETTER = (
    "Dear growers, I was asked to weigh the marrow again. I shall not. Go home and plant beans."
)


@pytest.mark.parametrize(
    ("ending", "signed"),
    [("A. Teller", "A. Teller"), ("Yours sincerely, Ivo Marsh, Claims", "Ivo Marsh, Claims")],
)
def test_a_letter_in_one_paragraph_behind_a_colon_is_a_voice(ending: str, signed: str) -> None:
    whole = f"{LETTER} {ending}"
    assert others(f"{FRAME} The judge wrote to us all:\n\n{whole}\n\n{BACK}\n") == [
        f"{whole} | {signed}"
    ]


def test_a_paragraph_behind_a_colon_that_nobody_signs_stays_the_papers() -> None:
    assert others(f"{FRAME} The judge wrote to us all:\n\n{LETTER}\n\n{BACK}\n") == []


def test_a_letter_told_of_first_begins_where_it_is_shown() -> None:
    told = "A letter from a carter, published here in full, has reopened the quarrel."
    letter = "Sir, I own no dog. The cart was empty.\n\nAda Brun, Ubrel"
    text = f"The carter's letter\n\n{told}\n\n{FRAME}\n\nThe letter reads:\n\n{letter}\n\n{BACK}\n"
    (found,) = others(text)
    assert found == f"{letter} | Ada Brun, Ubrel"


def test_notes_in_brackets_are_the_voice_of_who_signs_them() -> None:
    text = (
        f"{FRAME} We left on Saint Bride's day [1 February. — H. P.] with two carts [sic].\n\n"
        "Nobody wept [he has struck this out. — H. P.] and we sang. I say this [under oath] freely.\n"
    )
    assert others(text) == ["[1 February. — H. P.] … [he has struck this out. — H. P.] | H. P."]


def test_an_editors_notes_are_one_voice_however_they_are_signed() -> None:
    text = (
        "The archive\n\nTorn Gelash\n\n[Editor's note. He sent us this in April. — N. Z.]\n\n"
        f"{FRAME} I rang the bell at four. [The log has five. Ed.] Nobody came.\n"
    )
    (found,) = others(text)
    assert found.startswith("[Editor's note. He sent us this in April. — N. Z.] … [The log")
    assert found.endswith("| N. Z.")


def test_hours_in_a_record_are_nobodys_comments() -> None:
    record = f"{FRAME}\n\nHearing resumed at 2:15 pm\n\n{BACK}\n\nHearing adjourned at 5:40 pm\n\n{BACK}\n"
    assert others(record) == []


def test_an_author_who_says_i_goes_on_doing_so_behind_a_colon() -> None:
    text = (
        f"{FRAME} I was there.\n\nOla Vint remembers:\n\nI walked home with my notes.\n\n{BACK}\n"
    )
    assert others(text) == []


def test_a_name_with_an_initial_in_brackets_signs_no_note() -> None:
    assert others(f"{FRAME} She said so [an interview with Jean-P.] twice.\n\n{BACK}\n") == []


def test_marks_below_a_full_stop_are_not_anothers_words() -> None:
    shown = "> the gate was shut at nine and nobody came\n> nor did anybody ask for the key again"
    assert others(f"{FRAME}\n\n{shown}\n\n{BACK}\n") == []
