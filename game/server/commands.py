"""What the facilitator wishes of the line: let somebody in, another address, tickets. One function each, no sockets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.core import commands as c
from game.core.commands import Command
from game.server.bots.practice import practise
from game.server.desk.routes import end_desks

if TYPE_CHECKING:
    from game.server.server import Line


def obey(line: Line, wish: Command) -> None:
    """Do this, if it is one of those; nothing happens with another."""
    does = _DOES.get(type(wish))
    if does is not None:
        does(line, wish)
        line.stir()


def _let_in(line: Line, wish: c.LetIn) -> None:
    line.here.let_in(line.doors.let_in())


def _stops_seen(line: Line, wish: c.StopsSeen) -> None:
    for phone in line.memory.stops_seen():
        line.here.tell(phone.digest)


def _drop_said(line: Line, wish: c.DropReason) -> None:
    line.spawn(line.keep(line.reasons.drop(wish.id)))


def _choose(line: Line, wish: c.ChooseAddress) -> None:
    line.where.choose(wish.ip)


def _set_wifi(line: Line, wish: c.SetWifi) -> None:
    text = wish.text.strip()[:64]
    if wish.field == "name":
        line.wifi_name = text
    elif wish.field == "password":
        line.wifi_password = text


def _use_tickets(line: Line, wish: c.UseTickets) -> None:
    line.spawn(line.keep(line.doors.use_tickets(wish.text == "yes")))
    line.here.fill()


def _forget_desks(line: Line, wish: c.ForgetDesks) -> None:
    line.spawn(end_desks(line))


def _practise(line: Line, wish: c.Practise) -> None:
    practise(line, wish.people)


_DOES: dict[type[Command], Callable[[Line, Any], None]] = {
    c.LetIn: _let_in,
    c.StopsSeen: _stops_seen,
    c.DropReason: _drop_said,
    c.ChooseAddress: _choose,
    c.SetWifi: _set_wifi,
    c.UseTickets: _use_tickets,
    c.ForgetDesks: _forget_desks,
    c.Practise: _practise,
}
