"""What whoever made or keeps a work is called: a name, or a body's or an office's own noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from stemma.annotate.citations.own_works import NO_ISSUER, Authors
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.names.bodies import body_schema
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.anchors import common
from stemma.model.annotations import Mention


class Naming:
    """Finds names in one document for those by whom works are."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.sources = sources
        self.names = {row.id: row.name for row in draft.rows.entities}
        self.authors = Authors(draft, sources)

    def name(self, mention: Mention | None) -> str | None:
        """The name of whoever a mention means, if one can issue works."""
        if mention is None or mention.schema in NO_ISSUER:
            return None
        return self.names.get(mention.entity)

    def unknown(self, token: Token) -> str | None:
        """A capitalised word that only the case may know as a name: "of the Council"."""
        if token.pos != "PROPN" or token.dep == "compound":
            return None
        dated = token.entity in {"DATE", "GPE", "LOC", "TIME"} or self._is_in_a_day(token)
        return None if dated else token.text

    def _is_in_a_day(self, token: Token) -> bool:
        """Whether a word belongs to a day: "minutes of 27 May"."""
        place = ((token.start, token.end),)
        return any(common(row.spans, place) for row in self.draft.rows.times)

    def described(self, noun: Token) -> str | None:
        """A body that the text calls by what it is: "the guild's circular", "of the hospital"."""
        below = self.children(noun)
        definite = any(each.text.lower() == "the" for each in below)
        listed = words("citations", "office_holders") | words("citations", "owning_bodies")
        known = body_schema(noun) is not None or noun.lemma in listed
        if not definite or noun.tag != "NN" or not known:
            return None
        named = self.sources.mention_at.get(noun.index)
        if named is not None and named.kind != "nominal":
            return None
        kind = [each.text for each in below if each.dep == "compound" and each.pos == "NOUN"]
        return " ".join([*kind, noun.text])

    def client(self, noun: Token) -> str | None:
        """For whom lawyers write who say "our client": whoever they say that they act for."""
        ours = any(each.text.lower() in {"our", "my"} for each in self.children(noun))
        return self.acted_for if noun.lemma == "client" and noun.tag == "NN" and ours else None

    @cached_property
    def acted_for(self) -> str | None:
        """The one of whom those who write say: "we act for X", "we act on behalf of X"."""
        found = {
            name
            for verb in self.parse.tokens
            if verb.lemma == "act" and self._is_by_us(verb)
            for name in self._for_whom(verb)
        }
        return found.pop() if len(found) == 1 else None

    def _is_by_us(self, verb: Token) -> bool:
        below = self.children(verb)
        return any(each.dep == "nsubj" and each.text.lower() in {"we", "i"} for each in below)

    def _for_whom(self, verb: Token) -> Iterator[str]:
        """Who is named after "for" or "on behalf of"."""
        after = [self.parse.tokens[at] for at in self.parse.subtree(verb.index) if at > verb.index]
        for each in after:
            above = self.parse.tokens[each.head]
            behalf = self.parse.tokens[above.head].lemma == "behalf"
            on_behalf = above.text.lower() == "of" and behalf
            right = above.text.lower() == "for" and above.head == verb.index
            name = self.name(self.sources.mention_at.get(each.index))
            if each.dep == "pobj" and (right or on_behalf) and name:
                yield name

    def children(self, token: Token) -> list[Token]:
        """What hangs right on a word."""
        return [self.parse.tokens[at] for at in self.parse.children[token.index]]
