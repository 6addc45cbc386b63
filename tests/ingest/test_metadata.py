"""Title, authors, publisher and date, with how they are known; conflicts are listed."""

from __future__ import annotations

from typing import Any

import pytest

BODY = "The harbour council said on Monday that the gate had been closed before the ship came in."
MORE = "Nobody was hurt, the duty officer told reporters, and the crane was back at work by noon."


def test_a_newspaper_page_has_masthead_date_title_and_byline(read: Any) -> None:
    found = read(
        f"The Quay Courier\nSunday, 4 May 2031\n\nGate closed\n\nBy Ada Lovel\n\n{BODY}\n\n{MORE}"
    )
    document = found.document
    assert document.title.value == "Gate closed"
    assert (document.publisher.value, document.publisher.how) == ("The Quay Courier", "header")
    assert [(a.value, a.how) for a in document.authors] == [("Ada Lovel", "byline")]
    assert (document.published.value, document.published.how) == ("2031-05-04", "dateline")
    assert found.kinds == []


def test_a_release_is_issued_by_its_letterhead_and_signed_by_a_person(read: Any) -> None:
    found = read(
        "COUNCIL OF THE QUAY\nPress Office, 14 Ropewalk, Tessmar\n4 May 2031\nFOR IMMEDIATE RELEASE\n\n"
        f"THE GATE WAS SHUT\n\n{BODY}\n\n{MORE}\n\nMara Ilves\nPress Office"
    )
    document = found.document
    assert document.title.value == "THE GATE WAS SHUT"
    assert document.publisher.value == "COUNCIL OF THE QUAY"
    assert [(a.value, a.how) for a in document.authors] == [("Mara Ilves", "signature")]
    assert found.words("signature") == ["Mara Ilves", "Press Office"]


def test_a_wire_dateline_names_place_day_and_agency(read: Any) -> None:
    found = read(f"HARBOUR-GATE\n\nTESSMAR, May 4, 2031 (Norlan Wire) – {BODY}\n\n{MORE}")
    assert found.words("dateline") == ["TESSMAR, May 4, 2031 (Norlan Wire) –"]
    assert found.document.published.value == "2031-05-04"
    assert found.document.publisher.value == "Norlan Wire"
    assert found.words("body")[0] == BODY


def test_dateline_and_signature_that_differ_clash(read: Any) -> None:
    found = read(f"A letter\n\n4 May 2031\n\n{BODY}\n\n{MORE}\n\nMara Ilves\nTessmar\n6 May 2031")
    assert found.document.published.value == "2031-05-04"
    (clash,) = found.found.problems
    assert clash.kind == "clash"
    assert "2031-05-06" in clash.message
    text = found.document.text
    assert [text[a:b] for a, b in clash.spans] == ["4 May 2031", "6 May 2031"]


def test_a_day_in_a_title_is_what_the_text_is_about(read: Any) -> None:
    title = "Findings on the flood in the lower town on 1 May 2031"
    found = read(f"{title}\n\n4 May 2031\n\n{BODY}\n\n{MORE}")
    assert found.document.published.value == "2031-05-04"
    assert not found.found.problems


def test_a_letter_of_a_day_is_dated_by_it(read: Any) -> None:
    found = read(f"Letter of 1 May 2031 to the mayor\n\nScanned 4 May 2033\n\n{BODY}\n\n{MORE}")
    assert found.document.published.value == "2031-05-01"


def test_a_date_that_can_be_read_two_ways_gives_no_day(read: Any) -> None:
    found = read(f"Gate closed\n\n05/07/2031\n\n{BODY}\n\n{MORE}")
    assert found.document.published is None
    assert found.kinds == ["ambiguous-date"]


def test_a_day_that_no_calendar_has_gives_no_day(read: Any) -> None:
    found = read(f"Gate closed\n\n31 February 2031\n\n{BODY}\n\n{MORE}")
    assert found.document.published is None
    assert found.kinds == ["malformed-date"]


def test_dates_inside_the_text_do_not_date_the_document(read: Any) -> None:
    found = read(
        f"Gate closed\n\n{BODY}\n\nOn 3 May 2031 it was open, she said to us all.\n\n{MORE}"
    )
    assert found.document.published is None
    assert found.kinds == ["undated"]


def test_a_letter_inside_an_article_does_not_sign_it(read: Any) -> None:
    found = read(
        f"The Quay Courier\n4 May 2031\n\nA letter\n\n{BODY}\n\nTo the editor,\n\n{MORE}\n\n"
        f"Suvi Maradin\nChair, Dock Choir\n\n{BODY} That was on a Monday."
    )
    assert found.words("signature") == ["Suvi Maradin", "Chair, Dock Choir"]
    assert found.document.authors == ()


def test_language_is_told_or_left_open(read: Any) -> None:
    german = "Der Hafenrat teilte am Montag mit, dass das Tor geschlossen worden sei, bevor das Schiff kam."
    assert read(german).document.language == "de"
    assert read(BODY).document.language == "en"
    assert read("Tor 4").document.language is None


def test_an_agency_named_by_its_letters_has_the_name_above_with_those_initials(read: Any) -> None:
    found = read(f"AGENCIA NORLANA\n\nTESSMAR, May 4, 2031 (AN) -- {BODY}\n\n{MORE}")
    assert found.document.publisher.value == "AGENCIA NORLANA"
    found = read(f"AGENCIA NORLANA\n\nTESSMAR, May 4, 2031 (QX) -- {BODY}\n\n{MORE}")
    assert found.document.publisher.value == "QX"


def test_an_agency_named_by_its_letters_has_the_name_that_the_text_writes_out(read: Any) -> None:
    said = "The pilot told the Norlan Wire Service of Tessmar that nobody had asked him about the gate."
    found = read(f"Gate shut\n\nTESSMAR, May 4, 2031 (NWS) - {BODY}\n\n{said}\n\n{MORE}")
    assert found.document.publisher.value == "Norlan Wire Service"
    start, end = found.document.publisher.spans[0]
    assert found.document.text[start:end] == "Norlan Wire Service"
    other = said.replace("Norlan Wire Service", "Northern Water Sisters")
    found = read(f"Gate shut\n\nTESSMAR, May 4, 2031 (NWS) - {BODY}\n\n{other}\n\n{MORE}")
    assert found.document.publisher.value == "NWS"


def test_a_branch_below_the_head_of_its_body_speaks_for_the_body(read: Any) -> None:
    found = read(
        f"RIVER REFORM PARTY\nTessmar District Committee\nStatement\n4 May 2031\n\n{BODY}\n\n{MORE}"
    )
    assert found.document.publisher.value == "RIVER REFORM PARTY"


def test_a_speaker_in_capitals_is_no_place_of_a_report(read: Any) -> None:
    long = (
        "Knut Amsel, the pilot of the ferry, has come to the studio; what did you see that night?"
    )
    found = read(
        f"RADIO TESSMAR\nTuesday, 6 May 2031\n\nADA LOVEL: {long}\n\nAMSEL: Nothing at all.\n\n"
        f"LOVEL: {BODY}\n\nAMSEL: {MORE}"
    )
    assert found.words("dateline") == ["Tuesday, 6 May 2031"]


def test_an_office_with_its_holder_in_brackets_is_no_place_of_a_report(read: Any) -> None:
    found = read(
        "ASSEMBLY OF TESSMAR\nTuesday, 6 May 2031\n\nTHE GATE\n\n"
        f"THE MINISTER OF HARBOURS (MR OBED TARR): {MORE}\n\nMRS LOVEL: {BODY}\n\nTHE MINISTER: {MORE}"
    )
    assert found.words("dateline") == ["Tuesday, 6 May 2031"]


def test_a_street_in_a_letterhead_is_no_author(read: Any) -> None:
    found = read(
        "THE CRANE FUND\nHouse of the Crane, Chapel Rise, Tessmar\n\nSunday, 4 May 2031\n\n"
        f"To all who wrote to us\n\n{BODY}\n\n{MORE}\n\nFor the Fund\nMara Ilves, Warden"
    )
    assert found.document.publisher.value == "THE CRANE FUND"
    assert [each.value for each in found.document.authors] == ["Mara Ilves"]


def test_the_name_before_the_date_of_a_post_that_says_i_is_its_author(read: Any) -> None:
    post = "I am a welder and no writer. I was on the quay that night, and I saw the gate shut."
    found = read(
        f"Who shut the gate\n\nEmil Torrance, Friday 4 May 2031, 9 comments\n\n{post}\n\n{MORE}"
    )
    assert [(a.value, a.how) for a in found.document.authors] == [("Emil Torrance", "byline")]


def test_a_place_before_the_date_is_no_author(read: Any) -> None:
    post = "I am a welder and no writer. I was on the quay that night, and I saw the gate shut."
    for place in ("Port Tessmar", "Mill Camp"):
        found = read(f"Who shut the gate\n\n{place}, Friday 4 May 2031\n\n{post}\n\n{MORE}")
        assert not found.document.authors
    found = read(f"Who shut the gate\n\nEmil Torrance, Friday 4 May 2031\n\n{BODY}\n\n{MORE}")
    assert not found.document.authors


def test_a_place_of_three_parts_in_a_letterhead_is_no_author(read: Any) -> None:
    found = read(
        f"COUNCIL OF THE QUAY\nRope Walk, Upper Tessmar, Velia\n\n4 May 2031\n\nTHE GATE\n\n{BODY}\n\n{MORE}"
    )
    assert not found.document.authors


def test_a_name_above_a_title_in_capitals_wrote_what_says_i(read: Any) -> None:
    found = read(
        f"Ada Lovel\nROPES AND TIDES\nA Life on the Quay\n\nI was born on the quay. {BODY}\n\n{MORE}"
    )
    assert found.document.title.value == "ROPES AND TIDES"
    assert [a.value for a in found.document.authors] == ["Ada Lovel"]
    assert found.document.publisher is None


def test_a_bold_name_with_its_initials_above_the_text_is_the_publishers(read: Any) -> None:
    found = read(
        "# What burned at Tolm\n\n**Quay Watch Trust (QWT)** · Findings of a visit in May\n\n"
        f"## The gate\n\n{BODY}\n\n{MORE}",
        "a.md",
    )
    assert found.document.publisher.value == "Quay Watch Trust"


@pytest.mark.parametrize(
    "line",
    [
        "**The Quay Lantern** · Upper Tolm · Sunday, 4 May 2031\n\n",
        "*The Quay Lantern · Upper Tolm · Sunday, 4 May 2031*\n\nBy Ada Lovel\n\n",
    ],
)
def test_a_paper_before_a_place_and_a_day_is_the_publisher(read: Any, line: str) -> None:
    found = read(f"# What burned at Tolm\n\n{line}{BODY}\n\n{MORE}", "a.md")
    assert found.document.publisher.value == "The Quay Lantern"


def test_who_may_have_written_stands_before_a_place_and_a_day_too(read: Any) -> None:
    line = "*Ada Lovel · Upper Tolm · Sunday, 4 May 2031*\n\n"
    found = read(f"# What burned at Tolm\n\n{line}{BODY}\n\n{MORE}", "a.md")
    assert found.document.publisher is None


def test_a_letterhead_that_goes_on_from_the_word_above_is_the_body_alone(read: Any) -> None:
    found = read(f"APPEAL\nof the Sorrel Pasture Committee\n\n4 May 2031\n\n{BODY}\n\n{MORE}")
    publisher = found.document.publisher
    assert publisher.value == "Sorrel Pasture Committee"
    start, end = publisher.spans[0]
    assert found.document.text[start:end] == publisher.value


OWN_LETTERS = "THP asked the mayor for an answer on Monday, and he said that he had none to give."
ABOUT = "Tarn Harbour Post delivers news of the coast. To learn more, please fill out this form."


@pytest.mark.parametrize("verb", ["asked", "repeatedly asked", "spoke to"])
def test_an_outlet_that_the_text_calls_by_its_letters_is_the_publisher(
    read: Any, verb: str
) -> None:
    asked = OWN_LETTERS.replace("asked", verb)
    found = read(f"Gate shut\n\n{BODY}\n\n{asked}\n\n{MORE}\n\n{ABOUT}").document
    assert found.publisher.value == "Tarn Harbour Post"
    start, end = found.publisher.spans[0]
    assert found.text[start:end] == "Tarn Harbour Post"


@pytest.mark.parametrize(
    ("asked", "about"),
    [
        (OWN_LETTERS, ABOUT.replace("Harbour Post", "River Post")),
        (OWN_LETTERS.replace("THP asked", "Somebody from THP saw"), ABOUT),
    ],
)
def test_other_letters_or_a_body_only_spoken_of_give_no_publisher(
    read: Any, asked: str, about: str
) -> None:
    found = read(f"Gate shut\n\n{BODY}\n\n{asked}\n\n{MORE}\n\n{about}").document
    assert found.publisher is None


@pytest.mark.parametrize("branch", ["", ", Tolm Branch"])
def test_a_bold_name_with_its_initials_issues_the_release_that_the_next_line_says_it_is(
    read: Any, branch: str
) -> None:
    found = read(
        f"# Left in the dark\n\n**Tolm Union of Pilots and Rowers (TUPR){branch}**\n"
        f"Press release, Monday 20 May 2031\n\n{BODY}\n\n{MORE}",
        "a.md",
    )
    assert found.document.publisher.value == "Tolm Union of Pilots and Rowers"


def test_a_name_with_other_initials_behind_it_issues_nothing(read: Any) -> None:
    found = read(
        f"# Left in the dark\n\n**Tolm Union of Pilots and Rowers (QWT), Tolm Branch**\n"
        f"20 May 2031\n\n{BODY}\n\n{MORE}",
        "a.md",
    )
    known = found.document.publisher
    assert known is None or known.value != "Tolm Union of Pilots and Rowers"


def test_minutes_are_issued_by_the_body_that_they_name_as_their_title(read: Any) -> None:
    top = "# Tolm Harbour Council\n\n## Minutes of the meeting held on Monday 20 May 2031\n\n"
    end = "*A. Brun, Clerk to the Council*"
    found = read(f"{top}{BODY}\n\n{MORE}\n\n{end}\n", "a.md")
    assert found.document.publisher.value == "Tolm Harbour Council"
    other = read(
        f"# Tolm Harbour Council\n\n## What the lamps cost\n\n{BODY}\n\n{MORE}\n\n{end}\n", "a.md"
    )
    assert other.document.publisher is None or other.document.publisher.how != "header"


@pytest.mark.parametrize("where", ["Port Sel", "Nadrin"])
def test_a_place_behind_the_name_in_a_byline_is_no_author(read: Any, where: str) -> None:
    top = f"The lamp that failed\n\nBy Ada Lovel, {where} | 20 May 2031\n\n"
    text = f"{top}{BODY} It was cold in {where}.\n\n{MORE}"
    assert [each.value for each in read(text).document.authors] == ["Ada Lovel"]


def test_a_second_author_behind_a_comma_stays_one(read: Any) -> None:
    text = f"The lamp that failed\n\nBy Ada Lovel, Emil Brun | 20 May 2031\n\n{BODY}\n\n{MORE}"
    assert [each.value for each in read(text).document.authors] == ["Ada Lovel", "Emil Brun"]


@pytest.mark.parametrize("name", ["West Orr", "Jan Hills"])
def test_a_co_author_who_is_called_like_a_place_stays_one(read: Any, name: str) -> None:
    top = f"The lamp that failed\n\nBy Ada Lovel, {name} and Emil North | 20 May 2031\n\n"
    text = f"{top}{BODY} They met at {name}'s quay.\n\n{MORE}"
    assert [each.value for each in read(text).document.authors] == ["Ada Lovel", name, "Emil North"]
