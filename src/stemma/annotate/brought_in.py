"""Whom a text brings in without the name: "A ranger was found dead", and the name follows.

Reports open with what somebody is and name him a sentence later; the heading of a printed letter says
"A baker writes", and the letter is signed. Only one person or thing of the text may be called so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.describing import Phrases
from stemma.annotate.draft import Draft
from stemma.annotate.nominals import ANY_BODY, noun_phrase
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Mention

FAR = 8
"""Sentences within which the name must follow."""
HEADINGS = frozenset({"title", "subtitle"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
_ENDS = frozenset({"ADP", "PUNCT", "SCONJ", "PRON"})
Place = tuple[int, int, str]
"""Tokens `[first, last)` and the entity they describe."""


def brought_in(
    draft: Draft, described: Iterable[Place], mention_at: Mapping[int, Mention]
) -> Iterator[Place]:
    """Tokens `[first, last)` and whom they bring in.

    Args:
        draft: the document.
        described: the descriptions found so far; a noun that describes one only brings him in.
        mention_at: what is meant by each token.
    """
    parse = draft.parse
    called = _called(parse, described)
    named = _first_named(draft, mention_at)
    writers = _writers(draft)
    phrases = Phrases(parse)
    schemas = {row.id: row.schema for row in draft.rows.entities}
    for token in parse.tokens:
        if token.lemma == "write" and writers:
            yield from _who_writes(draft, token, writers)
        if token.tag != "NN" or token.dep not in ARGUMENTS or token.index in mention_at:
            continue
        bearers = called.get(token.lemma.lower(), set())
        if len(bearers) != 1 or not _is_indefinite(parse, token):
            continue
        who = next(iter(bearers))
        if schemas.get(who) == "Person" and not phrases.is_person(token):
            continue
        later = named.get(who, -1)
        if token.index < later and parse.tokens[later].sentence - token.sentence <= FAR:
            yield noun_phrase(parse, token)[0], token.index + 1, who


def _called(parse: Parse, described: Iterable[Place]) -> dict[str, set[str]]:
    """For each noun on which a description turns those whom it describes."""
    found: dict[str, set[str]] = defaultdict(set)
    for first, last, entity in described:
        if (noun := _head(parse, first, last)) is not None:
            found[noun.lemma.lower()].add(entity)
    return found


def _head(parse: Parse, first: int, last: int) -> Token | None:
    """The noun on which a phrase turns: the last before its first preposition or clause."""
    found = None
    for token in parse.tokens[first:last]:
        if token.pos in _ENDS and found is not None and token.tag != "HYPH":
            break
        if token.pos in {"NOUN", "PROPN"}:
            found = token
    return found


def _first_named(draft: Draft, mention_at: Mapping[int, Mention]) -> dict[str, int]:
    """For each entity the token at which its name first stands below the headings."""
    parse = draft.parse
    found: dict[str, int] = {}
    for at in sorted(mention_at):
        mention = mention_at[at]
        if mention.kind == "name" and mention.entity not in found:
            sentence = parse.sentences[parse.tokens[at].sentence]
            if draft.stretch_of(sentence).role not in HEADINGS:
                found[mention.entity] = at
    return found


def _is_indefinite(parse: Parse, noun: Token) -> bool:
    """Whether a noun brings somebody in: "a ranger", never "another ranger", "no ranger"."""
    article = child_of(parse, noun.index, "det")
    if article is None or article.text.lower() not in {"a", "an"}:
        return False
    if parse.tokens[noun.head].dep == "relcl":
        return False  # "a play in which a minister is eaten by geese"
    if any(parse.tokens[at].text.lower() == "of" for at in parse.children[noun.index]):
        return noun.lemma not in ANY_BODY  # "a group of some fifty persons" is not the union
    return child_of(parse, noun.index, "poss", "neg", "appos") is None


def _writers(draft: Draft) -> tuple[str, ...]:
    """The one person whose letter a document prints; nobody where there are several."""
    voices = [row for row in draft.rows.attributions if row.kind == "voice"]
    people = {row.id for row in draft.rows.entities if row.schema == "Person"}
    found = {who for row in voices[1:] for who in row.speakers[:1] if who in people}
    return tuple(found) if len(found) == 1 else ()


def _who_writes(draft: Draft, verb: Token, writers: tuple[str, ...]) -> Iterator[Place]:
    """Who writes in the heading of a letter: "A baker writes to the mayor"."""
    parse = draft.parse
    if draft.stretch_of(parse.sentences[verb.sentence]).role not in HEADINGS:
        return
    subject = child_of(parse, verb.index, "nsubj")
    if subject is not None and subject.tag == "NN" and _is_indefinite(parse, subject):
        yield noun_phrase(parse, subject)[0], subject.index + 1, writers[0]
