"""The desk as the room may see it, where it lies over the only screen: what nobody has looked at yet stays covered.

A reason from a phone, a proposal or notes with a name in them are read one at a time, by a key that asks for it.
It knows no screen.
"""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import ProposeRule, ReadHere, UseReason
from game.core.phone_status import TypedReason
from game.core.privacy import private
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words

NOTES = "notes"
KEY, PROPOSAL_KEY, NOTES_KEY = "I", "O", "J"
"""All three may be covered at once, and no step of a card has one of them."""


def covered(desk: Desk, model: ViewModel, say: Words) -> Desk:
    """The desk with what the room would read covered, but for the one text that was asked for."""
    read = model.view.read
    desk = replace(desk, covered=private(desk.notes) and read != NOTES)
    if private(desk.proposal) and read != desk.proposal:
        entries = tuple(entry for entry in desk.entries if not isinstance(entry.command, ProposeRule))
        asks = _asks(desk.proposal, say("Read the proposal here"), PROPOSAL_KEY)
        desk = replace(desk, proposal="", accept=None, entries=entries, choices=(asks, *desk.choices))
    said = desk.phones.said
    if not said:
        return desk
    hidden = tuple(one if one.id == read else _hidden(one, say) for one in said)
    choices = tuple(_asked_for(action, read, say) for action in desk.choices)
    usable = {action.command.id for action in desk.choices if isinstance(action.command, UseReason)}
    others = tuple(_asks(one.id, say("Read it here")) for one in said if one.id not in {*usable, read})
    return replace(desk, phones=replace(desk.phones, said=hidden), choices=(*others, *choices))


def notes_action(say: Words) -> Action:
    """Shows the notes where they are covered."""
    return _asks(NOTES, say("Read my notes here"), NOTES_KEY)


def _asks(what: str, label: str, key: str = KEY) -> Action:
    return Action(label, ReadHere(what), key)


def _asked_for(action: Action, read: str, say: Words) -> Action:
    """Nothing goes to the wall that nobody has read: until then its button shows it."""
    command = action.command
    return _asks(command.id, say("Read it here")) if isinstance(command, UseReason) and command.id != read else action


def _hidden(one: TypedReason, say: Words) -> TypedReason:
    marked = say("A reason was typed, perhaps with a name or number. Everybody would read it here.")
    return replace(one, text=marked if private(one.text) else say("A reason was typed. Everybody would read it here."))
