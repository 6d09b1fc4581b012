"""The manual over HTTP, for who scanned its code: pages, pictures and a style, to read and nothing else.

What is asked for is looked up by its whole name among what there is; no path of a request ever reaches a disk.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from game.core.late_imports import when_called
from game.core.manual_pages import SERVED, ManualPage, address, manual_language
from game.server.responses import RequestRefused, language_of, see_other
from game.server.state import ServerState

with when_called():  # phones that come in wait for no manual
    from game.manual.pages import files

KINDS = {"html": "text/html", "css": "text/css", "png": "image/png"}
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
KEEP = "max-age=600"
"""Seconds that a phone may use what it has got: whoever reads on asks for the style and pictures once."""


def add_manual(app: web.Application, state: ServerState) -> None:
    """Its routes, on an app whose guard has seen to Host and size already."""

    async def door(request: web.Request) -> web.StreamResponse:
        language = language_of(request, state.game.words, state.game.language)
        return see_other(SERVED + address(ManualPage.INDEX, manual_language(language)))

    app.add_routes([web.get("/manual", door), web.get("/handleiding", door), web.get(SERVED + "{path:.+}", one)])


async def one(request: web.Request) -> web.StreamResponse:
    """This file of the manual. Who asks first waits until all of it is made, beside what the server does."""
    path = request.match_info["path"]
    found = (await asyncio.to_thread(files)).get(path)
    if found is None:
        raise RequestRefused("page")
    kind = KINDS[path.rpartition(".")[2]]
    charset = None if kind.startswith("image/") else "utf-8"
    response = web.Response(body=found, content_type=kind, charset=charset)
    response.headers.update({"Content-Security-Policy": POLICY, "Cache-Control": KEEP})
    return response
