"""Somebody called by an office in a body that the text names: "the chair of the Harbour Union".

It is the one person whom the case's documents call so of that body: "Mara Ilves, the union's chair".
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.offices import head_of, offices
from stemma.compare.statements.when import stretch
from stemma.model.annotations import Annotations, Mention
from stemma.model.documents import Span, quote
from stemma.text.words import fold

NO_BODIES = frozenset({"Person", "Address", "Thing", "Event"})
OF_MANY = frozenset({"state", "staff", "government", "cabinet", "committee", "council", "board"})
"""Words that stand behind offices of other bodies too: "the secretary of state"."""
MINUTES = 24 * 60
BEFORE = 40
"""Characters before a body's name in which its office stands."""
_OF = re.compile(
    r"\bthe\s+(?P<noun>[a-z][a-z-]+)\s+of\s+(?:the\s+|this\s+|our\s+)?$", re.IGNORECASE
)
_OWN = re.compile(r"(?:['’]s?)?\s+(?P<noun>[a-z][a-z-]+)(?![\w-])")
_BARE = re.compile(
    r"\bthe\s+(?P<noun>[a-z][a-z-]+)\s+of\s+(?:the\s+)?(?P<body>[a-z]{4,})\b", re.IGNORECASE
)
_NAMED = re.compile(r",?[ \t]+(?:[A-Z]|(?:of|for|in|at)\b)")
_NEXT = re.compile(r"\s+(?P<noun>[a-z-]+)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ENDS = ".!?\n"
TERM = 366
"""Days within which an office is taken to be held by one person."""
Holders = Mapping[tuple[str, str], set[tuple[str, int | None]]]
"""For an office and a body those who have it, with the day of the document that says so."""


@functools.cache
def offices_of_bodies() -> frozenset[str]:
    """Offices that mean one person where a body stands beside them."""
    text = files("stemma.compare").joinpath("data", "offices_of_bodies.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return offices() | frozenset(word for line in lines for word in line.split())


def called_by_office_of(corpus: Corpus) -> Iterator[tuple[Annotations, Span, str]]:
    """Each document, phrase and person whom the phrase means."""
    holders = _holders(corpus)
    names = {
        who: {fold(form.text) for form in each.names} | {fold(each.name)}
        for who, each in corpus.entities.items()
    }
    for annotated in corpus.documents:
        taken, named = _taken(annotated), {row.entity for row in annotated.mentions}
        day = _day(annotated)
        for noun, span, bodies in _phrases(annotated, corpus, names):
            held = [each for body in bodies for each in holders.get((noun, body), ())]
            found = {who for who, _ in held}
            sure = len(found) == 1 and (len(bodies) == 1 or found <= named)
            if _goes_on(annotated.document.text, span[1]) or not sure:
                continue
            if not all(day and when and abs(day - when) <= TERM for _, when in held):
                continue  # whoever held it in another year is another
            if _YEAR.search(_sentence(annotated.document.text, span)):
                continue
            if not any(a < span[1] and span[0] < b for a, b in taken):
                yield annotated, span, next(iter(found))


def _goes_on(text: str, end: int) -> bool:
    """Whether the next word makes it another office: "its head teacher"."""
    after = _NEXT.match(text, end)
    return after is not None and after["noun"].lower() in offices_of_bodies()


def _holders(corpus: Corpus) -> Holders:
    found: dict[tuple[str, str], set[tuple[str, int | None]]] = defaultdict(set)
    for annotated in corpus.documents:
        day = _day(annotated)
        bodies = [row for row in annotated.mentions if row.schema not in NO_BODIES]
        for row in annotated.descriptors:
            entity = corpus.entities.get(row.entity)
            noun = head_of(row.text)
            if entity is None or entity.schema != "Person" or noun not in offices_of_bodies():
                continue
            first, last = row.spans[0][0], row.spans[-1][1]
            for body in bodies:
                if first <= body.spans[0][0] and body.spans[-1][1] <= last:
                    found[noun, body.entity].add((row.entity, day))
    return found


def _day(annotated: Annotations) -> int | None:
    """The day on which a document appeared, counted from some day; null where it has none."""
    published = annotated.document.published
    found = stretch(published.value) if published else None
    return int(found.start // MINUTES) if found else None


def _sentence(text: str, span: Span) -> str:
    """The sentence around a place, roughly."""
    start = max(text.rfind(mark, 0, span[0]) for mark in _ENDS) + 1
    ends = [at for mark in _ENDS if (at := text.find(mark, span[1])) >= 0]
    return text[start : min(ends, default=len(text))]


def _taken(annotated: Annotations) -> list[Span]:
    """Where somebody is named or described already."""
    people = (row for row in annotated.mentions if row.schema == "Person")
    named = [span for row in people if row.kind != "pronoun" for span in row.spans]
    return named + [span for row in annotated.descriptors for span in row.spans]


def _phrases(
    annotated: Annotations, corpus: Corpus, names: Mapping[str, set[str]]
) -> Iterator[tuple[str, Span, set[str]]]:
    """Offices with the body, or the bodies, beside which they stand."""
    text = annotated.document.text
    for mention in annotated.mentions:
        if mention.schema in NO_BODIES or mention.entity not in corpus.entities:
            continue
        yield from _beside(text, mention)
    for block in annotated.blocks:
        for start, end in block.spans if block.role != "furniture" else ():
            for match in _BARE.finditer(text, start, end):
                bodies = _with_word(fold(match["body"]), corpus, names)
                if bodies and not _NAMED.match(text, match.end()):
                    yield match["noun"].lower(), match.span(), bodies


def _with_word(word: str, corpus: Corpus, names: Mapping[str, set[str]]) -> set[str]:
    """The bodies that have a word in a name of several: "police" in "Tolm Harbour Police"."""
    return {
        who
        for who, forms in names.items()
        if word not in OF_MANY
        and corpus.entities[who].schema not in NO_BODIES
        and any(word in form.split() and " " in form for form in forms)
    }


def _beside(text: str, mention: Mention) -> Iterator[tuple[str, Span, set[str]]]:
    start, end = mention.spans[0][0], mention.spans[-1][1]
    said = quote(text, mention.spans).lower()
    before = _OF.search(text, max(0, start - BEFORE), start)
    if before is not None and mention.kind != "pronoun" and not _NAMED.match(text, end):
        yield before["noun"].lower(), (before.start(), end), {mention.entity}
    after = _OWN.match(text, end)
    owning = after is not None and (mention.kind != "pronoun" or said in {"its", "our", "their"})
    if after is not None and owning and not _NAMED.match(text, after.end()):
        yield after["noun"], (start, after.end()), {mention.entity}
