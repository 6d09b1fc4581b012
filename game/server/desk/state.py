"""The desk as JSON, for the page and any other client. A scribe gets a small part of it, and never what is private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from hashlib import blake2b
from secrets import token_bytes
from typing import Any

from game.core.ballots import Consent
from game.core.commands import Command
from game.core.phases import DRAFTED, TALKS, Phase
from game.desk.action import Action
from game.desk.model import Desk, Entry
from game.i18n.words import Words
from game.server.interface import Broadcast
from game.server.sent import shown
from game.texts.cards import option_text

_KEY = token_bytes(16)


def plain(value: object) -> Any:
    """A frozen value as JSON knows it: a command becomes its name, and an object of the arguments that it needs.

    Bytes are left out: what a camera sees to be aimed stays on the laptop.
    """
    if is_dataclass(value):
        parts = ((part.name, getattr(value, part.name)) for part in fields(value))
        inner = {name: plain(part) for name, part in parts if not isinstance(part, Command | bytes)}
        if isinstance(value, (Action, Entry)):
            return {"name": value.name, **inner, "more": dict(value.arguments)}
        return inner
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def place_of(broadcast: Broadcast) -> str:
    """Where the meeting is. A press that names another place came too late: somebody else had gone on already."""
    session, play = broadcast.session, broadcast.session.play
    parts = (session.turn, session.phase, play.talk_step, len(play.rounds), int(play.voting is None), broadcast.reveal)
    asked = (session.proposing, len(session.judged)) if session.phase is Phase.PROPOSALS else ()
    return ".".join(map(str, (*parts, *asked)))


def wall_mark(broadcast: Broadcast) -> str:
    """Another text as soon as the picture of the wall may have become another one; a running clock is left out.

    The counts of a card are no part of it, and what is counted by hand is, under a key that nobody has: whoever tries
    every outcome finds none that fits.
    """
    session, play = broadcast.session, broadcast.session.play
    voting = len(play.voting.box) if play.voting else 0
    seen = (place_of(broadcast), broadcast.stopped, session.paused_at, session.setup, voting)
    agreed = tuple(replace(one, rounds=(), consent=Consent()) for one in session.agreements)
    said = (play.arguments, play.twist, play.draft, play.consent, len(play.answers), play.objections, play.status)
    judged = (session.proposing, session.judged)
    step = (broadcast.desk.step if broadcast.desk else "", broadcast.language, broadcast.share)
    return blake2b(repr((*seen, *said, agreed, *judged, *step)).encode(), digest_size=4, key=_KEY).hexdigest()


def desk_json(broadcast: Broadcast, role: str, version: int, boot: str, say: Words) -> dict[str, Any]:
    """What this role may know now; without a desk only who asks and which version it is."""
    head = {"v": version, "boot": boot, "role": role, "at": place_of(broadcast)}
    if broadcast.desk is None:
        return head
    if role != "desk":
        return {**head, **scribe_json(broadcast, broadcast.desk, say)}
    return {**head, "wall": wall_mark(broadcast), **plain(broadcast.desk)}


def scribe_json(broadcast: Broadcast, desk: Desk, say: Words) -> dict[str, Any]:
    """The rule as it is on the wall, and what a scribe may type now. No counts, notes, links or PIN."""
    return {
        "title": desk.title,
        "phase": desk.phase,
        "step": desk.step,
        "clock": desk.clock,
        "leaving": desk.shared.leaving if desk.shared else "",
        "rule": rule_on_wall(broadcast),
        "proposal": desk.proposal,
        "entries": [{"name": "propose", "text": desk.proposal, "more": {}}] if may_propose(broadcast) else [],
        "standpoints": [
            {"id": key, "letter": letter, "text": text} for key, letter, text in standpoints(broadcast, say)
        ],
    }


def rule_on_wall(broadcast: Broadcast) -> str:
    draft = broadcast.session.play.draft
    return draft.text if draft is not None and broadcast.session.phase in DRAFTED else ""


def may_propose(broadcast: Broadcast) -> bool:
    return broadcast.session.phase in DRAFTED


def standpoints(broadcast: Broadcast, say: Words) -> tuple[tuple[str, str, str], ...]:
    """Id, letter and text of what can be argued for and against now; none outside the talk."""
    card = broadcast.session.card
    if card is None or broadcast.session.phase not in TALKS:
        return ()
    return tuple((o.id, card.letter(o.id), option_text(say, card, o.id)) for o in card.options)


def arguments(given: Mapping[str, object]) -> dict[str, str]:
    """What a client sent, as the texts that commands are made from; ValueError for what is neither text nor number."""
    if any(not isinstance(value, str | int | float | bool) for value in given.values()):
        raise ValueError("An argument is a text or a number.")
    return {name: shown(str(value).lower() if isinstance(value, bool) else str(value)) for name, value in given.items()}
