"""A meeting that is led from the desk alone: what the tests of the desk play with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from game.app.game import Game
from game.core.commands import AskForHall, ConfirmContact, SetContact
from game.core.commands.wire import command_for
from game.core.phases import Phase
from game.core.readiness import ALWAYS
from game.desk.action import Action
from game.desk.build import desk_of
from game.desk.model import Desk, Entry
from tests.desk.desk_samples import ASKED
from tests.screens.screens_table import new_game

SPLIT = (15, 3, 2, 1)


def walk(value: Any) -> Iterator[Any]:
    """Every value that a desk holds, its own parts included."""
    yield value
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from walk(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from walk(part)


def actions(desk: Desk) -> tuple[Action, ...]:
    return tuple(part for part in walk(desk) if isinstance(part, Action))


def entries(desk: Desk) -> tuple[Entry, ...]:
    return tuple(part for part in walk(desk) if isinstance(part, Entry))


class Lead:
    """Somebody who has nothing but the desk and the names of its actions, as over a line."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.game: Game
        self.game, self.clock = new_game(folder, language=language)

    @property
    def desk(self) -> Desk:
        return desk_of(self.game.desk_view_model(), self.game.say)

    @property
    def phase(self) -> Phase:
        return self.game.session.phase

    def do(self, name: str, **given: str) -> None:
        command = command_for(name, given)
        assert command is not None, name
        self.game.obey(command)

    def press(self, action: Action | None) -> None:
        assert action is not None
        self.do(action.name, **dict(action.arguments))

    def onward(self, seconds: float = 60) -> None:
        self.clock.now += seconds
        self.press(self.desk.onward)
        if self.game.view.pressed is not None:  # people are missing, and this one means it
            self.clock.now += 1
            self.press(self.desk.onward)

    def until(self, phase: Phase) -> None:
        """Go on, counting hands and answers where they are asked for."""
        for _ in range(200):
            if self.phase is phase:
                return
            if phase is Phase.LOOK_BACK and self.phase is Phase.PROTOCOL:  # weeks later, from where a session ends
                self.do("look_back", on="2027-01-13")
                continue
            if phase is Phase.HALL_VOTE and self.phase is Phase.CLOSING:
                self.ask_for_hall()
                continue
            self.fill()
            if self.phase is not phase:  # the last yes settles the rule
                self.onward()
        raise AssertionError(f"{phase} was not reached, but {self.phase}: {self.desk.notice}")

    def ask_for_hall(self) -> None:
        """As when the hall of a study day asks all rooms."""
        self.game.obey(AskForHall(ASKED))

    def fill(self) -> None:
        """Whatever this step needs before it can be left."""
        if self.phase is Phase.SETUP:
            self.do("setup", field="people", text=str(sum(SPLIT)))
            self.allow_heavy_cards()
        elif self.game.session.play.voting is not None:
            self.count(SPLIT)
        elif self.phase is Phase.RULE and not self.drafted:
            self.press(next(action for action in self.desk.choices if action.name == "draft_from"))
        elif self.phase is Phase.CONSENT:
            self.press(next(action for action in self.desk.choices if action.name == "others_yes"))

    def allow_heavy_cards(self) -> None:
        """Numbers that a heavy card waits for are confirmed, and who has to be there is there."""
        for key in ALWAYS:
            self.game.obey(SetContact(key, "06 11 22 33 44"))
            self.game.obey(ConfirmContact(key))
        for field in ("counsellor", "adviser", "by_heart"):
            self.do("setup", field=field, text="yes")

    @property
    def drafted(self) -> bool:
        draft = self.game.session.play.draft
        return draft is not None and bool(draft.text)

    def count(self, split: tuple[int, ...]) -> None:
        """These hands for the first rows; the last row has nobody."""
        for count, row in zip(split, self.desk.counts, strict=False):
            for _ in range(count):
                self.press(row.more)


def lead(folder: Path, phase: Phase = Phase.WELCOME, language: str = "en") -> Lead:
    (folder / "sessions").mkdir(parents=True, exist_ok=True)
    led = Lead(folder, language)
    led.until(phase)
    return led
