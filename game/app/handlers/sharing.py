"""Handlers of commands about what a room shares with the hall of a study day."""

from __future__ import annotations

from game.app.state import Handler, State
from game.core import commands as c
from game.core.blank import says_something
from game.core.late_imports import when_called
from game.core.phases import Phase
from game.core.sharing import NAME_MOST, Share

with when_called():
    from game.server.sharing.address import typed_day

CHOSEN: dict[type[c.Command], Share] = {
    c.ShareRules: Share.SETTLED,
    c.StopSharing: Share.STOPPED,
    c.TakeBackShared: Share.TAKEN_BACK,
}


def fill(state: State, command: c.FillDay) -> None:
    """What was typed waits for a press."""
    text = " ".join(command.text.split())
    if command.field == "address":
        state.sharing.fill(address=text)
    else:
        state.sharing.fill(room=text[:NAME_MOST])


def join(state: State, command: c.JoinDay) -> None:
    """An explicit press: this room is one of that day from now on, whatever becomes of the line to the hall."""
    typed = state.sharing.day
    if not says_something(typed.address):
        state.notice = "day_empty"
        return
    day, fault = typed_day(typed.address)
    if day is None:
        state.notice = f"day_{fault}"
        return
    state.sharing.join(day, room_name(state, typed.room), command.share, state.session, state.history.last)


def room_name(state: State, typed: str) -> str:
    """As typed, or the best that is known."""
    school = state.session.setup.school or state.settings.school.name
    return next((name for name in (typed, school) if says_something(name)), state.say("Room"))


def open_hall(state: State, command: c.OpenHall) -> None:
    """From the first screen alone: a room that plays is no hall."""
    if state.session.phase is Phase.WELCOME:
        state.open_hall()
    else:
        state.notice = "not_now"


def choose(state: State, command: c.Command) -> None:
    """An explicit press; a room that is in no study day has nothing to choose."""
    status = state.sharing.day.status
    if status is None:
        state.notice = "not_now"
    elif isinstance(command, c.StopSharing) and not (state.session.started or status.there):
        state.sharing.drop()
    else:
        state.sharing.choose(CHOSEN[type(command)])


HANDLERS: dict[type[c.Command], Handler] = {
    **dict.fromkeys(CHOSEN, choose),
    c.FillDay: fill,
    c.JoinDay: join,
    c.OpenHall: open_hall,
}
