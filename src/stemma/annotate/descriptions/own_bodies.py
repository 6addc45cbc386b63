"""What bodies are called by their own and through their people: "our company", "the people of X"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import BODIES
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.publisher_names import ARTICLES
from stemma.annotate.names.spellings import folded
from stemma.annotate.parse import Parse, Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.speakers.nominals import noun_phrase
from stemma.model.annotations import Mention

PEOPLE = frozenset({"people", "man", "folk", "gentleman", "crowd", "lot", "boy"})
"""Plurals that mean a body by those who belong to it, and do not say as what."""
OF = frozenset({"of", "from", "at"})
ANY = frozenset(
    {"group", "gang", "crowd", "party", "body", "organisation", "organization", "outfit"}
)
"""Nouns for any body, by which a paper points to the one that it has spoken of."""
Place = tuple[int, int, str]


def own_bodies(draft: Draft, mention_at: Mapping[int, Mention]) -> Iterator[Place]:
    """Tokens `[first, last)` and the body that they describe."""
    parse, own, quoted = draft.parse, _publisher(draft), frozenset[int]()
    for token in parse.tokens:
        if token.pos != "NOUN":
            continue
        if _is_people(token):
            yield from _by_people(parse, token, mention_at)
        elif token.tag == "NN" and _is_body(token):
            quoted = quoted or parse.once(quoted_tokens)
            body = _ours(parse, token, mention_at)
            points = token.index not in quoted and token.lemma not in ANY
            if body is None and points and _is_this(parse, token):
                body = own
            if body is not None:
                yield noun_phrase(parse, token)[0], token.index + 1, body


def _publisher(draft: Draft) -> str | None:
    """The entity that publishes the document, which calls itself "this newspaper"."""
    publisher = draft.rows.document.publisher
    if publisher is None:
        return None
    key = tuple(word for word in folded(publisher.value) if word not in ARTICLES)
    for entity in draft.rows.entities:
        for name in (entity.name, *entity.aliases):
            if tuple(word for word in folded(name) if word not in ARTICLES) == key:
                return entity.id if entity.schema in BODIES else None
    return None


def _is_body(noun: Token) -> bool:
    kinds = set(by_word("names", "kinds").get(noun.lemma, ()))
    return noun.lemma in {"company", "firm"} or bool(kinds & {"Organization", "PublicBody"})


def _ours(parse: Parse, noun: Token, mention_at: Mapping[int, Mention]) -> str | None:
    """The body for which somebody says "our company"."""
    whose = child_of(parse, noun.index, "poss")
    if whose is None or whose.text.lower() != "our" or _is_narrowed(parse, noun):
        return None
    mention = mention_at.get(whose.index)
    return mention.entity if mention is not None and mention.schema in BODIES else None


def _is_this(parse: Parse, noun: Token) -> bool:
    """Whether a body means itself: "told this newspaper"."""
    pointing = child_of(parse, noun.index, "det")
    return (
        pointing is not None and pointing.text.lower() == "this" and not _is_narrowed(parse, noun)
    )


def _is_narrowed(parse: Parse, noun: Token) -> bool:
    """Whether more is said of which body it is: "our local branch", "this group of men"."""
    return any(
        parse.tokens[child].dep in {"amod", "compound", "prep", "relcl", "appos", "acl"}
        for child in parse.children[noun.index]
    )


def _is_people(noun: Token) -> bool:
    """Whether a noun can mean a body by its people: "the people of X", "the thugs of X"."""
    members = noun.tag == "NNS" and noun.lemma in words("nominals", "people", "members")
    return members or (noun.lemma in PEOPLE and noun.tag in {"NNS", "NN"})


def _by_people(parse: Parse, noun: Token, mention_at: Mapping[int, Mention]) -> Iterator[Place]:
    """A body named by its people: "the people of X", "the X people"; nobody of them is meant."""
    for child in parse.children[noun.index]:
        token = parse.tokens[child]
        apart = noun.lemma not in PEOPLE  # "the X thugs" are not what X is called
        within = token if token.dep in {"compound", "nmod"} and not apart else None
        if token.dep == "prep" and token.text.lower() in OF and child == noun.index + 1:
            within = child_of(parse, child, "pobj")
        named = mention_at.get(within.index) if within is not None else None
        if within is None or named is None or named.kind != "name" or named.schema not in BODIES:
            continue
        if noun.tag == "NNS" or noun.lemma in {"people", "crowd", "lot"}:
            first, last = noun_phrase(parse, noun)[0], max(noun.index, within.index) + 1
            inside = parse.tokens[first : noun.index]
            if not any(each.tag == "CD" or each.entity in {"DATE", "TIME"} for each in inside):
                yield first, last, named.entity
