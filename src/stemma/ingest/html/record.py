"""What a page's head says about it: title, site, address, authors, date, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from stemma.ingest.quiet import silence
from stemma.ingest.values import Hints, Stated
from stemma.text.dates import iso_day

TITLE_PARTS = re.compile(r"\s+[|–—»«•·-]\s+|\s+::\s+|\s*\|\s*")
SITE_REST = re.compile(r",\s+[a-z].*$")
"""What a title says of its site behind a comma: ", from our archive"."""
SITE_WORDS = 6
META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
)
META_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")
ADDRESS = re.compile(r"https?://[^\s\"'<>]{3,2000}")
LATEST = "2100-01-01"
"""Set, because the date finder would otherwise look at the clock."""
Json = dict[str, Any]


def record(root: Any, source: str, heading: str | None) -> Hints:
    """What the page states about itself.

    Args:
        root: the root element.
        source: the page's characters.
        heading: the words of its main heading, if it has one.
    """
    meta = _meta(root)
    linked = list(_linked_data(root))
    title, tail = _title(root, meta, heading)
    site = meta.get("og:site_name") or _name(_first(linked, "publisher")) or tail
    return Hints(
        title=_stated(title),
        url=_stated(_address(root, meta)),
        authors=tuple(_authors(meta, linked)),
        publisher=_stated(site),
        published=_stated(_published(root, source, meta, linked)),
        language=root.get("lang") or meta.get("og:locale") or meta.get("content-language"),
    )


def _stated(value: str | None) -> Stated | None:
    words = " ".join((value or "").split())
    return Stated(words) if words else None


def _meta(root: Any) -> dict[str, str]:
    """The page's meta fields by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        name = name or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(root: Any) -> Iterator[Json]:
    """The objects of the page's JSON-LD, with those one level inside lists and graphs."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for one in found if isinstance(found, list) else [found]:
            if isinstance(one, dict):
                yield one
                graph = one.get("@graph")
                yield from (
                    (x for x in graph if isinstance(x, dict)) if isinstance(graph, list) else ()
                )


def _first(objects: list[Json], key: str) -> Any:
    return next((one[key] for one in objects if one.get(key)), None)


def _name(value: Any) -> str | None:
    """The name in a JSON-LD value: a string, an object with a name, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else None


def _title_element(root: Any) -> str:
    element = next(root.iter("title"), None)
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def title_parts(root: Any) -> tuple[str, ...]:
    """The parts of the title in the page's head, one of which is the site's name."""
    return tuple(part for part in TITLE_PARTS.split(_title_element(root)) if part)


def _title(root: Any, meta: dict[str, str], heading: str | None) -> tuple[str | None, str | None]:
    """The page's title without its site's name, and the site's name where the title ends in it."""
    whole = _title_element(root)
    shown = meta.get("og:title") or heading
    parts = [part for part in TITLE_PARTS.split(whole) if part]
    site = meta.get("og:site_name")
    site_part = SITE_REST.sub("", parts[-1]) if parts else ""
    tail = site_part if len(parts) > 1 and len(site_part.split()) <= SITE_WORDS else None
    if shown and tail and tail.lower() in shown.lower():
        tail = None
    if tail is not None:
        left = whole[: whole.rfind(tail)]
        title = re.sub(r"[\s|–—»«•·:-]+$", "", left)
    else:
        title = whole
    if site and whole.lower().endswith(site.lower()):
        title = re.sub(r"[\s|–—»«•·:-]+$", "", whole[: -len(site)])
    return meta.get("og:title") or title or None, tail


def _address(root: Any, meta: dict[str, str]) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            href = (link.get("href") or "").strip()
            if ADDRESS.fullmatch(href):
                return href
    stated = meta.get("og:url", "")
    return stated if ADDRESS.fullmatch(stated) else None


def _authors(meta: dict[str, str], linked: list[Json]) -> Iterator[Stated]:
    seen: set[str] = set()
    listed = _first(linked, "author")
    named = [_name(one) for one in (listed if isinstance(listed, list) else [listed])]
    plain = [meta[key] for key in META_AUTHORS if key in meta and "://" not in meta[key]]
    for name in [name for name in named if name] or plain[:1]:
        stated = _stated(name)
        if stated and stated.value not in seen:
            seen.add(stated.value)
            yield stated


def _published(root: Any, source: str, meta: dict[str, str], linked: list[Json]) -> str | None:
    stated = _first(linked, "datePublished")
    candidates = [stated] if isinstance(stated, str) else []
    candidates += [meta[name] for name in META_DATES if name in meta]
    candidates += [
        element.get("datetime")
        for element in root.iter("time")
        if element.get("datetime") and _is_publishing(element)
    ]
    for value in candidates:
        if iso_day(value):
            return value
    return candidates[0] if candidates else _voted_date(source)


def _is_publishing(time: Any) -> bool:
    """Whether a time element dates the page: marked so, or in the article's own header."""
    if time.get("pubdate") is not None or time.get("itemprop") == "datePublished":
        return True
    around = [element.tag for element in time.iterancestors()]
    return "header" in around and "article" in around


def _voted_date(source: str) -> str | None:
    """What htmldate reads from marked dates and addresses; it is not let guess from the text."""
    import htmldate

    silence("htmldate")
    try:
        found = htmldate.find_date(
            source, extensive_search=False, original_date=True, max_date=LATEST
        )
    except Exception:  # noqa: BLE001 - a vote that fails is a vote not given
        return None
    return found if isinstance(found, str) else None
