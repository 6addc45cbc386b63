"""Which body or place a name names: other orders of words, acronyms, short forms."""

from __future__ import annotations

from stemma.annotate.lexicon import table, words
from stemma.annotate.names.acronyms import SURE_LENGTH, initials_of
from stemma.annotate.names.grouping import Group, Named, only
from stemma.annotate.names.shapes import heads_name, is_acronym, is_of_goods
from stemma.annotate.names.short_firms import begins_firm
from stemma.annotate.names.spellings import content, folded, same_body_name


def place_name(text: str) -> str:
    """The usual name of a place: one of its several names, without "Republic of"."""
    usual: str = table("places")["same"].get(text, text)
    head, of, rest = usual.partition(" of ")
    return rest if of and head.split()[-1] in {"Republic", "Kingdom"} else usual


def place_group(item: Named, groups: list[Group]) -> Group | None:
    """The place whose longer name begins like this one: "the X Republic" for "X Republic of Y"."""
    start = f"{item.text} of "
    return only(group for group in groups if any(text.startswith(start) for text in group.texts))


def body_group(item: Named, groups: list[Group], named: list[Named]) -> Group | None:
    """The body that a name means, among those met so far."""
    bodies = [
        group for group in groups if group.schema not in {"Person", "Address", "Event", "Thing"}
    ]
    for group in bodies:
        if any(
            same_body_name(item.text, text) or _is_prefix(item.text, text) for text in group.texts
        ):
            return group
    trading = [
        group for group in bodies if any(_is_short_of(item, group, text) for text in group.texts)
    ]
    if trading:
        return trading[0] if _are_one_firm(item, trading) else None
    letters = item.text.replace(".", "")
    if is_acronym(item.text) and len(letters) >= SURE_LENGTH:
        return only(
            group
            for group in groups
            if group.schema != "Person"
            if any(initials_of(text.split()) == letters for text in group.texts)
        )
    return short_form(item, bodies, named)


def _are_one_firm(item: Named, groups: list[Group]) -> bool:
    """Whether a name may be all of these: "Ostrand" is neither "Ostrand Foods" nor "Ostrand Mines" then."""
    names = {content(item.text), *(content(text) for group in groups for text in group.texts)}
    longest = max(names, key=len)
    return all(name == longest[: len(name)] for name in names)


def is_without_trade(left: str, right: str) -> bool:
    """Whether one name is the other without its trade: "Ostrand" and "Ostrand Minerals"."""
    short, long = sorted((content(left), content(right)), key=len)
    trades = words("names", "heads", "Company")
    return bool(
        len(short) < len(long)
        and long[: len(short)] == short
        and all(part in trades or is_of_goods(part) for part in long[len(short) :])
        and not trades.issuperset(short)
    )


def _is_short_of(item: Named, group: Group, text: str) -> bool:
    """Whether one of a name and a group's is the other without its trade, or a firm's first words."""
    firms = item.schema == group.schema == "Company"
    begins = begins_firm(item.text, text) or begins_firm(text, item.text)
    return is_without_trade(item.text, text) or (firms and begins)


def _is_prefix(left: str, right: str) -> bool:
    """Whether one name is the other up to an "of" or a "for": "X Institute" and "X Institute of Y"."""
    short, long = sorted((left, right), key=len)
    return long.startswith((f"{short} of ", f"{short} for ")) and len(content(short)) > 1


def short_form(item: Named, bodies: list[Group], named: list[Named]) -> Group | None:
    """The body whose name this shortens: "the Council", "Harbour Police" of a longer name.

    The long form comes first; a long form that comes later may be a branch, and stays apart. "The
    Committee" is one that has a name, where another is only described: "the residents' committee".
    """
    key = content(item.text)
    earlier = [group for group in bodies if _first(group, named) < item.name.first]
    if len(key) == 1 and heads_name(item.text):
        headed = [group for group in bodies if any(_headed(text, key[0]) for text in group.texts)]
        proper = [each for each in headed if any(_headed(text, key[0]) for text in each.proper)]
        headed = headed if item.described else proper or headed
        return _most_told(item, headed, named) or only(headed)
    return only(
        group for group in earlier if any(_is_cut_to(text, item.text, key) for text in group.texts)
    )


def _is_cut_to(longer: str, short: str, key: tuple[str, ...]) -> bool:
    """Whether a longer name ends in the shorter; where a body is of is no name of the body's."""
    return _ends_with(content(longer), key) and f" of {short}" not in longer


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


def _most_told(item: Named, groups: list[Group], named: list[Named]) -> Group | None:
    """The group named last before the item; none where another was named before it more often."""
    before = {
        group.number: [
            at for index in group.members if (at := named[index].name.first) < item.name.first
        ]
        for group in groups
    }
    told = [group for group in groups if before[group.number]]
    if not told:
        return None
    last = max(told, key=lambda group: max(before[group.number]))
    most = max(len(before[group.number]) for group in told)
    return last if len(before[last.number]) == most else None
