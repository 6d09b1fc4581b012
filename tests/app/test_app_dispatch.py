"""Every command is answered by who its base says: the view, a handler of the app, or a rule."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

import game.app.bootstrap  # noqa: F401 - with it every command there is has been defined
from game.app.handlers import HANDLERS
from game.core import commands as c
from game.core.refusal import Reason
from game.core.rules import RULES
from game.core.view_state import View, turn
from tests.app.app_samples import game_in


def below(base: type[c.Command]) -> Iterator[type[c.Command]]:
    """Every class of commands under a base, but the bases themselves."""
    for one in base.__subclasses__():
        if one.__subclasses__():
            yield from below(one)
        elif getattr(sys.modules[one.__module__], one.__name__) is one:  # a dataclass with slots replaces its class
            yield one


def made(command: type[c.Command]) -> c.Command:
    """One of this class, with something in each field."""
    samples = {"int": 1, "bool": True}
    texts = {"field": "title"} if command is c.FillOwn else {}
    known: tuple[Field[Any], ...] = fields(command) if is_dataclass(command) else ()
    return command(**{field.name: samples.get(str(field.type), texts.get(field.name, "x")) for field in known})


VIEW, APP, RULE = (sorted(below(base), key=str) for base in (c.ViewCommand, c.AppCommand, c.RuleCommand))


def test_every_command_has_a_base_that_answers() -> None:
    """Nobody's command would be pressed in vain."""
    assert {
        one
        for one in below(c.Command)
        if one.__module__.startswith("game.")
        and not issubclass(one, c.ViewCommand | c.AppCommand | c.RuleCommand | c.PlenaryCommand | c.MergingCommand)
    } == set()
    assert len(VIEW) > 10 and len(APP) > 20 and len(RULE) > 30


@pytest.mark.parametrize("command", VIEW, ids=lambda one: one.__name__)
def test_the_view_answers(command: type[c.Command]) -> None:
    """`turn` raises for a command that it does not know."""
    one = made(command)
    assert isinstance(one, c.ViewCommand)
    assert isinstance(turn(View(), one), View)


@pytest.mark.parametrize("command", APP, ids=lambda one: one.__name__)
def test_the_app_has_a_handler(command: type[c.Command]) -> None:
    """And no handler answers what is not the app's."""
    assert command in HANDLERS or command.__module__.startswith("game.cli")  # a card by itself has a game of its own
    assert set(HANDLERS) <= set(APP)


@pytest.mark.parametrize("command", RULE, ids=lambda one: one.__name__)
def test_there_is_a_rule(command: type[c.Command]) -> None:
    """And no rule for what is not theirs."""
    assert command in RULES
    assert set(RULES) == set(RULE)


def test_a_refusal_is_a_notice_and_changes_nothing(tmp_path: Path) -> None:
    """What cannot be now is said on the wall; nothing raises."""
    game = game_in(tmp_path)
    before = game.session
    game.obey(c.Settle())
    assert game.notice == Reason.NOT_NOW.value and game.session is before
