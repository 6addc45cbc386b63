"""Where a reader is led after a decision: back to the page, or to where its row has gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from stemma.web.rows.index import CaseIndex

DECISIONS = "/judgements"
_STATEMENT, _SOMEBODY, _QUESTION, _VERSION = "/statements/", "/people/", "/matters/", "/origins/"


def way_on(back: str, before: CaseIndex, after: CaseIndex) -> str:
    """The page to show: who was joined with another is found under the other's name.

    Args:
        back: the page on which somebody decided.
        before: the case as it was.
        after: the case with the decision.

    Returns:
        The same page; the page that holds most of what the row held; or the list of decisions.
    """
    path = back.partition("#")[0].partition("?")[0]
    for start in (_STATEMENT, _SOMEBODY, _QUESTION, _VERSION):
        if path.startswith(start):
            ident = path.removeprefix(start)
            now = _now(start, ident, before, after)
            return back if now == ident else f"{start}{now}" if now else DECISIONS
    return back


def _now(start: str, ident: str, before: CaseIndex, after: CaseIndex) -> str | None:
    """The id under which a page's row is found now."""
    if start == _STATEMENT:
        return ident if ident in after.claims else None
    if start == _SOMEBODY:
        were = before.entities.get(ident)
        places = {key: row.mentions for key, row in after.entities.items()}
        return _heir(ident, were.mentions if were else (), places)
    if start == _QUESTION:
        was = before.matters.get(ident)
        claims = {key: row.claims for key, row in after.matters.items()}
        return _heir(ident, was.claims if was else (), claims)
    origin = before.origins.get(ident)
    told = {key: row.claims for key, row in after.origins.items()}
    return _heir(ident, origin.claims if origin else (), told)


def _heir(ident: str, held: Iterable[object], now: Mapping[str, Collection[object]]) -> str | None:
    """The row of the same id, or the one that holds most of what it held."""
    if ident in now:
        return ident
    kept = set(held)
    shares = {key: len(kept.intersection(holds)) for key, holds in now.items()}
    best = max(sorted(shares), key=lambda key: shares[key], default=None)
    return best if best is not None and shares[best] else None
