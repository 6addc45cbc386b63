"""Descriptions between commas, told by their shape: parsers often hang them on the wrong word.

"X, cook of the second kitchen, …", "The director of the pharmacy, X, …", "X, the largest party, …".
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.descriptions.describing import Phrases
from stemma.annotate.descriptions.further_descriptions import is_role
from stemma.annotate.lexicon import by_word
from stemma.annotate.names.person_groups import could_be_a_person
from stemma.annotate.names.titles import is_title
from stemma.annotate.parse import Parse, Token
from stemma.annotate.speakers.sources import Sources
from stemma.model.annotations import Mention

LONGEST = 12
SHORT = 8
"""Words of a line that holds nothing but an office."""
ENDS = frozenset({",", ".", ";", ")", ":", "–", "—", "--"})
JOINS = frozenset({"of", "for", "at", "in", "to", "on", "with", "from"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PART", "PRON"})
OWNING = frozenset({"the", "a", "an", "our", "its", "his", "her", "their", "my", "your", "that"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ORDINALS = frozenset({"first", "second", "third", "last", "youngest", "eldest", "oldest"})
Stretch = tuple[int, int]


class Appositions:
    """Finds what stands between commas beside a name."""

    def __init__(self, parse: Parse, phrases: Phrases, sources: Sources) -> None:
        self.parse = parse
        self.phrases = phrases
        self.mention_at = sources.mention_at

    def around(self, first: int, last: int, mention: Mention) -> Iterator[Stretch]:
        """The descriptions beside a name of the tokens `[first, last)`."""
        behind = self._behind(last, mention)
        if behind is not None:
            yield behind
        before = self._before(first, last, mention)
        if before is not None:
            yield before
        below = self._below(first, last, mention)
        if below is not None:
            yield below

    def _behind(self, last: int, mention: Mention) -> Stretch | None:
        """What follows a name and a comma, or a name, an age and a comma."""
        start = self._past_age(last)
        if self._text(last) != "," or start is None:
            return None
        pointed = self._text(start).lower() == "that"  # "X, that old friend of ours"
        end = self._end_of_phrase(start + pointed)
        head = self._head(start + pointed, end)
        if head is None or not self._is_closed(end) or end - start > LONGEST:
            return None
        if self._holds_person(start, end) or not self._may_be(head, start, mention):
            return None
        if not self._belongs(self.parse.tokens[last - 1], head, mention):
            return None
        return start, end

    def _past_age(self, last: int) -> int | None:
        """Where the words begin behind a comma, and behind an age between commas."""
        if self._text(last + 1).isdigit():
            return last + 3 if self._text(last + 2) == "," else None
        return last + 1

    def _before(self, first: int, last: int, mention: Mention) -> Stretch | None:
        """What stands before a comma, a person's name and a further mark."""
        start = first
        while start and (is_title(self._text(start - 1)) or self._text(start - 1) == "the"):
            start -= 1
        if not self._may_be_person(first, last, mention) or self._text(start - 1) != ",":
            return None
        if not self._is_closed(last):
            return None
        sentence = self.parse.sentences[self.parse.tokens[first].sentence]
        begin = start - 1
        while begin > sentence.first and start - begin <= LONGEST and self._is_inside(begin - 1):
            begin -= 1
        roles = [at for at in range(begin, start - 1) if self._opens_role(at, sentence.first)]
        if len(roles) != 1 or self._holds_person(roles[0], start - 1):
            return None
        opening = self._opening(roles[0], begin)
        return (opening, start - 1) if self._end_of_phrase(opening) == start - 1 else None

    def _below(self, first: int, last: int, mention: Mention) -> Stretch | None:
        """The office under a name that has a line of its own, as in a signature."""
        number = self.parse.tokens[first].sentence
        line = self.parse.sentences[number]
        alone = line.last <= last + 1 and all(
            is_title(self._text(at)) or self._text(at) in {".", "the"}
            for at in range(line.first, first)
        )
        if mention.schema != "Person" or not alone or number + 1 >= len(self.parse.sentences):
            return None
        under = self.parse.sentences[number + 1]
        words = self.parse.tokens_of(under)
        plain = all(each.pos not in {"VERB", "AUX", "PRON"} for each in words)
        head = self._head(under.first, under.last)
        if not plain or len(words) > SHORT or head is None or not words[0].text[0].isupper():
            return None
        if self._holds_person(under.first, under.last) or not self._may_be(
            head, under.first, mention
        ):
            return None
        return under.first, under.last

    def _may_be_person(self, first: int, last: int, mention: Mention) -> bool:
        """Whether a name is a person's, or could be and was taken for a body's."""
        if mention.schema == "Person":
            return True
        name = " ".join(self._text(at) for at in range(first, last))
        return mention.schema in {"Organization", "LegalEntity"} and could_be_a_person(name)

    def _opens_role(self, at: int, first: int) -> bool:
        """Whether one person's role, with what says whose or that it is known, stands here."""
        token = self.parse.tokens[at]
        if token.tag not in {"NN", "NNP"} or not is_role(self.phrases, token):
            return False
        if token.dep in {"compound", "nmod"}:
            return False
        opening = self._opening(at, first)
        return self._text(opening).lower() in OWNING or opening == first

    def _opening(self, noun: int, first: int) -> int:
        """Where the phrase of a noun begins: its article, or the words before it."""
        at = noun
        while at > first and self.parse.tokens[at - 1].pos in {"NOUN", "PROPN", "ADJ", "NUM"}:
            at -= 1
        return at - 1 if at > first and self._text(at - 1).lower() in OWNING else at

    def _end_of_phrase(self, start: int) -> int:
        """Where a run of nouns, with what is joined to it by prepositions, ends."""
        at = start
        while at < len(self.parse.tokens) and self._same(at, start) and self._is_inside(at):
            at += 1
        return at

    def _is_inside(self, at: int) -> bool:
        token = self.parse.tokens[at]
        if token.pos == "PRON":
            return token.tag == "PRP$"
        if token.pos == "ADP":
            return token.text.lower() in JOINS
        known = token.pos in INSIDE or token.text in {"-", "'s", "’s", "&"}
        return known or (token.tag in {"VBN", "VBG"} and token.dep == "amod")

    def _head(self, start: int, end: int) -> Token | None:
        """The noun on which a phrase turns: the last before its first preposition."""
        found = None
        for token in self.parse.tokens[start:end]:
            if token.pos == "ADP" or token.text == ",":
                break
            if token.pos in {"NOUN", "PROPN"} or (
                token.text.lower() in ORDINALS and self._text(token.index + 1) == "of"
            ):
                found = token
        return found

    def _may_be(self, head: Token, start: int, mention: Mention) -> bool:
        """Whether a noun says what bears a name of this kind."""
        opening = self._text(start).lower()
        if mention.schema == "Person":
            if head.text.lower() in ORDINALS:
                return opening in OWNING
            return head.tag not in {"NNS", "NNPS"} and is_role(self.phrases, head)
        kinds = by_word("names", "kinds").get(head.lemma, ())
        body = bool({"Organization", "PublicBody", "Company"} & set(kinds))
        return body and head.tag == "NN" and opening in {"the", "a", "an"}

    def _belongs(self, name: Token, head: Token, mention: Mention) -> bool:
        """Whether the noun is not the subject of a clause that only follows the name's."""
        own = self._governor(name, mention)
        if head.dep in SUBJECTS:
            return own.dep in SUBJECTS and own.head == head.head
        return mention.schema == "Person" or head.dep == "appos"

    def _governor(self, name: Token, mention: Mention) -> Token:
        """The token of a name on which its others hang."""
        while self.mention_at.get(name.head) is mention and name.head != name.index:
            name = self.parse.tokens[name.head]
        return name

    def _holds_person(self, start: int, end: int) -> bool:
        """Whether somebody else is named in a stretch: that one is meant, or both are listed."""
        found = (self.mention_at.get(at) for at in range(start, end))
        return any(
            each is not None and each.kind == "name" and each.schema == "Person" for each in found
        )

    def _is_closed(self, end: int) -> bool:
        """Whether a mark or the end of the sentence follows, and no further member of a list."""
        if end >= len(self.parse.tokens) or not self._same(end, end - 1):
            return True
        if self._text(end) not in ENDS:
            return False
        after = self._text(end + 1).lower()
        return not (self._text(end) == "," and after in {"and", "or"})

    def _same(self, left: int, right: int) -> bool:
        return self.parse.tokens[left].sentence == self.parse.tokens[right].sentence

    def _text(self, at: int) -> str:
        return self.parse.tokens[at].text if 0 <= at < len(self.parse.tokens) else ""
