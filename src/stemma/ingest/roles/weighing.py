"""Furniture that no phrase tells: a line's traits, each with its learnt weight, added up.

The score is a sum, so the traits that add most are its reasons. The weights are made by
`training/furniture/learn_weights.py`; pages with markup and pasted text have each their own.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from stemma.ingest.roles.around import MOSTLY_LINK, Around
from stemma.ingest.roles.page import Line, View
from stemma.ingest.roles.shapes import GREETING, is_byline, is_dateline, is_name, is_organisation
from stemma.ingest.roles.tail import speaker_lines
from stemma.ingest.roles.traits import Traits, traits, web_traits
from stemma.model.documents import Role

FILE = "furniture.json"
TELLING = 3
"""How many traits are given as reasons."""
CERTAIN, LIKELY = 1.5, 0.4
"""From here on a line is furniture: before its role is known, and where it has none."""
WHOLE = 1.5
"""So much more a whole sentence needs: lost body is worse than a prompt that stays."""
CALLING = frozenset({"asks for a deed", "speaks to the reader"})
SIGNATURE_LINES = 4
SURE_TEXT = -3.0
"""Markup that speaks so strongly for the text, as of its notes, is believed."""
SIGNING = 2
"""So many lines below running text a name may sign it."""
OPEN = frozenset({None, "heading"})
BY_PLACE = OPEN | {"subtitle", "byline", "body"}
"""Roles that a line may have got by its place alone."""
HOUR_ALONE = re.compile(r"\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}))?")
LIST_END = re.compile(r"[;,.]$|\b(?:and|or)$")
LEAST_RUNNING = 0.5
"""So much of what is left must be running text: short lines of a poem or a column are no menu."""
EVIDENCE = 3
"""So many lines must be furniture by a rule; a text without them was no page of a site."""
MOST_LINES = 5_000
"""No page for people has more; its lines are not weighed."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much speaks for furniture, from below 0 to above, and what speaks most."""

    score: float
    reasons: tuple[str, ...]


@functools.cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """The shipped weights by kind of page, "web" and "pasted"; loaded once per process."""
    text = (files("stemma.ingest.roles") / "weights" / FILE).read_text(encoding="utf-8")
    known: dict[str, dict[str, float]] = json.loads(text)
    return known


def all_traits(around: Around, index: int) -> Traits:
    """The traits of a line that its kind of page has."""
    own = traits(around, index)
    return own | web_traits(around, index) if around.view.has_markup else own


def weighed(view: View, line: Line, around: Around) -> Weighed:
    """The sum for a line, with the traits that add most to it."""
    known = weights()["web" if view.has_markup else "pasted"]
    parts = {
        name: known.get(name, 0.0) * value for name, value in all_traits(around, line.index).items()
    }
    telling = sorted((name for name in parts if parts[name] > 0), key=lambda name: -parts[name])
    return Weighed(sum(parts.values()), tuple(name for name in telling if name != "any")[:TELLING])


def by_weight(view: View, found: set[int]) -> dict[int, tuple[str, ...]]:
    """Lines above the text whose traits make furniture for certain, each with its reasons."""
    above = (line for line in view.lines[: view.first_prose] if line.index not in found)
    free = [line for line in above if _may_be(line)]
    return _above(view, free, found, CERTAIN)


def by_weight_of_rest(view: View, roles: Mapping[int, Role]) -> dict[int, tuple[str, ...]]:
    """Lines that have no role of their own and whose traits make them likely furniture."""
    found = {index for index, role in roles.items() if role == "furniture"}
    signing = _signing(view, roles) | speaker_lines(view)
    free = [
        line
        for line in view.lines
        if roles.get(line.index) in BY_PLACE and line.index not in signing and _may_be(line)
    ]
    likely = _above(view, [one for one in free if roles.get(one.index) in OPEN], found, LIKELY)
    placed = [one for one in free if roles.get(one.index) not in OPEN]
    return likely | _above(view, placed, found, CERTAIN)


def _signing(view: View, roles: Mapping[int, Role]) -> set[int]:
    """The lines of a signature and those that stand with it: an office, a body, a place."""
    found: set[int] = set()
    left = 0
    for line, above in zip(view.lines, (None, *view.lines), strict=False):
        role = roles.get(line.index)
        below_text = above is not None and above.is_prose and above.ends_sentence
        of_body = above is not None and is_name(above) and is_organisation(line)
        if role == "signature" or of_body or (below_text and is_name(line)):
            left = SIGNATURE_LINES
        left = 0 if role == "furniture" or line.is_prose else left
        if left:
            found.add(line.index)
            left -= 1
    return found


def _may_be(line: Line) -> bool:
    """Whether neither the format nor the words give the line a place in the text's head."""
    stated = line.piece.role not in {None, "heading"} or line.piece.suspect <= SURE_TEXT
    if stated or GREETING.match(line.text):
        return False
    return not (is_byline(line) or is_dateline(line) or HOUR_ALONE.fullmatch(line.text))


def _above(
    view: View, free: Sequence[Line], found: set[int], least: float
) -> dict[int, tuple[str, ...]]:
    if len(found) < EVIDENCE or len(view.lines) > MOST_LINES:
        return {}
    around = Around(view, frozenset(found))
    if around.share_running < LEAST_RUNNING:
        return {}
    listed = _listed(view, around)
    scores = ((line, weighed(view, line, around)) for line in free if line.index not in listed)
    return {
        line.index: one.reasons
        for line, one in scores
        if one.score >= least + WHOLE * _needs_more(around, line)
    }


def _needs_more(around: Around, line: Line) -> bool:
    """Whether the line could be text: a whole sentence that calls nobody, a heading, a signature."""
    called = not CALLING.isdisjoint(
        name for name, value in all_traits(around, line.index).items() if value
    )
    enclosed = {line.index - 1, line.index + 1} <= around.found
    listed = line.piece.item and not line.piece.linked and line.piece.suspect <= 0
    return (line.ends_sentence and not (called and enclosed)) or listed or _heads(around, line)


def _heads(around: Around, line: Line) -> bool:
    """Whether the line stands alone in the text, as a heading does, or signs it."""
    above, below = around.above[line.index], around.below[line.index]
    signs = above <= SIGNING and (is_name(line) or is_organisation(line))
    return (above == below == 1 or signs) and line.piece.linked < MOSTLY_LINK


def _listed(view: View, around: Around) -> set[int]:
    """The lines of lists that a line of the text announces with a colon."""
    found: set[int] = set()
    announced = False
    for line in view.lines:
        if line.index in around.found or around.running[line.index]:
            announced = False
        elif announced and (line.piece.item or LIST_END.search(line.text)):
            found.add(line.index)
        else:
            announced = False
        if line.text.endswith(":") and line.index not in around.found:
            announced = line.index > around.first and (line.is_prose or len(line.words) > 2)
    return found
