"""The step that finds what the named are called besides their names, and who calls them so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.draft import Draft, component
from stemma.annotate.holders import Chains
from stemma.annotate.lexicon import by_word
from stemma.annotate.parse import Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.roles import WORDS_FOR_NAMES
from stemma.annotate.spans import TokenIndex, covers, length
from stemma.annotate.titles import is_title
from stemma.model.annotations import Descriptor, Holder, Mention
from stemma.model.documents import Span, Spans
from stemma.model.ids import row_id

COURTESY = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "messrs", "sir", "madam", "his", "her", "excellency"}
    | {"highness", "majesty", "eminence", "holiness", "dear", "author", "source", "by"}
)
OWN_WORDS = frozenset({"direct", "voice"})
LONGEST = 14
"""Words in a description; more is a clause, not a description."""
Place = tuple[int, int, str]
"""Tokens `[first, last)` and the entity they describe."""


@component(
    "descriptors",
    requires={"parse", "mentions", "speakers", "holders"},
    assigns={"descriptors"},
)
def find_descriptors(draft: Draft) -> Draft:
    """The draft with the descriptions of its entities, each with whoever uses the words."""
    finder = _Finder(draft)
    rows = [
        row
        for mention in draft.rows.mentions
        for first, last, entity in finder.around(mention)
        if (row := finder.row(first, last, entity)) is not None
    ]
    return draft.with_rows(descriptors=_longest(rows))


def _longest(rows: list[Descriptor]) -> tuple[Descriptor, ...]:
    """The rows without those that lie in a longer one for the same entity."""
    kept: list[Descriptor] = []
    by_entity: dict[str, list[Descriptor]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-length(row.spans), row.spans)):
        if not any(covers(each.spans, row.spans) for each in by_entity[row.entity]):
            by_entity[row.entity].append(row)
            kept.append(row)
    return tuple(sorted(kept, key=lambda row: row.spans))


class _Finder:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.index = TokenIndex(draft.parse)
        self.chains = Chains(draft)
        self.mention_at = {
            token: mention
            for mention in draft.rows.mentions
            for token in self.index.within(mention.spans)
        }
        self.names = {entity.id: {entity.name, *entity.aliases} for entity in draft.rows.entities}
        self.quoted = quoted_tokens(draft.parse)
        self.contents = RowsAt(self.index, draft.rows.attributions, lambda row: row.content)

    def around(self, mention: Mention) -> Iterator[Place]:
        """The descriptions at one mention."""
        tokens = self.index.within(mention.spans)
        if not tokens or mention.kind == "pronoun":
            return
        if mention.kind == "nominal":
            if self._is_telling(tokens) and not self._is_its_name(mention):
                yield tokens[0], tokens[-1] + 1, mention.entity
            return
        if mention.schema == "Address":
            return
        yield from self._before(tokens[0], mention)
        head = self._head(tokens)
        yield from self._beside(head, mention)
        yield from self._equated(head, mention)

    def _is_its_name(self, mention: Mention) -> bool:
        """Whether a description is all the name the entity has: "the port authority"."""
        text = " ".join(self.draft.text[slice(*mention.spans[0])].split())
        return text in self.names.get(mention.entity, ())

    def _is_telling(self, tokens: list[int]) -> bool:
        """Whether a description says more than "the group"."""
        words_in = [self.parse.tokens[at] for at in tokens if self.parse.tokens[at].pos != "DET"]
        return len(words_in) > 1 or "Person" in by_word("names", "kinds").get(words_in[0].lemma, ())

    def _head(self, tokens: list[int]) -> Token:
        inside = set(tokens)
        for at in reversed(tokens):
            if self.parse.tokens[at].head not in inside or self.parse.tokens[at].head == at:
                return self.parse.tokens[at]
        return self.parse.tokens[tokens[-1]]

    def _before(self, first: int, mention: Mention) -> Iterator[Place]:
        """The words in front of a name: "the terrorist X", "spokeswoman X", a title."""
        sentence = self.parse.sentences[self.parse.tokens[first].sentence]
        start = first
        while start > sentence.first and self._may_stand_before(self.parse.tokens[start - 1]):
            start -= 1
        if self.parse.tokens[start].text == "-":
            start = max(start - 1, sentence.first)
        words_before = [self.parse.tokens[at] for at in range(start, first)]
        nouns = [
            token
            for token in words_before
            if token.pos == "NOUN" or is_title(token.text) or token.text.lower() == "so"
        ]
        if not nouns or all(token.text.lower().rstrip(".") in COURTESY for token in words_before):
            return
        so_called = any(token.text.lower() == "called" for token in words_before)
        end = self.index.within(mention.spans)[-1] + 1 if so_called else first
        yield self._with_determiner(start), end, mention.entity

    def _with_determiner(self, start: int) -> int:
        """One word earlier where an article, or "his", stands before a description."""
        before = self.parse.tokens[start - 1] if start else None
        if before is None or before.sentence != self.parse.tokens[start].sentence:
            return start
        return start - 1 if before.pos == "DET" or before.tag == "PRP$" else start

    def _may_stand_before(self, token: Token) -> bool:
        if token.index in self.mention_at and self.mention_at[token.index].kind == "name":
            return False
        return (
            token.pos in {"NOUN", "ADJ", "PROPN"}
            or token.text in {"-", "so", "called"}
            or (token.tag in {"VBN", "VBG"} and token.dep == "amod")
        )

    def _beside(self, head: Token, mention: Mention) -> Iterator[Place]:
        """Appositions on either side: "X, an agent of Y", "its chair, X", "X of the Y"."""
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            if token.dep == "appos" and token.pos == "NOUN" and child > head.index:
                yield (*self._phrase(child), mention.entity)
            elif token.text == "of" and token.dep == "prep" and mention.schema == "Person":
                body = child_of(self.parse, child, "pobj")
                named = self.mention_at.get(body.index) if body is not None else None
                if body is not None and named is not None and named.kind == "name":
                    yield child + 1, body.index + 1, mention.entity
        governor = self.parse.tokens[head.head]
        naming = governor.lemma in WORDS_FOR_NAMES
        if (
            head.dep == "appos"
            and governor.pos == "NOUN"
            and governor.index < head.index
            and not naming
        ):
            first, last = self._phrase(governor.index)
            yield first, min(last, head.index), mention.entity

    def _equated(self, head: Token, mention: Mention) -> Iterator[Place]:
        """What somebody is said to be: "X is a spy", "called X a puppet", "described X as"."""
        verb = self.parse.tokens[head.head]
        if head.dep in {"nsubj", "nsubjpass"} and verb.lemma == "be":
            noun = child_of(self.parse, verb.index, "attr")
            plain = noun is not None and noun.pos == "NOUN" and noun.index not in self.mention_at
            if noun is not None and plain and child_of(self.parse, verb.index, "neg") is None:
                yield (*self._phrase(noun.index), mention.entity)
        if verb.lemma in {"call", "brand", "label", "dub", "consider", "describe"}:
            named = child_of(self.parse, verb.index, "oprd", "attr")
            as_ = child_of(self.parse, verb.index, "prep")
            if named is None and as_ is not None and as_.text == "as":
                named = child_of(self.parse, as_.index, "pobj")
            if named is not None and named.index > verb.index:
                passive = head.dep == "nsubjpass"
                if passive or head.dep == "dobj":
                    yield (*self._phrase(named.index), mention.entity)

    def _phrase(self, noun: int) -> tuple[int, int]:
        """A noun phrase without its relative clauses and further appositions."""
        cut = {
            at
            for at in self.parse.children[noun]
            if self.parse.tokens[at].dep in {"relcl", "appos", "punct", "cc", "conj", "advcl"}
        }
        found, stack = [], [noun]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(child for child in self.parse.children[at] if child not in cut)
        first = min(found)
        last = first
        inside = set(found)
        while last + 1 in inside:
            last += 1
        return first, max(last, noun) + 1

    def row(self, first: int, last: int, entity: str) -> Descriptor | None:
        """The row of a description; none where it is too long or empty."""
        while first < last and self.parse.tokens[first].pos in {"PUNCT", "CCONJ"}:
            first += 1
        while last > first and self.parse.tokens[last - 1].pos == "PUNCT":
            last -= 1
        if not 0 < last - first <= LONGEST:
            return None
        span: Span = (self.parse.tokens[first].start, self.parse.tokens[last - 1].end)
        text = " ".join(self.draft.text[slice(*span)].split())
        return Descriptor(
            row_id("d", self.draft.rows.document.id, "descriptor", descriptor=(span,)),
            (span,),
            text,
            entity,
            self._used_by((span,)),
        )

    def _used_by(self, spans: Spans) -> Holder:
        """The innermost one whose own words these are.

        Reported speech is in the reporter's words: an epithet there must not be laid into the mouth
        of whoever is reported.
        """
        quoted = self.quoted.issuperset(self.index.within(spans))
        around = [
            row
            for row in self.contents.all_over(spans)
            if row.kind in OWN_WORDS or (quoted and row.kind == "mixed")
        ]
        if not around:
            return Holder("author", None, None)
        return self.chains.of(around[0].id)[-1]
