"""Whom a text only describes is joined with somebody on a person's word, until it is undone."""

from __future__ import annotations

from dataclasses import replace

from tests.judgements.making import annotated

from stemma.model.annotations import Annotations, Entity, Mention
from stemma.model.case import Resolution
from stemma.model.documents import quote
from stemma.model.ids import hash_id
from stemma.model.judgements import Action, Judgement, Target
from stemma.resolve import resolve

NAMED = "Tom Berg said it rained."
FIRST = "Ana Ros said the firm was shut."
SECOND = "Ana Ros said the company was gone."


def describing(text: str, words: str) -> Annotations:
    """The text, in which somebody is described and not named."""
    rows = annotated(text)
    at = text.index(words)
    entity = hash_id("e", (text, words))
    mention = Mention(
        hash_id("m", (text, words)),
        ((at, at + len(words)),),
        "Company",
        "nominal",
        entity,
        document=rows.document.id,
    )
    return replace(
        rows,
        mentions=(*rows.mentions, mention),
        entities=(*rows.entities, Entity(entity, "Company", "firm")),
    )


DOCUMENTS = (annotated(NAMED), describing(FIRST, "the firm"), describing(SECOND, "the company"))


def place(words: str) -> Target:
    for rows in DOCUMENTS:
        for mention in rows.mentions:
            if quote(rows.document.text, mention.spans) == words:
                sha = rows.document.text_sha256
                return Target(rows.document.id, sha, "mention", mention.spans, words)
    raise LookupError(words)


def judged(one: str, other: str, action: Action = "same") -> Judgement:
    targets = (place(one), place(other))
    return Judgement(f"j:{one}{other}{action}", "2031", "person", action, targets)


def whose(found: Resolution, words: str) -> str:
    target = place(words)
    (rows,) = [each for each in found.documents if each.document.id == target.document]
    return next(each.entity for each in rows.mentions if each.spans == target.spans)


def test_a_description_becomes_who_is_named_and_no_spelling_of_the_name() -> None:
    apart = resolve(DOCUMENTS)
    assert whose(apart, "the firm") != whose(apart, "Tom Berg")
    found = resolve(DOCUMENTS, (judged("the firm", "Tom Berg"),))
    assert whose(found, "the firm") == whose(found, "Tom Berg")
    (tom,) = [each for each in found.entities if each.id == whose(found, "Tom Berg")]
    assert [form.text for form in tom.names] == ["Tom Berg"]
    assert len(tom.mentions) == 2
    assert [each.left for each in tom.reasons] == ["the firm"]
    assert len(found.entities) == len(apart.entities) - 1
    assert whose(found, "the firm") in {each.id for each in found.entities}


def test_two_descriptions_become_one_and_with_a_name_all_three() -> None:
    both = judged("the firm", "the company")
    found = resolve(DOCUMENTS, (both,))
    assert whose(found, "the firm") == whose(found, "the company")
    every = {each.id for each in found.entities}
    assert whose(found, "the firm") in every
    for order in (
        (both, judged("the company", "Tom Berg")),
        (judged("Tom Berg", "the firm"), both),
    ):
        found = resolve(DOCUMENTS, order)
        assert len({whose(found, each) for each in ("the firm", "the company", "Tom Berg")}) == 1


def test_a_later_word_that_they_are_not_the_same_parts_them() -> None:
    same, apart = judged("the firm", "Tom Berg"), judged("the firm", "Tom Berg", "not-same")
    undone = Judgement("j:undo", "2031", "person", "revoke", (), revokes=same.id)
    for log in ((same, apart), (same, undone)):
        assert resolve(DOCUMENTS, log) == resolve(DOCUMENTS)


def test_a_description_never_brings_two_together_who_are_named() -> None:
    found = resolve(DOCUMENTS, (judged("the firm", "Tom Berg"), judged("the firm", "Ana Ros")))
    assert whose(found, "Tom Berg") != whose(found, "Ana Ros")
    assert whose(found, "the firm") == whose(found, "Ana Ros")
