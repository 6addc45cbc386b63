"""Verbs of thinking and bidding by which nobody says anything: thoughts guessed at, invitations.

"Apparently they feel that …" guesses what others think; whoever "has invited the teachers to take part"
did something; and that a clerk "was asked to answer her" demands nothing.
"""

from __future__ import annotations

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.rules.declining import TO_ANSWER
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.tools import RawAttribution
from stemma.model.documents import quote

THINKING = frozenset("think feel believe suppose imagine assume expect consider hope fear".split())
GUESSING = frozenset(
    "apparently seemingly presumably probably perhaps possibly maybe evidently".split()
)
LETTING_SPEAK = frozenset({"ask", "allow", "permit", "invite"})
MOSTLY_SAYS = 0.5
"""How often a verb leads to what is said, from which to invite somebody to it is to ask for words."""
FEW_WORDS = 4
"""Words of "to answer her", which say nothing of what."""
MARKS = ("“", '"', "‘", "«", "„")


def is_no_saying(draft: Draft, verb: Token, found: RawAttribution) -> bool:
    """Whether nothing is said by the verb of a proposal, though such verbs often lead to words."""
    if quote(draft.text, found.content).startswith(MARKS):
        return False
    guessed = _is_guessed(draft.parse, verb)
    return guessed or _is_invitation(draft.parse, verb) or _lets_answer(draft, verb, found)


def _is_guessed(parse: Parse, verb: Token) -> bool:
    """Whether a text guesses what others think: "apparently they feel that …, thinking that …"."""
    if verb.lemma not in THINKING:
        return False
    thoughts = (verb, *_thought_above(parse, verb))
    return any(
        parse.tokens[at].lemma.lower() in GUESSING
        for each in thoughts
        for at in parse.children[each.index]
    )


def _thought_above(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """The verb of thinking on which a participle hangs that has no subject of its own."""
    if verb.tag != "VBG" or child_of(parse, verb.index, "nsubj", "aux") is not None:
        return ()
    above = parse.tokens[verb.head]
    while above.lemma not in THINKING and above.head != above.index:
        above = parse.tokens[above.head]
    return (above,) if above.lemma in THINKING else ()


def _is_invitation(parse: Parse, verb: Token) -> bool:
    """Whether somebody is invited to be or to do something, and not to say it."""
    if verb.lemma != "invite":
        return False
    bidden = child_of(parse, verb.index, "xcomp", "ccomp", "advcl")
    return bidden is None or lexicon().rate_of_word(bidden) < MOSTLY_SAYS


def _lets_answer(draft: Draft, verb: Token, found: RawAttribution) -> bool:
    """Whether somebody unnamed only lets another answer: "was asked to answer her"."""
    if found.source or verb.lemma not in LETTING_SPEAK:
        return False
    passive = child_of(draft.parse, verb.index, "auxpass") is not None
    said = quote(draft.text, found.content)
    return passive and bool(TO_ANSWER.match(said)) and len(said.split()) < FEW_WORDS
