"""Reports that the frames of reporting verbs do not propose, for contents inside contents.

Whoever retells what others said is brief: "so they say", "as the newsletter admitted", "she
said worse". And a parser that misses one arc of a long sentence must not cost the
report: whoever does something with a verb of saying, and what comes behind it, is proposed here.
Whether it is one, the weights decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stemma.annotate.clauses import FINITE_TAGS
from stemma.annotate.parse import Token
from stemma.annotate.rules import frames, phrases
from stemma.annotate.rules.found import Found
from stemma.annotate.rules.lexicon import Lexicon
from stemma.annotate.rules.reading import Reading
from stemma.annotate.rules.verbs import is_asked

LEAST_RATE_OF_WORD = 0.5
SAID = frozenset({"dobj", "ccomp", "xcomp", "oprd", "attr", "acomp"})
TOPICS = frozenset({"of", "about", "for", "against"})
BRIEFLY = frozenset({"so", "worse", "otherwise", "more", "much", "nothing", "everything", "little"})
COMPARING = "as"
SAYING = "say"
WORDS = frozenset({"INTJ", "NOUN", "PROPN", "ADJ", "ADV"})
ENDING = frozenset({"PUNCT", "CCONJ", "ADV"})
FARTHEST_COLON = 40
"""Words behind a verb of saying within which a colon announces what was said."""
FARTHEST = 8
"""Words that stand between a verb of saying and the quotation: "told his wife to her face, “…”"."""


def loosely(reading: Reading, tokens: Iterable[Token], known: Lexicon) -> Iterator[Found]:
    """A report for each of the verbs of saying that has somebody who does it, and something said."""
    for verb in tokens:
        if verb.pos != "VERB" or known.rate_of_word(verb) < LEAST_RATE_OF_WORD:
            continue
        if is_asked(reading, verb):
            continue
        cue = frozenset(phrases.verb_cue(reading, verb))
        source = frozenset(phrases.source_of(reading, verb)) - cue
        frame, content = _content(reading, verb)
        if not content and (attached := _attached_elsewhere(reading, verb)):
            frame, content, source = frames.CLAUSE, attached, source - attached
        content = reading.trimmed(content - cue - source)
        if not content and source and verb.lemma == SAYING:
            frame, content = frames.OBJECT, _one_word(reading, verb)
        if content and (source or phrases.passive(reading, verb)):
            yield Found(verb, frame, source, cue, frozenset(content), 0.0)


def _content(reading: Reading, verb: Token) -> tuple[str, set[int]]:
    """What is said, and the frame that this makes of the verb."""
    after = [c for c in reading.children(verb.index) if c.index > verb.index]
    said = [c for c in after if c.dep in SAID or _is_infinitive(reading, c) or _is_brief(c)]
    told = {c.index for c in said if c.pos == "PRON" and c.dep == "dobj"}
    if len(said) > len(told):
        said = [c for c in said if c.index not in told]
    topics = [c for c in after if c.dep == "prep" and c.lemma in TOPICS]
    if not said and not topics:
        quoted = _quoted(reading, verb)
        return (frames.QUOTE, quoted) if quoted else (frames.BARE, _compared(reading, verb))
    content = {at for c in (said or topics) for at in reading.subtree(c.index)}
    return _frame(reading, said, topics), content


def _one_word(reading: Reading, verb: Token) -> set[int]:
    """The word right behind the verb, if it ends there: "said yes", "she says thick"."""
    last = reading.sentence(verb).last
    behind = reading.tokens[verb.index + 1 : min(last, verb.index + 3)]
    if not behind or behind[0].pos not in WORDS:
        return set()
    return (
        {behind[0].index}
        if behind[0].dep == "intj" or len(behind) == 1 or behind[1].pos in ENDING
        else set()
    )


def _attached_elsewhere(reading: Reading, verb: Token) -> set[int]:
    """What is said, where a parser hangs it on a noun behind the verb or on the verb outside.

    "He had been told [by a colleague that …]"; "that she had boasted at the pub | she would win".
    """
    after = [c for c in reading.children(verb.index) if c.index > verb.index]
    nouns = [c for p in after for c in reading.children(p.index) if c.dep == "pobj"]
    for clause in (c for noun in nouns for c in reading.children(noun.index)):
        first = min(reading.parse.subtree(clause.index))
        told = reading.tokens[first].dep == "mark" and reading.tokens[first].text.lower() == "that"
        bidden = reading.tokens[first].tag == "TO" and phrases.passive(reading, verb)
        if clause.dep in {"acl", "relcl", "ccomp"} and first > verb.index and (told or bidden):
            return reading.subtree(clause.index)
    return _next_clause(reading, verb)


def _next_clause(reading: Reading, verb: Token) -> set[int]:
    """The clause that begins right behind all that hangs on the verb, with a subject of its own."""
    at = max(reading.parse.subtree(verb.index)) + 1
    if at >= reading.sentence(verb).last or at <= verb.index:
        return set()
    subject = reading.tokens[at]
    while subject.dep in {"det", "poss", "compound", "amod"} and subject.head > subject.index:
        subject = reading.head(subject)
    clause = reading.head(subject)
    if subject.dep not in phrases.SUBJECT or clause.dep != "ccomp" or clause.index < at:
        return set()
    return {each for each in reading.subtree(clause.index) if each >= at}


def _frame(reading: Reading, said: list[Token], topics: list[Token]) -> str:
    if not said:
        return topics[0].lemma
    if any(c.dep == "ccomp" for c in said):
        return frames.CLAUSE
    if any(c.dep == "xcomp" or _is_infinitive(reading, c) for c in said):
        return frames.INFINITIVE
    return frames.OBJECT


def _is_infinitive(reading: Reading, token: Token) -> bool:
    return token.dep == "advcl" and any(c.tag == "TO" for c in reading.children(token.index))


def _is_brief(token: Token) -> bool:
    return token.dep == "advmod" and token.text.lower() in BRIEFLY


def _quoted(reading: Reading, verb: Token) -> set[int]:
    """The quotation behind the verb, with nothing but to whom or where it was said between."""
    own = max(reading.parse.subtree(verb.index))
    last = min(reading.sentence(verb).last, verb.index + FARTHEST_COLON)
    for token in reading.tokens[verb.index + 1 : last]:
        number = reading.quoted_by[token.index]
        near = token.index - verb.index <= 1 + FARTHEST
        if number >= 0 and (near or reading.tokens[token.index - 1].text == ":"):
            return set(range(*reading.tokens_of_quote[number]))
        if number >= 0 or (token.tag in FINITE_TAGS and token.index > own):
            return set()
    return set()


def _compared(reading: Reading, verb: Token) -> set[int]:
    """What "as the newsletter admitted" is said of: the clause on which it hangs."""
    marks = [c for c in reading.children(verb.index) if c.dep == "mark"]
    above = reading.head(verb)
    if verb.dep != "advcl" or above.pos not in {"VERB", "AUX"}:
        return set()
    if not any(c.text.lower() == COMPARING for c in marks):
        return set()
    return reading.subtree(above.index) - reading.subtree(verb.index)
