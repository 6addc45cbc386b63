"""Descriptions in clauses: what somebody does for good, calls itself, is joined to; nominal sources."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.containing_rows import RowsAt
from stemma.annotate.descriptions.describing import Phrases, calls
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import BODIES
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.referents import REFLEXIVE
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Attribution, Mention
from stemma.model.documents import Spans

COPULAS = frozenset({"be", "become", "remain", "constitute", "represent", "form"})
"""Verbs that say what somebody is: "which constitutes the arm of X"."""
SELF_CALLING = frozenset({"call", "style", "name", "dub", "term"})
PRESENT = frozenset({"VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
TELLING_VERBS = frozenset("say tell write add claim state deny know believe think want ask".split())
"""Verbs whose clause says what somebody said or thought, and not who it is."""
LONGEST = 14
GLOSS = 8
"""Tokens of a gloss in brackets behind a name."""
CREDIT = 3
"""Tokens in brackets that name who made a picture, or say that it shows somebody."""
SHOWING = frozenset({"see", "picture", "photograph", "show", "film"})
"""Verbs of captions: "seen in Osk in 2031"."""
TELLING_PAST = 4
"""Words of a clause on what a person once did, from which on it tells who that is."""
Place = tuple[int, int, str]


class Clauses:
    """Reads the clauses that hang on a name."""

    def __init__(self, parse: Parse, phrases: Phrases) -> None:
        self.parse = parse
        self.phrases = phrases

    def around(self, head: Token, mention: Mention, last: int) -> Iterator[Place]:
        """The descriptions in clauses at one name, which ends before the token `last`."""
        yield from self._before_comma(head, mention)
        yield from self._self_called(head, mention, last)
        beside = self.parse.tokens[head.head] if head.dep == "appos" else head
        if self._is_where_one_is_from(head, mention):
            return
        for child in {*self.parse.children[head.index], *self.parse.children[beside.index]}:
            inside = self.parse.subtree(child)
            start = self._past_age(last)
            if self.parse.tokens[child].dep == "relcl" and last <= inside[0] <= start + 1:
                yield from self._relative(self.parse.tokens[child], mention)

    def _is_where_one_is_from(self, head: Token, mention: Mention) -> bool:
        """Whether "who" behind a name takes up somebody before it: "Ada Brun, 33, of the Guild, who"."""
        of = self.parse.tokens[head.head]
        if head.dep != "pobj" or of.text.lower() not in {"of", "from", "at"} or not of.index:
            return False
        before = self.parse.tokens[of.index - 1]
        apart = before.text == "," or before.pos in {"PROPN", "NUM"}
        return apart and mention.kind == "name"

    def _text(self, at: int) -> str:
        return self.parse.tokens[at].text if at < len(self.parse.tokens) else ""

    def _past_age(self, last: int) -> int:
        """The comma behind a name, behind its age ("X, 33, who") or a gloss ("X (the Heron), which")."""
        if self._text(last) == "(":
            closed = (at for at in range(last, last + GLOSS) if self._text(at) == ")")
            return next(closed, last - 1) + 1
        texts = [each.text for each in self.parse.tokens[last : last + 3]]
        aged = len(texts) == 3 and (texts[0], texts[2]) == (",", ",") and texts[1].isdigit()
        return last + 2 if aged else last

    def joined(self, verb: Token) -> Iterator[Token]:
        """What a subject is also said to be, in a verb joined to its own: "taught and was a spy"."""
        for child in self.parse.children[verb.index]:
            token = self.parse.tokens[child]
            own = child_of(self.parse, child, "nsubj", "nsubjpass", "expl")
            if token.dep != "conj" or token.lemma != "be" or own is not None:
                continue
            noun = child_of(self.parse, child, "attr")
            if noun is not None and noun.pos == "NOUN" and not child_of(self.parse, child, "neg"):
                yield noun

    def _before_comma(self, head: Token, mention: Mention) -> Iterator[Place]:
        """A role right before a name between commas: "to the bursar, X"."""
        first = head.index
        while first and self.parse.tokens[first - 1].dep in {"compound", "nmod"}:
            first -= 1
        if first < 2 or self.parse.tokens[first - 1].text != "," or mention.schema != "Person":
            return
        noun = self.parse.tokens[first - 2]
        after = self.parse.tokens[head.index + 1 : head.index + 2]
        if not after or after[0].text not in {",", ".", ";", ")", "–", "—"}:
            return  # "on the chair, X declined": the comma ends what came before
        owned = child_of(self.parse, noun.index, "det", "poss") is not None
        role = noun.tag == "NN" and self.phrases.is_person(noun)
        if role and owned and noun.sentence == head.sentence:
            start, _ = self.phrases.described(noun.index)
            yield start, noun.index + 1, mention.entity

    def _self_called(self, head: Token, mention: Mention, last: int) -> Iterator[Place]:
        """How others say that a body calls itself: "the structure that calls itself X"."""
        verb = self.parse.tokens[head.head]
        itself = child_of(self.parse, verb.index, "dobj")
        if head.dep not in {"oprd", "attr", "dobj", "appos"} or verb.lemma not in SELF_CALLING:
            return
        if verb.dep not in {"relcl", "acl"} or itself is None:
            return
        noun = self._right_before(verb)
        if itself.text.lower() in REFLEXIVE and noun.pos == "NOUN" and noun.index < verb.index:
            yield self.phrases.described(noun.index)[0], last, mention.entity

    def _right_before(self, verb: Token) -> Token:
        """The noun on which a clause hangs: the one right before its "which"."""
        first = self.parse.subtree(verb.index)[0]
        before = self.parse.tokens[first - 1] if first else verb
        return before if before.pos == "NOUN" else self.parse.tokens[verb.head]

    def _relative(self, verb: Token, mention: Mention) -> Iterator[Place]:
        """What somebody is, or does for good: "X, who chairs the board", "X, whose founder sells"."""
        inside = self.parse.subtree(verb.index)
        first = self.parse.tokens[inside[0]]
        if self.parse.tokens[first.index - 1].text != ",":
            return
        subject = child_of(self.parse, verb.index, "nsubj", "nsubjpass")
        relative = first.text.lower() in {"who", "which"} and subject is not None
        whose = first.text.lower() == "whose"
        if relative and verb.lemma in COPULAS:
            noun = child_of(self.parse, verb.index, "attr", "dobj")
            if noun is not None and noun.pos == "NOUN":
                yield (*self.phrases.predicate(noun.index, verb.index), mention.entity)
        elif calls(verb) and child_of(self.parse, verb.index, "nsubj") is not None:
            return  # "whom the police call a thief": their word, and no more
        elif first.text.lower() == "who" and mention.schema in BODIES and verb.tag != "VBP":
            return  # "X, of the Y, who": the person before it is meant
        elif (relative or whose) and self._tells_who(first, verb):
            last = self._end(inside, verb)
            length = last - inside[0]
            short = length <= LONGEST and (verb.tag in PRESENT or length >= TELLING_PAST)
            if short and child_of(self.parse, verb.index, "neg") is None:
                yield inside[0], last, mention.entity

    def _end(self, inside: list[int], verb: Token) -> int:
        """Where a clause ends; a long one before the "and" that joins another verb to its own."""
        joint = child_of(self.parse, verb.index, "cc")
        behind = (at for at in inside if at > verb.index)
        shown = next((at for at in behind if self._is_of_picture(at, inside[-1])), None)
        if shown is not None:
            return shown
        if inside[-1] + 1 - inside[0] > LONGEST and joint is not None:
            return joint.index
        return inside[-1] + 1

    def _is_of_picture(self, at: int, last: int) -> bool:
        """Whether what a caption says of its picture begins: "seen in Osk in 2031", "(Photo: X)"."""
        token, after = self.parse.tokens[at], self._text(at + 1).lower()
        if token.text == "(":
            return last - at <= CREDIT
        shown = token.tag == "VBN" and token.lemma in SHOWING and token.dep in {"acl", "advcl"}
        return shown and after in {"in", "at", "on", "here", "during"}

    def _tells_who(self, first: Token, verb: Token) -> bool:
        """Whether a clause says what somebody does for good, or what a person once did."""
        if verb.lemma in TELLING_VERBS:
            return False
        if first.text.lower() == "who":
            return verb.tag in PRESENT | PAST
        return verb.tag in PRESENT and child_of(self.parse, verb.index, "aux") is None


def is_role(phrases: Phrases, token: Token) -> bool:
    """Whether a word, also with a capital, says what a person is: "the Principal"."""
    return phrases.is_person(token) or is_title(token.text) or is_title(token.text.split("-")[0])


def of_sources(draft: Draft, sources: Sources, phrases: Phrases) -> Iterator[Place]:
    """Those who are described where they are said to speak: "our secretary did not write"."""
    named = {row.entity for row in draft.rows.mentions if row.kind == "name"}
    for row in draft.rows.attributions:
        if row.kind == "voice" or len(row.speakers) != 1 or row.speakers[0] not in named:
            continue
        head = next(iter(sources.heads(row.source)), None)
        if head is None or head.index in sources.mention_at or head.pos not in {"NOUN", "PROPN"}:
            continue
        inside = sources.index.within(row.source)
        own = any(
            sources.mention_at[at].entity == row.speakers[0]
            for at in inside
            if at in sources.mention_at
        )
        if not own and is_role(phrases, head):
            yield (*phrases.described(head.index), row.speakers[0])


def ourselves(draft: Draft, sources: Sources, contents: RowsAt[Attribution]) -> Iterator[Mention]:
    """Every "we" and "I" of a quotation, with whoever speaks there, or the body behind him."""
    schemas = {entity.id: entity.schema for entity in draft.rows.entities}
    issuer = _issuer(draft)
    for token in draft.parse.tokens:
        said = token.text.lower()
        if said not in {"we", "i"} or token.index in sources.mention_at:
            continue
        spans: Spans = ((token.start, token.end),)
        around = [row for row in contents.all_over(spans) if row.kind == "direct"]
        for who in around[0].speakers[:1] if around else ():
            body = sources.bodies.get(who, issuer) if said == "we" else (who,)
            for entity in body or ((who,) if schemas[who] != "Person" else ()):
                yield Mention("", spans, schemas[entity], "pronoun", entity)


def _issuer(draft: Draft) -> tuple[str, ...]:
    """The one body whose own document this is, for whose people "we" is that body."""
    voices = [row for row in draft.rows.attributions if row.kind == "voice"]
    schemas = {entity.id: entity.schema for entity in draft.rows.entities}
    known = {who for row in voices for who in row.speakers if schemas[who] in BODIES}
    return tuple(known) if len(known) == 1 and len(voices) == 1 else ()
