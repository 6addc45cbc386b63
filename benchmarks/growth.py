"""How the seconds of reading times and quantities grow with the length of a text that repeats one piece.

    python benchmarks/growth.py

Prints the processor time for a text and for one eight times as long, and their ratio; ends with 1 if a
ratio is beyond 24. Calls are counted by the tests; what a pattern that backtracks would cost shows here.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.annotate.sentences import read
from tests.annotate.test_times_linear import PIECES

SHORT, LONG = 8_000, 64_000
MOST = 3 * LONG / SHORT


def seconds(text: str) -> float:
    """The least processor time of three readings."""
    took = []
    for _ in range(3):
        began = time.process_time()
        read(text, grammar=False)
        took.append(time.process_time() - began)
    return min(took)


def main() -> int:
    """Prints a line per piece; 1 if one grows faster than the text."""
    worst = 0.0
    print(f"{'piece':24} {SHORT:>8} {LONG:>8}  ratio")
    for piece in PIECES:
        short, long = (seconds(piece * (length // len(piece))) for length in (SHORT, LONG))
        worst = max(worst, long / short)
        print(f"{piece!r:24} {short:8.3f} {long:8.3f} {long / short:6.1f}")
    return int(worst > MOST)


if __name__ == "__main__":
    raise SystemExit(main())
