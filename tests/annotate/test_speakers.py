"""Who speaks: the source's words become entities, or stay unnamed."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, read, speakers

pytestmark = pytest.mark.slow


def test_the_name_in_a_source_speaks_whatever_stands_around_it() -> None:
    text = "A retired inspector, Knut Amsel, said that the door was open."
    assert speakers(
        read(text, Said("A retired inspector, Knut Amsel,", "said", "that the door was open"))
    ) == ("Knut Amsel",)


def test_a_name_at_the_end_of_a_source_speaks_even_where_the_parser_stumbles() -> None:
    text = "The head of the Bureau, the criminal Olta Bey, said that he would wait."
    said = Said("The head of the Bureau, the criminal Olta Bey,", "said", "that he would wait")
    assert speakers(read(text, said)) == ("Olta Bey",)


def test_two_who_speak_together_are_two() -> None:
    text = "Mara Ilves and Arto Velin said that the strike was over."
    rows = read(text, Said("Mara Ilves and Arto Velin", "said", "that the strike was over"))
    assert set(speakers(rows)) == {"Mara Ilves", "Arto Velin"}


def test_a_pronoun_goes_on_with_the_one_who_spoke_before() -> None:
    text = (
        "Lucan Obede told Bart Quin that the loan was small. A long silence followed in the hall. "
        "He said that he was tired."
    )
    rows = read(
        text,
        Said("Lucan Obede", "told", "that the loan was small"),
        Said("He", "said", "that he was tired"),
    )
    assert speakers(rows, 1) == ("Lucan Obede",)


def test_a_role_speaks_for_the_one_who_has_it_in_the_text() -> None:
    text = "The mayor said that she was calm. Later the mayor, Lisbet Corran, went home."
    assert speakers(read(text, Said("The mayor", "said", "that she was calm"))) == (
        "Lisbet Corran",
    )


def test_whoever_is_called_by_no_name_stays_unnamed() -> None:
    text = "A waiter said that forty chairs were empty. Analysts said that was few."
    rows = read(
        text,
        Said("A waiter", "said", "that forty chairs were empty"),
        Said("Analysts", "said", "that was few"),
    )
    assert speakers(rows, 0) == speakers(rows, 1) == ()


def test_through_an_unnamed_spokesman_the_named_body_speaks() -> None:
    text = "The Harbour Union's spokesman said that nobody was hurt."
    rows = read(text, Said("The Harbour Union's spokesman", "said", "that nobody was hurt"))
    assert speakers(rows) == ("Harbour Union",)
    assert not rows.attributions[1].anonymous


def test_a_persons_spokeswoman_stays_one_unnamed_person() -> None:
    text = "Oskar Venn was away. His spokeswoman said that nobody was hurt."
    rows = read(text, Said("His spokeswoman", "said", "that nobody was hurt"))
    assert "Oskar Venn" not in speakers(rows)


def test_a_next_sentence_that_asks_for_no_name_makes_the_source_anonymous() -> None:
    text = "An official said that the gate was open. The official asked not to be named."
    rows = read(text, Said("An official", "said", "that the gate was open"))
    assert rows.attributions[1].anonymous


def test_we_is_the_author_and_inside_a_quotation_the_one_quoted() -> None:
    text = (
        "We said that we would wait. Arto Velin replied: “We believe that you will not.”\nInes Moro"
    )
    rows = read(
        text,
        Said("We", "said", "that we would wait"),
        Said("Arto Velin", "replied:", "“We believe that you will not.”", kind="direct"),
        Said("We", "believe", "that you will not", parent=1),
        author="Ines Moro",
    )
    assert speakers(rows, 0) == ("Ines Moro",)
    assert speakers(rows, 2) == ("Arto Velin",)


def test_the_report_of_a_named_body_speaks_for_it_and_a_report_for_nobody() -> None:
    text = "The Harbour Union's report found that the quay was safe. A report denied that."
    rows = read(
        text,
        Said("The Harbour Union's report", "found", "that the quay was safe"),
        Said("A report", "denied", "that"),
    )
    assert speakers(rows, 0) == ("Harbour Union",)
    assert speakers(rows, 1) == ()


def test_a_pull_quote_is_said_by_whoever_says_it_in_the_text() -> None:
    text = (
        "‘Nine doors and one key’\n“There were nine doors and one key there,” said Lisbet Moravo."
    )
    rows = read(
        text,
        Said("", "‘", "Nine doors and one key", kind="direct"),
        Said("Lisbet Moravo", "said", "“There were nine doors and one key there,”", kind="direct"),
    )
    assert speakers(rows, 0) == ("Lisbet Moravo",)


def test_whoever_is_named_in_what_is_said_does_not_say_it() -> None:
    text = "Mara Ilves met Olta Bey. “Olta has the key,” she said."
    rows = read(text, Said("she", "said", "“Olta has the key,”"))
    assert speakers(rows) == ("Mara Ilves",)


def test_an_age_speaks_for_the_one_who_has_it() -> None:
    text = "Orlan Vey, 51, met Bart Quist at the mill. Quist was calm. The 51-year-old said that he was not."
    rows = read(text, Said("The 51-year-old", "said", "that he was not"))
    assert speakers(rows) == ("Orlan Vey",)


def test_a_rank_speaks_for_the_one_who_bears_it_under_another_word() -> None:
    text = "Inspector Olta Bey closed the bridge. The officer said that it was safe."
    rows = read(text, Said("The officer", "said", "that it was safe"))
    assert speakers(rows) == ("Olta Bey",)


def test_a_paper_that_asks_under_its_own_name_is_the_author() -> None:
    text = "THE WICK\nTHE WICK: Did you see who took the key?\nAmsel: I did not see anybody there."
    rows = read(
        text,
        Said("THE WICK:"[:-1], ":", "Did you see who took the key?", kind="direct"),
        author="THE WICK",
    )
    voice = next(row for row in rows.attributions if row.kind == "voice")
    assert voice.speakers
    assert speakers(rows) != ()


def test_an_office_behind_a_comma_signs_nothing() -> None:
    text = "I deny that the drum was cheap.\n\nPetra Aun, Purchasing"
    rows = read(text, Said("I", "deny", "that the drum was cheap"), author="Petra Aun, Purchasing")
    assert speakers(rows) == ("Petra Aun",)


def test_two_ranks_of_one_surname_are_two_persons() -> None:
    text = (
        "Lieutenant Radul Vrbic said that the mules were empty. "
        "Captain Vrbic said that he would wait."
    )
    rows = read(
        text,
        Said("Lieutenant Radul Vrbic", "said", "that the mules were empty"),
        Said("Captain Vrbic", "said", "that he would wait"),
    )
    assert speakers(rows, 0) != speakers(rows, 1)


def test_a_short_rank_is_the_same_as_the_whole_word() -> None:
    text = (
        "Sergeant Rina Patuw said that she was late. Later that day Sgt Patuw said that it rained."
    )
    rows = read(
        text,
        Said("Sergeant Rina Patuw", "said", "that she was late"),
        Said("Sgt Patuw", "said", "that it rained"),
    )
    assert speakers(rows, 1) == ("Rina Patuw",)


def test_an_office_in_brackets_belongs_to_the_name_before_it() -> None:
    text = (
        "Present: Revathi Annig (in the chair), B. Kallesh (secretary). "
        "The chair said that the cans were wet."
    )
    rows = read(text, Said("The chair", "said", "that the cans were wet"))
    assert speakers(rows) == ("Revathi Annig",)


def test_many_are_the_one_body_named_right_behind_them_and_no_one_person() -> None:
    text = "The makers, Ostrel Boilers Ltd, said that the valve was sound."
    said = Said("The makers, Ostrel Boilers Ltd,", "said", "that the valve was sound")
    assert speakers(read(text, said)) == ("Ostrel Boilers Ltd",)


def test_the_short_form_in_brackets_is_not_the_name_beside_a_role() -> None:
    text = (
        "A surveyor of the Harbour Inspection Department (HID), Mr Jost Amarel, said that the "
        "wall was old."
    )
    source = "A surveyor of the Harbour Inspection Department (HID), Mr Jost Amarel,"
    rows = read(text, Said(source, "said", "that the wall was old"))
    assert speakers(rows) == ("Jost Amarel",)


def test_someone_said_to_bear_a_name_goes_on_under_that_name() -> None:
    text = "A man named Jost Amarel said that he was hungry. Later he asked for bread."
    rows = read(
        text,
        Said("A man named Jost Amarel", "said", "that he was hungry"),
        Said("he", "asked for", "bread"),
    )
    assert speakers(rows, 1) == ("Jost Amarel",)


def test_who_speaks_behind_a_long_quotation_was_named_before_it_began() -> None:
    said = "“Yes. It is a mill. It was old. It stood for years. We found a wire. We are done,”"
    text = f"The warden, Mrs Lisbet Corran, was less sure. {said} she told the Standard."
    rows = read(text, Said("she", "told", said, kind="direct"))
    assert speakers(rows) == ("Lisbet Corran",)


def test_a_number_of_people_is_no_party_in_court() -> None:
    text = (
        "A payment came in from Jost Amarel, for nineteen people. "
        "Amarel's lawyer said that it was late."
    )
    rows = read(text, Said("Amarel's lawyer", "said", "that it was late"))
    assert speakers(rows) != ("Jost Amarel",)


def test_a_statement_speaks_for_whoever_spoke_in_it_before() -> None:
    text = (
        "In a statement the Harbour Board said that the wall was dry. "
        "The statement denied that anyone was hurt."
    )
    rows = read(
        text,
        Said("the Harbour Board", "said", "that the wall was dry"),
        Said("The statement", "denied", "that anyone was hurt"),
    )
    assert speakers(rows, 1) == ("Harbour Board",)


def test_the_only_firm_of_a_text_is_the_company_however_far_behind_its_name() -> None:
    far = "It rained all week. The quay was shut. Nobody came. The men went home. " * 2
    text = f"Lisk Bay Foods burned down on Friday. {far}The company said that it was insured."
    said = Said("The company", "said", "that it was insured")
    assert speakers(read(text, said)) == ("Lisk Bay Foods",)
