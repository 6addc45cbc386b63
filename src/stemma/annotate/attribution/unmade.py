"""Concessions that are spoken of and not made: "refused to admit that …", "could not get him to confess"."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotate.clauses import child_of
from stemma.annotate.parse import Parse, Token

GOES_ON_TO = frozenset(
    "go have come begin start continue appear seem proceed live happen tend dare manage choose use hasten "
    "prefer pause stop rush".split()
)
"""Verbs after which "to admit" tells that somebody did."""
BROUGHT_TO = frozenset("force compel oblige make bring move drive lead reduce".split())
"""In the passive, what brings somebody to say it: "was forced to admit"."""
DID_SO = frozenset("first happy quick glad candid honest decent enough".split())
LETTING = frozenset({"make", "let", "help", "have", "get"})
AVOIDING = frozenset({"deny", "avoid", "refuse", "resist", "escape"})
NOBODY = frozenset({"nobody", "none", "no-one", "nothing", "neither"})
SUBJECTS = ("nsubj", "nsubjpass")


def is_unmade(parse: Parse, cue: Sequence[Token]) -> bool:
    """Whether the verb of a cue stands below another that leaves open, or denies, that it was said."""
    verb = next((token for token in reversed(cue) if token.pos == "VERB"), None)
    if verb is None or verb.head == verb.index:
        return False
    above = parse.tokens[verb.head]
    if verb.tag == "VBG":
        return verb.dep in {"xcomp", "pcomp", "ccomp"} and _avoids(parse, above)
    if verb.tag != "VB" or verb.dep in {"ROOT", "conj"}:
        return False
    marker = child_of(parse, verb.index, "aux")
    if marker is None:
        return above.lemma in LETTING and not _is_done(parse, above)
    if marker.tag != "TO":
        return False
    return not _tells_that_it_was(parse, above)


def _tells_that_it_was(parse: Parse, above: Token) -> bool:
    """Whether what stands above "to admit" tells that somebody did, and is not denied itself."""
    if above.pos in {"ADJ", "ADV"}:
        return above.lemma.lower() in DID_SO
    passive = child_of(parse, above.index, "auxpass") is not None
    said = above.lemma in GOES_ON_TO or (passive and above.lemma in BROUGHT_TO)
    return said and _is_done(parse, above)


def _is_done(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells of what was done: finite, with no "not", no "could" and somebody who did it."""
    if verb.tag in {"VB", "VBG"} or child_of(parse, verb.index, "neg") is not None:
        return False
    helper = [parse.tokens[at] for at in parse.children[verb.index]]
    if any(token.tag == "MD" for token in helper):
        return False
    subject = child_of(parse, verb.index, *SUBJECTS)
    return subject is None or subject.text.lower() not in NOBODY


def _avoids(parse: Parse, above: Token) -> bool:
    verb = parse.tokens[above.head] if above.pos == "ADP" else above
    return verb.lemma in AVOIDING
