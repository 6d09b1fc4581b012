"""Who gets to the desk, who to the part of a scribe, and what everybody else is told, without any server."""

from __future__ import annotations

import json

import pytest
from aiohttp import web

from game.server.desk.access import allowed, cookie_name, digest_of, policy_of, refuse, role_of
from game.server.desk.pairing import FIRST_LOCK, TRIES
from game.server.state import ServerState
from game.server.tokens import digest_of as token_digest
from tests.server.still_samples import Clock, request, still_state


def text(answer: web.Response) -> str:
    return str(answer.text)


def paired(role: str) -> tuple[ServerState, str]:
    """A server with one paired phone, and the header with its cookie."""
    state = still_state()
    token, _ = state.pairing.pair(role)
    return state, f"{cookie_name(state)}={token}"


def miss(state: ServerState, times: int) -> None:
    """Somebody types wrong PINs, on a clock that stands still."""
    state.pairing.now = state.pairing.lock.now = Clock()
    for _ in range(times):
        state.pairing.role_by_pin("000000" if state.pairing.pin != "000000" else "000001")


@pytest.mark.parametrize(
    ("role", "asked", "enters"),
    [
        ("desk", ("desk",), True),
        ("desk", ("desk", "scribe"), True),
        ("scribe", ("desk", "scribe"), True),
        ("scribe", ("desk",), False),
        ("desk", ("scribe",), False),
    ],
)
def test_each_page_of_the_desk_says_whom_it_lets_in(role: str, asked: tuple[str, ...], enters: bool) -> None:
    """A scribe types rules, and never sees the notes and figures of who leads."""
    state, cookie = paired(role)
    if enters:
        assert allowed(state, request(Cookie=cookie), *asked) == role
        return
    with pytest.raises(web.HTTPForbidden):
        allowed(state, request(Cookie=cookie), *asked)


@pytest.mark.parametrize("cookie", ["", "okd=guess", "ok12345678=voter", "okd12345678=", "desk=desk"])
def test_a_stranger_and_a_voter_have_no_role(cookie: str) -> None:
    """The cookie that votes opens no desk."""
    state = still_state()
    assert (role_of(state, request(Cookie=cookie)), digest_of(state, request(Cookie=cookie))) == ("", "")


def test_a_cookie_of_an_earlier_session_will_do_when_its_phone_is_paired() -> None:
    """The facilitator went on to a second session with the same phone, and the desk came along."""
    state = still_state()
    token, _ = state.pairing.pair("desk")
    asked = request(Cookie=f"okdffffffff={token}; okd00000000=of-somebody-else")
    assert digest_of(state, asked) == token_digest(token)
    assert role_of(state, asked) == "desk"


def test_who_is_not_paired_gets_a_field_for_the_pin_and_nothing_of_the_meeting() -> None:
    """As a page with the same closed policy as the desk itself."""
    answer = refuse(still_state(), request(), "")
    assert answer.status == 403
    assert "<input" in text(answer)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_program_that_is_not_paired_gets_a_reason_by_name() -> None:
    """And the name changes while nobody may try."""
    state = still_state()
    asked = request(Accept="application/json")
    assert json.loads(text(refuse(state, asked, "")))["error"] == "not_paired"
    miss(state, TRIES)
    assert json.loads(text(refuse(state, asked, "")))["error"] == "locked"


@pytest.mark.parametrize(("missed", "left"), [(1, "4 tries left"), (TRIES - 1, "1 try left")])
def test_after_a_wrong_pin_it_says_how_many_tries_are_left(missed: int, left: str) -> None:
    """Before the lock comes, and with one try it says one try."""
    state = still_state()
    miss(state, missed)
    assert left in text(refuse(state, request(), "pin"))


def test_during_a_lock_it_says_how_long_whatever_was_wrong() -> None:
    """The seconds are rounded so that waiting them out is enough."""
    state = still_state()
    miss(state, TRIES)
    clock = state.pairing.lock.now
    assert isinstance(clock, Clock)
    clock.now += 0.4
    for why in ("", "pin", "used"):
        assert f"{FIRST_LOCK:.0f} seconds" in text(refuse(state, request(), why))


def test_a_used_link_says_that_it_was_used() -> None:
    """Somebody scanned the photo that a colleague took of the laptop."""
    assert "has been used" in text(refuse(still_state(), request(), "used"))


def test_a_refusal_speaks_the_language_of_the_phone() -> None:
    """The desk speaks that of the room; who is not in it yet may be anybody."""
    dutch = text(refuse(still_state(), request(Accept_Language="nl"), ""))
    assert 'lang="nl"' in dutch


def test_a_refusal_that_is_raised_keeps_its_policy_and_makes_its_type_anew() -> None:
    """Else an error of the library would leave with a type twice, or without a policy."""
    answer = refuse(still_state(), request(), "")
    kept = policy_of(answer)
    assert "Content-Security-Policy" in kept
    assert "Content-Type" not in kept
    with pytest.raises(web.HTTPForbidden) as raised:
        allowed(still_state(), request(), "desk")
    assert raised.value.content_type == "text/html"
    assert raised.value.headers["Content-Security-Policy"] == kept["Content-Security-Policy"]
