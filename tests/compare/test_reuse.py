"""The same wording in two documents: found, measured, and not confused with set phrases."""

from __future__ import annotations

from tests.calls import calls
from tests.compare.build import Folder, Sheet

from stemma.compare.reuse.reuse import find_reuse
from stemma.model.documents import quote
from stemma.model.links import Passage

RELEASE = (
    "On the evening of 3 May two trucks without plates left the tannery by the river gate. "
    "A night watchman counted eleven barrels and was told to forget them."
)


def passages(*sheets: Sheet) -> tuple[Passage, ...]:
    return find_reuse(tuple(sheet.annotations() for sheet in sheets)).passages


def words_of(passage: Passage, *sheets: Sheet) -> tuple[str, str]:
    texts = {sheet.id: sheet.document.text for sheet in sheets}
    return (
        quote(texts[passage.left.document], passage.left.spans),
        quote(texts[passage.right.document], passage.right.spans),
    )


def test_a_release_printed_with_light_edits_is_one_passage_with_its_changes() -> None:
    folder = Folder()
    release = folder.document("a.txt", RELEASE, published="2031-05-04")
    edited = RELEASE.replace("without plates ", "").replace("forget them", "forget it")
    printed = folder.document("b.txt", f"From our desk. {edited}", published="2031-05-05")
    (passage,) = passages(release, printed)
    assert passage.direction == "left-first"
    assert passage.left.document == release.id
    left, right = words_of(passage, release, printed)
    assert left.startswith("On the evening of 3 May")
    assert "without plates" not in right
    assert passage.changes == 2


def test_the_earlier_document_is_on_the_left_whatever_the_order() -> None:
    folder = Folder()
    later = folder.document("b.txt", f"Seen. {RELEASE}", published="2031-05-09")
    earlier = folder.document("a.txt", RELEASE, published="2031-05-04")
    assert passages(later, earlier) == passages(earlier, later)
    assert passages(later, earlier)[0].left.document == earlier.id


def test_without_dates_there_is_no_direction() -> None:
    folder = Folder()
    one = folder.document("a.txt", RELEASE)
    two = folder.document("b.txt", f"Seen. {RELEASE}")
    assert passages(one, two)[0].direction is None


def test_a_name_with_its_title_is_not_the_same_wording() -> None:
    folder = Folder()
    title = "Imra Sohandel, spokeswoman of the Council of Dareshan Exiles,"
    one = folder.document("a.txt", f"{title} spoke of rain.")
    two = folder.document("b.txt", f"Nobody had seen {title} since noon.")
    assert passages(one, two) == ()


def test_turns_of_phrase_by_chance_are_not_the_same_wording() -> None:
    folder = Folder()
    one = folder.document("a.txt", "At the end of the day it was one of the reasons why they left.")
    two = folder.document("b.txt", "This is one of the reasons why at the end of the day we stay.")
    assert passages(one, two) == ()


def test_a_hundred_copies_give_one_row_each() -> None:
    folder = Folder()
    sheets = [
        folder.document(f"{i}.txt", f"Copy {i}. {RELEASE}", published=f"2031-06-{i % 28 + 1:02}")
        for i in range(100)
    ]
    assert len(passages(*sheets)) == 99


def test_furniture_is_not_wording() -> None:
    folder = Folder()
    sheets = [folder.document(f"{i}.txt", f"{RELEASE} {i}") for i in range(2)]
    for sheet in sheets:
        spans = ((0, len(sheet.document.text)),)
        sheet.blocks.append(type(sheet.annotations().blocks[0])(spans, "furniture"))
    assert passages(*sheets) == ()


def test_texts_that_repeat_themselves_do_not_cost_their_square() -> None:
    def work(count: int) -> int:
        texts = ["word " * count, "word " * count + "The gate was shut.", "word " * (count - 1)]
        folder = Folder()
        sheets = [folder.document(f"{number}.txt", text) for number, text in enumerate(texts)]
        return calls(lambda: passages(*sheets))

    assert work(1_600) < 10 * work(200)
