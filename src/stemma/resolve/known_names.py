"""Names learned from the case, found where the reader of one document missed them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.model.annotations import Annotations, EntitySchema, Mention
from stemma.model.documents import Span
from stemma.model.entities import CaseEntity
from stemma.model.ids import row_id
from stemma.resolve.lone_heads import lone_heads
from stemma.text.names import name_parts

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
FEWEST_LETTERS = 3
SMALL = frozenset("of for the and in on at de du des da do dos di del la le".split())
"""Words that stay small inside a name."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name that belongs to one entity only."""

    words: tuple[str, ...]
    entity: str
    schema: EntitySchema
    definite: bool = False
    """Whether it is a lone word that means the bearer only behind "the": "the Union"."""


Lexicon = Mapping[str, tuple[Form, ...]]
"""Names by their first word, those of more words first."""


def learn(entities: tuple[CaseEntity, ...]) -> Lexicon:
    """Every full name, acronym and lone head that belongs to one entity only, by its first word."""
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    by_id = {entity.id: entity for entity in entities}
    for entity in entities:
        for form in entity.names:
            words = tuple(_WORD.findall(form.text))
            if len(words) > 1 or (form.text.isupper() and len(form.text) >= FEWEST_LETTERS):
                bearers[words].add(entity.id)
            if len(words) > 1 and form.text.isupper():
                bearers[_in_small_letters(words)].add(entity.id)
    lexicon: dict[str, list[Form]] = defaultdict(list)
    for words, owners in sorted(bearers.items(), key=lambda item: (-len(item[0]), item[0])):
        if len(owners) == 1 and name_parts(" ".join(words)):
            entity = by_id[min(owners)]
            lexicon[words[0]].append(Form(words, entity.id, entity.schema))
    for head, entity in lone_heads(entities).items():
        lexicon[head].append(Form((head,), entity.id, entity.schema, definite=True))
    return {first: tuple(forms) for first, forms in lexicon.items()}


def _in_small_letters(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name of a letterhead as running text writes it: "Union of Dockers"."""
    return tuple(
        word.lower() if at and word.lower() in SMALL else word.capitalize()
        for at, word in enumerate(words)
    )


def first_words(annotated: Annotations) -> tuple[str, ...]:
    """Every word in the document's blocks that a known name may begin with, sorted."""
    text = annotated.document.text
    return tuple(
        sorted({text[a:b] for each in _stretches(annotated) for a, b in _words(text, each)})
    )


def missed_mentions(
    annotated: Annotations, known: tuple[tuple[str, tuple[Form, ...]], ...]
) -> tuple[Mention, ...]:
    """Mentions of known names in the document's blocks that no mention touches yet.

    Args:
        annotated: the document.
        known: the names by their first word; those that begin with a word of the document suffice.
    """
    lexicon = dict(known)
    taken = sorted(span for mention in annotated.mentions for span in mention.spans)
    return tuple(
        mention
        for stretch in (_stretches(annotated) if known else ())
        for mention in _in_stretch(annotated, stretch, lexicon, taken)
    )


def _stretches(annotated: Annotations) -> Iterator[Span]:
    for block in annotated.blocks:
        if block.role != "furniture":
            yield from block.spans


def _words(text: str, stretch: Span) -> list[Span]:
    return [match.span() for match in _WORD.finditer(text, *stretch)]


def _in_stretch(
    annotated: Annotations, stretch: Span, lexicon: Lexicon, taken: list[Span]
) -> list[Mention]:
    text, document = annotated.document.text, annotated.document.id
    words = _words(text, stretch)
    found, past = [], -1
    for index, (start, _) in enumerate(words):
        if start < past:
            continue
        for form in lexicon.get(text[slice(*words[index])], ()):
            here = words[index : index + len(form.words)]
            if tuple(text[a:b] for a, b in here) != form.words:
                continue
            if form.definite and not _is_definite(text, words, index):
                continue
            spans = ((start, here[-1][1]),)
            if not _touches(spans[0], taken):
                key = row_id("m", document, "name", name=spans)
                found.append(
                    Mention(key, spans, form.schema, "name", form.entity, "case", "", document)
                )
            past = spans[0][1]
            break
    return found


def _is_definite(text: str, words: list[Span], index: int) -> bool:
    """Whether "the" stands before a lone word, and no capitalised word behind it that it belongs to."""
    before = text[slice(*words[index - 1])].lower() if index else ""
    after = words[index + 1 : index + 2]
    joined = bool(after) and text[words[index][1] : after[0][0]] == " "
    return before in {"the", "this"} and not (joined and text[after[0][0]].isupper())


def _touches(span: Span, taken: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)
