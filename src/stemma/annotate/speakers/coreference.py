"""The step that says whom names, pronouns and plain descriptions in one document mean."""

from __future__ import annotations

from dataclasses import replace

from stemma.annotate.draft import Draft, component
from stemma.annotate.names.acronyms import SURE_LENGTH, find_definitions, initials_of
from stemma.annotate.names.aliases import joined_by_alias
from stemma.annotate.names.bodies import find_bodies
from stemma.annotate.names.called_after_places import bodies_among_places
from stemma.annotate.names.grouping import Group, Named, gender_behind, relation_before
from stemma.annotate.names.name_groups import (
    best_name,
    group_names,
    is_lone_head,
)
from stemma.annotate.names.names import Name
from stemma.annotate.names.papers import is_paper, papers_by_a_lone_word
from stemma.annotate.names.person_groups import could_be_somebody
from stemma.annotate.names.schemas import known_places
from stemma.annotate.names.shapes import is_acronym, shapes_of
from stemma.annotate.names.titles import is_title, strip_title
from stemma.annotate.parse import Parse
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.speakers.own_bodies import own_body
from stemma.annotate.speakers.referents import Antecedent
from stemma.annotate.speakers.roles import describing_nouns
from stemma.annotate.speakers.said import said_in
from stemma.annotate.speakers.scan import Scan
from stemma.annotate.speakers.stated_parties import stated_parties
from stemma.annotate.stretches import HEADLINES
from stemma.model.annotations import Entity, Mention, MentionKind
from stemma.model.ids import hash_id, row_id

BODIES = frozenset({"PublicBody", "Organization", "Event"})
COURTESY = frozenset("mr mrs ms miss monsieur madame herr frau señor señora senhor senhora".split())
"""Titles that nobody has who is no person."""
FEWEST_LETTERS = 2
"""Letters in what a publisher is called by the first letters of its name."""

Found = tuple[int, tuple[int, ...], MentionKind]
"""A place found: its group, its tokens, its kind."""


@component("entities", requires={"parse", "mentions"}, assigns={"mentions", "entities"})
def find_entities(draft: Draft) -> Draft:
    """The draft with its entities; mentions gain theirs, and pronouns and descriptions join in."""
    named, groups = grouped(draft)
    places, own = places_of(draft.parse, named, groups), own_body(draft, groups)
    parties = stated_parties(draft, places, groups)
    places = sorted([*places, *parties], key=lambda place: place.first)
    scan = Scan(draft.parse, groups, places, said_in(draft), own)
    others: list[Found] = [
        (
            place.group,
            tuple(range(place.first, place.last)),
            "pronoun" if place.pronoun else "nominal",
        )
        for place in [*parties, *scan.run()]
    ]
    found = [*_names(named, groups), *others]
    mentions = _mentions(draft, groups, found)
    ids = _entity_ids(mentions)
    entities = tuple(
        Entity(ids[at], group.schema, (name := best_name(group)), _aliases(group, name))
        for at, group in enumerate(groups)
    )
    rows = tuple(replace(mention, entity=ids[at]) for at, mention in mentions)
    draft = draft.with_rows(
        mentions=tuple(sorted(rows, key=lambda mention: mention.spans)),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
    )
    return replace(draft, taken_up=scan.taken_up)


def grouped(draft: Draft) -> tuple[list[Named], list[Group]]:
    """The names and described bodies of a document, and which of them name the same one."""
    named = _named(draft)
    named = sorted([*named, *_described(draft, named)], key=lambda item: item.name.first)
    acronyms = _acronyms(draft, named)
    groups = joined_by_alias(draft.parse, named, group_names(named, acronyms))
    for group in groups:
        if len(group.texts) == 1 and group.texts[0] in acronyms and is_acronym(group.texts[0]):
            group.called = group.called or acronyms[group.texts[0]]
        if group.schema == "Address" and _is_shortened(group, acronyms):
            group.schema = "Organization"
    names = [item.name for item in named]
    papers = {each for each in papers_by_a_lone_word(draft, names) if is_paper(draft, each)}
    return named, [
        group
        for group in groups
        if papers & {text.lower() for text in group.texts} or not _is_unclear(group, named)
    ]


def _is_shortened(group: Group, acronyms: dict[str, str]) -> bool:
    """Whether a text explains an acronym for what was read as a place: bodies have those."""
    short = any(is_acronym(text) and text in acronyms for text in group.texts)
    return short and known_places().isdisjoint(group.texts)


def _named(draft: Draft) -> list[Named]:
    parse, index = draft.parse, draft.parse.once(TokenIndex)
    shapes = parse.once(shapes_of)
    roles, headlines = shapes.roles, shapes.headlines
    found = []
    for mention in draft.rows.mentions:
        tokens = index.within(mention.spans)
        if mention.kind != "name" or not tokens:
            continue
        first = _title_start(parse, tokens[0])
        _, title = strip_title(parse, first, tokens[-1] + 1)
        before = parse.tokens[tokens[0] - 1].text.lower() if tokens[0] else ""
        own = before if before in roles else ""
        name = Name(tokens[0], tokens[-1] + 1, title or own or _role_before(parse, first))
        text = " ".join(draft.text[slice(*mention.spans[0])].split())
        relation = relation_before(parse, Name(first, name.last))
        person = bool(COURTESY & set(title.split())) and could_be_somebody(text)
        schema = "Person" if person else mention.schema
        sentence = parse.tokens[tokens[0]].sentence
        called = _called(parse, name)
        above = (
            bool(draft.stretches) and draft.stretch_of(parse.sentences[sentence]).role in HEADLINES
        )
        headed = above or sentence in headlines
        new = Named(name, text, schema, sentence, relation, called=called, in_headline=headed)
        found.append(replace(new, gender=gender_behind(parse, name)))
    return bodies_among_places(parse, found)


def _called(parse: Parse, name: Name) -> frozenset[str]:
    """The nouns beside a name that say what its bearer is."""
    head = head_of(parse, name.first, name.last)
    nouns = describing_nouns(parse, name.first, name.last, head)
    return frozenset(noun.lemma.lower() for noun in nouns)


def _title_start(parse: Parse, first: int) -> int:
    """Where the capitalised words before a name begin: its title, if it has one."""
    sentence = parse.tokens[first].sentence
    start = first
    while start > 0 and start > first - 4:
        token = parse.tokens[start - 1]
        if token.sentence != sentence or not (token.text[0].isupper() or token.text == "-"):
            break
        start -= 1
    return start


def _role_before(parse: Parse, first: int) -> str:
    """A lower-case role right before a name, taken as its title: "prosecutor X"."""
    lower = parse.tokens[first - 1].text.lower() if first else ""
    return lower if is_title(lower) else ""


def _acronyms(draft: Draft, named: list[Named]) -> dict[str, str]:
    """What each explained acronym stands for, by the document's own definitions.

    A second full name with the same acronym stands for the first.
    """
    definitions = find_definitions(draft.parse, [item.name for item in named])
    full = {(item.name.first, item.name.last): item.text for item in named}
    explained: dict[str, str] = {}
    for definition in definitions:
        text = full.get((definition.full.first, definition.full.last))
        text = text or " ".join(token.text for token in definition.full.tokens(draft.parse))
        for short in definition.short if text else ():
            said = " ".join(token.text for token in short.tokens(draft.parse))
            first = explained.setdefault(said, text or "")
            if first != text:
                explained.setdefault(text or "", first)
    return _of_publisher(draft, named) | explained


def _of_publisher(draft: Draft, named: list[Named]) -> dict[str, str]:
    """What the first letters of the publisher's name stand for, where the text calls it so."""
    publisher = draft.rows.document.publisher
    letters = initials_of(publisher.value.split()) if publisher else ""
    if publisher is None or len(letters) < FEWEST_LETTERS:
        return {}
    written = {item.text for item in named}
    whole = publisher.value in written or len(letters) >= SURE_LENGTH
    return {letters: publisher.value} if letters in written and whole else {}


def _is_unclear(group: Group, named: list[Named]) -> bool:
    """Whether nobody can tell whom a group means: "the Council", never named in full, once."""
    if any(named[member].described for member in group.members):
        return False
    if group.schema == "Person" and any(named[member].name.title for member in group.members):
        return False  # "Mr Hill" is somebody, "Hill" alone need not be
    lone = all(is_lone_head(text) for text in group.texts)
    return lone and (len(group.members) == 1 or group.schema not in BODIES)


def places_of(parse: Parse, named: list[Named], groups: list[Group]) -> list[Antecedent]:
    """Where the groups are named, in text order."""
    found = []
    for at, group in enumerate(groups):
        for member in group.members:
            name = named[member].name
            head = head_of(parse, name.first, name.last)
            found.append(Antecedent(at, name.first, name.last, head, group.gender))
    return sorted(found, key=lambda place: place.first)


def head_of(parse: Parse, first: int, last: int) -> int:
    """The token of a stretch on which the others hang."""
    for index in range(last - 1, first - 1, -1):
        head = parse.tokens[index].head
        if not first <= head < last or head == index:
            return index
    return last - 1


def _described(draft: Draft, named: list[Named]) -> list[Named]:
    """The bodies that a description names, as names of their own kind."""
    parse = draft.parse
    taken = {at for item in named for at in range(item.name.first, item.name.last)}
    found = []
    headlines = parse.once(shapes_of).headlines
    starts = {item.name.first for item in named if item.schema != "Address"}
    for first, last, schema in find_bodies(parse, taken):
        if parse.tokens[first].sentence in headlines:
            continue
        if _is_named_behind(parse, first, last, starts):
            continue
        span = slice(parse.tokens[first].start, parse.tokens[last - 1].end)
        text = " ".join(draft.text[span].split())
        found.append(
            Named(Name(first, last), text, schema, parse.tokens[first].sentence, described=True)
        )
    return found


def _is_named_behind(parse: Parse, first: int, last: int, starts: set[int]) -> bool:
    """Whether a name follows behind a comma: "the riders' league, Ostra Viva, said"."""
    if last + 1 not in starts or parse.tokens[last].text != ",":
        return False
    token = parse.tokens[last + 1]
    while token.dep in {"compound", "nmod"}:
        token = parse.tokens[token.head]
    return token.dep in {"appos", "npadvmod"} and first <= token.head < last


def _names(named: list[Named], groups: list[Group]) -> list[Found]:
    return [
        (
            at,
            tuple(range(named[member].name.first, named[member].name.last)),
            "nominal" if named[member].described else "name",
        )
        for at, group in enumerate(groups)
        for member in group.members
    ]


def _mentions(draft: Draft, groups: list[Group], found: list[Found]) -> list[tuple[int, Mention]]:
    """A mention for each place; those found before keep their id and kind."""
    known = {mention.spans: mention for mention in draft.rows.mentions}
    document = draft.rows.document.id
    made = []
    for group, tokens, kind in found:
        spans = spans_of(draft.parse, tokens)
        spans = ((spans[0][0], spans[-1][1]),)
        mention = known.get(spans) or Mention(
            row_id("m", document, kind, **{kind: spans}), spans, groups[group].schema, kind, ""
        )
        made.append((group, replace(mention, schema=groups[group].schema)))
    return made


def _entity_ids(mentions: list[tuple[int, Mention]]) -> dict[int, str]:
    """Each group's id: that of the smallest of its names, or of its descriptions."""
    smallest: dict[int, tuple[bool, str]] = {}
    for group, mention in mentions:
        key = (mention.kind != "name", mention.id)
        smallest[group] = min(smallest.get(group, key), key)
    return {group: hash_id("e", (mention,)) for group, (_, mention) in smallest.items()}


def _aliases(group: Group, name: str) -> tuple[str, ...]:
    """Its other written names, in the order in which they first come."""
    return tuple(dict.fromkeys(text for text in group.texts if text != name))
