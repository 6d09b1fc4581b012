"""What phones are asked now. A ballot names the round, so that a late one cannot land in another."""

from __future__ import annotations

from game.core.session import Phase, Session


def round_of(session: Session) -> str:
    """The name of the open vote or consent round, "" while nothing is asked: `<turn>.<round>` or `<turn>.c<rounds>`.

    A round that was closed, gone back behind and opened anew has the same name, and an empty box.
    """
    play = session.play
    if play.voting is not None:
        return f"{session.turn}.{play.voting.round}"
    if session.phase is Phase.CONSENT:
        return f"{session.turn}.c{len(play.rounds)}"
    return ""
