"""Descriptions right beside a name: in front of it, in apposition, behind its "of"."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.descriptions.describing import Phrases
from stemma.annotate.descriptions.further_descriptions import is_role
from stemma.annotate.kinds import BODIES, SURE_BODIES, is_for_person
from stemma.annotate.lexicon import by_word, words
from stemma.annotate.names.titles import is_title
from stemma.annotate.names.works import kind_of
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.nominals import noun_phrase
from stemma.annotate.speakers.roles import WORDS_FOR_NAMES, explained
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Mention

COURTESY = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "messrs",
        "cllr",
        "cllrs",
        "sir",
        "madam",
        "his",
        "her",
        "excellency",
    }
    | {"highness", "majesty", "eminence", "holiness", "dear", "author", "source", "by"}
)
HONOURS = frozenset({"excellency", "highness", "majesty", "eminence", "holiness"})
"""What "his" and "her" stand before between an office and a name: "Prime Minister His Excellency X"."""
PLACING = frozenset(
    {"in", "at", "on", "from", "outside", "inside", "near", "after", "before", "by"}
)
JUDGED = BODIES | {"Person"}
GLOSS = 3
"""Tokens of an acronym in brackets."""
Place = tuple[int, int, str]


class Beside:
    """Reads what stands right beside the names of one document."""

    def __init__(self, sources: Sources, phrases: Phrases) -> None:
        self.parse = sources.parse
        self.index = sources.index
        self.mention_at = sources.mention_at
        self.phrases = phrases

    def around(self, head: Token, mention: Mention) -> Iterator[Place]:
        """The descriptions in front of a name and in apposition to it."""
        yield from self._before(self.index.within(mention.spans)[0], mention)
        if mention.schema != "Address":
            yield from self._behind(head, mention)
            yield from self._governing(head, mention)

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
            if token.pos == "NOUN"
            or is_title(token.text)
            or token.text.lower() == "so"
            or (mention.schema in JUDGED and self._judges(token))
            or (mention.schema == "Person" and is_for_person(token.text.lower()))
        ]
        if nouns and nouns[-1].index == first - 1 and self._is_of_another(nouns[-1], mention):
            return
        if not nouns or all(token.text.lower().rstrip(".") in COURTESY for token in words_before):
            return
        so_called = any(token.text.lower() == "called" for token in words_before)
        if so_called and not self._is_naming(words_before, mention):
            return
        end = self.index.within(mention.spans)[-1] + 1 if so_called else first
        end = max(end, self._end_of_judged(nouns[-1], mention))
        behind = self._noun_behind(mention) if mention.schema in BODIES else None
        if behind is not None and self._is_body_noun(behind):
            end = behind.index + 1
        elif behind is not None and nouns[-1].head == behind.index:
            return  # "the terrorist Quay Guard captain": he is one
        beside = self.parse.tokens[end - 1].dep in {"compound", "nmod"}
        if mention.schema == "Address" and (not so_called or beside):
            return  # "the so-called Kolmar letter"
        yield self._with_determiner(start), end, mention.entity

    def _judges(self, token: Token) -> bool:
        """Whether an adjective says what somebody thinks of a body: "the notorious X"."""
        return token.pos == "ADJ" and token.text.lower() in words("nominals", "people", "judging")

    def _end_of_judged(self, word: Token, mention: Mention) -> int:
        """The end of a name that a judging word before it needs: "the terrorist Quay Guard"; else 0.

        An adjective is no description without it, nor is a word for a person one of a body.
        """
        person = word.lemma in words("nominals", "people", "judged")
        judging = self._judges(word) or (person and mention.schema in SURE_BODIES)
        return self.index.within(mention.spans)[-1] + 1 if judging else 0

    def _noun_behind(self, mention: Mention) -> Token | None:
        """The noun before which a name stands, also behind its acronym: "the hill X (XY) group"."""
        tokens = self.index.within(mention.spans)
        noun = self.parse.tokens[head_of(self.parse, tokens).head]
        between = self.parse.tokens[tokens[-1] + 1 : noun.index]
        glossed = not between or (len(between) <= GLOSS and between[0].text == "(")
        beside = head_of(self.parse, tokens).dep in {"compound", "nmod"}
        return noun if beside and glossed and noun.tag == "NN" and noun.index > tokens[-1] else None

    def _is_body_noun(self, noun: Token) -> bool:
        """Whether a noun says what a body is."""
        return not BODIES.isdisjoint(by_word("names", "kinds").get(noun.lemma, ()))

    def _is_naming(self, words_before: list[Token], mention: Mention) -> bool:
        """Whether "called" gives a name: "a man called X", "so-called X"; no "the paper called X …"."""
        if any(token.text.lower() == "so" for token in words_before):
            return True
        nouns = [token for token in words_before if token.pos == "NOUN"]
        person = mention.schema == "Person"
        return bool(nouns) and (not person or is_role(self.phrases, nouns[-1]))

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
        if token.tag == "PRP$":
            after = self.parse.tokens[token.index + 1 : token.index + 2]
            return bool(after) and after[0].text.lower() in HONOURS
        if token.text == "called" and child_of(self.parse, token.index, "nsubj") is not None:
            return False  # "the paper called X's wife": nobody is named
        return (
            token.pos in {"NOUN", "ADJ", "PROPN"}
            or token.text in {"-", "so", "called"}
            or (token.tag in {"VBN", "VBG"} and token.dep == "amod")
        )

    def _behind(self, head: Token, mention: Mention) -> Iterator[Place]:
        """What follows a name: "X, an agent of Y", "X of the Y"."""
        for child in self.parse.children[head.index]:
            token = self.parse.tokens[child]
            plain = token.pos == "NOUN" or (
                token.pos == "PROPN" and mention.schema == "Person" and self._is_office(token)
            )
            if token.dep == "appos" and plain and child > head.index:
                if self._is_parted(head.index, token, mention):
                    continue
                if self._is_run_on(token):
                    continue
                if kind_of(self.parse, token, named=False) is not None:
                    continue  # "as for X, its first note came": the note is not X
                yield (*self.phrases.described(child), mention.entity)
            elif token.text == "of" and token.dep == "prep" and mention.schema == "Person":
                body = child_of(self.parse, child, "pobj")
                named = self.mention_at.get(body.index) if body is not None else None
                if body is not None and named is not None and named.kind == "name":
                    yield child, body.index + 1, mention.entity

    def _governing(self, head: Token, mention: Mention) -> Iterator[Place]:
        """What a name only explains: "its chair, X"."""
        governor = explained(self.parse, head)
        naming = governor.lemma in WORDS_FOR_NAMES
        if (
            head.dep == "appos"
            and (governor.pos == "NOUN" or self._is_office(governor))
            and governor.index < head.index
            and not naming
            and not self._is_credit(governor, head)
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

    def _is_credit(self, noun: Token, head: Token) -> bool:
        """Whether a label before a colon names work and no person: "Interview: X", "Minutes taken by: X"."""
        between = self.parse.tokens[noun.index : head.index]
        label = any(token.text == ":" for token in between)
        return label and not is_for_person(noun.lemma) and not self._is_office(noun)

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

    def _is_run_on(self, noun: Token) -> bool:
        """Whether "a spy" follows a name without a comma: "nor is X a spy" does not say he is."""
        first = self.parse.tokens[self.parse.subtree(noun.index)[0]]
        before = self.parse.tokens[first.index - 1] if first.index else first
        return first.text.lower() in {"a", "an"} and before.pos != "PUNCT"

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
        name = head_of(self.parse, self.index.within(mention.spans))
        clause = self.parse.tokens[name.head]
        done = clause.dep == "relcl" and clause.head == noun.index and name.dep == "nsubj"
        worn = done and mention.schema == "Person" and not is_role(self.phrases, noun)
        return worn or self._is_where(noun)

    def _is_where(self, noun: Token) -> bool:
        """Whether a noun before a name only says where: "in the corridor X was asked"."""
        if noun.dep != "pobj" or is_for_person(noun.lemma):
            return False
        return self.parse.tokens[noun.head].text.lower() in PLACING


def head_of(parse: Parse, tokens: list[int]) -> Token:
    """The token of a name on which its others hang."""
    inside = set(tokens)
    for at in reversed(tokens):
        if parse.tokens[at].head not in inside or parse.tokens[at].head == at:
            return parse.tokens[at]
    return parse.tokens[tokens[-1]]
