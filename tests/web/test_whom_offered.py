"""Who is offered as the one whom a statement may accuse: not who suffers, and no place before people."""

from __future__ import annotations

import pytest

from stemma import annotate, pipeline
from stemma.model.documents import quote
from stemma.model.settings import Settings
from stemma.web.forms.whom import whom_it_may_accuse
from stemma.web.rows.index import CaseIndex

HEAD = "Statement of the Hollin Mutual\n\nOslin, 3 May 2021\n\n"


def offered(text: str, words: str) -> list[str]:
    """The names that are offered for the statement with those words, in their order."""
    settings = Settings()
    tools = annotate.default_tools(settings)
    (ingested,) = pipeline.read("paper.txt", (HEAD + text).encode(), settings)
    index = CaseIndex(pipeline.conclude((pipeline.find(ingested, tools),), (), settings))
    (claim,) = [
        each
        for each in index.claims.values()
        if words in quote(index.documents[each.document].text, each.spans)
    ]
    return [index.entities[each].name for each in whom_it_may_accuse(index, claim)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mary Toll, 47, was beaten in the Oslin police station.", "beaten"),
        ("Last night Mary Toll was robbed on the bridge.", "robbed"),
        ("Mary Toll had been threatened at work.", "threatened"),
    ],
)
def test_who_suffers_is_not_offered(text: str, words: str) -> None:
    assert "Mary Toll" not in offered(text, words)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mary Toll, 47, was detained as a suspect.", "detained"),
        ("Mary Toll was seen at the gate with a can of petrol.", "seen"),
        ("Mary Toll beat the boy with a belt.", "beat"),
    ],
)
def test_who_acts_or_is_suspected_is_offered(text: str, words: str) -> None:
    assert "Mary Toll" in offered(text, words)
