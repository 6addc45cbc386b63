"""The grammatical reading, looked up by offset: which token, and in which tense something is told."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from stemma.annotate.parse import Parse, Token
from stemma.annotate.times.setting import Tense
from stemma.text.phrases import word_set

FUTURE_WORDS = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "would", "must", "should", "may", "can", "ought"}
)
FUTURE_IN_PAST = frozenset({"could", "might"})
PERFECT = frozenset({"has", "have", "'ve", "’ve"})
PAST_HELPERS = frozenset({"had", "was", "were", "did", "'d", "’d"})
PRESENT_HELPERS = frozenset({"do", "does"})
SCHEDULED = word_set(
    "open begin start meet vote return end close expire resume take go hold gather convene run arrive "
    "leave hear rule play sail publish plan expect schedule set due continue adjourn reopen restart"
)
"""Verbs whose present tense, beside a weekday, looks ahead."""
PLANNED = word_set(
    "schedule plan set slate expect due postpone delay book propose promise extend adjourn"
)
"""Verbs whose past tense, too, speaks of what is ahead: "was scheduled for Friday"."""
CALLED = word_set("announce call convene advertise summon arrange organise organize fix notify")
"""Verbs that do so only with "for": "the march announced for Saturday"."""
MOVED = word_set("move shift reschedule bring put push change carry defer")
"""Verbs that do so with "from" or "to": "the fair is moved from 22 April to 6 May"."""
SITTING = word_set(
    "open close rise adjourn suspend resume reconvene convene meet begin end start finish conclude"
)
LETTING_GO = word_set("let release free discharge return dismiss")
"""What ends a day that is told of somebody: "let out at two in the morning"."""
ATTENDING = word_set("leave join rejoin enter")
"""What somebody does with a sitting: "left the chamber at 9.40"."""
SITTINGS = word_set(
    "meeting sitting hearing session proceedings house council court commission committee board "
    "assembly tribunal bench senate chamber parliament panel conference inquiry inquest trial debate"
)
TELLING = word_set(
    "say tell write report announce declare state ask claim add confirm deny warn comment speak quote reply "
    "respond publish insist explain accuse describe"
)
"""Verbs of a day on which somebody speaks of another."""
LIMITS = frozenset({"until", "till", "by", "before"})
CLIMB = 12
WORDS_OF_DATE = 5
"""Tokens of a date at most, with the preposition before it."""


@dataclass(frozen=True)
class Context:
    """The grammatical reading, looked up by offset."""

    parse: Parse
    starts: list[int] = field(default_factory=list)

    @staticmethod
    def of(parse: Parse) -> Context:
        """A context over that reading."""
        return Context(parse, [token.start for token in parse.tokens])

    def token(self, at: int) -> Token | None:
        """The token that holds the character."""
        found = bisect.bisect_right(self.starts, at) - 1
        if found < 0 or self.parse.tokens[found].end <= at:
            return None
        return self.parse.tokens[found]

    def tense(self, at: int) -> Tense:
        """The tense of the verb on which what stands there depends.

        What has a date of its own ("Friday's ruling") is past, unless it does what is ahead.
        """
        token = self.token(at)
        first = token
        if token is not None and (owned := self._owned(token)) is not None:
            verb = self.parse.tokens[owned.head]
            ahead = owned.dep in ("nsubj", "nsubjpass") and self._tense_of(verb) == "future"
            return "future" if ahead else "past"
        for _ in range(CLIMB):
            if token is None:
                return "unknown"
            if token.pos in ("VERB", "AUX"):
                tense = self._tense_of(token)
                if first is not None and self._is_planned(token, first):
                    return "near" if tense == "past" and not self._is_called(token) else "future"
                if tense != "unknown":
                    return tense
            if token.head == token.index:
                return self._tense_of_sentence(token)
            token = self.parse.tokens[token.head]
        return "unknown"

    def _is_planned(self, verb: Token, when: Token) -> bool:
        """Whether a verb before the time sets it for something: "put off", "called for Saturday"."""
        if verb.tag not in ("VBN", "VBD") or verb.index >= when.index:
            return False
        before = reversed(
            self.parse.tokens[max(verb.index, when.index - WORDS_OF_DATE) : when.index]
        )
        lead = next((each.text.lower() for each in before if each.pos == "ADP"), "")
        if verb.lemma in MOVED:
            return lead in ("from", "to", "until", "till")
        return verb.lemma in PLANNED or (verb.lemma in CALLED and lead == "for")

    def _is_called(self, verb: Token) -> bool:
        """Whether it only says which event is meant: "the march announced for Saturday"."""
        return verb.lemma in CALLED and verb.tag == "VBN" and verb.dep == "acl"

    def completed(self, at: int) -> bool:
        """Whether what stands there depends on a verb of what was over by then: "had been seen"."""
        token = self.token(at)
        for _ in range(CLIMB):
            if token is None:
                return False
            if token.pos in ("VERB", "AUX"):
                helpers = (self.parse.tokens[child] for child in self.parse.children[token.index])
                return any(one.dep == "aux" and one.text.lower() == "had" for one in helpers)
            if token.head == token.index:
                return False
            token = self.parse.tokens[token.head]
        return False

    def of_oneself(self, at: int) -> bool:
        """Whether "I" or "we" is the subject of the verb on which what stands there depends."""
        token = self._verb(at)
        children = self.parse.children[token.index] if token is not None else ()
        named = (self.parse.tokens[child] for child in children)
        return any(each.dep == "nsubj" and each.text in ("I", "we", "We") for each in named)

    def tells_which(self, at: int) -> bool:
        """Whether what stands there hangs on a noun: "the boats on the 15th", "the vote of the 3rd"."""
        token = self.token(at)
        for _ in range(CLIMB):
            if token is None or token.head == token.index:
                return False
            above = self.parse.tokens[token.head]
            if token.dep in ("prep", "poss", "npadvmod", "appos", "nmod"):
                return above.pos in ("NOUN", "PROPN")
            token = above
        return False

    def is_telling(self, at: int) -> bool:
        """Whether what stands there says when somebody spoke: "she told the Courier on Monday"."""
        token = self._verb(at)
        return token is not None and token.lemma.lower() in TELLING

    def _verb(self, at: int) -> Token | None:
        """The verb on which what stands there depends."""
        token = self.token(at)
        for _ in range(CLIMB):
            if token is None or token.pos == "VERB" or token.head == token.index:
                break
            token = self.parse.tokens[token.head]
        return token if token is not None and token.pos == "VERB" else None

    def sits(self, at: int) -> bool:
        """Whether the verb there says that a sitting begins or ends: "Adjourned at 12.40"."""
        token = self._verb(at)
        if token is None or token.lemma.lower() not in SITTING:
            return False
        children = [self.parse.tokens[child] for child in self.parse.children[token.index]]
        named = [each for each in children if each.dep in ("nsubj", "nsubjpass", "dobj")]
        if not named:
            return token.dep in ("ROOT", "conj")
        return any(each.lemma.lower() in SITTINGS for each in named)

    def ends(self, at: int) -> bool:
        """Whether the verb there says that somebody is let go or comes back."""
        token = self._verb(at)
        return token is not None and token.lemma.lower() in LETTING_GO

    def attends(self, at: int) -> bool:
        """Whether the verb there says that somebody comes to a sitting or goes."""
        token = self._verb(at)
        if token is None or token.lemma.lower() not in ATTENDING:
            return False
        children = (self.parse.tokens[child] for child in self.parse.children[token.index])
        return any(each.dep == "dobj" and each.lemma.lower() in SITTINGS for each in children)

    def _tense_of_sentence(self, root: Token) -> Tense:
        """Of a sentence read without a verb at its root, the tense of its first verb."""
        for token in self.parse.tokens_of(self.parse.sentences[root.sentence]):
            if token.pos in ("VERB", "AUX") and (tense := self._tense_of(token)) != "unknown":
                return tense
        return "unknown"

    def _owned(self, token: Token) -> Token | None:
        owner = token.dep == "poss"
        return self.parse.tokens[token.head] if owner else None

    def _tense_of(self, verb: Token) -> Tense:
        helpers = [
            self.parse.tokens[child]
            for child in self.parse.children[verb.index]
            if self.parse.tokens[child].dep in ("aux", "auxpass")
        ]
        words = {token.text.lower() for token in helpers}
        if words & FUTURE_WORDS:
            return "past" if "have" in words else "future"
        if words & FUTURE_IN_PAST:
            return "past" if "have" in words else "near"
        if words & PERFECT:
            return "perfect"
        if words & PAST_HELPERS:
            return "past"
        if words & PRESENT_HELPERS:
            return "present"
        return self._bare_tense(verb, words)

    def _bare_tense(self, verb: Token, helpers: set[str]) -> Tense:
        if verb.tag == "VBD":
            return "past"
        if verb.tag == "VBN" and {"to", "be"} <= helpers:
            above = self.parse.tokens[verb.head]
            if above.pos not in ("VERB", "AUX"):
                return "past"
            return "near" if above.tag == "VBD" else "future"
        if verb.tag == "VBN":
            ahead = helpers == {"be"} or (helpers and verb.lemma in SCHEDULED)
            return "future" if ahead else "past"
        if verb.tag == "VB" and (governing := self._obliging(verb, helpers)) is not None:
            return self._tense_of(governing)
        if verb.tag == "VB":
            told = self.parse.tokens[verb.head].tag == "VBD"
            return "near" if "to" in helpers and told else "future"
        if verb.tag in ("VBZ", "VBP"):
            if verb.lemma == "be" and self._is_due(verb):
                return "future"
            return "future" if verb.lemma in SCHEDULED else "present"
        return "unknown"

    def _is_due(self, verb: Token) -> bool:
        """“The hull is due in June”."""
        children = (self.parse.tokens[child] for child in self.parse.children[verb.index])
        return any(one.dep == "acomp" and one.text.lower() == "due" for one in children)

    def _obliging(self, verb: Token, helpers: set[str]) -> Token | None:
        """The verb that says when an infinitive happens: "had to leave", "had to let him go"."""
        head = self.parse.tokens[verb.head]
        if head.index == verb.index or verb.dep not in ("xcomp", "ccomp") or head.pos != "VERB":
            return None
        made = not helpers and head.lemma in ("let", "make", "see", "hear")
        return head if made or (head.lemma == "have" and helpers == {"to"}) else None

    def reported(self, at: int) -> bool:
        """Whether what stands there belongs to a clause that somebody said in the past."""
        token = self.token(at)
        for _ in range(CLIMB):
            if token is None or token.head == token.index:
                return False
            if token.dep == "ccomp" and token.pos in ("VERB", "AUX"):
                return self.parse.tokens[token.head].tag == "VBD"
            token = self.parse.tokens[token.head]
        return False
