"""The field that is typed in: what its keys do, what reaches the game, and what a painter is told of it."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from pygame.event import Event

from game.core.commands import RewordReason, RewordRule
from game.stage.input.text_field import DOUBLE, TextField
from game.ui.scene import Field
from tests.stage.stage_samples import RULE, SHEET, WHY

CTRL, SHIFT = pygame.KMOD_LCTRL, pygame.KMOD_LSHIFT


def typing(field: Field = WHY, text: str = "") -> TextField:
    """Somebody is in this field and has typed this."""
    made = TextField()
    made.take(field)
    made.buffer.insert(text)
    return made


def key(field: TextField, key: int, mod: int = 0) -> bool:
    """Whether the key did something to the text."""
    return field.edit(Event(pygame.KEYDOWN, key=key, mod=mod, unicode="", scancode=0), SHEET, 1.0)


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What lies on it, the last at the end."""
    held: list[str] = []
    monkeypatch.setattr(pygame.scrap, "put_text", held.append)
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: held[-1])
    return held


def test_a_field_begins_with_its_text_and_the_caret_behind_it() -> None:
    """Somebody comes to add a word, not to begin anew."""
    field = typing(RULE)
    assert (field.buffer.text, field.buffer.caret) == ("wij bellen", 10)


def test_what_was_typed_is_sent_once_in_the_command_of_the_field() -> None:
    """And only when it is new."""
    field = typing(WHY, "omdat")
    assert field.confirm() == RewordReason("omdat")
    assert field.confirm() is None
    field.buffer.insert("!")
    assert field.confirm() == RewordReason("omdat!")


def test_a_text_that_was_emptied_is_sent_too() -> None:
    """Taking a rule away is a change; where a field adds things, nothing is no thing to add."""
    field = typing(RULE)
    key(field, pygame.K_a, CTRL)
    key(field, pygame.K_DELETE)
    assert field.confirm() == RewordRule("")
    adding = typing(replace(WHY, clears=True), "   ")
    assert adding.confirm() is None


def test_a_field_that_clears_is_ready_for_the_next() -> None:
    """And the text before cannot come back by undoing: it has been sent."""
    field = typing(replace(WHY, clears=True), "een")
    assert field.confirm() == RewordReason("een")
    key(field, pygame.K_z, CTRL)
    assert field.buffer.text == ""
    field.buffer.insert("een")
    assert field.confirm() == RewordReason("een"), "the same argument may be added again"


def test_nobody_in_a_field_has_nothing_to_send() -> None:
    """Before the first field and after the last."""
    field = TextField()
    assert field.confirm() is None
    field = typing(WHY, "x")
    field.leave()
    assert field.confirm() is None


def test_a_change_of_the_game_shows_where_nothing_was_typed() -> None:
    """A scribe's text was taken over while somebody looked at the field."""
    field = typing(RULE)
    field.follow(replace(RULE, text="wij mailen"))
    assert (field.buffer.text, field.confirm()) == ("wij mailen", None)


def test_a_change_of_the_game_does_not_wipe_out_what_was_typed() -> None:
    """What stands under the hands of somebody wins."""
    field = typing(RULE, "!")
    field.follow(replace(RULE, text="wij mailen"))
    assert field.confirm() == RewordRule("wij bellen!")


def test_the_same_text_again_is_no_change() -> None:
    """The scene is made anew with every tick of a clock."""
    field = typing(RULE, "!")
    field.follow(RULE)
    assert field.buffer.text == "wij bellen!"


@pytest.mark.parametrize(
    ("code", "mod", "left"),
    [
        (pygame.K_BACKSPACE, 0, "wij bellen op"),
        (pygame.K_BACKSPACE, CTRL, "wij bellen "),
        (pygame.K_DELETE, 0, "wij bellen opa"),
    ],
)
def test_erasing_takes_a_letter_or_with_control_a_word(code: int, mod: int, left: str) -> None:
    """To the left of the caret; to its right there is nothing here."""
    field = typing(WHY, "wij bellen opa")
    assert key(field, code, mod)
    assert field.buffer.text == left


def test_home_and_end_lead_to_the_ends_of_a_line_and_with_control_of_the_text() -> None:
    """Each may take a selection along."""
    field = typing(RULE)
    field.buffer.insert("\ntweede")
    key(field, pygame.K_HOME)
    assert field.buffer.caret == 11
    key(field, pygame.K_HOME, CTRL)
    assert field.buffer.caret == 0
    key(field, pygame.K_END, SHIFT)
    assert field.buffer.chosen == "wij bellen"
    key(field, pygame.K_END, CTRL | SHIFT)
    assert field.buffer.chosen == "wij bellen\ntweede"


BROKEN = replace(RULE, text="", limit=200)


def broken() -> tuple[TextField, list[int]]:
    """One word that is broken over several lines, the caret at its beginning; and where its lines begin."""
    field = typing(BROKEN, "Hottentottententententoonstelling" * 5)
    starts = [span.start for span in field._layout(SHEET, 1.0).lines]
    assert len(starts) > 2
    key(field, pygame.K_HOME, CTRL)
    return field, starts


def height(field: TextField) -> int:
    """Of the caret, where the painter puts it."""
    typed = field.typed(SHEET, 1.0)
    layout = field._layout(SHEET, 1.0)
    assert layout.caret_rect(typed.caret, typed.top, typed.hangs) == field.caret_rect(SHEET, 1.0)
    return field.caret_rect(SHEET, 1.0).y


def test_the_end_of_a_line_in_a_broken_word_is_on_that_line() -> None:
    """However often it is pressed; and Home leads back to the beginning of the same line."""
    field, starts = broken()
    first = height(field)
    for _ in range(3):
        key(field, pygame.K_END)
        assert (field.buffer.caret, height(field)) == (starts[1], first)
    key(field, pygame.K_END, SHIFT)
    assert not field.buffer.chosen
    key(field, pygame.K_HOME, SHIFT)
    assert len(field.buffer.chosen) == starts[1] and height(field) == first
    key(field, pygame.K_HOME)
    assert field.buffer.caret == 0


@pytest.mark.parametrize(
    ("codes", "line"),
    [
        ([pygame.K_DOWN], 1),
        ([pygame.K_DOWN, pygame.K_UP], 0),
        ([pygame.K_RIGHT, pygame.K_LEFT], 1),
        ([pygame.K_LEFT, pygame.K_RIGHT], 1),
        ([pygame.K_DELETE], 1),
    ],
)
def test_from_the_end_of_a_line_in_a_broken_word_the_keys_go_on(codes: list[int], line: int) -> None:
    """Up and down go from the line that the caret is seen on; only the key End leaves it hanging there."""
    field, _ = broken()
    layout = field._layout(SHEET, 1.0)
    key(field, pygame.K_END)
    for code in codes:
        key(field, code)
    assert height(field) == layout.caret_rect(layout.lines[line].start, field.typed(SHEET, 1.0).top).y


@pytest.mark.parametrize("code", [pygame.K_UP, pygame.K_DOWN])
def test_up_and_down_belong_to_the_text_only_where_it_has_lines(code: int) -> None:
    """In a single line they are keys of the screen."""
    assert key(typing(RULE), code)
    assert not key(typing(WHY, "x"), code)


@pytest.mark.parametrize(
    ("code", "mod"),
    [(pygame.K_ESCAPE, 0), (pygame.K_TAB, 0), (pygame.K_F7, 0), (pygame.K_RETURN, CTRL), (pygame.K_s, CTRL)],
)
def test_keys_that_do_nothing_to_a_text_are_left_to_others(code: int, mod: int) -> None:
    """The screen may have a use for them."""
    field = typing(WHY, "omdat")
    assert not key(field, code, mod)
    assert field.buffer.text == "omdat"


@pytest.mark.parametrize(("code", "mod"), [(pygame.K_y, CTRL), (pygame.K_z, CTRL | SHIFT)])
def test_undone_can_be_done_again_by_both_habits(code: int, mod: int) -> None:
    """Ctrl+Y and Ctrl+Shift+Z."""
    field = typing(RULE, " op")
    key(field, pygame.K_z, CTRL)
    assert field.buffer.text == "wij bellen"
    key(field, code, mod)
    assert field.buffer.text == "wij bellen op"


def test_cut_and_paste_move_a_text(clipboard: list[str]) -> None:
    """Copying leaves it where it is."""
    field = typing(WHY, "een twee")
    key(field, pygame.K_LEFT, CTRL | SHIFT)
    key(field, pygame.K_c, CTRL)
    assert (clipboard, field.buffer.text) == (["twee"], "een twee")
    key(field, pygame.K_x, CTRL)
    key(field, pygame.K_HOME)
    key(field, pygame.K_v, CTRL)
    assert field.buffer.text == "tweeeen "


@pytest.mark.parametrize("code", [pygame.K_c, pygame.K_x])
def test_without_a_selection_the_clipboard_keeps_what_it_has(code: int, clipboard: list[str]) -> None:
    """A press too many does not lose what was copied before."""
    clipboard.append("kostbaar")
    key(typing(WHY, "x"), code, CTRL)
    assert clipboard == ["kostbaar"]


def test_a_computer_without_a_clipboard_loses_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or one that holds a picture: nothing is pasted, and what was to be copied stays where it is."""

    def refuse(*_: object) -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    monkeypatch.setattr(pygame.scrap, "get_text", refuse)
    field = typing(WHY, "omdat")
    key(field, pygame.K_v, CTRL)
    key(field, pygame.K_a, CTRL)
    key(field, pygame.K_c, CTRL)
    assert field.buffer.text == "omdat"


def test_a_painter_is_told_the_text_the_caret_and_the_selection() -> None:
    """In offsets, so that it needs to know no more."""
    field = typing(WHY, "omdat")
    key(field, pygame.K_LEFT, SHIFT)
    told = field.typed(SHEET, 1.0)
    assert (told.text, told.caret, told.selected, told.composed) == ("omdat", 4, (4, 5), (4, 4))


def test_what_is_being_composed_is_shown_in_the_place_of_the_selection() -> None:
    """Japanese, or an accent that waits for its letter: seen, and not yet in the text."""
    field = typing(WHY, "een twee")
    key(field, pygame.K_LEFT, CTRL | SHIFT)
    field.buffer.composition = "にほ"
    told = field.typed(SHEET, 1.0)
    assert (told.text, told.caret, told.composed) == ("een にほ", 6, (4, 6))
    assert field.buffer.text == "een twee"


def test_a_long_line_is_scrolled_to_the_caret_and_back() -> None:
    """Whoever types sees what they type."""
    field = typing(replace(WHY, limit=200), "lang " * 30)
    assert field.typed(SHEET, 1.0).top > 0
    key(field, pygame.K_HOME)
    assert field.typed(SHEET, 1.0).top == 0


@pytest.mark.parametrize(
    ("later", "chosen"),
    [(DOUBLE / 2, "bellen"), (DOUBLE, "")],
    ids=["two clicks", "a click and another one"],
)
def test_two_quick_clicks_take_a_word(later: float, chosen: str) -> None:
    """At one place; two slow ones put the caret there twice."""
    field = typing(RULE)
    place = field._layout(SHEET, 1.0).caret_rect(6, 0).center
    for now in (5.0, 5.0 + later):
        field.point(place, now, SHEET, 1.0, select=False)
    assert field.buffer.chosen == chosen


def test_two_quick_clicks_at_two_places_take_none() -> None:
    """Somebody corrects where the caret went."""
    field = typing(RULE)
    for n, offset in enumerate((2, 8)):
        field.point(field._layout(SHEET, 1.0).caret_rect(offset, 0).center, 5.0 + n / 10, SHEET, 1.0, select=False)
    assert (field.buffer.chosen, field.buffer.caret) == ("", 8)


def test_a_drag_selects_from_where_it_began() -> None:
    """And is no click that could become a double one."""
    field = typing(RULE)
    layout = field._layout(SHEET, 1.0)
    field.point(layout.caret_rect(4, 0).center, 5.0, SHEET, 1.0, select=False)
    field.point(layout.caret_rect(10, 0).center, 5.1, SHEET, 1.0, select=True)
    assert field.buffer.chosen == "bellen"
