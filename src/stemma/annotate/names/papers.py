"""Papers called by a lone word: "told the Mirror", "the Mirror" in what The Harn Mirror prints."""

from __future__ import annotations

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.names.name_kinds import key_of
from stemma.annotate.names.names import Name
from stemma.annotate.parse import Parse

TELLING = frozenset({"tell", "inform"})
HEARER = frozenset({"dobj", "dative", "iobj"})


def papers_by_a_lone_word(draft: Draft, names: list[Name]) -> frozenset[str]:
    """The keys of names of one word, with "the" before it, that can only mean a body of people."""
    parse = draft.parse
    publisher = draft.rows.document.publisher
    own = publisher.value.lower().split() if publisher else []
    return frozenset(
        key_of(parse, name)
        for name in names
        if name.last - name.first == 1
        and _is_definite(parse, name)
        and (parse.tokens[name.first].text.lower() in own[1:] or _is_told(parse, name))
    )


def _is_definite(parse: Parse, name: Name) -> bool:
    token = parse.tokens[name.first]
    before = parse.tokens[name.first - 1].text.lower() if name.first else ""
    return before == "the" and token.text[0].isupper()


def _is_told(parse: Parse, name: Name) -> bool:
    """Whether somebody told it something: nobody's given name or cause has "the" before it."""
    token = parse.tokens[name.first]
    return token.dep in HEARER and parse.tokens[token.head].lemma in TELLING


def is_paper(draft: Draft, word: str) -> bool:
    """Whether a lone word is what a paper is called by: its publisher's, or "Mirror", "Gazette"."""
    publisher = draft.rows.document.publisher
    own = publisher.value.lower().split()[1:] if publisher else []
    return word.lower() in own or word.lower() in words("speakers", "kinds_of_body", "paper")
