"""What grammar and word lists show of a clause that may accuse: a row of figures, each with a name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stemma.annotate.claims.arguments import SUBJECT, Arguments, is_negated
from stemma.annotate.claims.circumstances import CIRCUMSTANCES, circumstances_of
from stemma.annotate.claims.conduct import deeds_in, verbs_of
from stemma.annotate.claims.doers import OWN, Accused, meant_by
from stemma.annotate.claims.stands import own_stance, rejects
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import FINITE_TAGS, child_of, is_passive
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution

CLUES = (
    "harm by the lists, with its doer",
    "harm by the lists, nobody does it",
    "a cue that accuses",
    "a cue that alleges",
    "a cue that denies",
    "a question",
    "no verb shows tense",
    "a modal verb",
    "a condition",
    "negated",
    "rejects what was said",
    "the speaker acts",
    "a named one acts",
    "a common noun acts",
    "a pronoun acts",
    "one who is spoken to acts",
    "done by a named agent",
    "passive, by nobody",
    "done to the speaker",
    "in somebody's own words",
    "in the author's words",
    "in the past",
    "in the present",
    "words, on a scale of logarithms",
    "so-called",
    "a figure",
    "an indefinite one acts",
    "in a condition or wish above",
    "a thing acts",
    *CIRCUMSTANCES,
)
OWNERS = {"it": "its", "they": "their"}
"""The possessive by which what a speaker calls its own is told from another's."""
INDEFINITE = frozenset({"a", "an", "some", "any", "every", "each", "no", "somebody", "someone"})
VAGUE = INDEFINITE | frozenset({"anyone", "anybody", "nobody", "everyone", "whoever", "one"})


MANY = 20
"""Beyond so many words a statement counts as no longer: length is no accusation."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with whose words it is, and its words with their roles."""

    unit: Unit
    arguments: Arguments
    holder: Attribution

    @property
    def parse(self) -> Parse:
        """The document's grammatical reading."""
        return self.arguments.parse


def clues_of(clause: Clause, blamed: Sequence[Accused]) -> list[float]:
    """One figure for each of `CLUES`; `blamed` is what the word lists find."""
    found = (
        *_harm(clause, blamed),
        *_cue(clause),
        *_mood(clause),
        *_doer(clause),
        *_form(clause),
        *_last(clause),
        *circumstances_of(clause.parse, clause.unit),
    )
    return [float(figure) for figure in found]


def _harm(clause: Clause, blamed: Sequence[Accused]) -> Iterator[float]:
    yield bool(blamed)
    yield not blamed and bool(deeds_in(clause.parse, clause.unit))


def _cue(clause: Clause) -> Iterator[float]:
    stance = own_stance(clause.holder)
    yield stance == "accuses"
    yield stance == "alleges"
    yield stance == "denies"


def _mood(clause: Clause) -> Iterator[float]:
    parse, unit = clause.parse, clause.unit
    below = [parse.tokens[child] for at in verbs_of(parse, unit) for child in parse.children[at]]
    texts = {token.text.lower() for token in below if token.dep in {"aux", "mark", "advmod"}}
    yield _asks(parse, unit)
    yield not any(parse.tokens[at].tag in FINITE_TAGS for at in unit.tokens)
    yield bool(texts & words("conduct", "unreal", "modals"))
    yield bool(texts & words("conduct", "unreal", "marks"))
    yield is_negated(parse, unit.head)
    yield rejects(parse, unit)


def _asks(parse: Parse, unit: Unit) -> bool:
    sentence = parse.sentences[parse.tokens[unit.head].sentence]
    return any(token.text == "?" for token in parse.tokens_of(sentence)[-2:])


def _doer(clause: Clause) -> Iterator[float]:
    """Who acts by the grammar of the clause's own verb."""
    arguments, head = clause.arguments, clause.unit.head
    subject = arguments.subject(head)
    doer = arguments.meant(subject) if subject is not None else None
    passive = is_passive(clause.parse, head)
    by = child_of(clause.parse, head, "agent")
    entities = set(arguments.entities(doer)) if doer is not None and not passive else set()
    beside = (
        set(meant_by(arguments, doer)) | _beside(arguments, doer) if doer is not None else set()
    )
    text = doer.pronoun if doer is not None else ""
    speaks = text in OWN or bool(beside & set(clause.holder.speakers))
    yield speaks and not passive
    yield bool(entities) and not speaks and doer is not None and doer.pos != "PRON"
    yield not entities and doer is not None and doer.pos in {"NOUN", "PROPN"} and not passive
    yield doer is not None and doer.pos == "PRON" and not speaks and text != "you" and not passive
    yield text in {"you", "your"} and not passive
    yield by is not None
    yield passive and by is None
    yield _is_done_to_speaker(clause)


def _beside(arguments: Arguments, noun: Token) -> set[str]:
    """The names beside a word: "the head, X", also where the parser hung X on "of the society"."""
    parse = arguments.parse
    nouns = [noun.index]
    for at in parse.children[noun.index]:
        if parse.tokens[at].dep == "prep":
            nouns.extend(each for each in parse.children[at] if parse.tokens[each].dep == "pobj")
    return {
        arguments.at[child].entity
        for at in nouns
        for child in parse.children[at]
        if parse.tokens[child].dep == "appos"
        and child in arguments.at
        and (at == noun.index or arguments.at[child].schema == "Person")
    }


def is_about_speaker(clause: Clause) -> bool:
    """Whether the speaker acts and is named as if it were another: "The head of the society, X, went"."""
    arguments, head = clause.arguments, clause.unit.head
    subject = arguments.subject(head)
    if subject is None or is_passive(clause.parse, head):
        return False
    doer = arguments.meant(subject)
    meant = set(meant_by(arguments, doer)) | _beside(arguments, doer) | _defended(arguments, doer)
    return doer.pronoun not in OWN and bool(meant & set(clause.holder.speakers))


def is_about_own_people(clause: Clause) -> bool:
    """Whether those act who belong to a speaker whom only a pronoun names: "it said its crews had"."""
    subject = clause.arguments.subject(clause.unit.head)
    owner = child_of(clause.parse, subject.index, "poss") if subject is not None else None
    source = clause.parse.once(TokenIndex).within(clause.holder.source)
    one = clause.parse.tokens[source[0]].text.lower() if len(source) == 1 else ""
    return owner is not None and owner.text.lower() == OWNERS.get(one) and owner.index > source[0]


def _defended(arguments: Arguments, doer: Token) -> set[str]:
    """For whom somebody is named by those who speak for them: "said that his client had"."""
    owner = child_of(arguments.parse, doer.index, "poss")
    if owner is None or doer.lemma.lower() not in words("conduct", "classes", "defended"):
        return set()
    return set(arguments.entities(owner))


def _is_done_to_speaker(clause: Clause) -> bool:
    """Whether "us", "my", "our" stand anywhere but as the subject."""
    tokens = (clause.parse.tokens[at] for at in clause.unit.tokens)
    return any(token.pronoun in OWN and token.dep not in SUBJECT for token in tokens)


def _form(clause: Clause) -> Iterator[float]:
    parse, unit = clause.parse, clause.unit
    tags = {parse.tokens[at].tag for at in _verbs_and_helpers(parse, unit)}
    yield clause.holder.kind == "direct"
    yield clause.holder.kind == "voice"
    yield "VBD" in tags
    yield bool(tags & {"VBZ", "VBP"})
    yield math.log(min(len(unit.tokens), MANY))
    texts = {parse.tokens[at].text.lower() for at in unit.tokens}
    yield bool(texts & {"so", "called", "so-called"} >= {"so", "called"}) or "so-called" in texts
    yield any(parse.tokens[at].pos == "NUM" for at in unit.tokens)


def _verbs_and_helpers(parse: Parse, unit: Unit) -> Iterable[int]:
    for at in verbs_of(parse, unit):
        yield at
        yield from (
            each for each in parse.children[at] if parse.tokens[each].dep in {"aux", "auxpass"}
        )


def _last(clause: Clause) -> Iterator[float]:
    parse, unit = clause.parse, clause.unit
    subject = clause.arguments.subject(unit.head)
    yield subject is not None and _is_vague(parse, subject)
    yield _is_unreal_above(parse, unit)
    yield (
        subject is not None
        and subject.pos == "NOUN"
        and not clause.arguments.entities(subject)
        and subject.lemma not in words("conduct", "classes", "people")
        and subject.lemma not in words("conduct", "classes", "actors")
    )


def _is_vague(parse: Parse, subject: Token) -> bool:
    below = {parse.tokens[at].text.lower() for at in parse.children[subject.index]}
    return subject.text.lower() in VAGUE or (subject.pos == "NOUN" and bool(below & INDEFINITE))


def _is_unreal_above(parse: Parse, unit: Unit) -> bool:
    """Whether a verb or noun above leaves open or denies what the clause says."""
    at = unit.head
    while parse.tokens[at].head != at:
        at = parse.tokens[at].head
        token = parse.tokens[at]
        if token.lemma in words("conduct", "unreal", "verbs") | words("conduct", "unreal", "nouns"):
            return True
    return False
