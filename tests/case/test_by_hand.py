"""Statements made by hand, at the desk and in the settings: kept, taken back, never moved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stemma import case as cases
from stemma.case.by_hand import (
    HalfTranslationError,
    ManyPlacesError,
    NotInTextError,
    NoWordsError,
    stated,
)
from stemma.export.jsonl import write_jsonl
from stemma.model.by_hand import judgement_on
from stemma.model.case import CaseRows
from stemma.model.judgements import Judgement
from stemma.model.settings import HandStatement, HandStatementNamed, Settings

TEXT = "Imke Raabe wirft dem Ruderverein vor, das Tor verschlossen zu haben. Das Tor war offen."
SAID = HandStatement(
    document="tor.txt",
    words="das Tor verschlossen zu haben",
    translation="the rowing club locked the gate",
    translated_by="Jule Hartog",
    stance="accuses",
    speaker=HandStatementNamed("Imke Raabe", "Imke Raabe", "Person"),
    about=(HandStatementNamed("Ruderverein", "Rowing Club", "Organization"),),
)
BY_FILE = Settings(statements=(SAID,))


@pytest.fixture
def case(folder: Path, tmp_path: Path) -> Path:
    (folder / "tor.txt").write_text(TEXT)
    made = tmp_path / "case"
    cases.run(folder, made, Settings())
    return made


def at_the_desk(case: Path) -> Judgement:
    (document,) = cases.read(case).documents
    spans, what = stated(document, SAID)
    judgement = judgement_on(document, spans, what, at="2031-05-04T10:00:00Z")
    cases.judge(case, judgement)
    return judgement


def translations(rows: CaseRows) -> list[tuple[str, str]]:
    return [(row.translation.by, row.by) for row in rows.claims if row.translation]


def test_a_statement_made_at_the_desk_shows_at_once_and_survives_runs(
    case: Path, folder: Path
) -> None:
    at_the_desk(case)
    assert translations(cases.read(case)) == [("Jule Hartog", "person")]
    (folder / "b.txt").write_text("Tom Berg said it rained.")
    cases.run(folder, case, Settings())
    cases.reread(case, Settings())
    rows = cases.read(case)
    assert translations(rows) == [("Jule Hartog", "person")]
    (answers,) = rows.answers
    names = {entity.id: entity.name for entity in rows.entities}
    assert names[answers.about] == "Rowing Club"
    assert cases.search(case, "rowing locked")
    assert cases.verify(case).faults == ()


def test_it_can_be_taken_back(case: Path) -> None:
    before = cases.read(case)
    judgement = at_the_desk(case)
    cases.revoke(case, judgement.id, at="2031-05-05T10:00:00Z")
    assert replace(cases.read(case), judgements=()) == before


def test_when_the_text_changes_it_is_listed_and_not_moved(case: Path, folder: Path) -> None:
    at_the_desk(case)
    (folder / "tor.txt").write_text("Am Montag. " + TEXT)
    cases.run(folder, case, Settings())
    rows = cases.read(case)
    assert translations(rows) == []
    assert [each.kind for each in rows.problems if "does nothing now" in each.message] == ["clash"]
    assert [fault.kind for fault in cases.verify(case).faults] == ["orphan"]


def test_its_export_says_who_translated_and_that_a_person_made_it(
    case: Path, tmp_path: Path
) -> None:
    at_the_desk(case)
    write_jsonl(cases.read(case), tmp_path)
    text = (tmp_path / "claims.jsonl").read_text(encoding="utf-8")
    assert '"translation": {"text": "the rowing club locked the gate", "by": "Jule Hartog"' in text
    assert '"by": "person"' in text


def test_stated_in_the_settings_it_becomes_a_judgement_once(case: Path, folder: Path) -> None:
    cases.run(folder, case, BY_FILE, at="2031-05-04")
    cases.run(folder, case, BY_FILE, at="2031-05-05")
    rows = cases.read(case)
    assert translations(rows) == [("Jule Hartog", "toml")]
    assert [(each.by, each.at) for each in rows.judgements] == [("toml", "2031-05-04")]


def test_out_of_the_settings_it_is_taken_back_and_stays_in_the_log(
    case: Path, folder: Path
) -> None:
    cases.run(folder, case, BY_FILE, at="2031-05-04")
    cases.run(folder, case, Settings(), at="2031-05-05")
    rows = cases.read(case)
    assert translations(rows) == []
    assert sorted((each.by, each.action) for each in rows.judgements) == [
        ("toml", "confirm"),
        ("toml", "revoke"),
    ]
    assert cases.verify(case).faults == ()
    cases.run(folder, case, BY_FILE, at="2031-05-06")
    assert translations(cases.read(case)) == [("Jule Hartog", "toml")]


def test_stated_in_the_settings_it_follows_a_changed_text_that_still_has_the_words(
    case: Path, folder: Path
) -> None:
    cases.run(folder, case, BY_FILE, at="2031-05-04")
    (folder / "tor.txt").write_text("Am Montag. " + TEXT)
    cases.run(folder, case, BY_FILE, at="2031-05-05")
    assert translations(cases.read(case)) == [("Jule Hartog", "toml")]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (replace(SAID, words="der Zaun"), "does not have the words of the statement"),
        (replace(SAID, document="nothing.txt"), "No document fits"),
        (replace(SAID, translated_by=""), "the name of the person who made it"),
    ],
)
def test_what_cannot_be_made_is_listed(
    case: Path, folder: Path, said: HandStatement, why: str
) -> None:
    cases.run(folder, case, Settings(statements=(said,)))
    rows = cases.read(case)
    assert translations(rows) == []
    assert [why in each.message for each in rows.problems] == [True]


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (replace(SAID, words="  "), NoWordsError),
        (replace(SAID, words="das Boot"), NotInTextError),
        (replace(SAID, words="Tor"), ManyPlacesError),
        (replace(SAID, words="Tor", place=3), ManyPlacesError),
        (replace(SAID, translation=""), HalfTranslationError),
        (replace(SAID, speaker=HandStatementNamed("", "Somebody")), NoWordsError),
        (replace(SAID, about=(HandStatementNamed("Kegelklub"),)), NotInTextError),
    ],
)
def test_what_is_filled_in_wrongly_is_told(
    case: Path, said: HandStatement, error: type[Exception]
) -> None:
    (document,) = cases.read(case).documents
    with pytest.raises(error):
        stated(document, said)


def test_the_place_that_is_named_is_taken(case: Path) -> None:
    (document,) = cases.read(case).documents
    spans, _ = stated(document, replace(SAID, words="Das Tor", place=1))
    assert document.text[spans[0][0] :].startswith("Das Tor war offen")
    spans, _ = stated(document, replace(SAID, words="Tor", place=2))
    assert document.text[spans[0][0] :].startswith("Tor war offen")
