"""Phrases around a cue: who its subject is, how far a noun phrase reaches, the words of the cue."""

from __future__ import annotations

from stemma.annotate.parse import Token
from stemma.annotate.rules.reading import Reading

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
SHARING = frozenset({"conj", "xcomp", "advcl", "acl", "pcomp", "prep"})
"""How a verb may hang on another whose subject is also its own."""
LONGEST_CHAIN = 4
SHORTEST_APPOSITION = 3
LONGEST_APPOSITION = 30
CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
SEEMING = frozenset({"seem", "appear"})
QUOTING = frozenset({"quote", "cite"})
"""Verbs whose object speaks: "quotes an officer as saying"."""
RELATIVE = frozenset({"WP", "WDT", "WP$"})


def subject_of(reading: Reading, verb: Token, *, passive_subject: bool = False) -> Token | None:
    """The head of the noun phrase that does what the verb says, if the text names one.

    In the passive this is the agent ("by …"); for verbs whose passive is a state of mind ("was
    convinced") it is the subject all the same.
    """
    subjects = [c for c in reading.children(verb.index) if c.dep in {"nsubj", "nsubjpass"}]
    if subjects:
        nearest = _nearest_subject(subjects, verb)
        if nearest.dep == "nsubj" or passive_subject:
            return nearest
        return agent_of(reading, verb)
    if verb.dep == "relcl":
        return agent_of(reading, verb)
    named = _inverted(reading, verb) or agent_of(reading, verb)
    if named is None and passive(reading, verb) and not passive_subject:
        # Of "she reported it and was told to go home" nobody tells who told her.
        return None
    return named or _shared(reading, verb)


def _nearest_subject(subjects: list[Token], verb: Token) -> Token:
    """The last before the verb: in "Colonel, witnesses say …" the first is only spoken to."""
    before = [each for each in subjects if each.index < verb.index]
    return before[-1] if before else subjects[0]


def agent_of(reading: Reading, verb: Token) -> Token | None:
    """Whom "by" names after a passive."""
    for child in reading.children(verb.index):
        if child.dep == "agent":
            return next((c for c in reading.children(child.index) if c.dep == "pobj"), None)
    return None


def _inverted(reading: Reading, verb: Token) -> Token | None:
    """The subject of `"…," said the mayor`, which parsers take for an object."""
    before = reading.tokens[verb.index - 1].text if verb.index else ""
    if before not in {",", "”", '"', "’", "'", "''", "?", "!"}:
        return None
    for child in reading.children(verb.index):
        after = child.index > verb.index and child.dep in {"dobj", "attr", "npadvmod", "oprd"}
        if after and child.pos in {"PROPN", "NOUN", "PRON"} and child.entity not in TIMES:
            return child
    return None


TIMES = frozenset({"DATE", "TIME"})


def _shared(reading: Reading, verb: Token) -> Token | None:
    """The subject of the verb on which this one hangs ("he rose and said", "…, adding that")."""
    if verb.dep == "acl":
        return reading.head(verb) if verb.tag == "VBG" else None
    at = verb
    for _ in range(LONGEST_CHAIN):
        if at.dep not in SHARING or at.head == at.index:
            return None
        above = reading.head(at)
        if at.dep == "xcomp" or (at.lemma == "as" and above.lemma in QUOTING):
            objects = [c for c in reading.children(above.index) if c.dep in {"dobj", "dative"}]
            if objects:
                return objects[0]
        found = [c for c in reading.children(above.index) if c.dep in {"nsubj", "nsubjpass"}]
        if found:
            return found[0]
        if above.pos not in {"VERB", "AUX"} and above.dep != "prep":
            return above if at.dep == "acl" and at.tag == "VBG" else None
        at = above
    return None


def source_of(reading: Reading, verb: Token, *, passive_subject: bool = False) -> set[int]:
    """The noun phrase of the subject.

    Parsers take "Wardens asked about it denied it" for two statements; then all before the verb is
    the subject.
    """
    subject = subject_of(reading, verb, passive_subject=passive_subject)
    if subject is None and not passive(reading, verb):
        subject = _last_subject(reading, verb)
    if subject is None:
        return set()
    above = reading.head(verb)
    if verb.dep in {"conj", "advcl"} and subject.head == above.index < verb.index:
        between = reading.tokens[above.index : verb.index]
        apart = any(t.dep == "cc" or t.text in {",", ";"} for t in between)
        participle = above.tag in {"VBN", "VBD"} and above.index == subject.index + 1
        if participle and not apart:
            first = min(reading.parse.subtree(subject.index))
            return set(range(first, min(verb_cue(reading, verb))))
    phrase = noun_phrase(reading, subject)
    if verb.dep == "acl" and verb.head == subject.index:
        phrase = reading.trimmed(phrase - reading.subtree(verb.index))
    return _with_apposition(reading, phrase, verb) if phrase else set()


def _last_subject(reading: Reading, verb: Token) -> Token | None:
    """In a sentence that the parser lost its way in, the nearest subject before the verb."""
    first = reading.sentence(verb).first
    for token in reversed(reading.tokens[first : verb.index]):
        if token.text == ";" or (reading.quoted_by[token.index] != reading.quoted_by[verb.index]):
            continue
        if (
            token.dep == "nsubj"
            and token.tag not in RELATIVE
            and reading.head(token).dep != "relcl"
        ):
            return token
    return None


def _with_apposition(reading: Reading, phrase: set[int], verb: Token) -> set[int]:
    """The phrase with the apposition that stands between commas before its verb.

    Parsers often hang it elsewhere: "Mara Ilves, head of the union, said …".
    """
    last, cue = max(phrase), min(verb_cue(reading, verb))
    between = reading.tokens[last + 1 : cue]
    if len(between) < SHORTEST_APPOSITION or cue - last > LONGEST_APPOSITION:
        return phrase
    if between[0].text != "," or between[-1].text != ",":
        return phrase
    if any(t.text in {";", ":", "”", '"'} or t.dep in {"mark", "cc"} for t in between):
        return phrase
    finite = [t for t in between if t.tag in {"VBD", "VBZ", "VBP", "MD"} and t.dep != "relcl"]
    return phrase if finite else phrase | {t.index for t in between[:-1]}


def noun_phrase(reading: Reading, head: Token) -> set[int]:
    """The whole noun phrase with titles, apposition and relative clause, without loose marks."""
    if head.tag in RELATIVE:
        return {head.index}
    return reading.trimmed(reading.subtree(head.index))


def verb_cue(reading: Reading, verb: Token) -> set[int]:
    """The verb with its auxiliaries, negation and particle, and "appeared to" before it."""
    above = reading.head(verb)
    if verb.dep == "xcomp" and above.lemma in SEEMING and above.index < verb.index:
        return verb_cue(reading, above) | set(range(above.index, verb.index + 1))
    parts = {c.index for c in reading.children(verb.index) if c.dep in CUE_PARTS}
    first, last = min({verb.index, *parts}), max({verb.index, *parts})
    if last - verb.index > 1:
        last = verb.index
    between = {
        i
        for child in reading.children(verb.index)
        if child.dep in CUE_PARTS or child.dep == "advmod"
        for i in reading.subtree(child.index)
        if first <= i <= last
    }
    return {verb.index} | between


def passive(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb stands in the passive."""
    return any(c.dep in {"nsubjpass", "auxpass"} for c in reading.children(verb.index))
