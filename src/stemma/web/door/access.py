"""Who may open the desk: one start token, one host, one origin; everything else is refused."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from starlette.datastructures import Headers

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
LARGEST_FORM = 65_536


@dataclass(frozen=True)
class Access:
    """The start token, and the port on which the desk answers."""

    token: str
    port: int

    @property
    def cookie(self) -> str:
        """The name of the session cookie: cookies know no ports, so two desks need two names."""
        return f"stemma-{self.port}"

    @property
    def session(self) -> str:
        """What the cookie holds; the token itself is not kept in the browser."""
        return _derive(self.token, "session")

    @property
    def csrf(self) -> str:
        """What every form must bring along; bound to the session."""
        return _derive(self.session, "form")

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts under which the desk answers; any other may be a rebound name."""
        return frozenset(f"{host}:{self.port}" for host in LOOPBACK)

    def is_host(self, headers: Headers) -> bool:
        """Whether the request was meant for this desk."""
        return headers.get("host", "").lower() in self.hosts

    def is_same_origin(self, headers: Headers) -> bool:
        """Whether a form comes from a page of this desk.

        Under `Referrer-Policy: no-referrer` browsers send `Origin: null` with a form; then
        `Sec-Fetch-Site`, which no page can set, decides.
        """
        origin = headers.get("origin", "null").lower()
        if origin != "null":
            return origin == f"http://{headers.get('host', '').lower()}"
        return headers.get("sec-fetch-site") == "same-origin"


def same(left: str, right: str) -> bool:
    """Whether two secrets are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(left.encode(), right.encode("utf-8", "surrogatepass"))


def new_token() -> str:
    """A start token that cannot be guessed."""
    return secrets.token_urlsafe(32)


def _derive(secret: str, use: str) -> str:
    return hmac.new(secret.encode(), use.encode(), hashlib.sha256).hexdigest()
