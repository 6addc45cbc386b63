"""Sentences that one word tells apart: which of them are shown as the same, and which as a difference.

    python benchmarks/one_word.py breaking_nli.jsonl [pairs of each kind, 40 unless told]

The pairs are those of Breaking NLI (Glockner, Shwartz and Goldberg 2018; CC BY-SA 4.0, not held here):
a sentence, and the same with one word exchanged. Each becomes a document of another paper. Of a pair that
contradicts, "the same" is wrong; of one that does not, it is right. What a paper says of nobody by name is
seldom compared at all, so "neither" is no mistake. The peer calls every pair the same of which nine words in
ten are equal, as tools do that look for copied sentences.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

from differences import found, read

from stemma.annotate import default_tools
from stemma.model.settings import Settings

HEADS = (
    "The Morven Gazette\n5 May 2031\n\nAda Lovel described the scene. ",
    "The Harbour Post\n5 May 2031\n\nEmil Brun described the scene. ",
)
AS_ONE = {"same", "copies"}
EQUAL = 0.9
SEED = 7

Pair = dict[str, str]


def sample(path: Path, number: int) -> dict[str, list[Pair]]:
    """So many pairs of each category, chosen by a fixed seed."""
    kinds: dict[str, list[Pair]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        if pair["label"] != "neutral":
            kinds[f"{pair['label']}, {pair['category']}"].append(pair)
    chance = random.Random(SEED)  # noqa: S311 - no secret hangs on it
    return {
        kind: chance.sample(pairs, min(number, len(pairs)))
        for kind, pairs in sorted(kinds.items())
        if len(pairs) >= number
    }


def peer(pair: Pair) -> bool:
    """Whether nine words in ten are equal."""
    words = pair["premise"].split(), pair["hypothesis"].split()
    return SequenceMatcher(None, *words, autojunk=False).ratio() >= EQUAL


def main() -> None:
    """Read the pairs, and print how they are shown."""
    tools = default_tools(Settings())
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    totals: Counter[str] = Counter()
    for kind, pairs in sample(Path(sys.argv[1]), number).items():
        shown: Counter[str] = Counter(pairs=len(pairs))
        for pair in pairs:
            rows = read(
                HEADS[0] + pair["premise"] + "\n", HEADS[1] + pair["hypothesis"] + "\n", tools
            )
            shown["as the same"] += any(each.type in AS_ONE for each in rows.links)
            shown["as a difference"] += bool(found(rows))
            shown["as the same by the peer"] += peer(pair)
        print(f"{kind:32}", ", ".join(f"{name} {shown[name]}" for name in shown))
        totals.update({f"{kind.split(',')[0]}: {name}": count for name, count in shown.items()})
    for name, count in totals.items():
        print(f"{name:44} {count}")


if __name__ == "__main__":
    main()
