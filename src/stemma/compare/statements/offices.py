"""Somebody whom a document calls by an office or a trade only, and whom the case can name.

"The surgeon gave us a bottle", where nobody of that document is named as a surgeon: it is whoever the
case knows as one, if that is one person only and both documents name somebody else in common.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

from stemma.compare.statements.corpus import Corpus
from stemma.model.annotations import Annotations
from stemma.model.documents import Span
from stemma.model.kept import Kept

IN_COMMON = 2
"""Others whom both documents must name."""
LONG = 60
"""Characters of a paragraph that tells something; a shorter one only says who writes."""
_DEFINITE = re.compile(
    r"\b(?:the|that|our|his|her|its|their|your)\s+(?P<noun>[a-z][a-z-]{3,}(?: officer)?)(?![\w-])",
    re.IGNORECASE,
)
_NARROWED = re.compile(
    r"\s+(?:of|for|in|at|from|who|whom|whose|named|called|general|responsible)\b|"
    r",?\s+(?:Mr|Mrs|Ms|Dr)\b|,?[ \t]+[A-Z]"
)
_INDEFINITE = re.compile(
    r"\b(?:an?|another|one|some|no|any|every)\s+(?:\w+\s+)?(?P<noun>[\w-]{4,})"
)
_END_OF_HEAD = re.compile(
    r"[,;:(]|\b(?:of|at|for|in|on|from|to|with|by|who|whose|which|that|and)\b"
)
_END_OF_SENTENCE = re.compile(r"(?<=[a-z]{3})[.!?](?=\s)")
_LEAD = re.compile(
    r"\ban?\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z][a-z-]{3,})"
    r"(?=,|;|\s+(?:who|was|is|has|had|will|and|on|yesterday|today|said|says|told|\w+ed)\b)",
    re.IGNORECASE,
)
"""Somebody whom a story brings in by what he is: "A forest ranger was found"."""
_HEADLINE = re.compile(
    r"(?:\b[A-Z][a-z-]+\s+|^)(?P<noun>[a-z][a-z-]{3,})(?=['’]s\s)", re.IGNORECASE
)
_DETERMINERS = frozenset("the a an that this our his her its their your my one another".split())
_NOT_IN_OFFICE = frozenset(
    "former ex then late previous outgoing retired sacked dismissed deputy vice assistant acting "
    "associate junior honorary would-be self-styled so-called future designate".split()
)
"""Words before an office by which somebody has not, or no more, the office itself."""
Noun = tuple[str, Span]
"""A noun and the phrase in which it stands."""


@functools.cache
def offices() -> frozenset[str]:
    """The offices and trades that `data/offices.txt` lists: words that blame nobody."""
    text = files("stemma.compare").joinpath("data", "offices.txt").read_text("utf-8")
    return frozenset(
        word for line in text.splitlines() if not line.startswith("#") for word in line.split()
    )


def called_by_office(corpus: Corpus, kept: Kept) -> Iterator[tuple[Annotations, Span, str]]:
    """Each document, phrase and person whom the phrase means."""
    bearers = _bearers(corpus)
    named = {each.document.id: _named(each) for each in corpus.documents}
    for annotated in corpus.documents:
        document = annotated.document.id
        owners = _owners(annotated)
        for noun, span in kept.call("definite nouns", document, definite_nouns, annotated):
            known = bearers.get(noun, {})
            if len(known) != 1:
                continue
            person, homes = next(iter(known.items()))
            if document in homes or not _in_company(person, document, homes, named):
                continue
            owner = owners.get(span[0])
            if owner is not None and not any(owner in named[home] for home in homes):
                continue  # "his chief": another's than of those among whom the person is chief
            yield annotated, span, person


def brought_in(corpus: Corpus) -> Iterator[tuple[Annotations, Span, str]]:
    """The person whom a headline or the first sentence calls by an office, and who is named below."""
    bearers = _bearers(corpus)
    for annotated in corpus.documents:
        text = annotated.document.text
        taken = [span for each in annotated.descriptors for span in each.spans]
        for noun, span in _leads(annotated):
            known = bearers.get(noun, {})
            person = next(iter(known), "")
            brought = re.findall(rf"\ban? (?:\w+ )?{noun}\b", text, re.IGNORECASE)
            if len(known) != 1 or len(brought) > 1:
                continue
            if any(a < span[1] and span[0] < b for a, b in taken):
                continue
            places = [row.spans[0][0] for row in annotated.mentions if row.entity == person]
            if places and min(places) > span[1]:
                yield annotated, span, person


def _leads(annotated: Annotations) -> Iterator[Noun]:
    """The offices of nobody named yet in a document's title and in its first sentence."""
    text = annotated.document.text
    spans = (each.spans[0] for each in annotated.blocks if each.role == "body" and each.spans)
    story = next(((start, end) for start, end in spans if end - start > LONG), None)
    for start, end in (story,) if story else ():
        stop = _END_OF_SENTENCE.search(text, start, end)
        for match in _LEAD.finditer(text, start, stop.start() if stop else end):
            if not _NARROWED.match(text, match.end()):
                yield match["noun"].lower(), match.span()
    for block in annotated.blocks:
        for start, end in block.spans if block.role in {"title", "subtitle"} else ():
            for match in _HEADLINE.finditer(text[start:end]):
                yield match["noun"].lower(), (start + match.start(), start + match.end())


def _owners(annotated: Annotations) -> dict[int, str]:
    """Whom each "his" and "her" means, by its place."""
    text = annotated.document.text
    return {
        row.spans[0][0]: row.entity
        for row in annotated.mentions
        if row.kind == "pronoun" and text[slice(*row.spans[0])].lower() in {"his", "her"}
    }


def _bearers(corpus: Corpus) -> dict[str, dict[str, set[str]]]:
    """For each office the persons whom a document calls so, and those documents."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for annotated in corpus.documents:
        for row in annotated.descriptors:
            entity = corpus.entities.get(row.entity)
            noun = head_of(row.text)
            known = noun in offices() or noun.endswith(" officer")
            if known and entity is not None and entity.schema == "Person":
                found[noun][entity.id].add(annotated.document.id)
    return found


def head_of(description: str) -> str:
    """The word on which a description turns: "director" of "the director of the port".

    An officer is of a kind: "duty officer". A former director is none, and nor is a deputy.
    """
    words = [
        word.lower() for word in _END_OF_HEAD.split(description.strip(), maxsplit=1)[0].split()
    ]
    if _NOT_IN_OFFICE.intersection(words[:-1]):
        return ""
    if len(words) > 1 and words[-1] == "officer" and words[-2] not in _DETERMINERS:
        return f"{words[-2]} officer"
    return words[-1] if words else ""


def _named(annotated: Annotations) -> frozenset[str]:
    """The people and bodies whom a document names."""
    return frozenset(
        each.entity
        for each in annotated.mentions
        if each.kind == "name" and each.schema not in {"Address", "Thing", "Event"}
    )


def _in_company(
    person: str, document: str, homes: set[str], named: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a document names enough others who are named where the person is called so."""
    here = named[document] - {person}
    return person in named[document] or any(
        len(here & named[home]) >= IN_COMMON for home in sorted(homes)
    )


def definite_nouns(annotated: Annotations) -> tuple[Noun, ...]:
    """Single nouns that point to somebody known, where nothing says whom: "the surgeon"."""
    text = annotated.document.text
    taken = [span for each in annotated.mentions for span in each.spans if each.kind != "pronoun"]
    taken += [span for each in annotated.descriptors for span in each.spans]
    found = []
    for block in annotated.blocks:
        for start, end in block.spans if block.role != "furniture" else ():
            others = {each["noun"].lower() for each in _INDEFINITE.finditer(text, start, end)}
            for match in _DEFINITE.finditer(text, start, end):
                noun, span = match["noun"].lower(), match.span()
                inside = match.span("noun")
                if noun in others or any(a < inside[1] and inside[0] < b for a, b in taken):
                    continue
                if not _NARROWED.match(text, span[1], end):
                    found.append((noun, span))
    return tuple(found)
