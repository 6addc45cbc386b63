"""Furniture told from body: Stemma and its peers on the same pages.

python benchmarks/furniture.py            both halves, every reader
python benchmarks/furniture.py --show tune    what Stemma got wrong on the pages it was tuned on
python benchmarks/furniture.py --show stranger/tune    likewise on those of a stranger
python benchmarks/furniture.py --reasons tune    each line that Stemma leaves out, with why
python benchmarks/furniture.py --check    what the stranger's gold says that the pages do not have

Peers that are not installed are left out (`pip install resiliparse`).
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from difflib import SequenceMatcher

from furniture_given import SETS, given_pages, not_found
from furniture_pages import Page, pages

from stemma.ingest import read_file
from stemma.ingest.known import LOADERS
from stemma.ingest.roles.assign import left_out, view_of
from stemma.ingest.values import Source
from stemma.model.settings import Settings

BUDGET = 10_000_000

Reader = Callable[[Page], str]


def stemma(page: Page) -> str:
    """Everything that is not furniture."""
    found = read_file(page.name, page.data, Settings())[0]
    text = found.document.text
    kept = [one for one in found.blocks if one.role != "furniture"]
    return "\n".join(text[a:b] for one in kept for a, b in one.spans)


def trafilatura(page: Page) -> str:
    """The extractor whose vote Stemma hears, by itself."""
    import trafilatura as library

    return library.extract(page.data.decode(), include_comments=False) or ""


def readability(page: Page) -> str:
    """The reading view known from browsers, in the port that trafilatura carries."""
    from lxml import html
    from trafilatura.readability_lxml import Document

    summary = Document(html.fromstring(page.data)).summary()
    return str(html.fromstring(summary).text_content())


def justext(page: Page) -> str:
    """Paragraphs by their share of common words."""
    import justext as library

    found = library.justext(page.data, library.get_stoplist("English"))
    return "\n".join(one.text for one in found if not one.is_boilerplate)


def resiliparse(page: Page) -> str:
    """The extractor of a web archive's toolkit."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page.data.decode(), main_content=True, comments=False))


def stemma_record(page: Page) -> tuple[str | None, str | None]:
    """Title and day as Stemma reads them."""
    document = read_file(page.name, page.data, Settings())[0].document
    title, published = document.title, document.published
    return title.value if title else None, published.value if published else None


def trafilatura_record(page: Page) -> tuple[str | None, str | None]:
    """Title and day as trafilatura reads them; it may look for days in the whole text."""
    import trafilatura as library

    found = library.extract_metadata(page.data.decode(), date_config={"max_date": "2100-01-01"})
    return (found.title, found.date) if found else (None, None)


def htmldate_record(page: Page) -> tuple[str | None, str | None]:
    """The day as htmldate reads it; it looks for no title."""
    import htmldate as library

    day = library.find_date(page.data.decode(), original_date=True, max_date="2100-01-01")
    return None, day


def everything(page: Page) -> str:
    """No rule at all."""
    return " ".join(page.words)


READERS: dict[str, Reader] = {
    "stemma": stemma,
    "trafilatura": trafilatura,
    "readability": readability,
    "justext": justext,
    "resiliparse": resiliparse,
    "keep everything": everything,
}


def counted(page: Page, text: str) -> tuple[int, int, int]:
    """Characters of body kept, of furniture kept, and of body in all."""
    matcher = SequenceMatcher(None, page.words, text.split(), autojunk=False)
    kept = [False] * len(page.words)
    for start, _, length in matcher.get_matching_blocks():
        kept[start : start + length] = [True] * length
    sizes = [len(word) for word in page.words]
    rows = list(zip(page.labels, kept, sizes, strict=True))
    body = sum(size for label, yes, size in rows if yes and label == "B")
    furniture = sum(size for label, yes, size in rows if yes and label == "F")
    return body, furniture, sum(size for label, _, size in rows if label == "B")


def scored(chosen: list[Page], reader: Reader) -> tuple[float, float, float, float]:
    """Precision, recall and F1 of body characters, and the part of furniture that was left out."""
    body = furniture = total = all_furniture = 0
    for page in chosen:
        kept, left, whole = counted(page, reader(page))
        body, furniture, total = body + kept, furniture + left, total + whole
        words = zip(page.words, page.labels, strict=True)
        all_furniture += sum(len(word) for word, label in words if label == "F")
    precision, recall = body / max(1, body + furniture), body / total
    left_out = 1 - furniture / all_furniture
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), left_out


ALL_HELD = "all held"
"""Everything that was not looked at, as one."""


def of(half: str) -> list[Page]:
    """The pages of a half: our own, or with "stranger/" in front those of a stranger."""
    if half == ALL_HELD:
        return [page for name in ("held", *(f"{name}/held" for name in SETS)) for page in of(name)]
    return given_pages(half) if "/" in half else pages(half)


def table(half: str) -> None:
    """Print one line a reader for a half of the pages."""
    made = of(half)
    for kind in ("html", "txt"):
        chosen = [page for page in made if page.name.endswith(kind)]
        print(f"\n{half}, {'web pages' if kind == 'html' else 'pasted text'}: {len(chosen)}")
        print(f"{'':18}{'P':>8}{'R':>8}{'F1':>8}{'lost':>8}{'left out':>10}")
        for name, reader in READERS.items():
            if kind == "txt" and name not in {"stemma", "keep everything"}:
                continue
            if name == "resiliparse" and not importlib.util.find_spec(name):
                continue
            p, r, f, out = scored(chosen, reader)
            print(f"{name:18}{p:8.2%}{r:8.2%}{f:8.2%}{1 - r:8.2%}{out:10.2%}")


def records(half: str) -> None:
    """Print how many titles and days are right, wrong and left open."""
    made = [page for page in of(half) if page.name.endswith("html")]
    pasted = [page for page in of(half) if not page.name.endswith("html")]
    print(f"\n{half}: titles and days (right / wrong / left open)")
    rows = (
        ("stemma, web pages", made, stemma_record),
        ("stemma, pasted", pasted, stemma_record),
        ("trafilatura, web pages", made, trafilatura_record),
        ("htmldate, web pages", made, htmldate_record),
    )
    for name, chosen, reader in rows:
        found = [(page, *reader(page)) for page in chosen]
        titles = [_verdict(title, page.title) for page, title, _ in found]
        days = [_verdict(day, page.day) for page, _, day in found]
        print(f"{name:24}{_counts(titles):>16}{_counts(days):>16}")


def _verdict(found: str | None, gold: str) -> str:
    if not found:
        return "open" if gold else "right"
    return "right" if found.strip() == gold else "wrong"


def _counts(verdicts: list[str]) -> str:
    return " / ".join(str(verdicts.count(one)) for one in ("right", "wrong", "open"))


def show(half: str) -> None:
    """Print what Stemma kept of the furniture and lost of the body, page by page."""
    for page in of(half):
        matcher = SequenceMatcher(None, page.words, stemma(page).split(), autojunk=False)
        kept = [False] * len(page.words)
        for start, _, length in matcher.get_matching_blocks():
            kept[start : start + length] = [True] * length
        rows = list(zip(page.words, page.labels, kept, strict=True))
        left = " ".join(word for word, label, yes in rows if yes and label == "F")
        lost = " ".join(word for word, label, yes in rows if not yes and label == "B")
        titles = " ".join(word for word, label, yes in rows if not yes and label == "N")
        print(f"{page.name}\n   kept: {left}\n   LOST: {lost}\n   (neutral left out: {titles})")


def reasons(half: str) -> None:
    """Print every line that is left out by a rule or by its traits, with the reason."""
    for page in of(half):
        loader = LOADERS.get("html" if page.name.endswith("html") else "plain")
        view = view_of(loader(Source(page.name, page.data, Settings(), BUDGET)))
        print(page.name)
        for index, why in sorted(left_out(view).items()):
            print(f"   {view.lines[index].text[:60]!r}: {why}")


def main() -> None:
    """Run what the command line asks for."""
    if "--check" in sys.argv:
        for name in SETS:
            print(*not_found(f"{name}/tune"), sep="\n")
        return
    if "--reasons" in sys.argv:
        reasons(sys.argv[sys.argv.index("--reasons") + 1])
        return
    if "--show" in sys.argv:
        show(sys.argv[sys.argv.index("--show") + 1])
        return
    given = [f"{name}/{half}" for name in SETS for half in ("tune", "held")]
    for half in ("tune", "held", *given, ALL_HELD):
        if of(half):
            table(half)
            records(half)


if __name__ == "__main__":
    main()
