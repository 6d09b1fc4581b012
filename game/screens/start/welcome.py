"""WELCOME: the most likely step is the largest thing on the wall."""

from __future__ import annotations

from game.core.commands import NewSession, OpenKept, Quit, SetLanguage, Show
from game.core.days import day_of
from game.core.view_model import SavedSession, ViewModel
from game.i18n.words import Words
from game.screens.common.bar import stop_button, stop_width
from game.texts.language_names import language_name, short_name
from game.ui.geometry import BAR_H, BAR_Y, LABEL, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Icon, Picture, Scene, Text, Touch
from game.ui.widgets import Button, Items, button, keycap, panel, segmented

NAME_END, NAME_W = 890.0, 160.0
"""Where the name of the game ends: the languages share what is left. And what the name of a language needs."""


def welcome(model: ViewModel, say: Words, page: Page) -> Scene:
    """Big tiles: a new session, the unfinished one, cards, settings; the language at the upper right."""
    left = page.column(0, 5, 320, 544)
    right = page.column(5, 7, 320, 544)
    unfinished = next((kept for kept in model.kept if not kept.finished and not kept.fault), None)
    items: Items = (
        *_name(page, say),
        *_languages(model, page),
        *_new_tile(left, unfinished is None, say),
        *_resume_tile(Area(right.x, right.y, right.w, 288), model, unfinished, say),
        *_small_tiles(Area(right.x, 640, right.w, 224), model, say),
        *stop_button(page, say),
        *_quiet_line(model, page, say),
        *button(
            Area(page.width - MARGIN - 232, BAR_Y, 232, BAR_H),
            Button(say("Close"), Quit(), "quit", ("q", "ctrl+q"), "Q"),
        ),
    )
    primary = "resume" if unfinished else "new"
    return Scene("welcome", items, primary=primary)


def _name(page: Page, say: Words) -> Items:
    return (
        Picture(Area(MARGIN - 16, 66, 200, 200), "emblem", 0, "contain", ""),
        Text(Area(272, 84, 700, 120), "Open Kaart", 112, "name", valign="middle", lines=1),
        Text(
            Area(278, 208, page.width - 278 - MARGIN, 56),
            say("From dilemma to agreement, round one table"),
            36,
            "medium",
            "muted",
            valign="middle",
            lines=1,
        ),
    )


def _languages(model: ViewModel, page: Page) -> Items:
    """Each by its own name; a piece of that where there is no room."""
    room, count = page.width - MARGIN - NAME_END, max(2, len(model.languages))
    named = room >= NAME_W * count
    w = min(room, (NAME_W if named else 100.0) * count)
    buttons = tuple(
        Button(
            language_name(code) if named else short_name(code),
            SetLanguage(code),
            f"language-{code}",
            kind="chosen" if code == model.language else "secondary",
            size=26 if named else 30,
        )
        for code in model.languages
    )
    return segmented(Area(page.width - MARGIN - w, 72, w, 80), buttons, buttons[0].size if buttons else 30)


def _new_tile(area: Area, likely: bool, say: Words) -> Items:
    fan = Area(area.x + 50, area.y + 50, area.w - 100, area.h - 230)
    return (
        Box(area, "primary", 32, shadow="primary"),
        Picture(fan, "hand", 0, "contain", ""),
        Text(
            Area(area.x + 48, area.bottom - 178, area.w - 96, 92),
            say("New session"),
            76,
            "display",
            "on_primary",
            valign="middle",
            lines=1,
        ),
        Text(
            Area(area.x + 48, area.bottom - 88, area.w - 160, 48),
            say("Choose cards and begin"),
            34,
            "medium",
            "on_primary",
            valign="middle",
            lines=1,
        ),
        *keycap("1", area.right - 40, area.bottom - 62, "on_primary", "primary_key", "primary_key"),
        Touch(area, "new", NewSession(), ("1", "n", "enter") if likely else ("1", "n"), 32),
    )


def _resume_tile(area: Area, model: ViewModel, kept: SavedSession | None, say: Words) -> Items:
    if kept is None:
        return _first_time(area, model, say)
    inner = area.inset(48, 34)
    name = kept.school or say("Session")
    at = say.date(day_of(kept.at))
    playing = kept.turn < kept.cards
    where = say("Card {n} of {total}", n=kept.turn + 1, total=kept.cards) if playing else say("Closing")
    agreed = say.plural("{n} agreement ready", "{n} agreements ready", kept.agreements)
    segments = Area(inner.x, inner.bottom - 22, inner.w - 110, 14).columns(max(1, kept.cards), 12)
    return (
        panel(area),
        Text(Area(inner.x, inner.y, inner.w, 44), say("Go on with"), 34, "medium", "muted", valign="middle", lines=1),
        Text(Area(inner.x, inner.y + 50, inner.w - 90, 76), f"{name} – {at}", 64, "display", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 134, inner.w - 90, 44),
            f"{where} · {agreed}",
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
        ),
        *(
            Box(s, "settled" if i < kept.turn else "field" if i == kept.turn else "track", 7)
            for i, s in enumerate(segments)
        ),
        Icon(Area(inner.right - 62, inner.y + 60, 60, 60), "right", weight=2.4),
        *keycap("2", inner.right, inner.bottom - 16),
        Touch(area, "resume", OpenKept(kept.path), ("2", "enter"), 32),
    )


def _first_time(area: Area, model: ViewModel, say: Words) -> Items:
    inner = area.inset(48, 40)
    text = say(
        "A private vote, a conversation, a second vote, and a rule that everybody can live with. "
        "No names, nothing leaves this computer."
    )
    return (
        panel(area),
        Text(
            Area(inner.x, inner.y, inner.w, 60),
            say("Laying your cards on the table"),
            46,
            "bold",
            valign="middle",
            lines=1,
        ),
        Text(Area(inner.x, inner.y + 76, inner.w, inner.h - 76), text, 34, "medium", "muted"),
    )


def _small_tiles(area: Area, model: ViewModel, say: Words) -> Items:
    cards = say.plural("{n} card", "{n} cards", len(model.cards))
    kept = say("go on, read") if model.kept else say("None kept yet")
    tiles = (
        (say("Cards"), cards, "cards", 1, Show("cards"), "3"),
        (say("Sessions"), kept, "folder", 2, Show("sessions"), "4"),
        (say("Settings"), say("contacts, folder"), "gear", 3, Show("settings"), "5"),
    )
    items: Items = ()
    for cell, (name, note, icon, colour, command, key) in zip(area.columns(3, 24), tiles, strict=True):
        items += _small_tile(cell, name, note, icon, colour, command, key)
    return items


def _small_tile(area: Area, name: str, note: str, icon: str, colour: int, command: Show, key: str) -> Items:
    inner = area.inset(28, 30)
    badge = Area(inner.x, inner.y, 68, 68)
    tight = area.w < 300
    title = (
        Area(inner.x, inner.y + 78, inner.w, 50)
        if tight
        else Area(badge.right + 18, inner.y, inner.right - badge.right - 18, 68)
    )
    below = Area(inner.x, inner.y + 126, inner.w, 44) if tight else Area(inner.x, inner.y + 84, inner.w - 58, 76)
    return (
        panel(area),
        Box(badge, f"tint{colour}", 20),
        Icon(badge.inset(14), icon, f"option{colour}", 2.2),
        Text(title, name, 42, "bold", valign="middle", lines=1, group="tiles"),
        Text(below, note, 29, "medium", "muted", valign="middle", lines=1 if tight else 0, least=21),
        *keycap(key, inner.right, inner.y + 34 if tight else inner.bottom - 36),
        Touch(area, command.overlay, command, (key,), 32),
    )


def _quiet_line(model: ViewModel, page: Page, say: Words) -> Items:
    """A broken card is one calm line beside the others, not a dialogue; it takes no place from any of them."""
    x = MARGIN + stop_width(page) + 28
    end = page.width - MARGIN - 232 - 24
    parts = [part for part, there in ((_problems, bool(model.problems)), (_look_back, _has_looked(model))) if there]
    room = Area(x, BAR_Y + 16, end - 142 - x, 80)
    cells = room.columns(len(parts), 12) if len(parts) > 1 else [Area(x, room.y, min(470, room.w), room.h)]
    return (
        *(item for part, cell in zip(parts, cells, strict=False) for item in part(cell, model, say)),
        Touch(Area(end - 130, BAR_Y + 24, 120, 64), "help", Show("help"), ("f1", "?"), 20),
        Icon(Area(end - 130, BAR_Y + 38, 36, 36), "question", "muted"),
        Text(Area(end - 86, BAR_Y + 24, 76, 64), "F1", SMALL, "medium", "muted", valign="middle", lines=1),
    )


def _problems(area: Area, model: ViewModel, say: Words) -> Items:
    text = say.plural("{n} card needs a look", "{n} cards need a look", len(model.problems))
    return _line(area, "alert", text, "K", Touch(area, "problems", Show("problems"), ("k",), 24))


def _look_back(area: Area, model: ViewModel, say: Words) -> Items:
    """What moved, what is due, and a way in for a new colleague."""
    return _line(area, "clock", say("Looking back"), "J", Touch(area, "year", Show("year"), ("j",), 24))


def _has_looked(model: ViewModel) -> bool:
    """Once a session was finished here there is something to look back on."""
    return any(kept.finished for kept in model.kept)


def _line(area: Area, icon: str, text: str, key: str, touch: Touch) -> Items:
    return (
        Icon(Area(area.x + 12, area.y + 22, 36, 36), icon, "muted"),
        Text(Area(area.x + 60, area.y, area.w - 128, area.h), text, LABEL, "medium", "muted",
             valign="middle", lines=2, least=20),
        *keycap(key, area.right - 16, area.y + area.h / 2),
        touch,
    )  # fmt: skip
