"""Whom the head of a text names as its author: a masthead, a letterhead, an agency."""

from __future__ import annotations

import re

from stemma.annotate.capitals import compiled
from stemma.annotate.kinds import NO_BODIES, is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.speakers.sources import Description
from stemma.annotate.speakers.voice_texts import LONGEST_LINE, TOP, Found, VoiceText
from stemma.annotate.stretches import Stretch
from stemma.annotate.voices.short_lines import is_place_and_date
from stemma.annotate.voices.signoffs import SIGNED_AT_END
from stemma.model.annotations import Mention

ISSUES = re.compile(r"(?:\b(?:of|from|by)\b(?: the)?|[–—-])\s*$", re.IGNORECASE)
ISSUED = re.compile(
    r"(?:[\w-]+ ){0,2}(?:communiqu[eé]|statement|resolution|declaration|report|message|appeal|"
    r"bulletin|notice|communication|proclamation|announcement)s?(?: no\.? ?\d+)? (?:of|by|from) ",
    re.IGNORECASE,
)
PUBLICATION = re.compile(
    r"(?:The |A |An |Our )?(?:[\w-]+ )?(?:bulletin|newspaper|newsletter|weekly|daily|journal|magazine|"
    r"monthly|quarterly|organ|gazette|review|paper|voice|broadcast|programme|blog)\b",
    re.IGNORECASE,
)
ISSUER = re.compile(
    r"\b(?:communiqu[eé]|statement|resolution|declaration|report|message|appeal|bulletin|notice|"
    r"communication|proclamation|announcement|newspaper|newsletter|weekly|daily|journal|magazine|"
    r"organ|gazette|review|paper|voice|broadcast|programme|service|office|centre|center|desk|press)",
    re.IGNORECASE,
)
"""A line that says who issues the text: "Press service of X"; "The keys of X" says nothing."""
NUMBER_OF_ISSUE = compiled(
    r"[.,;–—-]?\s+(?:(?:No|Nr|Vol|Issue|Volume|Number)\b\.? ?\d|\d{1,2} [A-Z][a-z]+ \d{4}).*$"
)
"""Which issue of a bulletin it is, behind its name."""
DISPATCH = compiled(
    r"[A-Z][A-Z.'’/ -]{2,40}[^()a-z]{0,4}[^()]{0,24}\((?P<agency>[A-Z][\w .&'’-]{2,40})\)\s?(?:--|[–—-])"
)
"""Where and when an agency wrote: "QUAY, 4 May (Alba Wire) – …"."""
KIND_OF_TEXT = re.compile(
    r"\b(?:alert|transcript(?:ion)?|minutes|proceedings|hearing|interview|statement|release|communiqu[eé]|"
    r"memo(?:randum)?|urgent|appeal|petition|letter|notice|briefing|report|summary|comment|opinion|"
    r"obituar(?:y|ies)|editorial|correspondence|confidential|draft|copy|translation|exhibit|annex|"
    r"judg[e]?ment|testimony|deposition|record|resolution|circular|decree|order|update|"
    r"questions|answers|fact[- ]?check)$",
    re.IGNORECASE,
)
"""The end of a first line that says what sort of text it is, and names no paper."""
STATE = compiled(
    r"(?:THE |The )?(?:(?:[A-Z][\w-]+ ){0,2}(?:REPUBLIC|Republic|KINGDOM|Kingdom|EMPIRE|Empire)|"
    r"COMMONWEALTH|Commonwealth|STATE|State|GOVERNMENT|Government) (?:OF|of) [^,.:;]{3,40}$"
)
"""The state's own name, which stands above a ministry's and does not write."""
BRACKETED = re.compile(r"\s*\([^)]*\)$")
LEAST_SHARE = 0.7
"""How much of a line its names must fill for the line to be nothing but a name."""
LONGEST_NAME = 6
LONGEST_BODY = 12
ADDRESSED = re.compile(r" to (?:the|its|all|our|his|her) ", re.IGNORECASE)
"""Behind the body's name in a title: "Message of the Weir Council to its members"."""


class Mastheads(VoiceText):
    """Finds the body that issues a text in its first lines."""

    def letterhead(self, lines: list[Stretch]) -> Found | None:
        """The body whose name fills the first line, the state's own aside."""
        if lines and STATE.match(self.text(lines[0])):
            lines = lines[1:]
        found = self.masthead(lines[:1])
        paper = len(lines) > 1 and PUBLICATION.match(self.text(lines[1]))
        return None if paper else found

    def masthead(self, lines: list[Stretch]) -> Found | None:
        """The body whose name fills one of the first lines, or that a line says issues the text."""
        if lines and STATE.match(self.text(lines[0])):
            lines = lines[1:]
        if (first := self._first_line(lines)) is not None:
            return first
        for stretch in lines[:TOP]:
            text = BRACKETED.sub("", self.text(stretch).strip())
            long = len(text.split()) > LONGEST_LINE
            if long or text.endswith((".", "!", "?", ":")) or self._is_byline(text):
                continue
            found = [row for row in self.named_in(*stretch.span) if row.schema not in NO_BODIES]
            covered = sum(row.spans[-1][1] - row.spans[0][0] for row in found)
            if found and covered >= LEAST_SHARE * len(text) and self._is_known(found[0]):
                return (found[0].entity,), found[0].spans
            for row in self.named_in(*stretch.span):
                before = self.draft.text[stretch.start : row.spans[0][0]]
                issues = ISSUES.search(before) and before.isupper() == text.isupper()
                headed = self._is_headed(row) and not _ends_in_office(before)
                known = headed or ISSUER.search(before)
                if issues and known and row.schema not in NO_BODIES - {"Event"}:
                    return (row.entity,), row.spans
        return None

    def _is_known(self, row: Mention) -> bool:
        """Whether a name has the form of a body's, or returns in the text."""
        return self._is_headed(row) or self.returns(row)

    def _is_headed(self, row: Mention) -> bool:
        """Whether a name has the form of a body's: "the Weir Council"."""
        return any(heads_name(word) for word in self.written(row).split())

    def _first_line(self, lines: list[Stretch]) -> Found | None:
        """The body that the first line names in full, though in a form that names seldom have."""
        text = NUMBER_OF_ISSUE.sub("", self.text(lines[0]).strip()) if lines else ""
        issued = ISSUED.match(text)
        rest = text[issued.end() :] if issued else text
        start = len(text) - len(re.sub(r"^the ", "", rest, flags=re.IGNORECASE))
        text = ADDRESSED.split(text)[0] if issued else text
        parts = text[start:].split()
        if not 1 < len(parts) <= LONGEST_BODY or not text[-1:].isalnum() or _is_person(parts[0]):
            return None
        joined = heads_name(parts[0]) and parts[1].lower() in {"of", "on", "for"}
        if not (joined or (issued and any(map(heads_name, parts)))):
            return None
        span = (lines[0].start + start, lines[0].start + len(text))
        known = [row for row in self.named_in(*span) if row.spans[0][0] == span[0]]
        if known and known[0].schema not in NO_BODIES:
            return (known[0].entity,), known[0].spans
        tokens = tuple(self.sources.index.within((span,)))
        if not tokens:
            return None
        return (self.unnamed.entity(Description(tokens, "Organization"), "name"),), (span,)

    @staticmethod
    def _is_byline(text: str) -> bool:
        return text.lower().startswith(("by ", "to ", "for ", "re:", "subject"))

    def presenter(self, lines: list[Stretch]) -> Found | None:
        """The paper that says what it prints: "The Wick prints below …", or that signs its note."""
        parse = self.draft.parse
        for stretch in self.draft.stretches[-2:]:
            signed = SIGNED_AT_END.search(self.text(stretch))
            for row in self.named_in(*stretch.span) if signed else ():
                if row.spans[-1][1] == stretch.end and row.schema not in NO_BODIES:
                    return (row.entity,), row.spans
        for stretch in lines[:2]:
            for at in self.sources.index.within((stretch.span,)):
                token = parse.tokens[at]
                subject = self.sources.mention_at.get(at)
                verb = parse.tokens[token.head].lemma
                shows = verb in words("speakers", "presents", "verbs")
                if subject and subject.kind == "name" and token.dep == "nsubj" and shows:
                    body = subject.schema not in NO_BODIES
                    return ((subject.entity,), subject.spans) if body else None
        return None

    def publication(self, lines: list[Stretch]) -> Found | None:
        """The paper whose name heads the text, the line below saying that it is one."""
        if len(lines) < 2:
            return None
        if not (PUBLICATION.match(self.text(lines[1])) or self._is_dated_head(lines)):
            return None
        tokens = self.sources.index.within((lines[0].span,))
        if KIND_OF_TEXT.search(self.text(lines[0]).strip()):
            return None
        if not 0 < len(tokens) <= LONGEST_NAME or not self.text(lines[0])[-1].isalnum():
            return None
        known = [row for row in self.named_in(*lines[0].span) if row.spans[-1][1] == lines[0].end]
        if known and known[0].schema not in NO_BODIES:
            return (known[0].entity,), known[0].spans
        made = self.unnamed.entity(Description(tuple(tokens), "Organization"), "name")
        return (made,), (lines[0].span,)

    def _is_dated_head(self, lines: list[Stretch]) -> bool:
        """Whether a line in capitals, a date and then a title head the text, as in a paper."""
        top = [self.text(stretch).strip() for stretch in lines[:TOP]]
        dated = next((at for at, line in enumerate(top[1:3], 1) if is_place_and_date(line)), None)
        if not top[0].isupper() or dated is None or dated + 1 >= len(top):
            return False
        below = top[dated + 1]
        return not below.endswith((".", ":", ",")) and len(below.split()) <= LONGEST_LINE

    def agency(self, lines: list[Stretch]) -> Found | None:
        """The agency in brackets behind the place and the date of a dispatch."""
        for stretch in lines[:TOP]:
            if (wired := DISPATCH.match(self.text(stretch))) is None:
                continue
            span = (stretch.start + wired.start("agency"), stretch.start + wired.end("agency"))
            known = [row for row in self.named_in(*span) if row.spans == (span,)]
            if known:
                return (known[0].entity,), known[0].spans
            tokens = tuple(self.sources.index.within((span,)))
            made = self.unnamed.entity(Description(tokens, "Organization"), "name")
            return (made,), (span,)
        return None


def _is_person(word: str) -> bool:
    """Whether a word is an office that a person holds: "the CEO of the League" is no body."""
    return is_for_person(word.lower())


def _ends_in_office(before: str) -> bool:
    """Whether only somebody's office is of the body that follows: "Ada Brun, foreman of"."""
    words_before = before.split()
    return len(words_before) > 1 and any(map(_is_person, words_before[-3:-1]))
