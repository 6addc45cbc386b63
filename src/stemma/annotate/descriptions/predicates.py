"""What somebody is said to be: "X is a spy", "the child was X", "we are a firm"."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.clauses import child_of
from stemma.annotate.descriptions.describing import Phrases
from stemma.annotate.descriptions.further_descriptions import COPULAS, Clauses
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import BODIES
from stemma.annotate.lexicon import by_word
from stemma.annotate.parse import Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Mention

SERVING = frozenset(
    "serve act work operate function pose masquerade double train begin start pass".split()
)
"""Verbs behind which "as" says what somebody is: "serves as the office of X", "posed as a nurse"."""
DENYING = frozenset({"deny", "doubt", "reject", "dispute", "refute", "disprove"})
NO = frozenset({"no", "not", "n't", "n’t", "nor", "neither", "never", "nothing"})
POINTING = frozenset({"the", "our", "its", "his", "her", "their", "my", "your"})
BODY_KINDS = frozenset({"Organization", "PublicBody", "Company"})
Place = tuple[int, int, str]


class Predicates:
    """Reads the clauses in which one document says what somebody is."""

    def __init__(self, draft: Draft, phrases: Phrases, clauses: Clauses, sources: Sources) -> None:
        self.text = draft.text
        self.parse = draft.parse
        self.phrases = phrases
        self.clauses = clauses
        self.index = sources.index
        self.mention_at = sources.mention_at

    def of(self, head: Token, mention: Mention) -> Iterator[Place]:
        """The descriptions in the clause of a name or pronoun whose last word is given."""
        if head.dep == "appos" and self.parse.tokens[head.head].dep == "nsubj":
            head = self.parse.tokens[head.head]
        verb = self.parse.tokens[head.head]
        if head.dep in {"nsubj", "nsubjpass"}:
            be = verb.lemma == "be"
            noun = child_of(self.parse, verb.index, "attr", *(() if be else ("dobj",)))
            said = verb.lemma in COPULAS and noun is not None
            if noun is not None and said and not self._is_denied(verb):
                yield from self._predicate(noun, verb, mention)
            yield from self._serving(verb, mention)
            for other in self.clauses.joined(verb):
                yield (*self.phrases.described(other.index), mention.entity)
        if mention.kind != "pronoun":
            yield from self._turned_round(head, verb, mention)

    def _is_denied(self, verb: Token) -> bool:
        """Whether somebody is said not to be this: "nor is X a spy", "no proof that X is a spy".

        "X is no spy" shows that itself.
        """
        if self._is_negative(verb):
            return True
        above = self.parse.tokens[verb.head]
        hangs = verb.dep in {"ccomp", "acl", "relcl"} and above.index != verb.index
        return hangs and (
            self._is_negative(above) or (verb.dep == "ccomp" and above.lemma in DENYING)
        )

    def _is_negative(self, token: Token) -> bool:
        """Whether "no" or "nor" stands right at a word."""
        beside = (self.parse.tokens[at] for at in self.parse.children[token.index])
        return any(each.text.lower() in NO for each in beside)

    def _serving(self, verb: Token, mention: Mention) -> Iterator[Place]:
        """What somebody serves as: "serves as the office of X"."""
        if verb.lemma not in SERVING or mention.schema not in {*BODIES, "Person"}:
            return
        as_ = child_of(self.parse, verb.index, "prep")
        noun = child_of(self.parse, as_.index, "pobj") if as_ and as_.text == "as" else None
        if noun is None or noun.pos != "NOUN" or child_of(self.parse, verb.index, "neg"):
            return
        if mention.schema in BODIES or self.phrases.is_person(noun):
            yield (*self.phrases.described(noun.index), mention.entity)

    def _turned_round(self, head: Token, verb: Token, mention: Mention) -> Iterator[Place]:
        """A description that is the subject, and the name what it is: "the child was X"."""
        if head.dep != "attr" or verb.lemma != "be" or mention.kind != "name":
            return
        noun = child_of(self.parse, verb.index, "nsubj")
        if noun is None or noun.tag not in {"NN", "NNP"} or noun.index > verb.index:
            return
        owned = child_of(self.parse, noun.index, "det", "poss")
        if owned is None or child_of(self.parse, verb.index, "neg", "expl") is not None:
            return
        pointing = owned.dep == "poss" or owned.text.lower() in POINTING
        person = mention.schema == "Person" and self.phrases.is_person(noun)
        body = mention.schema in BODIES and self._is_body(noun)
        if pointing and (person or body):
            yield (*self.phrases.described(noun.index), mention.entity)

    def _predicate(self, noun: Token, verb: Token, mention: Mention) -> Iterator[Place]:
        """What stands after "is": a description, or a name with more than the name."""
        first, last = self.phrases.predicate(noun.index, verb.index)
        named = self.mention_at.get(noun.index)
        if named is not None:
            inside = self.index.within(named.spans)
            more = last - 1 > inside[-1] or not self._is_plain(first, inside[0])
            described = named.kind == "nominal" and mention.kind != "pronoun"
            other = named.entity != mention.entity
            if other and (described or (named.kind == "name" and more)):
                yield first, last, mention.entity
            return
        if noun.pos == "NOUN" and (mention.kind != "pronoun" or self._tells_who(noun, mention)):
            yield first, last, mention.entity

    def _is_plain(self, first: int, last: int) -> bool:
        """Whether only an article stands between two places."""
        return all(self.parse.tokens[at].pos == "DET" for at in range(first, last))

    def _tells_who(self, noun: Token, pronoun: Mention) -> bool:
        """Whether "he is a …", "we are …" says who somebody is, and not how something went."""
        said = self.text[slice(*pronoun.spans[0])].lower()
        if pronoun.schema in BODIES and self._is_somebodys(noun):
            return True
        body = pronoun.schema in BODIES and self._is_body(noun)
        if said in {"we", "i", "you", "they"}:
            return noun.tag == "NNS" or self.phrases.is_person(noun) or (said != "i" and body)
        if said == "it":  # "it was the union that paid" says who paid
            article = child_of(self.parse, noun.index, "det")
            return body and article is not None and article.text.lower() in {"a", "an"}
        return pronoun.schema == "Person" and self.phrases.is_person(noun)

    def _is_somebodys(self, noun: Token) -> bool:
        """Whether a noun says whose a body is: "a creation of X", "nobody's creation"."""
        owner = child_of(self.parse, noun.index, "poss")
        if owner is not None and owner.tag not in {"PRP$", "WP$"}:
            return noun.tag == "NN"
        of = child_of(self.parse, noun.index, "prep")
        named = child_of(self.parse, of.index, "pobj") if of and of.text == "of" else None
        known = self.mention_at.get(named.index) if named is not None else None
        article = child_of(self.parse, noun.index, "det")
        return (
            article is not None
            and known is not None
            and known.kind == "name"
            and known.schema in {*BODIES, "Person"}
        )

    def _is_body(self, noun: Token) -> bool:
        """Whether a singular noun says what a body is: "a company", "a gang"."""
        kinds = by_word("names", "kinds").get(noun.lemma, ())
        return noun.tag == "NN" and not BODY_KINDS.isdisjoint(kinds)
