"""Descriptions of which a document itself says whom they mean: a label, an address, "We act for X".

"Provider: Ostrand Care Ltd" makes "the provider" that body; a letter addressed to somebody at a body
makes "your company" that body; and "our client" is the one for whom a lawyer says to act. Where two
may be meant, nobody is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.names.grouping import Group
from stemma.annotate.parse import Parse, Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.speakers.body_words import BODY_HEADS, head_words
from stemma.annotate.speakers.brought_in import first_brought_in
from stemma.annotate.speakers.referents import Antecedent
from stemma.annotate.speakers.roles import describing_nouns
from stemma.model.documents import Span
from stemma.text.acting_for import acting_for
from stemma.text.lines import line_groups

_LABEL = re.compile(
    r"^[ \t]*(?:\d+[.)] )?(?:[A-Z][a-z]+ )?(?P<label>[A-Za-z]+)[ \t]*:[ \t]*(?P<value>\S[^\n]{1,100})$",
    re.MULTILINE,
)
_BEFORE_NAME = re.compile(r"(?:(?:the|The|Mr|Mrs|Ms|Miss|Dr|Sir|Prof(?:essor)?)\b\.? ?)?")
_BEHIND_NAME = re.compile(r"\.?\s*(?:$|,(?! (?:and|or)\b)|\()")
_SALUTATION = re.compile(r"^[ \t]*Dear (?P<who>[^\n]{2,60}?)[,:]?[ \t]*$", re.MULTILINE)
_THEN = re.compile(
    r"\b(?:[Uu]nder|[Bb]elonged|[Oo]wned|[Rr]un by|[Tt]ook (?:it |the \w+ )?over|[Aa]t (?:the|that) time"
    r"|[Uu]ntil|[Ff]ormer(?:ly)?|[Tt]hen|[Ii]n (?:19|20)\d\d)\b"
)
"""Words by which a text may tell of the time of another owner or employer."""
_LONGEST_LINE = 60
_MOST_LINES = 7
"""Lines of an address, and how long they are."""
_BODIES = BODY_HEADS | {"LegalEntity"}
_NARROWING = frozenset({"acl", "relcl", "appos", "poss", "compound", "nummod"})
_NARROWING_WORDS = frozenset({"of", "for", "in", "from", "at"})
Means = Callable[[Token], int | None]


def stated_parties(
    draft: Draft, names: Sequence[Antecedent], groups: Sequence[Group]
) -> list[Antecedent]:
    """The places of descriptions that mean somebody named, by the document's own words."""
    parse = draft.parse
    found: dict[int, Antecedent] = {}
    taken = {at for name in names for at in range(name.first, name.last)}
    readings: list[tuple[frozenset[str], Means]] = [
        (frozenset({"the", "this"}), _labelled(draft, names, groups)),
        (frozenset({"our", "my"}), _client(draft, names)),
        (frozenset({"your"}), _addressed(draft, names, groups)),
    ]
    for determiners, meant in readings:
        for noun in parse.tokens:
            first = noun.index - 1
            if (
                first < 0
                or parse.tokens[first].text.lower() not in determiners
                or noun.index in taken
            ):
                continue
            group = meant(noun) if _is_plain(parse, noun) else None
            if group is not None:
                place = Antecedent(group, first, noun.index + 1, noun.index, groups[group].gender)
                found[noun.index] = place
    return [found[at] for at in sorted(found)]


def _is_plain(parse: Parse, noun: Token) -> bool:
    """Whether a singular noun is told apart by nothing but the word right before it."""
    if noun.tag not in {"NN", "NNP"} or noun.dep in {"compound", "nmod", "amod"}:
        return False
    children = [parse.tokens[at] for at in parse.children[noun.index] if at != noun.index - 1]
    return not any(
        child.dep in _NARROWING or (child.dep == "prep" and child.text.lower() in _NARROWING_WORDS)
        for child in children
    )


def _labelled(draft: Draft, names: Sequence[Antecedent], groups: Sequence[Group]) -> Means:
    """Whom the labels above a text name: "Provider: Ostrand Care Ltd"; one label, one party."""
    parse = draft.parse
    named: dict[str, set[int]] = defaultdict(set)
    since: dict[str, int] = {}
    for label in _LABEL.finditer(draft.text):
        noun = label["label"].lower()
        if noun in words("speakers", "labelled", "parties"):
            named[noun] |= _named_alone(draft, names, groups, label.span("value"))
            since.setdefault(noun, label.end())
    for name in names if named else ():
        for noun in describing_nouns(parse, name.first, name.last, name.head):
            if noun.lemma.lower() in named:
                named[noun.lemma.lower()].add(name.group)
    brought_in = parse.once(first_brought_in)
    bodies = [place for place in names if groups[place.group].schema in _BODIES]

    def meant(noun: Token) -> int | None:
        called = noun.text.lower()
        who = named.get(called, set())
        new = brought_in.get(noun.lemma, noun.index) < noun.index  # "a provider … the provider"
        behind = noun.start >= since.get(called, 0)
        sure = behind and not new and not _of_another_time(noun, who, bodies, draft)
        return _only(who) if sure else None

    return meant


def _of_another_time(
    noun: Token, who: set[int], bodies: Sequence[Antecedent], draft: Draft
) -> bool:
    """Whether another body was the provider at the time of which the text tells: "Under X, the provider"."""
    parse = draft.parse
    near = {noun.sentence, noun.sentence - 1}
    others = any(
        place.group not in who and parse.tokens[place.first].sentence in near for place in bodies
    )
    told = " ".join(
        draft.text[parse.sentences[at].start : parse.sentences[at].end] for at in near if at >= 0
    )
    return others and _THEN.search(told) is not None


def _named_alone(
    draft: Draft, names: Iterable[Antecedent], groups: Sequence[Group], line: Span
) -> set[int]:
    """Who is named behind a label, and nothing said of them; an impossible one where that is unclear."""
    inside = [
        place for place in names if line[0] <= draft.parse.tokens[place.first].start < line[1]
    ]
    who = [place for place in inside if groups[place.group].schema != "Address"]
    if not inside or inside[0] not in who:
        return {-1}
    start = draft.parse.tokens[inside[0].first].start
    end = draft.parse.tokens[inside[0].last - 1].end
    before = _BEFORE_NAME.fullmatch(draft.text, line[0], start)
    behind = _BEHIND_NAME.match(draft.text[end : line[1]])
    return {place.group for place in who} if before and behind else {-1}


def _client(draft: Draft, names: Sequence[Antecedent]) -> Means:
    """For whom a lawyer says to act, where it is one: "We act for Ostrand Care Ltd"."""
    tokens = draft.parse.tokens
    begun = acting_for(draft.text)
    who = {place.group for end in begun for place in names if tokens[place.first].start == end}
    unknown = sum(any(tokens[place.first].start == end for place in names) for end in begun)
    client = _only(who) if unknown == len(begun) else None
    quoted = quoted_tokens(draft.parse)

    def meant(noun: Token) -> int | None:
        own = noun.text.lower() == "client" and noun.index not in quoted
        return client if own and noun.start > begun[0] else None

    return meant if client is not None else lambda _: None


def _addressed(draft: Draft, names: Sequence[Antecedent], groups: Sequence[Group]) -> Means:
    """The body to which the only letter of a document goes, as its address says."""
    salutations = list(_SALUTATION.finditer(draft.text))
    if len(salutations) != 1:
        return lambda _: None
    begun = salutations[0]
    body = _only(_bodies_addressed(draft, names, groups, begun))
    if body is None:
        return lambda _: None
    called = words("speakers", "addressed", "bodies") | {
        word for text in groups[body].texts for word in head_words(text)
    }
    quoted = quoted_tokens(draft.parse)

    def meant(noun: Token) -> int | None:
        ours = noun.text.lower() in called and noun.index not in quoted
        return body if ours and noun.start > begun.end() else None

    return meant


def _bodies_addressed(
    draft: Draft, names: Sequence[Antecedent], groups: Sequence[Group], begun: re.Match[str]
) -> set[int]:
    """The bodies in the address in which the person whom a letter greets is named."""
    greeted = set(begun["who"].replace(".", " ").split())
    found: set[int] = set()
    for block in _addresses(draft.text, begun.start()):
        inside = [
            place
            for place in names
            if any(a <= draft.parse.tokens[place.first].start < b for a, b in block)
        ]
        people = [
            draft.parse.tokens[place.last - 1].text
            for place in inside
            if groups[place.group].schema == "Person"
        ]
        if greeted.isdisjoint(people):
            continue
        bodies = {p.group for p in inside if groups[p.group].schema in _BODIES}
        firms = {group for group in bodies if groups[group].schema == "Company"}
        found |= firms or bodies
    return found


def _addresses(text: str, end: int) -> Iterator[list[Span]]:
    """The blocks of a few short lines above a salutation."""
    for block in line_groups(text[:end]):
        if len(block) <= _MOST_LINES and all(b - a <= _LONGEST_LINE for a, b in block):
            yield block


def _only(who: set[int]) -> int | None:
    return next(iter(who)) if len(who) == 1 and min(who) >= 0 else None
