"""Which relative clauses are statements of their own: those that accuse or count."""

from __future__ import annotations

from stemma.annotate.claims.arguments import Arguments
from stemma.annotate.claims.conduct import conduct_in
from stemma.annotate.claims.units import Unit, is_imperative
from stemma.annotate.clauses import antecedent_of


class Relatives:
    """The relative clauses of a document, with the words that count something."""

    def __init__(self, arguments: Arguments, counted: frozenset[int]) -> None:
        self.arguments = arguments
        self.parse = arguments.parse
        self.counted = counted

    def state(self, verb: int) -> bool:
        """Whether a relative clause, by its verb, accuses somebody or counts."""
        tree = self.parse.subtree(verb)
        if not self.counted.isdisjoint(tree) or self._is_given(verb):
            return True
        unit = Unit(verb, tuple(tree), relative=True)
        doers = self.arguments.agents(verb) or self.arguments.patients(verb)
        return conduct_in(self.parse, unit) is not None and bool(doers)

    def _is_given(self, verb: int) -> bool:
        """Whether a bidding takes it for granted of those it counts: "Think of the six who were held"."""
        noun = antecedent_of(self.parse, verb)
        above = self.parse.tokens[noun].head
        if self.parse.tokens[above].pos == "ADP":
            above = self.parse.tokens[above].head
        counted = not self.counted.isdisjoint((noun, *self.parse.children[noun]))
        return counted and is_imperative(self.parse, above)
