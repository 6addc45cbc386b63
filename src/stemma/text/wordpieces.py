"""The word pieces that Stemma's models read: one vocabulary for all of them (MiniLM's, 30,522 pieces)."""

from __future__ import annotations

import functools
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer


@functools.cache
def tokenizer(longest: int | None = None) -> Tokenizer:
    """A tokenizer that adds no padding, the same one for all who ask: nobody is to change it.

    Args:
        longest: so many pieces of one text or of two together, the longer of the two cut first; null
            for texts of any length.
    """
    from tokenizers import Tokenizer

    with as_file(files("stemma.text") / "data" / "wordpieces.json") as file:
        made = Tokenizer.from_file(str(file))
    made.no_padding()
    if longest is None:
        made.no_truncation()
    else:
        made.enable_truncation(longest, strategy="longest_first")
    return made


def is_common(word: str) -> bool:
    """Whether a lower-case word is common enough in English to have a piece of its own."""
    return tokenizer().token_to_id(word) is not None
