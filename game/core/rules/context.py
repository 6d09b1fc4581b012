"""What all rules share: what they may know beside the session, and the plain questions they ask of it."""

from __future__ import annotations

from game.core.ballots import Voting
from game.core.cards import ABSTAIN, Card, OptionId, OwnChapter
from game.core.dealing import Chance
from game.core.drafting import Wording
from game.core.phases import CARD_PHASES
from game.core.proposals import Proposal
from game.core.refusal import Reason, Refused
from game.core.session import Session
from game.core.value import Value, value

MIN_PEOPLE, MAX_PEOPLE = 3, 99
"""On the form: from here on a vote can hide who chose what, and a room can talk together."""
MAX_TEAM = 999
"""Of the whole team, who was there or not."""
MIN_MINUTES, MAX_MINUTES = 20, 240
"""On the form: a short card with its opening and closing, and half a day."""
MOST_PEOPLE = 5000
"""When the people present are put right: a hall that only votes and listens."""
MAX_ARGUMENTS = 6
"""Per option and side: more does not fit the wall, and nobody reads it."""


@value
class RuleContext(Value):
    """What the rules may know beside the session: the time (epoch seconds), chance, and where undo and redo lead.

    `empties` tells that going back would empty the box of an open round, or open a counted one anew. `behind` and
    `ahead` are the sessions, with an empty box, that undo and redo lead to within the open round. `wording` gives
    the draft rule of an option in the language of the room; None takes the author's own words. `opened` tells that the
    answers of phones have been asked for. `chapters` are those that the sets of cards bring along; `askable` are the
    proposals that a team can be asked about.
    """

    now: float
    chance: Chance
    back: int | None = None
    forward: int | None = None
    empties: bool = False
    behind: Session | None = None
    ahead: Session | None = None
    wording: Wording | None = None
    opened: bool = True
    chapters: tuple[OwnChapter, ...] = ()
    askable: tuple[Proposal, ...] = ()


def require(condition: bool, reason: Reason) -> None:
    if not condition:
        raise Refused(reason)


def card_of(session: Session) -> Card:
    card = session.card
    if card is None:
        raise Refused(Reason.NOT_NOW)
    return card


def dealt(session: Session) -> Card:
    """The card of the deck that is on the wall; that of the warm-up, or of the hall, is none."""
    require(session.phase in CARD_PHASES, Reason.NOT_NOW)
    return card_of(session)


def open_round(session: Session) -> Voting:
    voting = session.play.voting
    if voting is None:
        raise Refused(Reason.NOT_NOW)
    return voting


def known(session: Session, option: OptionId) -> None:
    there = option == ABSTAIN or any(o.id == option for o in card_of(session).options)
    require(there, Reason.NO_SUCH_OPTION)
