"""What people decided about who is who, as pairs of profiles."""

from __future__ import annotations

import itertools

from stemma.model.documents import Span
from stemma.model.judgements import Judgement, Target
from stemma.resolve.clusters import Judged, Pair, pair
from stemma.resolve.profiles import Profile


def judged_pairs(profiles: list[Profile], judgements: tuple[Judgement, ...]) -> Judged:
    """Pairs judged `same` or `not-same`, addressed by two mentions; the latest unrevoked wins."""
    anchors = {
        (profile.document, span): profile.key
        for profile in profiles
        for mention in profile.mentions
        for span in mention.spans
    }
    revoked = {judgement.revokes for judgement in judgements}
    latest: dict[Pair, str] = {}
    for judgement in sorted(judgements, key=lambda each: (each.at, each.id)):
        if judgement.action not in {"same", "not-same"} or judgement.id in revoked:
            continue
        keys = [key for target in judgement.targets if (key := _find(anchors, target))]
        for left, right in itertools.pairwise(keys):
            latest[pair(left, right)] = judgement.action
    return Judged(
        same=frozenset(each for each, action in latest.items() if action == "same"),
        not_same=frozenset(each for each, action in latest.items() if action == "not-same"),
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
