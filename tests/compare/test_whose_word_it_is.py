"""Headlines that give one's word as another's, papers of one day, a party's own count, and "there"."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Count, Folder

from stemma.compare import compare
from stemma.compare.headlines import find_headlines
from stemma.compare.matching.told import one_event
from stemma.compare.origins.chains import names_as_source
from stemma.compare.statements.corpus import build_corpus
from stemma.model.documents import Block
from stemma.model.links import Link
from stemma.model.settings import Settings

TITLE = "Council confirms: sawmill felled the limes"
ACCUSED = "the sawmill had felled the limes by night"
OPEN = "its inquiry into the trees still goes on"


def headlines(own: str, other: str, source: str = "the residents") -> list[Link]:
    folder = Folder()
    text = f"{TITLE}\n\nAccording to {source}, {other}. The council said that {own}."
    sheet = folder.document("a.txt", text)
    sheet.says("sawmill felled the limes", source="Council", attributed="indirect", cue="confirms")
    sheet.says(other, source=source, attributed="indirect", cue="According to")
    sheet.says(own, source="The council", attributed="indirect", cue="said")
    resolution = folder.resolution()
    blocks = (Block((sheet.span(TITLE),), "title"),)
    documents = tuple(replace(each, blocks=blocks) for each in resolution.documents)
    return list(find_headlines(build_corpus(replace(resolution, documents=documents))))


@pytest.mark.parametrize(
    ("own", "source"),
    [
        (OPEN, "the residents"),
        ("nothing is yet known, and that the examination is under way", "a neighbour"),
        ("it was too early for an answer", "the tree wardens"),
    ],
)
def test_a_headline_gives_another_the_word_of_a_party(own: str, source: str) -> None:
    (link,) = headlines(own, ACCUSED, source)
    assert (link.type, link.slot) == ("differs", "actor")
    assert "from another" in link.reasons[0].says


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("the sawmill felled the limes, and that its inquiry still goes on", ACCUSED),
        ("it has fined the mill", ACCUSED),
        (OPEN, "the storm was the worst in years"),
    ],
)
def test_a_headline_whose_speaker_says_so_below_or_leaves_nothing_open(
    own: str, other: str
) -> None:
    assert [each for each in headlines(own, other) if "from another" in each.reasons[0].says] == []


SAID = "the guild is in truth a branch of the shipping house in Kell and takes its orders"


@pytest.mark.parametrize(
    ("days", "copied"),
    [(("2031-05-04", "2031-05-04"), False), (("2031-05-04", "2031-05-09"), True)],
)
def test_two_papers_of_one_day_heard_one_speaker(days: tuple[str, str], *, copied: bool) -> None:
    folder = Folder()
    folder.who("Captain Rood", "Person")
    for name, day in zip(("Gazette", "Courier"), days, strict=True):
        folder.who(name, "Organization")
        text = f"{name}. Captain Rood said that {SAID}."
        sheet = folder.document(f"{name}.txt", text, author=name, published=day)
        sheet.says(SAID, by="Captain Rood", attributed="indirect", cue="said")
    found = compare(folder.resolution(), Settings()).links
    assert ("copies" in {each.type for each in found}) == copied


FIVE, NINE = Count("five", 5, 5, "people"), Count("nine", 9, 9, "people")


@pytest.mark.parametrize(
    ("later", "kind"),
    [
        ("By our count nine people died in the flood at Kell", "differs"),
        ("According to our own list nine people died in the flood at Kell", "differs"),
        ("In all nine people died in the flood at Kell", "updates"),
        ("The hospital says that nine people died in the flood at Kell", "updates"),
    ],
)
def test_a_party_that_counts_itself_brings_no_later_figure(later: str, kind: str) -> None:
    folder = Folder()
    folder.who("Kell", "Address")
    early = "five people died in the flood at Kell"
    for name, said, day in (("Police", early, "2031-05-04"), ("Guild", later, "2031-05-09")):
        folder.who(name, "Organization")
        sheet = folder.document(f"{name}.txt", f"{name}. {said}.", author=name, published=day)
        sheet.says(said, counts=[each for each in (FIVE, NINE) if each.text in said])
    found = compare(folder.resolution(), Settings()).links
    assert [each.type for each in found if each.slot == "number"] == [kind]


@pytest.mark.parametrize(
    ("pointed", "one"),
    [
        ("the gauge there showed two metres of water", False),
        ("the gauge showed two metres there", False),
        ("There was a gauge that showed two metres of water", True),
        ("the gauge showed two metres of water", True),
    ],
)
def test_a_place_that_is_pointed_at_is_not_one_that_is_named(pointed: str, *, one: bool) -> None:
    folder = Folder()
    named = "the gauge at the mill bridge showed three metres of water"
    made = [
        folder.document(f"{number}.txt", f"{text}.").says(text)
        for number, text in enumerate((pointed, named))
    ]
    corpus = build_corpus(folder.resolution())
    left, right = (corpus.by_id[each.id] for each in made if each)
    assert one_event(left, right) == one


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ada Lund, an engineer whom all trust, has calculated 340 barrels", True),
        ("Ada Lund has measured 340 barrels", True),
        ("Ada Lund, an engineer whom all trust, has lost 340 barrels", False),
        ("Nobody who knows Ada Lund has counted 340 barrels", False),
    ],
)
def test_who_has_calculated_a_figure_is_its_source(text: str, *, named: bool) -> None:
    folder = Folder()
    folder.who("Ada Lund", "Person", "Ada Lund")
    one = folder.document("a.txt", f"{text}.").says(text)
    paper = folder.document("b.txt", "Ada Lund put it at 340 barrels.")
    other = paper.says("it at 340 barrels", by="Ada Lund", attributed="indirect", cue="put")
    assert one
    assert other
    corpus = build_corpus(folder.resolution())
    assert names_as_source(corpus.by_id[one.id], corpus.by_id[other.id]) == named
