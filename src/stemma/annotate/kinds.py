"""Which kinds of entities are bodies, and which common nouns say what a person is."""

from __future__ import annotations

from stemma.annotate.lexicon import by_word

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


def is_for_person(word: str) -> bool:
    """Whether a word, as it is listed (in small letters), says what a person is: "director"."""
    return "Person" in by_word("names", "kinds").get(word, ())
