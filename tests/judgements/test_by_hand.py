"""Statements that people make: one judgement, from which everything else comes and goes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests import standins
from tests.judgements.making import annotated, revoked

from stemma.model.annotations import Annotations, Translation
from stemma.model.by_hand import Named, Said, Stated, judgement_on
from stemma.model.documents import Spans
from stemma.model.judged import apply
from stemma.model.judgements import Judgement
from stemma.model.placing import placed
from stemma.model.settings import Settings
from stemma.text.places import places

TEXT = (
    "Die Wache meldet: Imke Raabe wirft dem Ruderverein vor, das Tor verschlossen zu haben. "
    "«Niemand war da», sagte sie. Ein Beamter wollte nichts sagen."
)
TRANSLATION = Translation("the rowing club locked the gate", "Jule Hartog")


def unread(text: str = TEXT) -> Annotations:
    """A document of which the machine found nothing, as one in another language."""
    (ingested,) = standins.read_file("a.txt", text.encode(), Settings())
    document = replace(ingested.document, language="de")
    return placed(Annotations(document, ingested.blocks))


ROWS = unread()


def at(words: str, text: str = TEXT) -> Spans:
    return places(text, words)[0]


RAABE = Named(at("Imke Raabe"), "Imke Raabe", "Person")
CLUB = Named(at("Ruderverein"), "Rowing Club", "Organization")
ACCUSES = Stated(Said("accuses", RAABE), "allegation", about=(CLUB,), translation=TRANSLATION)
LOCKED = at("das Tor verschlossen zu haben")


def made(stated: Stated = ACCUSES, spans: Spans = LOCKED, **how: Any) -> Judgement:
    return judgement_on(ROWS.document, spans, stated, **{"at": "2031-05-04", **how})


def test_a_statement_has_its_speaker_its_subject_and_its_translation() -> None:
    rows = apply([made()], ROWS)
    (claim,) = rows.claims
    names = {entity.id: entity.name for entity in rows.entities}
    assert claim.spans == LOCKED
    assert (claim.by, claim.kind, claim.stands) == ("person", "allegation", "for")
    assert claim.translation == TRANSLATION
    assert [names[each] for each in claim.about] == ["Rowing Club"]
    assert [(each.role, each.name) for each in claim.holders] == [
        ("author", None),
        ("speaker", "Imke Raabe"),
    ]
    (said,) = [row for row in rows.attributions if row.kind != "voice"]
    assert (said.stance, said.source, said.content) == ("accuses", RAABE.spans, LOCKED)
    assert claim.attribution == said.id
    (voice,) = [row for row in rows.attributions if row.kind == "voice"]
    assert said.voice == voice.id


def test_taking_it_back_leaves_the_document_as_it_was() -> None:
    judgement = made()
    assert apply([judgement, revoked(judgement)], ROWS) == ROWS


def test_applying_again_changes_nothing() -> None:
    once = apply([made()], ROWS)
    assert apply([made()], once) == once


def test_without_a_speaker_the_document_itself_says_it() -> None:
    rows = apply([made(Stated(Said("asserts"), translation=TRANSLATION))], ROWS)
    (claim,) = rows.claims
    assert [each.role for each in claim.holders] == ["author"]
    assert [row.kind for row in rows.attributions] == ["voice"]


def test_a_speaker_without_a_name_is_unnamed_and_in_the_texts_own_words() -> None:
    official = Named(at("Ein Beamter"))
    rows = apply([made(Stated(Said("asserts", official)), at("Niemand war da"))], ROWS)
    (claim,) = rows.claims
    (said,) = [row for row in rows.attributions if row.kind != "voice"]
    assert said.anonymous
    assert said.kind == "direct"
    assert (claim.holders[-1].name, claim.holders[-1].spans) == (None, official.spans)


def test_two_statements_stand_in_one_voice_and_share_who_is_named() -> None:
    second = Stated(Said("asserts", Named(at("sie"), "Imke Raabe", "Person")))
    rows = apply([made(), made(second, at("Niemand war da"))], ROWS)
    assert len(rows.claims) == 2
    assert [entity.name for entity in rows.entities] == ["Imke Raabe", "Rowing Club"]
    assert len([row for row in rows.attributions if row.kind == "voice"]) == 1


def test_a_later_one_on_the_same_words_takes_the_place_of_the_earlier() -> None:
    other = replace(ACCUSES, translation=Translation("the club shut the gate", "Ole Brandt"))
    rows = apply([made(), made(other, at="2031-05-05")], ROWS)
    (claim,) = rows.claims
    assert claim.translation is not None
    assert claim.translation.by == "Ole Brandt"


@pytest.mark.parametrize(
    ("stance", "polarity", "stands"),
    [
        ("asserts", "affirmed", "for"),
        ("asserts", "negated", "against"),
        ("denies", "affirmed", "against"),
        ("denies", "negated", "for"),
        ("asks", "affirmed", "open"),
    ],
)
def test_what_the_holder_stands_for_follows_from_the_stance(
    stance: Any, polarity: Any, stands: str
) -> None:
    rows = apply([made(Stated(Said(stance, RAABE), polarity=polarity))], ROWS)
    assert rows.claims[0].stands == stands


def test_other_words_than_those_judged_make_no_statement() -> None:
    other = unread(TEXT.replace("Tor", "Fass"))
    assert apply([made()], other) is other


@pytest.mark.parametrize(
    "after",
    [
        {"said": {"stance": "shouts"}},
        {"said": {"stance": "asserts", "speaker": {"spans": [[5, 4000]]}}},
        {"said": {"stance": "asserts"}, "about": [{"spans": []}]},
        {"said": {"stance": "asserts"}, "kind": "rumour"},
        {"said": {"stance": "asserts"}, "translation": {"text": "without a name"}},
        {"said": 5},
    ],
)
def test_what_is_not_stated_as_it_must_be_makes_nothing(after: dict[str, Any]) -> None:
    rows = apply([replace(made(), after=json.dumps(after))], ROWS)
    assert rows.claims == ()


def test_on_a_text_that_was_read_it_stands_beside_what_was_found() -> None:
    read = annotated()
    spans = places(read.document.text, "nobody came")[0]
    found = [row for row in read.claims if row.spans == spans]
    stated = Stated(Said("denies", Named(places(read.document.text, "Ana Ros")[0])))
    rows = apply([judgement_on(read.document, spans, stated, at="2031")], read)
    (claim,) = [row for row in rows.claims if row.spans == spans]
    assert claim.id == found[0].id
    assert claim.by == "person"
    assert claim.holders[-1].name == "Ana Ros"
    assert len(rows.claims) == len(read.claims)


def test_stated_in_the_settings_it_is_marked_so() -> None:
    rows = apply([made(by="toml")], ROWS)
    kinds: tuple[tuple[Any, ...], ...] = (rows.claims, rows.attributions, rows.mentions)
    assert {row.by for found in kinds for row in found} == {"toml"}
    assert rows.claims[0].holders[-1].name == "Imke Raabe"
