"""Who may come into the card editor: one browser for one link, on this computer, from its own pages."""

from __future__ import annotations

import pytest

from game.server.editor.access import COOKIE, EditorAccess
from tests.server.still_samples import request

OWN = "127.0.0.1:4321"


def listening() -> EditorAccess:
    access = EditorAccess()
    access.port = 4321
    return access


def token_of(link: str) -> str:
    return link.rpartition("/")[2]


def test_a_link_leads_to_this_computer_alone() -> None:
    """No other in the building can follow it."""
    assert listening().link().startswith(f"http://{OWN}/in/")


def test_a_link_is_good_for_one_browser() -> None:
    """Who finds it in a history comes too late."""
    access = listening()
    link = token_of(access.link())
    cookie = access.use(link)
    assert access.knows(request(Cookie=f"{COOKIE}={cookie}"))
    assert access.use(link) == ""
    assert access.knows(request(Cookie=f"{COOKIE}={cookie}")), "who is in stays in"


def test_each_link_is_another_one_and_all_of_them_work() -> None:
    """Somebody opens the editor in a second browser too."""
    access = listening()
    links = [token_of(access.link()) for _ in range(3)]
    assert len(set(links)) == 3
    cookies = [access.use(link) for link in reversed(links)]
    assert all(access.knows(request(Cookie=f"{COOKIE}={cookie}")) for cookie in cookies)


@pytest.mark.parametrize("guess", ["", "x", "é" * 24, "../in/"])
def test_what_never_was_a_link_gives_no_cookie(guess: str) -> None:
    """Nor does it break anything."""
    assert listening().use(guess) == ""


def test_a_link_is_no_cookie_and_a_cookie_is_no_link() -> None:
    """Neither of the two stands in for the other."""
    access = listening()
    link = token_of(access.link())
    assert not access.knows(request(Cookie=f"{COOKIE}={link}"))
    assert access.use(access.use(link)) == ""


def test_without_a_cookie_nobody_is_known() -> None:
    """Also before anybody was let in, and with an empty one."""
    access = listening()
    access.use(token_of(access.link()))
    assert not access.knows(request())
    assert not access.knows(request(Cookie=f"{COOKIE}="))
    assert not listening().knows(request(Cookie=f"{COOKIE}="))


def test_only_digests_are_held() -> None:
    """Somebody who can look into the memory of the game cannot come in by what is there."""
    access = listening()
    link = token_of(access.link())
    cookie = access.use(token_of(access.link()))
    held = repr(vars(access))
    assert link not in held and cookie not in held


@pytest.mark.parametrize(
    ("method", "sent", "reason"),
    [
        ("GET", {}, ""),
        ("GET", {"Host": "localhost:4321"}, ""),
        ("GET", {"Host": "127.0.0.1"}, "host"),
        ("GET", {"Host": "127.0.0.1:1"}, "host"),
        ("GET", {"Host": "evil.example:4321"}, "host"),
        ("GET", {"Host": ""}, "host"),
        ("GET", {"Cookie": "okworkshop=é"}, "form"),
        ("GET", {"Sec_Fetch_Site": "cross-site"}, "origin"),
        ("GET", {"Sec_Fetch_Site": "none"}, ""),
        ("POST", {}, ""),
        ("POST", {"Origin": f"http://{OWN}"}, ""),
        ("POST", {"Origin": "http://localhost:4321"}, "origin"),
        ("POST", {"Origin": "null"}, "origin"),
        ("POST", {"Sec_Fetch_Site": "same-origin"}, ""),
        ("POST", {"Sec_Fetch_Site": "same-site"}, "origin"),
        ("POST", {"Sec_Fetch_Site": "cross-site", "Origin": f"http://{OWN}"}, "origin"),
    ],
)
def test_a_request_from_elsewhere_is_not_looked_at(method: str, sent: dict[str, str], reason: str) -> None:
    """Another page in the same browser has the cookie too: it is where it comes from that counts."""
    assert listening().refused(request(method, "/cards", OWN, **sent)) == reason
