"""Two names of one person that a text itself puts together: "Brother Osk, real name Ada Brun"."""

from __future__ import annotations

from stemma.annotate.names.grouping import Group, Named
from stemma.annotate.parse import Parse

REAL = (("real", "name"), ("born",), ("born", "as"), ("né",), ("née",), ("legal", "name"))
"""Words before the name that the first one hides."""
ALIAS = (
    ("alias",),
    ("aka",),
    ("a.k.a.",),
    ("also", "known", "as"),
    ("better", "known", "as"),
    ("known", "as"),
    ("nicknamed",),
)
"""Words before another name of the same person."""
FAR = 8
"""Tokens between a name and the words that bring in another: an age, a mark."""


def joined_by_alias(parse: Parse, named: list[Named], groups: list[Group]) -> list[Group]:
    """The groups, those of persons joined whom the text says to be one."""
    group_at = {
        named[member].name.first: (group, named[member])
        for group in groups
        for member in group.members
        if group.schema == "Person"
    }
    gone: list[Group] = []
    for start, (other, _) in sorted(group_at.items()):
        words, real = _words_before(parse, start)
        if not words:
            continue
        before = _name_before(parse, start - words, group_at)
        if before is None or before[0] is other or other in gone or before[0] in gone:
            continue
        _join(before[0], other, named, keep=before[1].text if real else "")
        gone.append(other)
    return [group for group in groups if not any(group is each for each in gone)]


def _words_before(parse: Parse, start: int) -> tuple[int, bool]:
    """How many words before a name say that it is another's, and whether it is the real one."""
    for listed, real in ((REAL, True), (ALIAS, False)):
        for words in listed:
            texts = tuple(
                token.text.lower() for token in parse.tokens[max(start - len(words), 0) : start]
            )
            if texts == words:
                return len(words), real
    return 0, False


def _name_before(
    parse: Parse, at: int, group_at: dict[int, tuple[Group, Named]]
) -> tuple[Group, Named] | None:
    """The person named last before a token, if only an age or a mark stands between."""
    for start in range(at - 1, max(at - FAR, -1), -1):
        if start in group_at:
            found = group_at[start]
            between = parse.tokens[found[1].name.last : at]
            plain = all(
                token.pos in {"PUNCT", "NUM", "ADJ", "DET", "PRON", "SYM"} for token in between
            )
            same = parse.tokens[start].sentence == parse.tokens[at - 1].sentence
            return found if plain and same else None
    return None


def _join(group: Group, other: Group, named: list[Named], *, keep: str) -> None:
    """Take the other group's names in; where its name is the hidden one, keep what one is called."""
    for member in other.members:
        group.add(member, named[member])
    group.members.sort()
    group.called = keep
