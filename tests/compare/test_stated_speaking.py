"""That one speaks for another, or does not, on a person's word: the ledger follows, nothing else does."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.compare.build import Folder
from tests.compare.test_judged_links import DEED, folder

from stemma.compare import compare
from stemma.compare.ledger.answers import STATED_FOR
from stemma.model.case import Comparison
from stemma.model.documents import quote
from stemma.model.judgements import Judgement, Target
from stemma.model.settings import Settings

DENIAL = "The Ropewalk Society bribed nobody"


def told(*, by: str, wire: str) -> Folder:
    made = folder()
    made.who("Ada Brook", "Person")
    page = made.document(
        "a.txt", f"Quay Watch. {DEED}.", published="2031-05-06", author="Quay Watch"
    )
    page.says(DEED, kind="allegation", about=["Ropewalk Society"])
    page = made.document("wire.txt", wire, published="2031-05-08", author="The Gazette")
    page.says(DENIAL, by=by, attributed="direct", negated=True)
    return made


def plain() -> Folder:
    return told(by="Ada Brook", wire=f"“{DENIAL},” Ada Brook said.")


def by_office() -> Folder:
    office = "Ada Brook, spokeswoman of the Ropewalk Society, said."
    return told(by="Ada Brook", wire=f"“{DENIAL},” {office}")


def place(made: Folder, name: str) -> Target:
    rows = made.resolution()
    entity = made.id_of(name)
    mentions = (row for each in rows.documents for row in each.mentions if row.entity == entity)
    mention = next(mentions)
    texts = {each.document.id: each.document for each in rows.documents}
    text = texts[mention.document]
    words = quote(text.text, mention.spans)
    return Target(text.id, text.text_sha256, "mention", mention.spans, words)


def stated(made: Folder, first: str, second: str, *, speaks: bool = True) -> Judgement:
    targets = (place(made, first), place(made, second))
    after = json.dumps({"speaks_for": speaks})
    ident = f"j:{first}{second}{speaks}"
    return Judgement(ident, "2031-06-01", "person", "correct", targets, after=after)


def compared(made: Folder, *judgements: Judgement) -> Comparison:
    return compare(replace(made.resolution(), judgements=judgements), Settings())


def status(made: Folder, *judgements: Judgement) -> str:
    (only,) = compared(made, *judgements).answers
    return only.status


def test_who_speaks_for_the_accused_on_a_persons_word_replies_for_them() -> None:
    made = plain()
    assert status(made) == "none-in-folder"
    word = stated(made, "Ada Brook", "Ropewalk Society")
    now = compared(made, word)
    assert now.answers[0].status == "denied"
    assert any(reason.says.endswith(STATED_FOR) for each in now.links for reason in each.reasons)
    undone = Judgement("j:undo", "2031", "person", "revoke", (), revokes=word.id)
    assert compared(made, word, undone) == compared(made)


def test_it_joins_no_origins_and_no_matters() -> None:
    made = plain()
    word = stated(made, "Ada Brook", "Ropewalk Society")
    before, now = compared(made), compared(made, word)
    assert (now.origins, now.matters, now.sides) == (before.origins, before.matters, before.sides)


def test_the_other_way_round_is_another_word() -> None:
    made = plain()
    round_about = stated(made, "Ropewalk Society", "Ada Brook")
    assert status(made, round_about) == "none-in-folder"
    word = stated(made, "Ada Brook", "Ropewalk Society")
    assert status(made, word, round_about) == "denied"


def test_what_the_texts_say_is_cut_by_a_persons_word_until_it_is_undone() -> None:
    made = by_office()
    assert status(made) == "denied"
    cut = stated(made, "Ada Brook", "Ropewalk Society", speaks=False)
    assert status(made, cut) != "denied"
    undone = Judgement("j:undo", "2031", "person", "revoke", (), revokes=cut.id)
    assert status(made, cut, undone) == "denied"


def test_reviewers_who_differ_leave_it_to_the_texts() -> None:
    made = plain()
    one = replace(stated(made, "Ada Brook", "Ropewalk Society"), reviewer="R. Vale")
    two = stated(made, "Ada Brook", "Ropewalk Society", speaks=False)
    assert status(made, one, replace(two, reviewer="L. Odum")) == "none-in-folder"


def test_a_word_whose_place_has_other_words_now_does_nothing() -> None:
    made = plain()
    word = stated(made, "Ada Brook", "Ropewalk Society")
    moved = replace(word.targets[0], text_sha256="another")
    assert status(made, replace(word, targets=(moved, word.targets[1]))) == "none-in-folder"
