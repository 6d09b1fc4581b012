"""Help: for the step one is at, and a press further the keys of the keyboard and of a presenter clicker."""

from __future__ import annotations

from game.core.commands import OpenManual, Show, TurnPage
from game.core.manual_pages import ManualPage, manual_language, served_at
from game.core.phases import Phase
from game.core.step_help import Beside, StepHelp
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import next_page, page_before, sheet
from game.screens.start.step_help import four_parts
from game.ui.blocks import NOWHERE, item, on, one_line, panel, text
from game.ui.geometry import CAPTION, CLOSE, GAP, HINT, NEAR, PANEL_RADIUS, QUESTION, READ, TIGHT, Area, Page
from game.ui.layout import Block, Items, column, row
from game.ui.scene import Box, Scene
from game.ui.widgets import Button, cap_width, keycap

CAP_W = 210.0
KEYS = ("keys", "clicker")
"""The pages that say what keys do everywhere."""
Keys = tuple[tuple[str, str], ...]


def help_screen(model: ViewModel, say: Words, page: Page) -> Scene:
    """Help for the step one is at; a press further the keys, for the keyboard and for a presenter clicker."""
    leaves = ("step", *KEYS) if model.help else KEYS
    at = model.view.page % len(leaves)
    if model.help and leaves[at] not in KEYS:
        return _of_step(model, model.help, say, page)
    settings = Button(say("Settings"), Show("settings"), "settings", ("f10",), icon="gear")
    back = Button(say("Help for this step"), TurnPage(-at), "step", ("f1", "left"), icon="question")
    turned = _turn(leaves, at, say)
    more = (back, turned, _manual(model.help, say), settings) if model.help else (turned, settings)
    body = row(*(one.fill() for one in _parts(leaves[at], say)), gap=TIGHT)
    items = (*sheet(page, say("Keys"), body), *closed_by(page, say, more))
    return Scene(f"help-{leaves[at]}", items, "warm", "close", flourish=False)


def _turn(leaves: tuple[str, ...], at: int, say: Words) -> Button:
    """From the keys to those of a clicker, and back."""
    of_clicker, count = leaves[at] == "clicker", len(leaves)
    by = page_before(at, count) if of_clicker else next_page(at, count)
    return Button(say("Keys") if of_clicker else say("Presenter clicker"), by, "more", ("right",), icon="right")


def _of_step(model: ViewModel, told: StepHelp, say: Words, page: Page) -> Scene:
    """Nothing of a card stands here."""
    more = (
        Button(say("Keys"), TurnPage(1), "keys", ("f1", "right"), icon="keyboard"),
        _manual(told, say),
    )
    body = four_parts(told, _code(model, told, say), say, page)
    items = (*sheet(page, told.title, body), *closed_by(page, say, more))
    skin = "calm" if told.step in CALM else "warm"
    return Scene(f"help-{told.step}", items, skin, "close", flourish=False)


CALM = (Beside.STOP, Beside.PAUSE, Beside.CONTENT_NOTE, Phase.CHECK_IN)
"""Steps at which the room is quiet: help is no louder."""


def _manual(told: StepHelp, say: Words) -> Button:
    """The same place of the manual, in the browser of this computer."""
    return Button(say("Manual"), OpenManual(ManualPage.FACILITATOR, told.anchor), "manual", ("h",), icon="page")


def _code(model: ViewModel, told: StepHelp, say: Words) -> str:
    """The address of the same help for a phone in the room; "" while the server is off."""
    if not model.phones.reachable:
        return ""
    language = manual_language(say.language)
    return served_at(model.phones.join, ManualPage.FACILITATOR, language, told.anchor)


def _parts(leaf: str, say: Words) -> tuple[Block, ...]:
    """The keys in two halves, or the buttons of a clicker."""
    if leaf == "clicker":
        return (_clicker(say),)
    keys = (
        (say("Space") + " · PgDn", say("the next step")),
        ("PgUp · Ctrl Z", say("back, undo")),
        ("Ctrl Y", say("redo")),
        (say("Esc"), say("close what is open; twice: STOP")),
        ("1 – 5", say("vote, count a hand (Shift: take one off)")),
        ("Ctrl + …", say("the key on a button, where something can be typed")),
        ("Tab · Enter", say("move to a button, press it")),
        ("Ctrl + · Ctrl −", say("larger, smaller text")),
        ("Ctrl D", say("other colours: warm, dark, high contrast")),
        ("Ctrl I", say("at the big screen: I stand on the left, on the right")),
        ("Ctrl H", say("touchscreen: what you need is low and large")),
        ("Ctrl Shift G", say("sound on or off")),
        ("F11", say("full screen")),
        (say(". or B"), say("black screen; any key brings it back")),
        ("Ctrl Shift L", say("read aloud; any key stops it")),
        ("Ctrl Shift A", say("what is still to come")),
        ("F9", say("the facilitator’s desk")),
        ("F10", say("settings: language, text size, folder")),
        ("F1 · ?", say("help for this step, and these keys")),
    )
    half = -(-len(keys) // 2)
    return _keys(keys[:half]), _keys(keys[half:])


def _keys(keys: Keys) -> Block:
    return panel(column(*(_key(key, told).grow() for key, told in keys), gap=TIGHT), GAP, GAP)


def _key(key: str, told: str, size: float = CAPTION, wide: float = CAP_W) -> Block:
    """The key at the left, what it does beside it."""

    def drawn(area: Area) -> Items:
        return keycap(key, area.x + min(area.w, cap_width(key)), area.y + area.h / 2)

    return row(item(drawn).across(max(wide, cap_width(key))), _words(told, size).fill(), gap=TIGHT)


def _words(told: str, size: float) -> Block:
    return text(told, size, leading=CLOSE, least=HINT, group="keys")


def _clicker(say: Words) -> Block:
    clicker = (
        (say("Forwards"), say("the next step")),
        (say("Backwards"), say("back, undo")),
        (say("Slide show"), say("choose a button: a ring appears; forwards and backwards move it")),
        (say("Black"), say("press the button in the ring; without a ring: black screen")),
        (say("Slide show again"), say("stop choosing")),
    )
    head = one_line(say("Presenter clicker"), QUESTION, "bold", least=CAPTION)
    told = say(
        "Hall full? Every button also works with a mouse or a touchscreen, and a tap on a field brings up a keyboard."
    )
    note = on(Box(NOWHERE, "track", PANEL_RADIUS), _words(told, READ), GAP, TIGHT)
    wide = max(CAP_W, *(cap_width(key) for key, _ in clicker))
    lines = column(*(_key(key, what, READ, wide).grow() for key, what in clicker), gap=NEAR)
    return panel(column(head, lines.grow(), note, gap=GAP), GAP, GAP)
