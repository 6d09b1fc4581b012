"""What is read leaf by leaf at the desk: all that the author of a card tells its leader, and the help for this step."""

from __future__ import annotations

from game.core.commands import OpenTab
from game.core.step_help import StepHelp
from game.core.view_state import HELP
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.widgets import heading, paragraph, press, presses
from game.texts.key_names import keys_together
from game.ui.blocks import panel
from game.ui.geometry import GAP, PAD, Area
from game.ui.layout import SPRING, Block, Items, column

ABOUT = "about"
Piece = tuple[str, str]


def leaf_of(tab: str) -> int:
    """Which leaf a part of the desk names, from 0."""
    _, _, number = tab.rpartition("-")
    return int(number) - 1 if number.isdecimal() and number.isascii() and number != "0" else 0


def more_about(name: str, say: Words) -> Block:
    """A sign that something had no room, and the way to it."""
    return press(Action(say("More"), OpenTab(ABOUT)), name)


def about_tab(desk: Desk, tab: str, say: Words) -> Block:
    """Under its own heading each; a press turns the leaf, another one leads back."""
    title = desk.card.title if desk.card else say("More about this card")
    return _leafed(title, _pieces(desk, say), ABOUT, tab, say)


def help_tab(told: StepHelp, tab: str, say: Words) -> Block:
    """The help for the step on the wall, where the room need not see it."""
    keys = "\n".join(f"{keys_together(one.keys, say)}: {one.text}" for one in told.press)
    pieces = (
        (say("What happens"), " ".join(told.happens)),
        (say("What you say"), f"“{told.say}”"),
        (say("What you press"), keys),
        (say("What can go wrong"), "\n".join(told.wrong)),
    )
    return _leafed(told.title, pieces, HELP, tab, say)


def _leafed(title: str, pieces: tuple[Piece, ...], name: str, tab: str, say: Words) -> Block:
    def draw(area: Area) -> Items:
        foot = presses(_turns(0, len(pieces), name, say), name)
        head = heading(title)
        room = area.h - sum(one.tall(area.w).wish + GAP for one in (head, foot))
        leaves = leaves_of([paragraph(*piece) for piece in pieces], area.w, room)
        at = leaf_of(tab) % len(leaves)
        turns = presses(_turns(at, len(leaves), name, say), name)
        return column(head, column(*leaves[at], SPRING, gap=GAP).grow(), turns, gap=GAP).draw(area)

    return panel(Block(draw), PAD, GAP)


def _turns(at: int, count: int, name: str, say: Words) -> tuple[Action, ...]:
    back = Action(say("Back"), OpenTab())
    if count == 1:
        return (back,)
    more = f"{say('More')} {at + 1}/{count}"
    return (back, Action(more, OpenTab(f"{name}-{(at + 1) % count + 1}")))


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


def leaves_of(pieces: list[Block], w: float, h: float) -> list[list[Block]]:
    """As many together as have room in their usual size; one alone may be set smaller."""
    leaves: list[list[Block]] = [[]]
    for piece in pieces:
        if leaves[-1] and column(*leaves[-1], piece, gap=GAP).tall(w).wish > h:
            leaves.append([])
        leaves[-1].append(piece)
    return leaves
