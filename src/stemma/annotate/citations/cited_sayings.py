"""Sayings that are works themselves: what a paper reported, what was said on air or before a court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotate.citations.cited_exchanges import CitedExchanges
from stemma.annotate.citations.cited_outlets import CitedOutlets
from stemma.annotate.citations.earlier_sayings import EarlierSayings
from stemma.annotate.citations.issuers import Issuers
from stemma.annotate.citations.leaning import is_addressed, is_published
from stemma.annotate.citations.written_letters import WrittenLetters
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Token
from stemma.annotate.spans import spans_of
from stemma.annotate.stretches import HEADLINES
from stemma.model.annotations import Attribution, Citation, CitedKind
from stemma.model.documents import Spans
from stemma.model.ids import row_id

_ON_AIR = re.compile(
    r"\b(?:radio|television|tv|channel|programme|program|broadcast\w*|podcast|newscast|show)\b",
    re.IGNORECASE,
)
_AIR = frozenset({"air", "radio", "television", "tv"})
_PRESS = frozenset({"reporter", "journalist", "press", "newspaperman", "correspondent"})
_TELLING = frozenset({"tell", "brief", "inform"})
_BEFORE = frozenset({"testify", "say", "appear", "state", "argue", "admit", "speak", "declare"})
_PUTTING = frozenset({"put", "say", "write", "call", "phrase", "describe", "report", "state"})


class CitedSayings:
    """Finds the works of one document that only a verb of saying shows."""

    def __init__(self, issuers: Issuers, cues: dict[int, list[Attribution]]) -> None:
        self.issuers = issuers
        self.draft = issuers.draft
        self.parse = issuers.parse
        self.cues = cues
        self.outlets = CitedOutlets(issuers, cues)
        self.exchanges = CitedExchanges(issuers)
        self.letters = WrittenLetters(issuers, cues)
        self.earlier = EarlierSayings(issuers, cues)

    def find(self) -> Iterator[Citation]:
        """Everything found, in the order of the text for each kind."""
        yield from self._articles()
        for token in self.parse.tokens:
            made = self._on_air(token) or self._before_a_sitting(token) or self._to_the_press(token)
            made = made or self._as_they_put_it(token) or self.letters.wrote(token)
            made = made or self.outlets.told(token) or self.outlets.made(token)
            made = made or self.exchanges.find(token) or self.earlier.find(token)
            if made is not None:
                yield made

    def _articles(self) -> Iterator[Citation]:
        """What papers and stations are said to have reported: the article itself is cited."""
        entities = {row.id: row for row in self.draft.rows.entities}
        for row in self.draft.rows.attributions:
            if row.kind == "voice" or self._is_only_described(row):
                continue
            speakers = [entities[each] for each in row.speakers if each in entities]
            if not is_published(self.draft.text, row, speakers):
                continue
            kind: CitedKind = "letter" if is_addressed(self.draft.text, row) else "document"
            first = next(iter(self.issuers.sources.heads(row.source)), None)
            we = first is not None and first.text.lower() == "we"
            issuer = self.issuers.authors.at(first) if we and first is not None else None
            issuer = issuer or (speakers[0].name if speakers else self._said_by(row, first))
            date = self._beside(row)
            if issuer or date:
                yield self._row(row.cue, kind, (issuer, date), [row])

    def _is_only_described(self, row: Attribution) -> bool:
        """Whether nobody writes for others: "three written orders", "noted it down"."""
        inside = [self.parse.tokens[at] for at in self.issuers.sources.index.within(row.cue)]
        below = [self.parse.tokens[at] for each in inside for at in self.parse.children[each.index]]
        down = any(each.dep == "prt" and each.text.lower() == "down" for each in (*inside, *below))
        return down or any(each.dep == "amod" and each.tag == "VBN" for each in inside)

    def _said_by(self, row: Attribution, head: Token | None) -> str | None:
        """The words for a writer without a name; a pronoun says nothing."""
        if head is None or head.pos == "PRON":
            return None if head is not None else self.issuers.said(row.source)
        said, _, _ = self.issuers.said(row.source).partition(",")
        return self.issuers.makers.employer(head) or said

    def _beside(self, row: Attribution) -> str | None:
        """The date in the same clause as the cue, if there is one."""
        verbs = self.issuers.sources.index.within(row.cue)
        return next((date for at in verbs if (date := self.issuers.near(at))), None)

    def _on_air(self, token: Token) -> Citation | None:
        """What was said in a broadcast: "said on the Morning Show of Harbour Radio"."""
        above = self.parse.tokens[token.head]
        told = token.dep in {"dobj", "dative"} and above.lemma == "tell"
        if not told and (token.dep != "pobj" or above.text.lower() not in {"on", "over"}):
            return None
        verb = above if told else self.parse.tokens[above.head]
        tree = self._flat(token)
        said = " ".join(self.parse.tokens[at].text for at in tree)
        on_air = token.text.lower() in _AIR or (token.pos == "PROPN" and _ON_AIR.search(said))
        programme = token.pos == "NOUN" and token.lemma in {"programme", "program", "show"}
        if not (on_air or programme) or not self._speaks(verb):
            return None
        outlet = next(
            (
                self.issuers.names[mention.entity]
                for at in tree
                if (mention := self.issuers.sources.mention_at.get(at)) is not None
                and _ON_AIR.search(self.issuers.names.get(mention.entity, ""))
            ),
            None,
        )
        issuer = outlet or (None if token.text.lower() in _AIR else self._written(tree))
        spans = spans_of(self.parse, tree)
        rows = self.cues.get(verb.index, [])
        return self._row(spans, "broadcast", (issuer, self.issuers.near(verb.index)), rows)

    def _flat(self, token: Token) -> list[int]:
        """The words of a phrase without clauses that hang on it."""
        found, stack = [], [token.index]
        while stack:
            at = stack.pop()
            found.append(at)
            stack += [
                child
                for child in self.parse.children[at]
                if self.parse.tokens[child].dep not in {"relcl", "acl", "ccomp", "advcl", "conj"}
            ]
        return sorted(found)

    def _written(self, tokens: list[int]) -> str:
        """The words of a phrase, without an article and what says when or where."""
        words_in = [self.parse.tokens[at] for at in tokens]
        cut = next(
            (n for n, each in enumerate(words_in) if each.pos == "ADP" and each.text != "of"), None
        )
        said = " ".join(each.text for each in words_in[:cut])
        return said.removeprefix("the ").removeprefix("The ")

    def _speaks(self, verb: Token) -> bool:
        """Whether a verb tells of somebody speaking: a cue, or one with what is said after it."""
        said = any(self.parse.tokens[at].dep == "ccomp" for at in self.parse.children[verb.index])
        return verb.index in self.cues or said or verb.lemma in {"speak", "say", "appear", "tell"}

    def _before_a_sitting(self, token: Token) -> Citation | None:
        """The sitting at which something was said: "told the committee", "testified before the court".

        A headline ("Director tells parliament") says it of the sitting that its text names.
        """
        if token.lemma not in words("citations", "sittings") or token.pos not in {"NOUN", "PROPN"}:
            return None
        if self.draft.stretch_of(self.parse.sentences[token.sentence]).role in HEADLINES:
            return None
        above = self.parse.tokens[token.head]
        verb = above if token.dep in {"dobj", "dative"} else self.parse.tokens[above.head]
        told = token.dep in {"dobj", "dative"} and verb.lemma in _TELLING - {"inform"}
        heard = token.dep == "pobj" and above.text.lower() in {"to", "before"}
        if not told and not (heard and verb.lemma in _BEFORE):
            return None
        mention = self.issuers.sources.mention_at.get(token.index)
        issuer = self.issuers.names.get(mention.entity) if mention else None
        tree = self._flat(token)
        facts = (issuer or self._written(tree), self.issuers.near(verb.index))
        rows = self.cues.get(verb.index, [])
        return self._row(spans_of(self.parse, tree), "press-conference", facts, rows)

    def _to_the_press(self, token: Token) -> Citation | None:
        """Where somebody spoke to all of the press: "told reporters in the town hall at noon"."""
        verb = self.parse.tokens[token.head]
        if token.lemma not in _PRESS or token.tag != "NNS" or verb.lemma not in _TELLING:
            return None
        placed = any(
            self.parse.tokens[at].text.lower() in {"in", "at", "outside", "on"}
            for at in [*self.parse.children[verb.index], *self.parse.children[token.index]]
            if self.parse.tokens[at].dep == "prep"
        )
        rows = self.cues.get(verb.index, [])
        speaker = next((self.issuers.names[row.speakers[0]] for row in rows if row.speakers), None)
        if not rows or not (placed or speaker):
            return None
        published = self.draft.rows.document.published
        date = self.issuers.near(verb.index) or (published.value if published else None)
        spans = ((verb.start, token.end),)
        return self._row(spans, "press-conference", (speaker, date), rows)

    def _as_they_put_it(self, token: Token) -> Citation | None:
        """What a body says somewhere: "as the Ministry puts it"."""
        if token.text.lower() != "as" or token.dep not in {"mark", "advmod"}:
            return None
        verb = self.parse.tokens[token.head]
        if verb.lemma not in _PUTTING:
            return None
        for at in self.parse.children[verb.index]:
            subject = self.parse.tokens[at]
            mention = self.issuers.sources.mention_at.get(at)
            if subject.dep != "nsubj" or subject.pos != "PROPN":
                continue
            spans = ((token.start, verb.end),)
            name = self.issuers.names.get(mention.entity) if mention else subject.text
            facts = (name, self.issuers.near(verb.index))
            return self._row(spans, "statement", facts, self.cues.get(verb.index, []))
        return None

    def _row(
        self,
        spans: Spans,
        kind: CitedKind,
        facts: tuple[str | None, str | None],
        hanging: list[Attribution],
    ) -> Citation:
        """The row of a work with its issuer and date, and the claims that hang on it."""
        document = self.draft.rows.document.id
        ids = {row.id for row in hanging}
        claims = tuple(each.id for each in self.draft.rows.claims if each.attribution in ids)
        key = row_id("x", document, kind, citation=spans)
        return Citation(key, spans, kind, facts[0], facts[1], claims, document)
