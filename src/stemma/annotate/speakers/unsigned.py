"""Who wrote a voice that nobody signs: a line of a name, a credit, a masthead, "We, the …"."""

from __future__ import annotations

import re
from itertools import pairwise

from stemma.annotate.capitals import compiled
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import NO_BODIES
from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.speakers.lead_ins import LeadIns
from stemma.annotate.speakers.mastheads import KIND_OF_TEXT, Mastheads
from stemma.annotate.speakers.sources import Description, Sources
from stemma.annotate.speakers.unnamed import Unnamed
from stemma.annotate.speakers.voice_texts import LONGEST_LINE, NOBODY, TOP, Found, VoiceText
from stemma.annotate.stretches import Stretch
from stemma.annotate.voices.party_headings import party_heading
from stemma.annotate.voices.passage_ends import CONTACT, NOTE
from stemma.annotate.voices.short_lines import ABOUT, BARE_NAME
from stemma.model.annotations import Attribution, Mention
from stemma.model.documents import Span, Spans

CREDIT = re.compile(
    r"(?:For the record|Correspondence|Questions(?: by)?|Checked by|Words(?: by)?|Interviewer|"
    r"Recorded by|Minutes(?: taken)?(?: by)?|Minuted by|Record kept by|"
    r"Transcribed by|Interview(?:ed by| by)?|Reporting by|Report(?:ed)? by|Text(?: by)?|Written by|"
    r"Compiled by|Posted by|Reviewed by|Clerk|Rapporteur|Author)\s*:?\s+"
)
RELEASE = re.compile(
    r"(?:for immediate release|(?:press|media|news) (?:release|statement))\b", re.IGNORECASE
)
BY = re.compile(r"^by:? ", re.IGNORECASE)
BY_NAME = re.compile(
    r"\b[Bb][Yy]:? (?:the )?$"
    r"|^(?:[Ff]rom|[Bb]y|FROM|BY) (?:our|an?|the|OUR|THE) (?:[\w-]+ ){0,3}"
    r"(?:correspondent|reporter|editor),? $"
)
BY_END = re.compile(r"[Bb][Yy]:? (?:the )?$")
BY_WHOM = compiled(r"(?:^|[ ,])[Bb]y (?=[A-Z])")
OTHER_WORK = re.compile(
    r"(?<!selected and )(?<!compiled and )(?<!collected and )(?<!written and )"
    r"\b(?!report|record|writt|compil|prepar|post|submitt|sign|releas|minut|transcrib|interview|draft|collect|review)"
    r"(?:\w+ed|photos?|photographs?|pictures?|drawings?|cartoons?|illustrations?|translation|foreword|"
    r"preface|introduction|music|maps?|design|layout|graphics|video|film|shot|set|led|run|built|made|held)"
    r"(?: from (?:the )?\w+)?,?:? $",
    re.IGNORECASE,
)
"""Before "by" and the name of somebody who did not write: "Translated from the Danish by"."""
PARTS = re.compile(r"\s+[|·•]\s+")
PERSON_NAME = compiled(
    r"(?:[A-Z][\w'’-]+|[A-Z]\.) (?:[A-Z]\. )?[A-Z][\w'’-]+(?=[;,.)]|$| (?:at|on|in)\b| [|·•–—-] )"
)
SEVERAL = 2
DATED = re.compile(r"(?:\w+ )?(?:\d{1,2} \w+|\w+ \d{1,2},?) \d{4}")
"""When somebody wrote, behind his name: "Ada Brun, 4 May 2031"."""
WRITES = re.compile(
    r"\b(?:reporters?|correspondent|editor|columnist|writer|journalist|critic|author|contributor|staff)\b",
    re.IGNORECASE,
)
"""What somebody is who writes for a paper."""
LONGEST_DESCRIBED = 6
"""Words of a name with what its bearer does."""


class Unsigned(VoiceText):
    """Finds authors of one document's unsigned voices, each with where the document names them."""

    def __init__(self, draft: Draft, sources: Sources, unnamed: Unnamed) -> None:
        super().__init__(draft, sources, unnamed)
        self.heads = Mastheads(draft, sources, unnamed)
        self.leads = LeadIns(draft, sources, unnamed)

    def of(self, voice: Attribution, *, own: bool) -> Found:
        """The author of the document's own voice, or of a note that an editor adds to it."""
        lines = self._lines(voice.content)
        if own:
            lines = self._without_headings(lines, voice)
            return (
                self._line_of_a_person(lines)
                or self._credit(lines)
                or self._by_somebody(lines)
                or self._we(voice)
                or self.heads.masthead(lines)
                or self.heads.presenter(lines)
                or self.heads.publication(lines)
                or self.heads.agency(lines)
                or self._about_itself(lines)
                or NOBODY
            )
        if lines and NOTE.match(self.text(lines[0])):
            if not self.is_of_editors(voice):
                return NOBODY  # A translator is none of the body that is translated.
            return (
                self.leads.regretting(voice)
                or self.heads.masthead(list(self.draft.stretches))
                or NOBODY
            )
        if lines and RELEASE.match(self.text(lines[0])):
            return self.heads.masthead(lines[1:]) or self.leads.announced(voice) or NOBODY
        return (
            self.leads.naming_itself(voice)
            or self.leads.announced(voice)
            or self.leads.given_the_word(voice)
            or self.leads.speaking_of_itself(voice)
            or NOBODY
        )

    def _without_headings(self, lines: list[Stretch], own: Attribution) -> list[Stretch]:
        """The lines without headings right above a text by another, which say whose that is."""
        others = {
            row.content[0][0]
            for row in self.draft.rows.attributions
            if row.kind == "voice" and row.id != own.id and row.content
        }
        every = self.draft.stretches
        above = {one.start for one, two in pairwise(every) if two.start in others}
        return [
            each
            for each in lines
            if each.start not in above or party_heading(self.text(each)) is None
        ]

    def is_of_editors(self, voice: Attribution) -> bool:
        """Whether a voice is a note that the paper adds, and no translator."""
        lines = self._lines(voice.content)
        text = self.text(lines[0]) if lines else ""
        return bool(NOTE.match(text)) and not text.lstrip("[(").lower().startswith("tr")

    def letterhead(self, voice: Attribution) -> tuple[str, ...]:
        """The body whose name is the first line of a text."""
        found = self.heads.letterhead(self._lines(voice.content))
        return found[0] if found else ()

    def _lines(self, content: Spans) -> list[Stretch]:
        return [
            stretch
            for stretch in self.draft.stretches
            if any(start <= stretch.start and stretch.end <= end for start, end in content)
        ]

    def _line_of_a_person(self, lines: list[Stretch]) -> Found | None:
        """A person's name alone in a line below the title, or in a part of it: "Opinion | Ada Brun"."""
        for stretch in lines[1:TOP]:
            text = self.text(stretch).strip()
            for part in PARTS.split(text):
                if several := self._line_of_several(stretch, CREDIT.sub("", part)):
                    return several
            parts = [BY.sub("", part) for part in PARTS.split(text)]
            for row in self.named_in(*stretch.span):
                name = self.written(row)
                if (
                    row.schema != "Person"
                    or not PERSON_NAME.match(name)
                    or len(text.split()) > LONGEST_LINE
                ):
                    continue
                alone = self._is_named_alone(row, parts) and self._is_below_title(lines, stretch)
                known = is_given_name(name.split()[0]) or self.returns(row) or len(parts) > 1
                known = known or bool(alone)
                before = self.draft.text[stretch.start : row.spans[0][0]]
                behind = BY_NAME.search(before) and not OTHER_WORK.search(BY_END.sub("", before))
                if ((name in parts or alone) and known) or (
                    behind and not text.endswith((".", "!", "?"))
                ):
                    return (row.entity,), row.spans
        return None

    def _is_named_alone(self, row: Mention, parts: list[str]) -> bool:
        """Whether a part of a line is a name, with what its bearer does perhaps: "Ada Brun, arts reporter".

        Somebody of whom the text goes on to tell is its subject: "Ada Brun, ferrywoman".
        """
        name = self.written(row)
        if name in parts and len(parts) == 1:
            return bool(BARE_NAME.fullmatch(name))
        described = (part for part in parts if part.startswith(f"{name}, "))
        part = next(described, "")
        if DATED.fullmatch(part.removeprefix(f"{name}, ")):
            return not KIND_OF_TEXT.search(name) and self._is_of_today(part)
        if not WRITES.search(part):
            return False  # "Ada Brun, mill owner" is as often whom the text is about
        short = 0 < len(part.split()) <= LONGEST_DESCRIBED
        return short and bool(BARE_NAME.fullmatch(part)) and not self.returns(row)

    def _is_of_today(self, part: str) -> bool:
        """Whether a line is dated in the year in which the document appeared."""
        published = self.draft.rows.document.published
        return published is not None and str(published.value)[:4] in part

    def _is_below_title(self, lines: list[Stretch], stretch: Stretch) -> bool:
        """Whether a line stands right below the title, or between a title and the running text."""
        at = lines.index(stretch)
        if at == 1 or at + 1 == len(lines):
            return at == 1
        above, below = self.text(lines[at - 1]), self.text(lines[at + 1])
        titled = not above.endswith((".", ",", ":", ";")) and len(above.split()) > SEVERAL
        running = below.endswith((".", "!", "?", "”", '"')) and len(below.split()) > LONGEST_LINE
        return titled and running

    def _line_of_several(self, stretch: Stretch, text: str) -> Found | None:
        """The persons whose names, joined by "and", are all of a line."""
        joined = re.split(r", (?:and )?| and | & ", BY.sub("", text.strip()))
        if BY.match(text) and len(joined) == SEVERAL and all(map(PERSON_NAME.fullmatch, joined)):
            return self._written_together(stretch, joined)
        people = [row for row in self.named_in(*stretch.span) if self.written(row) in joined]
        people = [row for row in people if row.schema == "Person"]
        if len(people) < SEVERAL or [self.written(row) for row in people] != joined:
            return None
        return tuple(row.entity for row in people), tuple(row.spans[0] for row in people)

    def _written_together(self, stretch: Stretch, names: list[str]) -> Found | None:
        """The two whom a byline names: "By Ada Brun and Hanno Bly"."""
        starts = [self.draft.text.index(name, stretch.start) for name in names]
        spans = [(at, at + len(name)) for at, name in zip(starts, names, strict=True)]
        people = [self._person_at(span) for span in spans]
        return tuple(people), tuple(spans)

    def _person_at(self, span: Span) -> str:
        """The person named by just these characters, who may be named nowhere else."""
        for row in self.named_in(*span):
            if row.schema == "Person" and row.spans == (span,):
                return row.entity
        tokens = tuple(self.sources.index.within((span,)))
        return self.unnamed.entity(Description(tokens, "Person"), "name")

    def _credit(self, lines: list[Stretch]) -> Found | None:
        """Whom a line at the end credits: "For the record: Ada Brun, clerk."; so may one at the top."""
        for stretch in (*reversed(lines[-2:]), *lines[1:TOP]):
            top = stretch not in lines[-2:]
            for credit in CREDIT.finditer(self.text(stretch)):
                if top and not credit.group().rstrip().endswith((":", "by")):
                    continue
                if (found := self._credited(stretch, stretch.start + credit.end())) is not None:
                    return found
        return None

    def _by_somebody(self, lines: list[Stretch]) -> Found | None:
        """Whom a line below the title names behind "by": "4 May 2031, by Ada of the Lower Gate"."""
        for stretch in lines[1:TOP]:
            text = self.text(stretch)
            by = BY_WHOM.search(text)
            if (
                by is None
                or OTHER_WORK.search(text[: by.start() + 1])
                or text.endswith((".", "!", "?", ":"))
                or len(text.split()) > LONGEST_LINE
            ):
                continue
            if (found := self._credited(stretch, stretch.start + by.end())) is not None:
                return found
        return None

    def _credited(self, stretch: Stretch, at: int) -> Found | None:
        for row in self.named_in(at, stretch.end):
            if row.schema == "Person" and row.spans[0][0] == at:
                return (row.entity,), row.spans
        if (name := PERSON_NAME.match(self.draft.text, at, stretch.end)) is not None:
            return (self._person_at(name.span()),), (name.span(),)
        return None

    def _about_itself(self, lines: list[Stretch]) -> Found | None:
        """The body whose words on itself stand below its release: "About Norl Seeds"."""
        released = any(RELEASE.search(self.text(stretch)) for stretch in lines[:TOP])
        if not released and not any(CONTACT.match(self.text(each)) for each in lines[-2:]):
            return None
        for stretch in lines[TOP:]:
            if ABOUT.match(text := self.text(stretch)) and not text.endswith((".", "?", "!")):
                start = stretch.start + len("About ")
                for row in self.named_in(start, stretch.end):
                    if row.schema not in NO_BODIES and self.returns(row):
                        return (row.entity,), row.spans
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
