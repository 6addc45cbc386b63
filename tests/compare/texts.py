"""Documents read as the program reads them, for tests of the comparison that start from text."""

from __future__ import annotations

from stemma import pipeline
from stemma.annotate import default_tools
from stemma.model.case import Resolution
from stemma.model.settings import Settings
from stemma.resolve import resolve

SETTINGS = Settings(pairs=False)


def resolved(*texts: str) -> Resolution:
    """The texts as the documents of one case, with who is who in them."""
    tools = default_tools(SETTINGS)
    read = [
        each
        for number, text in enumerate(texts)
        for each in pipeline.read(f"{number}.txt", text.encode(), SETTINGS)
    ]
    return resolve(tuple(pipeline.find(each, tools) for each in read), ())
