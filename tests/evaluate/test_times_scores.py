"""How times and quantities are paired with gold, and when a value is the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from stemma.evaluate.gold import GoldValue
from stemma.evaluate.quantities import pair_quantities, same_counts
from stemma.evaluate.timeml import edtf_of, load
from stemma.evaluate.times import pair_times, same_value
from stemma.model.annotations import Quantity, Time
from stemma.model.documents import Span


def gold(start: int, end: int, **values: str) -> GoldValue:
    return GoldValue("x", ((start, end),), tuple(values.items()))


def found(span: Span, value: str | None) -> Time:
    return Time("t:1", (span,), "date", value, "explicit", None)


def counted(span: Span, low: float | None, high: float | None, unit: str | None = None) -> Quantity:
    return Quantity("q:1", (span,), low, high, unit, "dockers", approximate=False, part_of=None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2032-33", "2032-01/2032-03", True),
        ("1990", "1990~", True),
        ("2031-05", "2031-05-01/2031-05-31", True),
        ("2031-05", "2031-06", False),
        ("P3Y", "P3Y", True),
        ("P7D", "P1W", True),
        ("P18M", "P1Y6M", True),
        ("PT90M", "PT1H30M", True),
        ("P1M", "PT1M", False),
        ("2031-SP", "2031-21", True),
        (None, None, True),
        (None, "2031", False),
    ],
)
def test_values_are_compared_as_periods(one: str | None, other: str | None, same: bool) -> None:  # noqa: FBT001 - a column
    assert same_value(one, other) is same


def test_a_found_span_with_another_value_is_found_and_not_right() -> None:
    marked = (gold(0, 6, value="2031-05-04"), gold(10, 16, value="null"))
    pairing = pair_times(marked, (found((3, 6), "2031-05-05"), found((10, 12), None)))
    assert pairing.found == {0: 0, 1: 1}
    assert pairing.right == {1: 1}


def test_two_found_for_one_count_once() -> None:
    pairing = pair_times((gold(0, 10, value="2031"),), (found((0, 4), None), found((5, 9), "2031")))
    assert pairing.found == {0: 1}


def test_quantities_are_right_by_their_bounds_and_the_golds_unit() -> None:
    marked = (gold(0, 9, low="12", high="-"), gold(20, 25, low="58", high="58", unit="percent"))
    rows = (counted((0, 3), 12, None), counted((20, 22), 58, 58, "%"))
    assert pair_quantities(marked, rows).right == {0: 0, 1: 1}


def test_what_is_counted_is_the_same_by_its_head() -> None:
    row = counted((0, 3), 12, 12)
    assert same_counts(gold(0, 3, counts="port dockers"), row)
    assert same_counts(gold(0, 3, counts="-"), row)
    assert not same_counts(gold(0, 3, counts="drivers"), row)
    assert same_counts(gold(0, 3, counts="docker"), row)
    assert same_counts(gold(0, 3, counts="dollars"), counted((0, 3), 12, 12, "USD"))


def test_a_unit_and_what_is_counted_may_stand_for_each_other() -> None:
    marked = (gold(0, 9, low="12", high="12", unit="dockers"),)
    assert pair_quantities(marked, (counted((0, 3), 12, 12),)).right == {0: 0}
    pounds = (gold(0, 9, low="12", high="12", unit="pounds"),)
    assert pair_quantities(pounds, (counted((0, 3), 12, 12, "GBP"),)).right == {0: 0}
    assert pair_quantities(pounds, (counted((0, 3), 12, 12, "USD"),)).right == {}


def test_a_unit_is_the_same_by_any_of_its_names() -> None:
    for unit, other in (("USD", "dollars"), ("kilometre", "km"), ("crown", "crowns")):
        marked = (gold(0, 9, low="12", high="12", unit=unit),)
        assert pair_quantities(marked, (counted((0, 3), 12, 12, other),)).right == {0: 0}
    assert same_counts(
        gold(0, 3, counts="dock persons"), replace(counted((0, 3), 1, 1), counts="people")
    )


def test_a_third_is_what_the_gold_writes_of_it() -> None:
    row = counted((0, 9), 33.3333, None, "%")
    for low in ("33", "33.3", "33.33"):
        marked = (gold(0, 9, low=low, high="-", unit="percent"),)
        assert pair_quantities(marked, (row,)).right == {0: 0}
    assert pair_quantities((gold(0, 9, low="0.333", high="-"),), (row,)).right == {0: 0}
    assert pair_quantities((gold(0, 9, low="34.5", high="-", unit="percent"),), (row,)).right == {}


def test_values_of_timeml_as_edtf() -> None:
    assert edtf_of("2000-W15") == "2000-04-10/2000-04-16"
    assert edtf_of("1998-FA") == "1998-23"
    assert edtf_of("196X") == "196X"
    assert edtf_of("1998-08-07T10:35") == "1998-08-07"
    assert edtf_of("1968-XX") == "1968"
    assert edtf_of("1999-Q2") == "1999-34"


def test_a_timeml_file_is_read_with_its_date_and_offsets(tmp_path: Path) -> None:
    source = tmp_path / "a.tml"
    source.write_text(
        '<TimeML><DCT><TIMEX3 tid="t0" type="TIME" value="2031-05-07T21:01">2031-05-07</TIMEX3></DCT>'
        '<TEXT>\nBread &amp; salt <EVENT eid="e1">came</EVENT> on '
        '<TIMEX3 tid="t1" type="DATE" value="2031-05-05">Monday</TIMEX3>, '
        '<TIMEX3 tid="t2" type="DATE" value="PRESENT_REF">now</TIMEX3>.\n</TEXT></TimeML>',
        encoding="utf-8",
    )
    document = load(source)
    assert document.text == "Bread & salt came on Monday, now."
    assert document.ingested.document.published is not None
    assert document.ingested.document.published.value == "2031-05-07"
    (monday,) = document.times
    assert document.text[slice(*monday.spans[0])] == "Monday"
    assert monday.get("value") == "2031-05-05"
