"""Our own words about decisions: what the desk says after one, and what a form lacks."""

from __future__ import annotations

from stemma.model.links import LinkType
from stemma.web.words.wording import READINGS

DECIDED: dict[str, str] = {
    "party": "grouped for counting",
    "held": "whether it is held",
    "asked": "asked for",
    "checked": "checked by a person",
    "speaks_for": "who speaks for whom",
    "about": "whom it is about, corrected",
    "accused": "whom it accuses, corrected",
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
    "speaks_for": "The first",
    "about": "It is about",
    "accused": "It accuses",
    "party": "In the group",
    "because": "Because",
    "dated": "Date of the ground",
    "type": "What it does",
    "published": "Published on",
    "publisher": "Published by",
    "authors": "Written by",
}
"""What a decision stated, in the list of decisions."""
NOT_HELD = "not held"
NO_GROUP = "none"
NO_ONE = "nobody"
SPEAKS_FOR = {True: "speaks for the second", False: "does not speak for the second"}
SPEAKING_ENDS = ("Who", "For whom")
"""What the two names of a decision on speaking are."""
REPLY = "a reply that was not listed"
NOTICES: dict[str, str] = READINGS | {
    "correct": "corrected",
    "same": "the same person or thing",
    "not-same": "not the same person or thing",
    "join": "counted as one source",
    "cut": "counted apart",
    "check": "what you checked it against",
    "about": "whom it is about",
    "speaks": "who speaks for whom",
    "speaks-not": "that one does not speak for the other",
    "accuses": "whom it accuses",
    "nobody": "that it accuses nobody",
    "held": "held in this folder",
    "not-held": "not held in this folder",
    "asked": "that you asked for it",
    "group": "grouped for counting",
    "ungroup": "taken out of every group",
    "reply": REPLY,
}
"""What the desk says after a decision."""
NEEDED: dict[str, str] = {
    "date": "This is no date that can be read.",
    "known": "State the date, the publisher or the author.",
    "paper": "Choose the document from the list.",
    "reading": "Choose one of the three buttons.",
    "author": "The document itself says this; its author is no speaker in it.",
    "saying": "Choose a speaker, or type a name, or choose what the speaker does.",
    "about": "Choose somebody, or type a name.",
    "speaks": "Choose who speaks, and for whom.",
    "accused": "Choose whom it accuses, or type a name.",
    "check": "Write down what you checked it against.",
    "same": "Choose whether they are the same.",
    "two": "Choose two different names or documents.",
    "origin": "Choose the statement that it is to be joined to or parted from.",
    "ticked": "Tick the documents that are meant.",
    "ground": "A group needs a name and a ground.",
    "day": "This is not one day.",
}
"""What a form lacks."""
TYPED: dict[str, str] = {
    "published": "Published on",
    "publisher": "Published by",
    "author": "Written by",
    "against": "Checked against",
    "name": "Name",
    "because": "Because",
    "dated": "Date of the ground",
    "on": "Asked for on",
    "held": "Held as",
    "words": "Words",
    "translation": "Translation",
    "translator": "Translated by",
    "speaker_words": "Words for the speaker",
    "speaker_name": "Name of the speaker",
    "about_words": "Words for whom it is about",
    "about_name": "Name of whom it is about",
    "address": "Address of the statement",
    "why": "Why",
}
"""What people type into forms, in the order in which it is shown again."""
DATE_HINT = "Write a day as 14 March 2032 or 2032-03-14; where a month or a year will do, March 2032 or 2032."
NOTED_REPLY = "A person noted this as a reply."
ENDS = ("The reply", "To the accusation")
"""What the two passages of a noted reply are."""
HOW: dict[LinkType, str] = {
    "denies": "says that it is not so",
    "answers": "speaks to it in another way",
}
"""What a reply does, as a person can note it; what else it does follows from how it is read."""
REPLY_NEEDED: dict[str, tuple[str, str]] = {
    "none": (
        "No statement is chosen.",
        "Choose one from the list, or give the address of its own page.",
    ),
    "two": (
        "One statement is chosen in the list, and the address is that of another.",
        "Empty the address, or choose “none of these”: one reply is noted at a time.",
    ),
    "unknown": (
        "No statement of this folder has that address; its document may have been replaced or removed.",
        "Look for it under Statements: Judge, beside it, leads to the page whose address belongs here.",
    ),
    "itself": (
        "This is the accusation itself.",
        "Choose the statement that speaks to it.",
    ),
    "how": (
        "It is not stated what the reply does.",
        "Choose one of the two.",
    ),
    "older": (
        "The text of that statement is older than that of the accusation, and cannot speak to it.",
        "If a date is wrong, correct it on the page of the document, and note the reply then.",
    ),
    "others": (
        "That is not said by the accused, nor by somebody who speaks for the accused.",
        "Choose “speaks to it in another way”, correct who says it, or state who speaks for the accused.",
    ),
    "undone": (
        "You noted before that this text does not answer that one.",
        "Undo that in What you decided, and note the reply then.",
    ),
}
"""Why a reply cannot be noted, and what can be done."""
READ_AS: dict[str, str] = {
    "confirm": "A person noted: the text says this.",
    "correct": "A person noted what the text says.",
    "unsure": "A person noted: unsure.",
}
READ_SO = "read so by a person"
LIKE = "Like one of which you noted that the text does not say it."
