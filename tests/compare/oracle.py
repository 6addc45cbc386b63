"""The example case as a perfect reader would hand it to the comparison, made from its gold.

Lets the comparison be measured by itself: what it misses here is its own fault.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.compare.build import Count, Folder, Sheet, When

from stemma.model.annotations import Stance
from stemma.model.documents import Block

EXAMPLE = Path(__file__).parents[2] / "examples" / "chandlers-lane"

_VALUES = {
    "both": 2, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9, "dozen": 12, "twice": 2,
    "forty": 40, "ninety": 90, "thirty": 30,
}  # fmt: skip
_MORE = {"at least", "more than"}
_ABOUT = {"about", "some"}
_NUMBER = re.compile(
    r"(?<!Gate )(?<!Quay )(?<![\d:.])\b"
    r"(?:(?P<how>at least|more than|about|some|the) )?"
    r"(?P<n>\d[\d,.]*\d|\d+|"
    + "|".join(_VALUES)
    + r")\b(?! (?:March|February)| [ap]\.m|[:.]\d|,? 20\d\d| o.clock)"
    r"(?: (?P<what>(?!(?:of|to|in|the|has|had|such)\b)[a-z]+))?",
    re.IGNORECASE,
)
_UNITS = {"minutes", "crowns"}
_SIGNED = ("\nImra Sohandel\n", "For the committee\n", "Signed:", "Tessmar, 19 March 2032\n")
_YEARS = range(1990, 2040)
_TIMES = {
    "07-norlan-wire.txt": [("By 6 p.m.", "2032-03-14T18:00")],
    "08-police-notice.txt": [("09:00 today", "2032-03-15T09:00"), ("Sunday", "2032-03-14")],
    "10-quayside-post-press-conference.html": [
        ("on Sunday", "2032-03-14"), ("this morning", "2032-03-15"), ("3:20 p.m.", "2032-03-14T15:20"),
    ],
    "11-council-release-quay.txt": [("on Sunday", "2032-03-14")],
    "12-breakwater-opinion.txt": [("by Sunday evening", "2032-03-14")],
    "14-port-authority-review.txt": [("at 21:15", "2032-02-27T21:15"), ("14 March", "2032-03-14")],
    "03-quayside-post-gate.html": [("27 February", "2032-02-27"), ("Two days later", "2032-02-29")],
}  # fmt: skip
_NEGATED = re.compile(r"\b(not|never|no|nobody|none|nothing|nor)\b|n't\b", re.IGNORECASE)
_NOT_NEGATED = re.compile(r"carried no passes|not on any list")


def gold() -> dict[str, Any]:
    """The example's gold."""
    found: dict[str, Any] = json.loads((EXAMPLE / "gold.json").read_text(encoding="utf-8"))
    return found


def oracle() -> Folder:
    """The example as a hand-made case."""
    facts = gold()
    folder = Folder()
    for each in facts["persons_and_organisations"]:
        folder.who(each["name"], each["schema"], *(name["text"] for name in each["names"]))
    for form, name in list(folder.forms.items()):
        folder.forms[form[0].upper() + form[1:]] = name
    published = {row["doc"]: row["value"] for row in facts["published"]}
    voices: dict[str, str | None] = {}
    for row in facts["voices"]:
        voices.setdefault(row["doc"], row["author"])
    sheets = {
        file: folder.document(file, _text(file), published=published[file], author=author)
        for file, author in voices.items()
    }
    for sheet in sheets.values():
        at = max((sheet.document.text.find(each) for each in _SIGNED), default=-1)
        if at >= 0:
            end = len(sheet.document.text)
            sheet.blocks += [Block(((0, at),), "body"), Block(((at, end),), "signature")]
    folder.forms["Olmazadeh"] = "Tavrez Olmazadeh"
    folder.local["09-ledger-press-conference.txt", "Olmazadeh"] = "Kiarom Olmazadeh"
    for file, quote, about in _passages(facts):
        _say(facts, sheets[file], quote, about)
    return folder


def _text(file: str) -> str:
    text = (EXAMPLE / "documents" / file).read_text(encoding="utf-8")
    if not file.endswith(".html"):
        return text
    body = re.sub(r"(?s)<(head|nav|script|footer|aside)\b.*?</\1>", " ", text)
    return html.unescape(re.sub(r"<[^>]+>", "", body))


def _passages(facts: dict[str, Any]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every passage the gold speaks of as a statement, each once: file, words, whom it accuses."""
    accused = {(row["doc"], row["quote"]): tuple(row["against"]) for row in facts["accusations"]}
    rows = [(row["doc"], row["quote"]) for row in facts["accusations"]]
    for table in ("differences", "not_differences"):
        rows += [
            (row[s]["doc"], row[s]["quote"]) for row in facts[table] for s in ("left", "right")
        ]
    for row in facts["accusations"]:
        rows += [(answer["doc"], answer["quote"]) for answer in row["answers"]]
    rows += [(c["doc"], c["quote"]) for row in facts["origins"] for c in row["claims"]]
    rows += [(row["doc"], row["quote"]) for row in facts["statements"]]
    taken: set[tuple[str, str]] = set()
    for file, quote in rows:
        if any(file == f and (quote in q or q in quote) for f, q in taken):
            continue
        taken.add((file, quote))
        yield file, quote, accused.get((file, quote), ())


def _say(facts: dict[str, Any], sheet: Sheet, quote: str, accused: tuple[str, ...]) -> None:
    row = _statement(facts, sheet.document.files[0], quote)
    speaker = row.get("speaker") or _accuser(facts, sheet, quote)
    stance: Stance = row.get("stance", "asserts")
    words = (
        row["quote"] if row and stance in {"denies", "accuses"} and row["quote"] in quote else quote
    )
    words = words.rstrip(",").removeprefix("deny that ")
    start, end = sheet.span(words)
    if any(c.spans[0][0] < end and start < c.spans[0][1] for c in sheet.claims):
        return
    inside = sheet.document.text[sheet.span(words)[0] - 1] in '"“'
    names = (
        None if speaker in {sheet.author, "-", None} else [speaker, *row.get("also_speaker", [])]
    )
    negated = bool(_NEGATED.search(words)) and not _NOT_NEGATED.search(words)
    sheet.says(
        words,
        by=[name for name in names if name != "the exiles"] if names else None,
        attributed="direct" if inside else "indirect" if names or row.get("anonymous") else None,
        kind="allegation" if accused else "denial" if stance == "denies" else "report",
        stance="asserts" if negated and stance == "denies" and not row.get("negated") else stance,
        negated=negated,
        not_cue=row.get("negated", False),
        anonymous=row.get("anonymous", False),
        informant=row.get("informant"),
        about=[*accused, *_named(sheet, words, accused)],
        counts=list(_counts(words)),
        when=list(_whens(facts, sheet, words)),
    )


def _accuser(facts: dict[str, Any], sheet: Sheet, quote: str) -> str | None:
    for row in facts["accusations"]:
        if row["doc"] == sheet.document.files[0] and row["quote"] == quote:
            return str(row["by"])
    return sheet.author


def _statement(facts: dict[str, Any], file: str, quote: str) -> dict[str, Any]:
    quote = quote.removeprefix("deny that ")
    for row in facts["statements"]:
        if row["doc"] == file and (row["quote"].rstrip(",") in quote or quote in row["quote"]):
            found: dict[str, Any] = row
            return found
    return {}


def _named(sheet: Sheet, words: str, accused: tuple[str, ...]) -> list[str]:
    start, end = sheet.span(words)
    ids = {each.id: name for name, each in sheet.folder.entities.items()}
    found = {
        ids[m.entity]
        for m in sheet.folder.mentions(sheet.document)
        if start <= m.spans[0][0] < end and m.schema != "Address"
    }
    return [] if accused else sorted(found)


def _counts(words: str) -> Iterator[Count]:
    for match in _NUMBER.finditer(words):
        number = match["n"].lower()
        if number.isdigit() and int(number) in _YEARS:
            continue
        how = (match["how"] or "").lower()
        value = _VALUES.get(number) or float(number.replace(",", ""))
        what = match["what"]
        more = how in _MORE or words[match.end() :].startswith(" or more")
        unit = what if what in _UNITS else None
        text = match.group().removeprefix("the ").removesuffix(f" {what}")
        yield Count(
            text, value, None if more else value, None if unit else what, unit, how in _ABOUT
        )


def _whens(facts: dict[str, Any], sheet: Sheet, words: str) -> Iterator[When]:
    file = sheet.document.files[0]
    known = [(row["quote"], row["value"]) for row in facts["dates"] if row["doc"] == file]
    for text, value in [*known, *_TIMES.get(file, [])]:
        if text in words and value:
            yield When(text, value)
