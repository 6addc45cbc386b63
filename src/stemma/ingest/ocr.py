"""Words from pictures, by the Tesseract program where the machine has it; never required."""

from __future__ import annotations

import shutil
import subprocess

from stemma.model.problems import Problem

PROGRAM = "tesseract"
EXTRACTOR = "tesseract/1"
SECONDS = 60
HINT = "Install the Tesseract OCR program (it needs no account or network), then read it again."


def available() -> bool:
    """Whether this machine can read pictures."""
    return shutil.which(PROGRAM) is not None


def read_picture(data: bytes, language: str = "eng") -> str:
    """The words in a picture (any format Tesseract knows); empty where it finds none."""
    program = shutil.which(PROGRAM)
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the picture comes by standard input
            [program, "stdin", "stdout", "-l", language],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def not_read(what: str) -> Problem:
    """The problem of a picture that holds its words as dots."""
    hint = HINT if not available() else "Look at the original; no words were found in it."
    return Problem("no-text", (), what, hint)
