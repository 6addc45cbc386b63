"""Names: what is one, what kind it is, what is none."""

from __future__ import annotations

import pytest
from tests.annotate.reading import names, read

from stemma.annotate.names.acronyms import fits, initials_of
from stemma.annotate.names.shapes import is_acronym

pytestmark = pytest.mark.slow


def test_a_title_is_no_part_of_the_name_and_shows_a_person() -> None:
    found = names(
        read("On Monday Police Director General Arto Velin met Prime Minister Ines Moro.")
    )
    assert found == {"Arto Velin": "Person", "Ines Moro": "Person"}


def test_a_possessive_and_an_article_are_no_part_of_a_name() -> None:
    found = names(
        read("They searched the Harbour Union's office and read the Tolm Gazette's report.")
    )
    assert set(found) == {"Harbour Union", "Tolm Gazette"}


def test_bodies_keep_what_follows_their_head() -> None:
    text = (
        "The Council of Sarrow Exiles wrote to the Ministry of Health and Education, "
        "to the Security and Justice Committee and to the Weavers' Union."
    )
    assert set(names(read(text))) == {
        "Council of Sarrow Exiles",
        "Ministry of Health and Education",
        "Security and Justice Committee",
        "Weavers' Union",
    }


def test_a_branch_is_another_name_than_its_parent() -> None:
    rows = read(
        "The Lamp Society lends books. The Lamp Society, Pellin Branch, has its own committee. "
        "The Lamp Society has none."
    )
    assert {entity.name for entity in rows.entities} == {
        "Lamp Society",
        "Lamp Society, Pellin Branch",
    }


def test_kinds_come_from_heads_and_from_words_beside_the_name() -> None:
    text = (
        "The freighter Sarvan left the port of Tessmar on Monday. The daily Castrel wrote about it. "
        "Brenholt Agencies, a shipping company, paid, and the village of Houx saw it pass. "
        "The Interior Ministry was silent."
    )
    found = names(read(text))
    assert found["Sarvan"] == "Thing"
    assert found["Tessmar"] == "Address"
    assert found["Castrel"] == "Organization"
    assert found["Brenholt Agencies"] == "Company"
    assert found["Houx"] == "Address"
    assert found["Interior Ministry"] == "PublicBody"


def test_a_headline_names_only_whom_the_text_names() -> None:
    text = (
        "Council Says Bridge Is Safe After Long Review\n\n"
        "The Bridge Council met Olu Adeyemi. Adeyemi left."
    )
    assert set(names(read(text))) == {"Bridge Council", "Adeyemi", "Olu Adeyemi"}


def test_buttons_prompts_months_and_adjectives_are_no_names() -> None:
    text = (
        "Read More\nLeave a Comment\nSign Up Now\n"
        "In May the Norwegian clerk came back. Analysts waited until Friday. Author: nobody."
    )
    assert names(read(text)) == {}


def test_a_letterhead_in_capitals_is_a_name() -> None:
    text = "COUNCIL OF SARROW EXILES\n\nThe Council of Sarrow Exiles will meet at noon."
    rows = read(text)
    assert len(rows.entities) == 1
    assert len(rows.mentions) == 2


def test_names_of_many_languages_are_found_whole() -> None:
    text = (
        "We met Ngozi Okonjo-Bello, Abdul Rahman al-Qasim, Maria de la Cruz, Jan van der Meer "
        "and Nguyen Thi Lan near the gate."
    )
    assert set(names(read(text))) >= {
        "Ngozi Okonjo-Bello",
        "Abdul Rahman al-Qasim",
        "Maria de la Cruz",
        "Jan van der Meer",
        "Nguyen Thi Lan",
    }


def test_an_acronym_with_its_full_name_is_one_entity_with_an_alias() -> None:
    rows = read(
        "The Overseas Welfare Bureau (OWB) paid. The OWB did not answer, and the bureau is closed."
    )
    (entity,) = rows.entities
    assert (entity.name, entity.aliases) == ("Overseas Welfare Bureau", ("OWB",))
    assert len(rows.mentions) == 4


def test_small_words_and_lower_case_inside_a_full_name_are_found_by_its_acronym() -> None:
    rows = read("The Fund for the Support of Exiles Living in Norland (FSELN) met. FSELN is poor.")
    assert {entity.name for entity in rows.entities} == {
        "Fund for the Support of Exiles Living in Norland"
    }


def test_a_picture_credit_is_no_acronym_of_what_stands_before_it() -> None:
    rows = read(
        "Fire in the harbour of Tessmar (AFP)\n\nThe port of Tessmar was closed. AFP was there."
    )
    assert {entity.name for entity in rows.entities} == {"Tessmar", "AFP"}


def test_acronyms_and_initials() -> None:
    assert is_acronym("OWB")
    assert not is_acronym("XIV")
    assert not is_acronym("Owb")
    assert fits("OWB", "Overseas Welfare Bureau")
    assert not fits("AFP", "Tessmar")
    assert initials_of(["Fund", "for", "Exiles"]) == "FE"


def test_a_paper_is_told_under_the_last_word_of_its_name() -> None:
    found = names(
        read("Whose key it is nobody can say yet, Ms Ines Moro told the Mirror on Monday.")
    )
    assert found["Mirror"] == "Organization"


def test_capitals_join_the_parts_of_a_bodys_name_like_small_letters() -> None:
    found = names(read("DOCKERS’ UNION OF THE NORTH COAST\n\nNothing was said at the quay."))
    assert found == {"DOCKERS’ UNION OF THE NORTH COAST": "Organization"}


def test_a_number_that_counts_what_follows_leaves_the_number_of_a_name() -> None:
    assert set(names(read("They saw cracks at Ramp 4 five times. Ramp 4 was shut."))) == {"Ramp 4"}


def test_a_wire_service_is_a_body() -> None:
    assert names(read("Tarn Wire Service\n14 March 2031\n\nTwo drown at the pier")) == {
        "Tarn Wire Service": "Organization"
    }
