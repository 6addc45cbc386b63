"""Sayings of which a text only speaks: demanded, not said, or quoted to be commented on.

"We demand that she apologise" and "she should have apologised" tell of no apology; under "we do not
say that he wanted it" nobody wanted anything; and of `"All is well" is no answer` whoever spoke in the
sentence before is not the speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.attribution.no_sayings import is_no_saying
from stemma.annotate.clauses import child_of, is_perfect
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, shared, without
from stemma.annotate.stretches import LIST_MARKER
from stemma.annotate.tools import RawAttribution
from stemma.model.annotations import Attribution
from stemma.model.documents import Span, quote
from stemma.text.quotes import quotations

DEMANDING = frozenset(
    "demand insist require request propose recommend urge order suggest move ask call".split()
)
SINGULAR = frozenset({"NN", "NNP"})
ONE = frozenset({"he", "she", "it"})
SAYING = frozenset({"say", "claim", "allege", "suggest", "assert", "imply", "mean", "maintain"})
OURSELVES = frozenset({"i", "we"})
THEMSELVES = frozenset({"i", "we", "he", "she", "it", "they"})
GOT_NONE = re.compile(
    r"\b(?:ha[sd]|have|had|got|received?)\b.{0,12}\bno (?:repl(?:y|ies)|answers?|responses?)$"
)
TOO_MUCH = re.compile(
    r"(?:far |much |rather |a lot )?(?:more|less) than (?:he|she|they|it|I|we|you)(?: [a-z’']+){1,3}"
)
COMMENTS = frozenset({"is", "was", "are", "were", "means", "meant", "does", "did"})
"""The verbs of a sentence that is about the words with which it begins."""
CERTAIN = 0.9
FEWEST_WORDS = 3
"""Words of a quotation that is somebody's statement, and no mere expression."""


def without_unsaid(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals without sayings that the text only demands, or says that it does not say."""
    return _with_words_apart(draft, only_said(draft, found, found))


def only_said(
    draft: Draft, around: Sequence[RawAttribution | Attribution], found: Sequence[RawAttribution]
) -> list[RawAttribution]:
    """Of what was found, perhaps within others' contents, what the text gives as said."""
    index = draft.parse.once(TokenIndex)
    withheld = [span for each in around for span in _withheld(draft.parse, index, each)]
    denied = [span for each in around for span in _denied(draft.parse, index, each)]
    kept = []
    for each in found:
        verb = _verb(draft.parse, index.within(each.cue))
        around_it = [*withheld, *(denied if verb is not None and _is_own(draft, verb) else ())]
        inside = any(a <= start < b for a, b in around_it for start, _ in each.cue)
        if _tells_no_words(draft.text, each):
            continue
        unsaid = verb is not None and (
            _is_demanded(draft, verb)
            or _is_missed(draft.parse, verb)
            or is_no_saying(draft, verb, each)
        )
        if not inside and not unsaid:
            kept.append(each)
    return kept


def _tells_no_words(text: str, found: RawAttribution) -> bool:
    """Whether somebody only got no answer, or is said to say too much: "he says more than he knows"."""
    said = quote(text, found.content).strip(" .,;:")
    return bool(said and GOT_NONE.search(quote(text, found.cue))) or bool(TOO_MUCH.fullmatch(said))


def _verb(parse: Parse, cue: Sequence[int]) -> Token | None:
    return next((parse.tokens[at] for at in reversed(cue) if parse.tokens[at].pos == "VERB"), None)


def _withheld(
    parse: Parse, index: TokenIndex, found: RawAttribution | Attribution
) -> tuple[Span, ...]:
    """What the author says that he does not say: "We do not say that …"."""
    verb = _verb(parse, index.within(found.cue))
    if verb is None or verb.lemma not in SAYING or child_of(parse, verb.index, "neg") is None:
        return ()
    subject = child_of(parse, verb.index, "nsubj")
    inside = index.within(found.content)
    own = subject is not None and subject.text.lower() in OURSELVES
    that = bool(inside) and parse.tokens[inside[0]].text.lower() == "that"
    return found.content if own and that else ()


def _denied(
    parse: Parse, index: TokenIndex, found: RawAttribution | Attribution
) -> tuple[Span, ...]:
    """What somebody denies: "Holm denied that he had said …"."""
    verb = _verb(parse, index.within(found.cue))
    return found.content if verb is not None and verb.lemma == "deny" else ()


def _is_own(draft: Draft, verb: Token) -> bool:
    """Whether inside a denial the denier is meant: "that he had said", "having said"."""
    subject = child_of(draft.parse, verb.index, "nsubj", "nsubjpass")
    return subject is None or subject.text.lower() in THEMSELVES


def _is_demanded(draft: Draft, verb: Token) -> bool:
    """Whether a verb names what somebody is to do: "that the company admit it"."""
    parse = draft.parse
    subject = child_of(parse, verb.index, "nsubj")
    mark = child_of(parse, verb.index, "mark")
    helped = child_of(parse, verb.index, "aux", "auxpass") is not None
    if subject is None or mark is None or mark.text.lower() != "that" or helped:
        return False
    one = subject.tag in SINGULAR or subject.text.lower() in ONE
    if not one or verb.text.lower() != verb.lemma.lower():
        return False
    above = parse.tokens[verb.head]
    return above.lemma in DEMANDING if above is not verb else _in_demands(draft, verb)


def _is_missed(parse: Parse, verb: Token) -> bool:
    """Whether somebody ought to have said it, and did not: "He should have declared it"."""
    helping = {parse.tokens[at].text.lower() for at in parse.children[verb.index]}
    negated = child_of(parse, verb.index, "neg") is not None
    return "should" in helping and is_perfect(parse, verb.index) and not negated


def _in_demands(draft: Draft, verb: Token) -> bool:
    """Whether a point of a list stands below "We demand"."""
    at = next((n for n, one in enumerate(draft.stretches) if one.start <= verb.start < one.end), 0)
    while at and LIST_MARKER.match(_line(draft, at)):
        at -= 1
    lead = draft.stretches[at]
    tokens = draft.parse.once(TokenIndex).within((lead.span,))
    return any(draft.parse.tokens[number].lemma in DEMANDING for number in tokens)


def _line(draft: Draft, at: int) -> str:
    """A stretch with the mark of its list, which may stand before it."""
    stretch = draft.stretches[at]
    return draft.text[draft.text.rfind("\n", 0, stretch.start) + 1 : stretch.end]


def _with_words_apart(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals; words on which the next sentence comments are not those of the one before."""
    apart = list(_spoken_of(draft))
    if not apart:
        return tuple(found)
    rows = [_cut(draft.parse, each, apart) for each in found]
    cut = {
        span
        for one, two in zip(found, rows, strict=True)
        if one != two
        for span in apart
        if shared(one.content, (span,)) and not shared(two.content, (span,))
    }
    stated = (span for span in sorted(cut) if len(draft.text[slice(*span)].split()) >= FEWEST_WORDS)
    unsaid = [RawAttribution((), (), (span,), CERTAIN) for span in stated]
    emptied = [two for one, two in zip(found, rows, strict=True) if one.content and not two.content]
    return tuple(each for each in (*rows, *unsaid) if each not in emptied)


def _spoken_of(draft: Draft) -> list[Span]:
    """The quotations with which a sentence begins that says something about them."""
    parse, index = draft.parse, draft.parse.once(TokenIndex)
    found = []
    for quotation in quotations(draft.text):
        inside = index.within((quotation.span,))
        if not inside or not quotation.closed or inside[-1] + 1 >= len(parse.tokens):
            continue
        first, after = parse.tokens[inside[0]], parse.tokens[inside[-1] + 1]
        opens = parse.sentences[first.sentence].first == first.index
        same = parse.sentences[first.sentence].block == parse.sentences[after.sentence].block
        if opens and same and after.text.lower() in COMMENTS:
            found.append(quotation.span)
    return found


def _cut(parse: Parse, found: RawAttribution, apart: Sequence[Span]) -> RawAttribution:
    """The proposal without words on which a later sentence than its cue's comments."""
    index = parse.once(TokenIndex)
    cue = index.within(found.cue or found.source)
    said = parse.tokens[cue[-1]].sentence if cue else len(parse.sentences)
    cut = [span for span in apart if said < parse.tokens[index.within((span,))[0]].sentence]
    return replace(found, content=without(found.content, cut)) if cut else found
