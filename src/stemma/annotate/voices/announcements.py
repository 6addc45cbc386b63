"""Sentences, such as "It runs as follows", that announce a text which the document holds whole.

Three things are told apart by their words: what is announced (a letter), that it is shown
(printed, read out) and that it is shown whole or below.
"""

from __future__ import annotations

import re

NOUN = (
    r"(?:letter|statement|communiqu[eé]|declaration|message|article|report|appeal|resolution|"
    r"speech|text|release|e-?mail|post|note|petition|announcement|reply|answer|response|"
    r"proclamation|telegram|circular|leaflet|pamphlet|testimony|deposition|affidavit|memo|"
    r"memorandum|manifesto|bulletin|wire|cable|decree|notice|column|wording|passage|extract|excerpt|entry|despatch|piece|"
    r"exchange|correspondence)(?:e?s)?"
)
SHOWN = (
    r"(?:print|publish|reproduce|reprint|carry|carries|carried|bring|brings|brought|give|gave|"
    r"given|quote|copy|copied|copies|paste|put|file|read|transcribe|append|attach|run|ran|set|share|"
    r"translate|post|reveal)(?:s|d|es|ed|ing)?"
)
WHOLE = (
    r"(?<!almost\ )(?<!nearly\ )(?<!practically\ )(?<!virtually\ )"
    r"(?:in\ (?:its\ |the\ |his\ |her\ |their\ )?(?:\w+\ )?(?:full|entirety|whole|wording)\b"
    r"|in\ full|(?<!be\ )(?<!been\ )(?<!was\ )(?<!were\ )(?<!is\ )(?<!are\ )whole\b"
    r"|entire(?:ly)?\b|verbatim|un(?:altered|changed|abridged|edited|cut|touched)"
    r"|complete(?=[.:,]|$)|both\ (?:letters|texts|notes)\b"
    r"|with\ (?:its|their|his|her|all)\ (?:errors|faults|mistakes)"
    r"|in\ translation\b"
    r"|without\ (?:any\ )?(?:cuts?|changes?|comment|abridgement)|word\ for\ word|\bfull\ text"
    r"|as\ (?:we\ )?received"
    r"|as\ (?:he|she|they|\w+)\ wrote\ (?:it|them|this)\b"
    r"|as\ (?:it|they)\ (?:stands?|came|reached|arrived|was|were)|into\ the\ record|not\ to\ cut)"
)
HERE = r"(?:below|beneath|here|hereunder|as\ follows|following)"
_KEY = re.VERBOSE | re.IGNORECASE
NAMED = re.compile(rf"\b(?:{NOUN}|clarifications?|rejoinders?|rebuttals?|submissions?)\b", _KEY)
SHOWS = re.compile(rf"\b{SHOWN}\b", _KEY)
WHOLLY = re.compile(WHOLE, _KEY)
BELOW = re.compile(rf"\b{HERE}\b", _KEY)
FOLLOWS = re.compile(
    rf"""\b(?:text|wording|translation)\ of\b[^.:]{{0,120}}\b{NOUN}\b[^.]{{0,240}}(?:follows?|below|:\s*$)
    |\b(?:reads?|is|runs?|goes|went|says)\b[^.]{{0,240}}\bas\ follows\b
    |\bfollows?\ (?:here|below|now|in\ full)\b
    |\b(?:following|below|here)\ is\ (?:the|a|his|her|its|their|our|what)\b
    |\bthe\ following\ (?:\w+[\ -]){{0,2}}{NOUN}\b
    |\b{NOUN}\b[^.]{{0,240}}\breads?\ in\ full\b
    |\b{NOUN}\ (?:printed\ |reproduced\ |quoted\ |given\ )?(?:below|beneath)\b
    |(?<!body\ )(?<!one\ )(?<!you\ )\b(?:shall|will|now)\ (?:now\ )?read\ (?:it|this|them|the\ {NOUN})\b
    |\bread\ into\ the\ record\b
    |\b{NOUN}\b[^.:]{{0,80}}\b(?:reads?|runs?|ran|goes|went|begins|began|follows?)\b[^.:]{{0,30}}:\s*$
    |\b{NOUN}\b,\ (?:in\ full|in\ its\ entirety|unabridged|as\ (?:taken|it)\b)[^.:]{{0,40}}:\s*$
    |\b{NOUN}\b[^.:]{{0,40}}\b{WHOLE}[^.:]{{0,20}}:\s*$
    |^(?:and\ )?here\ (?:it|they)\ (?:is|are)\b(?!\ (?:said|not|only|no))[^:]{{0,60}}[.:]$
    |\b{NOUN}\b[^.:]{{0,60}}\bfollows\b[^.:]{{0,16}}[.:]\s*$
    |\b{NOUN}\ came\b[^.:]{{0,40}}:\s*$
    |\b(?:signed|issued|released|circulated|distributed|put\ out)\b
     [^.:]{{0,240}}\b(?:{NOUN}|paper)\b[^.:]{{0,40}}:\s*$
    """,
    _KEY,
)
SENTENCE_END = re.compile(r"(?<=[.!?])[”\"'’)]*\s+(?=[A-Z“\"])")
ABBREVIATED = re.compile(
    r"\b(Mr|Mrs|Ms|Dr|Prof|St|Det|Supt|Insp|Sgt|Lt|Col|Capt|Gen|Msgr|Rev|Fr|Hon)\."
)
LAST_SENTENCES = 3
"""Sentences at the end of a paragraph in which it says what comes next."""


WRITTEN = re.compile(
    r"\b(?:what|as)\ (?:he|she|they|(?:the\ )?\w+(?:\ \w+)?)\ (?:wrote|writes|sent|answered|replied)\b"
    r"|\b(?:sent|sends|wrote|handed|sends|dictated)\ (?:\w+\ ){0,3}(?:the\ following|this)\b",
    _KEY,
)
SIGNED_PAPER = re.compile(r"\bsigned\ (?:a|the|this|one)\ (?:\w+\ )?paper\b", _KEY)
FOUND = re.compile(
    r"^(?:pinned|stapled|taped|glued|chalked|scrawled|typed|handwritten|scribbled|pasted|tucked)\b"
    r"[^.:]*:\s*$",
    _KEY,
)
"""That a text was found, and where: "Pinned below it on the board:"."""
PLAINLY = re.compile(
    r"""^(?:(?:It|This)\ |The\ (?:\w+\ ){1,3}|Here\ (?:it|she|he)\ (?:is|are))[^.:]{0,20}
        \b(?:reads?|runs?|ran|is|thus)\b[^.:]{0,40}:\s*$
    |\bin\ (?:its|their|his|her)\ (?:entirety|own\ words)\b[^.:]{0,30}:\s*$
    |\b(?:full|whole|entire|complete)\ (?:text|version|wording)\b[^.:]{0,40}:\s*$
    |\b(?:worth|given|printed|quoted|reproduced|reading|read)\b[^.:]{0,20}\bin\ full\b[^.:]{0,40}:\s*$
    |\b(?:speaks?|speak|writes?)\ here\b[^.:]{0,20}:\s*$
    |\bin\ these\ (?:terms|words)\b[^.:]{0,10}:\s*$
    |\b(?:give|gave|print|copy|quote|these\ (?:are|were)|here\ are)\ (?:the|its|their|these)
     \ (?:words|terms|wording)\b[^.:]{0,20}:\s*$
    |\b(?:entered|recorded|minuted|inserted|taken\ down)\b[^.:]{0,30}:\s*$
    """,
    _KEY,
)
"""That a text comes next, whatever it is called: "It reads:", "The statement in its entirety:"."""
TAKEN_UP = re.compile(r"\b(?:it|them)\b", _KEY)
OWN = re.compile(
    rf"\b(?:our|my)\ (?:\w+\ )?{NOUN}\b"
    r"|\b(?:I|we)\ (?:\w+\ )?(?:state|declare|say|ask|demand|request|submit|reply|answer|note)\b"
    r"[^.]*\bfollow(?:s|ing)\b",
    _KEY,
)
"""What the author says himself: "our letter", "we state as follows"."""


GIVEN_HERE = re.compile(r":\s*[“\"«][^”\"»]+[.?!][”\"»]?\s*$")
"""A sentence that itself holds the words it leads on to: 'In full it reads: "We stay calm."'."""
HERE_IS = re.compile(
    r"^(?:Here|Below|Following) (?:is|are) (?:what|how) .{2,40} (?:said|told|says|tells|put|wrote|writes)\b"
)
"""That words follow which somebody said at length: "Below is what she told the assembly"."""
NOT_SHOWN = re.compile(
    rf"\b(?:not|never|n['’]t|nor|cannot)\ (?:yet\ |been\ |be\ |to\ |even\ )*"
    rf"(?:{SHOWN}|released|issued|shown|disclosed)\b"
    r"|\b(?:refused|declined|unwilling)\ to\ (?:release|show|publish|print|share|give|read)\b",
    _KEY,
)
"""That a text is not shown: "The full text was not released, but this much is clear:"."""
LED_ON_TO = re.compile(
    r"\b(?:posted|wrote|writes|left|nailed|sent|circulated|dictated|recalls|tells|remembers)\b[^.:]{0,60}:\s*$"
)
"""That somebody's words come next, which have to say "I" or "we" to be told from the rest."""


AS_TOLD = re.compile(
    r"\b(?:told|tells) (?:his|her|their) (?:own )?story to [A-Z]\w+ [A-Z]\w+\.?$"
    r"|\b(?:[Ss]peaks|[Tt]ells|[Rr]emembers|[Rr]ecalls)\b"
    r"[^.]{0,30}\bin (?:his|her|their) own words\b"
)
"""That somebody's own words come next, as he told them to a writer."""


def tells_own_story(line: str) -> bool:
    """Tell whether a paragraph ends with who tells what follows: "Jo Brun told her story to Ada Lund"."""
    return AS_TOLD.search(_last_sentences(line)[-1]) is not None


def leads_on(line: str) -> bool:
    """Tell whether a paragraph ends with somebody's writing to the reader: "Ada Brun writes:"."""
    return LED_ON_TO.search(_last_sentences(line)[-1]) is not None


def announces(line: str) -> bool:
    """Tell whether a paragraph ends by announcing a text, by another hand, that follows it."""
    sentences = _last_sentences(line)
    last, near = sentences[-1], " ".join(sentences)
    withheld = NOT_SHOWN.search(last)
    if withheld and not SHOWS.search(last, withheld.end()):
        return False
    # The first two end in a colon, which few paragraphs do.
    shown = last.rstrip().endswith(":") and bool(FOUND.search(last) or PLAINLY.search(last))
    shown = shown or HERE_IS.search(last) is not None
    if not shown:
        named = NAMED.search(near) or SIGNED_PAPER.search(near) or WRITTEN.search(last)
        shown = bool(named) and any(_presents(sentence) for sentence in sentences)
    return shown and not OWN.search(last)


OFFERED = re.compile(
    rf"""^(?:(?:now|first|then|please),?\ )?read\ (?:this|these|what|(?:it|them)(?=[^.]*:$))\b
    |\b(?:I|we)\ (?:\w+\ )?(?:give|print|copy|quote|reproduce|translate|paste|publish)\ (?:it|them|this)
     \ (?:here|below|now|{WHOLE})
    |\b(?:I|we)\ read\ you\ what\b
    |\b(?:I|we)\ (?:\w+\ )?{SHOWN}\b[^.]{{0,120}}\bwhat\ [^.]{{0,240}}:$
    |\b{NOUN},\ which\ (?:I|we)\ (?:\w+\ )?{SHOWN}(?:\ (?:here|below|now))?[.:]$
    |\bpasting\ (?:it|this|the\ lot|the\ whole)\b
    |\b{NOUN}\ (?:is|are)\ (?:here(?:by)?\ )?
     (?:reproduced|printed|given|copied|quoted|set\ out)\b(?!\ (?:after|later|on|at|in|over|else))
    |^(?:And\ |But\ |So\ |Now\ )?(?:the|his|her|its|their)\ (?:\w+\ ){{0,2}}{NOUN}\b
     (?:,|\ (?:\w+ing|that|which|now|from|of|by)\b)(?![^:]*\b(?:said|says|added|reads?)\b)[^.:]{{0,60}}:$
    """,
    _KEY,
)
"""That a text comes next, in words that alone do not show how far it goes."""
ENCLOSED = re.compile(
    r"\b(?:I|we)\ (?:\w+\ )?(?:enclose|forward|attach|append|annex|transmit|transcribe)\b", _KEY
)
"""That a text comes with a letter: right below, only if it opens there as a letter does."""


def offers(line: str) -> bool:
    """Tell whether a paragraph leads on to a text that has to be signed to be told from the rest."""
    return any(OFFERED.search(sentence) for sentence in _last_sentences(line))


def encloses(line: str) -> bool:
    """Tell whether a paragraph says that another's text comes with it."""
    return any(ENCLOSED.search(sentence) for sentence in _last_sentences(line))


def _last_sentences(line: str) -> list[str]:
    whole = ABBREVIATED.sub(r"\1", line.strip())
    return SENTENCE_END.split(whole)[-LAST_SENTENCES:]


def _presents(sentence: str) -> bool:
    if GIVEN_HERE.search(sentence):
        return False
    if FOLLOWS.search(sentence):
        return True
    if not SHOWS.search(sentence):
        return False
    what = NAMED.search(sentence) or TAKEN_UP.search(sentence)
    below = BELOW.search(sentence) is not None and what is not None
    return below or WHOLLY.search(sentence) is not None
