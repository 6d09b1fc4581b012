"""The middle of the desk: the card for its leader, and what this step asks of the hands: count, ask, type, choose."""

from __future__ import annotations

from typing import assert_never

from game.core.phases import Phase
from game.core.session import Session
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.about import more_about
from game.screens.desk.camera_panel import camera_part
from game.screens.desk.forms import closing_words, consent_form, rule_form, setup_form, welcome_words
from game.screens.desk.rows import asking, counting, notes, spread
from game.screens.desk.widgets import (
    HEAD,
    LEAST,
    PRESS_H,
    READ,
    SMALL,
    choose,
    entry,
    heading,
    line,
    named,
    paragraph,
    press,
    presses,
)
from game.texts.question import stands
from game.ui.blocks import item, panel, pill, text
from game.ui.geometry import AIRY, CLOSE, EASY, GAP, PAD, SNUG, SQUARE, TIGHT
from game.ui.layout import SPRING, Block, Items, centred, column, filled, if_lacking, row
from game.ui.scene import Box, Pips, Text

FIRST, NEXT, LATER, LAST = 1, 2, 3, 4
"""What stands on the panel as long as there is room, and what gives way before it."""
PIPS_H = 84.0


def work(desk: Desk, session: Session, say: Words) -> Block:
    parts = _of_phase(desk, session, say)

    def panel_with(more: Block | None) -> Block:
        return panel(filled(_head(desk, more), _asked(desk, session), *parts, gap=TIGHT), PAD, GAP)

    author_has = more_about("about", say) if desk.card else None
    return if_lacking(panel_with(None), lambda items: _misses(items, desk, session), panel_with(author_has))


def _misses(items: Items, desk: Desk, session: Session) -> bool:
    """Whether something that the author tells the leader has no place or no room at this step."""
    if desk.card is None:
        return False
    shown = {item.text for item in items if isinstance(item, Text)}
    twist = "" if session.play.twist else desk.card.twist
    told = (desk.card.notes, twist, *(prompt.text for prompt in desk.prompts))
    return any(text and text not in shown for text in told)


def _head(desk: Desk, more: Block | None) -> Block:
    """Code, title and place; where a text of the card has no room below, a press beside it leads to all of them."""
    shown = desk.card
    if shown is None:
        return heading(desk.step)
    title = text(shown.title, HEAD, "bold", lines=2, least=LEAST, leading=CLOSE)
    told = column(title.whole(), line(shown.place, size=SMALL, face="medium"))
    code = centred(pill(shown.code, size=READ)) if shown.code else None
    return row(code, told.fill(), centred(more) if more else None, gap=TIGHT)


def _asked(desk: Desk, session: Session) -> Block | None:
    """The question below the head, wherever people vote or talk."""
    told = desk.card.question if desk.card and stands(session.phase) else ""
    return text(told, READ, "semi", least=SMALL, leading=EASY).whole() if told else None


def _of_phase(desk: Desk, session: Session, say: Words) -> tuple[Block | None, ...]:
    """What fills the panel at this step."""
    own = notes(desk, say)
    match session.phase:
        case Phase.WELCOME:
            return _told(welcome_words(say)), own
        case Phase.SETUP:
            return setup_form(desk, say)
        case Phase.HOUSE_RULES:
            told = say("Try every way to vote once before it counts, with a question that does not matter.")
            return _ways(desk), _told(told, "muted"), own
        case Phase.SITUATION | Phase.MOMENT | Phase.CHECK_IN:
            return *_about(desk, say), own
        case Phase.WARM_UP | Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.HALL_VOTE:
            return _vote(desk, say)  # figures are ballots and hands here: a field would take them for notes
        case Phase.TALK | Phase.MINORITY:
            return *_talk(desk, session, say), own
        case Phase.REVEAL:
            return *(one.whole() for one in _split(desk, say)), _peek(desk), *_ask(desk, say), *_about(desk, say), own
        case Phase.RULE:
            return rule_form(desk, say)
        case Phase.CONSENT:
            return counting(desk.counts, typing=True), *consent_form(desk), own
        case Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return _told(closing_words(session, say)), own
        case _:
            assert_never(session.phase)


def _vote(desk: Desk, say: Words) -> tuple[Block | None, ...]:
    tables = named(desk, "table")
    asked = (_ways(desk), presses(tables, "table") if tables else None)
    if desk.counts:
        return *asked, counting(desk.counts, desk.spread), _peek(desk), SPRING
    pips = item(lambda area: Pips(area, desk.present, desk.voted or 0), PIPS_H)
    if desk.camera is not None:
        return *asked, *camera_part(desk, desk.camera, say), pips, _peek(desk), *_about(desk, say), SPRING
    return *asked, pips, *_split(desk, say), _peek(desk), *_about(desk, say), SPRING


def _talk(desk: Desk, session: Session, say: Words) -> tuple[Block | None, ...]:
    """Who peeks wants to see the split; the rest stands below it as far as there is room."""
    timers = tuple(action for action in desk.steps if action.name == "timer")
    heard, ways = named(desk, "hear_for"), named(desk, "talk")
    peeks = desk.spread is not None
    arguments = _arguments(desk)
    return (
        presses(timers, "timer") if timers else None,
        choose(heard, "hear") if heard else None,
        choose(ways, "talk") if ways and not peeks and not session.play.arguments else None,
        *_split(desk, say),
        _peek(desk) if peeks else None,
        *_ask(desk, say, FIRST if peeks else LATER),
        _twist(desk, session, say),
        None if peeks else _peek(desk),
        arguments.give(LAST if peeks else FIRST) if arguments else None,
    )


# ---------------------------------------------------------------------------------------------------------- pieces


def _told(told: str, colour: str = "ink") -> Block:
    return text(told, READ, "medium", colour, least=LEAST, leading=AIRY)


def _ways(desk: Desk) -> Block | None:
    return choose(desk.ways, "way") if desk.ways else None


def _ask(desk: Desk, say: Words, order: int = FIRST) -> tuple[Block, ...]:
    asked = asking(desk.prompts, say)
    return (asked.give(order),) if asked else ()


def _about(desk: Desk, say: Words) -> tuple[Block, ...]:
    """What the author of the card wants its leader to know; and the question, where it does not stand above."""
    shown = desk.card
    if shown is None:
        return ()
    asked = shown.question if not stands(Phase(desk.phase)) else ""
    told = ((say("The question"), asked), (say("About this card"), shown.notes))
    return tuple(paragraph(head, words).give(n) for n, (head, words) in enumerate(told, NEXT) if words)


def _twist(desk: Desk, session: Session, say: Words) -> Block | None:
    """Until it is turned over; then it stands with the question."""
    twist = desk.card.twist if desk.card else ""
    if not twist or session.play.twist:
        return None
    word = column(line(say("Twist")), SPRING)
    told = row(word, text(twist, READ, least=LEAST, leading=EASY).fill(), gap=TIGHT)
    rule = item(lambda area: Box(area, "line", SQUARE), 2)
    return column(rule, told, gap=TIGHT).give(NEXT)


def _arguments(desk: Desk) -> Block | None:
    """Whose reasons, and a field for each side."""
    fields = tuple(one for one in desk.entries if one.name == "argument")
    typed = [
        entry(one, f"argument-{dict(one.arguments)['favour']}", (key,)).stretch()
        for one, key in zip(fields, ("f3", "f4"), strict=False)
    ]
    sides = column(SPRING, choose(named(desk, "side"), "side"))
    return row(sides, *typed, gap=TIGHT) if typed else None


def _peek(desk: Desk) -> Block | None:
    """The press that shows the split before its time, and what that means."""
    if not desk.peek_told:
        return None
    told = text(desk.peek_told, SMALL, "medium", "muted", least=LEAST, leading=SNUG)
    return row(press(desk.peek, "peek") if desk.peek else None, told.fill(), gap=TIGHT).no_lower(PRESS_H)


def _split(desk: Desk, say: Words) -> tuple[Block, ...]:
    """The rows of the split, if they may be seen and do not stand with the rows to count already."""
    return () if desk.spread is None or desk.counts else (spread(desk.spread, say),)
