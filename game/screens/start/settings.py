"""What is set for this computer: how the wall looks, languages, folder, and the ways elsewhere. In a session too."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.colour_themes import COLOUR_THEMES
from game.core.commands import (
    Command,
    SetBoard,
    SetColours,
    SetFolder,
    SetFullScreen,
    SetLanguage,
    SetMirrored,
    SetMotion,
    SetSecondLanguage,
    SetSounds,
    Show,
)
from game.core.view_model import ViewModel
from game.core.view_state import HELP
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.form import choice, labelled, sizes_of_letters, typed
from game.screens.common.reach import SIDE_KEY
from game.screens.common.sheet import sheet
from game.texts.language_names import language_name, short_name
from game.ui.blocks import NOWHERE
from game.ui.geometry import CAPTION, GAP, HINT, TIGHT, Page
from game.ui.layout import SPRING, Block, column, grid, row
from game.ui.scene import Field, Scene
from game.ui.widgets import Button

COLUMNS = 2


def settings(model: ViewModel, say: Words, page: Page) -> Scene:
    """Two columns of choices, each with its key; each takes hold at once and is kept for the next start."""
    body = column(
        grid(list(_choices(model, say, page)), COLUMNS, GAP),
        column(SPRING, choice(_elsewhere(say))).grow(),
        gap=GAP,
    )
    items = (*sheet(page, say("Settings"), body), *closed_by(page, say, typing=True))
    return Scene("settings", items, "warm", "close", flourish=False)


def _choices(model: ViewModel, say: Words, page: Page) -> Iterator[Block]:
    """One after another; what belongs together stands side by side."""
    yield labelled(
        say("Text size on the big screen"), row(*sizes_of_letters(page), SPRING, gap=TIGHT), "Ctrl + · Ctrl −"
    )
    yield labelled(say("Colours"), choice(_colours(model, say)), "Ctrl D")
    full = (SetFullScreen(False), SetFullScreen(True))
    yield _no_yes(say("Full screen"), "full-screen", "F11", full, model.full_screen, say)
    calm = (SetMotion(False), SetMotion(True))
    yield _no_yes(say("Less movement"), "motion", "Ctrl Shift E", calm, model.less_motion, say)
    yield labelled(say("At the big screen"), choice(_side(model, say)), "Ctrl I")
    board = (SetBoard(False), SetBoard(True))
    yield _no_yes(say("Touchscreen"), "board", "Ctrl H", board, model.board, say)
    sounds = (SetSounds(False), SetSounds(True))
    yield _no_yes(say("A soft chime when time is up"), "sounds", "Ctrl Shift G", sounds, model.sounds, say)
    yield _folder(model, say)
    yield labelled(say("Language of the big screen and the desk"), _languages(model))
    yield labelled(say("A second language on cards"), _second(model, say))


def _no_yes(name: str, key: str, cap: str, commands: tuple[Command, Command], on: bool, say: Words) -> Block:
    """The one that is not taken carries the key."""
    keys = (cap.lower().replace(" ", "+"),)
    picks = []
    for label, answer, command in zip((say("No"), say("Yes")), (False, True), commands, strict=True):
        other = answer is not on
        touch = key if other else f"{key}-now"
        picks.append(Button(label, command, touch, keys if other else (), kind=_kind(not other)))
    return labelled(name, choice(picks, equal=True), cap)


def _colours(model: ViewModel, say: Words) -> list[Button]:
    """Of the big screen and the desk, from this moment on."""
    names = (say("Warm"), say("Dark"), say("High contrast"))
    return [
        Button(name, SetColours(theme), f"colours-{theme}", kind=_kind(theme == model.colours))
        for theme, name in zip(COLOUR_THEMES, names, strict=True)
    ]


def _side(model: ViewModel, say: Words) -> list[Button]:
    """Where who leads stands; the other side carries the key."""
    sides = ((say("I stand on the left"), "side-left", True), (say("I stand on the right"), "side-right", False))
    return [
        Button(
            told,
            SetMirrored(left),
            name,
            () if left == model.mirrored else (SIDE_KEY,),
            kind=_kind(left == model.mirrored),
        )
        for told, name, left in sides
    ]


def _languages(model: ViewModel) -> Block:
    """At any step: what has been written down stays in the language that it was written in."""
    return _named(
        [
            (code, language_name(code), short_name(code), SetLanguage(code), f"language-{code}", code == model.language)
            for code in model.languages
        ]
    )


def _second(model: ViewModel, say: Words) -> Block:
    """In which language a card stands below the first one."""
    now = say.second.language if say.second is not None else ""
    none = say("None")
    return _named(
        [
            (
                code,
                language_name(code) if code else none,
                short_name(code) if code else none,
                SetSecondLanguage(code),
                f"second-{code or 'none'}",
                code == now,
            )
            for code in ("", *model.second_languages)
        ]
    )


Language = tuple[str, str, str, Command, str, bool]


def _named(languages: list[Language]) -> Block:
    """By their names, or a piece of them where there is no room."""

    def picks(short: bool) -> Block:
        return choice(
            [
                Button(brief if short else name, command, key, kind=_kind(now))
                for _, name, brief, command, key, now in languages
            ],
            size=HINT if short else CAPTION,
        )

    whole, brief = picks(False), picks(True)
    return Block(lambda area: (whole if whole.wide.least <= area.w else brief).draw(area), whole.tall, brief.wide)


def _folder(model: ViewModel, say: Words) -> Block:
    """Written to after each rule, as text; an earlier protocol is never overwritten."""
    field = typed(Field(NOWHERE, "folder", model.folder, SetFolder(), size=CAPTION))
    return labelled(say("Folder for the protocol"), field)


def _elsewhere(say: Words) -> list[Button]:
    return [
        Button(say("Our school"), Show("school"), "school", ("ctrl+1",), icon="home"),
        Button(say("Contacts"), Show("contacts"), "contacts", ("ctrl+2",), icon="person"),
        Button(say("Cards to check"), Show("problems"), "problems", ("ctrl+3",), icon="alert"),
        Button(say("Help"), Show(HELP), "help", ("f1",), icon="question"),
    ]


def _kind(chosen: bool) -> str:
    return "chosen" if chosen else "secondary"
