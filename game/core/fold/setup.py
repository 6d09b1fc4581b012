"""What happened before the first card: the form, as each typed or pressed field changes it, and the deck.

Nothing is checked here; rules/setup.py has done so.
"""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.ballots import Way
from game.core.cards import ThemeId
from game.core.session import Phase, Session, Setup


def setup_changed(session: Session, event: e.SetupChanged) -> Session:
    return replace(session, setup=_changed(session.setup, event.field, event.text))


def setup_opened(session: Session, event: e.SetupOpened) -> Session:
    return replace(session, phase=Phase.SETUP)


def session_started(session: Session, event: e.SessionStarted) -> Session:
    begun = replace(session, phase=Phase.HOUSE_RULES, id=event.id, at=event.at, deck=event.cards, turn=0)
    return replace(begun, earlier=event.earlier, chapters=event.chapters)


def _changed(setup: Setup, name: str, text: str) -> Setup:
    """The set-up with one field set from its text; `themes` toggles one theme, "" chooses all."""
    match name:
        case "people":
            return replace(setup, people=int(text))
        case "minutes":
            return replace(setup, minutes=int(text))
        case "themes":
            return replace(setup, themes=_toggled(setup.themes, ThemeId(text)))
        case "style":
            return replace(setup, style=text)
        case "way":
            return replace(setup, way=Way(text))
        case "auto_close":
            return replace(setup, auto_close=text == "yes")
        case "short":
            return replace(setup, short=text == "yes")
        case "only":
            return replace(setup, only=text == "yes")
        case "sure":
            return replace(setup, sure=text == "yes")
        case "audience":
            return replace(setup, audience=text)
        case "counsellor":
            return replace(setup, counsellor=text == "yes")
        case "adviser":
            return replace(setup, adviser=text == "yes")
        case "by_heart":
            return replace(setup, by_heart=text == "yes")
        case "tables":
            return replace(setup, tables=int(text))
        case "form":
            return replace(setup, form=text)
        case "talk":
            return replace(setup, talk=text)
        case "school":
            return replace(setup, school=text)
        case _:  # a field of another version of the form: it is nobody's name
            return setup


def _toggled(themes: tuple[ThemeId, ...], theme: ThemeId) -> tuple[ThemeId, ...]:
    if not theme:
        return ()
    return tuple(t for t in themes if t != theme) if theme in themes else (*themes, theme)
