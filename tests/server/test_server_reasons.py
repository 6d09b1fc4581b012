"""Reasons that phones send while people talk: they wait at the desk, bounded, tied to nobody, and on disk."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from game.core import commands as c
from game.core.cards import CardId
from game.core.phases import TALKS, Phase
from game.server.phones import objections, submit
from tests.server.server_samples import Answer, FakeGame, Phone, joined, opened, running
from tests.waiting import eventually

CARD = CardId("pack/x1-card")


@pytest.fixture
def game() -> Iterator[FakeGame]:
    """People talk about the first card, and phones may send reasons."""
    with running(10) as (game, _):
        talking(game)
        yield game


def talking(game: FakeGame) -> None:
    game.until(Phase.TALK)
    game.obey(c.ChangeSetup("reasons", "yes"))


def phones(game: FakeGame, many: int = 1) -> list[Phone]:
    return joined(game, many)


def sent(phone: Phone, text: str, option: str = "b", **more: object) -> Answer:
    form = {"r": "0.1", "o": option, "t": text, **more}
    return phone.post("/reason", form, Accept="application/json")


def waiting(game: FakeGame) -> list[tuple[str, str]]:
    return [(said.option, said.text) for said in game.seen.said]


def test_a_reason_waits_at_the_desk_and_is_nowhere_else(game: FakeGame) -> None:
    """With its card and standpoint, for the desk alone; the wall and the other phones have nothing of it."""
    one, other = phones(game, 2)
    assert sent(one, "  Ouders\n kijken  mee ").status == 204
    eventually(lambda: waiting(game) == [("b", "Ouders kijken mee")])
    assert game.seen.said[0].card == CARD and game.seen.said[0].favour
    assert not game.session.play.arguments
    assert "kijken" not in str(other.state()) + str(one.state())


def test_nothing_tells_who_sent_it(game: FakeGame) -> None:
    """Not what is kept on disk: a name by chance, and no phone, seat or time beside the text."""
    one, other = phones(game, 2)
    sent(one, "Because it is clear")
    sent(other, "Because it is fair")
    eventually(lambda: len(waiting(game)) == 2)
    kept = {name: value for name, value in game.kept.items() if name.startswith(objections.SAID)}
    for name, value in kept.items():
        assert len(name) == len(objections.SAID) + 16
        assert value.split(objections.BETWEEN)[:3] == [CARD, "b", "for"]
    tokens = {one.token, other.token, *(name for name in game.kept if name.startswith("seat/"))}
    assert not any(token in text for token in tokens for text in (*kept, *kept.values()))


NOT_HERE = (Phase.WELCOME, Phase.SETUP, Phase.PROPOSALS)
"""There is no session yet, or this made-up room has none."""


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase not in NOT_HERE])
def test_only_while_people_talk(phase: Phase) -> None:
    """And only where the switch is on; the state of a phone says the same as what is taken."""
    with running(10) as (game, _):
        if phase in (Phase.WARM_UP, Phase.MINORITY):
            game.until(Phase.HOUSE_RULES if phase is Phase.WARM_UP else Phase.TALK)
            game.obey(c.GoTo(phase))
        elif phase in (Phase.CLOSING, Phase.PROTOCOL, Phase.LOOK_BACK, Phase.HALL_VOTE):
            game.until(Phase.SITUATION)
            game.obey(c.GoTo("closing"))
        game.until(phase)
        phone = phones(game)[0]
        off = sent(phone, "Clear")
        assert off.status == 409 and not (phase in TALKS and phone.state()["hint"])
        game.obey(c.ChangeSetup("reasons", "yes"))
        told = phone.state()
        taken = sent(phone, "Clear", r=told["round"] or "0.1").status == 204
        speaks = bool(told["hint"]) and told["state"] != "consent"
        assert taken == speaks == (phase in TALKS)
        assert [one["id"] for one in told["options"]] == ["a", "b", "c"] or not taken


def test_not_on_stop_and_not_for_another_card(game: FakeGame) -> None:
    """What was typed for the card before lands on no other, and STOP stops this too."""
    phone = phones(game)[0]
    assert sent(phone, "Clear", r="1.1").json["error"] == "not_now"
    assert sent(phone, "Clear", option="z").json["error"] == "no_such_option"
    game.stopped = True
    game.publish()
    eventually(lambda: phone.state()["state"] == "stopped")
    assert sent(phone, "Clear").json["error"] == "not_now"
    assert not game.seen.said


def test_a_text_that_may_point_at_somebody_is_asked_about_first(game: FakeGame) -> None:
    """As beside an objection: it goes nowhere until whoever typed it sends it again."""
    phone = phones(game)[0]
    asked = sent(phone, "Jan de Vries does so too", n=1)
    assert (asked.status, asked.json["error"]) == (409, "private")
    assert sent(phone, "Jan de Vries does so too", n=1).status == 409, "the same tap tried again is no answer"
    assert not game.seen.said
    assert sent(phone, "Jan de Vries does so too", n=2).status == 204
    eventually(lambda: len(waiting(game)) == 1)


@pytest.mark.parametrize(("text", "status"), [("x" * 120, 204), ("x" * 121, 409), ("", 204), (" \u200b ", 204)])
def test_a_reason_has_a_length(game: FakeGame, text: str, status: int) -> None:
    """Nothing is cut without a word, and nothing that cannot be seen waits."""
    assert sent(phones(game)[0], text).status == status
    assert not [one for one in waiting(game) if len(one[1]) != 120]


def test_the_same_reason_waits_once(game: FakeGame) -> None:
    """An answer that got lost is asked for again; so may two people think the same."""
    one, other = phones(game, 2)
    assert [sent(phone, "Clear").status for phone in (one, one, other)] == [204] * 3
    assert sent(one, "Clear", option="a").status == 204
    eventually(lambda: waiting(game) == [("b", "Clear"), ("a", "Clear")])


def test_one_phone_has_so_many_between_two_votes(game: FakeGame) -> None:
    """Then it may say the rest; after the next vote it may write again."""
    phone, other = phones(game, 2)
    answers = [sent(phone, f"Reason {chr(97 + n)}") for n in range(submit.MOST_SPOKEN + 1)]
    assert [answer.status for answer in answers] == [204] * submit.MOST_SPOKEN + [409]
    assert answers[-1].json["error"] == "enough" and "out loud" in answers[-1].json["says"]
    assert sent(other, "Mine").status == 204
    game.obey(c.GoTo("second_vote"))
    game.until(Phase.REVEAL)
    game.obey(c.GoTo("talk"))
    eventually(lambda: phone.state()["round"] == "0.2")
    assert sent(phone, "Later", r="0.2").status == 204


def test_a_storm_of_reasons_leaves_room_for_an_objection(game: FakeGame) -> None:
    """Forty phones send all they may at once: so many wait, each is there once, and no answer is a fault."""
    game.people(40)
    crowd = phones(game, 40)

    def all_of(n: int) -> list[int]:
        letters = (f"{chr(97 + n % 26)}{chr(97 + n // 26)}", "pqrst")
        return [sent(crowd[n], f"Because {letters[0]}{one}", option="abc"[n % 3]).status for one in letters[1]]

    with ThreadPoolExecutor(20) as pool:
        statuses = [status for each in pool.map(all_of, range(40)) for status in each]
    assert set(statuses) == {204, 409}
    assert statuses.count(204) == objections.MOST_SPOKEN < objections.MOST
    eventually(lambda: len(waiting(game)) == objections.MOST_SPOKEN)
    assert len(set(waiting(game))) == objections.MOST_SPOKEN
    assert sum(name.startswith(objections.SAID) for name in game.kept) == objections.MOST_SPOKEN


def test_what_was_taken_is_there_after_a_restart() -> None:
    """Only what is on disk was thanked for; a disk that refuses says so and keeps nothing waiting."""
    game = FakeGame(10)
    try:
        with opened(game):
            talking(game)
            phone = phones(game)[0]
            assert sent(phone, "Clear").status == 204
            game.full = True
            refused = sent(phone, "Fair")
            assert (refused.status, refused.json["error"]) == (503, "disk_trouble")
            eventually(lambda: waiting(game) == [("b", "Clear")])
            game.full = False
            assert sent(phone, "Fair").status == 204
        with opened(game):
            eventually(lambda: waiting(game) == [("b", "Clear"), ("b", "Fair")])
    finally:
        game.end()


def test_without_script_a_page_thanks_and_goes_back(game: FakeGame) -> None:
    """A form of a browser: a page that says so, and that leads back by itself."""
    phone = phones(game)[0]
    answer = phone.post("/reason", {"r": "0.1", "o": "b", "t": "Clear"}, Accept="text/html")
    assert answer.status == 200 and "Your reason is with the facilitator." in answer.text
    assert f'content="4;url=/{game.seen.code}"' in answer.text
    assert phone.get("/reason").headers["location"] == f"/{game.seen.code}"
