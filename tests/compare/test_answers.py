"""The answer stands beside the accusation, and only if it answers that."""

from __future__ import annotations

from tests.compare.build import Count, Folder, Sheet

from stemma.compare import compare
from stemma.compare.ledger.replies import addresses
from stemma.compare.statements.corpus import build_corpus
from stemma.model.annotations import Claim
from stemma.model.links import Answers
from stemma.model.settings import Settings

DEED = "The Ropewalk Society bribed the harbour master"


def folder() -> Folder:
    made = Folder()
    made.who("Ropewalk Society", "Organization", "The Ropewalk Society", "the society")
    made.who("Quay Watch", "Organization")
    made.who("Ada Brook", "Person")
    return made


def accuse(made: Folder, published: str | None = "2031-05-06") -> Claim:
    page = made.document(
        "watch.txt", f"Quay Watch. {DEED} in April.", published=published, author="Quay Watch"
    )
    found = page.says(DEED, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    assert found
    return found


def reply(
    made: Folder, words: str, published: str | None, author: str = "Ropewalk Society"
) -> Sheet:
    text = f"A word of the Ropewalk Society to Quay Watch. {words}."
    return made.document("reply.txt", text, published=published, author=author)


def row(made: Folder) -> Answers:
    (found,) = compare(made.resolution(), Settings()).answers
    return found


def test_a_later_denial_by_the_accused_answers() -> None:
    made = folder()
    accusation = accuse(made)
    words = "We have never bribed the harbour master"
    denial = reply(made, words, "2031-05-08").says(words, stance="asserts", negated=True)
    found = row(made)
    assert denial
    assert (found.status, found.allegation) == ("denied", accusation.id)
    (answer,) = found.answers
    assert (answer.claim, answer.addresses, answer.date) == (denial.id, "this", "2031-05-08")


def test_a_text_from_before_the_accusation_cannot_answer_it() -> None:
    made = folder()
    accuse(made)
    words = "We have never bribed the harbour master"
    reply(made, words, "2031-04-30").says(words, negated=True)
    assert (row(made).status, row(made).answers) == ("other-statements-only", ())


def test_an_old_denial_quoted_in_a_newer_article_stays_old() -> None:
    made = folder()
    accuse(made)
    words = "We have never bribed the harbour master"
    reply(made, words, "2031-04-30").says(words, negated=True)
    text = f"On its website the Ropewalk Society says: “{words}.” Quay Watch thinks otherwise."
    page = made.document("news.txt", text, published="2031-05-09", author="The Gazette")
    page.says(words, by="Ropewalk Society", attributed="direct", negated=True)
    assert row(made).status == "other-statements-only"


def test_an_undated_denial_is_listed_and_decides_nothing() -> None:
    made = folder()
    accuse(made)
    words = "We have never bribed the harbour master"
    reply(made, words, None).says(words, negated=True)
    found = row(made)
    assert found.status == "other-statements-only"
    assert [answer.addresses for answer in found.answers] == ["unclear"]


def test_a_denial_of_something_else_is_no_answer() -> None:
    made = folder()
    accuse(made)
    words = "We do not run a ferry"
    reply(made, words, "2031-05-08").says(words, negated=True)
    assert row(made).status == "other-statements-only"


def test_who_never_speaks_has_nothing_in_the_folder() -> None:
    made = folder()
    accuse(made)
    assert row(made).status == "none-in-folder"


def test_the_opponents_words_are_no_concession() -> None:
    made = folder()
    accuse(made)
    words = "the society had bribed the harbour master"
    text = f"The society admitted that {words}, and we thank it for that."
    page = made.document("later.txt", text, published="2031-05-09", author="Quay Watch")
    page.says(words, by="Ropewalk Society", stance="concedes")
    assert row(made).status == "reported-answer-only"


def test_a_concession_in_the_own_letter_is_one() -> None:
    made = folder()
    accuse(made)
    words = "The Ropewalk Society bribed the harbour master"
    page = reply(made, f"It is true: {words}", "2031-05-08")
    page.says(words, by="Ropewalk Society", attributed="direct", stance="concedes")
    assert row(made).status == "accepted-in-own-words"


def test_a_lawyer_speaks_for_her_client() -> None:
    made = Folder()
    made.who("Ropewalk Society", "Organization")
    made.who("Ada Brook", "Person")
    made.who("Tom Hale", "Person", "Hale")
    text = (
        "The Ropewalk Society said that Tom Hale had struck a guard with an oar. "
        "Hale’s lawyer, Ada Brook, said that he “struck nobody with an oar”."
    )
    page = made.document("news.txt", text, published="2031-05-06", author="The Gazette")
    page.says(
        "Tom Hale had struck a guard with an oar",
        by="Ropewalk Society",
        kind="allegation",
        about=["Tom Hale"],
    )
    page.says("struck nobody with an oar", by="Ada Brook", attributed="mixed", negated=True)
    assert row(made).status == "denied"


def test_a_short_denial_right_after_the_accusation_answers_it() -> None:
    made = folder()
    spoke = "Ada Brook, spokeswoman of the Ropewalk Society, replied."
    text = f"Quay Watch says: {DEED}. “That is false,” {spoke}"
    page = made.document("news.txt", text, published="2031-05-06", author="The Gazette")
    page.says(DEED, by="Quay Watch", kind="allegation", about=["Ropewalk Society"])
    page.says("That is false", by="Ada Brook", attributed="direct", negated=True)
    assert row(made).status == "denied"


def test_no_comment_beside_the_accusation_is_listed_as_declined() -> None:
    made = folder()
    text = f"Quay Watch says: {DEED}. A spokesman of the Ropewalk Society declined to comment."
    page = made.document("news.txt", text, published="2031-05-06", author="The Gazette")
    page.says(DEED, by="Quay Watch", kind="allegation", about=["Ropewalk Society"])
    page.says("declined to comment", by="Ropewalk Society", stance="declines", content="comment")
    assert row(made).status in {"declined", "none-in-folder"}


def test_whoever_could_not_be_reached_has_declined_nothing() -> None:
    made = folder()
    text = f"Quay Watch says: {DEED}. The Ropewalk Society could not be reached."
    page = made.document("news.txt", text, published="2031-05-06", author="The Gazette")
    page.says(DEED, by="Quay Watch", kind="allegation", about=["Ropewalk Society"])
    cue = "could not be reached"
    page.says(cue, by="Ropewalk Society", stance="declines", cue=cue)
    assert not row(made).answers
    assert row(made).status == "none-in-folder"


def test_no_comment_on_something_else_says_nothing() -> None:
    made = folder()
    accuse(made)
    text = "Asked about the ferry, the Ropewalk Society declined to comment on further details."
    page = made.document("news.txt", text, published="2031-05-09", author="The Gazette")
    page.says("further details", by="Ropewalk Society", stance="declines")
    assert row(made).status == "none-in-folder"


def test_what_others_repeat_is_one_row() -> None:
    made = folder()
    first = accuse(made)
    page = made.document("copy.txt", f"{DEED}.", published="2031-05-07", author="The Gazette")
    page.says(DEED, kind="allegation", about=["Ropewalk Society"])
    assert row(made).allegation == first.id


def test_the_victim_is_not_the_accused() -> None:
    made = folder()
    made.who("Tom Hale", "Person")
    text = "Quay Watch. Tom Hale was beaten by the Ropewalk Society."
    page = made.document("watch.txt", text, published="2031-05-06", author="Quay Watch")
    words = "Tom Hale was beaten by the Ropewalk Society"
    page.says(words, kind="allegation", about=["Tom Hale", "Ropewalk Society"])
    assert row(made).about == made.id_of("Ropewalk Society")


def stated(made: Folder) -> Claim:
    words = "The Ropewalk Society locked the chapel on 3 April"
    page = made.document(
        "watch.txt", f"Quay Watch. {words}.", published="2031-05-06", author="Quay Watch"
    )
    found = page.says(words, about=["Ropewalk Society"])
    assert found
    return found


def test_what_the_one_concerned_says_is_not_so_stands_in_the_ledger_whatever_its_words() -> None:
    made = folder()
    told = stated(made)
    words = "The Ropewalk Society has not locked the chapel on 3 April"
    reply(made, words, "2031-05-08").says(words, negated=True, about=["Ropewalk Society"])
    found = row(made)
    assert (found.allegation, found.status) == (told.id, "denied")


def test_what_nobody_denies_and_no_word_makes_an_accusation_is_not_in_the_ledger() -> None:
    made = folder()
    stated(made)
    reply(made, "The chapel is from 1712", "2031-05-08").says("The chapel is from 1712")
    assert not compare(made.resolution(), Settings()).answers


def test_who_says_that_another_did_not_do_it_accuses_nobody() -> None:
    made = folder()
    accuse(made)
    words = "The Ropewalk Society has not bribed the harbour master"
    page = made.document(
        "brook.txt", f"Ada Brook. {words}.", published="2031-05-09", author="Ada Brook"
    )
    page.says(words, kind="allegation", negated=True, about=["Ropewalk Society"])
    assert row(made).allegation != page.claims[0].id


def test_a_denial_two_sentences_on_answers_if_it_shares_a_word() -> None:
    made = folder()
    first, second = "The Ropewalk Society let the winch rust", "The winch was never idle"
    text = f"Quay Watch. {first}. The harbour is old. {second}, the society told us."
    page = made.document("watch.txt", text, published="2031-05-06", author="Quay Watch")
    page.says(first, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    denial = page.says(second, by="Ropewalk Society", negated=True)
    assert denial
    assert [each.claim for each in row(made).answers] == [denial.id]


def test_whoever_answers_the_accusation_as_another_makes_it_answers_it() -> None:
    made = folder()
    first = accuse(made)
    words = "The society broke the lantern of the mole"
    page = made.document("late.txt", f"{words}.", published="2031-05-07", author="The Gazette")
    again = page.says(words, kind="allegation", about=["Ropewalk Society"])
    words = "We never broke the lantern of the mole"
    denial = reply(made, words, "2031-05-08").says(words, negated=True)
    assert again
    assert denial
    corpus = build_corpus(made.resolution())
    said, told = corpus.by_id[denial.id], corpus.by_id[first.id]
    assert addresses(corpus, said, told, frozenset()) is None
    assert addresses(corpus, said, told, frozenset({again.id})) == "this"


def test_what_the_accused_says_on_the_question_stands_beside_it_and_decides_nothing() -> None:
    made = folder()
    deed = "The Ropewalk Society locked out 40 dockers at the swing bridge"
    page = made.document("watch.txt", deed + ".", published="2031-05-06", author="Quay Watch")
    many = [Count("40", 40, 40, "dockers")]
    page.says(deed, kind="allegation", stance="accuses", about=["Ropewalk Society"], counts=many)
    words = "The Ropewalk Society locked out 12 dockers at the swing bridge"
    said = reply(made, words, "2031-05-08").says(words, counts=[Count("12", 12, 12, "dockers")])
    found = row(made)
    assert said
    assert found.status == "other-statements-only"
    assert [(each.claim, each.addresses) for each in found.answers] == [(said.id, "unclear")]
