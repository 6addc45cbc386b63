"""Claims against claims: links, answers, origins, what is cited."""

from __future__ import annotations

from stemma.model.case import Comparison, Resolution
from stemma.model.linking import apply_to_links
from stemma.model.settings import Settings


def compare(resolution: Resolution, settings: Settings) -> Comparison:
    """The links that people drew; nothing is compared yet."""
    del settings
    return Comparison(links=apply_to_links(resolution.judgements, (), resolution.documents))
