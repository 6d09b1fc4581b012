"""What a step of the protocol makes of a session: it is remembered, and the session as it stood then with it."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.protocol_life import changes
from game.core.session import Session


def protocol_moved(session: Session, event: e.ProtocolMoved) -> Session:
    """A draft that began by itself, because the text was changed, is a step before this one."""
    made = (*changes(session), event.change)
    then = replace(session, changes=(), as_changed=())  # not one within another: that would double with every step
    more = len(made) - len(session.changes)
    return replace(session, changes=made, as_changed=(*session.as_changed, *(then,) * more))
