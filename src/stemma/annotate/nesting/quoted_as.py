"""Who is quoted as saying something says it: "The bulletin quotes the clerk as saying that …".

A reader that sees one source for one cue makes the bulletin say what the clerk says. Two say
something here: the bulletin, that the clerk says so; and the clerk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.annotate.attribution.step import renamed
from stemma.annotate.clauses import child_of
from stemma.annotate.draft import Draft
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex, joined, spans_of, without
from stemma.model.annotations import Attribution
from stemma.model.documents import Spans
from stemma.text.quotes import kind_of, quotations

QUOTING = frozenset({"quote", "cite", "record", "report"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A verb of quoting with whom it quotes, and the verb behind "as", as tokens."""

    verb: int
    who: tuple[int, ...]
    link: int
    saying: int


def with_quoted_as(draft: Draft, rows: Sequence[Attribution]) -> list[Attribution]:
    """The rows; where somebody is quoted as saying something, he says it and another quotes him."""
    found = tuple(_quoted(draft.parse))
    if not found:
        return list(rows)
    index = draft.parse.once(TokenIndex)
    by_cue = {at: row for row in reversed(rows) for at in index.within(row.cue)}
    gone: set[str] = set()
    more: list[Attribution] = []
    for each in found:
        quoting, saying = by_cue.get(each.verb), by_cue.get(each.saying)
        if saying is not None and saying.content and saying.id not in gone:
            gone.update(row.id for row in (quoting, saying) if row is not None)
            more.extend(_two(draft, each, (quoting or saying).source, saying))
    return [*(row for row in rows if row.id not in gone), *more]


def _quoted(parse: Parse) -> Iterator[Quoted]:
    for sentence, lemmas in zip(parse.sentences, parse.lemmas, strict=True):
        if "as" in lemmas and not lemmas.isdisjoint(QUOTING):
            for verb in parse.tokens_of(sentence):
                if verb.pos == "VERB" and verb.lemma in QUOTING:
                    yield from _by(parse, verb)


def _by(parse: Parse, verb: Token) -> Iterator[Quoted]:
    """Whom an active verb of quoting quotes as saying something."""
    link = next((c for c in parse.dependents[verb.index] if c.text.lower() == "as"), None)
    if link is None or child_of(parse, verb.index, "nsubjpass", "auxpass") is not None:
        return
    saying = child_of(parse, link.index, "pcomp")
    between = [c for c in parse.dependents[verb.index] if verb.index < c.index < link.index]
    whom = next((c for c in between if c.pos in NOUNS), None)
    if saying is not None and saying.tag == "VBG" and whom is not None:
        who = tuple(at for at in parse.subtree(whom.index) if verb.index < at < link.index)
        while who and parse.tokens[who[-1]].pos == "PUNCT":
            who = who[:-1]
        yield Quoted(verb.index, who, link.index, saying.index)


def _two(
    draft: Draft, each: Quoted, first: Spans, saying: Attribution
) -> tuple[Attribution, Attribution]:
    """Who quotes with all that is quoted, and who is quoted with what he says."""
    parse = draft.parse
    about = spans_of(parse, range(each.who[0], each.saying + 1))
    said = without(saying.content, about) or saying.content
    whole = ((about[0][0], said[-1][1]),) if said[0][0] > about[-1][1] else joined(about, said)
    who, verb = spans_of(parse, each.who), spans_of(parse, (each.verb,))
    return (
        _row(draft, saying, (first, verb, whole)),
        _row(draft, saying, (who, spans_of(parse, (each.saying,)), said)),
    )


def _row(draft: Draft, row: Attribution, parts: tuple[Spans, Spans, Spans]) -> Attribution:
    source, cue, content = parts
    kind = kind_of(draft.text, content, cue, quotations(draft.text))
    return renamed(replace(row, source=source, cue=cue, content=content), kind)
