"""Whom the words of a source mean: a name, a pronoun, a description, several at once, or nobody."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import EntitySchema, Mention
from stemma.model.documents import Spans

RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
NAMED_AS = frozenset({"name", "call", "know"})


@dataclass(frozen=True, slots=True)
class Description:
    """Someone unnamed whom a source describes: the words, and what kind it is."""

    tokens: tuple[int, ...]
    schema: EntitySchema
    body: bool


Meant = Mention | Description
"""What a source's head turns out to be."""


class Sources:
    """Reads the words of sources in one document."""

    def __init__(self, draft: Draft) -> None:
        self.parse: Parse = draft.parse
        self.text = draft.text
        self.index = TokenIndex(draft.parse)
        self.mention_at: dict[int, Mention] = {}
        for mention in draft.rows.mentions:
            for token in self.index.within(mention.spans):
                self.mention_at[token] = mention

    def heads(self, spans: Spans) -> list[Token]:
        """The head of the source and those joined to it: "X and Y" has two."""
        tokens = self.index.within(spans)
        inside = set(tokens)
        tops = [
            self.parse.tokens[at]
            for at in tokens
            if self.parse.tokens[at].head not in inside or self.parse.tokens[at].head == at
        ]
        able = [top for top in tops if top.pos in {"NOUN", "PROPN", "PRON", "NUM", "DET"}]
        if not able:
            able = [
                self.parse.tokens[at]
                for at in tokens
                if at in self.mention_at or self.parse.tokens[at].pos in {"NOUN", "PROPN", "PRON"}
            ]
        return self._joined(able[0], inside) if able else []

    def _joined(self, head: Token, inside: set[int]) -> list[Token]:
        found = [head]
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if token.dep == "conj" and child in inside and token.pos in {"NOUN", "PROPN", "PRON"}:
                found.extend(self._joined(token, inside))
        return found

    def meant_by(self, head: Token) -> list[Meant]:
        """Whom one head means; an empty list when it is nobody in particular."""
        if head.text.lower() in RELATIVES and head.pos in {"PRON", "DET"}:
            return self._antecedent(head)
        found = self.mention_at.get(head.index)
        if found is not None and (found.kind != "name" or found.schema != "Address" or head.pos == "PROPN"):
            return [found]
        if head.pos in {"PRON", "NUM", "DET"}:
            return []
        return self._noun(head)

    def _antecedent(self, relative: Token) -> list[Meant]:
        """What a relative pronoun takes up."""
        verb = relative
        while verb.head != verb.index:
            if verb.dep in {"relcl", "acl"}:
                return self.meant_by(self.parse.tokens[verb.head])
            verb = self.parse.tokens[verb.head]
        return []

    def _noun(self, head: Token) -> list[Meant]:
        lemma = head.lemma
        if named := self._name_beside(head):
            return [named]
        if lemma in words("speakers", "works", "own") or lemma in words("speakers", "works", "nouns"):
            owner = self._owner(head)
            return [owner] if owner is not None else []
        return self._described(head)

    def _name_beside(self, head: Token) -> Mention | None:
        """A name in apposition: "a retired inspector, X", "its leader, known as X"."""
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if token.dep in {"appos", "compound", "nmod"} or token.lemma in NAMED_AS:
                for at in self.parse.subtree(child):
                    mention = self.mention_at.get(at)
                    if mention is None or mention.kind != "name":
                        continue
                    if mention.schema in {"Person", "LegalEntity"} or token.dep == "appos":
                        return mention
        after = self.parse.tokens[head.index + 1 : head.index + 2]
        mention = self.mention_at.get(head.index + 1) if after and after[0].sentence == head.sentence else None
        return mention if mention is not None and mention.schema == "Person" else None

    def _owner(self, head: Token) -> Mention | None:
        """The named body or person whose report, statement or words these are."""
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if token.dep in {"poss", "compound", "nmod"} and child in self.mention_at:
                found = self.mention_at[child]
                if found.schema not in {"Address", "Thing", "Event"}:
                    return found
            if token.text.lower() in {"by", "from", "of"} or token.lemma in {"publish", "issue", "sign"}:
                for at in self.parse.subtree(child)[:8]:
                    maker = self.mention_at.get(at)
                    if maker is not None and maker.schema not in {"Address", "Thing", "Event"}:
                        return maker
        return None

    def _described(self, head: Token) -> list[Meant]:
        """An entity without a name: a body under a description, or one unnamed person."""
        tokens = tuple(self.phrase(head))
        schema = self._body_schema(head)
        if schema is not None:
            return [Description(tokens, schema, body=True)]
        if head.tag == "NN" and "Person" in by_word("names", "kinds").get(head.lemma, ()):
            return [Description(tokens, "Person", body=False)]
        return []

    def _body_schema(self, head: Token) -> EntitySchema | None:
        kinds = by_word("speakers", "bodies").get(head.lemma, ())
        for schema in ("PublicBody", "Organization", "Company"):
            if schema in kinds and self._is_particular(head):
                return schema
        return None

    def _is_particular(self, head: Token) -> bool:
        """Whether a body is told apart by its description: "the X embassy", "the rail ministry"."""
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if child < head.index and token.dep in {"compound", "amod", "nmod", "poss"}:
                lower = token.text.lower()
                if token.text[0].isupper() or lower in words("speakers", "bodies", "telling"):
                    return True
            if token.text.lower() in {"of", "for"} and token.dep == "prep":
                return True
        return False

    def phrase(self, head: Token) -> list[int]:
        """The words of a description: the noun, what stands before it and a short "of ..."."""
        first, last = head.index, head.index
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            tree = self.parse.subtree(child)
            if child < head.index and token.dep in {"amod", "compound", "nmod", "poss", "nummod"}:
                first = min(first, tree[0])
            short_of = token.text.lower() in {"of", "for"} and tree[-1] - child < 8
            if child == last + 1 and token.dep == "prep" and short_of:
                last = self._before_comma(child, tree[-1])
        return list(range(first, last + 1))

    def _before_comma(self, first: int, last: int) -> int:
        for at in range(first, last + 1):
            if self.parse.tokens[at].text in {",", "(", ";", "–"} or self.parse.tokens[at].tag in {"WP", "WDT"}:
                return at - 1
        return last
