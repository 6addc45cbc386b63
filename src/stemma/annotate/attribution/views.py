"""What somebody else is said to think, without a verb: "In her view the firm had made it up".

Without this it would stand as the reporter's own word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.annotate.draft import Draft
from stemma.annotate.tools import RawAttribution

_VIEW = r"(?:view|opinion|eyes|judgement|judgment|estimation|assessment|telling)"
_NAMED = r"(?:the |The )?[A-Z][\w. -]{1,50}|the [\w -]{2,40}"
_WHOSE = re.compile(
    rf"(?P<in>In) (?P<who>his|her|their|its|(?:{_NAMED})(?=['’]))(?:['’]s?)? (?P<view>{_VIEW}),?"
    r" (?!(?:of|from|over|through|on|into|to|as)\b)(?P<said>\S.+)",
    re.DOTALL,
)
_OF = re.compile(
    rf"(?P<in>In the {_VIEW} of) (?P<who>[^,;:“”\"]{{2,60}}), (?P<said>\S.+)", re.DOTALL
)
_SURE = 0.9
_ENDS = ".!? \n"


def with_views(draft: Draft, found: Sequence[RawAttribution]) -> tuple[RawAttribution, ...]:
    """The proposals, with what sentences give as somebody's view, where nothing else is found in them."""
    return (*found, *_views(draft, found))


def _views(draft: Draft, found: Sequence[RawAttribution]) -> Iterator[RawAttribution]:
    cues = [span for each in found for span in each.cue]
    said = [span for each in found for span in each.content]
    for sentence in draft.parse.sentences:
        start, end = sentence.start, sentence.end
        text = draft.text[start:end]
        view = _WHOSE.match(text) or _OF.match(text)
        if view is None or _crosses(cues, start, end) or _crosses(said, start, end):
            continue
        last = view.start("said") + len(view["said"].rstrip(_ENDS))
        cue = [view.span("in")]
        if "view" in view.groupdict():
            cue.append(view.span("view"))
        yield RawAttribution(
            source=((start + view.start("who"), start + view.end("who")),),
            cue=tuple((start + a, start + b) for a, b in cue),
            content=((start + view.start("said"), start + last),),
            probability=_SURE,
        )


def _crosses(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)
