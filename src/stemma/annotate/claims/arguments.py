"""Who does what to whom in a clause: its subjects, its objects, and the entities they mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from stemma.annotate.clauses import (
    antecedent_of,
    child_of,
    is_passive,
    shared_auxiliaries,
    subject_of,
)
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.annotate.speakers.referents import REFLEXIVE
from stemma.model.annotations import Mention

SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
CLAUSES = frozenset({"relcl", "acl"})
OBJECT = ("dobj", "dative", "attr", "oprd", "obj")
TOWARDS = frozenset({"to", "against", "by", "with", "from", "on", "at", "for", "upon", "as"})
CONTROL = frozenset(
    {"ask", "urge", "tell", "order", "request", "force", "allow", "invite", "call", "press", "beg"}
    | {"demand", "want", "require", "instruct", "persuade", "help", "get", "let", "make", "permit"}
)
"""Verbs whose object does what the infinitive says: "urge X to leave"."""
ANSWER_ENDS = frozenset(".,;:!–—")
NO_WAYS = frozenset(
    "time way circumstance occasion means mean point case stage account event".split()
)
"""Nouns with which "no" takes a whole clause back: "at no time", "by no means"."""
NAMING = frozenset({"call", "name", "style", "term", "dub"})
NAMED_AS = frozenset({"name", "call", "know", "identify"})
"""Participles that give somebody a name."""
NEAR_NOUN = 4
"""How many words may lie between "not" and its noun: "not a single honest witness"."""


class Arguments:
    """Finds the entities in the roles of a clause."""

    def __init__(self, parse: Parse, mentions: Iterable[Mention]) -> None:
        self.parse = parse
        index = parse.once(TokenIndex)
        self.at: dict[int, Mention] = {
            token: mention for mention in mentions for token in index.within(mention.spans)
        }

    def subject(self, verb: int) -> Token | None:
        """The subject of a verb, its own or the one it shares with the verb before it."""
        token = self.parse.tokens[verb]
        found = subject_of(self.parse, verb)
        if found is not None:
            return found
        if token.dep in {"conj", "xcomp"} and token.head != verb:
            above = self.parse.tokens[token.head]
            controlled = child_of(self.parse, above.index, "dobj")
            if token.dep == "xcomp" and above.lemma in CONTROL and controlled is not None:
                return controlled
            return self.subject(token.head)
        if token.dep in {"relcl", "acl"}:
            return self.parse.tokens[token.head]
        return None

    def agents(self, verb: int) -> list[str]:
        """The entities that act: the subject, or in the passive whoever follows "by"."""
        if self.is_passive(verb):
            by = child_of(self.parse, verb, "agent")
            return self._objects_of(by) if by is not None else []
        subject = self.subject(verb)
        return self.entities(self.meant(subject)) if subject is not None else []

    def patients(self, verb: int) -> list[str]:
        """The entities acted upon: objects, what prepositions lead to, the passive's subject."""
        found: list[str] = []
        if self.is_passive(verb):
            subject = self.subject(verb)
            found.extend(self.entities(self.meant(subject)) if subject is not None else [])
        for child in self.parse.children[verb]:
            token = self.parse.tokens[child]
            if token.dep in OBJECT:
                found.extend(self.entities(token))
                found.extend(self._complements(token))
            elif token.dep in {"prep", "dative"} and token.text.lower() in TOWARDS:
                found.extend(self._objects_of(token))
            elif token.dep in {"xcomp", "acomp", "pcomp"}:
                found.extend(self.patients(child))
        return found

    def is_passive(self, verb: int) -> bool:
        """Whether a verb is in the passive."""
        return is_passive(self.parse, verb)

    def entities(self, noun: Token) -> list[str]:
        """The entities that a noun phrase means, those joined by "and" included."""
        found: list[str] = []
        mention = self.at.get(noun.index)
        if mention is not None:
            found.append(mention.entity)
        else:
            found.extend(self._owner(noun))
        for child in self.parse.children[noun.index]:
            token = self.parse.tokens[child]
            if token.dep == "conj":
                found.extend(self.entities(token))
            elif token.dep == "appos" and mention is None and child in self.at:
                found.append(self.at[child].entity)
        return list(dict.fromkeys(found))

    def _owner(self, noun: Token) -> list[str]:
        """Whose members, officers or hands act: "its members" acts for the body."""
        for child in self.parse.children[noun.index]:
            token = self.parse.tokens[child]
            if token.dep in {"poss", "compound", "nmod", "amod"} and child in self.at:
                return [self.at[child].entity]
            if token.tag == "WP$":
                return self.entities(self.meant(token))
            if token.dep == "prep" and token.text.lower() in {"of", "from"}:
                found = self._objects_of(token)
                if found:
                    return found
        return self.named_as(noun) or self._by_its_own_name(noun) or self._belonging(noun)

    def named_as(self, noun: Token) -> list[str]:
        """Whom a description means that is given a name: "one driver, named as X", "a man known as X"."""
        for verb in self._clauses_on(noun, NAMED_AS) if noun.tag in {"NN", "NNP"} else ():
            behind = [at for at in self.parse.subtree(verb) if at > verb]
            named = self.at.get(behind[0]) if behind else None
            if behind and self.parse.tokens[behind[0]].text.lower() == "as":
                named = self.at.get(behind[1]) if len(behind) > 1 else None
            if named is not None and named.kind == "name" and not self._owns(named):
                return [named.entity]
        return []

    def _owns(self, named: Mention) -> bool:
        """Whether a name only says whose somebody is: "known as X's driver"."""
        end = named.spans[-1][1]
        inside = (t for t in self.parse.tokens if named.spans[0][0] <= t.start < end)
        return any(each.dep == "poss" for each in inside)

    def _by_its_own_name(self, noun: Token) -> list[str]:
        """Whom a description means that its own name follows: "the gang which calls itself X"."""
        for verb in self._clauses_on(noun, NAMING):
            own = child_of(self.parse, verb, *OBJECT)
            if own is not None and own.text.lower() in REFLEXIVE:
                inside = (self.at.get(at) for at in self.parse.subtree(verb) if at > own.index)
                first = next((each for each in inside if each and each.kind == "name"), None)
                return [first.entity] if first else []
        return []

    def _belonging(self, noun: Token) -> list[str]:
        """Whose somebody is who belongs to a body: "persons belonging to X"."""
        for verb in self._clauses_on(noun, {"belong"}):
            for child in self.parse.children[verb]:
                if self.parse.tokens[child].text.lower() == "to":
                    return self._objects_of(self.parse.tokens[child])
        return []

    def _clauses_on(self, noun: Token, lemmas: Collection[str]) -> list[int]:
        """The verbs of those lemmas in clauses that say more of a noun."""
        return [
            at
            for at in self.parse.children[noun.index]
            if self.parse.tokens[at].dep in {"relcl", "acl"}
            and self.parse.tokens[at].lemma in lemmas
        ]

    def tellers(self, verb: int) -> list[str]:
        """Who told what a clause calls untrue: "the story that the police presented is false"."""
        subject = child_of(self.parse, verb, "nsubj", "nsubjpass")
        told = child_of(self.parse, subject.index, *CLAUSES) if subject is not None else None
        if told is None or child_of(self.parse, told.index, "mark") is not None:
            return []
        who = child_of(self.parse, told.index, "nsubj")
        return self.entities(who) if who is not None and who.tag not in {"WDT", "WP"} else []

    def _complements(self, noun: Token) -> list[str]:
        """Those on whom a deed named by a noun falls: "an attack on X", "a branch of X".

        Also whoever is told to run what it names: "a ring, led by X".
        """
        found: list[str] = []
        for child in self.parse.children[noun.index]:
            token = self.parse.tokens[child]
            by = child_of(self.parse, child, "agent") if token.dep == "acl" else None
            if by is not None:
                found.extend(self._objects_of(by))
            elif token.dep == "prep" and token.text.lower() in TOWARDS | {"of"}:
                found.extend(self._objects_of(token))
        return found

    def _objects_of(self, preposition: Token) -> list[str]:
        found: list[str] = []
        for child in self.parse.children[preposition.index]:
            token = self.parse.tokens[child]
            if token.dep == "pobj":
                found.extend(self.entities(token))
                found.extend(self._complements(token))
            elif token.dep == "pcomp":
                found.extend(self.patients(child))
        return found

    def meant(self, token: Token) -> Token:
        """What a relative pronoun stands for."""
        if token.tag in {"WP", "WDT", "WP$"}:
            verb = token
            while verb.head != verb.index:
                if verb.dep == "relcl":
                    return self.parse.tokens[antecedent_of(self.parse, verb.index)]
                verb = self.parse.tokens[verb.head]
        return token


def is_negated(parse: Parse, verb: int) -> bool:
    """Whether a clause is negated: "not", "never", "nobody", "no ... ", "has yet to"."""
    if _is_still_to_come(parse, verb):
        return True
    for child in parse.children[verb]:
        token = parse.tokens[child]
        lower = token.text.lower()
        if _is_answer(parse, token) or _is_contrast(parse, token, verb):
            continue
        if token.dep == "neg" or lower in words("claims", "negation", "words") - {"without"}:
            return True
        if token.dep in SUBJECT + OBJECT and _has_no(parse, child):
            return True
        if token.dep == "attr" and _is_nobodys(parse, child):
            return True
        if token.dep == "prep" and any(
            parse.tokens[inner].lemma in NO_WAYS and _has_no(parse, inner)
            for inner in parse.children[child]
        ):
            return True
    return any(parse.tokens[at].dep == "neg" for at in shared_auxiliaries(parse, verb))


def _is_still_to_come(parse: Parse, verb: int) -> bool:
    """Whether it has not been done: "has yet to ask", "is yet to be charged"."""
    if parse.tokens[verb].lemma not in {"have", "be"}:
        return False
    behind = (parse.tokens[at + 1 : at + 2] for at in parse.children[verb] if _is_yet(parse, at))
    return any(each and each[0].tag == "TO" for each in behind)


def _is_yet(parse: Parse, at: int) -> bool:
    return parse.tokens[at].text.lower() == "yet"


def _is_answer(parse: Parse, token: Token) -> bool:
    """Whether "no" answers what was asked, and negates nothing behind it: "No. I opened it myself"."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    begins = token.dep == "intj" or token.index == parse.sentences[token.sentence].first
    ends = bool(behind) and behind[0].text in ANSWER_ENDS
    return token.text.lower() == "no" and begins and ends


def _is_contrast(parse: Parse, token: Token, verb: int) -> bool:
    """Whether "not" only sets something against what is affirmed: "I am a doctor, not a plumber"."""
    whole = any(
        parse.tokens[at].dep in {"attr", "acomp", "dobj"} and verb < at < token.index
        for at in parse.children[verb]
    )
    set_off = parse.tokens[token.index - 1].text in {",", "–", "—"}
    return token.text.lower() == "not" and whole and set_off


def _has_no(parse: Parse, noun: int) -> bool:
    """Whether "no", "neither" or "not one" stands with a noun, or "hardly" with "anyone"."""
    for inner in parse.children[noun]:
        token = parse.tokens[inner]
        if token.text.lower() in {"no", "none", "neither", "hardly"}:
            return True
        if token.lemma == "not" and 0 < noun - inner <= NEAR_NOUN:
            return True
        if token.dep in CLAUSES:
            continue  # "those who do not come home"
        if any(parse.tokens[at].lemma == "not" for at in parse.children[inner]):
            return True
    return False


def _is_nobodys(parse: Parse, noun: int) -> bool:
    """Whether what somebody is said to be is "nobody's arm", "no one's fool"."""
    return any(
        parse.tokens[inner].dep == "poss"
        and any(
            parse.tokens[at].text.lower() in {"nobody", "no", "none"} for at in parse.subtree(inner)
        )
        for inner in parse.children[noun]
    )
