"""Colleagues of the computer, to practise with: they come in over this computer's own address, vote, and go.

When they go, so do their seats; a ballot that lies in the box stays there, like that of anybody who leaves the room.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import SystemRandom
from typing import TYPE_CHECKING

from game.i18n.words import Words
from game.server.tokens import digest_of

if TYPE_CHECKING:
    from game.server.server import Line


def practise(line: Line, people: int) -> None:
    """Let so many come in, instead of those that are here; 0 sends them away."""
    if line.practice is not None:
        line.practice.cancel()
    line.practising = people
    line.practice = line.spawn(_play(line, people)) if people else None


async def _play(line: Line, people: int) -> None:
    from game.server.bots.colleagues import Colleagues

    colleagues = Colleagues(_links(line, people), SystemRandom(), reasons=_reasons(line.words(line.hall.language)))
    try:
        await colleagues.play()
    finally:
        _gone(line, colleagues.tokens)


def _links(line: Line, people: int) -> list[str]:
    """Over loopback, where the line listens on all addresses: practising needs no network."""
    if line.doors.tickets:
        return line.ticket_links()[:people]
    return [f"http://{line.host or '127.0.0.1'}:{line.where.port}/{line.code}"] * people


def _reasons(say: Words) -> tuple[str, ...]:
    return (
        say("The evening is not mentioned"),
        say("A new colleague does not know this yet"),
        say("It is hard to keep up in the evening"),
    )


def _gone(line: Line, tokens: Sequence[str]) -> None:
    """Their seats are free for the people who come."""
    changes: dict[str, str | None] = {}
    for token in tokens:
        changes |= line.doors.leave(digest_of(token))
    if changes:
        line.hall.remember(changes)  # nobody waits for it: a seat that comes back after a crash does no harm
        line.here.fill()
        line.stir()
