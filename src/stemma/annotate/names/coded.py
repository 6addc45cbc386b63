"""Persons who are named by a code, to protect them: "W-12", "Witness B", "M. R.", "the witness J."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.draft import Draft
from stemma.annotate.kinds import is_for_person
from stemma.annotate.names.names import Name
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex

CODE = re.compile(r"[A-Z]{1,2}[-‑–]\d{1,3}")
INITIAL = re.compile(r"[A-Z]\.?")
PARTS = frozenset(
    """witness interviewee detainee survivor respondent informant complainant prisoner inmate patient
    participant claimant victim deponent caller applicant""".split()
)
"""Words before a letter or a number that stands for somebody."""
NOUNS = frozenset({"NOUN", "PROPN"})
PLACES = frozenset({"U. K.", "U. S.", "U. N.", "E. U.", "L. A.", "D. C.", "N. Y.", "U. A. E."})
"""Initials of places and of bodies of states."""
YEAR = 4
"""Digits."""
LONGEST_RUN = 3
"""Initials in a row."""


def coded_persons(draft: Draft) -> list[Name]:
    """Every place of a code that stands for a person somewhere in the document.

    A code stands for a person where somebody speaks under it or where a word for a person is beside
    it, and never with an article: "the A-4", "the T-72".
    """
    index = draft.parse.once(TokenIndex)
    speaking = {at for row in draft.rows.attributions for at in index.within(row.source)}
    places = list(_places(draft.parse))
    person = {
        _text(draft.parse, name)
        for name in places
        if _is_person(
            draft.parse, name, spoken=not speaking.isdisjoint(range(name.first, name.last))
        )
    }
    thing = {_text(draft.parse, name) for name in places if _is_thing(draft.parse, name)}
    return [name for name in places if _text(draft.parse, name) in person - thing]


def _places(parse: Parse) -> Iterator[Name]:
    tokens, at = parse.tokens, 0
    while at < len(tokens):
        last = _end(parse, at)
        if last > at:
            yield Name(at, last)
        at = max(last, at + 1)


def _end(parse: Parse, at: int) -> int:
    """Where a code ends that begins at a token; the token itself where none does."""
    tokens = parse.tokens
    token = tokens[at]
    if CODE.fullmatch(token.text):
        return at + 1
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text.lower() in PARTS and token.text.istitle() and after is not None:
        return at + 2 if _is_number_of(parse, after) else at
    end = at
    while end < len(tokens) and end - at < LONGEST_RUN and _is_initial(tokens[end]):
        end += 1
    alone = end > at and not _goes_on(parse, end - 1) and not _ends_name(parse, at)
    return end if alone else at


def _is_number_of(parse: Parse, token: Token) -> bool:
    """Whether a letter or a number tells apart whom the word before means: not "Witness A man said"."""
    follows = parse.tokens[token.index + 1 : token.index + 2]
    if _goes_on(parse, token.index) or any(each.pos in NOUNS for each in follows):
        return False
    lettered = INITIAL.fullmatch(token.text) and token.text != "I"
    return bool(lettered) or (token.text.isdigit() and len(token.text) < YEAR)


def _is_initial(token: Token) -> bool:
    return len(token.text) > 1 and INITIAL.fullmatch(token.text) is not None


def _goes_on(parse: Parse, at: int) -> bool:
    """Whether a capitalised word follows, so that the initial only begins a name: "M. R. Brun"."""
    after = parse.tokens[at + 1 : at + 2]
    near = bool(after) and after[0].start - parse.tokens[at].end <= 1
    return near and after[0].text[0].isupper()


def _ends_name(parse: Parse, at: int) -> bool:
    """Whether initials stand behind a surname: "Brun M. R."."""
    if not at or not parse.tokens[at - 1].text[0].isupper():
        return False
    before = parse.tokens[at - 1]
    return parse.tokens[at].start - before.end <= 1 and not _means_person(before.text.lower())


def _is_person(parse: Parse, name: Name, *, spoken: bool) -> bool:
    """Whether this place shows that a code stands for somebody."""
    first = parse.tokens[name.first]
    single = name.last - name.first == 1 and CODE.fullmatch(first.text) is None
    after = parse.tokens[name.last : name.last + 1]
    alone = not any(each.pos in {"ADP", *NOUNS} for each in after)
    if first.text.lower() in PARTS or (spoken and alone and not single):
        return True
    before = parse.tokens[name.first - 1].text.lower() if name.first else ""
    return _means_person(before)


def _is_thing(parse: Parse, name: Name) -> bool:
    """Whether an article, or a word for something else, is beside a code: "the A-4", "Exhibit P-14"."""
    if _text(parse, name) in PLACES:
        return True
    before = parse.tokens[name.first - 1 : name.first] if name.first else ()
    after = parse.tokens[name.last : name.last + 1]
    coded = CODE.fullmatch(parse.tokens[name.first].text) is not None
    return any(
        each.text.lower() in {"the", "a", "an"}
        or (coded and each.pos in NOUNS and not _means_person(each.text.lower()))
        for each in before
    ) or (coded and any(each.pos == "NOUN" for each in after))


def _means_person(word: str) -> bool:
    return is_for_person(word) or is_title(word) or word in PARTS


def _text(parse: Parse, name: Name) -> str:
    return " ".join(token.text for token in name.tokens(parse))
