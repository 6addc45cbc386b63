"""By whom a cited work is, and of which date, as the words around it say."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.citations.leaning_words import CARRYING_OUT
from stemma.annotate.citations.own_works import MINE, NO_ISSUER, Authors
from stemma.annotate.citations.work_dates import ISSUING, WorkDates
from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import words
from stemma.annotate.names.bodies import body_schema
from stemma.annotate.names.works import MADE, is_definite, is_listed, is_owned
from stemma.annotate.parse import Token
from stemma.annotate.speakers.owners import only_bears, stamped_by
from stemma.annotate.speakers.sources import RELATIVES, Sources
from stemma.model.annotations import Attribution, Mention
from stemma.model.documents import Spans, quote

OWNING = frozenset({"poss", "compound", "nmod"})

PRINTING = frozenset({"print", "publish", "post", "circulate", "distribute"})
WRITING = frozenset({"keep", "rewrite", "alter", "falsify", "forge", "doctor", "edit", "fill"})
KEEPING = frozenset({"run", "keep", "hold", "operate", "maintain", "compile"})
"""Verbs whose doer a record is by: "a gauge run by the office"."""


class Issuers:
    """Finds whose the works of one document are."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.draft = draft
        self.parse = draft.parse
        self.sources = sources
        self.names = {row.id: row.name for row in draft.rows.entities}
        self.authors = Authors(draft, sources)
        self.dates = WorkDates(draft, sources)

    def also_of(self, token: Token) -> list[tuple[Token, str]]:
        """Whose further works a plural means: "the statements of X and of Y"; where each is named."""
        if token.tag != "NNS":
            return []
        below = [x for x in self._children(token) if x.text.lower() == "of" and x.dep == "prep"]
        below += [y for x in below for y in self._children(x) if y.dep == "conj"]
        nouns = [noun for x in below for noun in self._children(x) if noun.dep == "pobj"]
        nouns += [y for x in nouns for y in self._children(x) if y.dep == "conj"]
        named = ((x, self._name(self.sources.mention_at.get(x.index))) for x in nouns)
        owners = [(noun, name) for noun, name in named if name is not None]
        return owners[1:]

    def of(self, token: Token, hanging: Sequence[Attribution]) -> str | None:
        """Whose work it is: its owner, whoever gave it out, or else who speaks in it."""
        return (
            self._owner(token, hanging)
            or self._giver(token)
            or self._speaking_in(token, hanging)
            or self._keeper(token)
            or self._agent(token)
            or self._kept_here(token)
        )

    def _speaking_in(self, token: Token, hanging: Sequence[Attribution]) -> str | None:
        """Who speaks in the work; the work itself, read as a name, is nobody ("Notice 61 says")."""
        itself = self.sources.mention_at.get(token.index)
        for row in hanging:
            if row.speakers:
                own = itself is not None and itself.entity == row.speakers[0]
                return None if own else self.names[row.speakers[0]]
        return None

    def _owner(self, token: Token, hanging: Sequence[Attribution]) -> str | None:
        for child in (*self._children(token), *self._right_behind(token)):
            if only_bears(token, child, self.sources.mention_at.get(child.index)):
                continue
            if child.text.lower() in MINE:
                return self.authors.at(child)
            if child.dep in OWNING:
                if (own := self._own(token, child)) is not None:
                    return own
                if (doer := self._doer_behind(token, child)) is not None:
                    return self._of_doer(doer)
                named = self.sources.mention_at.get(child.index)
                open_ = child.tag == "PRP$" and (named is None or named.kind == "pronoun")
                if open_ and any(row.speakers for row in hanging):
                    continue
                named = named or self._taken_up(token, child)
                name = self._name(named) if named is not None else self._unknown(child)
                name = name or self._described(child)
                if name is not None:
                    return name
            elif (name := self._behind(token, child)) is not None:
                return name
        return None

    def _right_behind(self, token: Token) -> list[Token]:
        """A "by X" or "with" that follows the work and was read with the verb: "printed a column by X"."""
        verb = self.parse.tokens[token.head]
        active = any(child.dep == "nsubj" for child in self._children(verb))
        after = self.parse.tokens[token.index + 1 : token.index + 2]
        near = [each for each in after if each.head == verb.index and token.dep == "dobj"]
        return [
            each
            for each in near
            if each.text.lower() == "with" or (active and each.text.lower() == "by")
        ]

    def _own(self, token: Token, pronoun: Token) -> str | None:
        """The body that is the subject of the clause in which "its" stands: "X relies on its note"."""
        if pronoun.text.lower() != "its":
            return None
        verb = self.parse.tokens[token.head]
        while verb.pos not in {"VERB", "AUX"} and verb.head != verb.index:
            verb = self.parse.tokens[verb.head]
        for child in self._children(verb):
            if child.dep != "nsubj" or child.index > pronoun.index:
                continue
            named = self.sources.mention_at.get(child.index)
            if named is None:
                return self._phrase(child) or self._described(child)
            return None if named.schema in NO_ISSUER else self.names.get(named.entity)
        return None

    def _doer_behind(self, token: Token, pronoun: Token) -> Token | None:
        """Whom "its" means ahead of the clause's subject: "in its reply the company said"."""
        above = self.parse.tokens[token.head]
        if pronoun.tag != "PRP$" or token.dep != "pobj" or above.text.lower() not in {"in", "on"}:
            return None
        below = self._children(self.parse.tokens[above.head])
        doer = next((each for each in below if each.dep == "nsubj"), None)
        behind = doer is not None and above.index < doer.index and doer.pos in {"NOUN", "PROPN"}
        return doer if behind else None

    def _of_doer(self, doer: Token) -> str | None:
        """The name of a clause's subject, or what it is called."""
        named = self.sources.mention_at.get(doer.index)
        name = self._name(named) if named is not None else self._unknown(doer)
        return name or self._described(doer)

    def _phrase(self, noun: Token) -> str | None:
        """A capitalised name with the words that belong to it, where no mention has it."""
        if self._unknown(noun) is None:
            return None
        before = [x for x in self._children(noun) if x.dep == "compound" and x.pos == "PROPN"]
        return " ".join(each.text for each in (*before, noun))

    def _taken_up(self, work: Token, pronoun: Token) -> Mention | None:
        """Whom an unresolved "its" means: "as for X, its note"; the subject of the sentence before."""
        if pronoun.text.lower() != "its":
            return None
        if work.dep == "appos":
            return self.sources.mention_at.get(work.head)
        before = pronoun.sentence - 1
        for token in self.parse.tokens_of(self.parse.sentences[before]) if before >= 0 else ():
            named = self.sources.mention_at.get(token.index)
            if token.dep in {"nsubj", "nsubjpass"} and named is not None:
                return named if named.schema not in {*NO_ISSUER, "Person"} else None
        return None

    def _behind(self, token: Token, child: Token) -> str | None:
        """Who is named after "of", "by", "from", "issued by"."""
        word = child.text.lower()
        if child.dep in {"acl", "relcl"}:
            if child.lemma in ISSUING | MADE and (by := self._subject_of(child)) is not None:
                return by
            if child.lemma not in MADE | (KEEPING if is_listed(token, "kept") else frozenset()):
                return None
        elif word == "with" and (stamp := stamped_by(self.parse, child)) is not None:
            return self._name(self.sources.mention_at.get(stamp.index))
        elif word not in {"of", "by", "from"}:
            return None
        if word == "of" and is_listed(token, "showing") and not self._is_kept_by(token, child):
            return None
        inside = self.parse.subtree(child.index)[:8]
        heads = [at for at in inside if self.parse.tokens[at].dep == "pobj"]
        if child.dep in {"acl", "relcl"}:  # to whom it was sent did not issue it
            heads = [at for at in heads if self._before(at) in {"by", "from"}]
        named = next(
            (self.sources.mention_at[at] for at in heads if at in self.sources.mention_at), None
        )
        if named is not None and named.schema == "Address" and is_listed(token, "of_states"):
            return self.names.get(named.entity)
        if named is None and word in {"of", "by", "from"}:
            below = self._children(child)
            names = [self._unknown(each) or self._described(each) for each in below]
            return next((name for name in names if name), None)
        return self._name(named)

    def _is_kept_by(self, token: Token, of: Token) -> bool:
        """Whether "of" names the body that keeps a record: "the registers of the Audit Office"."""
        below = self._children(of)
        named = (self.sources.mention_at.get(each.index) for each in below)
        bodies = any(
            each is not None and each.schema not in {*NO_ISSUER, "Person"} for each in named
        )
        return is_listed(token, "kept") and (bodies or any(map(self._described, below)))

    def _before(self, at: int) -> str:
        """The preposition on which a noun hangs."""
        return self.parse.tokens[self.parse.tokens[at].head].text.lower()

    def _subject_of(self, verb: Token) -> str | None:
        """Who does it in a clause about the work: "the release which X put out"."""
        for child in self._children(verb):
            if child.dep == "nsubj" and child.text.lower() not in RELATIVES:
                if child.text.lower() in MINE:
                    return self.authors.at(child)
                return self._name(self.sources.mention_at.get(child.index)) or self._unknown(child)
        return None

    def _unknown(self, token: Token) -> str | None:
        """A capitalised word that only the case may know as a name: "of the Council"."""
        if token.pos != "PROPN" or token.dep == "compound":
            return None
        return None if token.entity in {"DATE", "GPE", "LOC", "TIME"} else token.text

    def _described(self, noun: Token) -> str | None:
        """A body that the text calls by what it is: "the union's letter", "of the fire brigade"."""
        below = self._children(noun)
        definite = any(each.text.lower() == "the" for each in below)
        known = body_schema(noun) is not None or noun.lemma in words("citations", "office_holders")
        if not definite or noun.tag != "NN" or not known:
            return None
        named = self.sources.mention_at.get(noun.index)
        if named is not None and named.kind != "nominal":
            return None
        kind = [each.text for each in below if each.dep == "compound" and each.pos == "NOUN"]
        return " ".join([*kind, noun.text])

    def _giver(self, token: Token) -> str | None:
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
        for child in self._children(verb):
            if child.dep != "nsubj":
                continue
            if child.text.lower() in MINE:
                return self.authors.at(child)
            if verb.lemma == "sign" and child.pos != "PROPN" and not is_definite(self.parse, token):
                return None  # "our members have signed a paper" of nobody knows whom
            named = next(iter(self.sources.meant_by(child)), None)
            by = named if isinstance(named, Mention) else None
            if shown:  # a body shows its own papers, a person also what others gave
                return None if by is None or by.schema == "Person" else self._name(by)
            return self._name(by) or self._body_of(self._meant(child, verb))
        return None

    def _meant(self, subject: Token, verb: Token) -> Token:
        """The noun that "they" takes up from the clause to which this one is joined."""
        if subject.pos != "PRON" or verb.dep != "conj":
            return subject
        above = self.parse.tokens[verb.head]
        return next((each for each in self._children(above) if each.dep == "nsubj"), subject)

    def _body_of(self, subject: Token) -> str | None:
        """The body whose people they are: "the Ministry's soldiers"."""
        for child in self._children(subject):
            if child.dep == "poss" and subject.tag == "NNS":
                named = self.sources.mention_at.get(child.index)
                return self._name(named) if named is not None else self._unknown(child)
        return None

    def _kept_here(self, token: Token) -> str | None:
        """The body at whose place it can be read: "the certificate can be seen at our office"."""
        verb = self.parse.tokens[token.head]
        below = self._children(verb)
        offered = any(each.lemma in {"may", "can"} and each.dep == "aux" for each in below)
        if token.dep != "nsubjpass" or verb.lemma not in {"see", "inspect", "consult"}:
            return None
        places = (x for each in below if each.text.lower() == "at" for x in self._children(each))
        ours = any(
            each.text.lower() in {"this", "our"} for place in places for each in self._children(place)
        )
        return self.authors.body_at(token) if offered and ours else None

    def _agent(self, token: Token) -> str | None:
        """By whom it was made: "the autopsy was performed by the city hospital"."""
        verb = self.parse.tokens[token.head]
        if token.dep != "nsubjpass" or verb.lemma not in CARRYING_OUT:
            return None
        by = (child for child in self._children(verb) if child.dep == "agent")
        for noun in (noun for child in by for noun in self._children(child)):
            return self._name(self.sources.mention_at.get(noun.index)) or self._described(noun)
        return None

    def _keeper(self, token: Token) -> str | None:
        """The body that speaks of a record as kept: its own; or whose people write in it."""
        verb = self.parse.tokens[token.head]
        if token.dep == "dobj" and verb.lemma in WRITING and is_listed(token, "kept"):
            subject = next((x for x in self._children(verb) if x.dep == "nsubj"), None)
            return self.employer(subject) if subject is not None else None
        if token.dep != "nsubjpass" or verb.lemma != "keep" or not is_listed(token, "kept"):
            return None
        return self.authors.at(token)

    def employer(self, subject: Token) -> str | None:
        """The body whose people they are: "employees of the company", "the company's clerks"."""
        for child in self._children(subject):
            if child.text.lower() in MINE | {"your"}:
                continue
            of = child.text.lower() == "of" and child.dep == "prep"
            for each in self._children(child) if of else [child] * (child.dep == "poss"):
                body = self.sources.mention_at.get(each.index)
                if body is not None and body.schema == "Person":
                    continue  # "his own clerk wrote" is not by him
                if (name := self._name(body)) is not None:
                    return name
        return None

    def _name(self, mention: Mention | None) -> str | None:
        if mention is None or mention.schema in NO_ISSUER:
            return None
        return self.names.get(mention.entity)

    def date(self, token: Token, spans: Spans) -> str | None:
        """The date in the work's own words, or right beside the verb of saying."""
        return self.dates.of(token, spans)

    def near(self, verb: int) -> str | None:
        """The date that a verb's own adverbs give."""
        return self.dates.near(verb)

    def said(self, spans: Spans) -> str:
        """The words of some spans, without an article."""
        return quote(self.draft.text, spans).removeprefix("The ").removeprefix("the ")

    def _children(self, token: Token) -> list[Token]:
        return [self.parse.tokens[at] for at in self.parse.children[token.index]]
