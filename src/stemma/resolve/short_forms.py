"""A shorter form of an organisation's name: "Harbour Police" for "Tessmar Harbour Police".

Joined only where the words left out are a place that the case knows, or stand where a name can not end
("League for Feeding Tenants Lodging"), and one longer name fits. Two bodies of two towns stay two, and
a lone common word ("the police") is joined to the one name it is the head of: within its own document, or,
written with a capital, where the case has one such name only and both documents name somebody else too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from stemma.model.entities import Reason
from stemma.resolve.clusters import Clusters
from stemma.resolve.company import Company
from stemma.resolve.kinds import first_words_of_firms
from stemma.resolve.lone_heads import head_of
from stemma.resolve.profiles import ORGANISED, Profile
from stemma.text.legal_forms import legal_form
from stemma.text.names import name_parts
from stemma.text.wordpieces import is_common

_OF_PARTNERS = re.compile(r"\w+ & [A-Z]\w+(?! (?:of|for)\b)")
PAPERS = frozenset(
    "herald courier gazette tribune chronicle echo mercury observer standard telegraph times post".split()
)
"""Heads by which a paper is called wherever it is read."""
FEWEST_WORDS = 2
FEWEST_BEFORE_PURPOSE = 3
FEWEST_INITIALS = 3
Words = tuple[str, ...]


def attach_short_forms(clusters: Clusters) -> None:
    """Join each short form to the one longer name that it leaves something out of."""
    longer = _longer(clusters)
    bodies = _bodies(clusters)
    for profile in bodies:
        if len(profile.fullest) < FEWEST_WORDS:
            continue
        homes = {clusters.home[key]: says for key, says in longer.get(profile.fullest, ())}
        homes.pop(clusters.home[profile.key], None)
        if len(homes) == 1:
            _join(clusters, profile, *homes.popitem())
    _attach_partners(clusters, bodies)
    _attach_heads(clusters, bodies)
    _attach_heads_across(clusters)
    _attach_firms(clusters)
    _attach_initials(clusters)


def _bodies(clusters: Clusters) -> list[Profile]:
    found = (profile for cluster in clusters.found.values() for profile in cluster.members)
    return sorted(
        (profile for profile in found if profile.schema in ORGANISED), key=lambda each: each.key
    )


def _longer(clusters: Clusters) -> dict[Words, list[tuple[str, str]]]:
    """By each form that a longer name may be cut to: the name's profile, and what is left out."""
    members = [profile for cluster in clusters.found.values() for profile in cluster.members]
    places = {
        parts for profile in members if profile.schema == "Address" for parts in profile.full_names
    }
    longer: dict[Words, list[tuple[str, str]]] = defaultdict(list)
    for profile in members:
        if profile.schema in ORGANISED:
            for parts in profile.full_names:
                for form, says in _cuts(parts, places):
                    longer[form].append((profile.key, says))
    return longer


def _cuts(parts: Words, places: set[Words]) -> Iterator[tuple[Words, str]]:
    """Each shorter form of a name, with what it leaves out."""
    for cut in range(1, len(parts) - FEWEST_WORDS + 1):
        if parts[:cut] in places:
            yield parts[cut:], "leaves out a place"
    for cut in range(FEWEST_WORDS, len(parts) - 1):
        form, link, rest = parts[:cut], parts[cut], parts[cut + 1 :]
        if link == "of" and rest in places:
            yield form, "leaves out a place"
        elif link == "for" and len(form) >= FEWEST_BEFORE_PURPOSE:
            yield form, "leaves out what the body is for"
        elif link in {"in", "of"} and form[-1].endswith("ing") and len(form) > FEWEST_WORDS:
            yield form, "ends before the place that belongs to it"


def _join(clusters: Clusters, profile: Profile, home: str, left_out: str) -> None:
    bearer = clusters.found[home].members[0]
    if any(not profile.may_be(member) for member in clusters.found[home].members):
        return
    says = f"the shorter name {left_out}, and no other name in the folder fits"
    reason = Reason("short_form", 0.75, profile.entity.name, bearer.entity.name, says)
    clusters.join(home, profile.key, [reason])


def _attach_heads(clusters: Clusters, bodies: list[Profile]) -> None:
    """Join "the Commission" to the one name of its own document that it is the head of."""
    by_document: dict[str, list[Profile]] = defaultdict(list)
    for profile in bodies:
        by_document[profile.document].append(profile)
    for own in by_document.values():
        for profile in own:
            if len(profile.fullest) == 1 and len(clusters.of(profile.key).members) == 1:
                _attach_head(clusters, profile, own)


def _attach_head(clusters: Clusters, profile: Profile, own: list[Profile]) -> None:
    if profile.is_described:
        return
    headed = [each for each in own if _is_headed(each.fullest, profile.fullest[0])]
    if len({clusters.home[each.key] for each in headed}) != 1:
        return
    says = "the head of the name, and no other name in the document has it"
    reason = Reason("short_form", 0.75, profile.entity.name, headed[0].entity.name, says)
    clusters.join(headed[0].key, profile.key, [reason])


def _attach_heads_across(clusters: Clusters) -> None:
    """Join "the Commission" to the only name of the case that it is the head of."""
    bodies, company = _bodies(clusters), Company(clusters)
    headed: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        if len(body.fullest) > 1 and not body.is_described:
            headed[head_of(body.fullest)].add(clusters.home[body.key])
    for body in bodies:
        called_so = clusters.of(body.key).members
        alone = all(len(each.fullest) == 1 for each in called_so)
        if len(called_so) > 1:  # several texts that say "the Committee" may mean several
            alone = alone and body.fullest[0] in PAPERS
        homes = headed.get(body.fullest[0], set()) if alone and not body.is_described else set()
        if len(homes) != 1:
            continue
        bearer = clusters.found[min(homes)]
        elsewhere = {each.document for each in bearer.members}.isdisjoint(
            each.document for each in called_so
        )
        beside = company.shared(body, bearer) if elsewhere else ()
        if beside:
            says = (
                "the head of the name, which no other body in the folder has; "
                f"both documents name {', '.join(beside[:3])}"
            )
            name = bearer.members[0].entity.name
            reason = Reason("short_form", 0.7, body.entity.name, name, says)
            clusters.join(bearer.members[0].key, body.key, [reason])


def _attach_partners(clusters: Clusters, bodies: list[Profile]) -> None:
    """Join firms of two partners: "Stenmar & Roe" to "Stenmar & Roe Safety Systems", if no other fits.

    A document that writes "a manager from Stenmar and Roe" means the firm by "Stenmar" too, unless it shows
    somebody of that name.
    """
    firms: dict[Words, set[str]] = defaultdict(set)
    for body in bodies:
        for parts in _of_partners(body):
            firms[parts[:2]].add(body.key)
    for body in bodies:
        for parts in _of_partners(body):
            if len(parts) == FEWEST_WORDS:
                _join_partners(clusters, body, firms[parts])
    every = [profile for cluster in clusters.found.values() for profile in cluster.members]
    full = (each.fullest for each in every if each.is_person and len(each.fullest) > 1)
    somebody = {part for parts in full for part in parts}
    for profile in sorted(every, key=lambda each: each.key):
        lone = len(profile.fullest) == 1 and profile.fullest[0] not in somebody
        if lone and not profile.called.is_plainly_a_person:
            for pair in sorted(profile.partners & firms.keys()):
                _join_partners(clusters, profile, firms[pair])


def _of_partners(body: Profile) -> list[Words]:
    """Its names that begin with those of two partners: "Stenmar & Roe", not "Health & Safety"."""
    names = [name_parts(name) for name in body.names if _OF_PARTNERS.match(name)]
    return [parts for parts in names if not all(map(is_common, parts[:2]))]


def _join_partners(clusters: Clusters, profile: Profile, firms: set[str]) -> None:
    homes = {clusters.home[key] for key in firms} - {clusters.home[profile.key]}
    if len(homes) == 1:
        bearer = clusters.found[homes.pop()].members[0]
        says = "the names of the firm's partners, and no other name in the folder has both"
        reason = Reason("short_form", 0.75, profile.entity.name, bearer.entity.name, says)
        clusters.join(bearer.key, profile.key, [reason])


def _attach_firms(clusters: Clusters) -> None:
    """Join a firm's first word to the one firm of the case whose name begins with it."""
    bodies = _bodies(clusters)
    everyone = [member for cluster in clusters.found.values() for member in cluster.members]
    firms = first_words_of_firms(everyone)
    bearers = {body.fullest: body for body in bodies if body.schema == "Company"}
    for body in bodies:
        bearer = bearers.get(firms.get(body.fullest[0], ())) if len(body.fullest) == 1 else None
        if bearer is not None and body.schema == "Company":
            says = "the first word of the name, and no other name in the folder has it"
            name = bearer.entity.name
            reason = Reason("short_form", 0.75, body.entity.name, name, says)
            clusters.join(bearer.key, body.key, [reason])


def _attach_initials(clusters: Clusters) -> None:
    """Join "SRF Ltd" to "Stenmar Rail Freight Ltd", if no other firm of that legal form fits."""
    firms: dict[tuple[str, Words], set[str]] = defaultdict(set)
    short: dict[tuple[str, Words], list[Profile]] = defaultdict(list)
    for body in _bodies(clusters):
        for name in body.names if body.schema == "Company" else ():
            parts, form = name_parts(name), legal_form(name_parts(name))
            kept = parts[: -len(form)] if form else ()
            if len(kept) >= FEWEST_INITIALS:
                firms["".join(part[0] for part in kept), form].add(clusters.home[body.key])
            elif len(kept) == 1 and name.split()[0].isupper():
                short[kept[0], form].append(body)
    for key, bodies in short.items():
        for body in bodies if len(firms.get(key, ())) == 1 else ():
            bearer = clusters.found[min(firms[key])].members[0]
            says = "the initials and the legal form, which no other firm in the folder has"
            reason = Reason("short_form", 0.75, body.entity.name, bearer.entity.name, says)
            clusters.join(bearer.key, body.key, [reason])


def _is_headed(parts: Words, head: str) -> bool:
    """Whether a name's head is this word: its last, or the one before "of" or "for"."""
    return len(parts) > 1 and head_of(parts) == head
