"""What is printed and exported is what the contract says, and the schema is current."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.judgements.making import annotated, judged
from tests.web.rows import example_rows

from stemma import export
from stemma.export import schema, tables
from stemma.export.about import WARNING, how_made
from stemma.model.case import CaseRows
from stemma.model.codec import to_row
from stemma.model.problems import Problem
from stemma.model.settings import Settings

ABOUT = export.About("0.1.0", Settings())
KINDS = [field.name for field in fields(CaseRows)]


@pytest.fixture(scope="module")
def rows() -> CaseRows:
    return example_rows()


def test_the_schema_in_the_repository_is_the_one_the_rows_are_made_by() -> None:
    assert schema.FILE.read_text(encoding="utf-8") == schema.text(), (
        "run `python -m stemma.export.schema` and look at what changed: a key may be added, "
        "nothing else may change within format 1"
    )


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())


def test_enumerations_are_closed() -> None:
    stance = schema.schema()["$defs"]["attributions"]["properties"]["stance"]
    assert set(stance["enum"]) >= {"asserts", "denies", "declines"}
    wrong = to_row(annotated().attributions[0], in_case=True) | {"stance": "mumbles"}
    with pytest.raises(jsonschema.ValidationError, match="mumbles"):
        jsonschema.validate(wrong, schema.for_rows("attributions"))


def test_a_line_of_annotate_is_what_the_schema_says() -> None:
    line: dict[str, Any] = {"format": 1, "stemma": "0.1.0", **to_row(annotated())}
    jsonschema.validate(line, schema.schema())
    del line["claims"]
    with pytest.raises(jsonschema.ValidationError, match="claims"):
        jsonschema.validate(line, schema.schema())


def test_there_is_a_file_for_every_kind_of_row_even_of_none(tmp_path: Path) -> None:
    written = export.export(CaseRows(), "jsonl", tmp_path, ABOUT)
    assert {path.name for path in written} == {f"{kind}.jsonl" for kind in KINDS} | {"ABOUT.txt"}
    assert all((tmp_path / f"{kind}.jsonl").read_bytes() == b"" for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_exported_row_is_what_the_schema_says(
    rows: CaseRows, kind: str, tmp_path: Path
) -> None:
    export.export(rows, "jsonl", tmp_path, ABOUT)
    validator = jsonschema.Draft202012Validator(schema.for_rows(kind))
    lines = (tmp_path / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        row = json.loads(line)
        validator.validate(row)
        assert {"id", "by"} <= set(row)


def test_lines_end_as_on_unix_and_letters_are_themselves(tmp_path: Path) -> None:
    problem = Problem("limit", (), "Ünïcode “quoted”\u2028", "", id="p:1")
    export.export(CaseRows(problems=(problem,)), "jsonl", tmp_path, ABOUT)
    data = (tmp_path / "problems.jsonl").read_bytes()
    assert "Ünïcode “quoted”".encode() in data
    assert data.endswith(b"\n")
    assert b"\r" not in data


def test_the_same_rows_give_the_same_bytes(rows: CaseRows, tmp_path: Path) -> None:
    for form in export.EXPORTERS.names():
        for out in ("one", "two", "two"):
            export.export(rows, form, tmp_path / form / out, ABOUT)
        one, two = (sorted((tmp_path / form / out).iterdir()) for out in ("one", "two"))
        assert [path.name for path in one] == [path.name for path in two]
        assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert tables.neutral(text) == f"'{text}"


def test_other_cells_are_left_alone() -> None:
    assert tables.neutral("12 – 15") == "12 – 15"
    assert tables.neutral(None) == ""
    assert tables.neutral("a\u202etxt.exe \x1b[31m") == "a⟨RLO⟩txt.exe ⟨U+001B⟩[31m"


def test_no_cell_of_a_table_starts_a_formula(rows: CaseRows, tmp_path: Path) -> None:
    problem = Problem("unreadable", (), "=cmd|' /C calc'!A0", "@hint", id="p:1")
    hostile = CaseRows(
        **{kind: getattr(rows, kind) for kind in KINDS if kind != "problems"}, problems=(problem,)
    )
    written = export.export(hostile, "csv", tmp_path, ABOUT)
    for path in written:
        if path.suffix == ".csv":
            text = path.read_bytes().decode("utf-8-sig")
            for line in csv.reader(io.StringIO(text, newline="")):
                assert not [cell for cell in line if cell.startswith(tables.DANGEROUS)]


def test_every_statement_in_a_table_stands_beside_its_speaker(
    rows: CaseRows, tmp_path: Path
) -> None:
    export.export(rows, "csv", tmp_path, ABOUT)
    text = (tmp_path / "statements.csv").read_bytes().decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(lines) == len(rows.claims)
    assert all(line["on whose word"] and line["words"] and line["file"] for line in lines)


def test_the_note_says_how_it_was_made_and_warns(rows: CaseRows) -> None:
    note = how_made(rows, ABOUT)
    assert WARNING in note
    assert "Stemma 0.1.0" in note
    for problem in rows.problems:
        if problem.kind in ("unreadable", "no-text"):
            assert problem.message in note


def test_the_note_counts_what_people_decided() -> None:
    found = annotated()
    no, yes = (
        judged(found, found.claims[0], "reject"),
        judged(found, found.claims[1], "confirm"),
    )
    note = how_made(CaseRows(judgements=(no, yes)), ABOUT)
    assert "the text does not say this: 1" in note
    assert "the text says this: 1" in note


def table(rows: CaseRows, name: str, out: Path) -> list[dict[str, str]]:
    export.export(rows, "csv", out, ABOUT)
    text = (out / f"{name}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_denial_in_a_table_never_stands_without_its_verb(rows: CaseRows, tmp_path: Path) -> None:
    denied = "any member of this association has ever photographed people"
    answers = [row for row in table(rows, "answers", tmp_path) if denied in row["answer"]]
    links = [
        row for row in table(rows, "links", tmp_path) if denied in row["first"] + row["second"]
    ]
    assert answers
    assert links
    for row in answers:
        assert row["answer verb"] == "“deny that”"
        assert f"deny that {denied}" in row["answer"]
    for row in links:
        side = "first" if denied in row["first"] else "second"
        assert row[f"{side} verb"] == "“deny that”"
        assert f"deny that {denied}" in row[side]


def test_a_statement_whose_verb_stands_apart_keeps_its_own_words(
    rows: CaseRows, tmp_path: Path
) -> None:
    said = {row["id"]: row for row in table(rows, "statements", tmp_path)}
    for line in table(rows, "links", tmp_path):
        assert any(line["first"].endswith(row["words"]) for row in said.values())


def test_what_may_be_no_reply_is_told_from_one(rows: CaseRows, tmp_path: Path) -> None:
    row = next(each for each in rows.answers if any(one.claim for one in each.answers))
    given = next(one for one in row.answers if one.claim)
    unclear = replace(
        row, status="other-statements-only", answers=(replace(given, addresses="unclear"),)
    )
    (line,) = table(replace(rows, answers=(unclear,)), "answers", tmp_path)
    assert line["status"] == "no reply in this folder that is plainly one"
    assert line["note"] == "It is not clear whether this speaks to the accusation."
