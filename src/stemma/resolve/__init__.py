"""Mentions to entities, across documents, with reasons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from stemma.model.annotations import Annotations, Entity, EntitySchema, Mention
from stemma.model.case import Resolution
from stemma.model.documents import quote
from stemma.model.entities import CaseEntity, NameForm, Place, Reason
from stemma.model.ids import hash_id
from stemma.model.judgements import Judgement
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.model.problems import Problem
from stemma.resolve.alike_bodies import alike_bodies
from stemma.resolve.bare import attach_bare_names
from stemma.resolve.clusters import BLOCK_LIMIT, Clusters, Judged, Suggestion, cluster
from stemma.resolve.described import joined_by_people, with_described
from stemma.resolve.given import short_given_names
from stemma.resolve.judged import judged_pairs
from stemma.resolve.kinds import kind_of, settle_kinds
from stemma.resolve.known_names import first_words, learn, missed_mentions
from stemma.resolve.profiles import ORGANISED, Profile, profiles_of
from stemma.resolve.rename import named, rename
from stemma.resolve.short_forms import attach_short_forms
from stemma.resolve.stated import with_stated

__all__ = ["resolve"]


def resolve(
    documents: tuple[Annotations, ...],
    judgements: tuple[Judgement, ...] = (),
    kept: Kept = NOTHING_KEPT,
) -> Resolution:
    """The documents with case-wide entities; the same whatever the documents' order.

    Args:
        documents: what each document says.
        judgements: what people decided, oldest first.
        kept: what was worked out before, by name and by document.
    """
    ordered = sorted(documents, key=lambda each: each.document.id)
    found = [kept.call("profiles", each.document.id, profiles_of, each) for each in ordered]
    profiles = settle_kinds([profile for each in found for profile in each], kept)
    clusters, suggestions = _joined(profiles, judged_pairs(profiles, judgements), kept)
    ids = _ids(clusters)
    with_name = _entities(clusters, suggestions, kept)
    unnamed = [
        entity
        for each, own in zip(ordered, found, strict=True)
        for entity in kept.call("unnamed", each.document.id, _without_name, each, own)
        if entity.id not in ids
    ]
    joined = joined_by_people(ordered, ids, judgements)
    every = with_described([*with_name, *unnamed], ordered, joined)
    entities = tuple(sorted(every, key=lambda entity: entity.id))
    renamed = _renamed(ordered, {**joined, **ids}, (entities, set(ids.values())), kept)
    return Resolution(renamed, _with_found(entities, renamed, kept), tuple(_capped(clusters)))


def _joined(
    profiles: list[Profile], judged: Judged, kept: Kept
) -> tuple[Clusters, tuple[Suggestion, ...]]:
    """Who is one as the texts show, then with what a person joined, and what only a person can decide."""
    read = cluster(profiles, judged, kept)
    attach_short_forms(read)
    bare = attach_bare_names(read)
    made = with_stated(read, judged)
    if made is not read:
        attach_short_forms(made)
        bare = attach_bare_names(made)
    return made, (*made.unsure, *bare, *short_given_names(made), *alike_bodies(made))


def _ids(clusters: Clusters) -> dict[str, str]:
    """What each document's entity is in the case."""
    return {
        profile.entity.id: entity
        for cluster in clusters.found.values()
        for entity in [_entity_id(cluster.members)]
        for profile in cluster.members
    }


def _renamed(
    documents: list[Annotations],
    ids: dict[str, str],
    known: tuple[tuple[CaseEntity, ...], set[str]],
    kept: Kept,
) -> tuple[Annotations, ...]:
    """The documents speaking of the case's entities, with names that only the case knows.

    `known` are the entities, and the ids of those who have a name.
    """
    entities, with_name = known
    known_by_name = tuple(each for each in entities if each.id in with_name)
    lexicon = learn(known_by_name)
    by_id = {entity.id: entity for entity in entities}
    renamed = []
    for each in documents:
        key = each.document.id
        firsts = kept.call("first words", key, first_words, each)
        wanted = tuple((first, lexicon[first]) for first in firsts if first in lexicon)
        added = kept.call("missed", key, missed_mentions, each, wanted)
        own = kept.call("named", key, named, each)
        becomes = tuple((one, ids.get(one, one)) for one in own)
        spoken = [two for _, two in becomes] + [mention.entity for mention in added]
        names = tuple((two, by_id[two].name) for two in sorted({*spoken}) if two in by_id)
        renamed.append(kept.call("renamed", key, rename, each, becomes, names, added))
    return tuple(renamed)


def _entity_id(members: Iterable[Profile]) -> str:
    return hash_id("e", [min(profile.key for profile in members)])


def _entities(
    clusters: Clusters, suggestions: tuple[Suggestion, ...], kept: Kept
) -> list[CaseEntity]:
    ids = {home: _entity_id(cluster.members) for home, cluster in clusters.found.items()}
    hints: dict[str, list[Reason]] = defaultdict(list)
    perhaps: dict[str, set[str]] = defaultdict(set)
    for suggestion in suggestions:
        one, two = clusters.home[suggestion.left], clusters.home[suggestion.right]
        perhaps[one].add(two)
        perhaps[two].add(one)
        for key in (suggestion.left, suggestion.right):
            hints[clusters.home[key]].append(suggestion.reason)
    return [
        kept.call(
            "entities",
            home,
            _entity,
            tuple(cluster.members),
            (*cluster.reasons, *hints[home]),
            frozenset(ids[other] for other in _mistakable(clusters, home) - perhaps[home]),
            clusters.kinds.get(home),
        )
        for home, cluster in clusters.found.items()
    ]


def _mistakable(clusters: Clusters, home: str) -> set[str]:
    """Clusters kept apart from this one that a reader may confuse: one kind, a shared word."""
    if not clusters.found[home].enemies:
        return set()
    own, kind = _name_words(clusters, home), _kind(clusters, home)
    others = {clusters.home[enemy] for enemy in clusters.found[home].enemies} - {home}
    return {
        other
        for other in others
        if _kind(clusters, other) == kind and own & _name_words(clusters, other)
    }


def _kind(clusters: Clusters, home: str) -> str:
    schema = clusters.kinds.get(home) or kind_of(clusters.found[home].members)
    return "organised" if schema in ORGANISED else schema


def _name_words(clusters: Clusters, home: str) -> set[str]:
    return {part for profile in clusters.found[home].members for part in profile.fullest}


def _entity(
    members: tuple[Profile, ...],
    reasons: tuple[Reason, ...],
    apart: frozenset[str],
    kind: EntitySchema | None,
) -> CaseEntity:
    forms, times = _written(members)
    mentions = (
        Place(mention.document, mention.spans)
        for profile in members
        for mention in profile.mentions
    )
    ordered = sorted(
        set(reasons), key=lambda each: (each.feature, each.left, each.right, each.says)
    )
    return CaseEntity(
        id=_entity_id(members),
        schema=kind or kind_of(members),
        name=_display_name(members, times),
        names=forms,
        mentions=tuple(sorted(mentions, key=lambda place: (place.document, place.spans))),
        not_same=tuple(sorted(apart)),
        reasons=tuple(ordered),
    )


def _written(members: tuple[Profile, ...]) -> tuple[tuple[NameForm, ...], Counter[str]]:
    """Every spelling with its documents, and how often each stands there."""
    spelled: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for profile in members:
        for text, count in profile.written:
            spelled[text].add(profile.document)
            times[text] += count
    found = sorted(spelled.items())
    return tuple(NameForm(text, tuple(sorted(documents))) for text, documents in found), times


def _display_name(members: Iterable[Profile], times: Counter[str]) -> str:
    """The fullest form that most documents use, not in capitals nor an acronym if it can be."""
    longest = max(len(profile.fullest) for profile in members)
    acronyms = {name for profile in members for name in profile.acronyms}
    full = [
        profile.entity.name
        for profile in members
        if len(profile.fullest) == longest and profile.entity.name not in acronyms
    ] or [profile.entity.name for profile in members]
    counted = Counter(full)
    return min(
        counted,
        key=lambda name: (name.isupper(), -counted[name], -times[name], -len(name), name),
    )


def _without_name(annotated: Annotations, found: list[Profile]) -> list[CaseEntity]:
    """Entities that the document describes and never names: they stay its own."""
    ids = {profile.entity.id for profile in found}
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in annotated.mentions:
        mentions[mention.entity].append(mention)
    return [
        _described(annotated, entity, mentions[entity.id])
        for entity in annotated.entities
        if entity.id not in ids and mentions[entity.id]
    ]


def _described(annotated: Annotations, entity: Entity, mentions: list[Mention]) -> CaseEntity:
    document = annotated.document
    spelled = sorted({quote(document.text, m.spans) for m in mentions if m.kind == "nominal"})
    return CaseEntity(
        id=entity.id,
        schema=entity.schema,
        name=entity.name,
        names=tuple(NameForm(text, (document.id,)) for text in spelled),
        mentions=tuple(Place(document.id, mention.spans) for mention in mentions),
    )


def _with_found(
    entities: tuple[CaseEntity, ...], documents: tuple[Annotations, ...], kept: Kept
) -> tuple[CaseEntity, ...]:
    """The entities with the mentions that only the case could find."""
    found: dict[str, list[Place]] = defaultdict(list)
    for annotated in documents:
        for mention in annotated.mentions:
            if mention.found_in == "case":
                found[mention.entity].append(Place(mention.document, mention.spans))
    return tuple(
        kept.call("grown", entity.id, _grown, entity, tuple(found[entity.id]))
        if entity.id in found
        else entity
        for entity in entities
    )


def _grown(entity: CaseEntity, places: tuple[Place, ...]) -> CaseEntity:
    mentions = sorted([*entity.mentions, *places], key=lambda each: (each.document, each.spans))
    return CaseEntity(
        id=entity.id,
        schema=entity.schema,
        name=entity.name,
        names=entity.names,
        mentions=tuple(mentions),
        not_same=entity.not_same,
        reasons=entity.reasons,
        by=entity.by,
    )


def _capped(clusters: Clusters) -> list[Problem]:
    """A problem for each name at which a crowded block was cut, at the place where it stands."""
    cut = {profile.key: profile for profile in clusters.capped}
    return [
        Problem(
            kind="capped",
            spans=profile.mentions[0].spans,
            message=f"More than {BLOCK_LIMIT} names look like “{profile.entity.name}”; only the "
            "first were compared with one another.",
            hint="Two spellings of one name may have been missed: join them by hand where it matters.",
            id=hash_id("p", ("capped", "resolve", key)),
            document=profile.document,
        )
        for key, profile in sorted(cut.items())
    ]
