"""Which person a name names: full names, surnames, given names, spellings.

Two persons are never put together on a surname that both could bear.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.grouping import Group, Named, gender_of, only, ranks_of
from stemma.annotate.names.name_kinds import LONGEST_PERSON, is_personal
from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.names.spellings import person_key, same_person_name

WRITTEN_OUT = {
    "cpl": "corporal",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "brig": "brigadier",
    "gen": "general",
    "adm": "admiral",
    "insp": "inspector",
    "supt": "superintendent",
}
"""Ranks cut short, with the whole word."""
FAR = 3
"""Sentences after which the other bearer of a surname is out of sight."""


def person_group(item: Named, groups: list[Group], named: list[Named]) -> Group | None:
    """The person whom a name means, among those met so far."""
    key = person_key(item.text)
    people = [
        group
        for group in groups
        if group.schema in {"Person", "LegalEntity"}
        or (group.schema == "Organization" and all(map(could_be_a_person, group.texts)))
    ]
    gender = gender_of(item)
    fitting = [
        group for group in people if not (gender and group.gender and gender != group.gender)
    ]
    exact = [group for group in fitting if key in group.keys]
    if len(key) > 1:
        if exact:
            return exact[0]
        return only(
            group for group in fitting if any(same_person_name(key, other) for other in group.keys)
        )
    bearers = [group for group in fitting if any(_bears(key, other, item) for other in group.keys)]
    if exact and (
        not bearers
        or _has_own_rank(item, exact[0], bearers)
        or _is_namesake_of_late(exact[0], bearers)
    ):
        return exact[0]
    firm = not bearers and not item.name.title  # "Mr Ostrand" is nobody's company
    return _bearer(item, bearers, named) or (_firm(key, groups) if firm else None)


def taken_for_a_body(item: Named, groups: list[Group]) -> Group | None:
    """The person whose name was taken for a body's in this place, by the same given name."""
    key = person_key(item.text)
    if item.schema not in {"Organization", "LegalEntity"} or not could_be_a_person(item.text):
        return None
    return only(
        group
        for group in groups
        if group.schema == "Person" and any(same_person_name(key, other) for other in group.keys)
    )


def could_be_a_person(text: str) -> bool:
    """Whether a name has the form of a person's: two to four words, none the head of a body."""
    parts = text.casefold().split()
    return 1 < len(parts) <= LONGEST_PERSON and len(parts[-1]) > 1 and is_personal(text.casefold())


def could_be_somebody(text: str) -> bool:
    """Whether a name can be a person's in full or in part: a surname alone, too."""
    return is_personal(text.casefold())


def _firm(key: tuple[str, ...], groups: list[Group]) -> Group | None:
    """The company or body that is called by the first word of its name, as people are."""
    return only(
        group
        for group in groups
        if group.schema in {"Company", "Organization"}
        if any(
            other[:1] == key and other[1:] and set(other[1:]) <= by_word("names", "heads").keys()
            for other in group.keys
        )
    )


def _has_own_rank(item: Named, alone: Group, bearers: list[Group]) -> bool:
    """Whether a lone surname goes on with the one of that rank whom no full name was found to mean."""
    ranks = _service(alone.titles)
    if any(ranks & _service(each.titles) for each in bearers):
        return False
    return bool(ranks & _service(ranks_of(item)))


def _is_namesake_of_late(alone: Group, bearers: list[Group]) -> bool:
    """Whether a lone surname was last another's than who has it in full: "Orm, for his part"."""
    others = all(each.gender and each.gender != alone.gender for each in bearers)
    return bool(alone.gender) and others and all(each.last < alone.last for each in bearers)


def _bears(key: tuple[str, ...], other: tuple[str, ...], item: Named) -> bool:
    """Whether a full name contains the lone name; a relative is called by the given name."""
    if len(other) < 2:
        return False
    given, surname = key[0] == other[0], key[0] in other[1:]
    if item.relation:
        return given
    surname_first = not is_given_name(key[0])
    by_given = (
        surname_first
        or not item.name.title
        or bool(set(item.name.title.split()) & words("names", "titles", "with_given"))
    )
    return surname or (given and by_given)


def _bearer(item: Named, bearers: list[Group], named: list[Named]) -> Group | None:
    """The one person whom a lone surname or given name means here, if it is clear."""
    if len(bearers) < 2:
        other = not bearers or _has_other_rank(item, bearers[0]) or _is_unranked(item, bearers[0])
        return None if other else bearers[0]
    if found := _by_title(item, bearers) or _called_so(item, bearers, named):
        return found
    seen = [
        (max((at for at in _sentences(group, named) if at <= item.sentence), default=-1), group)
        for group in bearers
    ]
    seen.sort(key=lambda pair: -pair[0])
    (nearest, group), (second, _) = seen[0], seen[1]
    away = second < 0 or nearest - second >= FAR  # Who is named only later is not meant yet
    return group if nearest >= 0 and away else None


def _has_other_rank(item: Named, group: Group) -> bool:
    """Whether a surname stands behind another rank than its bearer's: "Captain X", "Lieutenant A. X"."""
    here, there = _service(ranks_of(item)), _service(group.titles)
    return bool(here and there) and not here & there


def _is_unranked(item: Named, group: Group) -> bool:
    """Whether a surname stands behind a rank, and nothing else shows that its bearer serves.

    "Major X" beside "Ada X, the union's secretary" is another, "General Secretary X" has no rank of service.
    A headline calls by the rank whom the text brings in below.
    """
    serving, titles = words("names", "serving", "nouns"), ranks_of(item)
    here = _service(titles)
    civil = titles & by_word("names", "titles").keys() - words("names", "titles", "ranks") - serving
    serves = _service(group.titles) or (group.titles | group.nouns) & (serving | here)
    return bool(here) and not (civil or serves or item.in_headline)


def _service(titles: set[str]) -> set[str]:
    """The ranks of service among titles, written out."""
    return {WRITTEN_OUT.get(rank, rank) for rank in titles & words("names", "titles", "ranks")}


def _by_title(item: Named, bearers: list[Group]) -> Group | None:
    """The bearer who has the title, or the only one who has no other."""
    ranks = ranks_of(item)
    if not ranks:
        return None
    having = [group for group in bearers if group.titles & ranks]
    return only(having) if having else only(group for group in bearers if not group.titles)


def _called_so(item: Named, bearers: list[Group], named: list[Named]) -> Group | None:
    """The bearer whom the text already calls by this name alone, where no title says otherwise."""
    if item.name.title:
        return None
    return only(
        group
        for group in bearers
        if any(
            named[index].text == item.text and not named[index].name.title
            for index in group.members
        )
    )


def _sentences(group: Group, named: list[Named]) -> Iterable[int]:
    return (named[index].sentence for index in group.members)
