"""What a denial denies, read from its words: an act ("never stole"), a thing ("no window"), a name for it.

A statement that stands for something is against it only where it affirms the same: the same verb of the
same doer, a thing that the other says there is, the word that the other calls it by. What is merely named
beside another act ("the siren was tested") does not speak against "no siren sounded".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from stemma.text.words import stem, weight

How = Literal["act", "thing", "name", "any"]
_TOKEN = re.compile(r"[^\W\d_][\w]*(?:['’]\w+)*|\d[\d,.]*|[,.;:!?()—…“”\"]")
ENDS = frozenset(',.;:!?()—…“”"')
_BE = frozenset("is are was were am be been being isn't aren't wasn't weren't".split())
_HELPING = _BE | frozenset(
    "do does did has have had having will would shall should can could may might must".split()
)
_WAS = frozenset("was were had did".split())
_REGULAR = re.compile(r"(?<!hundr)(?<!^r)(?<!^b)(?<!e)ed$")
_BETWEEN = _HELPING | frozenset(
    "ever even yet once also simply just really still so then there here at all".split()
)
LIGHT = _HELPING | frozenset(
    "a an the any of to in on at by for with from up out its his her their our my your this that these "
    "those and or but not no never it he she they we i you him them us me who which what as than then "
    "there here so such one ever anyone anybody anything somebody someone something nobody nothing none "
    "all more yet once single mr mrs ms dr".split()
)
_ENDINGS = frozenset(map(stem, "stopped ceased failed refused forgotten hesitated".split()))
"""Verbs of which the denial affirms what follows ("has not stopped digging")."""
_STOPS = ENDS | {"and", "but", "because", "while"}
_BUT = frozenset("but except save".split())
_ALIKE_IN_THE_PAST = frozenset("hit hurt put cut shut set let beat spread shed read".split())
_OF_WHOM = frozenset("of at in from among on".split())
_NO_OBJECT = frozenset("nobody none no".split())
_AFTER_OBJECT = frozenset("at in on with that there then or nor".split())
_NOT = frozenset(("not", "never", "cannot"))
_NEAR = 6
_PHRASE = 3
REMEMBERED = 8_192
"""Texts of which the words are held in memory: a statement is compared many times."""
DENIALS_REMEMBERED = 262_144
"""Texts of which the denials are: most have none, and each is asked for once for every comparison."""
TOLD = 0.25
"""The least weight of a word that must be met."""


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied: how, by which words, of whom, and what else is said of it."""

    how: How
    words: tuple[str, ...]
    """The verb, the thing with what describes it, or the name."""
    subject: tuple[str, ...]
    """The words before it, folded; "nobody" where nobody is said to have done it."""
    rest: tuple[str, ...]
    done_to: bool = False
    """Whether it is denied of the one to whom it would have been done ("was never struck")."""


@functools.lru_cache(maxsize=DENIALS_REMEMBERED)
def denied(text: str) -> tuple[Denied, ...]:
    """What each negation in a text denies; nothing where it has none, or too little is said."""
    said = tokens(text)
    found = (_read(said, at, word) for at, word in enumerate(said))
    return tuple(each for each in found if each)


def tokens(text: str) -> list[str]:
    """The words and marks of a text in lower case."""
    return list(_tokens(text))


@functools.lru_cache(maxsize=REMEMBERED)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(found.lower().replace("’", "'") for found in _TOKEN.findall(text))


def base(word: str) -> str:
    """The stem of a word; of an irregular verb the stem of the form by which it is known."""
    return _bases().get(word) or stem(word)


def is_of_the_past(words: Sequence[str]) -> bool:
    """Whether some words have a verb in a form of the past."""
    return any(
        word in _WAS or _REGULAR.search(word) or _bases().get(word, word) not in {word, stem(word)}
        for word in words
    )


def left_undone(text: str) -> frozenset[str]:
    """The verbs, by stem, of what somebody is said to have refused or failed to do: "refused to send"."""
    said = tokens(text)
    return frozenset(
        base(verb)
        for before, word, to, verb in zip(["", *said], said, said[1:], said[2:], strict=False)
        if to == "to" and base(word) in _leaving_undone() and before not in _NOT
    )


@functools.cache
def _leaving_undone() -> frozenset[str]:
    return frozenset(map(base, "refused declined failed neglected omitted forgot".split()))


def telling(words: Sequence[str]) -> list[str]:
    """Those of some words that say something by themselves."""
    return [
        word
        for word in words
        if word not in LIGHT and word[0].isalpha() and weight(stem(word)) >= TOLD
    ]


@functools.cache
def _bases() -> dict[str, str]:
    found: dict[str, str] = {}
    text = files("stemma.compare").joinpath("data", "irregular_verbs.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            first, *others = line.split()
            found |= {form: stem(first) for form in (first, *others) if form not in found}
    return found


def _read(said: list[str], at: int, word: str) -> Denied | None:
    if word in {"not", "never", "cannot"} or word.endswith("n't"):
        return _not(said, at)
    if word == "nobody's":
        return _name(said, at, at + 1)
    if word in _NO_OBJECT and at and _is_object(said, at):
        return _nothing(said, at)
    if word in {"nobody", "none"} or said[at : at + 2] in (["no", "one"], ["not", "one"]):
        return _nobody(said, at + 1 + (word in {"no", "not"}), ())
    if word == "no":
        return _no(said, at)
    if word == "nothing" and at and not _BUT & set(said[at + 1 : at + 2]):
        return _nothing(said, at)
    return None


def _not(said: list[str], at: int) -> Denied | None:
    """What follows "not": an act ("did not stop") or a name ("is not a library")."""
    if said[at : at + 2] == ["not", "one"]:
        return _nobody(said, at + 2, ())
    verb = _next(said, at + 1)
    helping = said[at - 1] if at and not said[at].endswith("n't") else said[at]
    if verb < len(said) and said[verb] in {"a", "an", "the"} and helping in _BE:
        return _name(said, at - (helping != said[at]), verb + 1)
    if verb >= len(said) or said[verb] in ENDS | LIGHT or _is_ending(said, verb):
        return None
    first = at - 1 if at and said[at - 1] in _HELPING else at
    done_to = helping in _BE and not said[verb].endswith("ing")
    return Denied("act", (said[verb],), _before(said, first), _rest(said, verb + 1), done_to)


def _is_ending(said: list[str], verb: int) -> bool:
    """Whether what is denied is that something ended: it went on."""
    after = "".join(said[verb + 1 : verb + 2])
    return base(said[verb]) in _ENDINGS and (after == "to" or after.endswith("ing"))


def _nobody(said: list[str], at: int, rest: tuple[str, ...]) -> Denied | None:
    """An act that nobody did or that was done to nobody ("nobody was struck", "nobody at the mill saw")."""
    verb = _next(said, _behind_place(said, at))
    if verb >= len(said) or said[verb] in ENDS | LIGHT:
        return None
    return Denied("act", (said[verb],), ("nobody",), (*rest, *_rest(said, verb + 1)))


def _behind_place(said: list[str], at: int) -> int:
    """Where the verb of "nobody at the mill saw" begins: behind where, or of whom, they are."""
    if said[at : at + 1] and said[at] in _OF_WHOM:
        for verb in range(at + 1, min(at + 1 + _NEAR, len(said))):
            if said[verb] in _HELPING or is_of_the_past(said[verb : verb + 1]):
                return verb
    return at


def _no(said: list[str], at: int) -> Denied | None:
    """What follows "no": a thing ("there is no window"), a name ("is no agent"), a subject."""
    thing = _phrase(said, at + 1)
    if not thing:
        return None
    if at and said[at - 1] in _BE and said[at - 2 : at - 1] != ["there"]:
        return _name(said, at - 1, at + 1)
    after = at + 1 + len(thing)
    if not at or said[at - 1] in ENDS | {"that", "and"}:
        whole = thing if after < len(said) and said[after] in _HELPING else thing[:-1]
        if whole:
            return _nobody(said, at + 1 + len(whole), tuple(whole))
    return Denied("thing", tuple(thing), _before(said, at), _rest(said, after))


def _is_object(said: list[str], at: int) -> bool:
    """Whether "nobody" closes its clause behind a verb of the past: "they hit nobody"."""
    end = at + 1 + (said[at : at + 2] == ["no", "one"])
    closes = end >= len(said) or said[end] in _STOPS | _AFTER_OBJECT
    return closes and (is_of_the_past(said[at - 1 : at]) or said[at - 1] in _ALIKE_IN_THE_PAST)


def _nothing(said: list[str], at: int) -> Denied | None:
    """The act before "nothing" ("he burnt nothing"), or before "nobody" ("they hit nobody")."""
    if said[at - 1] in LIGHT | ENDS:
        return None
    after = at + 1 + (said[at : at + 2] == ["no", "one"])
    return Denied("act", (said[at - 1],), _before(said, at - 1), _rest(said, after))


def _name(said: list[str], end: int, start: int) -> Denied | None:
    """What somebody is not: the subject ends at `end`, the name begins at `start`."""
    name = _phrase(said, start)
    if not name:
        return None
    return Denied("name", tuple(name), _before(said, end), _rest(said, start + len(name)))


def _next(said: list[str], at: int) -> int:
    """Where the verb stands that a negation goes with."""
    while at < len(said) and (said[at] in _BETWEEN or said[at].endswith("ly")):
        at += 1
    return at


def _phrase(said: list[str], at: int) -> list[str]:
    """A thing with the words before it that describe it."""
    found = []
    for word in said[at : at + _PHRASE]:
        if word in ENDS | LIGHT:
            break
        found.append(word)
    return found


def _rest(said: list[str], at: int) -> tuple[str, ...]:
    """The words from a place on, up to the next mark or the next clause."""
    stops = (place for place in range(at, len(said)) if said[place] in _STOPS)
    return tuple(said[at : next(stops, len(said))])


def _before(said: list[str], at: int) -> tuple[str, ...]:
    """The words before a place, back to the last mark."""
    found: list[str] = []
    for word in reversed(said[max(0, at - _NEAR) : at]):
        if word in ENDS - {"…"}:
            break
        found.append(word)
    return tuple(reversed(found))
