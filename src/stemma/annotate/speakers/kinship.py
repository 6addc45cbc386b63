"""Who is meant by "her husband" or "my client": the kin, the client or the lawyer of somebody named.

The text tells it itself ("Ada Brun's brother, Hanno"), the other way round ("Hanno is her brother"),
or by a surname that only one other person has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from stemma.annotate.clauses import child_of
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Entity, Mention

TIES = {
    **dict.fromkeys(("husband", "wife", "widow", "widower", "spouse"), "spouse"),
    **dict.fromkeys(("brother", "sister"), "sibling"),
    **dict.fromkeys(("father", "mother", "mum", "dad", "mom"), "parent"),
    **dict.fromkeys(("son", "daughter"), "child"),
    **dict.fromkeys(("uncle", "aunt"), "elder"),
    **dict.fromkeys(("nephew", "niece"), "younger"),
    "cousin": "cousin",
    "client": "client",
    **dict.fromkeys(("lawyer", "solicitor", "attorney", "barrister", "counsel"), "lawyer"),
}
"""What ties somebody to somebody, by the noun for it."""
BACK = {
    "spouse": "spouse",
    "sibling": "sibling",
    "parent": "child",
    "child": "parent",
    "elder": "younger",
    "younger": "elder",
    "cousin": "cousin",
    "client": "lawyer",
    "lawyer": "client",
}
"""The same tie seen from the other side."""
NEAR_KIN = frozenset({"spouse", "sibling", "parent", "child"})
"""Those who mostly have one surname."""
AT_LAW = frozenset({"client", "lawyer"})
OF_THE_COURT = frozenset("prosecutor judge magistrate coroner solicitor barrister".split())
"""Offices of a court: who has one is nobody's client there."""
MALE = frozenset({"husband", "widower", "brother", "father", "dad", "son", "uncle", "nephew"})
FEMALE = frozenset({"wife", "widow", "sister", "mother", "mum", "mom", "daughter", "aunt", "niece"})


def is_kin(parse: Parse, at: int) -> bool:
    """Whether a noun brings in somebody as the kin of another: "her aunt", "Brun's son"."""
    tie = TIES.get(parse.tokens[at].lemma, "")
    return bool(tie) and tie not in AT_LAW and child_of(parse, at, "poss") is not None


class Kinship:
    """Knows whose kin and whose lawyers the persons of one document are."""

    def __init__(
        self,
        parse: Parse,
        mention_at: Mapping[int, Mention],
        entities: tuple[Entity, ...],
        accused: tuple[str, ...] = (),
    ) -> None:
        """Read the ties; `accused`: whom a lawyer speaks for where nobody's lawyer is named."""
        self.parse = parse
        self.mention_at = mention_at
        self.people = {row.id: row.name for row in entities if row.schema == "Person"}
        self.ties: dict[tuple[str, str], set[str]] = defaultdict(set)
        """For each person and tie those who have it to the person."""
        self.of_court = self._of_the_court()
        self.clients: set[str] = set()
        """Those who have a lawyer."""
        for token in parse.tokens:
            if token.lemma in TIES and (owner := self.owner(token)) is not None:
                if TIES[token.lemma] == "lawyer":
                    if owner.entity in self.of_court:
                        continue
                    self.clients.add(owner.entity)
                for bearer in self._bearers(token):
                    self._tie(owner.entity, TIES[token.lemma], bearer.entity)
        self.clients = self.clients or set(accused)

    def _of_the_court(self) -> set[str]:
        """Those whose office in court the text tells beside their name: "The prosecutor, Ada Brun"."""
        return {
            found.entity
            for token in self.parse.tokens
            if token.lemma.lower() in OF_THE_COURT
            for found in self._bearers(token)
        }

    def meant(self, noun: Token, owner: str) -> str:
        """The person who is somebody's brother or client; an empty string where nobody is sure."""
        tie = TIES.get(noun.lemma, "")
        if not tie or noun.tag not in {"NN", "NNP"}:
            return ""
        found = {who for who in self.ties.get((owner, tie), ()) if self._fits(noun, who)}
        if not found and tie == "client":
            found = set(self.clients)
        if not found and tie in NEAR_KIN:
            found = set(self._of_one_surname(noun, owner))
        return found.pop() if len(found) == 1 else ""

    def told(self) -> Iterator[tuple[int, int, str]]:
        """Tokens `[first, last)` of every "her husband" that is somebody named, and who it is."""
        for noun in self.parse.tokens:
            owner = child_of(self.parse, noun.index, "poss") if noun.lemma in TIES else None
            whose = self.mention_at.get(owner.index) if owner is not None else None
            after = self.mention_at.get(noun.index + 1)
            if owner is None or whose is None or (after is not None and after.kind == "name"):
                continue
            if who := self.meant(noun, whose.entity):
                yield self.parse.subtree(owner.index)[0], noun.index + 1, who

    def taken_back(self, noun: Token, owner: Token) -> Mention | None:
        """Whom "Brun's widow" means by "her husband": the one whose widow she is."""
        tie = TIES.get(noun.lemma, "")
        back = BACK.get(TIES.get(owner.lemma, ""), "")
        return self.owner(owner) if tie and tie == back else None

    def owner(self, noun: Token) -> Mention | None:
        """The named person to whom a noun ties somebody: "Brun's", "of Ada Brun"."""
        beside = child_of(self.parse, noun.index, "poss")
        if beside is None:
            joint = child_of(self.parse, noun.index, "prep")
            plain = joint is not None and joint.text.lower() in {"of", "for"}
            beside = child_of(self.parse, joint.index, "pobj") if joint and plain else None
        found = self.mention_at.get(beside.index) if beside is not None else None
        return found if found is not None and found.entity in self.people else None

    def _bearers(self, noun: Token) -> Iterator[Mention]:
        """The names of whom a noun is said: behind it, before its comma, or where "is" says so."""
        tokens = self.parse.tokens
        beside = [at for at in self.parse.children[noun.index] if tokens[at].dep == "appos"]
        if noun.dep in {"appos", "compound", "nmod"}:
            beside.append(noun.head)
        if noun.dep == "attr" and (subject := child_of(self.parse, noun.head, "nsubj")) is not None:
            beside.append(subject.index)
        beside.append(noun.index + 1)
        for at in beside:
            found = self.mention_at.get(at)
            said = noun.dep == "attr" and found is not None and found.kind == "pronoun"
            if found is None or not (found.kind == "name" or said):
                continue
            if found.entity in self.people:
                yield found
                return

    def _tie(self, owner: str, tie: str, bearer: str) -> None:
        if owner != bearer:
            self.ties[owner, tie].add(bearer)
            self.ties[bearer, BACK[tie]].add(owner)

    def _of_one_surname(self, noun: Token, owner: str) -> Iterator[str]:
        """The others who have somebody's surname."""
        name = self.people.get(owner, "").split()
        for who, other in self.people.items():
            parts = other.split()
            alike = len(name) > 1 and len(parts) > 1 and parts[-1] == name[-1]
            if who != owner and alike and self._is_of_its_sex(noun, parts[0]):
                yield who

    @staticmethod
    def _is_of_its_sex(noun: Token, given: str) -> bool:
        """Whether a given name is known to be of the sex that a word for kin tells."""
        sex = "male" if noun.lemma in MALE else "female" if noun.lemma in FEMALE else ""
        return bool(sex) and given.casefold() in words("given_names", sex)

    def _fits(self, noun: Token, who: str) -> bool:
        """Whether a person's given name is not known to be of the other sex."""
        given = self.people.get(who, "").casefold().partition(" ")[0]
        wrong = "female" if noun.lemma in MALE else "male" if noun.lemma in FEMALE else ""
        return not wrong or given not in words("given_names", wrong)
