"""The time plan of the whole session in words: its parts, where the meeting is, and what would help when it is late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.commands import ChangeSetup, DropCard
from game.core.dealing import total
from game.core.phases import Phase
from game.core.session import Session
from game.core.timetable import Part, PartKind, foreseen
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.model import Plan, Segment
from game.desk.pace import Pace, Proposal, pace_of, proposal_of
from game.i18n.words import Words
from game.texts.cards import card_text
from game.texts.choices import part_words


def plan_of(model: ViewModel, say: Words) -> Plan:
    """Nothing before a deck is there; in the set-up the plan that the form leads to."""
    session = model.session
    if session.phase is Phase.SETUP and model.plan:
        return _planned(model, say)
    if not session.started:
        return Plan()
    pace = pace_of(session, model.elapsed)
    clock = model.returns or model.clock  # while the meeting is held until then, nothing moves
    parts = list(zip(pace.parts, _begins(pace, clock), strict=True))
    proposal = proposal_of(session, pace)
    return Plan(
        segments=tuple(_segment(session, part, _state(n, pace.now), at, say) for n, (part, at) in enumerate(parts)),
        share=round(pace.share, 2),
        late=pace.late,
        told=late_words(pace.late, say),
        ends=later(clock, pace.left),
        left=round(pace.left),
        proposal=_offer(proposal, pace, say),
        accept=_accepted(proposal, say),
    )


def _planned(model: ViewModel, say: Words) -> Plan:
    session = replace(model.session, deck=model.plan)
    planned = foreseen(session.deck, session.setup)
    length = sum(part.minutes for part in planned)
    begins = (sum(part.minutes for part in planned[:n]) for n in range(len(planned)))
    parts = zip(planned, begins, strict=True)
    segments = tuple(_segment(session, part, "later", later(model.clock, begin), say) for part, begin in parts)
    cards = total(session.deck, session.setup)
    told = say("{n} of {total} minutes planned", n=cards, total=session.setup.minutes)
    return Plan(segments, told=told, ends=later(model.clock, length))


def _begins(pace: Pace, clock: str) -> Iterator[str]:
    """When each part begins, as things stand; nothing is known of what has begun."""
    ahead = pace.left - sum(part.minutes for part in pace.parts[pace.now + 1 :])
    for n, part in enumerate(pace.parts):
        yield later(clock, ahead) if n > pace.now else ""
        ahead += part.minutes if n > pace.now else 0


def _state(n: int, now: int) -> str:
    return "done" if n < now else "now" if n == now else "later"


def _segment(session: Session, part: Part, state: str, at: str, say: Words) -> Segment:
    if part.kind is PartKind.CARD:
        card = session.deck[part.turn]
        level = card.weight.level
        title = card_text(say, card, "title", card.title)
        return Segment(card.code, title, part.minutes, state, level, at, part.turn)
    short = {
        PartKind.START: say("Start"),
        PartKind.BREAK: say("Break"),
        PartKind.SPARE: say("Spare"),
        PartKind.CLOSE: say("Close"),
    }[part.kind]
    return Segment(short, part_words(part.kind, say), part.minutes, state, at=at, kind=part.kind)


def late_words(late: int, say: Words) -> str:
    if late > 1:
        return say("{n} minutes late", n=late)
    return say("{n} minutes ahead", n=-late) if late < -1 else say("on schedule")


def later(clock: str, minutes: float) -> str:
    """The time of day so many minutes after `clock`, "" without one."""
    hours, _, rest = clock.partition(":")
    if not (hours.isdecimal() and rest.isdecimal()):
        return ""
    at = (int(hours) * 60 + int(rest) + round(minutes)) % (24 * 60)
    return f"{at // 60:02}:{at % 60:02}"


def _offer(proposal: Proposal | None, pace: Pace, say: Words) -> str:
    if proposal is None:
        return ""
    over = say("This ends {n} minutes too late.", n=pace.over)
    if proposal.drop is None:
        return over + " " + say("Play the short version of the last card?")
    title = card_text(say, proposal.drop, "title", proposal.drop.title)
    return over + " " + say("Drop {code}, {title}?", code=proposal.drop.code, title=title)


def _accepted(proposal: Proposal | None, say: Words) -> Action | None:
    if proposal is None:
        return None
    if proposal.drop is None:
        return Action(say("Short version"), ChangeSetup("short", "yes"))
    card = proposal.drop
    return Action(say("Drop {code}", code=card.code), DropCard(card.id))
