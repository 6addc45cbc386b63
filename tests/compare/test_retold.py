"""What is reported of a body and stands in an earlier document of its own."""

from __future__ import annotations

from tests.compare.build import Count, Folder
from tests.compare.test_cited import cited


def _folder(reported: str, *, cue: str) -> tuple[Folder, str]:
    folder = Folder()
    folder.who("Ministry of Pumps", "PublicBody", "The ministry")
    notice = folder.document(
        "a.txt",
        "The sluice was opened from outside the plant by strangers with a stolen key.",
        published="2031-05-04",
        author="Ministry of Pumps",
        publisher="Ministry of Pumps",
    )
    notice.says("The sluice was opened from outside the plant by strangers with a stolen key")
    letter = folder.document(
        "b.txt", f"The ministry {cue} that {reported}.", published="2031-05-06"
    )
    letter.says(reported, by="Ministry of Pumps", attributed="indirect", cue=cue)
    return folder, notice.id


def test_what_a_body_says_on_something_else_is_not_from_its_one_earlier_document() -> None:
    folder, _ = _folder("we are thieves", cue="says")
    assert cited(folder) == ()


def test_what_a_body_once_said_is_not() -> None:
    folder, _ = _folder("we are thieves", cue="said")
    assert cited(folder) == ()


def test_what_a_body_said_with_the_content_of_its_document_is_from_it() -> None:
    folder, notice = _folder("strangers opened the sluice with a stolen key", cue="said")
    assert [item.held for item in cited(folder)] == [notice]


def test_what_a_body_says_that_touches_its_one_earlier_document_is_from_it() -> None:
    folder, notice = _folder("the key was gone", cue="has claimed")
    assert [item.held for item in cited(folder)] == [notice]


def test_a_number_and_a_word_of_its_document_are_enough() -> None:
    folder = Folder()
    folder.who("Ministry of Pumps", "PublicBody", "The ministry")
    notice = folder.document(
        "a.txt",
        "Sluices stood open on 41 farms.",
        published="2031-05-04",
        author="Ministry of Pumps",
        publisher="Ministry of Pumps",
    )
    notice.says("Sluices stood open on 41 farms", counts=[Count("41", 41, 41, counts="farms")])
    letter = folder.document("b.txt", "The ministry had found 41 sluices.", published="2031-05-06")
    letter.says(
        "41 sluices",
        by="Ministry of Pumps",
        attributed="indirect",
        cue="had found",
        counts=[Count("41", 41, 41, counts="sluices")],
    )
    assert [item.held for item in cited(folder)] == [notice.id]
