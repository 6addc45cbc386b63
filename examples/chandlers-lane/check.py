#!/usr/bin/env python3
"""Checks that everything gold.json quotes stands in the documents. Standard library only.

python3 check.py            prints the faults and their number; exit 1 if there are any
"""

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCS = HERE / "documents"
STATUSES = {
    "accepted-in-own-words",
    "partly-accepted-in-own-words",
    "denied",
    "counter-accused",
    "declined",
    "reported-answer-only",
    "other-statements-only",
    "none-in-folder",
}
STANCES = {
    "asserts",
    "confirms",
    "concedes",
    "alleges",
    "accuses",
    "denies",
    "doubts",
    "asks",
    "demands",
    "declines",
}
SLOTS = {
    None,
    "number",
    "date",
    "place",
    "role",
    "actor",
    "affiliation",
    "name",
    "quotation",
    "polarity",
}
SCHEMATA = {
    "Person",
    "Organization",
    "PublicBody",
    "Company",
    "LegalEntity",
    "Address",
    "Event",
    "Thing",
}
HOW = {None, "metadata", "header", "dateline", "signature", "byline", "user"}
WHAT = {
    "document",
    "statement",
    "report",
    "broadcast",
    "interview",
    "press-conference",
    "letter",
    "post",
    "dataset",
    "law",
}
PROBLEMS = {
    "unreadable",
    "encrypted",
    "no-text",
    "not-analysed-language",
    "limit",
    "malformed-date",
    "ambiguous-date",
    "undated",
    "encoding",
    "duplicate",
    "superseded",
    "clash",
    "sum-differs",
    "capped",
}


class Visible(HTMLParser):
    """The runs of visible text between two tags, entities resolved."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.runs, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style", "head")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style", "head")

    def handle_data(self, data):
        if not self.hidden:
            self.runs.append(data)


def collapse(text):
    return re.sub(r"\s+", " ", text).strip()


def runs(path):
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return []
    if path.suffix != ".html":
        return [collapse(text)]
    parser = Visible()
    parser.feed(text)
    return [run for run in map(collapse, parser.runs) if run]


TEXTS = {path.name: runs(path) for path in sorted(DOCS.iterdir())}
faults = []
quotes = 0


def fault(where, message):
    faults.append(f"{where}: {message}")


def count(doc, quote):
    return sum(run.count(collapse(quote)) for run in TEXTS[doc])


def walk(node, where):
    """Every {doc, quote} anywhere in the gold."""
    global quotes
    if isinstance(node, list):
        for i, item in enumerate(node):
            walk(item, f"{where}[{i}]")
    elif isinstance(node, dict):
        if "doc" in node and node["doc"] not in TEXTS:
            fault(where, f"no such document {node['doc']!r}")
        elif "quote" in node and "doc" in node:
            quotes += 1
            n, nth = count(node["doc"], node["quote"]), node.get("nth")
            if n == 0:
                fault(where, f"not in {node['doc']}: {node['quote']!r}")
            elif nth is None and n > 1:
                fault(where, f"{n} times in {node['doc']}, no nth: {node['quote']!r}")
            elif nth is not None and not 1 <= nth <= n:
                fault(where, f"nth {nth} of {n} in {node['doc']}: {node['quote']!r}")
        for key, value in node.items():
            walk(value, f"{where}.{key}")


def member(value, allowed, where):
    if value not in allowed:
        fault(where, f"{value!r} is not one of the allowed values")


gold = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
walk(gold, "gold")

entities = {e["name"] for e in gold["persons_and_organisations"]}
for e in gold["persons_and_organisations"]:
    member(e["schema"], SCHEMATA, e["name"])
    for other in e["not_same"]:
        member(other, entities, f"{e['name']}.not_same")
    for name in e["names"]:
        for doc in name["documents"]:
            quotes += 1
            if doc not in TEXTS or not count(doc, name["text"]):
                fault(e["name"], f"{name['text']!r} is not in {doc}")
for i, a in enumerate(gold["accusations"]):
    for value in [a["status"], *a.get("status_also", [])]:
        member(value, STATUSES, f"accusations[{i}]")
    for who in a["against"]:
        member(who, entities, f"accusations[{i}].against")
    for answer in a["answers"] + a.get("said_by_others", []):
        member(answer["stance"], STANCES, f"accusations[{i}].answers")
        member(answer["addresses"], {"this", "set", "unclear"}, f"accusations[{i}].answers")
    for doc in a.get("repeated_in", []):
        member(doc, TEXTS, f"accusations[{i}].repeated_in")
for i, d in enumerate(gold["differences"]):
    member(d["slot"], SLOTS, f"differences[{i}]")
    member(d["type"], {"differs", "updates", "denies"}, f"differences[{i}]")
for i, c in enumerate(gold["copies"]):
    member(c["kind"], {"release", "wire", "quotation"}, f"copies[{i}]")
    member(c["direction"], {None, "left-first", "right-first"}, f"copies[{i}]")
for i, o in enumerate(gold["origins"]):
    member(o["stands"], {"for", "against", "open"}, f"origins[{i}]")
    if not o["low"] <= o["high"] <= o["named"] + o["unstated"]:
        fault(f"origins[{i}]", "low, high and the two counts do not fit")
for i, c in enumerate(gold["cited"]):
    member(c["what"], WHAT, f"cited[{i}]")
    for doc in c["cited_by"] + ([c["held"]] if c["held"] else []):
        member(doc, TEXTS, f"cited[{i}]")
for i, n in enumerate(gold["names"]):
    quotes += 1
    if not count(n["doc"], n["text"]):
        fault(f"names[{i}]", f"not in {n['doc']}: {n['text']!r}")
for i, p in enumerate(gold["published"]):
    for how in [p["how"], *p.get("how_also", [])]:
        member(how, HOW, f"published[{i}]")
for i, v in enumerate(gold["voices"]):
    for end in ("begins", "ends"):
        quotes += 1
        if count(v["doc"], v[end]) != 1:
            fault(f"voices[{i}]", f"{v[end]!r} is {count(v['doc'], v[end])} times in {v['doc']}")
for i, p in enumerate(gold["problems"]):
    member(p["kind"], PROBLEMS, f"problems[{i}]")
for i, s in enumerate(gold["statements"]):
    for stance in [s["stance"], *s.get("also_stance", [])]:
        member(stance, STANCES, f"statements[{i}]")
for copy in sorted((HERE / "demo3").iterdir()):
    if copy.read_bytes() != (DOCS / copy.name).read_bytes():
        fault("demo3", f"{copy.name} differs from documents/{copy.name}")

for line in faults:
    print(line)
print(f"{quotes} quotes and names checked in {len(TEXTS)} files, {len(faults)} faults")
sys.exit(bool(faults))
