"""Names learned from the case, found where the reader of one document missed them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from stemma.model.annotations import Annotations, Mention
from stemma.model.documents import Span
from stemma.model.entities import CaseEntity
from stemma.model.ids import row_id
from stemma.text.names import name_parts

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
FEWEST_LETTERS = 3

Lexicon = Mapping[str, tuple[tuple[tuple[str, ...], CaseEntity], ...]]


def learn(entities: tuple[CaseEntity, ...]) -> Lexicon:
    """Every full name and acronym that belongs to one entity only, by its first word."""
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    by_id = {entity.id: entity for entity in entities}
    for entity in entities:
        for form in entity.names:
            words = tuple(_WORD.findall(form.text))
            if len(words) > 1 or (form.text.isupper() and len(form.text) >= FEWEST_LETTERS):
                bearers[words].add(entity.id)
    lexicon: dict[str, list[tuple[tuple[str, ...], CaseEntity]]] = defaultdict(list)
    for words, owners in sorted(bearers.items(), key=lambda item: (-len(item[0]), item[0])):
        if len(owners) == 1 and name_parts(" ".join(words)):
            lexicon[words[0]].append((words, by_id[min(owners)]))
    return {first: tuple(forms) for first, forms in lexicon.items()}


def missed_mentions(annotated: Annotations, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Mentions of known names in the document's blocks that no mention touches yet."""
    taken = sorted(span for mention in annotated.mentions for span in mention.spans)
    found = []
    for block in annotated.blocks:
        if block.role == "furniture":
            continue
        for start, end in block.spans:
            found.extend(_in_stretch(annotated, (start, end), lexicon, taken))
    return tuple(found)


def _in_stretch(
    annotated: Annotations, stretch: Span, lexicon: Lexicon, taken: list[Span]
) -> list[Mention]:
    text, document = annotated.document.text, annotated.document.id
    words = [match.span() for match in _WORD.finditer(text, *stretch)]
    found, past = [], -1
    for index, (start, _) in enumerate(words):
        if start < past:
            continue
        for form, entity in lexicon.get(text[slice(*words[index])], ()):
            here = words[index : index + len(form)]
            if tuple(text[a:b] for a, b in here) != form:
                continue
            spans = ((start, here[-1][1]),)
            if not _touches(spans[0], taken):
                key = row_id("m", document, "name", name=spans)
                found.append(
                    Mention(key, spans, entity.schema, "name", entity.id, "case", "", document)
                )
            past = spans[0][1]
            break
    return found


def _touches(span: Span, taken: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)
