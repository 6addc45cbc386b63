"""Stand-ins for the stages that read: quick, small, and plain enough to foresee what they give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from tests.plain import plain_document, plain_row, whole

from stemma import pipeline
from stemma.case.crew import Crew, Found
from stemma.case.working import find_here
from stemma.ingest import File
from stemma.model.annotations import (
    Annotations,
    Attribution,
    Claim,
    Entity,
    Holder,
    Ingested,
    Mention,
)
from stemma.model.ids import document_id, hash_id, row_id
from stemma.model.problems import Problem
from stemma.model.settings import Settings

SAYS = re.compile(r"(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?P<cue>said|denied) (?P<what>[^.]+)\.")


def read_file(name: str, data: bytes, settings: Settings) -> tuple[Ingested, ...]:
    """The file's text as one block; a file of no bytes has a problem."""
    del settings
    text = data.decode("utf-8", "replace")
    document = plain_document(
        text, name, id=document_id(data), extractor=f"standin{PurePosixPath(name).suffix}/1"
    )
    if not text.strip():
        return (Ingested(document, (), (Problem("no-text", (), "No text.", "Look."),)),)
    return (Ingested(document, whole(document), ()),)


def read_files(
    files: Iterable[File], settings: Settings, *, workers: int
) -> Iterator[tuple[Ingested, ...]]:
    """The files read one by one in this process, by whatever stands in for the loaders."""
    del workers
    for file in files:
        try:
            data = file.load()
        except OSError as error:
            why = f"The file could not be opened ({type(error).__name__})."
            yield (pipeline.unreadable(document_id(b""), file.name, why),)
            continue
        yield pipeline.read(file.name, data, settings)


class StandInCrew(Crew):
    """Nobody is hired: texts are read in this process."""

    def start(self) -> None:
        """Nothing is started."""

    def find(self, texts: Sequence[Ingested]) -> Iterator[Found]:
        """What each text says, read here."""
        yield from find_here(texts, self.settings)


def put_in(put: Callable[[str, object], None]) -> None:
    """Replace the stages that read: `put` is told the name of each and what stands in for it."""
    put("stemma.ingest.read_file", read_file)
    put("stemma.ingest.read_files", read_files)
    put("stemma.annotate.annotate", annotate)
    put("stemma.annotate.default_tools", default_tools)
    put("stemma.case.doing.Crew", StandInCrew)
    put("stemma.case.crew.Crew", StandInCrew)


@dataclass(frozen=True, slots=True)
class StandInTools:
    """Nothing is needed."""


def default_tools(settings: Settings) -> StandInTools:
    """No tools."""
    del settings
    return StandInTools()


def annotate(ingested: Ingested, tools: object) -> Annotations:
    """`Name said what.` as an attribution with one claim; capitalised names as mentions."""
    del tools
    document = ingested.document
    if not ingested.blocks:
        return Annotations(document, problems=ingested.problems)
    everything = ((0, len(document.text)),)
    voice = plain_row("voice", everything, id=row_id("a", document.id, "voice", content=everything))
    mentions, entities, said, claims = [], {}, [voice], []
    for match in SAYS.finditer(document.text):
        who, cue, what = (match.span(group) for group in ("who", "cue", "what"))
        entity = hash_id("e", (document.id, match["who"]))
        entities[entity] = Entity(entity, "Person", match["who"])
        mentions.append(
            Mention(
                row_id("m", document.id, "name", spans=(who,)), (who,), "Person", "name", entity
            )
        )
        name = row_id("a", document.id, "indirect", source=(who,), cue=(cue,), content=(what,))
        said.append(
            Attribution(
                id=name,
                kind="indirect",
                source=(who,),
                cue=(cue,),
                content=(what,),
                stance="denies" if match["cue"] == "denied" else "asserts",
                negated=False,
                hedged=False,
                parent=None,
                voice=voice.id,
                speakers=(entity,),
                anonymous=False,
                score=0.9,
            )
        )
        claims.append(
            Claim(
                id=row_id("c", document.id, "claim", spans=(what,)),
                spans=(what,),
                attribution=name,
                kind="report",
                holders=(
                    Holder("author", None, None),
                    Holder("speaker", entity, match["who"], (who,)),
                ),
                polarity="affirmed",
                stands="for",
                hedged=False,
                about=(),
                times=(),
                quantities=(),
            )
        )
    return Annotations(
        document,
        ingested.blocks,
        tuple(mentions),
        tuple(entities.values()),
        tuple(said),
        tuple(claims),
        problems=ingested.problems,
    )
