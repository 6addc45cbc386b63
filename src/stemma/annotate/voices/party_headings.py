"""Headings that name the kind of the text below and whose it is: "B.2 Letter of Marl Lines, 4 May 2031"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.annotate.capitals import compiled
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import words
from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.names.shapes import heads_name
from stemma.annotate.names.titles import is_title

MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
DATED = re.compile(
    rf"[,–—-]?\s{{0,3}}\(?(?:(?:dated|received|of|on)\s)?(?:\d{{1,2}}\s{MONTHS}(?:,?\s\d{{4}})?"
    rf"|{MONTHS}\s\d{{1,2}}(?:,?\s\d{{4}})?|{MONTHS},?\s\d{{4}})\)?$",
    re.IGNORECASE,
)
"""The date at the end of a heading."""
TO_WHOM = compiled(
    r"(?<=[\w.]) to (?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?) \w|[A-Z])[^.?!:;]{1,50}$"
)
"""To whom a letter goes, behind the party: "Letter from Ada Brun to the mayor"."""
LABEL = compiled(
    r"(?:(?:(?i:annex|appendix|exhibit|document|enclosure|text|part)\s)?\(?"
    r"(?P<label>(?:[A-Z]|[IVX]{1,4}|\d{1,2})(?:\.\d{1,2})*)(?:[.):]|\s[–—-])?\s+)(?=\S)"
)
"""What counts the headings: "C.2 ", "II. ", "Annex B: "."""
SORT = r"(?:full|written|joint|official|opening|closing|press|public|open|first|second|third|final|sworn)"
KIND = (
    r"(?:(?:counter-?)?statement|answer|reply|response|right of reply|letter|e-?mail|message|declaration|"
    r"account|version|submission|rejoinder|rebuttal|telegram|testimony|evidence|deposition|affidavit|"
    r"explanation|communiqu[eé]|position|note|comments?|observations|remarks|objection|appeal|question|"
    r"petition|tribute|recollections?|appreciation|memory|testimonial|view|story|text(?=s?\sof\b))"
)
OF_WHOM = compiled(
    rf"(?i:(?:the|an?)\s)?(?i:(?:{SORT}\s){{0,2}}{KIND}(?:s|\sno\.?\s?\d+)?,?"
    r"(?:\sin\s(?:reply|response|answer))?\s(?:of|by|from|on\sbehalf\sof|submitted\sby|sent\sby)\s)"
    r"(?P<who>(?i:the\s|our\s|an?\s)?\w(?:[^.?!:;]|(?<=\b\w)\.|(?<=\b\w\w)\.|(?<=Prof)\.){1,60}?):?$"
)
NAMES_TEXT = re.compile(
    rf"(?:(?:the|an?)\s)?(?:{SORT}\s){{0,2}}{KIND}s?\s(?:of|by|from|to|for|on)\s", re.IGNORECASE
)
WHOSE = compiled(
    rf"(?P<who>(?:The\s|THE\s)?[A-Z][\w.'’&-]*(?:\s[\w.'’&-]+){{0,5}}?)['’]s?"
    rf"\s(?i:(?:{SORT}\s){{0,2}}{KIND}):?$"
)
"""The same with the party first: "Marl Lines' reply"."""
BARE_NAME = compiled(r"(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+")
PUBLISHER = re.compile(
    r"(?:the )?(?:(?:co-?)?editors?|editorial|publishers?|translators?|compilers?|authors?|reader|readers|"
    r"newsroom|desk|paper|week|month|day|year)\b",
    re.IGNORECASE,
)
"""Who speaks for the frame itself, or whose "letter of the week" it chose."""
PARTIES = frozenset(
    "employer owner landlord landlady tenant tenants company firm defendant claimant plaintiff respondent "
    "applicant complainant accused accuser crew family prosecution defence defense management staff workers "
    "seller buyer lender borrower victims".split()
)
"""Ordinary nouns for the sides of a dispute."""
SUBJECTS = frozenset(
    "fact facts intent principle principles purpose purposes claim claims case account accounts events "
    "question questions evidence policy problem position issue issues reasons findings results work works "
    "credit thanks protest support resignation recommendation condolence sympathy faith belief defence "
    "defense truth error".split()
)
"""What a text is about: "Statement of facts", "Letter of intent"."""
OURS = re.compile(
    r"(?:(?:our|the editors?['’]?s?|editors?['’]?s?|editorial|publisher['’]s) (?:own |closing |final )?"
    r"(?:comments?|notes?|remarks?|views?|assessment|answers?|reply|replies|responses?|conclusions?|findings"
    r"|position|rejoinder)"
    r"|(?:a )?(?:note|comment|remark|reply|answer|response)s? (?:by|from|of) (?:the|our)"
    r" (?:editors?|publisher|newsroom))[.:?]?$",
    re.IGNORECASE,
)
"""A heading under which the document itself goes on: "Our comments"."""
PARTS = re.compile(
    r"(?:background|context|(?:what|how|why|where|who) (?:\w+['’]?\w* ){1,6}\w+|conclusions?|discussion"
    r"|(?:reasons|findings?|decision|judge?ment|ruling|verdict)(?: (?:of|by) the [\w ]{3,30})?"
    r"|held|analysis|assessment|(?:the )?next steps?|further reading|sources|credits|contacts?"
    r"|comments?)[.:?]?$",
    re.IGNORECASE,
)
"""A heading of the document, or as well of a long text of a party: "Background"."""


LONGEST = 160
"""Characters of a heading."""
IN_MEMORY = re.compile(
    r".{0,40}\b(?:memor(?:y|ies)|stor(?:y|ies)|tributes?|appreciations?|recollections?|testimonials?) of\b",
    re.IGNORECASE,
)
"""A heading that says of whom a text tells: "Memory of Ada Brun"."""


@dataclass(frozen=True, slots=True)
class PartyHeading:
    """What counts the heading, and where in its line the party is named."""

    label: str
    start: int
    end: int


def party_heading(line: str) -> PartyHeading | None:
    """The parts of a line that names a kind of text and a party, without regard to what stands below."""
    if len(line) > LONGEST or IN_MEMORY.match(line):
        return None
    labelled = LABEL.match(line)
    start = labelled.end() if labelled and not OF_WHOM.match(line) else 0
    rest = line[start:].rstrip()
    dated = DATED.search(rest)
    bare = TO_WHOM.sub("", rest[: dated.start()] if dated else rest)
    found = OF_WHOM.match(bare) or WHOSE.match(bare)
    if found is None or not _is_party(found["who"]):
        return None
    label = labelled["label"] if labelled and start else ""
    return PartyHeading(label, start + found.start("who"), start + found.end("who"))


def is_text_heading(line: str) -> bool:
    """Tell whether a line names a kind of text and its party or subject, so that nobody signs with it."""
    return NAMES_TEXT.match(line) is not None or party_heading(line) is not None


def goes_back(line: str, label: str) -> bool:
    """Tell whether a heading is the document's own, by its words or as counted on from a party's."""
    labelled = LABEL.match(line)
    rest = line[labelled.end() :] if labelled else line
    next_one = labelled is not None and bool(label) and _is_next(label, labelled["label"])
    return next_one or OURS.match(rest.strip()) is not None


def names_part(line: str) -> bool:
    """Tell whether a heading names a part of whatever text it stands in: "Background"."""
    return PARTS.match(line.strip()) is not None


def _is_next(one: str, other: str) -> bool:
    """Tell whether a label counts on from another: "C.4" from "C.3", "III" from "II"."""
    *above, last = one.split(".")
    *above_other, last_other = other.split(".")
    if above != above_other or last == last_other:
        return False
    if last.isdigit() and last_other.isdigit():
        return int(last_other) == int(last) + 1
    alike = last.isalpha() and last_other.isalpha()
    roman = set(last + last_other) <= set("IVX") and alike
    return roman or (alike and len(last) == len(last_other) and ord(last_other) == ord(last) + 1)


def _is_party(who: str) -> bool:
    """Tell whether words name somebody who can write, and not what a text is about."""
    named = re.sub(r"^(?:the|our|an?) ", "", who.strip(), flags=re.IGNORECASE)
    parts = re.findall(r"[\w'’-]+", named)
    if PUBLISHER.match(who) or not parts or parts[0].casefold() in SUBJECTS:
        return False
    return parts[0][0].isupper() or (named != who.strip() and names_office(named))


def names_office(who: str) -> bool:
    """Tell whether words say by an ordinary noun who somebody is: "the employer", "the works council"."""
    parts = [part.casefold() for part in re.findall(r"[\w'’-]+", who)]
    kinds = words("names", "heads", "branches")
    return any(
        part in PARTIES
        or is_for_person(part)
        or is_title(part)
        or heads_name(part.title())
        or part in kinds
        for part in parts
    )


def names_somebody(who: str, running: str) -> bool:
    """Tell whether running text, or the words themselves, show that a heading names a party."""
    named = re.sub(r"^(?:the|our|an?) ", "", who.strip(), flags=re.IGNORECASE)
    if names_office(named) or any(is_given_name(part.title()) for part in named.split()[:1]):
        return True
    if BARE_NAME.fullmatch(named) and SUBJECTS.isdisjoint(named.casefold().split()):
        return True
    shown = named.title() if named.isupper() else named
    flags = re.IGNORECASE if named.isupper() else re.NOFLAG
    hits = re.finditer(rf"(?P<the>\bthe )?\b{re.escape(shown)}\b", running, flags)
    return any(
        hit.group().removeprefix(hit["the"] or "")[0].isupper() or (hit["the"] and named != who)
        for hit in hits
    )
