"""What a number counts, by the grammatical reading; and by the words after it where there is none."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from stemma.annotate.parse import Token
from stemma.annotate.times.context import Context
from stemma.text.numbers import SCALES
from stemma.text.phrases import Item, word_set

PRONOUNS = frozenset({"them", "us", "you", "these", "those", "whom", "which"})
STOPS = word_set(
    "in on at by of and or the a an to for from with was were is are had has have that which who when "
    "where while but as it he she they we after before until since would will could did do not"
)
PEOPLE = word_set("people men women children police persons staff folk youths cattle sheep")
STATES = word_set(
    "dead wounded injured drowned missing killed accused hurt homeless displaced disappeared"
)
CLIMB = 4
LOOK_AHEAD = 4
LOOK_BACK = 6


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its word, where it stands, and how it hangs on the number."""

    word: str | None = None
    at: int = -1
    tag: str = ""
    partitive: bool = False
    """Whether the number is taken out of it: "four of the houses", "52 of them"."""
    definite: bool = False
    """Whether it is named as known: "of them", "of the houses"."""
    before: bool = False
    """Whether it stands before the number, which then is a label and counts nothing."""


NOTHING = Counted()


def counted(
    items: list[Item], at: int, context: Context, taken: AbstractSet[int] = frozenset()
) -> Counted:
    """What the amount at that place counts, if not what stands at places taken."""
    following = items[at + 1 : at + 3]
    if pronoun := _of_pronoun(following):
        return pronoun
    if following and following[0].word == "times":
        return Counted("times", following[0].start, "NNS")
    if [item.word or item.kind for item in following] == ["of", "QUANTITY"]:
        return replace(counted(items, at + 2, context), partitive=True, definite=True)
    inside = _tokens_of(items[at], context)
    antecedent = _of_whom(items[max(0, at - 2) : at], context)
    if antecedent and not (inside and _has_noun(inside[-1], context)):
        return antecedent
    if not inside:
        return _by_words(items, at)
    if state := _of_state(inside[-1], context):
        return state
    noun = _noun_above(inside, context, taken)
    if noun is not None:
        return noun
    for token in inside:
        if found := _of_phrase(token, context):
            return found
    return _noun_after(inside[-1], context)


def _noun_above(inside: list[Token], context: Context, taken: AbstractSet[int]) -> Counted | None:
    """The noun on which one of the amount's tokens hangs, if it stands with it and is not taken."""
    for token in inside:
        noun = context.parse.tokens[token.head]
        if (
            token.dep in ("nummod", "amod", "compound")
            and noun not in inside
            and noun.pos != "NUM"
            and noun.start not in taken
            and _stand_together(noun, inside, context)
        ):
            return _noun(noun, token, context)
    return None


def _has_noun(last: Token, context: Context) -> bool:
    """Whether the next word is what the number counts: "of which two witnesses had spoken"."""
    at = last.index + 1
    token = context.parse.tokens[at] if at < len(context.parse.tokens) else None
    return token is not None and token.tag in ("NNS", "NNPS")


def _of_state(last: Token, context: Context) -> Counted | None:
    """“64 drowned”, “the 83 injured”: people by what has become of them; no "two wounded men"."""
    tokens = context.parse.tokens[last.index + 1 : last.index + 3]
    if not tokens or tokens[0].text.lower() not in STATES:
        return None
    if len(tokens) > 1 and tokens[1].pos in ("NOUN", "PROPN", "ADJ"):
        return None
    return Counted(tokens[0].text.lower(), tokens[0].start, "NNS")


def _stand_together(noun: Token, inside: list[Token], context: Context) -> bool:
    """Whether nothing parts the noun from the amount's tokens; before it, only of a number."""
    if noun.index < inside[0].index:
        return noun.index == inside[0].index - 1 and inside[-1].text.lower() not in SCALES
    between = context.parse.tokens[inside[-1].index + 1 : noun.index]
    return all(each.pos != "DET" for each in between)


def _of_pronoun(following: list[Item]) -> Counted | None:
    """“52 of them”."""
    if len(following) == 2 and following[0].word == "of" and following[1].word in PRONOUNS:
        pronoun = following[1]
        return Counted(pronoun.word, pronoun.start, "PRP", partitive=True, definite=True)
    return None


def _of_whom(leading: list[Item], context: Context) -> Counted | None:
    """“The Sisters, of whom about thirty remain”: the noun before."""
    if [item.word for item in leading] not in (["of", "whom"], ["of", "which"]):
        return None
    token = context.token(leading[0].start)
    before = context.parse.tokens[max(0, token.index - LOOK_BACK) : token.index] if token else ()
    nouns = [each for each in before if each.pos in ("NOUN", "PROPN")]
    if not nouns:
        return None
    noun = nouns[-1]
    return Counted(noun.text.lower(), noun.start, noun.tag, partitive=True, definite=True)


def _tokens_of(item: Item, context: Context) -> list[Token]:
    """The amount's tokens."""
    token = context.token(item.start)
    if token is None:
        return []
    inside = []
    for each in context.parse.tokens[token.index : token.index + item.end - item.start]:
        if each.start >= item.end:
            break
        inside.append(each)
    return inside


def _noun_after(last: Token, context: Context) -> Counted:
    """The noun that follows at once, behind adjectives only."""
    found: Token | None = None
    half = last.text.lower() == "half"
    for token in context.parse.tokens[last.index + 1 : last.index + 1 + LOOK_AHEAD]:
        if token.sentence != last.sentence:
            break
        if token.pos in ("NOUN", "PROPN"):
            found = token
        elif found or not (token.pos == "ADJ" or (half and token.pos in ("DET", "PRON"))):
            break
    return Counted(found.text.lower(), found.start, found.tag) if found else NOTHING


def _noun(noun: Token, number: Token, context: Context) -> Counted:
    """The noun that the number stands with; of a compound its head."""
    tokens = context.parse.tokens
    for _ in range(CLIMB):
        if noun.dep != "compound" or noun.index < number.index:
            break
        noun = tokens[noun.head]
    word = noun.text.lower()
    joined = tokens[noun.index + 1 : noun.index + 3]
    if len(joined) == 2 and joined[0].text == "-" and joined[1].start == noun.end + 1:
        word, noun = f"{word}-{joined[1].text.lower()}", joined[1]
    elif (first := _first_half(noun, context)) is not None and first.index > number.index:
        word = f"{first.text.lower()}-{word}"
    return Counted(word, noun.start, noun.tag, before=noun.index < number.index)


def _first_half(noun: Token, context: Context) -> Token | None:
    """“festival” of “festival-goers”."""
    first = context.parse.tokens[max(0, noun.index - 2) : noun.index]
    joined = len(first) == 2 and first[1].text == "-" and first[0].end + 1 == noun.start
    return first[0] if joined else None


def _of_phrase(number: Token, context: Context) -> Counted | None:
    """“52 of them”, “forty-four of the former detainees”, “dozens of mothers”."""
    tokens = context.parse.tokens
    for child in context.parse.children[number.index]:
        if tokens[child].text.lower() != "of" or child < number.index:
            continue
        for inner in context.parse.children[child]:
            noun = tokens[inner]
            if noun.dep != "pobj" or noun.pos == "NUM":
                continue
            marks = {tokens[each].text.lower() for each in context.parse.children[inner]}
            noun = _before_verb(noun, context)
            known = noun.text.lower() in PRONOUNS or bool(
                marks & {"the", "these", "those", "its", "their"}
            )
            return Counted(noun.text.lower(), noun.start, noun.tag, partitive=True, definite=known)
    return None


def _before_verb(noun: Token, context: Context) -> Token:
    """“members” of “our members gut and pack the fish”, where the verb is read as a noun of a compound."""
    before = context.parse.tokens[max(0, noun.index - 1)]
    joined = before.dep == "compound" and before.head == noun.index
    return before if joined and before.tag == "NNS" and noun.tag == "NN" else noun


def _by_words(items: list[Item], at: int) -> Counted:
    """The noun by the words after the number: the first plural before a word that ends the phrase."""
    following = items[at + 1 : at + 1 + LOOK_AHEAD]
    if following and following[0].word == "of" and len(following) > 1:
        return _of_words(following)
    for item in following:
        if not item.word.isalpha() or item.word in STOPS:
            break
        if item.word in PEOPLE or (item.word.endswith("s") and not item.word.endswith("ss")):
            return Counted(item.word, item.start, "NNS")
    first = following[0] if following else None
    if first is None or not first.word.isalpha() or first.word in STOPS:
        return NOTHING
    return Counted(first.word, first.start, "NNP" if first.capital else "NN")


def _of_words(following: list[Item]) -> Counted:
    definite = (
        following[1].word in ("the", "these", "those", "their", "its")
        or following[1].word in PRONOUNS
    )
    nouns = [item for item in following[1:] if item.word.isalpha() and item.word not in STOPS]
    if not nouns:
        return NOTHING
    noun = next(
        (item for item in nouns if item.word.endswith("s") or item.word in PRONOUNS), nouns[0]
    )
    return Counted(noun.word, noun.start, "NNS", partitive=True, definite=definite)
