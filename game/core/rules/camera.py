"""The rule of cards that a camera read: all of them go into the box at once, in the place of what cards told before.

Numbers of cards do not come here, and seats are drawn anew: what was told first and last lies in any order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.core import commands as c
from game.core import events as e
from game.core.ballots import ANSWERS, CARD
from game.core.cards import NO_OPTION, OptionId
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rounds import round_of
from game.core.rules.context import RuleContext, known, require
from game.core.rules.voting import placed
from game.core.session import Session


def place_cards(session: Session, command: c.PlaceCards, context: RuleContext) -> tuple[e.Event, ...]:
    """No fewer cards than are in already: after a restart nobody knows which of them were read before it."""
    require(session.setup.way.traits.camera and command.round == round_of(session) != "", Reason.NOT_NOW)
    voting = session.play.voting
    before = sorted(seat for seat in (session.play.answers if voting is None else voting.box) if seat.startswith(CARD))
    cards = len(command.told) + command.blank
    require(cards > 0, Reason.NO_CARDS_SEEN)
    require(cards >= len(before), Reason.FEWER_CARDS)
    others = (session.play.answered.total if voting is None else voting.cast) - len(before)
    require(others + len(command.told) <= session.present, Reason.MORE_CARDS)
    _require_known(session, command.told)
    return placed(session, tuple(_ballots(command.told, before, context)), context)


def _require_known(session: Session, told: Collection[OptionId]) -> None:
    if session.phase is Phase.CONSENT:
        require(all(answer in ANSWERS for answer in told), Reason.NO_SUCH_OPTION)
        return
    for option in set(told):
        known(session, option)


def _ballots(told: Collection[OptionId], before: list[str], context: RuleContext) -> Iterator[e.BallotPlaced]:
    """Each seat that there is gets a ballot, in an order by chance; one that is left over is taken back."""
    left, seats = list(told), list(before)
    while len(seats) < len(left):
        drawn = f"{CARD}{context.chance(1 << 62):016x}"
        seats += [drawn] if drawn not in seats else []
    for seat in seats:
        if left:
            yield e.BallotPlaced(seat, left.pop(context.chance(len(left))))
        else:
            yield e.BallotPlaced(seat, NO_OPTION, 0)
