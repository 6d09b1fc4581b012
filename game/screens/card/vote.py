"""FIRST_VOTE, SECOND_VOTE, HALL_VOTE, the warm-up: options in one size, how many have voted, no outcome yet."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.core.ballots import Voting, Way
from game.core.cards import Card
from game.core.commands import ChangeSetup, ChangeWay, CorrectPresent
from game.core.phases import CARD_PHASES, Phase
from game.core.seating import tables_of
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import question_block
from game.screens.card.case import case_button
from game.screens.card.vote_camera import camera_block, camera_count, camera_rest, camera_ways
from game.screens.card.vote_rows import Look, choice_rows, hand_rows, key_rows, look_of
from game.screens.card.vote_side import count_block, count_head, joins, side_block
from game.screens.card.vote_tables import table_rows, tables_block
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.screens.common.ways import way_sign
from game.texts.choices import fewer_people_words, more_people_words, way_names
from game.texts.hall_vote import told_in_hall
from game.ui.blocks import NOWHERE, on, one_line, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, GAP, HEADLINE, HINT, PAD, QUESTION, READ, SNUG, TIGHT, WIDE, Page
from game.ui.layout import Block, column, row
from game.ui.scene import Box, Scene
from game.ui.widgets import Button, Items, skin_of

SIZES = (HEADLINE, 50, QUESTION, 40, READ)
"""Of the question: the largest text of a vote, in two languages too."""
SIDE, NARROW_SIDE, SIDE_OF_LARGER = 0.28, 0.26, 0.23
"""Of the width, for what stands beside the standpoints; it gives way to larger letters on a wide wall."""
SIDE_GIVES_WAY = 1.2


def vote(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card, voting = session.card, session.play.voting
    assert card is not None and voting is not None
    close, guarded = forward(model, say), _guarded(session, voting)
    if guarded:  # a voter who hits Space by mistake must not end the vote for those who come after
        close = replace(close, keys=("ctrl+enter", "pagedown"))
    body, whole = _body(model, card, voting, page, say)
    items: Items = (
        *header(page, say, model),
        *help_key(),
        *body.draw(page.area),
        *bar(page, say, close, _others(model, voting, page, say, whole=whole)),
    )
    warm = skin_of(session) == "warm"
    primary = "" if guarded else "forward"
    return Scene(_name(session, voting), items, skin_of(session), primary, flourish=warm, lettered=True)


def _body(model: ViewModel, card: Card, voting: Voting, page: Page, say: Words) -> tuple[Block, bool]:
    """Question and standpoints with the side beside them, and whether all that the card tells is there.

    On a touch board the side lets go of its room where people vote at the wall; the count goes beside the question.
    """
    if page.board and not joins(model, voting) and _side_goes(model.session, voting, page):
        tables = tables_block(model, say) if voting.way.traits.tables else None
        count = (tables or count_head(model.session, voting, say)).across(COUNT_W)
        return _main(model, card, page, page.area.w - COUNT_W - WIDE, say, count), False
    side_w = page.area.w * _side(page)
    if voting.way.traits.camera and model.camera.on:
        side, whole = camera_block(model, say), False
    else:
        side, whole = side_block(model, card, _count(model, voting, page, say), (side_w, page.area.h), say)
    main = _main(model, card, page, page.area.w - side_w - WIDE, say)
    return row(side.across(side_w), main.fill(), gap=WIDE, mirrored=page.mirrored), whole


def _side_goes(session: Session, voting: Voting, page: Page) -> bool:
    """The numbers of a few tables have room beside the question; those of many need the side."""
    if voting.way.traits.tables:
        return page.narrow and tables_of(session.setup) <= FEW_TABLES
    return voting.way in AT_THE_WALL


FEW_TABLES = 5
AT_THE_WALL = (Way.HANDS, Way.KEYBOARD)
COUNT_W = 330.0


def _side(page: Page) -> float:
    if page.narrow:
        return NARROW_SIDE
    return SIDE_OF_LARGER if page.larger >= SIDE_GIVES_WAY else SIDE


def _guarded(session: Session, voting: Voting) -> bool:
    return voting.way.traits.at_laptop and voting.cast < session.present


def _name(session: Session, voting: Voting) -> str:
    first = session.phase in (Phase.FIRST_VOTE, Phase.WARM_UP, Phase.HALL_VOTE)
    return f"{session.phase.value if first else f'vote-{voting.round}'}-{voting.way}"


def _count(model: ViewModel, voting: Voting, page: Page, say: Words) -> Block:
    if voting.way.traits.tables:
        return tables_block(model, say)
    if voting.way.traits.camera:
        return camera_count(model, say)
    return count_block(model.session, voting, say, joining=joins(model, voting), narrow=page.narrow)


# -------------------------------------------------------------------------------------------------- question and rows


def _main(model: ViewModel, card: Card, page: Page, w: float, say: Words, count: Block | None = None) -> Block:
    """The question takes its height first; the rows have all that is left."""
    question = question_block(page, model.session, say, SIZES)
    note = _note(model.session, say)
    rows = _rows(model, card, look_of(page, question, w), say)
    head = row(question.fill(), count, gap=WIDE) if count else question
    return column(head, note, rows.grow(), gap=GAP)


def _rows(model: ViewModel, card: Card, look: Look, say: Words) -> Block:
    voting = model.session.play.voting
    assert voting is not None
    match voting.way:
        case Way.HANDS:
            return hand_rows(card, voting, say, look)
        case Way.KEYBOARD:
            return key_rows(card, model, say, look)
        case Way.TABLES:
            return table_rows(card, model, say, look)
        case Way.PHONES | Way.CAMERA:
            return choice_rows(card, say, look)
        case _:
            assert_never(voting.way)


def _note(session: Session, say: Words) -> Block | None:
    """A clear line below a question that is of no card: what becomes of this vote."""
    if session.phase is Phase.WARM_UP:
        told = one_line(say("This does not count: we only try out voting."), READ, "semi", "attention", least=HINT)
        return on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), told, PAD, TIGHT)
    if session.aside is not None:
        return text(told_in_hall(say), CAPTION, "semi", "muted", lines=2, least=HINT, leading=SNUG).whole()
    return None


# ------------------------------------------------------------------------------------------------------ bar and Meer


def _others(model: ViewModel, voting: Voting, page: Page, say: Words, *, whole: bool) -> tuple[Button, ...]:
    """What is wanted next stands first: somebody more where the box is full, another way to vote, the whole card."""
    more, fewer = _present(say)
    full, of_card = voting.cast >= model.session.present, model.session.phase in CARD_PHASES
    first, *ways = _ways(model, voting, say)
    case = case_button(page, say)
    cards = camera_ways(model, say)
    return (
        *cards,
        *((more,) if full else ()),
        first,
        *(() if whole or model.session.aside is not None else (case,)),
        *ways,
        *_controls(model, voting, say),
        *(() if full else (more,)),
        fewer,
        *((case,) if whole and of_card else ()),
        *camera_rest(model, say),
    )


def _ways(model: ViewModel, voting: Voting, say: Words) -> tuple[Button, ...]:
    """Another way to vote, at any moment, in the same tally: phones first where they are on, hands beside phones."""
    likely = (Way.PHONES, *Way) if model.phones.on else tuple(Way)
    in_hall = model.session.aside is not None
    here = [way for way in dict.fromkeys(likely) if way in model.ways and way is not voting.way]
    order = [way for way in here if way.traits.phones or not in_hall]
    return tuple(_way(way, say) for way in order)


def _way(way: Way, say: Words) -> Button:
    icon, key = way_sign(way)
    return Button(way_names(say)[way], ChangeWay(way), f"way-{way}", (key,), icon=icon)


def _present(say: Words) -> tuple[Button, Button]:
    """The people present can be put right at any moment."""
    return (
        Button(more_people_words(say), CorrectPresent(1), "present-plus", ("ctrl+up",), icon="plus"),
        Button(fewer_people_words(say), CorrectPresent(-1), "present-minus", ("ctrl+down",), icon="minus"),
    )


def _controls(model: ViewModel, voting: Voting, say: Words) -> tuple[Button, ...]:
    """Whether the round closes by itself once everybody present has voted, and whether phones are asked how sure."""
    setup = model.session.setup
    closes = _toggle(say("Closes by itself"), "auto_close", "auto-close", setup.auto_close, "v")
    asked = voting.way.traits.invites or (model.phones.on and voting.way.traits.phones)
    asked = asked and model.session.aside is None
    return (_toggle(say("How sure?"), "sure", "sure", setup.sure, "z"), closes) if asked else (closes,)


def _toggle(label: str, field: str, name: str, on: bool, key: str) -> Button:
    """With a tick in its box where it is on."""
    return Button(label, ChangeSetup(field, "no" if on else "yes"), name, (key,), icon="box_ticked" if on else "box")
