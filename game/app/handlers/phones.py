"""Handlers of commands about phones: the server, tickets, colleagues to practise with, reasons that were typed."""

from __future__ import annotations

from game.app.state import Handler, State
from game.core import commands as c
from game.core.cards import NO_CARD


def invite(state: State, command: c.InvitePhones) -> None:
    state.firewall.begin()
    state.host.invite()


def dismiss(state: State, command: c.DismissPhones) -> None:
    state.host.dismiss()


def to_the_server(state: State, command: c.Command) -> None:
    state.host.do(command)


def practise(state: State, command: c.Practise) -> None:
    """Not while a box is open: what colleagues of the computer put in it would stay when they go."""
    play = state.session.play
    if play.answers or (play.voting is not None and play.voting.cast):
        state.notice = "round_first"
        return
    state.host.do(command)


def print_tickets(state: State, command: c.PrintTickets) -> None:
    """A browser of this laptop is paired for it, by a link that is used up at once."""
    import webbrowser  # it looks for browsers when it is imported

    if not state.host.phones.desk or not webbrowser.open(state.host.phones.desk + "?to=tickets"):
        state.notice = "no_browser"


def use_reason(state: State, command: c.UseReason) -> None:
    """What was typed on a phone goes on the wall, as if somebody had said it in the room, while its card lies there."""
    said = next((said for said in state.host.phones.said if said.id == command.id), None)
    card = state.session.card
    if said is None or not said.belongs_to(card.id if card else NO_CARD):
        state.notice = "not_now"
        return
    state.decide(c.AddArgument(said.option, said.favour, said.text) if said.option else c.AddObjection(said.text))
    if not state.notice:
        state.host.do(c.DropReason(command.id))


HANDLERS: dict[type[c.Command], Handler] = {
    c.InvitePhones: invite,
    c.DismissPhones: dismiss,
    c.ChooseAddress: to_the_server,
    c.LetIn: to_the_server,
    c.StopsSeen: to_the_server,
    c.DropReason: to_the_server,
    c.SetWifi: to_the_server,
    c.UseTickets: to_the_server,
    c.ForgetDesks: to_the_server,
    c.Practise: practise,
    c.PrintTickets: print_tickets,
    c.UseReason: use_reason,
}
