"""Phones vote over the running server: every ballot once, nothing lost, nothing told too early."""

from __future__ import annotations

import json
import threading

import pytest

from game.core import commands as c
from game.core.cards import OptionId
from game.core.phases import Phase
from tests.core.core_samples import voting_of
from tests.server.server_samples import Client, FakeGame, Listener, Phone, joined, opened, running
from tests.waiting import eventually


def test_a_vote_is_counted_when_it_is_on_disk() -> None:
    """204 comes after the write, and the page shows it."""
    with running(disk=0.1) as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        writes = game.writes
        assert phone.vote("b").status == 204
        assert game.writes > writes
        eventually(lambda: phone.state()["mine"] == "b")


def test_a_changed_vote_counts_once() -> None:
    """S2: the last one before the close."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        assert [phone.vote(choice, n=n).status for n, choice in enumerate("abc", 1)] == [204] * 3
        assert [ballot.option for ballot in voting_of(game.session).box.values()] == ["c"]


def test_an_old_tap_that_comes_late_does_not_undo_a_newer_one() -> None:
    """S2: replayed with its old counter."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        phone.vote("a", n=7)
        late = phone.vote("b", n=6)
        assert (late.status, late.json["error"]) == (409, "older")
        assert (phone.state()["mine"], phone.state()["n"]) == ("a", 7)


def test_a_counter_cannot_be_reset_by_a_round_that_is_not_open() -> None:
    """S2: a post for another round leaves no trace."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        phone.vote("a", n=7)
        assert phone.vote("b", round="0.2", n=1).status == 409
        assert phone.vote("b", n=6).status == 409


def test_a_refused_vote_does_not_use_up_its_counter() -> None:
    """The disk refused: the same tap is tried again."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        game.full = True
        refused = phone.vote("a", n=3)
        game.full = False
        assert (refused.status, refused.json["error"]) == (503, "disk_trouble")
        assert phone.state()["mine"] is None
        assert phone.vote("b", n=2).status == 204


def test_after_the_close_a_vote_is_refused_with_a_reason() -> None:
    """S20: 409, and the page says why."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        phone.vote("a")
        game.until(Phase.TALK)
        late = phone.vote("b")
        assert late.status == 409 and "closed" in late.json["says"]
        page = phone.post("/vote", {"r": "0.1", "c": "b"})
        assert page.status == 409 and "closed" in page.text


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"r": "0.1", "c": "z"}, 400),
        ({"r": "0.1"}, 400),
        ({"c": "a"}, 400),
        ({}, 400),
        ({"r": "0.1", "c": "a" * 65}, 400),
        ({"r": "0.1", "c": "a", "n": "-1"}, 400),
        ({"r": "0.1", "c": "a", "n": "1e9"}, 400),
        ({"r": "0.1", "c": "a", "n": "9" * 30}, 400),
        ({"r": "0.1", "c": "a", "s": "4"}, 400),
        ({"r": "0.1", "c": "a", "s": "²"}, 400),
        ({"r": "1.1", "c": "a"}, 409),
        ({"r": "0.c1", "c": "a"}, 409),
    ],
)
def test_what_is_not_a_ballot_is_none(form: dict[str, str], status: int) -> None:
    """S20: an unknown choice or field 400, another round 409; the box stays empty."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        assert phone.post("/vote", form, Accept="application/json").status == status
        assert not voting_of(game.session).box


def test_a_form_without_script_goes_back_to_the_page() -> None:
    """303, and the page there shows what was chosen."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        sent = phone.post("/vote", {"r": "0.1", "c": "b"})
        assert (sent.status, sent.headers["location"]) == (303, f"/{game.seen.code}")
        assert phone.get(sent.headers["location"]).status == 200
        assert phone.state()["mine"] == "b"


def test_a_vote_with_how_sure() -> None:
    """1 to 3, in the box and back on the phone."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        game.obey(c.ChangeSetup("sure", "yes"))
        phone.vote("a", s=3)
        assert (phone.state()["my_sure"], *(b.sure for b in voting_of(game.session).box.values())) == (3, 3)


def test_all_pages_of_a_phone_hear_of_its_vote_and_no_other_phone_does() -> None:
    """Its own state to its own streams; a vote is no news for anybody else."""
    with running() as (game, _):
        one, other = joined(game, 2)
        game.until(Phase.FIRST_VOTE)
        streams, stranger = [Listener(one), Listener(one)], Listener(other)
        for stream in (*streams, stranger):
            stream.until(lambda state: state["state"] == "vote")
        one.vote("b")
        assert [stream.until(lambda state: state["mine"]) for stream in streams]
        game.until(Phase.TALK)
        assert stranger.next()[1]["state"] == "closed"


def test_no_count_leaves_before_the_wall_shows_it() -> None:
    """All events of a round, byte by byte: no results, no total, whatever was voted."""
    with running(3) as (game, _):
        phones = joined(game, 3)
        watcher = Listener(phones[0])
        game.until(Phase.FIRST_VOTE)
        for phone in phones:
            phone.vote("b")
        game.until(Phase.SECOND_VOTE)
        for phone in phones:
            phone.vote("b", round="0.2")
        game.until(Phase.REVEAL)
        told: list[dict[str, object]] = []

        def over(state: dict[str, object]) -> bool:
            told.append(state)
            return (state["state"], state["round"]) == ("closed", "0.2")

        watcher.until(over)
        assert len(told) > 1 and not any(state["results"] or state["total"] for state in told)
        game.reveal = 1
        game.publish()
        assert watcher.until(lambda state: state["state"] == "results")["total"] == 3


def test_two_hundred_phones_vote_in_the_same_moment() -> None:
    """Every one of them once, though they join and vote from one address."""
    with running(200) as (game, _):
        phones = [Phone(game.seen.address) for _ in range(200)]
        answers: list[int] = []

        def take_part(some: list[Phone]) -> None:
            for phone in some:
                answers.append(phone.join(game.seen.code).status)
            begin.wait(20)
            for phone in some:
                answers.append(phone.vote("a").status)

        begin = threading.Barrier(21)
        threads = [threading.Thread(target=take_part, args=(phones[n::20],)) for n in range(20)]
        for thread in threads:
            thread.start()
        eventually(lambda: game.seen.joined == 200)
        game.until(Phase.FIRST_VOTE)
        begin.wait(20)
        for thread in threads:
            thread.join(20)
        assert sorted(set(answers)) == [200, 204] and len(answers) == 400
        assert voting_of(game.session).cast == 200


def test_a_full_box_says_so() -> None:
    """Hands were counted for everybody already: 409, and nobody is counted twice."""
    with running(2) as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        game.obey(c.CountHands(OptionId("a"), exactly=2))
        refused = phone.vote("b")
        assert (refused.status, refused.json["error"]) == (409, "box_full")


def test_a_phone_finds_its_seat_and_its_ballot_after_a_restart() -> None:
    """S1: the server closed and opened again on what was kept; another version of the same state, and a new boot."""
    game = FakeGame()
    with opened(game):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        phone.vote("c", n=4)
        before, address, code = phone.state(), game.seen.address, game.seen.code
    with opened(game, port=int(address.split(":")[1])):
        after = Phone(address, phone.cookies).state()
        assert (game.seen.code, game.seen.joined) == (code, 1)
        assert after["mine"] == "c" and after["boot"] != before["boot"]
        assert Phone(address, phone.cookies).vote("a").status == 204
        assert voting_of(game.session).cast == 1
    game.end()


def test_a_late_phone_comes_in_at_the_step_that_is_on() -> None:
    """In the middle of a vote, and it may vote."""
    with running() as (game, _):
        game.until(Phase.FIRST_VOTE)
        phone = joined(game, 1)[0]
        assert (phone.state()["state"], phone.vote("a").status) == ("vote", 204)


def test_seats_of_one_phone_in_two_rounds_cannot_be_linked() -> None:
    """S18: another name in every round, and neither is the hash that is kept."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        game.until(Phase.FIRST_VOTE)
        phone.vote("a")
        first = set(voting_of(game.session).box)
        game.until(Phase.SECOND_VOTE)
        phone.vote("a", round="0.2")
        second = set(voting_of(game.session).box)
        kept = json.dumps(game.kept)
        assert not first & second
        assert not any(seat.removeprefix("phone/") in kept for seat in first | second)


def test_what_is_kept_names_no_token_and_no_address() -> None:
    """S1, S5: only the sha256 of a token."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        eventually(lambda: "line/port" in game.kept)
        kept = json.dumps(game.kept)
        assert phone.token not in kept and "127.0.0.1" not in kept and "seat/" in kept


def test_each_phone_speaks_its_own_language() -> None:
    """By its browser, and by the switch; English for who speaks neither."""
    with running() as (game, _):
        phone = joined(game, 1)[0]
        assert phone.get("/state", Accept_Language="nl-NL,nl;q=0.9").json["lang"] == "nl"
        assert phone.get("/state", Accept_Language="fr").json["lang"] == "en"
        assert phone.get("/lang/nl").headers["location"] == f"/{game.seen.code}"
        assert phone.get("/state", Accept_Language="en").json["lang"] == "nl"
        assert phone.get("/lang/xx").status == 404


def test_the_switch_of_language_does_not_tell_a_stranger_the_code() -> None:
    """S3: who has no seat goes back to the page that asks for it."""
    with running() as (game, _):
        answer = Client(game.seen.address).get("/lang/nl")
        assert (answer.status, answer.headers["location"]) == (303, "/")
