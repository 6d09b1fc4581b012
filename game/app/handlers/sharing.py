"""Handlers of commands about what a room shares with the hall of a study day."""

from __future__ import annotations

from game.app.state import Handler, State
from game.core import commands as c
from game.core.sharing import Share

CHOSEN: dict[type[c.Command], Share] = {
    c.ShareRules: Share.SETTLED,
    c.StopSharing: Share.STOPPED,
    c.TakeBackShared: Share.TAKEN_BACK,
}


def choose(state: State, command: c.Command) -> None:
    """An explicit press; a room that is in no study day has nothing to choose."""
    if state.sharing is None:
        state.notice = "not_now"
        return
    state.sharing.choose(CHOSEN[type(command)])


HANDLERS: dict[type[c.Command], Handler] = dict.fromkeys(CHOSEN, choose)
