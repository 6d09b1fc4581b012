"""Who asks for the desk, in which language, and how an answer leaves: as a page, a sentence or a small error object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

from game.server.desk.door import door_page
from game.server.desk.page import Page
from game.server.desk.pairing import TRIES
from game.server.responses import FRESH, json_answer, language_of, wants_json
from game.server.tokens import digest_of as token_digest

if TYPE_CHECKING:
    from game.server.server import Line

COOKIE = "okd"


def cookie_name(line: Line) -> str:
    return COOKIE + line.session_mark


def digest_of(line: Line, request: web.Request) -> str:
    """The hash of this phone's pairing cookie, "" without one. One of an earlier session will do too."""
    digests = (token_digest(token) for name, token in request.cookies.items() if name.startswith(COOKIE))
    return next((digest for digest in digests if line.pairing.role_of(digest)), "")


def role_of(line: Line, request: web.Request) -> str:
    """desk, scribe or ""."""
    return line.pairing.role_of(digest_of(line, request))


def allowed(line: Line, request: web.Request, *roles: str) -> str:
    """The role of this phone; a voter, a stranger, or a scribe where a desk is asked for, gets 403 (raised)."""
    role = role_of(line, request)
    if role in roles:
        return role
    answer = door(line, request, "")
    raise web.HTTPForbidden(text=answer.text, content_type=answer.content_type, headers=policy_of(answer))


def policy_of(answer: web.Response) -> dict[str, str]:
    """The headers that have to go with this answer when it is raised; type and length are made anew."""
    return {name: value for name, value in answer.headers.items() if not name.startswith("Content-T")}


def page(made: Page, status: int = 200) -> web.Response:
    """A page with its policy: nothing runs in it but its own script, and nothing is loaded but the wall."""
    headers = {**FRESH, "Content-Security-Policy": made.policy}
    answer = web.Response(text=made.html, status=status, content_type="text/html", headers=headers)
    answer.enable_compression()
    return answer


def says(status: int, error: str, sentence: str) -> web.Response:
    return json_answer({"error": error, "says": sentence}, status)


def door(line: Line, request: web.Request, why: str) -> web.Response:
    """Not paired: the page with a PIN field, or an error object. `why`: used (a link), pin (a wrong one) or ""."""
    left = line.pairing.lock.left()
    # The language of this phone; the desk itself speaks that of the room, like the texts on it.
    say = line.hall.words[language_of(request, line.hall.words, line.hall.language)]
    if wants_json(request):
        return says(403, "locked" if left else "not_paired", say("This phone is not paired with the desk."))
    return page(door_page(say, "locked" if left else why, round(left + 0.5), TRIES - line.pairing.lock.wrong), 403)
