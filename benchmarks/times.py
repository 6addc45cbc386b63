"""Temporal expressions and quantities on the development data, beside dateparser in the same run.

    python benchmarks/times.py --marked FOLDER --timeml FOLDER --cases english_datetime_cases.json

An expression is right if its span overlaps the gold's and its value is the same period. dateparser
gives days only; where the gold is coarser (a month, a year), its day is cut to that, so that it is
not blamed for the days it fills in. It has no intervals, durations or sets: those count as missed.
Gold of other kinds than dates is therefore also left out in a row of its own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from stemma.annotate.backends.spacy.parser import SpacyParser
from stemma.annotate.draft import Draft
from stemma.annotate.quantities.step import find_quantities
from stemma.annotate.stretches import stretches_of
from stemma.annotate.times.step import find_times
from stemma.evaluate import marked, quantities, timeml, times
from stemma.evaluate.gold import GoldDocument, GoldValue, as_ingested
from stemma.evaluate.report import Score
from stemma.model.annotations import Annotations, Ingested, Time
from stemma.model.documents import Spans

Finder = Callable[[Ingested], tuple[Time, ...]]
PARSER = SpacyParser()
KINDS = ("date", "daterange", "duration", "set")
ISO_DAY = 10


def annotated(ingested: Ingested) -> Annotations:
    """What the two components find in a text."""
    text = ingested.document.text
    stretches = stretches_of(text, ingested.blocks)
    parse = PARSER.parse(text, tuple(stretch.span for stretch in stretches))
    rows = Annotations(ingested.document, ingested.blocks)
    draft = Draft(rows, parse, stretches)
    return find_quantities.apply(find_times.apply(draft)).rows


def ours(ingested: Ingested) -> tuple[Time, ...]:
    """Our expressions."""
    return annotated(ingested).times


def dateparser_times(ingested: Ingested) -> tuple[Time, ...]:
    """Those of dateparser, told the document's date."""
    from dateparser.search import search_dates

    document = ingested.document
    settings: dict[str, Any] = {"PREFER_DATES_FROM": "past"}
    if document.published:
        day = f"{document.published.value}-01-01"[:ISO_DAY]
        settings["RELATIVE_BASE"] = dt.datetime.fromisoformat(day)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(document.text, languages=["en"], settings=settings) or []
    rows, at = [], 0
    for words, moment in found:
        start = document.text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        rows.append(_day(((start, at),), moment.date().isoformat()))
    return tuple(rows)


def _day(spans: Spans, value: str | None) -> Time:
    return Time("", spans, "date", value, "explicit", None)


def cut_to(gold: GoldValue, value: str | None) -> str | None:
    """A day, as coarse as the gold's value if that is a year or a month."""
    wanted = gold.get("value")
    return value[: len(wanted)] if wanted and value and len(wanted) in (4, 7) else value


def score(documents: Iterable[GoldDocument], find: Finder, *, cut: bool, dates: bool) -> Score:
    """How many expressions are right; only the gold's plain dates if asked."""
    total = Score()
    for document in documents:
        gold = [g for g in document.times if not dates or g.get("type") == "date"]
        found = find(document.ingested)
        edges = times.overlaps([g.spans for g in gold], [t.spans for t in found])
        right = 0
        for each, row in zip(gold, edges, strict=True):
            values = [cut_to(each, found[at].value) if cut else found[at].value for at in row]
            right += any(times.same_value(each.get("value"), value) for value in values)
        total += Score(right, len(found), len(gold))
    return total


def report_texts(name: str, documents: tuple[GoldDocument, ...]) -> None:
    """Print the figures of one set of texts, ours and theirs."""
    print(f"\n{name}: {len(documents)} documents")
    for label, find, cut in (("Stemma", ours, False), ("dateparser", dateparser_times, True)):
        began = time.process_time()
        every = score(documents, find, cut=cut, dates=False)
        seconds = time.process_time() - began
        print(f"  {label:<11} all kinds   {every.text()}   {seconds:.1f} s")
        only = score(documents, find, cut=cut, dates=True)
        print(
            f"  {label:<11} dates only  recall {only.recall:6.1%} ({only.matched} of {only.gold})"
        )


def report_quantities(documents: tuple[GoldDocument, ...]) -> None:
    """Print the figures of quantities; dateparser has none."""
    print("\nquantities")
    print(quantities.evaluate(documents, annotated).text())


def wanted_values(result: dict[str, Any], kind: str) -> set[str | None]:
    """The values that a case accepts, as EDTF; ends of ranges as given and a day earlier.

    The cases mean ranges without their last day; we mean them with it, and both are accepted.
    """
    if kind == "set":
        return {None}
    accepted: set[str | None] = set()
    for value in (result.get("Resolution") or {}).get("values", ()):
        if kind == "duration":
            accepted.add(value["timex"])
        elif kind == "date" and "value" in value:
            accepted.add(value["value"])
        elif "start" in value and "end" in value:
            try:
                end = dt.date.fromisoformat(value["end"])
            except ValueError:
                continue
            accepted |= {f"{value['start']}/{last}" for last in (end, end - dt.timedelta(1))}
    return accepted


def same_range(wanted: str | None, value: str | None) -> bool:
    """Whether two values are the same, or end within the same last unit: 2010/2018."""
    if times.same_value(wanted, value):
        return True
    if wanted is None or value is None or "/" not in value or "/" not in wanted:
        return False
    last = wanted.split("/")[1]
    return times.same_value(wanted, f"{value.split('/')[0]}/{last}") and last.startswith(
        value.split("/")[1][:4]
    )


def report_cases(source: Path, find: Finder, label: str) -> None:
    """Print how many of the single-sentence cases are right, by kind."""
    cases = json.loads(source.read_text(encoding="utf-8-sig"))
    all_of, right_of = Counter[str](), Counter[str]()
    for case in cases:
        context = case.get("Context")
        reference = context.get("ReferenceDateTime") if isinstance(context, dict) else None
        kinds = [result.get("TypeName", "").rpartition(".")[2] for result in case["Results"]]
        if not reference or not kinds or not set(kinds) <= set(KINDS):
            continue
        ingested = as_ingested("case", case["Input"], published=reference[:ISO_DAY])
        found = find(ingested)
        for result, kind in zip(case["Results"], kinds, strict=True):
            accepted = wanted_values(result, kind)
            if not accepted:
                continue
            span = ((result["Start"], result["End"] + 1),)
            near = times.overlaps([span], [row.spans for row in found])[0]
            all_of[kind] += 1
            right_of[kind] += any(same_range(w, found[at].value) for at in near for w in accepted)
    shares = "   ".join(f"{kind} {right_of[kind]}/{all_of[kind]}" for kind in KINDS)
    print(f"  {label:<11} {sum(right_of.values()) / sum(all_of.values()):6.1%}   {shares}")


def main() -> None:
    """Read the arguments and print every report they allow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, help="folder of .marked files")
    parser.add_argument("--timeml", type=Path, help="folder of .tml files")
    parser.add_argument("--cases", type=Path, help="JSON of single-sentence cases")
    arguments = parser.parse_args()
    if arguments.marked:
        documents = marked.load_folder(arguments.marked)
        report_texts("our gold", documents)
        report_quantities(documents)
    if arguments.timeml:
        report_texts("TimeML news", timeml.load_folder(arguments.timeml))
    if arguments.cases:
        print("\nsingle sentences: dates, ranges, durations and sets")
        report_cases(arguments.cases, ours, "Stemma")
        report_cases(arguments.cases, dateparser_times, "dateparser")


if __name__ == "__main__":
    main()
