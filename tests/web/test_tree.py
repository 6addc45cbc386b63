"""The drawing of origins."""

from __future__ import annotations

import pytest

from stemma.web.rows.tree import MOST_LEAVES, NARROW, Leaf, Stem, draw


def stem(leaves: int, *, stated: bool = True, label: str = "Norlan Wire") -> Stem:
    return Stem("A", label, stated=stated, leaves=tuple(Leaf(f"text {n}") for n in range(leaves)))


def test_every_text_hangs_on_its_origin() -> None:
    tree = draw([stem(2), stem(1, stated=False)], wide=True)
    assert [node.kind for node in tree.nodes] == ["origin", "text", "text", "unstated", "text"]
    assert len(tree.lines) == 3
    heights = [node.y for node in tree.nodes]
    assert heights == sorted(set(heights))
    assert tree.height > heights[-1]


def test_a_release_with_five_hundred_copies_stays_a_drawing() -> None:
    tree = draw([stem(500)], wide=True)
    assert len(tree.nodes) == 1 + MOST_LEAVES
    assert tree.nodes[-1].label == f"and {500 - MOST_LEAVES + 1} more, in the table"


@pytest.mark.parametrize("wide", [False, True])
def test_labels_stay_inside_the_drawing(wide: bool) -> None:  # noqa: FBT001 - a test's parameter
    tree = draw([stem(1, label="W" * 300)], wide=wide)
    widest_letter = 16
    if not wide:
        assert all(len(node.label) <= NARROW for node in tree.nodes)
        assert tree.width <= 360 - 2 * widest_letter


def test_nothing_to_draw_is_an_empty_drawing() -> None:
    assert draw([], wide=False).nodes == ()
