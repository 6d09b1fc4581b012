"""What a room shows to others on a study day, made of its session alone: how far it is, its rules, what may be told.

It promises what never leaves the room: no ballot and no open box, no turnout of a vote that is open, nothing of who
stopped or paused, no argument, no objection, no note, no role of the plan for threats, no correction of who is there,
no time, nothing of a vote of all rooms (its totals go into the sealed box of the hall, by another way), and no text
that was taken back. What may be told of votes is decided in `disclosure`. It knows no network.

The keys: `room` says where the meeting is, `card/<key>` what became of a card. Undo takes an item away again, so that
who was shown it sees it go. A card that the team typed itself, likely about something real, is shown only when it
became a rule: then the team has worded what it wants to be known by.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from game.core.disclosure import DisclosedRound, disclosed_outside
from game.core.phases import Phase, PhaseGroup
from game.core.session import SETTLED, Agreement, Session, Status

Body = Mapping[str, object]
"""Texts, whole numbers, None, lists and mappings of those: what JSON can hold."""
ROOM, CARD = "room", "card/"
DONE = (Phase.PROTOCOL, Phase.LOOK_BACK)
LONGEST, SHORT = 1500, 200
"""Characters of a text, and of a title or a role. Nobody words a longer rule, and an item stays below 32 kB."""


def published(session: Session, rules: bool = True) -> dict[str, Body]:
    """Key -> item. Without `rules` nothing but how far the meeting is; nothing at all before it has begun."""
    if not session.started:
        return {}
    shown: dict[str, Body] = {ROOM: _progress(session)}
    for one in session.agreements if rules else ():
        if one.status in SETTLED or not _own(session, one):
            shown[CARD + one.key] = _item(session, one)
    return shown


def step_of(session: Session) -> str:
    """The part of the meeting. A card, the moment after it and a pause look alike, and so does a vote of all rooms."""
    match session.place.traits.group:
        case PhaseGroup.START | PhaseGroup.OPENING:
            return "begin"
        case PhaseGroup.CARD | PhaseGroup.BETWEEN:
            return "card"
        case PhaseGroup.END | PhaseGroup.ASIDE:
            return "done" if session.place in DONE else "closing"
        case unknown:
            assert_never(unknown)


def _progress(session: Session) -> Body:
    cards = len(session.deck)
    return {
        "step": step_of(session),
        "n": min(session.turn + 1, cards),
        "of": cards,
        "done": len(session.agreements),
    }


def _own(session: Session, one: Agreement) -> bool:
    """Whether it is of a card that the team typed itself; one whose card is not there any more is taken for it."""
    card = session.asked(one)
    return card is None or not card.kind.traits.authored


def _item(session: Session, one: Agreement) -> Body:
    item: dict[str, object] = {
        "title": _within(one.title, SHORT),
        "chapter": _within(one.chapter, SHORT),
        "status": one.status.value,
    }
    if one.status in SETTLED:
        item |= _rule(one)
    if one.status is Status.MERGED:
        item["into"] = one.merged_into
    told = disclosed_outside(session.asked(one), one.rounds, session.present)
    if told.rounds:
        item["rounds"] = [_round(counted) for counted in told.rounds]
    return item


def _rule(one: Agreement) -> Body:
    floor = {"floor": _within(one.floor.text, LONGEST)} if one.floor else {}
    return {
        "text": _within(one.text, LONGEST),
        "reason": _within(one.reason, LONGEST),
        "strength": one.strength.value,
        "option": one.option,
        "owner": _within(one.owner, SHORT),
        "review": _within(one.review, SHORT),
        **floor,
    }


def _round(told: DisclosedRound) -> Body:
    """Shares alone, and none where no bar may be told."""
    bars = [[bar.option, bar.percent] for bar in told.bars]
    return {"cast": told.cast} | ({"bars": bars} if any(percent is not None for _, percent in bars) else {})


def _within(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
