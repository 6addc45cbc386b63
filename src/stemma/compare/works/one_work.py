"""Which mentions are of one work that the folder does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from stemma.compare.statements.mentions_of_works import Cited, family, is_part_of, telling
from stemma.text.words import stem, weight

Item = list[Cited]
_Key = tuple[Hashable, ...]
EVENTS = frozenset({"press-conference", "broadcast", "interview"})
"""What has no topic of its own: one issuer's, of one day, are one."""
Run = tuple[str, ...]
FEWEST_RUNS = 4
SHARED = 0.4
"""Share of the runs of three words by which two quotations, one of them altered, are of one sentence."""
NEAR = 40
"""Characters between what somebody wrote and the words that take it up: "He wrote: … The note"."""

_APART = frozenset(
    stem(word)
    for word in "note contract invoice bill rota appeal minutes deed warrant certificate sheet".split()
)
"""Nouns for papers of which none is another's second name."""
_SERIES = frozenset(stem(word) for word in "sheet rota roster register log ledger".split())
"""What a house keeps day by day, and all texts call alike."""
_NOUN = "noun"


class _Known:
    """The works found so far, looked up by what mentions of one work share.

    Half a folder may speak of a "statement": the works of one noun are therefore not all gone through, but
    those only that share with the mention something without which no two mentions are of one work.
    """

    def __init__(self) -> None:
        self.works: list[Item] = []
        self._blocks: dict[_Key, dict[int, int]] = defaultdict(dict)
        """By key: the works, each with its place in the order in which they came."""
        self._bearing: dict[_Key, set[int]] = defaultdict(set)
        """The works by what a mention of them is found by."""

    def home(self, mention: Cited) -> int:
        """The work that a mention is of; a new one, where none fits."""
        for key in _keys(mention):
            block = self._blocks.get(key, {})
            near = self._likely(block, mention) if key[0] == _NOUN else block
            home = next((each for each in near if _same_thing(self.works[each], mention)), None)
            if home is not None:
                return home
        self.works.append([])
        return len(self.works) - 1

    def _likely(self, block: dict[int, int], mention: Cited) -> list[int]:
        """Those of a block that may be the mention's, in the order of the block."""
        likely = set().union(*(self._bearing.get(each, ()) for each in _sought(mention)))
        return sorted((each for each in likely if each in block), key=block.__getitem__)

    def add(self, number: int, mention: Cited) -> None:
        """Let later mentions be found to be of this work."""
        self.works[number].append(mention)
        for key in _keys(mention):
            block = self._blocks[key]
            block.setdefault(number, len(block))
        for trait in _borne(mention):
            self._bearing[trait].add(number)


def grouped(mentions: Iterable[Cited]) -> list[Item]:
    """Mentions that the folder does not hold, those of one work together."""
    ordered = sorted(
        mentions, key=lambda each: (-len(each.issuer), each.citation.date is None, each.citation.id)
    )
    known = _Known()
    for mention in ordered:
        known.add(known.home(mention), mention)
    return _records_joined(known.works)


def _borne(mention: Cited) -> list[_Key]:
    """What a mention is found by: of what `_one_work` asks for, what both mentions must have."""
    roots = _rarest_first(_issuer(mention))
    traits: list[_Key] = [("called", root) for root in roots]
    traits += [("rarest", root) for root in roots[:1]]
    return traits + _own(mention) + [(*each, bool(roots)) for each in _told(mention)]


def _sought(mention: Cited) -> list[_Key]:
    """What the mentions bear that may be of one work with it: one issuer is called by words of the other."""
    roots = _rarest_first(_issuer(mention))
    traits: list[_Key] = [("rarest", root) for root in roots]
    traits += [("called", root) for root in roots[:1]]
    beside = (False,) if roots else (False, True)
    return traits + _own(mention) + [(*each, named) for each in _told(mention) for named in beside]


def _own(mention: Cited) -> list[_Key]:
    """Whose words it is that a mention stands with, and where."""
    event = mention.citation.what in EVENTS
    return [
        ("near", mention.citation.document),
        *(("speaker", who) for who in mention.speakers if event),
    ]


def _told(mention: Cited) -> list[_Key]:
    """By what works of one noun are told apart where an issuer is missing."""
    told = (
        ("number", mention.number),
        ("topic", mention.topic),
        ("date", mention.citation.date),
    )
    return [(kind, mention.noun, each) for kind, each in told if each and mention.noun]


def _rarest_first(roots: frozenset[str]) -> list[str]:
    return sorted(roots, key=lambda root: (-weight(root), root))


def _keys(mention: Cited) -> list[_Key]:
    """What two mentions of one work share: a word of the issuer, or the work's own noun."""
    kind = family(mention.citation.what)
    roots = _rarest_first(_issuer(mention))[:2]
    keys: list[_Key] = [(kind, root) for root in roots]
    if _shows_writing(mention) or _is_bare(mention):
        keys.append(("near", mention.citation.document))
    keys += [(_NOUN, mention.noun)] * bool(mention.noun)
    if _is_writing(mention):
        keys += [("letter", root) for root in roots]
    if _is_writing(mention):
        keys += [("quoted", " ".join(run)) for run in sorted(mention.runs)]
    return keys + [("speaker", who) for who in sorted(mention.speakers) if kind in EVENTS]


def _same_thing(group: Item, mention: Cited) -> bool:
    """Whether a mention is of the work that those of a group are of; no two dates fit one work."""
    dates = {each.citation.date for each in group} | {mention.citation.date}
    if any(_are_apart(each, mention) for each in group):
        return False
    return len(dates - {None}) < 2 and any(_one_work(each, mention) for each in group)


def _one_work(left: Cited, right: Cited) -> bool:
    """Same issuer and nothing against it; without an issuer, the same words for the work."""
    one, two = left.citation, right.citation
    if one.date and two.date and one.date != two.date:
        return False
    if _is_writing(left) and _is_writing(right) and _quote_alike(left.runs, right.runs):
        return True
    whose, other = _issuer(left), _issuer(right)
    if whose and other:
        if not (whose <= other or other <= whose) or _are_two(left, right):
            return False
        if _is_only_described(left, right):
            return False
        if one.what in EVENTS and one.what == two.what:
            return True
        if left.topic and right.topic and left.topic.isdisjoint(right.topic):
            return False
        if _is_writing(left) or _is_writing(right):
            return {family(one.what), family(two.what)} <= {"text", "letter"}
        return family(one.what) == family(two.what) and bool(
            one.what == two.what or (one.date and two.date)
        )
    if one.what in EVENTS and one.what == two.what and left.speakers & right.speakers:
        return True
    taken_up = _takes_up(left, right) or _takes_up(right, left)
    return taken_up or _same_words(left, right)


def _are_apart(left: Cited, right: Cited) -> bool:
    """Whether one paper cannot be the other: a note no appeal; who wrote once, wrote no other's letter.

    What one text tells of a day is not what it tells of none.
    """
    if left.noun != right.noun and left.noun in _APART and right.noun in _APART:
        return True
    here = left.citation.document == right.citation.document
    if (
        here
        and _is_writing(left)
        and _is_writing(right)
        and not _quote_alike(left.runs, right.runs)
    ):
        return bool(left.citation.date) != bool(right.citation.date)
    letters = left.citation.what == right.citation.what == "letter"
    untold = any(not (each.noun or each.citation.date) for each in (left, right))
    return letters and untold and not here and bool(left.citation.date or right.citation.date)


def _are_two(left: Cited, right: Cited) -> bool:
    """Whether two bodies issued them that share only what is telling: "Norlan Post", "Norlan Guild"."""
    if left.entity == right.entity or not (left.entity and right.entity):
        return False
    one, other = left.name or "", right.name or ""
    return not (is_part_of(one, other) or is_part_of(other, one))


def _issuer(mention: Cited) -> frozenset[str]:
    """The telling words for the issuer, also of one who is only described: "the vicar of Hale"."""
    return mention.issuer or telling(mention.described)


def _is_only_described(left: Cited, right: Cited) -> bool:
    """Whether "the union" of one document stands beside a named union of another, and nothing else is one."""
    if left.citation.document == right.citation.document or bool(left.issuer) == bool(right.issuer):
        return False
    dated = left.citation.date and left.citation.date == right.citation.date
    return not dated and left.topic.isdisjoint(right.topic)


def _is_writing(mention: Cited) -> bool:
    """Whether only a verb shows that something was written, and not of which kind it is."""
    return not mention.noun and mention.citation.what == "document"


def _shows_writing(mention: Cited) -> bool:
    """Whether only a verb shows that something was written, or that it was a letter."""
    return not mention.noun and mention.citation.what in {"document", "letter"}


def _quote_alike(one: frozenset[Run], other: frozenset[Run]) -> bool:
    """Whether the same sentence is quoted, by whose hand and for whom it may be written."""
    shared = len(one & other)
    return shared >= FEWEST_RUNS and shared >= SHARED * min(len(one), len(other))


def _is_bare(mention: Cited) -> bool:
    """Whether a work is taken up by its noun alone: "the letter"."""
    told = mention.issuer or mention.topic or mention.number or mention.citation.date
    return bool(mention.noun and mention.definite and not told)


def _takes_up(writing: Cited, bare: Cited) -> bool:
    """Whether the noun stands right behind what somebody is said to have written."""
    if not _shows_writing(writing) or not _is_bare(bare):
        return False
    between = bare.citation.spans[0][0] - writing.ends
    return writing.citation.document == bare.citation.document and 0 <= between <= NEAR


def _same_words(left: Cited, right: Cited) -> bool:
    """Whether the words alone say that one work is meant: "the transfer slip" twice."""
    if not left.noun or left.noun != right.noun:
        return False
    if left.citation.document == right.citation.document:
        later = max(left, right, key=lambda each: each.citation.spans)
        earlier = left if later is right else right
        another = bool(later.citation.date and not earlier.citation.date)
        return later.definite and later.topic <= earlier.topic and not another
    dated = bool(left.citation.date and left.citation.date == right.citation.date)
    if left.number or right.number:
        return left.number == right.number
    if dated and bool(left.topic) != bool(right.topic):
        return left.definite or right.definite
    return left.topic == right.topic and (bool(left.topic) or dated)


def _records_joined(groups: list[Item]) -> list[Item]:
    """Records that all documents call alike and no words tell apart: "the log", "the gate log"."""
    by_noun: dict[tuple[str, bool], list[Item]] = defaultdict(list)
    merged: list[Item] = []
    for group in groups:
        kept = group[0].citation.what == "dataset" or group[0].noun in _SERIES
        dated = any(each.citation.date for each in group)
        record = kept and not (dated and group[0].noun in _SERIES) and group[0].noun
        home = by_noun[group[0].noun, group[0].plural] if record else merged
        home.append(group)
    for found in by_noun.values():
        topics = {each.topic for group in found for each in group} - {frozenset()}
        widest = max(topics, key=len, default=frozenset())
        kept_by = {each.issuer for group in found for each in group if each.issuer}
        if len(kept_by) < 2 and all(each <= widest for each in topics):
            merged.append([each for group in found for each in group])
        else:
            merged += found
    return merged
