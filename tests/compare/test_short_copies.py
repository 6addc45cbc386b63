"""Short copies: whole sentences, whole quotations, small changes at the ends."""

from __future__ import annotations

from tests.compare.build import Folder
from tests.compare.test_reuse import passages, words_of


def test_a_short_sentence_that_is_whole_and_telling_is_a_copy() -> None:
    folder = Folder()
    one = folder.document("a.txt", "4. The sirens operated as designed.", published="2031-05-04")
    two = folder.document("b.txt", "First the sirens operated as designed.", published="2031-05-05")
    (passage,) = passages(one, two)
    assert words_of(passage, one, two)[0] == "The sirens operated as designed"


def test_a_short_sentence_that_tells_little_is_none() -> None:
    folder = Folder()
    one = folder.document("a.txt", "He could not be reached.", published="2031-05-04")
    two = folder.document("b.txt", "He could not be reached.", published="2031-05-05")
    assert passages(one, two) == ()


def test_a_slogan_in_capitals_is_the_same_words() -> None:
    folder = Folder()
    one = folder.document("a.txt", "THE SEA DID NOT KILL THEM. WORK DID.", published="2031-05-04")
    two = folder.document("b.txt", "“The sea did not kill them,” it says.", published="2031-05-05")
    assert len(passages(one, two)) == 1


def test_small_changes_beside_equal_words_belong_to_the_copy() -> None:
    folder = Folder()
    first = "As of 10:30 four persons are confirmed dead and eleven are reported missing."
    later = (
        "As of 10:30 on Saturday four persons were confirmed dead and eleven were reported missing."
    )
    one = folder.document("a.txt", first, published="2031-05-04")
    two = folder.document("b.txt", later, published="2031-05-05")
    (passage,) = passages(one, two)
    assert words_of(passage, one, two)[0].startswith("As of 10:30")


def test_a_letterhead_of_one_publisher_is_no_copy() -> None:
    folder = Folder()
    head = "Republic of Norland\nMinistry of Pumps\nDirectorate for public telling and warning\n"
    one = folder.document(
        "a.txt", head + "Rain.", published="2031-05-04", publisher="Ministry of Pumps"
    )
    two = folder.document(
        "b.txt", head + "Sun.", published="2031-05-05", publisher="Ministry of Pumps"
    )
    assert passages(one, two) == ()


def test_a_turn_of_phrase_amid_words_that_are_alike_is_none() -> None:
    folder = Folder()
    one = folder.document(
        "a.txt",
        "The gauge, he said, stood thirty centimetres above the mark on the evening before.",
        published="2031-05-04",
    )
    two = folder.document(
        "b.txt",
        "Its level stood forty centimetres above the mark on the evening of the feast.",
        published="2031-05-05",
    )
    assert passages(one, two) == ()


def test_a_heading_that_is_mostly_a_name_is_none() -> None:
    folder = Folder()
    one = folder.document("a.txt", "On the death of Orla Tannet.", published="2031-05-04")
    two = folder.document("b.txt", "The death of Orla Tannet.\nShe was 40.", published="2031-05-05")
    assert passages(one, two) == ()
