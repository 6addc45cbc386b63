"""Whom "you" and "your" mean: the other side of a transcript, who is asked, to whom a letter goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stemma.annotate.attribution.hearers import ANSWERING, ASKING, TELLING
from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Attribution

SECOND = frozenset({"you", "your"})
SUBJECT = ("nsubj", "nsubjpass")
PAST = frozenset({"did", "had", "was", "were", "have", "has", "'ve", "’ve", "'d", "’d"})
REFUSING = frozenset({"decline", "refuse"})

WhoReads = Callable[[Attribution, Token], tuple[str, ...]]
"""Whom a word means in an attribution, if the place where it stands tells."""


class SecondPerson:
    """Finds whom "you" means where somebody is told what he did; "you" for anybody has no deed."""

    def __init__(
        self, sources: Sources, rows: Sequence[Attribution], reads: WhoReads, *, in_turns: bool
    ) -> None:
        self.sources = sources
        self.parse = sources.parse
        self._reads = reads
        self._in_turns = in_turns
        self._around = RowsAt(sources.index, rows, lambda row: row.content)

    def meant(self, token: Token) -> tuple[str, ...]:
        """The one who is told of a deed of his; none for any other word."""
        if token.text.lower() not in SECOND or not self._is_told_of_deed(token):
            return ()
        rows = self._around.at(token.index)
        if not rows:
            return ()
        quoted = next((row for row in rows if row.kind == "direct"), None)
        turn = quoted is None or (self._in_turns and not quoted.parent)
        return self._reads(rows[0], token) if quoted is None or turn else self._hearer(quoted)

    def _is_told_of_deed(self, token: Token) -> bool:
        """Whether the clause tells what was: "you knew", "your office has bought", "have you been"."""
        noun = token
        while noun.dep in {"poss", "compound", "nmod", "pobj", "prep", "amod", "det"}:
            noun = self.parse.tokens[noun.head]
        verb = self.parse.tokens[noun.head]
        if noun.dep not in SUBJECT and token.dep != "poss":
            return False
        children = (self.parse.tokens[at] for at in self.parse.children[verb.index])
        helping = {child.text.lower() for child in children if child.dep in {"aux", "auxpass"}}
        return verb.tag == "VBD" or not helping.isdisjoint(PAST)

    def _hearer(self, quoted: Attribution) -> tuple[str, ...]:
        """Who is told the quoted words, or answers them in the sentence behind."""
        tokens = self.parse.tokens
        for at in self.sources.index.within(quoted.cue):
            if tokens[at].lemma in ASKING | TELLING:
                hearer = child_of(self.parse, at, "dobj", "dative")
                return self._somebody(hearer)
        said = [*self.sources.index.within((*quoted.content, *quoted.cue, *quoted.source))]
        behind = tokens[max(said)].sentence + 1 if said else len(self.parse.sentences)
        if behind >= len(self.parse.sentences):
            return ()
        sentence = self.parse.sentences[behind]
        inside = range(sentence.first, sentence.last)
        verb = next((at for at in inside if tokens[at].dep == "ROOT"), None)
        if verb is None or not self._answers(verb):
            return ()
        return self._somebody(child_of(self.parse, verb, "nsubj"))

    def _answers(self, verb: int) -> bool:
        lemma = self.parse.tokens[verb].lemma
        does = child_of(self.parse, verb, "xcomp")
        return lemma in ANSWERING or (
            lemma in REFUSING and does is not None and does.lemma in ANSWERING | {"say", "comment"}
        )

    def _somebody(self, word: Token | None) -> tuple[str, ...]:
        found = self.sources.mention_at.get(word.index) if word is not None else None
        return (found.entity,) if found is not None and found.schema != "Address" else ()
