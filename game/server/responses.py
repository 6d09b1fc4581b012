"""How an answer leaves: as JSON for programs, as a small page for people; and the headers that every answer has.

It holds no state and knows no phone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from aiohttp import web
from multidict import CIMultiDict

from game.i18n.words import Words
from game.server.html import packed as gzipped
from game.server.phones.page import ballot_policy, code_page, code_policy, doubt_page, word_page
from game.server.phones.texts import again_after, sentence_of, status_of
from game.texts.privacy import doubt_words

LANGUAGE = "oklang"
PRIVATE = "private"
"""The id of the question whether a text points at somebody."""
NO_STORE = {"Cache-Control": "no-store"}
SAFE = CIMultiDict(  # a plain dict would cost each answer that is open two kilobytes more
    {
        "X-Content-Type-Options": "nosniff",
        # same-origin, for no-referrer would make the Origin of a plain form null.
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Server": "Open Kaart",
    }
)


class RequestRefused(Exception):
    """This request gets no more than a reason; `error` is its id (see phones/texts.py)."""

    def __init__(self, error: str) -> None:
        super().__init__(error)
        self.error = error


def add_safety_headers(response: web.StreamResponse) -> None:
    """What no answer may leave without. A page with a script of its own has brought its own policy."""
    response.headers.update(SAFE)
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers.setdefault("Content-Security-Policy", ballot_policy())


def wants_json(request: web.Request) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def language_of(request: web.Request, words: Mapping[str, Words], usual: str) -> str:
    """The language that was chosen on this phone, else the first it lists that is known, else English."""
    listed = request.headers.get("Accept-Language", "")[:200].split(",")
    asked = [request.cookies.get(LANGUAGE, ""), *(part.strip()[:2].lower() for part in listed), "en", usual]
    return next((language for language in asked if language in words), usual)


def refusal(request: web.Request, error: str, say: Words) -> web.Response:
    """The reason, in the way this client understands."""
    status, sentence, again = status_of(error), sentence_of(error, say), again_after(error)
    if wants_json(request):
        answer = json_answer(_object(error, sentence).decode(), status)
    elif error in ("code", "tries"):
        answer = code_answer(request, say, sentence, status)
    else:
        answer = html_answer(request, word_page(say("One moment please"), sentence, say), status)
    if again:
        answer.headers["Retry-After"] = str(again)
    return answer


def turned_away(say: Words, again: int, program: bool) -> bytes:
    """All that a connection is sent which cannot be let in now: a page that tries again by itself, or an object."""
    sentence = sentence_of("full", say)
    kind = "application/json" if program else "text/html"
    body = _object("full", sentence) if program else word_page(say("One moment please"), sentence, say, again)
    head = {
        "Content-Type": f"{kind}; charset=utf-8",
        "Content-Length": str(len(body)),
        "Retry-After": str(again),
        "Connection": "close",
        "Content-Security-Policy": ballot_policy(),
        **NO_STORE,
        **SAFE,
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"HTTP/1.1 503 Service Unavailable\r\n{lines}\r\n".encode() + body


def _object(error: str, sentence: str) -> bytes:
    return json.dumps({"error": error, "says": sentence}, ensure_ascii=False).encode()


def doubt(
    request: web.Request, to: str, form: Mapping[str, str], say: Words, back: str, told: Mapping[str, str] | None = None
) -> web.Response:
    """Before a text that may point at somebody goes anywhere: change it, or send this form all the same."""
    if wants_json(request):
        return json_answer(
            {"error": PRIVATE, "says": f"{doubt_words(say)} {say('Press again to send it anyway.')}", **(told or {})},
            status_of(PRIVATE),
        )
    return html_answer(request, doubt_page(to, form, doubt_words(say), say, back), status_of(PRIVATE))


def json_answer(told: object, status: int = 200) -> web.Response:
    text = told if isinstance(told, str) else json.dumps(told, ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json", headers=NO_STORE)


def html_answer(request: web.Request, page: bytes, status: int = 200, packed: bytes = b"") -> web.Response:
    """A page, packed for who understands that; `packed` is the same page, if somebody packed it before."""
    response = web.Response(status=status, content_type="text/html", charset="utf-8", headers=NO_STORE)
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response.headers["Content-Encoding"] = "gzip"
        page = packed or gzipped(page)
    response.body = page
    return response


def code_answer(request: web.Request, say: Words, sentence: str = "", status: int = 200) -> web.Response:
    """The page to type the code on, with the policy of its own that it needs."""
    answer = html_answer(request, code_page(say, sentence), status)
    answer.headers["Content-Security-Policy"] = code_policy()
    return answer


def see_other(path: str) -> web.Response:
    """303: after a form, look there."""
    return web.Response(status=303, headers={"Location": path, **NO_STORE})
