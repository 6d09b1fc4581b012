"""What the facilitator commands of the server, carried out on a state without any phone on the line."""

from __future__ import annotations

import asyncio

import pytest

from game.core.commands import (
    Advance,
    ChooseAddress,
    Command,
    DropReason,
    ForgetDesks,
    LetIn,
    SetWifi,
    StopsSeen,
    UseTickets,
)
from game.server.commands import run_command
from game.server.phones.admission import MODE, SEAT
from game.server.phones.objections import SAID
from game.server.state import ServerState
from game.server.tokens import digest_of
from tests.server.still_samples import CABLE, WIFI, QuietGame, still_state

KEPT = {SEAT + "seated": "in", SEAT + "first": "wait", SEAT + "second": "wait", SAID + "r1": "te streng"}


def commanded(state: ServerState, *commands: Command) -> None:
    """These, and all that they set going, are done."""

    async def run() -> None:
        for command in commands:
            run_command(state, command)
        while state.tasks:
            await asyncio.gather(*state.tasks)

    asyncio.run(run())


def test_letting_in_gives_a_seat_to_who_waited_longest() -> None:
    """And the disk knows it."""
    game = QuietGame()
    state = still_state(game, remembered=KEPT)
    commanded(state, LetIn())
    assert [state.admission.place(name) for name in ("first", "second")] == ["in", "wait"]
    assert game.kept == {SEAT + "first": "in"}


def test_letting_in_when_nobody_waits_changes_nothing() -> None:
    """A press too many; nothing is written either."""
    game = QuietGame()
    commanded(still_state(game), LetIn())
    assert game.kept == {}


def test_requests_that_were_seen_are_gone_from_the_desk() -> None:
    """All at once, and without a trace on any disk."""
    game = QuietGame()
    state = still_state(game)
    for name in "ab":
        state.registry.phone(name, f"token of {name}", "nl").asked = True
    assert state.phones.stops == 2
    commanded(state, StopsSeen())
    assert (state.phones.stops, game.kept) == (0, {})


def test_a_reason_that_is_dropped_is_dropped_on_disk_too() -> None:
    """Twice does no harm."""
    game = QuietGame()
    state = still_state(game, remembered=KEPT)
    commanded(state, DropReason("r1"), DropReason("r1"))
    assert (state.phones.said, game.kept) == ((), {SAID + "r1": None})


def test_another_address_is_in_every_link() -> None:
    """That of phones and those of desk and scribe."""
    state = still_state(addresses=(WIFI, CABLE))
    commanded(state, ChooseAddress(CABLE.ip))
    phones = state.phones
    assert phones.address == "10.0.0.5:8765"
    assert all(link.startswith("http://10.0.0.5:8765/") for link in (phones.join, phones.desk, phones.scribe))
    assert phones.others == (WIFI,)


@pytest.mark.parametrize(
    ("commands", "code"),
    [
        ((SetWifi("name", "school"),), "WIFI:T:nopass;S:school;;"),
        ((SetWifi("name", "school"), SetWifi("password", "geheim")), "WIFI:T:WPA;S:school;P:geheim;;"),
        ((SetWifi("password", "geheim"),), ""),
        ((SetWifi("name", "  school \n"),), "WIFI:T:nopass;S:school;;"),
        ((SetWifi("name", "x" * 99),), f"WIFI:T:nopass;S:{'x' * 64};;"),
        ((SetWifi("name", "school"), SetWifi("colour", "red")), "WIFI:T:nopass;S:school;;"),
        ((SetWifi("name", "school"), SetWifi("name", "")), ""),
    ],
    ids=["open", "with a password", "no name yet", "tidied", "too long", "nothing of the kind", "taken away"],
)
def test_a_wifi_is_typed_bit_by_bit_and_kept_in_memory_only(commands: tuple[Command, ...], code: str) -> None:
    """A password of a school has no business in a file that is handed on."""
    game = QuietGame()
    state = still_state(game)
    commanded(state, *commands)
    assert state.phones.wifi == code
    assert game.kept == {}


def test_with_tickets_there_is_one_link_for_each_person() -> None:
    """In capitals, which need a smaller code; without them there is none."""
    game = QuietGame()
    state = still_state(game)
    assert state.ticket_links() == []
    commanded(state, UseTickets())
    links = state.ticket_links()
    assert len(set(links)) == state.seats
    assert all(link == link.upper() and "/T/" in link for link in links)
    assert game.kept[MODE] == "yes"
    commanded(state, UseTickets("no"))
    assert (state.ticket_links(), game.kept[MODE]) == ([], None)


def test_the_same_tickets_are_printed_again() -> None:
    """Somebody lost a sheet, or turned tickets off and on again: those that were handed out stay good."""
    state = still_state()
    commanded(state, UseTickets())
    handed_out = sorted(state.ticket_links())
    commanded(state, UseTickets("no"), UseTickets())
    assert sorted(state.ticket_links()) == handed_out


def test_forgetting_desks_forgets_them_on_disk_too() -> None:
    """After a crash they would be back otherwise."""
    game = QuietGame()
    state = still_state(game)
    token, kept = state.pairing.pair("desk")
    commanded(state, ForgetDesks())
    assert state.pairing.role_of(digest_of(token)) == ""
    assert game.kept == dict.fromkeys(kept)


def test_a_command_of_somebody_else_is_left_alone() -> None:
    """The server leads no meeting."""
    game = QuietGame()
    state = still_state(game)
    before = state.phones
    commanded(state, Advance())
    assert (state.phones, game.commands, game.kept) == (before, [], {})


def test_the_game_hears_once_of_many_changes() -> None:
    """A whole hall comes in within a second; the wall is painted once for it."""
    game = QuietGame()
    state = still_state(game, remembered=KEPT)

    async def run() -> None:
        for name in ("a", "b", "c"):
            run_command(state, SetWifi("name", name))
        assert game.reports == []
        state.report()
        state.report()

    asyncio.run(run())
    assert [phones.wifi_name for phones in game.reports] == ["c"]
