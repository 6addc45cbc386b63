"""Sources that are left unnamed on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotate.draft import Draft

ANONYMOUS = re.compile(
    r"""\b(?:anonym\w+|unnamed|unidentified)\b
    |\b(?:not|without)\ (?:to\ )?be(?:ing)?\ (?:named|identified|quoted)\b
    |\b(?:names?|identity)\ (?:be\ )?(?:withheld|not\ be)\b
    |\b(?:giv(?:e|ing)|gave|print|use|publish)\ (?:an?|his|her|their|the)\ (?:\w+\ )?names?\b
    |\b(?:declined|refused)\ to\ be\ (?:named|identified|quoted)\b
    |\bwho\ (?:spoke|speaks)\ off\ the\ record\b
    |^(?:[“"‘]|[\w’'-]+\ ){0,4}(?:insider|source)s?\b
    |\b(?:persons?|people|officials?|individual|someone|somebody)\b.{0,40}
      \b(?:familiar\ with|close\ to|briefed\ on|with\ (?:\w+\ )?knowledge\ of)\b
    |\b(?:person|official|someone|somebody)\ who\ works?\ (?:in|for)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_anonymous(source: str) -> bool:
    """Tell whether a source is unnamed on purpose ("an official who asked not to be named")."""
    return bool(ANONYMOUS.search(source))


def next_sentence_on(draft: Draft, source: Sequence[int]) -> str:
    """The next sentence, if it goes on about the source whose tokens are given: "The person spoke on …"."""
    parse = draft.parse
    sentence = parse.tokens[source[0]].sentence
    if sentence + 1 >= len(parse.sentences):
        return ""
    after = parse.sentences[sentence + 1]
    nouns = {parse.tokens[at].lemma for at in source if parse.tokens[at].pos == "NOUN"}
    opening = parse.tokens[after.first : after.first + 2]
    goes_on = any(token.lemma in nouns | {"he", "she", "they"} for token in opening)
    return draft.text[after.start : after.end] if goes_on else ""
