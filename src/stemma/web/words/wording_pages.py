"""Our own words on single pages: what they ask, what is missing, what to do about it."""

from __future__ import annotations

from stemma.model.problems import ProblemKind

ASKS: dict[str, str] = {
    "accused": "What is each accused of, by whom, and what do they say to that?",
    "word": "On whose word? Where does the chain leave the folder?",
    "sources": "How many separate sources are there?",
    "sides": "What do both sides say, and what only one?",
    "cited": "What do these documents lean on that is not here?",
    "quoted": "Is it quoted in the same words? Does the headline fit the text?",
    "first": "What came first? What has no date?",
    "heard": "Who is accused, and this folder holds no reply?",
}
"""What a reader comes with, on the first page."""
LANES: dict[str, str] = {
    "happened": "Said to have happened",
    "not": "Said not to have happened",
    "open": "Left open",
    "asked": "Asked, or given as an opinion",
    "ahead": "Planned, demanded or expected",
}
"""What statements say of a time; a plan or a demand is nothing that happened."""
TODO: dict[ProblemKind, str] = {
    "unreadable": "Ask for the file again, or save it anew, and run once more.",
    "encrypted": "Ask for the password, save a copy without it, and run once more.",
    "no-text": "Look at the original: it may be a picture of a text.",
    "not-analysed-language": "Open the document and make its statements by hand, with a translation.",
    "limit": "Raise the limit in stemma.toml and run once more.",
    "undated": "Open the document and state the date, if you know it; until then it has a lane of its own.",
    "ambiguous-date": "Look at the passage; if the document is of that day, state it on the document's page.",
    "malformed-date": "Look at the passage; the text gives a day that there is not.",
    "capped": "Search for the words under Statements: some pairs were not set side by side.",
}
"""What a reader can do about a problem, what weighs most first."""
GAPS: dict[str, tuple[str, str]] = {
    "few": (
        "Few statements for the length",
        "Open the document: what it says may have been missed. Statements can be made by hand.",
    ),
    "unresolved": (
        "Speakers not recognised",
        "Open a statement with Judge, and choose who says it.",
    ),
    "unnamed": (
        "Speakers without a name",
        "The text itself names nobody. Nothing needs to be done; know it when you count sources.",
    ),
}
LANGUAGES: dict[str, str] = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}
"""Languages by their tag; one that is not here is shown by its tag."""
