"""The handler that shows a page of the manual in the browser, in the language of the game."""

from __future__ import annotations

from game.app.state import Handler, State
from game.core import commands as c
from game.core.late_imports import when_called
from game.core.manual_pages import manual_language

with when_called():  # nobody has asked for it yet
    from game.manual.folder import show


def open_manual(state: State, command: c.OpenManual) -> None:
    """Without a browser it is told where the page lies."""
    language = manual_language(state.say.language)
    try:
        shown = show(state.environment.places.manual, command.page, language, command.heading)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        state.notice = state.say("The manual could not be written: {reason}", reason=reason)
        return
    told = state.say("The manual is open in your browser.")
    state.notice = told if shown.opened else state.say("Open this file in your browser: {path}", path=str(shown.page))


HANDLERS: dict[type[c.Command], Handler] = {c.OpenManual: open_manual}
