"""What every request passes before a page sees it; each test is one request that was never sent."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest
from aiohttp import web
from aiohttp.http_exceptions import BadStatusLine

from game.server import middleware
from game.server.middleware import LARGEST, guard_for, silent
from game.server.responses import RequestRefused
from game.server.state import ServerState
from tests.server.still_samples import HERE, request, sending, still_state


async def page(asked: web.Request) -> web.StreamResponse:
    return web.Response(text="the page")


def passed(asked: web.Request, handler: middleware.Page = page, state: ServerState | None = None) -> web.StreamResponse:
    """What leaves for this request."""

    async def through() -> web.StreamResponse:
        return await guard_for(state or still_state())(asked, handler)

    return asyncio.run(through())


def why(answer: web.StreamResponse) -> str:
    """The id of the reason, "" where the page itself answered."""
    assert isinstance(answer, web.Response)
    return "" if answer.text == "the page" else str(json.loads(answer.text or "")["error"])


@pytest.mark.parametrize(
    ("address", "host", "reason"),
    [
        (HERE, HERE, ""),
        (HERE, "192.168.1.20", "host"),
        (HERE, "192.168.1.20:80", "host"),
        (HERE, "10.0.0.5:8765", "host"),
        (HERE, "evil.example:8765", "host"),
        (HERE, "localhost:8765", "host"),
        (HERE, "", "host"),
        ("127.0.0.1:8765", "127.0.0.1:8765", ""),
        ("127.0.0.1:8765", "localhost:8765", ""),
    ],
)
def test_only_the_address_that_a_connection_came_in_by_is_answered(address: str, host: str, reason: str) -> None:
    """A name that somebody else made point here would let the page of a stranger read ours."""
    assert why(passed(request(address=address, Host=host, Accept="application/json"))) == reason


@pytest.mark.parametrize(
    ("method", "sent", "reason"),
    [
        ("GET", {"Origin": "http://evil.example"}, ""),
        ("POST", {}, ""),
        ("POST", {"Origin": f"http://{HERE}"}, ""),
        ("POST", {"Origin": f"https://{HERE}"}, "origin"),
        ("POST", {"Origin": "http://evil.example"}, "origin"),
        ("POST", {"Origin": "null"}, "origin"),
        ("POST", {"Origin": ""}, "origin"),
        ("POST", {"Sec_Fetch_Site": "same-origin"}, ""),
        ("POST", {"Sec_Fetch_Site": "none"}, ""),
        ("POST", {"Sec_Fetch_Site": "same-site"}, "origin"),
        ("POST", {"Sec_Fetch_Site": "cross-site", "Origin": f"http://{HERE}"}, "origin"),
    ],
)
def test_only_our_own_pages_may_send_something(method: str, sent: dict[str, str], reason: str) -> None:
    """Looking is free; a form on another site cannot vote with the cookie of who reads it."""
    assert why(passed(request(method, Accept="application/json", **sent))) == reason


@pytest.mark.parametrize(
    ("path", "kind", "size", "reason"),
    [
        ("/vote", "application/x-www-form-urlencoded", 20, ""),
        ("/vote", "application/json", 20, "form"),
        ("/vote", "multipart/form-data; boundary=x", 20, "form"),
        ("/vote", "text/plain", 20, "form"),
        ("/vote", "application/x-www-form-urlencoded", LARGEST + 1, "large"),
        ("/desk/do", "application/json", 20, ""),
        ("/desk/do", "application/x-www-form-urlencoded", LARGEST + 1, ""),
        ("/desk/do", "multipart/form-data; boundary=x", 20, "form"),
    ],
)
def test_a_body_is_a_small_form(path: str, kind: str, size: int, reason: str) -> None:
    """Only what a desk sends may be larger or JSON, and it is measured there; nothing ever goes through a file."""

    async def through() -> web.StreamResponse:
        asked = sending(path, b"n=" + b"1" * (size - 2), Content_Type=kind, Accept="application/json")
        return await guard_for(still_state())(asked, page)

    assert why(asyncio.run(through())) == reason


def test_a_form_in_no_known_writing_is_no_form() -> None:
    """Not a fault of ours that a desk has to hear of."""
    state, kind = still_state(), "application/x-www-form-urlencoded; charset=klingon"

    async def through() -> web.StreamResponse:
        asked = sending("/vote", b"c=a", Content_Type=kind, Accept="application/json")
        return await guard_for(state)(asked, page)

    assert (why(asyncio.run(through())), state.trouble) == ("form", "")


def test_a_body_that_never_comes_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phone that lost its wifi in the middle of a tap holds no place."""
    monkeypatch.setattr(middleware, "BODY_SECONDS", 0.0)

    async def through() -> web.StreamResponse:
        asked = sending("/vote", b"c=a", Accept="application/json")
        asked.content._eof = False
        asked.content.read_nowait()
        return await guard_for(still_state())(asked, page)

    assert why(asyncio.run(through())) == "slow"


@pytest.mark.parametrize("reason", ["host", "origin"])
def test_after_a_request_from_elsewhere_the_connection_is_closed(reason: str) -> None:
    """Whoever it is does not go on with the next one."""
    sent = {"Host": "evil.example"} if reason == "host" else {"Origin": "http://evil.example"}
    assert passed(request("POST", **sent)).keep_alive is False


@pytest.mark.parametrize(("status", "reason"), [(404, "page"), (405, "method"), (413, "large")])
def test_what_the_router_says_becomes_a_sentence(status: int, reason: str) -> None:
    """Not the page of a library, in no language of the room."""
    faults = {404: web.HTTPNotFound(), 405: web.HTTPMethodNotAllowed("GET", ["POST"])}
    raised = faults.get(status) or web.HTTPRequestEntityTooLarge(10, 20)

    async def missing(asked: web.Request) -> web.StreamResponse:
        raise raised

    answer = passed(request(Accept="application/json"), missing)
    assert (answer.status, why(answer)) == (status, reason)


def test_what_a_page_refuses_in_json_leaves_as_it_is() -> None:
    """It has its own words."""

    async def picky(asked: web.Request) -> web.StreamResponse:
        raise web.HTTPNotFound(text='{"error": "no_such_card"}', content_type="application/json")

    with pytest.raises(web.HTTPNotFound) as left:
        passed(request(), picky)
    assert left.value.text == '{"error": "no_such_card"}'


def test_going_elsewhere_is_no_fault() -> None:
    """A redirect passes untouched."""

    async def elsewhere(asked: web.Request) -> web.StreamResponse:
        raise web.HTTPSeeOther("/desk")

    with pytest.raises(web.HTTPSeeOther):
        passed(request(), elsewhere)


def test_a_reason_of_a_page_is_told_in_the_language_of_the_phone() -> None:
    """Whatever language the room speaks."""

    async def full(asked: web.Request) -> web.StreamResponse:
        raise RequestRefused("queue")

    answer = passed(request(Accept_Language="nl", Accept="text/html"), full)
    assert isinstance(answer, web.Response) and isinstance(answer.body, bytes)
    assert b'lang="nl"' in answer.body or b"lang=nl" in answer.body


def test_a_fault_in_a_page_is_answered_with_a_sentence_and_told_at_the_desk() -> None:
    """The meeting goes on, and who leads it knows; the text of a fault, that may hold an address, stays inside."""

    async def broken(asked: web.Request) -> web.StreamResponse:
        raise ZeroDivisionError("192.168.1.99 did this")

    async def through(state: ServerState) -> web.StreamResponse:
        return await guard_for(state)(request(Accept="application/json"), broken)

    state = still_state()
    answer = asyncio.run(through(state))
    assert (answer.status, why(answer)) == (500, "fault")
    assert "ZeroDivisionError" in state.trouble
    assert "192.168.1.99" not in state.trouble + str(getattr(answer, "text", ""))


@pytest.mark.parametrize("fault", [ConnectionResetError, asyncio.CancelledError])
def test_a_phone_that_went_away_is_nobodys_fault(fault: type[BaseException]) -> None:
    """Nothing is told, for there is nobody to tell and nothing to mend."""
    state = still_state()

    async def gone(asked: web.Request) -> web.StreamResponse:
        raise fault

    with pytest.raises(fault):
        passed(request(), gone, state)
    assert state.trouble == ""


def test_a_cookie_in_no_letters_is_no_cookie() -> None:
    """The library would stumble over it later."""
    assert why(passed(request(Cookie="ok=é", Accept="application/json"))) == "form"


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (ZeroDivisionError(), True),
        (ConnectionResetError(), False),
        (BadStatusLine("x"), False),
        (web.RequestPayloadError(), False),
    ],
)
def test_of_what_a_library_would_log_only_our_own_faults_are_heard(
    fault: BaseException, told: bool, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """A log would hold addresses and what was sent; so nothing of it is written anywhere."""
    heard: list[BaseException] = []
    logger = silent(heard.append)
    logger.error("from %s", "192.168.1.99", exc_info=fault)
    logger.warning("from %s", "192.168.1.99")
    assert heard == ([fault] if told else [])
    assert not caplog.text
    assert "192.168.1.99" not in "".join(capsys.readouterr())
    assert logger is not logging.getLogger("server")
