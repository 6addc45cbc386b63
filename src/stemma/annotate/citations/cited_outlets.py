"""Works of papers and stations that only a verb shows: told to one, written of by one, put on air."""

from __future__ import annotations

import re

from stemma.annotate.citations.issuers import Issuers
from stemma.annotate.citations.leaning import OUTLET
from stemma.annotate.citations.own_works import WE
from stemma.annotate.names.works import kind_of
from stemma.annotate.parse import Token
from stemma.model.annotations import Attribution, Citation, CitedKind
from stemma.model.documents import Spans
from stemma.model.ids import row_id

_TELLING = frozenset({"tell", "inform", "brief"})
_SAYING = frozenset(
    "say admit confirm explain speak talk confess state deny reveal comment".split()
)
_WRITING = frozenset({"write", "report", "tell"})
_WRITERS = frozenset({"columnist", "correspondent", "reporter", "writer", "contributor", "critic"})
_PRINTING = frozenset({"print", "publish", "reprint", "reproduce"})
_AIRING = frozenset({"broadcast", "air", "televise", "transmit"})
_EARLIER = frozenset("write report say call state name describe misspell misstate identify".split())
"""What a paper says that it did in an earlier issue: "on Sunday we wrote"."""
_STATION = re.compile(r"\b(?:r[aá]dio|television|tv|channel|broadcaster|station)\b", re.IGNORECASE)
Facts = tuple[str | None, str | None]


class CitedOutlets:
    """Finds what papers and stations printed or sent, in one document."""

    def __init__(self, issuers: Issuers, cues: dict[int, list[Attribution]]) -> None:
        self.issuers = issuers
        self.draft = issuers.draft
        self.parse = issuers.parse
        self.cues = cues
        publisher = self.draft.rows.document.publisher
        self.own = publisher.value.casefold() if publisher else ""

    def told(self, token: Token) -> Citation | None:
        """What somebody said to a paper: "told the Mirror", "admitted to a news agency"."""
        above = self.parse.tokens[token.head]
        if token.dep in {"dobj", "dative"}:
            verb, fits = above, above.lemma in _TELLING
        else:
            verb = self.parse.tokens[above.head]
            to = token.dep == "pobj" and above.text.lower() in {"to", "with"}
            fits = to and verb.lemma in _SAYING
        rows = self.cues.get(verb.index, [])
        told = any(self.parse.tokens[at].dep == "ccomp" for at in self.parse.children[verb.index])
        if not fits or not (rows or told):
            return None
        outlet = self._outlet(token)
        if outlet is None:
            return None
        spans = ((verb.start, token.end),)
        kind: CitedKind = "broadcast" if _STATION.search(outlet) else "document"
        return self._row(spans, kind, (outlet, self.issuers.near(verb.index)), rows)

    def made(self, token: Token) -> Citation | None:
        """What a paper or station is said to have made, without the words for it."""
        if token.pos != "VERB":
            return None
        found = self._own_earlier(token) or self._on_air(token) or self._wrote_of(token)
        return found or self._printed(token)

    def _printed(self, verb: Token) -> Citation | None:
        """The issue in which a paper gave another's work: "the Courier printed the bishop's sermon whole"."""
        subject = self._subject(verb)
        if verb.lemma not in _PRINTING or subject is None:
            return None
        below = [self.parse.tokens[at] for at in self.parse.children[verb.index]]
        works = [each for each in below if each.dep == "dobj"]
        given = any(kind_of(self.parse, each, named=False) is not None for each in works)
        outlet = self._outlet(subject)
        if not given or outlet is None or any(each.dep == "neg" for each in below):
            return None
        facts = (outlet, self.issuers.near(verb.index))
        return self._row(((verb.start, verb.end),), "document", facts, [])

    def _own_earlier(self, verb: Token) -> Citation | None:
        """An earlier issue of the same paper: "Correction: on Sunday we called the boat …"."""
        if verb.lemma not in _EARLIER or verb.tag != "VBD":
            return None
        subject = self._subject(verb)
        published = self.draft.rows.document.published
        if subject is None or subject.pronoun not in WE or not published or not published.value:
            return None
        date, who = self.issuers.near(verb.index), self.issuers.authors.at(subject)
        if date is None or who is None or not self._is_own(who) or date >= published.value[:10]:
            return None
        spans = ((verb.start, verb.end),)
        return self._row(spans, "document", (who, date), self.cues.get(verb.index, []))

    def _on_air(self, verb: Token) -> Citation | None:
        """What a station sent: "Harbour Radio broadcast the report", "a case for having aired it"."""
        if verb.lemma not in _AIRING:
            return None
        subject = self._subject(verb)
        station = self._outlet(subject) if subject is not None else self._before(verb)
        if station is None or not any(
            self.parse.tokens[at].dep in {"dobj", "ccomp"} for at in self.parse.children[verb.index]
        ):
            return None
        facts = (station, self.issuers.near(verb.index))
        return self._row(((verb.start, verb.end),), "broadcast", facts, [])

    def _wrote_of(self, verb: Token) -> Citation | None:
        """What a paper wrote of something: "the Ledger writes of eleven drums"."""
        subject = self._subject(verb)
        if verb.lemma not in _WRITING or verb.index in self.cues or subject is None:
            return None
        about = any(
            self.parse.tokens[at].text.lower() in {"of", "about"}
            for at in self.parse.children[verb.index]
            if self.parse.tokens[at].dep == "prep"
        )
        outlet = self._outlet(subject) or self._own_writer(subject)
        if not about or outlet is None:
            return None
        facts = (outlet, self.issuers.near(verb.index))
        return self._row(((verb.start, verb.end),), "document", facts, [])

    def _subject(self, verb: Token) -> Token | None:
        below = (self.parse.tokens[at] for at in self.parse.children[verb.index])
        return next((each for each in below if each.dep == "nsubj"), None)

    def _before(self, verb: Token) -> str | None:
        """The last station named before a verb in its sentence."""
        first = self.parse.sentences[verb.sentence].first
        for at in range(verb.index - 1, first - 1, -1):
            mention = self.issuers.sources.mention_at.get(at)
            if mention is not None and _STATION.search(self.issuers.names[mention.entity]):
                return self.issuers.names[mention.entity]
        return None

    def _outlet(self, token: Token) -> str | None:
        """The paper or station that a noun names or describes, if it is not this one."""
        mention = self.issuers.sources.mention_at.get(token.index)
        if mention is not None and mention.kind == "name":
            name = self.issuers.names[mention.entity]
            said = name if OUTLET.search(name) or self._prints(name) else None
        elif token.pos == "PROPN":
            said = token.text if OUTLET.search(token.text) else None
        else:
            said = self._described(token)
        return None if said is None or self._is_own(said) else said

    def _described(self, noun: Token) -> str | None:
        """A paper without a name: "a news agency", never "this newspaper" or "reporters"."""
        below = [self.parse.tokens[at] for at in self.parse.children[noun.index]]
        indefinite = any(each.text.lower() in {"a", "an"} for each in below)
        if noun.tag != "NN" or not indefinite or not OUTLET.search(noun.text):
            return None
        if noun.lemma == "agency" and not any(each.text.lower() == "news" for each in below):
            return None
        run = self.parse.subtree(noun.index)
        return " ".join(self.parse.tokens[at].text for at in run if at <= noun.index)

    def _own_writer(self, noun: Token) -> str | None:
        """Somebody who writes for a paper: "our columnist", "your correspondent"."""
        whose = [self.parse.tokens[at] for at in self.parse.children[noun.index]]
        plain = len(whose) == 1 and whose[0].text.lower() in {"our", "your"}
        if not plain or noun.lemma not in _WRITERS or noun.tag != "NN":
            return None
        return f"{whose[0].text.lower()} {noun.text}"

    def _prints(self, name: str) -> bool:
        """Whether the text names it as one that writes: its name says nothing of a paper."""
        known = {row.id for row in self.draft.rows.entities if row.name == name}
        return any(
            known & set(row.speakers) and self._cue(row) in {"writes", "reported", "reports"}
            for row in self.draft.rows.attributions
        )

    def _cue(self, row: Attribution) -> str:
        return " ".join(self.draft.text[a:b] for a, b in row.cue).lower()

    def _is_own(self, name: str) -> bool:
        """Whether a name is that of this document's publisher, whole or in part."""
        said = name.casefold().removeprefix("the ")
        return bool(self.own) and (said in self.own or self.own.removeprefix("the ") in said)

    def _row(
        self, spans: Spans, kind: CitedKind, facts: Facts, hanging: list[Attribution]
    ) -> Citation:
        """The row of what was printed or sent, and the claims that hang on it."""
        document = self.draft.rows.document.id
        ids = {row.id for row in hanging}
        claims = tuple(each.id for each in self.draft.rows.claims if each.attribution in ids)
        key = row_id("x", document, kind, citation=spans)
        return Citation(key, spans, kind, facts[0], facts[1], claims, document)
