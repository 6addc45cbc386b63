"""For which bodies the people of a document speak: whom it says they lead or represent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.kinds import BYGONE
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.owners import Owners
from stemma.annotate.speakers.roles import describing_nouns
from stemma.model.annotations import Mention

LEADING = frozenset({"chair", "lead", "head", "run", "direct", "command"})


def bodies_of(
    parse: Parse,
    owners: Owners,
    names: Mapping[int, Mention],
    people: Iterable[tuple[int, int, int, str]],
) -> dict[str, tuple[str, ...]]:
    """For each person the body that the text says the person speaks for or leads.

    The people are places of names: tokens `[first, last)`, head and entity.
    """
    found: dict[str, tuple[str, ...]] = {}
    for first, last, head, person in people:
        for noun in describing_nouns(parse, first, last, head):
            if noun.lemma not in words("speakers", "for_body", "nouns") or _is_past(parse, noun):
                continue
            body = owners.maker(noun)
            if body is not None and body.schema != "Person":
                found.setdefault(person, (body.entity,))
        led = _led(parse, names, head)
        if led is not None:
            found.setdefault(person, (led.entity,))
    return found


def _led(parse: Parse, names: Mapping[int, Mention], head: int) -> Mention | None:
    """The body that a relative clause says somebody leads: "X, who chairs the committee"."""
    for child in parse.children[head]:
        verb = parse.tokens[child]
        if verb.dep == "relcl" and verb.lemma in LEADING:
            body = child_of(parse, child, "dobj")
            named = names.get(body.index) if body is not None else None
            if named is not None and named.schema not in {"Person", "Address"}:
                return named
    return None


def _is_past(parse: Parse, noun: Token) -> bool:
    """Whether a role is over: "a former leader"."""
    before = [parse.tokens[at].text.lower() for at in parse.children[noun.index]]
    return not (BYGONE | {"old", "future"}).isdisjoint(before)
