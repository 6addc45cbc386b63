"""What was ordered or required is not what was done, and a thing kept here is not kept there."""

from __future__ import annotations

import pytest
from tests.compare.build import Folder

from stemma.compare.matching.sameness import kept_elsewhere, to_be_done
from stemma.compare.origins.chains import issued_documents, names_as_source, source_of
from stemma.compare.statements.corpus import Statement, build_corpus


def statements(*texts: str) -> list[Statement]:
    folder = Folder()
    made = [
        folder.document(f"{number}.txt", f"{text}.").says(text) for number, text in enumerate(texts)
    ]
    corpus = build_corpus(folder.resolution())
    return [corpus.by_id[each.id] for each in made if each]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port's own rules require six pilots", True),
        ("Nobody had been asked to sign the paper", True),
        ("Six pilots were on the pier", False),
        ("I did not sign the paper", False),
        ("The rules of the port are old", False),
        ("They were told that the ferry had left", False),
    ],
)
def test_what_is_required_is_not_what_was(text: str, expected: bool) -> None:  # noqa: FBT001 - a column
    (one,) = statements(text)
    assert to_be_done(one) is expected


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            "The chest with the deeds was found in the notary's flat",
            "The chest with the deeds was at the depot",
            True,
        ),
        ("The chest with the deeds was at the depot", "The chest was kept in the depot", False),
        ("The chest was not in the tower", "The chest was at the depot", True),
        ("The chest was not in the tower", "The chest was found in the tower", False),
        ("The chest was at the depot", "The chest with the deeds was stolen at noon", False),
    ],
)
def test_where_a_thing_is_kept(one: str, other: str, apart: bool) -> None:  # noqa: FBT001 - a column
    assert kept_elsewhere(*statements(one, other)) is apart


def test_who_tells_of_anothers_demand_is_its_source() -> None:
    folder = Folder()
    paper = folder.document("a.txt", "Runa Helm said that Emil Rast told the staff to write 19.")
    folder.who("Runa Helm", "Person", "Runa Helm")
    folder.who("Emil Rast", "Person", "Emil Rast")
    made = paper.says(
        "the staff to write 19",
        by="Runa Helm",
        informant="Emil Rast",
        attributed="indirect",
        stance="demands",
    )
    assert made
    corpus = build_corpus(folder.resolution())
    assert source_of(corpus.by_id[made.id], issued_documents(corpus)).name == "Runa Helm"


@pytest.mark.parametrize(("head", "issued"), [("Minutes of", "no"), ("Statement of", "yes")])
def test_minutes_are_no_words_of_the_body(head: str, issued: str) -> None:
    folder = Folder()
    text = f"{head} the harbour board\n\nWe met at noon. Signed for the board. The crane was old."
    made = folder.document("a.txt", text).says("The crane was old")
    assert made
    corpus = build_corpus(folder.resolution())
    one = corpus.by_id[made.id]
    assert source_of(one, issued_documents(corpus)).first_hand is (issued == "yes")


@pytest.mark.parametrize(
    ("behind", "named"),
    [
        ("; Ada Lund has said so to the court.", True),
        (". Lund told the court so.", True),
        (". Ada Lund has not said so.", False),
        (". Ada Lund has said otherwise.", False),
        ("; Bo Lind has said so.", False),
    ],
)
def test_who_has_said_so_is_named_right_behind(behind: str, named: bool) -> None:  # noqa: FBT001 - a column
    folder = Folder()
    column = folder.document("a.txt", f"The mayor burnt the ledger{behind}")
    paper = folder.document("b.txt", "Ada Lund said that the mayor had burnt the ledger.")
    folder.who("Ada Lund", "Person", "Ada Lund")
    one = column.says("The mayor burnt the ledger")
    two = paper.says("the mayor had burnt the ledger", by="Ada Lund")
    assert one
    assert two
    by_id = build_corpus(folder.resolution()).by_id
    assert names_as_source(by_id[one.id], by_id[two.id]) is named
