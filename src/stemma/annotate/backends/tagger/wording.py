"""Features of the words of a candidate: how its content, cue and source read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stemma.annotate.backends.tagger.linking import Found, PieceSpans
    from stemma.annotate.backends.tagger.measures import Measures

WORDING = (
    "content words",
    "content begins with that",
    "content begins with to",
    "content begins with a determiner",
    "content begins with a subject pronoun",
    "content begins with an object pronoun",
    "content begins with a question word",
    "content begins with a quotation mark",
    "content ends with a quotation mark",
    "content has an odd number of quotation marks",
    "content ends with a sentence end",
    "content is followed by a sentence end",
    "content is followed by a comma or dash",
    "sentence ends inside content",
    "highest weight of a cue word",
    "mean weight of cue words",
    "cue ends with to",
    "cue ends with a colon",
    "cue is modal or negated",
    "cue words",
    "source is a pronoun",
    "source is first person",
    "source begins with a capital",
    "source has a comma",
    "source words",
    "place in the text",
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTE = re.compile(r'[“”"]')
_SENTENCE_END = re.compile(r"[.!?]['”’\")]*\s")
_MODAL = re.compile(
    r"\b(?:would|will|may|could|can|should|might|not|never|to)\b|n['’]t\b", re.IGNORECASE
)
_DETERMINERS = frozenset("""the a an his her their its our my this these those some any""".split())
_SUBJECTS = frozenset(["he", "she", "they", "it", "we", "i", "you", "there"])
_OBJECTS = frozenset(["him", "them", "me", "us", "her", "whom"])
_QUESTIONS = frozenset(["who", "what", "when", "where", "why", "how", "whether", "if", "which"])
_PRONOUNS = frozenset(
    """he she they it who which that we i you this his her their my our""".split()
)
_FIRST_PERSON = frozenset(["i", "we", "my", "our", "me", "us"])


@dataclass(frozen=True, slots=True)
class CueWords:
    """How strongly each word marks a cue, as log-odds counted in labelled text."""

    weights: Mapping[str, float]
    unknown: float = -6.0

    def of(self, words: list[str]) -> tuple[float, float]:
        """The highest and the mean weight of `words`."""
        found = [self.weights.get(word, self.unknown) for word in words] or [self.unknown]
        return max(found), sum(found) / len(found)


def wording(text: str, seen: Measures, found: Found, cue_words: CueWords) -> tuple[float, ...]:
    """The figures named in `WORDING`."""
    content = _text(text, seen, found.content)
    cue = _text(text, seen, found.cue)
    source = _text(text, seen, found.source)
    start, end = _limits(seen, found.content)
    return (
        *_content(content, text[end : end + 2]),
        *cue_words.of([word.lower() for word in _WORD.findall(cue)]),
        cue.lower().endswith(" to"),
        cue.endswith(":"),
        bool(_MODAL.search(cue)),
        len(_WORD.findall(cue)),
        *_source(source),
        start / len(text),
    )


def _content(content: str, behind: str) -> tuple[float, ...]:
    words = _WORD.findall(content)
    first = words[0].lower() if words else ""
    return (
        len(words),
        first == "that",
        first == "to",
        first in _DETERMINERS,
        first in _SUBJECTS,
        first in _OBJECTS,
        first in _QUESTIONS,
        content[:1] in {"“", '"'},
        content[-1:] in {"”", '"'},
        len(_QUOTE.findall(content)) % 2,
        bool(re.search(r"[.!?]['”’\")]*$", content)),
        behind[:1] in set(".!?"),
        behind.strip()[:1] in set(",;:—–-("),
        len(_SENTENCE_END.findall(content)),
    )


def _source(source: str) -> tuple[float, ...]:
    words = _WORD.findall(source)
    only = words[0].lower() if len(words) == 1 else ""
    return (
        only in _PRONOUNS,
        only in _FIRST_PERSON,
        source[:1].isupper(),
        "," in source,
        len(words),
    )


def _text(text: str, seen: Measures, spans: PieceSpans) -> str:
    parts = (seen.characters(span) for span in spans)
    return " ".join(text[start:end] for start, end in parts)


def _limits(seen: Measures, spans: PieceSpans) -> tuple[int, int]:
    return seen.characters(spans[0])[0], seen.characters(spans[-1])[1]
