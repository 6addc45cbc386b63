"""Who is not the one accused although the wording is dark: a client, one's own people, who suffers it.

The model weighs words and not whose they are, so what it sees alone is asked once more by grammar.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.annotate.claims.accusing import Judged
from stemma.annotate.claims.arguments import SUBJECT, Arguments, is_negated
from stemma.annotate.claims.clues import Clause
from stemma.annotate.claims.doers import OWN, can_act
from stemma.annotate.claims.units import Unit
from stemma.annotate.clauses import child_of, is_passive
from stemma.annotate.draft import Draft
from stemma.annotate.kinds import BODIES, BYGONE
from stemma.annotate.lexicon import words
from stemma.annotate.parse import Parse, Token
from stemma.annotate.spans import TokenIndex
from stemma.model.annotations import Attribution

CLIENTS = frozenset({"client"})
"""For whom somebody speaks who calls them so."""
CLEARED = frozenset({"acquit", "exonerate", "absolve", "exculpate", "vindicate"})
FREED = frozenset({"release", "free", "discharge", "bail"})
POSTS_LOST = frozenset({"dismiss", "sack", "fire", "suspend"})
POSTS_LEFT = frozenset({"leave", "quit"})
OFFICE = frozenset(
    "term mandate contract tenure retirement retire pension successor career election".split()
)
"""Words of a post that somebody holds, and does not stand at."""
BECAUSE = frozenset(
    {"for", "over", "after", "because", "as", "amid", "in", "following", "with", "of"}
)
DISCLOSING = frozenset({"declare", "disclose", "register", "submit", "file", "lodge", "notify"})
"""Verbs of telling an authority what one must."""
CHARGES = frozenset({"charge", "charges", "conviction", "stain"})
THINGS = frozenset({"this", "that", "which", "what", "there", "its"})
"""Pronouns for things, unless somebody is known to be meant; so "it" of what only is."""
THEIRS = frozenset({"his", "her", "their", "its"})


def is_cleared(parse: Parse, unit: Unit) -> bool:
    """Whether it tells that somebody was cleared: "was released without charge", "was acquitted"."""
    verb = parse.tokens[unit.head]
    if is_negated(parse, unit.head) or child_of(parse, unit.head, "auxpass") is None:
        return False
    without = any(
        parse.tokens[at].text.lower() == "without"
        and {parse.tokens[inner].lemma.lower() for inner in parse.subtree(at)} & CHARGES
        for at in parse.children[unit.head]
    )
    return verb.lemma in CLEARED or (verb.lemma in FREED and without)


def lost_a_post(parse: Parse, unit: Unit) -> bool:
    """Whether it only tells that somebody lost a post, for no reason given: "was dismissed on Monday".

    So with "the firm dismissed her"; whoever leaves a post at the end of a term has left no watch.
    """
    verb = parse.tokens[unit.head]
    if verb.lemma in POSTS_LEFT:
        return any(parse.tokens[at].lemma.lower() in OFFICE for at in parse.subtree(unit.head))
    passive = child_of(parse, unit.head, "auxpass") is not None
    if verb.lemma not in POSTS_LOST or not (passive or _is_done_to_one(parse, unit.head)):
        return False
    below = [parse.tokens[at] for at in parse.children[unit.head]]
    reason = any(
        each.dep == "advcl" or (each.text.lower() in BECAUSE and not _is_when(parse, each))
        for each in below
    )
    charged = any(
        each.text.lower() == "on"
        and CHARGES & {parse.tokens[at].lemma.lower() for at in parse.subtree(each.index)}
        for each in below
    )
    return not (reason or charged or any(each.dep == "agent" for each in below))


def _is_when(parse: Parse, preposition: Token) -> bool:
    """Whether a preposition only leads to a time: "in March"."""
    led = child_of(parse, preposition.index, "pobj")
    return led is not None and led.entity in {"DATE", "TIME"}


def _is_done_to_one(parse: Parse, verb: int) -> bool:
    """Whether its object is one person: "dismissed her", not "dismissed twelve drivers"."""
    one = child_of(parse, verb, "dobj")
    return one is not None and (one.text.lower() in {"him", "her", "me"} or one.entity == "PERSON")


def has_nobody_to_accuse(clause: Clause) -> bool:
    """Whether no word of a clause is for another who can act: "The snow came early", "Our crews slept".

    A passive may leave open who did it: there somebody may be meant who has no word.
    """
    parse, unit, arguments = clause.parse, clause.unit, clause.arguments
    if is_passive(parse, unit.head):
        return False
    subject = arguments.subject(unit.head)
    tokens = {*unit.tokens, *((arguments.meant(subject).index,) if subject is not None else ())}
    return not any(_is_another(clause, parse.tokens[at]) for at in tokens)


def _is_another(clause: Clause, token: Token) -> bool:
    """Whether a word is for somebody who can act and is not of the speaker's side."""
    arguments, text = clause.arguments, token.text.lower()
    speaks = clause.holder.kind in {"voice", "direct"}
    if token.pos not in {"NOUN", "PROPN", "PRON"} or (speaks and _is_own(clause.parse, token)):
        return False
    found = set(arguments.entities(token)) - set(clause.holder.speakers)
    if token.pos == "PRON":
        thing = text in THINGS or (text == "it" and clause.parse.tokens[token.head].lemma == "be")
        return not (speaks and token.pronoun in OWN) and (not thing or bool(found))
    mention = arguments.at.get(token.index)
    if mention is not None:
        return mention.schema in {"Person", *BODIES} and bool(found)
    known = words("conduct", "classes", "people") | words("conduct", "classes", "actors")
    return token.lemma.lower() in known or can_act(arguments, token)


def _is_own(parse: Parse, noun: Token) -> bool:
    """Whether a word is for those of the speaker's own side: "our staff", "my mother's sister"."""
    ours = words("conduct", "classes", "own_side") | words("conduct", "classes", "families")
    owner = child_of(parse, noun.index, "poss")
    if owner is None or noun.lemma.lower() not in ours:
        return False
    return owner.pronoun in OWN or _is_own(parse, owner)


def spared(arguments: Arguments, unit: Unit, holder: Attribution, judged: Judged) -> frozenset[str]:
    """The entities in a clause that it does not accuse, whatever its words weigh."""
    found = set() if judged.blamed else set(_clients(arguments, unit, holder))
    doing = {entity for each in judged.blamed for entity in each.entities}
    one = set(judged.accused) - doing
    if one and not judged.blamed and _is_stood_up_for(arguments.parse, unit, judged.word):
        found |= one
    if one and _suffers(arguments, unit, judged, one):
        found |= one
    return frozenset(found)


def _clients(arguments: Arguments, unit: Unit, holder: Attribution) -> Iterator[str]:
    """Those whom the speaker calls a client: "his client had gone there" in a lawyer's words."""
    owners = OWN if holder.kind in {"voice", "direct"} else OWN | THEIRS
    parse, subject = arguments.parse, arguments.subject(unit.head)
    if subject is None or subject.lemma.lower() not in CLIENTS or _is_bygone(parse, subject.index):
        return
    owner = child_of(parse, subject.index, "poss")
    if owner is not None and owner.text.lower() in owners:
        beside = [at for at in parse.children[subject.index] if parse.tokens[at].dep == "appos"]
        for at in (subject.index, *beside):
            if at in arguments.at:
                yield arguments.at[at].entity


def _is_bygone(parse: Parse, noun: int) -> bool:
    return any(parse.tokens[at].lemma.lower() in BYGONE for at in parse.children[noun])


def _is_stood_up_for(parse: Parse, unit: Unit, word: Token | None) -> bool:
    """Whether the speakers say of one of their own that it is not so: "neither our chair, X, nor ..."."""
    if word is None or not is_negated(parse, unit.head):
        return False
    while word.dep in {"appos", "conj"}:
        word = parse.tokens[word.head]
    owner = child_of(parse, word.index, "poss")
    return owner is not None and owner.pronoun in OWN and not _is_bygone(parse, word.index)


def is_told_openly(parse: Parse, word: Token | None) -> bool:
    """Whether the speakers say that they told this one of it: "which we declared to the tax office"."""
    to = parse.tokens[word.head] if word is not None and word.dep == "pobj" else None
    if to is None or to.text.lower() not in {"to", "with"}:
        return False
    verb = parse.tokens[to.head]
    while verb.dep == "conj" and child_of(parse, verb.index, *SUBJECT) is None:
        verb = parse.tokens[verb.head]
    doer = child_of(parse, verb.index, *SUBJECT)
    return parse.tokens[to.head].lemma in DISCLOSING and doer is not None and doer.pronoun in OWN


def _suffers(arguments: Arguments, unit: Unit, judged: Judged, one: set[str]) -> bool:
    """Whether all the harm is what another does to this one: "he slept when they put him in irons"."""
    parse = arguments.parse
    telling = {each.deed.verb for each in judged.blamed} or set(
        parse.once(TokenIndex).within(judged.telling)
    )
    for at in unit.tokens if telling else ():
        if at == unit.head or parse.tokens[at].pos != "VERB":
            continue
        doer = child_of(parse, at, *SUBJECT)
        others = doer is not None and not one & set(arguments.entities(arguments.meant(doer)))
        if others and telling <= set(parse.subtree(at)) and one & set(arguments.patients(at)):
            return True
    return False


def borrows_its_tone(draft: Draft, unit: Unit, holder: Attribution) -> bool:
    """Whether no sentence beside what somebody says is theirs, so that others give it its tone.

    "He had left the firm", says the firm, between two sentences in which others accuse him.
    """
    if holder.kind == "voice":
        return False
    here = draft.parse.tokens[unit.head].sentence
    beside = (here - 1, here + 1)
    return not any(_is_told_by(draft, number, holder) for number in beside)


def _is_told_by(draft: Draft, number: int, holder: Attribution) -> bool:
    """Whether a sentence, or part of it, is in the words of somebody."""
    parse = draft.parse
    if not 0 <= number < len(parse.sentences):
        return False
    tokens = parse.tokens_of(parse.sentences[number])
    if not tokens:
        return False
    start, end = tokens[0].start, tokens[-1].end
    own = set(holder.speakers)
    return any(
        any(a < end and start < b for a, b in row.content)
        for row in draft.rows.attributions
        if row.id == holder.id or (row.kind != "voice" and own & set(row.speakers))
    )
