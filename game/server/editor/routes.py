"""The addresses of the card editor. The service works in another thread: no page waits for a disk."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from game.i18n.words import Words
from game.server.editor.access import COOKIE, EditorAccess
from game.server.editor.interface import EditorService, Json
from game.server.editor.texts import script_words
from game.server.html import page_file, render
from game.server.responses import SAFE, json_answer
from game.server.sent import sent_object
from game.system.errors import UserError

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
BODY, FILE = 256 << 10, 64 << 20
"""Bytes of what a form sends, and of a set that is taken in."""
JSON, BYTES = "application/json", "application/octet-stream"


def app_for(service: EditorService, access: EditorAccess) -> web.Application:
    """The application of the workshop, with its guard."""
    app = web.Application(client_max_size=FILE, middlewares=[_guard(service, access)])
    app.on_response_prepare.append(_headers)
    # A link that is looked at must not be used up by that: programs that show what is behind one come before people do.
    app.router.add_get("/in/{token}", _link(service, access), allow_head=False)
    app.router.add_post("/in/{token}", _coming_in(service, access))
    app.router.add_get("/", _page(service))
    app.router.add_get("/workshop.css", _file("workshop.css", "text/css"))
    app.router.add_get("/workshop.js", _file("workshop.js", "text/javascript"))
    app.router.add_get("/start", _reading(service.form))
    app.router.add_get("/cards", _reading(service.card_list))
    app.router.add_get("/more", _reading(service.card_details))
    for name, do in actions(service).items():
        app.router.add_post(f"/do/{name}", _doing(do))
    app.router.add_post("/picture", _picture(service))
    app.router.add_get("/parcel/{name}", _giving(lambda name: service.export_set(name, False), ".okpack", BYTES))
    app.router.add_get("/parcel/{name}/right", _giving(lambda name: service.export_set(name, True), ".okpack", BYTES))
    app.router.add_get("/print/{name}", _giving(service.print_set, ".pdf", "application/pdf"))
    app.router.add_get("/voting-cards", _deck(service))
    app.router.add_post("/look", _taking(lambda data, asked: service.inspect_set(data, asked.get("file", ""))))
    app.router.add_post("/take", _taking(lambda data, asked: _take(service, data, asked)))
    return app


def actions(service: EditorService) -> dict[str, Callable[[Json], Json]]:
    """What can be done with a card, by the name that workshop.js sends."""
    return {
        "opened": service.open_card,
        "looked": service.check_card,
        "saved": service.save_card,
        "drafted": service.save_draft,
        "made": service.create_card,
        "moved": service.move_card,
        "binned": service.discard_card,
        "returned": service.discard_card,
        "taken_back": service.restore_card,
        "stays": service.keep_version,
        "ticked": service.save_checklist,
    }


def editor_page(say: Words) -> str:
    """The frame that the script fills with the list and the form; the words of both come with it."""
    return render("workshop.html", say=say, open=True, link=False, script_words=script_words(say))


def link_page(say: Words) -> str:
    """For who followed a link that works: what it is for, and a button."""
    return render("workshop.html", say=say, open=False, link=True, script_words={})


def closed_page(say: Words) -> str:
    """For who has no cookie: it says nothing of the cards."""
    return render("workshop.html", say=say, open=False, link=False, script_words={})


def _guard(service: EditorService, access: EditorAccess) -> Any:
    @web.middleware
    async def guard(request: web.Request, handler: Answer) -> web.StreamResponse:
        why = access.refused(request)
        if why:
            return json_answer({"error": why}, 403)
        free = request.path.startswith("/in/") or request.path == "/workshop.css"  # it tells nothing of any card
        if not free and not access.knows(request):
            return _html(closed_page(service.say), 403)
        try:
            return await handler(request)
        except UserError as reason:
            return json_answer({"says": str(reason)}, 409)
        except OSError as error:
            told = service.say("The disk cannot save this: {reason}", reason=error.strerror or error)
            return json_answer({"says": told}, 409)
        except (KeyError, TypeError, ValueError):  # what a page of ours never sends
            return json_answer({"says": service.say("That cannot be done.")}, 400)

    return guard


async def _headers(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(SAFE)
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["Content-Security-Policy"] = POLICY


def _link(service: EditorService, access: EditorAccess) -> Answer:
    async def link(request: web.Request) -> web.StreamResponse:
        if access.knows(request):
            return web.Response(status=303, headers={"Location": "/"})
        if not access.opens(request.match_info["token"]):
            return _html(closed_page(service.say), 403)
        return _html(link_page(service.say))

    return link


def _coming_in(service: EditorService, access: EditorAccess) -> Answer:
    async def come_in(request: web.Request) -> web.StreamResponse:
        cookie = access.use(request.match_info["token"])
        if not cookie and not access.knows(request):
            return _html(closed_page(service.say), 403)
        response = web.Response(status=303, headers={"Location": "/"})
        if cookie:
            response.set_cookie(COOKIE, cookie, httponly=True, samesite="Strict", path="/")
        return response

    return come_in


def _html(text: str, status: int = 200) -> web.StreamResponse:
    return web.Response(text=text, status=status, content_type="text/html")


def _page(service: EditorService) -> Answer:
    async def page(request: web.Request) -> web.StreamResponse:
        return _html(editor_page(service.say))

    return page


def _file(name: str, kind: str) -> Answer:
    async def file(request: web.Request) -> web.StreamResponse:
        return web.Response(text=page_file(name), content_type=kind)

    return file


def _reading(ask: Callable[[], Json]) -> Answer:
    async def read(request: web.Request) -> web.StreamResponse:
        return json_answer(await asyncio.to_thread(ask))

    return read


def _doing(do: Callable[[Json], Json]) -> Answer:
    async def answer(request: web.Request) -> web.StreamResponse:
        return json_answer(await asyncio.to_thread(do, await _sent(request)))

    return answer


async def _sent(request: web.Request) -> Json:
    if request.content_type != JSON or (request.content_length or 0) > BODY:
        raise ValueError
    data = await request.content.read(BODY + 1)
    while not request.content.at_eof() and len(data) <= BODY:
        data += await request.content.read(BODY + 1)
    if len(data) > BODY:
        raise ValueError
    return sent_object(data)


def _picture(service: EditorService) -> Answer:
    async def picture(request: web.Request) -> web.StreamResponse:
        painted = await asyncio.wrap_future(service.preview(await _sent(request)))
        kind = "image/png" if painted.startswith(b"\x89PNG") else JSON
        return web.Response(body=painted, content_type=kind)

    return picture


def _giving(make: Callable[[str], bytes], ending: str, kind: str) -> Answer:
    async def give(request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        return _given(await asyncio.to_thread(make, name), name + ending, kind)

    return give


def _deck(service: EditorService) -> Answer:
    """How many cards and how large stands behind the address."""

    async def deck(request: web.Request) -> web.StreamResponse:
        people, large = int(request.query.get("people", "")), request.query.get("large") == "yes"
        return _given(await asyncio.to_thread(service.print_deck, people, large), "voting-cards.pdf", "application/pdf")

    return deck


def _given(data: bytes, name: str, kind: str) -> web.StreamResponse:
    told = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=data, content_type=kind, headers=told)


def _taking(take: Callable[[bytes, Mapping[str, str]], Json]) -> Answer:
    """What is asked beside the file itself stands in the address."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.content_type != BYTES:
            raise ValueError
        return json_answer(await asyncio.to_thread(take, await request.read(), request.query))

    return answer


def _take(service: EditorService, data: bytes, asked: Mapping[str, str]) -> Json:
    called = asked.get("called", "").encode("utf-8", "replace").decode()[:80]
    return service.import_set(data, asked.get("file", ""), asked.get("beside") == "yes", called)
