"""What kind of thing a name names: votes from its own words and from the words around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

from stemma.annotate.lexicon import by_word, table, words
from stemma.annotate.names.name_owners import is_called_after
from stemma.annotate.names.names import Name
from stemma.annotate.names.shapes import is_acronym, is_of_goods
from stemma.annotate.names.surnames import SAYING, age_follows, has_initials, may_be_surname
from stemma.annotate.names.told_kinds import has_form_below, told_kinds
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import EntitySchema

Votes = dict[EntitySchema, float]
"""How much speaks for each kind."""

SCHEMAS: tuple[EntitySchema, ...] = get_args(EntitySchema)
UNSURE: EntitySchema = "LegalEntity"
LEAST = 0.6
"""Below this sum of votes the kind is not known."""

MODEL_VOTES: dict[str, tuple[EntitySchema, float]] = {
    "PERSON": ("Person", 1.2),
    "ORG": ("Organization", 1.0),
    "NORP": ("Organization", 0.6),
    "GPE": ("Address", 1.4),
    "LOC": ("Address", 1.4),
    "FAC": ("Address", 0.8),
    "EVENT": ("Event", 1.0),
    "LAW": ("Thing", 0.6),
    "PRODUCT": ("Thing", 0.5),
    "WORK_OF_ART": ("Thing", 0.5),
}
HEAD, KNOWN_PLACE, TITLE, GIVEN_NAME, KIND, WHO, KIN = 6.0, 9.0, 4.0, 2.0, 2.5, 2.0, 3.0
SPEAKS, ARTICLE, PLACED, ACRONYM, TWO_WORDS, AGE, LINE = 0.7, 1.5, 1.2, 1.5, 0.6, 2.5, 1.0
PLURAL, SPOKEN_FOR, MEMBERS = 1.5, 1.5, 3.0
GOODS, TRADED = 3.0, 2.5
TRADING = frozenset({"buy", "sell", "import", "export", "ship", "manufacture", "produce", "drink"})
"""What is done to goods and not to persons."""
SURNAME = 3.0
"""What is left of the vote of a place's head where it may be a surname."""
FIRMS = frozenset({"firm", "company", "corporation"})
"""What no person is called, where a clause tells which one is meant."""
BELONGING = frozenset(
    "member chairman chairwoman chair activist militant belong subsidiary headquarters cell branch".split()
)
ROOMS = frozenset({"chamber", "chambers"})
"""Where a body meets, behind its own noun: "Council Chamber"."""
SERVING = frozenset("spokesman spokeswoman spokesperson employee staff supporter founder".split())
"""What somebody is of a body, the latter now and then of a person."""


def kind_of(votes: Votes) -> EntitySchema:
    """The kind with most votes; unsure where they are few."""
    best, most = UNSURE, LEAST
    for schema in SCHEMAS:
        value = votes.get(schema, 0.0)
        if value >= most and (best == UNSURE or value > most):
            best, most = schema, value
    return best


def votes_for(parse: Parse, name: Name) -> Votes:
    """What one occurrence of a name says about its kind."""
    votes: Votes = defaultdict(float)
    for schema, weight in [*_own_words(parse, name), *_before(parse, name), *_grammar(parse, name)]:
        votes[schema] += weight
    return votes


def _own_words(parse: Parse, name: Name) -> Iterable[tuple[EntitySchema, float]]:
    tokens = name.tokens(parse)
    text = " ".join(token.text for token in tokens)
    if text in known_places():
        return [("Address", KNOWN_PLACE)]
    labels = sorted({token.entity for token in tokens})
    found = _head_votes(parse, name)
    found.extend(MODEL_VOTES[label] for label in labels if label in MODEL_VOTES)
    if name.title:
        found.append(("Person", TITLE))
    if len(tokens) == 1 and is_acronym(text):
        found.append(("Organization", ACRONYM))
    first = tokens[0].text.lower()
    if first in words("given_names", "male") or first in words("given_names", "female"):
        found.append(("Person", GIVEN_NAME if len(tokens) > 1 else 1.0))
    if has_initials(tokens):
        found.append(("Person", GIVEN_NAME))
    if _is_like_a_person(tokens):
        sentence = parse.sentences[tokens[0].sentence]
        whole = (sentence.first, sentence.last) == (name.first, name.last)
        found.append(("Person", LINE if whole else TWO_WORDS))
    found.append(("Organization", _plural_vote(tokens)))
    if _is_dateline(parse, name):
        found.append(("Address", TITLE))
    if len(tokens) > 1:
        found.extend(_first_word_votes(tokens[0].text.lower()))
    if tokens[-1].text.isdigit():
        found.append(("Address", 1.0))
    return found


def _first_word_votes(first: str) -> Iterable[tuple[EntitySchema, float]]:
    """What the first word of several says: "Radio X" is a station, "Banco X" a firm."""
    if first in words("names", "forms", "stations"):
        yield "Organization", HEAD
    if first in words("names", "forms", "firms"):
        yield "Company", HEAD
    if first in {"upper", "lower"}:
        yield "Address", KIND


def _plural_vote(tokens: tuple[Token, ...]) -> float:
    """How much a plural at the end of a name speaks for a body."""
    if len(tokens) == 1:
        return 0.0
    if is_of_goods(tokens[-1].text):
        return GOODS
    given = tokens[0].text.lower() in words("given_names")
    return PLURAL if tokens[-1].tag == "NNPS" and not given else 0.0


def _head_votes(parse: Parse, name: Name) -> list[tuple[EntitySchema, float]]:
    tokens = name.tokens(parse)
    if has_form_below(parse, name.last):
        return [("Company", HEAD)]
    if is_called_after(tokens):
        return [("Address", HEAD)]
    if not _schemas_of(_head_word(tokens), "heads"):
        return []
    schema, weight = _head_vote(tokens)
    return [(schema, SURNAME if may_be_surname(parse, name) else weight)]


def _head_vote(tokens: tuple[Token, ...]) -> tuple[EntitySchema, float]:
    """What the head of a body's or a place's name says; "Company of X" is often none."""
    head = _head_word(tokens)
    schema = _schemas_of(head, "heads")[0]
    if head in ROOMS and len(tokens) > 1 and _schemas_of(tokens[-2].text.lower(), "heads"):
        return "Address", HEAD
    of = head != tokens[-1].text.lower().rstrip(".")
    community = of and head in words("names", "forms", "communities")
    return ("Organization" if community or (of and schema == "Company") else schema), HEAD


def _is_like_a_person(tokens: tuple[Token, ...]) -> bool:
    """Whether two to four plain capitalised words could be a given name and a surname."""
    plain = not any(token.text.isupper() or token.text.isdigit() for token in tokens)
    few = 1 < len(tokens) < 5
    return few and plain and not _schemas_of(_head_word(tokens), "heads")


def _is_dateline(parse: Parse, name: Name) -> bool:
    """Whether the name opens a paragraph in capitals, before a date, a bracket or a dash."""
    tokens = name.tokens(parse)
    if name.first != _sentence_start(parse, name) or name.last >= len(parse.tokens):
        return False
    after = parse.tokens[name.last]
    shouted = all(token.text.isupper() for token in tokens if token.text.isalpha())
    dated = (
        after.text == ","
        and parse.tokens[min(name.last + 1, len(parse.tokens) - 1)].entity == "DATE"
    )
    return (
        shouted and (dated or after.text in {"–", "—", "(", "-"}) and not tokens[0].text.isdigit()
    )


def known_places() -> frozenset[str]:
    """Names of countries and other well-known places, as written."""
    return frozenset(table("places")["places"])


HEAD_ENDS = frozenset({"of", "for", "on", "against", "in", ","})


def _head_word(tokens: tuple[Token, ...]) -> str:
    """The head of a body's name: the last word before "of", "for", "in" or a comma."""
    for at, token in enumerate(tokens):
        shouted = token.text.isupper() and len(token.text) > 1
        if at and (token.text.lower() if shouted else token.text) in HEAD_ENDS:
            return tokens[at - 1].text.lower()
    if tokens[-1].text.isdigit() and len(tokens) > 1:
        return tokens[-2].text.lower()  # "Ward 2"
    return tokens[-1].text.lower().rstrip(".")  # "Ostrand Care Ltd." at the end of a sentence


def _schemas_of(word: str, section: str) -> list[EntitySchema]:
    return [kind for kind in SCHEMAS if kind in by_word("names", section).get(word, ())]


def _before(parse: Parse, name: Name) -> Iterable[tuple[EntitySchema, float]]:
    """What the two words before the name say: "the freighter X", "his brother X", "in X"."""
    found: list[tuple[EntitySchema, float]] = []
    start = name.first - len(name.title.split())
    before = parse.tokens[start - 1] if start > 0 else None
    if before is None or before.sentence != parse.tokens[name.first].sentence:
        return found
    lower = before.text.lower()
    if lower in words("names", "kin", "words"):
        return [("Person", KIN)]
    if lower == "one" and len(name.tokens(parse)) > 1:
        return [("Person", KIN)]  # "their secretary, one Ada Brun"
    if before.pos == "NOUN" and before.tag == "NN":
        found.extend((schema, KIND) for schema in _schemas_of(lower, "kinds")[:1])
    if lower == "the" and not name.title:
        found.append(("Person", -ARTICLE))
    if lower in {"in", "near", "across", "inside", "throughout", "outside"}:
        found.append(("Address", PLACED))
    elif lower in {"at", "to", "from"}:
        found.append(("Address", PLACED / 2))
    elif (
        lower == "of"
        and start > 1
        and parse.tokens[start - 2].lemma in words("names", "of_places", "nouns")
    ):
        found.append(("Address", KIND))
    elif lower == "by" and start - 1 in {0, _sentence_start(parse, name)}:
        found.append(("Person", TITLE))
    return found


def _sentence_start(parse: Parse, name: Name) -> int:
    return parse.sentences[parse.tokens[name.first].sentence].first


def _grammar(parse: Parse, name: Name) -> Iterable[tuple[EntitySchema, float]]:
    """What the words that hang on the name, and those it hangs on, say."""
    found: list[tuple[EntitySchema, float]] = []
    inside = range(name.first, name.last)
    heads = [
        each for each in name.tokens(parse) if each.head not in inside or each.head == each.index
    ]
    head = heads[-1] if heads else parse.tokens[name.last - 1]
    governor = parse.tokens[head.head]
    if head.dep == "nsubj" and governor.lemma in SAYING:
        found.append(("Person", SPEAKS))
        article = name.first > 0 and parse.tokens[name.first - 1].text.lower() == "the"
        found.append(("Organization", ARTICLE if article and not name.title else SPEAKS / 2))
    if head.dep == "appos" and governor.pos == "NOUN":
        found.extend((schema, KIND) for schema in _schemas_of(governor.lemma, "kinds")[:1])
    found.extend((schema, KIND) for schema in told_kinds(parse, name.first, head))
    if head.dep == "dobj" and governor.lemma in TRADING:
        found.append(("Person", -TRADED))
    if head.dep == "poss" and governor.lemma in words("names", "kin", "words"):
        found.append(("Person", KIN))
    found.extend(_hanging(parse, head, inside))
    if head.dep == "compound" and governor.index == name.last and governor.tag == "NN":
        found.extend(
            (schema, KIND) for schema in _schemas_of(governor.lemma, "kinds") if schema == "Address"
        )
    if head.dep == "pobj":
        found.append(("Organization", _belonging(parse, governor)))
    if age_follows(parse, name.last):
        found.append(("Person", AGE))
    return found


def _hanging(parse: Parse, head: Token, inside: range) -> Iterable[tuple[EntitySchema, float]]:
    """What appositions and relative clauses behind a name say."""
    found: list[tuple[EntitySchema, float]] = []
    for child in parse.children[head.index]:
        if child in inside:
            continue
        token = parse.tokens[child]
        if token.dep == "appos" and token.pos == "NOUN":
            weight = HEAD if token.lemma in FIRMS and _is_told(parse, token) else KIND
            found.extend((schema, weight) for schema in _schemas_of(token.lemma, "kinds")[:1])
        if token.dep == "relcl" and (relative := _relative(parse, child)):
            found.append(("Person", WHO if relative == "who" else -WHO))
            found.append(("Organization", SPEAKS if relative == "which" else 0.0))
    return found


def _is_told(parse: Parse, noun: Token) -> bool:
    """Whether a clause behind a noun tells which one is meant: "the firm that services them"."""
    return any(parse.tokens[child].dep == "relcl" for child in parse.children[noun.index])


def _belonging(parse: Parse, preposition: Token) -> float:
    """How much it says that somebody belongs to it, or speaks for it: "a member of X"."""
    noun = parse.tokens[preposition.head]
    if preposition.text.lower() not in {"of", "for", "to"}:
        return 0.0
    return MEMBERS if noun.lemma in BELONGING else SPOKEN_FOR if noun.lemma in SERVING else 0.0


def _relative(parse: Parse, verb: int) -> str:
    """The relative word of a clause, lower case."""
    for child in parse.children[verb]:
        token = parse.tokens[child]
        if token.tag in {"WP", "WDT", "WP$"}:
            return "who" if token.text.lower() in {"who", "whom", "whose"} else "which"
    return ""
