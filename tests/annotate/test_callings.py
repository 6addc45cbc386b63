"""What one calls another, and whose word a description in reported speech is."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said
from tests.annotate.test_holders import called

pytestmark = pytest.mark.slow

Row = tuple[str, str, str | None]


def by(text: str, *said: Said) -> set[Row]:
    return called(text, *said)


def test_what_one_calls_another_is_the_callers_word() -> None:
    text = "Mara Ilves called the Harbour Union a gang of thieves."
    said = Said("Mara Ilves", "called", "the Harbour Union a gang of thieves")
    assert ("Harbour Union", "a gang of thieves", "Mara Ilves") in by(text, said)


def test_the_one_who_calls_is_never_called_so_himself() -> None:
    text = 'Mara Ilves, the mayor, called Hanno Bly "a liar and a thief". He slept.'
    said = Said("Mara Ilves", "called", 'Hanno Bly "a liar and a thief"', kind="mixed")
    found = by(text, said)
    assert {who for who, words, _ in found if "liar" in words} == {"Hanno Bly"}
    assert {user for _, words, user in found if "liar" in words} == {"Mara Ilves"}


def test_whom_somebody_describes_is_the_one_before_the_clause() -> None:
    text = "Hanno Bly, whom the Harbour Union describes as a smuggler, left the port."
    said = Said("the Harbour Union", "describes", "as a smuggler")
    found = by(text, said)
    assert ("Hanno Bly", "a smuggler", "Harbour Union") in found
    text = "They met Hanno Bly, a man whom the Harbour Union calls a smuggler."
    said = Said("the Harbour Union", "calls", "a smuggler")
    assert ("Hanno Bly", "a man", None) in by(text, said)


def test_a_passive_names_the_caller_behind_it() -> None:
    text = "Hanno Bly was called a spy by Mara Ilves."
    found = by(text, Said("Mara Ilves", "was called", "a spy"))
    assert ("Hanno Bly", "a spy", "Mara Ilves") in found


def test_the_caller_may_stand_before_as() -> None:
    text = "Hanno Bly has been described by Mara Ilves as a coward."
    said = Said("Mara Ilves", "has been described", "as a coward")
    assert ("Hanno Bly", "a coward", "Mara Ilves") in by(text, said)


def test_some_verbs_call_with_as_only() -> None:
    text = "Mara Ilves denounced Hanno Bly as a thief."
    said = Said("Mara Ilves", "denounced", "Hanno Bly as a thief", "accuses")
    assert ("Hanno Bly", "a thief", "Mara Ilves") in by(text, said)
    text = "Mara Ilves attacked Hanno Bly a week ago."
    said = Said("Mara Ilves", "attacked", "Hanno Bly")
    assert not [words for _, words, _ in by(text, said) if "week" in words]


def test_nobody_is_called_what_he_is_not_called() -> None:
    text = "Mara Ilves did not call Hanno Bly a spy."
    said = Said("Mara Ilves", "did not call", "Hanno Bly a spy", negated=True)
    assert not [words for _, words, _ in by(text, said) if "spy" in words]
    text = "The paper called Hanno Bly's wife a witch."
    found = by(text, Said("The paper", "called", "Hanno Bly's wife a witch"))
    assert not [who for who, words, _ in found if "witch" in words or "paper" in words]


def test_it_is_no_body_where_a_clause_follows() -> None:
    text = 'The Harbour Union paid. Mara Ilves called it "a slander" that they paid.'
    said = Said("Mara Ilves", "called", 'it "a slander" that they paid', kind="mixed")
    assert not [words for _, words, _ in by(text, said) if "slander" in words]


def test_what_somebody_is_reported_to_say_that_another_is_is_his_word() -> None:
    text = "Ruth Amsel replied that Hanno Bly was a landlord in disguise."
    said = Said("Ruth Amsel", "replied", "that Hanno Bly was a landlord in disguise")
    assert ("Hanno Bly", "a landlord in disguise", "Ruth Amsel") in by(text, said)
    text = "Ruth Amsel said that the butcher Hanno Bly had slept."
    said = Said("Ruth Amsel", "said", "that the butcher Hanno Bly had slept")
    assert ("Hanno Bly", "the butcher", None) in by(text, said)


def test_what_somebody_denies_is_not_his_word() -> None:
    text = "Ruth Amsel denied that Hanno Bly was a spy."
    said = Said("Ruth Amsel", "denied", "that Hanno Bly was a spy", "denies")
    assert not [user for _, words, user in by(text, said) if "spy" in words and user]


def test_her_client_is_the_lawyers_word() -> None:
    text = "Ines Moro, the lawyer of Hemo Dolk, spoke first. Moro said that her client was ill."
    found = by(text, Said("Moro", "said", "that her client was ill"))
    assert ("Hemo Dolk", "her client", "Ines Moro") in found or (
        "Hemo Dolk",
        "her client",
        "Moro",
    ) in found


def test_words_of_judgement_are_said_of_people() -> None:
    text = 'Hanno Bly spoke. "He is a coward," said Mara Ilves.'
    found = by(text, Said("Mara Ilves", "said", '"He is a coward,"', kind="direct"))
    assert ("Hanno Bly", "a coward", "Mara Ilves") in found
