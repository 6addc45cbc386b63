"""Numbers that count though no noun stands with them: "forty are gone", "by 41 votes to 38"."""

from __future__ import annotations

import re

from stemma.annotate.parse import Token
from stemma.annotate.quantities.counted import PRONOUNS, Counted
from stemma.annotate.quantities.rules import Amount, amount_of
from stemma.annotate.times.context import Context
from stemma.text.numbers import SCALES
from stemma.text.phrases import Item, word_set

VOTES = re.compile(
    r"\b(?:(?:votes?|ballots|voices|seats) (?:to|against|for)|voted(?: by)?|voted [\w-]+ to|"
    r"[Vv]ot(?:ing|es?)\b[^.!?]{0,60}\b(?:for|against|abstain(?:ed|ing)|abstentions):?)\s+$"
)
FIGURE = re.compile(
    r"\b(?:number|figure|count|toll|total)s?(?: of (?:[\w'-]+ ){0,4}?([a-z-]+))?"
    r"(?: (?:now |has |had |have )?(?:stood|stands|rose|risen|fell|fallen|grew|climbed|put))?,? "
    r"(?:at|is|was|were|are|to|as|of)\s+$"
)
"""A number by its name: "put the number of boats at five"."""
RESULT = re.compile(
    r"\b(?:carried|passed|approved|adopted|rejected|defeated|agreed|resolved|upheld|lost|won|beaten|"
    r"re-?elected),? by\s+(?:[\w-]+(?: votes)? to\s+)?$"
)
"""What a vote came to: "carried by 17 to 9"."""
PUT_AT = re.compile(
    r"\b(?:puts?|putting|estimate[sd]?|reckon(?:s|ed)?) (?:the|its|their) "
    r"(dead|wounded|injured|missing|killed|drowned|homeless|displaced|detained|arrested|deaths|losses|"
    r"casualties|victims) (?:now )?at\s+$"
)
"""“put the dead at nine”: of people only, as a knife or an age is put at nine too."""
PARENT = re.compile(r"\b(?:mother|father|parent)s? of\s+$")
CHANGED = re.compile(
    r"\b(?:cut|reduced|lowered|fall(?:s|en)?|fell|drop(?:s|ped)|shrunk|shrank|dwindled|down|rises?|"
    r"risen|rose|raised|grown|grew|climbed|increased|go(?:es|ne)|went|up|doubled|halved)"
    r"(?: [a-z]+){0,2}?,? (?:from(?: [\w,.-]+ to)?|to)\s+$"
)
"""“went from nineteen to twelve”: of a price or a sentence as of people, so that it counts nothing."""
AGED = re.compile(
    r"\b(?:(?:grand)?(?:mother|father|parent)|widow(?:er)?|m[ae]n|wom[ae]n|boy|girl)s? of\s+$"
)
"""“a father of 45”: how old somebody is, unless it may be how many children a parent has."""
MOST_CHILDREN = 12
FOR_OR_AGAINST = re.compile(r" (?:in favour|for|against|abstain(?:ing|ed))\s*[,;.:)]")
"""“8 for, 3 against”."""
ALL = re.compile(r"\b(?:[Aa]ll(?: but)?|[Aa] further|[Aa]nother|[Tt]he (?:remaining|other))\s+$")
AVERAGE = re.compile(r"\baverag(?:e of|ed|ing)\s+(?:only |just )?$")
PART = re.compile(r"(?:[,:]|,? and)\s+$")
OF_TOTAL = re.compile(
    r",?\s+(?:from|about|by|in|on|at|with|for|against|without|under|over|AT|WITHOUT|[a-z]+(?:ed|ly))\b"
)
"""What says which part of those counted just before is meant: "two from fever"."""
AND_ONE = re.compile(r",? and\s+$")
LIVE = re.compile(
    r"\s+(?:still |now |already |also )?(?:live[ds]?|reside[ds]?|dwell|dwelt|worked?|marched|gathered|"
    r"attended|demonstrated|protested|fled|slept|voted|queued|took part|turned (?:out|up))\b"
)
"""What people do and sums of money do not: "about 3,000 live here"."""
OF_POINTS = re.compile(
    r"\b(?:statements?|points?|items?|allegations?|questions?|paragraphs?|claims?|remarks?|matters?|headings?|"
    r"answers?|demands?) (?:at|under|in|numbered) (?:\(?\d{1,2}\)?(?:, ?| and | or | to |, and ))*\(?$"
)
"""What is numbered in a text: "the statements at 1 and 2"."""
NUMBERING = re.compile(r" (?:in number|in all|all told)\b")
SUBJECTS, OBJECTS = ("nsubj", "nsubjpass"), ("dobj", "attr", "ccomp")
LED_BY = word_set("to for with of than from by")
NO_COUNTING = word_set("turn hit reach strike pass dial press choose score read page call")
"""Verbs whose bare number is an age, an hour or a name."""
LOOK, SENTENCES_BACK = 70, 2


def counts_alone(item: Item, what: Counted, text: str, context: Context) -> bool:
    """Whether the sentence makes the number one of people or things that it does not name."""
    amount = amount_of(item)
    before = text[max(0, item.start - LOOK) : item.start]
    if not _is_count(amount):
        return amount.low == 1 and what.word is None and _is_last_one(item, text, before, context)
    if what.partitive and what.word in PRONOUNS:
        return True
    if what.word is not None or OF_POINTS.search(before):
        return False
    if _is_named(before) or NUMBERING.match(text, item.end) or _is_cast(item, text):
        return True
    first, token = context.token(item.start), context.token(item.end - 1)
    if first is None or token is None or token.pos not in ("NUM", "NOUN"):
        return False
    if is_round(text[item.start : item.end]):
        return True
    if _is_labelled(first, context):
        return False
    if _acts_or_is_acted_on(token, context) or _is_part(token, text, before, context):
        return True
    if CHANGED.search(before):
        return False
    return _is_led(token, context) and _counted_before(token, context, SENTENCES_BACK)


def counted_by_name(item: Item, text: str) -> str | None:
    """What the words before the number say that it counts: "by 54 votes to", "the number of boats at"."""
    before = text[max(0, item.start - LOOK) : item.start]
    if VOTES.search(before):
        return "votes"
    if RESULT.search(before) or _is_cast(item, text):
        return "votes"
    if PARENT.search(before):
        return "children"
    if is_round(text[item.start : item.end]) and LIVE.match(text, item.end):
        return "people"
    figure = FIGURE.search(before) or PUT_AT.search(before)
    return figure[1] if figure else None


def _is_cast(item: Item, text: str) -> bool:
    return FOR_OR_AGAINST.match(text, item.end) is not None


def _is_named(before: str) -> bool:
    """Whether the words before the number say that it counts."""
    return any(
        words.search(before) for words in (VOTES, FIGURE, RESULT, PUT_AT, PARENT, ALL, AVERAGE)
    )


def is_age(item: Item, what: Counted, text: str) -> bool:
    """Whether it tells how old somebody is: "the widow of 80"."""
    before = text[max(0, item.start - LOOK) : item.start]
    if what.tag in ("NNS", "NNPS") or AGED.search(before) is None:
        return False
    return PARENT.search(before) is None or (amount_of(item).low or 0) > MOST_CHILDREN


def _is_count(amount: Amount) -> bool:
    """Whether it is a plain whole number above one."""
    return amount.plain and isinstance(amount.low, int) and amount.low > 1


def _is_labelled(token: Token, context: Context) -> bool:
    """“order No. 88”, “gate 3”, “sirens 1, 3 and 4”: a noun right before makes it its number."""
    at = token.index - 1
    while at > 0 and _goes_on(context.parse.tokens[at], context):
        at -= 1
    if at < 0:
        return False
    before = context.parse.tokens[at]
    same = before.sentence == token.sentence
    return same and (before.pos in ("NOUN", "PROPN", "SYM") or before.text.endswith("."))


def _goes_on(token: Token, context: Context) -> bool:
    """Whether it is a number of a list, or what parts it from the one before."""
    if token.pos == "NUM":
        return True
    parts = token.text in (",", "and", "or", "to", "-", "–")
    return parts and context.parse.tokens[token.index - 1].pos == "NUM"


def _acts_or_is_acted_on(token: Token, context: Context) -> bool:
    """“forty are gone”, “we got ninety”: the number is the subject or the object of a verb."""
    verb = context.parse.tokens[token.head]
    if token.dep not in (*SUBJECTS, *OBJECTS) or verb.pos not in ("VERB", "AUX"):
        return False
    if token.dep == "attr":
        return any(
            context.parse.tokens[at].text.lower() in ("it", "there", "that", "this")
            for at in context.parse.children[verb.index]
        )
    return token.dep in SUBJECTS or verb.lemma not in NO_COUNTING


def _is_led(token: Token, context: Context) -> bool:
    """“come out with six”, “approved for 20”, “not fourteen”: a phrase of the number alone."""
    tokens = context.parse.tokens
    if token.index + 1 < len(tokens) and tokens[token.index + 1].pos in ("NOUN", "PROPN", "NUM"):
        return False
    above = tokens[token.head]
    led = token.dep == "pobj" and above.text.lower() in LED_BY
    contrasted = token.index > 0 and tokens[token.index - 1].text.lower() == "not"
    return led or contrasted


def _counted_before(token: Token, context: Context, sentences: int) -> bool:
    """Whether something is counted with its noun so many sentences back, or in this one."""
    first = context.parse.sentences[max(0, token.sentence - sentences)].first
    before = context.parse.tokens[first : token.index]
    return any(each.pos == "NUM" and each.dep == "nummod" for each in before)


def _is_last_one(item: Item, text: str, before: str, context: Context) -> bool:
    """“two from fever and one from a fall”, “by five votes to one”."""
    token = context.token(item.start)
    if VOTES.search(before) or token is None:
        return token is not None
    return AND_ONE.search(before) is not None and _is_part(token, text, before, context)


def is_round(written: str) -> bool:
    """“six thousand”, “2.3 million”, “1,800”: no number of a room or a year is written so."""
    return "," in written or written.rpartition(" ")[2].lower() in SCALES


def _is_part(token: Token, text: str, before: str, context: Context) -> bool:
    """“three deaths, two from fever and one from a fall”: a part of what was counted before."""
    follows = PART.search(before) and OF_TOTAL.match(text, token.end)
    return bool(follows) and _counted_before(token, context, 0)
