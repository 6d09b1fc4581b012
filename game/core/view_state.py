"""What lies over the wall for a moment and is not part of the meeting: overlays, pages, how far a reveal has come.

Nothing here is kept: STOP stores nothing, and a restart begins with a clean view. A wish of the view is a Command like
any other; `turn` answers those that need nothing but the view, the shell answers the rest (see app.py).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.cards import CardId, OptionId
from game.core.commands import Command
from game.core.commands.documents import Export as Export
from game.core.own_card import NOTHING_TYPED, filled
from game.core.own_card import FillOwn as FillOwn
from game.core.own_card import OwnCard as OwnCard
from game.core.review import ALONE, GoAlone, PickAlone, Review, Solo

VIEWS = {False: 3, True: 4}
"""In so many views a page of the protocol is read: beside the chapters, and large."""
REVEAL_STEPS = 4
"""Turnout, spread, bars, background note."""


@dataclass(frozen=True, slots=True)
class View:
    """`overlay` names what lies on top (see screens.OVERLAYS), "" nothing; `under` is what it came from."""

    overlay: str = ""
    under: str = ""  # the overlay to come back to
    page: int = 0
    reveal: int = 0
    handed: bool = True  # the keyboard is with the next person, or table, who may press
    table: int = 0  # the table that was chosen to vote; 0: the first that has not
    side: OptionId | None = None
    sure: bool = False  # going back was asked once, and would empty a box
    shown: CardId | None = None  # the card looked at in the list
    own: OwnCard = NOTHING_TYPED
    peek: bool = False  # the desk asked for the counts before the room has them
    ticked: tuple[int, ...] = ()  # prompts that were asked
    proposal: str = ""  # a rule that a scribe typed, not yet on the wall
    tab: str = ""  # which part of the desk on the laptop is open: "", cards or phones
    review: Review | None = None  # the session that is being set up looks at this again
    solo: Solo = ALONE  # how far a new colleague is
    large: bool = False  # a page of the protocol fills the wall
    left: tuple[str, ...] = ()  # findings that stay as they are (see finding.py)


@dataclass(frozen=True, slots=True)
class Show(Command):
    """Lay an overlay over the wall."""

    overlay: str


class Hide(Command):
    """Take the overlay away."""


@dataclass(frozen=True, slots=True)
class TurnPage(Command):
    by: int


class RevealMore(Command):
    """The next stage of the reveal."""


class HandOver(Command):
    """The keyboard is with the next person."""


@dataclass(frozen=True, slots=True)
class ChooseTable(Command):
    """This table votes now, or corrects its choice."""

    table: int


@dataclass(frozen=True, slots=True)
class ChooseSide(Command):
    """The option whose arguments are on the wall."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class LookAt(Command):
    """Show this card of the list."""

    card: CardId | None


@dataclass(frozen=True, slots=True)
class PlayOwn(Command):
    """Keep the team's own card and play it next, or now instead of the one on the wall."""

    instead: bool = False


class LighterCard(Command):
    """Another, lighter theme instead of this card."""


class Redraw(Command):
    """Another card of the same weight instead of this one; in SETUP: another deck."""


@dataclass(frozen=True, slots=True)
class OpenKept(Command):
    """Go on with a kept session."""

    path: str


@dataclass(frozen=True, slots=True)
class SetLanguage(Command):
    language: str


@dataclass(frozen=True, slots=True)
class SetFolder(Command):
    """Where the protocol is written; "" keeps the one that is proposed."""

    text: str = ""


class KeepFolder(Command):
    """The proposed folder is right."""


@dataclass(frozen=True, slots=True)
class SetContact(Command):
    """The number (or name) behind a contact line; changing it takes the confirmation away."""

    key: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmContact(Command):
    key: str


class LeaveSession(Command):
    """Back to WELCOME; the session is kept and can be gone on with."""


class Quit(Command):
    """Close the program."""


class OpenLast(Command):
    """Go on with the last kept session that is not finished."""


@dataclass(frozen=True, slots=True)
class OpenTab(Command):
    """Another part of the desk on the laptop: "", cards or phones."""

    tab: str = ""


@dataclass(frozen=True, slots=True)
class LeaveFinding(Command):
    """What was noticed stays as it is, until the program is closed."""

    key: str


class Enlarge(Command):
    """A page of the protocol over the whole wall; again: beside what is settled."""


class Peek(Command):
    """Show the counts on the desk before the room sees them; again: hide them."""


@dataclass(frozen=True, slots=True)
class TickPrompt(Command):
    index: int


@dataclass(frozen=True, slots=True)
class ProposeRule(Command):
    """A scribe's text for the rule; the wall stays as it is until AcceptProposal."""

    text: str = ""


class AcceptProposal(Command):
    """The scribe's text becomes the rule on the wall."""


@dataclass(frozen=True, slots=True)
class TypeNotes(Command):
    """The facilitator's own notes; gone when the session is over."""

    text: str = ""


def turn(view: View, wish: Command) -> View | None:
    """The view after this wish; None if it is not the view's to answer."""
    match wish:
        case Show(overlay=overlay):
            return replace(
                view, overlay=overlay, under=view.overlay if overlay != view.overlay else "", page=0, sure=False
            )
        case Hide():
            return replace(view, overlay=view.under, under="", page=0, shown=None)
        case TurnPage(by=by):
            return replace(view, page=max(0, view.page + by))
        case RevealMore():
            return replace(view, reveal=min(REVEAL_STEPS - 1, view.reveal + 1))
        case HandOver():
            return replace(view, handed=True, table=0)
        case ChooseTable(table=table):
            return replace(view, handed=True, table=table)
        case ChooseSide(option=option):
            return replace(view, side=option)
        case LookAt(card=card):
            return replace(view, shown=card)
        case OpenTab(tab=tab):
            return replace(view, tab=tab)
        case PickAlone(option=option):
            return replace(view, solo=replace(view.solo, picked=option))
        case GoAlone(by=by):
            return replace(view, solo=Solo(max(0, view.solo.at + by)))
        case LeaveFinding(key=key):
            return replace(view, left=(*view.left, key))
        case Enlarge():
            return replace(view, large=not view.large, page=view.page // VIEWS[view.large] * VIEWS[not view.large])
        case Peek():
            return replace(view, peek=not view.peek)
        case TickPrompt(index=index):
            return replace(view, ticked=tuple(set(view.ticked) ^ {index}))
        case ProposeRule(text=text):
            return replace(view, proposal=" ".join(text.split()))
        case FillOwn():
            return replace(view, own=filled(view.own, wish))
        case _:
            return None


def renewed(view: View, same_card: bool) -> View:
    """The view at another step: clean, but for what was typed and, at the same card, what was asked already."""
    if not same_card:
        return View(own=view.own, left=view.left)
    return View(own=view.own, left=view.left, ticked=view.ticked, proposal=view.proposal)
