"""The wall of the hall on a study day: one picture of all rooms at a time, under the bar that every screen has."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.core.commands import Hide, Show
from game.core.commands.merging import MakeProtocol
from game.core.commands.plenary import HideTexts, LeavePlenary, ShowPicture, UnhideTexts
from game.core.plenary.pictures import (
    BACKWARD,
    DOOR,
    HELP,
    KEYS,
    NEXT_TEXT,
    ONWARD,
    ORDER,
    TEXT_BEFORE,
    Picture,
    PlenaryModel,
)
from game.core.step_help import StepHelp
from game.i18n.words import Words
from game.screens.card.stop import calm_picture
from game.screens.common.bar import (
    CLOSES,
    COVERS,
    STOPS,
    back_block,
    bar_area,
    onward,
    small,
    small_width,
    stop_block,
    stop_width,
    ways_of,
)
from game.screens.common.sheet import noted, sheet
from game.screens.plenary.alike_rules import alike_rules
from game.screens.plenary.connection import connection
from game.screens.plenary.door import door
from game.screens.plenary.one_card import one_card
from game.screens.plenary.rooms import rooms
from game.screens.start.step_help import four_parts
from game.texts.key_names import key_names
from game.ui.blocks import NOWHERE, by_key, title
from game.ui.geometry import CAPTION, FIGURE, FLUSH, GAP, MOMENT, WIDE, Page
from game.ui.layout import SPRING, Block, Items, column, padded, row
from game.ui.scene import Scene, Touch
from game.ui.widgets import Button


def plenary_scene(model: PlenaryModel, say: Words, page: Page) -> Scene:
    """What the wall of the hall shows now."""
    over = model.view.over
    if over == "blank":
        scene = Scene(over, (_back_key(),), "black", flourish=False)
    elif over == HELP and model.help is not None:
        scene = _helped(model.help, say, page)
    elif over == DOOR:
        scene = _named(DOOR, (*door(model, say, page), *_door_bar(say, page), _help_key()))
    elif over:
        scene = _stopped(say, page)
    else:
        name = f"plenary-{model.view.picture}-{model.leaf}"
        scene = _named(name, (*_picture(model, say, page), *_bar(model, say, page), *_notice(model, page), *_keys()))
    return replace(scene, theme=model.colours, language=say.language, key_names=key_names(say))


def door_scene(model: PlenaryModel, say: Words, page: Page) -> Scene:
    """What a second window shows to who leads alone: the rooms that wait, with the keys of the wall."""
    items = (*door(model, say, page), *_bar(model, say, page), *_keys())
    return replace(_named(DOOR, items), theme=model.colours, language=say.language, key_names=key_names(say))


def _named(name: str, items: Items) -> Scene:
    return Scene(name, items, "calm", "forward", flourish=False)


def _picture(model: PlenaryModel, say: Words, page: Page) -> Items:
    match model.view.picture:
        case Picture.ROOMS:
            return rooms(model, say, page)
        case Picture.CARD:
            return one_card(model, say, page)
        case Picture.ALIKE:
            return alike_rules(model, say, page)
        case Picture.CONNECTION:
            return connection(model, say, page)
        case unknown:
            assert_never(unknown)


def _bar(model: PlenaryModel, say: Words, page: Page) -> Items:
    """STOP at its place, back, the rooms that wait, what can be hidden, and the step forward."""
    waiting = Touch(NOWHERE, DOOR, Show(DOOR), ("w",))
    blocks = (
        stop_block(say, COVERS).across(stop_width(page)),
        back_block(page, say, out=BACKWARD),
        small("people", say("Door"), waiting).across(small_width(page)),
        SPRING,
        *ways_of(page, (*_hiding(model, say), *_making(model, say)), onward(say("Next"), say, ONWARD)),
    )
    return row(*blocks, gap=GAP).draw(bar_area(page))


def _hiding(model: PlenaryModel, say: Words) -> tuple[Button, ...]:
    """What the marked text of this card is hidden by, or comes back by."""
    marked = model.marked
    if marked is None or model.view.over:
        return ()
    if marked.hidden:
        return (Button(say("Show text"), UnhideTexts(marked.places), "unhide", ("h",), icon="eye"),)
    return (Button(say("Hide text"), HideTexts(marked.places), "hide", ("h",), icon="close"),)


def _making(model: PlenaryModel, say: Words) -> tuple[Button, ...]:
    """What all rooms agreed becomes one protocol."""
    if model.view.over or not model.can_make:
        return ()
    return (Button(say("One protocol"), MakeProtocol(), "make-protocol", ("p",), icon="page"),)


def _notice(model: PlenaryModel, page: Page) -> Items:
    """Above the bar, where every picture leaves room for it."""
    if not model.notice:
        return ()
    line = noted("alert", model.notice, "attention", "attention_tint", CAPTION)
    high = line.tall(page.area.w).wish
    return line.draw(page.area._replace(y=page.bar_top - GAP - high, h=high))


def _keys() -> Items:
    """What has a key and no button: the pictures by their numbers, the texts up and down, and the way out."""
    pictures = (by_key(f"picture-{one}", ShowPicture(one), (key,)) for key, one in zip(KEYS, ORDER, strict=False))
    return (
        *pictures,
        by_key("onward", ONWARD, ("right",)),
        by_key("backward", BACKWARD, ("left",)),
        by_key("text-after", NEXT_TEXT, ("down",)),
        by_key("text-before", TEXT_BEFORE, ("up",)),
        by_key("leave", LeavePlenary(), ("ctrl+q",)),
        _help_key(),
    )


def _help_key() -> Touch:
    return by_key("help", Show(HELP), ("f1",))


def _helped(told: StepHelp, say: Words, page: Page) -> Scene:
    """What these pictures are for, and each key; the manual says the same."""
    items = (*sheet(page, told.title, four_parts(told, "", say, page)), *_door_bar(say, page))
    return _named(f"help-{told.step}", (*items, by_key("close-help", Hide(), ("f1",))))


def _door_bar(say: Words, page: Page) -> Items:
    forward = onward(say("Back to the big screen"), say, Hide())
    blocks = (
        stop_block(say, CLOSES).across(stop_width(page)),
        back_block(page, say, Hide()),
        SPRING,
        *ways_of(page, (), forward),
    )
    return row(*blocks, gap=GAP).draw(bar_area(page))


def _stopped(say: Words, page: Page) -> Scene:
    """Calm over all that rooms show; nobody is asked why."""
    head: Block = padded(title(say("We stop for a moment."), (MOMENT, FIGURE)), page.margin, FLUSH)
    above = page.whole._replace(h=page.bar_top - GAP)
    forward = onward(say("Back to the big screen"), say, Hide())
    bar = row(stop_block(say, STOPS, pressed=True).across(stop_width(page)), SPRING, *ways_of(page, (), forward))
    items = (*column(calm_picture(), head, SPRING, gap=WIDE).draw(above), *bar.draw(bar_area(page)), _back_key())
    return _named("stop", items)


def _back_key() -> Touch:
    return by_key("back", Hide(), ("escape", "pageup"))
