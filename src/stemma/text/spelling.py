"""How far one spelling is from another: what each change of letters costs.

Spellings of one name differ in predictable places when they come from another script: vowels that the
script does not write, letters with no one Latin match, doubled letters, silent final h. A change there
costs little; any other change costs a whole letter. What remains is measured against the length, so
that one different vowel decides between two short surnames and does not between two long ones.

The costs are a table that can be read (`data/spelling_costs.tsv`), learnt from names of one script
written in another in several ways (`training/names`).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from importlib.resources import files

VOWELS = frozenset("aeiouy")
COSTS = "spelling_costs.tsv"
DOUBLED = "double"
"""The change by which a letter is written once more."""
WHOLE = 1.0
Costs = Mapping[str, float]
"""By change: "ei" for one of the two in place of the other; "-a" for a letter more or less, "-a^" and
"-a$" for the same at the beginning and at the end."""


def likeness(left: str, right: str, costs: Costs) -> float:
    """How alike two spellings are, from 0 to 1: what it costs to turn one into the other, over the length."""
    if left == right:
        return 1.0
    first, second = sorted((left, right))
    spent = _table(first, second, costs)[-1][-1]
    return max(0.0, 1.0 - spent / max(len(left), len(right), 1))


def changes(left: str, right: str, costs: Costs) -> Iterator[str]:
    """The changes by which the one becomes the other at the least cost, from the end."""
    left, right = sorted((left, right))
    table = _table(left, right, costs)
    row, column = len(left), len(right)
    while row or column:
        here = table[row][column]
        if (
            row
            and column
            and here == table[row - 1][column - 1] + _swap(left, right, (row, column), costs)
        ):
            if left[row - 1] != right[column - 1]:
                yield swapped(left[row - 1], right[column - 1])
            row, column = row - 1, column - 1
        elif row and here == table[row - 1][column] + _cost(lost(left, row - 1), costs):
            yield lost(left, row - 1)
            row -= 1
        else:
            yield lost(right, column - 1)
            column -= 1


def swapped(left: str, right: str) -> str:
    """The change of one letter for another."""
    return "".join(sorted((left, right)))


def lost(word: str, index: int) -> str:
    """The change by which a word loses or gains the letter at an index."""
    letter = word[index]
    if index and word[index - 1] == letter:
        return DOUBLED
    return f"-{letter}{'^' if not index else '$' if index == len(word) - 1 else ''}"


def read_costs(text: str) -> dict[str, float]:
    """The costs in a table of changes."""
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {change: float(cost) for change, cost, *_ in rows}


@functools.cache
def shipped_costs() -> Costs:
    """The costs that Stemma uses."""
    return read_costs(files("stemma.text").joinpath("data", COSTS).read_text("utf-8"))


def _cost(change: str, costs: Costs) -> float:
    """What a change costs; at an end of a word what it costs within, where nothing else is known."""
    found = costs.get(change)
    return costs.get(change[:2], WHOLE) if found is None else found


def _swap(left: str, right: str, place: tuple[int, int], costs: Costs) -> float:
    one, two = left[place[0] - 1], right[place[1] - 1]
    return 0.0 if one == two else costs.get(swapped(one, two), WHOLE)


def _table(left: str, right: str, costs: Costs) -> list[list[float]]:
    """The least cost from each beginning of the one to each beginning of the other."""
    out = [_cost(lost(left, at), costs) for at in range(len(left))]
    into = [_cost(lost(right, at), costs) for at in range(len(right))]
    rows = [[0.0]]
    for cost in into:
        rows[0].append(rows[0][-1] + cost)
    for row, letter in enumerate(left, 1):
        above, here = rows[-1], [rows[-1][0] + out[row - 1]]
        for column, other in enumerate(right, 1):
            change = 0.0 if letter == other else costs.get(swapped(letter, other), WHOLE)
            here.append(
                min(
                    above[column - 1] + change,
                    above[column] + out[row - 1],
                    here[column - 1] + into[column - 1],
                )
            )
        rows.append(here)
    return rows
