"""By whatever way a typed text could leave its field, one that may point at somebody does so by a second Enter only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game.core.commands import Advance, Hide, RewordReason, RewordRule, Show, Typing
from game.core.privacy import NAME
from game.stage.paint.paint_state import Typed
from game.ui.geometry import Area
from game.ui.scene import DRAFT, HELD, Field, Touch
from tests.stage.stage_samples import BACK, FORWARD, PARK, RULE, WHY, Player

WATCH = ((NAME, "a role"), (HELD, "once more"), (DRAFT, "not yet"))
TEXT = replace(RULE, watch=WATCH, live=True)
LINE, LIST = replace(WHY, watch=WATCH), replace(WHY, watch=WATCH, clears=True)
HELP = Touch(Area(1200, 100, 200, 100), "help", Show("help"), ("f1",))
CLOSE = Touch(Area(1500, 100, 200, 100), "close", Hide(), ("f10",))
BETTER = Touch(Area(1200, 300, 200, 100), "better", RewordRule("wij bellen Fatima vaak"), ("f6",))
SECOND = Field(Area(100, 700, 1000, 80), "other", "", RewordReason())


def _key(key: int, mod: int = 0, after: float = 1.0) -> Callable[[Player], None]:
    return lambda player: player.key(key, mod, after=after)


def _another_screen(player: Player) -> None:
    player.game.now = replace(player.game.now, name="t", items=(FORWARD,))
    player.interaction.refresh()


WAYS: dict[str, tuple[Callable[[Player], object], ...]] = {
    "escape": (_key(pygame.K_ESCAPE),),
    "tab": (_key(pygame.K_TAB),),
    "shift tab": (_key(pygame.K_TAB, pygame.KMOD_SHIFT),),
    "page down": (_key(pygame.K_PAGEDOWN),),
    "page down twice": (_key(pygame.K_PAGEDOWN), _key(pygame.K_PAGEDOWN)),
    "page up": (_key(pygame.K_PAGEUP),),
    "f1": (_key(pygame.K_F1),),
    "f5": (_key(pygame.K_F5),),
    "f6, a better word": (_key(pygame.K_F6),),
    "f7, park": (_key(pygame.K_F7),),
    "f10, close": (_key(pygame.K_F10),),
    "ctrl enter": (_key(pygame.K_RETURN, pygame.KMOD_CTRL),),
    "a bouncing ctrl enter": (_key(pygame.K_RETURN, pygame.KMOD_CTRL), _key(pygame.K_RETURN, pygame.KMOD_CTRL, 0.1)),
    "a click on a button": (lambda player: player.click(1100, 950),),
    "a click on a better word": (lambda player: player.click(1250, 350),),
    "a click on nothing": (lambda player: player.click(1800, 20),),
    "a click on a field": (lambda player: player.click(200, 740),),
    "the window closes": (lambda player: player.interaction.flush(),),
    "a command of another window": (lambda player: player.interaction.text_field.confirm(),),
    "the screen goes": (_another_screen,),
    "escape, then a click": (_key(pygame.K_ESCAPE), lambda player: player.click(1100, 950)),
}  # fmt: skip


def typing(field: Field, text: str = " Fatima") -> Player:
    player = Player(field, SECOND, FORWARD, BACK, PARK, HELP, CLOSE, BETTER)
    player.interaction.take(field)
    player.type(text)
    return player


def texts(player: Player) -> list[str]:
    told = [one for one in player.commands if not isinstance(one, Typing)]
    return [str(getattr(one, "text", "")) for one in told if "Fatima" in str(getattr(one, "text", ""))]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("field", [TEXT, LINE, LIST], ids=["rule", "line", "list"])
def test_no_way_out_of_a_field_sends_a_name(field: Field, way: str) -> None:
    """Neither a leaving key, a click, a better word, another window, nor a screen that goes."""
    player = typing(field)
    for step in WAYS[way]:
        step(player)
    assert texts(player) == []


@pytest.mark.parametrize("way", [way for way in WAYS if way != "the screen goes"])
@pytest.mark.parametrize("field", [TEXT, LINE, LIST], ids=["rule", "line", "list"])
def test_what_was_not_sent_is_not_lost(field: Field, way: str) -> None:
    """It stands in its field, and says that it is not taken over, or asks for another look."""
    player = typing(field)
    for step in WAYS[way]:
        step(player)
    shown = player.interaction.paint_state().typed[field.name]
    assert "Fatima" in shown.text
    if player.typing != field.name:
        player.interaction.take(field)
    assert "Fatima" in player.interaction.text_field.buffer.text


@pytest.mark.parametrize(("field", "mod"), [(TEXT, pygame.KMOD_CTRL), (LINE, 0), (LIST, 0), (LINE, pygame.KMOD_CTRL)])
def test_a_second_enter_lets_it_go(field: Field, mod: int) -> None:
    """The first is held and says so; the second, which is no bounce, sends it."""
    player = typing(field)
    player.key(pygame.K_RETURN, mod)
    assert texts(player) == [] and player.interaction.paint_state().typed[field.name].held
    player.key(pygame.K_RETURN, mod, after=0.1)
    assert texts(player) == []
    player.key(pygame.K_RETURN, mod)
    assert len(texts(player)) == 1


def test_what_was_let_go_is_not_asked_again() -> None:
    """The name stands on the wall by now: another word in the same text goes as any text."""
    player = typing(TEXT)
    for _ in range(2):
        player.key(pygame.K_RETURN, pygame.KMOD_CTRL)
    player.interaction.take(player.interaction.scene.fields()[0])
    player.type(" vaak")
    player.key(pygame.K_TAB)
    assert texts(player) == ["wij bellen Fatima", "wij bellen Fatima vaak"]


def test_a_step_does_not_go_on_from_a_text_that_was_left_unsent() -> None:
    """The first press leads back into the field; who leaves it there once more goes on without it."""
    player = typing(LINE)
    player.key(pygame.K_ESCAPE)
    player.click(1100, 950)
    assert Advance() not in player.commands and player.typing == LINE.name
    player.key(pygame.K_ESCAPE)
    player.click(1100, 950)
    assert player.commands[-1] == Advance() and texts(player) == []


@pytest.mark.parametrize("way", ["f1", "click"])
def test_what_covers_the_wall_never_waits_for_a_text(way: str) -> None:
    """Anybody may stop, whatever stands in a field."""
    player = typing(LINE)
    player.key(pygame.K_F1) if way == "f1" else player.click(1300, 150)
    assert player.commands == [Show("help")]


def test_an_unsent_text_comes_back_to_its_own_card_only() -> None:
    """After an overlay it is there again; at another card, or over a text that changed meanwhile, it is not."""
    player = typing(LINE)
    here = player.game.now
    _another_screen(player)
    player.game.now = here
    player.interaction.refresh()
    assert player.interaction.paint_state().typed[LINE.name] == Typed(" Fatima", 0, 0, idle=True)
    player.game.now = replace(here, place="another card")
    player.interaction.refresh()
    assert LINE.name not in player.interaction.paint_state().typed


def test_a_text_that_was_left_unsent_is_offered_no_better_words() -> None:
    """The game knows only what was sent, so that no button can carry the rest to the wall."""
    player = typing(TEXT)
    player.key(pygame.K_ESCAPE)
    assert [one for one in player.commands if isinstance(one, Typing)][-1] == Typing("rule", "wij bellen", "wij bellen")
