"""Who made a work, as the verb on which it hangs says: who wrote, sent, carried out or keeps it."""

from __future__ import annotations

from stemma.annotate.citations.leaning_words import CARRYING_OUT, COPYING, INFORMING, LYING
from stemma.annotate.citations.naming import Naming
from stemma.annotate.citations.own_works import MINE, TOP
from stemma.annotate.citations.work_dates import ISSUING
from stemma.annotate.names.works import is_dated, is_definite, is_listed, is_owned
from stemma.annotate.parse import Token
from stemma.model.annotations import Mention

PRINTING = frozenset({"print", "publish", "post", "circulate", "distribute"})
WRITING = frozenset({"keep", "rewrite", "alter", "falsify", "forge", "doctor", "edit", "fill"})
HAVING = frozenset({"have", "keep", "hold", "possess", "make"})
NOTES = frozenset({"note", "notes", "record", "transcript", "recording", "memo"})
TALKS = frozenset({"call", "conversation", "talk", "meeting", "discussion", "exchange"})
"""Of what whoever was there makes a note himself: "a note of the call"."""
PLAIN = frozenset({"the", "that", "this", "last", "previous", "same"})


class Makers(Naming):
    """Finds the doers of the verbs on which the works of one document hang."""

    def giver(self, token: Token) -> str | None:
        """Who is said to have written, signed or published it."""
        verb = self.parse.tokens[token.head]
        shown = verb.lemma == "show"
        if token.dep != "dobj" or not (shown or verb.lemma in ISSUING):
            return None
        if is_owned(self.parse, token) or self._is_left_so(token, verb):
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

    def _is_left_so(self, token: Token, verb: Token) -> bool:
        """Whether he only let it be as it was: "left the letter lying", "left it unread"."""
        after = self.parse.tokens[token.index + 1 : token.index + 2]
        so = any(each.lemma in LYING or each.text.lower().startswith("un") for each in after)
        return verb.lemma == "leave" and so

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
        """The body that tells of its own letter, or whose lawyers do: "you were told by letter of 3 May"."""
        by = self.parse.tokens[token.head]
        verb = self.parse.tokens[by.head]
        told = verb.tag == "VBN" and verb.lemma in INFORMING and by.text.lower() == "by"
        if not told or token.dep != "pobj" or self.is_told_by_another(token):
            return None
        return self.acted_for or self.authors.body_at(token)

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

    def noter(self, token: Token) -> str | None:
        """Who says that he has a note of a talk: he made it, where no other is named."""
        verb = self.parse.tokens[token.head]
        if token.dep != "dobj" or verb.lemma not in HAVING or token.lemma not in NOTES:
            return None
        of = (x for x in self.children(token) if x.text.lower() == "of")
        if not any(noun.lemma in TALKS for x in of for noun in self.children(x)):
            return None
        subject = next((x for x in self.children(verb) if x.dep == "nsubj"), None)
        ours = subject is not None and subject.text.lower() in {"we", "i"}
        return self.authors.at(subject) if subject is not None and ours else None

    def of_this_series(self, token: Token) -> str | None:
        """Whose minutes minutes speak of: "as the minutes of that meeting show" in a council's minutes."""
        if token.text.lower() != "minutes" or is_owned(self.parse, token):
            return None
        itself = "minutes" in self.draft.text[:TOP].lower()
        of = (x for x in self.children(token) if x.text.lower() == "of" and x.dep == "prep")
        meetings = [noun for x in of for noun in self.children(x) if noun.lemma == "meeting"]
        plain = all(
            each.text.lower() in PLAIN or is_dated(self.parse, noun)
            for noun in meetings
            for each in self.children(noun)
        )
        return self.authors.body_at(token) if itself and meetings and plain else None

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
