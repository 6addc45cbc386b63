"""Denials without words of their own: "She denies it" stands beside what it denies, and nowhere else."""

from __future__ import annotations

import pytest

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.compare import compare
from stemma.model.documents import quote
from stemma.model.settings import Settings
from stemma.resolve import resolve

pytestmark = pytest.mark.slow

SETTINGS = Settings(pairs=False)
HEAD = "The Lisk Courier\n4 May 2031\nBy Ada Brun\n\nQuarrel at the harbour\n\n"
THEFT = "Mr Oto Maar said the harbour master, Mrs Ines Tolve, had stolen the widows' fund"


def ledger(*texts: str) -> set[tuple[str, str, str]]:
    """For each accusation the accused, the status and the words of the answers that are no statements."""
    tools = default_tools(SETTINGS)
    read = [
        each
        for number, text in enumerate(texts)
        for each in pipeline.read(f"{number}.txt", (HEAD + text).encode(), SETTINGS)
    ]
    resolved = resolve(tuple(pipeline.find(each, tools) for each in read), ())
    names = {each.id: each.name for each in resolved.entities}
    said = {
        row.id: quote(each.document.text, row.cue + row.content)
        for each in resolved.documents
        for row in each.attributions
    }
    return {
        (
            names[row.about],
            row.status,
            " | ".join(said[a.attribution] for a in row.answers if a.attribution),
        )
        for row in compare(resolved, SETTINGS).answers
    }


@pytest.mark.parametrize(
    ("reply", "status", "words"),
    [
        ("; she denies this.", "denied", "denies … this"),
        (". Tolve denied it.", "denied", "denied … it"),
        (", which she denies.", "denied", "denies … which"),
        (". Tolve denies any wrongdoing.", "denied", "denies … any wrongdoing"),
        (". Her brother came home in May. Tolve rejected all charges.", "denied", None),
        (". Her brother came home in May. It rained. Tolve denied it.", None, ""),
        (". Tolve did not deny it.", None, ""),
    ],
)
def test_a_denial_in_no_words_of_its_own(reply: str, status: str | None, words: str | None) -> None:
    found = {row for row in ledger(THEFT + reply) if row[0] == "Ines Tolve"}
    assert found
    given = {row[1] for row in found}
    if status is None:
        assert "denied" not in given
    else:
        assert given == {status}
    if words is not None:
        assert {row[2].replace("which … she denies", "denies … which") for row in found} <= {
            words,
            words.replace(" … ", " "),
        }


def test_a_denial_of_something_else_in_between_answers_that() -> None:
    text = (
        f"{THEFT}. The pilot Jan Brakk said Tolve had sold the crane. Tolve denied it.\n\n"
        "Nobody knows where the fund is."
    )
    rows = {(status, words) for who, status, words in ledger(text) if who == "Ines Tolve"}
    assert ("denied", "") not in rows
    assert sum(1 for status, _ in rows if status == "denied") <= 1


ACCUSED = "Odile Marsh accused Peter Kell of theft"


@pytest.mark.parametrize(
    "rest",
    [
        " and asked him to resign. Kell rejected this.",
        ". Kell failed to deny it.",
        ". Instead of denying this, Kell laughed.",
        ". Nobody heard Kell deny it.",
        ". If Kell denies it, he must leave.",
        ". The Kell family denied it.",
        ". They asked for water and he denied them.",
        ". Kell is also a football coach. Kell denied the reports.",
        ". Kell denied the tax charges.",
        ", but his wife hopes that he denied it.",
        "; the bank said he owed it 900 crowns. Kell denies this.",
    ],
)
def test_what_is_no_denial_of_it_answers_nothing(rest: str) -> None:
    assert "denied" not in {status for _, status, _ in ledger(ACCUSED + rest)}


def test_an_accuser_who_adds_the_denial_in_his_own_quotation_is_no_reporter() -> None:
    text = 'Clerk Ivo Tanner told the court: "Rosa Demel stole 900 crowns, which she denies."'
    assert "denied" not in {status for _, status, _ in ledger(text)}


def rows_of(*texts: str) -> list[tuple[str, list[str]]]:
    """The status of each accusation of a folder, with how its answers address it."""
    tools = default_tools(SETTINGS)
    read = [
        each
        for number, text in enumerate(texts)
        for each in pipeline.read(f"{number}.txt", text.encode(), SETTINGS)
    ]
    resolved = resolve(tuple(pipeline.find(each, tools) for each in read), ())
    found = compare(resolved, SETTINGS).answers
    return [(row.status, [each.addresses for each in row.answers]) for row in found]


GUILD = "THE DOCKERS' GUILD\nPress office\n3 May 2031\n\n"


def test_a_denial_heard_in_passing_meets_what_the_accuser_is_said_to_say() -> None:
    accusing = GUILD + "The Lisk Harbour Police beat our members."
    told = HEAD + "The Dockers' Guild says that they were beaten. The police, I am told, deny it."
    assert rows_of(accusing, told) == [("reported-answer-only", ["set"])]


@pytest.mark.parametrize(
    "told",
    [
        "The Dockers' Guild says that they were photographed. The police, I am told, deny it.",
        "The Dockers' Guild says that they were beaten. The police admit it.",
        "The Dockers' Guild says that they were beaten. The guards deny it.",
    ],
)
def test_it_meets_nothing_else(told: str) -> None:
    accusing = GUILD + "The Lisk Harbour Police beat our members."
    assert rows_of(accusing, HEAD + told) == [("none-in-folder", [])]


def test_of_two_bodies_of_a_kind_neither_is_meant() -> None:
    accusing = GUILD + "The Lisk Harbour Police beat our members. The Vell Road Police looked on."
    told = HEAD + "The Dockers' Guild says that they were beaten. The police deny it."
    assert all(status == "none-in-folder" for status, _ in rows_of(accusing, told))


def test_who_rejects_the_accusation_answers_what_was_last_told_of_him() -> None:
    """What the words alone would not show as an accusation is one where it is rejected as one."""
    text = (
        "On the evening of 2 May officers of the Lisk Harbour Police beat two fishers at the fish hall. A "
        "nurse treated both of them. The Lisk Harbour Police reject the accusation."
    )
    assert ("Lisk Harbour Police", "reported-answer-only", "reject … the accusation") in ledger(
        text
    )


def test_it_is_not_what_stands_farther_off() -> None:
    text = (
        "On the evening of 2 May officers of the Lisk Harbour Police beat two fishers at the fish hall. A "
        "nurse treated both of them. It rained. The Lisk Harbour Police deny it."
    )
    assert not any(status == "denied" for _, status, _ in ledger(text))


LOCKED = (
    "The Dock Union accused Lisk Foods of having locked the side door of the hall with a chain. "
    "It buried four of its members on Sunday. The hall will be pulled down in June.\n\n"
)


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        ("Lisk Foods denied that any door had been locked.", "denied"),
        ("Lisk Foods denied that any wage had been cut.", "other-statements-only"),
    ],
)
def test_a_denial_that_is_reported_meets_what_has_nearly_all_its_words(
    reply: str, status: str
) -> None:
    assert {row[1] for row in ledger(LOCKED + reply) if row[0] == "Lisk Foods"} == {status}


def beside(*texts: str) -> list[tuple[str, str, str]]:
    """Each accusation with the words of a statement beside it, and how plainly this meets it."""
    tools = default_tools(SETTINGS)
    read = [
        each
        for number, text in enumerate(texts)
        for each in pipeline.read(f"{number}.txt", (HEAD + text).encode(), SETTINGS)
    ]
    resolved = resolve(tuple(pipeline.find(each, tools) for each in read), ())
    said = {
        claim.id: quote(each.document.text, claim.spans)
        for each in resolved.documents
        for claim in each.claims
    }
    return [
        (said[row.allegation], said[given.claim], given.addresses)
        for row in compare(resolved, SETTINGS).answers
        for given in row.answers
        if given.claim
    ]


TABLE = "“Mr Maar was at the table when we decided,” she said."


@pytest.mark.parametrize(
    "asked",
    [
        f". Mrs Tolve was asked about this on Monday. {TABLE}",
        ". Asked about the allegation, Mrs Tolve said Mr Maar was at the table when we decided.",
        ". Asked whether she stole the fund, Mrs Tolve said Mr Maar was at the table.",
    ],
)
def test_what_somebody_says_who_is_asked_about_it_stands_beside_the_accusation(asked: str) -> None:
    found = beside(THEFT + asked)
    assert [addresses for _, words, addresses in found if "at the table" in words] == ["this"]


@pytest.mark.parametrize(
    "asked",
    [
        f". Mrs Tolve was asked about the weather. {TABLE}",
        f". Nobody asked about this. {TABLE}",
        ". Asked for comment, the mayor laughed. Mrs Tolve said Mr Maar was at the table.",
        ". The mayor was confronted with the accusation. Mrs Tolve said Mr Maar was at the table.",
        ". Put this to the test: Mrs Tolve said Mr Maar was at the table.",
        ". Mrs Tolve asked about the widows' fund. She said Mr Maar was at the table.",
        ". Mrs Tolve was asked about this last year, and said Mr Maar was at the table.",
        ". Asked about it by the police in 2019, Mrs Tolve said Mr Maar was at the table.",
        f". Jan Brakk said Tolve had burned the mill. Mrs Tolve was asked about this. {TABLE}",
        f".\n\nIt rained.\n\nThe fair opens. Mrs Tolve was asked about this. {TABLE}",
    ],
)
def test_what_is_asked_about_something_else_is_no_reply_to_it(asked: str) -> None:
    met = {told for told, words, _ in beside(THEFT + asked) if "at the table" in words}
    assert not any("stolen" in told for told in met)
