"""What keys do on every screen, on the wall and at the desk: one thing each, what its button says, and typing first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from string import ascii_letters, digits, punctuation

import pygame
import pytest
from pygame.event import Event

from game.core import commands as c
from game.core.commands import Command
from game.screens.common.bar import TWICE
from game.stage.input.interaction import Interaction
from game.stage.input.keyboard import Keyboard
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Area, Page
from game.ui.keys import EDITING, MAIN, meant, types
from game.ui.scene import Box, Field, Mark, Scene, Text, Touch, find
from game.ui.widgets import CAP_RADIUS
from tests.screens.ink import on_top
from tests.screens.screens_table import laid_out, said

WIDTHS = (1440.0, 1920.0)
PRINTED = ascii_letters + digits + punctuation + " éß€"
HISTORY = ("back", "redo", "redo-key", "step-0", "step-1")
"""Ctrl+Z and Ctrl+Y undo in a text, and steps of the meeting elsewhere."""


@cache
def scenes(width: float) -> tuple[tuple[str, Scene], ...]:
    return laid_out("nl", Page(width))


def with_field(width: float) -> Iterator[tuple[str, Scene]]:
    return ((name, scene) for name, scene in scenes(width) if scene.fields())


def carriers(scene: Scene) -> Iterator[tuple[str, Touch | Field]]:
    """Each key with what carries it."""
    for item in scene.items:
        if isinstance(item, Touch | Field):
            yield from ((key, item) for key in item.keys)


# ------------------------------------------------------------------------------------------- typing beside a field


class Disclosed:
    """A game that shows one scene, and keeps what it is told."""

    def __init__(self, scene: Scene) -> None:
        self.now, self.commands = scene, list[Command]()

    def obey(self, command: Command) -> None:
        """What stands in a field is told at each letter, and does nothing."""
        if not isinstance(command, c.Typing):
            self.commands.append(command)

    def scene(self, page: Page) -> Scene:
        return self.now


class Typist:
    """Somebody who types at a screen, as a window would send it."""

    def __init__(self, scene: Scene) -> None:
        pygame.display.init()
        self.game, self.now = Disclosed(scene), 0.0
        self.interaction = Interaction(self.game, Viewport(1920, 1080))
        self.keyboard = Keyboard(self.interaction)

    def press(self, sign: str, key: int = 0) -> None:
        self.now += 1.0
        key = key or (ord(sign.lower()) if sign.isascii() else 0xE9)
        down = Event(pygame.KEYDOWN, key=key, mod=0, unicode=sign, scancode=0)
        self.keyboard.handle(down, self.now)
        if sign.isprintable() and sign:
            self.keyboard.handle(Event(pygame.TEXTINPUT, text=sign), self.now)
        self.keyboard.handle(Event(pygame.KEYUP, key=key, mod=0, unicode=sign, scancode=0), self.now)

    @property
    def text(self) -> str:
        return self.interaction.text_field.buffer.text if self.interaction.text_field.field else ""


@pytest.mark.parametrize("width", WIDTHS)
def test_where_there_is_a_field_every_sign_is_typed_and_does_nothing_else(width: float) -> None:
    """Whether or not the field has the focus; of a space that leads into a field nothing stays."""
    wrong = []
    for name, scene in with_field(width):
        for sign in PRINTED:
            typist = Typist(scene)
            before = typist.text
            typist.press(sign)
            held = typist.interaction.text_field.field
            ended = held is not None and typist.text.endswith(sign if sign != " " or before else "")
            if typist.game.commands or not ended or typist.interaction.blank:
                wrong.append(f"{name}: {sign!r} -> {typist.game.commands} {typist.text!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_sentence_and_its_enter_reach_one_field_of_any_screen(width: float) -> None:
    """Only what was typed is told to the game: no card is settled, swapped or left, and no second Enter leads on."""
    sentence = "Bij ons 3 keer: d, s.\r\rEn ."
    for name, scene in with_field(width):
        typist = Typist(scene)
        for sign in sentence:
            typist.press(sign, pygame.K_RETURN if sign == "\r" else 0)
        typist.press("", pygame.K_ESCAPE)
        fields = {field.name: type(field.command) for field in scene.fields()}
        assert {type(command) for command in typist.game.commands} <= set(fields.values()), name
        assert len({type(command) for command in typist.game.commands}) == 1, name


@pytest.mark.parametrize("width", WIDTHS)
def test_no_button_beside_a_field_wants_a_sign_or_a_key_that_edits(width: float) -> None:
    """What could never be pressed there is not promised; Ctrl+C copies, it does not call the contacts."""
    edits = {f"ctrl+{letter}" for letter in EDITING}
    wrong = [
        f"{name}: {key} of {item.name}"
        for name, scene in with_field(width)
        for key, item in carriers(scene)
        if types(key) or (key in edits and item.name not in HISTORY)
    ]
    assert not wrong, "\n".join(wrong)


# ----------------------------------------------------------------------------------------------- one key, one thing


@pytest.mark.parametrize("width", WIDTHS)
def test_no_key_means_two_things_on_one_screen(width: float) -> None:
    """In all states, with whatever lies over the wall, and at the desk."""
    wrong = []
    for name, scene in scenes(width):
        found = defaultdict(list)
        for key, item in carriers(scene):
            found[key].append(item.name)
        wrong += [f"{name}: {key} is {names}" for key, names in found.items() if len(names) > 1]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_letter_of_a_standpoint_does_nothing_else_where_people_vote(width: float) -> None:
    """Whoever presses A in a vote means that standpoint, and must not switch something on by it."""
    looked = 0
    for name, scene in scenes(width):
        if not re.match(r"(first_vote|second_vote|warm_up|minority|reveal)", name):
            continue
        letters = {item.letter for item in scene.items if isinstance(item, Mark)}
        wrong = [
            item.name for key, item in carriers(scene) if key.upper() in letters and not hasattr(item.command, "option")
        ]
        assert not wrong, (name, wrong)
        assert scene.lettered or not letters or not re.match(r"(first|second)_vote", scene.name), name
        looked += len(letters) > 0
    assert looked > 20


def caps(scene: Scene) -> Iterator[tuple[str, Area]]:
    """The little boxes that name a key."""
    for box, item in pairwise(scene.items):
        if isinstance(box, Box) and box.radius == CAP_RADIUS and isinstance(item, Text):
            yield item.text, item.area


def around(scene: Scene, area: Area) -> Touch | None:
    """The smallest place to press that a point lies in."""
    x, y = area.x + area.w / 2, area.y + area.h / 2
    over = [touch for touch in scene.touches() if touch.area.contains(x, y)]
    return min(over, key=lambda touch: touch.area.w * touch.area.h, default=None)


def named(key: str, language: str = "nl") -> str:
    """How a key is written in its little box."""
    say = said(language)
    told = {
        "space": say("Space"), "escape": say("Esc"), "pageup": say("PgUp"), "left": "←",
        "right": "→", "up": "↑", "down": "↓",
    }  # fmt: skip
    parts = key.split("+") if key not in told else [key]
    return " ".join(told.get(part, part.capitalize() if len(part) > 1 else part.upper()) for part in parts)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_key_on_a_button_presses_that_button(width: float) -> None:
    """What stands in the little box is a key of what it stands on, and pressing it means that."""
    wrong, seen = [], 0
    for name, scene in scenes(width):
        for told, area in caps(on_top(scene)):
            touch = around(scene, area)
            if touch is None:
                continue
            seen += 1
            if told == TWICE.format("Esc"):
                first = find(scene, "escape")
                assert touch.name == "stop" and first is not None and first.command == c.Show("cover"), name
                continue
            keys = [key for key in touch.keys if named(key) == told]
            if not keys or find(scene, keys[0]) is not touch or meant(scene, (keys[0],)) is not touch:
                wrong.append(f"{name}: {told!r} on {touch.name} {touch.keys}")
    assert seen > 120
    assert not wrong, "\n".join(sorted(set(wrong)))


@pytest.mark.parametrize("width", WIDTHS)
def test_space_and_enter_and_forward_do_one_thing_where_nothing_is_typed(width: float) -> None:
    """Nobody has to remember which of two screens wanted which. While a keyboard goes round, Space is no step."""
    for name, scene in scenes(width):
        if not scene.fields():
            assert meant(scene, ("space",)) is meant(scene, ("enter",)), name
        forward = meant(scene, ("pagedown",))
        enter = meant(scene, ("enter",))
        assert enter is None or forward is None or enter.command == forward.command or "handed" in enter.name, name
    assert set(MAIN) == {"space", "enter", "ctrl+enter", "pagedown"}


DESTRUCTIVE = (
    c.Park, c.SkipCard, c.Redraw, c.DiscardOwn, c.Quit, c.LeaveSession, c.LighterCard, c.RemoveArgument, c.ClearLogo,
)  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
def test_what_cannot_be_taken_back_easily_has_a_key_of_its_own(width: float) -> None:
    """In every state of a screen the same, and none of the top row: those lead to fields, help and better words."""
    used: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for _, scene in scenes(width):
        screen = scene.name.split("|")[0].rsplit("-", 1)[0]
        for key, item in carriers(scene):
            hard = isinstance(item.command, DESTRUCTIVE)
            assert not (hard and key[0] == "f" and key[1:].isdigit()), (scene.name, key)
            if key not in (*MAIN, "pageup") and not key[-1].isdigit():  # a figure stands on what it chooses
                used[screen, key].add(hard)
    assert not [where for where, kinds in used.items() if len(kinds) > 1]
