"""Headlines that say more than any passage of their own text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.compare.build import Folder, Sheet

from stemma.compare.headlines import find_headlines
from stemma.compare.statements.corpus import build_corpus
from stemma.model.documents import Block
from stemma.model.links import Link

TEXT = "{title}\n\nThe boat went down off the cape and was carrying no lights."


def links(folder: Folder, sheet: Sheet, title: str) -> list[Link]:
    resolution = folder.resolution()
    block = Block((sheet.span(title),), "title")
    documents = tuple(
        replace(each, blocks=(block,)) if each.document.id == sheet.id else each
        for each in resolution.documents
    )
    return list(find_headlines(build_corpus(replace(resolution, documents=documents))))


def test_an_admission_in_the_headline_that_no_passage_has() -> None:
    folder = Folder()
    title = "Boat had no lights, skipper admits"
    sheet = folder.document("a.txt", TEXT.format(title=title))
    sheet.says(
        "Boat had no lights", by="skipper", attributed="indirect", cue="admits", stance="concedes"
    )
    sheet.says("The boat went down off the cape and was carrying no lights")
    (link,) = links(folder, sheet, title)
    assert (link.type, link.slot) == ("differs", "actor")
    assert "admission" in link.reasons[0].says


def test_an_admission_that_the_text_has_too_is_borne_out() -> None:
    folder = Folder()
    title = "Boat had no lights, skipper admits"
    text = TEXT.format(title=title) + " He admitted that there were no lights on the boat."
    sheet = folder.document("a.txt", text)
    sheet.says(
        "Boat had no lights", by="skipper", attributed="indirect", cue="admits", stance="concedes"
    )
    sheet.says("The boat went down off the cape and was carrying no lights")
    sheet.says(
        "there were no lights on the boat", by="skipper", attributed="indirect", stance="concedes"
    )
    assert links(folder, sheet, title) == []


def test_a_knowing_act_in_the_headline_only() -> None:
    folder = Folder()
    title = "Camp ignored three warnings"
    sheet = folder.document("a.txt", f"{title}\n\nThe camp was told three times of warnings.")
    sheet.says(title)
    sheet.says("The camp was told three times of warnings")
    (link,) = links(folder, sheet, title)
    assert "he knew" in link.reasons[0].says


def test_a_confession_stands_beside_what_somebody_tells_of_himself() -> None:
    folder = Folder()
    title = "Charity confesses: drums were left in the sun"
    text = f"{title}\n\nThe drums were left in the sun for a day. “We put them down,” she said."
    sheet = folder.document("a.txt", text)
    sheet.says("drums were left in the sun", by="charity", attributed="indirect", cue="confesses")
    sheet.says("The drums were left in the sun for a day")
    own = sheet.says("We put them down", by="helper", attributed="direct")
    assert own is not None
    (link,) = links(folder, sheet, title)
    assert own.id in link.claims


def test_an_act_that_only_the_headline_lays_into_a_mouth() -> None:
    folder = Folder()
    title = "Rangers poisoned pond, says warden"
    text = f"{title}\n\nThe warden said that a pail does not walk."
    sheet = folder.document("a.txt", text)
    sheet.says("Rangers poisoned pond", by="warden", attributed="indirect", cue="says")
    sheet.says("a pail does not walk", by="warden", attributed="indirect", cue="said")
    (link,) = links(folder, sheet, title)
    assert link.reasons[0].left == "poisoned"


def test_an_act_of_which_the_text_tells_is_borne_out() -> None:
    folder = Folder()
    title = "Rangers poisoned pond, says warden"
    text = f"{title}\n\nThe warden said that the rangers had poisoned the water."
    sheet = folder.document("a.txt", text)
    sheet.says("Rangers poisoned pond", by="warden", attributed="indirect", cue="says")
    sheet.says("the rangers had poisoned the water", by="warden", attributed="indirect", cue="said")
    assert links(folder, sheet, title) == []


def test_a_headline_that_gives_as_a_fact_what_the_text_has_as_possible() -> None:
    folder = Folder()
    title = "Ranger took bribes and burned the mill"
    text = f"{title}\n\nThe ranger may have burned the mill, an official said."
    sheet = folder.document("a.txt", text)
    sheet.says(title)
    sheet.says(
        "The ranger may have burned the mill",
        source="an official",
        attributed="indirect",
        cue="said",
        hedged=True,
    )
    (link,) = links(folder, sheet, title)
    assert "possible" in link.reasons[0].says


def test_a_headline_whose_text_says_as_much_in_its_own_voice_is_borne_out() -> None:
    folder = Folder()
    title = "Ranger took bribes and burned the mill"
    text = f"{title}\n\nThe ranger took bribes and burned the mill on Monday."
    sheet = folder.document("a.txt", text)
    sheet.says(title)
    sheet.says("The ranger took bribes and burned the mill on Monday")
    assert links(folder, sheet, title) == []


def test_a_headline_that_quotes_is_no_fact_of_the_papers_own() -> None:
    folder = Folder()
    title = "Ranger burned the mill, say villagers"
    text = f"{title}\n\nThe ranger may have burned the mill, an official said."
    sheet = folder.document("a.txt", text)
    sheet.says("Ranger burned the mill")
    sheet.says("The ranger may have burned the mill", hedged=True)
    assert links(folder, sheet, title) == []


def test_what_a_body_says_below_bears_a_headline_out() -> None:
    title = "Boat went down off the cape"
    for source, shown in (("the coastguard", 0), ("a source", 1)):
        folder = Folder()
        text = f"{title}\n\nThe old boat went down off the cape, {source} said."
        sheet = folder.document("a.txt", text)
        sheet.says(title)
        sheet.says(
            "The old boat went down off the cape",
            by=None,
            attributed="indirect",
            source=source,
            cue="said",
        )
        assert len(links(folder, sheet, title)) == shown


@pytest.mark.parametrize("people", ["Defectors", "Passengers", "Bakers"])
def test_several_in_the_headline_and_one_in_the_text(people: str) -> None:
    assert [link.slot for link in _of_doubt(people)] == ["number"]


@pytest.mark.parametrize("word", ["Union heads", "Harbours", "Baker"])
def test_what_is_not_several_persons_in_the_headline(word: str) -> None:
    assert _of_doubt(word) == []


def _of_doubt(word: str) -> list[Link]:
    """The links of a headline that begins with a word, above the doubts of one person."""
    folder = Folder()
    title = f"{word} doubt the harbour plot"
    text = f"{title}\n\nHanno Bly doubted the harbour plot."
    sheet = folder.document("a.txt", text)
    sheet.says(title)
    sheet.says("Hanno Bly doubted the harbour plot", about=("Hanno Bly",))
    return links(folder, sheet, title)


def test_beside_an_admission_of_several_stand_the_speakers_own_words_and_no_other_person() -> None:
    folder = Folder()
    folder.who("Emil Rast", "Person")
    title = "Skipper admits passengers were left to drown"
    text = (
        f"{title}\n\nEmil Rast left passengers to drown off the cape. The skipper said the crew had been "
        "slower than we would wish."
    )
    sheet = folder.document("a.txt", text)
    sheet.says(
        "passengers were left to drown",
        by="skipper",
        attributed="indirect",
        cue="admits",
        stance="concedes",
    )
    sheet.says("Emil Rast left passengers to drown off the cape", about=["Emil Rast"])
    sheet.says("the crew had been slower than we would wish", by="skipper", attributed="mixed")
    (link,) = links(folder, sheet, title)
    assert link.slot == "actor"
    assert (
        "slower than we would wish" in link.reasons[0].right or "admission" in link.reasons[0].says
    )
