"""Quoted sentences of which another quotation leaves out words without showing a gap."""

from __future__ import annotations

import pytest
from tests.compare.texts import SETTINGS, resolved

from stemma.compare import compare

HEAD = (
    "Harbour Courier\n4 May 2031\n\nNews from Kell\n\n",
    "Evening Post\n9 May 2031\n\nKell again\n\n",
)


def links(one: str, other: str) -> list[tuple[str, str | None]]:
    found = compare(resolved(HEAD[0] + one, HEAD[1] + other), SETTINGS).links
    return sorted((each.type, each.slot) for each in found if each.type != "denies")


WHOLE = 'Nora Vell, the head of the ferry union, said: "{}"'


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        (
            "We asked for the ramp to be lowered slowly and in daylight.",
            '"We asked for the ramp to be lowered," Nora Vell said.',
        ),
        (
            "The crew will carry the pilgrims to Lorn unless the pumps fail again.",
            'Nora Vell said: "The crew will carry the pilgrims to Lorn."',
        ),
        (
            "The crew agreed to the night ferry, but only for the sick.",
            '"The crew agreed to the night ferry," said Nora Vell on Monday.',
        ),
        (
            "The harbour master told our divers to wait ashore for the doctor.",
            'Nora Vell said: "The harbour master told our divers to wait for the doctor."',
        ),
    ],
)
def test_a_sentence_cut_so_that_it_turns_is_altered(whole: str, cut: str) -> None:
    found = links(WHOLE.format(whole), cut)
    assert ("differs", "quotation") in found
    assert not {"same", "copies"} & {kind for kind, _ in found}


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        (
            "We asked for the ramp to be lowered at noon. Nobody came to the harbour.",
            'Nora Vell said: "We asked for the ramp to be lowered at noon."',
        ),
        (
            "We asked for the ramp to be lowered at noon, and nobody came to the harbour.",
            '"We asked for the ramp to be lowered at noon," Nora Vell said.',
        ),
        (
            "We asked for the ramp to be lowered slowly and in daylight.",
            '"We asked for the ramp to be lowered …" Nora Vell said.',
        ),
        (
            "We asked for the ramp to be lowered slowly and in daylight.",
            '"We asked for the ramp to be lowered," Nora Vell said, "slowly and in daylight."',
        ),
        (
            "The harbour master told our divers to wait ashore for the doctor.",
            'Nora Vell said: "The harbour master told our divers to wait … for the doctor."',
        ),
    ],
)
def test_a_part_or_a_gap_that_is_marked_is_no_alteration(whole: str, cut: str) -> None:
    assert ("differs", "quotation") not in links(WHOLE.format(whole), cut)
