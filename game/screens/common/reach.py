"""Where who leads stands, and whether the wall is pressed by hand: how to say so, and what follows for the page."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import SetBoard, SetMirrored
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.blocks import by_key
from game.ui.geometry import Page
from game.ui.widgets import Button, Items

SIDE_KEY, BOARD_KEY = "ctrl+i", "ctrl+h"


def reached(page: Page, model: ViewModel) -> Page:
    """The page as whoever leads can reach it: every screen lays itself out on this one."""
    return replace(page, mirrored=model.mirrored, board=model.board)


def side_button(model: ViewModel, say: Words) -> Button:
    """To the other side: it says where one will stand."""
    there = say("I stand on the right") if model.mirrored else say("I stand on the left")
    return Button(there, SetMirrored(not model.mirrored), "side", (SIDE_KEY,), icon="swap")


def board_button(model: ViewModel, say: Words) -> Button:
    """With a tick where it is on."""
    icon = "check" if model.board else "hand"
    return Button(say("Touchscreen"), SetBoard(not model.board), "board", (BOARD_KEY,), icon=icon)


def reach_keys(model: ViewModel, say: Words) -> Items:
    """Both by their keys, where nothing lies over the screen."""
    if model.view.overlay:
        return ()
    buttons = (side_button(model, say), board_button(model, say))
    return tuple(by_key(one.name, one.command, one.keys) for one in buttons)
