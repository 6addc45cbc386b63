"""What a denial leaves open: what it grants, and every measure but the one that it names.

"No room was ever colder than 16 degrees" does not say that nobody complained of cold rooms, nor that it
was never 21 degrees there; only nine degrees speak against it.
"""

from __future__ import annotations

import re

from stemma.compare.statements.numbers import Amount
from stemma.compare.statements.statements import Statement
from stemma.text.denials import is_negation
from stemma.text.words import words

_LEAST = (
    "colder|cooler|fewer|less|lower|shorter|younger|smaller|lighter|cheaper|slower|earlier|sooner"
)
_MOST = (
    "warmer|hotter|more|higher|longer|older|bigger|larger|heavier|dearer|faster|later|greater|deeper"
    "|further|farther"
)
_FIGURE = (
    r"(?:\d|an? (?:quarter|third|half|dozen|hundred|thousand|million|mile|metre|kilometre|minute|hour|day"
    r"|week|month|year)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|half)\b)"
)
_BOUND = re.compile(
    rf"\b(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))(?: [\w'’-]+){{0,3}}? than"
    rf"(?: (?:about|around|some|the))? (?=[£$€]? ?{_FIGURE})",
    re.IGNORECASE,
)
"""A measure by which more, or less, is denied: "colder than 16 degrees", "more than 200 people"."""
_TRUE = re.compile(
    r"\b(?:is|was|['’]s) (?:quite |perfectly |only )?(?:right|true|correct|a fact|the case) that\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:aim(?:s|ed|ing)? (?:for|to)|hop(?:e|es|ed|ing) (?:for|to)|intend(?:s|ed|ing)? to"
    r"|(?:an?|our|their|its|his|her|the) (?:target|goal|objective|aim)s?\b|must(?! have\b)|should|ought to"
    r"|(?:is|are|was|were) (?:meant|supposed|obliged|required|due) to|requires?\b|required\b)",
    re.IGNORECASE,
)
"""What is meant to be, or has to be; whether it was so is another question."""
_AWAITED = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:still |now |only )?"
    r"(?:expected|awaited|planned|scheduled|announced)\b",
    re.IGNORECASE,
)
_NONE_WITHOUT = re.compile(
    r"\b(?:no|nobody|none|never|not|n['’]t)\b[^.;!?]{0,60}?\b(?:without|lack(?:s|ed|ing)?|short of)\b",
    re.IGNORECASE,
)
"""Of which nobody is said to have lacked it: "no room was without a stove"."""
_LACKING = re.compile(
    r"\b(?:no|not|without|lack(?:s|ed|ing)?|short|missing|unattended|alone|nobody|none|never|un\w+ed|out of"
    r"|had to do with)\b|n['’]t\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"\b(?:you|he|she|they|it)(?:['’]ve| have| has| had)?(?: \w+)? "
    r"(?:given|gave|named|put out|published|spoken of|spoke of|claimed|quoted|used)\b[^.;!?]{0,30}? "
    r"(?:figure|number|total|count|estimate)s? of\b",
    re.IGNORECASE,
)


def is_awaited(statement: Statement) -> bool:
    """Whether it tells of what is expected: those expected on Tuesday are not those who wait today."""
    return bool(_AWAITED.search(statement.text))


def takes_up_a_figure(statement: Statement) -> bool:
    """Whether its figure is the one that another has given: "you have given a figure of 40 tonnes"."""
    return bool(_TAKES_UP.search(statement.text))


def is_aim(statement: Statement) -> bool:
    """Whether it tells what is meant to be ("we aim for 21 degrees"), and not what is or was."""
    return bool(_AIM.search(statement.text))


def grants_a_denial(statement: Statement) -> bool:
    """Whether it says that what others deny is not so indeed: "it is true that nobody came"."""
    granted = _TRUE.search(statement.text)
    before = words(statement.text[: granted.start()]) if granted else []
    after = words(statement.text[granted.end() :]) if granted else []
    return any(map(is_negation, after)) and not any(map(is_negation, before))


def denies_a_lack_only(denial: Statement, other: Statement) -> bool:
    """Whether all that is denied is that something was lacking, and the other says of nothing that it was.

    "No patient was without a nurse" does not speak against "there were three nurses".
    """
    return bool(_NONE_WITHOUT.search(denial.text)) and not _LACKING.search(other.text)


def denies_a_measure_only(denial: Statement, other: Statement) -> bool:
    """Whether all that is denied is more, or less, than a figure, and the other gives none beyond it."""
    bound = _BOUND.search(denial.text)
    if not bound:
        return False
    named = _figure_at(denial, denial.text[bound.start() :])
    if named is None or is_aim(other):
        return True
    given = [each for each in other.amounts if each.noun == named.noun]
    limit = _value(named)
    if bound["least"]:
        return not any(_value(each) < limit for each in given)
    return not any(_value(each) > limit for each in given)


def _figure_at(statement: Statement, said: str) -> Amount | None:
    """The figure that stands in some words of it."""
    return next((each for each in statement.amounts if each.text in said), None)


def _value(figure: Amount) -> float:
    return max(figure.low, figure.high) if figure.low < 0 else figure.low
