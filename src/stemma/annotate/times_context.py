"""What stands around an expression of time: the tense of its verb, and whether it is one at all.

Works on the grammatical reading where there is one and on the neighbouring words where there is
none.
"""

from __future__ import annotations

import bisect
import functools
from dataclasses import dataclass, field

from stemma.annotate.parse import Parse, Token
from stemma.annotate.times_setting import Tense
from stemma.text.phrases import Item

FUTURE_WORDS = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "must", "should", "may", "can", "ought"}
)
FUTURE_IN_PAST = frozenset({"would", "could", "might"})
PAST_HELPERS = frozenset({"had", "was", "were", "did", "has", "have", "'ve", "’ve", "'d", "’d"})
SCHEDULED = frozenset(
    "open begin start meet vote return end close expire resume take go hold gather convene run arrive "
    "leave hear rule play sail publish plan expect schedule set due".split()
)
"""Verbs whose present tense, beside a weekday, looks ahead."""
PLANNED = frozenset(
    "schedule plan set slate expect due postpone delay book propose promise extend adjourn".split()
)
"""Verbs whose past tense, too, speaks of what is ahead: "was scheduled for Friday"."""
LIMITS = frozenset({"until", "till", "by", "before"})
LEADS = frozenset(
    "in since until till by from during of before after last next this that every each early late mid "
    "between and to or through around about on for late into towards toward like than ( for , as "
    "follow following previous than beginning end start middle -".split()
)
"""Words after which a bare month or season is one."""
SEASON_LEADS = frozenset(
    "in since until till by from during of before after last this next every each early late mid".split()
)
FEASTS = frozenset(
    "ash black bloody cyber easter fat good holy maundy palm shrove super whit".split()
)
"""Words before a weekday that make it a feast or a name."""
COUNTING = frozenset(
    "least most than about some nearly almost over around roughly approximately to".split()
)
LABELS = frozenset(
    "no no. number law act circular resolution decree order section article paragraph page room flight "
    "gate channel camp route highway chapter figure table item case file box bus line unit model "
    "version issue volume code gate # § $ € £ ¥".split()
)
FUNCTION_WORDS = frozenset(
    "in on at by of and or the a an to for from with was were is are had has have that which who when "
    "where while but as it he she they we i after before until since his her their its this".split()
)
CLIMB = 12
MODERN = range(1500, 2200)
OLD_LEADS = frozenset({"in", "since", "of", "until", "by", "from", "year", "around", "circa"})


@dataclass(frozen=True)
class Context:
    """The grammatical reading, looked up by offset."""

    parse: Parse
    starts: list[int] = field(default_factory=list)

    @staticmethod
    def of(parse: Parse) -> Context:
        """A context over that reading."""
        return Context(parse, [token.start for token in parse.tokens])

    def token(self, at: int) -> Token | None:
        """The token that holds the character."""
        found = bisect.bisect_right(self.starts, at) - 1
        if found < 0 or self.parse.tokens[found].end <= at:
            return None
        return self.parse.tokens[found]

    def tense(self, at: int) -> Tense:
        """The tense of the verb on which what stands there depends.

        What has a date of its own ("Friday's ruling") is past, unless it does what is ahead.
        """
        token = self.token(at)
        first = token
        if token is not None and (owned := self._owned(token)) is not None:
            verb = self.parse.tokens[owned.head]
            ahead = owned.dep in ("nsubj", "nsubjpass") and self._tense_of(verb) == "future"
            return "future" if ahead else "past"
        for _ in range(CLIMB):
            if token is None:
                return "unknown"
            if token.pos in ("VERB", "AUX"):
                tense = self._tense_of(token)
                planned = token.lemma in PLANNED and token.tag in ("VBN", "VBD")
                if planned and first is not None and token.index < first.index:
                    return "near" if tense == "past" else "future"
                if tense != "unknown":
                    return tense
            if token.head == token.index:
                return "unknown"
            token = self.parse.tokens[token.head]
        return "unknown"

    def _owned(self, token: Token) -> Token | None:
        owner = token.dep == "poss"
        return self.parse.tokens[token.head] if owner else None

    def _tense_of(self, verb: Token) -> Tense:
        helpers = [
            self.parse.tokens[child]
            for child in self.parse.children[verb.index]
            if self.parse.tokens[child].dep in ("aux", "auxpass")
        ]
        words = {token.text.lower() for token in helpers}
        if words & FUTURE_WORDS:
            return "past" if "have" in words else "future"
        if words & FUTURE_IN_PAST:
            return "past" if "have" in words else "near"
        if words & PAST_HELPERS:
            return "past"
        return self._bare_tense(verb, words)

    def _bare_tense(self, verb: Token, helpers: set[str]) -> Tense:
        if verb.tag == "VBD":
            return "past"
        if verb.tag == "VBN":
            ahead = helpers == {"be"} or (helpers and verb.lemma in SCHEDULED)
            return "future" if ahead else "past"
        if verb.tag == "VB":
            told = self.parse.tokens[verb.head].tag == "VBD"
            return "near" if "to" in helpers and told else "future"
        if verb.tag in ("VBZ", "VBP"):
            return "future" if verb.lemma in SCHEDULED else "present"
        return "unknown"

    def reported(self, at: int) -> bool:
        """Whether what stands there belongs to a clause that somebody said in the past."""
        token = self.token(at)
        for _ in range(CLIMB):
            if token is None or token.head == token.index:
                return False
            if token.dep == "ccomp" and token.pos in ("VERB", "AUX"):
                return self.parse.tokens[token.head].tag == "VBD"
            token = self.parse.tokens[token.head]
        return False


def is_time(items: list[Item], at: int, context: Context) -> bool:
    """Whether the item, by its class a temporal expression, is one where it stands."""
    item = items[at]
    before = items[at - 1] if at else None
    after = items[at + 1] if at + 1 < len(items) else None
    match item.kind:
        case "BARE_YEAR":
            return _is_year(item, before, after, context)
        case "BARE_MONTH":
            return _is_month(item, before, after, context)
        case "BARE_SEASON":
            return _word(before) in SEASON_LEADS and not _capital_name(item, before, after)
        case "BARE_WEEKDAY":
            return _word(before) not in FEASTS and not _names_what_follows(before, after)
        case "ADVERB":
            token = context.token(item.start)
            return token is None or token.pos == "ADV"
        case _:
            return True


def _is_year(item: Item, before: Item | None, after: Item | None, context: Context) -> bool:
    """A year, unless something is counted, numbered or named by it."""
    year = int(item.word[-4:]) if item.word[-4:].isdigit() else _own_year(item)
    lead = _word(before)
    if lead in LABELS or _word(after) in ("%", "per", "percent"):
        return False
    if before is not None and before.kind == "TIME":
        return False
    if year not in MODERN and lead not in OLD_LEADS:
        return False
    if before is not None and before.capital and not before.kind and lead not in FUNCTION_WORDS:
        token = context.token(item.start)
        return token is not None and token.entity == "DATE"
    return not _counts(item, before, after, context)


def _own_year(item: Item) -> int:
    period = getattr(item.value, "period", None)
    return int(period.first.year) if period else 0


def _counts(item: Item, before: Item | None, after: Item | None, context: Context) -> bool:
    """Whether the number counts the plural noun after it."""
    if after is None or not after.word.isalpha() or after.word in FUNCTION_WORDS or after.kind:
        return False
    token = context.token(item.start)
    if token is None:
        return _word(before) in COUNTING or (after.word.endswith("s") and before is None)
    head = context.parse.tokens[token.head]
    plural = head.tag in ("NNS", "NNPS") and token.dep == "nummod" and head.index > token.index
    determined = _word(before) in ("the", "a", "an", "his", "her", "its", "their", "in", "'s")
    return plural and not determined and token.entity != "DATE"


def _is_month(item: Item, before: Item | None, after: Item | None, context: Context) -> bool:
    """A month, unless it is the modal verb or part of somebody's name."""
    named = after is not None and after.capital and not after.kind
    if named and len(item.word) == len("jan"):
        return False
    if _word(before) in LEADS:
        return True
    if _capital_name(item, before, after):
        return False
    token = context.token(item.start)
    return token is not None and token.entity == "DATE" and token.pos in ("PROPN", "NOUN")


def _capital_name(item: Item, before: Item | None, after: Item | None) -> bool:
    """Whether it stands in a name: "Theresa May", "the Sunday Times"."""
    if before is not None and before.capital and not before.kind and before.word not in LEADS:
        return before.word not in FUNCTION_WORDS
    return _names_what_follows(before, after)


def _names_what_follows(before: Item | None, after: Item | None) -> bool:
    """ "the Sunday Times"; but "on Sunday Brandis said"."""
    named = after is not None and after.capital and not after.kind
    return named and _word(before) in ("the", "a", "an", "'s")


@functools.cache
def _empty() -> Item:
    return Item(0, 0, "")


def _word(item: Item | None) -> str:
    return (item or _empty()).word
