"""The names that spaCy's recognizer finds, worked out for all words of a text at once.

The recognizer goes from word to word and asks each time of all its moves whether they are allowed,
which takes longer than its network. But outside a name the network looks at nothing but the word,
so what begins where can be asked for all words together; what goes on is then asked once for all
names that are as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

import numpy as np

from stemma.annotate.backends.spacy.forms import OF_WORDS, STATISTICAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc

RECOGNIZER = "ner"
BEGINS = 3
"""What `ENT_IOB` is at the first word of a name."""
FEATURES = 3
"""Words that the network looks at: the word, the first of an open name, and the last before it."""
NO_WORD = -1
BLOCKED = "U-"
"""The move for words that somebody said are in no name."""
SENTENCE_STARTS = 1
"""What `SENT_START` is at the first word of a sentence."""


class Network(Protocol):
    """The recognizer's network once it has read some texts, in two parts."""

    state2vec: Layer
    """From the words looked at to what is made of them."""
    vec2scores: Layer
    """From that to a figure for each move."""


class Layer(Protocol):
    """A part of a network."""

    def predict(self, given: NDArray[Any]) -> NDArray[np.float32]:
        """What the part makes of rows of figures."""
        ...


class Named(NamedTuple):
    """For each of spaCy's tokens in what name it stands."""

    kinds: list[int]
    """The kind of name, as the number of a string; 0 for none."""
    begins: list[bool]

    @classmethod
    def read_from(cls, doc: Doc) -> Named:
        """What a recognizer wrote into a text."""
        kinds, places = doc.to_array(["ENT_TYPE", "ENT_IOB"]).T.tolist()
        return cls(kinds, [place == BEGINS for place in places])


class Names:
    """Finds the names of texts as a pipeline's own recognizer would."""

    def __init__(self, nlp: Language) -> None:
        """A pipeline with another recognizer than the one known here is left to do its work."""
        self.left_out = (RECOGNIZER,) if _is_known(nlp) else ()
        if self.left_out:
            self._recognizer = cast("EntityRecognizer", nlp.get_pipe(RECOGNIZER))
            self._moves = _Moves.of(self._recognizer)

    def of(self, docs: Sequence[Doc]) -> list[Named]:
        """In what names the tokens of texts stand that the rest of the pipeline has read."""
        if not self.left_out:
            return list(map(Named.read_from, docs))
        ends = np.cumsum([0, *map(len, docs)])
        kinds, begins = np.zeros(ends[-1], dtype=np.uint64), np.zeros(ends[-1], dtype=bool)
        if len(kinds):
            for start, end, kind in self._spans(docs):
                kinds[start:end], begins[start] = kind, True
        return [
            Named(kinds[start:end].tolist(), begins[start:end].tolist())
            for start, end in zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True)
        ]

    def _spans(self, docs: Sequence[Doc]) -> list[tuple[int, int, int]]:
        """Start, end and kind of each name, tokens counted through all texts."""
        network, moves = self._recognizer.model.predict(docs), self._moves
        on, space = _ahead(docs)
        first = scores_of_moves(network, np.arange(len(on)))
        first[:, moves.never_first] = -np.inf
        first[np.ix_(~on, moves.begin)] = -np.inf
        first[np.ix_(space, [*moves.begin, *moves.unit])] = -np.inf
        chosen = first.argmax(axis=1)
        starts = np.flatnonzero(chosen != moves.out)
        labels = moves.label_of[chosen[starts]]
        ends = starts + 1
        several = np.isin(chosen[starts], moves.begin)
        ends[several] = self._ends(network, on, starts[several], labels[several])
        found, free = [], 0
        for start, end, label in zip(starts.tolist(), ends.tolist(), labels.tolist(), strict=True):
            if start >= free:
                found.append((start, end, moves.kinds[label]))
                free = end
        return found

    def _ends(
        self,
        network: Network,
        on: NDArray[np.bool_],
        starts: NDArray[np.int64],
        labels: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        """Where the names of several words end that begin there: all are followed a word at a time."""
        ends = starts + 1
        open_ = np.arange(len(starts))
        while len(open_):
            at, label = ends[open_], labels[open_]
            scores, row = scores_of_moves(network, at, starts[open_]), np.arange(len(at))
            inside = scores[row, self._moves.inside[label]]
            goes_on = on[at] & (inside >= scores[row, self._moves.last[label]])
            ends[open_] += 1
            open_ = open_[goes_on]
        return ends


class _Moves(NamedTuple):
    """The numbers of the recognizer's moves; those of names in the order of `kinds`."""

    begin: NDArray[np.int64]
    inside: NDArray[np.int64]
    last: NDArray[np.int64]
    unit: NDArray[np.int64]
    out: int
    kinds: list[int]
    label_of: NDArray[np.int64]
    """For each move the place of its kind in `kinds`."""
    never_first: list[int]
    """What only goes on, or keeps a word from being named, which nobody asks for here."""

    @classmethod
    def of(cls, recognizer: EntityRecognizer) -> _Moves:
        names = _move_names(recognizer)
        kinds = [name[2:] for name in names if name.startswith("B-")]
        begin, inside, last, unit = columns = [
            np.array([names.index(f"{one}-{kind}") for kind in kinds]) for one in "BILU"
        ]
        label_of = np.zeros(len(names), dtype=np.int64)
        for numbers in columns:
            label_of[numbers] = np.arange(len(kinds))
        numbers_of_kinds = [recognizer.vocab.strings[kind] for kind in kinds]
        never = [at for at, name in enumerate(names) if name[0] in "IL" or name == BLOCKED]
        return cls(begin, inside, last, unit, names.index("O"), numbers_of_kinds, label_of, never)


def _move_names(recognizer: EntityRecognizer) -> list[str]:
    moves = recognizer.moves
    return [moves.get_class_name(number) for number in range(moves.n_moves)]


def _is_known(nlp: Language) -> bool:
    """Whether the pipeline's recognizer is the one known here, with nothing that steers it."""
    from spacy.pipeline import EntityRecognizer

    if RECOGNIZER not in nlp.pipe_names:
        return False
    recognizer = cast("EntityRecognizer", nlp.get_pipe(RECOGNIZER))
    if type(recognizer) is not EntityRecognizer:
        return False
    model, moves = recognizer.model, _move_names(recognizer)
    kinds = [name[2:] for name in moves if name.startswith("B-")]
    in_order = [f"{one}-{kind}" for one in "BILU" for kind in kinds]
    return (
        set(nlp.pipe_names) <= STATISTICAL | set(OF_WORDS)
        and [name for name in moves if name != BLOCKED] == [*in_order, "O"]
        and recognizer.cfg["beam_width"] == 1
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == FEATURES
    )


def _ahead(docs: Sequence[Doc]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """For each token whether a name may go on behind it, and whether it is white space."""
    on, space = [], []
    for doc in docs:
        begins, blank = doc.to_array(["SENT_START", "IS_SPACE"]).T
        on.append(begins[1:] != SENTENCE_STARTS)
        on.append(np.zeros(min(1, len(doc)), dtype=bool))
        space.append(blank != 0)
    return np.concatenate(on), np.concatenate(space)


def scores_of_moves(
    network: Network,
    words: NDArray[np.int64],
    starts: NDArray[np.int64] | None = None,
) -> NDArray[np.float32]:
    """What the network thinks of each move at those words, in names begun at `starts` or in none."""
    seen = np.full((len(words), FEATURES), NO_WORD, dtype=np.int32)
    seen[:, 0] = words
    if starts is not None:
        seen[:, 1], seen[:, 2] = starts, words - 1
    return network.vec2scores.predict(network.state2vec.predict(seen))
