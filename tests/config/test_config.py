"""Settings are read with every fault told at once, and where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma import config
from stemma.errors import SettingsError
from stemma.model.settings import DocumentSettings, Limits, Party, Settings

WHOLE = """
reader = "rules"
today = "2031-05-04"

[limits]
pages = 10
seconds = 2

[[documents]]
match = "police/*.pdf"
publisher = "Harbour Police"
authors = ["A. Author"]

[[parties]]
name = "Council"
because = "its own press office"
dated = "2031-05-04"
publishers = ["Council Press"]
"""


def write(folder: Path, text: str) -> Path:
    (folder / config.FILE).write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    assert config.load(tmp_path, {}) == Settings()


def test_a_whole_file_becomes_settings(tmp_path: Path) -> None:
    assert config.load(write(tmp_path, WHOLE), {}) == Settings(
        reader="rules",
        today="2031-05-04",
        limits=Limits(pages=10, seconds=2),
        documents=(
            DocumentSettings(
                match="police/*.pdf", publisher="Harbour Police", authors=("A. Author",)
            ),
        ),
        parties=(Party("Council", "its own press office", "2031-05-04", ("Council Press",)),),
    )


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    environment = {"STEMMA_READER": "other", "STEMMA_LIMITS_PAGES": "3", "PATH": "/bin"}
    settings = config.load(write(tmp_path, WHOLE), environment)
    assert (settings.reader, settings.limits.pages, settings.limits.seconds) == ("other", 3, 2)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = """
    reeder = "rules"
    today = "yesterday"
    [limits]
    pages = "many"
    depth = 0
    [[documents]]
    publisher = 7
    [[parties]]
    name = "Council"
    """
    with pytest.raises(SettingsError) as raised:
        config.load(write(tmp_path, text), {"STEMMA_LIMITS_PAGES": "few", "STEMMA_LIMITS_X": "1"})
    told = "\n".join(raised.value.faults)
    for words in (
        "reeder: there is no such setting",
        "today must be a day",
        "limits.pages must be a whole number",
        "limits.depth must be above zero",
        "documents[1].publisher must be text",
        "documents[1].match is missing",
        "parties[1].because is missing",
        "parties[1].dated is missing",
        "STEMMA_LIMITS_PAGES must be a whole number",
        "STEMMA_LIMITS_X: there is no such limit",
    ):
        assert words in told
    assert config.FILE in str(raised.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("reader = ", "not valid TOML"),
        ("limits = 3", "limits must be a table"),
        ("documents = 3", "documents must be a list"),
        ("reader = true", "reader must be text"),
        ("[limits]\nseconds = true", "limits.seconds must be a number"),
    ],
)
def test_a_fault_says_what_was_expected(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        config.load(write(tmp_path, text), {})


def test_every_setting_is_documented() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
    for name in config.names():
        assert f"`{name}`" in documented, f"docs/settings.md says nothing of {name}"
