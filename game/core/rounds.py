"""What phones are asked now. A ballot names the round, so that a late one cannot land in another."""

from __future__ import annotations

from game.core.hall_question import HallQuestion
from game.core.phases import END_PHASES, TALKS, Phase
from game.core.session import Session

SECOND = "b"
"""The consent about a second rule of a card is another round than that about the first."""


def round_of(session: Session) -> str:
    """The name of the open vote or consent round, "" while nothing is asked: `<turn>.<round>` or `<turn>.c<rounds>`,
    and `<turn>.c<rounds>b` about the second rule of a card.

    A card that was laid in the place of another has `<turn>s<swaps>` for its turn; the warm-up is `warm.1`, and a vote
    of all rooms `hall<round>.1`, by the number that the hall gave it. A round that was closed, gone back behind and
    opened anew has the same name, and an empty box.
    """
    play = session.play
    if play.voting is not None:
        return _vote(session, play.voting.round)
    if session.phase is Phase.CONSENT:
        return f"{_turn(session)}.c{len(play.rounds)}{SECOND if play.part > 1 else ''}"
    return ""


def asks_how_sure(session: Session) -> bool:
    """Whether phones are asked how sure people are; the hall is told totals alone."""
    return session.setup.sure and session.aside is None


def counted_round(session: Session) -> str:
    """The name of the vote that was closed last: on the card at hand, and at the end of all rooms; "" for none."""
    if session.phase in END_PHASES:
        return hall_name(session.hall[-1].question) if session.hall else ""
    rounds = len(session.play.rounds)
    return _vote(session, rounds) if rounds else ""


def hall_name(question: HallQuestion) -> str:
    return f"hall{question.round}.1"


def talk_of(session: Session) -> str:
    """The name of the talk in which phones may send reasons now, "" while they may not: `<turn>.<rounds>`."""
    if session.phase not in TALKS or session.card is None or not session.setup.reasons:
        return ""
    return _vote(session, len(session.play.rounds))


def _vote(session: Session, number: int) -> str:
    if session.aside is not None:
        return hall_name(session.aside.question)
    return f"{'warm' if session.phase is Phase.WARM_UP else _turn(session)}.{number}"


def _turn(session: Session) -> str:
    """What was sent for a card must not land on another that lies in its place."""
    return f"{session.turn}s{session.play.swaps}" if session.play.swaps else str(session.turn)
