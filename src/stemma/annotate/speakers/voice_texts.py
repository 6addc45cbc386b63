"""What is asked of a document's lines when nobody signs: their words and the names in them."""

from __future__ import annotations

from stemma.annotate.draft import Draft
from stemma.annotate.speakers.sources import Sources
from stemma.annotate.speakers.unnamed import Unnamed
from stemma.annotate.stretches import Stretch
from stemma.model.annotations import Mention
from stemma.model.documents import Span, Spans

TOP = 4
"""Lines at the head in which an author or a masthead stands."""
LONGEST_LINE = 14
Found = tuple[tuple[str, ...], Spans]
NOBODY: Found = ((), ())


class VoiceText:
    """The lines and the names of one document."""

    def __init__(self, draft: Draft, sources: Sources, unnamed: Unnamed) -> None:
        self.draft = draft
        self.sources = sources
        self.unnamed = unnamed
        self.names = sorted(
            (row for row in draft.rows.mentions if row.kind == "name"), key=lambda row: row.spans
        )

    def text(self, stretch: Stretch) -> str:
        """The words of a line."""
        return self.draft.text[stretch.start : stretch.end]

    def named_in(self, start: int, end: int) -> list[Mention]:
        """The names between two characters."""
        return [row for row in self.names if start <= row.spans[0][0] and row.spans[-1][1] <= end]

    def written(self, row: Mention) -> str:
        """A name as it is written."""
        start, end = self.hull(row)
        return self.draft.text[start:end]

    @staticmethod
    def hull(row: Mention) -> Span:
        """Where a name begins and ends."""
        return row.spans[0][0], row.spans[-1][1]

    def returns(self, row: Mention) -> bool:
        """Whether the text names somebody more than once."""
        return sum(other.entity == row.entity for other in self.names) > 1
