"""Which names in a document name the same one: full names, surnames, acronyms, short forms.

Two persons are never put together on a surname that both could bear.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.annotate.acronyms import SURE_LENGTH, initials_of
from stemma.annotate.lexicon import by_word, table, words
from stemma.annotate.names import Name, heads_name
from stemma.annotate.parse import Parse
from stemma.annotate.schemas import known_places
from stemma.annotate.shapes import is_acronym
from stemma.annotate.spellings import content, folded, person_key, same_body_name, same_person_name
from stemma.annotate.titles import Gender, title_gender
from stemma.model.annotations import EntitySchema

FAR = 3
"""Sentences after which the other bearer of a surname is out of sight."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text with what is needed to compare it."""

    name: Name
    text: str
    schema: EntitySchema
    sentence: int
    relation: str = ""
    """The word of kinship right before it: "his brother X"."""
    described: bool = False
    """Whether it is a description, such as "the port authority", and no name."""


@dataclass(slots=True)
class Group:
    """The names put together so far; grows while the document is read."""

    schema: EntitySchema
    members: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    keys: set[tuple[str, ...]] = field(default_factory=set)
    gender: Gender | None = None
    last: int = -1

    def add(self, index: int, named: Named) -> None:
        """Take a name in."""
        self.members.append(index)
        self.texts.append(named.text)
        self.keys.add(person_key(named.text))
        self.gender = self.gender or gender_of(named)
        self.last = named.sentence
        if self.schema == "LegalEntity":
            self.schema = named.schema

    @property
    def full(self) -> bool:
        """Whether one of its names has more than one word."""
        return any(len(key) > 1 for key in self.keys)


def gender_of(named: Named) -> Gender | None:
    """The gender that a title, a relation or a well-known given name shows."""
    if (shown := title_gender(named.name.title)) or (shown := title_gender(named.relation)):
        return shown
    parts = person_key(named.text)
    if named.schema != "Person" or not parts:
        return None
    if parts[0] in words("given_names", "male"):
        return "male"
    return "female" if parts[0] in words("given_names", "female") else None


def group_names(named: list[Named], acronyms: dict[str, str]) -> list[Group]:
    """The groups, in the order of their first name; `acronyms` maps a short name to its full one."""
    groups: list[Group] = []
    fullest_first = sorted(range(len(named)), key=lambda at: (_is_short(named[at]), at))
    for index in fullest_first:
        found = _group_for(named[index], groups, acronyms, named)
        if found is None:
            found = Group(named[index].schema)
            groups.append(found)
        found.add(index, named[index])
    for group in groups:
        group.members.sort()
    return sorted(groups, key=lambda group: group.members[0])


def _is_short(item: Named) -> bool:
    """Whether a name can be the short form of a fuller one, which is then read first."""
    return len(person_key(item.text)) == 1 or is_acronym(item.text)


def _group_for(
    item: Named, groups: list[Group], acronyms: dict[str, str], named: list[Named]
) -> Group | None:
    if item.schema == "Person":
        return _person(item, groups, named)
    key = content(place_name(item.text))
    alike = [
        group
        for group in groups
        if group.schema != "Person" or item.schema == "LegalEntity"
        if any(key == content(place_name(text)) for text in group.texts)
    ]
    if alike:
        return alike[0]
    if item.text in acronyms:
        full = person_key(acronyms[item.text])
        return _only(group for group in groups if full in group.keys)
    if item.schema == "Address":
        return _place(item, groups)
    if item.schema in {"Event", "Thing"}:
        return _short_form(item, [group for group in groups if group.schema == item.schema], named)
    return _body(item, groups, named)


def place_name(text: str) -> str:
    """The usual name of a place: one of its several names, without "Republic of"."""
    usual: str = table("places")["same"].get(text, text)
    head, of, rest = usual.partition(" of ")
    return rest if of and head.split()[-1] in {"Republic", "Kingdom"} else usual


def _place(item: Named, groups: list[Group]) -> Group | None:
    """The place whose longer name begins like this one: "the X Republic" for "X Republic of Y"."""
    start = f"{item.text} of "
    return _only(group for group in groups if any(text.startswith(start) for text in group.texts))


def _person(item: Named, groups: list[Group], named: list[Named]) -> Group | None:
    key = person_key(item.text)
    people = [group for group in groups if group.schema in {"Person", "LegalEntity"}]
    gender = gender_of(item)
    fitting = [
        group for group in people if not (gender and group.gender and gender != group.gender)
    ]
    exact = [group for group in fitting if key in group.keys]
    if len(key) > 1:
        if exact:
            return exact[0]
        return _only(
            group for group in fitting if any(same_person_name(key, other) for other in group.keys)
        )
    bearers = [group for group in fitting if any(_bears(key, other, item) for other in group.keys)]
    if exact and not bearers:
        return exact[0]
    return _bearer(item, bearers, named) or (None if bearers else _firm(key, groups))


def _firm(key: tuple[str, ...], groups: list[Group]) -> Group | None:
    """The company or body that is called by the first word of its name, as people are."""
    return _only(
        group
        for group in groups
        if group.schema in {"Company", "Organization"}
        if any(
            other[:1] == key and other[1:] and set(other[1:]) <= by_word("names", "heads").keys()
            for other in group.keys
        )
    )


def _bears(key: tuple[str, ...], other: tuple[str, ...], item: Named) -> bool:
    """Whether a full name contains the lone name; a relative is called by the given name."""
    if len(other) < 2:  # noqa: PLR2004 - itself a lone name
        return False
    given, surname = key[0] == other[0], key[0] in other[1:]
    if item.relation:
        return given
    return surname or (given and not item.name.title)


def _bearer(item: Named, bearers: list[Group], named: list[Named]) -> Group | None:
    """The one person whom a lone surname or given name means here, if it is clear."""
    if len(bearers) < 2:  # noqa: PLR2004 - nobody to be confused with
        return bearers[0] if bearers else None
    seen = [
        (max((at for at in _sentences(group, named) if at <= item.sentence), default=-1), group)
        for group in bearers
    ]
    seen.sort(key=lambda pair: -pair[0])
    (nearest, group), (second, _) = seen[0], seen[1]
    return group if nearest >= 0 and nearest - second >= FAR else None


def _sentences(group: Group, named: list[Named]) -> Iterable[int]:
    return (named[index].sentence for index in group.members)


def _body(item: Named, groups: list[Group], named: list[Named]) -> Group | None:
    bodies = [
        group for group in groups if group.schema not in {"Person", "Address", "Event", "Thing"}
    ]
    for group in bodies:
        if any(
            same_body_name(item.text, text) or _is_prefix(item.text, text) for text in group.texts
        ):
            return group
    letters = item.text.replace(".", "")
    if is_acronym(item.text) and len(letters) >= SURE_LENGTH:
        return _only(
            group
            for group in groups
            if group.schema != "Person"
            if any(initials_of(text.split()) == letters for text in group.texts)
        )
    return _short_form(item, bodies, named)


def _short_form(item: Named, bodies: list[Group], named: list[Named]) -> Group | None:
    """The body whose name this shortens: "the Council", "Harbour Police" of a longer name.

    The long form comes first; a long form that comes later may be a branch, and stays apart.
    """
    key = content(item.text)
    earlier = [group for group in bodies if _first(group, named) < item.name.first]
    if len(key) == 1 and heads_name(item.text):
        headed = [group for group in bodies if any(_headed(text, key[0]) for text in group.texts)]
        return _nearest(item, headed, named) or _only(headed)
    return _only(
        group for group in earlier if any(_ends_with(content(text), key) for text in group.texts)
    )


def _is_prefix(left: str, right: str) -> bool:
    """Whether one name is the other up to an "of": "X Institute" and "X Institute of Y"."""
    short, long = sorted((left, right), key=len)
    return long.startswith(f"{short} of ") and len(content(short)) > 1


def _headed(text: str, head: str) -> bool:
    """Whether a name of several words has that head, or begins or ends with it."""
    parts = folded(text)
    before_of = (
        text.split(" of ", maxsplit=1)[0].split(" for ", maxsplit=1)[0].split(",", maxsplit=1)[0]
    )
    return len(parts) > 1 and head in {parts[-1], folded(before_of)[-1], parts[0]}


def _ends_with(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return len(longer) > len(shorter) and longer[-len(shorter) :] == shorter


def _first(group: Group, named: list[Named]) -> int:
    return min(named[index].name.first for index in group.members)


def _nearest(item: Named, groups: list[Group], named: list[Named]) -> Group | None:
    """The group named last before the item."""
    best, at = None, -1
    for group in groups:
        before = [named[index].name.first for index in group.members]
        latest = max((first for first in before if first < item.name.first), default=-1)
        if latest > at:
            best, at = group, latest
    return best


def _only(groups: Iterable[Group]) -> Group | None:
    """The single group, or none when there are several."""
    found = list(groups)
    return found[0] if len(found) == 1 else None


def best_name(group: Group) -> str:
    """The name to call it by: the fullest; not shouted, not an acronym, where there is a choice."""
    place = group.schema == "Address"

    def rank(text: str) -> tuple[bool, int, bool, int]:
        return (
            text not in known_places() if place else is_acronym(text),
            -group.texts.count(text) if place else -len(folded(text)),
            text.isupper(),
            group.texts.index(text),
        )

    return min(group.texts, key=rank)


def is_lone_head(text: str) -> bool:
    """Whether a name is nothing but a head, such as "Council": it needs a fuller name to mean one."""
    return (
        len(text.split()) == 1
        and text.lower() in by_word("names", "heads")
        and not is_acronym(text)
    )


def relation_before(parse: Parse, name: Name) -> str:
    """The word of kinship right before a name, or an empty string."""
    if name.first == 0:
        return ""
    lower = parse.tokens[name.first - 1].text.lower()
    return lower if lower in words("names", "kin", "words") else ""
