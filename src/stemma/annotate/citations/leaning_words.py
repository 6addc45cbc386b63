"""Verbs and nouns by which a text leans on a work: what is done with it, what it says, its parts."""

from __future__ import annotations

HANDLING = frozenset(
    "see obtain hold publish release issue leak receive read cite quote print review repeat leave "
    "circulate illustrate broadcast translate sign".split()
)
"""What is done with works that a text leans on: "has seen the transfer slip"."""
HANDLING_ONE = frozenset(
    "hand give promise withhold demand destroy hide keep mention bring present produce submit file "
    "consult examine compare attach enclose show send request falsify forge rewrite alter edit "
    "amend redact touch answer ignore want need lose burn reject dispute deny contradict welcome "
    "criticise criticize condemn translate draft deliver fetch possess own withdraw retract copy hang "
    "amend redact touch return retrieve collect deliver seize confiscate copy check verify".split()
)
"""What is done with one certain work: "has not given us the log"."""
ISSUING_ANEW = frozenset({"publish", "release", "issue", "present", "announce"})
"""Verbs by which a work comes to be: what is to be published is not there yet."""
STATING = frozenset(
    "show list state say give contain put count provide record name mention describe prove confirm "
    "oblige require entitle bind permit record "
    "indicate reveal set specify cover date lie report find document note read earmark exist".split()
)
"""What works do that say something: "the budget sets aside"."""
REFERRING = {
    "refer": {"to"},
    "point": {"to"},
    "reply": {"to"},
    "respond": {"to"},
    "react": {"to"},
    "answer": {"to"},
    "object": {"to"},
    "rely": {"on", "upon"},
    "draw": {"on", "upon"},
    "rest": {"on", "upon"},
    "base": {"on", "upon"},
    "comment": {"on", "upon"},
    "quote": {"from"},
    "read": {"from", "out"},
    "copy": {"from"},
    "take": {"of", "from"},
    "ask": {"for"},
    "appeal": {"against"},
    "lean": {"on"},
    "tell": {"in"},
    "say": {"in"},
    "write": {"in"},
    "state": {"in"},
    "warn": {"in"},
    "inform": {"in"},
    "mention": {"in"},
    "describe": {"in"},
    "appear": {"in", "on"},
    "enter": {"in", "into"},
    "record": {"in"},
}
"""Verbs that turn to a work, with their prepositions: "relies on", "takes note of", "asked for"."""
PARTS = frozenset("page chapter paragraph section line entry column passage clause copy".split())
"""Parts of a work: who tells of one leans on the work."""
LYING = frozenset({"hang", "lie", "stand", "rest", "remain", "sit"})
EARLIER = frozenset({"last", "latest", "previous", "earlier", "past", "recent", "existing"})
"""What tells that works are there already: "publish its last three reports"."""
ASKING = frozenset({"e-mail", "email", "mail", "message"})
"""By what papers ask for a comment: nobody leans on one that brought none."""
ANSWERING = frozenset({"answer", "reply", "respond", "react", "return", "acknowledge"})
GETTING = frozenset({"receive", "get", "obtain", "see", "read", "hold", "have"})
"""What makes a work certain where a clause tells it first: "what we received was a report"."""
COPYING = frozenset({"copy", "enter", "write", "note"})
COMING = frozenset({"follow"})
APPEARING = frozenset({"come", "appear", "arrive", "circulate", "air"})
LATER = frozenset({"will", "shall", "would", "may", "might", "can", "could", "'ll"})
READING = frozenset(
    "see read cite quote publish print show produce examine translate leak circulate sign forge "
    "falsify present submit".split()
)
"""What is done with the paper itself where it stands for a right: "the clerk has read the permit"."""
DELISTING = frozenset({"off", "from"})
STRIKING = frozenset({"strike", "remove", "delete", "erase", "drop", "cross"})
"""Who is struck off a register loses a right: nobody has looked into the register."""
INFORMING = frozenset(
    "inform notify warn advise request ask summon instruct remind tell alert".split()
)
"""Verbs by which offices tell whom they wrote to, and not who did."""
CARRYING_OUT = frozenset({"carry", "conduct", "perform", "prepare", "compile", "draw"})
"""Verbs of making an examination or a report, with its maker behind "by"."""
