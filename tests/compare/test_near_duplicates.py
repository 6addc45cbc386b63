"""Documents of one text are listed with both names, joined for counting, and never dropped."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.calls import calls
from tests.compare.build import Folder, Sheet

from stemma.compare import compare
from stemma.compare.matters.versions import Version
from stemma.compare.origins.evidence import gather
from stemma.compare.origins.origins import find_origins
from stemma.compare.reuse.near_duplicates import (
    NearDuplicate,
    families,
    find_near_duplicates,
    listed,
)
from stemma.compare.statements.corpus import build_corpus
from stemma.model.annotations import Annotations
from stemma.model.documents import Block
from stemma.model.settings import Settings

RELEASE = (
    "On the evening of 3 May two trucks without plates left the tannery by the river gate. A night "
    "watchman counted eleven barrels and was told to forget them. The owner has not been seen in "
    "town since, and the council has asked the harbour office for its books of that week."
)


def found(*sheets: Sheet) -> tuple[NearDuplicate, ...]:
    return find_near_duplicates(sheet.annotations() for sheet in sheets)


def words(count: int, seed: int) -> str:
    chosen = random.Random(seed)  # noqa: S311 - made-up words
    return " ".join(f"w{chosen.randrange(5_000)}" for _ in range(count))


def test_the_same_words_in_another_format_are_one_text_with_both_named() -> None:
    folder = Folder()
    first = folder.document("release.txt", RELEASE, published="2031-05-04", publisher="Council")
    second = folder.document("release.pdf", RELEASE.replace(". ", ".\n\n").upper())
    second.document = replace(second.document, media_type="application/pdf")
    (each,) = found(first, second)
    assert (each.document.id, each.first.id, each.same) == (second.id, first.id, True)
    (problem,) = listed([each])
    assert (problem.kind, problem.document) == ("duplicate", second.id)
    assert problem.message == (
        "“release.pdf” holds the same text as “release.txt” (Council, 2031-05-04), word for word. "
        "It is application/pdf, the other text/plain."
    )


def test_light_edits_make_a_near_duplicate_that_says_how_near() -> None:
    folder = Folder()
    first = folder.document("a.txt", RELEASE, published="2031-05-04")
    second = folder.document("b.txt", RELEASE.replace("eleven", "twelve"), published="2031-05-05")
    (each,) = found(second, first)
    assert (each.first.id, each.same) == (first.id, False)
    assert each.shared == each.words - 1
    assert "is nearly the same text as “a.txt” (2031-05-04): 51 of its 52 words stand in runs" in (
        listed([each])[0].message
    )


def test_equal_texts_are_told_so_even_where_both_are_nearly_an_earlier_one() -> None:
    folder = Folder()
    first = folder.document("a.txt", RELEASE, published="2031-05-04")
    edited = RELEASE.replace("eleven", "twelve")
    second = folder.document("b.txt", edited, published="2031-05-05")
    third = folder.document("c.txt", edited + "\n", published="2031-05-06")
    rows = {each.document.id: each for each in found(first, second, third)}
    assert (rows[second.id].first.id, rows[second.id].same) == (first.id, False)
    assert (rows[third.id].first.id, rows[third.id].same) == (second.id, True)
    assert set(families(rows.values()).values()) == {first.id}


def test_a_text_quoted_within_a_longer_one_is_no_duplicate() -> None:
    folder = Folder()
    one = folder.document("a.txt", RELEASE)
    two = folder.document("b.txt", f"{words(60, 1)} {RELEASE} {words(60, 2)}")
    assert found(one, two) == ()


def test_short_texts_are_listed_only_if_they_are_the_very_same() -> None:
    folder = Folder()
    note = "The office will be closed on Monday and Tuesday."
    one, two = folder.document("a.txt", note), folder.document("b.txt", f"{note}\n")
    other = folder.document("c.txt", note.replace("Tuesday", "Friday"))
    tiny = [folder.document(f"{n}.txt", "No comment." + "\n" * n) for n in range(2)]
    (each,) = found(one, two, other, *tiny)
    assert {each.document.id, each.first.id} == {one.id, two.id}


def test_furniture_does_not_make_two_texts_alike() -> None:
    folder = Folder()
    menu = words(80, 3)
    sheets = [folder.document(f"{n}.txt", f"{menu} {words(40, 10 + n)}") for n in range(2)]
    for sheet in sheets:
        end = len(menu)
        sheet.blocks = [
            Block(((0, end),), "furniture"),
            Block(((end + 1, len(sheet.document.text)),), "body"),
        ]
    assert found(*sheets) == ()


def test_many_copies_give_one_row_each_and_one_family_whatever_the_order() -> None:
    folder = Folder()
    sheets = [
        folder.document(f"{n}.txt", f"{RELEASE} Copy {n}.", published=f"2031-06-{n % 28 + 1:02}")
        for n in range(250)
    ]
    rows = found(*sheets)
    assert len(rows) == 249
    assert rows == found(*reversed(sheets))
    assert len(set(families(rows).values())) == 1
    assert {each.first.published.value for each in rows if each.first.published} == {"2031-06-01"}


def test_a_quotation_printed_in_hundreds_of_copies_is_one_origin() -> None:
    folder = Folder()
    said = "eleven barrels left the tannery at night"
    text = f"{RELEASE} “{said}”, a man at the gate told us."
    claims = [
        folder.document(f"{n}.txt", f"{text} Copy {n}.", publisher=f"Paper {n}").says(
            said, anonymous=True, attributed="direct"
        )
        for n in range(3)
    ]
    resolution = folder.resolution()
    ids = tuple(sorted(claim.id for claim in claims if claim))
    version = Version("m:1", "for", ids[0], ids)
    corpus = build_corpus(resolution)
    apart = find_origins((version,), gather(corpus, ()))[0]
    first_of = families(find_near_duplicates(resolution.documents))
    joined = find_origins((version,), gather(corpus, (), (), first_of))[0]
    assert (apart.high, joined.high) == (3, 1)
    assert {each.rule for cluster in joined.clusters for each in cluster.joined_by} == {
        "same-wording"
    }


def test_a_comparison_lists_duplicates_and_drops_none() -> None:
    folder = Folder()
    folder.document("a.txt", RELEASE).says("two trucks without plates left the tannery")
    folder.document("b.txt", f"{RELEASE} ").says("two trucks without plates left the tannery")
    compared = compare(folder.resolution(), Settings())
    assert [problem.kind for problem in compared.problems] == ["duplicate"]
    assert [row.high for row in compared.origins] == [1]


def test_the_work_grows_with_the_folder_and_not_with_its_square() -> None:
    def work(count: int) -> int:
        folder = Folder()
        boilerplate = words(40, 0)
        rows: list[Annotations] = [
            folder.document(f"{n}.txt", f"{boilerplate} {words(260, n + 1)}").annotations()
            for n in range(count)
        ]
        assert find_near_duplicates(rows) == ()
        return calls(lambda: find_near_duplicates(rows))

    assert work(240) < 9 * work(30)
