"""Whether a document of the folder is of the form that a cited work has: a letter, a list, a page."""

from __future__ import annotations

from stemma.compare.statements.mentions_of_works import Cited
from stemma.model.annotations import Annotations, CitedKind
from stemma.text.words import stem, words

_LETTERS = frozenset({stem(word) for word in "letter dear sir madam to email".split()})
"""What a letter says of itself, or to its reader, at its top."""
_KEPT = frozenset(
    {
        stem(word)
        for word in "sheet list receipt form contract slip ledger invoice certificate plan book file "
        "diary notebook minutes log register permit licence license deed warrant "
        "note record rota roster bill agreement appeal".split()
    }
)
"""What a body keeps and does not publish: none of its press releases is one."""


_OPEN = stem("open")
TOP_LINES = 4
LONGEST_LINE = 8


def calls_itself(noun: str, annotated: Annotations) -> bool:
    """Whether a short line at a document's top says what it is: "COMMUNIQUÉ No. 17", not a sentence.

    Args:
        noun: the stem of the word for it.
        annotated: the document.
    """
    lines = [line.strip() for line in annotated.document.text.splitlines() if line.strip()]
    return any(
        noun in map(stem, words(line))
        and len(line.split()) <= LONGEST_LINE
        and line[-1] not in '.?!”"'
        for line in lines[:TOP_LINES]
    )


def is_only_seen(mention: Cited) -> bool:
    """Whether a work is told of by what it calls itself and nothing else: "a press release".

    Of letters that is told only where they are open ones: no other says at its top that it is a letter.
    """
    told = mention.name or mention.citation.date or mention.number or mention.definite
    public = mention.citation.what == "statement" or _OPEN in mention.topic
    return bool(mention.noun and public and not (told or mention.plural or mention.citation.claims))


def is_headed_so(mention: Cited, annotated: Annotations) -> bool:
    """Whether a line at a document's top begins with what is meant: "Open letter to the board"."""
    if mention.citation.what != "letter":
        return calls_itself(mention.noun, annotated)
    lines = [line for line in annotated.document.text.splitlines() if line.strip()]
    return any([*map(stem, words(line))][:2] == [_OPEN, mention.noun] for line in lines[:TOP_LINES])


def has_form(mention: Cited, head: frozenset[str]) -> bool:
    """Whether a document may be a letter, or a paper kept in a drawer, where one of these is meant.

    Args:
        mention: what is cited.
        head: the stems of the words at the document's top; there it calls itself so, or says "Dear".
    """
    if mention.citation.what == "letter":  # that somebody replied tells of no letter by its look
        return bool(mention.noun and head & _LETTERS)
    return mention.noun not in _KEPT or mention.noun in head


def form_fits(what: CitedKind, annotated: Annotations) -> bool:
    """A website is a web page; anything else may come in any form."""
    return what != "post" or annotated.document.media_type == "text/html"
