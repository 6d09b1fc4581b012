"""What happened before the first card: the form, as each typed or pressed field changes it, and the deck.

Nothing is checked here; rules/setup.py has done so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from game.core import events as e
from game.core.ballots import Way
from game.core.cards import Style, ThemeId
from game.core.phases import Phase
from game.core.session import Session, Setup

T = TypeVar("T", bound=str)


def setup_changed(session: Session, event: e.SetupChanged) -> Session:
    """A ready-made deck takes back what was chosen instead of one, and the other way round."""
    setup = session.setup
    if event.field == "preset" and event.text:
        setup = replace(setup, themes=(), style=Style.MIXED, audience="")
    elif event.field in ("themes", "style", "audience"):
        setup = replace(setup, preset="")
    return replace(session, setup=_changed(setup, event.field, event.text))


def setup_opened(session: Session, event: e.SetupOpened) -> Session:
    return replace(session, phase=Phase.SETUP, setup=replace(session.setup, preset=event.preset))


def session_started(session: Session, event: e.SessionStarted) -> Session:
    begun = replace(session, phase=Phase.HOUSE_RULES, id=event.id, at=event.at, deck=event.cards, turn=0)
    return replace(begun, earlier=event.earlier, chapters=event.chapters)


def _on(text: str) -> bool:
    return text == "yes"


_READ: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(("people", "minutes", "tables", "team"), int),
    **dict.fromkeys(("school", "style", "audience", "form", "talk", "heaviest", "preset"), str),
    **dict.fromkeys(
        ("short", "only", "sure", "reasons", "auto_close", "counsellor", "adviser", "by_heart", "again"), _on
    ),
    "way": Way,
}
"""What the text of each field of the form stands for; themes and chapters are chosen one by one."""


def _changed(setup: Setup, name: str, text: str) -> Setup:
    """The set-up with one field set from its text; `themes` toggles one theme, "" chooses all; so does `fill`."""
    if name == "themes":
        return replace(setup, themes=_toggled(setup.themes, ThemeId(text)))
    if name == "fill":
        return replace(setup, fill=_toggled(setup.fill, text))
    read = _READ.get(name)
    # A field of another version of the form is nobody's name.
    return setup if read is None else replace(setup, **{name: read(text)})


def _toggled(chosen: tuple[T, ...], one: T) -> tuple[T, ...]:
    if not one:
        return ()
    return tuple(other for other in chosen if other != one) if one in chosen else (*chosen, one)
