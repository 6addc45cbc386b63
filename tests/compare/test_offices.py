"""Somebody called by an office only, whom another document of the case names."""

from __future__ import annotations

from tests.compare.build import Folder

from stemma.compare.name_uses import find_name_uses
from stemma.compare.statements.corpus import build_corpus

NAMED = "The surgeon, Naro Vesk, met Ada Brun of the Lamp Society."


def folder_with(text: str, *more: str) -> Folder:
    folder = Folder()
    for name in ("Naro Vesk", "Ada Brun", *more):
        folder.who(name, "Person")
    folder.who("Lamp Society", "Organization")
    folder.document("a.txt", NAMED).calls("Naro Vesk", "The surgeon")
    folder.document("b.txt", text)
    return folder


def called(folder: Folder, who: str = "Naro Vesk") -> set[str]:
    uses = find_name_uses(build_corpus(folder.resolution()))
    there = {each.document for each in uses if each.text == "The surgeon" and each.entity}
    wanted = folder.id_of(who)
    return {
        use.text
        for use in uses
        if use.kind == "descriptor" and use.entity == wanted and use.document not in there
    }


def test_an_office_that_one_person_has_means_that_person() -> None:
    folder = folder_with("Ada Brun of the Lamp Society says that the surgeon was tired.")
    assert called(folder) == {"the surgeon"}


def test_nothing_in_common_but_the_office_is_not_enough() -> None:
    assert called(folder_with("They say that the surgeon was tired.")) == set()


def test_an_office_of_two_means_neither() -> None:
    folder = folder_with("Ada Brun of the Lamp Society says that the surgeon was tired.", "Ilo Tam")
    folder.document("c.txt", "The surgeon, Ilo Tam, was away.").calls("Ilo Tam", "The surgeon")
    assert called(folder) == set()


def test_an_office_that_the_text_narrows_or_brings_in_is_somebody_elses() -> None:
    text = "Ada Brun of the Lamp Society met the surgeon of Port Ems."
    assert called(folder_with(text)) == set()
    text = "Ada Brun of the Lamp Society met a surgeon. She says that the surgeon was tired."
    assert called(folder_with(text)) == set()


def test_a_word_that_blames_is_never_laid_on_somebody_by_another_document() -> None:
    folder = Folder()
    for name in ("Naro Vesk", "Ada Brun"):
        folder.who(name, "Person")
    folder.who("Lamp Society", "Organization")
    text = "The murderer, Naro Vesk, met Ada Brun of the Lamp Society."
    folder.document("a.txt", text).calls("Naro Vesk", "The murderer")
    folder.document("b.txt", "Ada Brun of the Lamp Society says that the murderer was tired.")
    uses = find_name_uses(build_corpus(folder.resolution()))
    assert not [use for use in uses if use.text == "the murderer"]


def test_an_officer_of_a_kind_is_the_one_who_is_called_so() -> None:
    folder = folder_with(
        "Ada Brun of the Lamp Society says that the duty officer slept.", "Ilo Tam"
    )
    folder.document("c.txt", "The duty officer, Ilo Tam, met Ada Brun of the Lamp Society.").calls(
        "Ilo Tam", "The duty officer"
    )
    assert called(folder, "Ilo Tam") >= {"the duty officer"}
    other = folder_with(
        "Ada Brun of the Lamp Society says that the press officer slept.", "Ilo Tam"
    )
    other.document("c.txt", "The duty officer, Ilo Tam, met Ada Brun of the Lamp Society.").calls(
        "Ilo Tam", "The duty officer"
    )
    assert "the press officer" not in called(other, "Ilo Tam")
