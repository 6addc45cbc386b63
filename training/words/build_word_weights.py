"""Count in how many reference articles each stem stands, for `stemma.text.words.weight`.

    python training/words/build_word_weights.py polnear_train.jsonl

Writes counts only (facts about words), no sentence of any article.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from stemma.text.words import stem, words

FEWEST = 3
TARGET = Path(__file__).parents[2] / "src/stemma/text/data/word_weights.tsv"


def main(source: Path) -> None:
    """Count stems by article and write the table, sorted by stem."""
    texts = [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines()]
    counts = Counter(stem_ for text in texts for stem_ in {stem(word) for word in words(text)})
    rows = [f"{word}\t{count}" for word, count in sorted(counts.items()) if count >= FEWEST]
    TARGET.write_text("\n".join([f"#texts\t{len(texts)}", *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} stems of {len(texts)} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
