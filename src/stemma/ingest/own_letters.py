"""An outlet by what its page says of itself below the text: "Tarn Harbour Post brings you the coast".

The text must call it by its first letters where it asks, or where the page offers its newsletter: "THP
asked the mayor", "Sign up to THP's newsletter".
"""

from __future__ import annotations

import re

from stemma.model.documents import Block, Known

OF_ITSELF = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'’-]+(?: (?:of |the |and )?[A-Z][\w'’-]+){1,5}) "
    r"(?:delivers|provides|brings|offers|publishes|covers|is (?:an? |the )?(?:independent|non-?profit))\b"
)
ASKING = (
    r"\b{letters}(?:['’]s newsletters?| (?:\w+ly )?"
    r"(?:asked|spoke|contacted|approached|reached out|has contacted|has asked|understands))\b"
)
FEWEST_LETTERS = 3


def called_by_letters(text: str, blocks: tuple[Block, ...]) -> Known | None:
    """The outlet that a page's furniture presents, if the text calls it by its first letters."""
    for block in blocks:
        found = OF_ITSELF.match(text, *block.spans[0]) if block.role == "furniture" else None
        if found is None:
            continue
        letters = "".join(word[0] for word in found["name"].split() if word[0].isupper())
        said = len(letters) >= FEWEST_LETTERS and re.search(ASKING.format(letters=letters), text)
        if said:
            return Known(found["name"], "signature", (found.span("name"),))
    return None
