"""A headline that the text does not bear out: stronger than any passage of its own text.

Headlines are written by others than reporters and read by more. Four things are looked for: several
above and one named below; an admission above and none below; above, an act that takes knowing, and
nothing of it below; above, the word of one, and below, of another. Each is shown beside the text's own
passage on the same thing.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from importlib.resources import files

from stemma.compare.headline_speakers import another_says_it
from stemma.compare.links.links import link
from stemma.compare.statements.corpus import Corpus
from stemma.compare.statements.families import acts_told
from stemma.compare.statements.statements import Statement
from stemma.model.documents import quote
from stemma.model.entities import Reason
from stemma.model.links import Link, Slot
from stemma.text.words import stem, weight, words

_QUOTING = re.compile(
    r"[?:\"“”‘]|\b(?:says?|said|claims?|alleged(?:ly)?|accus\w+|reported\w*|may|might)\b"
)
"""Marks and words by which a headline shows that something is only said."""
_SOMEBODY = re.compile(
    r"\b(?:sources?|insiders?|officials?|officers?|people|persons?|man|men|woman|women|somebody|someone"
    r"|witness(?:es)?|onlookers?|bystanders?|neighbou?rs?|residents?|locals|passers-by|rumou?rs?|some|others"
    r"|many|employees?|workers?|colleagues?|friends?|relatives?|diplomats?|experts?|observers?)\b",
    re.IGNORECASE,
)
"""Sources of whom nobody can say who they are."""
FEWEST_SHARED = 2
LEAST_WEIGHT = 0.5
OWNING = frozenset({"concedes"})
CONFESSING = frozenset(
    stem(word) for word in "confess confesses confessed admit admits admitted".split()
)
KNOWING = frozenset(
    stem(word)
    for word in "ignore ignored defy defied flout flouted disregard disregarded hide hid conceal "
    "concealed lied lie knew betray betrayed confess confessed admit admitted dodge dodged".split()
)
"""Verbs that say of somebody that he knew: no passage means it unless it says so."""


@dataclass(frozen=True)
class Text:
    """A document's own passages below its headline."""

    below: Sequence[Statement]
    stems: frozenset[str]
    people: frozenset[str]
    """The persons of the case."""


def find_headlines(corpus: Corpus) -> Iterator[Link]:
    """A link from the headline to the passage of the same document that says less."""
    people = frozenset(each.id for each in corpus.entities.values() if each.schema == "Person")
    for annotated in corpus.documents:
        titles = [
            span for block in annotated.blocks if block.role == "title" for span in block.spans
        ]
        statements = corpus.by_document.get(annotated.document.id, ())
        above = [each for each in statements if _within(each, titles)]
        if not above:
            continue
        below = [each for each in statements if not _within(each, titles)]
        stems = frozenset(root for each in below for root in each.stems)
        text, found = Text(below, stems, people), False
        for headline in above:
            for each in _stronger(headline, text, corpus):
                found = True
                yield each
        if not found:
            yield from _firmer(above, text)


def _stronger(headline: Statement, text: Text, corpus: Corpus) -> Iterator[Link]:
    """The link of a headline that says more than the nearest passage."""
    several = _several(headline.text)
    passage = _nearest(set(headline.stems), text.below)
    if unsaid := _unsaid(headline, text.below):
        says = "the headline gives it as the speaker's word; no passage of the text tells of such an act"
        yield _link(headline, unsaid[1], "actor", (unsaid[0], "", says))
        return
    if another := another_says_it(headline, text.below):
        given, has = _source(headline), _source(another)
        says = "the headline gives it as somebody's word; the text has it from another"
        yield _link(headline, another, "actor", (given, has, says))
        return
    if passage is None:
        return
    owning = _owns_up(headline)
    if several and not owning and _names_one(passage, text.people):
        one = next(name for entity in passage.claim.about if (name := corpus.name(entity)))
        says = "the headline speaks of several; the text's passage on it names one"
        yield _link(headline, passage, "number", (several, one, says))
    elif owning and not _is_owned(headline, text.below):
        passage = _own_deed(text.below) or passage
        said = " ".join(headline.document.text[a:b] for a, b in headline.attribution.cue)
        says = "the headline gives it as somebody's admission; no passage of the text does"
        yield _link(headline, passage, "actor", (said, "", says))
    elif act := _knowing(headline, text):
        owning = stem(act) in CONFESSING
        passage = (_own_deed(text.below) if owning else None) or passage
        says = "the headline uses a word that says of somebody that he knew; the text has none"
        yield _link(headline, passage, "actor", (act, "", says))


@functools.cache
def _people() -> frozenset[str]:
    """The words that speak of several persons or bodies."""
    listed = files("stemma.compare") / "data" / "people.txt"
    lines = listed.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _several(text: str) -> str:
    """The first word of a text that speaks of several persons or bodies; or none."""
    return next((word for word in re.findall(r"[\w-]+", text) if word.lower() in _people()), "")


def _unsaid(headline: Statement, below: Sequence[Statement]) -> tuple[str, Statement] | None:
    """An act that the headline lays into somebody's mouth and the text knows nothing of."""
    row = headline.attribution
    if row.kind == "voice" or not headline.acts or headline.claim.stands != "for":
        return None
    own = [each for each in below if set(row.speakers) & set(each.attribution.speakers)]
    told = [word for word in headline.words if acts_told(word) & headline.acts]
    known = {root for each in below for root in each.stems}
    if not own or any(stem(word) in known for word in told):
        return None
    if any(each.acts & headline.acts for each in below):
        return None
    return " ".join(told), own[0]


def _firmer(above: Sequence[Statement], text: Text) -> Iterator[Link]:
    """The link of a headline that states as a fact what the text only has as possible, or as hearsay.

    Hearsay is what somebody says whom the text does not name; nothing nearer is anybody else's word.
    """
    flat = [each for each in above if _is_flat(each)]
    lines = {_line(each): each for each in reversed(flat)}
    for line, headline in lines.items():
        own = [each for each in flat if _line(each) == line]
        roots = {root for each in own for root in each.stems}
        nearest = _nearest(roots, text.below)
        if nearest is None or not (nearest.claim.hedged or _is_unnamed(nearest)):
            continue
        passage = _nearest(roots, [each for each in text.below if each.claim.hedged]) or nearest
        hedged = passage.claim.hedged
        says = "as possible only" if hedged else "from somebody whom it does not name"
        says = f"the headline gives it as a fact; the text has it {says}"
        yield _link(headline, passage, "actor", ("", "" if hedged else _cue(passage), says))


def _is_flat(headline: Statement) -> bool:
    """Whether a headline says something as a fact: in the paper's own voice, unhedged, no question."""
    own = headline.attribution.kind == "voice" and headline.claim.stands == "for"
    return own and not headline.claim.hedged and not _QUOTING.search(_line(headline))


def _line(headline: Statement) -> str:
    """The whole line in which a headline's statement stands."""
    text, start = headline.document.text, headline.claim.spans[0][0]
    end = text.find("\n", start)
    return text[text.rfind("\n", 0, start) + 1 : len(text) if end < 0 else end]


def _is_unnamed(passage: Statement) -> bool:
    """Whether a passage is the word of somebody whom the text does not name; "police said" is a body's."""
    row = passage.attribution
    nameless = row.anonymous or _SOMEBODY.search(_source(passage))
    return row.kind != "voice" and not row.speakers and bool(nameless)


def _cue(statement: Statement) -> str:
    return " ".join(statement.document.text[a:b] for a, b in statement.attribution.cue)


def _source(statement: Statement) -> str:
    return quote(statement.document.text, statement.attribution.source)


def _own_deed(below: Sequence[Statement]) -> Statement | None:
    """The first passage in which somebody tells what he did himself: the most that is owned up to."""
    return next(
        (
            each
            for each in below
            if each.attribution.kind in {"direct", "mixed"}
            and each.claim.stands == "for"
            and not {"i", "we"}.isdisjoint(each.words)
        ),
        None,
    )


def _owns_up(headline: Statement) -> bool:
    """Whether a headline gives something as an admission: "Charity confesses: …"."""
    cue = " ".join(headline.document.text[a:b] for a, b in headline.attribution.cue).lower()
    return headline.attribution.stance in OWNING or any(
        stem(word) in CONFESSING for word in words(cue)
    )


def _within(statement: Statement, titles: list[tuple[int, int]]) -> bool:
    return all(any(a <= x and y <= b for a, b in titles) for x, y in statement.claim.spans)


def _nearest(stems: AbstractSet[str], below: Sequence[Statement]) -> Statement | None:
    """The passage that shares most of the headline's telling words, if it shares enough."""

    def shared(statement: Statement) -> list[float]:
        return [weight(root) for root in stems & set(statement.stems)]

    fitting = [
        each
        for each in below
        if len(shared(each)) >= FEWEST_SHARED and math.fsum(shared(each)) >= LEAST_WEIGHT
    ]
    return max(fitting, key=lambda each: (math.fsum(shared(each)), each.id), default=None)


def _names_one(passage: Statement, people: frozenset[str]) -> bool:
    named = [entity for entity in passage.claim.about if entity in people]
    return len(named) == 1 and not _several(passage.text)


def _is_owned(headline: Statement, below: Sequence[Statement]) -> bool:
    """Whether anybody in the text admits or confirms something on the same thing."""
    telling = {root for root in headline.stems if weight(root) >= LEAST_WEIGHT}
    return any(
        each.attribution.stance in OWNING and telling & set(each.stems)
        for each in below
        if each.attribution.kind != "voice"
    )


def _knowing(headline: Statement, text: Text) -> str | None:
    """The headline's verb that says somebody knew, where the text has no such verb at all.

    An admission needs an admission below: that somebody "knew" is not that he says so.
    """
    if headline.claim.stands != "for" or headline.claim.polarity == "negated":
        return None
    word = next((word for word in headline.words if stem(word) in KNOWING), None)
    if word is None or (CONFESSING if stem(word) in CONFESSING else KNOWING) & text.stems:
        return None
    owned = stem(word) in CONFESSING and _is_owned(headline, text.below)
    return None if owned else word


def _link(headline: Statement, passage: Statement, slot: Slot, words: tuple[str, str, str]) -> Link:
    reason = Reason("headline", 1.0, *words)
    return link("differs", slot, (headline.id, passage.id), (1.0, [reason]))
