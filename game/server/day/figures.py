"""What a hall counts, as a page of text for Prometheus, on a port of its own that only this computer reaches."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiohttp import web

PREFIX = "open_kaart_hub_"
FORM = "text/plain; version=0.0.4; charset=utf-8"


def figures_app(read: Callable[[], Mapping[str, float]]) -> web.Application:
    """`read` gives each figure by its name. No figure is of one day or room."""

    async def answer(request: web.Request) -> web.Response:
        text = "".join(f"{PREFIX}{name} {value:g}\n" for name, value in read().items())
        return web.Response(body=text.encode(), headers={"Content-Type": FORM})

    app = web.Application()
    app.router.add_get("/metrics", answer)
    return app
