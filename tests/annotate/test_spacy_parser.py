"""The parser says what spaCy's own pipeline says, and asks its word rules once a word."""

from __future__ import annotations

import importlib
import subprocess
import sys
from typing import Any

import pytest
from spacy.language import Language

from stemma.annotate.backends.spacy import names
from stemma.annotate.backends.spacy.forms import Forms
from stemma.annotate.backends.spacy.names import Named, Names
from stemma.annotate.backends.spacy.parser import ENGLISH, SpacyParser
from stemma.annotate.backends.spacy.words import Words

TEXTS = (
    "The ferry wardens said on Monday that they hadn't seen the log. There's no copy.",
    "“We ain't gonna sign it,” she said; “let's go, y' all, c'm on.”\n\n\tShe's got ta leave.",
    "There are two keys. There were three. It 's said they 'd gone  home.",
    "Mr Odd Varga of the Selby Harbour Trust met Ines Quill in Port Lammas on 3 March 2011.",
    "New York, Paris and the Gulf of Varn lost $3.5 million on Tuesday, Dr. Quill told the BBC.",
    "The Royal\n Institute of\n\n Naval Charts shut in May 1994. Who knew? There \n is no copy.",
    "\u00a0 \n Nothin' was sold to 'em , the ol' miller said\n .",
    "",
    " \n",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    """spaCy's pipeline as it comes."""
    nlp: Language = importlib.import_module(ENGLISH).load()
    return nlp


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_are_those_of_the_whole_pipeline(text: str, plain: Language) -> None:
    parse = SpacyParser().parse(text, ((0, len(text)),))
    words = [token for token in plain(text) if not token.is_space]
    assert [
        (token.text, token.start, token.lemma, token.pos, token.tag, token.dep)
        for token in parse.tokens
    ] == [(w.text, w.idx, w.lemma_.lower(), w.pos_, w.tag_, w.dep_) for w in words]
    assert [(token.entity, token.entity_start) for token in parse.tokens] == [
        (word.ent_type_, word.ent_iob_ == "B") for word in words
    ]
    assert [sentence.start for sentence in parse.sentences] == [
        next(word.idx for word in own if not word.is_space)
        for own in plain(text).sents
        if not own.text.isspace()
    ]


def test_heads_climb_over_white_space_to_a_word(plain: Language) -> None:
    text = "The mayor \n\n \t of  the town \n said so."
    parse = SpacyParser().parse(text, ((0, len(text)),))
    by_place = {token.idx: token for token in plain(text)}
    for token in parse.tokens:
        head = by_place[token.start].head
        while head.is_space and head.head.i != head.i:
            head = head.head
        expected = token.start if head.is_space else head.idx
        assert parse.tokens[token.head].start == expected


def test_a_word_that_was_met_is_not_given_to_the_rules_again(
    plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = Forms(plain)
    doc = next(plain.pipe([TEXTS[0].split(".")[0]], disable=forms.left_out))
    read = Words.of(doc, Named.read_from(doc))
    forms.learn(read.keys)
    monkeypatch.setattr(plain, "get_pipe", lambda name: pytest.fail(f"{name} ran again"))
    forms.learn(read.keys)
    assert [form.text for form in forms.of(read)][:3] == ["The", "ferry", "wardens"]


def test_a_pipeline_with_another_component_does_all_its_work(plain: Language) -> None:
    plain.add_pipe("merge_entities")
    try:
        assert Forms(plain).left_out == ()
    finally:
        plain.remove_pipe("merge_entities")


def test_names_of_a_group_are_those_of_each_text_alone(plain: Language) -> None:
    names = Names(plain)
    docs = list(plain.pipe(TEXTS, disable=names.left_out))
    assert names.of(docs) == [Named.read_from(plain(text)) for text in TEXTS]
    assert any(any(named.begins) for named in names.of(docs))


def test_the_network_is_not_asked_word_by_word(
    plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    scores = names.scores_of_moves

    def counted(*given: Any) -> Any:
        asked.append(len(given[1]))
        return scores(*given)

    monkeypatch.setattr(names, "scores_of_moves", counted)
    doc = next(plain.pipe([TEXTS[4] * 20], disable=["ner"]))
    Names(plain).of([doc])
    assert asked[0] == len(doc)
    assert len(asked) < 10


def test_another_recognizer_does_its_own_work(plain: Language) -> None:
    plain.add_pipe("entity_ruler", before="ner")
    try:
        assert Names(plain).left_out == ()
    finally:
        plain.remove_pipe("entity_ruler")


def test_numpy_is_loaded_after_its_threads_are_told() -> None:
    code = "import sys, stemma.annotate.backends.spacy.parser; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own interpreter
