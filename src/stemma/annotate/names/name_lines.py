"""Lines in capitals that name somebody all the same: letterheads, and titles with a name."""

from __future__ import annotations

from stemma.annotate.names.shapes import Shapes, heads_name, is_acronym, is_all_capitals
from stemma.annotate.names.titles import is_title, strip_title
from stemma.annotate.parse import Parse, Sentence, Token

NAME_TAGS = frozenset({"NNP", "NNPS"})
LONGEST_TITLED = 4
"""Words of a title and a name in a headline."""
SENTENCE_WORDS = frozenset(
    {"at", "in", "into", "to", "by", "with", "from", "a", "an", "is", "are", "was", "has", "have"}
)


def is_letterhead(parse: Parse, sentence: Sentence, run: tuple[int, int]) -> bool:
    """Whether a line in capitals is nothing but one name, as in a letterhead or a signature."""
    tokens = parse.tokens_of(sentence)
    if is_all_capitals(tokens) and any(token.text.lower() in SENTENCE_WORDS for token in tokens):
        return False
    outside = [
        token
        for token in tokens
        if not run[0] <= token.index < run[1] and token.text.isalnum() and token.text != "The"
    ]
    inner = parse.tokens[run[0] : run[1]]
    enough = len(inner) > 1 and any(heads_name(token.text) for token in inner)
    return enough and all(is_acronym(token.text) for token in outside)


def begins_letterhead(parse: Parse, first: int, last: int) -> bool:
    """Whether an adjective begins a line that is nothing but a body's name: "OLD TOWN TENANTS' LEAGUE"."""
    token = parse.tokens[first]
    if (
        token.pos != "ADJ"
        or not token.text.isupper()
        or not heads_name(parse.tokens[last - 1].text)
    ):
        return False
    line = parse.tokens_of(parse.sentences[token.sentence])
    return line[0].index == first and all(not each.text.isalnum() for each in line[last - first :])


def labelled(parse: Parse, sentence: Sentence) -> tuple[int, int] | None:
    """A title and a name in a label in capitals of who speaks, all of it or what stands in brackets.

    "MAYOR ADA BRUN:", "THE MINISTER OF MINES (MR OBED TARR):".
    """
    tokens = parse.tokens_of(sentence)
    words = tokens[:-1]
    if tokens[-1].text not in {":", "):"}:
        return None
    if (plain := _shouted(tokens)) is not None:
        return plain
    if tokens[-1].text == "):":
        bracket = next((at for at, token in enumerate(words) if token.text == "("), -1)
        words = words[bracket + 1 :]
    if not 1 < len(words) <= LONGEST_TITLED or not is_all_capitals(words):
        return None
    if any(heads_name(token.text) for token in words):
        return None
    first, last = words[0].index, words[-1].index + 1
    kept, _ = strip_title(parse, first, last)
    return (first, last) if first < kept < last else None


def _shouted(tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """A name in capitals before an office or a party: "ADA BRUN, Chair of the Board:"."""
    end = next((at for at, token in enumerate(tokens) if token.text in {",", "("}), 0)
    name = tokens[:end]
    if not 1 < len(name) <= LONGEST_TITLED or not is_all_capitals(name):
        return None
    if any(heads_name(each.text) or is_title(each.text) or each.text == "THE" for each in name):
        return None
    return name[0].index, name[-1].index + 1


def is_titled(parse: Parse, shapes: Shapes, sentence: Sentence, run: tuple[int, int]) -> bool:
    """Whether a run in a line of capitals is a title and a name: "Lieutenant Ada Brun"."""
    if is_all_capitals(parse.tokens_of(sentence)) or not 1 < run[1] - run[0] <= LONGEST_TITLED:
        return False
    kept, _ = strip_title(parse, *run)
    titled = kept > run[0] or parse.tokens[run[0]].text.lower() in shapes.roles
    return titled and all(token.tag in NAME_TAGS for token in parse.tokens[kept : run[1]])
