"""The person whom a label before somebody's words names: "Mr SPEAKER (Hon. Ada Brun):"."""

from __future__ import annotations

from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Attribution
from stemma.model.documents import quote


def named_in_label(sources: Sources, attribution: Attribution) -> tuple[str, ...]:
    """The person named in a label, in brackets perhaps; nobody where no colon ends it."""
    if " ".join(quote(sources.text, attribution.cue).split()) != ":":
        return ()
    for at in sources.index.within(attribution.source):
        named = sources.mention_at.get(at)
        if named is not None and named.kind == "name" and named.schema == "Person":
            return (named.entity,)
    return ()
