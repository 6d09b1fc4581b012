"""The whole program, killed again and again while phones vote: nothing acknowledged is lost or counted twice."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.room_process import DeskClient, RoomProcess
from tests.e2e.voters import Voter
from tests.sizes import VOTE_KILLS
from tests.waiting import eventually

KILLS = VOTE_KILLS.now
PEOPLE = 24
MOST = 2 * PEOPLE
"""Votes that are acknowledged before the kill; how many exactly is drawn, at least one for each phone."""
ONE_ROUND_TRIP = 0.02
"""Seconds within which a kill hits a vote anywhere on its way; how far it has come is drawn."""
EACH_ROUND = 5
"""Kills in one round, before it is counted."""


SLOW = Path(__file__).with_name("slow_room.py")


class Figures:
    """What a run of kills has shown."""

    def __init__(self) -> None:
        self.kills = self.in_flight = self.rounds = self.checked = 0

    def told(self, voters: list[Voter]) -> str:
        return (
            f"{self.kills} kills, {self.in_flight} with votes on their way, "
            f"{_acknowledged(voters)} acknowledged votes, "
            f"{self.checked} ballots found again, {self.rounds} rounds counted"
        )


@pytest.mark.parametrize(
    ("program", "kills"), [(None, KILLS), (SLOW, max(4, KILLS // 4))], ids=["this disk", "a slow disk"]
)
def test_a_kill_loses_no_vote_and_counts_none_twice(tmp_path: Path, program: Path | None, kills: int) -> None:
    """After each kill: the same step, the same seat, the ballot that was acknowledged; and each round adds up."""
    room = RoomProcess(tmp_path, "--people", str(PEOPLE), program=program).start()
    try:
        figures, votes = _killed_so_often(room, kills)
    finally:
        room.end()
    assert figures.in_flight > kills * 0.7, "a kill that hits nobody proves nothing"
    assert votes >= kills * PEOPLE


def _killed_so_often(room: RoomProcess, kills: int) -> tuple[Figures, int]:
    """What that has shown, and how many votes were acknowledged in all."""
    desk = DeskClient(room.port).pair(room.told["desk"])
    desk.do("setup", field="short", text="yes")
    desk.onward()
    voters, figures = [Voter(random.Random(n)) for n in range(PEOPLE)], Figures()
    asyncio.run(_joined(room, voters))
    chance = random.Random(kills)
    while figures.kills < kills:
        _open_round(desk, voters)
        for _ in range(min(EACH_ROUND, kills - figures.kills)):
            _killed(room, desk, voters, chance, figures)
        _counted(desk, voters, figures)
    print(figures.told(voters))
    return figures, _acknowledged(voters)


async def _joined(room: RoomProcess, voters: list[Voter]) -> None:
    await asyncio.gather(*(voter.join(room.port, room.join) for voter in voters))


def _open_round(desk: DeskClient, voters: list[Voter]) -> None:
    """From the card or the outcome of a round to the next vote."""
    state = desk.state()
    if state["phase"] == "situation":
        desk.onward()
    else:
        desk.do("goto", phase="second_vote")
    for voter in voters:
        voter.new_round()


def _killed(room: RoomProcess, desk: DeskClient, voters: list[Voter], chance: random.Random, figures: Figures) -> None:
    before = desk.state()
    asyncio.run(_voting_until_kill(room, voters, chance, figures))
    room.go_on()
    desk.port = room.port  # another one, if another program was quicker
    figures.kills += 1
    after = desk.wait(lambda state: "phase" in state)
    assert (after["phase"], after["at"]) == (before["phase"], before["at"])
    assert asyncio.run(_found_again(room, voters, figures)) == desk.state()["voted"], "one ballot of each"
    assert desk.state()["phones"]["joined"] == PEOPLE, "everybody has the seat they had"


async def _voting_until_kill(room: RoomProcess, voters: list[Voter], chance: random.Random, figures: Figures) -> None:
    asked = await voters[0].state(room.port)
    options = [option["id"] for option in asked["options"]]
    enough = _acknowledged(voters) + chance.randint(PEOPLE, MOST)
    voting = [asyncio.create_task(voter.vote_on(room.port, asked["round"], options)) for voter in voters]
    await asyncio.to_thread(eventually, lambda: _acknowledged(voters), lambda votes: votes >= enough)
    await asyncio.sleep(chance.uniform(0, ONE_ROUND_TRIP))
    figures.in_flight += any(voter.in_flight for voter in voters)
    room.process.kill()
    await asyncio.wait_for(asyncio.gather(*voting), 10)
    room.process.wait()
    room.rest()


def _acknowledged(voters: list[Voter]) -> int:
    return sum(voter.votes for voter in voters)


async def _found_again(room: RoomProcess, voters: list[Voter], figures: Figures) -> int:
    """The phones come back by themselves, their cookie is their seat; how many of them have a ballot in the box."""
    before = figures.checked
    for voter in voters:
        await voter.join(room.port, room.join)
        mine = (await voter.state(room.port))["mine"]
        assert voter.may_hold(mine), (mine, voter.acknowledged, voter.sent)
        figures.checked += mine is not None
        voter.settle(mine)
    return figures.checked - before


def _counted(desk: DeskClient, voters: list[Voter], figures: Figures) -> None:
    """Close, and compare with what the phones know of themselves. Too few votes would cover the bars, so all vote."""
    asyncio.run(_all_vote(desk.port, voters))
    desk.onward()
    desk.do("reveal_more")
    desk.do("reveal_more")
    told = asyncio.run(voters[0].state(desk.port))
    assert told["state"] == "results" and told["total"] == PEOPLE
    wanted = Counter(voter.acknowledged[1] for voter in voters if voter.acknowledged)
    shown = {option["id"]: bar["count"] for option, bar in zip(told["options"], told["results"], strict=True)}
    assert all(count is None or count == wanted[option] for option, count in shown.items()), (shown, wanted)
    assert any(count is not None for count in shown.values())
    figures.rounds += 1


async def _all_vote(port: int, voters: list[Voter]) -> None:
    asked = await voters[0].state(port)
    options = [option["id"] for option in asked["options"]][:-1]
    for voter in voters:
        assert await voter.vote(port, asked["round"], options) == 204
        assert await voter.vote(port, asked["round"], options[:1]) == 204, "a change of mind is no second vote"
