"""The rows of a vote: counted hands with their locks, keys for one choice, or plain rows where phones vote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.ballots import TURN, Voting
from game.core.cards import ABSTAIN, Card, OptionId
from game.core.commands import CastBallot, Command, CountHands, HandOver
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bilingual import second_option
from game.texts.choices import abstain_words, more_people_words
from game.ui.blocks import NOWHERE, badge, headline, icon, item, of_option, on, one_line, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    EASY,
    FIGURE,
    FLUSH,
    GAP,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    REACH_H,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    TITLE,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, Need, column, first_that_fits, layers, row
from game.ui.scene import Box, Icon, Item, Text, Touch
from game.ui.widgets import Items, option_text, outlined

ROW_MOST, ROW_LEAST = 132.0, 60.0
"""How high a standpoint stands, and how low it may become for a question in two languages with its twist."""
COUNTED_H = 84.0
SECOND, SECOND_LEAST = 0.75, 16.0
"""A second language beside the first; where a standpoint takes two lines in both, it is the one that gives way."""
STEP_W, NUMBER_W = 96.0, 84.0
"""Minus and plus are for fingers."""


class Look(NamedTuple):
    """How a screen sets its standpoints: no larger than `most`, and with room for letters so much larger.

    `low`: what is pressed lies in a row below them, within reach on a touch board.
    """

    most: float = QUESTION
    larger: float = 1.0
    low: bool = False


BELOW_QUESTION = 4.0


def look_of(page: Page, question: Block, w: float) -> Look:
    """Standpoints stay smaller than the question above them, however much larger the letters are wanted."""
    asked = max((one.size for one in question.draw(page.area._replace(w=w)) if isinstance(one, Text)), default=QUESTION)
    most = min(QUESTION, asked - BELOW_QUESTION)
    return Look(max(HINT, most * page.larger / max(page.zoom, page.larger)), page.larger, page.board)


def _tight(look: Look) -> float:
    """Around and between rows: larger letters take of it before they take of each other."""
    return NEAR / 2 if look.larger > 1 else NEAR


def stacked(rows: Sequence[Block], last: Block, look: Look, below: Block | None = None) -> Block:
    """The standpoints below each other over all the height there is, and the row of no opinion below them."""
    low = [one.high(ROW_MOST * look.larger, ROW_LEAST) for one in rows]
    ways = ((rows, last.whole()), (rows, last), (low, last))
    return first_that_fits(*(column(*_spread(some), end, below, gap=_tight(look)) for some, end in ways))


def _spread(rows: Sequence[Block]) -> list[Block]:
    return [part for one in rows for part in (one, SPRING)]


# ------------------------------------------------------------------------------------------------------------- a row


def _row(i: int, label: Block, look: Look, tail: Block | None = None, *, active: bool = False) -> Block:
    """One standpoint: its letter, its text, and what stands at its end."""
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    if active:
        ground = of_option(i)
    inner = row(badge(i, FIGURE), label.fill(), tail, gap=GAP)
    whole = on(ground, inner, GAP, _tight(look))
    if look.larger <= 1:  # two lines keep off the edge where there is some height
        whole = first_that_fits(on(ground, inner, GAP, TIGHT), whole)

    def tall(w: float) -> Need:
        least = max(ROW_LEAST, whole.tall(w).least)
        return Need(least, max(least, ROW_MOST * look.larger))

    return replace(whole, tall=tall)


def _label(card: Card, option: OptionId, say: Words, look: Look) -> Block:
    """A standpoint, and below it the same in the second language if there is one."""
    told, second = option_text(say, card, option), second_option(say, card, option)
    first = text(told, look.most, "semi", least=HINT, leading=EASY, group="options", larger=look.larger)
    if not second:
        return first.grow()
    other = text(
        second, look.most * SECOND, "medium", "muted", least=SECOND_LEAST, leading=SNUG, group="options-second"
    )
    return column(SPRING, first, other, SPRING, gap=NEAR / 2)


def _last(label: Block, tail: Block | None = None, *, active: bool = False, high: float = FIGURE) -> Block:
    """Having no opinion: quieter than a standpoint, and always there."""
    ground = outlined(NOWHERE, BUTTON_RADIUS, "track" if active else "paper", "ink" if active else "field")
    inner = row(label.across(0, label.wide.least, 1), tail, gap=PAD)
    return on(ground, inner, GAP, NEAR).high(high, HEADLINE)


def _abstain(say: Words, align: str = "center") -> Block:
    return one_line(abstain_words(say), READ, "semi", "muted", align=align, least=HINT)


# ------------------------------------------------------------------------------------------------------------- hands


def hand_rows(card: Card, voting: Voting, say: Words, look: Look) -> Block:
    """Each with minus, number and plus; the one that is being counted is marked."""
    if look.low:
        return _low_hands(card, voting, say, look)
    rows = [
        _row(
            i,
            _label(card, option.id, say, look),
            look,
            _counter(option.id, f"option{i}", str(i + 1), voting),
            active=voting.counting == option.id,
        )
        for i, option in enumerate(card.options)
    ]
    counter = _counter(ABSTAIN, "muted", str(len(card.options) + 1), voting)
    label = _abstain(say, "left")
    shifted = row(EMPTY.across(FIGURE).give(), label.across(0, label.wide.least, 1), gap=GAP)
    return stacked(rows, _last(shifted, counter, active=voting.counting == ABSTAIN, high=COUNTED_H), look)


def _low_hands(card: Card, voting: Voting, say: Words, look: Look) -> Block:
    """The standpoints to be read, and below them a counter for each: the hands that count reach it."""
    rows = [
        _row(i, _label(card, option.id, say, look), look, active=voting.counting == option.id)
        for i, option in enumerate(card.options)
    ]
    last = _last(_abstain(say), active=voting.counting == ABSTAIN)
    counters = [
        _low_counter(option.id, f"option{i}", i + 1, badge(i, QUESTION), voting)
        for i, option in enumerate(card.options)
    ]
    none = _low_counter(ABSTAIN, "muted", len(card.options) + 1, _no_opinion(), voting)
    return stacked(rows, last, look, low_row(*counters, none))


def low_row(*cells: Block) -> Block:
    """What is pressed, side by side where everybody reaches it."""
    return row(*(cell.fill() for cell in cells), gap=GAP).high(REACH_H)


def _no_opinion() -> Block:
    """The sign of no opinion, as large as a letter beside it: a card with nothing on it."""

    def draw(area: Area) -> Items:
        card = area.middle(min(QUESTION, area.w, area.h))
        told = one_line("–", CAPTION, "bold", "muted", align="center")
        return (outlined(card, TIGHT, "paper", "muted"), *told.draw(card))

    return item(draw, QUESTION)


def _low_counter(option: OptionId, colour: str, key: int, sign: Block, voting: Voting) -> Block:
    """Minus and plus as high as the row, between them the letter and how many there are."""
    active = voting.counting == option
    less, more = _presses(option, str(key))
    figure = column(sign, item(lambda area: _number(area, option, voting, active=active)).grow())
    return row(
        _step("minus", colour, less, filled=False).fill(),
        figure.fill(),
        _step("plus", colour, more, filled=active).fill(),
        gap=NEAR,
    )


def _presses(option: OptionId, key: str) -> tuple[Touch, Touch]:
    """One hand less, one more."""
    less = Touch(NOWHERE, f"less-{option}", CountHands(option, -1), (f"shift+{key}",), BUTTON_RADIUS)
    return less, Touch(NOWHERE, f"more-{option}", CountHands(option, 1), (key,), BUTTON_RADIUS, first=key == "1")


def _counter(option: OptionId, colour: str, key: str, voting: Voting) -> Block:
    """A closed row shows a lock instead of its number."""
    active = voting.counting == option
    less, more = _presses(option, key)
    return row(
        _step("minus", colour, less, filled=False),
        item(lambda area: _number(area, option, voting, active=active)).across(NUMBER_W),
        _step("plus", colour, more, filled=active),
        gap=NEAR,
    )


def _step(sign: str, colour: str, touch: Touch, *, filled: bool) -> Block:
    def draw(area: Area) -> Items:
        h = min(area.h, REACH_H)
        place = area.middle(area.w, h)
        ground = Box(place, colour, BUTTON_RADIUS) if filled else outlined(place, BUTTON_RADIUS)
        mark = icon(sign, QUESTION, "on_option" if filled else colour, STRONG)
        return (ground, *mark.draw(place.inset(NEAR)), replace(touch, area=place))

    return item(draw).across(STEP_W)


def _number(area: Area, option: OptionId, voting: Voting, *, active: bool) -> Item:
    if not active and voting.hands_of(option) > 0:
        return Icon(area.middle(min(QUESTION, area.h)), "lock", "muted")
    told, ink = str(voting.hands_of(option)), "ink" if active else "muted"
    return Text(area, told, HEADLINE, "bold", ink, "center", "middle", least=HINT, lines=1, fixed_cells=True)


# ----------------------------------------------------------------------------------------------------- keys and phones


def key_rows(card: Card, model: ViewModel, say: Words, look: Look) -> Block:
    """One keyboard, passed round: rows say what to press; the answer to every press looks the same."""
    voting = model.session.play.voting
    assert voting is not None
    if voting.cast >= model.session.present:
        more = say("Somebody else? Press “{button}”.", button=more_people_words(say))
        return all_in(say("Everybody has voted."), more)
    if model.view.handed or not voting.cast_by(TURN):
        return choice_rows(card, say, look, CastBallot)
    told = say("Your choice is in the ballot box.")
    return in_the_box(told, say("My turn"), say("Pass the keyboard on."), low=look.low)


def choice_rows(card: Card, say: Words, look: Look, command: Callable[[OptionId], Command] | None = None) -> Block:
    """The options in one size; with a `command` each is pressed by its number, without one it is only read."""
    rows = []
    for i, option in enumerate(card.options):
        label = _label(card, option.id, say, look)
        if command is None:
            rows.append(_row(i, label, look))
        else:
            keyed = _row(i, label, look, _key(str(i + 1)))
            rows.append(_pressed(keyed, option.id, command(option.id), (str(i + 1),)))
    if command is None:
        return stacked(rows, _last(_abstain(say)), look)
    n = str(len(card.options) + 1)
    last = _pressed(_last(_abstain(say), _key(n)), ABSTAIN, command(ABSTAIN), (n, "0"))
    return stacked(rows, last, look, _low_choices(card, command) if look.low else None)


def _low_choices(card: Card, command: Callable[[OptionId], Command]) -> Block:
    """The letters once more, where everybody reaches them."""
    signs = [(option.id, badge(i, FIGURE)) for i, option in enumerate(card.options)] + [(ABSTAIN, _no_opinion())]
    cells = (
        pressed(on(outlined(NOWHERE, BUTTON_RADIUS), sign, TIGHT), f"low-{option}", command(option))
        for option, sign in signs
    )
    return low_row(*cells)


def _pressed(block: Block, option: OptionId, command: Command, keys: tuple[str, ...]) -> Block:
    radius = BUTTON_RADIUS if option == ABSTAIN else PANEL_RADIUS
    return pressed(block, f"ballot-{option}", command, keys, radius)


def _key(label: str) -> Block:
    """What to press, as the key looks."""
    label_block = one_line(label, READ, "semi", align="center", least=HINT)
    key = on(outlined(NOWHERE, TIGHT, "paper"), label_block, FLUSH)
    return item(lambda area: key.draw(area.middle(min(area.h, TITLE)))).across(TITLE)


# ------------------------------------------------------------------------------------------------------ in between


MOMENTS = (HEADLINE, QUESTION, READ)
ONWARD_W = 600.0


def in_the_box(told: str, onward: str, more: str = "", *, low: bool = False) -> Block:
    """The same answer to every choice, and a button for whoever comes next; `low` on a touch board."""
    touch = Touch(NOWHERE, "handed", HandOver(), ("enter",), BUTTON_RADIUS, first=True)
    label = row(
        text(onward, READ, "semi", align="center", least=HINT).fill(),
        None if low else one_line("Enter", CAPTION, "medium", "muted"),
        gap=GAP,
    )
    button = layers(
        on(outlined(NOWHERE, BUTTON_RADIUS), label, PAD, TIGHT), Block(lambda area: (replace(touch, area=area),))
    )
    if low:
        return column(_moment(told, more), low_row(button), gap=GAP)
    return _moment(told, more, row(SPRING, button.across(ONWARD_W), SPRING).high(MOMENT, FIGURE))


def all_in(told: str, more: str) -> Block:
    """Nobody comes next: the round can be closed."""
    return _moment(told, more)


def _moment(told: str, more: str, button: Block | None = None) -> Block:
    """A quiet answer over all the room of the rows."""
    inner = column(
        SPRING,
        icon("check", MOMENT).give(),
        headline(told, MOMENTS, align="center"),
        text(more, READ, "medium", "muted", align="center", least=HINT) if more else None,
        button,
        SPRING,
        gap=GAP,
    )
    return on(Box(NOWHERE, "track", PANEL_RADIUS), inner, 2 * PAD, PAD).grow()
