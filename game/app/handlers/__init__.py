"""Which handler answers which command of the app. A handler changes the state, and never raises for what was asked."""

from __future__ import annotations

from game.app.handlers import (
    deck,
    documents,
    dropped,
    editor,
    library,
    own_cards,
    phones,
    review,
    school,
    session,
    settings,
)
from game.app.state import Handler
from game.core import commands as c

HANDLERS: dict[type[c.Command], Handler] = {
    **deck.HANDLERS,
    **documents.HANDLERS,
    **dropped.HANDLERS,
    **editor.HANDLERS,
    **library.HANDLERS,
    **own_cards.HANDLERS,
    **phones.HANDLERS,
    **review.HANDLERS,
    **school.HANDLERS,
    **session.HANDLERS,
    **settings.HANDLERS,
}
