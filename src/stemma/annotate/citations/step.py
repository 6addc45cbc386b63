"""The step that finds what a document leans on: reports, letters, broadcasts, press conferences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stemma.annotate.citations.cited_sayings import CitedSayings
from stemma.annotate.citations.issuers import Issuers
from stemma.annotate.citations.leaning import can_be_cited, is_leant_on
from stemma.annotate.citations.leaning_words import COPYING
from stemma.annotate.citations.own_works import TOP, WE, is_own_heading
from stemma.annotate.citations.written_letters import A_DAY
from stemma.annotate.draft import Draft, component
from stemma.annotate.lexicon import words as listed
from stemma.annotate.names.works import is_dated, is_listed, is_numbered, kind_of, phrase_of
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.anchors import common
from stemma.model.annotations import Attribution, Citation, CitedKind
from stemma.model.documents import Document, Spans
from stemma.model.ids import row_id
from stemma.text.words import stem, words

LEANING = frozenset({"in", "at", "during", "on", "by", "to", "from", "through", "via"})
"""Prepositions by which a saying leans on a work: "said in a letter", "told at a briefing"."""
GIVEN_TO = frozenset({"tell", "brief", "address"})
OF_ITSELF = ("report", "statement")
MADE_BY = frozenset({"write", "send", "publish", "issue"})
"""Verbs whose object is the work in which something is said: "told a briefing", "wrote a letter"."""


@component(
    "citations",
    requires={"parse", "claims", "speakers"},
    assigns={"citations"},
)
def find_citations(draft: Draft) -> Draft:
    """The draft with the works it leans on, and the claims that hang on each."""
    finder = _Finder(draft)
    rows: dict[Spans, Citation] = {}
    for token in draft.parse.tokens:
        kind = finder.kind(token)
        if kind is None or not can_be_cited(draft.parse, token, kind) or finder.is_this(token):
            continue
        hanging = list(finder.hanging(token))
        if hanging or is_leant_on(draft.parse, token):
            row = finder.row(token, kind, hanging)
            if _is_to_come(row, draft.rows.document):
                continue
            rows.setdefault(row.spans, row)
            for owner, issuer in finder.issuers.also_of(token):
                also = finder.row_of_another(row, owner, issuer)
                rows.setdefault(also.spans, also)
            for day in finder.issuers.also_dated(token):
                rows.setdefault(day[0], finder.row_of_day(row, *day))
    for row in CitedSayings(finder.issuers, finder.cue_of).find():
        if not any(common(row.spans, spans) for spans in rows) and not finder.is_of(row, rows):
            rows[row.spans] = row
    return draft.with_rows(citations=tuple(rows[spans] for spans in sorted(rows)))


def _is_to_come(row: Citation, document: Document) -> bool:
    """Whether a work is of a later day than the text that speaks of it: "the hearing on 9 June"."""
    day = document.published.value if document.published else ""
    return bool(row.date and len(row.date) == len(day) == A_DAY and row.date > day)


class _Finder:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.sources = Sources(draft)
        self.issuers = Issuers(draft, self.sources)
        self.source_of: dict[int, list[Attribution]] = {}
        self.cue_of: dict[int, list[Attribution]] = {}
        for row in draft.rows.attributions:
            if row.kind == "voice":
                continue
            for at in self.sources.index.within(row.source):
                self.source_of.setdefault(at, []).append(row)
            for at in self.sources.index.within(row.cue):
                self.cue_of.setdefault(at, []).append(row)

    def kind(self, token: Token) -> CitedKind | None:
        """The kind of work a noun names, if it names one; who is told something sits and hears."""
        above = self.parse.tokens[token.head]
        sits = token.lemma in listed("citations", "sittings") and token.lemma != "hearing"
        if sits and token.dep in {"dobj", "dative"} and above.lemma in GIVEN_TO:
            return None
        named = token.pos == "PROPN" and token.index in self.sources.mention_at
        return kind_of(self.parse, token, named=named)

    def is_this(self, token: Token) -> bool:
        """Whether the document speaks of itself: "our report was read by two jurists"."""
        if is_own_heading(self.draft.text, token):
            return True
        below = [self.parse.tokens[at] for at in self.parse.children[token.index]]
        ours = any(each.dep == "poss" and each.pronoun in WE for each in below)
        if not ours or is_dated(self.parse, token) or is_numbered(self.parse, token):
            return False
        earlier = any(each.dep in {"amod", "compound"} for each in below)
        top = {stem(word) for word in words(self.draft.text[:TOP])}
        return not earlier and stem(token.text.lower()) in top and is_listed(token, *OF_ITSELF)

    def hanging(self, token: Token) -> Iterator[Attribution]:
        """The attributions that lean on the work: it is their source, or they were made in it."""
        goes = self.parse.tokens[token.head].lemma in {"go", "have"}
        for row in () if goes else self.source_of.get(token.index, ()):
            if any(head.index == token.index for head in self.sources.heads(row.source)):
                yield row
        above = self.parse.tokens[token.head]
        if token.dep == "pobj" and above.text.lower() in LEANING and not self._is_topic(token):
            verb = self.parse.tokens[above.head]
            said = self.cue_of.get(verb.index, ())
            yield from (row for row in said if row.stance != "declines")
        if token.dep == "dobj" and above.lemma in GIVEN_TO | MADE_BY:
            for row in self.cue_of.get(above.index, ()):
                if token.index not in self.sources.index.within(row.content):
                    yield row  # "he writes his verses" tells of no saying in one

    def _is_topic(self, token: Token) -> bool:
        """Whether it is what somebody speaks about, and not where: "on the agreement she said"."""
        above = self.parse.tokens[token.head]
        verb = self.parse.tokens[above.head]
        where = kind_of(self.parse, token, named=False) in {"broadcast", "post"}
        return above.text.lower() == "on" and not where and verb.lemma not in COPYING

    def is_of(self, saying: Citation, works: dict[Spans, Citation]) -> bool:
        """Whether a verb only tells of the making of a work that stands beside it, or is made in it."""
        verbs = set(self.sources.index.within(saying.spans))
        for work in works.values():
            inside = [self.parse.tokens[at] for at in self.sources.index.within(work.spans)]
            if verbs & {each.head for each in inside} and work.issuer == saying.issuer:
                return True
            if any(self._says_in(each, verbs) for each in inside):
                return True
        return False

    def _says_in(self, noun: Token, verbs: set[int]) -> bool:
        """Whether it is the work itself that says it, or what somebody wrote it in."""
        above = self.parse.tokens[noun.head]
        if noun.dep == "nsubj" and above.index in verbs:
            return True
        inside = noun.dep == "pobj" and above.text.lower() in {"in", "on"}
        return inside and above.head in verbs

    def row_of_another(self, row: Citation, owner: Token, issuer: str) -> Citation:
        """The row of a further owner's works, at the owner's name."""
        spans = ((owner.start, owner.end),)
        key = row_id("x", row.document, row.what, citation=spans)
        return Citation(key, spans, row.what, issuer, None, (), row.document)

    def row_of_day(self, row: Citation, spans: Spans, day: str) -> Citation:
        """The row of a further work of another day, at that day."""
        key = row_id("x", row.document, row.what, citation=spans)
        return replace(row, id=key, spans=spans, date=day, claims=())

    def row(self, token: Token, kind: CitedKind, hanging: list[Attribution]) -> Citation:
        """The row of a cited work."""
        phrase = phrase_of(self.parse, token)
        spans = ((self.parse.tokens[phrase[0]].start, self.parse.tokens[phrase[-1]].end),)
        document = self.draft.rows.document.id
        ids = {row.id for row in hanging}
        return Citation(
            row_id("x", document, kind, citation=spans),
            spans,
            kind,
            self.issuers.of(token, hanging),
            self.issuers.date(token, spans),
            tuple(claim.id for claim in self.draft.rows.claims if claim.attribution in ids),
            document,
        )
