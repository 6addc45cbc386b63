"""Denials in no words of their own, by their words alone: "Tolve denied it", "who has always denied this"."""

from __future__ import annotations

import re

from stemma.model.documents import Span
from stemma.text.asides import ASIDE, REACHED

NEGATIONS = frozenset(
    "no not never nobody nothing none without neither nor cannot nobody's".split()
)
_ADVERBS = (
    r"(?:also|always|again|repeatedly|strongly|strenuously|firmly|vehemently|flatly|categorically|angrily"
    r"|later|since|consistently|himself|herself|themselves|has|have|had)"
)
DENYING = r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|refut(?:es?|ed))"
"""The verbs, as the inside of a pattern."""
DENIED = re.compile(rf"(?:{_ADVERBS} )*{DENYING}", re.IGNORECASE)
"""A cue by which somebody denies: finite, with nothing but an adverb. Who "failed to deny" has not denied."""
_BETWEEN = re.compile(rf"[\s,]*(?:{_ADVERBS}[\s,]+)*", re.IGNORECASE)
_OPEN = re.compile(
    r"(?:\b(?:if|had|whether|unless|until|should|once|when|before|nobody \w+|no one \w+|hopes?(?: that)?"
    r"|expects?(?: that)?|instead of|lest|in case)|n[o']t (?:known|clear) (?:if|whether)) $",
    re.IGNORECASE,
)
"""What in front of somebody leaves open, or denies, that he denied it."""
_MANY = re.compile(r"(?:\b(?:they|we|i|both|all|who|police|people|clergy)|[^s']s)$", re.IGNORECASE)
IT = re.compile(r"(?:it|this|that|which)", re.IGNORECASE)
"""What takes up the sentence before."""
_SAID = r"(?:accusation|allegation|charge|claim)"
_UNTRUE = (
    r"(?:false|untrue|lies?|baseless|unfounded|groundless|nonsense|invention|fabrication|slander|libel|absurd"
    r"|fantasy|fiction)"
)
ONE = re.compile(
    rf"(?:the|this|that|an?) {_SAID}|(?:the|these|those|both) {_SAID}s"
    rf"|(?:the|this|that|these|those|such) (?:report|story|version|account|{_SAID})s?"
    rf"\W+(?:is |was |were |as |to be )?(?:\w+ ){{0,2}}{_UNTRUE}\b.{{0,40}}",
    re.IGNORECASE,
)
"""What names the accusation just told of: "the claim", "the report “false and cruel”"."""
ALL = re.compile(
    rf"(?:all|any)(?: of)? (?:the |these |those )?{_SAID}s(?: against (?:him|her|it|them))?"
    r"|everything|(?:any |all )?wrong-?doing",
    re.IGNORECASE,
)
"""What names them all."""
MARKS = " \t\n“”\"‘’'.,"


def denies_plainly(text: str, source: Span, cue: Span) -> bool:
    """Whether the words say that somebody denied it, and not that he may, might or failed to."""
    said = text[slice(*cue)]
    between = REACHED.sub(" ", ASIDE.sub(" ", text[source[1] - 1 : cue[0] + 1]))[1:-1]
    if not DENIED.fullmatch(said) or not _BETWEEN.fullmatch(between):
        return False
    who = text[slice(*source)].rstrip(" ,")
    infinitive = said.lower().split()[-1] in {"deny", "reject", "dismiss", "dispute", "refute"}
    if infinitive and not _MANY.search(who):
        return False
    return _OPEN.search(text, max(0, source[0] - 40), source[0]) is None


def takes_it_up(said: str, cue: str) -> bool:
    """Whether what is denied has no words of its own; "rejected this" may be an offer."""
    bare = said.strip(MARKS)
    if IT.fullmatch(bare):
        return bool(re.search(r"\bden(?:y|ies|ied)$", cue, re.IGNORECASE))
    return bool(ONE.fullmatch(bare) or ALL.fullmatch(bare))


_CALLED_UNTRUE = re.compile(
    rf"(?:all (?:of )?)?(?:it|this|that) (?:is|was)(?: \w+ly| quite| just| all)? (?:(?:an? (?:\w+ )?)?"
    rf"{_UNTRUE}|incorrect|not (?:true|so|correct|the case))\W*",
    re.IGNORECASE,
)


def calls_untrue(said: str) -> bool:
    """Whether words say of what stands before them that it is untrue, and no more: "This is false"."""
    return _CALLED_UNTRUE.fullmatch(said.strip()) is not None


def is_negation(word: str) -> bool:
    """Whether a word turns what it stands with into its opposite."""
    return word in NEGATIONS or word.endswith("n't")


_NO = (
    r"(?:no|never|nonsense|rubbish|untrue|not true|not at all|not once|not so|absolutely not|certainly not"
    r"|of course not|definitely not|nothing of the (?:kind|sort)|by no means)"
)
_JUST_NO = re.compile(rf"[\s“”\"‘’'.,;!–—-]*(?:{_NO}[\s“”\"‘’'.,;!–—-]*)+", re.IGNORECASE)
"""An answer that is no more than a no: "No. Never.", "Of course not!"."""
_NO_SENTENCES = re.compile(
    rf"[“\"‘']?(?:(?:{_NO}[,;–— -]+)*{_NO}[.!]+[”\"’']*(?:\s+|$))+", re.IGNORECASE
)
_NOT_WE = re.compile(r"not (?:we|us|i|me|he|him|she|her|they|them)[.!]?", re.IGNORECASE)
_TURN_BEFORE = 300
_ASKS_WHICH = re.compile(
    r"(?:and |but |so |then )?(?:(?:in|at|on|by|for|from|to|with) )?"
    r"(?:who|whom|whose|what|why|when|where|how|which)\b",
    re.IGNORECASE,
)
_SENTENCE_BEFORE = re.compile(r"(?<=[.!?…:])\s+|\n")


def just_says_no(said: str) -> bool:
    """Whether words say no and nothing else."""
    return _JUST_NO.fullmatch(said) is not None


def says_not_who(said: str) -> bool:
    """Whether words only say who did not do it: "Not we."."""
    return _NOT_WE.fullmatch(said) is not None


def no_at(text: str, start: int) -> int | None:
    """Where words end that begin there and only say no: "No. Never." of "No. Never. Go home."."""
    found = _NO_SENTENCES.match(text, start)
    return found.end() if found else None


def question_before(text: str, end: int) -> str:
    """The question that ends there, without a turn's label; empty where none does."""
    before = text[max(0, end - _TURN_BEFORE) : end].rstrip().rstrip('”"*_')
    return _SENTENCE_BEFORE.split(before)[-1].lstrip('“"*_— –-') if before.endswith("?") else ""


def asks_whether(text: str, end: int) -> bool:
    """Whether a question that a no answers ends there: "Did you open it?", not "Why did you open it?"."""
    asked = question_before(text, end)
    return bool(asked) and _ASKS_WHICH.match(asked) is None


_DID_YOU = re.compile(
    r"(?:[^:?]{0,40}:\s+)?(?:(?:and|but|so|then|now),? )?(?:[A-Z][\w.'’-]*(?: [A-Z][\w'’-]+){0,3}, )?"
    r"(?:[Dd]id|[Hh]ave|[Hh]ad) you (?:ever |really |yourself |personally )?(?P<verb>[a-z]+)\b"
    r"(?P<rest>[^?]*)\?\W*"
)
_OF_MORE = re.compile(
    r"\b(?:only|alone|with|without|again|because|when|while|why|who|whether|that|or|not|more|by|if|until|before"
    r"|after|so|too|enough)\b|n[’']t\b",
    re.IGNORECASE,
)
"""What a no may be to instead of the deed: how, when, with whom or why it was done."""


def deed_asked(question: str) -> str:
    """The verb of "Did you VERB …?", where a no can only deny the deed; empty for any other question."""
    found = _DID_YOU.fullmatch(question.strip())
    if found is None or _OF_MORE.search(found["rest"]):
        return ""
    return found["verb"]
