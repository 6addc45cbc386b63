"""Writers whom a sentence names beside the work that it cites: "a letter of 9 May, by the carter Jan Orr".

A document by somebody else is another work, though it is of that kind and of that day.
"""

from __future__ import annotations

import re

from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.mentions_of_works import Cited, telling
from stemma.model.annotations import Annotations

_BY = re.compile(
    r"\bby (?:(?:the|our|its|their|an?) )?(?:[a-z][\w'’-]* ){0,3}(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’-]+)*)"
)
_END = re.compile(r"[.!?](?=\s|$)|\n\s*\n")
_NEAR = 90
"""Characters behind a work in which its writer is named."""


def is_by_another(corpus: Corpus, mention: Cited, held: Annotations) -> bool:
    """Whether the writer named behind a cited work is none of those who signed or issued a document."""
    text = corpus.annotations[mention.citation.document].document.text
    start = mention.citation.spans[0][0]
    stop = _END.search(text, mention.citation.spans[-1][1])
    end = min(stop.start() if stop else len(text), mention.citation.spans[-1][1] + _NEAR)
    named = [telling(found["name"]) for found in _BY.finditer(text, start, end)]
    document = held.document
    known = [*document.authors, *([document.publisher] if document.publisher else [])]
    own = frozenset(root for each in known for root in telling(each.value))
    signed = bool(document.authors)
    return signed and any(name and not name & own for name in named[:1])
