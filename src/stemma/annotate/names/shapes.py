"""How words are written in one document: what is capitalised where, and what that shows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from stemma.annotate.lexicon import by_word, words
from stemma.annotate.parse import Parse, Sentence, Token

QUOTES = frozenset("\"'“”‘’«»„‹›`")
OPENING = QUOTES | frozenset("([{–—-•*#")
GLUED_WORDS = re.compile(r"[a-z]{2,}[A-Z][a-z]")
HONEST_INNER_CAPITAL = re.compile(r"^(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|O['’])")
TWO_CAPITALS = re.compile(r"([A-Z][a-z]{1,9})([A-Z][a-z]{1,9})")
OPENING_WORDS = frozenset(
    "the a an in on at by and but for from it he she we they this that".split()
)
"""Words with which a sentence begins, so that a page may have glued one to the word before."""
OF_GOODS = re.compile(r"\w{4,}(?:als|ics|tions|sions|ities|ances)$")
ROMAN = re.compile(r"[IVX]+")
LONGEST_ACRONYM = 6
ARTICLES = frozenset({"the", "a", "an", "this", "that"})
HEADLINE_SHARE = 0.7
HEADLINE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Shapes:
    """What the writing of a document shows about its capitalised words."""

    lower: frozenset[str]
    """Words that also occur in lower case: ordinary words."""
    inside: frozenset[str]
    """Words that occur capitalised in the middle of running text."""
    headlines: frozenset[int]
    """Sentences in which capitals tell nothing."""
    initial: frozenset[int]
    """Tokens that begin a sentence, or a quotation in it."""
    roles: frozenset[str] = frozenset()
    """Common nouns of the text, lower case, that also stand before names as titles do."""


def shapes_of(parse: Parse) -> Shapes:
    """The capitals of one document, read once."""
    headlines = frozenset(
        sentence.index for sentence in parse.sentences if _is_headline(parse.tokens_of(sentence))
    )
    initial = frozenset(
        index for sentence in parse.sentences for index in _initials(parse, sentence)
    )
    lower: set[str] = set()
    inside: Counter[str] = Counter()
    for token in parse.tokens:
        if token.text.islower():
            lower.add(token.text)
        elif is_capital(token) and token.index not in initial and token.sentence not in headlines:
            inside[token.text] += 1
    return Shapes(frozenset(lower), frozenset(inside), headlines, initial, _roles(parse))


def _roles(parse: Parse) -> frozenset[str]:
    """Words with an article in lower case that elsewhere open a capitalised name: "the konstable"."""
    nouns = {
        token.text
        for before, token in pairwise(parse.tokens)
        if token.text.islower()
        and before.text.lower() in ARTICLES
        and token.pos in {"NOUN", "ADJ", "PROPN", "X"}
        and not followed_by_noun(parse, token)
    }
    found = set()
    longer = {
        (one.text, three.text)
        for one, two, three in zip(parse.tokens, parse.tokens[1:], parse.tokens[2:], strict=False)
        if one.text.istitle() and two.text.istitle() and three.text.istitle()
    }
    for token, after in pairwise(parse.tokens):
        lower = token.text.lower()
        if lower not in nouns or not token.text.istitle() or not after.text.istitle():
            continue
        given = after.text.lower() in words("given_names")
        together = token.sentence == after.sentence and not heads_name(token.text)
        if together and (given or (token.text, after.text) in longer):
            found.add(lower)
    return frozenset(found)


def followed_by_noun(parse: Parse, token: Token) -> bool:
    """Whether a noun comes next, before which the word is none itself: "the old man"."""
    after = parse.tokens[min(token.index + 1, len(parse.tokens) - 1)]
    return after.pos in {"NOUN", "PROPN", "ADJ"} and after.index != token.index


def heads_name(word: str) -> bool:
    """Whether a word can be the head of an organisation's, a place's or an event's name."""
    return word.lower() in by_word("names", "heads")


def is_capital(token: Token) -> bool:
    """Whether the token is a word that begins with a capital and could be part of a name."""
    text = token.text
    if not text[0].isupper() or (not text[-1].isalnum() and text[-1] != "."):
        return False
    if not any(letter.isalpha() for letter in text) or "@" in text or "/" in text:
        return False
    if not GLUED_WORDS.search(text) or HONEST_INNER_CAPITAL.match(text):
        return True
    return _is_brand(text) and token.tag in {"NNP", "NNPS"}


def _is_brand(text: str) -> bool:
    """Whether two words are written as one on purpose: "AeroVeld", and not "ReadThe"."""
    halves = TWO_CAPITALS.fullmatch(text)
    known = words("names", "not_names") | OPENING_WORDS
    return halves is not None and not any(half.lower() in known for half in halves.groups())


def is_acronym(text: str) -> bool:
    """Whether a word is written like an acronym: capitals only, two to six of them."""
    letters = text.replace(".", "").replace("-", "")
    proper = 2 <= len(letters) <= LONGEST_ACRONYM and letters.isupper() and letters.isalpha()
    return proper and not (ROMAN.fullmatch(letters) and len(letters) > 1)


def is_all_capitals(tokens: tuple[Token, ...]) -> bool:
    """Whether a line is written in capitals throughout."""
    letters = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 1]
    return len(letters) > 1 and all(text.isupper() for text in letters)


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """Title Case or ALL CAPITALS throughout: a line whose capitals do not mark names."""
    if is_all_capitals(tokens):
        return True
    if _is_byline(tokens):
        return False
    content = [token for token in tokens if token.text.isalpha() and token.pos not in _SMALL]
    capital = sum(token.text[0].isupper() for token in content)
    ordinary = sum(
        token.tag not in {"NNP", "NNPS"} and token.text[0].isupper() for token in content
    )
    if len(content) < HEADLINE_WORDS or capital < HEADLINE_SHARE * len(content):
        return False
    closed = tokens[-1].text in {".", "!", "?"}
    return ordinary > 1 or (
        not closed and len(content) > HEADLINE_WORDS and capital == len(content)
    )


def _is_byline(tokens: tuple[Token, ...]) -> bool:
    """Whether a line only tells by whom a text is: "Written by Ada Brun and Obed Tarr"."""
    made = len(tokens) > 2 and tokens[0].tag == "VBN" and tokens[1].text == "by"
    return made and all(
        token.pos == "PROPN" or token.text in {"and", ",", "&", "-"} for token in tokens[2:]
    )


_SMALL = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PRON"})


def _initials(parse: Parse, sentence: Sentence) -> list[int]:
    """The first word, and the first word after a colon, a bullet or an opening quotation mark."""
    found, fresh = [], True
    for token in parse.tokens_of(sentence):
        if token.text[0].isalpha():
            if fresh:
                found.append(token.index)
            fresh = False
        elif token.text in OPENING | {":", "|", "»", ">"} or fresh:
            fresh = fresh or token.text not in {"'", "’", "-", "–", "—"} or token.pos == "PUNCT"
    return [
        index
        for index in found
        if parse.tokens[index].text not in words("names", "particles", "glued")
    ]


def is_of_goods(word: str) -> bool:
    """Whether a word is a plural for what a firm makes or does, as no surname is: "Ceramics"."""
    return OF_GOODS.match(word) is not None


def only_counts(token: Token) -> bool:
    """Whether a word of a shouted line only tells how much: "MORE GUARDS"."""
    return token.text.isupper() and token.text.lower() in {"more", "fewer", "less", "many", "most"}
