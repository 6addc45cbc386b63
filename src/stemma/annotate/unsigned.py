"""Who wrote a voice that nobody signs: a line of a name, a credit, a masthead, "We, the …"."""

from __future__ import annotations

import re

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.name_starts import is_given_name
from stemma.annotate.passage_ends import NOTE
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.shapes import heads_name
from stemma.annotate.signoffs import BARE_NAME, SIGNED_AT_END, is_place_and_date
from stemma.annotate.sources import Description, Sources
from stemma.annotate.stretches import Stretch
from stemma.annotate.unnamed import Unnamed
from stemma.model.annotations import Attribution, Mention
from stemma.model.documents import Span, Spans

CREDIT = re.compile(
    r"(?:For the record|Correspondence|Questions(?: by)?|Checked by|Words(?: by)?|Interviewer|"
    r"Recorded by|Minutes(?: taken)? by|Minuted by|Record kept by|"
    r"Transcribed by|Interview(?:ed by| by)?|Reporting by|Report(?:ed)? by|Text(?: by)?|Written by|"
    r"Compiled by|Clerk|Rapporteur|Author)\s*:?\s+"
)
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
RELEASE = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement))\b", re.IGNORECASE
)
NUMBER_OF_ISSUE = re.compile(
    r"[.,;–—-]?\s+(?:(?:No|Nr|Vol|Issue|Volume|Number)\b\.? ?\d|\d{1,2} [A-Z][a-z]+ \d{4}).*$"
)
"""Which issue of a bulletin it is, behind its name."""
BY = re.compile(r"^by:? ", re.IGNORECASE)
BY_NAME = re.compile(r"\b[Bb][Yy]:? (?:the )?$")
BY_WHOM = re.compile(r"(?:^|[ ,])[Bb]y (?=[A-Z])")
DISPATCH = re.compile(
    r"[A-Z][A-Z.'’/ -]{2,40}[^()a-z]{0,4}[^()]{0,24}\((?P<agency>[A-Z][\w .&'’-]{2,40})\)\s?(?:--|[–—-])"
)
"""Where and when an agency wrote: "QUAY, 4 May (Alba Wire) – …"."""
STATE = re.compile(
    r"(?:THE |The )?(?:(?:[A-Z][\w-]+ ){0,2}(?:REPUBLIC|Republic|KINGDOM|Kingdom|EMPIRE|Empire)|"
    r"COMMONWEALTH|Commonwealth|STATE|State|GOVERNMENT|Government) (?:OF|of) [^,.:;]{3,40}$"
)
"""The state's own name, which stands above a ministry's and does not write."""
PARTS = re.compile(r"\s+[|·•]\s+")
BRACKETED = re.compile(r"\s*\([^)]*\)$")
PERSON_NAME = re.compile(r"(?:[A-Z][\w'’-]+|[A-Z]\.) (?:[A-Z]\. )?[A-Z][\w'’-]+(?=[;,.)]|$)")
GIVING = frozenset({"speak", "write", "say", "tell", "answer", "reply", "explain", "respond"})
"""What the one does whose words come next."""
ANNOUNCING = 2
"""Sentences before a text in which it is announced."""
TOP = 4
"""Lines at the head in which an author or a masthead stands."""
LEAST_SHARE = 0.7
"""How much of a line its names must fill for the line to be nothing but a name."""
LONGEST_NAME = 6
SEVERAL = 2
LONGEST_BODY = 12
LONGEST_LINE = 14
NO_BODIES = frozenset({"Person", "Address", "Event", "Thing"})
Found = tuple[tuple[str, ...], Spans]
NOBODY: Found = ((), ())


class Unsigned:
    """Finds authors of one document's unsigned voices, each with where the document names them."""

    def __init__(self, draft: Draft, sources: Sources, unnamed: Unnamed) -> None:
        self.draft = draft
        self.sources = sources
        self.unnamed = unnamed
        self.names = sorted(
            (row for row in draft.rows.mentions if row.kind == "name"), key=lambda row: row.spans
        )

    def of(self, voice: Attribution, *, own: bool) -> Found:
        """The author of the document's own voice, or of a note that an editor adds to it."""
        lines = self._lines(voice.content)
        if own:
            return (
                self._line_of_a_person(lines)
                or self._credit(lines)
                or self._by_somebody(lines)
                or self._we(voice)
                or self._masthead(lines)
                or self._presenter(lines)
                or self._publication(lines)
                or self._agency(lines)
                or NOBODY
            )
        if lines and NOTE.match(self._text(lines[0])):
            return self._regretting(voice) or self._masthead(list(self.draft.stretches)) or NOBODY
        if lines and RELEASE.match(self._text(lines[0])):
            return self._masthead(lines[1:]) or self._announced(voice) or NOBODY
        return (
            self._naming_itself(voice)
            or self._announced(voice)
            or self._given_the_word(voice)
            or self._speaking_of_itself(voice)
            or NOBODY
        )

    def _announced(self, voice: Attribution) -> Found | None:
        """Whose the text is that the sentence before it announces: "The board's statement reads:"."""
        parse = self.draft.parse
        before = [each for each in parse.sentences if each.end <= voice.content[0][0]]
        for sentence in reversed(before[-ANNOUNCING:]):
            for token in parse.tokens_of(sentence):
                if token.lemma not in words("speakers", "works", "own"):
                    continue
                maker = self.sources.owners.maker(token) or self._sender(token.head)
                if maker is not None:
                    return (maker.entity,), maker.spans
        return None

    def _naming_itself(self, voice: Attribution) -> Found | None:
        """Who says "I, Ada Brun, …" or "I am Ada Brun", outside any quotation."""
        parse = self.draft.parse
        quoted = quoted_tokens(parse)
        for at in self.sources.index.within(voice.content):
            if parse.tokens[at].text != "I" or at in quoted:
                continue
            after = [token.text for token in parse.tokens[at + 1 : at + 2]]
            row = self.sources.mention_at.get(at + 2)
            if after and after[0] in {",", "am", "'m", "’m"} and row is not None:
                if row.kind == "name" and row.schema == "Person":
                    return (row.entity,), row.spans
        return None

    def _given_the_word(self, voice: Attribution) -> Found | None:
        """Who is the subject of the line that leads on by a colon: "Ada Brun herself writes:"."""
        parse = self.draft.parse
        before = [each for each in parse.sentences if each.end <= voice.content[0][0]]
        if not before or parse.tokens[before[-1].last - 1].text != ":":
            return None
        for token in parse.tokens_of(before[-1]):
            row = self.sources.mention_at.get(token.index)
            verb = parse.tokens[token.head]
            if token.dep == "nsubj" and verb.lemma in GIVING and row is not None:
                found = row.schema == "Person" or row.schema not in NO_BODIES
                return ((row.entity,), row.spans) if found and row.kind == "name" else None
        return None

    def _speaking_of_itself(self, voice: Attribution) -> Found | None:
        """The body that a statement begins with and goes on to call "we": "The Guild declares …"."""
        parse = self.draft.parse
        tokens = self.sources.index.within(voice.content)
        ours = {"we", "our", "us"}.isdisjoint(parse.tokens[at].text.lower() for at in tokens)
        opening = parse.tokens[tokens[0]].sentence if tokens else -1
        for at in tokens:
            row = self.sources.mention_at.get(at)
            if parse.tokens[at].sentence != opening:
                return None
            if parse.tokens[at].dep != "nsubj" or row is None or row.schema in NO_BODIES:
                continue
            joined = [row, *self._joined_to(at)]
            again = sum(other.entity == row.entity for other in self.names) > 1
            found = tuple(dict.fromkeys(each.entity for each in joined))
            return (found, row.spans) if again or not ours else None
        return None

    def _joined_to(self, at: int) -> list[Mention]:
        """The bodies named in a row behind the first: "the Guild, the Circle and the League"."""
        found = []
        for child in self.draft.parse.children[at]:
            if self.draft.parse.tokens[child].dep == "conj":
                row = self.sources.mention_at.get(child)
                found.extend([row] if row is not None and row.schema not in NO_BODIES else [])
                found.extend(self._joined_to(child))
        return found

    def _sender(self, verb: int) -> Mention | None:
        """Who sends or issues a text: the subject of the verb that governs it."""
        parse = self.draft.parse
        if parse.tokens[verb].lemma not in words("speakers", "presents", "sends"):
            return None
        for child in parse.children[verb]:
            if parse.tokens[child].dep == "nsubj" and child in self.sources.mention_at:
                found = self.sources.mention_at[child]
                return found if found.schema not in NO_BODIES - {"Person"} else None
        return None

    def _lines(self, content: Spans) -> list[Stretch]:
        return [
            stretch
            for stretch in self.draft.stretches
            if any(start <= stretch.start and stretch.end <= end for start, end in content)
        ]

    def _text(self, stretch: Stretch) -> str:
        return self.draft.text[stretch.start : stretch.end]

    def _named_in(self, start: int, end: int) -> list[Mention]:
        return [row for row in self.names if start <= row.spans[0][0] and row.spans[-1][1] <= end]

    def _line_of_a_person(self, lines: list[Stretch]) -> Found | None:
        """A person's name alone in a line below the title, or in a part of it: "Opinion | Ada Brun"."""
        for stretch in lines[1:TOP]:
            text = self._text(stretch).strip()
            if several := self._line_of_several(stretch, text):
                return several
            parts = [BY.sub("", part) for part in PARTS.split(text)]
            for row in self._named_in(*stretch.span):
                name = self._written(row)
                if row.schema != "Person" or " " not in name or len(text.split()) > LONGEST_LINE:
                    continue
                alone = stretch in lines[1:2] and BARE_NAME.fullmatch(text)
                known = is_given_name(name.split()[0]) or self._returns(row) or len(parts) > 1
                known = known or bool(alone)
                behind = BY_NAME.search(self.draft.text[stretch.start : row.spans[0][0]])
                if (name in parts and known) or (behind and not text.endswith((".", "!", "?"))):
                    return (row.entity,), row.spans
        return None

    def _line_of_several(self, stretch: Stretch, text: str) -> Found | None:
        """The persons whose names, joined by "and", are all of a line."""
        people = [row for row in self._named_in(*stretch.span) if row.schema == "Person"]
        joined = re.split(r", (?:and )?| and | & ", BY.sub("", text))
        if len(people) < SEVERAL or [self._written(row) for row in people] != joined:
            return None
        return tuple(row.entity for row in people), tuple(row.spans[0] for row in people)

    def _credit(self, lines: list[Stretch]) -> Found | None:
        """Whom a line at the end credits: "For the record: Ada Brun, clerk."; so may one at the top."""
        for stretch in (*reversed(lines[-2:]), *lines[1:TOP]):
            top = stretch not in lines[-2:]
            for credit in CREDIT.finditer(self._text(stretch)):
                if top and not credit.group().rstrip().endswith((":", "by")):
                    continue
                if (found := self._credited(stretch, stretch.start + credit.end())) is not None:
                    return found
        return None

    def _by_somebody(self, lines: list[Stretch]) -> Found | None:
        """Whom a line below the title names behind "by": "4 May 2031, by Ada of the Lower Gate"."""
        for stretch in lines[1:TOP]:
            text = self._text(stretch)
            by = BY_WHOM.search(text)
            if by is None or text.endswith((".", "!", "?", ":")) or len(text.split()) > LONGEST_LINE:
                continue
            if (found := self._credited(stretch, stretch.start + by.end())) is not None:
                return found
        return None

    def _agency(self, lines: list[Stretch]) -> Found | None:
        """The agency in brackets behind the place and the date of a dispatch."""
        for stretch in lines[:TOP]:
            if (wired := DISPATCH.match(self._text(stretch))) is None:
                continue
            span = (stretch.start + wired.start("agency"), stretch.start + wired.end("agency"))
            known = [row for row in self._named_in(*span) if row.spans == (span,)]
            if known:
                return (known[0].entity,), known[0].spans
            tokens = tuple(self.sources.index.within((span,)))
            made = self.unnamed.entity(Description(tokens, "Organization"), "name")
            return (made,), (span,)
        return None

    def _credited(self, stretch: Stretch, at: int) -> Found | None:
        for row in self._named_in(at, stretch.end):
            if row.schema == "Person" and row.spans[0][0] == at:
                return (row.entity,), row.spans
        if (name := PERSON_NAME.match(self.draft.text, at, stretch.end)) is not None:
            tokens = tuple(self.sources.index.within((name.span(),)))
            made = self.unnamed.entity(Description(tokens, "Person"), "name")
            return (made,), (name.span(),)
        return None

    def _we(self, voice: Attribution) -> Found | None:
        """Who says of themselves "We, the members of the choir, …"."""
        parse = self.draft.parse
        quoted = quoted_tokens(parse)
        for at in self.sources.index.within(voice.content):
            token = parse.tokens[at]
            if (
                at in quoted
                or token.text != "We"
                or parse.tokens[min(at + 1, len(parse.tokens) - 1)].text != ","
            ):
                continue
            end = parse.sentences[token.sentence].last
            stop = next((i for i in range(at + 2, end) if parse.tokens[i].text == ","), end)
            inside = range(at + 2, stop)
            plural = any(parse.tokens[i].tag in {"NNS", "NNPS"} for i in inside)
            if stop < end and plural and not any(parse.tokens[i].pos == "VERB" for i in inside):
                made = self.unnamed.entity(Description(tuple(inside), "Organization"))
                return (made,), ((parse.tokens[at + 2].start, parse.tokens[stop - 1].end),)
        return None

    def _masthead(self, lines: list[Stretch]) -> Found | None:
        """The body whose name fills one of the first lines, or that a line says issues the text."""
        if lines and STATE.match(self._text(lines[0])):
            lines = lines[1:]
        if (first := self._first_line(lines)) is not None:
            return first
        for stretch in lines[:TOP]:
            text = BRACKETED.sub("", self._text(stretch).strip())
            long = len(text.split()) > LONGEST_LINE
            if long or text.endswith((".", "!", "?", ":")) or self._is_byline(text):
                continue
            found = [row for row in self._named_in(*stretch.span) if row.schema not in NO_BODIES]
            covered = sum(row.spans[-1][1] - row.spans[0][0] for row in found)
            if found and covered >= LEAST_SHARE * len(text) and self._is_known(found[0]):
                return (found[0].entity,), found[0].spans
            for row in self._named_in(*stretch.span):
                before = self.draft.text[stretch.start : row.spans[0][0]]
                issues = ISSUES.search(before) and before.isupper() == text.isupper()
                known = self._is_headed(row) or ISSUER.search(before)
                if issues and known and row.schema not in NO_BODIES - {"Event"}:
                    return (row.entity,), row.spans
        return None

    def _is_known(self, row: Mention) -> bool:
        """Whether a name has the form of a body's, or returns in the text."""
        return self._is_headed(row) or self._returns(row)

    def _is_headed(self, row: Mention) -> bool:
        """Whether a name has the form of a body's: "the Weir Council"."""
        return any(heads_name(word) for word in self._written(row).split())

    def _returns(self, row: Mention) -> bool:
        return sum(other.entity == row.entity for other in self.names) > 1

    def _first_line(self, lines: list[Stretch]) -> Found | None:
        """The body that the first line names in full, though in a form that names seldom have."""
        text = NUMBER_OF_ISSUE.sub("", self._text(lines[0]).strip()) if lines else ""
        issued = ISSUED.match(text)
        rest = text[issued.end() :] if issued else text
        start = len(text) - len(re.sub(r"^the ", "", rest, flags=re.IGNORECASE))
        parts = text[start:].split()
        if not 1 < len(parts) <= LONGEST_BODY or not text[-1:].isalnum():
            return None
        joined = heads_name(parts[0]) and parts[1].lower() in {"of", "on", "for"}
        if not (joined or (issued and any(map(heads_name, parts)))):
            return None
        span = (lines[0].start + start, lines[0].start + len(text))
        known = [row for row in self._named_in(*span) if row.spans[0][0] == span[0]]
        if known and known[0].schema not in NO_BODIES:
            return (known[0].entity,), known[0].spans
        tokens = tuple(self.sources.index.within((span,)))
        if not tokens:
            return None
        return (self.unnamed.entity(Description(tokens, "Organization"), "name"),), (span,)

    @staticmethod
    def _is_byline(text: str) -> bool:
        return text.lower().startswith(("by ", "to ", "for ", "re:", "subject"))

    def _presenter(self, lines: list[Stretch]) -> Found | None:
        """The paper that says what it prints: "The Wick prints below …", or that signs its note."""
        parse = self.draft.parse
        for stretch in self.draft.stretches[-2:]:
            signed = SIGNED_AT_END.search(self._text(stretch))
            for row in self._named_in(*stretch.span) if signed else ():
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

    def _publication(self, lines: list[Stretch]) -> Found | None:
        """The paper whose name heads the text, the line below saying that it is one."""
        if len(lines) < 2:
            return None
        if not (PUBLICATION.match(self._text(lines[1])) or self._is_dated_head(lines)):
            return None
        tokens = self.sources.index.within((lines[0].span,))
        if not 0 < len(tokens) <= LONGEST_NAME or not self._text(lines[0])[-1].isalnum():
            return None
        known = [row for row in self._named_in(*lines[0].span) if row.spans[-1][1] == lines[0].end]
        if known and known[0].schema not in NO_BODIES:
            return (known[0].entity,), known[0].spans
        made = self.unnamed.entity(Description(tuple(tokens), "Organization"), "name")
        return (made,), (lines[0].span,)

    def _is_dated_head(self, lines: list[Stretch]) -> bool:
        """Whether a line in capitals, a date and then a title head the text, as in a paper."""
        top = [self._text(stretch).strip() for stretch in lines[:TOP]]
        dated = next((at for at, line in enumerate(top[1:3], 1) if is_place_and_date(line)), None)
        if not top[0].isupper() or dated is None or dated + 1 >= len(top):
            return False
        below = top[dated + 1]
        return not below.endswith((".", ":", ",")) and len(below.split()) <= LONGEST_LINE

    def _regretting(self, voice: Attribution) -> Found | None:
        """The paper that regrets or corrects in its own note: "The Courier regrets the error"."""
        parse = self.draft.parse
        for at in self.sources.index.within(voice.content):
            row = self.sources.mention_at.get(at)
            token = parse.tokens[at]
            verb = parse.tokens[token.head].lemma
            regrets = verb in words("speakers", "presents", "regrets")
            if row and row.kind == "name" and token.dep == "nsubj" and regrets:
                return (row.entity,), row.spans
        return None

    def _written(self, row: Mention) -> str:
        start, end = self._hull(row)
        return self.draft.text[start:end]

    @staticmethod
    def _hull(row: Mention) -> Span:
        return row.spans[0][0], row.spans[-1][1]
