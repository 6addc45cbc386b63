"""Whom a word for two means: "both", "neither", "the two senators", "the latter"."""

from __future__ import annotations

from stemma.annotate.draft import Draft
from stemma.annotate.lexicon import by_word
from stemma.annotate.parse import Token
from stemma.annotate.speakers.referents import SUBJECTS
from stemma.annotate.speakers.sources import Sources

PAIR = 2
BOTH = frozenset({"both", "two", "neither", "the"})
NEAR = 5
"""Sentences in which two persons stand who are then "both"."""
ANY_PERSON = frozenset(
    {"author", "man", "woman", "officer", "historian", "witness", "party", "writer", "scholar"}
)


class Pairs:
    """Finds the two, or the one of two, whom the words of one document mean."""

    def __init__(self, draft: Draft, sources: Sources) -> None:
        self.draft = draft
        self.sources = sources

    def both(self, head: Token) -> tuple[str, ...]:
        """The two whom "both senators", "neither author" or "the two accused" means."""
        parse = self.draft.parse
        before = {parse.tokens[at].text.lower() for at in parse.children[head.index]}
        if head.text.lower() in {"both", "neither", "each"} and head.dep in SUBJECTS:
            return self._joined(head) or self._last_two(head)
        if head.text.lower() in {"two", "both"} and head.index + 1 < len(parse.tokens):
            before |= {head.text.lower()}
            head = parse.tokens[head.index + 1]
        if family := self._family(head, before):
            return family
        if before.isdisjoint({"both", "two", "neither"}) or before & {"of", "other", "who"}:
            return ()
        if not before & {"both", "neither", "the"}:
            return ()
        on_trial = head.text.lower() in {"accused", "defendant", "defendants"}
        part = "accused" if on_trial else head.lemma
        having = tuple(self.sources.cast.parts.get(part, ()))
        having = having or tuple(sorted(self.sources.roles.get(part, ())))
        if len(having) == PAIR:
            return having
        if having or "Person" not in by_word("names", "kinds").get(
            head.lemma, {"Person"} if head.lemma in ANY_PERSON else ()
        ):
            return ()
        return self._joined(head) or self._last_two(head)

    def _family(self, head: Token, before: set[str]) -> tuple[str, ...]:
        """The two of one surname whom its plural means: "both Bruns", "the two Bruns"."""
        if head.pos != "PROPN" or not head.text.endswith("s") or before.isdisjoint(BOTH):
            return ()
        surname = head.text[:-1]
        people = [
            entity.id
            for entity in self.draft.rows.entities
            if entity.schema == "Person"
            and entity.name != surname
            and surname in {entity.name.split()[-1], entity.name.split()[0]}
        ]
        return tuple(people) if len(people) == PAIR else ()

    def of_two(self, head: Token) -> tuple[str, ...]:
        """Whom "the former" or "the latter" means: of the two named right before, the one so placed."""
        which = head.text.lower()
        if which not in {"former", "latter"}:
            at = head.index + 1
            after = self.draft.parse.tokens[at] if at < len(self.draft.parse.tokens) else head
            which = after.text.lower() if head.dep == "det" else ""
        if which not in {"former", "latter"}:
            return ()
        for number in (head.sentence, head.sentence - 1):
            sentence = self.draft.parse.sentences[max(number, 0)]
            tokens = self.draft.parse.tokens_of(sentence)
            named = [self._named_at(token) for token in tokens if token.index < head.index]
            found = [who for who in dict.fromkeys(named) if self._is_person(who)]
            if len(found) > 1:
                return (found[0] if which == "former" else found[-1],)
        return ()

    def _is_person(self, entity: str) -> bool:
        return self.sources.schemas.get(entity) == "Person"

    def _joined(self, head: Token) -> tuple[str, ...]:
        """The two whom "and" joins in the sentence before, and nobody else: "A and B. Both deny"."""
        parse = self.draft.parse
        found: list[str] = []
        for sentence in parse.sentences[max(head.sentence - 1, 0) : head.sentence]:
            for token in parse.tokens_of(sentence):
                named = self._named_at(token)
                governor = self._named_at(parse.tokens[token.head])
                if token.dep == "conj" and named and governor:
                    found += [governor, named]
        pair = tuple(dict.fromkeys(found))
        return pair if len(pair) == PAIR else ()

    def _named_at(self, token: Token) -> str:
        """The person or body whose name a token ends."""
        mention = self.sources.mention_at.get(token.index)
        if mention is None or mention.kind != "name" or mention.schema == "Address":
            return ""
        return mention.entity

    def _last_two(self, head: Token) -> tuple[str, ...]:
        """The only two persons named in the paragraphs right before a word."""
        parse = self.draft.parse
        found: list[str] = []
        for at in range(head.index - 1, -1, -1):
            if head.sentence - parse.tokens[at].sentence > NEAR:
                break
            mention = self.sources.mention_at.get(at)
            subject = parse.tokens[at].dep in {"nsubj", "nsubjpass"}
            if mention is not None and mention.schema == "Person" and subject:
                found.append(mention.entity)
        pair = tuple(dict.fromkeys(reversed(found)))
        return pair if len(pair) == PAIR else ()
