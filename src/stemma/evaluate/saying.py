"""Cues of saying: the part of attribution that is speech, not thought, plan or document."""

from __future__ import annotations

import re

from stemma.model.documents import Spans

WORD = re.compile(r"[a-z]+")
VERBS = frozenset(
    WORD.findall(
        """
    accuse acknowledge add admit advise agree allege announce answer apologize apologise argue ask
    assert assure boast call caution charge claim comment complain concede conclude condemn confirm
    contend criticize criticise declare defend demand denounce deny describe disclose dismiss
    dispute elaborate emphasize emphasise exclaim explain inform insist joke lament maintain mention
    note object observe opine pledge praise predict proclaim promise propose quip quote recall
    recommend refute reiterate reject relate remark repeat reply report respond retort reveal say
    speculate state stress suggest swear tell testify threaten tweet urge vow warn write
    """
    )
)
IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "writing": "write",
    "swore": "swear",
    "sworn": "swear",
    "quipped": "quip",
    "quipping": "quip",
}
FIXED = frozenset({"according", "statement", "quoted"})
ENDINGS = ("s", "es", "d", "ed", "ing")


def is_saying(text: str, cue: Spans) -> bool:
    """Tell whether a word of the cue is a verb of saying."""
    cue_words = WORD.findall(" ".join(text[start:end] for start, end in cue).lower())
    return any(_is_verb(word) for word in cue_words)


def _is_verb(word: str) -> bool:
    if word in VERBS or word in FIXED or IRREGULAR.get(word) in VERBS:
        return True
    return any(
        stem in VERBS
        for ending in ENDINGS
        if word.endswith(ending)
        for stem in _stems(word.removesuffix(ending))
    )


def _stems(cut: str) -> tuple[str, ...]:
    """What the verb may be called: deni(ed) is deny, argu(ing) is argue."""
    return (cut, f"{cut}e", f"{cut[:-1]}y" if cut.endswith("i") else cut)
