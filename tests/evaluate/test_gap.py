"""The score of pronouns: which names a pronoun is taken to mean."""

from __future__ import annotations

import json
from pathlib import Path

from stemma.evaluate.gap import GapScore, Tally, evaluate, load
from stemma.model.annotations import Annotations, Ingested, Mention
from stemma.model.documents import Span

TEXT = "Ines Moro met Mara Ilves before she left."
ROW = {
    "id": "one",
    "text": TEXT,
    "pronoun": [31, "she"],
    "a": [0, "Ines Moro", True],
    "b": [14, "Mara Ilves", False],
}


def mention(span: Span, kind: str, entity: str) -> Mention:
    return Mention(
        f"m:{span[0]}", (span,), "Person", "pronoun" if kind == "pronoun" else "name", entity
    )


def score(tmp_path: Path, *mentions: Mention) -> GapScore:
    (tmp_path / "gap.jsonl").write_text(json.dumps(ROW) + "\n")

    def read(ingested: Ingested) -> Annotations:
        return Annotations(ingested.document, mentions=mentions)

    return evaluate(load(tmp_path / "gap.jsonl"), read)


def test_the_right_name_counts_and_another_counts_against(tmp_path: Path) -> None:
    names = (mention((0, 9), "name", "e:1"), mention((14, 24), "name", "e:2"))
    right = score(tmp_path, *names, mention((31, 34), "pronoun", "e:1"))
    assert (right.female, right.male) == (Tally(1, 0, 0), Tally())
    wrong = score(tmp_path, *names, mention((31, 34), "pronoun", "e:2"))
    assert wrong.female == Tally(0, 1, 1)
    assert "GAP F1 100.0" in right.text()


def test_a_pronoun_left_alone_is_a_miss(tmp_path: Path) -> None:
    assert score(tmp_path, mention((0, 9), "name", "e:1")).female == Tally(0, 0, 1)
