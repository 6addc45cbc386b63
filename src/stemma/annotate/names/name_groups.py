"""Which names in a document name the same one."""

from __future__ import annotations

from collections import defaultdict

from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.acronyms import SURE_LENGTH, initials_of
from stemma.annotate.names.body_groups import body_group, place_group, place_name, short_form
from stemma.annotate.names.grouping import Group, Named, only
from stemma.annotate.names.person_groups import person_group, taken_for_a_body
from stemma.annotate.names.schemas import known_places
from stemma.annotate.names.shapes import is_acronym
from stemma.annotate.names.spellings import content, folded, person_key, place_stem, skeleton


def group_names(named: list[Named], acronyms: dict[str, str]) -> list[Group]:
    """The groups, in the order of their first name; `acronyms` maps a short name to its full one."""
    groups: list[Group] = []
    index = GroupIndex()
    fullest_first = sorted(range(len(named)), key=lambda at: (_is_short(named[at]), at))
    for at in fullest_first:
        item = named[at]
        near = index.near(item.text, acronyms.get(item.text, item.text))
        found = _group_for(item, near, acronyms, named)
        if found is None:
            found = Group(item.schema, number=len(groups))
            groups.append(found)
        if item.text not in found.forms:
            index.put(found, item.text)
        found.add(at, item)
    for group in groups:
        group.members.sort()
    return sorted(groups, key=lambda group: group.members[0])


class GroupIndex:
    """Finds the groups that a name could belong to by what their names share with it.

    Without it every name of a book would be compared with every other.
    """

    def __init__(self) -> None:
        self._by_key: dict[str, dict[int, Group]] = defaultdict(dict)

    def put(self, group: Group, text: str) -> None:
        """Keep a group under one of its names."""
        for key in _index_keys(text) | _index_keys(place_name(text)):
            self._by_key[key][group.number] = group

    def near(self, *texts: str) -> list[Group]:
        """The groups that share a word, its sound or the initials with a name, oldest first."""
        keys = {key for text in texts for key in _index_keys(text) | _index_keys(place_name(text))}
        found: dict[int, Group] = {}
        for key in keys:
            found.update(self._by_key.get(key, {}))
        return [found[number] for number in sorted(found)]


def _index_keys(text: str) -> set[str]:
    parts = {*content(text), *person_key(text)}
    keys = (
        parts
        | {f"~{skeleton(word)}" for word in parts}
        | {f"_{place_stem(word)}" for word in parts}
    )
    letters = text.replace(".", "") if is_acronym(text) else initials_of(text.split())
    return keys | ({f"#{letters}"} if len(letters) >= SURE_LENGTH else set())


def _is_short(item: Named) -> bool:
    """Whether a name can be the short form of a fuller one, which is then read first."""
    return len(person_key(item.text)) == 1 or is_acronym(item.text)


def _group_for(
    item: Named, groups: list[Group], acronyms: dict[str, str], named: list[Named]
) -> Group | None:
    if item.schema == "Person":
        return person_group(item, groups, named)
    if (person := taken_for_a_body(item, groups)) is not None:
        return person
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
        return only(group for group in groups if full in group.keys)
    if item.schema == "Address":
        return place_group(item, groups)
    if item.schema in {"Event", "Thing"}:
        return short_form(item, [group for group in groups if group.schema == item.schema], named)
    return body_group(item, groups, named)


def best_name(group: Group) -> str:
    """The name to call it by: the fullest; not shouted, not an acronym, where there is a choice."""
    if group.called:
        return group.called
    place = group.schema == "Address"

    def rank(text: str) -> tuple[bool, bool, int, bool, int]:
        return (
            text not in group.proper,
            text not in known_places() if place else is_acronym(text),
            -group.forms[text] if place else -len(folded(text)),
            text.isupper(),
            group.texts.index(text),
        )

    return min(group.texts, key=rank)


def is_lone_head(text: str) -> bool:
    """Whether a name is nothing but a head, such as "Council": it needs a fuller name to mean one."""
    return (
        len(text.split()) == 1
        and text.lower() in by_word("names", "heads")
        and text.lower() not in words("names", "forms", "lone")
        and not is_acronym(text)
    )
