"""Where names stand: runs of capitalised words, put together and cut as names are.

The language model's own names decide little here: it misses foreign names and invents others. What
it says about kinds is one vote in `stemma.annotate.names.schemas`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.name_ends import are_two_fields, is_second_half, number_behind
from stemma.annotate.names.name_lines import begins_letterhead, is_letterhead, is_titled, labelled
from stemma.annotate.names.name_marks import marked_end
from stemma.annotate.names.name_owners import begins_with_owner, joins_owner
from stemma.annotate.names.name_starts import full_name_start, is_given_name
from stemma.annotate.names.shapes import Shapes, heads_name, is_acronym, is_capital, only_counts
from stemma.annotate.names.titles import is_title, strip_title
from stemma.annotate.parse import Parse, Sentence, Token

NAME_TAGS = frozenset({"NNP", "NNPS"})
NO_NAME_TYPES = frozenset(
    {"", "DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", "LANGUAGE"}
)
ROMAN = frozenset("IVX")
ADDRESSING = frozenset({"dear", "dearest"})
"""How a letter begins, before the name of whom it addresses."""
AND_OTHERS = frozenset({"&", "and", "another", "others", "ors", "anor"})
"""Behind the first name of a side in court: "Brun & Another"."""
LONGEST = 14
"""Tokens in a name; what is longer is a line in capitals."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens `[first, last)`, without the title that stands before it."""

    first: int
    last: int
    title: str = ""

    def tokens(self, parse: Parse) -> tuple[Token, ...]:
        """The name's tokens."""
        return parse.tokens[self.first : self.last]


def find_names(parse: Parse, shapes: Shapes) -> list[Name]:
    """The names in running text and in lines that are nothing but a name, in text order."""
    found: list[Name] = []
    for sentence in parse.sentences:
        runs = list(_runs(parse, shapes, sentence))
        if sentence.index in shapes.headlines:
            runs = [
                run
                for run in runs
                if is_letterhead(parse, sentence, run) or is_titled(parse, shapes, sentence, run)
            ]
            if (whole := labelled(parse, sentence)) is not None:
                runs = [whole]
        for first, last in runs:
            found.extend(_cut(parse, shapes, first, last))
    return found


def _runs(parse: Parse, shapes: Shapes, sentence: Sentence) -> Iterator[tuple[int, int]]:
    at = sentence.first
    while at < sentence.last:
        if not _opens(parse, parse.tokens[at], shapes):
            at += 1
            continue
        end = _extend(parse, at, sentence.last)
        yield at, end
        at = end


def _opens(parse: Parse, token: Token, shapes: Shapes) -> bool:
    """Whether a name can begin here; at the beginning of a sentence a capital is no evidence."""
    if not is_capital(token) or _is_date_word(parse, token):
        return False
    after = parse.tokens[min(token.index + 1, len(parse.tokens) - 1)]
    if is_given_name(token.text) and is_capital(after) and after.sentence == token.sentence:
        return True
    if token.pos in {"PRON", "DET", "ADP", "CCONJ", "SCONJ", "INTJ"} or only_counts(token):
        return False
    if begins_with_owner(parse, token):
        return True
    if is_title(token.text) and token.tag in NAME_TAGS and is_capital(after):
        return True
    typed = token.entity not in NO_NAME_TYPES
    if token.index not in shapes.initial or token.sentence in shapes.headlines:
        return token.tag in NAME_TAGS or typed or is_acronym(token.text)
    if _is_odd_given_name(token, after, shapes):
        return True
    if token.text.lower() in shapes.lower:
        return typed and token.tag in NAME_TAGS
    named = token.text in shapes.inside or token.tag in NAME_TAGS
    return named or (typed and token.pos != "VERB")


def _is_date_word(parse: Parse, token: Token) -> bool:
    """Whether a month or a weekday is meant; "Jan" and "April" are given names too."""
    if token.text.lower() not in words("names", "not_names", "calendar"):
        return False
    after = parse.tokens[min(token.index + 1, len(parse.tokens) - 1)]
    if _is_sunday_paper(parse, token, after):
        return False
    particle = after.text.lower() in words("names", "particles", "inside")
    return token.entity != "PERSON" and not particle


def _is_sunday_paper(parse: Parse, token: Token, after: Token) -> bool:
    """Whether a weekday begins the name of what comes out on it: "the Sunday Blast"."""
    before = parse.tokens[max(token.index - 1, 0)]
    day = token.text.lower().endswith("day") and before.text.lower() == "the"
    return day and after.tag in NAME_TAGS and is_capital(after) and after.dep != "npadvmod"


def _is_odd_given_name(token: Token, after: Token, shapes: Shapes) -> bool:
    """Whether an unknown word opens a sentence right before what the parser takes for a person."""
    person = after.entity == "PERSON" and after.entity_start and is_capital(after)
    lower = token.text.lower()
    known = (
        lower in shapes.lower
        or lower in by_word("names", "kinds")
        or lower in by_word("names", "offices")
    )
    return (
        person
        and not known
        and token.tag in {"NN", "RB", "FW", "UH", "NNS"}
        and token.end + 1 == after.start
    )


def _extend(parse: Parse, first: int, limit: int) -> int:
    """The end of the longest name that begins at `first`."""
    end = _extend_run(parse, first, limit)
    while end < limit:
        longer = _join(parse, first, end, limit)
        if longer == end or longer - first > LONGEST:
            break
        end = longer
    return marked_end(parse, first, end)


def _extend_run(parse: Parse, first: int, limit: int) -> int:
    """The end of the unbroken capitalised words, with hyphens, particles and numbers inside."""
    tokens, end = parse.tokens, first + 1
    while end < limit and end - first <= LONGEST:
        token = tokens[end]
        if _continues(token):
            end += 1
        elif (step := _bridge(parse, end, limit)) or (step := number_behind(parse, first, end)):
            end += step
        else:
            break
    return end


def _continues(token: Token) -> bool:
    lower = token.text.lower()
    if not is_capital(token) or lower in words("names", "not_names", "calendar"):
        return False
    if token.text.isupper() and lower in {"of", "for"}:
        return False
    return token.pos not in {"PRON", "DET", "CCONJ", "SCONJ", "AUX"} or token.tag in NAME_TAGS


def _bridge(parse: Parse, at: int, limit: int) -> int:
    """How many tokens from `at` lead on inside the name: a hyphen, a particle, an ampersand."""
    tokens = parse.tokens[at : min(at + 3, limit)]
    if len(tokens) < 2:
        return 0
    here, after = tokens[0], tokens[1]
    close = parse.tokens[at - 1].end == here.start and here.end == after.start
    if here.text in {"-", "‑", "–"} and close:
        glued = after.text in words("names", "particles", "glued") or is_second_half(parse, at)
        return 2 if _continues(after) or glued else 0
    if here.text.lower() in words("names", "particles", "inside") | {"&"}:
        if _continues(after):
            return 2
        if len(tokens) > 2 and after.text in {"-", "‑"} and _continues(tokens[2]):
            return 3
        if len(tokens) > 2 and _continues(tokens[2]):
            return 3 if after.text.lower() in words("names", "particles", "inside") else 0
    return 2 if _continues(after) and joins_owner(parse, at) else 0


def _join(parse: Parse, first: int, end: int, limit: int) -> int:
    """The end of a body's name that goes on: "Council of X", "A and B Committee", "X, Y Branch"."""
    tokens = parse.tokens
    last, here = tokens[end - 1].text.lower(), tokens[end].text.lower()
    has_head = any(heads_name(token.text) for token in tokens[first:end])
    if here in words("names", "heads", "joins") and has_head:
        at = end + 1
        if at < limit and tokens[at].text.lower() == "the":
            at += 1
        theme_only = here == "on" and last not in _ON_HEADS
        if at < limit and _continues(tokens[at]) and not theme_only and _governs(parse, first, end):
            return _extend_run(parse, at, limit)
    if here in {"and", "&"} and end + 1 < limit and _continues(tokens[end + 1]):
        far = _extend_run(parse, end + 1, limit)
        themes = words("names", "heads", "themes")
        if last in themes and (
            tokens[end + 1].text.lower() in themes or heads_name(tokens[far - 1].text)
        ):
            return far
        if end - first == 1 and are_two_fields(parse, end, far):
            return far
    if here == "," and has_head and end + 1 < limit and _continues(tokens[end + 1]):
        far = _extend_run(parse, end + 1, limit)
        if tokens[far - 1].text.lower() in words("names", "heads", "branches"):
            return far
    return end


_ON_HEADS = frozenset({"committee", "commission", "council", "conference", "convention", "group"})


def _governs(parse: Parse, first: int, end: int) -> bool:
    """Whether the part before "of" ends in a head, or has already taken one "of"."""
    return heads_name(parse.tokens[end - 1].text) or any(
        token.text in words("names", "heads", "joins") for token in parse.tokens[first:end]
    )


def _cut(parse: Parse, shapes: Shapes, first: int, last: int) -> Iterator[Name]:
    """The names in a run: without titles, prompts and capitalised ordinary words around them."""
    tokens = parse.tokens
    while first < last and _is_ordinary_start(tokens[first], shapes, alone=last - first == 1):
        if begins_letterhead(parse, first, last):
            break
        first += 1
    first, last = _without_form(tokens, first, last)
    if first >= last:
        return
    if first in shapes.initial and _is_epithet(tokens[first : min(first + 3, last)]):
        first += 1
    if first in shapes.initial and _is_prompt(tokens[first:last]):
        return
    kept, title = strip_title(parse, first, last)
    if kept == first and last - first > 1 and tokens[first].text.lower() in shapes.roles:
        kept, title = first + 1, tokens[first].text.lower()
    if kept == first and (given := full_name_start(parse, first, last)) > first:
        kept = given
    inner = tokens[kept:last]
    if not inner or all(_names_nobody(token) for token in inner):
        return
    yield Name(kept, last, title)


def _is_prompt(run: tuple[Token, ...]) -> bool:
    """Whether a line only asks its reader to do something: "Read More", "Share"."""
    prompts = run[0].text.lower() in words("names", "not_names", "prompts")
    headed = len(run) > 2 and heads_name(run[-1].text)
    return prompts and run[0].entity != "PERSON" and not headed


def _without_form(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """The run without the words of a letter or a suit around its name: "Dear", "& Another"."""
    if last - first > 1 and tokens[first].text.lower() in ADDRESSING:
        first += 1
    while last > first and (
        tokens[last - 1].text.lower() in AND_OTHERS or not tokens[last - 1].text[0].isalnum()
    ):
        last -= 1
    return first, last


def _is_ordinary_start(token: Token, shapes: Shapes, *, alone: bool) -> bool:
    """Whether a capitalised word at the beginning of a sentence is no part of the name after it."""
    if token.index not in shapes.initial or is_title(token.text):
        return False
    ordinary = token.text.lower() in shapes.lower and token.text not in shapes.inside
    return (
        token.tag not in NAME_TAGS
        and (ordinary or alone or token.pos in {"VERB", "ADV", "ADJ"})
        and (token.entity in NO_NAME_TYPES or ordinary)
    )


def _is_epithet(run: tuple[Token, ...]) -> bool:
    """Whether a word before a given name and a surname only colours them: "Tearful Ada Brun"."""
    if len(run) < 3 or is_title(run[0].text) or is_given_name(run[0].text):
        return False
    return is_given_name(run[1].text) and not heads_name(run[2].text)


def _names_nobody(token: Token) -> bool:
    lower = token.text.lower()
    return (
        lower in words("names", "not_names", "words")
        or not any(letter.isalpha() for letter in token.text)
        or len(token.text.rstrip(".")) == 1
        or set(token.text) <= ROMAN
        or lower.removesuffix("s") in words("names", "not_names", "calendar")
    )
