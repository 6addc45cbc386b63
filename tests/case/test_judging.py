"""A judgement shows everywhere at once, survives every run, and can be taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from stemma import case as cases
from stemma import pipeline
from stemma.errors import CaseBusyError, NoJudgementError
from stemma.model.annotations import Claim
from stemma.model.case import CaseRows
from stemma.model.codec import to_row
from stemma.model.documents import quote
from stemma.model.judgements import Action, Judgement, Target, TargetKind
from stemma.model.settings import DocumentSettings, Settings
from stemma.store.lock import only_writer

TEXT = "Mara Ilves said the gate was open. Tom Berg denied the gate was open."


@pytest.fixture
def case(folder: Path, tmp_path: Path) -> Path:
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").write_text("Tom Berg said it rained.")
    made = tmp_path / "case"
    cases.run(folder, made, Settings())
    return made


def decide(
    rows: CaseRows, row: Any, action: Action, after: dict[str, Any] | None = None
) -> Judgement:
    (document,) = [each for each in rows.documents if each.id == getattr(row, "document", row.id)]
    kind: TargetKind = "claim" if isinstance(row, Claim) else "document"
    spans = row.spans if isinstance(row, Claim) else ()
    target = Target(document.id, document.text_sha256, kind, spans, quote(document.text, spans))
    return Judgement(
        id=f"j:{action}{row.id}",
        at="2031-05-04T10:00:00Z",
        by="person",
        action=action,
        targets=(target,),
        before=json.dumps(to_row(row, in_case=True)),
        after=None if after is None else json.dumps(after),
    )


def test_a_rejected_statement_is_gone_at_once_and_after_a_later_run(
    case: Path, folder: Path
) -> None:
    before = cases.read(case)
    cases.judge(case, decide(before, before.claims[0], "reject"))
    rows = cases.read(case)
    assert {claim.id for claim in before.claims} - {claim.id for claim in rows.claims} == {
        before.claims[0].id
    }
    assert len(rows.judgements) == 1
    (folder / "c.txt").write_text("Ana Ros said it snowed.")
    cases.run(folder, case, Settings())
    assert before.claims[0].id not in {claim.id for claim in cases.read(case).claims}
    assert cases.search(case, quote(TEXT, before.claims[0].spans)) != cases.search(case, "snowed")


def test_a_revoked_judgement_leaves_the_rows_as_they_were_and_the_record_too(case: Path) -> None:
    before = cases.read(case)
    judgement = decide(before, before.claims[0], "reject")
    cases.judge(case, judgement)
    cases.revoke(case, judgement.id, at="2031-05-05T10:00:00Z")
    after = cases.read(case)
    assert replace(after, judgements=()) == before
    assert sorted(each.action for each in after.judgements) == ["reject", "revoke"]


def test_only_a_judgement_that_is_there_can_be_revoked(case: Path) -> None:
    with pytest.raises(NoJudgementError, match="holds no judgement 'j:nothing'"):
        cases.revoke(case, "j:nothing", at="2031")


def test_corrected_metadata_of_a_document_is_used_to_read_it_again(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str | None] = []
    find = pipeline.find

    def watching(ingested: Any, tools: Any) -> Any:
        read.append(ingested.document.published and ingested.document.published.value)
        return find(ingested, tools)

    monkeypatch.setattr(pipeline, "find", watching)
    rows = cases.read(case)
    cases.judge(case, decide(rows, rows.documents[0], "correct", {"published": "2031-05-04"}))
    assert read == ["2031-05-04"]
    (document,) = [each for each in cases.read(case).documents if each.published]
    assert document.id == rows.documents[0].id
    assert document.by == "person"


def test_a_person_wins_over_the_settings_and_the_clash_is_listed(case: Path, folder: Path) -> None:
    rows = cases.read(case)
    (document,) = [each for each in rows.documents if each.files == ("a.txt",)]
    cases.judge(case, decide(rows, document, "correct", {"publisher": "The Ledger"}))
    said = DocumentSettings(match="a.txt", publisher="The Post")
    cases.run(folder, case, Settings(documents=(said,)))
    rows = cases.read(case)
    (document,) = [each for each in rows.documents if each.files == ("a.txt",)]
    assert document.publisher is not None
    assert document.publisher.value == "The Ledger"
    assert [each.kind for each in rows.problems] == ["clash"]


def test_a_judgement_on_a_text_that_was_replaced_is_listed_and_not_moved(
    case: Path, folder: Path
) -> None:
    rows = cases.read(case)
    (claim,) = [each for each in rows.claims if "rained" in quote_of(rows, each)]
    cases.judge(case, decide(rows, claim, "reject"))
    (folder / "b.txt").write_text("Tom Berg said it rained. It did.")
    cases.run(folder, case, Settings())
    assert len(cases.read(case).claims) == 3
    assert [each.kind for each in cases.read(case).problems if each.kind == "clash"]
    report = cases.verify(case)
    assert [fault.kind for fault in report.faults] == ["orphan"]
    assert report.sound


def quote_of(rows: CaseRows, claim: Claim) -> str:
    (document,) = [each for each in rows.documents if each.id == claim.document]
    return quote(document.text, claim.spans)


def test_a_program_ended_right_after_a_judgement_catches_up(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cases.read(case)
    with monkeypatch.context() as patched:
        patched.setattr("stemma.case.doing.work", lambda *_, **__: None)
        cases.judge(case, decide(before, before.claims[0], "reject"))
    assert len(cases.read(case).claims) == len(before.claims) - 1


def test_a_judgement_while_another_program_writes_is_told_so_and_nothing_is_lost(
    case: Path,
) -> None:
    before = cases.read(case)
    judgement = decide(before, before.claims[0], "reject")
    with only_writer(case), pytest.raises(CaseBusyError):
        cases.judge(case, judgement)
    assert cases.read(case) == before
    cases.judge(case, judgement)
    assert len(cases.read(case).claims) == len(before.claims) - 1


def test_judgements_do_not_depend_on_what_the_environment_says_now(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "a.txt").write_text(TEXT)
    said = DocumentSettings(match="*", publisher="The Post")
    cases.run(folder, tmp_path / "case", Settings(documents=(said,)))
    rows = cases.read(tmp_path / "case")
    cases.judge(tmp_path / "case", decide(rows, rows.claims[0], "confirm"))
    rows = cases.read(tmp_path / "case")
    assert rows.documents[0].publisher is not None
    assert rows.documents[0].publisher.value == "The Post"
