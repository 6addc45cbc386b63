"""Document -> Annotations: who says what in one document. Knows nothing of other documents.

`annotate` is a loop over the steps listed in `stemma.annotate.components`. Nothing heavy is
imported before a document is read.
"""

from __future__ import annotations

from stemma.annotate.components import check_order, steps
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse
from stemma.annotate.readers import BlendReader, TaggerReader
from stemma.annotate.rules import RuleReader
from stemma.annotate.stretches import stretches_of
from stemma.annotate.tools import READERS, AttributionReader, RawAttribution, Tools, reader_for
from stemma.model.annotations import Annotations, Ingested
from stemma.model.ids import hash_id
from stemma.model.problems import Problem
from stemma.model.settings import Settings
from stemma.model.uncollected import uncollected
from stemma.text.quotes import quotations

__all__ = [
    "READERS",
    "AttributionReader",
    "BlendReader",
    "RawAttribution",
    "RuleReader",
    "TaggerReader",
    "Tools",
    "annotate",
    "default_tools",
]


def default_tools(settings: Settings) -> Tools:
    """The parser and the reader that the settings name; the parser is loaded when first needed."""
    from stemma.annotate.backends.spacy.parser import SpacyParser

    return Tools(parser=SpacyParser(), reader=reader_for(settings))


def annotate(ingested: Ingested, tools: Tools) -> Annotations:
    """Everything one document says, with who says it.

    A document in another language than the tools read keeps its blocks and gets a problem; a text
    too short to tell its language is read.
    """
    document = ingested.document
    rows = Annotations(document, ingested.blocks, problems=ingested.problems)
    if document.language and document.language.split("-")[0] != tools.language:
        return Annotations(
            document,
            ingested.blocks,
            problems=(*ingested.problems, _not_analysed(document.id, document.language)),
        )
    draft = Draft(rows, Parse(), stretches_of(document.text, ingested.blocks))
    ordered = steps(tools)
    check_order(ordered)
    try:
        with uncollected():
            for step in ordered:
                draft = step.apply(draft)
    finally:
        quotations.cache_clear()  # no text stays in memory after its document
    return draft.rows


def _not_analysed(document: str, language: str) -> Problem:
    return Problem(
        kind="not-analysed-language",
        spans=(),
        message=f"The text is in a language ({language}) that is not analysed.",
        hint="It can be read and searched, but nothing was taken from it. Single statements can be "
        "made by hand on its page, with a translation beside them; a translation, added as its own "
        "document, is analysed.",
        id=hash_id("p", (document, "not-analysed-language", language)),
        document=document,
    )
