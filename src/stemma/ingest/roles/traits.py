"""Traits of a line that speak for or against furniture, each a number from 0 to 1 or so.

None of them knows a phrase: they are its shape, its place, its neighbours, how much of it is link,
what its markup says, and how many of its words are those of the running text or those of a page
that speaks of itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.ingest.roles.around import CONTENT_WORD, Around
from stemma.ingest.roles.page import Line
from stemma.ingest.roles.self_words import ASKED, COMMON, OF_PAGES
from stemma.text.dates import find_dates

Traits = dict[str, float]

WORD = re.compile(r"[a-z']+")
HOUR = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\bago\b")
CONTACT = re.compile(r"\+?\d[\d ()-]{7,}\d|\S@\S+\.\w")
THIS_PAGE = re.compile(
    r"\b(?:this|our|these) (?:web ?)?(?:articles?|story|stories|pages?|posts?|sites?|editions?|blog|"
    r"newsletters?|pieces?|content|publication|forum|topic|channel|list)\b"
)
YOU = re.compile(r"\b(?:you|yours?)\b")
WE = re.compile(r"\b(?:we|us|our)\b")
MARK = re.compile(r"[©®|»›→←↑•·]|https?:|www\.|@")
SHORT, DATED_WORDS, TITLE_START, LEAST_TITLE = 5, 20, 40, 15
MOST_SUSPECT = 4.0
WEB_ROLES = ("title", "heading", "byline", "dateline", "caption", "quotation", "subtitle")


def traits(around: Around, index: int) -> Traits:
    """Every trait of a line, by name; the names are those of the weights."""
    line = around.view.lines[index]
    found: Traits = {"any": 1.0}
    for part in (_shape(line), _words(around, line), _place(around, line), _company(around, line)):
        found |= {name: float(value) for name, value in part}
    return found


def web_traits(around: Around, index: int) -> Traits:
    """What only a page's markup tells of a line."""
    line = around.view.lines[index]
    return {name: float(value) for name, value in _markup(around, line)}


def _shape(line: Line) -> Iterator[tuple[str, float]]:
    count = len(line.words)
    text = line.text
    alphabetic = [word for word in line.words if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in alphabetic)
    yield "one word", count == 1
    yield "two to four words", 2 <= count <= 4
    yield "five to nine words", SHORT <= count <= 9
    yield "ten to seventeen words", 10 <= count <= 17
    yield "thirty words or more", count >= 30
    yield "ends as a sentence", line.ends_sentence
    yield "short sentence", line.ends_sentence and count < 12
    yield "commas", min(2, text.count(",")) / 2
    yield "capitals", capital / max(1, len(alphabetic)) if count > 1 else 0
    yield "all capitals", line.is_capitals
    yield "digits", sum(map(str.isdigit, text)) / len(text)
    yield "date", count <= DATED_WORDS and bool(find_dates(text))
    yield "hour", count < 12 and HOUR.search(line.lower) is not None
    yield "begins small", text[0].islower()
    yield "ends open", count >= 9 and not line.ends_sentence and text[-1].islower()
    yield "quotation marks", line.has_quote
    yield "asks", text.endswith("?")
    yield "ends with a colon", text.endswith(":")
    yield "telephone or address", CONTACT.search(text) is not None
    yield "marks of a menu", MARK.search(text) is not None


def _words(around: Around, line: Line) -> Iterator[tuple[str, float]]:
    words = WORD.findall(line.lower)
    content = [word for word in CONTENT_WORD.findall(line.lower) if word not in COMMON]
    own = 1 if around.running[line.index] else 0
    shared = sum(around.spoken[word] > own for word in content)
    of_pages = sum(word in OF_PAGES for word in words)
    asked = bool(words) and words[0] in ASKED and not line.has_quote
    title = around.title if line.piece.role != "title" else ""
    yield "common words", sum(word in COMMON for word in words) / max(1, len(words))
    yield "speaks to the reader", not line.has_quote and YOU.search(line.lower) is not None
    yield "speaks of the page", not line.has_quote and THIS_PAGE.search(line.lower) is not None
    yield "speaks of itself", not line.has_quote and WE.search(line.lower) is not None
    yield "words of the text", shared / len(content) if content else 0.5
    yield "no word of the text", bool(content) and not shared
    yield "asks for a deed", asked
    yield "asks for a deed in short", asked and len(line.words) <= SHORT
    yield "words of pages", min(3, of_pages) / 3
    yield "share of words of pages", of_pages / max(1, len(words))
    yield "repeats the title", len(title) > LEAST_TITLE and title[:TITLE_START] in line.lower


def _place(around: Around, line: Line) -> Iterator[tuple[str, float]]:
    index, count = line.index, len(line.words)
    lines = len(around.view.lines)
    inside = around.first < index < around.last
    above, below = around.above[index], around.below[index]
    yield "running text", around.running[index]
    yield "above the text", index < around.first
    yield "far above the text", index < around.first - 6
    yield "below the text", index > around.last
    yield "far below the text", index > around.last + 3
    yield "how far below the text", max(0, index - around.last) / max(1, lines - around.last)
    yield "text right below", below == 1
    yield "text right above", above == 1
    yield "alone in the text", around.between[index] == 1
    yield "one of several in the text", inside and around.between[index] >= 3
    yield "one of many", around.between[index] >= 8
    yield (
        "short below the text",
        index > around.last and count <= 8 and not line.ends_sentence,
    )
    yield "short above the text", index < around.first and count <= 4 and not line.ends_sentence
    yield "like a heading", 2 <= count <= 10 and not line.ends_sentence and above == below == 1
    yield "sentence far from text", line.ends_sentence and above > 3 and below > 3


def _company(around: Around, line: Line) -> Iterator[tuple[str, float]]:
    beside = around.beside(line.index)
    size = max(1, len(beside))
    group = around.view.group_of(line)
    small = sum(len(one.words) <= SHORT for one in group)
    yield "among short lines", sum(len(one.words) <= SHORT for one in beside) / size
    yield "beside furniture", sum(one.index in around.found for one in beside) / size
    yield "beside text", sum(around.running[one.index] for one in beside) / size
    index = line.index
    yield "between furniture", {index - 1, index + 1} <= around.found
    yield "again", len(line.words) <= 12 and around.times[line.lower] > 1
    yield "alone right above text", len(group) == 1 and around.below[index] == 1
    yield "in a group of short lines", len(group) > 1 and small / len(group) > 0.6


def _markup(around: Around, line: Line) -> Iterator[tuple[str, float]]:
    piece = line.piece
    beside = around.beside(line.index)
    size = max(1, len(beside))
    yield "list item", piece.item
    yield "link", piece.linked
    yield "wholly link", piece.linked > 0.9
    yield "short and wholly link", piece.linked > 0.9 and len(line.words) <= 12
    yield "beside links", sum(one.piece.linked for one in beside) / size
    yield "markup of furniture", max(0.0, _suspect(line)) / MOST_SUSPECT
    yield "any markup of furniture", piece.suspect > 0
    yield "markup of the article", max(0.0, -_suspect(line)) / MOST_SUSPECT
    yield "markup beside", sum(map(_suspect, beside)) / size / MOST_SUSPECT
    yield "heading with no text below", piece.role == "heading" and around.below[line.index] > 2
    for role in WEB_ROLES:
        yield f"marked as {role}", piece.role == role


def _suspect(line: Line) -> float:
    return max(-MOST_SUSPECT, min(MOST_SUSPECT, line.piece.suspect))
