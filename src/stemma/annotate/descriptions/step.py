"""The step that finds what the named are called besides their names, and who calls them so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.descriptions.akin import akin
from stemma.annotate.descriptions.apposed import Appositions
from stemma.annotate.descriptions.callings import Callings
from stemma.annotate.descriptions.describing import Phrases
from stemma.annotate.descriptions.foretold import foretold
from stemma.annotate.descriptions.further_descriptions import (
    Clauses,
    is_role,
    of_sources,
    ourselves,
)
from stemma.annotate.descriptions.own_bodies import own_bodies
from stemma.annotate.descriptions.predicates import Predicates
from stemma.annotate.draft import Draft, component
from stemma.annotate.kinds import BODIES, is_for_person
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.spellings import folded
from stemma.annotate.names.titles import is_title
from stemma.annotate.names.works import kind_of
from stemma.annotate.parse import Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.spans import TokenIndex
from stemma.annotate.speakers.holders import Chains
from stemma.annotate.speakers.nominals import noun_phrase
from stemma.annotate.speakers.roles import WORDS_FOR_NAMES
from stemma.annotate.speakers.sources import Sources
from stemma.model.anchors import size, within
from stemma.model.annotations import Attribution, Descriptor, Holder, Mention
from stemma.model.documents import Span, Spans
from stemma.model.ids import row_id

COURTESY = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "messrs", "sir", "madam", "his", "her", "excellency"}
    | {"highness", "majesty", "eminence", "holiness", "dear", "author", "source", "by"}
)
PAPERS = frozenset({"paper", "newspaper", "magazine", "daily", "weekly"})
OWN_WORDS = frozenset({"direct", "voice"})
PLACING = frozenset(
    {"in", "at", "on", "from", "outside", "inside", "near", "after", "before", "by"}
)
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
        for first, last, entity in (
            *finder.places(),
            *akin(draft, finder.mention_at),
            *own_bodies(draft, finder.mention_at),
            *finder.sources.kinship.told(),
            *finder.callings.places,
            *foretold(draft, finder.sources, finder.phrases),
        )
        if (row := finder.row(first, last, entity)) is not None
    ]
    return draft.with_rows(descriptors=_longest(rows))


def _longest(rows: list[Descriptor]) -> tuple[Descriptor, ...]:
    """The rows without those that lie in a longer one for the same entity."""
    kept: list[Descriptor] = []
    by_entity: dict[str, list[Descriptor]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-size(row.spans), row.spans)):
        if not any(within(row.spans, each.spans) for each in by_entity[row.entity]):
            by_entity[row.entity].append(row)
            kept.append(row)
    return tuple(sorted(kept, key=lambda row: row.spans))


class _Finder:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.index = draft.parse.once(TokenIndex)
        self.chains = Chains(draft)
        self.mention_at = {
            token: mention
            for mention in draft.rows.mentions
            for token in self.index.within(mention.spans)
        }
        self.names = {entity.id: {entity.name, *entity.aliases} for entity in draft.rows.entities}
        self.schemas = {entity.id: entity.schema for entity in draft.rows.entities}
        self.phrases = Phrases(draft.parse)
        self.clauses = Clauses(draft.parse, self.phrases)
        self.sources = Sources(draft)
        self.predicates = Predicates(draft, self.phrases, self.clauses, self.sources)
        self.apposed = Appositions(draft.parse, self.phrases, self.sources)
        self.quoted = quoted_tokens(draft.parse)
        self.contents = RowsAt(self.index, draft.rows.attributions, lambda row: row.content)
        self.callings = Callings(self.sources, self.phrases, self.contents)

    def places(self) -> Iterator[Place]:
        """Every description at a mention, or at a "we" of a quotation."""
        for mention in (
            *self.draft.rows.mentions,
            *ourselves(self.draft, self.sources, self.contents),
        ):
            yield from self.around(mention)
        yield from of_sources(self.draft, self.sources, self.phrases)

    def around(self, mention: Mention) -> Iterator[Place]:
        """The descriptions at one mention."""
        tokens = self.index.within(mention.spans)
        if not tokens:
            return
        if mention.kind == "pronoun":
            yield from self.predicates.of(self.parse.tokens[tokens[0]], mention)
            return
        if mention.kind == "nominal":
            if self._is_telling(tokens, mention.entity) and not self._is_its_name(mention):
                yield tokens[0], tokens[-1] + 1, mention.entity
            yield from self.predicates.of(self._head(tokens), mention)
            return
        yield from self._before(tokens[0], mention)
        if mention.schema == "Address":
            return
        head = self._head(tokens)
        yield from self._beside(head, mention)
        yield from self.predicates.of(head, mention)
        yield from self.clauses.around(head, mention, tokens[-1] + 1)
        for first, last in self.apposed.around(tokens[0], tokens[-1] + 1, mention):
            yield first, last, mention.entity

    def _is_its_name(self, mention: Mention) -> bool:
        """Whether a description is all the name the entity has: "the port authority"."""
        text = " ".join(self.draft.text[slice(*mention.spans[0])].split())
        return text in self.names.get(mention.entity, ())

    def _is_telling(self, tokens: list[int], entity: str) -> bool:
        """Whether a description says more than the name: "the gang", no "the union" for a union."""
        words_in = [self.parse.tokens[at] for at in tokens if self.parse.tokens[at].pos != "DET"]
        if len(words_in) > 1 or is_for_person(words_in[0].lemma):
            return True
        return self._is_no_head(words_in[0], entity)

    def _is_no_head(self, noun: Token, entity: str) -> bool:
        """Whether a noun is none of the words in the entity's names; a firm is no "paper"."""
        kinds = by_word("names", "kinds").get(noun.lemma, ())
        if noun.lemma in PAPERS and "Company" in {self.schemas.get(entity), *kinds}:
            return False
        parts = {word for name in self.names.get(entity, ()) for word in folded(name)}
        return not {noun.text.lower(), noun.lemma} & parts

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
        if nouns and nouns[-1].index == first - 1 and self._is_of_another(nouns[-1], mention):
            return
        if not nouns or all(token.text.lower().rstrip(".") in COURTESY for token in words_before):
            return
        so_called = any(token.text.lower() == "called" for token in words_before)
        end = self.index.within(mention.spans)[-1] + 1 if so_called else first
        beside = self.parse.tokens[end - 1].dep in {"compound", "nmod"}
        if mention.schema == "Address" and (not so_called or beside):
            return  # "the so-called Kolmar letter"
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
        if token.entity in {"DATE", "TIME"}:
            return False
        if token.text == "called" and child_of(self.parse, token.index, "nsubj") is not None:
            return False  # "the paper called X's wife": nobody is named
        return (
            token.pos in {"NOUN", "ADJ", "PROPN"}
            or token.text in {"-", "so", "called"}
            or (token.tag in {"VBN", "VBG"} and token.dep == "amod")
        )

    def _beside(self, head: Token, mention: Mention) -> Iterator[Place]:
        """Appositions on either side: "X, an agent of Y", "its chair, X", "X of the Y"."""
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            plain = token.pos == "NOUN" or (
                token.pos == "PROPN" and mention.schema == "Person" and self._is_office(token)
            )
            if token.dep == "appos" and plain and child > head.index:
                if self._is_parted(head.index, token, mention):
                    continue
                if kind_of(self.parse, token, named=False) is not None:
                    continue  # "as for X, its first note came": the note is not X
                yield (*self.phrases.described(child), mention.entity)
            elif token.text == "of" and token.dep == "prep" and mention.schema == "Person":
                body = child_of(self.parse, child, "pobj")
                named = self.mention_at.get(body.index) if body is not None else None
                if body is not None and named is not None and named.kind == "name":
                    yield child, body.index + 1, mention.entity
        governor = self.parse.tokens[head.head]
        naming = governor.lemma in WORDS_FOR_NAMES
        if (
            head.dep == "appos"
            and (governor.pos == "NOUN" or self._is_office(governor))
            and governor.index < head.index
            and not naming
            and not (mention.schema in BODIES and self._is_person_only(governor))
            and not self._is_where(governor)
        ):
            governor = self._whole(governor, mention)
            first, last = self.phrases.described(governor.index)
            first = max(first, noun_phrase(self.parse, governor)[0])
            last = min(last, self.index.within(mention.spans)[0])
            owned = self.parse.tokens[last].text[0] in "'’"
            if not owned:  # "the branch of the owners' ministry X"
                yield first, last, mention.entity

    def _is_parted(self, name: int, noun: Token, mention: Mention) -> bool:
        """Whether somebody else is named between a name and a noun that a parser hangs on it."""
        first = self.parse.subtree(noun.index)[0]
        between = (self.mention_at.get(at) for at in range(name + 1, first))
        return any(
            each is not None
            and each.kind == "name"
            and each.schema == "Person"
            and each.entity != mention.entity
            for each in between
        )

    def _whole(self, noun: Token, body: Mention) -> Token:
        """The noun that says what a body is: "maker" in "the maker of the fluid, X"."""
        of = self.parse.tokens[noun.head]
        whole = self.parse.tokens[of.head]
        inner = noun.dep == "pobj" and of.text == "of" and body.schema in BODIES
        if not inner or BODIES & set(by_word("names", "kinds").get(noun.lemma, ())):
            return noun
        return whole if whole.pos == "NOUN" else noun

    def _is_office(self, token: Token) -> bool:
        """Whether a capitalised word is an office, with "the" or "our" before it, and no name."""
        known = self.mention_at.get(token.index)
        named = known is not None and known.kind == "name" and known.schema != "Person"
        owned = child_of(self.parse, token.index, "det", "poss") is not None
        return not named and owned and is_role(self.phrases, token)

    def _is_person_only(self, noun: Token) -> bool:
        """Whether a noun says what a person is and never what a body is."""
        kinds = set(by_word("names", "kinds").get(noun.lemma.lower(), ()))
        return is_role(self.phrases, noun) and BODIES.isdisjoint(kinds)

    def _is_of_another(self, noun: Token, mention: Mention) -> bool:
        """Whether a noun before a name is not the named: "in the hall X sat", "the coat X wore"."""
        name = self._head(self.index.within(mention.spans))
        clause = self.parse.tokens[name.head]
        done = clause.dep == "relcl" and clause.head == noun.index and name.dep == "nsubj"
        worn = done and mention.schema == "Person" and not is_role(self.phrases, noun)
        return worn or self._is_where(noun)

    def _is_where(self, noun: Token) -> bool:
        """Whether a noun before a name only says where: "in the corridor X was asked"."""
        if noun.dep != "pobj" or is_for_person(noun.lemma):
            return False
        return self.parse.tokens[noun.head].text.lower() in PLACING

    def row(self, first: int, last: int, entity: str) -> Descriptor | None:
        """The row of a description; none where it is too long or empty."""
        while first < last and self.parse.tokens[first].pos in {"PUNCT", "CCONJ"}:
            first += 1
        while last > first and self.parse.tokens[last - 1].pos == "PUNCT":
            last -= 1
        inside = [token.text for token in self.parse.tokens[first:last]]
        if inside.count("(") > inside.count(")"):
            closed = self.parse.tokens[last].text == ")" if last < len(self.parse.tokens) else False
            last = last + 1 if closed else first + inside.index("(")
        if not 0 < last - first <= LONGEST or not any(text.isalpha() for text in inside):
            return None
        span: Span = (self.parse.tokens[first].start, self.parse.tokens[last - 1].end)
        text = " ".join(self.draft.text[slice(*span)].split())
        return Descriptor(
            row_id("d", self.draft.rows.document.id, "descriptor", descriptor=(span,)),
            (span,),
            text,
            entity,
            self._used_by((span,), entity, self.callings.places.get((first, last, entity), "")),
        )

    def _used_by(self, spans: Spans, entity: str, calling: str = "") -> Holder:
        """The innermost one whose own words these are.

        Reported speech is in the reporter's words: an epithet there must not be laid into the mouth
        of whoever is reported. "She said that her client slept" only turns "my client" round, and `calling` is the row of a
        verb that says what he calls another.
        """
        inside = self.index.within(spans)
        quoted = self.quoted.issuperset(inside)
        owner = {who.entity for at in inside[:1] if (who := self.mention_at.get(at))}
        around = [
            row
            for row in self.contents.all_over(spans)
            if row.kind in OWN_WORDS
            or (quoted and row.kind == "mixed")
            or (calling and row.id == calling)
            or (owner and self._is_own(row, self.parse.tokens[inside[0]], owner - {entity}))
        ]
        if not around:
            return Holder("author", None, None)
        chain = self.chains.of(around[0].id)
        if around[0].kind == "voice":  # of several who sign together the first
            return next(each for each in chain if each.role == chain[-1].role)
        return chain[-1]

    def _is_own(self, row: Attribution, whose: Token, owner: set[str]) -> bool:
        """Whether a "his" in what somebody is reported to say can be that somebody himself.

        Nobody is his own client, so an owner who is the one described was misread.
        """
        reported = row.kind in {"indirect", "mixed"} and row.stance not in {"asks", "demands"}
        asked = self.parse.tokens[self.parse.sentences[whose.sentence].last - 1].text == "?"
        alone = len(row.speakers) == 1 and not asked and not row.negated
        return reported and alone and whose.tag == "PRP$" and owner <= set(row.speakers)
