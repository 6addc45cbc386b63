"""What a document calls its named people and bodies in plain nouns: "X, a crane driver"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stemma.annotate.clauses import child_of
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token

LONGEST_BRACKET = 5
"""Tokens of an office in brackets, the brackets included."""
WORDS_FOR_NAMES = frozenset({"name", "title", "word", "term", "heading", "headline", "slogan"})
"""Nouns beside which a name is only mentioned: "under the title X"."""
LESSER = frozenset({"deputy", "vice", "assistant"})
"""What stands before an office that another holds: "the mayor" is not the deputy mayor."""
OFFICES = frozenset({"official", "boss"})
"""The kinds of those of whom one house has several, told apart by a word: "managing director"."""
BORNE = frozenset({"oprd", "dobj", "attr", "appos"})
RANKS = frozenset({"deputy", "vice", "assistant", "acting", "associate", "former", "junior"})
"""Words before an office whose bearer has not the office itself."""
NAMED_AS = frozenset({"name", "call", "know", "refer", "identify", "present"})
"""Verbs of clauses that tell a name: "a man known as X"."""


def describing_nouns(parse: Parse, first: int, last: int, head: int) -> Iterator[Token]:
    """The nouns beside a name that say what bears it: before it, behind a comma, behind "is"."""
    token = parse.tokens[head]
    before = parse.tokens[first - 1] if first else None
    if before is not None and before.sentence == token.sentence and _is_role(parse, before):
        yield before
    yield from _around_brackets(parse, first, last)
    for child in parse.children[head]:
        if not first <= child < last and parse.tokens[child].dep == "appos":
            yield from _with_conjuncts(parse, parse.tokens[child])
    governor = explained(parse, token)
    office = governor.pos == "NOUN" or (governor.tag == "NNP" and is_title(governor.text))
    described = token.dep == "appos" and office and _is_one(parse, governor)
    described = described and all(each.text != ")" for each in parse.tokens[governor.index : first])
    if described and governor.lemma not in WORDS_FOR_NAMES:
        yield governor
        subject = child_of(parse, governor.head, "nsubj") if governor.dep == "attr" else None
        if subject is not None and subject.pos == "NOUN":
            yield subject
    if governor.lemma in NAMED_AS and governor.dep in {"relcl", "acl"} and token.dep in BORNE:
        yield _right_before(parse, governor)
    if token.dep in {"nsubj", "nsubjpass"} and _is_mistaken_noun(governor):
        yield governor
    if token.dep == "nsubj" and governor.lemma == "be":
        noun = child_of(parse, governor.index, "attr")
        if (
            noun is not None
            and noun.pos == "NOUN"
            and child_of(parse, governor.index, "neg") is None
        ):
            yield noun


def explained(parse: Parse, name: Token) -> Token:
    """The noun that a name in apposition explains: "carter" in "a letter from the carter, X".

    A parser hangs the name on what the carter sent.
    """
    governor = parse.tokens[name.head]
    if name.dep != "appos" or is_for_person(governor.lemma):
        return governor
    for at in parse.children[governor.index]:
        sender = child_of(parse, at, "pobj")
        sent = sender is not None and governor.index < sender.index < name.index
        right = sent and parse.tokens[at].text.lower() in {"from", "by"}
        if sender is not None and right and is_for_person(sender.lemma):
            return sender
    return governor


def is_other_office(wanted: frozenset[str], own: Sequence[frozenset[str]]) -> bool:
    """Whether an office is not the one that somebody is said to hold, by what tells it from others.

    Args:
        wanted: What stands before the office that is meant, as `kind_of_office` gives it.
        own: The same for each place where somebody is called by the noun.
    """
    if not wanted:
        return bool(own) and all(each & LESSER for each in own)
    return bool(own) and all(each and not each & wanted for each in own)


def kind_of_office(parse: Parse, noun: Token) -> frozenset[str]:
    """What tells an office from others of its noun: "managing" of "the managing director", "deputy"."""
    before = (parse.tokens[at] for at in parse.children[noun.index] if at < noun.index)
    words = frozenset(each.text.lower() for each in before if each.dep in {"amod", "compound"})
    several = OFFICES.intersection(by_word("nominals", "kinds").get(noun.lemma, ()))
    return words if several else words & LESSER


def _right_before(parse: Parse, verb: Token) -> Token:
    """The noun right before a clause that tells its name: parsers hang the clause on another."""
    before = parse.tokens[max(parse.subtree(verb.index)[0] - 1, 0)]
    return before if before.pos == "NOUN" else parse.tokens[verb.head]


def name_borne(parse: Parse, noun: Token) -> Iterator[int]:
    """The tokens that a clause gives as the name of a noun: "a man who calls himself X"."""
    for clause in parse.children[noun.index]:
        verb = parse.tokens[clause]
        if verb.dep in {"relcl", "acl"} and verb.lemma in NAMED_AS:
            yield from (at for at in parse.children[clause] if parse.tokens[at].dep in BORNE)


def _around_brackets(parse: Parse, first: int, last: int) -> Iterator[Token]:
    """The office before a bracket that holds the name, and the one in a bracket behind it."""
    offices = (_before_bracket(parse, first), _in_bracket(parse, last))
    yield from (office for office in offices if office is not None)


def _before_bracket(parse: Parse, first: int) -> Token | None:
    """The office before a name in brackets: "the President (Sir Oswin Taal)"."""
    at = first - 1
    while at > 0 and is_title(parse.tokens[at].text):
        at -= 1
    if at < 1 or parse.tokens[at].text != "(":
        return None
    office = parse.tokens[at - 1]
    person = is_for_person(office.text.lower())
    return office if person or is_title(office.text) else None


def _in_bracket(parse: Parse, last: int) -> Token | None:
    """The office in brackets behind a name: "Ada Brun (secretary)", "Ada Brun (in the chair)"."""
    inside = parse.tokens[last : last + LONGEST_BRACKET]
    end = next((at for at, token in enumerate(inside) if token.text == ")"), 0)
    if end < 2 or inside[0].text != "(":
        return None
    office = inside[end - 1]
    chairs = [token.text.lower() for token in inside[1:end]] == ["in", "the", "chair"]
    return office if chairs or (end == 2 and is_title(office.text)) else None


def _is_mistaken_noun(verb: Token) -> bool:
    """Whether the parser took a role for a participle: "X had been warden of the hostel"."""
    person = is_for_person(verb.text.lower())
    return verb.tag == "VBN" and (person or is_title(verb.text)) and verb.text.islower()


def _is_role(parse: Parse, noun: Token) -> bool:
    """Whether a noun is an office or a trade, and none of a lower rank: "mayor", no "deputy mayor"."""
    known = noun.text.lower() in by_word("names", "kinds")
    ranked = noun.index > 0 and parse.tokens[noun.index - 1].text.lower() in RANKS
    return noun.tag == "NN" and noun.dep != "poss" and known and not ranked


def _with_conjuncts(parse: Parse, token: Token) -> Iterator[Token]:
    """A noun and those joined to it by "and"."""
    if token.pos == "NOUN":
        yield token
    for child in parse.children[token.index]:
        if parse.tokens[child].dep == "conj":
            yield from _with_conjuncts(parse, parse.tokens[child])


def _is_one(parse: Parse, noun: Token) -> bool:
    return noun.tag == "NN" or child_of(parse, noun.index, "det") is None


def gendered(words_seen: Iterable[str]) -> str | None:
    """The gender that one of the nouns shows."""
    for word in words_seen:
        for key in by_word("names", "kin").get(word, ()):
            if key in {"male", "female"}:
                return key
    return None


def bearers_of_roles(
    parse: Parse, places: Iterable[tuple[int, int, int, str]]
) -> dict[str, set[str]]:
    """For each role noun the entities that the text gives that role.

    The places are names of persons: tokens `[first, last)`, head and entity.
    """
    found: dict[str, set[str]] = {}
    for first, last, head, entity in places:
        nouns = [token.lemma.lower() for token in describing_nouns(parse, first, last, head)]
        for noun in [*nouns, *title_words(parse, first)]:
            found.setdefault(noun, set()).add(entity)
    return found


def kinds_of_roles(
    parse: Parse, places: Iterable[tuple[int, int, int, str]]
) -> dict[tuple[str, str], list[frozenset[str]]]:
    """For each role noun of an entity what tells the office from others, wherever it is so called."""
    found: dict[tuple[str, str], list[frozenset[str]]] = {}
    for first, last, head, entity in places:
        for noun in describing_nouns(parse, first, last, head):
            key = noun.lemma.lower(), entity
            found.setdefault(key, []).append(kind_of_office(parse, noun))
    return found


def title_words(parse: Parse, first: int) -> list[str]:
    """The titles and roles right before a name, lower case; a "deputy mayor" is no mayor."""
    found: list[str] = []
    for at in range(first - 1, max(first - 4, -1), -1):
        token = parse.tokens[at]
        lower = token.text.lower().rstrip(".")
        if token.sentence != parse.tokens[first].sentence or not (
            is_title(lower) or is_for_person(lower)
        ):
            break
        if lower in RANKS:
            found.clear()
        found.append(lower)
    return found
