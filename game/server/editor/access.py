"""Who may come into the workshop: the browser on this computer that was given the link, and only from our own pages."""

from __future__ import annotations

import secrets

from aiohttp import web

from game.server.tokens import digest_of, new_token

COOKIE = "okworkshop"
LOOPBACK = "127.0.0.1"


class EditorAccess:
    """`link` works once, at the press of a button, and becomes a cookie. Only digests are kept."""

    def __init__(self) -> None:
        self._links: set[str] = set()
        self._cookies: set[str] = set()
        self.port = 0

    def link(self) -> str:
        """A new address that lets one browser in, once."""
        token = new_token()
        self._links.add(digest_of(token))
        return f"http://{LOOPBACK}:{self.port}/in/{token}"

    def opens(self, token: str) -> bool:
        """Whether this link would let a browser in now. Nothing is used up by looking."""
        return digest_of(token) in self._links

    def use(self, token: str) -> str:
        """The cookie for this link, or "" if it is used or never was one."""
        digest = digest_of(token)
        if digest not in self._links:
            return ""
        self._links.discard(digest)
        cookie = new_token()
        self._cookies.add(digest_of(cookie))
        return cookie

    def knows(self, request: web.Request) -> bool:
        """Whether this request shows a cookie that we gave."""
        shown = digest_of(request.cookies.get(COOKIE, ""))
        return any(secrets.compare_digest(shown, known) for known in self._cookies)

    def refused(self, request: web.Request) -> str:
        """Why this request is not looked at: "host", "origin", "form" or ""."""
        host = request.headers.get("Host", "")
        if host not in (f"{LOOPBACK}:{self.port}", f"localhost:{self.port}"):
            return "host"
        if not request.headers.get("Cookie", "").isascii():
            return "form"
        if request.method == "POST":
            return self._from_elsewhere(request, host)
        return "" if request.headers.get("Sec-Fetch-Site", "none") != "cross-site" else "origin"

    @staticmethod
    def _from_elsewhere(request: web.Request, host: str) -> str:
        own = request.headers.get("Origin") in (None, f"http://{host}")
        return "" if own and request.headers.get("Sec-Fetch-Site", "none") in ("same-origin", "none") else "origin"
