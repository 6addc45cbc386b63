"""Clauses that charge somebody by their form, whatever the deed: "we hold X accountable", "X is to blame"."""

from __future__ import annotations

from stemma.annotate.claims.arguments import SUBJECT, Arguments, is_negated
from stemma.annotate.claims.conduct import kinds_of
from stemma.annotate.claims.doers import OWN
from stemma.annotate.claims.stands import is_conditional
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of
from stemma.annotate.parse import Parse, Token
from stemma.model.annotations import Attribution

ANSWERABLE = frozenset({"accountable", "answerable"})
"""“Responsible” may be said of a success."""
SUSPECTING = frozenset({"accuse", "suspect"})
CALLING = frozenset({"call", "brand", "label", "dub"})
CHARGING = "the words charge somebody"
"""The reason that is given."""


def charged_in(arguments: Arguments, unit: Unit, holder: Attribution) -> tuple[str, ...]:
    """The entities whom a clause charges by its form; never who says it, and none by a question."""
    parse = arguments.parse
    sentence = parse.sentences[parse.tokens[unit.head].sentence]
    asks = any(token.text == "?" for token in parse.tokens_of(sentence))
    if asks or is_negated(parse, unit.head) or is_conditional(parse, unit):
        return ()
    ways = (_held, _to_blame, _accused_of, _called)
    word = next((who for way in ways if (who := way(parse, unit.head)) is not None), None)
    if word is None or child_of(parse, word.index, "poss") is not None:
        return ()
    found = arguments.entities(arguments.meant(word))
    return tuple(dict.fromkeys(each for each in found if each not in holder.speakers))


def _held(parse: Parse, verb: int) -> Token | None:
    """Whom the speaker holds responsible; that another does so is that one's accusation."""
    holding = child_of(parse, verb, *SUBJECT)
    own = holding is not None and holding.pronoun in OWN
    if parse.tokens[verb].lemma != "hold" or not own:
        return None
    for at in parse.subtree(verb):
        token = parse.tokens[at]
        if at < verb or token.lemma not in ANSWERABLE:
            continue
        above = parse.tokens[token.head]
        who = child_of(parse, at, *SUBJECT) if token.dep != "amod" else above
        if who is None and above.index == verb:
            who = child_of(parse, verb, "dobj")
        if who is not None and verb < who.index < at:
            return who
    return None


def _accused_of(parse: Parse, verb: int) -> Token | None:
    """Who is accused or suspected of something: "X was accused by the league of theft"."""
    if parse.tokens[verb].lemma not in SUSPECTING:
        return None
    behind = [parse.tokens[at] for at in parse.subtree(verb) if at > verb]
    near = {verb, *(each.index for each in behind if each.dep in {"dobj", "pobj", "agent"})}
    deeds = (each for each in behind if each.text.lower() == "of" and each.head in near)
    told = any(child_of(parse, each.index, "pobj", "pcomp") is not None for each in deeds)
    return child_of(parse, verb, "dobj", "nsubjpass") if told else None


def _called(parse: Parse, verb: int) -> Token | None:
    """Whom somebody calls by a word for those who do harm: "called X a murderer"."""
    named = child_of(parse, verb, "oprd")
    if parse.tokens[verb].lemma not in CALLING or named is None:
        return None
    dark = named.lemma in kinds_of("status")
    return child_of(parse, verb, "dobj", "nsubjpass") if dark else None


def _to_blame(parse: Parse, verb: int) -> Token | None:
    """Who "is to blame"."""
    below = child_of(parse, verb, "xcomp")
    if parse.tokens[verb].lemma != "be" or below is None or below.lemma != "blame":
        return None
    return None if child_of(parse, below.index, "dobj") else child_of(parse, verb, "nsubj")
