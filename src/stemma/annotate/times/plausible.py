"""Whether what looks like a time is one where it stands: "May", "2031" and "Sunday" need not be.

Works on the grammatical reading where there is one and on the neighbouring words.
"""

from __future__ import annotations

import re

from stemma.annotate.times.context import Context
from stemma.annotate.times.words import FUNCTION_WORDS
from stemma.text.phrases import Place, word_set

LEADS = word_set(
    "in since until till by from during of before after last next this that every each early late mid "
    "between and to or through around about on for late into towards toward like than ( for , as "
    "follow following previous than beginning end start middle -"
)
"""Words after which a bare month or season is one."""
SEASON_LEADS = word_set(
    "in since until till by from during of before after last this next every each early late mid spent"
)
FEASTS = word_set("ash black bloody cyber easter fat good holy maundy palm shrove super whit")
"""Words before a weekday that make it a feast or a name."""
COUNTING = word_set("least most than about some nearly almost over around roughly approximately to")
LABELS = word_set(
    "no no. number law act circular resolution decree order section article paragraph page room flight "
    "gate channel camp route highway chapter figure table item case file box bus line unit model "
    "version issue volume code gate # § $ € £ ¥"
)
BOUNDING = word_set("at least most no more fewer less than about some only all over nearly")
DAYS = re.compile(r"P(?!1D)\d+D")
APOSTROPHES = frozenset({"'", "'s", "’"})
MODERN = range(1500, 2200)
OLD_LEADS = frozenset({"in", "since", "of", "until", "by", "from", "year", "around", "circa"})
INDEFINITE = word_set("a any one some")
"""Words before a weekday that leave open which: "a Sunday in March"."""
COUNTED = word_set(
    "people men women children euros dollars pounds crowns marks francs rials metres meters kilometres "
    "km miles tonnes tons litres hectares acres"
)
"""What no year is followed by, but a number is."""
NAMED_AFTER = word_set("the a an 's its his her their our my your")
"""Words between which and a capital letter a weekday or a month is part of a name."""
DETERMINERS = word_set("the a an his her its their in 's")


def is_time(place: Place, context: Context) -> bool:
    """Whether the item, by its class a temporal expression, is one where it stands."""
    match place.item.kind:
        case "BARE_YEAR":
            return _is_year(place, context)
        case "BARE_MONTH":
            return _is_month(place, context)
        case "BARE_SEASON":
            return place.lead in SEASON_LEADS and not _in_a_name(place)
        case "BARE_WEEKDAY":
            numbered = place.before is not None and place.before.kind == "ORDINAL"
            vague = numbered or place.lead in INDEFINITE or place.lead in FEASTS
            named = _names_what_follows(place) or _is_named(place, context)
            return not vague and not named and not _tells_which(place, context)
        case "LASTING":
            return not _counts_days(place)
        case "ADVERB":
            token = context.token(place.item.start)
            return token is None or token.pos == "ADV"
        case _:
            return True


def _counts_days(place: Place) -> bool:
    """“on at least four days a pump failed”: days are counted, and nothing lasted."""
    value = getattr(place.item.value, "value", None) or ""
    if not DAYS.fullmatch(value) or place.tail in APOSTROPHES:
        return False
    before = place.at - 1
    while before > 0 and place.items[before].word in BOUNDING:
        before -= 1
    return before >= 0 and place.items[before].word == "on"


def _is_year(place: Place, context: Context) -> bool:
    """A year, unless something is counted, numbered or named by it."""
    if place.lead in LABELS or place.tail in ("%", "per", "percent"):
        return False
    if place.before is not None and place.before.kind == "TIME":
        return False
    if _year(place) not in MODERN and place.lead not in OLD_LEADS:
        return False
    if _counts(place, context):
        return False
    token = context.token(place.item.start)
    named = _capital_before(place) and place.lead not in FUNCTION_WORDS
    return not named or (token is not None and token.entity == "DATE")


def _year(place: Place) -> int:
    period = getattr(place.item.value, "period", None)
    return int(period.first.year) if period else 0


def _counts(place: Place, context: Context) -> bool:
    """Whether the number counts the plural noun after it."""
    after = place.after
    if after is None or not after.word.isalpha() or after.word in FUNCTION_WORDS or after.kind:
        return False
    if after.word in COUNTED:
        return True
    token = context.token(place.item.start)
    if token is None:
        return place.lead in COUNTING or (after.word.endswith("s") and place.before is None)
    head = context.parse.tokens[token.head]
    plural = head.tag in ("NNS", "NNPS") and token.dep == "nummod" and head.index > token.index
    return plural and place.lead not in DETERMINERS and token.entity != "DATE"


def _is_month(place: Place, context: Context) -> bool:
    """A month, unless it is the modal verb or part of somebody's name."""
    if _capital_after(place) and len(place.item.word) == len("jan"):
        return False
    if place.lead in LEADS:
        return True
    if _in_a_name(place):
        return False
    token = context.token(place.item.start)
    return token is not None and token.entity == "DATE" and token.pos in ("PROPN", "NOUN")


def _in_a_name(place: Place) -> bool:
    """Whether it stands in a name: "Theresa May", "the Sunday Times"."""
    if _capital_before(place) and place.lead not in LEADS:
        return place.lead not in FUNCTION_WORDS
    return _names_what_follows(place)


def _names_what_follows(place: Place) -> bool:
    """“the Sunday Times”; but “on Sunday Brandis said”."""
    return _capital_after(place) and place.lead in NAMED_AFTER


def _tells_which(place: Place, context: Context) -> bool:
    """“the Tuesday boat”: which of them, and no day of which anything is told."""
    after = place.after
    if place.lead != "the" or after is None or not after.word.isalpha() or after.kind:
        return False
    token = context.token(after.start)
    return token is not None and token.tag == "NN" and after.word not in FUNCTION_WORDS


def _is_named(place: Place, context: Context) -> bool:
    """“Sunday Akpabor, a driver”, “Sunday Herald”: the name of somebody or of a paper."""
    token = context.token(place.item.start)
    named = token is not None and token.entity not in ("", "DATE", "TIME")
    return named and _capital_after(place) and place.lead not in LEADS - {"for", ",", "("}


def _capital_before(place: Place) -> bool:
    return place.before is not None and place.before.capital and not place.before.kind


def _capital_after(place: Place) -> bool:
    return place.after is not None and place.after.capital and not place.after.kind
