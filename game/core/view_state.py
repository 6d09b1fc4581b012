"""What lies over the wall for a moment and is not part of the meeting: overlays, pages, how far a reveal has come.

Nothing here is kept: STOP stores nothing, and a restart begins with a clean view. `turn` answers the commands of
core/commands/view.py.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core import commands as c
from game.core.cards import CardId, OptionId
from game.core.closing_early import Pressed
from game.core.own_card import NOTHING_TYPED, OwnCard, filled
from game.core.review import ALONE, Review, Solo
from game.core.value import Value, value

UNCOVERED, COVERED = "own", "phones"
"""The part of the desk with the codes to lead by, where the room sees it too; and the same without them."""
COVER = "cover"
"""Calm over the wall, before anybody says whether it is STOP."""
MORE = "more"
"""What has no place in the bar of a step (Meer)."""
HALL_OUTCOME = "hall_outcome"
"""What all rooms of a study day chose together."""
AGENDA = "agenda"
"""What still comes, with the time of day at which it does."""
DAY = "day"
"""Where the hall of a study day is, and what it gets."""
HELP = "help"
"""Help for the step, then the keys: on the wall, or as a part of the desk."""
REVEAL_STEPS = 3
"""The outcome opens, the bars with what follows from them, what is known of it."""
SHOWN = 1
"""From this step of the reveal on the bars are on the wall, and what follows from them may be told elsewhere."""


@value
class View(Value):
    """`overlay` names what lies on top (see screens.OVERLAYS), "" nothing; `under` is what it came from."""

    overlay: str = ""
    under: str = ""  # the overlay to come back to
    beneath: tuple[str, ...] = ()  # those below that one, the lowest first
    page: int = 0
    page_below: int = 0  # of what lies right below, to come back to
    reveal: int = 0
    handed: bool = True  # the keyboard is with the next person, or table, who may press
    table: int = 0  # the table that was chosen to vote; 0: the first that has not
    side: OptionId | None = None
    sure: bool = False  # going back was asked once, and would empty a box
    pressed: Pressed | None = None  # closing was asked once, and people are missing (see closing_early.py)
    shown: CardId | None = None  # the card looked at in the list
    own: OwnCard = NOTHING_TYPED
    own_asked: tuple[OwnCard, float] | None = None  # the own card that was asked about, and when: it may hold a name
    going: tuple[str, float] | None = None  # the kept session whose end was asked for, and when
    read: str = ""  # the covered text of the desk that was asked for where the room sees it
    peek: bool = False  # the desk asked for the counts before the room has them
    ticked: tuple[int, ...] = ()  # prompts that were asked
    prompt: int = 0  # which of what helps a talk along is on the wall
    seen_end: float = 0.0  # the end of a clock (epoch seconds) that was seen; 0: of none
    proposal: str = ""  # a rule that a scribe typed, not yet on the wall
    tab: str = ""  # which part of the desk on the laptop is open (see commands.OpenTab)
    review: Review | None = None  # the session that is being set up looks at this again
    solo: Solo = ALONE  # how far a new colleague is
    large: bool = False  # a page of the protocol fills the wall
    left: tuple[str, ...] = ()  # findings that stay as they are (see findings.py)
    step: tuple[tuple[str, str], ...] = ()  # what is filled in of the next step of the protocol
    typing: tuple[str, str, str] = ("", "", "")  # a field, the text that is known of it, and what stands in it now


def typed_so_far(view: View, field: str, known: str) -> str:
    """What stands in this field now; what is known of it, where nobody types or it was changed elsewhere."""
    return view.typing[2] if view.typing[:2] == (field, known) else known


def _shown(view: View, overlay: str) -> View:
    """With this overlay on top. What lies below comes back one by one, but never the cover or Meer."""
    below = tuple(one for one in (*view.beneath, view.under, view.overlay) if one and one not in (COVER, MORE))
    if not overlay:
        below = ()
    elif overlay in below:
        below = below[: below.index(overlay)]
    return replace(view, overlay=overlay, tab=_closed(view.tab), **_top_of(below))


def _page_below(view: View) -> int:
    """Whoever looks something up comes back to the page of the protocol, or of the form, that was open."""
    return view.page_below if view.overlay in (COVER, MORE) else view.page


def _hidden(view: View) -> View:
    return replace(view, overlay=view.under, tab=_closed(view.tab), **_top_of(view.beneath))


def _closed(tab: str) -> str:
    """Whoever comes back to the desk uncovers its codes anew."""
    return COVERED if tab == UNCOVERED else tab


def _top_of(below: tuple[str, ...]) -> Any:
    return {"under": below[-1] if below else "", "beneath": below[:-1]}


def turn(view: View, command: c.ViewCommand) -> View:
    """The view after this command."""
    match command:
        case c.Show(overlay=overlay):
            return replace(_shown(view, overlay), page=0, page_below=_page_below(view), sure=False, read="", going=None)
        case c.Hide() | c.Chosen():
            return replace(_hidden(view), page=view.page_below, page_below=0, shown=None, read="", going=None)
        case c.TurnPage(by=by):
            return replace(view, page=max(0, view.page + by), going=None)
        case c.TurnPrompt(by=by):
            return replace(view, prompt=max(0, view.prompt + by))
        case c.SeeTimeUp(ended=ended):
            return replace(view, seen_end=ended)
        case c.RevealMore():
            return replace(view, reveal=min(REVEAL_STEPS - 1, view.reveal + 1))
        case c.HandOver():
            return replace(view, handed=True, table=0)
        case c.ChooseTable(table=table):
            return replace(view, handed=True, table=table)
        case c.ChooseSide(option=option):
            return replace(view, side=option)
        case c.LookAt(card=card):
            return replace(view, shown=card)
        case c.OpenTab(tab=tab):
            return replace(view, tab=tab)
        case c.PickAlone(option=option):
            return replace(view, solo=replace(view.solo, picked=option))
        case c.GoAlone(by=by):
            return replace(view, solo=Solo(max(0, view.solo.at + by)))
        case c.LeaveFinding(key=key):
            return replace(view, left=(*view.left, key))
        case c.LookAgain():
            return replace(view, left=(), page=0)
        case c.Enlarge(to=to):
            return replace(view, large=not view.large, page=to)
        case c.Peek():
            return replace(view, peek=not view.peek)
        case c.ReadHere(what=what):
            return replace(view, read="" if view.read == what else what)
        case c.TickPrompt(index=index):
            return replace(view, ticked=tuple(set(view.ticked) ^ {index}))
        case c.Typing(field=field, known=known, text=text):
            return replace(view, typing=(field, known, text))
        case c.ProposeRule(text=text):
            return replace(view, proposal=" ".join(text.split()))
        case c.FillStep(field=field, text=text):
            filled_in = {**dict(view.step), field: " ".join(text.split())}
            return replace(view, step=tuple(filled_in.items()))
        case c.FillOwn():
            return replace(view, own=filled(view.own, command))
        case _:
            raise TypeError(f"not answered by the view: {command!r}")


def renewed(view: View, same_card: bool) -> View:
    """The view at another step: clean, but for what was typed and, at the same card, what was asked already."""
    if not same_card:
        return View(own=view.own, left=view.left)
    return View(own=view.own, left=view.left, ticked=view.ticked, proposal=view.proposal)
