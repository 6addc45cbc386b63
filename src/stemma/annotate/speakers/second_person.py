"""Whom "you" means: who is interviewed, who is asked or told, to whom a letter goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stemma.annotate.attribution.hearers import ASKING, TELLING
from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Attribution

SUBJECT = ("nsubj", "nsubjpass")
PAST = frozenset({"did", "had", "was", "were", "have", "has", "'ve", "’ve", "'d", "’d"})
CONDITIONS = frozenset({"if", "when", "whenever", "unless", "once", "until", "whether", "while"})
"""What begins a clause that tells of no deed, or of anybody's."""
NEAR = 12
"""Words before and behind a "you" among which somebody is called by name."""

OPENING = frozenset(",.:!?“\"‘'")
CLOSING = frozenset(",.:!?”\"’'")
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
        """The one who is told of a deed of his; none where somebody is called by name near by."""
        if token.text.lower() != "you" or not self._is_told_of_deed(token):
            return ()
        if self._is_called(token):
            return ()
        rows = self._around.at(token.index)
        if not rows:
            return ()
        quoted = next((row for row in rows if row.kind == "direct"), None)
        turn = quoted is None or (self._in_turns and not quoted.parent)
        return self._reads(rows[0], token) if quoted is None or turn else self._hearer(quoted)

    def _is_told_of_deed(self, token: Token) -> bool:
        """Whether the clause tells what was: "you knew", "have you been"; no "if you stole"."""
        if token.dep not in SUBJECT:
            return False
        verb = self.parse.tokens[token.head]
        children = [self.parse.tokens[at] for at in self.parse.children[verb.index]]
        if any(child.text.lower() in CONDITIONS for child in children):
            return False
        helping = [child for child in children if child.dep in {"aux", "auxpass"}]
        if any(child.text.lower() == "had" and child.index < token.index for child in helping):
            return False
        said = {child.text.lower() for child in helping}
        modal = any(child.tag == "MD" for child in helping)
        return not modal and (verb.tag == "VBD" or not said.isdisjoint(PAST))

    def _is_called(self, token: Token) -> bool:
        """Whether somebody is called by name near by, between commas: "You lied to us, Mr Orr."."""
        tokens = self.parse.tokens
        for at in range(max(0, token.index - NEAR), min(len(tokens), token.index + NEAR)):
            mention = self.sources.mention_at.get(at)
            if mention is None or mention.kind != "name" or tokens[at].sentence != token.sentence:
                continue
            if tokens[at].dep in {"npadvmod", "intj", "vocative", "appos", "dep"}:
                return True
            inside = self.sources.index.within(mention.spans)
            first, last = inside[0], inside[-1]
            while first and tokens[first - 1].pos == "PROPN":
                first -= 1
            before = tokens[first - 1].text if first else "."
            behind = tokens[last + 1].text if last + 1 < len(tokens) else "."
            if before in OPENING and behind in CLOSING:
                return True
        return False

    def _hearer(self, quoted: Attribution) -> tuple[str, ...]:
        """Who is told the quoted words: the object of "told" and "asked", and nobody else."""
        tokens = self.parse.tokens
        for at in self.sources.index.within(quoted.cue):
            if tokens[at].lemma in ASKING | TELLING:
                return self._somebody(child_of(self.parse, at, "dobj", "dative"))
        return ()

    def _somebody(self, word: Token | None) -> tuple[str, ...]:
        found = self.sources.mention_at.get(word.index) if word is not None else None
        return (found.entity,) if found is not None and found.schema != "Address" else ()
