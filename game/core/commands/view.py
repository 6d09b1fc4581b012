"""Commands for what lies over the wall: overlays, pages, how far a reveal has come. Answered by `view_state.turn`."""

from __future__ import annotations

from game.core.cards import CardId, OptionId
from game.core.commands.base import Command, ViewCommand
from game.core.value import value


@value
class Show(ViewCommand):
    """Lay an overlay over the wall."""

    overlay: str


class Hide(ViewCommand):
    """Take the overlay away."""


@value
class Chosen(ViewCommand):
    """This was chosen in Meer, which goes by it."""

    command: Command


@value
class TurnPage(ViewCommand):
    """So many pages on, or back."""

    by: int


class RevealMore(ViewCommand):
    """The next stage of the reveal."""


class HandOver(ViewCommand):
    """The keyboard is with the next person."""


@value
class ChooseTable(ViewCommand):
    """This table votes now, or corrects its choice."""

    table: int


@value
class ChooseSide(ViewCommand):
    """The option whose arguments are on the wall."""

    option: OptionId


@value
class LookAt(ViewCommand):
    """Show this card of the list."""

    card: CardId | None


@value
class OpenTab(ViewCommand):
    """Another part of the desk on the laptop: "", cards, phones, own (its codes uncovered), about and help,
    and about-2 … .
    """

    tab: str = ""


@value
class LeaveFinding(ViewCommand):
    """What was noticed stays as it is, until the program is closed."""

    key: str


class LookAgain(ViewCommand):
    """What was left as it is is shown once more."""


@value
class Enlarge(ViewCommand):
    """A page of the document over the whole wall; again: as it was. `to`: where it stands among the pages then."""

    to: int = 0


class Peek(ViewCommand):
    """Show the counts on the desk before the room sees them; again: hide them."""


@value
class TurnPrompt(ViewCommand):
    """So many on among what helps a talk along: the questions of the card, and its situation."""

    by: int


@value
class SeeTimeUp(ViewCommand):
    """It was seen that the clock which ended then (epoch seconds) is through."""

    ended: float


@value
class ReadHere(ViewCommand):
    """Show a covered text on the desk, though everybody sees this screen; again: cover it. `what` says which."""

    what: str


@value
class TickPrompt(ViewCommand):
    """This question was asked; again: it was not."""

    index: int


@value
class Typing(ViewCommand):
    """What stands in a field at this moment, over the text that the game knows; nothing of it is kept."""

    field: str
    known: str
    text: str


@value
class ProposeRule(ViewCommand):
    """A scribe's text for the rule; the wall stays as it is until AcceptProposal."""

    text: str = ""


@value
class FillOwn(ViewCommand):
    """Type one field of the team's own card: title, situation, chapter, or 0-3 for a standpoint."""

    field: str
    text: str = ""


@value
class FillStep(ViewCommand):
    """Fill in a field of the next step of the protocol (see desk/adoption.py); nothing of it is kept until then."""

    field: str
    text: str = ""


@value
class PickAlone(ViewCommand):
    """What a new colleague would do; shown to nobody and kept nowhere."""

    option: OptionId


@value
class GoAlone(ViewCommand):
    """To another agreement of the team."""

    by: int = 1
