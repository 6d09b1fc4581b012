"""All that the author of a card tells its leader, and all advice, leaf by leaf: nothing here is left out."""

from __future__ import annotations

from game.core.commands import OpenTab
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.widgets import heading, paragraph, press, presses
from game.ui.blocks import panel
from game.ui.geometry import GAP, PAD, Area
from game.ui.layout import SPRING, Block, Items, column

ABOUT = "about"
Piece = tuple[str, str]


def leaf_of(tab: str) -> int:
    """Which leaf a part of the desk names, from 0."""
    number = tab.removeprefix(ABOUT).removeprefix("-")
    return int(number) - 1 if number.isdecimal() and number.isascii() and number != "0" else 0


def more_about(name: str, say: Words) -> Block:
    """A sign that something had no room, and the way to it."""
    return press(Action(say("More"), OpenTab(ABOUT)), name)


def about_tab(desk: Desk, tab: str, say: Words) -> Block:
    """Under its own heading each; a press turns the leaf, another one leads back."""
    pieces = _pieces(desk, say)
    title = desk.card.title if desk.card else say("More about this card")

    def draw(area: Area) -> Items:
        foot = presses(_turns(0, len(pieces), say), ABOUT)
        head = heading(title)
        room = area.h - sum(one.tall(area.w).wish + GAP for one in (head, foot))
        leaves = _leaves([paragraph(*piece) for piece in pieces], area.w, room)
        at = leaf_of(tab) % len(leaves)
        turns = presses(_turns(at, len(leaves), say), ABOUT)
        return column(head, column(*leaves[at], SPRING, gap=GAP).grow(), turns, gap=GAP).draw(area)

    return panel(Block(draw), PAD, GAP)


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


def _leaves(pieces: list[Block], w: float, h: float) -> list[list[Block]]:
    """As many together as have room in their usual size; one alone may be set smaller."""
    leaves: list[list[Block]] = [[]]
    for piece in pieces:
        if leaves[-1] and column(*leaves[-1], piece, gap=GAP).tall(w).wish > h:
            leaves.append([])
        leaves[-1].append(piece)
    return leaves
