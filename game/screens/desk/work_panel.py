"""The middle of the desk: the card for its leader, and what this step asks of the hands: count, ask, type, choose."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from game.core.session import Phase, Session
from game.desk.action import Action
from game.desk.model import Desk, Prompt
from game.i18n.words import Words
from game.screens.desk.about import more_about, more_pill
from game.screens.desk.forms import closing_words, consent_form, rule_form, setup_form, welcome_words
from game.screens.desk.rows import asking, asking_height, counting, notes, spread
from game.screens.desk.stack import Stack, named
from game.screens.desk.widgets import BODY, LABEL, LEAST, card, choose, entry, heading, label, press, row
from game.texts.question import stands
from game.ui.geometry import CLOSE, EASY, SNUG, Area
from game.ui.scene import Box, Pips, Text
from game.ui.widgets import Items, height_of, width_of

NARROW = 560.0
LEAST_PITCH = 36.0
"""How high a row of the split has to be: it was asked for, so it comes before the twist."""
NOTES_H, COMPACT = 178.0, 92.0
"""How high the notes are; in a busy step only a line of them is open, and where all the room is needed none."""


def work(area: Area, desk: Desk, session: Session, say: Words) -> Items:
    inner = area.inset(34, 26)
    question, top = _asked(inner, desk, session)
    fill, least = _of_phase(session.phase)
    room = Area(inner.x, inner.y + top, inner.w, inner.h - top - (least + 6 if least else 0))
    stack = Stack(room)
    fill(stack, desk, session, say)
    foot = Area(inner.x, stack.y + 4, inner.w, inner.bottom - stack.y - 4)
    return (
        card(area),
        *_headed(inner._replace(h=52), desk, _misses(stack, desk, session), say),
        *question,
        *stack.items,
        *(notes(foot, desk, say) if least else ()),
    )


def _misses(stack: Stack, desk: Desk, session: Session) -> bool:
    """Whether something that the author tells the leader has no place or no room at this step."""
    if desk.card is None:
        return False
    shown = {item.text for item in stack.items if isinstance(item, Text)}
    twist = "" if session.play.twist else desk.card.twist
    told = (desk.card.notes, twist, *(prompt.text for prompt in desk.prompts))
    return any(text and text not in shown for text in told)


def _headed(area: Area, desk: Desk, more: bool, say: Words) -> Items:
    """The head; where a text of the card has no room below, a press beside it leads to all of them."""
    if not more:
        return _head(area, desk, say)
    pill = more_pill(area, say)
    return (*_head(area.left_part(pill.x - area.x - 14), desk, say), *more_about(pill, "about", say))


def _head(area: Area, desk: Desk, say: Words) -> Items:
    """Code, title and place; in a narrow panel the place stands below the title."""
    shown = desk.card
    if shown is None:
        return (heading(area, desk.step, size=32),)
    code_w = max(74.0, width_of(shown.code, 26) + 30) if shown.code else 0.0
    badge = Area(area.x, area.y + 2, code_w, 48)
    x = area.x + (code_w + 20 if code_w else 0)
    narrow = area.w < NARROW
    place_w = area.right - x if narrow else width_of(shown.place, 23) * 1.06 + 10
    place = Area(area.right - place_w, area.y + (30 if narrow else 0), place_w, 28 if narrow else area.h)
    title = Area(
        x, area.y - (6 if narrow else 0), area.right - x - (0 if narrow else place_w + 14), 38 if narrow else 52
    )
    code = (Box(badge, "ink", 14), Text(badge, shown.code, 26, "bold", "on_ink", "center", "middle", lines=1))
    return (
        *(code if code_w else ()),
        Text(title, shown.title, 32, "bold", valign="middle", lines=1 if narrow else 2, least=LEAST, leading=CLOSE),
        Text(place, shown.place, 23, "medium", "muted", "left" if narrow else "right", "middle", 16, lines=1),
    )


def _asked(area: Area, desk: Desk, session: Session) -> tuple[Items, float]:
    """The question below the head, wherever people vote or talk; and how much of the panel both take."""
    told = desk.card.question if desk.card and stands(session.phase) else ""
    if not told:
        return (), 66.0
    h = height_of(told, BODY, area.w, 1.14) + 4
    return (Text(area._replace(y=area.y + 64, h=h), told, BODY, "semi", least=LEAST + 2, leading=EASY),), 64 + h + 10


# --------------------------------------------------------------------------------------------------------- phases


def _welcome(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    stack.paragraph(welcome_words(say))


def _setup(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    stack.add(stack.rest(), lambda area: setup_form(area, desk, say))


def _house_rules(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    _ways(stack, desk, say)
    stack.paragraph(say("Try every way to vote once before it counts, with a question that does not matter."), "muted")


def _situation(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    _about(stack, desk, say)


def _vote(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    _ways(stack, desk, say)
    tables = named(desk, "table")
    if tables:
        stack.add(60, lambda area: row(area, tables, "table"))
    if desk.counts:
        h = min(350.0, 72.0 * len(desk.counts), stack.left - (_peek_h(stack) + 13 if desk.peek_told else 0))
        stack.add(h, lambda area: counting(area, desk.counts, desk.spread))
    else:
        stack.add(84, lambda area: (Pips(area, desk.present, desk.voted or 0),))
    _peek(stack, desk, say)
    if not desk.counts:
        _about(stack, desk, say)


def _talk(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    timers = tuple(action for action in desk.steps if action.name == "timer")
    heard = named(desk, "hear_for")
    if timers:
        stack.add(50, lambda area: row(area, timers, "timer"))
    if heard:
        stack.add(50, lambda area: choose(area, heard, "hear"))
    if desk.spread is None:
        _talk_asked(stack, desk, session, say)
    else:  # who peeks wants to see the split; the rest stands below it as far as there is room
        _peek(stack, desk, say)
        _ask(stack, desk, stack.left, say)
        _twist(stack, desk, session, say)
    if stack.left >= ARGUMENTS_H:
        stack.add(ARGUMENTS_H, lambda area: _arguments(area, desk, say))


def _talk_asked(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    """Ways to talk, then questions, as many as leave room for what has to stand below them."""
    ways = named(desk, "talk")
    if ways and not session.play.arguments:
        stack.add(50, lambda area: choose(area, ways, "talk"))
    twist = desk.card is not None and bool(desk.card.twist) and not session.play.twist
    below = ARGUMENTS_H + _peek_h(stack) + 2 * 13 + (83 if twist else 0)
    _ask(stack, desk, stack.left - below - 13, say)
    _twist(stack, desk, session, say)
    _peek_note(stack, desk)


def _reveal(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    _peek(stack, desk, say)
    _ask(stack, desk, stack.left, say)
    _about(stack, desk, say)


def _rule(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    stack.add(stack.rest(), lambda area: rule_form(area, desk, say))


def _consent(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    stack.add(3 * 70.0, lambda area: counting(area, desk.counts, typing=True))
    stack.add(stack.rest(), lambda area: consent_form(area, desk, say))


def _closing(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    stack.paragraph(closing_words(session, say))


# ---------------------------------------------------------------------------------------------------------- pieces


def _ask(stack: Stack, desk: Desk, room: float, say: Words) -> None:
    """As many questions as there is room for; one that is too long lets a shorter one stand."""
    chosen: tuple[Prompt, ...] = ()
    for prompt in desk.prompts:
        if asking_height(stack.area.w, (*chosen, prompt)) <= room + 2:  # as much as a stack gives
            chosen = (*chosen, prompt)
    if chosen:
        stack.add(asking_height(stack.area.w, chosen), lambda area: asking(area, chosen, say))


def _ways(stack: Stack, desk: Desk, say: Words) -> None:
    if desk.ways:
        stack.add(54, lambda area: choose(area, desk.ways, "way"))


def _about(stack: Stack, desk: Desk, say: Words) -> None:
    """What the author of the card wants its leader to know; and the question, where it does not stand above."""
    shown = desk.card
    if shown is None:
        return
    if shown.question and not stands(Phase(desk.phase)):
        stack.labelled(say("The question"), shown.question)
    if shown.notes:
        stack.labelled(say("About this card"), shown.notes, LABEL)


def _twist(stack: Stack, desk: Desk, session: Session, say: Words) -> None:
    """Until it is turned over; then it stands with the question."""
    twist = desk.card.twist if desk.card else ""
    if not twist or session.play.twist or stack.left < 120:
        return
    h = min(height_of(twist, LABEL, stack.area.w - 110, 1.2) + 8, 70.0)
    stack.add(
        h + 12,
        lambda area: (
            Box(Area(area.x, area.y, area.w, 2.5), "line", 1),
            label(Area(area.x, area.y + 10, 96, 34), say("Twist")),
            Text(Area(area.x + 110, area.y + 12, area.w - 110, area.h - 12), twist, LABEL, least=17, leading=EASY),
        ),
    )


def _arguments(area: Area, desk: Desk, say: Words) -> Items:
    """Whose reasons, and a field for each side."""
    sides = named(desk, "side")
    fields = tuple(one for one in desk.entries if one.name == "argument")
    if not fields:
        return ()
    w = min(60.0, area.w * 0.085) * len(sides)
    rest = Area(area.x + w + 18, area.y, area.w - w - 18, area.h).columns(2, 14)
    items = choose(Area(area.x, area.y + 32, w, area.h - 32), sides, "side")
    for cell, one, key in zip(rest, fields, ("f3", "f4"), strict=False):
        items += entry(cell, one, f"argument-{dict(one.arguments)['favour']}", (key,))
    return items


def _peek(stack: Stack, desk: Desk, say: Words) -> None:
    """The split where it may be seen, and the press that shows it before its time; then a question still has room."""
    room = stack.left - _peek_h(stack) - 13
    question = asking_height(stack.area.w, desk.prompts[:1])
    _split(stack, desk, max(room - question - 13, min(room, LEAST_PITCH * len(desk.spread or ()))), say)
    _peek_note(stack, desk)


def _peek_note(stack: Stack, desk: Desk) -> None:
    if desk.peek_told:
        stack.add(_peek_h(stack), lambda area: _peek_row(area, desk.peek, desk.peek_told))


def _split(stack: Stack, desk: Desk, room: float, say: Words) -> None:
    """The rows of the split, if they may be seen and do not stand with the rows to count already."""
    rows = max(1, len(desk.spread or ()))
    if desk.spread is not None and not desk.counts and room >= LEAST_PITCH * rows:
        stack.add(min(58.0 * rows, room), lambda area: spread(area, desk, say))


def _peek_h(stack: Stack) -> float:
    return 66.0 if stack.area.w < NARROW else 46.0


def _peek_row(area: Area, peek: Action | None, told: str) -> Items:
    w = max(110.0, width_of(peek.label, LABEL) + 44) if peek else 0.0
    text = Area(area.x + (w + 16 if w else 0), area.y, area.w - (w + 16 if w else 0), area.h)
    return (
        *(press(area.left_part(w), peek, "peek") if peek else ()),
        Text(text, told, 22, "medium", "muted", valign="middle", least=LEAST - 3, leading=SNUG),
    )


ARGUMENTS_H = 80.0

Filler = Callable[[Stack, Desk, Session, Words], None]


def _of_phase(phase: Phase) -> tuple[Filler, float]:
    """What fills the panel at this step, and how much room its notes have."""
    match phase:
        case Phase.WELCOME:
            return _welcome, NOTES_H
        case Phase.SETUP:
            return _setup, 0.0
        case Phase.HOUSE_RULES:
            return _house_rules, NOTES_H
        case Phase.SITUATION:
            return _situation, NOTES_H
        case Phase.WARM_UP | Phase.FIRST_VOTE | Phase.SECOND_VOTE:
            return _vote, 0.0  # figures are ballots and hands here: a field would take them for notes
        case Phase.TALK | Phase.MINORITY:
            return _talk, COMPACT
        case Phase.REVEAL:
            return _reveal, NOTES_H
        case Phase.RULE:
            return _rule, 0.0
        case Phase.CONSENT:
            return _consent, COMPACT
        case Phase.MOMENT | Phase.CHECK_IN:
            return _situation, NOTES_H
        case Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL:
            return _closing, NOTES_H
        case _:
            assert_never(phase)
