"""A text as items: words, numbers, dates in figures, clock times, and what only looks like them.

Addresses of the web, file names, telephone numbers and codes such as "NW0417" become items of class
JUNK, so that no date or number is ever read out of one.
"""

from __future__ import annotations

import functools
import re

from stemma.text.numbers import join_numbers
from stemma.text.phrases import Item, Lexicon

_ZONE = r"(?:\s(?:GMT|UTC|[ECMP][SD]T|C?EST?|BST)\b)?"
_SUM = (
    r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d\d)?(?![\w,])|\d{1,4}(?:\.\d{1,2})?(?=\s(?:m|b|tr)illion\b))"
)
"""What behind letters is money, and no number of a road or a form: "R11.6 million", "K5,000"."""
_WORD = r"[^\W\d_]++(?:['’](?!s\b)[^\W\d_]++)*+"
_FORMS = {
    # Followed by what ends a word, so that no other form need be tried.
    "PLAIN": rf"{_WORD}(?=[\s,;!?)”])",
    "JUNK": r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|(?:[\w-]{1,64}/){0,8}[\w-]{1,64}"
    r"\.(?:com|org|net|pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|gif|tiff?|mp[34]|zip|csv|eml|md)\b",
    "ISO": r"(?<![\w/.-])\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?![\w-])",
    "FIGURES": r"(?<![\w/.-])(?:\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{1,6}|"
    r"\d{4}(?P<mark2>[/.-])\d{1,2}(?P=mark2)\d{1,2})(?![\w/-]|\.\d)",
    "YEARSPAN": r"(?<![\w/.-])(?:1\d|2[01])\d\d[-–/](?:\d{4}|\d{2})(?![\w/-]|\.\d)",
    "CLOCK": rf"(?<![\w.:,])\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b){_ZONE}"
    rf"|(?<![\w.:,])\d{{1,2}}:\d\d(?::\d\d)?(?![\w:]){_ZONE}",
    "PHONE": r"\+\d[\d ().-]{6,18}\d|(?<!\d)\(0\d{1,5}\) ?\d[\d -]{4,14}"
    r"|(?<![\w.,-])0\d{2,4}[ -]\d{3,9}(?:[ -]\d{2,9}){0,4}(?![\w-])"
    r"|(?<![\w.,-])(?:\d{3}-)?\d{3}-\d{4}(?![\w-])",
    "COINED": rf"(?<!\w)[A-Z]{{1,3}}(?={_SUM})",
    "ORDINAL": r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b",
    "DECADE": r"(?<![\w.,])(?:\d{3}0|['’‘]?\d0)['’]?s\b",
    "REFERENCE": r"(?<![\w.,])\d{1,9}(?:/\d{1,9}){1,4}(?!\w)|#\s?\d{1,9}",
    "FIGURE": r"(?<![\w.])(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?)"
    r"(?![\w]|\.\d|,\d{3}(?!\d))|(?<![\w.])\d{1,18}(?:\.\d{1,9})?(?=(?:bn|tn|k|m|km|kg|cm|mm|ha|mph|kmh)\b)",
    "SUM": rf"(?<=[A-Z]){_SUM}",
    "CODE": r"\w{0,40}\d\w{0,200}(?:\.\d{1,9}){0,4}",
    "INITIALS": r"(?:[A-Z]\.){2,4}",
    "WORD": _WORD,
    "OTHER": r"['’]s\b|[^\w\s]|_+",
}
LEXER = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()))
NAMELESS = {"PHONE": "JUNK", "REFERENCE": "JUNK", "CODE": "JUNK"}
ABBREVIATED = frozenset({"MONTH", "WEEKDAY", "WEEKDAY_SHORT"})
"""Classes whose abbreviations take the full stop after them."""
DASHES = "-–—‒−"
LAST_DAY = 31
FIRST_YEAR, LAST_YEAR = 1000, 2199
YEAR_DIGITS = 4
STRETCHES_KEPT = 256
SHORT = 4
"""Letters up to which a full stop after a month or weekday belongs to it."""


Lexeme = tuple[Item, str, str]
"""A piece of text before any lexicon gives it a class: the item, its form, and as it is written."""


def items_of(text: str, start: int, end: int, lexicon: Lexicon) -> list[Item]:
    """The items of that stretch of the text, numbers joined, in order."""
    items: list[Item] = []
    for lexeme in _lexemes(text, start, end):
        item, form, _ = lexeme
        if form != "WORD" or item.word in lexicon:
            item = _classed(lexeme, text, lexicon)
        if item.word == "." and items and _abbreviates(items[-1], item):
            items[-1] = items[-1]._replace(end=item.end)
        else:
            items.append(item)
    return join_numbers(items)


@functools.lru_cache(STRETCHES_KEPT)
def _lexemes(text: str, start: int, end: int) -> tuple[Lexeme, ...]:
    """The pieces of that stretch; kept, because times and quantities read the same ones."""
    found: list[Lexeme] = []
    for match in LEXER.finditer(text, start, end):
        written = match[0]
        form = "WORD" if match.lastgroup == "PLAIN" else str(match.lastgroup)
        word = written.lower().replace("’", "'")
        item = Item(*match.span(), word, "", None, written[0].isupper())
        found.append((item, form, written))
    return tuple(found)


def _classed(lexeme: Lexeme, text: str, lexicon: Lexicon) -> Item:
    """The item with its class and value."""
    item, form, written = lexeme
    start, end, word = item.start, item.end, item.word
    if form in ("FIGURE", "SUM"):
        return Item(start, end, word, *_figure(written))
    if form == "ORDINAL":
        return Item(start, end, word, "ORDINAL", int(re.sub(r"\D", "", word)))
    if word in DASHES:
        tight = not _space_at(text, start - 1) and not _space_at(text, end)
        return Item(start, end, "-" if tight else "--")
    if form in ("WORD", "OTHER") or word in lexicon:
        kind, value = lexicon.get(word, ("", 0))
        if kind.endswith("~"):
            kind = kind[:-1] if item.capital else f"SMALL_{kind[:-1]}"
        return item._replace(kind=kind, value=value if kind else None)
    return item._replace(kind=NAMELESS.get(form, form), value=written)


def _figure(written: str) -> tuple[str, int | float]:
    """The class and the value of a number written in figures."""
    if "." in written:
        return "NUMBER", float(written.replace(",", ""))
    value = int(written.replace(",", "")[:18])
    if "," in written:
        return "NUMBER", value
    if len(written) == YEAR_DIGITS and FIRST_YEAR <= value <= LAST_YEAR:
        return "YEAR", value
    if len(written) > YEAR_DIGITS:
        return "LONG", value
    return ("DAYNUM" if len(written) <= 2 and 1 <= value <= LAST_DAY else "NUMBER"), value


def _abbreviates(item: Item, stop: Item) -> bool:
    return (
        item.kind in ABBREVIATED
        and item.end == stop.start
        and len(item.word) <= SHORT
        and item.word not in ("may", "june", "july")
    )


def _space_at(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or text[at].isspace()
