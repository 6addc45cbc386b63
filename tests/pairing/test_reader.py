"""The pair reader that ships: its form of a statement, its figures, and that it gives the same again."""

from __future__ import annotations

from stemma.pairing import default_pair_reader, shown

TEXT = (
    "The office has closed. The warden, Ilse Pond, said that the gate was locked at nine; the boys "
    "deny it.\n\nA later note follows."
)
CLAIM = "the gate was locked at nine"


def test_a_statement_is_shown_in_its_sentence_with_who_says_it() -> None:
    start = TEXT.index(CLAIM)
    assert shown("Ilse Pond", TEXT, (start, start + len(CLAIM))) == (
        "Ilse Pond: The warden, Ilse Pond, said that [ the gate was locked at nine ]; the boys deny it."
    )


def test_nothing_of_the_next_sentence_or_paragraph_is_shown() -> None:
    said = "The gate was locked."
    text = f"It rained. {said} Nobody came."
    assert shown("", text, (11, 11 + len(said))) == f": [ {said} ]"
    assert shown("A", "One\nTwo", (0, 3)) == "A: [ One ]"


def test_a_probability_is_the_same_again_and_in_either_order() -> None:
    reader = default_pair_reader()
    pair = "Warden: [ The gate was locked. ]", "Boys: [ It stood open all night. ]"
    found = reader.together(*pair)
    assert 0 <= found <= 1
    assert found == reader.together(*pair) == reader.together(*reversed(pair))


def test_two_accounts_of_one_night_are_likelier_one_question_than_two_matters() -> None:
    reader = default_pair_reader()
    locked = "Warden: The warden said that [ the gate was locked at nine ]."
    night = reader.together(locked, "Boys: [ The gate stood open all night ], the boys say.")
    assert night > reader.together(locked, "Bakery: [ Flour has become dearer again ].")


def test_a_pair_reads_alike_whatever_was_read_before() -> None:
    reader = default_pair_reader()
    pair = "Warden: [ The gate was locked. ]", "Boys: [ It stood open. ]"
    before = reader.together(*pair)
    reader.together("word " * 500, "other " * 500)
    assert reader.together(*pair) == before
    assert reader.direction(pair[0]) == reader.direction(pair[0])


def test_any_text_gets_a_direction() -> None:
    reader = default_pair_reader()
    for text in ("", " ", "…", "\u202e", "word " * 2_000, "字" * 300):
        assert len(reader.direction(text)) == 64
