"""Who speaks for whom, in the documents' own words ("X, spokeswoman of Y"), and whose document is whose.

What a person states of it holds over what the documents say.

Used to find answers only: that A speaks for B never joins the two and never makes them one source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from stemma.compare.statements.letterheads import under_letterhead
from stemma.compare.statements.own_spokesmen import (
    BYGONE,
    ROLE,
    clients_of,
    of_its_own,
    of_whose_body,
    signing_for,
)
from stemma.compare.statements.stated_speaking import stated_over
from stemma.model.annotations import Annotations, Attribution, Claim, Holder, Mention
from stemma.model.case import Resolution
from stemma.model.documents import Span
from stemma.model.entities import CaseEntity, NameForm
from stemma.model.kept import Kept
from stemma.model.speaking import Pair
from stemma.text.names import fold_name

_FAR = 70
"""How many characters may lie between a person's name and whom it speaks for."""
_FOR_ANYONE = re.compile(r"\b(?:lawyer|attorney|solicitor|counsel|advocate|spokes\w+)\b")
_OFFICES = (
    r"(?:(?:press|legal|head|main|central|local|regional) )?(?:office|department|board|branch|division"
    r"|unit|service|team|desk|bureau|staff|management|directors|leadership)"
)
"""Parts of a body that speak for all of it."""
_WHO = re.compile(r",? \b(?:who|whose|which|that)\b")
_SPEAKS_FOR = re.compile(r"^(?: (?:is|was) \w+ to)? (?:speak|act|appear)s? for (?:the )?$")
_AND_THEIRS = re.compile(rf"^['’](?:s\b)? (?!{_OFFICES}\b)\w")
"""What follows a name of which only others are meant: "spokesman of X's critics"."""
_NOT_FOR = re.compile(
    rf"{BYGONE}|\b(?:members?|critics?|opponents?|victims?|against|accused|told|said|says)\b|[.;!?]"
)
_BYGONE_BEFORE = re.compile(rf"{BYGONE}[ -](?:[\w'’-]+ )?$")
_FOR_THEIRS = re.compile(
    r"\b(?:lawyers?|attorneys?|solicitors?|counsel|advocates?|spokes\w+)\b"
    rf".*\b(?:of|for|to)\b(?! (?:the |its )?{_OFFICES} (?:of|at) ).*\b(?:of|for|to|at|by|against)\b"
    rf"|\b(?!{_OFFICES}['’])\w+['’]s? .*\b(?:lawyers?|attorneys?|solicitors?|counsel|advocates?|spokes\w+)\b"
)
"""Who speaks for others that only belong to one: "spokesman for the tenants of", "'s tenants' lawyer"."""
_OF_OTHERS = re.compile(
    rf"\b{ROLE} (?:of|for) (?:the|its|their|all) (?:[\w'’-]+ ){{0,2}}?"
    r"(?!(?:\w+ )?(?:office|department|board|section|branch|division|unit|service|team|desk|council"
    r"|committee|bureau|staff|management) )[\w'’-]+ (?:of|at|for|in|against) (?:the )?$"
)
"""Who leads others that are only around one: "head of the tenants of", not "of the press office of"."""
_OF_A_LEADER = re.compile(r"\b\w+ of (?:the |its |their )?(?:[\w'’-]+ )?$")
"""Whose kin or friend is named, and not who leads: "the brother of the director of X, Y"."""
_AFTER = re.compile(
    rf"^,? (?:who (?:is|runs|heads|leads|chairs) )?(?:[\w'’-]+ ){{0,4}}?{ROLE}(?: [\w'’-]+){{0,3}}? "
    r"(?:of|for|at|to) (?:the )?$"
)
_OF = re.compile(r"^,? of (?:the )?$")
_IN_ITS_NAME = re.compile(
    r"^, (?:[\w'’-]+ ){0,3}[\w'’-]+, (?:for|on behalf of|representing) (?:the )?$"
)
"""Between a name and a body in a list of those present: "Captain J. Lund, harbour master, for the"."""
_HEADS = re.compile(r"^,? who (?:runs|heads|leads|chairs) (?:the )?$")
_BEFORE = re.compile(rf"^(?:['’]s?)? (?:[\w'’-]+ ){{0,3}}?{ROLE},? $")
_HEARS = re.compile(r"\b(?:told|tells?|informed|assured|reminded|warned) (?:the )?$")
_ROLE_OF = re.compile(rf"\b{ROLE}(?: [\w'’-]+){{0,3}}? (?:of|for|at) (?:the )?$")
_SPOKESMAN = re.compile(
    r"\b(?:spokes(?:man|woman|person|men|women|people)|(?:lawyer|attorney|solicitor)s?|counsel"
    r"|press office)\b"
)


@dataclass(frozen=True)
class Spokes:
    """Who speaks for whom, and by whom each document is."""

    speaks_for: dict[str, frozenset[str]] = field(default_factory=dict)
    """For a person: those for whom the documents say the person speaks."""
    authors: dict[str, frozenset[str]] = field(default_factory=dict)
    """For a document: who wrote, signed or issued it."""
    voices: dict[str, frozenset[str]] = field(default_factory=dict)
    """For an attribution (a voice): who signed the stretch that it covers."""
    sources: dict[str, frozenset[str]] = field(default_factory=dict)
    """For an attribution: those whose unnamed spokesman its source words name."""

    stated: frozenset[Pair] = frozenset()
    """Those of whom a person said that one speaks for the other."""

    def as_stated(self) -> Spokes:
        """The same with those who speak for others by a person's word, as the ledger knows them."""
        found = {who: set(bodies) for who, bodies in self.speaks_for.items()}
        for who, body in self.stated:
            found.setdefault(who, set()).add(body)
        return replace(self, speaks_for={who: frozenset(found[who]) for who in found})

    def behind(self, attribution: Attribution, claim: Claim) -> frozenset[str]:
        """Everyone whose words a claim is: its speakers and those they speak for."""
        return self.behind_attribution(attribution) | self._with_bodies(_last_speakers(claim))

    def behind_attribution(self, attribution: Attribution) -> frozenset[str]:
        """Everyone whose words an attribution reports."""
        found = self._with_bodies(attribution.speakers)
        found |= self.sources.get(attribution.id, frozenset())
        voice = attribution.id if attribution.kind == "voice" else attribution.voice
        signed = self.voices.get(voice or "", frozenset())
        if attribution.kind == "voice" or signed & set(attribution.speakers):
            found |= signed
        return found

    def holder(self, attribution: Attribution, entity: str, name: str | None) -> Holder:
        """An entity as the one whom an attribution quotes."""
        return Holder("speaker", entity, name, attribution.source)

    def _with_bodies(self, speakers: Iterable[str]) -> frozenset[str]:
        """The speakers and those they speak for."""
        found = set(speakers)
        for speaker in tuple(found):
            found |= self.speaks_for.get(speaker, frozenset())
        return frozenset(found)


def find_spokes(resolution: Resolution, kept: Kept) -> Spokes:
    """Who speaks for whom in a resolved case."""
    told: dict[str, set[str]] = defaultdict(set)
    authors: dict[str, frozenset[str]] = {}
    voices: dict[str, frozenset[str]] = {}
    sources: dict[str, frozenset[str]] = {}
    by_name = _names(resolution.entities, kept)
    people = frozenset(each.id for each in resolution.entities if each.schema == "Person")
    for annotated in resolution.documents:
        document = annotated.document.id
        for person, body in kept.call("roles", document, _named_roles, annotated):
            told[person].add(body)
        authors[document] = frozenset(_authors(annotated, by_name))
        for person, body in under_letterhead(annotated, by_name, people):
            told[person].add(body)
        voices.update(_signed(annotated, authors[document]))
        sources.update(kept.call("spokesmen", document, _spokesmen, annotated))
    held = stated_over(told, sources, resolution)
    return Spokes(held.speaks_for, authors, voices, held.sources, held.stated)


def _last_speakers(claim: Claim) -> Iterable[str]:
    """The innermost links of the chain that speak for themselves: one, or several who speak jointly."""
    speaking = [link for link in claim.holders if link.role != "informant"]
    return (link.entity for link in speaking[-1:] if link.entity)


def _names(entities: tuple[CaseEntity, ...], kept: Kept) -> dict[str, str]:
    """Entity ids by folded name; a form that two entities share names none."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for form in kept.call("folded", entity.id, _folded, entity.name, entity.names):
            found[form].add(entity.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _folded(name: str, forms: tuple[NameForm, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold_name(each) for each in (name, *(one.text for one in forms))))


def _authors(annotated: Annotations, by_name: dict[str, str]) -> Iterable[str]:
    document = annotated.document
    known = [*document.authors, *([document.publisher] if document.publisher else [])]
    for each in known:
        entity = by_name.get(fold_name(each.value))
        entity = entity or by_name.get(fold_name(each.value).removeprefix("the "))
        if entity:
            yield entity
    signed = [block.spans for block in annotated.blocks if block.role == "signature"]
    for mention in annotated.mentions:
        if any(a <= mention.spans[0][0] < b for spans in signed for a, b in spans):
            yield mention.entity
    for attribution in annotated.attributions:
        if attribution.kind == "voice":
            yield from attribution.speakers


def _signed(
    annotated: Annotations, authors: frozenset[str]
) -> Iterable[tuple[str, frozenset[str]]]:
    """Those who sign a document stand behind its only voice; with several voices each has its own.

    So do those for whom a voice says to act, as a lawyer in a letter, and there alone.
    """
    voices = [each for each in annotated.attributions if each.kind == "voice"]
    for voice in voices:
        authors_of = {*voice.speakers, *authors} if len(voices) == 1 else set(voice.speakers)
        yield voice.id, frozenset(authors_of) | clients_of(annotated, voice)


def _spokesmen(annotated: Annotations) -> dict[str, frozenset[str]]:
    """Attributions whose source words name a spokesman and the body he speaks for."""
    found: dict[str, frozenset[str]] = {}
    text = annotated.document.text
    for attribution in annotated.attributions:
        if not attribution.source:
            continue
        start, end = attribution.source[0][0], attribution.source[-1][1]
        said = text[start:end].lower().replace("\n", " ")
        role = _SPOKESMAN.search(said)
        if role and _holds_it(said[: role.start()]):
            at = (start + role.start(), start + role.end())
            bodies = {
                each.entity
                for each in annotated.mentions
                if start <= each.spans[0][0] < end and each.schema not in {"Person", "Address"}
                if _is_for(_from_to(text, at, each.spans[0]), text[each.spans[0][1] :][:30])
            }
            found[attribution.id] = frozenset(bodies)
    return found


def _from_to(text: str, role: Span, name: Span) -> str:
    """The words from a role to a name or from a name to a role, the role included."""
    first, last = (role[0], name[0]) if role[0] < name[0] else (name[1], role[1])
    return text[first:last].lower().replace("\n", " ")


def _holds_it(before: str) -> bool:
    """Whether the words before a role leave it to be held today, by the one spoken of."""
    return not (_BYGONE_BEFORE.search(before) or _OF_A_LEADER.search(before))


def _is_for(between: str, after: str) -> bool:
    """Whether the words from a role to a body say that it is the body's, and no relative clause names it."""
    who = _WHO.search(between)
    if who:
        return bool(_SPEAKS_FOR.match(between[who.end() :]))
    if _NOT_FOR.search(between) or _FOR_THEIRS.search(between):
        return False
    return between[:1] in {"'", "’"} or not _AND_THEIRS.match(after)


def _named_roles(annotated: Annotations) -> list[tuple[str, str]]:
    """Pairs of a person and whom the document says that person speaks for."""
    found: list[tuple[str, str]] = []
    named = sorted(
        (each for each in annotated.mentions if each.kind == "name"), key=lambda each: each.spans
    )
    text = annotated.document.text
    found.extend(of_whose_body(annotated, named))
    for index, mention in enumerate(named):
        if mention.schema == "Person":
            beside = (*named[max(0, index - 2) : index], *named[index + 1 : index + 3])
            found.extend(
                (mention.entity, other.entity)
                for other in beside
                if other.entity != mention.entity and _speaks(text, mention, other)
            )
    return [*found, *of_its_own(annotated, named), *signing_for(annotated, named)]


def _speaks(text: str, person: Mention, other: Mention) -> bool:
    """Whether the words between and around two names say that the person speaks for the other."""
    if other.schema == "Address":
        return False
    start, end = person.spans[0][0], person.spans[-1][1]
    a, b = other.spans[0][0], other.spans[-1][1]
    between = (text[end:a] if end <= a else text[b:start]).lower().replace("\n", " ")
    if len(between) > _FAR or _NOT_FOR.search(between) or _FOR_THEIRS.search(between):
        return False
    if _OF_OTHERS.search(between):
        return False
    if other.schema == "Person":
        return b <= start and bool(_FOR_ANYONE.search(between) and _BEFORE.match(between))
    if end <= a:
        ways = (_AFTER, _OF, _HEADS, _IN_ITS_NAME)
        role = any(way.match(between) for way in ways)
        return role and not _AND_THEIRS.match(text[b : b + 30])
    before = text[max(0, a - _FAR) : a].lower().replace("\n", " ")
    if _HEARS.search(before):
        return False  # "told the Gazette that finance director X had left"
    named = _ROLE_OF.search(before) if between.strip() in {",", ""} else None
    return bool(_BEFORE.match(between) or (named and _is_whose_role(before, named.start())))


def _is_whose_role(before: str, start: int) -> bool:
    """Whether a role before a body is that of the name behind it, and is held today."""
    return not _OF_OTHERS.search(before) and _holds_it(before[:start])
