"""The proposals that a team can be asked about now, in the words of the room. Before the last card nobody looks."""

from __future__ import annotations

from functools import partial

from game.app.rule_context import draft_text
from game.core.phases import BETWEEN_CARDS, END_PHASES, Phase
from game.core.proposals import Proposal
from game.core.school import School
from game.core.session import Session
from game.core.standing_proposals import askable
from game.i18n.words import Words


def askable_now(session: Session, school: School, say: Words) -> tuple[Proposal, ...]:
    """What stands beside the agreements of this session; nothing while there are cards to come."""
    between = session.phase in BETWEEN_CARDS and session.after is Phase.CLOSING
    if not (between or (session.started and session.phase in END_PHASES)):
        return ()
    from game.fixed_texts.proposals import proposals  # the first frame waits for no fixed text

    return askable(session, proposals(say), school.left_out, partial(draft_text, say))
