"""One mention of a cited work, with what it can be recognised by: issuer, noun, topic, date."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from stemma.compare.statements.bodies import Bodies
from stemma.compare.statements.corpus import Corpus
from stemma.model.annotations import Citation, CitedKind
from stemma.model.documents import quote
from stemma.text.words import stem, weight, words

TELLING = 0.3
BODIES = frozenset({"Organization", "PublicBody", "Company"})
_AFTER_NOUN = re.compile(
    r"\b(?:of|for|to|about|on|in|at|from|by|with|before|after|into|that|which|whose|dated)\b"
)
_SEVERAL = {"both": 2, "Both": 2, "the two": 2, "all": 99, "All": 99, "the three": 3}
_NUMBER = re.compile(r"\b[^\W\d_]{4,}\s+(?:(?:No|Nr)\.?\s*|number\s+|#)?(?P<number>\d{1,4})\b")
_COUNTED = re.compile(r"\s(?:No|Nr|number|#)\b|\s\d")
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\s(?P<noun>[^\W\d_]+)")
_DEFINITE = re.compile(
    r"(?:the|this|that|these|those|our|my|your|his|her|its|their)\b", re.IGNORECASE
)
_DESCRIBED = re.compile(r"(?:An?|Our|This|Their|Your|Its|The|Some|One|Another)\s|[a-z]")
_OF = re.compile(r"\s(?:of|for)\s|,|\(", re.IGNORECASE)
_SMALL = frozenset(
    "the a an this that these those our my your his her its their first last own second third whole "
    "press of".split()
)
_SAYING = re.compile(
    r"(?:as|told|tells?|has|have|had|writes?|wrote|reports?|reported|published|printed|revealed|"
    r"briefed|informed|answered|replied|responded|found|announced|announces|stated|states|declared|"
    r"confirmed|added|claimed|said|says)\b",
    re.IGNORECASE,
)
"""How words begin that show a work by a verb of saying, and not by a noun."""
_ONLY_IF_HELD = re.compile(r"as\s|(?:print|publish|reprint|reproduc)(?:s|es|ed)$", re.IGNORECASE)
"""Words of which the work that they show is worth a row only where the folder holds it."""
_DATE_WORDS = re.compile(
    r"\d|january|february|march|april|may$|june|july|august|september|october|november|december"
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One mention of a cited thing, with what it can be recognised by."""

    citation: Citation
    issuer: frozenset[str]
    """Telling stems of the issuer's name; empty where nobody is named."""
    entity: str | None
    """The issuer, where the case knows it."""
    name: str | None
    """The issuer's display name; null where it is only described ("a newspaper abroad")."""
    described: str
    """The words for an issuer without a name."""
    noun: str
    """The stem of the work's own noun; empty where only a verb shows the work."""
    topic: frozenset[str]
    """Stems that stand with the noun: "transfer" of "the transfer slip"."""
    definite: bool
    only_if_held: bool = False
    """Whether it is worth a row only where the folder holds the work ("as the Ministry puts it")."""
    number: str = ""
    """What counts it among its kind: "114" of "Bulletin No. 114"."""
    several: int = 0
    """How many at most are meant: two of "both bulletins", any number of "all the statements"."""
    speakers: frozenset[str] = frozenset()
    """Those whose words hang on it."""
    holds: str | None = None
    """The document of the folder that it was found with."""
    plural: bool = False
    """Whether there are several: "the registers of the mine" are not its one register."""
    runs: frozenset[tuple[str, ...]] = frozenset()
    """Three words in a row of what hangs on it, without a noun for the work."""
    ends: int = 0
    """Where it ends in its document, with what is retold from it."""


def family(what: CitedKind) -> str:
    """Kinds that documents take for one another: a statement is also a document."""
    return "text" if what in {"document", "statement", "report", "post"} else what


@functools.lru_cache(maxsize=8_192)
def telling(name: str | None) -> frozenset[str]:
    """The telling stems of a name: what two ways of writing it share."""
    roots = {stem(word) for word in words(name or "")}
    kept = frozenset(root for root in roots if weight(root) >= TELLING)
    return kept or frozenset(roots if name and name.isupper() else ())  # an acronym that is a word


def is_part_of(short: str, long: str) -> bool:
    """Whether a name has no word that another lacks: "Ferry Guild" beside "Salt Harbour Ferry Guild"."""
    left, right = ({stem(word) for word in words(name)} - _SMALL for name in (short, long))
    return left <= right


class Works:
    """Reads the citations of a case."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.called: dict[str, dict[str, str]] = defaultdict(dict)
        """By document: what is written there, folded, and the entity that it names."""
        for annotated in corpus.documents:
            known = self.called[annotated.document.id]
            for mention in annotated.mentions:
                if mention.kind == "name":
                    known[_key(quote(annotated.document.text, mention.spans))] = mention.entity
        bearers: dict[str, set[str]] = defaultdict(set)
        for entity in corpus.entities.values():
            for form in (entity.name, *(each.text for each in entity.names)):
                bearers[_key(form)].add(entity.id)
        self.places = frozenset(
            stem(word)
            for entity in corpus.entities.values()
            if entity.schema == "Address"
            for word in words(entity.name)
        )
        self.by_name = {form: min(found) for form, found in bearers.items() if len(found) == 1}
        self.bodies = Bodies(corpus)
        self.owners = _owners(corpus)

    def mention(self, citation: Citation) -> Cited:
        """A citation with what it can be recognised by."""
        written = citation.issuer
        said = quote(self.corpus.annotations[citation.document].document.text, citation.spans)
        entity = self._entity(citation) or self._keeper(citation, said)
        name = self.corpus.name(entity) if entity else None
        event = citation.what == "press-conference"
        described = "" if name or event or not written or not _is_described(written) else written
        name = name or (None if described else written)
        saying = bool(_SAYING.match(said))
        issuer = telling(written) | telling(name)
        hanging = [
            self.corpus.by_id[claim] for claim in citation.claims if claim in self.corpus.by_id
        ]
        noun, topic = _noun_and_topic(said, issuer, saying=saying)
        if citation.what == "dataset":
            topic -= self.places  # "the log of the dam" is the log, where all speak of one dam
        return Cited(
            citation,
            telling(name),
            entity,
            name,
            described,
            noun,
            topic,
            bool(_DEFINITE.match(said)) or _is_of_a_day(said, noun, citation.date),
            only_if_held=bool(_ONLY_IF_HELD.match(said)),
            number=_numbered(said),
            several=next((many for word, many in _SEVERAL.items() if said.startswith(word)), 0),
            speakers=frozenset(who for each in hanging for who in each.attribution.speakers),
            plural=bool(noun and re.search(rf"\b{re.escape(noun)}\w*s\b", said, re.IGNORECASE)),
            runs=frozenset(run for each in hanging for run in each.runs if not noun),
            ends=max(citation.spans[-1][1], *(each.hull[1] for each in hanging), 0),
        )

    def _keeper(self, citation: Citation, said: str) -> str | None:
        """The one body that has what a record is of: whoever says "our kiln" keeps "the kiln log"."""
        if citation.what != "dataset" or citation.issuer:
            return None
        _, topic = _noun_and_topic(said, frozenset(), saying=False)
        found = {who for root in topic for who in self.owners.get(root, ())}
        return found.pop() if len(found) == 1 else None

    def _entity(self, citation: Citation) -> str | None:
        """The case's entity that the issuer's name, as the document writes it, means."""
        if not citation.issuer or citation.issuer in self.corpus.entities:
            return citation.issuer
        key = _key(citation.issuer)
        known = self.called[citation.document]
        return known.get(key) or self.by_name.get(key) or self._body(key, set(known.values()))

    def _body(self, key: str, named: set[str]) -> str | None:
        """The one body with documents that a bare noun calls: in the text, or else in all texts."""
        called = self._called_so.get(key, set())
        found = called & set(self.bodies.documents)
        here = found & named
        if here or called - found:
            return min(here) if len(here) == 1 else None
        return min(found) if len(found) == 1 else None

    @cached_property
    def _called_so(self) -> dict[str, set[str]]:
        """By what any text calls it, by the head of its name or by what it is: the bodies."""
        known = self.corpus.entities
        found: dict[str, set[str]] = defaultdict(set)
        for who, each in known.items():
            if each.schema in BODIES:
                for form in (each.name, *(other.text for other in each.names)):
                    for head in _heads(form):
                        found[head].add(who)
        for annotated in self.corpus.documents:
            for row in annotated.descriptors:
                said = _key(row.text).split()[-1:]
                if said and row.entity in known and known[row.entity].schema in BODIES:
                    found[said[0]].add(row.entity)
        return found


def _owners(corpus: Corpus) -> dict[str, set[str]]:
    """By the stem of what bodies say that they have, right behind "our": those bodies."""
    found: dict[str, set[str]] = defaultdict(set)
    for annotated in corpus.documents:
        text = annotated.document.text
        for row in annotated.mentions:
            end = row.spans[-1][1]
            if row.kind != "pronoun" or quote(text, row.spans).lower() != "our":
                continue
            owned = _OWNED.match(text, end)
            entity = corpus.entities.get(row.entity)
            if owned and entity and entity.schema in BODIES:
                found[stem(owned["noun"].lower())].add(row.entity)
    return found


def _heads(name: str) -> set[str]:
    """What a body's name says that it is: "ministry", and whose office: "prosecutor"."""
    head, _, _ = _OF.sub("\n", name).partition("\n")
    last = _key(head).split()[-2:]
    return set(last if last[-1:] == ["office"] else last[-1:])


def is_description(name: str) -> bool:
    """Whether a body is called by a description only: "the fishermen's union"."""
    return not any(word[0].isupper() for word in name.split() if word not in {"The", "Its", "Our"})


def _key(name: str) -> str:
    return " ".join(word for word in words(name) if word != "the")


def _is_described(issuer: str) -> bool:
    """Whether an issuer has no name: no word in it, but for the first, begins with a capital."""
    _, *rest = issuer.split()
    return bool(_DESCRIBED.match(issuer)) and not any(word[0].isupper() for word in rest)


def _numbered(said: str) -> str:
    """The number behind the work's noun: "Bulletin No. 114", "Report 12"."""
    found = _NUMBER.search(said)
    return found["number"] if found and not _MONTH.match(found.group()) else ""


def _is_of_a_day(said: str, noun: str, date: str | None) -> bool:
    """Whether a work without an article is told by its day: "(minutes of 9 June)"."""
    return bool(noun and date and stem(said.split(maxsplit=1)[0].lower()) == noun)


def _noun_and_topic(
    said: str, issuer: frozenset[str], *, saying: bool
) -> tuple[str, frozenset[str]]:
    """The work's noun and what stands with it, the issuer and dates left out."""
    head, _, _ = said.partition("\n")
    cut = _AFTER_NOUN.search(head) or _COUNTED.search(head)
    before = words(head[: cut.start()] if cut else head)
    if not before or saying:
        return "", frozenset()
    noun = stem(before[-1])
    if noun.isdigit() or _MONTH.fullmatch(before[-1]):
        return "", frozenset()  # a day that stands for the work: "two letters, of 3 and of 9 May"
    kept = {
        stem(word)
        for word in words(said)
        if word not in _SMALL and not _DATE_WORDS.match(word) and not _AFTER_NOUN.fullmatch(word)
    }
    return noun, frozenset(kept - {noun} - issuer)
