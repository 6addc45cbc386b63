"""Somebody called by an office in a body that the text names, or brought in by an office."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import Folder

from stemma.compare.name_uses import find_name_uses
from stemma.compare.statements.corpus import build_corpus
from stemma.model.documents import Block

NAMED = "Mila Trask, the chair of the Harbour Union, met Ada Brun."


def folder_with(text: str, day: str = "2031-05-04") -> Folder:
    folder = Folder()
    for name in ("Mila Trask", "Ada Brun"):
        folder.who(name, "Person")
    folder.who("Harbour Union", "Organization")
    first = folder.document("a.txt", NAMED, published="2031-05-02")
    first.calls("Mila Trask", "the chair of the Harbour Union")
    folder.document("b.txt", text, published=day)
    return folder


def called(folder: Folder) -> set[str]:
    uses = find_name_uses(build_corpus(folder.resolution()))
    first = folder.sheets[0].id
    return {
        use.text
        for use in uses
        if use.kind == "descriptor"
        and use.entity == folder.id_of("Mila Trask")
        and use.document != first
    }


def test_an_office_beside_its_body_means_who_has_it() -> None:
    text = "A cousin of the chair of the Harbour Union was held."
    assert called(folder_with(text)) == {"the chair of the Harbour Union"}
    assert called(folder_with("They saw the Harbour Union's chair asleep.")) == {
        "Harbour Union's chair"
    }


def test_another_year_has_another_in_the_office() -> None:
    text = "A cousin of the chair of the Harbour Union was held."
    assert called(folder_with(text, "2024-05-04")) == set()
    assert called(folder_with("In 2019 the chair of the Harbour Union was held.")) == set()
    assert called(folder_with("They saw the Harbour Union's lawyer asleep.")) == set()


def test_an_office_in_another_body_is_somebody_elses() -> None:
    folder = folder_with("A cousin of the chair of the Lamp Society was held.")
    folder.who("Lamp Society", "Organization")
    assert called(folder) == set()


def test_who_is_named_behind_the_office_is_meant_by_it() -> None:
    text = "They saw the chair of the Harbour Union, Ada Brun, asleep."
    assert called(folder_with(text)) == set()


def test_an_office_that_two_have_had_means_neither() -> None:
    folder = folder_with("A cousin of the chair of the Harbour Union was held.")
    sheet = folder.document("c.txt", "Ada Brun, chair of the Harbour Union, slept.")
    sheet.calls("Ada Brun", "chair of the Harbour Union")
    assert called(folder) == set()


LEAD = (
    "A forest ranger was found dead in the hills above the old town on Friday evening. "
    "The body of Sado Velin was found by a dog, and nobody knows who saw him last."
)


def lead(text: str, *, known: str = "The ranger, Sado Velin, was kind.") -> set[str]:
    folder = Folder()
    folder.who("Sado Velin", "Person")
    folder.document("a.txt", known).calls("Sado Velin", "The ranger")
    folder.document("b.txt", text)
    resolution = folder.resolution()
    documents = tuple(
        replace(each, blocks=(Block(((0, len(each.document.text)),), "body"),))
        for each in resolution.documents
    )
    uses = find_name_uses(build_corpus(replace(resolution, documents=documents)))
    second = folder.sheets[1].id
    return {each.text for each in uses if each.document == second and each.kind == "descriptor"}


def test_the_first_sentence_brings_in_whom_the_text_names_below() -> None:
    assert lead(LEAD) == {"A forest ranger"}


def test_one_of_two_rangers_is_not_told() -> None:
    assert lead(LEAD + " A ranger saw it.") == set()
    assert lead(LEAD.replace("Sado Velin", "somebody")) == set()


def test_his_chief_is_sought_among_those_named_with_the_chief() -> None:
    folder = Folder()
    for name in ("Otto Brandt", "Ada Brun", "Mila Trask"):
        folder.who(name, "Person")
    folder.who("Lamp Society", "Organization")
    first = folder.document("a.txt", "The chief, Otto Brandt, met Ada Brun of the Lamp Society.")
    first.calls("Otto Brandt", "The chief")
    text = "Mila Trask and Ada Brun of the Lamp Society spoke. Trask said that his chief knew."
    sheet = folder.document("b.txt", text)
    resolution = folder.resolution()
    his = sheet.span("his")
    documents = tuple(
        replace(
            each,
            mentions=(
                *each.mentions,
                replace(
                    each.mentions[0],
                    id="m:his",
                    spans=(his,),
                    kind="pronoun",
                    entity=folder.id_of("Mila Trask"),
                ),
            ),
        )
        if each.document.id == sheet.id
        else each
        for each in resolution.documents
    )
    uses = find_name_uses(build_corpus(replace(resolution, documents=documents)))
    assert "his chief" not in {each.text for each in uses}


def test_the_secretary_of_state_is_not_the_secretary_of_a_state_committee() -> None:
    folder = Folder()
    for name in ("Mila Trask", "Ada Brun"):
        folder.who(name, "Person")
    folder.who("State Forest Committee", "Organization")
    first = folder.document(
        "a.txt", "Mila Trask, the secretary of the State Forest Committee, met Ada Brun."
    )
    first.calls("Mila Trask", "the secretary of the State Forest Committee")
    sheet = folder.document("b.txt", "Ada Brun met the secretary of state.")
    resolution = folder.resolution()
    documents = tuple(
        replace(each, blocks=(Block(((0, len(each.document.text)),), "body"),))
        for each in resolution.documents
    )
    uses = find_name_uses(build_corpus(replace(resolution, documents=documents)))
    assert not [use.text for use in uses if use.document == sheet.id and use.kind == "descriptor"]


def test_a_former_chair_and_a_deputy_have_not_the_office() -> None:
    for words in ("the former chair of the Harbour Union", "deputy chair of the Harbour Union"):
        folder = Folder()
        for name in ("Mila Trask", "Ada Brun"):
            folder.who(name, "Person")
        folder.who("Harbour Union", "Organization")
        folder.document("a.txt", f"Mila Trask, {words}, met Ada Brun.").calls("Mila Trask", words)
        folder.document("b.txt", "A cousin of the chair of the Harbour Union was held.")
        assert called(folder) == set()


def test_a_head_teacher_is_not_the_head() -> None:
    folder = Folder()
    for name in ("Mila Trask", "Ada Brun"):
        folder.who(name, "Person")
    folder.who("Tolm Mission School", "Organization")
    words = "the head of Tolm Mission School"
    folder.document("a.txt", f"Mila Trask, {words}, met Ada Brun.").calls("Mila Trask", words)
    folder.document("b.txt", "They met Tolm Mission School's head teacher.")
    assert called(folder) == set()
