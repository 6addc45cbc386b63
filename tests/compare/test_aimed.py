"""A denial answers what it is aimed at: not another charge, another kind of thing, or nothing at all."""

from __future__ import annotations

from typing import Literal

import pytest
from tests.compare.build import Folder
from tests.compare.test_answers import DEED, accuse, folder, reply, row
from tests.compare.test_together import Stated

from stemma.compare import compare
from stemma.compare.ledger.aimed import denies_its_act, is_of_a_third
from stemma.compare.statements.corpus import build_corpus
from stemma.model.links import Answers
from stemma.model.settings import Settings
from stemma.text.denials import calls_untrue

SECOND = "The Ropewalk Society burned the lock book of the old harbour"


def denied(words: str, deed: str = DEED, before: str = "") -> Answers:
    """The row of an accusation after a statement of the accused that says that something is not so."""
    made = folder()
    page = made.document("watch.txt", f"{deed}.", published="2031-05-06", author="Quay Watch")
    page.says(deed, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    sheet = reply(made, f"{before}{words}", "2031-05-08")
    sheet.says(words, negated=True)
    return row(made)


@pytest.mark.parametrize(
    "words",
    [
        "We reject the accusations of Quay Watch",
        "All the allegations that were made on Tuesday are false",
        "We reject any claim of wrongdoing",
        "We reject the allegation that the harbour master was bribed",
    ],
)
def test_who_rejects_the_accusations_or_this_one_denies_it(words: str) -> None:
    assert denied(words).status == "denied"


@pytest.mark.parametrize(
    "words",
    [
        "We reject the rumour that the chapel is for sale",
        "All the claims about our debts are false",
        "We do not dispute that the harbour master was bribed",
        "We will not bribe the harbour master for anybody",
        "That the harbour master was bribed and never punished is our fault",
        "A harbour with a master is not a prison",
    ],
)
def test_who_rejects_another_charge_or_leaves_it_open_denies_nothing(words: str) -> None:
    assert denied(words).status == "other-statements-only"


def test_who_does_not_dispute_it_has_answered_and_decided_nothing() -> None:
    (answer,) = denied("We do not dispute that the harbour master was bribed").answers
    assert answer.stance != "denies"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("We did not", "denied"),
        ("That is not true", "denied"),
        ("We deny it", "denied"),
        ("We are not done", "other-statements-only"),
        ("We do not know", "other-statements-only"),
    ],
)
def test_a_short_denial_takes_up_what_stands_before_it(words: str, status: str) -> None:
    before = "Quay Watch writes that we bribed the harbour master. "
    assert denied(words, before=before).status == status


def test_a_verb_with_its_object_is_no_name_of_a_thing() -> None:
    deed = "The Ropewalk Society dumped acid in the old harbour"
    assert denied("We dumped nothing", deed=deed).status == "denied"


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("We did not question the cook alone", "The Ropewalk Society questioned the cook alone"),
        ("We did not challenge a sick man", "The Ropewalk Society challenged a sick man to swim"),
        ("We did not deny them bread", "The Ropewalk Society denied the weavers bread"),
        ("We do not know anyone who burned nets", "The Ropewalk Society burned nets"),
        ("We do not tell anyone to lie", "The Ropewalk Society told the weavers to lie"),
    ],
)
def test_verbs_of_deeds_leave_nothing_open(words: str, deed: str) -> None:
    before = f"Quay Watch writes that {deed[0].lower()}{deed[1:]}. "
    assert denied(words, deed=deed, before=before).status == "denied"


@pytest.mark.parametrize(
    "words",
    [
        "We do not question the finding that the harbour master was bribed",
        "We do not challenge the report on the bribed harbour master",
        "We do not know who bribed the harbour master",
    ],
)
def test_who_questions_no_finding_leaves_it_open(words: str) -> None:
    assert denied(words).status == "other-statements-only"


@pytest.mark.parametrize(("where", "so"), [("chapel", True), ("lighthouse", False)])
def test_an_act_is_denied_where_it_was_and_not_where_the_next_one_was(
    where: str, *, so: bool
) -> None:
    made = folder()
    deeds = [f"The Ropewalk Society {did}" for did in ("struck a cook", "struck a diver")]
    text = f"It was at the chapel. {deeds[0]}. {deeds[1]} at the lighthouse."
    page = made.document("watch.txt", text, published="2031-05-06", author="Quay Watch")
    for deed in deeds:
        page.says(deed, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    words = f"Nobody was beaten at the {where}"
    reply(made, words, "2031-07-08").says(words, negated=True)
    corpus = build_corpus(made.resolution())
    by_text = {each.text: each for each in corpus.statements}
    assert denies_its_act(corpus, by_text[words], by_text[deeds[0]]) is so
    assert denies_its_act(corpus, by_text[words], by_text[deeds[1]]) is not so


@pytest.mark.parametrize(
    ("words", "status"),
    [("That is not true", "denied"), ("We did not", "other-statements-only")],
)
def test_that_is_not_true_denies_a_neglect_and_we_did_not_owns_up(words: str, status: str) -> None:
    made = folder()
    deed = "The Ropewalk Society has not repaired the roof of the chapel"
    page = made.document("watch.txt", f"{deed}.", published="2031-05-06", author="Quay Watch")
    page.says(deed, kind="allegation", negated=True, about=["Ropewalk Society"])
    before = "Quay Watch writes that we have not repaired the roof of the chapel. "
    reply(made, f"{before}{words}", "2031-05-08").says(words, negated=True)
    assert row(made).status == status


def test_a_second_not_denies_no_neglect() -> None:
    made = folder()
    deed = "The Ropewalk Society has not repaired the roof of the chapel"
    page = made.document("watch.txt", f"{deed}.", published="2031-05-06", author="Quay Watch")
    page.says(deed, kind="allegation", negated=True, about=["Ropewalk Society"])
    words = "Quay Watch did not repair the roof of the chapel either"
    reply(made, words, "2031-05-08").says(words, negated=True, about=["Quay Watch"])
    assert row(made).status == "other-statements-only"


@pytest.mark.parametrize(
    ("theirs", "rows"), [("new", 0), ("old", 1)], ids=["another kind", "the same kind"]
)
def test_what_is_denied_of_another_kind_makes_no_report_an_accusation(
    theirs: str, rows: int
) -> None:
    made = folder()
    said = "The Ropewalk Society sells old rope to the ships of the harbour master"
    page = made.document("watch.txt", f"{said}.", published="2031-05-06", author="Quay Watch")
    page.says(said, about=["Ropewalk Society"])
    words = f"The Ropewalk Society does not sell {theirs} rope to the ships of the harbour master"
    reply(made, words, "2031-05-08").says(words, negated=True, about=["Ropewalk Society"])
    assert len(compare(made.resolution(), Settings()).answers) == rows


def test_what_a_denials_own_words_answer_the_model_lays_on_no_other_accusation() -> None:
    made = folder()
    other = "The Ropewalk Society burned the hay of the widows"
    text = f"{DEED}. {other}."
    page = made.document("watch.txt", text, published="2031-05-06", author="Quay Watch")
    for deed in (DEED, other):
        page.says(deed, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    words = "We have never bribed that man"
    reply(made, words, "2031-05-08").says(words, negated=True)
    rows = compare(made.resolution(), Settings(), reader=Stated(0.9)).answers
    assert sorted(each.status for each in rows) == ["denied", "other-statements-only"]


def printed(attributed: str, stance: str, words: str, *, negated: bool) -> str:
    """The status where the accuser's own paper gives the answer."""
    made = folder()
    accuse(made)
    text = f"The Ropewalk Society told us: {words}. We have the papers."
    page = made.document("later.txt", text, published="2031-05-09", author="Quay Watch")
    page.says(
        words,
        by="Ropewalk Society",
        attributed="direct" if attributed == "direct" else "indirect",
        stance="concedes" if stance == "concedes" else "asserts",
        negated=negated,
    )
    return row(made).status


def test_a_denial_that_the_accuser_quotes_is_the_accuseds_own() -> None:
    words = "We have never bribed the harbour master"
    assert printed("direct", "asserts", words, negated=True) == "denied"
    assert printed("indirect", "asserts", words, negated=True) == "reported-answer-only"


def test_a_concession_that_the_accuser_quotes_remains_a_report() -> None:
    words = "We bribed the harbour master"
    assert printed("direct", "concedes", words, negated=False) == "reported-answer-only"


def test_a_refusal_to_answer_about_something_else_declines_nothing() -> None:
    made = folder()
    spoke = "The Ropewalk Society did not answer our question about the ferry timetable"
    text = f"Quay Watch says: {DEED}. {spoke}."
    page = made.document("news.txt", text, published="2031-05-06", author="The Gazette")
    page.says(DEED, by="Quay Watch", kind="allegation", about=["Ropewalk Society"])
    cue = "did not answer"
    page.says(cue, by="Ropewalk Society", stance="declines", cue=cue)
    assert row(made).status == "none-in-folder"


@pytest.mark.parametrize(
    ("accuser", "rows"), [("State Forest Board", 0), ("Quay Watch", 1)], ids=["shared", "not"]
)
def test_a_short_name_that_is_the_accusers_too_accuses_nobody(accuser: str, rows: int) -> None:
    made = Folder()
    made.who("State Forest Board", "Organization")
    made.who("Upper Vale Grazing Board", "Organization", "Board")
    made.who("Quay Watch", "Organization")
    words = "The Board has burned the huts"
    page = made.document("notice.txt", f"{words}.", published="2031-05-06", author=accuser)
    page.says(words, kind="allegation", about=["Upper Vale Grazing Board"])
    assert len(compare(made.resolution(), Settings()).answers) == rows


@pytest.mark.parametrize(
    ("schema", "name"), [("Organization", "Brandt"), ("Person", "Ivo Brandt")], ids=["own", "man"]
)
def test_an_own_name_or_a_surname_is_never_the_accusers(
    schema: Literal["Organization", "Person"], name: str
) -> None:
    made = Folder()
    made.who(name, schema, "Brandt")
    made.who("Brandt Weavers' Union", "Organization")
    words = "Brandt has burned the huts"
    author = "Brandt Weavers' Union"
    page = made.document("notice.txt", f"{words}.", published="2031-05-06", author=author)
    page.says(words, kind="allegation", about=[name])
    assert len(compare(made.resolution(), Settings()).answers) == 1


def test_what_is_no_confession_is_what_stands_before_it_and_no_other_deed() -> None:
    deed = "The Ropewalk Society admitted the fire"
    assert denied("That is not an admission", deed, "We lit a lamp. ").status != "denied"


def test_a_fault_owned_up_to_beside_the_accusation_accepts_a_part_of_it() -> None:
    made = folder()
    accuse(made)
    text = (
        f"Quay Watch writes that {DEED}. We have never bribed the harbour master. "
        "We wrote to him late. That was a mistake, and it is ours."
    )
    page = made.document("own.txt", text, published="2031-05-08", author="Ropewalk Society")
    page.says(
        DEED, by="Quay Watch", kind="allegation", stance="accuses", about=["Ropewalk Society"]
    )
    page.says("We have never bribed the harbour master", negated=True)
    late = page.says("We wrote to him late")
    page.says("That was a mistake")
    found = row(made)
    assert late
    assert found.status == "partly-accepted-in-own-words"
    assert {each.stance for each in found.answers} == {"denies", "concedes"}
    assert late.id in {each.claim for each in found.answers if each.stance == "concedes"}


def test_a_fault_owned_up_to_elsewhere_accepts_nothing() -> None:
    made = folder()
    accuse(made)
    page = made.document(
        "own.txt",
        "Quay Watch asked us about our lamps. That was a mistake, and it is ours.",
        published="2031-05-08",
        author="Ropewalk Society",
    )
    page.says("That was a mistake")
    assert row(made).status == "other-statements-only"


@pytest.mark.parametrize(
    "words",
    [
        "There was an error in the map, and the land is ours",
        "The blame is ours to name",
        "The fault is ours, the Union says",
    ],
)
def test_what_is_ours_is_no_fault_owned_up_to(words: str) -> None:
    made = folder()
    accuse(made)
    text = f"Quay Watch writes that {DEED}. {words}."
    page = made.document("own.txt", text, published="2031-05-08", author="Ropewalk Society")
    page.says(
        DEED, by="Quay Watch", kind="allegation", stance="accuses", about=["Ropewalk Society"]
    )
    page.says(words)
    assert row(made).status == "other-statements-only"


def test_what_somebody_else_failed_to_do_denies_no_deed_of_the_accused() -> None:
    made = folder()
    deed = "The Ropewalk Society burned the lock book"
    page = made.document("watch.txt", f"{deed}.", published="2031-05-06", author="Quay Watch")
    page.says(deed, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    words = "Ada Brook did not report the leak until six"
    sheet = reply(made, f"We have this to say. {words}", "2031-05-08")
    sheet.says(words, about=["Ada Brook"], negated=True)
    statements = {each.text: each for each in build_corpus(made.resolution()).statements}
    assert is_of_a_third(statements[words], statements[deed])
    assert row(made).status == "other-statements-only"


def test_a_denial_of_what_is_said_of_ones_man_is_of_no_third() -> None:
    made = folder()
    deed = "A clerk of the Ropewalk Society burned the lock book"
    page = made.document("watch.txt", f"{deed}.", published="2031-05-06", author="Quay Watch")
    page.says(deed, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    words = "Ada Brook did not burn the lock book"
    reply(made, words, "2031-05-08").says(words, about=["Ada Brook"], negated=True)
    statements = {each.text: each for each in build_corpus(made.resolution()).statements}
    assert not is_of_a_third(statements[words], statements[deed])


@pytest.mark.parametrize(
    ("words", "untrue"),
    [
        ("This is false", True),
        ("That is a lie", True),
        ("It is simply untrue", True),
        ("This is a false alarm", False),
        ("That is false of the others", False),
    ],
)
def test_what_calls_the_sentence_before_it_untrue(words: str, *, untrue: bool) -> None:
    assert calls_untrue(words) is untrue
