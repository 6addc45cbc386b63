"""Of which date a cited work is, as its own words and the verbs around it say."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import cached_property

from stemma.annotate.citations.leaning_words import CARRYING_OUT
from stemma.annotate.draft import Draft
from stemma.annotate.names.works import MADE, kind_of
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.anchors import common
from stemma.model.annotations import Time
from stemma.model.documents import Span, Spans

ISSUING = frozenset(
    "publish issue release write send leave sign circulate print post distribute illustrate put".split()
)
"""Verbs whose subject a work is by: "they left a receipt"."""
GETTING = frozenset({"receive", "get", "obtain", "give", "date"})
COMING_OUT = frozenset({"come", "appear", "arrive", "air"})
UP_TO = frozenset({"before", "after", "until", "till", "since", "by"})
TURNING = frozenset({"ask", "comment", "rely", "want", "look", "refer", "react", "respond"})
"""Verbs whose day is not the day of the work they turn to."""
ABOUT = frozenset({"about", "on", "regarding", "concerning"})
"""Words before what a work tells of."""
OUT_OF = frozenset({"from", "to"})
"""Words between a work and another that it quotes or answers."""

LONGEST_HEADING = 8


def _is_heading(line: str) -> bool:
    """Whether a line is a few words that end in no full stop."""
    said = line.split()
    return 0 < len(said) <= LONGEST_HEADING and line.strip()[-1] not in ".,;:?!”\"'"


class WorkDates:
    """Finds the dates of the works of one document."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.parse = draft.parse
        self.sources = sources
        self.text = draft.text
        self.dated: list[Time] = [
            row for row in draft.rows.times if row.value and row.type in {"date", "interval"}
        ]

    @cached_property
    def headings(self) -> list[Span]:
        """The lines that are headings, in text order."""
        found, end = [], 0
        for line in self.text.splitlines(keepends=True):
            start, end = end, end + len(line)
            if _is_heading(line):
                found.append((start, end))
        return found

    def of(self, token: Token, spans: Spans) -> str | None:
        """The date in the work's own words, or right beside the verb of saying."""
        own = [spans, *(self._spans(child) for child in self._added(token))]
        for row in self.dated:
            inside = any(common(row.spans, each) for each in own)
            if inside and not self._is_of_its_matter(row, token):
                return row.value
        if (day := self._in_heading(token)) is not None:
            return day
        above = self.parse.tokens[token.head]
        if token.dep == "pobj":
            verb = self.parse.tokens[above.head]
            said = verb.lemma not in TURNING and above.dep in {"prep", "agent"}
            return self.near(above.head, token) or self.near(above.index, token) if said else None
        if token.dep == "attr":  # "what we received in May was a report"
            told = (each for each in self._children(above) if each.dep == "csubj")
            return next((date for each in told if (date := self.near(each.index, token))), None)
        if above.lemma in ISSUING | GETTING | COMING_OUT | CARRYING_OUT:
            joined = self.near(above.head, token) if above.dep == "conj" else None
            return joined or self.near(above.index, token)
        return None

    def _is_of_its_matter(self, row: Time, work: Token) -> bool:
        """Whether a day is of what a work tells of or quotes: "a release about the night of 3 May"."""
        above = self._above(row, work)
        adverb = bool(above) and above[0].pos == "ADP" and above[0].text.lower() != "of"
        about = ABOUT - {"on"} if adverb else ABOUT  # "a statement on its website on 3 May"
        for at, preposition in enumerate(above):
            said = preposition.text.lower()
            noun = above[at - 1] if at else preposition
            other = noun.dep == "pobj" and kind_of(self.parse, noun, named=False) is not None
            if preposition.pos == "ADP" and (said in about or (other and said in OUT_OF)):
                return True
        return False

    def _above(self, row: Time, work: Token) -> list[Token]:
        """The words from a day up to the work on which it hangs."""
        days = set(self.sources.index.within(row.spans))
        found: list[Token] = []
        token = self.parse.tokens[min(days)] if days else work
        while token.index not in {work.index, token.head}:
            found += [token] * (token.index not in days)
            token = self.parse.tokens[token.head]
        return found

    def _in_heading(self, token: Token) -> str | None:
        """The day in the heading under which it stands: "3. Letter of 7 May", and below: "the letter"."""
        below = self._children(token)
        if not below or any(each.text.lower() not in {"the", "this", "that"} for each in below):
            return None
        above = bisect.bisect(self.headings, (token.start, 0)) - 1
        heading = self.headings[above] if above >= 0 else None
        if heading is None:
            return None
        said = self.text[heading[0] : heading[1]]
        if not re.search(rf"\b{re.escape(token.text)}\s+(?:of|dated)\b", said, re.IGNORECASE):
            return None
        within = (x for x in self.dated if heading[0] <= x.spans[0][0] < heading[1])
        return next((row.value for row in within), None)

    def _added(self, token: Token) -> Iterator[Token]:
        """Clauses that say when it was made: "given by X on 8 March", "which is dated …"."""
        for at in self.parse.subtree(token.index):
            inside = self.parse.tokens[at]
            if inside.dep in {"acl", "relcl"} and inside.lemma in MADE | ISSUING:
                yield inside

    def _spans(self, token: Token) -> Spans:
        inside = self.parse.subtree(token.index)
        return ((self.parse.tokens[inside[0]].start, self.parse.tokens[inside[-1]].end),)

    def listed_behind(self, token: Token) -> list[tuple[Spans, str]]:
        """The days of several works right behind them: "dated 3 May and 9 May", "of 3 and 9 May"."""
        sentence = self.parse.tokens_of(self.parse.sentences[token.sentence])
        behind = [each for each in sentence if each.index > token.index]
        dated = next((x for x in behind if x.lemma == "date" or x.text.lower() == "dated"), None)
        if dated is None:
            return []
        days = [x for x in self.dated if dated.end <= x.spans[0][0] < behind[-1].end]
        return [(row.spans, row.value) for row in days if row.value]

    def near(self, verb: int, work: Token | None = None) -> str | None:
        """The date that a verb's own adverbs give; not one inside the words about a work."""
        children = [
            child
            for child in self._children(self.parse.tokens[verb])
            if child.dep in {"prep", "npadvmod"} and child.text.lower() not in UP_TO
        ]
        beside = {at for child in children for at in self.parse.subtree(child.index)}
        if work is not None:
            beside -= set(self.parse.subtree(work.index))
        for row in self.dated:
            inside = set(self.sources.index.within(row.spans)) & beside
            if inside and not self._is_of_another(min(inside), verb):
                return row.value
        return None

    def _is_of_another(self, at: int, verb: int) -> bool:
        """Whether a date belongs to another work that stands by the verb: "refers to a note of 2 May"."""
        token = self.parse.tokens[at]
        while token.index not in {verb, token.head}:
            token = self.parse.tokens[token.head]
            if token.index != verb and kind_of(self.parse, token, named=False) is not None:
                return True
        return False

    def _children(self, token: Token) -> list[Token]:
        return [self.parse.tokens[at] for at in self.parse.children[token.index]]
