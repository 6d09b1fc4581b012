"""Beside the options of a vote: how to join by phone or what the card is about, and how many are in.

Never what was chosen.
"""

from __future__ import annotations

from game.core.ballots import HANDS, PHONE, Voting
from game.core.cards import Card
from game.core.phone_status import ServerStatus
from game.core.seating import tables_of
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import asked_of
from game.screens.common.bilingual import second_text
from game.screens.common.card_picture import picture_of
from game.screens.network.join import join_block
from game.ui.blocks import beside, item, panel, text
from game.ui.geometry import CAPTION, EASY, FIGURE, GAP, HINT, PAD, QUESTION, READ, SMALL, SNUG, SQUARE, TIGHT, Area
from game.ui.layout import Block, column, row
from game.ui.measure import ROOMY, width
from game.ui.scene import Box, Pips, Text

PIPS_H, PIPS_LEAST = 84.0, 48.0
LINE_H = 3.0
PICTURE_LEAST = 120.0


def joins(model: ViewModel, voting: Voting) -> bool:
    """Whether the code to join by stands beside the vote.

    Tables keep phones silent; and where hands are counted a line that failed is no news for the room.
    """
    invited = model.phones.line in (ServerStatus.STARTING, ServerStatus.ON) and voting.way.traits.phones
    return voting.way.traits.invites or invited


def side_block(model: ViewModel, card: Card, count: Block, size: tuple[float, float], say: Words) -> tuple[Block, bool]:
    """The side in a column of this width and height.

    And whether all that the card tells is on the wall with it: with phones it is on these, and one key away here.
    """
    voting = model.session.play.voting
    assert voting is not None
    stories = _stories(model.session, card, say)
    joining = joins(model, voting)
    if joining and (model.phones.reachable or not stories):
        return panel(column(join_block(model, say).grow(), _line(), count, gap=GAP)), not stories
    below = column(join_block(model, say), _line(), count, gap=TIGHT) if joining else count
    for n, story in enumerate(stories):
        whole = column(panel(story, PAD, GAP).grow(), panel(below, PAD, GAP), gap=GAP)
        if whole.tall(size[0]).least <= size[1]:
            return whole, n == 0
    picture = item(lambda area: picture_of(area, card, model.themes), PICTURE_LEAST).grow()
    return column(picture, panel(below, PAD, GAP), gap=GAP), not stories


def _stories(session: Session, card: Card, say: Words) -> list[Block]:
    """The situation in both languages, or in one; the warm-up has none."""
    told = asked_of(session, say).situation
    second = second_text(say, card, "situation", card.situation) if told else ""
    first = text(told, READ, "medium", least=SMALL, leading=EASY)
    both = column(
        first.grow(), _line(), text(second, CAPTION, "medium", "muted", least=HINT, leading=EASY).grow(), gap=GAP
    )
    if not told:
        return []
    return [both, first] if second else [first]


def _line() -> Block:
    return item(lambda area: Box(area, "line", SQUARE), LINE_H)


# ----------------------------------------------------------------------------------------------------------- the count


def count_block(session: Session, voting: Voting, say: Words, *, joining: bool, narrow: bool) -> Block:
    """How many have voted of how many present, and what the room should know of it."""
    counted = voting.way.traits.rows
    pips = item(lambda area: Pips(area, session.present, voting.cast)).high(PIPS_H, PIPS_LEAST).give()
    words = text(_note(session, voting, say), CAPTION, "medium", "muted", least=HINT, leading=EASY)
    note = words if joining or narrow else beside("lock", words, QUESTION)
    told = note if counted else None if joining else note.give(2)
    return column(count_head(session, voting, say), pips, told, gap=TIGHT)


def count_head(session: Session, voting: Voting, say: Words) -> Block:
    """Its large figure, and of how many."""
    figure, told = _figure(session, voting, say)
    wide = width("0" * len(str(figure)), FIGURE, "display_bold") * ROOMY
    number = item(lambda area: _number(area, figure), FIGURE, wide)
    return row(number, text(told, READ, "semi", least=HINT, leading=SNUG).fill(), gap=GAP)


def _number(area: Area, figure: int) -> Text:
    return Text(area, str(figure), FIGURE, "display_bold", valign="middle", lines=1, fixed_cells=True)


def _figure(session: Session, voting: Voting, say: Words) -> tuple[int, str]:
    """How many are in, and of how many: of tables where these vote as one, else of people."""
    if voting.way.traits.tables:
        return len(voting.tables), say("of {n} tables", n=tables_of(session.setup))
    if voting.way.traits.rows:
        return voting.cast, say("of {n} counted", n=session.present)
    return voting.cast, say("of {n} voted", n=session.present)


def _note(session: Session, voting: Voting, say: Words) -> str:
    """Nobody is counted twice: whoever voted in another way keeps the hand down."""
    hall = session.aside is not None
    if not voting.way.traits.rows:
        shown = say("We only see how many have voted. The split is shown after the last vote.")
        return say("We only see how many have voted. Our own split is shown nowhere.") if hall else shown
    phones, others = voting.cast_by(PHONE), voting.cast - voting.cast_by(HANDS)
    if phones:
        return say("Hands up only if you have not voted by phone. By phone: {n}.", n=phones)
    if others:
        return say("Hands up only if you have not voted yet. Votes so far: {n}.", n=others)
    locked = say("A counted row is locked. The split is shown after the last vote.")
    return say("A counted row is locked. Our own split is shown nowhere.") if hall else locked
