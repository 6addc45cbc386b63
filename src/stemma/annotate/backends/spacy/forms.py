"""What spaCy's rules make of a word, worked out once for each word with its tag and its role.

The attribute ruler and the lemmatizer take a fifth of the pipeline's time, and nearly all of their
rules look at one word, its tag and its role in the sentence; so they need not run on every word of
every text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from stemma.text.lemmas import mended_lemma

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

    from stemma.annotate.backends.spacy.words import Words

Key = tuple[int, int, int]
"""A word, its tag and its role, as the numbers that spaCy gives them."""
OF_WORDS = ("attribute_ruler", "lemmatizer")
"""The components whose work is remembered."""
STATISTICAL = frozenset(("tok2vec", "tagger", "parser", "ner"))
"""Components that look at nothing that those components say."""
LOOKED_AT = frozenset(("TAG", "DEP", "ORTH", "TEXT", "LOWER", "IS_SPACE"))
"""What a rule may ask of a word for its answer to be the same wherever the word stands."""


class Form(NamedTuple):
    """A word with its basic form and its labels."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str


class Forms:
    """The forms of the words that one pipeline has met.

    A rule over several words depends on the neighbours. Words that may begin one are remembered
    as such, and given to the pipeline's own components with the words that follow them.
    """

    def __init__(self, nlp: Language) -> None:
        """Starts with no word known; a pipeline of other components is left to do all its work."""
        self._nlp = nlp
        self.left_out = OF_WORDS if _looks_at_words_only(nlp) else ()
        self._known: dict[Key, Form | None] = {}
        self._opening = _opening(nlp) if self.left_out else None
        self._reach = max(map(len, _patterns(nlp)), default=1) if self.left_out else 1

    def learn(self, keys: Iterable[Key]) -> None:
        """Work out the forms of those words that have not been met before."""
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if not new or self._opening is None:
            return
        opening = {start for _, start, _ in self._opening(self._doc_of(new), allow_missing=True)}
        self._known.update((new[place], None) for place in opening)
        alone = [key for place, key in enumerate(new) if place not in opening]
        self._known.update(zip(alone, map(_form, self._ruled(self._doc_of(alone))), strict=True))

    def of(self, words: Words) -> Sequence[Form]:
        """The forms of the words of one piece, which were learnt before."""
        if not self.left_out:
            return [_form(words.doc[at]) for at in words.kept]
        forms = [self._known[key] for key in words.keys]
        open_ = [at for at, form in zip(words.kept, forms, strict=True) if form is None]
        if open_:
            ruled = self._beside(words.doc, open_)
            forms = [ruled.get(at, form) for at, form in zip(words.kept, forms, strict=True)]
        return cast("list[Form]", forms)

    def _beside(self, doc: Doc, open_: Iterable[int]) -> dict[int, Form]:
        """The forms of words that may begin a rule over several, and of those that it may reach.

        What is cut together here cannot become a rule by it: each word that may begin one is
        followed by the words that follow it in the text.
        """
        ends = ((at, min(at + self._reach, len(doc))) for at in open_)
        near = sorted({at for first, end in ends for at in range(first, end)})
        keys = [(token.orth, token.tag, token.dep) for token in map(doc.__getitem__, near)]
        return dict(zip(near, map(_form, self._ruled(self._doc_of(keys))), strict=True))

    def _doc_of(self, keys: Sequence[Key]) -> Doc:
        """A text of those words, each a sentence of its own."""
        from spacy.tokens import Doc

        strings = self._nlp.vocab.strings
        words, tags, deps = ([strings[key[at]] for key in keys] for at in range(3))
        heads = list(range(len(keys)))
        return Doc(self._nlp.vocab, words=words, tags=tags, deps=deps, heads=heads)

    def _ruled(self, doc: Doc) -> Doc:
        for name in self.left_out:
            doc = self._nlp.get_pipe(name)(doc)
        return doc


def _form(token: SpacyToken) -> Form:
    lemma = token.lemma_.lower()
    lemma = mended_lemma(token.text, lemma) if token.pos_ == "VERB" else lemma
    return Form(token.text, lemma, token.pos_, token.tag_, token.dep_)


def _looks_at_words_only(nlp: Language) -> bool:
    """Whether the pipeline has both components, as we know them, and none that looks at their work."""
    from spacy.lang.en.lemmatizer import EnglishLemmatizer
    from spacy.pipeline import AttributeRuler

    if not set(OF_WORDS) <= set(nlp.pipe_names) <= STATISTICAL | set(OF_WORDS):
        return False
    ruler, lemmatizer = (nlp.get_pipe(name) for name in OF_WORDS)
    return (
        type(ruler) is AttributeRuler
        and type(lemmatizer) is EnglishLemmatizer
        and all(word.keys() <= LOOKED_AT for pattern in _patterns(nlp) for word in pattern)
    )


def _opening(nlp: Language) -> Matcher:
    """A matcher of every word that may begin a rule over several words."""
    from spacy.matcher import Matcher

    matcher = Matcher(nlp.vocab)
    first = [pattern[:1] for pattern in _patterns(nlp) if len(pattern) > 1]
    if first:
        matcher.add("opening", first)
    return matcher


def _patterns(nlp: Language) -> list[list[dict[str, object]]]:
    """Every pattern of the attribute ruler: for each of its words what is asked of it."""
    ruler = cast("AttributeRuler", nlp.get_pipe(OF_WORDS[0]))
    return [
        pattern
        for rule in ruler.patterns
        for pattern in cast("list[list[dict[str, object]]]", rule["patterns"])
    ]
