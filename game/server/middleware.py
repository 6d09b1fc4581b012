"""What every request passes before it reaches a page: who it says it talks to, where it comes from, how large it is.

It logs nothing: what aiohttp would write down holds addresses and what was sent. A fault in a page is reported to
the desk, and answered with a sentence.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Middleware

from game.server.connections import PhoneConnection, Place
from game.server.responses import RequestRefused, add_safety_headers, refusal
from game.server.sent import twice
from game.server.state import ServerState

LARGEST = 2048
"""Bytes of a body. What a paired desk sends has larger measures of its own (see desk/commands.py, desk/photo.py)."""
DESK_BODY, PHOTO_BODY = "/desk/do", "/desk/photo"
BODY_SECONDS = 5.0
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
CHARSETS = ("utf-8", "utf8", "us-ascii")
"""What a page of ours is sent in; some of the others can say the same text in many ways, or take long to read."""
AHEAD = ("Sec-Purpose", "Purpose", "X-Moz")
ROUTER = {404: "page", 405: "method", 413: "large"}

NOISE = (HttpProcessingError, web.RequestPayloadError, ConnectionError)
"""What a client did wrong, or one that went away: no fault of ours."""

Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


def silent(fault: Callable[[BaseException], None]) -> logging.Logger:
    """For aiohttp: nothing is written down, and a fault of our own among what it would write goes to `fault`."""

    def look(record: logging.LogRecord) -> bool:
        told = record.exc_info[1] if record.exc_info else None
        if told is not None and not isinstance(told, NOISE):
            fault(told)
        return False

    logger = logging.Logger("server")  # noqa: LOG001 - a logger of its own, that no handler of others hears
    logger.addFilter(look)
    return logger


def guard_for(state: ServerState) -> Middleware:
    """The guard of the server with this state."""

    @web.middleware
    async def guard(request: web.Request, handler: Page) -> web.StreamResponse:
        place = _place(request)
        if place:
            place.asks()
        try:
            check_origin(request)
            if request.method == "POST":
                await _read(request)
            _shown(state, request)
            return await handler(request)
        except RequestRefused as away:
            return _away(state, request, away.error)
        except web.HTTPException as answer:
            if answer.status not in ROUTER or answer.content_type == "application/json":
                raise
            return _away(state, request, ROUTER[answer.status])
        except (ConnectionError, asyncio.CancelledError):
            raise
        except Exception as fault:
            state.report_fault(fault)
            return _away(state, request, "fault")
        finally:
            if place:
                place.answered(asyncio.get_running_loop().time())

    return guard


async def headers(request: web.Request, response: web.StreamResponse) -> None:
    """For the signal on_response_prepare."""
    add_safety_headers(response)
    place = _place(request)
    if place and place.wanted:
        response.force_close()
        response.headers["Connection"] = "close"


def _place(request: web.Request) -> Place | None:
    """Where its connection counts; None for a request that came by none."""
    return request.protocol.place if isinstance(request.protocol, PhoneConnection) else None


def _away(state: ServerState, request: web.Request, error: str) -> web.Response:
    response = refusal(request, error, state.words_for(request))
    if error in ("host", "origin", "large", "slow", "form"):
        response.force_close()
    return response


def check_origin(request: web.Request, names: Collection[str] = ()) -> None:
    """Only by our own address (a name that points here may belong to anybody), and only from our own pages.

    `names` are those that are known to be ours.
    """
    if request.headers.get("Host", "") not in (*_ours(request), *names):
        raise RequestRefused("host")
    if not request.headers.get("Cookie", "").isascii():
        raise RequestRefused("form")
    if "prefetch" in "".join(request.headers.get(name, "") for name in AHEAD):
        raise RequestRefused("origin")  # a browser that guesses what somebody might open takes no seat
    if request.method != "POST":
        return
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.headers['Host']}":
        raise RequestRefused("origin")
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        raise RequestRefused("origin")


def _ours(request: web.Request) -> tuple[str, ...]:
    """The address that this very connection came in by; on this computer itself also its usual name."""
    transport = request.transport
    name = transport.get_extra_info("sockname") if transport is not None else None
    if not name:
        return ()
    ip, port = name[0], name[1]
    return (f"{ip}:{port}", f"localhost:{port}") if ip.startswith("127.") else (f"{ip}:{port}",)


async def _read(request: web.Request) -> None:
    """The body, in time and not too large; never one that has to be kept in a file to be read."""
    desk = request.path == DESK_BODY
    if (request.charset or "utf-8").lower() not in CHARSETS:
        raise RequestRefused("form")
    if request.path == PHOTO_BODY:
        return
    if request.content_type not in ((FORM, JSON) if desk else (FORM,)) and request.can_read_body:
        raise RequestRefused("form")
    if desk:
        return
    if (request.content_length or 0) > LARGEST:
        raise RequestRefused("large")
    try:
        form = await (request.post() if request.content.is_eof() else _posted_in_time(request))
    except TimeoutError:
        raise RequestRefused("slow") from None
    except (ValueError, LookupError, web.RequestPayloadError):  # bytes that are no text, or in no known charset
        raise RequestRefused("form") from None
    if twice(name for name, _ in form.items()):
        raise RequestRefused("form")


async def _posted_in_time(request: web.Request) -> Mapping[str, object]:
    """For a body that is not all there yet, which is rare."""
    async with asyncio.timeout(BODY_SECONDS):
        return await request.post()


def _shown(state: ServerState, request: web.Request) -> None:
    """Who shows the cookie of a phone or of a desk is no stranger any more."""
    key, place = state.key_of(request.cookies), _place(request)
    if key and place:
        place.known(key)
