"""The words for which a pronoun stands that speaks and whom no name explains: "several dockers, who said …".

They show who is meant where a chain of holders would have nobody: a source is never just "who" or "they".
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.bodies import body_schema
from stemma.annotate.parse import Parse, Token

RELATIVES = frozenset({"who", "which", "that"})
COMMON = frozenset({"proverb", "adage", "saying", "maxim", "motto", "rhyme", "dictum"})
"""What everybody says, and so nobody."""
SINGULAR = frozenset({"NN", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})
WHERE = frozenset({"in", "at"})
TAKING_UP = frozenset({"PRON", "DET", "NUM"})
"""Words that "who" is of where they stand right before it: "the loggers and those who say"."""
ALONE = frozenset({"VBZ"})
"""Forms of a verb whose subject is one."""


def phrase_stood_for(parse: Parse, pronoun: Token) -> list[int]:
    """The tokens of the noun phrase that a speaking pronoun stands for; none where that is not plain."""
    noun = _antecedent(parse, pronoun)
    if noun is None and pronoun.text.lower() == "they":
        noun = _sender(parse, pronoun)
    return _phrase(parse, noun) if noun is not None else []


def is_common_saying(parse: Parse, pronoun: Token) -> bool:
    """Whether a proverb "says" it, by a relative pronoun."""
    verb = parse.tokens[pronoun.head]
    relative = pronoun.text.lower() in RELATIVES and verb.dep == "relcl"
    return relative and parse.tokens[verb.head].lemma in COMMON


def is_hung_on_place(parse: Parse, relative: Token, verb: Token) -> bool:
    """Whether a clause was hung on where its noun is: "the reply to men in X, which says"."""
    place = parse.tokens[verb.head]
    within = place.dep == "pobj" and parse.tokens[place.head].text.lower() in WHERE
    above = parse.tokens[parse.tokens[place.head].head]
    return relative.text.lower() == "which" and within and above.pos == "NOUN"


def _antecedent(parse: Parse, pronoun: Token) -> Token | None:
    """The noun that a relative pronoun takes up: the one above it that can say something.

    Of "the widow of a docker who said" neither is plainly meant; of "the reply of the ministry, which said"
    it is the reply. Where the parser hangs the clause on no
    noun, it is the only noun for somebody before it in the sentence.
    """
    verb = parse.tokens[pronoun.head]
    if pronoun.text.lower() not in RELATIVES or verb.index < pronoun.index:
        return None
    person = pronoun.text.lower() == "who"
    above = parse.tokens[verb.head]
    if verb.dep == "relcl" and above.pos in {"NOUN", "PROPN"}:
        nouns = list(_nouns_above(parse, above))
    elif person and parse.tokens[pronoun.index - 1].pos not in TAKING_UP:
        nouns = _before(parse, pronoun)
    else:
        return None
    able = [each for each in nouns if _agrees(parse, each, verb) and _can_say(each, person=person)]
    papers = [each for each in able if each.lemma in words("speakers", "works", "own")]
    if papers:
        return papers[0]
    return able[0] if len(able) == 1 else None


def _before(parse: Parse, pronoun: Token) -> list[Token]:
    """The nouns before a word in its sentence, without its subject, behind which the verb stands."""
    first = parse.sentences[pronoun.sentence].first
    nouns = [each for each in parse.tokens[first : pronoun.index] if each.pos in {"NOUN", "PROPN"}]
    return [each for each in nouns if each.dep in {"pobj", "dobj", "attr", "conj"}]


def _nouns_above(parse: Parse, noun: Token) -> Iterator[Token]:
    """A noun and those to whose phrases it belongs, from the inside out, within its clause."""
    while True:
        if noun.pos in {"NOUN", "PROPN"}:
            yield noun
        above = parse.tokens[noun.head]
        if above is noun or noun.dep not in {"pobj", "prep", "acl", "conj", "appos", "compound"}:
            return
        noun = above


def _agrees(parse: Parse, noun: Token, verb: Token) -> bool:
    """Whether a noun can be the subject by its number; the past fits either."""
    finite = child_of(parse, verb.index, "aux", "auxpass") or verb
    if finite.tag in ALONE:
        return noun.tag in SINGULAR
    return finite.tag != "VBP" or noun.tag in PLURAL


def _can_say(noun: Token, *, person: bool) -> bool:
    """Whether a noun is of somebody, of a body or of what somebody wrote."""
    if noun.lemma in words("speakers", "works") - words("speakers", "works", "organs"):
        return not person
    many = noun.tag == "NNS" and person
    return many or is_for_person(noun.lemma) or body_schema(noun) is not None


def _sender(parse: Parse, pronoun: Token) -> Token | None:
    """Who "they" are behind "In a letter from the dockers, …"."""
    verb = parse.tokens[pronoun.head]
    for opening in (parse.tokens[at] for at in parse.children[verb.index]):
        work = child_of(parse, opening.index, "pobj")
        within = opening.dep == "prep" and opening.text.lower() == "in"
        if not within or opening.index > pronoun.index or work is None:
            continue
        if work.lemma not in words("speakers", "works", "own"):
            continue
        for sent in (parse.tokens[at] for at in parse.children[work.index]):
            sender = child_of(parse, sent.index, "pobj")
            if sent.text.lower() in {"from", "by"} and sender is not None and sender.tag == "NNS":
                return sender
    return None


def _phrase(parse: Parse, noun: Token) -> list[int]:
    """The noun with what stands before it and an "of …" right behind it."""
    before = [at for at in parse.children[noun.index] if at < noun.index]
    first = min((parse.subtree(at)[0] for at in before), default=noun.index)
    of = child_of(parse, noun.index, "prep")
    owner = child_of(parse, of.index, "pobj") if of is not None else None
    own = of is not None and of.index == noun.index + 1 and of.text.lower() == "of"
    last = _phrase(parse, owner)[-1] if owner is not None and own else noun.index
    return list(range(first, last + 1))
