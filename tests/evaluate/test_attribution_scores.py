"""The figures for attributions: what counts as found, and that pairs are as many as possible."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.plain import plain_row

from stemma.evaluate.attribution import evaluate, evaluate_document
from stemma.evaluate.gold import GoldAttribution, GoldDocument, GoldVoice, as_ingested
from stemma.evaluate.matching import largest_pairing
from stemma.evaluate.speakers import same_speakers
from stemma.model.annotations import Annotations, Attribution, Ingested, Mention
from stemma.model.documents import Spans

TEXT = "Ann said that it rained. Bob agreed with Ann."
INGESTED = as_ingested("a.txt", TEXT)
ANN, SAID, RAINED, BOB = ((0, 3),), ((4, 8),), ((9, 23),), ((25, 28),)


def row(source: Spans, content: Spans, **more: object) -> Attribution:
    plain = plain_row(
        "indirect", content, id=f"a:{source}{content}", source=source, cue=SAID, voice="a:0"
    )
    return replace(plain, **more)  # type: ignore[arg-type] # a test's shorthand


def measured(gold: list[GoldAttribution], found: list[Attribution], **more: object) -> Annotations:
    return replace(Annotations(INGESTED.document), attributions=tuple(found), **more)  # type: ignore[arg-type] # shorthand


def report(gold: list[GoldAttribution], found: list[Attribution]):  # type: ignore[no-untyped-def] # noqa: ANN201 - the report's type is what is tested
    document = GoldDocument(INGESTED, tuple(gold), nested=True)
    return evaluate_document(document, measured(gold, found))


def test_content_and_source_of_at_least_a_half_are_a_match() -> None:
    gold = [GoldAttribution("a1", ANN, SAID, RAINED)]
    assert report(gold, [row(ANN, ((14, 23),))]).score("full match").matched == 1
    assert report(gold, [row(ANN, ((18, 23),))]).score("full match").matched == 0
    assert report(gold, [row(BOB, RAINED)]).score("full match").matched == 0
    assert report(gold, [row(BOB, RAINED)]).score("content only").matched == 1


def test_two_missing_sources_are_alike_and_one_is_not() -> None:
    gold = [GoldAttribution("a1", (), SAID, RAINED)]
    assert report(gold, [row((), RAINED)]).score("full match").matched == 1
    assert report(gold, [row(ANN, RAINED)]).score("full match").matched == 0


def test_voices_do_not_count() -> None:
    voice = row((), ((0, len(TEXT)),), kind="voice")
    assert report([], [voice]).score("full match").predicted == 0


def test_pairs_are_as_many_as_possible() -> None:
    assert largest_pairing([[0, 1], [0]]) == {0: 1, 1: 0}


@given(st.lists(st.lists(st.integers(0, 4), unique=True, max_size=5), max_size=5))
def test_no_other_pairing_is_larger(edges: list[list[int]]) -> None:
    def largest(left: int, used: frozenset[int]) -> int:
        if left == len(edges):
            return 0
        skipped = largest(left + 1, used)
        return max(
            [skipped, *(1 + largest(left + 1, used | {r}) for r in edges[left] if r not in used)]
        )

    pairs = largest_pairing(edges)
    assert len(pairs) == largest(0, frozenset())
    assert all(right in edges[left] for left, right in pairs.items())
    assert len(set(pairs.values())) == len(pairs)


def test_stance_and_parent_are_measured_where_all_else_matches() -> None:
    gold = [
        GoldAttribution("a1", ANN, SAID, RAINED, stance="denies", negated=False),
        GoldAttribution("a2", (), (), ((17, 23),), stance="asserts", parent="a1"),
    ]
    outer = row(ANN, RAINED)
    inner = row((), ((17, 23),), parent=outer.id)
    figures = report(gold, [outer, inner])
    assert (figures.ratio("stance").right, figures.ratio("stance").all) == (1, 2)
    assert figures.ratio("nested with right parent").share == 1.0


def test_a_letter_stored_as_the_editors_words_is_a_voice_error() -> None:
    document = GoldDocument(
        INGESTED,
        (GoldAttribution("a1", ANN, SAID, RAINED, voice="v1"),),
        (GoldVoice("v0", ((25, 45),)), GoldVoice("v1", ((0, 24),))),
    )
    frame = row((), ((25, 45),), kind="voice", id="a:frame")
    letter = row((), ((0, 24),), kind="voice", id="a:letter")
    right = row(ANN, RAINED, voice="a:letter")
    wrong = row(ANN, RAINED, voice="a:frame")
    for found, share in ((right, 1.0), (wrong, 0.0)):
        output = measured([], [frame, letter, found])
        assert evaluate_document(document, output).ratio("voice").share == share


def test_documents_add_up() -> None:
    document = GoldDocument(INGESTED, (GoldAttribution("a1", ANN, SAID, RAINED),))

    def annotate(ingested: Ingested) -> Annotations:
        return replace(Annotations(ingested.document), attributions=(row(ANN, RAINED),))

    total = evaluate([document, document], annotate)
    assert (total.documents, total.score("full match").matched) == (2, 2)
    assert "F1 100.0%" in total.text()
    assert total.as_row()["full match"]["f1"] == 1.0


def test_speakers_are_the_same_however_fully_named() -> None:
    assert same_speakers(("Mara Ilves",), ("Ms Ilves",))
    assert same_speakers((), ())
    assert not same_speakers(("Mara Ilves",), ("Mara Brandt",))
    assert not same_speakers(("Mara Ilves",), ())


def test_who_is_known_by_a_description_alone_is_not_named() -> None:
    document = GoldDocument(INGESTED, (GoldAttribution("a1", ANN, SAID, RAINED, speakers=()),))
    for kind, share in (("nominal", 1.0), ("name", 0.0)):
        known = Mention("m:1", ANN, "Organization", kind, "e:1")  # type: ignore[arg-type] # one of the kinds
        output = measured([], [row(ANN, RAINED, speakers=("e:1",))])
        output = replace(output, mentions=(known,))
        assert evaluate_document(document, output).ratio("speaker").share == share
