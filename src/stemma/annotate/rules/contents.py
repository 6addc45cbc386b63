"""How far a content reaches: the clause, object or phrase that a cue reports."""

from __future__ import annotations

from stemma.annotate.parse import Token
from stemma.annotate.rules import frames
from stemma.annotate.rules.frames import Cue
from stemma.annotate.rules.lexicon import Lexicon
from stemma.annotate.rules.phrases import RELATIVE, SEEMING, noun_phrase, passive
from stemma.annotate.rules.reading import Reading

OBJECTS = frozenset({"dobj", "oprd", "acomp", "attr", "xcomp", "dative", "ccomp"})
CIRCUMSTANCE = frozenset(
    [
        *("in", "on", "at", "during", "by", "before", "after", "since", "through", "over", "while"),
        *("until", "amid", "via", "under", "near", "inside", "despite", "because", "within"),
    ]
)
"""Prepositions that say where, when or how something was said, and not what."""
ADDRESSING = frozenset(
    "tell assure inform ask warn remind advise promise notify brief instruct persuade convince".split()
)
"""Verbs whose passive has for its subject the one who is told."""
ASKING = frozenset({"ask", "beg", "petition", "press"})
ADDRESSING_OBJECT = frozenset({"tell", "warn", "inform", "assure", "remind", "notify", "brief"})
"""Verbs whose object is told, and is no part of what is said."""
SERIES = frozenset({",", "and", "or", "–", "—", "-"})
SHORTEST_REST = 3
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBG"})
TIME_ENTITIES = frozenset({"DATE", "TIME"})


def complement(reading: Reading, cue: Cue, lexicon: Lexicon) -> set[int]:
    """What the word reports, of the sentence it stands in."""
    word = cue.token
    if cue.frame == frames.CLAUSE:
        found = _clauses(reading, word)
    elif cue.frame == frames.ASIDE:
        found = _around(reading, word)
    elif cue.frame == frames.QUOTE:
        found = _half_quoted(reading, word)
    else:
        found = _phrases(reading, cue)
    found = _same_statement(reading, word, found)
    found = _before_next_report(reading, found, lexicon)
    found |= _rest_of_series(reading, word, found)
    return found | _reported_subject(reading, cue, found)


def _rest_of_series(reading: Reading, word: Token, content: set[int]) -> set[int]:
    """What follows to the end of the sentence without a verb of its own (", and the Guards …")."""
    sentence = reading.sentence(word)
    last = max(content, default=-1)
    rest = reading.tokens[last + 1 : sentence.last]
    if last < word.index or len(rest) < SHORTEST_REST or rest[0].text not in SERIES:
        return set()
    closed = any(
        t.tag in FINITE
        or (t.pos == "VERB" and t.dep == "conj")
        or t.text in {";", ":"}
        or reading.quoted_by[t.index] >= 0
        for t in rest
    )
    return set() if closed else {t.index for t in rest if t.text not in {".", "!", "?"}}


def _clauses(reading: Reading, word: Token) -> set[int]:
    """The clause that is said: the one after the word, if there is one."""
    clauses = [c for c in reading.children(word.index) if c.dep == "ccomp"]
    told = told_clause(reading, word)
    clauses = clauses or ([told] if told is not None else [])
    after = [c for c in clauses if c.index > word.index]
    found: set[int] = set()
    for clause in after or clauses:
        found |= reading.subtree(clause.index)
    return found - _leading_time(reading, word, found)


def _leading_time(reading: Reading, word: Token, clause: set[int]) -> set[int]:
    """The "on Monday" or "this weekend" between the cue and what is said."""
    first = min((i for i in clause if i > word.index), default=-1)
    at = first
    while at >= 0 and at in clause and reading.tokens[at].entity in TIME_ENTITIES:
        at += 1
    follows = at > first and at in clause and reading.tokens[at].text != ","
    return set(range(first, at)) if follows else set()


def _around(reading: Reading, word: Token) -> set[int]:
    """The statement in which the cue and its subject stand aside."""
    return reading.subtree(word.head) - reading.subtree(word.index)


def _half_quoted(reading: Reading, word: Token) -> set[int]:
    """The object, if a quotation is part of it: "spoke of a 'wall of silence'"."""
    found = _after(reading, word, {*OBJECTS, "prep"})
    return found if any(reading.quoted_by[i] >= 0 for i in found) else set()


def _phrases(reading: Reading, cue: Cue) -> set[int]:
    """The object and what belongs to it, without the circumstances."""
    word = cue.token
    found: set[int] = set()
    for child in reading.children(word.index):
        if child.index < word.index:
            if child.dep == "dobj" and child.tag in RELATIVE:
                found.add(child.index)
            continue
        told = child.dep == "prep" and (child.lemma == cue.frame or child.lemma not in CIRCUMSTANCE)
        if child.dep in OBJECTS or told:
            found |= reading.subtree(child.index)
    return found - _addressee(reading, word)


def _addressee(reading: Reading, word: Token) -> set[int]:
    """Who is told, warned or reminded *of* something; one who is bidden only if a pronoun."""
    after = [c for c in reading.children(word.index) if c.index > word.index]
    given = [c for c in after if c.dep == "dative" and c.pos != "ADP"]
    if given and any(c.dep == "dobj" and c.index > given[0].index for c in after):
        return reading.subtree(given[0].index)
    if word.lemma not in ADDRESSING_OBJECT:
        asked = [c for c in after if c.dep == "dobj"] if word.lemma in ASKING else []
        wish = any(c.lemma == "for" and c.dep == "prep" for c in after)
        return reading.subtree(asked[0].index) if asked and wish else set()
    objects = [c for c in after if c.dep in {"dobj", "dative"}]
    bidden = any(c.dep in {"xcomp", "ccomp"} for c in after)
    topic = any(c.lemma in {"of", "about"} for c in after)
    if objects and (topic or (bidden and objects[0].pos == "PRON")):
        return reading.subtree(objects[0].index)
    # Parsers hang on who is warned what the warning is of: "warned [the police of such a plot]".
    hung = [c for o in objects for c in reading.children(o.index) if c.lemma == "of"]
    apart = hung and reading.tokens[hung[0].index - 1].text == ","
    if hung and (apart or word.lemma in {"warn", "inform", "remind", "assure", "notify"}):
        return reading.subtree(objects[0].index) - reading.subtree(hung[0].index)
    return set()


def told_clause(reading: Reading, word: Token) -> Token | None:
    """What somebody is told, where parsers take it for a description of whom.

    In "assured the clerk that Pell had called" they do. A clause with a subject of its own beside
    "that" describes nobody.
    """
    if word.lemma not in ADDRESSING or word.pos != "VERB":
        return None
    for told in reading.children(word.index):
        if told.dep not in {"dobj", "dative"} or told.index < word.index:
            continue
        for clause in reading.children(told.index):
            first = min(reading.parse.subtree(clause.index))
            subjects = [
                c for c in reading.children(clause.index) if c.dep in {"nsubj", "nsubjpass"}
            ]
            own = any(c.index > first for c in subjects)
            if (
                clause.dep in {"relcl", "acl"}
                and own
                and reading.tokens[first].text.lower() == "that"
            ):
                return clause
    return None


def _after(reading: Reading, word: Token, labels: set[str]) -> set[int]:
    found: set[int] = set()
    for child in reading.children(word.index):
        if child.index > word.index and child.dep in labels:
            found |= reading.subtree(child.index)
    return found


def _same_statement(reading: Reading, word: Token, content: set[int]) -> set[int]:
    """What is not cut off from the cue by a semicolon outside quotations."""
    sentence = reading.sentence(word)
    breaks = [i for i in reading.breaks if sentence.first <= i < sentence.last]
    if not breaks:
        return content
    before = max((i for i in breaks if i < word.index), default=-1)
    after = min((i for i in breaks if i > word.index), default=len(reading.tokens))
    return {i for i in content if before < i < after}


def _before_next_report(reading: Reading, content: set[int], lexicon: Lexicon) -> set[int]:
    """The content up to a participle that reports something else (", adding that …")."""
    for i in sorted(content):
        token = reading.tokens[i]
        follows_comma = i - 1 in content and reading.tokens[i - 1].text == ","
        if token.tag != "VBG" or not follows_comma or reading.quoted_by[i] >= 0:
            continue
        if token.dep == "advcl" and _reports(reading, token, lexicon):
            return {k for k in content if k < i - 1}
    return content


def _reports(reading: Reading, participle: Token, lexicon: Lexicon) -> bool:
    """Tell whether the participle, or a clause that depends on it, is itself a report."""
    below = [reading.tokens[i] for i in reading.subtree(participle.index)]
    cues = [Cue(t, frames.verb_frame(reading, t)) for t in below if t.pos == "VERB"]
    return any(
        lexicon.rate(cue) >= (LIKELY if cue.token is participle else CERTAIN)
        for cue in cues
        if cue.token is participle or cue.frame == frames.CLAUSE
    )


LIKELY = 0.6
CERTAIN = 0.9


def _reported_subject(reading: Reading, cue: Cue, content: set[int]) -> set[int]:
    """The subject of "is expected to …" or "seems to …": part of what is said, not who says it."""
    word = cue.token
    raised = word.lemma in SEEMING or (passive(reading, word) and word.lemma not in ADDRESSING)
    if not raised or not content or cue.frame == frames.QUOTE:
        return set()
    children = reading.children(word.index)
    subject = next((c for c in children if c.dep in {"nsubjpass", "nsubj"}), None)
    if subject is None or subject.text.lower() in {"it", "there"}:
        return set()
    return noun_phrase(reading, subject)
