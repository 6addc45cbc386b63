"""Subtitles and transcripts: what was said, in paragraphs, each behind its time code."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.ingest.building import Building
from stemma.ingest.loaders import LOADERS
from stemma.ingest.loaders.plain import characters
from stemma.ingest.values import Extracted, Source

TIMES = re.compile(
    r"(?:(?P<h>\d{1,3}):)?(?P<m>\d{1,2}):(?P<s>\d{2})[.,](?P<f>\d{1,3})\s*-->\s*"
    r"(?:(?P<eh>\d{1,3}):)?(?P<em>\d{1,2}):(?P<es>\d{2})[.,](?P<ef>\d{1,3})"
)
VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^>]{1,100})>")
TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,50}\}")
SENTENCE_END = re.compile(r"[.!?…][\"”’]?$")
SILENCE, LONGEST = 4.0, 600
"""Seconds without a word, and characters, after which a paragraph ends."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What is shown at a time, and who says it where that is marked."""

    start: float
    end: float
    voice: str | None
    text: str


@LOADERS.add("subtitles")
def load_subtitles(source: Source) -> Extracted:
    """The words of subtitles as paragraphs of whole sentences, "[h:mm:ss]" before each."""
    read = characters(source)
    is_vtt = read.text.lstrip("\ufeff").startswith("WEBVTT")
    building = Building()
    for start, text in _paragraphs(list(_cues(read.text))):
        if building.length:
            building.write("\n")
        building.line(text, label=f"[{_clock(start)}] ")
        building.group += 1
    return Extracted(
        "text/vtt" if is_vtt else "application/x-subrip",
        "subtitles/1",
        text=building.text,
        pieces=tuple(building.pieces),
        problems=read.problems,
    )


def _cues(text: str) -> Iterator[Cue]:
    """The cues in order; numbers, notes and styles are no words."""
    for block in re.split(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)+", text):
        lines = block.splitlines()
        at = next((n for n, line in enumerate(lines) if TIMES.search(line)), None)
        if at is None:
            continue
        times = TIMES.search(lines[at])
        words = " ".join(line.strip() for line in lines[at + 1 :])
        voice = VOICE.search(words)
        said = " ".join(html.unescape(TAG.sub("", words)).split())
        if times and said:
            yield Cue(
                _seconds(times, ""), _seconds(times, "e"), voice[1].strip() if voice else None, said
            )


def _seconds(times: re.Match[str], side: str) -> float:
    hours, minutes, seconds = (int(times[f"{side}{unit}"] or 0) for unit in "hms")
    return hours * 3600 + minutes * 60 + seconds + float(f"0.{times[f'{side}f']}")


def _paragraphs(cues: list[Cue]) -> Iterator[tuple[float, str]]:
    """Cues joined to paragraphs that end with a sentence, a silence or another voice."""
    start, text, last = 0.0, "", None
    for cue in cues:
        repeated = last is not None and cue.text == last.text
        if last is not None and text and _ends(last, cue, text):
            yield start, text
            text = ""
        if not text:
            start, text = cue.start, f"{cue.voice}: {cue.text}" if cue.voice else cue.text
        elif not repeated:
            text = f"{text} {cue.text}"
        last = cue
    if text:
        yield start, text


def _ends(last: Cue, cue: Cue, text: str) -> bool:
    if cue.voice != last.voice and cue.voice is not None:
        return True
    if cue.start - last.end > SILENCE:
        return True
    return len(text) > LONGEST and SENTENCE_END.search(text) is not None


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"
