"""How to join a real game and a real phone in a test."""

from __future__ import annotations

from game.core import commands as c
from game.core.phases import Phase
from tests.joined import another, joined, until


def test_a_vote_of_a_phone_is_in_the_box() -> None:
    """Three lines: the phone votes, and what it was told is true of the game."""
    with joined(people=4) as (game, phone):
        assert phone.vote("a").status == 204
        assert game.session.play.voting is not None and game.session.play.voting.cast == 1


def test_a_meeting_goes_on_between_two_votes() -> None:
    """Press for the facilitator with `obey`, wait with `until`, and let more phones in with `another`."""
    with joined(people=3) as (game, phone):
        for voter in (phone, another(game), another(game)):
            voter.vote("b")
        game.obey(c.Advance())
        assert until(game, phone.state)["state"] == "closed"
        assert game.session.phase is Phase.TALK and game.session.play.rounds[0].cast == 3
        assert phone.vote("a", round="0.1").json["error"] == "not_now"
