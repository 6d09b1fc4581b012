"""A game without a window for the tests of the server: the real rules on a real session, in a thread of its own."""

from __future__ import annotations

import http.client
import json
import random
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from game.core import commands as c
from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.events import LookBackBegun
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.phone_status import NO_PHONES, Phones, ServerStatus
from game.core.refusal import Refused
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Session, Timer
from game.core.sharing import Share
from game.i18n.words import ENGLISH, Words
from game.server.interface import Broadcast, GameInterface
from game.server.server import Server
from tests.desk.desk_samples import ASKED
from tests.waiting import eventually

SESSION = "s-1"
WORDS: Mapping[str, Words] = {"en": ENGLISH, "nl": Words("nl")}


def card(name: str = "x1-card", title: str = "A parent calls", text: str = "Way") -> Card:
    """A card with options a, b, c."""
    options = tuple(Option(OptionId(i), f"{text} {i}", f"We do {i}.", True, "", ()) for i in "abc")
    more = ("t", "H3", Weight.LIGHT, title, "Something happens.", options)
    return Card(CardId(f"pack/{name}"), Kind.DILEMMA, ThemeId(more[0]), *more[1:])


class FakeGame:
    """The other side of the server. `disk` seconds pass before anything is on disk; `full` refuses everything.

    `server` is published to after each command, as the game does; `seen` is what the server reported last.
    """

    def __init__(self, people: int = 10, remembered: Mapping[str, str] | None = None, disk: float = 0.0) -> None:
        self.session = Session()
        self.kept: dict[str, str] = dict(remembered or {})
        self.disk, self.full = disk, False
        self.reveal, self.stopped = 0, False
        self.share: Share | None = None
        self.seen: Phones = NO_PHONES
        self.heard: list[Phones] = []
        self.server: Server | None = None
        self.writes = 0
        self._chance = random.Random(1).randrange
        self._guard, self._rules = threading.Lock(), threading.Lock()
        self._asked: list[tuple[c.Command | dict[str, str | None], Future[Any]]] = []
        self._some = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.obey(c.NewSession(), c.ChangeSetup("people", str(min(max(people, 3), 99))))
        self.obey(c.StartSession(SESSION, "2026-11-22T10:00:00+01:00", (card(), card("x2-card"))))
        self.people(people)
        self._thread.start()

    def people(self, people: int) -> None:
        """So many are present; more than the rules allow, where a test wants a crowd."""
        self.session = replace(self.session, setup=replace(self.session.setup, people=people))
        self.publish()

    def obey(self, *commands: c.Command) -> Session:
        """Refused comes through."""
        with self._rules:
            for command in commands:
                for event in decide(self.session, command, RuleContext(1000.0, self._chance)):
                    self.session = evolve(self.session, event)
        self.publish()
        return self.session

    def until(self, phase: str) -> Session:
        """On until this phase; where nobody voted on the way, one hand is counted, and where asked all say yes."""
        if phase == Phase.LOOK_BACK:  # weeks after the last step
            self.until(Phase.PROTOCOL)
            self.session = evolve(self.session, LookBackBegun("2027-01-13", Timer(1060.0, 60.0)))
            self.publish()
            return self.session
        if phase == Phase.HALL_VOTE:
            return self.obey(c.AskForHall(ASKED))
        if phase is Phase.CHECK_IN:
            self.weigh(Weight.HEAVY)
        while self.session.phase != phase:
            if self.session.phase is Phase.CONSENT:
                self.obey(c.OthersYes())
                continue
            voting = self.session.play.voting
            if voting is not None and not voting.cast:
                self.obey(c.CountHands(OptionId("a"), 1))
            if self.session.phase is Phase.RULE and not (self.session.play.draft and self.session.play.draft.text):
                self.obey(c.DraftFrom(OptionId("a")))  # one hand, or a tie, leads to no draft
            self.obey(c.Advance())
        return self.session

    def weigh(self, weight: Weight) -> None:
        """All cards are of this weight from now on."""
        deck = tuple(replace(one, weight=weight) for one in self.session.deck)
        self.session = replace(self.session, deck=deck)

    def broadcast(self) -> Broadcast:
        return Broadcast(self.session, self.reveal, self.stopped, share=self.share)

    def publish(self) -> None:
        if self.server is not None:
            self.server.publish(self.broadcast())

    @property
    def interface(self) -> GameInterface:
        return GameInterface(
            self.ask, self.remember, self._changed, self._picture, WORDS, dict(self.kept), "en",
        )  # fmt: skip

    def ask(self, command: c.Command) -> Future[str]:
        return self._put(command)

    def remember(self, changes: Mapping[str, str | None]) -> Future[None]:
        return self._put(dict(changes))

    def _put(self, what: c.Command | dict[str, str | None]) -> Future[Any]:
        future: Future[Any] = Future()
        with self._guard:
            self._asked.append((what, future))
        self._some.set()
        return future

    def _picture(self, width: int) -> Future[bytes]:
        future: Future[bytes] = Future()
        future.set_result(b"\x89PNG")
        return future

    def _changed(self, phones: Phones) -> None:
        self.seen = phones
        self.heard.append(phones)

    def _run(self) -> None:
        while not self._over:
            self._some.wait(0.2)
            self._some.clear()
            with self._guard:
                asked, self._asked = self._asked, []
            if asked:
                self._write(asked)

    def _write(self, asked: list[tuple[Any, Future[Any]]]) -> None:
        """All that waits in one go, as the game does."""
        with self._rules:
            answers = [self._decided(what) for what, _ in asked]
        if self.disk:
            time.sleep(self.disk)
        self.writes += 1
        self.publish()  # before the answers, as the game does: who looks again at once sees what came of it
        for (_, future), answer in zip(asked, answers, strict=True):
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)

    def _decided(self, what: Any) -> Any:
        if isinstance(what, dict):
            return self._kept(what)
        if self.full:
            return "disk_trouble"
        try:
            events = decide(self.session, what, RuleContext(1000.0, self._chance))
        except Refused as refusal:
            return refusal.reason.value
        for event in events:
            self.session = evolve(self.session, event)
        return ""

    def _kept(self, changes: dict[str, str | None]) -> Any:
        if self.full:
            return OSError(28, "No space left on device")
        for name, value in changes.items():
            self.kept.pop(name, None)
            if value is not None:
                self.kept[name] = value
        return None

    def end(self) -> None:
        self._over = True
        self._some.set()
        self._thread.join(2)


@contextmanager
def opened(game: FakeGame, port: int = 0, **more: Any) -> Iterator[Server]:
    """A server over loopback, listening."""
    server = Server(game.interface, game.broadcast(), host="127.0.0.1", port=port, **more)
    game.server = server
    server.open()
    try:
        eventually(lambda: game.seen.line in (ServerStatus.ON, ServerStatus.FAILED))
        yield server
    finally:
        server.close()
        game.server = None
        game.seen = NO_PHONES


@contextmanager
def running(people: int = 10, **more: Any) -> Iterator[tuple[FakeGame, Server]]:
    """A game with its server."""
    game = FakeGame(people, **more)
    try:
        with opened(game) as server:
            yield game, server
    finally:
        game.end()


class Answer:
    """What came back; `headers` with small names."""

    def __init__(self, status: int, headers: dict[str, str], body: bytes, cookies: dict[str, str]) -> None:
        self.status, self.headers, self.body, self.cookies = status, headers, body, cookies

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


class Client:
    """A phone over one connection that is kept. It keeps its cookies, and follows nothing by itself."""

    def __init__(self, address: str, cookies: Mapping[str, str] | None = None) -> None:
        self.address = address
        self.cookies = dict(cookies or {})
        self._wire = http.client.HTTPConnection(address, timeout=10)

    def get(self, path: str, **headers: str) -> Answer:
        return self._do("GET", path, None, headers)

    def post(self, path: str, form: Mapping[str, object], **headers: str) -> Answer:
        given = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        return self._do("POST", path, urlencode({k: str(v) for k, v in form.items()}).encode(), given)

    def send(self, path: str, body: bytes, **headers: str) -> Answer:
        """Any body: `headers` say what it is."""
        return self._do("POST", path, body, headers)

    def _do(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            given["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        try:
            self._wire.request(method, path, body, given)
            got = self._wire.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            self._wire.close()
            self._wire.request(method, path, body, given)
            got = self._wire.getresponse()
        fresh = self._new_cookies(got)
        return Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, got.read(), fresh)

    def _new_cookies(self, got: http.client.HTTPResponse) -> dict[str, str]:
        lines = got.headers.get_all("Set-Cookie") or []
        fresh = dict(line.split(";")[0].split("=", 1) for line in lines)
        self.cookies |= fresh
        return fresh

    def close(self) -> None:
        self._wire.close()


class Phone(Client):
    """A phone as a page of ours drives it."""

    def join(self, code: str) -> Answer:
        return self.get(f"/{code}")

    def state(self) -> Any:
        return self.get("/state", Accept="application/json").json

    def vote(self, choice: str, round: str = "0.1", **more: object) -> Answer:
        return self.post("/vote", {"r": round, "c": choice, **more}, Accept="application/json")

    def consent(self, answer: str, round: str = "0.c1", **more: object) -> Answer:
        return self.post("/consent", {"r": round, "a": answer, **more}, Accept="application/json")

    def stop(self) -> Answer:
        return self.post("/stop", {}, Accept="application/json")

    @property
    def token(self) -> str:
        return next(value for name, value in self.cookies.items() if name.startswith("ok") and len(name) == 10)


class Listener:
    """The stream of a phone: its states in the order they came."""

    def __init__(self, phone: Client) -> None:
        host, _, port = phone.address.rpartition(":")
        self.wire = socket.create_connection((host, int(port)), timeout=10)
        cookies = "; ".join(f"{k}={v}" for k, v in phone.cookies.items())
        self.wire.sendall(f"GET /events HTTP/1.1\r\nHost: {phone.address}\r\nCookie: {cookies}\r\n\r\n".encode())
        self._lines = self.wire.makefile("rb")

    def next(self) -> tuple[str, Any]:
        """The next event: its name and its data; ("", None) at the end."""
        name = "message"
        for raw in self._lines:
            line = raw.decode().strip()
            if line.startswith("event:"):
                name = line[6:].strip()
            elif line.startswith("data:"):
                return name, json.loads(line[5:]) if line[5:].strip() else None
        return "", None

    def until(self, true: Callable[[Any], bool]) -> Any:
        """The first state for which this holds."""
        while True:
            name, state = self.next()
            assert name, "the stream ended"
            if name == "message" and true(state):
                return state

    def close(self) -> None:
        self._lines.close()
        self.wire.close()


def raw(address: str, sent: bytes, wait: float = 3.0) -> bytes:
    """What comes back for these very bytes, until the other side closes or is silent."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), timeout=wait) as wire:
        wire.sendall(sent)
        got = b""
        try:
            while part := wire.recv(65536):
                got += part
        except (TimeoutError, ConnectionError):
            pass
        return got


def joined(game: FakeGame, count: int) -> list[Phone]:
    """So many phones with the code."""
    phones = [Phone(game.seen.address) for _ in range(count)]
    for phone in phones:
        assert phone.join(game.seen.code).status == 200
    return phones
