"""Titles before a person's name: found, cut off, and what they say about the person."""

from __future__ import annotations

from typing import Literal

from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.parse import Parse
from stemma.text.wordpieces import is_common

Gender = Literal["male", "female"]
AFTER_WHOM = frozenset({"president", "governor", "mayor", "chancellor", "general"})
"""Titles after which streets and houses are called."""
FEW = 2
"""Words of a title and a name, or of a name and a surname."""
WITH_FIELD = frozenset({"minister", "secretary"})
"""Offices that are of a field in ordinary words: "Minister of Heritage Ada Brun"."""
REST_OF_TITLE = frozenset({"-", "elect", "of", "designate", "executive"})
"""Words that end a title: "Director-Designate X", "Chief Executive X"."""


def strip_title(parse: Parse, first: int, last: int) -> tuple[int, str]:
    """Where the name begins after its title, and the title's words in lower case.

    A run that is nothing but titles ("Prime Minister") begins at its end: it names nobody.
    """
    tokens = parse.tokens
    texts = [token.text.lower().rstrip(".") for token in tokens[first:last]]
    before = words("names", "offices", "before")
    cut = 0
    for at, text in enumerate(texts):
        if is_title(text):
            cut = at + 1
        elif (
            text in before
            or text in {"-", "of", "elect", "designate"}
            or at == 0
            or _is_demonym(texts, at)
        ):
            continue
        else:
            break
    if cut == len(texts) and len(texts) > FEW and _ends_with_title_as_surname(texts):
        cut = next(at for at, text in enumerate(texts) if not is_title(text) and text not in before)
    if cut == 0 and _is_title_of_many(parse, first, last):
        return first + 1, texts[0]
    cut = max(cut, _rest_of_office(parse, first, texts))
    if cut and _is_calling(texts[cut:]):
        cut = len(texts)
    body = cut < len(texts) and _is_body(texts) and not _is_surname_behind(texts, cut)
    owns = texts[cut : cut + 1] in (["'s"], ["’s"])  # "King's Cross"
    called = len(texts) - cut == 1 and texts[cut - 1] in words("names", "titles", "before_two")
    if cut == 0 or body or owns or called or _is_surname(parse, first, texts):
        return first, ""
    while cut < len(texts) and texts[cut] in REST_OF_TITLE:
        cut += 1
    return first + cut, " ".join(texts[:cut])


def _ends_with_title_as_surname(texts: list[str]) -> bool:
    """Whether what stands between two titles is a given name: "Pir Nadeem Sultan"."""
    given = texts[-2]
    plain = not is_title(given) and given not in words("names", "offices", "before")
    return plain and is_title(texts[0])


def is_title(word: str) -> bool:
    """Whether the word can be a title before a person's name."""
    return word.lower().rstrip(".") in by_word("names", "titles")


def _is_title_of_many(parse: Parse, first: int, last: int) -> bool:
    """Whether a run begins with a title before several names: "Councillors X, Y and Z"."""
    tokens = parse.tokens
    title = tokens[first].text.lower()
    known = title.endswith("s") and title[:-1] in words("names", "titles", "any")
    behind = [token.text for token in tokens[last : last + FEW]]
    several = len(behind) == FEW and behind[0] in {",", "and"} and behind[1][:1].isupper()
    return known and last - first >= FEW and several


def _is_calling(texts: list[str]) -> bool:
    """Whether ordinary words behind a title make it an office: "Chief | Fire Officer"."""
    return (
        len(texts) >= FEW
        and is_for_person(texts[-1])
        and not is_known_given(texts[0])
        and all(is_common(text) for text in texts)
    )


def title_gender(title: str) -> Gender | None:
    """The gender a title shows, if it shows one."""
    for word in title.split():
        if word in words("names", "titles", "male") | words("names", "kin", "male"):
            return "male"
        if word in words("names", "titles", "female") | words("names", "kin", "female"):
            return "female"
    return None


def _is_surname(parse: Parse, first: int, texts: list[str]) -> bool:
    """Whether a title ends a name of a person: "Roza Sultan", "Ada King"; not "the Norland President"."""
    before = parse.tokens[first - 1].text.lower() if first else ""
    given = not is_title(texts[0]) and texts[0] not in words("names", "offices", "before")
    person = parse.tokens[first].entity == "PERSON" or is_known_given(texts[0])
    return len(texts) == 2 and given and person and is_title(texts[1]) and before != "the"


def is_known_given(word: str) -> bool:
    """Whether a word in lower case is a well-known given name."""
    return word in words("given_names", "male") or word in words("given_names", "female")


def _is_demonym(texts: list[str], at: int) -> bool:
    """Whether a word before a title tells where its bearer serves: "Norland President X"."""
    return any(is_title(text) for text in texts[at + 1 : at + 2])


def _is_body(texts: list[str]) -> bool:
    """Whether the run ends like the name of a body: "Justice Ministry", "Director Office"."""
    heads = by_word("names", "heads")
    return texts[-1] in heads or any(text in {"of", "for", "on"} for text in texts[1:])


def _is_surname_behind(texts: list[str], cut: int) -> bool:
    """Whether a title stands before a surname that heads places too: "Mr Hill", "Sergeant Ada Park".

    "King Street" and "Governor House" are called after somebody.
    """
    titles, rest = texts[:cut], texts[cut:]
    if not words("names", "titles", "with_given").isdisjoint(titles) or AFTER_WHOM & set(titles):
        return False
    given = len(rest) == 1 or (len(rest) == 2 and is_known_given(rest[0]))
    return given and rest[-1] in words("names", "forms", "surnames")


def _rest_of_office(parse: Parse, first: int, texts: list[str]) -> int:
    """How many words finish an office begun before the run: "Secretary of | State X"."""
    if first < 2:
        return 0
    office, of = parse.tokens[first - 2], parse.tokens[first - 1]
    if of.text != "of" or office.text.lower() not in words("names", "titles", "any"):
        return 0
    count = 0
    while count < len(texts) and texts[count] in words("names", "heads", "themes") | {"state"}:
        count += 1
    rest = texts[count:]
    if not count and office.text.lower() in WITH_FIELD and len(rest) == FEW + 1:
        count = int(is_common(rest[0]) and not is_known_given(rest[0]) and rest[1].isalpha())
    return count
