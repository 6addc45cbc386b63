"""Works that only an exchange shows: letters that nobody answered, answers to questions, findings."""

from __future__ import annotations

from stemma.annotate.citations.issuers import Issuers
from stemma.annotate.citations.leaning_words import ANSWERING, ASKING, LATER
from stemma.annotate.citations.own_works import NO_ISSUER, WE
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Token
from stemma.annotate.spans import spans_of
from stemma.model.annotations import Citation, CitedKind
from stemma.model.documents import Spans
from stemma.model.ids import row_id

_FINDING = frozenset({"find", "establish", "conclude", "determine", "detect", "ascertain"})
_REPLYING = frozenset({"reply", "answer", "respond"})
_ON_PAPER = frozenset(
    [("in", "writing"), ("by", "letter"), ("by", "e-mail"), ("by", "email")]
    + [("through", who) for who in ("lawyer", "solicitor", "counsel", "attorney")]
)
_TELLING = frozenset({"tell", "inform", "notify", "warn", "advise", "remind", "assure", "confirm"})
_ORDERS = frozenset(
    {
        "notice",
        "decision",
        "ruling",
        "judgment",
        "verdict",
        "sentence",
        "order",
        "fine",
        "conviction",
    }
)
"""Against what offices have said on paper: who appealed against it has handed in an appeal."""
_COUNTED = frozenset({"a", "one", "two", "three", "four", "five", "several", "repeated", "our"})


class CitedExchanges:
    """Finds what went to and fro between those who write and others, and what experts found."""

    def __init__(self, issuers: Issuers) -> None:
        self.issuers = issuers
        self.draft = issuers.draft
        self.parse = issuers.parse

    def find(self, token: Token) -> Citation | None:
        """What hangs on one word, if anything does."""
        return (
            self._unanswered(token)
            or self._answered(token)
            or self._replied(token)
            or self._told_in_writing(token)
            or self._appealed(token)
            or self._found(token)
        )

    def _unanswered(self, letter: Token) -> Citation | None:
        """Letters of those who write, to which nobody replied: "has not replied to three letters"."""
        said = {letter.lemma, letter.text.lower()}
        if not said & words("citations", "letter") or said & ASKING:
            return None
        above = self.parse.tokens[letter.head]
        to = letter.dep == "pobj" and above.text.lower() == "to"
        verb = self.parse.tokens[above.head] if to else above
        if not to and letter.dep != "dobj":
            return None
        counted = any(each.text.lower() in _COUNTED for each in self._below(letter))
        silent = verb.lemma in ANSWERING and any(x.dep == "neg" for x in self._below(verb))
        if not (counted and silent) or self.issuers.makers.is_told_by_another(verb):
            return None
        run = [at for at in self.parse.subtree(letter.index) if at <= letter.index]
        issuer = self.issuers.authors.body_at(letter)
        return self._row(spans_of(self.parse, run), "letter", issuer) if issuer else None

    def _answered(self, verb: Token) -> Citation | None:
        """What somebody answered to those who write: "the mill answered most of our questions"."""
        if verb.lemma != "answer" or verb.pos != "VERB":
            return None
        below = self._below(verb)
        asked = [each for each in below if each.dep == "dobj"]
        ours = any(
            self.parse.tokens[at].lemma == "question" and self._is_ours(self.parse.tokens[at])
            for each in asked
            for at in self.parse.subtree(each.index)
        )
        if not ours or any(each.dep in {"neg", "aux"} for each in below):
            return None
        issuer = self._named(next((x for x in below if x.dep == "nsubj"), None))
        return self._row(((verb.start, verb.end),), "letter", issuer) if issuer else None

    def _replied(self, verb: Token) -> Citation | None:
        """A written reply: "the mill answered in writing", "replied through its solicitors"."""
        below = self._below(verb)
        if verb.lemma not in _REPLYING or any(each.dep in {"neg", "aux"} for each in below):
            return None
        ways = ((each, noun) for each in below if each.dep == "prep" for noun in self._below(each))
        written = any((by.text.lower(), noun.lemma) in _ON_PAPER for by, noun in ways)
        issuer = self._named(next((x for x in below if x.dep == "nsubj"), None))
        if not (written and issuer):
            return None
        return self._row(((verb.start, verb.end),), "letter", issuer)

    def _told_in_writing(self, verb: Token) -> Citation | None:
        """What somebody told another on paper: "the mill had told the town in writing that …"."""
        below = self._below(verb)
        if verb.lemma not in _TELLING or verb.tag not in {"VBD", "VBN"} or self._is_open(below):
            return None
        written = any(
            each.text.lower() == "in" and noun.text.lower() == "writing"
            for each in below
            for noun in self._below(each)
        )
        issuer = self._named(next((x for x in below if x.dep == "nsubj"), None))
        return (
            self._row(((verb.start, verb.end),), "letter", issuer) if written and issuer else None
        )

    def _appealed(self, verb: Token) -> Citation | None:
        """An appeal that somebody has handed in: "the mill has appealed against the fine"."""
        below = self._below(verb)
        if verb.lemma != "appeal" or verb.tag not in {"VBD", "VBN"} or self._is_open(below):
            return None
        against = any(
            each.text.lower() == "against" and noun.lemma in _ORDERS
            for each in below
            for noun in self._below(each)
        )
        doer = next((each for each in below if each.dep == "nsubj"), None)
        above = self.parse.tokens[verb.head]
        if doer is None and verb.dep == "conj":
            doer = next((each for each in self._below(above) if each.dep == "nsubj"), None)
        issuer = self._named(doer)
        if not (against and issuer):
            return None
        return self._row(((verb.start, verb.end),), "document", issuer)

    def _is_open(self, below: list[Token]) -> bool:
        """Whether what a verb tells was not done, or may be done: "would tell them in writing"."""
        return any(
            each.dep in {"neg", "auxpass"} or (each.dep == "aux" and each.lemma in LATER | {"to"})
            for each in below
        )

    def _found(self, verb: Token) -> Citation | None:
        """What those found who measure and count for others: "the laboratory found that …"."""
        if verb.lemma not in _FINDING or verb.tag not in {"VBD", "VBN"}:
            return None
        below = self._below(verb)
        finder = next((each for each in below if each.dep == "nsubj"), None)
        found = any(each.dep in {"ccomp", "dobj"} for each in below)
        if finder is None or not found or finder.lemma not in words("citations", "finders"):
            return None
        if any(each.dep == "neg" for each in below) or self._is_ours(finder):
            return None
        if not any(
            each.dep == "poss" or each.text.lower() == "the" for each in self._below(finder)
        ):
            return None
        body = finder.tag == "NN" and finder.lemma in {"laboratory", "lab"}
        issuer = self._named(finder) or self.issuers.makers.employer(finder)
        issuer = issuer or (finder.text if body else None)
        return self._row(((verb.start, verb.end),), "report", issuer)

    def _is_ours(self, noun: Token) -> bool:
        return any(each.dep == "poss" and each.pronoun in WE for each in self._below(noun))

    def _named(self, token: Token | None) -> str | None:
        """The name of whoever a noun means, or of whom the apposition to it names."""
        if token is None:
            return None
        beside = [each for each in self._below(token) if each.dep == "appos"]
        for each in (token, *beside):
            mention = self.issuers.sources.mention_at.get(each.index)
            if mention is not None and mention.schema not in NO_ISSUER:
                return self.issuers.names.get(mention.entity)
        return None

    def _below(self, token: Token) -> list[Token]:
        return [self.parse.tokens[at] for at in self.parse.children[token.index]]

    def _row(self, spans: Spans, kind: CitedKind, issuer: str | None) -> Citation:
        document = self.draft.rows.document.id
        key = row_id("x", document, kind, citation=spans)
        return Citation(key, spans, kind, issuer, None, (), document)
