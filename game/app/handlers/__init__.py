"""Which handler answers which command of the app. A handler changes the state, and never raises for what was asked."""

from __future__ import annotations

from game.app.hall_vote import answer_hall
from game.app.handlers import (
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

with when_called():  # nobody has dropped a file yet, and most teams vote without a camera
    from game.app.handlers.camera import (
        aim_camera,
        check_cards,
        freeze_cards,
        look_at_cards,
        other_camera,
        stop_looking,
    )
    from game.app.handlers.dropped import take_file, take_set_in

HANDLERS: dict[type[c.Command], Handler] = {
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
    c.LookAtCards: look_at_cards,
    c.CheckCards: check_cards,
    c.FreezeCards: freeze_cards,
    c.StopLooking: stop_looking,
    c.OtherCamera: other_camera,
    c.AimCamera: aim_camera,
    c.TakeFile: take_file,
    c.TakeSetIn: take_set_in,
}
