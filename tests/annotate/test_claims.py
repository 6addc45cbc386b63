"""Claims: the unit, its kind, for what its holder stands, and whom it is about."""

from __future__ import annotations

import pytest
from tests.annotate.reading import Said, about, claim, claims, read

from stemma.model.annotations import Stance

pytestmark = pytest.mark.slow


def test_coordinated_predicates_are_split_and_share_their_subject() -> None:
    rows = read(
        "For two years the Lamp Society has photographed exiles and handed the pictures to the Bureau."
    )
    assert claims(rows) == [
        "For two years the Lamp Society has photographed exiles",
        "the Lamp Society … handed the pictures to the Bureau",
    ]


def test_verbs_with_nothing_of_their_own_stay_together() -> None:
    rows = read("The guards arrested, tried and sentenced the baker.")
    assert claims(rows) == ["The guards arrested, tried and sentenced the baker"]


def test_a_relative_clause_is_a_claim_only_if_it_accuses_or_counts() -> None:
    text = "Arto Velin, who lives in Pellin, left. Ines Moro, who murdered a guard, stayed."
    rows = read(text)
    assert claims(rows) == [
        "Arto Velin, who lives in Pellin, left",
        "Ines Moro … stayed",
        "Ines Moro, who murdered a guard",
    ]


def test_what_is_said_belongs_to_the_innermost_attribution_and_frames_state_nothing() -> None:
    text = "Arto Velin said that Ines Moro had told him that the bridge was shut."
    rows = read(
        text,
        Said("Arto Velin", "said", "that Ines Moro had told him that the bridge was shut"),
        Said("Ines Moro", "had told", "that the bridge was shut", parent=0),
    )
    assert claims(rows) == ["the bridge was shut"]
    assert rows.claims[0].attribution == rows.attributions[2].id


def test_declining_states_nothing_and_an_empty_object_leaves_the_saying_itself() -> None:
    text = "Arto Velin declined to comment on the gate. Ines Moro rejected this."
    rows = read(
        text,
        Said("Arto Velin", "declined to comment", "on the gate", stance="declines"),
        Said("Ines Moro", "rejected", "this", stance="denies"),
    )
    assert claims(rows) == ["Ines Moro rejected this"]


def test_a_title_that_repeats_the_text_counts_once() -> None:
    text = "Police shut the old bridge\nOn Monday the Norland police shut the old bridge for good."
    rows = read(text, roles={0: "title"})
    assert claims(rows) == ["On Monday the Norland police shut the old bridge for good"]


def test_a_title_that_says_more_stays() -> None:
    text = "Officials let spies into the harbour\nA guard opened the gate for two men on Monday."
    assert len(claims(read(text, roles={0: "title"}))) == 2


def test_fragments_lists_and_buttons_are_no_claims() -> None:
    assert claims(read("1. Quay 9.\nGate 4\nNumbers\nNine for obstruction.")) == []


@pytest.mark.parametrize(
    ("stance", "negated", "wording", "stands"),
    [
        ("asserts", False, "that the gate was open", "for"),
        ("asserts", False, "that the gate was not open", "against"),
        ("asserts", True, "that the gate was open", "open"),
        ("denies", False, "that the gate was open", "against"),
        ("denies", False, "that the gate was not open", "for"),
        ("denies", True, "that the gate was open", "open"),
        ("doubts", False, "that the gate was open", "open"),
        ("asks", False, "whether the gate was open", "open"),
        ("demands", False, "that the gate be opened", "open"),
    ],
)
def test_stands_follows_stance_negation_and_polarity(
    stance: Stance,
    negated: bool,  # noqa: FBT001 - a column of the table
    wording: str,
    stands: str,
) -> None:
    text = f"Arto Velin spoke of it, {wording}."
    rows = read(text, Said("Arto Velin", "spoke", wording, stance=stance, negated=negated))
    (found,) = rows.claims
    assert found.stands == stands


def test_that_is_false_is_a_denial_against_what_it_rejects() -> None:
    text = "“That is false,” said Ines Moro."
    rows = read(text, Said("Ines Moro", "said", "“That is false,”", kind="direct"))
    assert (rows.claims[0].kind, rows.claims[0].stands) == ("denial", "against")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Lamp Society murdered a guard.", "allegation"),
        ("Arto Velin is a spy.", "allegation"),
        ("The Overseas Bureau paid the Lamp Society a large sum.", "allegation"),
        ("The Lamp Society is the Overseas Bureau under another name.", "identity"),
        ("Arto Velin works for the Overseas Bureau.", "identity"),
        ("Who opened the gate?", "question"),
        ("The guards must be released at once.", "demand"),
        ("The Lamp Society will hold a vigil on Sunday.", "forecast"),
        ("The decision was shameful.", "opinion"),
        ("The Lamp Society lends books.", "report"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [each.kind for each in read(text).claims] == [kind]


def test_what_somebody_says_of_himself_is_no_accusation_and_its_negation_a_denial() -> None:
    text = "“We did not murder anybody,” said Ines Moro, chair of the Lamp Society."
    said = Said(
        "Ines Moro, chair of the Lamp Society",
        "said",
        "“We did not murder anybody,”",
        kind="direct",
    )
    rows = read(text, said)
    assert [each.kind for each in rows.claims] in (["denial"], ["report"])
    assert rows.claims[0].stands == "against"
    text = "Ines Moro said that she had stolen a horse."
    rows = read(text, Said("Ines Moro", "said", "that she had stolen a horse"))
    assert rows.claims[0].kind == "report"


def test_about_is_who_acts_and_who_is_acted_upon_not_every_name() -> None:
    rows = read(
        "In Pellin the Lamp Society accused Arto Velin of theft after the talks with Ines Moro."
    )
    assert about(rows, "In Pellin") >= {"Lamp Society", "Arto Velin"}
    assert "Pellin" not in about(rows, "In Pellin")


def test_members_of_a_body_act_for_it() -> None:
    rows = read("The Lamp Society is quiet. Its members photographed the exiles.")
    assert about(rows, "Its members") == {"Lamp Society"}


@pytest.mark.parametrize(
    "doers",
    [
        "the leaders of the gang which calls itself the Lamp Society",
        "volunteers belonging to the Lamp Society",
    ],
)
def test_those_of_a_body_that_gives_itself_a_name_act_for_it(doers: str) -> None:
    rows = read(f"Arto Velin was murdered on Sunday by {doers}. The Lamp Society laughed.")
    names = {each.id: each.name for each in rows.entities}
    accused = [{names[who] for who in each.accused} for each in rows.claims]
    assert any("Lamp Society" in name for each in accused for name in each)


def test_a_clause_with_maybe_is_hedged_and_a_quotation_keeps_its_marks() -> None:
    text = "Arto Velin said that the gate “may have been open”."
    rows = read(
        text, Said("Arto Velin", "said", "that the gate “may have been open”", kind="mixed")
    )
    assert rows.claims[0].hedged
    assert claims(rows) == ["the gate “may have been open”"]


def test_an_accusing_cue_makes_its_object_the_accused() -> None:
    text = "Ines Moro accused Arto Velin of scaring the guests."
    rows = read(text, Said("Ines Moro", "accused", "of scaring the guests", stance="accuses"))
    found = claim(rows, "of scaring")
    assert found.kind == "allegation"
    assert about(rows, "of scaring") == {"Arto Velin"}


def test_a_place_beside_a_body_is_not_accused_in_its_stead() -> None:
    rows = read("The branch of the Bureau in Norland, which has murdered exiles, is growing.")
    accused = [each for each in rows.claims if each.kind == "allegation"]
    names = {each.id: each.name for each in rows.entities}
    assert all(names[who] != "Norland" for each in accused for who in each.about)


def test_what_hangs_on_a_condition_is_stated_by_nobody() -> None:
    rows = read(
        "“If Oda Brandt had sold the files, she would have been charged,” Tom Berg said.",
        Said(
            "Tom Berg", "said", "“If Oda Brandt had sold the files, she would have been charged,”"
        ),
    )
    assert {(each.kind, each.stands) for each in rows.claims} == {("report", "open")}


def test_an_accusation_that_is_named_to_be_called_a_lie_is_denied_and_not_made() -> None:
    rows = read("The allegation of the League that Oda Brandt sold records to us is a lie.")
    assert {(each.kind, each.stands) for each in rows.claims} == {("denial", "against")}


def test_whoever_is_said_to_pay_another_stands_there_with_the_reason() -> None:
    rows = read("The Lamp Society had paid Arto Velin until the spring.")
    (paid,) = [each for each in rows.claims if each.kind == "allegation"]
    names = {each.id: each.name for each in rows.entities}
    assert {names[who] for who in paid.accused} == {"Lamp Society", "Arto Velin"}
    assert "pays" in paid.because[0]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("It is a lie that the inspectors found no defects.", "for"),
        ("It is a lie that the inspectors found defects.", "against"),
        ("The claim that nobody was warned is false.", "for"),
        ("The claim that they were warned is false.", "against"),
    ],
)
def test_whoever_calls_a_denial_untrue_stands_for_what_it_denies(text: str, stands: str) -> None:
    assert {found.stands for found in read(text).claims} == {stands}


def test_what_somebody_denies_behind_a_comma_accuses_nobody_else() -> None:
    text = "Jan Moen accused Ines Tolve of theft, which she denies."
    rows = read(
        text,
        Said("Jan Moen", "accused", "Ines Tolve of theft", stance="accuses"),
        Said("she", "denies", "which", stance="denies"),
    )
    assert claims(rows) == ["Ines Tolve of theft"]


@pytest.mark.parametrize(
    ("cue", "text", "stands"),
    [
        ("claim", "Reporters asked about Harbour Union's claim that the gate was locked.", "for"),
        ("claim", "Harbour Union's claim that the gate was locked was withdrawn.", "open"),
        ("spoke", "Harbour Union spoke of the claim that the gate was locked.", "open"),
    ],
)
def test_what_somebodys_claim_says_is_stated_by_them(cue: str, text: str, stands: str) -> None:
    rows = read(text, Said("Harbour Union", cue, "that the gate was locked"))
    assert claim(rows, "the gate was locked").stands == stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("No. I opened the gate myself at nine.", "for"),
        ("No, I opened the gate myself.", "for"),
        ("No, I never saw it.", "against"),
        ("No guard opened the gate.", "against"),
        ("I am a doctor, not a plumber.", "for"),
        ("I am not a plumber.", "against"),
        ("He is, I believe, not a plumber.", "against"),
        ("We sold the boat, not the nets.", "for"),
    ],
)
def test_a_no_that_answers_negates_nothing_behind_it(text: str, stands: str) -> None:
    assert {each.stands for each in read(text).claims} == {stands}


@pytest.mark.parametrize("joint", [" and", ", and"])
def test_what_limits_a_statement_stays_with_it(joint: str) -> None:
    text = f"The baker sold two loaves{joint} that was all."
    assert claims(read(text)) == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It would be wrong to comment.", "opinion"),
        ("It is wrong to blame the crew.", "opinion"),
        ("It would be absurd to close the gate.", "opinion"),
        ("It is wrong.", "denial"),
        ("It would be false to say that the gate was shut.", "denial"),
        ("That is untrue.", "denial"),
    ],
)
def test_what_calls_a_deed_wrong_denies_nothing(text: str, kind: str) -> None:
    assert read(text).claims[0].kind == kind
