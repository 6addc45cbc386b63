"""Who wrote a text that another's frame leads on to, or that tells by itself whose it is."""

from __future__ import annotations

from stemma.annotate.kinds import NO_BODIES
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Token
from stemma.annotate.quotes import quoted_tokens
from stemma.annotate.speakers.voice_texts import Found, VoiceText
from stemma.model.annotations import Attribution, Mention

INTRODUCING = frozenset({",", "am", "'m", "’m"})
"""Between "I" and the name of who speaks."""
GIVING = frozenset({"speak", "write", "say", "tell", "answer", "reply", "explain", "respond"})
"""What the one does whose words come next."""
ANNOUNCING = 2
"""Sentences before a text in which it is announced."""


class LeadIns(VoiceText):
    """Finds the author of a text that a document holds."""

    def announced(self, voice: Attribution) -> Found | None:
        """Whose the text is that the sentence before it announces: "The board's statement reads:"."""
        parse = self.draft.parse
        before = [each for each in parse.sentences if each.end <= voice.content[0][0]]
        for sentence in reversed(before[-ANNOUNCING:]):
            named = [
                token
                for token in parse.tokens_of(sentence)
                if token.lemma in words("speakers", "works", "own") and token.dep != "compound"
            ]
            for token in named:
                maker = self.sources.owners.maker(token) or self._sender(token.head)
                if maker is not None and self._has_name(maker):
                    return (maker.entity,), maker.spans
            if any(self._is_owned(token) for token in named):
                return (
                    None  # By somebody whom the text does not name here: "the company's statement"
                )
        return None

    def _has_name(self, row: Mention) -> bool:
        """Whether somebody is known by a name and not by "the works council" alone."""
        return any(
            each.entity == row.entity and self.written(each)[:1].isupper() for each in self.names
        )

    def _is_owned(self, work: Token) -> bool:
        """Whether a text is said to be somebody's: "the company's statement", "their letter"."""
        parse = self.draft.parse
        return any(parse.tokens[child].dep == "poss" for child in parse.children[work.index])

    def naming_itself(self, voice: Attribution) -> Found | None:
        """Who says "I, Ada Brun, …" or "I am Ada Brun", outside any quotation."""
        parse = self.draft.parse
        quoted = quoted_tokens(parse)
        for at in self.sources.index.within(voice.content):
            if parse.tokens[at].text != "I" or at in quoted:
                continue
            after = [token.text for token in parse.tokens[at + 1 : at + 2]]
            row = self.sources.mention_at.get(at + 2)
            named = row is not None and (row.kind, row.schema) == ("name", "Person")
            if row is not None and named and after and after[0] in INTRODUCING:
                return (row.entity,), row.spans
        return None

    def given_the_word(self, voice: Attribution) -> Found | None:
        """Who is the subject of the line that leads on by a colon: "Ada Brun herself writes:"."""
        parse = self.draft.parse
        before = [each for each in parse.sentences if each.end <= voice.content[0][0]]
        if not before or parse.tokens[before[-1].last - 1].text != ":":
            return None
        for token in parse.tokens_of(before[-1]):
            row = self.sources.mention_at.get(token.index)
            verb = parse.tokens[token.head]
            if token.dep == "nsubj" and verb.lemma in GIVING and row is not None:
                found = row.schema == "Person" or row.schema not in NO_BODIES
                return ((row.entity,), row.spans) if found and row.kind == "name" else None
        return None

    def speaking_of_itself(self, voice: Attribution) -> Found | None:
        """The body that a statement begins with and goes on to call "we": "The Guild declares …"."""
        parse = self.draft.parse
        tokens = self.sources.index.within(voice.content)
        ours = {"we", "our", "us"}.isdisjoint(parse.tokens[at].pronoun for at in tokens)
        opening = parse.tokens[tokens[0]].sentence if tokens else -1
        for at in tokens:
            row = self.sources.mention_at.get(at)
            if parse.tokens[at].sentence != opening:
                return None
            if parse.tokens[at].dep != "nsubj" or row is None or row.schema in NO_BODIES:
                continue
            joined = [row, *self._joined_to(at)]
            again = sum(other.entity == row.entity for other in self.names) > 1
            found = tuple(dict.fromkeys(each.entity for each in joined))
            return (found, row.spans) if again or not ours else None
        return None

    def _joined_to(self, at: int) -> list[Mention]:
        """The bodies named in a row behind the first: "the Guild, the Circle and the League"."""
        found = []
        for child in self.draft.parse.children[at]:
            if self.draft.parse.tokens[child].dep == "conj":
                row = self.sources.mention_at.get(child)
                found.extend([row] if row is not None and row.schema not in NO_BODIES else [])
                found.extend(self._joined_to(child))
        return found

    def _sender(self, verb: int) -> Mention | None:
        """Who sends or issues a text: the subject of the verb that governs it."""
        parse = self.draft.parse
        if parse.tokens[verb].lemma not in words("speakers", "presents", "sends"):
            return None
        for child in parse.children[verb]:
            if parse.tokens[child].dep == "nsubj" and child in self.sources.mention_at:
                found = self.sources.mention_at[child]
                return found if found.schema not in NO_BODIES - {"Person"} else None
        return None

    def regretting(self, voice: Attribution) -> Found | None:
        """The paper that regrets or corrects in its own note: "The Courier regrets the error"."""
        parse = self.draft.parse
        for at in self.sources.index.within(voice.content):
            row = self.sources.mention_at.get(at)
            token = parse.tokens[at]
            verb = parse.tokens[token.head].lemma
            regrets = verb in words("speakers", "presents", "regrets")
            body = row is not None and row.schema not in NO_BODIES
            if row and body and row.kind == "name" and token.dep == "nsubj" and regrets:
                return (row.entity,), row.spans
        return None
