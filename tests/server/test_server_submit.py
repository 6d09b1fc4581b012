"""What a phone sends in, field by field, and what the game is asked for it; no connection, no disk."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import urlencode

import pytest
from aiohttp import web

from game.core.commands import AnswerConsent, PlaceBallot
from game.core.phases import Phase
from game.server.interface import Broadcast
from game.server.middleware import guard_for
from game.server.phones.admission import SEAT
from game.server.phones.objections import BETWEEN, SAID
from game.server.phones.payloads import HIGHEST
from game.server.phones.registry import Phone
from game.server.phones.submit import BURST, SECONDS, Submissions
from game.server.rate_limits import Buckets
from game.server.state import ServerState
from game.server.tokens import digest_of
from tests.server.desk_samples import session_in
from tests.server.still_samples import Clock, QuietGame, sending, still_state

TOKEN = "token-of-this-phone"
DIGEST = digest_of(TOKEN)
Form = dict[str, object]


class Table:
    """One phone with a place, at a step of the meeting."""

    def __init__(self, phase: Phase = Phase.FIRST_VOTE, place: str = "in", answer: str = "") -> None:
        self.game = QuietGame(answer)
        self.state: ServerState = still_state(self.game, Broadcast(session_in(phase)), {SEAT + DIGEST: place})
        self.submissions = Submissions(self.state)

    def send(self, path: str, *forms: Form, json_wanted: bool = True) -> list[web.Response]:
        """What each of these is answered, one after the other."""
        handler = {"/vote": self.submissions.vote, "/consent": self.submissions.consent, "/stop": self.submissions.stop}
        more = {"Accept": "application/json"} if json_wanted else {}

        async def run() -> list[web.Response]:
            answers = []
            for form in forms:
                body = urlencode({name: str(value) for name, value in form.items()}).encode()
                asked = sending(path, body, Cookie=f"{self.state.cookie}={TOKEN}", **more)
                answer = await guard_for(self.state)(asked, handler[path])
                assert isinstance(answer, web.Response)
                answers.append(answer)
            while self.state.tasks:
                await asyncio.gather(*self.state.tasks)
            return answers

        return asyncio.run(run())

    @property
    def seat(self) -> str:
        session = self.state.broadcast.session
        return Phone(DIGEST, TOKEN, "en").seat(session.id, "0.1" if session.play.voting else "0.c0")


def why(answer: web.Response) -> str:
    return "" if answer.status == 204 else str(json.loads(str(answer.text))["error"])


def test_a_ballot_is_put_before_the_game_by_a_seat() -> None:
    """Neither the cookie nor its digest goes along."""
    table = Table()
    (answer,) = table.send("/vote", {"r": "0.1", "c": "b", "s": 2, "n": 1})
    assert (answer.status, table.game.commands) == (204, [PlaceBallot(table.seat, "b", "0.1", 2)])  # type: ignore[arg-type]
    assert TOKEN not in repr(table.game.commands) and DIGEST not in repr(table.game.commands)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"s": ""}, ""),
        ({"s": "3"}, ""),
        ({"s": "4"}, "form"),
        ({"s": "-1"}, "form"),
        ({"s": "1.5"}, "form"),
        ({"s": "²"}, "form"),
        ({"s": "٣"}, "form"),
        ({"n": HIGHEST}, ""),
        ({"n": HIGHEST + 1}, "form"),
        ({"n": "9" * 400}, "form"),
        ({"c": ""}, "form"),
        ({"c": "x" * 64}, ""),
        ({"c": "x" * 65}, "form"),
        ({"r": ""}, "form"),
        ({"r": "0.2"}, "not_now"),
        ({"r": " 0.1"}, "not_now"),
    ],
    ids=[
        "not asked how sure",
        "quite sure",
        "surer than there is",
        "a sign",
        "a half",
        "a raised two",
        "figures of another script",
        "the highest counter",
        "one too high",
        "a number without end",
        "no choice",
        "the longest choice",
        "too long a choice",
        "no round",
        "a round that is not open",
        "nearly the round",
    ],
)
def test_what_is_no_ballot_never_reaches_the_game(changed: Form, reason: str) -> None:
    """Whether an option exists, the rules decide; whether it is one at all, is decided here."""
    table = Table()
    (answer,) = table.send("/vote", {"r": "0.1", "c": "b", "s": 0, "n": 1} | changed)
    assert why(answer) == reason
    assert bool(table.game.commands) is (reason == "")


@pytest.mark.parametrize(("place", "reason"), [("wait", "queue"), ("", "no_seat")])
def test_without_a_seat_nothing_is_taken(place: str, reason: str) -> None:
    """Who waits hears that they wait; a stranger, where to find the code."""
    table = Table()
    kept = {SEAT + DIGEST: place} if place else {}
    table.state = still_state(table.game, Broadcast(session_in(Phase.FIRST_VOTE)), kept)
    table.submissions = Submissions(table.state)
    (answer,) = table.send("/vote", {"r": "0.1", "c": "b"})
    assert (why(answer), table.game.commands) == (reason, [])


def test_an_older_tap_is_not_put_before_the_game() -> None:
    """The same number again is: the answer to it may have been lost on its way."""
    table = Table()
    forms: list[Form] = [{"r": "0.1", "c": c, "n": n} for c, n in (("a", 1), ("b", 3), ("a", 2), ("b", 3))]
    assert [why(answer) for answer in table.send("/vote", *forms)] == ["", "", "older", ""]
    assert [str(command.option) for command in table.game.commands if isinstance(command, PlaceBallot)] == list("abb")


def test_what_the_game_refuses_may_come_again() -> None:
    """Its number is not used up: the page tries again with the same one, or with an older one."""
    table = Table(answer="disk_trouble")
    (first,) = table.send("/vote", {"r": "0.1", "c": "b", "n": 5})
    table.game.answer = ""
    (second,) = table.send("/vote", {"r": "0.1", "c": "b", "n": 4})
    assert (why(first), why(second)) == ("disk_trouble", "")


def test_a_flood_is_stopped_before_it_reaches_the_game() -> None:
    """A script gone wild on one phone does not slow down the others."""
    table = Table()
    table.submissions.buckets = Buckets(BURST, SECONDS, Clock())
    forms: list[Form] = [{"r": "0.1", "c": "b"}] * (BURST + 5)
    answers = table.send("/vote", *forms)
    assert [why(answer) for answer in answers[BURST:]] == ["quick"] * 5
    assert len(table.game.commands) == BURST


@pytest.mark.parametrize(
    ("answer", "typed", "kept"),
    [
        ("objection", "te\nstreng", ["te streng"]),
        ("objection", "😟 نه te ﬁjn", ["😟 نه te fijn"]),
        ("reservation", "", []),
        ("yes", "te streng", []),
    ],
    ids=["with a reason", "in any letters", "without one", "who can live with it has none"],
)
def test_an_answer_to_a_rule_may_bring_a_reason(answer: str, typed: str, kept: list[str]) -> None:
    """It goes to the desk, on a way of its own: the game hears the answer without it."""
    table = Table(Phase.CONSENT)
    (sent,) = table.send("/consent", {"r": "0.c0", "a": answer, "t": typed, "n": 1})
    assert (why(sent), table.game.commands) == ("", [AnswerConsent(table.seat, answer, "0.c0")])
    assert [reason.text for reason in table.state.objections.reasons] == kept
    held = [(text or "").rpartition(BETWEEN)[2] for name, text in table.game.kept.items() if name.startswith(SAID)]
    assert held == kept


def test_who_changes_their_mind_leaves_one_reason_or_none() -> None:
    """On the desk and on disk."""
    table = Table(Phase.CONSENT)
    table.send("/consent", {"r": "0.c0", "a": "objection", "t": "te streng", "n": 1})
    table.send("/consent", {"r": "0.c0", "a": "objection", "t": "te vaag", "n": 2})
    assert [reason.text for reason in table.state.objections.reasons] == ["te vaag"]
    table.send("/consent", {"r": "0.c0", "a": "yes", "n": 3})
    assert table.state.objections.reasons == ()
    assert [text for text in table.game.kept.values() if text] == []


def test_an_answer_that_there_is_not_is_refused_with_its_reason() -> None:
    """Nothing of it is kept."""
    table = Table(Phase.CONSENT)
    (sent,) = table.send("/consent", {"r": "0.c0", "a": "perhaps", "t": "te streng"})
    assert (why(sent), table.game.commands, table.game.kept) == ("no_such_option", [], {})


def test_a_request_for_a_pause_needs_no_seat_and_leaves_no_trace() -> None:
    """Anybody may stop; twice is once, and neither game nor disk knows who it was."""
    table = Table(place="wait")
    answers = table.send("/stop", {}, {})
    assert [answer.status for answer in answers] == [204, 204]
    assert table.state.registry.stops == 1
    assert (table.game.commands, table.game.kept) == ([], {})


def test_without_a_script_a_form_leads_back_to_the_page() -> None:
    """With what was counted on it."""
    table = Table()
    (answer,) = table.send("/vote", {"r": "0.1", "c": "b"}, json_wanted=False)
    assert (answer.status, answer.headers["Location"]) == (303, f"/{table.state.code}")
