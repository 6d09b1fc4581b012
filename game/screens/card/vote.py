"""FIRST_VOTE, SECOND_VOTE, the warm-up: options in one size, how many have voted, and no outcome before the count."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.core.ballots import Voting, Way
from game.core.cards import Card
from game.core.commands import ChangeSetup
from game.core.phone_status import ServerStatus
from game.core.session import Phase, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import asked_of, question_row
from game.screens.card.case import case_button
from game.screens.card.vote_rows import (
    ABSTAIN_H,
    GAP_OF_ROWS,
    ROW_LEAST,
    ROW_OF_TWO,
    choice_rows,
    hand_rows,
    key_rows,
)
from game.screens.card.vote_side import count_panel, strip_height, way_strip
from game.screens.card.vote_tables import HEAD_OF_TABLE, table_rows, tables_panel
from game.screens.common.bar import bar, forward
from game.screens.common.bilingual import GAP, both, second_text
from game.screens.common.card_picture import picture_of
from game.screens.common.header import header, help_key
from game.screens.network.join import join_panel
from game.ui.geometry import BOTTOM, Area, Page
from game.ui.scene import Box, Scene, Text
from game.ui.widgets import Button, Items, card_text, height_of, panel, skin_of

SMALLEST, LEAST, SECOND = 28.0, 24.0, 24.0
"""The situation has been read large already: beside the question it may stand smaller, and in two languages too."""
LEADING = 1.16
SIDE_GIVES_WAY = 1.2
"""For letters so much larger the standpoints take a column from the side, on a wide wall."""
NARROW_ROWS = 1000.0
"""Below this width a standpoint beside its counter takes another line."""
JOIN_LEAST, COUNT_LEAST = 240.0, 226.0
"""How high the code to join by wants to be, and how low the count may become for it."""


def vote(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card, voting = session.card, session.play.voting
    assert card is not None and voting is not None
    question, top = question_row(page, session, say)
    side = 3 if page.larger >= SIDE_GIVES_WAY and not page.narrow else 4
    left, right = page.column(0, side, top, BOTTOM - top), page.column(side, 12 - side, top, BOTTOM - top)
    close, guarded = forward(model, say), _guarded(session, voting)
    if guarded:  # a voter who hits Space by mistake must not end the vote for those who come after
        close = replace(close, keys=("ctrl+enter", "pagedown"), cap="" if page.narrow else "Ctrl Enter", size=32)
    above, rows = _case(right, model, card, page, say)
    left_items, whole = _left(left, model, card, page, bool(above), say)
    more = () if whole else (case_button(page, say),)
    items: Items = (
        *header(page, say, model),
        *help_key(say),
        *question,
        *left_items,
        *above,
        *_rows(rows, model, card, page, say),
        *bar(page, say, close, (*more, *_controls(model, voting, page, say))),
    )
    warm = skin_of(session) == "warm"
    primary = "" if guarded else "forward"
    return Scene(_name(session, voting), items, skin_of(session), primary, flourish=warm, lettered=True)


def _guarded(session: Session, voting: Voting) -> bool:
    return voting.way.traits.at_laptop and voting.cast < session.present


def _name(session: Session, voting: Voting) -> str:
    first = session.phase in (Phase.FIRST_VOTE, Phase.WARM_UP)
    return f"{session.phase.value if first else f'vote-{voting.round}'}-{voting.way}"


def _rows(area: Area, model: ViewModel, card: Card, page: Page, say: Words) -> Items:
    voting = model.session.play.voting
    assert voting is not None
    match voting.way:
        case Way.HANDS:
            return hand_rows(area, card, voting, say, page.larger)
        case Way.KEYBOARD:
            return key_rows(area, card, model, say, page.larger)
        case Way.TABLES:
            return table_rows(area, card, model, say)
        case Way.PHONES:
            return choice_rows(area, card, say, larger=page.larger)
        case _:
            assert_never(voting.way)


# ------------------------------------------------------------------------------------------------------ left column


def _left(area: Area, model: ViewModel, card: Card, page: Page, told: bool, say: Words) -> tuple[Items, bool]:
    """The picture, or how to join by phone; then the ways to vote, and the count.

    And whether with this the situation stands on the wall, in letters that can be read, in all its languages.
    """
    session, voting = model.session, model.session.play.voting
    assert voting is not None
    # Tables keep phones silent; and where hands are counted a line that failed is no news for the room.
    invited = model.phones.line in (ServerStatus.STARTING, ServerStatus.ON) and voting.way.traits.phones
    joining = voting.way.traits.invites or invited
    wanted = (330.0 if page.narrow else 282.0) if joining else 350.0
    ways_h = strip_height(area.w)
    count_h = min(wanted, max(COUNT_LEAST, area.h - JOIN_LEAST - ways_h - 32))
    count = Area(area.x, area.bottom - count_h, area.w, count_h)
    strip = Area(area.x, count.y - 16 - ways_h, area.w, ways_h)
    top = Area(area.x, area.y, area.w, strip.y - 16 - area.y)
    items = (
        *(join_panel(top, model, say) if joining else _beside(top, model, card, told, say)),
        *way_strip(strip, voting, say),
        *(tables_panel(count, model, say) if voting.way.traits.tables else count_panel(count, session, voting, say)),
    )
    case = asked_of(session, say).situation
    two = bool(case and second_text(say, card, "situation", card.situation))
    return items, not two and (told or not case or (not joining and _fits(top, case)))


def _fits(area: Area, case: str) -> bool:
    inner = area.inset(28, 18)
    return height_of(case, LEAST, inner.w, LEADING) <= inner.h


def _beside(area: Area, model: ViewModel, card: Card, told: bool, say: Words) -> Items:
    """The picture; or the case, where it has no room above the standpoints."""
    case, inner = asked_of(model.session, say).situation, area.inset(28, 18)
    if told or not case or not _fits(area, case):
        return (picture_of(area, card, model.themes),)
    return (panel(area), Text(inner, case, SMALLEST, "medium", valign="middle", least=LEAST, leading=LEADING))


def _controls(model: ViewModel, voting: Voting, page: Page, say: Words) -> tuple[Button, ...]:
    """Whether the round closes by itself once everybody present has voted, and whether phones are asked how sure."""
    setup = model.session.setup
    closes = _toggle(say("Closes by itself"), "auto_close", "auto-close", setup.auto_close, "v", page)
    asked = voting.way.traits.invites or (model.phones.on and voting.way.traits.phones)
    return (_toggle(say("How sure?"), "sure", "sure", setup.sure, "z", page), closes) if asked else (closes,)


def _toggle(label: str, field: str, name: str, on: bool, key: str, page: Page) -> Button:
    command = ChangeSetup(field, "no" if on else "yes")
    cap, icon, kind = "" if page.narrow else key.upper(), "check" if on else "", "chosen" if on else "secondary"
    return Button(label, command, name, (key,), cap, icon, kind, size=30, weight=1.1)


# ---------------------------------------------------------------------------------------------- above the standpoints


def _case(area: Area, model: ViewModel, card: Card, page: Page, say: Words) -> tuple[Items, Area]:
    """What stands between the question and the standpoints, and the room that is left for these."""
    session = model.session
    if session.phase is Phase.WARM_UP:
        line, rest = _cut(area, 76)
        return _warm_up(line, say), rest
    for size in (SMALLEST, LEAST):
        above, rest = _told(area, card, size * page.larger, say)
        if model.view.handed and rest.h >= _needed(area.w, session, card, bool(say.second)) * page.larger:
            return above, rest
    return (), area


def _told(area: Area, card: Card, size: float, say: Words) -> tuple[Items, Area]:
    """The situation at this size, in both languages, and the room below it."""
    case = card_text(say, card, "situation", card.situation)
    second = second_text(say, card, "situation", card.situation)
    h = height_of(case, size, area.w, LEADING) + (height_of(second, SECOND, area.w, LEADING) + GAP if second else 0)
    told, rest = _cut(area, h + 6)
    first = Text(told, case, size + 4, "medium", "muted", valign="middle", least=LEAST, leading=LEADING)
    return both(first, second), rest


def _cut(area: Area, h: float) -> tuple[Area, Area]:
    """The upper part of so much height, and the rest below it."""
    return area._replace(h=h), Area(area.x, area.y + h + 14, area.w, area.h - h - 14)


def _needed(w: float, session: Session, card: Card, two: bool) -> float:
    """The least height of the standpoints below: with counters, with a second language, with the table asked."""
    voting = session.play.voting
    assert voting is not None
    counted = voting.way.traits.rows
    row = (ROW_OF_TWO if two or (counted and w < NARROW_ROWS) else ROW_LEAST) + GAP_OF_ROWS
    return len(card.options) * row + ABSTAIN_H + (HEAD_OF_TABLE if voting.way.traits.tables else 0)


def _warm_up(line: Area, say: Words) -> Items:
    """A clear line below the question: nothing of this is kept."""
    told = say("This does not count: we only try out voting.")
    inner = line.inset(28, 4)
    return (
        Box(line, "attention_tint", 20),
        Text(inner, told, 36, "semi", "attention", valign="middle", lines=1, least=26),
    )
