"""What is counted, and what for: whether two nouns are of one group, and what happens to those counted.

"17 miners died" and "the fire killed 14 workers" count one thing in different words; "97 survivors were
put up" and "we spoke to 23 survivors" count two in one word. The words are in a file that anyone can edit.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from stemma.model.documents import Span
from stemma.text.words import words

Group = tuple[str, ...]
"""From the widest to the narrowest: people, staff, miners."""
Nouns = Mapping[str, list[str]]
OF_PEOPLE = frozenset(
    ("dead", "hurt", "missing", "aboard", "saved", "arrested", "cleared", "lodged")
)
"""What happens to nobody but people, so that a bare figure of it counts them."""
_BREAK = re.compile(r"[,;:()–—]|\b(?:and|but|while|whereas|that|which|who|whom)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Table:
    groups: dict[str, Group]
    fates: dict[str, re.Pattern[str]]
    narrowing: frozenset[str]
    implied: dict[str, str]
    presumed: dict[str, str]
    families: dict[str, str]
    increments: re.Pattern[str]
    parts: re.Pattern[str]
    sorts: frozenset[str]
    doers: dict[str, str]


def group_of(noun: str) -> Group:
    """The group that a folded noun names; empty where the file has none."""
    return _table().groups.get(noun, ())


def one_group(one: str, two: str) -> bool:
    """Whether two nouns may name the same: one names the kind of which the other is a sort, or the same."""
    first, second = group_of(one), group_of(two)
    shorter = min(len(first), len(second))
    return shorter > 0 and first[:shorter] == second[:shorter]


def fates_of(text: str, figure: Span, noun: str, room: Span) -> frozenset[str]:
    """What is said to happen to those whom a figure counts.

    Args:
        text: the document's text.
        figure: the figure's place in it.
        noun: the folded noun that is counted.
        room: where to look: the stretch of the statement that belongs to this figure and to no other.
    """
    table = _table()
    before = _BREAK.split(text[room[0] : figure[0]])[-1]
    after = _BREAK.split(text[figure[1] : room[1]])[0]
    found = fates_in(f"{before} # {after}") or fates_in(text[room[0] : room[1]])
    if noun in table.implied:
        own = table.implied[noun]
        found = frozenset({own}) | (found & table.narrowing - {"recovered"})
    if not found and noun in table.presumed:
        return frozenset({table.presumed[noun]})
    return found & table.narrowing or found


def acts_of_fates(fates: Iterable[str]) -> frozenset[str]:
    """The families of acts that tell the same as some fates."""
    families = _table().families
    return frozenset(families[fate] for fate in fates if fate in families)


def fates_in(said: str) -> frozenset[str]:
    """What is said to happen to somebody or something, by the words known for it."""
    folded = _folded(said)
    return frozenset(fate for fate, known in _table().fates.items() if known.search(folded))


def is_increment(before: str, after: str) -> bool:
    """Whether a figure between two texts counts what comes on top, or one share of all."""
    return bool(_table().increments.search(f"{_folded(before)} # {_folded(after)}"))


def tells_of_parts(said: str) -> bool:
    """Whether words tell of a part of those counted, or of others with them."""
    return bool(_table().parts.search(_folded(said)))


def sorts_in(said: str) -> frozenset[str]:
    """The words that make a noun count a sort only: "women prisoners"."""
    return _table().sorts.intersection(words(said))


def doers_in(said: str) -> frozenset[str]:
    """The kinds of those who act, where words name any: "rebels"."""
    known = _table().doers
    return frozenset(known[word] for word in words(said) if word in known)


def _folded(said: str) -> str:
    return " ".join(words(said))


@functools.cache
def _table() -> _Table:
    data = files("stemma.compare").joinpath("data", "counted.toml").read_text(encoding="utf-8")
    read = tomllib.loads(data)
    return _Table(
        groups=_groups(read["everybody"], read["kinds"], read["same"]),
        fates={fate: _phrases(known) for fate, known in read["fates"].items()},
        narrowing=frozenset(read["narrows"]["fates"]),
        implied=_turned(read["implied"]),
        presumed=_turned(read["presumed"]),
        families=read["families"],
        increments=_beside(read["increments"]["words"]),
        parts=_phrases(read["parts"]["words"]),
        sorts=frozenset(read["sorts"]["words"]),
        doers=_turned(read["doers"]),
    )


def _groups(everybody: Iterable[str], kinds: Mapping[str, Nouns], same: Nouns) -> dict[str, Group]:
    found: dict[str, Group] = {word: (name,) for name, nouns in same.items() for word in nouns}
    found |= dict.fromkeys(everybody, ("people",))
    for kind, nouns in kinds.items():
        found |= dict.fromkeys(nouns["any"], ("people", kind))
        found |= {word: ("people", kind, word) for word in nouns.get("some", ())}
    return found


def _phrases(known: Iterable[str]) -> re.Pattern[str]:
    alternatives = (re.escape(each).replace(r"\*", r"\w+") for each in known)
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


def _beside(known: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in known))


def _turned(table: Nouns) -> dict[str, str]:
    return {word: name for name, nouns in table.items() for word in nouns}
