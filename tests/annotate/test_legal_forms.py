"""Legal forms of firms in names, papers by others, and what is no body: "No. 17 states"."""

from __future__ import annotations

import pytest
from tests.annotate.whole import read_file as annotated

RELEASE = """BRASK HOLL
{form}
Press Service, 4 Quay Street, Tarnby

PRESS RELEASE No. 9
4 May 2031

ON THE WORK AT THE PIER

The company has mended the pier. We have paid every worker.
"""


def kinds(text: str) -> dict[str, str]:
    """The kind of every entity, by its name."""
    return {each.name: each.schema for each in annotated(text).entities}


@pytest.mark.parametrize(
    "form", ["Joint-Stock Company", "Limited Liability Company", "Public Limited Company"]
)
def test_a_legal_form_on_its_own_line_is_of_the_name_above(form: str) -> None:
    rows = annotated(RELEASE.format(form=form))
    assert rows.document.publisher
    assert rows.document.publisher.value == "BRASK HOLL"
    found = {each.name: each.schema for each in rows.entities}
    assert found["BRASK HOLL"] == "Company"
    assert form not in found
    assert {each.entity for each in rows.descriptors} <= {x.id for x in rows.entities}


@pytest.mark.parametrize("name", ["Brask Holl JSC", "Brask Holl PJSC", "Brask Holl LLP"])
def test_a_name_with_its_legal_form_is_a_firms(name: str) -> None:
    assert kinds(f"A release of {name} blames the guild.")[name] == "Company"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ada Brun says that the wall stood.", "Ada Brun", "Person"),
        ("Ada Brun, company secretary, says that the wall stood.", "Ada Brun", "Person"),
    ],
)
def test_who_only_has_to_do_with_a_firm_is_none(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Your press release No. 17 states that three men were there.", "states"),
        ("The workers were called to the office of Mr Brun.", "office"),
    ],
)
def test_verbs_behind_a_number_and_rooms_are_no_bodies(text: str, body: str) -> None:
    assert not any(body in name for name in kinds(text))


def test_an_office_of_a_body_is_still_one() -> None:
    assert any("ffice of the Governor" in x for x in kinds("The Office of the Governor said no."))


COMMITTEES = (
    "The State Committee for Roads met. A man of the State Committee spoke. "
    "{more}The Committee's budget has grown."
)


def test_the_committee_of_two_is_not_the_one_named_once() -> None:
    text = COMMITTEES.format(more="He blamed the Committee of Tarnby Natives. ")
    rows = annotated(text)
    natives = {x.id for x in rows.entities if "Natives" in x.name}
    said = [x for x in rows.mentions if x.spans[0][0] >= text.index("The Committee's")]
    assert natives
    assert not any(each.entity in natives for each in said)


def test_the_committee_of_one_is_that_one() -> None:
    text = COMMITTEES.format(more="")
    rows = annotated(text)
    state = {x.id for x in rows.entities if "State Committee" in x.name}
    said = [x.entity for x in rows.mentions if x.spans[0][0] >= text.index("The Committee's")]
    assert state & set(said)
