"""Pages of our own for the furniture benchmark: shells of many kinds of sites around articles.

A shell says how it sets a paragraph, what it puts between paragraphs, and stands around the whole.
Every word of a page is known to be body (B), furniture (F), or neither (N: title, byline, date,
standfirst, captions, which some readers keep apart and some do not).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
FIELDS = {"T": "title", "S": "subtitle", "B": "byline", "D": "date", "I": "day"}
ARTICLES_A_SHELL = 2
MARK = re.compile(r"<!--([BNF])-->|<!--/-->|\x00([BNF])|\x01")
UNSEEN = re.compile(
    r"<(script|style|title|textarea)\b.*?</\1>|<\w+[^>]*display:none[^>]*>[^<]*</\w+>"
    r"|<(?:!doctype|meta|link)[^>]*>|<[^>!]+>|<!(?!--)[^>]*>",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Article:
    """What a page is about: fields by name, and paragraphs with their kind."""

    fields: dict[str, str]
    paragraphs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Shell:
    """How a site sets a page."""

    name: str
    rules: dict[str, str]
    page: str

    @property
    def is_html(self) -> bool:
        """Whether it is a web page, not pasted text."""
        return self.name.endswith(".html")


@dataclass(frozen=True)
class Page:
    """A page with the label of each of its words."""

    name: str
    data: bytes
    words: tuple[str, ...]
    labels: str
    title: str
    day: str


def read_article(path: Path) -> Article:
    """The article in a file of lines, each with its kind in front."""
    fields = dict.fromkeys(FIELDS.values(), "")
    paragraphs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        kind = line[0] if line[1:3] == ": " else "P"
        text = line[3:] if kind != "P" or line[1:3] == ": " else line
        if kind in FIELDS:
            fields[FIELDS[kind]] = text
        else:
            paragraphs.append((kind, text))
    return Article(fields, tuple(paragraphs))


def read_shell(path: Path) -> Shell:
    """The shell in a file: rules, a line of dashes, the page."""
    head, _, page = path.read_text(encoding="utf-8").partition("-----\n")
    rules: dict[str, str] = {}
    last = ""
    for line in head.splitlines():
        found = re.match(r"(p|h|li|caption|after \d+|pull \d+): (.*)", line)
        if found:
            last = found[1]
            rules[last] = found[2]
        else:
            rules[last] += "\n" + line
    return Shell(path.name, rules, page)


def pages(half: str) -> list[Page]:
    """Every page of a half: "tune", which was looked at while rules were made, or "held"."""
    articles = [read_article(path) for path in sorted((PAGES / "articles").glob("*.txt"))]
    made = []
    for number, path in enumerate(sorted((PAGES / half).iterdir())):
        for turn in range(ARTICLES_A_SHELL):
            article = articles[(number + turn * 3) % len(articles)]
            made.append(_page(read_shell(path), article, turn))
    return made


def _page(shell: Shell, article: Article, turn: int) -> Page:
    marked = shell.page.replace("{{body}}", _body(shell, article))
    for name, value in article.fields.items():
        neutral = _marked(shell, "N", value) if value else ""
        marked = _title_tag(marked, name, value).replace(f"{{{{{name}}}}}", neutral)
    words, labels = _labelled(shell, marked)
    plain = MARK.sub("", marked)
    stem, _, suffix = shell.name.rpartition(".")
    own = article.fields
    name = f"{stem}-{turn}.{suffix}"
    return Page(name, plain.encode(), words, labels, own["title"], own["day"])


def _title_tag(page: str, name: str, value: str) -> str:
    """The page with the field's bare words where it is no text: in the head's title."""
    return re.sub(
        r"(<title>[^<]*|content=\"[^\"]*)\{\{" + name + r"\}\}",
        lambda found: found[1] + value,
        page,
        flags=re.IGNORECASE,
    )


def _body(shell: Shell, article: Article) -> str:
    parts: list[str] = []
    quotes = [text for kind, text in article.paragraphs if '"' in text and kind == "P"]
    for number, (kind, text) in enumerate(article.paragraphs, start=1):
        rule = {"H": "h", "L": "li", "C": "caption"}.get(kind, "p")
        label = "N" if kind == "C" else "B"
        setting = shell.rules.get(rule, shell.rules.get("p", "%s"))
        parts.append(setting.replace("%s", _marked(shell, label, text)))
        parts.append(_marked(shell, "F", shell.rules.get(f"after {number}", "")))
        pull = shell.rules.get(f"pull {number}")
        if pull and quotes:
            words = quotes[0].split('"')[1].rstrip(",.")
            parts.append(_marked(shell, "F", pull.replace("%s", f'"{words}"')))
    return ("\n" if shell.is_html else "\n\n").join(part for part in parts if part)


def _marked(shell: Shell, label: str, text: str) -> str:
    if not text:
        return ""
    return f"<!--{label}-->{text}<!--/-->" if shell.is_html else f"\x00{label}{text}\x01"


def _labelled(shell: Shell, marked: str) -> tuple[tuple[str, ...], str]:
    """The visible words of a marked page and the label of each."""
    if shell.is_html:
        marked = UNSEEN.sub(" ", marked)
    words: list[str] = []
    labels: list[str] = []
    stack, at = ["F"], 0
    for found in [*MARK.finditer(marked), None]:
        stretch = marked[at : found.start() if found else len(marked)].split()
        words += stretch
        labels += [stack[-1]] * len(stretch)
        if found is None:
            break
        at = found.end()
        opened = found[1] or found[2]
        stack = [*stack, opened] if opened else stack[:-1]
    return tuple(words), "".join(labels)
