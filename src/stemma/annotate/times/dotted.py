"""Hours that are written with a full stop: "at 14.40", "from 13.15 to 16.00"; but not "sold at 14.40".

A figure such as 14.40 can be a price, a measure or a paragraph's number too. It is an hour where a word
of time leads it, nothing measures by it, and no verb of price or change stands before it.
"""

from __future__ import annotations

import functools
import re

from stemma.annotate.times.context import SITTINGS
from stemma.text.phrases import Item, word_set

HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
FULL = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")
"""With two digits of the hour."""
LEADS = word_set("at by from until till since between before after")
SOFT = word_set("about around roughly approximately nearly almost just shortly only exactly")
TO = word_set("to until till and or - --")
"""What stands between the two ends of a stretch, or between two hours."""
STOPS = frozenset(".!?;")
PRICED = word_set(
    "sold sell sells selling bought buy buys priced price prices cost costs costing fetched paid pay pays "
    "valued value traded trading trades quoted weighed weighing rated rate rates odds index share shares "
    "score scored scoring stood stand stands standing put fixed set calculated estimated assessed measured "
    "remained capped pegged averaged peaked settled listed charged wage wages toll fare fee"
)
CHANGED = word_set(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown climbed dropped drop "
    "drops cut cuts raised raise lowered reduced increased increase decreased up down gained lost slipped "
    "jumped higher lower changed went"
)
OF_BOTH = word_set("opened opens open closed closes close ended ends finished finishes")
"""Verbs of a day at the exchange as of a meeting."""
MEASURES = word_set(
    "% percent per each apiece of above below m km cm mm kg g l t million billion thousand hundred "
    "degrees degree points point knots marks mark crowns crown euros euro dollars dollar pounds pound "
    "francs franc rials rial pence cents cent shillings kroner kronor rupees lira roubles rubles yuan yen "
    "metres metre meters meter kilometres kilometre miles mile feet inches tonnes tonne tons ton kilos kilo "
    "kilograms grams litres litre liters gallons barrels barrel hectares acres litres volts amps watts "
    "kilowatts megawatts times seconds minutes goals inhabitants"
)
BY_THE = MEASURES | word_set(
    "head piece share bottle bag sack crate pair dozen day week month year hour unit"
)
LOOK_BACK = 6
TEXTS_KEPT = 16
_COLON = re.compile(r"(?<![\d:.,/-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])|\d\s?[ap]\.?m\b")
_SHOWN = re.compile(
    r"(?<![\w.,-])(?:[Aa]t|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]etween)(?: about| around)? "
    r"(?:[01]\d|2[0-3])\.[0-5]\d"
    r"(?=[;:)]|[,.](?!\d)|\s*$|\s+(?:an?|the|on|in|and|when|this|that|while|we|he|she|they|it|to|until|hrs)\b)"
    r"|(?<![\w.,-])0\d\.[0-5]\d(?=\s(?:to|until|and|hrs|on)\b)",
    re.MULTILINE,
)
_NUMBERED = re.compile(r"^[ \t]*(\d{1,2}\.\d\d)\.?[ \t]", re.MULTILINE)
_WORD = re.compile(r"[a-z]+")


def is_dotted_hour(items: list[Item], at: int, text: str) -> bool:
    """Whether the figures at that place are an hour of the day; those before them are classed already."""
    word = items[at].word
    if HOUR.fullmatch(word) is None or _measures(items, at) or word in _of_lines(text):
        return False
    if at > 1 and items[at - 1].word in TO and items[at - 2].kind == "CLOCK":
        return "." in items[at - 2].word
    settled = _writes_so(text)
    if FULL.fullmatch(word) is None and not settled:
        return False
    lead = _lead(items, at)
    end = _other_end(items, at)
    if items[lead].word in LEADS and lead < at:
        return _runs_on(items, at, end) and not _is_priced(items, lead, settled=settled)
    if end is not None:
        return _runs_on(items, at, end) and (settled or word.startswith("0"))
    return FULL.fullmatch(word) is not None and _is_dated(items, at)


def _lead(items: list[Item], at: int) -> int:
    """Where the word stands that leads the figures."""
    at -= 1
    while at > 0 and items[at].word in SOFT:
        at -= 1
    return max(at, 0)


def _other_end(items: list[Item], at: int) -> int | None:
    """Where the second hour stands, of a stretch or of two that are named together."""
    following = items[at + 1 : at + 3]
    if len(following) < len(("to", "16.00")) or following[0].word not in TO:
        return None
    return at + 2 if following[1].kind in ("NUMBER", "DAYNUM") else None


def _runs_on(items: list[Item], at: int, end: int | None) -> bool:
    """Whether what stands after "to", if a number, is a later hour too."""
    if end is None:
        return True
    if HOUR.fullmatch(items[end].word) is None:
        return items[at + 1].word in ("and", "-", "--")
    early, late = (_minute(items[each].word) for each in (at, end))
    overnight = early >= _minute("18.00") and late <= _minute("10.00")
    return not _measures(items, end) and (early < late or overnight or items[at + 1].word == "or")


def _minute(word: str) -> int:
    hour, minute = word.split(".")
    return int(hour) * 60 + int(minute)


def _measures(items: list[Item], at: int) -> bool:
    """Whether the words after the figures say of what, or for how much of it, they are."""
    following = [item.word for item in items[at + 1 : at + 3]]
    if not following:
        return False
    article = following[0] in ("a", "an", "the") and following[1:2] and following[1] in BY_THE
    return following[0] in MEASURES or bool(article)


def _is_priced(items: list[Item], lead: int, *, settled: bool) -> bool:
    """Whether a verb of price or of change stands before the word that leads the figures."""
    before: list[str] = []
    for item in reversed(items[max(0, lead - LOOK_BACK) : lead]):
        if item.word in STOPS:
            break
        before.append(item.word)
    said = set(before)
    if items[lead].word != "at":
        return bool(said & (PRICED | CHANGED))
    both = not settled and not said & SITTINGS
    return bool(said & PRICED or (both and said & OF_BOTH))


def _is_dated(items: list[Item], at: int) -> bool:
    """Whether a date stands right before the figures and nothing after: "16 April 2031, 10.00"."""
    before = at - 2 if at > 1 and items[at - 1].word == "," else at - 1
    dated = before >= 0 and items[before].kind in ("YEAR", "ISO", "FIGURES", "WEEKDAY")
    after = items[at + 1].word if at + 1 < len(items) else ""
    return dated and _WORD.fullmatch(after) is None


@functools.lru_cache(TEXTS_KEPT)
def _writes_so(text: str) -> bool:
    """Whether the text shows that it writes hours with a full stop, and writes none in another way."""
    if _COLON.search(text):
        return False
    for match in _SHOWN.finditer(text):
        before = _WORD.findall(text[max(0, match.start() - LOOK_BACK**2) : match.start()])
        if not (PRICED | CHANGED | OF_BOTH).intersection(before[-LOOK_BACK:]):
            return True
    return False


@functools.lru_cache(TEXTS_KEPT)
def _of_lines(text: str) -> frozenset[str]:
    """The figures that number the text's own lines: "4.10 The clerk reported …"."""
    return frozenset(_NUMBERED.findall(text))
