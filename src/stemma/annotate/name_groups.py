"""Which names in a document name the same one."""

from __future__ import annotations

from stemma.annotate.body_groups import body_group, place_group, place_name, short_form
from stemma.annotate.grouping import Group, Named, only
from stemma.annotate.lexicon import by_word
from stemma.annotate.person_groups import person_group, taken_for_a_body
from stemma.annotate.schemas import known_places
from stemma.annotate.shapes import is_acronym
from stemma.annotate.spellings import content, folded, person_key


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
