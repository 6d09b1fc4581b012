"""Whatever is sent to any address of the interface, the answer is never a fault of ours, and the meeting goes on."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from random import Random
from urllib.parse import quote_from_bytes, urlsplit

import pytest

from game.app.game import Game
from game.app.headless import Seating, headless_game
from game.core.commands.wire import MADE, NAMES
from game.core.phone_status import ServerStatus
from game.i18n.words import ENGLISH
from game.server.phones import submit
from game.server.rate_limits import Tries
from tests.e2e.editor_room import editor_room
from tests.server.odd_bodies import BYTES, FORM, TEXTS, WHOLE, Body, odd_bodies
from tests.sizes import ODD_BODIES
from tests.waiting import eventually

PAGE = (Path(__file__).parents[2] / "docs" / "en" / "http.md").read_text("utf-8")
EDITOR = PAGE.index("## The card editor")
ROUTE = re.compile(r"`(GET|POST) (/[^`]*)`")
ROOM_ROUTES, EDITOR_ROUTES = (sorted(set(ROUTE.findall(part))) for part in (PAGE[:EDITOR], PAGE[EDITOR:]))
STREAMS = ("/events", "/desk/events")
"""These do not end; they have no body either."""
ENDS = frozenset({"leave", "quit", "dismiss", "invite", "go_on", "new_session", "forget_desks"})
"""These close the server or put the desk out: what they are told is in tests/server."""
FIELDS = ("text", "option", "by", "exactly", "field", "index", "card", "phase", "way", "answer", "seconds", "at")
VALUES = ("a", "text", "who", "role", "basis/a1-volgverzoek", "talk", "rule", "hands", "phones", "two", "yes", "12")
PHASES = ("house_rules", "first_vote", "talk", "rule", "consent", "closing")
MANY = max(20, ODD_BODIES.now // len(PHASES))


class Sender:
    """One connection that is opened anew where the other side has closed it."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port, self.cookie = port, cookie
        self._wire = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def send(self, method: str, path: str, body: Body = ("", b"")) -> int:
        head = {"Accept": "application/json", "Cookie": self.cookie}
        head |= {"Content-Type": body[0]} if body[0] else {}
        for again in (True, False):
            try:
                self._wire.request(method, path, body[1] or None, head)
                answer = self._wire.getresponse()
                answer.read()
                break
            except (http.client.HTTPException, ConnectionError):
                self._wire.close()
                assert again, (method, path, body)
        self.cookie = self.cookie or answer.getheader("Set-Cookie", "").partition(";")[0]
        return answer.status


class Meeting:
    """A real game without a window, whose main thread is a thread of the test."""

    def __init__(self, folder: Path) -> None:
        self.game: Game = headless_game(Seating(9, out=str(folder)), ENGLISH)
        self.faults: list[str] = []
        self._news, self._over = threading.Event(), False
        self.game.inbox.wake = self._news.set
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        eventually(lambda: self.game.host.phones.line is ServerStatus.ON)
        told = self.game.host.phones
        self.port = int(told.address.rpartition(":")[2])
        self.desk, self.phone = Sender(self.port), Sender(self.port)
        assert self.desk.send("POST", urlsplit(told.desk).path) == 303
        assert self.phone.send("GET", f"/{told.code}") == 200

    def _run(self) -> None:
        while not self._over:
            self._news.wait(0.05)
            self._news.clear()
            self.game.attend()
            if self.game.host.phones.trouble:
                self.faults.append(self.game.host.phones.trouble)

    def press(self, body: str) -> None:
        assert self.desk.send("POST", "/desk/do", (FORM, body.encode())) == 200, (body, self.game.desk_notice)

    def end(self) -> None:
        self._over = True
        self._news.set()
        self._thread.join(5)
        self.game.closing()


@contextmanager
def meeting(folder: Path) -> Iterator[Meeting]:
    made = Meeting(folder)
    try:
        yield made
    finally:
        made.end()


def _led_to(here: Meeting, phase: str) -> None:
    """On, with a ballot where one is needed."""
    while here.game.session.phase != phase:
        now = here.game.session.phase
        if now in ("first_vote", "second_vote"):
            voting = here.game.session.play.voting
            assert here.game.session.card is not None and voting is not None
            if voting.way != "hands":
                here.press("do=way&way=hands")
            here.press(f"do=hands&option={here.game.session.card.options[0].id}&exactly=9")
        if now == "consent":
            here.press("do=consent&answer=yes&by=9")
        here.press("do=goto&phase=closing" if phase == "closing" and now == "house_rules" else "do=onward")


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told to wait: what is sent has to be read."""
    monkeypatch.setattr(submit, "BURST", 10**9)
    monkeypatch.setattr(Tries, "blocked", lambda self, key: False)


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.usefixtures("unhurried")
def test_no_body_is_a_fault(tmp_path: Path, phase: str) -> None:
    """Every address for phones and desks, with right cookies, at every kind of step."""
    with meeting(tmp_path) as here:
        _led_to(here, phase)
        for method, route in ROOM_ROUTES:
            if route not in STREAMS:
                _sent_oddly(here, method, route, Random(f"{phase} {route}"))
        assert not here.faults
        assert here.phone.send("GET", "/state") == 200 and here.desk.send("GET", "/desk/state") == 200


def _sent_oddly(here: Meeting, method: str, route: str, chance: Random) -> None:
    sender = here.desk if route.startswith("/desk") else here.phone
    if method == "GET":
        for text in chance.sample(TEXTS, len(TEXTS) // 2):
            _never_a_fault(sender, method, _path(route, text), ("", b""))
        return
    for body in odd_bodies(chance, MANY, _names(route), _values(route)):
        if not _ends(body):
            _never_a_fault(sender, method, _path(route, "x"), body)


def _path(route: str, text: str) -> str:
    """The route with this in place of what it leaves open, and behind it."""
    odd = quote_from_bytes(text.encode("utf-8", "surrogatepass"))[:1500]
    return re.sub(r"\{\w+\}", odd or "x", route) + f"?w={odd}&code={odd}&to={odd}"


def _names(route: str) -> Sequence[str]:
    return {"/vote": ("r", "c", "n", "s"), "/consent": ("r", "a", "t", "n"), "/desk/pin": ("pin", "at")}.get(
        route, ("do", *FIELDS)
    )


def _values(route: str) -> Sequence[str]:
    return (*VALUES, *(set(NAMES) - ENDS)) if route == "/desk/do" else VALUES


def _ends(body: Body) -> bool:
    return any(name.encode() in body[1] for name in ENDS)


def _never_a_fault(sender: Sender, method: str, path: str, body: Body) -> None:
    status = sender.send(method, path, body)
    assert status < 500 or status == 503, (status, method, path, body)


@pytest.mark.parametrize("name", sorted(set(NAMES) - ENDS))
@pytest.mark.parametrize("phase", ["talk", "closing"])
def test_no_argument_of_a_command_is_a_fault(tmp_path: Path, name: str, phase: str) -> None:
    """Each name of a desk with each odd text in each of its fields, and numbers, lists and nothing in place of it."""
    named = [field.name for field in fields(MADE[name].command)] if name in MADE else []
    with meeting(tmp_path) as here:
        _led_to(here, phase)
        for body in _arguments(name, named, Random(name)):
            _never_a_fault(here.desk, "POST", "/desk/do", body)
        assert not here.faults


def _arguments(name: str, named: Sequence[str], chance: Random) -> Iterator[Body]:
    for _ in range(max(10, MANY // 8)):
        given = {field: chance.choice((*TEXTS, *VALUES)) for field in named}
        yield FORM, _form({"do": name, **given})


def _form(given: Mapping[str, str]) -> bytes:
    pairs = (f"{key}={quote_from_bytes(text.encode('utf-8', 'surrogatepass'))}" for key, text in given.items())
    return "&".join(pairs).encode()


def test_no_body_is_a_fault_for_the_card_editor(tmp_path: Path) -> None:
    """Its own page is the only one that may send it anything; what else has its cookie gets a sentence."""
    with editor_room(tmp_path) as room:
        sender = Sender(room.server.access.port)
        assert sender.send("POST", urlsplit(room.server.link()).path) == 303
        for method, route in EDITOR_ROUTES:
            chance = Random(route)
            if method == "GET":
                for text in chance.sample(TEXTS, len(TEXTS) // 2):
                    _never_a_fault(sender, method, _path(route, text), ("", b""))
                continue
            for kind, body in odd_bodies(
                chance, ODD_BODIES.now, ("name", "set", "card", "fields", "text", "id", "file")
            ):
                _never_a_fault(sender, method, route, (BYTES if route in ("/look", "/take") else kind, body))
        assert sender.send("GET", "/cards") == 200


def test_the_bodies_hold_what_is_known_to_hurt() -> None:
    """Thousands of levels, halves of characters, control signs, names twice, numbers without end."""
    bodies = [body for _, body in odd_bodies(Random(1), 2000, FIELDS, VALUES)]
    assert len(set(bodies)) > 1000 and any(b"[" * 3000 in body for body in WHOLE)
    for sign in (b"\x00", b"\xed\xa0\x80", b"%00", b"NaN", b"9" * 5000, b'"do":"onward","do"'):
        assert any(sign in body for body in (*bodies, *WHOLE)), sign
