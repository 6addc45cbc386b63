"""What headings state: a label ("What they say") states nothing, "Nine treated, hospital says" does."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Sentence

HEADS = frozenset({"title", "subtitle", "heading", "byline", "dateline", "signature"})
QUESTION_WORDS = frozenset({"what", "who", "how", "why", "where", "when"})


def is_label(draft: Draft, sentence: Sentence) -> bool:
    """Whether a heading or letterhead states nothing: no finite verb, all in capitals, "What they say"."""
    role = draft.stretches[sentence.block].role
    if role not in HEADS:
        return False
    tokens = draft.parse.tokens_of(sentence)
    text = draft.text[sentence.start : sentence.end]
    finite = any(token.tag in FINITE_TAGS for token in tokens)
    names = role == "heading" and tokens[0].text.lower() in QUESTION_WORDS
    topic = names and not any(token.text in {",", "?"} for token in tokens)
    return not finite or text.isupper() or topic


def tells_in_short(draft: Draft, sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether words of a headline tell something without a helping verb: "Nine treated after clash"."""
    if draft.stretches[sentence.block].role not in HEADS:
        return False
    return any(draft.parse.tokens[at].pos == "VERB" for at in words)
