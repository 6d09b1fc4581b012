"""The wishes that concern phones, reasons typed on them, and the facilitator's own view. One function each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.core import commands as c

if TYPE_CHECKING:
    from game.app.game import Game


def invite(game: Game, wish: c.InvitePhones) -> None:
    game.host.invite()


def dismiss(game: Game, wish: c.DismissPhones) -> None:
    game.host.dismiss()


def to_the_line(game: Game, wish: c.Command) -> None:
    game.host.do(wish)


def practise(game: Game, wish: c.Practise) -> None:
    """Not while a box is open: what colleagues of the computer put in it would stay when they go."""
    play = game.session.play
    if play.answers or (play.voting is not None and play.voting.cast):
        game.notice = "round_first"
        return
    game.host.do(wish)


def print_tickets(game: Game, wish: c.PrintTickets) -> None:
    """A browser of this laptop is paired for it, by a link that is used up at once."""
    import webbrowser  # it looks for browsers when it is imported

    if not game.host.phones.desk or not webbrowser.open(game.host.phones.desk + "?to=tickets"):
        game.notice = "no_browser"


def use_said(game: Game, wish: c.UseReason) -> None:
    """What was typed beside an objection goes on the wall, as if somebody had said it in the room."""
    said = next((said for said in game.host.phones.said if said.id == wish.id), None)
    if said is None:
        game.notice = "not_now"
        return
    game._decide(c.AddObjection(said.text))
    if not game.notice:
        game.host.do(c.DropReason(wish.id))


def accept_proposal(game: Game, wish: c.AcceptProposal) -> None:
    """The scribe's text stands on the wall from now on."""
    if not game.view.proposal:
        game.notice = "empty_text"
        return
    game._decide(c.RewordRule(game.view.proposal))
    if not game.notice:
        game.view = replace(game.view, proposal="")


def type_notes(game: Game, wish: c.TypeNotes) -> None:
    """Beside the journal, never in the protocol; gone with the session."""
    game.notes = wish.text[:4000]
    game.keeper.remember({"notes": game.notes or None})


PHONE_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {
    c.InvitePhones: invite,
    c.DismissPhones: dismiss,
    c.ChooseAddress: to_the_line,
    c.LetIn: to_the_line,
    c.StopsSeen: to_the_line,
    c.DropReason: to_the_line,
    c.SetWifi: to_the_line,
    c.UseTickets: to_the_line,
    c.ForgetDesks: to_the_line,
    c.Practise: practise,
    c.PrintTickets: print_tickets,
    c.UseReason: use_said,
    c.AcceptProposal: accept_proposal,
    c.TypeNotes: type_notes,
}
