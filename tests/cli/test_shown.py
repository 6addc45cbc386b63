"""Names of files are data: a terminal shows them and obeys nothing in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from stemma.cli import shown
from stemma.cli.main import app, run
from stemma.errors import NoCaseError

HOSTILE = (
    "report\u202etxt.exe",
    "two\nlines",
    "\x1b[2Jescape",
    "\x9b31mred",
    "bell\x07",
    "\u2066hidden\u2069",
    "bytes\udcff",
    "tag\U000e0041",
    "zero\u200bwidth",
    "\rback",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_one_line_of_what_can_be_seen(name: str) -> None:
    said = shown.name(name)
    assert said.isprintable()
    said.encode("utf-8")
    assert "\\" in said


def test_ordinary_names_stay_as_they_are() -> None:
    for name in ("Bericht – März.pdf", "گزارش‌ها.txt", "a b.txt", "l'été"):
        assert shown.name(name) == name


def test_an_endless_name_is_cut_in_its_middle() -> None:
    said = shown.name("n" * 4_000 + ".txt")
    assert len(said) < 200
    assert said.endswith(".txt")


@pytest.mark.parametrize("name", HOSTILE[:-4])
def test_json_holds_the_same_and_shows_nothing(name: str) -> None:
    line = shown.row(json.dumps({"name": name}, ensure_ascii=False))
    assert line.isprintable()
    assert json.loads(line) == {"name": name}


@pytest.mark.parametrize("name", HOSTILE)
def test_errors_show_names_safely(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing() -> None:
        raise NoCaseError(Path(name))

    monkeypatch.setattr("stemma.cli.main.app", failing)
    with pytest.raises(SystemExit):
        run()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


def test_a_path_that_is_missing_is_shown_safely() -> None:
    done = CliRunner().invoke(app, ["show", "no\u202ecase"])
    assert "\u202e" not in done.output
