"""Who listens to the air of the room may count bytes, and learns nothing: whatever a phone chose is equally long."""

from __future__ import annotations

import gzip
import json
import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.cards import ABSTAIN, Card, Option, OptionId
from game.core.phases import Phase
from game.core.rounds import round_of
from game.server.phones import submit
from game.server.phones.page import as_long
from game.server.phones.payloads import longer
from tests.server.server_samples import FakeGame, Phone, card, joined, running
from tests.waiting import eventually

IDS = ("a", "twee-fotos", "nooit-meer-een-foto-op-een-website", "d")
ANSWERS = ("yes", "reservation", "objection")


def _card() -> Card:
    """Options whose names and texts are as different in length as an author can make them."""
    options = (Option(OptionId(one), one * 3, f"We do {one}.", True, "", ()) for one in IDS)
    return replace(card(), options=tuple(options))


def _to_first(game: FakeGame) -> None:
    game.until(Phase.FIRST_VOTE)


def _to_second(game: FakeGame) -> None:
    game.until(Phase.SECOND_VOTE)


def _to_warm_up(game: FakeGame) -> None:
    game.obey(c.GoTo("warm_up"))


def _to_consent(game: FakeGame) -> None:
    game.until(Phase.CONSENT)


def _surely(to: Callable[[FakeGame], None]) -> Callable[[FakeGame], None]:
    def made(game: FakeGame) -> None:
        game.session = replace(game.session, setup=replace(game.session.setup, sure=True))
        to(game)

    return made


KINDS: dict[str, Callable[[FakeGame], None]] = {
    "first": _to_first,
    "second": _to_second,
    "sure": _surely(_to_first),
    "warm-up": _to_warm_up,
    "consent": _to_consent,
    "consent with a reason": _to_consent,
}


@pytest.fixture(params=list(KINDS))
def asked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, FakeGame, Phone]]:
    """A phone that is asked something, in every way it can be."""
    monkeypatch.setattr(submit, "BURST", 10**6)
    with running() as (game, _):
        game.session = replace(game.session, deck=(_card(), *game.session.deck[1:]))
        phone = joined(game, 1)[0]
        KINDS[request.param](game)
        wanted = "consent" if "consent" in request.param else "vote"
        eventually(lambda: phone.state()["state"] == wanted)
        yield request.param, game, phone


def _choices(kind: str, phone: Phone) -> list[dict[str, object]]:
    """Each form that its page could send."""
    if kind == "consent with a reason":
        return [{"a": answer, "t": "Only with a word to the parents first."} for answer in ANSWERS]
    if kind == "consent":
        return [{"a": answer} for answer in ANSWERS]
    sures = (0, 1, 2, 3) if kind == "sure" else (0,)
    return [{"c": one["id"], "s": sure} for one in phone.state()["options"] for sure in sures]


def _length(phone: Phone, request: str) -> tuple[int, int]:
    """Of head and body of an answer, as they come over the wire, without the time of day."""
    host, port = phone.address.split(":")
    cookies = "; ".join(f"{name}={value}" for name, value in phone.cookies.items())
    with socket.create_connection((host, int(port)), 10) as wire:
        head = f"{request}\r\nHost: {phone.address}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n"
        wire.sendall(head.encode())
        got = b""
        while part := wire.recv(65536):
            got += part
    top, _, body = got.partition(b"\r\n\r\n")
    return len(top), len(body)


def _stream_length(phone: Phone) -> int:
    """Of the first event of a stream."""
    host, port = phone.address.split(":")
    cookies = "; ".join(f"{name}={value}" for name, value in phone.cookies.items())
    with socket.create_connection((host, int(port)), 10) as wire:
        wire.sendall(f"GET /events HTTP/1.1\r\nHost: {phone.address}\r\nCookie: {cookies}\r\n\r\n".encode())
        got = b""
        while b"\n\n" not in got.partition(b"\r\n\r\n")[2]:
            got += wire.recv(65536)
    return len(got)


def test_every_answer_is_as_long_for_each_choice(asked: tuple[str, FakeGame, Phone]) -> None:
    """State, stream, page, packed page and the answer to the vote itself, head and body; and before any choice."""
    kind, game, phone = asked
    to = "/consent" if "consent" in kind else "/vote"
    seen = {_all_lengths(phone)}
    answers = set()
    for n, form in enumerate(_choices(kind, phone), 1):
        got = phone.post(to, {"r": round_of(game.session), "n": n, **form}, Accept="application/json")
        assert got.status == 204, (form, got.text)
        answers.add((len(str(sorted(got.headers.items()))), len(got.body)))
        wanted = form.get("c", form.get("a"))
        eventually(lambda wanted=wanted: phone.state()["mine"] == wanted)  # type: ignore[misc]
        seen.add(_all_lengths(phone))
    assert len(seen) == len(answers) == 1, seen
    html = phone.get("/", Accept_Encoding="gzip")
    assert gzip.decompress(html.body).startswith(b"<!doctype html>")


def _all_lengths(phone: Phone) -> tuple[object, ...]:
    return (
        _length(phone, "GET /state HTTP/1.1\r\nAccept: application/json"),
        _stream_length(phone),
        _length(phone, "GET / HTTP/1.1"),
        _length(phone, "GET / HTTP/1.1\r\nAccept-Encoding: gzip"),
    )


def test_a_form_is_as_long_for_each_choice(asked: tuple[str, FakeGame, Phone]) -> None:
    """Without a script the browser sends what stands in the page; with one, ballot.js fills it up."""
    kind, game, phone = asked
    page = phone.get("/").text
    values = re.findall(r'<button class="pick [^>]*value="([^"]*)"', page)
    sent = [value for value in values if value]
    assert len({len(value) for value in sent}) == 1 and len(sent) == (3 if "consent" in kind else len(sent))
    name, to = ("a", "/consent") if "consent" in kind else ("c", "/vote")
    for value in sent:
        got = phone.post(to, {"r": round_of(game.session), name: value}, Accept="application/json")
        assert got.status == 204, value
        eventually(lambda value=value: phone.state()["mine"] == value.rstrip())  # type: ignore[misc]


def test_a_choice_with_spaces_is_that_choice_and_nothing_longer() -> None:
    """Spaces of ours stand behind it; a name that is too long is none, with them or without."""
    assert as_long({"state": "vote", "options": [{"id": "a"}, {"id": str(ABSTAIN)}], "answers": []}, "a") == "a      "
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        assert [phone.vote(one).status for one in ("a ", " a", "a" + " " * 64, "   ")] == [204, 400, 400, 400]


@pytest.mark.parametrize("more", [0, 1, 2, 3, 300, 5000])
def test_a_packed_page_with_a_longer_head_is_the_same_page(more: int) -> None:
    """By the field that RFC 1952 has for it."""
    packed = gzip.compress(b"A page." * 99)
    made = longer(packed, len(packed) + more)
    assert len(made) == (len(packed) + more if more >= 2 else len(packed))
    assert gzip.decompress(made) == b"A page." * 99


def test_json_with_spaces_is_json() -> None:
    """For every client that reads it."""
    assert json.loads('{"mine":null   }') == {"mine": None}
