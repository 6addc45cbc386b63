"""Which kinds of entities are bodies, and which common nouns say what a person is."""

from __future__ import annotations

from stemma.annotate.lexicon import by_word, words

SURE_BODIES = frozenset({"Organization", "PublicBody", "Company"})
BODIES = SURE_BODIES | {"LegalEntity"}
"""With those of which it is not known whether they are a person or a body."""
KINDREDS = frozenset({"family", "household", "clan", "dynasty"})
"""Words for kin together, who are none of them alone."""
BYGONE = frozenset(
    "former ex ex- onetime erstwhile retired sacked dismissed then previous late".split()
)
"""Words before a role that is over."""
NO_BODIES = frozenset({"Person", "Address", "Event", "Thing"})

FORM_SIDES = ("others", "own")


def is_for_person(word: str) -> bool:
    """Whether a word, as it is listed (in small letters), says what a person is: "director"."""
    return "Person" in by_word("names", "kinds").get(word, ())


def form_label(cue: str) -> str:
    """Whose words stand under a cue that is the label of a form: `others` ("Claim 3"), `own` ("Reply")."""
    parts = [word for word in cue.rstrip(" :").split() if word.isalpha()]
    if len(parts) not in {1, 2} or not parts[0][0].isupper():
        return ""
    last = parts[-1].lower()
    return next((key for key in FORM_SIDES if last in words("speakers", "form_labels", key)), "")
