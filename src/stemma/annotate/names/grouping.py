"""Names in the text and the groups that they are put together in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.annotate.lexicon import words
from stemma.annotate.names.name_kinds import is_personal
from stemma.annotate.names.names import Name
from stemma.annotate.names.spellings import person_key
from stemma.annotate.names.titles import Gender, title_gender
from stemma.annotate.parse import Parse
from stemma.model.annotations import EntitySchema

TURNED_TO: dict[str, Gender] = {"his": "male", "her": "female"}


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text with what is needed to compare it."""

    name: Name
    text: str
    schema: EntitySchema
    sentence: int
    relation: str = ""
    """The word of kinship right before it: "his brother X"."""
    described: bool = False
    """Whether it is a description, such as "the port authority", and no name."""
    called: frozenset[str] = frozenset()
    """The nouns beside it that say what its bearer is."""
    in_headline: bool = False
    gender: Gender | None = None
    """The gender of the pronoun right behind it: "Dr Orm, for his part"."""


@dataclass(slots=True)
class Group:
    """The names put together so far; grows while the document is read."""

    schema: EntitySchema
    members: list[int] = field(default_factory=list)
    forms: dict[str, int] = field(default_factory=dict)
    """Its written names with how often each stands, in the order in which they were met."""
    proper: set[str] = field(default_factory=set)
    """Those of them that are names and no descriptions."""
    keys: set[tuple[str, ...]] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    """The titles that stand before its names, those of courtesy aside."""
    called: str = ""
    """The name it goes by, where the text gives another as the real one."""
    nouns: set[str] = field(default_factory=set)
    """The nouns beside its names that say what it is."""
    gender: Gender | None = None
    last: int = -1
    number: int = 0
    """Its place in the order in which groups were met."""

    def add(self, index: int, named: Named) -> None:
        """Take a name in."""
        self.members.append(index)
        self.forms[named.text] = self.forms.get(named.text, 0) + 1
        if not named.described:
            self.proper.add(named.text)
        self.keys.add(person_key(named.text))
        self.titles.update(ranks_of(named))
        self.nouns |= named.called
        self.gender = self.gender or gender_of(named)
        self.last = named.sentence
        person = named.schema == "Person" and all(is_personal(x.casefold()) for x in self.forms)
        if self.schema == "LegalEntity" or person:
            self.schema = named.schema

    @property
    def texts(self) -> tuple[str, ...]:
        """Its written names, each once."""
        return tuple(self.forms)

    @property
    def full(self) -> bool:
        """Whether one of its names has more than one word."""
        return any(len(key) > 1 for key in self.keys)


def ranks_of(named: Named) -> set[str]:
    """The words of a name's title that tell its bearer from a namesake: "colonel", no "mr"."""
    gendered = words("names", "titles", "male") | words("names", "titles", "female")
    return set(named.name.title.split()) - gendered - {"dr", "prof", "the", "of", "-"}


def gender_of(named: Named) -> Gender | None:
    """The gender that a pronoun behind it, a title, a relation or a well-known given name shows."""
    if named.gender:
        return named.gender
    if (shown := title_gender(named.name.title)) or (shown := title_gender(named.relation)):
        return shown
    parts = person_key(named.text)
    if named.schema != "Person" or not parts:
        return None
    if parts[0] in words("given_names", "male"):
        return "male"
    return "female" if parts[0] in words("given_names", "female") else None


def only(groups: Iterable[Group]) -> Group | None:
    """The single group, or none when there are several."""
    found = list(groups)
    return found[0] if len(found) == 1 else None


def relation_before(parse: Parse, name: Name) -> str:
    """The word of kinship right before a name: "his brother X", "her husband, X"."""
    at = name.first - 1
    if at > 1 and parse.tokens[at].text == "," and parse.tokens[at - 2].tag == "PRP$":
        at -= 1
    if at < 0:
        return ""
    lower = parse.tokens[at].text.lower()
    return lower if lower in words("names", "kin", "words") else ""


def gender_behind(parse: Parse, name: Name) -> Gender | None:
    """The gender of the pronoun that turns to somebody: "Orm, for his part", "in her turn"."""
    behind = [token.text.lower() for token in parse.tokens[name.last : name.last + 4]]
    if len(behind) < 4 or behind[0] != "," or behind[1] not in {"for", "on", "in"}:
        return None
    return TURNED_TO.get(behind[2]) if behind[3] in {"part", "own", "side", "turn"} else None
