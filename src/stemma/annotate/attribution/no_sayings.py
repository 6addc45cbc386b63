"""Verbs of thinking and bidding by which nobody says anything: thoughts guessed at, invitations, decisions.

"Apparently they feel that …" guesses what others think; whoever "has invited the teachers to take part"
did something, and so did whoever "decided that they could wait"; what "was ordered" in a shop is bought;
and that a clerk "was asked to answer her" demands nothing. What somebody would say "if the board says so",
what a writer concludes from a quotation ("So she demanded …") and what "readers are asked" to do are the
writer's own words.
"""

from __future__ import annotations

import re

from stemma.annotate.attribution.stance import stance_table
from stemma.annotate.clauses import SUBJECTS, bids_readers, child_of, is_passive
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import is_for_person
from stemma.annotate.parse import Parse, Token
from stemma.annotate.rules.declining import TO_ANSWER
from stemma.annotate.rules.lexicon import lexicon
from stemma.annotate.spans import TokenIndex
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
UNTRUE = frozenset({"untrue", "false", "incorrect", "wrong", "lie", "invention", "fabrication"})
CLAUSES_OF = frozenset({"ccomp", "csubj", "acl"})
MARKS = ("“", '"', "‘", "«", "„")
SUPPOSING = frozenset({"if", "unless"})
CONCLUDING = re.compile(r"(?:So|Thus|Hence|Therefore|In other words),? ")
CONCLUDED = frozenset({"demands", "concedes"})
"""Stances that a writer finds in what somebody was quoted with."""
QUOTED_BEFORE = re.compile(r"[”\"»’'](?:[^.!?\n“”\"»]{0,60}[.!?])?\s*$")
"""What stands before a sentence that follows a quotation, with who said it."""
AS = re.compile(r"\bas $")
GAINSAYING = re.compile(r"[“\"‘«„]\w")
HAD = frozenset({"had", "'d", "’d"})


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
        or _is_knowledge(draft.parse, verb)
        or _is_called_untrue(draft.parse, verb)
        or _is_what_a_thing_means(draft.parse, verb)
        or _is_supposed(draft.parse, verb)
        or _is_concluded(draft, verb, found)
        or (not found.source and bids_readers(draft.parse, verb.index))
        or _is_listed(draft, verb, found)
        or _is_gainsaid(draft, verb, found)
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


def _is_knowledge(parse: Parse, verb: Token) -> bool:
    """Whether others are told to have known what is taken for so: "The Agency knew that the seed was bad".

    What "he knew", a story may tell in his own words.
    """
    subject = child_of(parse, verb.index, "nsubj")
    named = subject is not None and subject.pos in {"NOUN", "PROPN"}
    return verb.lemma == "know" and verb.tag in {"VBD", "VBN"} and named


def _is_called_untrue(parse: Parse, verb: Token) -> bool:
    """Whether a sentence says of a saying that there was none: "It is untrue that Mr Orr admitted it"."""
    above = parse.tokens[verb.head]
    said = child_of(parse, above.index, "acomp", "attr") if verb.dep in CLAUSES_OF else None
    return said is not None and above.lemma == "be" and said.lemma.lower() in UNTRUE


def _is_what_a_thing_means(parse: Parse, verb: Token) -> bool:
    """Whether a thing means something, and nobody does: "An audit meant that a clerk counted"."""
    subject = child_of(parse, verb.index, *SUBJECTS)
    if verb.lemma != "mean" or subject is None:
        return False
    return subject.pos == "NOUN" and not is_for_person(subject.lemma.lower())


def _is_supposed(parse: Parse, verb: Token) -> bool:
    """Whether it is only supposed that somebody says it: "If the board says that I must, I go"."""
    mark = child_of(parse, verb.index, "mark")
    return mark is not None and mark.text.lower() in SUPPOSING and verb.dep != "ccomp"


def _is_concluded(draft: Draft, verb: Token, found: RawAttribution) -> bool:
    """Whether a writer draws it from a quotation right before: "“We begged,” she said. So she admits it"."""
    sentence = draft.parse.sentences[verb.sentence]
    start = draft.parse.tokens[sentence.first].start
    if not CONCLUDING.match(draft.text, start) or not QUOTED_BEFORE.search(draft.text[:start]):
        return False
    stance = stance_table().verbs.get(verb.lemma)
    return stance in CONCLUDED and not quote(draft.text, found.content).startswith("that ")


def _is_listed(draft: Draft, verb: Token, found: RawAttribution) -> bool:
    """Whether a colon leads on to who is meant: "Six men died: two fishermen identified on Monday"."""
    if not found.source or not found.content or found.content[-1][1] > found.source[0][0]:
        return False
    between = draft.text[found.content[-1][1] : found.source[0][0]].strip()
    behind = child_of(draft.parse, verb.index, "prep", "npadvmod", "advmod")
    return between == ":" and behind is not None and behind.index > verb.index


def _is_gainsaid(draft: Draft, verb: Token, found: RawAttribution) -> bool:
    """Whether what somebody said is what the words before deny: "She is no “former” head, as a paper wrote".

    Without marks only "as the mayor had said" is open to that; then it is left to the writer.
    """
    said = draft.parse.once(TokenIndex).within(found.content)
    first = min((*found.source, *found.cue))[0]
    if not said or not AS.search(draft.text[:first]) or found.content[-1][1] > first:
        return False
    negated = any(draft.parse.tokens[at].dep == "neg" for at in said)
    helping = {draft.parse.tokens[at].text.lower() for at in draft.parse.children[verb.index]}
    marked = GAINSAYING.search(quote(draft.text, found.content)) is not None
    return negated and (marked or bool(helping & HAD))
