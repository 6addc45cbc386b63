"""Letters of which only the writing is told: "we wrote to the board on 2 May"."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.annotate.citations.issuers import Issuers
from stemma.annotate.citations.leaning_words import ANSWERING, LATER
from stemma.annotate.citations.own_works import NO_ISSUER
from stemma.annotate.parse import Token
from stemma.model.annotations import Attribution, Citation
from stemma.model.ids import row_id

_WE = frozenset({"we", "i"})
_TAKEN_UP = frozenset({"it", "they", "he", "she"})
A_DAY = len("2031-05-02")


class WrittenLetters:
    """Finds the letters of one document that only the verb of writing shows."""

    def __init__(self, issuers: Issuers, cues: Mapping[int, list[Attribution]]) -> None:
        self.issuers = issuers
        self.parse = issuers.parse
        self.cues = cues

    def wrote(self, verb: Token) -> Citation | None:
        """A letter of a certain day, or one of which it is said that nobody answered it."""
        if verb.lemma != "write" or verb.tag not in {"VBD", "VBN"} or verb.index in self.cues:
            return None
        below = self._below(verb)
        date, subject = self.issuers.near(verb.index), self._subject(verb)
        if subject is None or any(each.dep in {"dobj", "neg"} for each in below):
            return None
        if any(each.dep == "aux" and each.lemma in LATER for each in below):
            return None
        to_whom = [x for x in below if x.text.lower() == "to" and x.dep in {"prep", "dative"}]
        again = any(each.text.lower() == "again" for each in below)
        dated = date is not None and (to_whom or (again and len(date) == A_DAY))
        if not (dated or (to_whom and self._is_unanswered(verb))):
            return None
        spans = ((verb.start, verb.end),)
        document = self.issuers.draft.rows.document.id
        key = row_id("x", document, "letter", citation=spans)
        return Citation(key, spans, "letter", self._writer(subject), date, (), document)

    def _is_unanswered(self, verb: Token) -> bool:
        """Whether the next words say that no answer came: "I wrote to the mayor. She has not replied"."""
        sentences = self.parse.sentences[verb.sentence : verb.sentence + 2]
        later = (
            each for x in sentences for each in self.parse.tokens_of(x) if each.index > verb.index
        )
        return any(
            each.lemma in ANSWERING
            and any(x.dep == "neg" for x in self._below(each))
            and any(x.dep == "nsubj" and x.text.lower() in _TAKEN_UP for x in self._below(each))
            for each in later
        )

    def _subject(self, verb: Token) -> Token | None:
        """Who writes, also where the verb is joined to another: "came to the mill and wrote to us"."""
        while (found := self._own_subject(verb)) is None and verb.dep == "conj":
            verb = self.parse.tokens[verb.head]
        return found

    def _own_subject(self, verb: Token) -> Token | None:
        return next((each for each in self._below(verb) if each.dep == "nsubj"), None)

    def _writer(self, subject: Token) -> str | None:
        """By whom it is: those who speak, whoever is named, or the client whom "it" takes up."""
        if subject.text.lower() in _WE:
            return self.issuers.authors.at(subject)
        mention = self.issuers.sources.mention_at.get(subject.index)
        if mention is not None and mention.schema not in NO_ISSUER:
            return self.issuers.names.get(mention.entity)
        if subject.text.lower() == "it" and subject.sentence:
            before = self.parse.tokens_of(self.parse.sentences[subject.sentence - 1])
            taken = next((each for each in before if each.dep == "nsubj"), None)
            return self.issuers.client(taken) if taken is not None else None
        return self.issuers.client(subject)

    def _below(self, token: Token) -> list[Token]:
        return [self.parse.tokens[at] for at in self.parse.children[token.index]]
