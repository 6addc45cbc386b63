"""The step that finds names. Junk is worse than a gap: what is doubtful is left out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from stemma.annotate.draft import Draft, component
from stemma.annotate.kinds import is_for_person
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.acronyms import find_definitions
from stemma.annotate.names.coded import coded_persons
from stemma.annotate.names.name_kinds import is_personal, key_of, kinds_of
from stemma.annotate.names.name_starts import is_given_name
from stemma.annotate.names.names import NAME_TAGS, NO_NAME_TYPES, Name, find_names
from stemma.annotate.names.papers import papers_by_a_lone_word
from stemma.annotate.names.publisher_names import names_of_publisher
from stemma.annotate.names.schemas import UNSURE
from stemma.annotate.names.shapes import Shapes, is_acronym, is_all_capitals, shapes_of
from stemma.annotate.names.short_firms import short_names_of_firms
from stemma.annotate.names.titles import title_gender
from stemma.annotate.parse import Parse, Sentence, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import EntitySchema, Mention
from stemma.model.ids import row_id
from stemma.text.departments import is_department
from stemma.text.legal_forms import is_written_out
from stemma.text.names import name_parts
from stemma.text.wordpieces import is_common

ARTICLES = frozenset({"the", "a", "an", "this", "our", "my"})
LABEL = 4
"""Letters from which a shouted surname, as in a transcript, is told from an acronym."""
DEMONYM_ENDINGS = (
    "ian",
    "ians",
    "ish",
    "ese",
    "ean",
    "eans",
    "can",
    "cans",
    "ist",
    "ists",
    "eli",
    "elis",
    "qi",
    "qis",
    "ch",
    "tch",
    "nian",
    "ic",
)


@component("mentions", requires={"parse"}, assigns={"mentions"})
def find_mentions(draft: Draft) -> Draft:
    """The draft with a mention for every name; whom it names is settled by `find_entities`."""
    parse, shapes = draft.parse, _with_signatures(draft, draft.parse.once(shapes_of))
    names = [name for name in find_names(parse, shapes) if not _is_junk(parse, shapes, name)]
    names = _with_definitions(parse, names)
    full = _full_names(parse, names)
    names = [_without_leading(parse, name, full) for name in names]
    names = _with_repeated(parse, names)
    own = [x for x in names_of_publisher(draft) if _goes_on(x, names)]
    coded = coded_persons(draft)
    names = _without(_longest(names, own), coded)
    kinds = kinds_of(draft, names) | {key_of(parse, name): "Person" for name in coded}
    papers = papers_by_a_lone_word(draft, names)
    kinds |= {paper: "Organization" for paper in papers if kinds[paper] == UNSURE}
    kinds |= {key: "Organization" for key in kinds if is_department(key)}
    kinds |= _kinds_of_publisher(kinds, {key_of(parse, name) for name in own if name in names})
    firms = {key for key, kind in kinds.items() if kind == "Company"}
    kinds |= dict.fromkeys(short_names_of_firms(parse, names, firms), "Company")
    document = draft.rows.document.id
    mentions = []
    for name in names:
        if _is_doubtful(parse, name, kinds[key_of(parse, name)]) or _is_epithet(parse, name):
            continue
        spans = ((parse.tokens[name.first].start, parse.tokens[name.last - 1].end),)
        schema = kinds[key_of(parse, name)]
        mentions.append(
            Mention(row_id("m", document, "name", name=spans), spans, schema, "name", "")
        )
    return draft.with_rows(mentions=tuple(mentions))


def _kinds_of_publisher(kinds: dict[str, EntitySchema], own: set[str]) -> dict[str, EntitySchema]:
    """The publisher's name as a body's, where it was taken for a place or an odd person."""
    return {
        key: "Organization"
        for key in own
        if kinds[key] in {UNSURE, "Address"} or (kinds[key] == "Person" and not is_personal(key))
    }


def _with_signatures(draft: Draft, shapes: Shapes) -> Shapes:
    """The shapes without bylines and signatures among the headlines: their capitals mark names."""
    parse = draft.parse
    signed = {
        parse.tokens[token].sentence
        for row in draft.rows.attributions
        if row.kind == "voice"
        for token in parse.once(TokenIndex).within(row.source)
    }
    kept = {
        number
        for number in signed & shapes.headlines
        if not is_all_capitals(parse.tokens_of(parse.sentences[number]))
    }
    return replace(shapes, headlines=shapes.headlines - kept)


EPITHETS = frozenset("cult sect regime gang mafia clique junta terrorist mercenary".split())


def _is_epithet(parse: Parse, name: Name) -> bool:
    """Whether it ends in what only an opponent would say: never anybody's name on a label."""
    return parse.tokens[name.last - 1].lemma.lower() in EPITHETS


def _is_doubtful(parse: Parse, name: Name, kind: EntitySchema) -> bool:
    """Whether one capitalised word of no known kind is better left out: "the Cause"."""
    token = parse.tokens[name.first]
    if name.last - name.first > 1 or kind != UNSURE:
        return False
    before = parse.tokens[name.first - 1].text.lower() if name.first else ""
    if before in ARTICLES:
        return True
    acts = token.tag == "NNP" and token.dep in {"nsubj", "poss"}
    return token.entity in NO_NAME_TYPES and not acts


def _is_junk(parse: Parse, shapes: Shapes, name: Name) -> bool:
    tokens = name.tokens(parse)
    if len(tokens) > 1:
        last = tokens[-1]
        if last.text.rstrip(".") in {"No", "Nr"}:
            return True  # "Bulletin No. 114"
        if is_written_out(name_parts(" ".join(token.text for token in tokens))):
            return True  # "Joint-Stock Company", below the firm's name
        joined = any(token.text == "-" for token in tokens)
        return joined and _is_demonym(last.text) and len(tokens) < 4
    token = tokens[0]
    if token.entity == "NORP" and (_is_demonym(token.text) or token.dep == "amod"):
        return True
    if token.text.isupper() and is_for_person(token.text.lower()):
        return True
    if is_acronym(token.text) and token.sentence not in shapes.headlines:
        return token.entity in {"CARDINAL", "TIME", "DATE"}
    if token.tag == "NNPS" and token.entity in NO_NAME_TYPES:
        return True
    if token.tag not in NAME_TAGS:
        return title_gender(name.title) is None and not _is_acting_body(shapes, token)
    lonely = token.entity in NO_NAME_TYPES and token.text.lower() in shapes.lower
    return lonely and not name.title and token.text.lower() not in by_word("names", "heads")


def _is_acting_body(shapes: Shapes, token: Token) -> bool:
    """Whether a rare word with a capital inside a sentence does something: "has Tidepol come?"."""
    inside = token.index not in shapes.initial and token.sentence not in shapes.headlines
    rare = not is_common(token.text.lower()) and token.text.lower() not in shapes.lower
    return inside and rare and token.entity == "ORG" and token.dep == "nsubj" and token.tag == "NN"


def _is_demonym(text: str) -> bool:
    return text.lower().endswith(DEMONYM_ENDINGS)


def _full_names(parse: Parse, names: list[Name]) -> frozenset[tuple[str, ...]]:
    """The names of a given name and a surname in the text."""
    texts = (tuple(token.text for token in name.tokens(parse)) for name in names)
    return frozenset(each for each in texts if len(each) == 2 and is_given_name(each[0]))


def _without_leading(parse: Parse, name: Name, known: frozenset[tuple[str, ...]]) -> Name:
    """A name without what stands before a full name that the text has elsewhere, or its surname.

    "Rovers Vincent Jack" where the text names Vincent Jack, and "Rovers WB Jack" beside him.
    """
    texts = tuple(token.text for token in name.tokens(parse))
    if len(texts) < 3 or "-" in texts:
        return name
    if texts[-2:] in known:
        return Name(name.last - 2, name.last)
    marked = is_acronym(texts[-2]) and any(full[-1] == texts[-1] for full in known)
    return Name(name.last - 1, name.last) if marked else name


def _with_definitions(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, with the full names and acronyms that definitions show to be names."""
    added = [
        name
        for definition in find_definitions(parse, names)
        for name in (definition.full, *definition.short)
    ]
    return _longest(names, added)


def _with_repeated(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, with further places where a known name or a known surname stands."""
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in names:
        texts = tuple(token.text for token in name.tokens(parse))
        known[texts[0]].add(texts)
        ends = len(texts) > 1 and len(texts[-1]) > 1 and "-" not in texts[-2:]
        if ends and is_personal(" ".join(texts).casefold()):
            known[texts[-1]].add((texts[-1],))
        if len(texts) == 2 and len(texts[-1].rstrip(".")) == 1:  # "Bahman K." is called Bahman
            known[texts[0]].add((texts[0],))
    folded = {
        first.casefold(): {tuple(word.casefold() for word in texts) for texts in every}
        for first, every in known.items()
    }
    added: list[Name] = []
    for sentence in parse.sentences:
        shouted = is_all_capitals(parse.tokens_of(sentence))
        added.extend(_known_in(parse, sentence, folded if shouted else known, shouted=shouted))
    return _longest(names, added)


def _known_in(
    parse: Parse, sentence: Sentence, known: dict[str, set[tuple[str, ...]]], *, shouted: bool
) -> list[Name]:
    found, at = [], sentence.first
    while at < sentence.last:
        first = parse.tokens[at].text.casefold() if shouted else parse.tokens[at].text
        best = 0
        for texts in known.get(first, ()):
            here = [token.text for token in parse.tokens[at : min(at + len(texts), sentence.last)]]
            if tuple(word.casefold() if shouted else word for word in here) == texts:
                best = max(best, len(texts))
        if not best and not shouted and len(first) >= LABEL and first.isupper():
            best = int((first.title(),) in known.get(first.title(), ()))
        if best and parse.tokens[at].text[0].isupper():
            found.append(Name(at, at + best))
        at += max(best, 1)
    return found


def _without(names: list[Name], coded: list[Name]) -> list[Name]:
    """The names with codes for persons in place of what else was read there."""
    taken = {at for name in coded for at in range(name.first, name.last)}
    others = [x for x in names if taken.isdisjoint(range(x.first, x.last))]
    return sorted([*others, *coded], key=lambda name: name.first)


def _goes_on(whole: Name, names: list[Name]) -> bool:
    """Whether every name that shares a word with it is only its beginning."""
    near = [x for x in names if x.first < whole.last and whole.first < x.last]
    return all(x.first == whole.first and x.last < whole.last for x in near)


def _longest(names: list[Name], added: list[Name]) -> list[Name]:
    """All names in text order; of two that overlap the longer stays, of two alike the first."""
    taken: set[int] = set()
    kept = []
    ranked = [*names, *added]
    for name in sorted(ranked, key=lambda name: (name.first - name.last, name.first)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return sorted(kept, key=lambda name: name.first)
