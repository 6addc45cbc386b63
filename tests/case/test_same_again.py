"""With the real stages: the same documents give the same bytes, in any order, in any process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "examples" / "chandlers-lane" / "demo3"


GROWING = """
import shutil, sys
from pathlib import Path
from stemma import case, config

documents, folder, place = map(Path, sys.argv[1:])
for path in sorted(documents.iterdir(), reverse=True):
    shutil.copy(path, folder)
    case.run(folder, place, config.load(place, {}))
"""
"""What one process has worked out is kept in it from run to run."""


def python(*arguments: object, seed: int = 0) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, *map(str, arguments)]
    subprocess.run(command, env=environment, check=True, capture_output=True)  # noqa: S603 - our own program


def stemma(*arguments: object, seed: int = 0) -> None:
    python("-m", "stemma", *arguments, seed=seed)


def exported(case: Path, out: Path, seed: int = 0) -> dict[str, bytes]:
    stemma("export", case, "jsonl", out, seed=seed)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def test_one_by_one_backwards_gives_the_same_bytes_as_all_at_once(
    folder: Path, tmp_path: Path
) -> None:
    stemma("run", DEMO, "--case", tmp_path / "whole", seed=1)
    expected = exported(tmp_path / "whole", tmp_path / "expected", seed=2)
    for number, path in enumerate(sorted(DEMO.iterdir(), reverse=True), start=3):
        (folder / path.name).write_bytes(path.read_bytes())
        stemma("run", folder, "--case", tmp_path / "grown", seed=number)
    assert exported(tmp_path / "grown", tmp_path / "out", seed=9) == expected
    assert expected["attributions.jsonl"]


def test_one_by_one_in_one_process_gives_the_same_bytes_as_all_at_once(
    folder: Path, tmp_path: Path
) -> None:
    stemma("run", DEMO, "--case", tmp_path / "whole", seed=1)
    python("-c", GROWING, DEMO, folder, tmp_path / "grown", seed=2)
    expected = exported(tmp_path / "whole", tmp_path / "expected", seed=3)
    assert exported(tmp_path / "grown", tmp_path / "out", seed=4) == expected
