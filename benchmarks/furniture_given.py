"""Pages by a stranger for the furniture benchmark: the page, and a file that says what is what.

`NAME.html` or `NAME.txt` stands beside `NAME.gold.json` with `title`, `published`, and lists of the page's
own words: `body`, `either` (title, byline, captions: some readers keep them apart and some do not)
and `furniture`. A word that no list has counts as furniture.
"""

from __future__ import annotations

import html
import json
import re
from itertools import accumulate
from pathlib import Path

from furniture_pages import PAGES, UNSEEN, Page

SETS = tuple(name for name in ("stranger", "stranger2") if (PAGES / name).is_dir())
"""Whose pages there are: one folder for each stranger."""
ORDER = (("body", "B"), ("either", "N"), ("furniture", "F"))
HIDDEN = re.compile(
    r"<!--.*?-->|<(noscript|template|svg|iframe|object|select|option)\b.*?</\1>",
    re.IGNORECASE | re.DOTALL,
)
WITHIN_A_WORD = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr)\b[^>]*>",
    re.IGNORECASE,
)


def given_pages(half: str) -> list[Page]:
    """Every page of a half: "stranger/tune", which was looked at, or "stranger/held", totals only."""
    folder = PAGES / half
    golds = sorted(folder.glob("*.gold.json")) if folder.is_dir() else []
    return [_page(path) for path in golds]


def _page(gold: Path) -> Page:
    said = json.loads(gold.read_text(encoding="utf-8"))
    stem = gold.name.removesuffix(".gold.json")
    (path,) = (each for each in gold.parent.glob(f"{stem}.*") if each != gold)
    data = path.read_bytes()
    words = tuple(_visible(data.decode(), web=path.suffix == ".html").split())
    return Page(
        path.name, data, words, _labels(words, said), said["title"] or "", said["published"] or ""
    )


def _visible(text: str, *, web: bool) -> str:
    """The words that a reader of the page sees."""
    if not web:
        return text
    shown = UNSEEN.sub(" ", WITHIN_A_WORD.sub("", HIDDEN.sub(" ", text)))
    return html.unescape(shown)


def _labels(words: tuple[str, ...], said: dict[str, list[str]]) -> str:
    """The label of each word: what most of its characters belong to."""
    squeezed = "".join(words)
    labels = ["?"] * len(squeezed)
    for name, label in ORDER:
        after = 0
        for stretch in said[name]:
            wanted = "".join(stretch.split())
            at = _free(squeezed, labels, wanted, after if label == "B" else 0)
            if at is not None:
                labels[at : at + len(wanted)] = label * len(wanted)
                after = at + len(wanted)
    ends = list(accumulate(map(len, words)))
    spans = zip([0, *ends], ends, strict=False)
    return "".join(_most("".join(labels[start:end])) for start, end in spans)


def _free(squeezed: str, labels: list[str], wanted: str, after: int) -> int | None:
    """Where the words stand that nothing has been said of yet; from a place on if they do."""
    found = (
        [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", squeezed)]
        if wanted
        else []
    )
    free = [at for at in found if set(labels[at : at + len(wanted)]) == {"?"}]
    return next((at for at in free if at >= after), free[0] if free else None)


def _most(labels: str) -> str:
    known = max("BNF", key=labels.count)
    return known if labels.count(known) else "F"


def not_found(half: str) -> list[str]:
    """What a gold file says that its page does not have: nothing, if both are sound."""
    lines = []
    for gold in sorted((PAGES / half).glob("*.gold.json")):
        said = json.loads(gold.read_text(encoding="utf-8"))
        squeezed = "".join(_page(gold).words)
        for name, _ in ORDER:
            missing = [each for each in said[name] if "".join(each.split()) not in squeezed]
            lines += [f"{gold.name} {name}: {each[:70]!r}" for each in missing]
    return lines
