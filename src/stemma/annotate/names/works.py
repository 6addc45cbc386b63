"""The works that a text names: of which kind, which words name one, and what tells it from others."""

from __future__ import annotations

import functools

from stemma.annotate.lexicon import words
from stemma.annotate.names.bodies import body_schema
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import CitedKind

KINDS: tuple[CitedKind, ...] = (
    "press-conference",
    "interview",
    "report",
    "letter",
    "statement",
    "broadcast",
    "post",
    "dataset",
    "law",
    "document",
)
LEGAL = frozenset({"act", "code", "convention", "charter", "conference", "page"})
"""Words that name a work only where a capital or another word makes them one."""
MADE = frozenset({"give", "date", "sign", "make", "issue", "publish", "send", "write"})
"""Verbs of a work's making, which tell by whom it is and of when."""
_ADDED = frozenset({"relcl", "appos", "acl", "conj", "ccomp", "cc"})
_ANY = frozenset(
    "no any every each many some several various numerous countless other such few more most "
    "innumerable repeated further future next wrong".split()
)
_ENDS = frozenset({",", ";", "–", "—", "("})


def kind_of(parse: Parse, token: Token, *, named: bool) -> CitedKind | None:
    """The kind of work a noun names, if it names one; `named`: whether it is part of a name."""
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    before = parse.tokens[token.index - 1].text.lower() if token.index else ""
    if before == "-" and token.lemma == "mail":
        return "letter"
    if token.lemma == "article" and is_numbered(parse, token):
        return "law"
    pair, written = f"{before} {token.lemma}", token.text.lower()
    small = written in LEGAL and not token.text[0].isupper()
    named = (named or _is_capitalised(parse, token)) and not is_numbered(parse, token)
    for forms in ({pair}, {written}, {token.lemma} if not small else set()):
        for kind in KINDS:
            if named and kind != "law":
                continue  # "The Harbour Post" is a paper, not a post
            if forms & words("citations", kind) and not (small and forms == {written}):
                return kind
    return None


def is_numbered(parse: Parse, token: Token) -> bool:
    """Whether a number tells it from others of its kind: "Bulletin No. 114", "article 9"."""
    after = parse.tokens[token.index + 1 : token.index + 4]
    sign = bool(after) and after[0].text.lower().rstrip(".") in {"no", "nr", "number", "#"}
    rest = [each for each in (after[1:] if sign else after[:1]) if each.text != "."]
    if not rest or not rest[0].text[0].isdigit():
        return False
    other = rest[0].dep in {"nsubj", "nsubjpass"} or rest[0].head > rest[0].index
    return sign or token.text[0].isupper() or not other  # "by the day of this report 30 had gone"


def _end_of_number(parse: Parse, token: Token) -> int:
    """The last word of "Bulletin No. 114", of "article 9"."""
    at = token.index
    while not parse.tokens[at].text[0].isdigit():
        at += 1
    return at


def _is_capitalised(parse: Parse, token: Token) -> bool:
    """Whether it is written like a part of a name: "the Ledger", inside a sentence."""
    first = parse.sentences[token.sentence].first
    return token.pos == "PROPN" and token.text[0].isupper() and token.index > first


def is_listed(token: Token, *names: str) -> bool:
    """Whether the work's noun stands in one of the lists of works."""
    return any({token.lemma, token.text.lower()} & words("citations", name) for name in names)


def is_weak(parse: Parse, token: Token) -> bool:
    """Whether texts often speak of such a thing without leaning on one, and nothing tells which."""
    before = parse.tokens[token.index - 1] if token.index else token
    if not is_listed(token, "weak") or f"{before.text.lower()} {token.lemma}" in _listed_pairs():
        return False
    typed = before.dep == "compound" and before.head == token.index
    return not (typed and is_listed(token, "typed"))


@functools.cache
def _listed_pairs() -> frozenset[str]:
    return frozenset(each for kind in KINDS for each in words("citations", kind) if " " in each)


def is_any(parse: Parse, token: Token) -> bool:
    """Whether none in particular is meant: "no letter", "many letters", "without a certificate"."""
    if token.dep == "pobj" and parse.tokens[token.head].text.lower() == "without":
        return True
    behind = parse.tokens[token.index + 1 : token.index + 3]
    if any(_is_for_each(parse, added) for added in (*_children(parse, token), *behind)):
        return True
    return any(
        (child.text.lower() in _ANY and child.dep in {"det", "amod", "neg", "nummod", "predet"})
        or (child.dep == "nummod" and _is_rough(parse, child))
        for child in _children(parse, token)
    )


def _is_for_each(parse: Parse, added: Token) -> bool:
    """Whether there are as many as of something else: "a slip for every crate", "ten letters a week"."""
    if added.dep == "npadvmod" and added.lemma in {"day", "week", "month", "year"}:
        return any(each.text.lower() in {"a", "an", "per"} for each in _children(parse, added))
    return added.text.lower() in {"for", "per"} and any(
        each.text.lower() in {"every", "each"}
        for noun in _children(parse, added)
        for each in _children(parse, noun)
    )


def _is_rough(parse: Parse, number: Token) -> bool:
    """Whether a number only says about how many there are: "more than sixty letters"."""
    return any(each.dep in {"quantmod", "advmod"} for each in _children(parse, number))


def is_definite(parse: Parse, token: Token) -> bool:
    """Whether one known work is meant: it has an owner, or is called "the", "that" or "first"."""
    return any(
        child.dep == "poss" or child.text.lower() in {"the", "this", "that", "these", "those"}
        for child in _children(parse, token)
    )


def is_owned(parse: Parse, token: Token) -> bool:
    """Whether it is said whose it is: "its", "the Ministry's", "of the League", "by", "from"."""
    for child in _children(parse, token):
        if child.dep == "poss" or (child.dep in {"acl", "relcl"} and _is_given_by(parse, child)):
            return True
        inside = [parse.tokens[at] for at in parse.subtree(child.index)]
        named = any(each.pos == "PROPN" or _is_body(parse, each) for each in inside)
        if named and child.text.lower() in {"of", "by", "from"} and not _is_dated(parse, child):
            return True
    return False


def _is_body(parse: Parse, noun: Token) -> bool:
    """Whether a noun means one body that the text knows: "of the school"."""
    definite = any(each.text.lower() in {"the", "this"} for each in _children(parse, noun))
    return noun.dep == "pobj" and noun.tag == "NN" and definite and body_schema(noun) is not None


def _is_given_by(parse: Parse, made: Token) -> bool:
    """Whether it is said by whom it was given, written, signed."""
    return made.lemma in MADE and any(
        child.dep == "agent" or child.text.lower() == "by" for child in _children(parse, made)
    )


def is_dated(parse: Parse, token: Token) -> bool:
    """Whether its date is given: "of October", "dated 2 September"."""
    return any(
        _is_dated(parse, child)
        for child in _children(parse, token)
        if child.dep in {"prep", "acl", "relcl", "nmod", "compound", "nummod"}
    )


def _is_dated(parse: Parse, child: Token) -> bool:
    if child.dep in {"acl", "relcl"} and child.lemma not in MADE:
        return False
    return any(parse.tokens[at].entity == "DATE" for at in parse.subtree(child.index))


def _children(parse: Parse, token: Token) -> list[Token]:
    return [parse.tokens[at] for at in parse.children[token.index]]


def phrase_of(parse: Parse, token: Token) -> list[int]:
    """The words that name the work, without relative clauses and appositions."""
    inside = {at for at in parse.subtree(token.index) if not _is_added(parse, at, token.index)}
    run = [token.index]
    while run[0] - 1 in inside:
        run.insert(0, run[0] - 1)
    while run[-1] + 1 in inside:
        run.append(run[-1] + 1)
    for position, at in enumerate(run):
        if at > token.index and parse.tokens[at].text in _ENDS:
            run = run[:position]
            break
    if is_numbered(parse, token):
        run = list(range(run[0], max(run[-1], _end_of_number(parse, token)) + 1))
    while run[-1] > token.index and parse.tokens[run[-1]].pos in {"PUNCT", "ADP"}:
        run.pop()
    return run


def _is_added(parse: Parse, at: int, noun: int) -> bool:
    """Whether a token stands in a relative clause or an apposition of the noun."""
    while at != noun:
        token = parse.tokens[at]
        if token.head == noun and (token.dep in _ADDED or _is_out_of_another(parse, token)):
            return True
        at = token.head
    return False


def _is_out_of_another(parse: Parse, preposition: Token) -> bool:
    """Whether it leads to a work that the noun's quotes: "in its letter from the 2029 report"."""
    nouns = (each for each in _children(parse, preposition) if each.dep == "pobj")
    return preposition.text.lower() == "from" and any(
        kind_of(parse, each, named=False) is not None for each in nouns
    )
