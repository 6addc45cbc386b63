"""By whom a cited work is, and of which date, as the words around it say."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.citations.agreements import Agreements
from stemma.annotate.citations.leaning import OUTLET
from stemma.annotate.citations.makers import Makers
from stemma.annotate.citations.naming import Naming
from stemma.annotate.citations.own_works import MINE, NO_ISSUER
from stemma.annotate.citations.work_dates import ISSUING, WorkDates
from stemma.annotate.draft import Draft
from stemma.annotate.names.works import MADE, is_listed
from stemma.annotate.parse import Token
from stemma.annotate.speakers.owners import only_bears, stamped_by
from stemma.annotate.speakers.sources import RELATIVES, Sources
from stemma.model.annotations import Attribution, Mention
from stemma.model.documents import Spans, quote

OWNING = frozenset({"poss", "compound", "nmod"})

KEEPING = frozenset({"run", "keep", "hold", "operate", "maintain", "compile"})
"""Verbs whose doer a record is by: "a gauge run by the office"."""
COUNTS = {"two": 2, "three": 3, "four": 4}


class Issuers(Naming):
    """Finds whose the works of one document are."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        super().__init__(draft, sources)
        self.makers = Makers(draft, sources)
        self.agreements = Agreements(draft, sources)
        self.dates = WorkDates(draft, sources)

    def also_of(self, token: Token) -> list[tuple[Token, str]]:
        """Whose further works a plural means: "the statements of X and of Y"; where each is named."""
        if token.tag != "NNS":
            return []
        below = [x for x in self.children(token) if x.text.lower() == "of" and x.dep == "prep"]
        below += [y for x in below for y in self.children(x) if y.dep == "conj"]
        nouns = [noun for x in below for noun in self.children(x) if noun.dep == "pobj"]
        nouns += [y for x in nouns for y in self.children(x) if y.dep == "conj"]
        named = ((x, self.name(self.sources.mention_at.get(x.index))) for x in nouns)
        owners = [(noun, name) for noun, name in named if name is not None]
        return owners[1:]

    def also_dated(self, token: Token) -> list[tuple[Spans, str]]:
        """The further days of as many works: "two letters, dated 3 May and 9 May"; where each stands."""
        return self._days(token)[1:]

    def _days(self, token: Token) -> list[tuple[Spans, str]]:
        """The days of several works, where as many are named as there are works."""
        counted = next((x.text.lower() for x in self.children(token) if x.dep == "nummod"), "")
        if token.tag != "NNS" or counted not in COUNTS:
            return []
        days = self.dates.listed_behind(token)
        return days if len(days) == COUNTS[counted] else []

    def of(self, token: Token, hanging: Sequence[Attribution]) -> str | None:
        """Whose work it is: its owner, whoever gave it out, or else who speaks in it."""
        return (
            self._owner(token, hanging)
            or self.makers.giver(token)
            or self._speaking_in(token, hanging)
            or self.makers.keeper(token)
            or self.makers.agent(token)
            or self.makers.copier(token)
            or self.makers.sender(token)
            or self.makers.kept_here(token)
            or self.makers.noter(token)
            or self.agreements.party(token)
            or self.makers.of_this_series(token)
            or self._paper(token)
        )

    def _paper(self, token: Token) -> str | None:
        """The paper in which it stood, where nobody is said to have written it: "the report in the X"."""
        inside = (x for x in self.children(token) if x.text.lower() == "in" and x.dep == "prep")
        for noun in (noun for each in inside for noun in self.children(each)):
            if noun.dep == "pobj" and (name := self.name(self.sources.mention_at.get(noun.index))):
                return name if OUTLET.search(name) else None
        return None

    def _speaking_in(self, token: Token, hanging: Sequence[Attribution]) -> str | None:
        """Who speaks in the work; the work itself, read as a name, is nobody ("Notice 61 says")."""
        itself = self.sources.mention_at.get(token.index)
        if token.index and self.parse.tokens[token.index - 1].text == "(":
            return None  # "told the council (minutes of 3 May)"
        for row in hanging:
            if row.speakers:
                own = itself is not None and itself.entity == row.speakers[0]
                return None if own else self.names[row.speakers[0]]
        return None

    def _owner(self, token: Token, hanging: Sequence[Attribution]) -> str | None:
        for child in (*self.children(token), *self._right_behind(token)):
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
                name = self.name(named) if named is not None else self.unknown(child)
                name = name or self.described(child)
                if name is not None:
                    return name
            elif (name := self._behind(token, child)) is not None:
                return name
        return None

    def _right_behind(self, token: Token) -> list[Token]:
        """A "by X" or "with" that follows the work and was read with the verb: "printed a column by X"."""
        verb = self.parse.tokens[token.head]
        active = any(child.dep == "nsubj" for child in self.children(verb))
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
        for child in self._doers(token, verb):
            if child.index > pronoun.index:
                continue
            named = self.sources.mention_at.get(child.index)
            if named is None:
                return self._phrase(child) or self.described(child)
            return None if named.schema in NO_ISSUER else self.names.get(named.entity)
        return None

    def _doers(self, token: Token, verb: Token) -> list[Token]:
        """Who does what a verb tells, who is asked to, or who does what its clause stands by."""
        while verb.dep == "conj" and not self._subjects(verb):
            verb = self.parse.tokens[verb.head]
        above = self.parse.tokens[verb.head]
        own = self._subjects(verb)
        if verb.dep == "xcomp" and not own:
            asked = [each for each in self.children(above) if each.dep in {"dobj", "dative"}]
            return asked or self._subjects(above)
        return self._subjects(above) if own == [token] and verb.dep == "advcl" else own

    def _subjects(self, verb: Token) -> list[Token]:
        return [each for each in self.children(verb) if each.dep == "nsubj"]

    def _doer_behind(self, token: Token, pronoun: Token) -> Token | None:
        """Whom "its" means ahead of the clause's subject: "in its reply the company said"."""
        above = self.parse.tokens[token.head]
        if pronoun.tag != "PRP$" or token.dep != "pobj" or above.text.lower() not in {"in", "on"}:
            return None
        below = self.children(self.parse.tokens[above.head])
        doer = next((each for each in below if each.dep == "nsubj"), None)
        behind = doer is not None and above.index < doer.index and doer.pos in {"NOUN", "PROPN"}
        return doer if behind else None

    def _of_doer(self, doer: Token) -> str | None:
        """The name of a clause's subject, or what it is called."""
        named = self.sources.mention_at.get(doer.index)
        name = self.name(named) if named is not None else self.unknown(doer)
        return name or self.described(doer)

    def _phrase(self, noun: Token) -> str | None:
        """A capitalised name with the words that belong to it, where no mention has it."""
        if self.unknown(noun) is None:
            return None
        before = [x for x in self.children(noun) if x.dep == "compound" and x.pos == "PROPN"]
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
            return self.name(self.sources.mention_at.get(stamp.index))
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
        named = named or self._beside(heads) or self._beside_work(token)
        if named is not None and named.schema == "Address" and is_listed(token, "of_states"):
            return self.names.get(named.entity)
        if named is None and word in {"of", "by", "from"}:
            below = self.children(child)
            names = [self.unknown(each) or self.described(each) for each in below]
            return next((name for name in names if name), None)
        return self.name(named)

    def _beside(self, heads: list[int]) -> Mention | None:
        """Who is named behind a noun that only says what he is: "from our carter, X"."""
        beside = (x for at in heads[:1] for x in self.children(self.parse.tokens[at]))
        after = (self.sources.mention_at.get(x.index) for x in beside if x.dep == "appos")
        return next((each for each in after if each is not None), None)

    def _beside_work(self, token: Token) -> Mention | None:
        """The person whose name was read as the letter's: "a letter from the carter, X"."""
        beside = (x.index for x in self.children(token) if x.dep == "appos")
        named = (self.sources.mention_at.get(at) for at in beside)
        return next((x for x in named if x is not None and x.schema == "Person"), None)

    def _is_kept_by(self, token: Token, of: Token) -> bool:
        """Whether "of" names the body that keeps a record: "the registers of the Audit Office"."""
        below = self.children(of)
        named = (self.sources.mention_at.get(each.index) for each in below)
        bodies = any(
            each is not None and each.schema not in {*NO_ISSUER, "Person"} for each in named
        )
        return is_listed(token, "kept") and (bodies or any(map(self.described, below)))

    def _before(self, at: int) -> str:
        """The preposition on which a noun hangs."""
        return self.parse.tokens[self.parse.tokens[at].head].text.lower()

    def _subject_of(self, verb: Token) -> str | None:
        """Who does it in a clause about the work: "the release which X put out"."""
        for child in self.children(verb):
            if child.dep == "nsubj" and child.text.lower() not in RELATIVES:
                if child.text.lower() in MINE:
                    return self.authors.at(child)
                return self.name(self.sources.mention_at.get(child.index)) or self.unknown(child)
        return None

    def date(self, token: Token, spans: Spans) -> str | None:
        """The date in the work's own words, or right beside the verb of saying."""
        days = self._days(token)
        return days[0][1] if days else self.dates.of(token, spans)

    def near(self, verb: int) -> str | None:
        """The date that a verb's own adverbs give."""
        return self.dates.near(verb)

    def said(self, spans: Spans) -> str:
        """The words of some spans, without an article."""
        return quote(self.draft.text, spans).removeprefix("The ").removeprefix("the ")
