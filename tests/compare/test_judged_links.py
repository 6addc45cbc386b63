"""What people decide of links reaches versions and answers; the links stay to be seen and undone."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import Folder

from stemma.compare import compare
from stemma.model.annotations import Claim
from stemma.model.case import Comparison, Resolution
from stemma.model.documents import quote
from stemma.model.judgements import Action, Judgement, Target
from stemma.model.links import Link
from stemma.model.settings import Settings

DEED = "The Ropewalk Society bribed the harbour master"


def folder() -> Folder:
    made = Folder()
    made.who("Ropewalk Society", "Organization", "The Ropewalk Society")
    made.who("Quay Watch", "Organization")
    return made


def accusation_and_denial() -> Folder:
    made = folder()
    page = made.document(
        "a.txt", f"Quay Watch. {DEED}.", published="2031-05-06", author="Quay Watch"
    )
    page.says(DEED, kind="allegation", about=["Ropewalk Society"])
    words = "We have never bribed the harbour master"
    page = made.document(
        "b.txt", f"Reply. {words}.", published="2031-05-08", author="Ropewalk Society"
    )
    page.says(words, negated=True)
    return made


def two_copies() -> Folder:
    made = folder()
    for name in ("a", "b"):
        page = made.document(f"{name}.txt", f"{name}: {DEED}.", published="2031-05-06", author=name)
        page.says(DEED, about=["Ropewalk Society"])
    return made


def judged(resolution: Resolution, link: Link, action: Action = "reject") -> Comparison:
    claims = {claim.id: claim for rows in resolution.documents for claim in rows.claims}
    targets = tuple(target(resolution, claims[each]) for each in link.claims)
    before = f'{{"type": "{link.type}", "slot": null}}'
    judgement = Judgement("j:1", "2031-06-01T12:00:00Z", "person", action, targets, before)
    return compare(replace(resolution, judgements=(judgement,)), Settings())


def target(resolution: Resolution, claim: Claim) -> Target:
    document = next(rows.document for rows in resolution.documents if claim in rows.claims)
    words = quote(document.text, claim.spans)
    return Target(document.id, document.text_sha256, "link", claim.spans, words)


def test_a_rejected_answer_leaves_the_ledger_and_stays_in_the_list() -> None:
    resolution = accusation_and_denial().resolution()
    first = compare(resolution, Settings())
    answer = next(link for link in first.links if link.type == "answers")
    second = judged(resolution, answer)
    assert [row.status for row in first.answers] == ["denied"]
    assert [row.status for row in second.answers] == ["other-statements-only"]
    assert {link.id: link.reading for link in second.links}[answer.id] == "says-not"


def test_statements_that_are_not_the_same_become_two_versions() -> None:
    resolution = two_copies().resolution()
    first = compare(resolution, Settings())
    same = next(link for link in first.links if link.type == "same")
    second = judged(resolution, same)
    assert [len(row.claims) for row in first.origins] == [2]
    assert [len(row.claims) for row in second.origins] == [1, 1]


def test_who_rejects_a_fault_that_is_shown_as_an_answer_leaves_the_denial() -> None:
    made = folder()
    page = made.document("a.txt", f"{DEED}.", published="2031-05-06", author="Quay Watch")
    page.says(DEED, kind="allegation", stance="accuses", about=["Ropewalk Society"])
    text = (
        f"Quay Watch writes that {DEED}. We have never bribed the harbour master. "
        "We wrote to him late. That was a mistake, and it is ours."
    )
    own = made.document("b.txt", text, published="2031-05-08", author="Ropewalk Society")
    own.says(DEED, by="Quay Watch", kind="allegation", stance="accuses", about=["Ropewalk Society"])
    own.says("We have never bribed the harbour master", negated=True)
    late = own.says("We wrote to him late")
    own.says("That was a mistake")
    assert late
    before = compare(made.resolution(), Settings())
    (row,) = before.answers
    assert row.status == "partly-accepted-in-own-words"
    (link,) = (each for each in before.links if each.type == "answers" and late.id in each.claims)
    (after,) = judged(made.resolution(), link).answers
    assert after.status == "denied"
    assert late.id not in {each.claim for each in after.answers}
