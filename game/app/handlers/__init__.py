"""Which handler answers which command of the app. A handler changes the state, and never raises for what was asked."""

from __future__ import annotations

from game.app.hall_vote import answer_hall
from game.app.handlers import (
    camera,
    deck,
    documents,
    editor,
    library,
    manual,
    own_cards,
    phones,
    review,
    school,
    session,
    settings,
    sharing,
)
from game.app.state import Handler
from game.core import commands as c
from game.core.late_imports import when_called

with when_called():  # nobody has dropped a file yet
    from game.app.handlers.dropped import take_file, take_set_in

HANDLERS: dict[type[c.Command], Handler] = {
    **camera.HANDLERS,
    **deck.HANDLERS,
    **documents.HANDLERS,
    **editor.HANDLERS,
    **library.HANDLERS,
    **manual.HANDLERS,
    **own_cards.HANDLERS,
    **phones.HANDLERS,
    **review.HANDLERS,
    **school.HANDLERS,
    **session.HANDLERS,
    **settings.HANDLERS,
    **sharing.HANDLERS,
    c.AnswerHall: answer_hall,
    c.TakeFile: take_file,
    c.TakeSetIn: take_set_in,
}
