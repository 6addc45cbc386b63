"""The stance of a cue: what the reporter has the source do, and how far the reporter stands off.

It is the cue's own: that somebody "admitted" is the reporter's verb, and whether it counts as the
holder's is decided where holders are.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import cast

from stemma.annotate.kinds import form_label
from stemma.annotate.parse import Token
from stemma.annotate.rules.declining import is_declining
from stemma.model.annotations import Stance
from stemma.text.denials import MARKS

QUESTION = re.compile(
    r"[“\"'‘«]*(?:(?:for|of|by|to|on|about|at|in) )?"
    r"(?:who|whom|whose|what|which|when|where|why|how|if|whether|is|are|was|were|do|does|did|has|have|had|can|could|would|will)\b|about\b",
    re.IGNORECASE,
)
COMMANDED = re.compile(
    r"[“\"'‘]?(?:not )?to [“\"'‘]?"
    r"(?!every|any|some|him|her|them|me|us|the|an?|his|their|its|our|my|your)[a-z]+"
)
DENIAL = re.compile(
    r"[“\"'‘«]*(?:(?:that|this|it|these|those|they) (?:is|are|was|were)|that['’]s|it['’]s)"
    r" (?:all |simply |just |a |an |completely |utterly |entirely )*",
    re.IGNORECASE,
)
DENYING = re.compile(r"(?:reject|refute|rebuff)(?:s|ed)?|refuted|den(?:y|ies|ied)|rebut(?:s|ted)?")
"""Verbs that a parser takes for nouns in headlines: "Firm rejects claim it lied"."""
LABELLING = frozenset({"call", "describe", "label", "dub", "term", "brand", "regard", "consider"})
BIDDING_WORDS = frozenset({"tell", "say", "warn", "remind", "call"})
STRESSING = frozenset({"emphasize", "emphasise", "stress", "underline", "underscore", "reiterate"})
NEEDED = re.compile(
    r"(?:the )?(?:(?:absolute|urgent|pressing|utmost) )?(?:need|necessity|urgency)"
    r" (?:of \w+ing\b|to (?!an?\b|the\b)[a-z]+|for\b)",
    re.IGNORECASE,
)
"""What is to be done, by a noun: whoever "emphasizes the necessity of prosecuting" them asks for it."""
SENTENCE_END = re.compile(r"[.!?](?=\W|$)")
FEW_SENTENCES = 2
NOBODY = re.compile(r"(?:no|nobody|none|neither|hardly|scarcely|not)\b", re.IGNORECASE)
NOTHING = re.compile(
    r"(?:absolutely |precisely |exactly |virtually )?(?:nothing|none|neither)"
    r"(?: (?:of (?:it|this|that|them|the (?:kind|sort))|whatsoever|at all|more))?|no such thing"
    r"|no (?:\w+ )?(?:guilt|wrong-?doing|fault|blame|liability|responsibility|error|mistake)s?",
    re.IGNORECASE,
)
"""A content by which nothing is said: "has admitted nothing", "admitted no wrongdoing"."""
SHORT = 160
"""Characters within which a wholly negative reply is a denial and no longer speech."""

Words = Mapping[str, Stance]


@dataclass(frozen=True, slots=True)
class StanceTable:
    """Which word stands for which stance, and the words of negation and of distance."""

    verbs: Words
    nouns: Words
    phrases: tuple[tuple[re.Pattern[str], Stance], ...]
    falsehood: re.Pattern[str]
    distance: frozenset[str]
    distant_verbs: frozenset[str]
    seeming: frozenset[str]
    modals: frozenset[str]
    negators: frozenset[str]


@dataclass(frozen=True, slots=True)
class CueWords:
    """The words of a cue and of what goes with it."""

    text: str
    tokens: tuple[Token, ...]
    beside: tuple[Token, ...]
    """Adverbs and auxiliaries that depend on the cue and stand outside its span."""
    content: str
    source: str
    direct: bool
    repeats: bool = False
    """Whether somebody who is quoted repeats, in marks of their own, what was ordered."""

    @property
    def asks(self) -> bool:
        """Whether the source is the label of a question in an interview."""
        return bool(re.match(r"(?:Q|Question|Interviewer)\b", self.source))


@functools.cache
def stance_table() -> StanceTable:
    """The table that comes with the program, loaded once."""
    path = resources.files("stemma.annotate") / "data" / "stances.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    return StanceTable(
        verbs=_by_word(raw["verbs"]),
        nouns=_by_word(raw["nouns"]),
        phrases=tuple((re.compile(regex), cast("Stance", to)) for regex, to in raw["phrases"]),
        falsehood=re.compile(rf"\b{raw['falsehood']}\b", re.IGNORECASE),
        **{
            name: frozenset(raw[name])
            for name in ("distance", "distant_verbs", "seeming", "modals", "negators")
        },
    )


def _by_word(raw: Mapping[str, list[str]]) -> Words:
    return {word: cast("Stance", stance) for stance, words in raw.items() for word in words}


def stance_of(cue: CueWords, table: StanceTable) -> Stance:
    """The stance; `asserts` where nothing speaks for another."""
    if is_declining(cue.text, cue.content):
        return "declines"
    lowered = cue.text.lower()
    if lowered == "allegedly" or form_label(cue.text) == "others":
        return "alleges"
    if DENYING.fullmatch(lowered):
        return "denies"
    both = f"{lowered} {cue.content[:40].lower()}"
    for pattern, stance in table.phrases:
        match = pattern.search(both)
        if match and match.start() <= len(lowered):
            return stance
    word = _main_word(cue, table)
    stance = _by_table(word, table) if word else "asserts"
    return _by_content(cue, word, stance, table)


def _by_table(word: Token, table: StanceTable) -> Stance:
    words = table.nouns if word.pos in {"NOUN", "PROPN"} else table.verbs
    return words.get(word.lemma, "asserts")


def _main_word(cue: CueWords, table: StanceTable) -> Token | None:
    """The last word of the cue that the table knows, else its last verb or noun."""
    telling = [t for t in cue.tokens if t.pos in {"VERB", "NOUN", "ADJ", "AUX", "PROPN"}]
    known = [t for t in telling if _by_table(t, table) != "asserts"]
    verbs = [t for t in telling if t.pos == "VERB"]
    found = known or verbs or telling
    return found[-1] if found else None


def _by_content(cue: CueWords, word: Token | None, stance: Stance, table: StanceTable) -> Stance:
    """The stance once what is said is looked at: a question, an order, a wholly negative reply."""
    content = cue.content
    lemma = word.lemma if word else ""
    if stance == "asks":
        is_question = QUESTION.match(content) or content.rstrip("”\"'’ ").endswith("?")
        return "asks" if is_question or not content else "demands"
    if lemma in {"want", "require"} and not content:
        return "asserts"
    if stance != "asserts":
        return stance
    if cue.text == ":" and cue.asks:
        return "asks"
    is_short = len(SENTENCE_END.findall(content)) <= FEW_SENTENCES
    if content.rstrip("”\"'’ ").endswith("?") and is_short and (cue.direct or not lemma):
        return "asks"
    if lemma in BIDDING_WORDS and COMMANDED.match(content) and not cue.repeats:
        return "demands"
    if lemma in STRESSING and NEEDED.match(content):
        return "demands"
    if lemma in LABELLING and table.falsehood.search(content):
        return "denies"
    opening = DENIAL.match(content)
    if opening and len(content) < SHORT and table.falsehood.match(content, opening.end()):
        return "denies"
    return stance


def is_negated(cue: CueWords, table: StanceTable) -> bool:
    """Tell whether the cue is negated ("did not deny", "has never said")."""
    words = {t.text.lower().replace("’", "'") for t in (*cue.tokens, *cue.beside)}
    start = f"{cue.text} {cue.content[:20]}".lower()
    short_of = "stopped short of" in start or "unable to" in start or " yet to " in f"{cue.text} "
    nobody = NOBODY.match(cue.source) or NOTHING.fullmatch(cue.content.strip(MARKS))
    return bool(words & table.negators) or short_of or bool(nobody)


def is_hedged(cue: CueWords, table: StanceTable) -> bool:
    """Tell whether the author stands off ("allegedly", "falsely claims", "appeared to admit")."""
    words = {t.text.lower() for t in (*cue.tokens, *cue.beside)}
    lemmas = {t.lemma for t in cue.tokens}
    so_called = "so-called" in cue.source.lower()
    if so_called or words & table.distance or lemmas & table.distant_verbs or words & table.modals:
        return True
    seeming = bool(lemmas & table.seeming) and len(cue.tokens) > 1
    return seeming or bool(re.match(r"(?:is|are|was|were) (?:said|thought|believed) to", cue.text))
