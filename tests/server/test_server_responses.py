"""How an answer leaves: for a program as JSON, for a person as a page, in their language and with its headers."""

from __future__ import annotations

import gzip
import json

import pytest
from aiohttp import web

from game.i18n.words import ENGLISH
from game.server.phones.texts import STATUS
from game.server.responses import (
    add_safety_headers,
    html_answer,
    json_answer,
    language_of,
    refusal,
    see_other,
    turned_away,
    wants_json,
)
from tests.server.server_samples import WORDS
from tests.server.still_samples import request


def body(answer: web.Response) -> bytes:
    assert isinstance(answer.body, bytes)
    return answer.body


@pytest.mark.parametrize(
    ("cookie", "listed", "spoken"),
    [
        ("", "nl,en;q=0.5", "nl"),
        ("", "nl-BE", "nl"),
        ("", "NL", "nl"),
        ("", "fr, nl;q=0.8, en;q=0.5", "nl"),
        ("", "fr,de", "en"),
        ("", "", "en"),
        ("oklang=nl", "en", "nl"),
        ("oklang=xx", "nl", "nl"),
        ("", "fr," * 100 + "nl", "en"),
        ("", ",;=,,", "en"),
    ],
    ids=[
        "the first it lists",
        "a country is no language of its own",
        "capitals",
        "the first that is known",
        "none that is known",
        "nothing said",
        "chosen on this phone",
        "a choice that is no more",
        "only so far is read",
        "nonsense",
    ],
)
def test_a_phone_is_spoken_to_in_its_own_language(cookie: str, listed: str, spoken: str) -> None:
    """A substitute teacher reads English where the wall is Dutch."""
    assert language_of(request(Cookie=cookie, Accept_Language=listed), WORDS, "nl") == spoken


def test_the_language_of_the_room_is_spoken_where_there_is_no_english() -> None:
    """A set of words may hold one language alone."""
    only = {"nl": WORDS["nl"]}
    assert language_of(request(Accept_Language="fr"), only, "nl") == "nl"


@pytest.mark.parametrize(
    ("accept", "json_wanted"),
    [("application/json", True), ("application/json, */*", True), ("text/html,*/*", False), ("", False)],
)
def test_only_who_asks_for_json_gets_json(accept: str, json_wanted: bool) -> None:
    """A browser that follows a link reads a page, never a row of brackets."""
    assert wants_json(request(Accept=accept)) is json_wanted


@pytest.mark.parametrize(
    ("error", "status"),
    [("form", 400), ("no_seat", 403), ("large", 413), ("quick", 429), ("disk_trouble", 503), ("not_now", 409)],
)
def test_a_reason_reaches_a_program_with_its_id_and_a_person_with_a_sentence(error: str, status: int) -> None:
    """The same status either way."""
    for_script = refusal(request(Accept="application/json"), error, ENGLISH)
    told = json.loads(body(for_script))
    for_reader = refusal(request(Accept="text/html"), error, ENGLISH)
    assert (for_script.status, told["error"], for_reader.status) == (status, error, status)
    assert told["says"].endswith(".")
    assert told["says"].encode() in body(for_reader)


@pytest.mark.parametrize(("error", "asks"), [("code", True), ("tries", True), ("queue", False), ("page", False)])
def test_who_typed_a_wrong_code_may_type_another_one_right_there(error: str, asks: bool) -> None:
    """Other reasons come with a way back and without a field."""
    page = body(refusal(request(), error, ENGLISH)).decode()
    assert ("<input" in page) is asks


def test_an_answer_that_is_json_already_is_not_wrapped_again() -> None:
    """The states of phones are made as text once for all."""
    assert body(json_answer('{"a":1}')) == b'{"a":1}'
    assert json.loads(body(json_answer({"says": "één ‘ja’"}))) == {"says": "één ‘ja’"}
    assert "één".encode() in body(json_answer({"says": "één"})), "readable on the wire, not as escapes"


def test_no_answer_is_kept_by_a_browser_or_a_proxy() -> None:
    """A page of an earlier round that comes back from a cache would be pressed."""
    answers = (json_answer({}), html_answer(request(), b"page"), see_other("/"))
    assert [answer.headers["Cache-Control"] for answer in answers] == ["no-store"] * 3


def test_a_page_is_packed_for_who_can_unpack_it() -> None:
    """No cache has to be told that this makes two answers of one address: none may keep either."""
    plain, packed = html_answer(request(), b"page"), html_answer(request(Accept_Encoding="br, gzip"), b"page")
    assert body(plain) == gzip.decompress(body(packed)) == b"page"
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert plain.headers["Cache-Control"] == packed.headers["Cache-Control"] == "no-store"


def test_what_was_packed_before_is_not_packed_again() -> None:
    """And who cannot unpack it gets the page itself."""
    once = gzip.compress(b"page", 9)
    assert body(html_answer(request(Accept_Encoding="gzip"), b"page", packed=once)) is once
    assert body(html_answer(request(), b"page", packed=once)) == b"page"


def test_after_a_form_a_browser_looks_elsewhere() -> None:
    """So that a reload sends no form a second time."""
    answer = see_other("/7KQ4")
    assert (answer.status, answer.headers["Location"]) == (303, "/7KQ4")


def test_every_answer_says_what_a_browser_may_not_do_with_it() -> None:
    """Also one that nobody made a policy for; who answers is not told beyond a name."""
    answer = web.Response()
    add_safety_headers(answer)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin", "no-referrer would make the origin of a form null"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Server"] == "Open Kaart"


def test_a_page_keeps_the_policy_it_brought_along() -> None:
    """The desk loads the picture of the wall, which the page of a phone may not."""
    answer = web.Response(headers={"Content-Security-Policy": "its own", "Cache-Control": "max-age=60"})
    add_safety_headers(answer)
    assert answer.headers.getall("Content-Security-Policy") == ["its own"]
    assert answer.headers.getall("Cache-Control") == ["max-age=60"]


@pytest.mark.parametrize("error", sorted(STATUS))
@pytest.mark.parametrize("accept", ["application/json", "text/html"])
def test_who_may_come_again_is_told_when(error: str, accept: str) -> None:
    """For every refusal that time alone cures, and for no other."""
    answer = refusal(request(Accept=accept), error, ENGLISH)
    told = int(answer.headers.get("Retry-After", "0"))
    assert bool(told) is (answer.status in (429, 503)) and 0 <= told <= 60


@pytest.mark.parametrize("program", [True, False])
def test_who_is_turned_away_gets_a_whole_answer(program: bool) -> None:
    """With its length, the headers that every answer has, and for a person a page that asks again by itself."""
    head, _, sent = turned_away(ENGLISH, 4, program).partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    told = dict(line.split(": ", 1) for line in lines[1:])
    assert lines[0] == "HTTP/1.1 503 Service Unavailable" and told["Retry-After"] == "4"
    assert int(told["Content-Length"]) == len(sent)
    plain = web.Response()
    add_safety_headers(plain)
    assert {name: told[name] for name in plain.headers if name != "Content-Type"} == {
        name: value for name, value in plain.headers.items() if name != "Content-Type"
    }
    if program:
        assert json.loads(sent)["error"] == "full"
    else:
        assert b'http-equiv="refresh" content="4"' in sent
