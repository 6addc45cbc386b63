"""What the documents lean on: one item for many mentions, held in the folder or not."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from stemma.compare.corpus import Corpus
from stemma.model.annotations import Annotations, Citation, CitedKind
from stemma.model.documents import quote
from stemma.model.ids import hash_id
from stemma.model.links import CitedItem
from stemma.text.words import stem, weight, words

_TEXTS: frozenset[CitedKind] = frozenset({"document", "statement", "report", "letter", "post"})
"""Kinds that a document of the folder can be; a broadcast or a press conference it can only report."""
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
TELLING = 0.3


@dataclass(frozen=True, slots=True)
class Cited:
    """One mention of a cited thing, with what it can be recognised by."""

    citation: Citation
    issuer: frozenset[str]
    """Telling stems of the issuer's name."""


def find_cited(corpus: Corpus) -> tuple[CitedItem, ...]:
    """One row for each cited thing, the same whatever the documents' order."""
    mentions = sorted(
        (
            Cited(citation, telling(_issuer(citation, corpus)))
            for annotated in corpus.documents
            for citation in annotated.citations
        ),
        key=lambda each: (each.citation.date is None, each.citation.id),
    )
    groups: dict[tuple[object, ...], list[list[Cited]]] = defaultdict(list)
    for mention in mentions:
        block = groups[_family(mention.citation.what), _first_telling(mention)]
        home = next((group for group in block if _same_thing(group, mention)), None)
        if home is None:
            block.append([mention])
        else:
            home.append(mention)
    issued = _issued_by(corpus)
    rows = [_item(group, corpus, issued) for block in groups.values() for group in block]
    return tuple(sorted(rows, key=lambda row: row.id))


def _issuer(citation: Citation, corpus: Corpus) -> str | None:
    """The issuer's name: the entity's display name where the reader knew the entity."""
    return corpus.name(citation.issuer) or citation.issuer


def telling(name: str | None) -> frozenset[str]:
    """The telling stems of a name: what two ways of writing it share."""
    roots = {stem(word) for word in words(name or "")}
    return frozenset(root for root in roots if weight(root) >= TELLING)


def _family(what: CitedKind) -> str:
    return "text" if what in {"document", "statement", "report", "post"} else what


def _first_telling(mention: Cited) -> str:
    """What candidates must share; a mention without an issuer stands alone in its document."""
    if not mention.issuer:
        return mention.citation.document
    return min(mention.issuer, key=lambda root: (-weight(root), root))


def _same_thing(group: list[Cited], mention: Cited) -> bool:
    """Same issuer, and dates that do not speak against it; without a date only the same words."""
    first = group[0]
    if first.issuer != mention.issuer and not (first.issuer < mention.issuer):
        return False
    one, two = first.citation.date, mention.citation.date
    if one and two:
        return one == two
    if not first.issuer:
        return False
    return first.citation.what == mention.citation.what


def _item(group: list[Cited], corpus: Corpus, issued: dict[str, list[Annotations]]) -> CitedItem:
    first = group[0].citation
    date = next((each.citation.date for each in group if each.citation.date), None)
    issuer = max(
        (name for each in group if (name := _issuer(each.citation, corpus))),
        key=lambda name: (len(name), name),
        default=None,
    )
    documents = sorted({each.citation.document for each in group})
    return CitedItem(
        id=hash_id("x", (first.what, min(each.citation.id for each in group))),
        what=first.what,
        issuer=issuer,
        date=date,
        cited_by=tuple(documents),
        claims=tuple(sorted({claim for each in group for claim in each.citation.claims})),
        held=_held(group, date, corpus, issued),
        citations=tuple(sorted({each.citation.id for each in group})),
    )


def _held(
    group: list[Cited], date: str | None, corpus: Corpus, issued: dict[str, list[Annotations]]
) -> str | None:
    """The one document of the folder that the mentions mean, or null where it is not plain."""
    first = group[0]
    if first.citation.what not in _TEXTS or not first.issuer:
        return None
    citing = {each.citation.document for each in group}
    found = {
        annotated.document.id: annotated
        for root in first.issuer
        for annotated in issued.get(root, ())
        if annotated.document.id not in citing and _by(annotated, first.issuer, corpus)
    }
    fitting = [
        each
        for each in found.values()
        if _date_fits(date, _published(each)) and _form_fits(first.citation.what, each)
    ]
    earlier = [each for each in fitting if _before_all(each, citing, corpus)]
    return earlier[0].document.id if len(earlier) == 1 else None


def _issued_by(corpus: Corpus) -> dict[str, list[Annotations]]:
    """Documents by the telling stems of those who published or wrote them."""
    found: dict[str, list[Annotations]] = defaultdict(list)
    for annotated in corpus.documents:
        for root in sorted(
            {root for name in _issuers(annotated, corpus) for root in telling(name)}
        ):
            found[root].append(annotated)
    return found


def _issuers(annotated: Annotations, corpus: Corpus) -> list[str]:
    document = annotated.document
    known = [*document.authors, *([document.publisher] if document.publisher else [])]
    voices = [row for row in annotated.attributions if row.kind == "voice"]
    return [
        *(each.value for each in known),
        *(quote(document.text, voice.source) for voice in voices if voice.source),
        *(name for voice in voices for each in voice.speakers if (name := corpus.name(each))),
    ]


def _by(annotated: Annotations, issuer: frozenset[str], corpus: Corpus) -> bool:
    return any(issuer <= telling(name) for name in _issuers(annotated, corpus))


def _published(annotated: Annotations) -> str | None:
    return annotated.document.published.value if annotated.document.published else None


def _date_fits(cited: str | None, published: str | None) -> bool:
    """Whether the cited date can be the document's: equal, or one is a part of the other."""
    if cited is None:
        return True
    if published is None:
        return False
    return cited == published or published.startswith(cited) or _within(published, cited)


def _within(day: str, interval: str) -> bool:
    start, slash, end = interval.partition("/")
    return bool(slash and _DAY.match(day)) and start <= day <= f"{end}~"


def _form_fits(what: CitedKind, annotated: Annotations) -> bool:
    """A website is a web page; anything else may come in any form."""
    return what != "post" or annotated.document.media_type == "text/html"


def _before_all(annotated: Annotations, citing: set[str], corpus: Corpus) -> bool:
    """Nothing can lean on what appeared later."""
    own = _published(annotated)
    dates = [_published(corpus.annotations[each]) for each in citing]
    return own is None or all(date is None or own <= date for date in dates)
