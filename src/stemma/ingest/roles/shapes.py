"""Shapes of short lines: names, organisations, dates, bylines, greetings, credits."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.ingest.roles.page import Line
from stemma.text.dates import FoundDate, find_dates
from stemma.text.departments import names_no_issuer

SMALL = frozenset(
    "of the and for in on to a an at by de del della der van von und la le di da dos al el bin ibn "
    "ben abu du des & – - — | y et".split()
)
ORGANISATION = re.compile(
    r"\b(?:council|committee|association|agency|authority|office|bureau|ministry|department|party|"
    r"union|society|institute|foundation|centre|center|press|police|government|embassy|commission|"
    r"organi[sz]ation|federation|league|network|group|news|newsroom|times|post|herald|ledger|wire|"
    r"gazette|tribune|review|service|court|company|ltd|inc|board|parliament|movement|front|"
    r"resistance|secretariat|desk|staff|team|university|club|observatory|alliance|coalition|"
    r"initiative|campaign|assembly|congress|directorate|municipality|prefecture|inspectorate|"
    r"prosecutor|reporters?|editors?|"
    r"correspondents?|journal|magazine|daily|chronicle|guardian|tribunal)\b",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:words |text |story |report(?:ed|ing)? |written |posted |published )?by|authors?|"
    r"from our [\w ]{3,30}correspondent|reporters?|correspondent|writer)\b\s*:?\s+"
    r"(?!(?-i:courier|post|hand|e-?mail|fax|registered|recorded|special|air ?mail|first.class"
    r"|COURIER|POST|HAND|E-?MAIL|FAX|REGISTERED|RECORDED)\b)(?=[A-Z“\"])",
    re.IGNORECASE,
)
"""Before a name; "By courier and by post" says how a letter was sent."""
CREDIT = re.compile(
    r"(?:words|text|interview(?:er|ed)?|story|reporting|reportage)(?: (?:and|&) [a-z]{3,12})?"
    r"(?:\s{0,3}:| by)\s{1,3}(?=\S)",
    re.IGNORECASE,
)
"""Before the name of whoever wrote a text, with a colon: "Words: Ada Lovel"; "Photo:" credits no author."""
CREDITED_WORDS, MOST_PARTS = 4, 4
PLACED = re.compile(r"\s(?:in|at|from|reports? from|reporting from) (?=the |[A-Z])")
"""Where a reporter writes from, behind the name in a byline."""
SIGNED = re.compile(
    r"(?:(?:signed,? )?(?:(?:for and )?on behalf of(?: the)?|for the)|signed)\b:?\s*", re.IGNORECASE
)
SIGNED_FOR = re.compile(
    r"[*_]{0,3}(?:signed,? )?(?:for and on behalf of|on behalf of|for) "
    r"(?!(?:the )?(?:press|media|editors?|record|minutes)\s*:|"
    r"[^\n:]{0,40}\b(?:information|enquir|inquir|quer|contact|details))"
    r"(?:the )?(?P<body>[^\n:*_]{2,80}):[*_]{0,3}[ \t]{1,3}(?P<who>[^\s][^\n]{0,300})",
    re.IGNORECASE,
)
"""For whom and by whom a text is signed: "For the Dockers' Union: Ada Lovel, secretary"."""
TAKEN = re.compile(
    r"(?i:(?:minutes|notes?|record|proceedings|protocol|transcript)\s+(?:were )?(?:taken|kept|recorded|"
    r"written|drafted|prepared|made)(?: down| up)?\s+by|minuted by|recorded by(?=:)|minutes(?=:))"
    r"\s{0,3}:?\s{1,3}"
    r"(?=(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][\w.'’-]{0,24}\s[A-Z])"
)
"""Before the name of who took the minutes, at their end."""
CLOSING = re.compile(
    r"(?:yours|sincerely|best|kind|warm|"
    r"with (?:the |all |my |our )?(?:best|kind|due|respect|regards|gratitude|hope)|respectfully|"
    r"faithfully|cordially|regards|in solidarity|thank you)\b[\w\s,]{0,40}",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:dear|respected|honou?r(?:able|ed)|esteemed|your excellenc|to (?:the )?(?:editors?|whom)\b|"
    r"ladies and gentlemen|(?:mr|madam)\.? (?:president|chair|speaker)|sirs?,)",
    re.IGNORECASE,
)
EMBARGO = re.compile(
    r"(?:(?:strictly |under )*embargo(?:ed)?(?:\W*$|\s*:|\s+(?:until|till|for release)\b)|"
    r"not (?:for|to be) (?:publication|published|releas(?:e|ed)|broadcast|use|used|quoted)"
    r"(?:\W*$|,?\s+(?:until|till|before|prior)\b)|"
    r"hold for release\b|(?:do )?not (?:publish|use|release) before\b|"
    r"(?=.*\d)(?:embargoed|for (?:release|publication|use|broadcast)) "
    r"(?:to|on|at|after|from|for|not before)\b)"
    r".{0,60}",
    re.IGNORECASE,
)
"""Until when a release is not to be printed; "Embargo on grain lifted" is a title."""
RELEASE = re.compile(
    r"(?:for immediate (?:release|use|publication|distribution|attention|broadcast)|"
    r"(?:press|media|news) (?:release|statement|notice)|"
    r"(?:breaking|exclusive|opinion|analysis|comment|editorial|letters?|interview|statement))\W*",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:published|posted|updated|last (?:updated|modified)|issued|date|dated|released|first "
    r"published|created|modified)\b(?: on| at)?\s*:?",
    re.IGNORECASE,
)
AGENCIES = r"(?:AFP|AP|Reuters|EPA(?:-EFE)?|DPA|ANSA|Getty(?: Images)?|Shutterstock|Alamy|Anadolu)"
CREDIT_END = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,60}}\b{AGENCIES}\b[^()\[\]]{{0,40}}|[A-Z][\w. ]{{1,40}}/[A-Z][\w. ]{{1,40}}|"
    r"(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Ff]ile|[Cc]ourtesy|[Hh]andout|[Ss]creengrab|[Ss]ource)\b"
    r"[^()\[\]]{0,60}|[^()\[\]]{2,40}\s(?:[Pp]hoto|[Ii]mage|[Pp]icture))[)\]]\.?$"
)
CREDIT_START = re.compile(
    r"(?:photo(?:graph)?s?|image|picture|caption|illustration|file photo|photo credit|credit|"
    r"screenshot|©)\s*(?:by|:|\||/|©|from|\.{3})\s*\S",
    re.IGNORECASE,
)
ACRONYM_END = re.compile(r"\(([A-Z]{2,6})\)$")
PARTICLES = frozenset(
    "de del della der den van von la le di da dos du al el bin ibn ben abu y e st".split()
)
NO_NAME = frozenset(
    "from the a an in on at to for our my your his her its this that how why".split()
)
NAME_WORDS, TITLE_WORDS, ORGANISATION_WORDS = (2, 5), 16, 16
MOSTLY = 0.5


def date_in(line: Line) -> FoundDate | None:
    """The first date of the line."""
    found = find_dates(line.text)
    return found[0] if found else None


def is_dateline(line: Line) -> bool:
    """Whether the line is a date with little else: a weekday, a place, "Published", an hour."""
    if len(line.words) > TITLE_WORDS or line.ends_sentence:
        return False
    date = date_in(line)
    if date is None:
        return False
    if LABEL.match(line.text):
        return True
    rest = LABEL.sub("", line.text[: date.start]) + line.text[date.end :]
    rest = re.sub(r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?|\W", "", rest)
    return len(rest) <= MOSTLY * len(line.text)


def is_byline(line: Line) -> bool:
    """Whether the line names its author in so many words."""
    return (
        BYLINE.match(line.text) is not None
        and len(line.words) <= TITLE_WORDS
        and not line.ends_sentence
    )


def is_credit(line: Line, pattern: re.Pattern[str] = CREDIT) -> bool:
    """Whether the line says with a colon, or by that pattern, who wrote it, and only names follow."""
    marker = pattern.match(line.text)
    names = re.split(r",|&|\band\b", line.text[marker.end() :]) if marker else []
    parts = [replace(line, text=name.strip(" .*_")) for name in names]
    return bool(parts) and all(is_name(one) and len(one.words) <= CREDITED_WORDS for one in parts)


def is_embargo(line: Line) -> bool:
    """Whether the line only says until when the text is not to be printed."""
    return EMBARGO.fullmatch(line.text.strip(" ()[]*_")) is not None


def is_release(line: Line) -> bool:
    """Whether the line only says that the text is a release, from when it may be used, and its day."""
    parts = [part.strip(" ()[]*_.:") for part in re.split(r"\s{1,3}[|·•–—-]\s{1,3}", line.text)]
    told = RELEASE.fullmatch(parts[0]) or RELEASE.fullmatch(parts[-1])
    if not told or len(parts) > MOST_PARTS:
        return is_embargo(line)
    return all(RELEASE.fullmatch(part) or _is_day(part) for part in parts)


def _is_day(words: str) -> bool:
    return any(one.end - one.start >= len(words) - 2 for one in find_dates(words))


def is_name(line: Line) -> bool:
    """Whether the line is two to five capitalised words, as a person's name is."""
    words = [word.strip(".,") for word in line.words]
    low, high = NAME_WORDS
    if not low <= len(words) <= high or line.ends_sentence or line.is_capitals:
        return False
    if ORGANISATION.search(line.text) or not all(words) or words[0].lower() in NO_NAME:
        return False
    if names_no_issuer(line.text):
        return False
    capital = [word for word in words if word[0].isupper() and word.replace("-", "").isalpha()]
    small = [word for word in words if word in PARTICLES]
    return len(capital) >= low and len(capital) + len(small) >= len(words)


def is_placed_name(line: Line) -> bool:
    """Whether the line is a name and where its bearer writes: "Ada Lovel in the town hall"."""
    found = PLACED.search(line.text)
    if found is None or line.ends_sentence or len(line.words) > TITLE_WORDS:
        return False
    return is_name(replace(line, text=line.text[: found.start()]))


def is_organisation(line: Line) -> bool:
    """Whether the line is capitalised words that name a body."""
    if len(line.words) > ORGANISATION_WORDS or line.ends_sentence:
        return False
    if ORGANISATION.search(line.text) is None:
        return False
    return all(
        word[0].isupper() or word.lower() in SMALL
        for word in (raw.strip("()\"'“”’,.") for raw in line.words)
        if word
    )


def is_credited(line: Line) -> bool:
    """Whether the line ends or begins with the credit of a picture."""
    acronym = ACRONYM_END.search(line.text)
    if acronym and not re.fullmatch(AGENCIES, acronym[1]):
        return False
    return bool(CREDIT_END.search(line.text) or CREDIT_START.match(line.text))


def is_title_like(line: Line) -> bool:
    """Whether the line could be a heading: short, no full stop, begins as a heading does."""
    if not line.text or len(line.words) > TITLE_WORDS:
        return False
    ends = line.ends_sentence and not line.text.rstrip("\"'”’").endswith(("?", "!", "…", "..."))
    return not ends and not line.text.endswith((":", ",", ";")) and not line.text[0].islower()


def has_title_case(line: Line) -> bool:
    """Whether most words of the line are capitalised."""
    words = [word for word in line.words if word[0].isalpha() and word.lower() not in SMALL]
    capital = [word for word in words if word[0].isupper()]
    return len(words) > 1 and len(capital) >= MOSTLY * 1.5 * len(words)
