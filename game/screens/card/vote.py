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
from game.screens.card.vote_rows import choice_rows, hand_rows, key_rows
from game.screens.card.vote_side import count_panel, way_strip
from game.screens.card.vote_tables import table_rows, tables_panel
from game.screens.common.bilingual import GAP, both, second_text
from game.screens.common.card_picture import picture_of
from game.screens.common.frame import bar, corner, forward, header
from game.screens.network.join import join_panel
from game.ui.geometry import SITUATION, TOP, Area, Page
from game.ui.scene import Box, Scene, Text
from game.ui.widgets import Button, Items, card_text, height_of, skin_of

SMALLEST = 28
"""The situation has been read large already: beside the question it may stand smaller."""


def vote(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card, voting = session.card, session.play.voting
    assert card is not None and voting is not None
    left, right = page.column(0, 4), page.column(4, 8)
    close, guarded = forward(model, say), _guarded(session, voting)
    if guarded:  # a voter who hits Space by mistake must not end the vote for those who come after
        close = replace(close, keys=("ctrl+enter", "pagedown"), cap="" if page.narrow else "Ctrl Enter", size=32)
    items: Items = (
        *header(page, say, session),
        *corner(page, say),
        *_left(left, model, card, page, say),
        *_texts(Area(right.x, TOP - 12, right.w, 168), session, card, say),
        *_rows(right, model, card, say),
        *bar(page, say, close, _controls(model, voting, page, say)),
    )
    warm = skin_of(session) == "warm"
    return Scene(_name(session, voting), items, skin_of(session), "" if guarded else "forward", flourish=warm)


def _guarded(session: Session, voting: Voting) -> bool:
    return voting.way.traits.at_laptop and voting.cast < session.present


def _name(session: Session, voting: Voting) -> str:
    first = session.phase in (Phase.FIRST_VOTE, Phase.WARM_UP)
    return f"{session.phase.value if first else f'vote-{voting.round}'}-{voting.way}"


def _rows(area: Area, model: ViewModel, card: Card, say: Words) -> Items:
    voting = model.session.play.voting
    assert voting is not None
    match voting.way:
        case Way.HANDS:
            return hand_rows(area, card, voting, say)
        case Way.KEYBOARD:
            return key_rows(area, card, model, say)
        case Way.TABLES:
            return table_rows(area, card, model, say)
        case Way.PHONES:
            return choice_rows(area, card, say)
        case _:
            assert_never(voting.way)


# ------------------------------------------------------------------------------------------------------ left column


def _left(area: Area, model: ViewModel, card: Card, page: Page, say: Words) -> Items:
    """The picture, or how to join by phone; then the ways to vote, and the count."""
    session, voting = model.session, model.session.play.voting
    assert voting is not None
    # Tables keep phones silent; and where hands are counted a line that failed is no news for the room.
    invited = model.phones.line in (ServerStatus.STARTING, ServerStatus.ON) and voting.way.traits.phones
    joining = voting.way.traits.invites or invited
    count_h = (330 if page.narrow else 282) if joining else 350
    count = Area(area.x, area.bottom - count_h, area.w, count_h)
    strip = Area(area.x, count.y - 16 - 76, area.w, 76)
    top = Area(area.x, TOP, area.w, strip.y - 16 - TOP)
    return (
        *(join_panel(top, model, say) if joining else (picture_of(top, card, model.themes),)),
        *way_strip(strip, voting, page, say),
        *(tables_panel(count, model, say) if voting.way.traits.tables else count_panel(count, session, voting, say)),
    )


def _controls(model: ViewModel, voting: Voting, page: Page, say: Words) -> tuple[Button, ...]:
    """Whether the round closes by itself once everybody present has voted, and whether phones are asked how sure."""
    setup = model.session.setup
    closes = _toggle(say("Closes by itself"), "auto_close", "auto-close", setup.auto_close, "a", page)
    asked = voting.way.traits.invites or (model.phones.on and voting.way.traits.phones)
    return (_toggle(say("How sure?"), "sure", "sure", setup.sure, "z", page), closes) if asked else (closes,)


def _toggle(label: str, field: str, name: str, on: bool, key: str, page: Page) -> Button:
    command = ChangeSetup(field, "no" if on else "yes")
    cap, icon, kind = "" if page.narrow else key.upper(), "check" if on else "", "chosen" if on else "secondary"
    return Button(label, command, name, (key,), cap, icon, kind, size=30, weight=1.1)


# --------------------------------------------------------------------------------------------------- what is asked


def _texts(area: Area, session: Session, card: Card, say: Words) -> Items:
    """The situation, with the question of the card where there is room for both."""
    story = card_text(say, card, "situation", card.situation)
    question = card_text(say, card, "question", card.question)
    if session.phase is Phase.WARM_UP:
        return _warm_up(area, story, say)
    second = second_text(say, card, "situation", card.situation)
    asked_h = height_of(question, 34, area.w, 1.16) if question else 0.0
    told_h = height_of(story, SMALLEST, area.w) + (height_of(second, 24, area.w) + GAP if second else 0)
    if not question or asked_h + told_h + 12 > area.h:
        least = 36 if len(story) < 170 else SMALLEST
        return both(Text(area, story, SITUATION, "semi", valign="middle", least=least, leading=1.2), second)
    told = Area(area.x, area.y, area.w, area.h - asked_h - 12)
    asked = Area(area.x, told.bottom + 12, area.w, asked_h)
    return (
        *both(Text(told, story, 36, "medium", "muted", valign="middle", least=26, leading=1.16), second),
        Text(asked, question, 38, "bold", valign="middle", least=30, leading=1.14),
    )


def _warm_up(area: Area, story: str, say: Words) -> Items:
    """A clear line above the question: nothing of this is kept."""
    line = Area(area.x, area.y + 100, area.w, 66)
    return (
        Text(Area(area.x, area.y, area.w, 90), story, 56, "display", valign="middle", lines=1, least=36),
        Box(line, "attention_tint", 20),
        Text(
            Area(line.x + 28, line.y, line.w - 56, line.h),
            say("This does not count: we only try out voting."),
            36,
            "semi",
            "attention",
            valign="middle",
            lines=1,
            least=26,
        ),
    )
