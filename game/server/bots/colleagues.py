"""Colleagues of the computer, to practise with: they join over HTTP as phones, listen, vote and answer. No browser.

They know no more than a phone is told, and chance, which is passed in, is all that makes them differ.
When they go, so do their seats; a ballot that lies in the box stays there, like that of anybody who leaves the room.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress
from random import Random, SystemRandom
from typing import Any
from zlib import crc32

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector, hdrs
from yarl import URL

from game.i18n.words import Words
from game.server.phones import presence
from game.server.state import ServerState
from game.server.tokens import digest_of

ABSTAIN_SHARE, CHANGE_SHARE, LATE_SHARE = 0.05, 0.15, 0.1
ANSWERS, ANSWER_WEIGHTS = ("yes", "reservation", "objection"), (80, 14, 6)
THINKS, LATE = 8.0, 20.0
"""Seconds that most need for a vote, and that a late one takes on top of it."""
AT_ONCE = 8
"""How many open the page at the same moment: one address may not bring more strangers at once."""
AGAIN = (429, 503)
"""The server says: not now, try again."""
BROKEN = (ClientError, OSError, TimeoutError)
SILENCE = ClientTimeout(total=None, sock_connect=10, sock_read=40)
"""A stream has a pulse of 15 s; one that is silent for longer is dead."""

State = dict[str, Any]


class Colleagues:
    """One phone for each link in `joins`. `pace` stretches how long they think: 0 is at once.

    `reasons` are what somebody may type beside an objection. `tokens` are the cookies they were given so far.
    """

    def __init__(self, joins: Sequence[str], chance: Random, pace: float = 1.0, reasons: Sequence[str] = ()) -> None:
        self.colleagues = [Colleague(join, Random(chance.random()), pace, reasons) for join in joins]

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(colleague.token for colleague in self.colleagues if colleague.token)

    async def play(self) -> None:
        """Take part until the server says bye, or this is cancelled."""
        door = asyncio.Semaphore(AT_ONCE)
        async with ClientSession(
            cookie_jar=DummyCookieJar(), connector=TCPConnector(limit=0), headers={hdrs.ACCEPT: "application/json"}
        ) as http:
            await asyncio.gather(*(colleague.play(http, door) for colleague in self.colleagues))


class Colleague:
    """One of them. `state` is what this phone was told last."""

    def __init__(self, join: str, chance: Random, pace: float = 1.0, reasons: Sequence[str] = ()) -> None:
        self.join, self.chance, self.pace, self.reasons = join, chance, pace, reasons
        self.base = str(URL(join).origin())
        self.cookie = ""
        self.state: State = {}
        self.over = False
        self._asked = ""
        self._n = 0
        self._deed: asyncio.Task[None] | None = None

    @property
    def token(self) -> str:
        return self.cookie.partition("=")[2]

    async def play(self, http: ClientSession, door: asyncio.Semaphore) -> None:
        """Come in, and listen again whenever the stream breaks."""
        try:
            while not self.over:
                with suppress(*BROKEN):
                    if not self.cookie:
                        async with door:
                            await self._come_in(http)
                    if self.cookie:
                        await self._listen(http)
                if not self.over:
                    await asyncio.sleep(self.chance.uniform(0.2, 1.0))
        finally:
            if self._deed is not None:
                self._deed.cancel()

    async def _come_in(self, http: ClientSession) -> None:
        way = "POST" if "/T/" in self.join else "GET"  # a ticket wants a press
        async with http.request(way, self.join, allow_redirects=False) as answer:
            await answer.read()
            given = next((cookie for name, cookie in answer.cookies.items() if name.startswith("ok")), None)
        if given is not None:
            self.cookie = f"{given.key}={given.value}"

    async def _listen(self, http: ClientSession) -> None:
        async with http.get(f"{self.base}/events", headers={"Cookie": self.cookie}, timeout=SILENCE) as stream:
            if stream.status == 403:  # a new session, or a seat that was taken away
                self.cookie = ""
                return
            await self._follow(http, stream)

    async def _follow(self, http: ClientSession, stream: ClientResponse) -> None:
        async for row in stream.content:
            if row.startswith(b"event: bye"):
                self.over = True
                return
            if row.startswith(b"data: {"):
                self._hear(http, json.loads(row[6:]))

    def _hear(self, http: ClientSession, state: State) -> None:
        """Think about what is asked, once; whatever was being thought about before does not matter any more."""
        self.state = state
        asks = state["state"] in ("vote", "consent")
        if not asks:
            self._asked = self._asked if state["state"] == "stopped" else ""
        elif state["round"] != self._asked:
            self._asked = state["round"]
            if self._deed is not None:
                self._deed.cancel()
            deed = self._vote if state["state"] == "vote" else self._answer
            self._deed = asyncio.get_running_loop().create_task(deed(http, state))

    async def _vote(self, http: ClientSession, state: State) -> None:
        if state["mine"] is not None:
            return
        await self._think(THINKS)
        if self.chance.random() < LATE_SHARE:
            await self._think(LATE)
        await self._send_vote(http, state)
        if self.chance.random() < CHANGE_SHARE:
            await self._think(THINKS)
            await self._send_vote(http, state)

    async def _send_vote(self, http: ClientSession, state: State) -> None:
        form = {"r": state["round"], "c": choice(state, self.chance)}
        if state["sure"]:
            form["s"] = str(self.chance.choices((0, 1, 2, 3), (1, 2, 4, 3))[0])
        await self._send(http, "/vote", form)

    async def _answer(self, http: ClientSession, state: State) -> None:
        if state["mine"] is not None:
            return
        await self._think(THINKS)
        answer = self.chance.choices(ANSWERS, ANSWER_WEIGHTS)[0]
        form = {"r": state["round"], "a": answer}
        if answer == "objection" and self.reasons and self.chance.random() < 0.7:
            form["t"] = self.chance.choice(self.reasons)
        await self._send(http, "/consent", form)

    async def _think(self, seconds: float) -> None:
        await asyncio.sleep(self.pace * seconds * self.chance.betavariate(2, 3))

    async def _send(self, http: ClientSession, path: str, form: dict[str, str]) -> None:
        """Until the server has it, or says that it is too late."""
        self._n += 1
        while not self.over:
            with suppress(*BROKEN):
                headers = {"Cookie": self.cookie}
                async with http.post(self.base + path, data=form | {"n": str(self._n)}, headers=headers) as answer:
                    if answer.status not in AGAIN:
                        return
            await asyncio.sleep(self.chance.uniform(0.5, 1.5))


def choice(state: State, chance: Random) -> str:
    """The id of an option. Each card has one that many lean to, in a later vote more of them."""
    *options, abstain = (str(option["id"]) for option in state["options"])
    if not options or chance.random() < ABSTAIN_SHARE:
        return abstain
    pull = 0.3 if state["round"].endswith(".1") else 0.6
    if chance.random() < pull:
        return options[crc32(state["title"].encode()) % len(options)]
    return chance.choice(options)


def practise(state: ServerState, people: int) -> None:
    """Let so many come in, instead of those that are here; 0 sends them away."""
    if state.practice is not None:
        state.practice.cancel()
    state.practising = people
    state.practice = state.spawn(_play(state, people)) if people else None


async def _play(state: ServerState, people: int) -> None:
    colleagues = Colleagues(_links(state, people), SystemRandom(), reasons=_reasons(state.room_words))
    try:
        await colleagues.play()
    finally:
        _gone(state, colleagues.tokens)


def _links(state: ServerState, people: int) -> list[str]:
    """Over loopback, where the server listens on all addresses: practising needs no network."""
    if state.admission.tickets:
        return state.ticket_links()[:people]
    return [f"http://{state.host or '127.0.0.1'}:{state.reachability.port}/{state.code}"] * people


def _reasons(say: Words) -> tuple[str, ...]:
    return (
        say("The evening is not mentioned"),
        say("A new colleague does not know this yet"),
        say("It is hard to keep up in the evening"),
    )


def _gone(state: ServerState, tokens: Sequence[str]) -> None:
    """Their seats are free for the people who come."""
    changes: dict[str, str | None] = {}
    for token in tokens:
        changes |= state.admission.leave(digest_of(token))
    if changes:
        state.game.remember(changes)  # nobody waits for it: a seat that comes back after a crash does no harm
        presence.fill(state)
        state.schedule_report()
