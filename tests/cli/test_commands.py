"""The commands: light to ask for help, plain about errors, and all of them documented."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests import standins
from typer.testing import CliRunner

from stemma import __version__
from stemma import case as cases
from stemma.cli import examples, reference
from stemma.cli.main import app
from stemma.errors import NoPortError, PathMissingError, StemmaError
from stemma.model.settings import Settings
from stemma.web.server import listen

ROOT = Path(__file__).parents[2]
HEAVY = (
    "spacy",
    "onnxruntime",
    "sqlalchemy",
    "lxml",
    "fastapi",
    "numpy",
    "pypdfium2",
    "trafilatura",
    "dateparser",
    "tokenizers",
    "uvicorn",
    "jinja2",
    "docx",
    "openpyxl",
    "rustworkx",
    "rapidfuzz",
)


COMMANDS = list(reference.commands())


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    standins.put_in(monkeypatch.setattr)


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_help_is_light_and_shows_an_example(command: tuple[str, ...]) -> None:
    program = (
        "import sys\n"
        "from stemma.cli.main import run\n"
        "try:\n    run()\nfinally:\n"
        f"    print('HEAVY', [name for name in {HEAVY} if name in sys.modules])\n"
    )
    arguments = [sys.executable, "-c", program, *command, "--help"]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603 - our own program
    assert "HEAVY []" in done.stdout
    if command not in ((), ("eval",)):
        assert "Example:" in done.stdout


def test_the_page_of_commands_is_current() -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == reference.page(), "run `python -m stemma.cli.reference`"
    for command in COMMANDS:
        assert f"## stemma {' '.join(command)}\n" in written


@pytest.mark.usefixtures("quick")
def test_annotate_prints_one_line_per_file_and_writes_nothing(folder: Path) -> None:
    (folder / "a.txt").write_text("Mara Ilves said the gate was open.")
    (folder / "b.txt").write_bytes(b"")
    before = sorted(folder.iterdir())
    done = CliRunner().invoke(app, ["annotate", str(folder / "a.txt"), str(folder / "b.txt")])
    assert done.exit_code == 0
    first, second = map(json.loads, done.output.splitlines())
    assert (first["format"], first["document"]["files"]) == (1, ["a.txt"])
    assert "by" not in first["claims"][0]
    assert [each["kind"] for each in second["problems"]] == ["no-text"]
    assert sorted(folder.iterdir()) == before


@pytest.mark.usefixtures("quick")
def test_a_file_that_cannot_be_opened_still_gets_its_line(folder: Path) -> None:
    done = CliRunner().invoke(app, ["annotate", str(folder)])
    assert done.exit_code == 0
    (line,) = map(json.loads, done.output.splitlines())
    assert [each["kind"] for each in line["problems"]] == ["unreadable"]


def test_a_path_that_is_not_there_ends_with_two() -> None:
    done = CliRunner().invoke(app, ["annotate", "no-such-file.txt"])
    assert isinstance(done.exception, PathMissingError)
    arguments = [sys.executable, "-m", "stemma", "annotate", "no-such-file.txt"]
    ended = subprocess.run(arguments, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("stemma: There is nothing at 'no-such-file.txt'.\n")


@pytest.mark.usefixtures("quick")
def test_run_show_export_and_verify_go_together(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text("Mara Ilves said the gate was open.")
    case, out = str(tmp_path / "case"), str(tmp_path / "out")

    def call(*arguments: str) -> str:
        done = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
        assert done.exit_code == 0, done.output
        return done.output

    assert "1  documents" in call("run", str(folder), "--case", case)
    assert json.loads(call("run", str(folder), "--case", case, "--json"))["statements"] == 1
    assert json.loads(call("show", case, "--json"))["documents"] == 1
    assert "accusations" in call("show", case)
    assert "21 files" in call("export", case, "jsonl", out)
    assert "7 files" in call("export", case, "csv", out)
    assert "All is as it was." in call("verify", case)
    assert json.loads(call("verify", case, "--json"))["sound"] is True
    assert "1  documents" in call("run", str(folder), "--case", case, "--reread")


@pytest.mark.usefixtures("quick")
def test_verify_ends_with_one_where_something_is_damaged(folder: Path, tmp_path: Path) -> None:
    (folder / "a.txt").write_text("Mara Ilves said the gate was open.")
    case = tmp_path / "case"
    CliRunner().invoke(app, ["run", str(folder), "--case", str(case)])
    (original,) = (case / "originals").glob("*/*")
    original.write_bytes(b"forged")
    done = CliRunner().invoke(app, ["verify", str(case)])
    assert done.exit_code == 1
    assert "bytes have changed" in done.output


@pytest.mark.usefixtures("quick")
def test_the_demo_builds_the_example_and_prints_its_summary(tmp_path: Path) -> None:
    case = tmp_path / "demo-case"
    done = CliRunner().invoke(app, ["demo", "--case", str(case)], catch_exceptions=False)
    assert done.exit_code == 0
    there = len(list((examples.folder() / "documents").iterdir()))
    assert len(cases.read(case).documents) == there


def test_reading_is_measured_against_marked_texts(tmp_path: Path) -> None:
    marked = tmp_path / "one.marked"
    marked.write_text(
        "published=2031-05-04\n-----\n⟦s1:Mara Ilves⟧ ⟦q1:said⟧ ⟦c1:the gate was open⟧.\n=====\n"
        'a1 kind=indirect stance=asserts parent=- speaker="Mara Ilves" voice=v0\n',
        encoding="utf-8",
    )
    done = CliRunner().invoke(
        app, ["eval", "attribution", str(tmp_path), "--json"], catch_exceptions=False
    )
    assert json.loads(done.output)["full match"]["gold"] == 1


def test_an_export_format_that_is_not_known_is_named(tmp_path: Path) -> None:
    cases.run(_empty(tmp_path), tmp_path / "case", Settings())
    arguments = ["export", str(tmp_path / "case"), "papyrus", str(tmp_path / "out")]
    done = CliRunner().invoke(app, arguments)
    assert "no export format named 'papyrus'" in str(done.exception)
    assert "jsonl, csv" in str(done.exception)


def _empty(folder: Path) -> Path:
    made = folder / "nothing"
    made.mkdir()
    return made


def test_the_version_is_told() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "stemma", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"stemma {__version__}\n"


@pytest.mark.usefixtures("quick")
def test_a_run_that_is_stopped_says_so_and_the_case_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("Mara Ilves said the gate was open.")
    case = str(tmp_path / "case")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("stemma.case.doing.work", stopped)
        done = CliRunner().invoke(app, ["run", str(folder), "--case", case])
    assert done.exit_code == 130
    assert done.output == "Stopped. What was read is kept; run the same command again to go on.\n"
    assert "not finished" in CliRunner().invoke(app, ["show", case]).output
    assert CliRunner().invoke(app, ["run", str(folder), "--case", case]).exit_code == 0
    assert "not finished" not in CliRunner().invoke(app, ["show", case]).output


def test_a_file_where_the_case_is_to_be_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    for place in ("taken", "taken/case"):
        arguments = ["run", str(folder), "--case", str(tmp_path / place)]
        assert isinstance(CliRunner().invoke(app, arguments).exception, StemmaError)


@pytest.mark.parametrize("port", [99_999, -1])
def test_a_port_that_is_none_is_named(port: int) -> None:
    with pytest.raises(NoPortError, match="0 to 65535"):
        listen(port)
