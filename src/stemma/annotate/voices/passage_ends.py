"""Where a text by another hand ends: at its signature, or where its frame goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.annotate.capitals import compiled
from stemma.annotate.voices import signoffs
from stemma.annotate.voices.page_lines import Lines
from stemma.model.documents import Spans

SALUTATION = re.compile(
    r"(?:(?:My |Our )?(?:Dear(?:est)?|Respected|Hono[u]?red|Hono[u]?rable|Esteemed|Most \w+)\b"
    r"|To the [Ee]ditors?\b|Your Excellenc"
    r"|To (?:the|our|all|my|those|whoever|whom|every) [^.?]{0,78}[,!]$"
    r"|(?:Se[ñn]or(?:a|es)?|Monsieur|Messieurs|Herr|Frau|Signor[aei]?|Senhora?|Ch[eè]re?s?|"
    r"Estimad[oa]s?|Sehr geehrte\w*) [^.?]{0,40}[,:]$"
    r"|(?:Mr\.?|Mrs\.?|Ms\.?|Madame?) (?:[A-Z]\w+ ){0,2}"
    r"(?:President|Speaker|Minister|Editor|Mayor|Chancellor|Governor|Secretary|Chair\w*|Director)\b"
    r"|(?:Dear )?(?:Sir|Madam|Sirs|Ladies|Gentlemen|Comrades|Colleagues|Friends|Excellenc\w+)\b)"
    r"[^.?]{0,80}$"
)
OPENING_MARK = ("“", '"', "«", "''", "‘")
SHORTENED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|Messrs|St|Hon|Rev|Gen|Col|Capt|Lt|Sgt|Fr|Sr|M)\.")
OPEN_SALUTATION = re.compile(
    r"(?:Dear )?(?:Sir|Madam|Sirs)(?: or Madam)?[,.]? ?[–—-] ?\S"
    r"|(?:(?:My|Our) )?(?:[Dd]ear|[Bb]eloved) (?:\w+ ){0,3}\w+, ?[–—] ?[A-Z]|TO THE EDITORS?\b[^.?]{0,60}\.?$"
)
VOCATIVE = re.compile(
    r"(?:(?:dear |fellow |our )?(?:citizens?|comrades?|workers?|brothers?|sisters?|friends?|"
    r"compatriots?|countrymen|countrywomen|neighbours|neighbors|colleagues|students|soldiers|"
    r"peasants|farmers|sailors|mothers|parents|people|women|men|villagers|members)\b"
    r"[^.?!:]{0,60}!)$",
    re.IGNORECASE,
)
BARE_SALUTATION = compiled(r"(?!The )[A-Z]\w+(?: [A-Z]\w+)?,$")
ADDRESSEE = compiled(
    r"To (?:the|His|Her|Their|our|all|Mr|Mrs|Ms|Dr|[A-Z])(?:[^.?!]{0,90}|[^.?!]{0,50}\.)$"
)
MAIL_HEADER = re.compile(r"(?:From|To|Sent|Date|Subject|Re|Cc)\s*:\s*\S.{0,90}$")
BACK_TO_FRAME = compiled(
    r"Both (?:sides|parties|texts|statements|letters|authors|men|women|writers)\b|"
    r"(?:So far|Thus far|Here ends|End of|This is the end of|That is the (?:whole|full|entire))\b"
    r"|(?:So|Thus) (?:runs|reads|ran|ends) the\b|\(?(?:Message|Text|Letter|Statement)? ?[Ee]nds?\)?\.?$"
    r"|[\[(]?End (?:of )?(?:the )?\w+[\])]?\.?$|\(?ENDS\)?\.?$"
    r"|(?:Here|There|With this) (?:the|this) \w+ ends\b"
    r"|\((?:Reporting|Editing|Writing)\b|This correspondence is (?:now )?closed"
    r"|That is all\b|Thus far the\b"
    r"|Our (?:own )?(?:reporters?|correspondents?|readers will)\b"
    r"|[A-Z][\w.'’ -]+ (?:(?:replies|responds|writes):|(?:REPLIES|RESPONDS)[:.])",
)
NOTE = compiled(
    r"[\[(]?(?:\d{1,2} [A-Z][a-z]+(?: \d{4})?(?:,? \d{1,2}[.:]\d\d)? ?[–—-] )?"
    r"(?:(?:Editor|Editors|Publisher|Newsroom|Translator|Ed)(?:['’]s?|s['’])?\.? (?:[Nn]ote|[Pp]ostscript)"
    r"|EDITOR(?:['’]S|S['’])? NOTE|[Nn]ote (?:from|by|of) (?:the|our) (?:editors?|newsroom|desk)"
    r"|(?:From|Note from) the [Ee]ditors?(?: of [A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3})?"
    r"|(?:[Rr]emarks?|[Cc]omments?|[Rr]eply|[Aa]nswer|[Aa]ddition) "
    r"(?:of|by|from) the (?:editors?|newsroom|desk|publisher)"
    r"|(?:Editorial|Editors['’]?|Editor['’]s) (?:[Rr]emark|[Cc]omment|[Rr]eply|[Aa]ddition)"
    r"|(?:A|One)? ?(?:last |final |closing )?(?:word|note) (?:from|of|by) the (?:editors?|publisher)"
    r"|Corrections?(?: and clarifications?)?|CORRECTIONS?|Clarification|Erratum|Corrigendum"
    r"|Apology|Postscript (?:by|of|from) the editors?|P\. ?S\. (?:by|in the hand of) [^.]{2,40})"
    r"(?:,? \(?\d{1,2} [A-Z][a-z]+(?: \d{4})?\)?)?(?=\s*(?:[.:—–-]|$))",
)


CONTACT = re.compile(
    r"(?:(?:Media|Press)(?: (?:contacts?|enquiries|inquiries|officer|desk))?|Contacts?|Enquiries|"
    r"Inquiries|(?:For )?(?:further|more) information(?:, contact)?|"
    r"For (?:media )?interviews) ?:\s*\S.{0,100}$",
    re.IGNORECASE,
)
"""Whom to ask about a release: its last line."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Stretches `[first, last)` by another hand, and the characters that name whose."""

    first: int
    last: int
    signature: Spans
    turn: bool = False
    """Whether it is one of several turns of the same voice."""
    frame: bool = False
    """Whether the document itself breaks into the text here."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The line after a text, who signed it, and whether something marks the end."""

    last: int
    signature: Spans
    marked: bool


def is_salutation(line: str) -> bool:
    """Tell whether a line addresses the reader of a letter."""
    line = SHORTENED.sub(r"\1", line)
    return bool(
        SALUTATION.match(line)
        or OPEN_SALUTATION.match(line)
        or VOCATIVE.match(line)
        or (BARE_SALUTATION.match(line) and not signoffs.CLOSING.match(line))
    )


def end_of_text(lines: Lines, first: int, announced: int) -> Ending:
    """Where a text that begins at a line ends; `announced` is the line before which all is frame."""
    begun = False
    dashed = not lines[announced].rstrip().endswith(":")
    for at in range(first, len(lines)):
        if at > first and _frame_goes_on(lines, at, announced):
            return Ending(at, (), marked=True)
        if begun and is_salutation(lines[at]) and lines.after_gap(at):
            return Ending(at, (), marked=False)
        signed = signoffs.signature_at(lines, at) if begun else None
        if signed:
            return Ending(signed.last, signed.spans, marked=True)
        begun = begun or (lines.is_sentence(at) and not ADDRESSEE.match(lines[at]))
        if signed := signoffs.signed_in_line(lines, at, dashed=dashed):
            return Ending(signed.last, signed.spans, marked=True)
        if begun and CONTACT.match(lines[at]):
            return Ending(at + 1, (), marked=True)
    return Ending(len(lines), (), marked=False)


def _frame_goes_on(lines: Lines, at: int, announced: int) -> bool:
    """Tell whether this line is the frame's: its next number, its next turn, its note."""
    if BACK_TO_FRAME.match(lines[at]) or NOTE.match(lines[at]):
        return True
    here, before = lines.number(at), lines.number(announced)
    if before and here and _follows(before, here) and not _is_own_list(lines, announced, at):
        return True
    return lines.is_turn(at) and not MAIL_HEADER.match(lines[at])


def _is_own_list(lines: Lines, announced: int, at: int) -> bool:
    """Tell whether the text itself counts up to this number."""
    here = lines.number(at)
    return len(here) == 1 and any(lines.number(i) == (1,) for i in range(announced + 1, at))


def _follows(before: tuple[int, ...], here: tuple[int, ...]) -> bool:
    """Tell whether one number comes after another: 3.2 or 4 after 3.1, 6 after 5."""
    depth = len(here)
    return depth <= len(before) and here == (*before[: depth - 1], before[depth - 1] + 1)
