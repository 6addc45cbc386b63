"""Our own words about decisions: what the desk says after one, and what a form lacks."""

from __future__ import annotations

from stemma.web.wording import READINGS

DECIDED: dict[str, str] = {
    "party": "grouped for counting",
    "held": "whether it is held",
    "asked": "asked for",
    "checked": "checked by a person",
    "speakers": "who says it, corrected",
    "stance": "how it is said, corrected",
    "published": "what is known of a document",
    "publisher": "what is known of a document",
    "authors": "what is known of a document",
}
"""What a decision is, by the first of these that it states."""
STATED: dict[str, str] = {
    "checked": "Checked against",
    "asked": "Asked for on",
    "held": "Held as",
    "stance": "The speaker",
    "speakers": "Said by",
    "party": "In the group",
    "because": "Because",
    "dated": "Date of the ground",
    "published": "Published on",
    "publisher": "Published by",
    "authors": "Written by",
}
"""What a decision stated, in the list of decisions."""
NOT_HELD = "not held"
NO_GROUP = "none"
NOTICES: dict[str, str] = READINGS | {
    "correct": "corrected",
    "same": "the same person or thing",
    "not-same": "not the same person or thing",
    "join": "counted as one source",
    "cut": "counted apart",
    "check": "what you checked it against",
    "held": "held in this folder",
    "not-held": "not held in this folder",
    "asked": "that you asked for it",
    "group": "grouped for counting",
    "ungroup": "taken out of every group",
}
"""What the desk says after a decision."""
NEEDED: dict[str, str] = {
    "date": "Give the date as 2032-03-14, or 2032-03, or 2032.",
    "known": "State the date, the publisher or the author.",
    "paper": "Choose the document from the list.",
    "reading": "Choose one of the three buttons.",
    "author": "The document itself says this; its author is no speaker in it.",
    "saying": "Choose a speaker, or type a name, or choose what the speaker does.",
    "check": "Write down what you checked it against.",
    "same": "Choose whether they are the same.",
    "two": "Choose two different names or documents.",
    "origin": "Choose the statement that it is to be joined to or parted from.",
    "ticked": "Tick the documents that are meant.",
    "ground": "A group needs a name and a ground.",
    "day": "Give the day, such as 2032-04-01.",
}
"""What a form lacks."""
READ_AS: dict[str, str] = {
    "confirm": "A person noted: the text says this.",
    "correct": "A person noted what the text says.",
    "unsure": "A person noted: unsure.",
}
READ_SO = "read so by a person"
LIKE = "Like one of which you noted that the text does not say it."
