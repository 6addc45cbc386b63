"""What a person fills in for a statement, at the desk or in `stemma.toml`, as places of the text."""

from __future__ import annotations

from stemma.errors import UsageError
from stemma.model.annotations import Translation
from stemma.model.by_hand import KIND_OF, Named, Said, Stated
from stemma.model.documents import Document, Spans
from stemma.model.settings import HandStatement, HandStatementNamed
from stemma.text.places import places

WORDS, SPEAKER, ABOUT = "of the statement", "that say who speaks", "for whom it is about"


class NotMadeError(UsageError):
    """What was filled in does not make a statement of this text."""


class NoWordsError(NotMadeError):
    """Words that a statement needs are not filled in."""

    def __init__(self, which: str) -> None:
        super().__init__(
            f"The words {which} are missing.", hint="Copy them from the text of the document."
        )


class NotInTextError(NotMadeError):
    """The text does not have the words."""

    def __init__(self, which: str) -> None:
        super().__init__(
            f"The text does not have the words {which} as they were filled in.",
            hint="Copy them from the text exactly; line ends and spaces need not fit.",
        )


class ManyPlacesError(NotMadeError):
    """The words stand at several places, and it is not said which is meant."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"These words stand at {number} places in the text.",
            hint="Say which place is meant, counted from the top, or copy more words around them.",
        )


class TooLongError(NotMadeError):
    """More was filled in than a statement may hold; nothing is cut off unasked."""

    def __init__(self, number: int, most: int) -> None:
        super().__init__(
            f"What was filled in has {number:,} characters; a field takes at most {most:,}.",
            hint="Make several statements of it, or copy only the words that matter.",
        )


class HalfTranslationError(NotMadeError):
    """A translation without its words, or without the person who made it."""

    def __init__(self) -> None:
        super().__init__(
            "A translation needs its words and the name of the person who made it.",
            hint="Fill in both, or leave both empty.",
        )


def stated(document: Document, said: HandStatement) -> tuple[Spans, Stated]:
    """Where the words stand, and what is stated of them.

    Raises:
        NotMadeError: something is missing, or the text does not have the words.
    """
    spans = _place(document, said)
    speaker = _named(document, said.speaker, SPEAKER)
    about = tuple(
        found for each in said.about if (found := _named(document, each, ABOUT)) is not None
    )
    return spans, Stated(
        said=Said(said.stance, speaker),
        kind=said.kind or KIND_OF[said.stance],
        polarity="negated" if said.negated else "affirmed",
        about=about,
        translation=_translation(said),
    )


def _place(document: Document, said: HandStatement) -> Spans:
    if not said.words.strip():
        raise NoWordsError(WORDS)
    found = places(document.text, said.words)
    if not found:
        raise NotInTextError(WORDS)
    if len(found) > 1 and not 1 <= said.place <= len(found):
        raise ManyPlacesError(len(found))
    return found[0] if len(found) == 1 else found[said.place - 1]


def _named(document: Document, who: HandStatementNamed | None, which: str) -> Named | None:
    """Somebody by the first place at which the words for them stand."""
    if who is None or not (who.words.strip() or who.name.strip()):
        return None
    if not who.words.strip():
        raise NoWordsError(which)
    found = places(document.text, who.words)
    if not found:
        raise NotInTextError(which)
    return Named(found[0], " ".join(who.name.split()) or None, who.schema)


def _translation(said: HandStatement) -> Translation | None:
    text, by = said.translation.strip(), " ".join(said.translated_by.split())
    if not text and not by:
        return None
    if not text or not by:
        raise HalfTranslationError
    return Translation(text, by)
