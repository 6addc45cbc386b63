"""Whether a statement affirms what another denies: the same act of the same doer, the same thing or name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from itertools import takewhile

from stemma.compare.statements.denied import (
    ENDS,
    LIGHT,
    Denied,
    base,
    denied,
    telling,
    tokens,
)
from stemma.compare.statements.families import acts_told, kind_of
from stemma.compare.statements.statements import Statement
from stemma.text.denials import is_negation
from stemma.text.words import stem, weight

MET = 0.7
"""The least share of the denial's other words that the other statement must have, by weight."""
FEWEST_WORDS = 2
"""Words of a denial that tell something, without a known act, for it to be met by them all."""
_NEAR = 5
_OURS = frozenset("i we me us my our".split())
_THIRD = frozenset("he she they it his her its their him them who".split())
_PERSONS = frozenset("us me him her them you".split())
_THINGS = frozenset("it its they their them".split())
_SOMEBODY = frozenset("somebody someone".split())
_BE = frozenset("is are was were been being be".split())
_HAVE = frozenset("a an with has have had there bears bore carries carried".split())
_LINKING = LIGHT - {"other"}
_PHRASE = 4
_ASKS = frozenset("how why what who whose which whoever whether when where".split())
_SINCE = re.compile(r"\b(?:any ?more|any longer|now|still|yet|so far)\b", re.IGNORECASE)
_BEFORE = 80
_NO_EVIDENCE = re.compile(
    r"\b(?:no (?:\w+ )?(?:evidence|proof|sign|trace|indication|hint|basis|grounds?)"
    r"|nothing\b[^.!?]{0,40}\b(?:supports?|shows?|proves?|suggests?|indicates?|bears? out))"
    r"\b[^.!?]{0,30}\b(?:that|of|for)\s+$",
    re.IGNORECASE,
)
_CALLS = frozenset("is are was were as be been called".split())
_UNREAL = re.compile(
    r"\b(?:would|could|might|should|ought to)(?: not|n['’]t)? have\b|\bif\b", re.IGNORECASE
)
_NONE_OF_SOME = re.compile(r"\b(?:none|not one)\b", re.IGNORECASE)
_BY_A_STRANGER = re.compile(
    r"\b(?:(?:nobody|no one|none) (?:\w+ )?(?:knew|knows|recogni[sz]ed)|unknown|unidentified"
    r"|strangers?)\b",
    re.IGNORECASE,
)
"""By whom it was done, where nobody knows him: that does not speak against "none of us did it"."""
_AWAITING = frozenset("until till unless lest".split())
_LEAVING = frozenset(map(base, "leave left abandon desert quit".split()))
_POSTS = frozenset(
    "post place station duty guard watch hut booth box gate gatehouse tower bridge wheel cabin"
    " desk ward".split()
)
"""Where somebody on duty is: who "left his post" did not stay in his hut."""
_COMMON = frozenset(
    map(base, "see know hear read write say tell think believe order ask urge".split())
)
"""Verbs of which two tell without telling of one thing."""
_UNSAID = frozenset(("demand", "question", "forecast"))


def affirmed(denial: Statement, other: Statement) -> str:
    """The word of the other statement that affirms what is denied; empty where none does."""
    if {denial.claim.kind, other.claim.kind} & _UNSAID:
        return ""
    denials = what_is_denied(denial)
    said = tokens(other.text) if denials else []
    if not said or said[0] in _ASKS or other.text.rstrip().endswith("?"):
        return ""
    if _UNREAL.search(denial.text) or _UNREAL.search(other.text):
        return ""
    if _NONE_OF_SOME.search(denial.text) and _BY_A_STRANGER.search(other.text):
        return ""
    words = (_word(found, denial, other, said) for found in denials)
    return next(filter(None, words), "")


def _word(found: Denied, denial: Statement, other: Statement, said: list[str]) -> str:
    """The word by which the other affirms one of the things denied."""
    at = _met(found, said, denial.name_words | other.name_words)
    if at is None or not _of_the_same(found, denial, other, said):
        return ""
    if _may_have_come(found, denial, other):
        return ""
    if found.how == "act" and found.subject != ("nobody",) and _undone(said, at, found):
        return ""
    if found.how == "act" and (_says_too_little(found) or _of_somebody(found, denial, other)):
        return ""
    if found.how == "act" and (
        _is_idiom(said, at, found, other.name_words) or _is_for_it(said, at, found)
    ):
        return ""
    return said[at] if _rest_met(found, said, denial.name_words) else ""


def what_is_denied(denial: Statement) -> tuple[Denied, ...]:
    """What is denied; of what somebody denies as a whole ("any member ever …") all acts, else all words."""
    found = tuple(each for each in denied(denial.text) if not _ASKS & set(each.subject))
    if unproven(denial):
        said = tokens(denial.text)
        names = denial.name_words
        words = tuple(word for word in telling(said) if stem(word) not in names)
        return (Denied("any", words, (), tuple(said)),) if words else ()
    if found or denial.claim.stands != "against":
        return found
    said = tokens(denial.text)
    if any(map(is_negation, said)):
        return found
    acts = tuple(word for word in said if acts_told(word))
    if not acts:
        acts = tuple(word for word in telling(said) if stem(word) not in denial.name_words)
        acts = acts if len(acts) >= FEWEST_WORDS else ()
    return (Denied("any", acts, (), tuple(said)),) if acts else ()


def leaves_out_the_doer(denial: Statement, other: Statement) -> bool:
    """Whether it is denied of somebody or something that it did it, and the other tells of no such deed.

    "The works did not kill these fish" does not speak against "dead fish were collected", but against
    "these fish were killed".
    """
    acts = [each for each in what_is_denied(denial) if each.how == "act" and not each.done_to]
    named = [set(map(base, telling(each.subject))) for each in acts]
    said = tokens(other.text)
    if not named or not all(named) or denial.people & other.people:
        return False
    if (_THIRD | _OURS | {"you"}) & set(said) or any(
        (_THIRD | _OURS) & set(each.subject) for each in acts
    ):
        return False
    told = set(map(base, said))
    if any(base(word) in told for each in acts for word in each.words):
        return False
    return not any(each & told for each in named)


def unproven(statement: Statement) -> bool:
    """Whether its own sentence says that nothing speaks for it: "found no evidence that …"."""
    start = statement.hull[0]
    return statement.claim.stands == "open" and bool(
        _NO_EVIDENCE.search(statement.document.text[max(0, start - _BEFORE) : start])
    )


def _may_have_come(found: Denied, denial: Statement, other: Statement) -> bool:
    """Whether what had not happened to anybody may have happened since, or had before."""
    grows = any(kind_of(act) != "act" for word in found.words for act in acts_told(word))
    if not grows or found.how != "act":
        return False
    return bool(_SINCE.search(denial.text)) or (other.published or "~") > (denial.published or "")


def _met(found: Denied, said: list[str], names: frozenset[str]) -> int | None:
    """Where the other says what is denied, unnegated, and as something that is or was so."""
    if all(stem(word) in names for word in found.words):
        return None
    if found.how in {"act", "any"}:
        wanted, acts = {base(word) for word in found.words}, _acts(found.words)
        told = found.how == "act"
        wanted |= _LEAVING if wanted & _LEAVING and _POSTS & set(found.rest) else set()
        places = (
            at
            for at, word in enumerate(said)
            if ((told or not acts) and base(word) in wanted) or acts & acts_told(word)
        )
        return next(
            (at for at in places if not (_negated(said, at) or _is_awaited(said, at))), None
        )
    key = stem(found.words[-1])
    for at, word in enumerate(said):
        if stem(word) == key and not _negated(said, at) and _is_there(found, said, at):
            return at
    return None


def _acts(words: Iterable[str]) -> set[str]:
    """The acts of some words by kind; those who came, or died, are of too many kinds."""
    return {act for word in words for act in acts_told(word) if kind_of(act) == "act"}


def _negated(said: list[str], at: int) -> bool:
    after = said[at + 1 : at + 2]
    return any(map(is_negation, said[max(0, at - _NEAR) : at])) or after == ["nothing"]


def _is_awaited(said: list[str], at: int) -> bool:
    """Whether it is only what something waits for: "shut until the bills are paid"."""
    return bool(_AWAITING & set(_since_mark(said, at)))


def _is_there(found: Denied, said: list[str], at: int) -> bool:
    """Whether a thing is said to be there ("with a pool"), or somebody to be what is denied ("an agent")."""
    before = _since_mark(said, at)
    if found.how == "thing":
        nearest = next((word for word in reversed(before[-_PHRASE:]) if word in _LINKING), "")
        verb = base(found.subject[-1]) if found.subject else ""
        return nearest in _HAVE or (bool(verb) and verb in map(base, telling(before)))
    comma = at - len(before) - 1
    apposed = comma >= 0 and said[comma] == "," and before[:1] in (["the"], ["a"], ["an"])
    return apposed or bool(_CALLS & set(before))


def _since_mark(said: list[str], at: int) -> list[str]:
    start = max((place for place in range(at) if said[place] in ENDS), default=-1) + 1
    return said[max(start, at - _NEAR) : at]


def _of_the_same(found: Denied, denial: Statement, other: Statement, said: list[str]) -> bool:
    """Whether what the other affirms may be of the one of whom it is denied."""
    subject, words = set(found.subject), set(said)
    if found.how == "any" or subject == {"nobody"} or "there" in subject:
        return True
    if words & _SOMEBODY:
        return False
    if subject & _OURS:
        if words & {"i", "we"} and not denial.behind & other.behind:
            return False
        whose = bool(denial.behind & other.people) or bool(words & {*_THIRD, "you"})
        return whose or found.how != "act" or ("our" in subject and not other.people)
    if subject & _THIRD or not subject:
        if denial.people and other.people and denial.people.isdisjoint(other.people):
            return False
        return bool(other.people or words & _THIRD) and not words & {"i", "we"}
    if denial.people & other.people and denial.name_words & {stem(word) for word in subject}:
        return True
    doer = found.subject[:-1] if found.how == "thing" else found.subject
    named = {base(word) for word in telling(doer)}
    if not named:
        return bool(denial.people & other.people or words & _THIRD)
    return bool(named & {base(word) for word in said} or words & _THINGS)


def _says_too_little(found: Denied) -> bool:
    """Whether a verb of which everybody has much to tell stands alone: "I did not see", "is not known"."""
    common = all(base(word) in _COMMON for word in found.words)
    return common and not telling(found.rest)


def _of_somebody(found: Denied, denial: Statement, other: Statement) -> bool:
    """Whether nothing shows elsewhere of whom it is denied, or more than a verb: "They did not sleep"."""
    unknown = set(found.subject) <= _THIRD and bool(found.subject) and not denial.people
    return unknown and not telling(found.rest) and denial.document.id != other.document.id


def _undone(said: list[str], at: int, found: Denied) -> bool:
    """Whether the act is told without its doer ("was thrown"), or only named ("the burnt archive").

    Who did it is what is denied there, not that it was done.
    """
    before, after = said[max(0, at - 3) : at], said[at + 1 :]
    told_of = bool(_BE & set(before)) and not said[at].endswith("ing")
    named = bool(before) and before[-1] in {"a", "an", "the", "to"}
    return (told_of and "by" not in after and not found.done_to) or named


def _is_idiom(said: list[str], at: int, found: Denied, names: frozenset[str]) -> bool:
    """Whether the verb means another thing there: "accepts responsibility" is not "does not accept us"."""
    after = said[at + 1 : at + 2]
    bare = bool(telling(after)) and stem(after[0]) not in names and not after[0].endswith("ly")
    return bare and bool(_PERSONS & set(found.rest[:1]))


def _is_for_it(said: list[str], at: int, found: Denied) -> bool:
    """Whether the act is done to something else that is for what is denied, or about it.

    "Showed us a receipt for the sacks" is not "has shown us a sack".
    """
    wanted = {base(word) for word in telling(found.rest)[:1]}
    clause = list(takewhile(lambda word: word not in ENDS, said[at + 1 :]))
    places = [place for place, word in enumerate(clause) if base(word) in wanted]
    before = clause[: places[0]] if places else []
    return any(
        mark in before and telling(before[: before.index(mark)]) for mark in ("for", "about")
    )


def _rest_met(found: Denied, said: list[str], names: frozenset[str]) -> bool:
    """Whether most of what else the denial says stands in the other too."""
    words = [word for word in telling((*found.words, *found.rest)) if stem(word) not in names]
    if found.how == "act":
        words = [word for word in words if word not in found.words]
    theirs, acts = {base(word) for word in said}, _acts(said)
    if _LEAVING & {base(word) for word in found.words} and _POSTS & set(said):
        words = [word for word in words if word not in _POSTS]
    total = math.fsum(weight(stem(word)) for word in words)
    met = math.fsum(
        weight(stem(word)) for word in words if base(word) in theirs or acts & acts_told(word)
    )
    return not words or met >= MET * total
