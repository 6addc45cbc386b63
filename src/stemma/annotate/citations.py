"""The step that finds what a document leans on: reports, letters, broadcasts, press conferences."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.draft import Draft, component
from stemma.annotate.leaning import is_addressed, is_leant_on, is_published
from stemma.annotate.lexicon import table
from stemma.annotate.parse import Token
from stemma.annotate.sources import Sources
from stemma.annotate.spans import overlap
from stemma.model.annotations import Attribution, Citation, CitedKind, Mention, Time
from stemma.model.documents import Spans, quote
from stemma.model.ids import row_id

KINDS: tuple[CitedKind, ...] = (
    "press-conference",
    "interview",
    "report",
    "letter",
    "statement",
    "broadcast",
    "post",
    "dataset",
    "law",
    "document",
)
LEANING = frozenset({"in", "at", "during", "on", "by", "to", "from", "through", "via"})
"""Prepositions by which a saying leans on a work: "said in a letter", "told at a briefing"."""
GIVEN_TO = frozenset({"tell", "brief", "address"})
MADE_BY = frozenset({"write", "send", "publish", "issue"})
"""Verbs whose object is the work in which something is said: "told a briefing", "wrote a letter"."""
LEGAL = frozenset({"act", "code", "convention", "charter", "conference", "page"})
"""Words that name a work only where a capital or another word makes them one."""
OWNING = frozenset({"poss", "compound", "nmod"})


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
        if kind is None:
            continue
        hanging = list(finder.hanging(token))
        if hanging or is_leant_on(draft.parse, token):
            row = finder.row(token, kind, hanging)
            rows.setdefault(row.spans, row)
    for row in finder.articles():
        if not any(overlap(row.spans, spans) for spans in rows):
            rows[row.spans] = row
    return draft.with_rows(citations=tuple(rows[spans] for spans in sorted(rows)))


class _Finder:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.sources = Sources(draft)
        self.speech = [row for row in draft.rows.attributions if row.kind != "voice"]
        self.voices = [row for row in draft.rows.attributions if row.kind == "voice"]
        self.source_of: dict[int, list[Attribution]] = {}
        self.cue_of: dict[int, list[Attribution]] = {}
        for row in self.speech:
            for at in self.sources.index.within(row.source):
                self.source_of.setdefault(at, []).append(row)
            for at in self.sources.index.within(row.cue):
                self.cue_of.setdefault(at, []).append(row)

    def kind(self, token: Token) -> CitedKind | None:
        """The kind of work a noun names, if it names one."""
        if token.pos not in {"NOUN", "PROPN"}:
            return None
        before = self.parse.tokens[token.index - 1].text.lower() if token.index else ""
        pair = f"{before} {token.lemma}"
        small = token.text.lower() in LEGAL and not token.text[0].isupper()
        named = token.pos == "PROPN" and token.index in self.sources.mention_at
        for kind in KINDS:
            if named and kind != "law":
                continue  # "The Harbour Post" is a paper, not a post
            listed = table("citations")[kind]
            if pair in listed or (token.lemma in listed and not small):
                return kind
        return None

    def hanging(self, token: Token) -> Iterator[Attribution]:
        """The attributions that lean on the work: it is their source, or they were made in it."""
        for row in self.source_of.get(token.index, ()):
            if any(head.index == token.index for head in self.sources.heads(row.source)):
                yield row
        above = self.parse.tokens[token.head]
        if token.dep == "pobj" and above.text.lower() in LEANING:
            verb = self.parse.tokens[above.head]
            yield from self.cue_of.get(verb.index, ())
        if token.dep == "dobj" and above.lemma in GIVEN_TO | MADE_BY:
            yield from self.cue_of.get(above.index, ())

    def articles(self) -> Iterator[Citation]:
        """What papers and stations are said to have reported: the article itself is cited."""
        entities = {row.id: row for row in self.draft.rows.entities}
        document = self.draft.rows.document.id
        for row in self.speech:
            speakers = [entities[each] for each in row.speakers if each in entities]
            if not is_published(self.draft.text, row, speakers):
                continue
            ids = tuple(c.id for c in self.draft.rows.claims if c.attribution == row.id)
            kind: CitedKind = "letter" if is_addressed(self.draft.text, row) else "document"
            spans = row.cue
            key = row_id("x", document, kind, citation=spans)
            written = quote(self.draft.text, row.source).removeprefix("The ").removeprefix("the ")
            issuer = speakers[0].name if speakers else written
            yield Citation(key, spans, kind, issuer, self._beside(row), ids, document)

    def _beside(self, row: Attribution) -> str | None:
        """The date in the same clause as the cue, if there is one."""
        verbs = self.sources.index.within(row.cue)
        return next((date for at in verbs if (date := self._near(at))), None)

    def row(self, token: Token, kind: CitedKind, hanging: list[Attribution]) -> Citation:
        """The row of a cited work."""
        phrase = self._phrase(token)
        spans = ((self.parse.tokens[phrase[0]].start, self.parse.tokens[phrase[-1]].end),)
        ids = {row.id for row in hanging}
        claims = tuple(claim.id for claim in self.draft.rows.claims if claim.attribution in ids)
        issuer = self._issuer(token, hanging)
        return Citation(
            row_id("x", self.draft.rows.document.id, kind, citation=spans),
            spans,
            kind,
            issuer,
            self._date(token, spans),
            claims,
            self.draft.rows.document.id,
        )

    def _phrase(self, token: Token) -> list[int]:
        tree = [
            at for at in self.parse.subtree(token.index) if not self._in_addition(at, token.index)
        ]
        run = [token.index]
        inside = set(tree)
        while run[0] - 1 in inside:
            run.insert(0, run[0] - 1)
        while run[-1] + 1 in inside:
            run.append(run[-1] + 1)
        for position, at in enumerate(run):
            if at > token.index and self.parse.tokens[at].text in {",", ";", "–", "("}:
                run = run[:position]
                break
        while run[-1] > token.index and self.parse.tokens[run[-1]].pos in {"PUNCT", "ADP"}:
            run.pop()
        return run

    def _in_addition(self, at: int, noun: int) -> bool:
        """Whether a token stands in a relative clause or an apposition of the noun."""
        while at != noun:
            token = self.parse.tokens[at]
            if token.dep in {"relcl", "appos", "acl", "conj", "ccomp", "cc"} and token.head == noun:
                return True
            at = token.head
        return False

    def _issuer(self, token: Token, hanging: list[Attribution]) -> str | None:
        """Whose work it is: its owner, who is named as giving it out, or else who speaks in it."""
        for child in self.parse.children[token.index]:
            inner = self.parse.tokens[child]
            named: Mention | None = None
            if inner.text.lower() in {"our", "my"}:
                return self._author(inner)
            if inner.dep in OWNING:
                named = self.sources.mention_at.get(child)
                if (
                    named is not None
                    and named.kind == "pronoun"
                    and any(row.speakers for row in hanging)
                ):
                    continue
            elif inner.text.lower() in {"by", "from", "of"} or inner.lemma in {
                "publish",
                "issue",
                "release",
            }:
                inside = self.parse.subtree(child)[:8]
                named = next(
                    (self.sources.mention_at[at] for at in inside if at in self.sources.mention_at),
                    None,
                )
            if named is not None and named.schema not in {"Address", "Event", "Thing"}:
                return self._name(named.entity)
        for row in hanging:
            if row.speakers:
                return self._name(row.speakers[0])
        return None

    def _author(self, token: Token) -> str | None:
        """Who says "our" here: the speaker of the voice."""
        for voice in self.voices:
            if any(start <= token.start < end for start, end in voice.content) and voice.speakers:
                return self._name(voice.speakers[0])
        return None

    def _name(self, entity: str) -> str | None:
        return next((row.name for row in self.draft.rows.entities if row.id == entity), None)

    def _date(self, token: Token, spans: Spans) -> str | None:
        """The date in the work's own words, or right beside the verb of saying."""
        for row in self._dated():
            if overlap(row.spans, spans):
                return row.value
        return self._near(self.parse.tokens[token.head].head) or self._near(token.head)

    def _near(self, verb: int) -> str | None:
        """The date that a verb's own adverbs give."""
        children = [
            at
            for at in self.parse.children[verb]
            if self.parse.tokens[at].dep in {"prep", "npadvmod"}
        ]
        beside = {at for child in children for at in self.parse.subtree(child)}
        for row in self._dated():
            if set(self.sources.index.within(row.spans)) & beside:
                return row.value
        return None

    def _dated(self) -> list[Time]:
        return [
            row for row in self.draft.rows.times if row.value and row.type in {"date", "interval"}
        ]
