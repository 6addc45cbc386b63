"""Words of a clause that the parser did not know as such.

"It was not likely, given the rain, that the torch had burnt the tent" says of the last clause that it is
not likely; read as one more clause beside it, the sentence would say so. "He asked to speak and was refused"
goes on with "asked", not with "to speak"; "a chart said to show it" has no speaker; "None were found since"
ends with an adverb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.parse import Sentence, Token

JOINED = frozenset({"conj", "advcl", "parataxis", "dep", "ccomp"})
"""How a parser hangs such a clause on the verb where something stands between."""
ENDING = frozenset({".", "!", "?", ";"})
SUBJECTS = frozenset({"nsubj", "expl"})
FINITE = frozenset({"VBD", "VBZ"})


def with_clauses(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens, with such clauses and words where grammar has them."""
    found = list(tokens)
    for sentence in sentences:
        own = tokens[sentence.first : sentence.last]
        for token in own:
            for changed in _mended(own, token):
                found[changed.index] = changed
    return found


def _mended(own: Sequence[Token], token: Token) -> list[Token]:
    """What changes because of one token."""
    offset, at = own[0].index, token.index - own[0].index
    mark = _that(own, token) if token.dep in JOINED else None
    above = _it_was(own, token) if mark is not None else None
    if mark is not None and above is not None:
        inside = [each for each in own if each.head == token.index and each.index < mark.index]
        between = [replace(each, head=above.index) for each in inside]
        joint = replace(mark, dep="mark", head=token.index, pos="SCONJ", tag="IN")
        return [*between, joint, replace(token, dep="ccomp", head=above.index)]
    if token.dep == "conj" and _goes_on_above(own, token):
        outer = own[token.head - offset].head
        joints = [
            t for t in own if t.head == token.head and t.dep == "cc" and t.index < token.index
        ]
        return [replace(each, head=outer) for each in (*joints[-1:], token)]
    if _is_reduced(own, token):
        return [replace(token, dep="acl", head=token.index - 1, tag="VBN")]
    last = at + 1 < len(own) and own[at + 1].text in ENDING
    return [replace(token, pos="ADV")] if last and _is_adverb(token) else []


def _is_adverb(token: Token) -> bool:
    """Whether a word that may begin a clause stands for itself: "since"."""
    return token.pos == "SCONJ" and token.dep == "advmod"


def _goes_on_above(own: Sequence[Token], verb: Token) -> bool:
    """Whether a finite verb without a subject was joined to an infinitive: "to speak and was refused"."""
    above = own[verb.head - own[0].index]
    infinitive = any(each.head == above.index and each.tag == "TO" for each in own)
    below = [each for each in own if each.head == verb.index]
    helped = any(each.dep in {"aux", "auxpass"} and each.tag in FINITE for each in below)
    alone = not any(each.dep in {"nsubj", "nsubjpass", "expl"} for each in below)
    bidden = any(each.head == above.head and each.dep in {"dobj", "dative"} for each in own)
    finite = verb.tag in FINITE or helped
    return above.dep == "xcomp" and infinitive and alone and finite and not bidden


def _is_reduced(own: Sequence[Token], verb: Token) -> bool:
    """Whether "said" behind what somebody has or makes is no verb of the sentence: "a chart said to show"."""
    at = verb.index - own[0].index
    if verb.lemma != "say" or verb.dep not in {"conj", "ccomp", "advcl", "dep"} or at == 0:
        return False
    alone = not any(each.head == verb.index and each.dep.startswith("nsubj") for each in own)
    behind = [each.tag for each in own[at + 1 : at + 3]]
    return alone and own[at - 1].dep == "dobj" and behind == ["TO", "VB"]


def _that(own: Sequence[Token], clause: Token) -> Token | None:
    """The "that" behind a comma with which the clause begins, as far as its subject shows."""
    offset = own[0].index
    subject = next((t for t in own if t.head == clause.index and t.dep.startswith("nsubj")), None)
    if subject is None or subject.index > clause.index:
        return None
    mine = {subject.index, clause.index}
    for at in range(subject.index - offset, 0, -1):
        token = own[at]
        if token.text.lower() == "that" and own[at - 1].text == ",":
            return token if token.head in mine or token.index == subject.index - 1 else None
        if token.text == ",":
            return None
    return None


def _it_was(own: Sequence[Token], clause: Token) -> Token | None:
    """The verb before a clause that only says of "it" what it is: "it was not likely"."""
    verbs = [own[clause.head - own[0].index]]
    if clause.dep == "ccomp":
        verbs = [
            t for t in own if t.head == clause.head and t.dep == "ccomp" and t.index < clause.index
        ]
    return next((each for each in verbs if _is_of_it(own, each, clause)), None)


def _is_of_it(own: Sequence[Token], verb: Token, clause: Token) -> bool:
    """Whether "it" is the verb's subject, an adjective stands behind it, and nothing is joined with "and"."""
    below = [each for each in own if each.head == verb.index]
    it = any(each.dep in SUBJECTS and each.text.lower() == "it" for each in below)
    named = any(each.dep == "acomp" and each.index < clause.index for each in below)
    joined = any(each.dep == "cc" and each.index > verb.index for each in below)
    return verb.lemma == "be" and it and named and not joined
