"""Counts that rise: one row for each step, and figures that are spoken of but not given."""

from __future__ import annotations

from tests.compare.build import Count, Folder

from stemma.compare import compare
from stemma.model.settings import Settings


def _shown(case: Folder) -> list[tuple[str, str | None]]:
    found = compare(case.resolution(), Settings()).links
    return sorted((row.type, row.slot) for row in found if row.type in {"updates", "differs"})


def _counted(case: Folder, name: str, day: str, text: str, count: Count) -> None:
    notice = case.document(name, f"{text}.", author="Harbour Office", published=day)
    notice.says(text, by="Harbour Office", counts=[count])


def _folder() -> Folder:
    case = Folder()
    case.who("Harbour Office", "Organization", "the office")
    return case


def test_a_figure_that_is_repeated_makes_no_second_step() -> None:
    case = _folder()
    _counted(
        case, "a.txt", "2031-05-04", "4 dockers are dead at Pier 9", Count("4", 4, 4, "dockers")
    )
    _counted(
        case, "b.txt", "2031-05-06", "9 dockers are dead at Pier 9", Count("9", 9, 9, "dockers")
    )
    _counted(
        case, "c.txt", "2031-05-08", "So 9 dockers are dead at Pier 9", Count("9", 9, 9, "dockers")
    )
    assert _shown(case) == [("updates", "number")]


def test_a_stretch_of_time_may_be_shorter_than_the_longest_given() -> None:
    case = _folder()
    for name, text in (("a.txt", "18 minutes"), ("b.txt", "within 30 minutes")):
        said = f"The boats reached Pier 9 {text} after the alarm"
        figure = text.removeprefix("within ").split()[0]
        _counted(case, name, "2031-05-04", said,
                 Count(figure, int(figure), int(figure), unit="minutes"))  # fmt: skip
    assert _shown(case) == []


def test_a_figure_that_is_spoken_of_is_not_given() -> None:
    case = _folder()
    _counted(
        case, "a.txt", "2031-05-04", "4 dockers are dead at Pier 9", Count("4", 4, 4, "dockers")
    )
    text = "The figure of 13 dockers dead at Pier 9 is a rumour"
    _counted(case, "b.txt", "2031-05-06", text, Count("13", 13, 13, "dockers"))
    assert _shown(case) == []
