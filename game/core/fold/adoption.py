"""What a step of the protocol makes of a session: it is remembered, and the session as it stood then with it."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.fold.steps import phase_entered
from game.core.phases import Phase
from game.core.protocol_life import changes
from game.core.session import Session


def protocol_moved(session: Session, event: e.ProtocolMoved) -> Session:
    """A draft that began by itself, because the text was changed, is a step before this one."""
    made = (*changes(session), event.change)
    then = replace(session, changes=(), as_changed=())  # not one within another: that would double with every step
    more = len(made) - len(session.changes)
    return replace(session, changes=made, as_changed=(*session.as_changed, *(then,) * more))


def look_back_begun(session: Session, event: e.LookBackBegun) -> Session:
    """Its first step, and that it was held on this day."""
    begun = phase_entered(session, e.PhaseEntered(Phase.LOOK_BACK, event.timer))
    return replace(begun, looked_back=(*session.looked_back, event.on))
