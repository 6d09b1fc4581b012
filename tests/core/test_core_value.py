"""Values that are cheap to define are frozen, compared by their fields, and seen whole when something fails."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.cards import OptionId


def test_values_are_equal_by_their_fields_and_their_class() -> None:
    """Two scenes are the same if their buttons ask for the same."""
    assert c.Show("stop") == c.Show("stop") and hash(c.Show("stop")) == hash(c.Show("stop"))
    assert c.Show("stop") != c.Show("help")
    assert c.RewordRule("Wij") != c.RewordReason("Wij") and c.Advance() == c.Advance() != c.Pause()
    assert e.Paused(1.0) == e.Paused(1.0) != e.Resumed(1.0)


def test_a_value_cannot_be_changed() -> None:
    """What happened stays as it happened; a copy may differ."""
    command = c.CountHands(OptionId("a"), 1)
    with pytest.raises(FrozenInstanceError):
        command.by = 2  # type: ignore[misc] # what mypy refuses as well
    assert replace(command, by=2) == c.CountHands(OptionId("a"), 2) and command.by == 1
    assert not hasattr(command, "__dict__")


def test_a_value_shows_its_fields() -> None:
    """In a log or a failed test one reads what it was."""
    assert repr(c.GoTo("rule")) == "GoTo(phase='rule')" and repr(c.Advance()) == "Advance()"


def test_fields_are_in_order() -> None:
    """The journal and the names on the wire read them."""
    assert [field.name for field in fields(c.CastTable)] == ["table", "option"] == list(c.CastTable.__match_args__)
