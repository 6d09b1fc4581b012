"""A field tells while it is typed in that a text may point at somebody, and holds the first Enter over such a text."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.core.commands import RewordReason
from game.core.privacy import NAME, NUMBER
from game.stage.paint.field_brush import trace_spans, warned_at
from game.stage.render import snapshot
from game.ui.geometry import Area
from game.ui.scene import DRAFT, HELD, Field, Scene
from tests.stage.stage_samples import WHY, Player

WATCH = ((NAME, "a role"), (NUMBER, "leave it out"), (HELD, "once more"), (DRAFT, "not yet"))
LIST = replace(WHY, watch=WATCH, clears=True, text="")


@pytest.mark.parametrize(
    ("text", "said"),
    [("We ring Fatima.", "a role"), ("We ring 06-12345678.", "leave it out"), ("We ring.", ""), ("", "")],
)
def test_what_is_said_beside_a_field_is_about_what_stands_in_it(text: str, said: str) -> None:
    """The first thing that is found; the words themselves are underlined."""
    assert warned_at(LIST, text) == said
    assert [text[a:b] for a, b in trace_spans(text, LIST)] == ([text[8:-1]] if said else [])
    assert warned_at(LIST, text, HELD) == ("once more" if said else "")
    assert warned_at(LIST, text, DRAFT) == ("not yet" if said else "")


def test_a_field_that_watches_nothing_says_nothing() -> None:
    """A path may have a name in it."""
    assert warned_at(replace(LIST, watch=()), "Fatima") == "" and trace_spans("Fatima", replace(LIST, watch=())) == ()


def test_the_first_enter_over_a_name_is_held_back() -> None:
    """Nothing is sent, the field says so, and the second Enter sends it."""
    player = Player(LIST)
    player.interaction.take(LIST)
    player.type("Fatima")
    player.key(pygame.K_RETURN)
    assert player.commands == []
    assert player.interaction.paint_state().typed[LIST.name].held
    player.key(pygame.K_RETURN)
    assert player.commands == [RewordReason("Fatima")]
    assert not player.interaction.paint_state().typed[LIST.name].held


def test_another_text_is_looked_at_anew() -> None:
    """Having looked at one name says nothing about the next."""
    player = Player(LIST)
    player.interaction.take(LIST)
    player.type("Fatima")
    player.key(pygame.K_RETURN)
    player.type(" 06-12345678")
    player.key(pygame.K_RETURN)
    assert player.commands == []


def test_an_ordinary_text_goes_at_once() -> None:
    player = Player(LIST)
    player.interaction.take(LIST)
    player.type("it is fair")
    player.key(pygame.K_RETURN)
    assert player.commands == [RewordReason("it is fair")]


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_the_warning_is_painted_over_the_upper_edge(size: tuple[int, int]) -> None:
    """Above the field something is painted only when the text may point at somebody."""
    field = Field(Area(200, 300, 700, 64), "x", "", RewordReason(), watch=WATCH)

    def above(text: str) -> bytes:
        scene = Scene("s", (replace(field, text=text),))
        picture = snapshot(scene, size, strict=True)
        high = round(300 * size[1] / 1080)
        return pygame.image.tobytes(picture.subsurface((0, high - 30, size[0], 26)), "RGB")

    assert above("fair") == above("") != above("Fatima")


CHECKS = (("hurtful", "“{word}”: others read it too. {better}"), ("vague", "“{word}” is vague. {better}"))


def test_a_word_that_others_trip_over_is_told_and_never_holds_the_text_back() -> None:
    """A hurtful one before a vague one, with what may stand there; Enter sends it at once."""
    field = replace(LIST, checks=CHECKS)
    assert (
        warned_at(field, "Soms belt de dader.")
        == "“dader”: others read it too. degene over wie het gaat / de betrokkene"
    )
    assert warned_at(field, "Dat doen wij soms.") == "“soms” is vague. noem wanneer"
    assert warned_at(field, "De dominee belt.") == "" and warned_at(field, "Fatima is dom.") == "a role"
    player = Player(field)
    player.interaction.take(field)
    player.type("dom")
    player.key(pygame.K_RETURN)
    assert player.commands == [RewordReason("dom")]
