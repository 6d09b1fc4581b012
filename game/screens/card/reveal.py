"""REVEAL in stages: turnout, how far apart, the bars of all rounds with an advice, then what is known."""

from __future__ import annotations

from typing import assert_never

from game.core.cards import Card
from game.core.commands import RevealMore
from game.core.disclosure import Disclosed, DisclosedRound, Verdict, disclosed
from game.core.view_model import ViewModel
from game.desk.coaching import why_covered
from game.desk.next_step import WAY_KEYS, forward_of, ways_on
from game.desk.visibility import SHOWN
from game.i18n.words import Words
from game.screens.card.asked import SIZES, question_block
from game.screens.card.reveal_bars import bars
from game.screens.card.reveal_foot import advice, background, foot, sure_words, what_else
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.texts.turnout import by_table, turnout_words
from game.ui.blocks import icon, item, panel, text
from game.ui.geometry import GAP, HINT, MOMENT, QUESTION, READ, TIGHT, WIDE, Area, Page
from game.ui.layout import SPRING, Block, Need, centred, column, row
from game.ui.scene import Box, Pips, Scene
from game.ui.widgets import Button, Items, skin_of

NARROW = SIZES[1:]
"""Of the question at 4:3, where every line is one of the bars."""


def reveal(model: ViewModel, say: Words, page: Page) -> Scene:
    """The question, what is told, and one sentence about it at the foot: at each stage in the same places."""
    session, stage = model.session, model.view.reveal
    card = session.card
    assert card is not None
    question = question_block(page, session, say, NARROW if page.narrow else SIZES)
    asked = page.area._replace(h=question.tall(page.area.w).wish)
    high = page.area.h - asked.h - GAP
    body = _stage(stage, card, disclosed(card, session.play.rounds), say, page, high)
    items: Items = (
        *header(page, say, model),
        *help_key(),
        *question.draw(asked),
        *body.draw(page.area._replace(y=asked.bottom + GAP, h=high)),
        *_controls(model, page, say),
    )
    sober = skin_of(session)
    return Scene(f"reveal-{stage}", items, sober, "forward", flourish=sober == "warm" and stage == SHOWN)


def _stage(stage: int, card: Card, outcome: Disclosed, say: Words, page: Page, high: float) -> Block:
    if stage == 0:
        return column(_turnout(outcome, say).grow(), _had_a_say(page, outcome, say), gap=GAP)
    if stage == 1:
        return column(_shape(outcome, say).grow(), _spread(page, card, outcome, say), gap=GAP)
    begins, note = outcome.lead is None, card.background
    if stage == SHOWN or note is None:
        rows = bars(page.area.w, card, outcome, say, begins)
        return column(rows.grow(), advice(page, rows, high, card, outcome, say), gap=GAP)
    known = background(page, card, note, what_else(outcome, begins, say), say)
    if not page.narrow:
        return column(bars(page.area.w, card, outcome, say, begins).grow(), known, gap=GAP)
    rows = bars(page.area.w * BARS / (BARS + KNOWN), card, outcome, say, begins)
    return row(rows.across(0, weight=BARS), known.across(0, weight=KNOWN), gap=GAP, mirrored=page.mirrored)


BARS, KNOWN = 7.0, 5.0
"""How the page is shared where what is known stands beside the bars."""

WAYS = {
    "talk": ("talk-on", "bubble"),
    "park": ("park", "park"),
    "vote": ("vote-again", "undo"),
    "rule": ("write-rule", "pen"),
}
"""The name and icon of the button of each way on, the most likely first: the bar has room for two."""


def _controls(model: ViewModel, page: Page, say: Words) -> Items:
    ways = _other_ways(model, say) if model.view.reveal >= SHOWN else ()
    return bar(page, say, forward(model, say), ways)


def _other_ways(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """The ways that the step forward does not go; while it shows more of the outcome, the rule waits behind it."""
    onward, ways = forward_of(model, say), ways_on(say)
    gone = "rule" if isinstance(onward.command, RevealMore) else ""
    return tuple(
        Button(ways[way][0], ways[way][1], name, (WAY_KEYS[way].lower(),), icon=sign)
        for way, (name, sign) in WAYS.items()
        if way != gone and ways[way][1] != onward.command
    )


# ------------------------------------------------------------------------------------------------------- turnout


def _turnout(outcome: Disclosed, say: Words) -> Block:
    """Who voted: a closed card for each, round by round."""
    return panel(column(*(_round(n, one, say) for n, one in enumerate(outcome.rounds, 1)), gap=WIDE))


def _round(n: int, counted: DisclosedRound, say: Words) -> Block:
    turnout = turnout_words(counted, say)
    if counted.abstained:
        turnout += " · " + say.plural("{n} without an opinion", "{n} without an opinion", counted.abstained)
    head = row(
        text(say("Vote {n}", n=n), QUESTION, "bold", lines=1),
        text(turnout, READ, "medium", "muted", align="right", least=HINT).across(0, weight=1),
        gap=WIDE,
    )
    cards = Block(lambda area: (Pips(area, counted.present, counted.cast),), lambda w: _cards_need(counted.present, w))
    return centred(column(head, cards, gap=TIGHT)).grow()


def _cards_need(people: int, w: float) -> Need:
    return Need(CARD_STEP / 2, -(-people // max(1, int(w / CARD_STEP))) * CARD_STEP)


CARD_STEP = 70.0
"""A closed card and the gap after it, where there is room enough."""


def _had_a_say(page: Page, outcome: Disclosed, say: Words) -> Block:
    alone = say("Everybody had a say in private.")
    said = say("Every table had its say.") if by_table(outcome.rounds) else alone
    return foot(page, said, (sure_words(outcome, say),))


# -------------------------------------------------------------------------------------------------------- spread


def spread_words(card: Card, outcome: Disclosed, say: Words) -> str:
    """How far apart the room is, in a sentence that gives no standpoint away."""
    match outcome.verdict:
        case Verdict.NONE | Verdict.FEW:
            return say("Fewer than half of the room voted.")
        case Verdict.COVERED:
            return say("How the votes lie is not shown here.")
        case Verdict.TIE:
            return say("{n} options are level.", n=len(outcome.tied))
        case Verdict.UNANIMOUS:
            return say("You all chose the same.")
        case Verdict.CLEAR:
            return say("You are close together.")
        case Verdict.CARRIED:
            return say("Most of you look the same way.")
        case Verdict.SPLIT:
            return say("You are far apart.")
        case _:
            assert_never(outcome.verdict)


def _spread(page: Page, card: Card, outcome: Disclosed, say: Words) -> Block:
    return foot(page, spread_words(card, outcome, say), (_spread_note(outcome, say),))


def _spread_note(outcome: Disclosed, say: Words) -> str:
    """What became of the spread between the rounds, or why it is not told."""
    if outcome.rounds[-1].covered:
        return why_covered(outcome.rounds[-1], say)
    if len(outcome.rounds) < 2:
        return say("There was one vote.")
    if outcome.moved is None:
        return ""
    if outcome.moved == 0:
        return say("Perhaps nobody changed their mind.")
    return say.plural(
        "{n} person at least changed their mind.", "{n} people at least changed their minds.", outcome.moved
    )


def _shape(outcome: Disclosed, say: Words) -> Block:
    """The shares from large to small, without letters or colours: the shape of the room. Closed where it is covered."""
    last = outcome.rounds[-1]
    if last.covered:
        return panel(centred(icon("lock", MOMENT, "muted")))
    note = say("Each block is an option, from the largest to the smallest. Which one is which comes next.")
    blocks = item(lambda area: _blocks(area, last), STRIP)
    return panel(column(SPRING, blocks, text(note, READ, "medium", "muted"), SPRING, gap=WIDE), WIDE)


STRIP = 180.0


def _blocks(area: Area, last: DisclosedRound) -> Items:
    x, items = area.x, []
    for i, share in enumerate(sorted((one.share for one in last.bars if one.count), reverse=True)):
        w = area.w * share
        ink = "ink" if i == 0 else "muted" if i == 1 else "field"
        items.append(Box(Area(x, area.y, max(4.0, w - 8), area.h), ink, 18))
        x += w
    return tuple(items)
