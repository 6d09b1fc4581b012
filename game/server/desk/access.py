"""Who asks for the desk, and how an answer leaves: as a page, a sentence or a small error object.

Who is not paired sees why, and a field for the PIN: nothing of the session.
"""

from __future__ import annotations

from aiohttp import web

from game.server.desk.page import HtmlPage, pin_page
from game.server.desk.pairing import TRIES
from game.server.responses import NO_STORE, json_answer, wants_json
from game.server.state import ServerState
from game.server.tokens import digest_of as token_digest

COOKIE = "okd"


def cookie_name(state: ServerState) -> str:
    return COOKIE + state.session_mark


def digest_of(state: ServerState, request: web.Request) -> str:
    """The hash of this phone's pairing cookie, "" without one. One of an earlier session will do too."""
    digests = (token_digest(token) for name, token in request.cookies.items() if name.startswith(COOKIE))
    return next((digest for digest in digests if state.pairing.role_of(digest)), "")


def role_of(state: ServerState, request: web.Request) -> str:
    """desk, scribe or ""."""
    return state.pairing.role_of(digest_of(state, request))


def allowed(state: ServerState, request: web.Request, *roles: str) -> str:
    """The role of this phone; a voter, a stranger, or a scribe where a desk is asked for, gets 403 (raised)."""
    role = role_of(state, request)
    if role in roles:
        return role
    answer = refuse(state, request, "")
    raise web.HTTPForbidden(text=answer.text, content_type=answer.content_type, headers=policy_of(answer))


def policy_of(answer: web.Response) -> dict[str, str]:
    """The headers that have to go with this answer when it is raised; type and length are made anew."""
    return {name: value for name, value in answer.headers.items() if not name.startswith("Content-T")}


def html(made: HtmlPage, status: int = 200) -> web.Response:
    """A page with its policy: nothing runs in it but its own script, and nothing is loaded but the wall."""
    headers = {**NO_STORE, "Content-Security-Policy": made.policy}
    answer = web.Response(text=made.html, status=status, content_type="text/html", headers=headers)
    answer.enable_compression()
    return answer


def error(status: int, name: str, sentence: str) -> web.Response:
    return json_answer({"error": name, "says": sentence}, status)


def refuse(state: ServerState, request: web.Request, why: str) -> web.Response:
    """Not paired: the page with a PIN field, or an error object. `why`: used (a link), pin (a wrong one) or ""."""
    left = state.pairing.lock.left()
    # The language of this phone; the desk itself speaks that of the room, like the texts on it.
    say = state.words_for(request)
    if wants_json(request):
        return error(403, "locked" if left else "not_paired", say("This phone is not paired with the desk."))
    return html(pin_page(say, "locked" if left else why, round(left + 0.5), TRIES - state.pairing.lock.wrong), 403)
