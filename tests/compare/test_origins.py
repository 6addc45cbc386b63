"""How many separate sources: joined with a reason, given as a range."""

from __future__ import annotations

from tests.compare.build import Folder

from stemma.compare.matters.versions import Version
from stemma.compare.origins.evidence import gather
from stemma.compare.origins.origins import find_origins
from stemma.compare.reuse.reuse import find_reuse
from stemma.compare.statements.corpus import build_corpus
from stemma.model.annotations import Claim
from stemma.model.links import Origins
from stemma.model.settings import Party


def origins(folder: Folder, *claims: Claim | None, parties: tuple[Party, ...] = ()) -> Origins:
    resolution = folder.resolution()
    corpus = build_corpus(resolution)
    ids = tuple(sorted(claim.id for claim in claims if claim))
    version = Version("m:1", "for", ids[0], ids)
    reuse = find_reuse(resolution.documents)
    return find_origins((version,), gather(corpus, reuse.passages, parties))[0]


def rules(row: Origins) -> set[str]:
    return {joining.rule for cluster in row.clusters for joining in cluster.joined_by}


def test_one_speaker_in_two_outlets_is_one_origin() -> None:
    folder = Folder()
    one = folder.document("a.txt", "Sergeant Tolland said the bridge was shut.", publisher="Post")
    two = folder.document("b.txt", "The bridge was shut, Tolland told us.", publisher="Ledger")
    folder.who("Bram Tolland", "Person", "Tolland")
    row = origins(
        folder,
        one.says("the bridge was shut", by="Bram Tolland"),
        two.says("The bridge was shut", by="Bram Tolland"),
    )
    assert (row.documents, row.named, row.unstated, row.low, row.high) == (2, 1, 0, 1, 1)
    assert rules(row) == {"same-speaker"}


def test_a_named_and_an_unnamed_source_give_a_range() -> None:
    folder = Folder()
    one = folder.document("a.txt", "Mara Ilves said the gate was open.")
    two = folder.document("b.txt", "The gate was open, an official said.")
    row = origins(
        folder,
        one.says("the gate was open", by="Mara Ilves"),
        two.says("The gate was open", anonymous=True, attributed="indirect"),
    )
    assert (row.named, row.unstated, row.low, row.high) == (1, 1, 1, 2)


def test_the_same_wording_is_one_origin_and_says_so() -> None:
    folder = Folder()
    words = "two trucks without plates left the tannery by the river gate carrying eleven barrels"
    one = folder.document("a.txt", f"{words}.", published="2031-05-04", publisher="Wire")
    two = folder.document("b.txt", f"Later, {words}.", published="2031-05-05", publisher="Post")
    row = origins(folder, one.says(words), two.says(words))
    assert row.high == 1
    assert rules(row) == {"same-wording"}


def test_two_reporters_who_quote_the_same_words_did_not_copy_one_another() -> None:
    folder = Folder()
    words = "two trucks without plates left the tannery by the river gate carrying eleven barrels"
    one = folder.document("a.txt", f"Ilves: “{words}.”", published="2031-05-04")
    two = folder.document("b.txt", f"Tesk: “{words}.”", published="2031-05-05")
    row = origins(
        folder,
        one.says(words, by="Mara Ilves", attributed="direct"),
        two.says(words, by="Corvan Tesk", attributed="direct"),
    )
    assert row.named == 2
    assert row.low == 2


def test_a_shared_informant_is_one_origin() -> None:
    folder = Folder()
    folder.who("Mara Ilves", "Person")
    one = folder.document("a.txt", "Ilves says a clerk told her the slip is real.")
    two = folder.document("b.txt", "The slip is real, Tesk has it from the clerk.")
    row = origins(
        folder,
        one.says("the slip is real", by="Mara Ilves", informant="the clerk Anto"),
        two.says("The slip is real", by="Corvan Tesk", informant="the clerk Anto"),
    )
    assert row.high == 1
    assert rules(row) == {"same-informant"}


def test_documents_that_the_user_grouped_count_once_with_the_users_reason() -> None:
    folder = Folder()
    one = folder.document("a.txt", "We say the gate was open. Press office.", publisher="Front A")
    two = folder.document("b.txt", "We know the gate was open. Press office.", publisher="Front B")
    party = Party("The fronts", "they share an office", "2031-05-01", ("Front A", "Front B"))
    claims = one.says("the gate was open"), two.says("the gate was open")
    assert origins(folder, *claims).high == 2
    row = origins(folder, *claims, parties=(party,))
    assert row.high == 1
    assert [j.says for c in row.clusters for j in c.joined_by] == [
        "grouped by you for counting, because they share an office"
    ]


def named(folder: Folder, sentence: str, publisher: str | None = None) -> Origins:
    """A statement of the Harbour Union, or of the paper, and a report that begins by naming it."""
    folder.who("Harbour Union", "Organization", "The union", "the union", "Lantern")
    one = folder.document(
        "a.txt",
        "Eleven barges were sunk.",
        author=None if publisher else "Harbour Union",
        publisher=publisher,
    )
    two = folder.document("b.txt", sentence, publisher="Post")
    return origins(folder, one.says("Eleven barges were sunk"), two.says(sentence[:-1]))


def test_a_sentence_that_begins_with_who_says_it_adds_no_source() -> None:
    row = named(Folder(), "The union had spoken of eleven barges sunk.")
    assert row.high == 1
    assert rules(row) == {"same-informant"}


def test_the_one_named_may_be_the_paper() -> None:
    assert named(Folder(), "Lantern writes of eleven barges sunk.", "The Lantern").high == 1


def test_who_is_named_for_something_else_is_no_source() -> None:
    assert named(Folder(), "The union owned the eleven barges that were sunk.").high == 2


def test_what_an_author_writes_and_what_others_report_of_them_is_one_origin() -> None:
    folder = Folder()
    folder.who("Harbour Union", "Organization")
    one = folder.document("a.txt", "Eleven barges were sunk.", author="Harbour Union")
    two = folder.document("b.txt", "Barges were sunk, says the Harbour Union.", publisher="Post")
    row = origins(
        folder,
        one.says("Eleven barges were sunk"),
        two.says("Barges were sunk", by="Harbour Union"),
    )
    assert (row.low, row.high, rules(row)) == (1, 1, {"same-speaker"})


def test_who_is_quoted_beside_what_is_reported_of_them_was_heard() -> None:
    folder = Folder()
    folder.who("Oda Perrin", "Person", "Perrin")
    folder.who("Ilo Marsh", "Person", "Marsh")
    heard = folder.document("a.txt", 'Perrin said the weir was open. "It hissed," Perrin told us.')
    other = folder.document("b.txt", '"It stood open, the weir," Marsh said.')
    reported = heard.says("the weir was open", by="Oda Perrin", attributed="indirect")
    heard.says("It hissed", by="Oda Perrin", attributed="direct")
    row = origins(
        folder, reported, other.says("It stood open, the weir", by="Ilo Marsh", attributed="direct")
    )
    assert (row.low, row.high) == (2, 2)


def test_who_is_only_reported_may_have_been_heard_by_another() -> None:
    folder = Folder()
    folder.who("Oda Perrin", "Person", "Perrin")
    folder.who("Ilo Marsh", "Person", "Marsh")
    one = folder.document("a.txt", "Perrin said the weir was open.")
    other = folder.document("b.txt", '"It stood open, the weir," Marsh said.')
    reported = one.says("the weir was open", by="Oda Perrin", attributed="indirect")
    row = origins(
        folder, reported, other.says("It stood open, the weir", by="Ilo Marsh", attributed="direct")
    )
    assert (row.low, row.high) == (1, 2)


def test_what_was_read_in_a_letter_was_not_heard() -> None:
    folder = Folder()
    folder.who("Oda Perrin", "Person", "Perrin")
    folder.who("Ilo Marsh", "Person", "Marsh")
    text = 'In a letter Perrin wrote that the weir was open. "It hissed," Perrin told us.'
    heard = folder.document("a.txt", text)
    other = folder.document("b.txt", '"It stood open, the weir," Marsh said.')
    reported = heard.says("the weir was open", by="Oda Perrin", attributed="indirect")
    heard.says("It hissed", by="Oda Perrin", attributed="direct")
    assert reported
    heard.cites("a letter", "letter", issuer="Oda Perrin", claims=[reported.id])
    row = origins(
        folder,
        reported,
        other.says("It stood open, the weir", by="Ilo Marsh", attributed="direct"),
    )
    assert (row.low, row.high) == (1, 2)
