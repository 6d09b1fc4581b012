"""TALK: below the question the task; the clock is the largest figure. Arguments belong to standpoints, not people."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import GoTo, MoveTimer, Show, ShowTwist
from game.core.session import Session
from game.core.talk_formats import SHOWN_TALKS, TALK_FORMATS, TalkStep, step_at
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import asked_of, question_row
from game.screens.card.reasons import reasons
from game.screens.common.bar import bar, forward
from game.screens.common.frame import clock
from game.screens.common.header import header, help_key
from game.texts.talk import standing_words, step_words, task_words
from game.ui.geometry import BOTTOM, LABEL, REMINDER, SMALL, Area, Page
from game.ui.scene import Icon, Scene, Text
from game.ui.widgets import (
    Button,
    Items,
    card_text,
    height_of,
    letter,
    panel,
    quiet,
    row_of,
    skin_of,
)

CLOCK_LEAST, BOARD_LEAST = 262.0, 340.0
"""How low the clock may become for the situation below it, and the board of reasons for the questions above it."""


def talk(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card = session.card
    assert card is not None
    question, top = question_row(page, session, say)
    left, right = page.column(0, 4, top, BOTTOM - top), page.column(4, 8, top, BOTTOM - top)
    items: Items = (
        *header(page, say, model),
        *help_key(say, typing=True),
        *question,
        *_side(left, model, say),
        *_main(right, model, card, say),
        *bar(page, say, forward(model, say, typing=True), _middle(session, card, page, say)),
    )
    return Scene("talk", items, skin_of(session), "forward", flourish=False)


def _side(area: Area, model: ViewModel, say: Words) -> Items:
    """The clock, and the situation below it where that can be read."""
    story = asked_of(model.session, say).situation
    told_h = height_of(story, REMINDER - 5, area.w - 60, 1.2) + 90
    timer_h = min(430.0, area.h - told_h - 24)
    if timer_h < CLOCK_LEAST:
        return _timer(area._replace(h=min(430.0, area.h)), model, say)
    below = Area(area.x, area.y + timer_h + 24, area.w, area.h - timer_h - 24)
    return (*_timer(area._replace(h=timer_h), model, say), *_reminder(below, story, say))


def _main(area: Area, model: ViewModel, card: Card, say: Words) -> Items:
    """The task, what helps with it where there is room, and the reasons."""
    session = model.session
    head = area._replace(y=area.y - 4, h=106.0)
    more = Area(area.x, head.bottom + 10, area.w, 106.0)
    board = Area(area.x, more.bottom + 16, area.w, area.bottom - more.bottom - 16)
    told = _more(more, session, card, say) if board.h >= BOARD_LEAST or session.talk in SHOWN_TALKS else ()
    if not told:
        board = Area(area.x, more.y, area.w, area.bottom - more.y)
    return (*_task(head, session, card, say), *told, *reasons(board, model, card, say))


def _middle(session: Session, card: Card, page: Page, say: Words) -> tuple[Button, ...]:
    caps = ("", "", "") if page.narrow else ("Ctrl O", "Ctrl T", "Ctrl N")
    ways = Button(say("Talk another way"), Show("talk_ways"), "talk-ways", ("ctrl+o",), caps[0], "people", weight=1.15)
    skip = Button(say("Vote again"), GoTo("second_vote"), "skip-talk", ("ctrl+n",), caps[2], "next", weight=1.1)
    if not card.twist:
        return (ways, skip)
    kind = "chosen" if session.play.twist else "secondary"
    return (ways, Button(say("Twist"), ShowTwist(), "twist", ("ctrl+t",), caps[1], "spark", kind), skip)


def step_of(session: Session) -> TalkStep:
    """The step of the talk that the room is at."""
    return step_at(session.talk, session.play.talk_step)


def _timer(area: Area, model: ViewModel, say: Words) -> Items:
    timer = model.session.play.timer
    held = timer is not None and timer.held is not None
    inner = area.inset(28)
    wait = Button(say("Go on") if held else say("Wait"), MoveTimer(0), "timer-hold", ("ctrl+k",), size=30)
    buttons = (
        Button(say("− {n} min", n=1), MoveTimer(-60), "timer-less", ("ctrl+shift+down",), size=30),
        wait,
        Button(say("+ {n} min", n=1), MoveTimer(60), "timer-more", ("ctrl+shift+up",), size=30),
    )
    length = say("of {n} min", n=round((timer.length if timer else 240) / 60))
    # A talk of several steps says above its clock where it is.
    lower = 34 if len(TALK_FORMATS[model.session.talk]) > 1 else 0
    ring = Area(inner.x, inner.y - 8 + lower, inner.w, inner.h - 86 - lower)
    side = min(ring.w, ring.h)
    figure = min(92.0, side * 0.32)
    note = Area(ring.x + ring.w / 2 - 90, ring.y + ring.h / 2 + figure * 0.42, 180, 40)
    told: Items = (Text(note, length, LABEL, "medium", "muted", "center", "middle", lines=1, least=20),)
    return (
        panel(area),
        *_place(Area(inner.x, area.y + 14, inner.w, 38), model.session, say),
        *clock(ring, model, figure),
        *(told if side > 190 else ()),
        *row_of(Area(inner.x, inner.bottom - 76, inner.w, 76), buttons, 10),
    )


def _place(area: Area, session: Session, say: Words) -> Items:
    steps = len(TALK_FORMATS[session.talk])
    if steps < 2:
        return ()
    told = say(
        "{step} · {n} of {total}",
        step=step_words(step_of(session).name, say),
        n=session.play.talk_step + 1,
        total=steps,
    )
    return (Text(area, told, LABEL, "semi", "ink", "center", "middle", lines=1, least=22),)


def _reminder(area: Area, story: str, say: Words) -> Items:
    inner = area.inset(30, 20)
    return (
        panel(area),
        Text(inner._replace(h=34), say("The situation"), SMALL, "semi", "muted", valign="middle", lines=1),
        Text(Area(inner.x, inner.y + 40, inner.w, inner.h - 40), story, REMINDER, "medium", least=20, leading=1.2),
    )


def _task(area: Area, session: Session, card: Card, say: Words) -> Items:
    """The task of this step; the twist stands with the question."""
    return (Text(area, task_words(step_of(session).name, say), 42, "display", valign="middle", leading=1.14, least=27),)


def _more(area: Area, session: Session, card: Card, say: Words) -> Items:
    """Below the task: the corners, or questions to think about."""
    return _corners(area, card, say) if session.talk in SHOWN_TALKS else _prompts(area, card, say)


def _corners(area: Area, card: Card, say: Words) -> Items:
    """Which corner is whose, and that standing there is no vote."""
    left, right = area.columns(2, 24)
    names = (say("front left"), say("front right"), say("back left"), say("back right"))
    tiles = left.inset(12, 10)
    items: Items = (quiet(left), quiet(right))
    for i, tile in enumerate(zip(card.options, (c for r in tiles.rows(2, 6) for c in r.columns(2, 6)), strict=False)):
        cell = tile[1]
        items += letter(Area(cell.x, cell.y + cell.h / 2 - 19, 38, 38), i)
        name = Area(cell.x + 50, cell.y, cell.w - 50, cell.h)
        items += (Text(name, names[i], 28, "semi", valign="middle", lines=1, least=20, group="corners"),)
    note = Area(right.x + 80, right.y + 4, right.w - 100, right.h - 8)
    return (
        *items,
        Icon(Area(right.x + 22, right.y + right.h / 2 - 20, 40, 40), "lock"),
        Text(note, standing_words(say), 31, "semi", valign="middle", least=22, leading=1.15),
    )


def _prompts(area: Area, card: Card, say: Words) -> Items:
    items: Items = ()
    for i, cell in enumerate(area.columns(2, 24)[: len(card.prompts)]):
        text = card_text(say, card, f"prompts.{i + 1}", card.prompts[i])
        items += (
            quiet(cell),
            Icon(Area(cell.x + 22, cell.y + cell.h / 2 - 20, 40, 40), "bubble"),
            Text(
                Area(cell.x + 80, cell.y + 4, cell.w - 100, cell.h - 8),
                text,
                31,
                "medium",
                valign="middle",
                group="prompts",
                least=22,
                leading=1.15,
            ),
        )
    return items
