"""A document on its way through the components: frozen, each component returns a fuller one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from stemma.annotate.parse import Parse, Sentence
from stemma.annotate.stretches import Stretch
from stemma.model.annotations import Annotations

if TYPE_CHECKING:
    from stemma.annotate.sensing import Inside, Senses

Component = Callable[["Draft"], "Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """The rows found so far, with the grammatical reading they are found in."""

    rows: Annotations
    parse: Parse
    stretches: tuple[Stretch, ...] = ()
    """What was parsed; `Sentence.block` is an index into these."""
    senses: Senses | None = None
    """What the reader's model makes of the words, if it has one and tells."""
    inside: Inside | None = None
    """What that model makes of the insides of contents."""
    taken_up: Mapping[int, int] = field(default_factory=dict)
    """For each pronoun that takes up a description without a name, the head of the description."""

    @property
    def text(self) -> str:
        """The document's text."""
        return self.rows.document.text

    def stretch_of(self, sentence: Sentence) -> Stretch:
        """The stretch, with its block and role, in which the sentence stands."""
        return self.stretches[sentence.block]

    def with_rows(self, **changes: Any) -> Draft:
        """The draft with some kinds of rows replaced."""
        return replace(self, rows=replace(self.rows, **changes))


@dataclass(frozen=True, slots=True)
class Step:
    """A component with what it needs and what it gives, so that an order can be checked."""

    name: str
    requires: frozenset[str]
    assigns: frozenset[str]
    apply: Component


def component(
    name: str, *, requires: frozenset[str] | set[str], assigns: frozenset[str] | set[str]
) -> Callable[[Component], Step]:
    """Return a decorator that makes a function of drafts a named step."""

    def wrap(function: Component) -> Step:
        return Step(name, frozenset(requires), frozenset(assigns), function)

    return wrap
