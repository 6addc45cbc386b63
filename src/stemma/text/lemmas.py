"""Lemmas that a rule for English endings gets wrong: "raped" is of "rape", not of "rap"."""

from __future__ import annotations

import re

_SILENT_E = re.compile(r"(?P<base>[^\W\d_aeiou]*[aeiou][b-df-hj-np-tvz])(?:ed|ing)")
"""One vowel and one consonant before the ending: had the verb no silent e, the consonant were doubled."""
_DOUBLED = re.compile(r"(?P<base>.*[aeiou](?P<last>[bdgmnprt]))(?P=last)e")
_EVEN_SO = frozenset({"bus", "gas", "yes"})
"""What ends so and takes its ending plain: "bused"."""


def mended_lemma(form: str, lemma: str) -> str:
    """The lemma of a word's form, where the one given leaves out a silent e or keeps a doubled consonant."""
    form = form.lower()
    silent = _SILENT_E.fullmatch(form)
    if silent is not None and silent["base"] == lemma and lemma not in _EVEN_SO:
        return f"{lemma}e"
    doubled = _DOUBLED.fullmatch(lemma)
    if doubled is not None and form == f"{lemma}d":
        return doubled["base"]
    return lemma
