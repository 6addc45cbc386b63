"""Who made a work, as the verb on which it hangs says: who wrote, sent, carried out or keeps it."""

from __future__ import annotations

from stemma.annotate.citations.leaning_words import CARRYING_OUT, COPYING, INFORMING
from stemma.annotate.citations.naming import Naming
from stemma.annotate.citations.own_works import MINE
from stemma.annotate.citations.work_dates import ISSUING
from stemma.annotate.names.works import is_definite, is_listed, is_owned
from stemma.annotate.parse import Token
from stemma.model.annotations import Mention

PRINTING = frozenset({"print", "publish", "post", "circulate", "distribute"})
WRITING = frozenset({"keep", "rewrite", "alter", "falsify", "forge", "doctor", "edit", "fill"})


class Makers(Naming):
    """Finds the doers of the verbs on which the works of one document hang."""

    def giver(self, token: Token) -> str | None:
        """Who is said to have written, signed or published it."""
        verb = self.parse.tokens[token.head]
        shown = verb.lemma == "show"
        if token.dep != "dobj" or not (shown or verb.lemma in ISSUING):
            return None
        if is_owned(self.parse, token):
            return None
        if verb.lemma in PRINTING and is_listed(token, "letter"):
            return None  # who prints a letter did not write it
        if verb.lemma == "send" and is_listed(token, "showing"):
            return None  # who sends a tape did not make it
        for child in self.children(verb):
            if child.dep != "nsubj":
                continue
            if child.text.lower() in MINE:
                return self.authors.at(child)
            if verb.lemma == "sign" and child.pos != "PROPN" and not is_definite(self.parse, token):
                return None  # "they signed a paper": whose it is, it does not say
            named = next(iter(self.sources.meant_by(child)), None)
            by = named if isinstance(named, Mention) else None
            if shown:  # a body shows its own papers, a person also what others gave
                return None if by is None or by.schema == "Person" else self.name(by)
            return self.name(by) or self._body_of(self._meant(child, verb))
        return None

    def _meant(self, subject: Token, verb: Token) -> Token:
        """The noun that "they" takes up from the clause to which this one is joined."""
        if subject.pos != "PRON" or verb.dep != "conj":
            return subject
        above = self.parse.tokens[verb.head]
        return next((each for each in self.children(above) if each.dep == "nsubj"), subject)

    def _body_of(self, subject: Token) -> str | None:
        """The body whose people they are: "the Ministry's soldiers"."""
        for child in self.children(subject):
            if child.dep == "poss" and subject.tag == "NNS":
                named = self.sources.mention_at.get(child.index)
                return self.name(named) if named is not None else self.unknown(child)
        return None

    def keeper(self, token: Token) -> str | None:
        """The body that speaks of a record as kept: its own; or whose people write in it."""
        verb = self.parse.tokens[token.head]
        if token.dep == "dobj" and verb.lemma in WRITING and is_listed(token, "kept"):
            subject = next((x for x in self.children(verb) if x.dep == "nsubj"), None)
            return self.employer(subject) if subject is not None else None
        if token.dep != "nsubjpass" or verb.lemma != "keep" or not is_listed(token, "kept"):
            return None
        return self.authors.at(token)

    def agent(self, token: Token) -> str | None:
        """By whom it was made: "the autopsy was performed by the city hospital"."""
        verb = self.parse.tokens[token.head]
        if token.dep != "nsubjpass" or verb.lemma not in CARRYING_OUT:
            return None
        by = (child for child in self.children(verb) if child.dep == "agent")
        for noun in (noun for child in by for noun in self.children(child)):
            return self.name(self.sources.mention_at.get(noun.index)) or self.described(noun)
        return None

    def copier(self, token: Token) -> str | None:
        """Who says that he wrote something into it: "I copied the figures into a notebook"."""
        into = self.parse.tokens[token.head]
        verb = self.parse.tokens[into.head]
        if token.dep != "pobj" or into.text.lower() != "into" or verb.lemma not in COPYING:
            return None
        for child in self.children(verb):
            if child.dep == "nsubj" and child.text.lower() in {"i", "we"}:
                return self.name(self.sources.mention_at.get(child.index)) or self.authors.at(child)
        return None

    def sender(self, token: Token) -> str | None:
        """The body that tells of its own letter: "the town was informed by letter of 3 May"."""
        by = self.parse.tokens[token.head]
        verb = self.parse.tokens[by.head]
        told = verb.tag == "VBN" and verb.lemma in INFORMING and by.text.lower() == "by"
        if not told or token.dep != "pobj" or self.is_told_by_another(token):
            return None
        return self.authors.body_at(token)

    def is_told_by_another(self, token: Token) -> bool:
        """Whether the words are somebody else's than of those who write."""
        return any(
            start <= token.start < end
            for row in self.draft.rows.attributions
            for start, end in row.content
            if row.kind != "voice" and row.stance != "declines"
        )

    def kept_here(self, token: Token) -> str | None:
        """The body at whose place it can be read: "the certificate can be seen at our office"."""
        verb = self.parse.tokens[token.head]
        below = self.children(verb)
        offered = any(each.lemma in {"may", "can"} and each.dep == "aux" for each in below)
        if token.dep != "nsubjpass" or verb.lemma not in {"see", "inspect", "consult"}:
            return None
        places = (x for each in below if each.text.lower() == "at" for x in self.children(each))
        ours = any(
            each.text.lower() in {"this", "our"}
            for place in places
            for each in self.children(place)
        )
        return self.authors.body_at(token) if offered and ours else None

    def employer(self, subject: Token) -> str | None:
        """The body whose people they are: "employees of the company", "the company's clerks"."""
        for child in self.children(subject):
            if child.text.lower() in MINE | {"your"}:
                continue
            of = child.text.lower() == "of" and child.dep == "prep"
            for each in self.children(child) if of else [child] * (child.dep == "poss"):
                body = self.sources.mention_at.get(each.index)
                if body is not None and body.schema == "Person":
                    continue  # "his own clerk wrote" is not by him
                if (name := self.name(body)) is not None:
                    return name
        return None
