"""How many votes of an open round a command would drop: then it is asked for a second press. It decides nothing.

Whatever the rules would make of the command is looked at, not its name: a new way to leave a round is asked about too.
"""

from __future__ import annotations

from functools import reduce

from game.app.state import State
from game.core import commands as c
from game.core import events as e
from game.core.closing_early import votes_in
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.refusal import Refused
from game.core.rules import decide
from game.core.session import Session

PUTS_IN = (c.CastBallot, c.CountHands, c.CastTable, c.CountConsent, c.ChangeWay, c.CorrectPresent)
"""These change what lies in the box as they say."""
ASKS_ITSELF = (c.StepBack, c.StepForward)
"""The rules ask before these empty a box."""
LEAVES_HALL = (c.StopSharing, c.TakeBackShared)
"""After these the hall hears nothing of this room: a vote of all rooms is over here."""
SWAPS = (c.LighterCard, c.Redraw)
"""These take another card, drawn by chance: to look what it would be would draw."""


def votes_at_stake(state: State, command: c.Command) -> int:
    """How many votes, or answers of a consent round that is not over, would be in no count afterwards."""
    inside = votes_in(state.session)
    if not inside or isinstance(command, (*PUTS_IN, *ASKS_ITSELF)) or _leads_to_the_text(state.session, command):
        return 0
    if state.session.aside is not None and isinstance(command, LEAVES_HALL):
        return inside
    if isinstance(command, SWAPS) or (isinstance(command, c.PickCard | c.PlayOwn) and command.instead):
        return inside
    return _dropped(state, command, inside) if isinstance(command, c.RuleCommand) else 0


def _leads_to_the_text(session: Session, command: c.Command) -> bool:
    """After an objection that is the way on: another text is asked anew. Counts by hand come back with a step back."""
    play = session.play
    objected = session.phase is Phase.CONSENT and play.consent.objection > 0
    return objected and not play.answers and command == c.GoTo(Phase.RULE.value)


def _dropped(state: State, command: c.Command, inside: int) -> int:
    try:
        events = decide(state.session, command, state.rule_context())
    except Refused:
        return 0
    if any(isinstance(event, e.VotesCounted | e.RuleSettled | e.HallClosed) for event in events):
        return 0
    after = reduce(evolve, events, state.session)
    kept = after.play.voting.cast if after.play.voting else after.play.answered.total
    same = (after.turn, after.phase) == (state.session.turn, state.session.phase)
    return max(0, inside - (kept if same else 0))
