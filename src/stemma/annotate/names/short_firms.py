"""Names of two or more words that shorten a firm's full name in the same document.

"Brask Holl" for "Brask Holl Plumbing", which by its form could be a person's. A title, a given name, an age
or "he" beside it show a person, and a sentence that names both may tell of a founder and the firm.
"""

from __future__ import annotations

from collections import defaultdict

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.names.names import Name
from stemma.annotate.names.surnames import age_follows
from stemma.annotate.names.told_kinds import is_behind_office
from stemma.annotate.parse import Parse, Token

FEWEST_WORDS = 2
MOST_LEFT_OUT = 2
"""Words behind the short form: "Heating", "Heating Ltd"."""
OF_PERSONS = frozenset(
    {"he", "him", "his", "himself", "she", "her", "hers", "herself", "who", "whom"}
)
JOINS = frozenset({"and", "&", "of", "for", "in", "-", "–"})


def begins_firm(short: str, full: str) -> bool:
    """Whether a firm's full name goes on with a word or two behind these: "Brask Holl Plumbing"."""
    left, right = short.casefold().split(), full.casefold().rstrip(".").split()
    rest = right[len(left) :]
    if len(left) < FEWEST_WORDS or right[: len(left)] != left or not 0 < len(rest) <= MOST_LEFT_OUT:
        return False
    heads = by_word("names", "heads")
    firms = all("Company" in heads.get(word, ("Company",)) for word in rest)
    return firms and JOINS.isdisjoint({left[-1], rest[0]}) and not any(x in heads for x in left)


def short_names_of_firms(parse: Parse, names: list[Name], firms: set[str]) -> set[str]:
    """The keys of the names that shorten just one of these firms, and nowhere look like a person's.

    Args:
        parse: the words.
        names: the names in the text.
        firms: the keys of those that are firms'.
    """
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[" ".join(token.text for token in name.tokens(parse)).casefold()].append(name)
    found = set()
    for key, own in places.items():
        fuller = [firm for firm in firms if begins_firm(key, firm)]
        longest = max(fuller, key=len, default="")
        one = all(firm == longest or begins_firm(firm, longest) for firm in fuller)
        said = {parse.tokens[name.first].sentence for firm in fuller for name in places[firm]}
        if fuller and one and not any(_may_be_a_person(parse, name, said) for name in own):
            found.add(key)
    return found


def _may_be_a_person(parse: Parse, name: Name, with_firm: set[int]) -> bool:
    """Whether something beside a name shows a person, or its sentence names the firm too."""
    tokens = name.tokens(parse)
    number = tokens[0].sentence
    if name.title or is_given_name(tokens[0].text) or number in with_firm:
        return True
    behind = parse.sentences[number : number + 2]
    beside = {token.text.lower() for each in behind for token in parse.tokens_of(each)}
    told = is_behind_office(parse, name.first, _head(parse, name)) or age_follows(parse, name.last)
    return told or not OF_PERSONS.isdisjoint(beside) or _has_office(parse, name)


def _has_office(parse: Parse, name: Name) -> bool:
    """Whether a word for a person stands beside it: "Brask Holl, the founder", "plumber Brask Holl"."""
    head = _head(parse, name)
    near = [parse.tokens[head.head], *(parse.tokens[at] for at in parse.children[head.index])]
    return any(
        (is_for_person(token.lemma) and "appos" in {token.dep, head.dep})
        or (token.index < name.first and token.dep == "compound" and token.pos == "NOUN")
        for token in near
    )


def _head(parse: Parse, name: Name) -> Token:
    """The word of a name on which its others hang."""
    inside = range(name.first, name.last)
    tokens = name.tokens(parse)
    return next((each for each in reversed(tokens) if each.head not in inside), tokens[-1])
