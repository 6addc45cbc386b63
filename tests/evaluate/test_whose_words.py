"""Whose words a character is, where turns are marked as voices or as attributions."""

from __future__ import annotations

from dataclasses import replace

from stemma.evaluate.gold import GoldDocument, GoldVoice, as_ingested
from stemma.evaluate.voices import voice_pairs
from stemma.model.annotations import Annotations, Attribution, Entity
from stemma.model.documents import Span
from stemma.model.voices import voice_row

TEXT = (
    "She kept the lock for years.\n"
    "Brun: Who drained it?\n"
    "Vell: Nobody drained it. It leaked, and we wrote so, twice."
)
ASKED, TOLD = TEXT.index("Who"), TEXT.index("Nobody")


def turn(content: Span, speaker: str) -> Attribution:
    start = content[0] - 2
    made = voice_row("d", ((start - 4, start),), (content,))
    cue = ((start, start + 1),)
    return replace(made, id=f"a:{speaker}", kind="direct", cue=cue, speakers=(speaker,))


def test_an_interview_belongs_to_who_frames_it_though_the_other_says_more() -> None:
    end_of_question = TEXT.index("\nVell")
    gold = GoldDocument(
        as_ingested("a.txt", TEXT),
        voices=(
            GoldVoice("v0", ((0, TOLD),), "Ada Brun"),
            GoldVoice("v1", ((TOLD, len(TEXT)),), "Una Vell"),
        ),
    )
    voice = replace(voice_row("d", (), ((0, len(TEXT)),)), id="a:0", speakers=("e:1",))
    output = Annotations(
        gold.ingested.document,
        gold.ingested.blocks,
        entities=(Entity("e:1", "Person", "Ada Brun"), Entity("e:2", "Person", "Una Vell")),
        attributions=(
            voice,
            turn((ASKED, end_of_question), "e:1"),
            turn((TOLD, len(TEXT)), "e:2"),
        ),
    )
    found = voice_pairs(gold, output)
    assert found.whose.right == found.whose.all
    assert found.characters.right < found.characters.all
