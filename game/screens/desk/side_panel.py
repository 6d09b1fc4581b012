"""The right of the desk: a word for whoever leads, what waits at the door, and requests to stop, by number only."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import ReadHere, UseReason
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.about import more_about
from game.screens.desk.widgets import (
    HEAD,
    LEAST,
    READ,
    SIGN_W,
    SMALL,
    headed,
    heading,
    named,
    press,
    presses,
)
from game.ui.blocks import NOWHERE, figure, icon, on, panel, text
from game.ui.geometry import AIRY, EASY, EDGE, GAP, PAD, PANEL_RADIUS, TIGHT
from game.ui.layout import Block, column, filled, first_as_wide, if_lacking, row
from game.ui.scene import Box, Text


def right_column(desk: Desk, say: Words) -> Block:
    return column(_coach(desk, say).grow(), _doors(desk, say), _stops(desk, say), gap=GAP)


def _coach(desk: Desk, say: Words) -> Block:
    """Advice first, a sentence to say aloud below it; smaller, and less of it, where there is little room."""
    said = f"“{desk.saying}”" if desk.saying else ""
    told = [_advice(one).give(n) for n, one in enumerate(desk.advice, 1)]
    if said:
        told.append(headed(say("Say, for example"), _advice(said, "attention", "semi")).give(len(told) + 1))
    every = {*desk.advice, said} - {""}

    def panel_with(more: Block | None) -> Block:
        head = row(icon("feather", SIGN_W, "attention"), heading(say("For you")).fill(), more, gap=TIGHT)
        return on(Box(NOWHERE, "attention_tint", PANEL_RADIUS, shadow="card"), filled(head, *told, gap=GAP), PAD, GAP)

    return if_lacking(
        panel_with(None),
        lambda items: bool(every - {item.text for item in items if isinstance(item, Text)}),
        panel_with(more_about("more-advice", say)),
    )


def _advice(told: str, ink: str = "ink", face: str = "medium") -> Block:
    return text(told, READ, face, ink, least=LEAST, group="coach", leading=AIRY, valign="top")


def _doors(desk: Desk, say: Words) -> Block | None:
    """A phone that wants a seat, and one reason at a time with what may become of it."""
    doors = [press(action, f"door-{n}", sign="phone") for n, action in enumerate(named(desk, "let_in"))]
    reason: list[Block] = []
    if desk.phones.said:
        choices = (*_first_said(desk, say), named(desk, "drop_said")[0])
        reason = [text(_quoted(desk), SMALL, least=LEAST, leading=EASY), presses(choices, "said")]
    return panel(column(*doors, *reason, gap=TIGHT), GAP, TIGHT) if doors or reason else None


def _quoted(desk: Desk) -> str:
    """The reason that waits longest, with the letter of the standpoint that it is for."""
    one = desk.phones.said[0]
    letter = desk.card.letter(one.option) if desk.card else ""
    return f"{letter} · “{one.text}”" if letter else f"“{one.text}”"


def _first_said(desk: Desk, say: Words) -> tuple[Action, ...]:
    """To the wall with it, if its card lies there; where it is covered still, first it is read."""
    one = desk.phones.said[0]
    commands = (UseReason(one.id), ReadHere(one.id))
    found = tuple(action for action in desk.choices if action.command in commands)
    to_wall = say("Show it")
    return tuple(replace(one, label=to_wall) if isinstance(one.command, UseReason) else one for one in found)


def _stops(desk: Desk, say: Words) -> Block:
    """What is said of them gives way to who waits at the door, and never what can be done."""
    asked = desk.phones.stops
    told = say("Somebody is asking for a pause. You do not see who.") if asked else _calm(desk, say)
    head = row(
        icon("stop", SIGN_W, "stop"),
        heading(say("Stop requests")).fill(),
        figure(str(asked), HEAD, align="right", least=SMALL),
        gap=TIGHT,
    )
    note = text(told, READ, "medium", "ink" if asked else "muted", least=LEAST, leading=EASY)
    ground = Box(NOWHERE, "stop_tint" if asked else "card", PANEL_RADIUS, "stop" if asked else "", EDGE, "card")
    return on(ground, filled(head, note.give(), _calming(desk), gap=TIGHT), PAD, GAP)


def _calming(desk: Desk) -> Block:
    """A black wall and whom to call are always there; that it was seen stands above them where the row is too short."""
    seen, ways = named(desk, "stops_seen"), desk.stop[1:]
    beside = presses((*seen, *ways), "calm", with_key=False)
    if not seen:
        return beside
    below = presses(ways, "calm", with_key=False, first=len(seen))
    return first_as_wide(beside, column(presses(seen, "calm", with_key=False), below, gap=TIGHT))


def _calm(desk: Desk, say: Words) -> str:
    if desk.phones.on:
        return say("If one comes, you see it here. You never see from whom.")
    return say("Anybody may say stop. With phones they can ask for it silently.")
