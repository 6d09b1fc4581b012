"""The rules before the first card: the form, and dealing."""

from __future__ import annotations

import re
from dataclasses import fields

from game.core import commands as c
from game.core import events as e
from game.core.ballots import Way
from game.core.cards import SCHOOL, TEAM, Style, Weight
from game.core.chapters import brought
from game.core.phases import Phase
from game.core.presets import Preset
from game.core.refusal import Reason, Refused
from game.core.rules.context import MAX_MINUTES, MAX_PEOPLE, MAX_TEAM, MIN_MINUTES, MIN_PEOPLE, RuleContext, require
from game.core.seating import MAX_TABLES, Form
from game.core.session import Session, Setup
from game.core.talk_formats import TALK_FORMATS


def new_session(session: Session, command: c.NewSession, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase is Phase.WELCOME, Reason.NOT_NOW)
    return (e.SetupOpened(Preset.FIRST.value),)


NUMBER = re.compile(r"(\d{1,6})\s*(?:min\w*\.?|['’])?", re.IGNORECASE)
_SETUP_NUMBERS = {
    "people": (MIN_PEOPLE, MAX_PEOPLE, Reason.PEOPLE_BOUNDS),
    "minutes": (MIN_MINUTES, MAX_MINUTES, Reason.MINUTES_BOUNDS),
    "tables": (1, MAX_TABLES, None),
    "team": (MIN_PEOPLE, MAX_TEAM, Reason.TEAM_BOUNDS),
}
"""The least and the most, and what is said beyond that; where nothing is, the nearest is taken."""
_ASKED = ("counsellor", "adviser", "by_heart")
"""What is asked before a heavy card is dealt (readiness.py)."""
_SETUP_CHOICES = {
    "style": tuple(Style),
    "way": tuple(Way),
    "auto_close": ("yes", "no"),
    "short": ("yes", "no"),
    "only": ("yes", "no"),
    "again": ("yes", "no"),
    "heaviest": tuple(Weight),
    "preset": ("", *Preset),
    "sure": ("yes", "no"),
    "reasons": ("yes", "no"),
    "audience": ("", TEAM, SCHOOL),
    **dict.fromkeys(_ASKED, ("yes", "no")),
    "form": ("", *Form),
    "talk": tuple(TALK_FORMATS),
}


_ANY_TIME = ("auto_close", "sure", "reasons", "short", "tables", "talk", "team", *_ASKED)
"""What may still change once the session has begun, from now on."""


def change_setup(session: Session, command: c.ChangeSetup, context: RuleContext) -> tuple[e.Event, ...]:
    any_time = command.field in _ANY_TIME and session.started
    require(session.phase is Phase.SETUP or any_time, Reason.NOT_NOW)
    voting = session.play.voting
    require(command.field != "tables" or voting is None or not voting.tables, Reason.TABLES_VOTED)
    text = " ".join(command.text.split())
    if command.field == "team" and text in ("", "0"):
        text = "0"
    elif command.field in _SETUP_NUMBERS:
        text = _number(text, *_SETUP_NUMBERS[command.field])
    elif command.field in _SETUP_CHOICES:
        require(text in _SETUP_CHOICES[command.field], Reason.NOT_NOW)
    else:
        require(command.field in ("school", "themes", "fill"), Reason.NOT_NOW)
    return (e.SetupChanged(command.field, text),)


def form_again(setup: Setup) -> tuple[e.Event, ...]:
    """What makes the form as it was filled in, for a session that goes back to it from its first step."""
    usual = Setup(preset=setup.preset)
    changed = (field.name for field in fields(Setup) if getattr(setup, field.name) != getattr(usual, field.name))
    pairs = ((name, text) for name in changed for text in _written(getattr(setup, name)))
    return (e.SetupOpened(setup.preset), *(e.SetupChanged(name, text) for name, text in pairs))


def _written(value: object) -> tuple[str, ...]:
    """As the events of the form write a value; themes are chosen one by one."""
    if isinstance(value, tuple):
        return value
    return ("yes" if value else "no",) if isinstance(value, bool) else (str(value),)


def _number(text: str, low: int, high: int, beyond: Reason | None) -> str:
    """A number within these bounds, as people type one: "90" or "90 min"."""
    found = NUMBER.fullmatch(text)
    if found is None:
        raise Refused(beyond or Reason.NOT_NOW)
    wanted = min(high, max(low, int(found[1])))
    require(beyond is None or wanted == int(found[1]), beyond or Reason.NOT_NOW)
    return str(wanted)


def start_session(session: Session, command: c.StartSession, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase is Phase.SETUP and not session.started, Reason.NOT_NOW)
    require(bool(command.cards), Reason.NO_CARDS)
    chapters = brought(session, command.cards, context.chapters)
    return (e.SessionStarted(command.id, command.at, command.cards, command.earlier, chapters),)
