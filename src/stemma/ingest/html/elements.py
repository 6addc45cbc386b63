"""What elements are for: which show nothing, which break lines, which speak for furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from stemma.model.documents import Role

UNSEEN = frozenset(
    "head script style template noscript iframe frame frameset noframes object embed applet svg "
    "audio video canvas map area input select option optgroup datalist textarea progress meter "
    "link meta title base param source track img colgroup col rp".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li "
    "main menu nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
CLOSE_LINES = frozenset("li dd dt tr button label legend option summary div td th".split())
"""Blocks that take a new line and not an empty one."""
CELLS = frozenset({"td", "th"})
LAYOUT = ("br", "p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "form")
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])")
TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

BY_TAG = {
    "nav": 3.0,
    "footer": 3.0,
    "aside": 1.5,
    "form": 2.0,
    "button": 3.0,
    "label": 2.0,
    "dialog": 2.0,
    "menu": 2.0,
    "header": 0.5,
    "article": -1.0,
    "main": -1.0,
}
BY_ROLE = {
    "navigation": 3.0,
    "contentinfo": 3.0,
    "search": 3.0,
    "banner": 1.0,
    "complementary": 1.5,
    "dialog": 2.0,
    "alertdialog": 2.0,
    "menu": 2.0,
    "menubar": 2.0,
    "toolbar": 2.0,
    "tablist": 2.0,
    "main": -1.0,
    "article": -1.0,
}
STRONG = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs crumbs crumb cookie cookies consent gdpr "
    "newsletter newsletters subscribe subscription signup share sharing shares sharebar social "
    "related recommended recommendations recirc comments respond sidebar footer advert "
    "advertisement advertising ads ad adslot promo promoted promotion sponsored sponsor popup modal "
    "overlay paywall regwall login signin search pagination pager skip toolbar widget trending "
    "popular mostread topbar copyright tags taxonomy taboola outbrain donate donation banner "
    "readmore teaser teasers disqus sitemap sr visually jump langswitch comment "
    "discussion preview previews profile bio ticker poll polls cta lightbox gateway jumpbox tools "
    "hits viewers feeds rating ratings calendar upvote likes reactions rail sticky masthead "
    "ribbon switcher feedback helpful follow followers clap claps "
    "responses petition volunteer tooltip controls loader wm ipp lang languages "
    "trustbar colophon backtotop countdown fundraiser ".split()
)
ADVERTISING = re.compile(
    r"(?:ads?|advert(?:isement|ising|orial)?s?|ad-?(?:slot|box|unit|block|banner|container|wrapper)s?|"
    r"sponsored(?:-\w+)*|promoted(?:-\w+)*|paid-?(?:content|post)|dfp(?:-\w+)*)",
    re.IGNORECASE,
)
"""A whole class, or the label of a box for those who listen, that names an advertisement."""
OF_ADVERTISING, MOST_OF_ADVERTISING = 3.5, 0.34
STRONG_PARTS = ("newsletter", "breadcrumb", "advert", "sponsor", "subscri", "profile", "related")
"""What makes a word strong wherever it stands in it: "postprofile", "relatedposts"."""
STRONG_PAIRS = (
    "most read",
    "read more",
    "read next",
    "also like",
    "sign up",
    "author box",
    "author bio",
    "about author",
    "cat links",
    "feed links",
    "screen reader",
)
NOTES = frozenset("footnote footnotes endnote endnotes reflist references".split())
"""Notes below a text belong to it."""
OF_NOTES = -3.0
PULLED = ("pullquote", "pull quote")
"""Words set on their own: furniture where the text has them too, else part of it."""
POSITIVE = frozenset("article content entry story post body text main".split())
SAFE_PAIRS = ("text body", "article body", "entry content", "post content", "story body")
ROLE_TOKENS: tuple[tuple[frozenset[str], Role], ...] = (
    (frozenset({"byline", "author", "authors", "writer"}), "byline"),
    (frozenset({"dateline", "date", "published", "pubdate", "timestamp", "updated"}), "dateline"),
    (
        frozenset({"subtitle", "standfirst", "deck", "dek", "subheadline", "subhead", "excerpt"}),
        "subtitle",
    ),
    (frozenset({"caption", "credit", "figcaption"}), "caption"),
    (frozenset({"signature"}), "signature"),
)
BY_ELEMENT: dict[str, Role] = {
    "figcaption": "caption",
    "blockquote": "quotation",
    "time": "dateline",
    "h1": "title",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}


@dataclass(frozen=True, slots=True)
class Context:
    """What the elements around a text say about it."""

    suspect: float = 0.0
    role: Role | None = None
    item: bool = False
    preformatted: bool = False
    in_article: bool = False


def breaks_lines(tag: object) -> bool:
    """Whether the element stands on lines of its own; those that sites make up mostly do."""
    return isinstance(tag, str) and (tag in BLOCKS or "-" in tag)


def is_layout(cell: Any) -> bool:
    """Whether a table's cell holds lines or blocks, as in pages that tables lay out."""
    return next(cell.iter(*LAYOUT), None) is not None


def shows_nothing(element: Any, hidden: frozenset[str]) -> bool:
    """Whether a browser would show nothing of the element."""
    if element.tag in UNSEEN or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden", "").lower() == "true":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    if HIDING_STYLE.search(element.get("style", "").lower()):
        return True
    if not hidden:
        return False
    names = {f".{name}" for name in element.get("class", "").split()}
    return bool(names & hidden) or f"#{element.get('id', '')}" in hidden


def tokens_of(element: Any) -> list[str]:
    """The words in the element's class and id."""
    names = f"{element.get('class', '')} {element.get('id', '')}"[:500]
    return [token.lower() for token in TOKEN.findall(names)]


def enter(element: Any, around: Context, share: float) -> Context:
    """The context inside the element.

    Args:
        element: the element.
        around: the context it stands in.
        share: how much of the page's words it holds; what holds most of them is no menu.
    """
    tag = element.tag
    tokens = [] if tag in {"html", "body"} else tokens_of(element)
    suspect = _suspect(element, tokens, around, share)
    return replace(
        around,
        suspect=suspect,
        role=BY_ELEMENT.get(tag) or _role_of(tokens, share) or _kept(around.role, tag),
        item=around.item or tag in {"li", "dd", "dt"},
        preformatted=around.preformatted or tag == "pre",
        in_article=around.in_article or tag in {"article", "main"},
    )


def _kept(role: Role | None, tag: str) -> Role | None:
    """The role of what stands around, which headings of a page's header do not give on."""
    return None if tag in {"article", "main", "section", "nav"} else role


EMBEDDING = frozenset({"social", "widget", "profile", "consent", "gateway"})
"""Classes of a box that shows a post of somebody else: what it quotes belongs to the text."""
WALL = frozenset("paywall regwall subscribe subscription gateway subscriber subscribers".split())
"""Classes of a call to pay, and of the text that stands behind it."""
LEAST_BEHIND_WALL = 0.15
MOST, SMALL_SHARE = 0.5, 0.2
PULLED_VOTE = 0.4


def _suspect(element: Any, tokens: list[str], around: Context, share: float) -> float:
    """How much speaks for furniture inside the element; what holds most of a page is none.

    A word such as "share" in a class outweighs that it stands in the article; inside a menu
    nothing makes body again.
    """
    joined = " ".join(tokens)
    strong = bool(STRONG.intersection(tokens)) or any(pair in joined for pair in STRONG_PAIRS)
    strong = strong or any(part in token for token in tokens for part in STRONG_PARTS)
    if NOTES.intersection(tokens) or element.get("role", "") in {"doc-endnotes", "doc-footnote"}:
        return OF_NOTES
    marks = STRONG.intersection(tokens)
    if marks and marks <= EMBEDDING and next(element.iter("blockquote"), None) is not None:
        strong = False
    only_wall = WALL.issuperset(marks) and share > LEAST_BEHIND_WALL
    if element.tag in {"article", "main"} or share > MOST or (only_wall and WALL & {*tokens}):
        strong = False
    delta = _by_tag(element, around)
    if share <= MOST_OF_ADVERTISING and _advertises(element):
        return max(around.suspect, 0.0) + max(delta, OF_ADVERTISING)
    if strong:
        return max(around.suspect, 0.0) + max(delta, 2.0)
    if any(pair in joined for pair in PULLED):
        return max(around.suspect, 0.0) + PULLED_VOTE
    if any(pair in joined for pair in SAFE_PAIRS):
        delta -= 1.5
    elif POSITIVE.intersection(tokens) and element.tag in {"div", "section"}:
        delta -= 0.5
    if around.suspect >= 1.0 or share > MOST:
        delta = max(delta, 0.0) if around.suspect >= 1.0 else min(delta, 0.0)
    return around.suspect + delta


def _advertises(element: Any) -> bool:
    """Whether a class, the id or the label of an element names an advertisement."""
    names = (*element.get("class", "").split()[:20], element.get("id", ""))
    label = element.get("aria-label", "").strip()
    return any(ADVERTISING.fullmatch(name.replace("_", "-")) for name in (*names, label))


def _by_tag(element: Any, around: Context) -> float:
    """What the element's name and its stated role say."""
    if element.get("itemprop", "") == "articleBody":
        return -2.0
    if around.in_article and element.tag in {"article", "main", "footer"}:
        return 1.0 if element.tag == "footer" else 0.0
    role = BY_ROLE.get(element.get("role", "").lower(), 0.0)
    return max((BY_TAG.get(element.tag, 0.0), role), key=abs)


def _role_of(tokens: list[str], share: float) -> Role | None:
    if share > SMALL_SHARE:
        return None
    for names, role in ROLE_TOKENS:
        if names.intersection(tokens):
            return role
    return None
