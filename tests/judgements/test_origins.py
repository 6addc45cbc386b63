"""What people decide of origins, cited things, groups and speakers, as the stages apply it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.judgements.making import annotated, judged, revoked, target

from stemma.compare.origins.judged_origins import decided_origins
from stemma.compare.origins.origins import Growing
from stemma.model.annotations import Annotations, Citation
from stemma.model.citing import apply_to_cited
from stemma.model.documents import Known, quote
from stemma.model.grouping import grouped, grouping_of, holds
from stemma.model.judged import apply
from stemma.model.judgements import Action, Judgement, Target
from stemma.model.links import CitedItem
from stemma.model.orphans import orphans
from stemma.model.settings import Party
from stemma.resolve.judged import judged_pairs
from stemma.resolve.profiles import profiles_of


def decided(action: Action, rows: Annotations, numbers: tuple[int, ...], at: str) -> Judgement:
    targets = tuple(target(rows.document, rows.claims[number]) for number in numbers)
    return Judgement(f"j:{action}{at}", at, "person", action, targets, why="said so")


class FirstHand:
    """A source for tests: only its name counts."""

    name, first_hand = "x", True


def growing(rows: Annotations, *judgements: Judgement) -> Growing:
    sources: Any = {claim.id: FirstHand() for claim in rows.claims}
    return Growing(sources, decided_origins(judgements, rows.claims))


def test_a_cut_keeps_the_first_statement_from_each_of_the_others_whatever_joins_them() -> None:
    rows = annotated()
    one, two, three = (claim.id for claim in rows.claims[:3])
    grown = growing(rows, decided("cut", rows, (0, 1), "2031"))
    assert not grown.can_join(one, two)
    grown.join(two, three, ("same-speaker", "x"))
    assert not grown.can_join(one, three)


def test_the_later_of_two_decisions_on_one_pair_counts_and_clocks_are_not_asked() -> None:
    rows = annotated()
    pair = frozenset(claim.id for claim in rows.claims[:2])
    cut = decided("cut", rows, (0, 1), "2033")
    join = decided("join", rows, (0, 1), "2031")
    held = decided_origins((cut, join), rows.claims)
    assert held.together == {pair: "a person counts them as one: said so"}
    assert held.apart == frozenset()
    assert decided_origins((join, cut), rows.claims).apart == {pair}
    assert decided_origins((cut, revoked(cut)), rows.claims).apart == frozenset()


def test_of_two_decisions_on_names_the_one_written_last_counts() -> None:
    left, right = annotated(), annotated("Mara Ilves said it was late. Ana Ros said it was not.")
    profiles = [*profiles_of(left), *profiles_of(right)]
    names = [next(m for m in rows.mentions if m.kind == "name") for rows in (left, right)]
    targets = tuple(target(r.document, m) for r, m in zip((left, right), names, strict=True))
    apart = Judgement("j:z", "2033", "person", "not-same", targets)
    same = Judgement("j:a", "2031", "person", "same", targets)
    assert judged_pairs(profiles, (apart, same)).same
    assert not judged_pairs(profiles, (apart, same)).not_same
    assert judged_pairs(profiles, (same, apart)).not_same
    other = replace(apart, reviewer="b", id="j:b")
    both = judged_pairs(profiles, (same, other))
    assert not both.same | both.not_same


CITED = CitedItem("x:1", "report", None, None, ("d",), (), None, ("x:c",))


def citing(rows: Annotations) -> tuple[Annotations, Target]:
    spans = ((0, 4),)
    citation = Citation("x:c", spans, "report", None, None, (), rows.document.id)
    words = quote(rows.document.text, spans)
    anchor = Target(rows.document.id, rows.document.text_sha256, "citation", spans, words)
    return replace(rows, citations=(citation,)), anchor


def test_a_cited_thing_is_held_where_a_person_says_so_until_another_decision() -> None:
    rows, anchor = citing(annotated())
    ident = rows.document.id
    yes = Judgement(
        "j:held", "2031", "person", "correct", (anchor,), after=json.dumps({"held": ident})
    )
    no = replace(yes, id="j:2", after=json.dumps({"held": None}))
    (item,) = apply_to_cited((yes,), (CITED,), (rows,))
    assert (item.held, item.by) == (ident, "person")
    (item,) = apply_to_cited((yes, no), (replace(CITED, held=ident),), (rows,))
    assert item.held is None
    gone = replace(yes, after=json.dumps({"held": "sha256:gone"}))
    assert apply_to_cited((gone,), (CITED,), (rows,))[0].held is None
    assert apply_to_cited((yes, revoked(yes)), (CITED,), (rows,)) == (CITED,)
    assert not list(orphans((yes, no), {ident: rows.document}))


def test_where_reviewers_differ_on_a_cited_thing_the_machines_value_applies() -> None:
    rows, anchor = citing(annotated())
    after = json.dumps({"held": rows.document.id})
    yes = Judgement("j:1", "2031", "person", "correct", (anchor,), after=after, reviewer="a")
    no = replace(yes, id="j:2", after=json.dumps({"held": None}), reviewer="b")
    assert apply_to_cited((yes, no), (CITED,), (rows,)) == (CITED,)
    again = replace(yes, id="j:3", reviewer="b")
    assert apply_to_cited((yes, no, again), (CITED,), (rows,))[0].held == rows.document.id


def test_a_group_made_at_the_desk_takes_a_document_from_every_other_one() -> None:
    document = replace(annotated().document, publisher=Known("Harbour Wire", "header"))
    stated = Party("the wire", "own releases", "2031-05-04", publishers=("Harbour Wire",))
    assert holds(stated, document)
    other = Party("the port", "works for it", "2031-06-01")
    moved = grouping_of((document,), other, "2031")
    held = {each.name: each for each in grouped((stated,), (moved,))}
    assert not holds(held["the wire"], document)
    assert holds(held["the port"], document)
    assert held["the port"].because == "works for it"
    none = grouping_of((document,), None, "2032")
    assert not any(holds(each, document) for each in grouped((stated,), (moved, none)))
    assert grouped((stated,), (moved, revoked(moved))) == (stated,)
    back = grouping_of((document,), stated, "2033")
    assert holds(grouped((stated,), (none, back))[0], document)
    assert not list(orphans((moved, none), {document.id: document}))


@pytest.mark.parametrize("words", ["Tom Berg", "Jon Vale"])
def test_a_speaker_given_by_name_is_known_to_the_document_and_in_the_chain(words: str) -> None:
    rows = annotated()
    said = next(row for row in rows.attributions if row.kind != "voice" and row.source)
    decision = judged(rows, said, "correct", {"speakers": [{"name": words, "schema": "Person"}]})
    after = apply((decision,), rows)
    names = {each.id: each.name for each in after.entities}
    (changed,) = [row for row in after.attributions if row.id == said.id]
    assert [names[each] for each in changed.speakers] == [words]
    chains = [row.holders for row in after.claims if row.attribution == said.id]
    assert all(chain[-1].entity == changed.speakers[0] for chain in chains)
    assert words in {profile.entity.name for profile in profiles_of(after)}


def test_a_name_for_a_description_does_not_make_the_description_a_spelling_of_it() -> None:
    rows = annotated("Mara Ilves said the gate was open. He said it was late.")
    said = [row for row in rows.attributions if row.kind != "voice" and row.source][-1]
    decision = judged(rows, said, "correct", {"speakers": [{"name": "Jon Vale"}]})
    (vale,) = [p for p in profiles_of(apply((decision,), rows)) if p.entity.name == "Jon Vale"]
    written = quote(rows.document.text, said.source)
    assert written not in vale.names or written == "Jon Vale"
