"""A run that is killed at any moment and started again gives the same case."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from stemma import case as cases
from stemma import export
from stemma.model.settings import Settings

pytestmark = [pytest.mark.kill, pytest.mark.timeout(600)]

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "examples" / "chandlers-lane" / "demo3"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
TEXTS = {
    "a.txt": "Mara Ilves said the gate was open. Tom Berg denied the gate was open.",
    "b.txt": "Tom Berg said it rained.",
    "copy.txt": "Tom Berg said it rained.",
    "empty.txt": "",
}
STRIDE = 3
"""Every which step is tried; all of them take a minute longer."""


def exported(case: Path, out: Path) -> dict[str, bytes]:
    about = export.About("test", cases.settings(case))
    written = export.export(cases.read(case), "jsonl", out, about)
    return {path.name: path.read_bytes() for path in written}


def start(*arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, *map(str, arguments)],
        env=ENVIRONMENT,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_a_run_killed_at_any_step_and_started_again_gives_the_same_case(
    folder: Path, tmp_path: Path
) -> None:
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    cases.run(folder, tmp_path / "whole", Settings())
    expected = exported(tmp_path / "whole", tmp_path / "expected")
    step, died = random.randint(1, STRIDE), 0  # noqa: S311 - no secret
    while True:
        case = tmp_path / f"case{step}"
        process = start("-m", "tests.case.dying", step, folder, case)
        _, errors = process.communicate()
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL, errors.decode()
        died += 1
        cases.run(folder, case, Settings())
        assert exported(case, tmp_path / f"out{step}") == expected, f"killed at step {step}"
        assert cases.verify(case).faults == ()
        step += STRIDE
    assert died > 5


@pytest.mark.slow
def test_the_real_command_killed_at_random_moments_gives_the_same_case(tmp_path: Path) -> None:
    began = time.monotonic()
    whole = start("-m", "stemma", "run", DEMO, "--case", tmp_path / "whole")
    assert whole.wait() == 0
    took = time.monotonic() - began
    expected = exported(tmp_path / "whole", tmp_path / "expected")
    case = tmp_path / "case"
    for _ in range(4):
        process = start("-m", "stemma", "run", DEMO, "--case", case)
        try:
            process.communicate(timeout=random.uniform(0.2, took))  # noqa: S311 - no secret
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
    last = start("-m", "stemma", "run", DEMO, "--case", case)
    assert last.wait() == 0
    assert exported(case, tmp_path / "out") == expected
    assert cases.verify(case).sound
