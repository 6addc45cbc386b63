"""Acronyms that a text explains: "Full Name (ABC)", also several: "Full Name (ABC, ADC)"."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.names.names import Name
from stemma.annotate.names.shapes import is_acronym
from stemma.annotate.names.surnames import has_initials
from stemma.annotate.parse import Parse

MARKS = frozenset("\"'“”‘’`") | {"``", "''"}
"""Marks within a bracket around an acronym: "(“ABC”)"."""
SURE_LENGTH = 3
"""From this length on the initials of a name tell enough."""
FEWEST_IN_BRACKETS = 4
"""A name of two words, a comma and an acronym."""
SMALL_WORDS = frozenset("of the and for in on de la del du des et y ' ’ 's ’s &".split())
"""Words that an acronym may pass over, in several languages."""
WIDEST = 14
"""Tokens looked back from the bracket for the full name."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A full name with the acronyms in the bracket behind it."""

    full: Name
    short: tuple[Name, ...]


def find_definitions(parse: Parse, names: list[Name]) -> list[Definition]:
    """Every explained acronym, in text order."""
    ending = {name.last: name for name in names}
    counts: dict[str, int] = {}
    for token in parse.tokens:
        if is_acronym(token.text):
            counts[token.text] = counts.get(token.text, 0) + 1
    found = []
    for token in parse.tokens:
        if token.text != "(":
            continue
        if other := _other_name(parse, token.index):
            before = ending.get(token.index)
            if before is not None:
                found.append(Definition(before, other))
                continue
        inside = _bracketed(parse, token.index)
        full = _long_form(parse, token.index, inside, ending) if inside else None
        if full is None and inside and (before := ending.get(token.index)):
            repeated = any(counts[parse.tokens[at].text] > 1 for at in inside)
            related = any(fits(parse.tokens[at].text, _text(parse, before)) for at in inside)
            several = before.last - before.first > 1 and not _is_somebody(parse, before)
            full = before if related or (repeated and several) else None
        if full and inside:
            found.append(Definition(full, tuple(Name(at, at + 1) for at in inside)))
    return found


def _is_somebody(parse: Parse, name: Name) -> bool:
    """Whether a person stands before the bracket, which says whose he is: "Dr A. Brun (HWU)"."""
    tokens = name.tokens(parse)
    return bool(name.title) or has_initials(tokens) or is_given_name(tokens[0].text)


def initials_of(words: list[str]) -> str:
    """The first letters of the capitalised words of a name."""
    return "".join(word[0] for word in words if word[0].isupper())


def _every_initial(words: list[str]) -> str:
    """The first letters of all words: "Comité de Défense (CDD)"."""
    return "".join(word[0] for word in words if word[0].isalpha()).upper()


def _without_small(words: list[str]) -> str:
    """The first letters without those of small words: "WORKERS OF THE QUAY (WQ)"."""
    return "".join(word[0] for word in words if word.lower() not in SMALL_WORDS).upper()


def fits(acronym: str, name: str) -> bool:
    """Whether the acronym's letters occur in the name in order; one at the end may be missing.

    The first letter must begin the name: "Ministry of X (MOXS)" shortens a longer official name.
    """
    letters = acronym.replace(".", "").casefold()
    folded = name.casefold()
    if not folded.startswith(letters[0]):
        return False
    at, matched = 0, 0
    for letter in letters:
        at = folded.find(letter, at) + 1
        if at == 0:
            break
        matched += 1
    return matched >= max(SURE_LENGTH, len(letters) - 1) or matched == len(letters)


def _bracketed(parse: Parse, opening: int) -> list[int]:
    """The acronyms between the bracket and its end, if there is nothing else."""
    found: list[int] = []
    for token in parse.tokens[opening + 1 : opening + 8]:
        if token.text == ")":
            return found
        if is_acronym(token.text):
            found.append(token.index)
        elif token.text not in {",", "or", "/", ";", *MARKS}:
            return []
    return []


def _other_name(parse: Parse, opening: int) -> tuple[Name, ...]:
    """A second name with its acronym: "Valley Council (Comité de la Vallée, CDLV)"."""
    inside: list[int] = []
    for token in parse.tokens[opening + 1 : opening + WIDEST]:
        if token.text == ")":
            break
        inside.append(token.index)
    texts = [parse.tokens[at].text for at in inside]
    if len(inside) < FEWEST_IN_BRACKETS or "," not in texts or not is_acronym(texts[-1]):
        return ()
    comma = len(texts) - 2
    full, letters = texts[:comma], texts[-1].replace(".", "")
    if texts[comma] != "," or letters not in {initials_of(full), _every_initial(full)}:
        return ()
    return (Name(inside[0], inside[comma]), Name(inside[-1], inside[-1] + 1))


def _long_form(
    parse: Parse, opening: int, inside: list[int], ending: dict[int, Name]
) -> Name | None:
    """The words before the bracket whose capitals spell an acronym, across small words too."""
    if opening not in ending and not parse.tokens[opening - 1].text[0].isupper():
        return None
    sentence = parse.tokens[opening].sentence
    for at in inside:
        letters = parse.tokens[at].text.replace(".", "")
        words: list[str] = []
        for start in range(opening - 1, max(opening - WIDEST, -1), -1):
            token = parse.tokens[start]
            if token.sentence != sentence or token.text in {",", ".", ";", ":", "(", ")"}:
                break
            words.insert(0, token.text)
            if (
                len(letters) >= SURE_LENGTH
                and letters in {initials_of(words), _every_initial(words), _without_small(words)}
                and token.text[0].isupper()
            ):
                return Name(start, opening)
    return None


def _text(parse: Parse, name: Name) -> str:
    return " ".join(token.text for token in name.tokens(parse))
