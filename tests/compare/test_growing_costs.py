"""What many documents share is looked up, not gone through: counts of work, and nothing lost by it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from itertools import combinations

import pytest
from tests.compare.build import Folder

from stemma.compare.reuse import rewritten, shared_quotations
from stemma.compare.reuse.blocks import sharing
from stemma.compare.reuse.readable import in_order
from stemma.compare.reuse.rewritten import rewritten_among
from stemma.compare.reuse.shared_quotations import (
    PARTNERS,
    SharedQuotations,
    find_shared_quotations,
)
from stemma.compare.statements.mentions_of_works import Cited
from stemma.compare.works import one_work
from stemma.compare.works.one_work import grouped
from stemma.model.annotations import Annotations, Citation, CitedKind
from stemma.model.kept import NOTHING_KEPT, Kept

NOUNS = ("", "report", "letter", "log", "statement")
KINDS: tuple[CitedKind, ...] = (
    *("document", "statement", "report", "letter"),
    *("press-conference", "broadcast", "dataset", "interview"),
)


def some(draw: random.Random, words: str, most: int) -> frozenset[str]:
    return frozenset(draw.sample(words.split(), draw.randint(0, most)))


def mention(draw: random.Random, number: int) -> Cited:
    """A mention of a work, of few kinds, so that many are alike in something."""
    noun, at = draw.choice(NOUNS), draw.randrange(200)
    issuer = some(draw, "vell karr orsk dorn", 3)
    date = draw.choice((None, None, "2031-01-01", "2031-01-02"))
    span, where = (at, at + 5), f"d{draw.randrange(5)}"
    return Cited(
        Citation(f"x:{number:03}", (span,), draw.choice(KINDS), None, date, document=where),
        issuer,
        None,
        None,
        "" if issuer else draw.choice(("", "the vicar of Hale", "our union")),
        noun,
        some(draw, "dam gate", 2) if noun else frozenset(),
        draw.random() < 0.5,
        number=draw.choice(("", "", "12")) if noun else "",
        speakers=some(draw, "p q", 1),
        plural=draw.random() < 0.2,
        ends=at + 5,
    )


@pytest.mark.parametrize("seed", range(60))
def test_works_looked_up_are_the_works_of_which_all_mentions_were_compared(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(seed)  # noqa: S311 - a fixed draw, nothing secret
    mentions = [mention(draw, number) for number in range(draw.randrange(2, 40))]
    found = grouped(mentions)
    monkeypatch.setattr(one_work._Known, "_likely", lambda _self, block, _mention: list(block))
    assert found == grouped(mentions)


def test_statements_of_many_issuers_are_not_compared_with_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many, compared = 300, Counter[str]()
    same = one_work._same_thing

    def counted(group: list[Cited], other: Cited) -> bool:
        compared["pairs"] += 1
        return same(group, other)

    monkeypatch.setattr(one_work, "_same_thing", counted)
    mentions = [
        Cited(
            Citation(f"x:{at:03}", ((0, 9),), "statement", None, None, document=f"d{at}"),
            *(frozenset({f"issuer{at // 2}"}), None, f"Issuer{at // 2}", "", "statement"),
            topic=frozenset(),
            definite=False,
        )
        for at in range(many)
    ]
    assert len(grouped(mentions)) == many // 2
    assert compared["pairs"] <= 2 * many


@pytest.mark.parametrize("seed", range(30))
def test_rows_that_share_two_words_are_found_by_numbers_as_by_words(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - a fixed draw, nothing secret
    rows = [tuple(sorted(some(draw, "a b c d e f g", 4))) for _ in range(draw.randrange(15))]
    few = {
        two
        for row in rows
        for two in combinations(row, 2)
        if sum(set(two) <= set(each) for each in rows) <= 4
    }
    wanted = [
        (one, two)
        for one, two in combinations(range(len(rows)), 2)
        if few & set(combinations(rows[one], 2)) & set(combinations(rows[two], 2))
    ]
    assert list(sharing(rows, 4)) == wanted


def quoting(texts: Iterable[str]) -> tuple[Annotations, ...]:
    """Documents that each quote somebody, one a day."""
    folder = Folder()
    for at, said in enumerate(texts):
        who = f"Clerk {chr(65 + at % 26)}{chr(97 + at // 26)}"
        folder.who(who, "Person")
        text = f"At the desk {who} spoke: “{said}”"
        day = f"2031-{at // 28 + 1:02}-{at % 28 + 1:02}"
        folder.document(f"{at}.txt", text, published=day).says(said, by=who, attributed="direct")
    return folder.resolution().documents


def shared(texts: Iterable[str]) -> tuple[SharedQuotations, int]:
    """What quotations share, and how many pairs of them were compared."""
    kept = Kept()
    kept.begin()
    return find_shared_quotations(quoting(texts), kept), kept.made["quoted twice"]


def test_a_quotation_that_many_print_stands_beside_the_earliest_each_time() -> None:
    many = 3 * PARTNERS
    found, _ = shared(["The sluice keepers drowned the lower meadows by night"] * many)
    (first,) = {each.left.document for each in found.passages}
    assert len({each.right.document for each in found.passages} - {first}) == many - 1
    assert len(found.passages) == many - 1


def test_quotations_of_one_mould_have_partners_enough_and_the_case_says_so() -> None:
    many = 4 * PARTNERS
    found, compared = shared(
        f"They took {at} crates of {chr(97 + at // 26)}x{chr(97 + at % 26)}wort past Orskmere weir"
        for at in range(many)
    )
    assert many - 1 <= compared <= many * PARTNERS < many * (many - 1) / 2
    (problem,) = found.problems
    assert problem.kind == "capped"
    assert f"{many * (many - 1) // 2 - compared} pairs" in problem.message


def test_few_quotations_of_one_mould_are_all_compared() -> None:
    found, compared = shared(
        f"They took {at} crates of {chr(97 + at)}xwort past Orskmere weir"
        for at in range(PARTNERS + 1)
    )
    assert compared == PARTNERS * (PARTNERS + 1) // 2
    assert not found.problems


def telling(number: int) -> str:
    towns = "Orsk Vell Karrow Dorn Hesse Tilm Brask".split()
    town = towns[number % len(towns)]
    return (
        f"Page {number}.\n\nThe tannery at {town}, built in {1800 + number % 7} and closed by the "
        "ministry in March, has changed owners three times."
    )


def read_one_by_one(many: int) -> tuple[list[int], Kept]:
    """How many pairs of sentences each document more had to be looked at for."""
    folder = Folder()
    for at in range(many):
        folder.document(f"{at}.txt", telling(at), published=f"2031-05-{at + 1:02}")
    documents, kept, made = folder.resolution().documents, Kept(), []
    for end in range(1, many + 1):
        kept.begin()
        found = rewritten_among(in_order(documents[:end], kept), kept)
        kept.finish()
        made.append(kept.made["written anew"])
        assert found == rewritten_among(in_order(documents[:end], NOTHING_KEPT))
    return made, kept


def test_a_document_more_is_looked_at_beside_sentences_that_may_be_its_own_and_no_others() -> None:
    made, kept = read_one_by_one(19)
    assert kept.asked["written anew"] > max(made)
    assert max(made) <= 2
    assert made[:7] == [0] * 7, "of other towns and years nothing is looked at"


def test_limits_are_those_that_the_texts_here_are_made_for() -> None:
    assert rewritten.BLOCK_LIMIT >= 19
    assert shared_quotations.BLOCK_LIMIT >= 4 * PARTNERS
