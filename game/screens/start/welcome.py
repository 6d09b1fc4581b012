"""WELCOME: the most likely step is the largest thing on the wall, beside a picture of the team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.commands import NewSession, OpenKept, OpenToLookBack, Quit, SetLanguage, Show, StartPracticeSession
from game.core.days import day_of
from game.core.view_model import SavedSession, ViewModel
from game.core.view_state import DAY, HELP
from game.i18n.words import Words
from game.screens.common.bar import bar_area, small, small_width, stop_block, stop_width, ways_of
from game.screens.common.form import taken
from game.screens.common.frame import notice_block
from game.screens.common.header import MOST_SLOTS, SLOT_H, SLOT_W
from game.texts.language_names import language_name, short_name
from game.texts.look_back import due_line
from game.ui.blocks import NOWHERE, by_key, choice, icon, item, on, one_line, panel, pressed, text, title
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    EASY,
    EDGE,
    FIGURE,
    GAP,
    HEADER_Y,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    PANEL_RADIUS,
    QUESTION,
    REACH_H,
    READ,
    SQUARE,
    STRONG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, Items, centred, column, layers, row
from game.ui.scene import Box, Picture, Scene, Touch
from game.ui.widgets import Button

DOORS = 1.1
"""How wide the doors stand beside the picture."""
NEW, LEAST_DOOR = 1.25, 190.0
"""How high a new session stands beside the other door."""
EMBLEM, LEAST_EMBLEM = 150.0, 110.0
QUIET_H = 76.0
LANGUAGE_H = 84.0
PRACTICE = by_key("practice", StartPracticeSession(), ("p",))


def welcome(model: ViewModel, say: Words, page: Page) -> Scene:
    """A new session, the unfinished one; cards, sessions and settings in the bar; the language at the upper right."""
    unfinished = next((kept for kept in model.kept if not kept.finished and not kept.fault), None)
    new = _new(unfinished is None, say).grow(NEW, LEAST_DOOR)
    other = (_resume(unfinished, say) if unfinished else _other(model, say)).grow(least=LEAST_DOOR)
    quiet = _quiet(model, say)
    low = (new, other) if unfinished else (other, new)  # on a touch board the likely step lies within reach
    told = notice_block(model, say)
    about = None if model.kept else _about(model, say).give()
    doors = column(_name(say), about, told, *((quiet, *low) if page.board else (new, other, quiet)), gap=GAP)
    left = Block(lambda area: doors.draw(area._replace(y=HEADER_Y, h=area.bottom - HEADER_Y)))
    whole = row(left.fill(DOORS), _team(model, page, say).fill(), gap=WIDE)
    items: Items = (
        *whole.draw(page.whole._replace(x=page.margin, w=page.width - page.margin, h=page.bottom)),
        *_controls(page, say).draw(bar_area(page)),
    )
    return Scene("welcome", items, primary="resume" if unfinished else "new")


def _name(say: Words) -> Block:
    emblem = item(lambda area: Picture(area.middle(EMBLEM), "emblem", SQUARE, "contain", ""), EMBLEM, EMBLEM)
    emblem = emblem.high(EMBLEM, LEAST_EMBLEM)
    name = row(emblem, one_line("Open Kaart", MOMENT, "name", least=FIGURE).fill(), gap=GAP)
    about = say("From dilemma to agreement, round one table")
    return column(name, title(about, (READ, CAPTION, HINT), "medium", "muted"))


def _new(likely: bool, say: Words) -> Block:
    words = column(
        one_line(say("New session"), FIGURE, "display", "on_primary", least=QUESTION),
        one_line(say("Choose cards and begin"), READ, "medium", "on_primary", least=HINT),
        gap=TIGHT,
    )
    ground = Box(NOWHERE, "primary", PANEL_RADIUS, shadow="primary")
    keys = ("1", "n", "enter") if likely else ("1", "n")
    return pressed(_door(words, "on_primary", ground), "new", NewSession(), keys, PANEL_RADIUS)


def _door(words: Block, ink: str, ground: Box) -> Block:
    return on(ground, row(centred(words).fill(), icon("right", FIGURE, ink, STRONG), gap=GAP), WIDE, GAP)


def _resume(kept: SavedSession, say: Words) -> Block:
    name = kept.school or say("Session")
    words = column(
        one_line(say("Continue with"), CAPTION, "medium", "muted", least=HINT),
        text(f"{name} – {say.date(day_of(kept.at))}", HEADLINE, "display", least=READ, leading=EASY),
        row(_row_of_cards(kept), text(_where(kept, say), HINT, "medium", "muted").fill(), gap=GAP),
        gap=TIGHT,
    )
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    return pressed(_door(words, "ink", ground), "resume", OpenKept(kept.path), ("2", "enter"), PANEL_RADIUS)


def _where(kept: SavedSession, say: Words) -> str:
    """How far it came, and what it has made."""
    playing = kept.turn < kept.cards
    where = say("Card {n} of {total}", n=kept.turn + 1, total=kept.cards) if playing else say("Closing")
    return f"{where} · " + say.plural("{n} agreement ready", "{n} agreements ready", kept.agreements)


def _row_of_cards(kept: SavedSession) -> Block | None:
    """The row of that afternoon: what lies behind it, where it stopped, what is to come."""
    if not 1 < kept.cards <= MOST_SLOTS:
        return None
    return centred(row(*(_slot(i, kept.turn) for i in range(kept.cards)), gap=NEAR)).give()


def _slot(i: int, turn: int) -> Block:
    box = Box(NOWHERE, "settled", TIGHT) if i < turn else Box(NOWHERE, "paper", TIGHT, "field")
    now = replace(box, fill="chosen", edge="ink", thick=EDGE) if i == turn else box
    return item(lambda area: replace(now, area=area), SLOT_H, SLOT_W)


def _other(model: ViewModel, say: Words) -> Block:
    """Who has no session on this computer learns by one that is played for practice."""
    return _first_time(model, say) if model.kept else _practice(say)


def _practice(say: Words) -> Block:
    told = say("Three minutes, with made-up colleagues. You press the keys, and nothing is kept.")
    words = column(
        one_line(say("Practice session"), HEADLINE, "display", least=READ),
        text(told, CAPTION, "medium", "muted", leading=EASY, least=HINT),
        gap=TIGHT,
    )
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    return pressed(_door(words, "ink", ground), PRACTICE.name, PRACTICE.command, PRACTICE.keys, PANEL_RADIUS)


def _first_time(model: ViewModel, say: Words) -> Block:
    title = text(say("Laying your cards on the table"), QUESTION, "bold", least=READ, leading=EASY)
    return panel(centred(column(title, _about(model, say), gap=TIGHT)), WIDE)


def _about(model: ViewModel, say: Words) -> Block:
    """On a study day something leaves this computer, and a line says what."""
    told = say(
        "A private vote, a conversation, a second vote, and a rule that everybody can live with. "
        "No names, nothing leaves this computer."
    )
    if model.day.leaves:
        told = say("A private vote, a conversation, a second vote, and a rule that everybody can live with. No names.")
    return text(told, CAPTION, "medium", "muted", leading=EASY, least=HINT)


# ---------------------------------------------------------------------------------------------------------- the team


def _team(model: ViewModel, page: Page, say: Words) -> Block:
    """To the edges of the wall. On it, small, the study day; and the practice session, once somebody has played one."""
    picture = item(lambda area: Picture(area, "house", SQUARE, shadow=""))
    languages = Block(lambda area: _languages(model).draw(_corner(area, page)))
    ways = Block(lambda area: _other_ways(model, say).draw(_foot(area, page)))
    return layers(picture, languages, ways)


def _other_ways(model: ViewModel, say: Words) -> Block:
    """Many rooms at once; and to practise once more."""
    joined = model.day.share is not None
    day = Button(say("Study day"), Show(DAY), "study-day", ("d",), icon="check" if joined else "pair", size=HINT)
    again = Button(say("Practice session"), PRACTICE.command, PRACTICE.name, PRACTICE.keys, icon="cards", size=HINT)
    return row(SPRING, choice(day), choice(again) if model.kept else None, gap=TIGHT)


def _foot(area: Area, page: Page) -> Area:
    high = REACH_H if page.board else QUIET_H
    return _corner(area, page)._replace(y=area.bottom - GAP - high, h=high)


def _corner(area: Area, page: Page) -> Area:
    return Area(area.x + GAP, HEADER_Y, area.w - GAP - page.margin, LANGUAGE_H)


def _languages(model: ViewModel) -> Block:
    """Each by its own name; a piece of that where there is no room."""

    def draw(area: Area) -> Items:
        named = _row_of_languages(model, language_name)
        fits = named.wide.wish <= area.w
        return row(SPRING, named if fits else _row_of_languages(model, short_name)).draw(area)

    return Block(draw)


def _row_of_languages(model: ViewModel, name: object) -> Block:
    assert callable(name)
    blocks = [
        taken(
            Button(name(code), SetLanguage(code), f"language-{code}", kind="chosen" if code == model.language else ""),
            "languages",
            HINT,
        )
        for code in model.languages
    ]
    return on(Box(NOWHERE, "card", BUTTON_RADIUS), row(*blocks, gap=NEAR), NEAR)


# ---------------------------------------------------------------------------------------------------------- controls


def _quiet(model: ViewModel, say: Words) -> Block | None:
    """A broken card is one calm line, not a dialogue; and there is something to look back on, or not."""
    lines = tuple(_lines(model, say))
    return row(*(one.fill() for one in lines), gap=TIGHT).high(QUIET_H) if lines else None


def _lines(model: ViewModel, say: Words) -> Iterator[Block]:
    if model.problems:
        told = say.plural("{n} card to check", "{n} cards to check", len(model.problems))
        yield _line("alert", told, Touch(NOWHERE, "problems", Show("problems"), ("k",)))
    waiting = next((kept for kept in model.kept if kept.look_back and kept.look_back <= model.today), None)
    if waiting is not None:
        yield _line("people", due_line(say), Touch(NOWHERE, "look-back", OpenToLookBack(waiting.path), ("l",)))
    if any(kept.finished for kept in model.kept):  # what moved, what is due, and a way in for a new colleague
        due = any(kept.review and kept.review <= model.today for kept in model.kept)
        told = say("A year on: look at the agreements again") if due else say("Looking back")
        yield _line("clock", told, Touch(NOWHERE, "year", Show("year"), ("j",)))


def _line(sign: str, told: str, touch: Touch) -> Block:
    words = text(told, HINT, "semi", "muted", leading=CLOSE)
    block = on(
        Box(NOWHERE, "paper", BUTTON_RADIUS, "field"),
        row(icon(sign, READ, "muted"), words.fill(), gap=TIGHT),
        GAP,
        NEAR,
    )
    return pressed(block, touch.name, touch.command, touch.keys)


def _controls(page: Page, say: Words) -> Block:
    ways = (
        Button(say("Cards"), Show("cards"), "cards", ("3",), icon="cards"),
        Button(say("Sessions"), Show("sessions"), "sessions", ("4",), icon="folder"),
        Button(say("Settings"), Show("settings"), "settings", ("5",), icon="gear"),
        Button(say("Close"), Quit(), "quit", ("q", "ctrl+q"), icon="close"),
    )
    keys = small("question", say("Help"), Touch(NOWHERE, "help", Show(HELP), ("f1", "?"))).across(
        small_width(page) + TIGHT
    )
    blocks = (stop_block(say, 2).across(stop_width(page)), keys, SPRING, *ways_of(page, ways, None))
    return row(*blocks, gap=GAP, mirrored=page.mirrored)
