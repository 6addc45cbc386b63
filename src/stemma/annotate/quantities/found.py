"""Whether an amount is a quantity where it stands, or only a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.annotate.parse import Token
from stemma.annotate.quantities.counted import Counted
from stemma.annotate.quantities.rules import Amount, amount_of
from stemma.annotate.quantities.shares import is_share
from stemma.annotate.times.context import Context
from stemma.model.documents import Span
from stemma.text.phrases import Item, Place, word_set

TIME_UNITS = word_set(
    "second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight "
    "fortnights month months year years decade decades century centuries o'clock morning evening "
    "afternoon"
)
COUNTED_DAYS = frozenset({"days", "nights"})
"""What is counted after "on": "on four days a pump failed"."""
NOT_COUNTED = word_set("thing another case point side hand way time reason word other half")
"""Nouns with which "one" does not count."""
NO_COUNT_BEFORE = word_set(
    "no the this that any every each another which not only in at on as under"
)
SENTENCE_MARKS = frozenset('.!?:;"“”‘(–—-')
MARKERS = frozenset({".", ")", ":", "-"})
FATES = word_set(
    "die drown perish suffocate starve fall survive remain vanish disappear escape live stay arrive come "
    "suffer sustain receive need face"
)
"""What happens to people rather than what they do: "one woman died" tells how many."""
NUMBER_SIGNS = frozenset("#§/[")
QUOTES = frozenset("\"“”‘’'")
FUNCTION = frozenset({"DET", "PRON", "ADV", "ADP", "CCONJ", "SCONJ", "AUX"})
SAYING = ("VB", "VBD", "VBP", "VBZ")
NUMBERED = frozenset({"no", "nos"})
LIST_LIMIT = 100
FRACTIONS = word_set("half halves third thirds quarter quarters fifth fifths tenth tenths")
AGE_LIMITS = word_set("under over above below")
GROWING = word_set(
    "child children boy boys girl girls man men woman women person people persons youth youths adult adults "
    "anyone everyone those minor minors pupil pupils"
)
"""Those of whom "under six" tells the age."""
FIGURES = word_set("figure number toll total count")
MOVES = word_set("rose risen rises rising grew grown climbed climbs stood stands put fell")
REACH = 100
_TOLL = re.compile(
    r"\b(?:death toll|toll(?! (?:\w+ ){0,2}(?:cut|lowered|reduced|halved|raised|doubled|charged)\b)|"
    r"(?:number|figure|count)s? of (?:the )?(?:dead|deaths|victims|killed|injured|wounded|casualties)|"
    r"crowd|turnout|attendance)\b[^.;:!?]{0,80}\b(?:to|at|of|is|was|reached|now)\s+$"
)
"""A count of people by its name, with the number after it."""
_ARE = re.compile(
    r"\s+(?:(?:are|were|is|was|be|been|have|has|had|remain(?:ed|s)?|still|now|not|yet|already|also|since|"
    r"later|feared|presumed|reported(?:ly)?|confirmed)\s+){0,5}"
    r"(?:dead|died|killed|murdered|drowned|perished|missing|found|injured|hurt|wounded|treated|arrested|"
    r"detained|jailed|freed|released|rescued|saved|survived|evacuated|homeless|unaccounted|"
    r"hospitali[sz]ed|charged|convicted|blinded)\b"
)
"""What happens to people, with which a bare number counts them."""
_TOLD_AT = re.compile(
    r"\b(?:numbers?|figures?|counts?|tolls?|totals?|put|puts|placed|estimate[sd]?|reckon(?:s|ed)|assessed|"
    r"stands?|stood|valued)\b[^.;:!?]{0,80}\bat\s+$"
)
"""After which "at seven" is how many."""
_HOUR = re.compile(r"(?:about |around |nearly |almost )?(?:[01]?\d|2[0-3])\.[0-5]\d")
HOUR_LEADS = word_set("at by until till from after before since")
HOURS = range(1, 13)
AGES = range(1, 111)
SCALED = 1000
NAMING = ("ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")


@dataclass(frozen=True, slots=True)
class Found:
    """An amount where it stands, with what it counts and the total it is part of."""

    span: Span
    amount: Amount
    counted: Counted
    stretch: int
    sentence: int
    points_back: bool = False
    """Whether it stands where a noun named before is counted: "there were thirty-eight"."""
    of_people: bool = False
    """Whether what is said of it can only be said of people: "nine are dead"."""
    alone: bool = False
    """Whether the sentence makes it count without a noun: "forty are gone"."""
    total: int | None = None
    """Index, among all that was found, of the total of which it is a part."""
    inherited: str | None = None
    """What it counts by the total or by what went before, where no noun stands with it."""

    @property
    def counts(self) -> str | None:
        """What is counted."""
        if self.inherited or self.amount.counts:
            return self.inherited or self.amount.counts
        of_it = self.counted.partitive or self.amount.share or not self.amount.unit
        return self.counted.word if of_it else None


def stands_alone(one: Found) -> bool:
    """Whether it is a quantity by itself: it counts something, measures or is bounded."""
    return bool(one.counts or not one.amount.plain or one.of_people or one.alone)


def of_people(item: Item, text: str) -> bool:
    """“nine are dead”, “the toll has risen to 26”: the number is who is dead, missing, there."""
    before = text[max(0, item.start - REACH) : item.start]
    return bool(_ARE.match(text, item.end) or _TOLL.search(before))


def points_back(place: Place) -> bool:
    """“there were N”, “the figure of N”, “the number at N”: counts what was counted before.

    So does “the toll rose to N”.
    """
    leading = place.items[max(0, place.at - 5) : place.at]
    lead = tuple(item.word for item in leading if item.word not in QUOTES)[-2:]
    if len(lead) < len(("there", "were")):
        return False
    first, second = lead
    there = first == "there" and second in ("were", "are", "was", "is")
    told = first in FIGURES or (first in MOVES and any(item.word in FIGURES for item in leading))
    return there or (told and second in ("of", "at", "to"))


def is_quantity(place: Place, what: Counted, context: Context) -> bool:
    """Whether the amount at that place can be a quantity, its noun taken into account."""
    amount = amount_of(place.item)
    if _lasts(place, what) or what.word in FRACTIONS or _in_a_compound(place):
        return False
    if amount.counts:
        return True
    if amount.share and not is_share(place, what):
        return False
    if not amount.plain:
        return amount.unit is not None or place.before is None or place.before.kind != "LABEL"
    if place.lead == "no" or _is_label(place, what) or _opens_item(place) or _is_age(place, what):
        return False
    if amount.low == 1 and not _digits(place.item, context):
        return _counts_one(place, what, context)
    return not _in_a_name(place, what, context)


def _lasts(place: Place, what: Counted) -> bool:
    """Whether it says how long: "two nights"; but "two night guards" are counted."""
    if what.word in COUNTED_DAYS and place.lead == "on":
        return False
    if what.word in TIME_UNITS or place.tail not in TIME_UNITS:
        return what.word in TIME_UNITS
    after = place.after
    kind_of = after is not None and what.at > after.start and not after.word.endswith("s")
    return not (kind_of and what.tag in ("NNS", "NNPS"))


def is_hour(item: Item, what: Counted, text: str) -> bool:
    """“at seven”, “at about 11.30”; but “put the number at seven”."""
    before = text[max(0, item.start - REACH) : item.start]
    amount = amount_of(item)
    if what.tag == "NN" and not what.partitive and amount.unit is None:
        return _HOUR.fullmatch(text, item.start, item.end) is not None
    if what.word is not None or _TOLD_AT.search(before):
        return False
    in_figures = _HOUR.fullmatch(text, item.start, item.end) and amount.unit is None
    lead = before.rstrip().rpartition(" ")[2].lower()
    return lead in HOUR_LEADS if in_figures else lead == "at" and amount.low in HOURS


def numbers_or_ages(place: Place, what: Counted, text: str) -> bool:
    """“licence 0817”; “every child under six”, “men over 50”: how old, where no noun follows."""
    item, amount = place.item, amount_of(place.item)
    written = text[item.start : item.end]
    if written[:1] == "0" and written[1:2].isdigit():
        return True
    limit = written.partition(" ")[0].lower() in AGE_LIMITS and amount.unit is None
    value = amount.low if amount.high is None else amount.high
    of_people = place.before is not None and place.lead in GROWING
    return limit and of_people and what.word is None and value in AGES


def _in_a_compound(place: Place) -> bool:
    """“the six-story house”, “5 1/2”, “a 3-2 win”."""
    after = place.after
    if place.lead == "-" and place.at > 1 and place.items[place.at - 2].kind == "QUANTITY":
        return True
    joined = after is not None and after.word == "-" and after.start == place.item.end
    if amount_of(place.item).unit is not None:
        joined = False
    return joined or (after is not None and after.kind == "JUNK")


def _digits(item: Item, context: Context) -> bool:
    token = context.token(item.start)
    return token is not None and token.text.isdigit()


def _is_label(place: Place, what: Counted) -> bool:
    """Whether it is the number of a gate, an article, a room."""
    before = place.before
    if _is_of_a_rule(place):
        return True
    if place.lead == "." and place.at > 1 and place.items[place.at - 2].word in NUMBERED:
        return True
    if before is not None and (before.word in NUMBER_SIGNS or before.kind == "LABEL"):
        numbers_it = what.tag == "NN" and isinstance(amount_of(place.item).low, int)
        return before.kind != "LABEL" or what.word is None or what.before or numbers_it
    return what.before and not what.partitive


def _is_of_a_rule(place: Place) -> bool:
    """“Under Standing Order 22 members of the public may not speak”: the number of the order."""
    before = place.before
    named = before is not None and before.capital and before.kind == "LABEL"
    inside = place.at > 1 and place.items[place.at - 2].word not in SENTENCE_MARKS
    return named and inside and not amount_of(place.item).spelled


def _opens_item(place: Place) -> bool:
    """Whether it is a list's own number: "1.", "(2)", "3-", "1.8 Distances …"."""
    value, after = amount_of(place.item).low, place.after
    opens = place.before is None or place.lead in ("(", "•", "*")
    if opens and isinstance(value, float) and after is not None and after.capital:
        return True
    tight = after is not None and after.start == place.item.end and after.word in MARKERS
    return opens and tight and isinstance(value, int) and value < LIST_LIMIT


def _is_age(place: Place, what: Counted) -> bool:
    """“Kiarom, 51, a driver”, “(aged 54)”."""
    named = place.at > 1 and place.items[place.at - 2].capital and place.lead in (",", "(")
    if not named or amount_of(place.item).low not in AGES:
        return False
    alone = place.after is None and (what.word is None or what.before)
    return alone or place.tail in (",", ".", ")", ";", "--")


def _counts_one(place: Place, what: Counted, context: Context) -> bool:
    """Whether "one" counts: "one family", but not "the one", "one of them", "one day"."""
    if place.lead in NO_COUNT_BEFORE or what.word is None or what.partitive:
        return False
    if what.word in NOT_COUNTED or what.tag != "NN":
        return False
    noun = context.token(what.at)
    return noun is None or not _a_certain(noun, context)


def _a_certain(noun: Token, context: Context) -> bool:
    """“one old woman, who …”, “one adviser said”: somebody or something, not how many."""
    told_of = any(
        context.parse.tokens[child].dep == "relcl" for child in context.parse.children[noun.index]
    )
    acts = noun.dep == "nsubj" and context.parse.tokens[noun.head].lemma not in FATES
    return told_of or acts or noun.dep == "poss"


def _shouts(item: Item, context: Context) -> bool:
    """“TWO CARS”: in a line of capitals they say nothing."""
    token = context.token(item.start)
    return token is not None and token.text.isupper() and len(token.text) > 1


def _is_scaled(item: Item) -> bool:
    """“Planters' Bank nineteen million”: nothing is named by a number of that kind."""
    low = amount_of(item).low
    return low is not None and low >= SCALED and item.end - item.start > len(str(low))


def _names(before: Item, context: Context) -> bool:
    """Whether it is a word with a capital of its own; "All" in "All three spoke" has none."""
    token = context.token(before.start)
    if not before.capital or token is None:
        return before.capital
    return token.pos not in FUNCTION and token.tag not in SAYING


def _in_a_name(place: Place, what: Counted, context: Context) -> bool:
    """Whether it belongs to a name or an address: "Channel Seven", "Camp 3", "14 Ropewalk"."""
    item, before, after = place.item, place.before, place.after
    if _is_scaled(item) or (_shouts(item, context) and place.lead not in ("the", "of")):
        return False
    named_before = before is not None and before.end + 1 >= item.start and _names(before, context)
    named_after = after is not None and after.capital
    if named_before and (what.word is None or item.capital):
        return True
    if item.capital and named_after and before is not None and before.word not in SENTENCE_MARKS:
        return True
    if named_after and what.tag in ("NN", "NNP") and amount_of(item).low != 1:
        return not (what.word or "").endswith("s")
    token = context.token(item.start)
    return token is not None and token.entity in NAMING and not token.entity_start
