"""Where one statement comes from, as far as its own document shows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from stemma.compare.statements.corpus import Corpus, Statement
from stemma.model.annotations import Attribution, Holder
from stemma.model.documents import Block, Known, Spans, quote
from stemma.model.kept import NOTHING_KEPT, Kept
from stemma.text.minutes import is_minutes
from stemma.text.words import words

_OWN_VOICE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_ISSUED = re.compile(
    r"\b(?:press (?:release|office|desk|notice|statement)|for immediate release|communiqu[eé]|"
    r"open letter|statement (?:of|by)|to the editor|notice \d|the undersigned|signed)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]{2,}[”\"]")
_SAYS = re.compile(
    r"(?:, [^,.;:]{3,60},)?"
    r"\W+(?:(?:had|has|have|also|again|later|now|then|itself|himself|herself|\w+ly)\W+){0,3}"
    r"(?:said|says?|sp[eo]ak\w*|spoken?|puts?|gives?|gave|given|counts?|counted|writes?|wrote|written|"
    r"reports?|reported|repeats?|repeated|estimates?|estimated|claims?|claimed|maintains?|maintained|"
    r"reckons?|reckoned|states?|stated|announced?s?|confirm(?:s|ed)?|names?|named|lists?|listed|"
    r"arrives? at|arrived at|calculates?|calculated|computed|measured)\b"
)
"""A word of saying or counting right behind who says it: "The ministry had spoken of four dead"."""
_SAID_SO = re.compile(
    r"[”\"]?[.;,–—]?[”\"]? (?:(?:as|and) )?(?:(?:Mrs?|Ms|Dr)\.? )?"
    r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})(?: (?:has|have|had|also|herself|himself|itself))*"
    r" (?:said|says|told(?: \w+){1,4}?) so\b"
)
"""Who has said what stands before: "…; Ada Lund has said so to the court"."""
_BEHIND = 120
_ARTICLE = 4
"""Characters that may stand before the one whom a sentence begins with ("The ")."""
ISSUED_MARKS = 2


@dataclass(frozen=True, slots=True)
class Source:
    """Who stands at the end of a statement's chain inside the folder."""

    keys: tuple[str, ...]
    """Sources that share a key are one; joint speakers have a key each."""
    name: str | None
    """The named source; null where the document does not say whose word it is."""
    holder: Holder
    first_hand: bool
    """The holder's own words: direct speech, or a text that the holder issued."""


@dataclass(frozen=True)
class Issued:
    """Which documents are issued by someone who speaks for themselves in them."""

    documents: frozenset[str]
    heard: frozenset[str] = frozenset()
    """Claims that a document reports of those whom it quotes itself: it has heard them."""

    def within(self, statements: Collection[Statement]) -> Issued:
        """What of it bears on some statements."""
        documents = {each.document.id for each in statements}
        return Issued(self.documents & documents, self.heard & {each.id for each in statements})


def issued_documents(corpus: Corpus, kept: Kept = NOTHING_KEPT) -> Issued:
    """Releases, notices, letters and statements: texts that speak for their author."""
    found = ((each.document.id, each.document.text, each.blocks) for each in corpus.documents)
    return Issued(
        frozenset(
            document
            for document, text, blocks in found
            if kept.call("issued", document, _speaks_for_itself, text, blocks)
        ),
        frozenset(_heard(corpus)),
    )


def _heard(corpus: Corpus) -> Iterator[str]:
    """What a document reports in its own frame of a speaker whom it quotes in its own frame.

    What hangs on a letter, a deposition or a broadcast was read, not heard; what is hedged perhaps neither.
    """
    quoted = {
        (each.document.id, speaker)
        for each in corpus.statements
        if each.attribution.kind == "direct" and _is_told_at_once(corpus, each.attribution)
        for speaker in each.attribution.speakers
    }
    for document in corpus.documents:
        cited = {claim for row in document.citations for claim in row.claims}
        for each in corpus.by_document.get(document.document.id, ()):
            told = _is_told_at_once(corpus, each.attribution) and not each.claim.hedged
            own = any((each.document.id, who) in quoted for who in each.attribution.speakers)
            if told and own and each.id not in cited:
                yield each.id


def _is_told_at_once(corpus: Corpus, row: Attribution) -> bool:
    """Whether nobody else stands between a text and whoever says it: "he said he believes" is one voice."""
    outer = corpus.attributions.get(row.parent or "")
    while outer is not None and outer.kind != "voice":
        if not row.speakers or outer.speakers != row.speakers:
            return False
        outer = corpus.attributions.get(outer.parent or "")
    return True


def source_of(statement: Statement, issued: Issued) -> Source:
    """The source of a statement: its informant, else its speakers, else whoever wrote it."""
    holders = statement.claim.holders
    informants = [link for link in holders if link.role == "informant"]
    speakers = [link for link in holders if link.role == "speaker"]
    if tellers := _tellers_of_demand(statement, issued):
        return _behind(tellers, statement, first_hand=False)
    if informants:
        return _behind(informants[-1:], statement, first_hand=False)
    if speakers:
        return _behind(speakers, statement, first_hand=_is_heard(statement, issued))
    return _written(statement, issued)


def _tellers_of_demand(statement: Statement, issued: Issued) -> list[Holder]:
    """Who says that somebody else demanded it: that it was demanded is the teller's word.

    What a report tells of a demand in its own words is left to whoever made the demand.
    """
    row = statement.attribution
    if row.stance != "demands" or row.kind != "indirect":
        return []
    roles = {link.role for link in statement.claim.holders}
    if "informant" in roles:
        return [link for link in statement.claim.holders if link.role == "speaker"]
    if "speaker" not in roles or statement.document.id not in issued.documents:
        return []
    return [link for link in statement.claim.holders if link.role == "author"][-1:]


def names_as_source(statement: Statement, other: Statement) -> bool:
    """Whether a sentence begins with whoever says the other one, or with the paper that has it."""
    start, end = statement.hull
    text = statement.document.text
    if _is_told_so_by(text[end : end + _BEHIND], other):
        return True
    return any(
        each.entity in other.behind or _is_of(words(quote(text, each.spans)), other)
        for each in statement.mentions
        if each.spans[0][0] - start <= _ARTICLE and _SAYS.match(text, each.spans[-1][1], end)
    )


def _is_told_so_by(behind: str, other: Statement) -> bool:
    """Whether whoever says the other one is named right behind as who "has said so"."""
    said = _SAID_SO.match(behind)
    if said is None or other.claim.stands != "for":
        return False
    named = words(said["who"])
    spoken = [each for each in other.claim.holders if each.role == "speaker" and each.name]
    return any(words(each.name or "")[-len(named) :] == named for each in spoken)


def _is_of(named: list[str], statement: Statement) -> bool:
    """Whether a name is short for the paper in whose own words a statement stands."""
    publisher = _name(statement.document.publisher)
    own = statement.attribution.kind == "voice"
    return own and bool(named) and set(named) <= set(words(publisher or ""))


def _is_heard(statement: Statement, issued: Issued) -> bool:
    """Whether a document quotes the speaker: these words, or others beside what it reports of them."""
    return _is_quoted(statement) or statement.id in issued.heard


def _is_quoted(statement: Statement) -> bool:
    return statement.attribution.kind in {"direct", "mixed"}


def _behind(holders: list[Holder], statement: Statement, *, first_hand: bool) -> Source:
    """Who said it: several keys for joint speakers, one of this document's own for the unnamed."""
    named = [holder for holder in holders if holder.name is not None]
    if statement.attribution.anonymous or not named:
        key = f"unnamed:{statement.document.id}:{statement.attribution.source}"
        return Source((key,), None, holders[-1], first_hand=False)
    keys = tuple(f"who:{holder.entity or holder.name}" for holder in named)
    return Source(keys, named[-1].name, named[-1], first_hand)


def _written(statement: Statement, issued: Issued) -> Source:
    """The author's own sentence: first-hand in a text they issued, unstated in a report.

    What others report of that author is theirs in either case.
    """
    document = statement.document
    publisher = _name(document.publisher)
    authors = [link for link in statement.claim.holders if link.role in {"author", "publisher"}]
    own_voice = statement.attribution.source and statement.attribution.parent is not None
    if document.id in issued.documents or own_voice:
        name = next((link.name for link in reversed(authors) if link.name), publisher)
        keys = {f"who:{link.entity or link.name}" for link in authors if link.entity or link.name}
        keys |= {f"who:{each}" for each in statement.signed}
        holder = statement.holder
        return Source(tuple(sorted(keys)) or (f"who:{document.id}",), name, holder, first_hand=True)
    known = sorted({f"who:{link.entity}" for link in authors if link.entity})
    own = f"own:{publisher or document.id}"
    return Source((own, *known), None, statement.holder, first_hand=False)


def _speaks_for_itself(text: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the text says "we" of its author outside quotations, or calls itself a release.

    Minutes record what others said: the body whose minutes they are vouches for none of it.
    """
    if is_minutes(text):
        return False
    marks = 0
    for block in blocks:
        if block.role == "furniture":
            continue
        stretch = _slice(text, block.spans)
        marks += bool(_ISSUED.search(stretch)) + (block.role == "signature")
        marks += len(_OWN_VOICE.findall(_QUOTED.sub(" ", stretch)))
    return marks >= ISSUED_MARKS


def _slice(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _name(known: Known | None) -> str | None:
    return known.value if known else None
