"""Attributions that hang on a turn of phrase: "according to", "allegedly", a noun, a colon."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.parse import Sentence, Token
from stemma.annotate.rules import frames, phrases
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.frames import Cue
from stemma.annotate.rules.lexicon import Lexicon
from stemma.annotate.rules.reading import Reading

CERTAIN = 0.9
LEAST_NOUN_RATE = 0.55
HEARSAY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
PHRASES = HEARSAY | {"according"}
"""The words that such a turn of phrase hangs on."""
PUTS = "puts"
FIGURES = frozenset(
    """number toll figure total count cost loss damage estimate value price share rate age
    turnout strength death size crowd attendance audience gathering population membership bill depth
    height length distance speed level dead""".split()
)
"""What somebody may "put at" a number."""
MANNER = frozenset(
    """plan plans schedule custom law procedure protocol length order size need needs taste rank
    urgency age height weight type ability alphabet rules tradition expectations method
    practice principle fashion logic usage style standard preference""".split()
)
"""What something may go "according to" without anybody having said so."""
EVIDENCE = frozenset({"evidence", "proof", "indication", "sign", "fact", "appearance"})


def is_bare_evidence(source: Sequence[Token]) -> bool:
    """Whether it is "the available evidence", which nobody gave: whoever writes judges by it."""
    bare = all(each.pos in {"DET", "ADJ", "NOUN", "ADV", "PUNCT"} for each in source)
    return bare and any(each.lemma in EVIDENCE for each in source)


def according_to(reading: Reading, token: Token) -> Found | None:
    """The attribution of "according to X" or "in X's words"; none where it is a manner."""
    if token.text.lower() != "according" or token.index + 1 >= len(reading.tokens):
        return None
    to = reading.tokens[token.index + 1]
    named = [c for c in reading.children(to.index) if c.dep in {"pobj", "pcomp"}]
    if to.text.lower() != "to" or not named or named[0].lemma in MANNER:
        return None
    source = phrases.noun_phrase(reading, named[0])
    phrase = source | {token.index, to.index}
    sentence = reading.sentence(token)
    content = _clause_around(reading, token, sentence) - set(range(min(phrase), max(phrase) + 1))
    content = reading.trimmed(content)
    if not content:
        return None
    cue = frozenset({token.index, to.index})
    return Found(token, "according", frozenset(source), cue, frozenset(content), CERTAIN)


def _clause_around(reading: Reading, token: Token, sentence: Sentence) -> set[int]:
    """The sentence; what stands inside quotation marks only if the phrase does too."""
    quote = reading.quoted_by[token.index]
    return {
        i
        for i in range(sentence.first, sentence.last)
        if quote < 0 or reading.quoted_by[i] == quote
    }


def puts_at(reading: Reading, token: Token) -> Found | None:
    """The attribution of "X put the number at 138": a figure that X gives."""
    if token.lemma != "put" or phrases.passive(reading, token):
        return None
    children = reading.children(token.index)
    figure = next((c for c in children if c.dep == "dobj" and c.lemma in FIGURES), None)
    at = next((c for c in children if c.dep == "prep" and c.text.lower() == "at"), None)
    if figure is None or at is None:
        figure = next((c for c in children if c.dep == "dobj"), None)
        at = _below(reading, figure) if figure is not None and figure.lemma in FIGURES else None
    if figure is None or at is None or not _is_counted(reading, at):
        return None
    source = phrases.source_of(reading, token)
    content = reading.subtree(figure.index) | reading.subtree(at.index)
    if not source:
        return None
    cue = frozenset(phrases.verb_cue(reading, token))
    said = frozenset(reading.trimmed(content - source - cue))
    return Found(token, PUTS, frozenset(source), cue, said, CERTAIN)


def _below(reading: Reading, figure: Token) -> Token | None:
    return next((c for c in reading.children(figure.index) if c.text.lower() == "at"), None)


def _is_counted(reading: Reading, at: Token) -> bool:
    """Whether a number stands behind "at"."""
    return any(reading.tokens[i].pos == "NUM" for i in reading.subtree(at.index))


def hearsay(reading: Reading, token: Token) -> Found | None:
    """The attribution of "allegedly" and its like: a clause with a source that is not named."""
    if token.text.lower() not in HEARSAY:
        return None
    head = reading.head(token)
    content = reading.subtree(head.index) - {token.index}
    if head.dep == "relcl":
        content |= set()
    content = reading.trimmed(content)
    if len(content) < 2 or head.index == token.index:
        return None
    return Found(
        token, "adverb", frozenset(), frozenset({token.index}), frozenset(content), CERTAIN
    )


def by_noun(reading: Reading, cue: Cue, lexicon: Lexicon) -> Found | None:
    """The attribution of a noun with its content: "her claim that …", "calls for …"."""
    rate = lexicon.rate(cue)
    if rate < LEAST_NOUN_RATE:
        return None
    noun = cue.token
    content: set[int] = set()
    for child in reading.children(noun.index):
        wanted = {"ccomp", "acl", "xcomp"} if cue.frame != child.lemma else {"prep"}
        if child.index > noun.index and child.dep in wanted:
            content |= reading.subtree(child.index)
    if cue.frame not in {frames.CLAUSE, frames.INFINITIVE} and content:
        content -= {min(content)}
    source = _whose(reading, noun)
    content = reading.trimmed(content - source)
    of_someone = source or cue.frame in {frames.CLAUSE, frames.INFINITIVE}
    if len(content) < 2 or not of_someone:
        return None
    return Found(
        noun, cue.frame, frozenset(source), frozenset({noun.index}), frozenset(content), rate
    )


def _whose(reading: Reading, noun: Token) -> set[int]:
    """Whose claim, fear or plan it is."""
    for child in reading.children(noun.index):
        if child.dep == "poss":
            return {i for i in reading.subtree(child.index) if reading.tokens[i].tag != "POS"}
    if noun.dep == "dobj":
        subject = phrases.subject_of(reading, reading.head(noun))
        return phrases.noun_phrase(reading, subject) if subject else set()
    return set()
