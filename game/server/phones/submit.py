"""What a phone sends in: a ballot, an answer to a rule, a reason, a request for a pause. Only what is on disk counts.

It never says which phone chose what: the game hears a seat that is another one in every round.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import Future

from aiohttp import web

from game.core.ballots import ANSWERS
from game.core.blank import says_something
from game.core.cards import NO_CARD, Card, CardId, OptionId
from game.core.commands import AnswerConsent, Command, PlaceBallot
from game.core.privacy import private
from game.core.rounds import round_of, talk_of
from game.server.phones import presence
from game.server.phones.admission import IN
from game.server.phones.objections import LONGEST_SPOKEN, SAID, tidy
from game.server.phones.page import word_page
from game.server.phones.payloads import HIGHEST
from game.server.phones.registry import Phone
from game.server.phones.texts import reason_sent
from game.server.rate_limits import Buckets
from game.server.responses import NO_STORE, RequestRefused, doubt, html_answer, see_other, wants_json
from game.server.state import ServerState
from game.server.thread_bridge import answer_in_time

BURST, SECONDS = 20, 10.0
PATIENCE = 20.0
"""Seconds that the game may take: longer than any disk that still works."""
LONGEST = 64
MOST_SPOKEN = 5
"""Reasons that one phone may send between two votes: who has more to say can say it."""
READ = 4
"""Seconds that a page without script tells what became of a reason."""

Form = Mapping[str, object]


class Submissions:
    """One method for each thing a phone may send."""

    def __init__(self, state: ServerState) -> None:
        self.state = state
        self.buckets = Buckets(BURST, SECONDS)

    async def vote(self, request: web.Request) -> web.StreamResponse:
        phone, form = await self._seated(request)
        round, choice = _needed(form, "r"), _needed(form, "c")
        sure, counter = _integer(form, "s", 3), _counter(form)
        seat = phone.seat(self.state.broadcast.session.id, round)
        await self._ask(phone, round, counter, PlaceBallot(seat, OptionId(choice), round, sure))
        return self._done(request)

    async def consent(self, request: web.Request) -> web.StreamResponse:
        phone, form = await self._seated(request)
        round, answer = _needed(form, "r"), _needed(form, "a")
        typed, counter = str(form.get("t", "")), _counter(form)
        if answer not in ANSWERS:
            raise RequestRefused("no_such_option")
        seat = phone.seat(self.state.broadcast.session.id, round)
        await self._ask(phone, round, counter, AnswerConsent(seat, answer, round))
        reason = tidy(typed) if answer != "yes" else ""
        if not reason or form.get("ok") or phone.looked(reason, counter) or not (private(typed) or private(reason)):
            self._reason(phone, reason)
            return self._done(request)
        phone.doubted = (reason, counter)
        return self._in_doubt(request, "/consent", {"r": round, "a": answer, "t": reason})

    async def reason(self, request: web.Request) -> web.StreamResponse:
        """For a standpoint, while people talk: it waits at the desk, and nobody there knows who sent it."""
        phone, form = await self._seated(request)
        round, option = _needed(form, "r"), _needed(form, "o")
        typed, counter = str(form.get("t", "")), _counter(form)
        card, text = self._talked_about(round, option), tidy(typed)
        if len(text) > LONGEST_SPOKEN:
            raise RequestRefused("long")
        if not says_something(text):
            return self._done(request)
        if not (form.get("ok") or phone.looked(text, counter)) and (private(typed) or private(text)):
            phone.doubted = (text, counter)
            return self._in_doubt(request, "/reason", {"r": round, "o": option, "t": text})
        await self._spoken(phone, round, (text, card.id, OptionId(option)))
        return self._done(request) if wants_json(request) else self._thanks(request)

    def _talked_about(self, round: str, option: str) -> Card:
        """The card that lies there, if this is the talk about it and it has this standpoint."""
        session = self.state.broadcast.session
        if session.card is None or self.state.broadcast.stopped or round != talk_of(session):
            raise RequestRefused("not_now")
        if option not in [one.id for one in session.card.options]:
            raise RequestRefused("no_such_option")
        return session.card

    async def _spoken(self, phone: Phone, talk: str, reason: tuple[str, CardId, OptionId]) -> None:
        """On disk before the phone hears of it. The same reason twice, as after a lost answer, waits once."""
        objections, before = self.state.objections, phone.spoke(talk)
        held = objections.hold(*reason, favour=True) if before < MOST_SPOKEN else {}
        if not held and not objections.waits(*reason):
            raise RequestRefused("enough")
        phone.spoken = (talk, before + bool(held))
        self.state.schedule_report()
        try:
            await self.state.keep(held)
        except Exception as fault:
            phone.spoken = (talk, before)
            for name in held:
                objections.drop(name.removeprefix(SAID))
            self.state.schedule_report()
            raise RequestRefused("disk_trouble") from fault

    def _thanks(self, request: web.Request) -> web.Response:
        say = self.state.words_for(request)
        page = word_page(say("Thank you"), reason_sent(say), say, READ, "/" + self.state.code)
        return html_answer(request, page)

    def _in_doubt(self, request: web.Request, to: str, form: dict[str, str]) -> web.Response:
        """Before a text goes anywhere, whoever typed it looks at it once more; an answer beside it is counted."""
        words = self.state.words_for(request)
        return doubt(request, to, form | {"ok": "1"}, words, "/" + self.state.code)

    async def stop(self, request: web.Request) -> web.StreamResponse:
        """No reason, no limit of seats, and nothing of it on any disk."""
        phone = presence.known(self.state, request)
        if not phone.asked:
            phone.asked = True
            presence.send(self.state, phone.digest)
            self.state.schedule_report()
        return self._done(request)

    async def _seated(self, request: web.Request) -> tuple[Phone, Form]:
        phone = presence.known(self.state, request)
        if self.state.admission.place(phone.digest) != IN:
            raise RequestRefused("queue")
        self._not_too_often(phone)
        return phone, await request.post()

    def _not_too_often(self, phone: Phone) -> None:
        if not self.buckets.take(phone.digest):
            raise RequestRefused("quick")

    async def _ask(self, phone: Phone, round: str, n: int, command: Command) -> None:
        """Put before the game. Whether the phone hears of it or has gone: what follows from it follows."""
        if round != round_of(self.state.broadcast.session):
            raise RequestRefused("not_now")
        phone.at(round)
        before = phone.counter
        if n and n < before:
            raise RequestRefused("older")
        # No await between this look and the question: the newest choice must also be the last in the queue.
        phone.counter = max(before, n)
        answer = self.state.game.ask(command)
        granted = self.state.spawn(self._granted(phone, round, (before, n), answer))
        refused = await asyncio.shield(granted)
        if refused:
            raise RequestRefused(refused)

    async def _granted(self, phone: Phone, round: str, counter: tuple[int, int], answer: Future[str]) -> str:
        """Nothing ("") once it is on disk, or why it is not; then an older answer may come again."""
        refused = await answer_in_time(answer, PATIENCE)
        if not refused:
            presence.acknowledged(self.state, phone)
            return ""
        before, n = counter
        if phone.round == round and phone.counter == n:
            phone.counter = before
        return refused

    def _reason(self, phone: Phone, text: str) -> None:
        """For the desk alone. It takes the place of what this phone typed before in this round."""
        card = self.state.broadcast.session.card
        phone.reason, changes = self.state.objections.add(text, card.id if card else NO_CARD, instead=phone.reason)
        self.state.schedule_report()
        self.state.spawn(self.state.keep(changes))

    def _done(self, request: web.Request) -> web.Response:
        return web.Response(status=204, headers=NO_STORE) if wants_json(request) else see_other("/" + self.state.code)


def _needed(form: Form, name: str) -> str:
    """A name; the spaces behind it are there to make every choice equally long."""
    sent = str(form.get(name, ""))
    text = sent.rstrip(" ")
    if not text or len(sent) > LONGEST:
        raise RequestRefused("form")
    return text


def _integer(form: Form, name: str, most: int) -> int:
    """A number from 0 to `most`; 0 where nothing was sent."""
    text = str(form.get(name, "")) or "0"
    if not (text.isascii() and text.isdecimal() and len(text) < 17 and int(text) <= most):
        raise RequestRefused("form")
    return int(text)


def _counter(form: Form) -> int:
    return _integer(form, "n", HIGHEST)
