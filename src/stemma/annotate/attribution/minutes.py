"""Minutes: who speaks is named at the head of a paragraph, and what stands below is the speaker's.

It is told in the tense of what was said: "Ms Lund objected. The inspectors had come on a feast day." What
the meeting did ("The motion was lost", "Ms Dahl was absent") is told by whoever took the minutes. In any
tense goes on what speaks of the same things ("men came with a form. The form said …"), and what stands
below "The chairwoman reported."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.annotate.clauses import SUBJECTS, child_of, is_passive, is_perfect
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import is_for_person
from stemma.annotate.parse import Parse, Sentence, Token
from stemma.annotate.spans import TokenIndex, spans_of
from stemma.annotate.tools import RawAttribution

SET_BACK = frozenset({"had", "'d", "’d"})
RECORD_SET_BACK = SET_BACK | {"would", "could", "might"}
SHOULD = frozenset({"should"})
CERTAIN = 0.9
PUTTING_IN = frozenset(
    "object disagree agree reply answer respond explain protest dissent concur demur differ".split()
)
REPORTING = frozenset({"report"})
SITTING_BODIES = frozenset("council board committee meeting assembly house".split())
PAST = frozenset({"VBD", "VBN"})
"""A parser takes a verb that stands alone for a participle: "Ms Lund objected."."""
SITTING = frozenset(
    """meeting sitting session motion amendment resolution vote voting ballot decision item agenda minutes
    quorum apology chair gallery attendance police public press audience visitor room hall""".split()
)
"""What a sitting consists of: how these were is told by whoever took the minutes."""
OF_THE_SITTING = SITTING | frozenset(
    """absent present late unanimous opposed excused available against favour favor member speaker
    objector seconder proposer guest witness observer interpreter chamber""".split()
)
"""What somebody or something is for the sitting: "Ms Dahl was the only member against"."""
COMPLEMENTS = ("attr", "acomp", "prep")
DEALT_WITH = frozenset(
    """approve adopt accept reject note table read discuss circulate defer postpone carry pass second
    represent sign distribute refer amend withdraw""".split()
)
"""What a sitting does with things that were spoken of: "The list was approved"."""
GOING = frozenset("leave enter return join rise arrive withdraw adjourn close vote".split())


def put_in(draft: Draft, found: Sequence[RawAttribution]) -> Iterator[RawAttribution]:
    """What a speaker put in whose paragraph begins with nothing but that: "Ms Lund objected. It had …".

    "He had been drinking" behind it tells of the speaker, and is no word of his.
    """
    parse = draft.parse
    index = parse.once(TokenIndex)
    cued = {each.cue for each in found if _is_in_one_block(parse, index, each)}
    for opening, following in pairwise(parse.sentences):
        words = parse.tokens[opening.first : opening.last]
        verb = next((each for each in words if each.head == each.index), None)
        alone = opening.index == 0 or parse.sentences[opening.index - 1].block != opening.block
        if verb is None or not alone or following.block != opening.block:
            continue
        source = list(range(opening.first, verb.index))
        bare = all(token.pos == "PUNCT" for token in parse.tokens[verb.index + 1 : opening.last])
        cue = ((verb.start, verb.end),)
        said = verb.tag in PAST and verb.lemma in PUTTING_IN and cue not in cued
        reports = verb.tag in PAST and verb.lemma in REPORTING and cue not in cued
        last = None
        if source and bare and said and _is_of_others(parse, following):
            last = last_word(parse, following)
        elif source and bare and reports:
            last = _end_of_report(parse, following, found)
        if last is not None:
            content = ((parse.tokens[following.first].start, last.end),)
            yield RawAttribution(spans_of(parse, source), cue, content, CERTAIN)


def _is_in_one_block(parse: Parse, index: TokenIndex, found: RawAttribution) -> bool:
    """Whether what is said stands in the paragraph of its cue, and not in the head above."""
    places = [*index.within(found.cue), *index.within(found.content)[:1]]
    blocks = {parse.sentences[parse.tokens[at].sentence].block for at in places}
    return bool(found.content) and len(blocks) == 1


def _end_of_report(parse: Parse, first: Sentence, found: Sequence[RawAttribution]) -> Token | None:
    """The last word below "The chairwoman reported.": up to another speaker, or what the meeting did."""
    index = parse.once(TokenIndex)
    anew = {
        parse.tokens[at].sentence
        for each in found
        for at in index.within((*each.source, *each.cue))
    }
    last = None
    for sentence in parse.sentences[first.index :]:
        subjects = [child_of(parse, each.index, *SUBJECTS) for each in _roots(parse, sentence)]
        sitting = any(each and each.lemma.lower() in SITTING | SITTING_BODIES for each in subjects)
        if sentence.block != first.block or sentence.index in anew or sitting or not any(subjects):
            break
        last = last_word(parse, sentence)
    return last


def speaks_of(parse: Parse, sentence: Sentence, said: Sequence[int]) -> bool:
    """Whether a sentence goes on about what was said: "The form …", "One of the men …", "Her brother …"."""
    nouns = {parse.tokens[at].lemma for at in said if parse.tokens[at].pos == "NOUN"} - SITTING
    for verb in _roots(parse, sentence):
        spliced = child_of(parse, verb.index, "ccomp")
        first = spliced if spliced is not None and spliced.index < verb.index else verb
        subject = child_of(parse, first.index, *SUBJECTS)
        dealt = first.lemma in DEALT_WITH and is_passive(parse, first.index)
        if subject is None or dealt or first.lemma in GOING:
            return False
        if not _is_of(parse, subject, nouns):
            return False
    return True


def _is_of(parse: Parse, subject: Token, nouns: set[str]) -> bool:
    """Whether a subject is one of some things spoken of before, or somebody of the speaker's."""
    of = child_of(parse, subject.index, "prep")
    if subject.text.lower() == "one" and of is not None:
        meant = child_of(parse, of.index, "pobj")
        return meant is not None and _is_of(parse, meant, nouns)
    before = [parse.tokens[at] for at in parse.children[subject.index] if at < subject.index]
    if len(before) != 1 or subject.pos != "NOUN":
        return False
    if before[0].text.lower() in {"his", "her"}:
        return is_for_person(subject.lemma) and subject.lemma not in OF_THE_SITTING
    return before[0].text.lower() == "the" and subject.lemma in nouns


def is_told(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence stands in the tense of what was said, or tells how "she" or "it" was."""
    roots = _roots(parse, sentence)
    told = (
        has_helper(parse, each, RECORD_SET_BACK)
        or _is_state(parse, each)
        or _is_said_to_be(parse, each)
        or _is_regretted(parse, each)
        for each in roots
    )
    return bool(roots) and all(told)


def is_set_back(parse: Parse, sentence: Sentence, helping: frozenset[str]) -> bool:
    """Whether every clause that a sentence consists of stands in the tense of what was said."""
    roots = _roots(parse, sentence)
    return bool(roots) and all(has_helper(parse, each, helping) for each in roots)


def has_helper(parse: Parse, verb: Token, helping: frozenset[str]) -> bool:
    """Whether a verb has one of the helping verbs."""
    around = [parse.tokens[at] for at in parse.children[verb.index]]
    return any(each.dep in {"aux", "auxpass"} and each.text.lower() in helping for each in around)


def last_word(parse: Parse, sentence: Sentence) -> Token:
    """The last word of a sentence, without what ends it."""
    tokens = parse.tokens[sentence.first : sentence.last]
    return next((each for each in reversed(tokens) if each.pos != "PUNCT"), tokens[-1])


def _is_of_others(parse: Parse, sentence: Sentence) -> bool:
    roots = _roots(parse, sentence)
    subjects = [child_of(parse, each.index, "nsubj", "nsubjpass") for each in roots]
    own = any(each is not None and each.text.lower() in {"he", "she"} for each in subjects)
    return not own and is_set_back(parse, sentence, RECORD_SET_BACK)


def _is_state(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells how things were with somebody spoken of: "She had no key"."""
    subject = child_of(parse, verb.index, "nsubj")
    pronoun = subject is not None and subject.text.lower() in {"he", "she", "it", "they"}
    past = verb.tag == "VBD" or has_helper(parse, verb, frozenset({"did"}))
    return pronoun and past and verb.lemma in {"be", "have"}


def _is_said_to_be(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells who or what somebody was, or how a thing was, and nothing of the sitting.

    "The mayor was his cousin", "The pump was in the cellar"; but "Ms Dahl was absent".
    """
    subject = child_of(parse, verb.index, "nsubj")
    said = child_of(parse, verb.index, *COMPLEMENTS)
    if verb.lemma != "be" or verb.tag != "VBD" or subject is None or said is None:
        return False
    nouns = {parse.tokens[at].lemma.lower() for at in parse.subtree(said.index)}
    thing = subject.pos == "NOUN" and not is_for_person(subject.lemma.lower())
    return (
        subject.pos in {"NOUN", "PROPN"}
        and subject.lemma.lower() not in SITTING
        and not nouns & OF_THE_SITTING
        and (thing or said.dep == "attr")
    )


def _is_regretted(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells what ought to have been: "He should have asked", no "He should ask"."""
    return has_helper(parse, verb, SHOULD) and is_perfect(parse, verb.index)


def _roots(parse: Parse, sentence: Sentence) -> list[Token]:
    tokens = parse.tokens[sentence.first : sentence.last]
    return [each for each in tokens if each.head == each.index and each.pos != "PUNCT"]
