"""Words from pictures, by the Tesseract program where the machine has it; never required.

How sure the program is of its words decides: a picture read sideways, or with the alphabet of
another language, gives letters that nobody wrote, and those are worse than none.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
from collections.abc import Iterator

from stemma.ingest.asked import SECONDS, Asked
from stemma.ingest.language import language_of
from stemma.ingest.ocr_lines import SeenPage, pages_of
from stemma.model.problems import Problem

PROGRAM = "tesseract"
EXTRACTOR = "tesseract/2"
ENGLISH = "eng"
UPRIGHT, TURNED = "3", "1"
"""Ways of looking at a page: as it lies, and after asking which side is up."""
SURE, LEAST = 80.0, 60.0
"""Of a hundred: from where on nothing else is tried, and below which the words are no words."""
LANGUAGES = {
    "ar": "ara",
    "cs": "ces",
    "de": "deu",
    "el": "ell",
    "es": "spa",
    "fa": "fas",
    "fr": "fra",
    "he": "heb",
    "hu": "hun",
    "it": "ita",
    "ku": "kur",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "ru": "rus",
    "sq": "sqi",
    "sr": "srp",
    "tr": "tur",
    "uk": "ukr",
    "ur": "urd",
}
MOST_OTHERS = 4
HOW_TO_GET = (
    "Install the Tesseract OCR program (Debian, Ubuntu: `apt install tesseract-ocr`; macOS with "
    "Homebrew: `brew install tesseract`; Windows: its own installer). It needs no account and no "
    "network. Then run again with `--retry`."
)
TRY_BETTER = (
    "Look at the original. If it is in another language, install Tesseract's data for it (such as "
    "`tesseract-ocr-deu`); a sharper scan (300 dots per inch) helps too. Then run again with "
    "`--retry`."
)


def available() -> bool:
    """Whether this machine can read pictures."""
    return shutil.which(PROGRAM) is not None


def read_picture(data: bytes, asked: Asked) -> tuple[SeenPage, ...]:
    """The words in a picture with their places (any format the program knows); none if unsure.

    A picture of several pages, as TIFF has them, gives several.
    """
    best: tuple[SeenPage, ...] = ()
    tried: set[tuple[str, str]] = set()
    while (way := _next_way(best, tried)) is not None:
        tried.add(way)
        best = max(best, _attempt(data, way, asked), key=_sureness)
    return best if _sureness(best) >= LEAST else ()


def _next_way(best: tuple[SeenPage, ...], tried: set[tuple[str, str]]) -> tuple[str, str] | None:
    """The next languages and way of looking to try, while the words so far are unsure."""
    return next((way for way in _ways(best) if way not in tried), None)


def _ways(best: tuple[SeenPage, ...]) -> Iterator[tuple[str, str]]:
    """Ways worth trying, the likeliest first."""
    known = languages()
    first = ENGLISH if ENGLISH in known else "+".join(known[:1]) or ENGLISH
    yield first, UPRIGHT
    sure = _sureness(best)
    if sure < SURE and "osd" in installed():
        yield first, TURNED
    if sure >= LEAST:
        guessed = LANGUAGES.get(language_of(" ".join(page.text for page in best)) or "", "")
        if guessed in known and guessed != first:
            yield f"{guessed}+{first}", TURNED if "osd" in installed() else UPRIGHT
    others = [language for language in known if language != first][:MOST_OTHERS]
    if sure < SURE and others:
        yield "+".join(others), TURNED if "osd" in installed() else UPRIGHT


def _attempt(data: bytes, way: tuple[str, str], asked: Asked) -> tuple[SeenPage, ...]:
    language, looking = way
    said = _call(data, ("stdin", "stdout", "-l", language, "--psm", looking, "tsv"), asked.seconds)
    asked.alive()
    return pages_of(said.decode("utf-8", "replace"))


def _sureness(pages: tuple[SeenPage, ...]) -> float:
    letters = sum(page.letters for page in pages)
    return sum(page.sureness * page.letters for page in pages) / letters if letters else 0.0


@functools.cache
def installed() -> tuple[str, ...]:
    """The languages, and the knowledge of which side is up, that the program has data for."""
    said = _call(b"", ("--list-langs",), SECONDS).decode("utf-8", "replace")
    return tuple(line.strip() for line in said.splitlines()[1:] if line.strip())


def languages() -> tuple[str, ...]:
    """The languages that the program has data for."""
    return tuple(each for each in installed() if each not in ("osd", "equ", "snum"))


def _call(data: bytes, arguments: tuple[str, ...], seconds: float) -> bytes:
    program = shutil.which(PROGRAM)
    if program is None:
        return b""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; the picture comes by standard input
            [program, *arguments],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def not_read(what: str) -> Problem:
    """The problem of a picture that holds its words as dots."""
    if not available():
        return Problem("no-text", (), what, HOW_TO_GET)
    return Problem("no-text", (), f"{what} No words could be made out.", TRY_BETTER)


def guessed(what: str) -> Problem:
    """The problem of a text whose letters a program recognised in a picture."""
    said = f"{what} read from pictures by OCR; letters can be wrong."
    return Problem("encoding", (), said, "Compare what you quote with the original.")
