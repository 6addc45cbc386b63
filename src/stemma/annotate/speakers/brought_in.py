"""Somebody without a name who was just brought in: "A firefighter who asked not to be named said …"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from stemma.annotate.clauses import child_of
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import GENDERS, SUBJECTS, Antecedent

NEW = frozenset({"a", "an", "another", "one"})
MAIN = frozenset({"ROOT", "conj", "parataxis"})


def just_brought_in(
    parse: Parse,
    near: Iterable[Antecedent],
    pronouns: Mapping[int, int],
    since: int,
    quoted: AbstractSet[int],
) -> Antecedent | None:
    """Whom "he" takes up: the subject of this sentence or the last, if it is new and has no name.

    Nobody who is named may stand beside it, nor a pronoun for one: then either can be meant.

    Args:
        parse: the words.
        near: the places that the pronoun can mean, in text order.
        pronouns: for each group the pronoun that meant it last.
        since: the sentence of the pronoun, or of the quotation whose speaker it is.
        quoted: the words in quotation marks: who is told of there is nobody whom the text goes on with.
    """
    places = [place for place in near if 0 <= since - parse.tokens[place.head].sentence <= 1]
    told = (place for place in places if place.group < 0 and place.head not in quoted)
    new = [place for place in told if _is_new(parse, place)]
    if len({place.group for place in new}) != 1:
        return None
    found = new[-1]
    start = parse.sentences[parse.tokens[found.head].sentence].first
    others = any(
        place.group != found.group and parse.tokens[place.head].index >= start for place in places
    )
    spoken = any(
        at >= start and group != found.group and parse.tokens[at].text.lower() in GENDERS
        for group, at in pronouns.items()
    )
    return None if others or spoken else found


def _is_new(parse: Parse, place: Antecedent) -> bool:
    """Whether an indefinite noun does what the sentence tells: as a subject, or behind "by"."""
    head = parse.tokens[place.head]
    article = child_of(parse, head.index, "det", "nummod")
    if article is None or article.text.lower() not in NEW:
        return False
    verb = _does(parse, head)
    return verb is not None and verb.dep in MAIN


def _does(parse: Parse, head: Token) -> Token | None:
    governor = parse.tokens[head.head]
    if head.dep in SUBJECTS:
        return governor
    return parse.tokens[governor.head] if governor.dep == "agent" else None


def first_brought_in(parse: Parse) -> dict[str, int]:
    """Where each noun first brings somebody in: "a politician", "one of his officers"."""
    found: dict[str, int] = {}
    for token in parse.tokens:
        if token.dep == "det" and token.lemma in {"a", "an", "another", "some"}:
            found.setdefault(parse.tokens[token.head].lemma, token.index)
        elif token.dep == "pobj" and _is_one_of(parse, token):
            found.setdefault(token.lemma, token.index)
    return found


def _is_one_of(parse: Parse, noun: Token) -> bool:
    """Whether a plural brings in one of many: "one of his officers"."""
    of = parse.tokens[noun.head]
    return of.text.lower() == "of" and parse.tokens[of.head].text.lower() == "one"
