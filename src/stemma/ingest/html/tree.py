"""A page as a tree of elements; nothing is fetched, no entity is looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from stemma.ingest.decode import decode
from stemma.ingest.faults import limit
from stemma.model.problems import Problem

META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
HEAD = 4096
HIDING_RULE = re.compile(
    r"([^{}@;]+)\{[^{}]*(?:display\s*:\s*none|visibility\s*:\s*hidden)[^{}]*\}", re.IGNORECASE
)
SIMPLE_SELECTOR = re.compile(r"\s*(?:[a-z]+\d?)?([.#][\w-]+)\s*", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
AT_BLOCK = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


@dataclass(frozen=True)
class Tree:
    """The root element, the selectors that the page's own style hides, and problems."""

    root: Any
    hidden: frozenset[str]
    source: str
    problems: tuple[Problem, ...] = ()


def parse(data: bytes, characters: int) -> Tree | None:
    """The page, or nothing where there is no element at all."""
    from lxml import etree, html

    found = META_CHARSET.search(data[:HEAD]) or XML_CHARSET.search(data[:HEAD])
    decoded = decode(data, declared=found[1].decode("ascii") if found else None)
    problems = list(decoded.problems)
    text = decoded.text.replace("\x00", "\ufffd")
    if len(text) > characters:
        said = f"Only the first {characters:,} of {len(text):,} characters were read."
        problems.append(limit(said, "characters"))
        text = text[:characters]
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, recover=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    if any("RESOURCE_LIMIT" in entry.type_name for entry in parser.error_log):
        said = "The page is nested too deeply; what stands below is not read."
        problems.append(limit(said, "depth"))
    return Tree(root, _hidden_by_style(root), text, tuple(problems))


def _hidden_by_style(root: Any) -> frozenset[str]:
    """Classes and ids that a plain rule of the page itself hides."""
    found: set[str] = set()
    for style in root.iter("style"):
        rules = AT_BLOCK.sub("", COMMENT.sub("", style.text or ""))[:100_000]
        for selectors in HIDING_RULE.findall(rules):
            for selector in selectors.split(","):
                if simple := SIMPLE_SELECTOR.fullmatch(selector):
                    found.add(simple[1])
    return frozenset(found)
