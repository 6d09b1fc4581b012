"""All that the author of a card tells its leader, and all advice, leaf by leaf: nothing here is left out."""

from __future__ import annotations

from game.core.commands import OpenTab
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.stack import Stack
from game.screens.desk.widgets import BODY, LABEL, card, heading, press, row
from game.ui.geometry import Area
from game.ui.widgets import Items, height_of, width_of

ABOUT = "about"
HEAD_H, FOOT_H = 60.0, 66.0
ROOMY, SIGN_W = 560.0, 46.0
"""From this width on a heading leaves room for a word beside it."""
Piece = tuple[str, str]


def leaf_of(tab: str) -> int:
    """Which leaf a part of the desk names, from 0."""
    number = tab.removeprefix(ABOUT).removeprefix("-")
    return int(number) - 1 if number.isdecimal() and number.isascii() and number != "0" else 0


def more_pill(area: Area, say: Words) -> Area:
    """At the right of a heading."""
    w = width_of(say("More"), LABEL) + 40 if area.w >= ROOMY else SIGN_W
    return Area(area.right - w, area.y, w, 46)


def more_about(pill: Area, name: str, say: Words) -> Items:
    """A sign that something had no room, and the way to it: a word, or three dots where that has no room either."""
    label = say("More") if pill.w > SIGN_W else "…"
    return press(pill, Action(label, OpenTab(ABOUT)), name)


def about_tab(area: Area, desk: Desk, tab: str, say: Words) -> Items:
    """Under its own heading each; a press turns the leaf, another one leads back."""
    inner = area.inset(34, 26)
    room = Area(inner.x, inner.y + HEAD_H, inner.w, inner.h - HEAD_H - FOOT_H)
    leaves = _leaves(_pieces(desk, say), room)
    at = leaf_of(tab) % len(leaves)
    stack = Stack(room)
    for head, text in leaves[at]:
        stack.labelled(head, text)
    title = desk.card.title if desk.card else say("More about this card")
    turns = _turns(at, len(leaves), say)
    return (
        card(area),
        heading(inner._replace(h=48), title, size=32),
        *stack.items,
        *row(Area(inner.x, inner.bottom - 54, inner.w, 54), turns, "about"),
    )


def _turns(at: int, count: int, say: Words) -> tuple[Action, ...]:
    back = Action(say("Back"), OpenTab())
    if count == 1:
        return (back,)
    more = f"{say('More')} {at + 1}/{count}"
    return (back, Action(more, OpenTab(f"{ABOUT}-{(at + 1) % count + 1}")))


def _pieces(desk: Desk, say: Words) -> tuple[Piece, ...]:
    shown = desk.card
    of_card = (
        ((say("The question"), shown.question), (say("About this card"), shown.notes), (say("Twist"), shown.twist))
        if shown
        else ()
    )
    asked = tuple((say("Questions to ask"), prompt.text) for prompt in desk.prompts)
    known = ((say("What is known"), shown.background),) if shown else ()
    advice = tuple((say("For you"), text) for text in desk.advice)
    said = ((say("Say, for example"), f"“{desk.saying}”"),) if desk.saying else ()
    return tuple(piece for piece in (*of_card, *asked, *known, *advice, *said) if piece[1])


def _leaves(pieces: tuple[Piece, ...], room: Area) -> list[list[Piece]]:
    """As many together as have room in their usual size; one alone may be set smaller."""
    leaves: list[list[Piece]] = [[]]
    left = room.h
    for piece in pieces:
        h = 30 + height_of(piece[1], BODY, room.w, 1.3) * 1.12 + 6 + 24
        if h > left and leaves[-1]:
            leaves.append([])
            left = room.h
        leaves[-1].append(piece)
        left -= h
    return leaves
