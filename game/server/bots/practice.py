"""Colleagues of the computer, to practise with: they come in over this computer's own address, vote, and go.

When they go, so do their seats; a ballot that lies in the box stays there, like that of anybody who leaves the room.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import SystemRandom

from game.i18n.words import Words
from game.server.bots.colleagues import Colleagues
from game.server.phones import presence
from game.server.state import ServerState
from game.server.tokens import digest_of


def practise(state: ServerState, people: int) -> None:
    """Let so many come in, instead of those that are here; 0 sends them away."""
    if state.practice is not None:
        state.practice.cancel()
    state.practising = people
    state.practice = state.spawn(_play(state, people)) if people else None


async def _play(state: ServerState, people: int) -> None:
    colleagues = Colleagues(_links(state, people), SystemRandom(), reasons=_reasons(state.room_words))
    try:
        await colleagues.play()
    finally:
        _gone(state, colleagues.tokens)


def _links(state: ServerState, people: int) -> list[str]:
    """Over loopback, where the server listens on all addresses: practising needs no network."""
    if state.admission.tickets:
        return state.ticket_links()[:people]
    return [f"http://{state.host or '127.0.0.1'}:{state.reachability.port}/{state.code}"] * people


def _reasons(say: Words) -> tuple[str, ...]:
    return (
        say("The evening is not mentioned"),
        say("A new colleague does not know this yet"),
        say("It is hard to keep up in the evening"),
    )


def _gone(state: ServerState, tokens: Sequence[str]) -> None:
    """Their seats are free for the people who come."""
    changes: dict[str, str | None] = {}
    for token in tokens:
        changes |= state.admission.leave(digest_of(token))
    if changes:
        state.game.remember(changes)  # nobody waits for it: a seat that comes back after a crash does no harm
        presence.fill(state)
        state.schedule_report()
