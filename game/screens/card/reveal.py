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
from game.screens.card.asked import question_row
from game.screens.card.reveal_bars import all_bars
from game.screens.card.reveal_side import side_column, sure_words
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.texts.turnout import by_table, turnout_words
from game.ui.geometry import BOTTOM, Area, Page
from game.ui.scene import Box, Pips, Scene, Text
from game.ui.widgets import Button, Items, panel, skin_of


def reveal(model: ViewModel, say: Words, page: Page) -> Scene:
    session, stage = model.session, model.view.reveal
    card = session.card
    assert card is not None
    outcome = disclosed(card, session.play.rounds)
    question, top = question_row(page, session, say)
    left, right = page.column(0, 4, top, BOTTOM - top), page.column(4, 8, top, BOTTOM - top)
    whole = page.area._replace(y=top, h=BOTTOM - top)
    body: Items
    if stage == 0:
        body = _turnout_large(whole, outcome, say)
    elif stage == 1:
        body = _spread(whole, outcome, card, say)
    else:
        body = (
            *side_column(left, session, card, outcome, stage, say),
            *all_bars(right, card, outcome, say, outcome.lead is None),
        )
    items: Items = (*header(page, say, model), *help_key(say), *question, *body, *_controls(model, page, say))
    sober = skin_of(session)
    return Scene(f"reveal-{stage}", items, sober, "forward", flourish=sober == "warm" and stage == SHOWN)


WAYS = {
    "talk": ("talk-on", "bubble", 1.0),
    "vote": ("vote-again", "undo", 1.1),
    "rule": ("write-rule", "pen", 1.0),
    "park": ("park", "park", 0.9),
}
"""The name, icon and weight of the button of each way on."""


def _controls(model: ViewModel, page: Page, say: Words) -> Items:
    ways = _other_ways(model, page, say) if model.view.reveal >= SHOWN else ()
    return bar(page, say, forward(model, say), ways)


def _other_ways(model: ViewModel, page: Page, say: Words) -> tuple[Button, ...]:
    """The ways that the step forward does not go; while it shows more of the outcome, the rule waits behind it."""
    onward, wide = forward_of(model, say), not page.narrow
    gone = "rule" if isinstance(onward.command, RevealMore) else ""
    return tuple(
        Button(label, command, name, (key.lower(),), key if wide else "", icon if wide else "", weight=weight)
        for way, (label, command) in ways_on(say).items()
        for key, (name, icon, weight) in ((WAY_KEYS[way], WAYS[way]),)
        if way != gone and command != onward.command
    )


# ------------------------------------------------------------------------------------------------------- turnout


def _turnout_large(area: Area, outcome: Disclosed, say: Words) -> Items:
    items: Items = (panel(area),)
    rounds = outcome.rounds
    head = Area(area.x + 60, area.y + 40, area.w - 120, 90)
    items += (Text(head, _had_a_say(rounds, say), 60, "display", valign="middle", lines=1),)
    sure = sure_words(outcome, say)
    body = Area(area.x + 60, area.y + 160, area.w - 120, area.h - (270 if sure else 210))
    quiet = Area(body.x, area.bottom - 92, body.w, 56)
    items += (Text(quiet, sure, 34, "medium", "muted", valign="middle", lines=1),) if sure else ()
    for n, (row, counted) in enumerate(zip(body.rows(max(2, len(rounds)), 20), rounds, strict=False), 1):
        items += _turnout_row(row, n, counted, say)
    return items


def _had_a_say(rounds: tuple[DisclosedRound, ...], say: Words) -> str:
    return say("Every table had its say.") if by_table(rounds) else say("Everybody had a say in private.")


def _turnout_row(row: Area, n: int, counted: DisclosedRound, say: Words) -> Items:
    turnout = turnout_words(counted, say)
    if counted.abstained:
        turnout += " · " + say.plural("{n} without an opinion", "{n} without an opinion", counted.abstained)
    h, beside = min(row.h, 210.0), Area(row.x + row.w * 0.3, row.y, row.w * 0.7, 60)
    return (
        Text(Area(row.x, row.y, row.w * 0.3, 60), say("Vote {n}", n=n), 46, "bold", valign="middle", lines=1),
        Text(beside, turnout, 38, "medium", "muted", "right", "middle", lines=1),
        Pips(Area(row.x, row.y + 78, row.w, h - 90), counted.present, counted.cast),
    )


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


def _spread(area: Area, outcome: Disclosed, card: Card, say: Words) -> Items:
    head = Area(area.x + 60, area.y + 60, area.w - 120, 120)
    note = Area(head.x, head.bottom + 16, head.w, 70)
    items: Items = (
        panel(area),
        Text(head, spread_words(card, outcome, say), 72, "display", valign="middle", lines=1),
        Text(note, _spread_note(outcome, say), 42, "medium", "muted", valign="middle"),
    )
    last = outcome.rounds[-1]
    if last.covered:
        return items
    strip = Area(head.x, head.bottom + 130, head.w, 120)
    return items + _strip(strip, last) + _strip_note(Area(strip.x, strip.bottom + 24, strip.w, 90), say)


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


def _strip(area: Area, last: DisclosedRound) -> Items:
    """The shares from large to small, without letters or colours: the shape of the room."""
    x, items = area.x, []
    for i, share in enumerate(sorted((one.share for one in last.bars if one.count), reverse=True)):
        w = area.w * share
        ink = "ink" if i == 0 else "muted" if i == 1 else "field"
        items.append(Box(Area(x, area.y, max(4.0, w - 8), area.h), ink, 18))
        x += w
    return tuple(items)


def _strip_note(area: Area, say: Words) -> Items:
    text = say("Each block is an option, from the largest to the smallest. Which one is which comes next.")
    return (Text(area, text, 34, "medium", "muted", leading=1.25),)
