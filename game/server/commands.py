"""Carries out what the facilitator commands of the server: let in, another address, tickets. It knows no socket."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import commands as c
from game.core.commands import Command
from game.server.desk.routes import end_desks
from game.server.phones import presence
from game.server.state import ServerState


def run_command(state: ServerState, command: Command) -> None:
    """Do this, if it is one of those; nothing happens with another."""
    run = _RUNS.get(type(command))
    if run is not None:
        run(state, command)
        state.schedule_report()


def _let_in(state: ServerState, command: c.LetIn) -> None:
    presence.let_in(state, state.admission.let_in())


def _clear_pauses(state: ServerState, command: c.StopsSeen) -> None:
    for phone in state.registry.clear_pauses():
        presence.send(state, phone.digest)


def _drop_reason(state: ServerState, command: c.DropReason) -> None:
    state.spawn(state.keep(state.objections.drop(command.id)))


def _choose(state: ServerState, command: c.ChooseAddress) -> None:
    state.reachability.choose(command.ip)


def _set_wifi(state: ServerState, command: c.SetWifi) -> None:
    text = command.text.strip()[:64]
    if command.field == "name":
        state.wifi_name = text
    elif command.field == "password":
        state.wifi_password = text


def _use_tickets(state: ServerState, command: c.UseTickets) -> None:
    state.spawn(state.keep(state.admission.use_tickets(command.text == "yes")))
    presence.fill(state)


def _forget_desks(state: ServerState, command: c.ForgetDesks) -> None:
    state.spawn(end_desks(state))


def _practise(state: ServerState, command: c.Practise) -> None:
    from game.server.bots.colleagues import practise  # when somebody wants to

    practise(state, command.people)


_RUNS: dict[type[Command], Callable[[ServerState, Any], None]] = {
    c.LetIn: _let_in,
    c.StopsSeen: _clear_pauses,
    c.DropReason: _drop_reason,
    c.ChooseAddress: _choose,
    c.SetWifi: _set_wifi,
    c.UseTickets: _use_tickets,
    c.ForgetDesks: _forget_desks,
    c.Practise: _practise,
}
