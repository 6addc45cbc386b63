"""Verbs of thinking and bidding by which nobody says anything: thoughts guessed at, invitations, decisions.

"Apparently they feel that …" guesses what others think; whoever "has invited the teachers to take part"
did something, and so did whoever "decided that they could wait"; what "was ordered" in a shop is bought;
and that a clerk "was asked to answer her" demands nothing.
"""

from __future__ import annotations

from stemma.annotate.clauses import child_of, is_passive
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
RULING = frozenset(
    "court judge tribunal jury magistrate arbitrator arbiter ombudsman commission panel inquiry inquest"
    " coroner".split()
)
"""Who decides by saying what is so, or what is right."""
MARKS = ("“", '"', "‘", "«", "„")


def is_no_saying(draft: Draft, verb: Token, found: RawAttribution) -> bool:
    """Whether nothing is said by the verb of a proposal, though such verbs often lead to words."""
    if quote(draft.text, found.content).startswith(MARKS):
        return False
    if _is_guessed(draft.parse, verb) or _is_invitation(draft.parse, verb):
        return True
    return (
        _lets_answer(draft, verb, found)
        or _is_decision(draft.parse, verb)
        or _is_bought(draft.parse, verb)
        or _is_unasked(draft.parse, verb)
    )


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


def _is_decision(parse: Parse, verb: Token) -> bool:
    """Whether somebody decided what others may or shall do: "She decided that the boats could wait".

    Courts speak by what they decide, and whoever tells what "we" decided says it.
    """
    decided = child_of(parse, verb.index, "ccomp") if verb.lemma == "decide" else None
    subject = child_of(parse, verb.index, "nsubj")
    if decided is None or subject is None or subject.text.lower() in {"i", "we"}:
        return False
    helping = [parse.tokens[at] for at in parse.children[decided.index]]
    rules = RULING & {parse.tokens[at].lemma.lower() for at in parse.subtree(subject.index)}
    finds = any(each.dep == "aux" and each.lemma == "have" for each in helping)
    return not rules and not finds and any(each.tag == "MD" for each in helping)


def _is_bought(parse: Parse, verb: Token) -> bool:
    """Whether a thing was ordered, and nobody told to do anything: "It was ordered the next day"."""
    thing = child_of(parse, verb.index, "nsubjpass")
    told = child_of(parse, verb.index, "ccomp", "xcomp", "advcl", "prep")
    one = thing is not None and thing.text.lower() in {"it", "they", "which"}
    return verb.lemma == "order" and one and told is None


def _is_unasked(parse: Parse, verb: Token) -> bool:
    """Whether it is told that nobody asked: "We were never asked about the sale"."""
    negated = child_of(parse, verb.index, "neg") is not None
    return verb.lemma == "ask" and negated and is_passive(parse, verb.index)
