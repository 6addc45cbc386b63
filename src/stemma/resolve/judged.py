"""What people decided about who is who, as pairs of profiles."""

from __future__ import annotations

import itertools

from stemma.model.decisions import decisions
from stemma.model.documents import Span
from stemma.model.judgements import Judgement, Target
from stemma.resolve.clusters import Judged, Pair, pair
from stemma.resolve.profiles import Profile


def judged_pairs(profiles: list[Profile], judgements: tuple[Judgement, ...]) -> Judged:
    """Pairs judged `same` or `not-same`, addressed by their mentions; the latest that holds counts.

    Judgements come in the order in which they were written: clocks are not asked. Where reviewers
    differ, nothing is decided.
    """
    anchors = {
        (profile.document, span): profile.key
        for profile in profiles
        for mention in profile.mentions
        for span in mention.spans
    }
    latest: dict[Pair, str] = {}
    leading: list[str] = []
    for decision in decisions(judgements, "identity"):
        if decision.disputed:
            continue
        targets = decision.latest.targets
        keys = [key for target in targets if (key := _find(anchors, target))]
        for left, right in itertools.pairwise(keys):
            if left != right:
                latest[pair(left, right)] = decision.latest.action
                leading.append(left)
    return Judged(
        same=frozenset(each for each, action in latest.items() if action == "same"),
        not_same=frozenset(each for each, action in latest.items() if action == "not-same"),
        leading=tuple(leading),
    )


def _find(anchors: dict[tuple[str, Span], str], target: Target) -> str | None:
    return next(
        (
            anchors[target.document, span]
            for span in target.spans
            if (target.document, span) in anchors
        ),
        None,
    )
