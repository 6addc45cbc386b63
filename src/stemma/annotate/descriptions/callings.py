"""What one calls another: "called X a liar", "whom the police describe as a spy", "was dubbed … by"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.descriptions.describing import Phrases, calls, needs_as
from stemma.annotate.descriptions.users import NOT_SAID
from stemma.annotate.kinds import BODIES
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Attribution, Mention

NEAR = 6
"""Tokens from the verb to the one who is called something: "called the former mayor, X, a liar"."""
SHORT = 5
"""Tokens from where a description begins to its noun."""
LONGEST = 12
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "«", "»"})
INSIDE = frozenset({"DET", "ADJ", "NUM", "ADV", "PUNCT", "PART"})
"""Parts of speech before the noun of a description."""
ASSUMED = frozenset({"who", "whom", "which", "that"})
NO = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "without"})
Place = tuple[int, int, str]


class Callings:
    """Reads the verbs by which one calls another something."""

    def __init__(
        self,
        sources: Sources,
        phrases: Phrases,
        contents: RowsAt[Attribution],
        rows: Iterable[Attribution],
    ) -> None:
        self.parse = sources.parse
        self.index = sources.index
        self.mention_at = sources.mention_at
        self.phrases = phrases
        self.contents = contents
        self.rows = {row.id: row for row in rows}
        self.places = dict(self._found())
        """Tokens `[first, last)` and whom somebody calls so, with the row that tells who does."""

    def _found(self) -> Iterator[tuple[Place, str]]:
        for verb in self.parse.tokens:
            if verb.pos != "VERB" or not calls(verb) or self._is_denied(verb):
                continue
            for mention, start in self._called(verb):
                place = self._words(start, verb)
                if place is None or not self._may_be(place, mention):
                    continue
                caller = self._caller(verb, (*place, mention.entity))
                if caller is not None:
                    yield (*place, mention.entity), caller

    def _may_be(self, place: tuple[int, int], mention: Mention) -> bool:
        """Whether the words are for the one meant: "called it a lie" is said of what was said."""
        if mention.kind != "pronoun" or mention.schema == "Person":
            return True
        noun = self._noun(place[0])
        return noun is not None and bool(
            BODIES & set(by_word("names", "kinds").get(noun.lemma, ()))
        )

    def _called(self, verb: Token) -> Iterator[tuple[Mention, int]]:
        """Who is called something, and the token from which the words for him are looked for."""
        passive = child_of(self.parse, verb.index, "auxpass") is not None
        relative = child_of(self.parse, verb.index, "dobj", "pobj")
        if passive:
            subject = child_of(self.parse, verb.index, "nsubjpass")
            mention = self._mention(subject)
        elif verb.dep == "relcl" and relative is not None and relative.text.lower() in ASSUMED:
            mention = self._before(self.parse.subtree(verb.index)[0])
        else:
            yield from self._behind(verb)
            return
        if mention is not None:
            yield mention, self._as(verb) if passive else verb.index + 1

    def _as(self, verb: Token) -> int:
        """Where "as" stands behind a passive verb: "described by X as a coward"; else what follows."""
        beside = [at for at in self.parse.children[verb.index] if at > verb.index]
        found = (at for at in beside if self.parse.tokens[at].text.lower() == "as")
        return next(found, verb.index + 1)

    def _behind(self, verb: Token) -> Iterator[tuple[Mention, int]]:
        """The one named, or meant by a pronoun, right behind the verb."""
        for at in range(verb.index + 1, min(verb.index + 1 + NEAR, len(self.parse.tokens))):
            token = self.parse.tokens[at]
            mention = self._mention(token)
            if mention is not None and token.tag not in {"PRP$", "WP$"}:
                last = self.index.within(mention.spans)[-1] + 1
                apart = self.parse.tokens[at - 1].text == ","
                yield mention, last + apart
                return
            plain = token.pos in {"DET", "ADJ", "NOUN"} or is_title(token.text)
            if not plain and token.text.lower() not in {"to", ".", ","}:
                return

    def _before(self, at: int) -> Mention | None:
        """The one on whom a clause hangs: the name before it, or that which the noun there explains."""
        while at and (
            self.parse.tokens[at - 1].text == "," or self.parse.tokens[at - 1].text.isdigit()
        ):
            at -= 1
        if not at:
            return None
        before = self.parse.tokens[at - 1]
        beside = before.dep == "appos" and before.index not in self.mention_at
        return self._mention(self.parse.tokens[before.head] if beside else before)

    def _mention(self, token: Token | None) -> Mention | None:
        found = self.mention_at.get(token.index) if token is not None else None
        return found if found is not None and found.schema in {"Person", *BODIES} else None

    def _words(self, at: int, verb: Token) -> tuple[int, int] | None:
        """The description that begins at a token, behind "as" and a quotation mark."""
        tokens = self.parse.tokens
        as_ = at < len(tokens) and tokens[at].text.lower() == "as"
        if needs_as(verb) and not as_:
            return None
        at += as_
        while at < len(tokens) and tokens[at].text in QUOTES:
            at += 1
        if at >= len(tokens) or tokens[at].sentence != verb.sentence:
            return None
        if tokens[at].pos not in {"DET", "ADJ", "NOUN", "PRON", "NUM"} or at in self.mention_at:
            return None
        noun = self._noun(at)
        if noun is None:
            return None
        last = max(self.phrases.described(noun.index)[1], noun.index + 1)
        last = next((x for x in range(noun.index, last) if self._ends(x, last)), last)
        return (at, last) if last - at <= LONGEST else None

    def _ends(self, at: int, last: int) -> bool:
        """Whether a description ends at a token: its "by", or a comma before what explains it further."""
        token = self.parse.tokens[at]
        rest = self.parse.tokens[at + 1 : last]
        explained = any(each.dep == "appos" and each.head < at for each in rest)
        return token.text.lower() == "by" or (token.text == "," and explained)

    def _noun(self, start: int) -> Token | None:
        """The noun of a phrase that begins at a token."""
        for token in self.parse.tokens[start : start + SHORT]:
            if token.pos in {"NOUN", "PROPN"}:
                if not self._is_first_part(token):
                    return token if token.index not in self.mention_at else None
            elif token.pos not in INSIDE and token.tag not in {"VBN", "VBG", "PRP$"}:
                return None
        return None

    def _is_first_part(self, noun: Token) -> bool:
        """Whether a noun only narrows the one right behind it: "prison" in "a prison guard"."""
        after = self.parse.tokens[noun.index + 1 : noun.index + 2]
        if not after:
            return False
        owns = noun.dep == "poss" or after[0].tag == "POS"  # "a murderer's wife"
        return owns or (after[0].pos == "NOUN" and noun.head == after[0].index)

    def _caller(self, verb: Token, place: Place) -> str | None:
        """The row that tells who calls; an empty string where the one who speaks does it."""
        subject = child_of(self.parse, verb.index, "nsubj")
        span = (self.parse.tokens[place[0]].start, self.parse.tokens[place[1] - 1].end)
        for row in self.contents.all_over((span,)):
            cued = any(start <= verb.start < end for start, end in row.cue)
            told = (row.speakers or row.source) and place[2] not in row.speakers
            if cued and told and self._is_said(row):
                return row.id
        if verb.dep == "relcl":  # "which the court calls a sham": the words stand behind the verb
            rows = (row for row in self.rows.values() if place[2] not in row.speakers)
            for row in rows:
                if any(a <= verb.start < b for a, b in row.cue) and row.speakers:
                    return row.id if self._is_said(row) else None
        return "" if subject is not None and subject.text.lower() in {"i", "we"} else None

    def _is_said(self, row: Attribution) -> bool:
        """Whether the text has it said: nobody asks, doubts or denies that it was."""
        above: Attribution | None = row
        while above is not None:
            if above.negated or (above is not row and above.stance in NOT_SAID):
                return False
            above = self.rows.get(above.parent or "")
        return True

    def _is_denied(self, verb: Token) -> bool:
        """Whether somebody is said not to call another so, or "so-called" only stands before a name."""
        above = self.parse.tokens[verb.head]
        beside = list(self.parse.children[verb.index])
        if verb.dep in {"xcomp", "ccomp", "pcomp"}:
            beside += self.parse.children[above.index]
            if above.lemma in {"deny", "refuse", "decline"}:
                return True
        before = self.parse.tokens[verb.index - 1].text if verb.index else ""
        return before == "-" or any(self.parse.tokens[at].text.lower() in NO for at in beside)
