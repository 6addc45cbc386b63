"""Learn what the traits of a line weigh, for `ingest/roles/weights/furniture.json`.

    python training/furniture/learn_weights.py             leave one site out, print, and write
    python training/furniture/learn_weights.py --only-check     print and write nothing

Logistic regression over the lines of every page that was looked at while rules were made (the
`tune` halves of `benchmarks/pages`). Each page stands in several forms, so that no weight leans on
what a rule knows by heart: with nothing known, with what the markup alone tells, with all that the
rules find; and without what its classes say. Web pages serve as pasted text too, without markup.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from furniture_given import SETS, given_pages  # noqa: E402 - the path is set above
from furniture_pages import Page, pages  # noqa: E402 - the path is set above

from stemma.ingest.known import LOADERS  # noqa: E402 - the path is set above
from stemma.ingest.roles.around import Around  # noqa: E402 - the path is set above
from stemma.ingest.roles.assign import view_of  # noqa: E402 - the path is set above
from stemma.ingest.roles.furniture import by_markup, known_furniture  # noqa: E402 - the path is set above
from stemma.ingest.roles.page import View  # noqa: E402 - the path is set above
from stemma.ingest.roles.weighing import all_traits  # noqa: E402 - the path is set above
from stemma.ingest.values import Source  # noqa: E402 - the path is set above
from stemma.model.settings import Settings  # noqa: E402 - the path is set above

TARGET = ROOT / "src/stemma/ingest/roles/weights/furniture.json"
BUDGET = 10_000_000
SHRINK, ROUNDS = 5.0, 30
OWN_PAGE, BODY = 0.35, 1.5
"""What a page of our own shells counts beside a stranger's; what lost body counts beside furniture."""
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Labelled:
    """A page's lines: for each the characters of body, of neither and of furniture in it."""

    site: str
    view: View
    counts: Numbers
    weight: float

    @property
    def is_furniture(self) -> Numbers:
        """For each line 1 where most of it is furniture, else 0."""
        body, neither, furniture = self.counts.T
        return (furniture >= np.maximum(np.maximum(body, neither), 1)).astype(float)


def main(*, write: bool) -> None:
    """Check by leaving one site out, then learn from all and write."""
    given = [(name, page) for name in SETS for page in given_pages(f"{name}/tune")]
    own = [(page.name.rpartition("-")[0], page) for page in pages("tune")]
    web = [labelled(f"{name}/{page.name}", page, 1.0) for name, page in given]
    web += [labelled(site, page, OWN_PAGE) for site, page in own]
    marked = [page for page in web if page.view.has_markup]
    pasted = [replace(page, view=without_markup(page.view)) for page in web]
    found = {}
    for kind, chosen in (("web", marked), ("pasted", pasted)):
        check(kind, chosen)
        found[kind] = learnt(chosen)
    if write:
        TARGET.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def labelled(site: str, page: Page, weight: float) -> Labelled:
    """The page's lines with the characters of each label in them."""
    loader = LOADERS.get("html" if page.name.endswith("html") else "plain")
    view = view_of(loader(Source(page.name, page.data, Settings(), BUDGET)))
    words = [(word, line.index) for line in view.lines for word in line.words]
    counts = np.zeros((len(view.lines), 3))
    matcher = SequenceMatcher(None, page.words, [word for word, _ in words], autojunk=False)
    for ours, theirs, size in matcher.get_matching_blocks():
        for step in range(size):
            word, index = words[theirs + step]
            counts[index, "BNF".index(page.labels[ours + step])] += len(word)
    return Labelled(site, view, counts, weight)


def without_markup(view: View) -> View:
    """The page as pasted text."""
    bare = (
        replace(line, piece=replace(line.piece, role=None, item=False, linked=0.0, suspect=0.0))
        for line in view.lines
    )
    return replace(view, lines=tuple(bare))


def without_classes(view: View) -> View:
    """The page of a site whose classes say nothing against a line."""
    bare = (
        replace(line, piece=replace(line.piece, suspect=min(0.0, line.piece.suspect)))
        for line in view.lines
    )
    return replace(view, lines=tuple(bare))


def forms(page: Labelled) -> Iterator[Around]:
    """The page with more or less known of it."""
    views = [page.view, without_classes(page.view)] if page.view.has_markup else [page.view]
    for view in views:
        for known in (set(), set(by_markup(view, set())), set(known_furniture(view))):
            yield Around(view, frozenset(known))


def rows(page: Labelled, around: Around, names: Sequence[str]) -> Numbers:
    """The traits of each line as numbers."""
    found = (all_traits(around, index) for index in range(len(page.view.lines)))
    return np.array([[each[name] for name in names] for each in found])


def names_of(page: Labelled) -> list[str]:
    """The names of the traits that the kind of page has."""
    return list(all_traits(Around(page.view, frozenset()), 0))


def learnt(chosen: Sequence[Labelled]) -> dict[str, float]:
    """The weight of each trait."""
    names = names_of(chosen[0])
    made = [(page, rows(page, around, names)) for page in chosen for around in forms(page)]
    return dict(zip(names, map(float, np.round(fitted(made), 3)), strict=True))


def fitted(made: Sequence[tuple[Labelled, Numbers]]) -> Numbers:
    """The weights that fit best, by Newton's method, the large ones shrunk."""
    traits = np.vstack([each for _, each in made])
    wanted = np.concatenate([page.is_furniture for page, _ in made])
    counts = np.concatenate([_importance(page) for page, _ in made])
    found = np.zeros(traits.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(traits @ found, -30, 30)))
        slope = traits.T @ (counts * (likely - wanted)) + SHRINK * found
        bend = (traits * (counts * likely * (1 - likely))[:, None]).T @ traits
        found -= np.linalg.solve(bend + SHRINK * np.eye(len(found)), slope)
    return found


def _importance(page: Labelled) -> Numbers:
    """What each line counts: long ones more, body more than furniture."""
    size = np.sqrt(page.counts.sum(axis=1) + 1) / 10
    importance: Numbers = page.weight * size * np.where(page.is_furniture, 1.0, BODY)
    return importance


def check(kind: str, chosen: Sequence[Labelled]) -> None:
    """Print how the weights do on sites that they were not learnt from, with the markup's word only."""
    names = names_of(chosen[0])
    made = [(page, [rows(page, around, names) for around in forms(page)]) for page in chosen]
    scores = []
    for page, own in made:
        others = [(each, one) for each, many in made for one in many if each.site != page.site]
        scores.append((page, own[1] @ fitted(others)))
    for least in (0.5, 1.0, 1.5, 2.0, 2.5):
        body = furniture = all_body = all_furniture = 0.0
        for page, score in scores:
            kept = score <= least
            body += page.counts[kept, 0].sum()
            furniture += page.counts[kept, 2].sum()
            all_body += page.counts[:, 0].sum()
            all_furniture += page.counts[:, 2].sum()
        precision, recall = body / (body + furniture), body / all_body
        both = 2 * precision * recall / (precision + recall)
        print(
            f"{kind}, other sites, furniture from {least}: P {precision:.2%} R {recall:.2%} "
            f"F1 {both:.2%}, left out {1 - furniture / all_furniture:.1%}"
        )


if __name__ == "__main__":
    main(write="--only-check" not in sys.argv)
