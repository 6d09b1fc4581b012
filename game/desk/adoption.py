"""The steps of a protocol that could be taken now, with what has to be filled in for each: for wall and desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from game.core.adoption import CouncilPart, ProtocolState
from game.core.commands import Command, FillStep, MoveBack, MoveProtocol
from game.core.protocol_life import last_change, state
from game.core.session import SETTLED
from game.core.value import Value, value
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.model import Entry
from game.i18n.words import Words
from game.texts.adoption import part_words, step_words

STATE, AMEND = "state", "amend"
"""The overlays on which they are, and on which the text of an agreement is changed."""
DAY, DECIDED, FROM, WHY, PART = "day", "decided", "from", "why", "part-"
"""The fields of a step; one for each part of the council begins with PART."""
DATE_LIMIT, WHY_LIMIT = 24, 160


@value
class Step(Value):
    """One step: the button that takes it, what can be typed for it, and which parts of the council can be chosen.

    `consents` are days, each under the name of who gave consent on it.
    """

    take: Action
    entries: tuple[Entry, ...] = ()
    parts: tuple[Action, ...] = ()
    consents: tuple[Entry, ...] = ()


def steps(model: ViewModel, say: Words) -> tuple[Step, ...]:
    """Those forward first; a step back last. None before there is an agreement."""
    if not any(one.status in SETTLED for one in model.session.agreements):
        return ()
    now = state(model.session)
    match now:
        case ProtocolState.DRAFT:
            return (_submit(model, say),)
        case ProtocolState.SUBMITTED:
            return (_adopt(model, say), _other_way(model, step_words(ProtocolState.DRAFT, say), say))
        case ProtocolState.ADOPTED:
            return (_withdraw(model, say), _other_way(model, say("One step back"), say))
        case ProtocolState.WITHDRAWN:
            return (_other_way(model, say("Undo withdrawal"), say),)
        case _:
            assert_never(now)


def state_entries(model: ViewModel, say: Words) -> tuple[Entry, ...]:
    """All that can be typed for a step, as the desk lists it."""
    return tuple(entry for step in steps(model, say) for entry in (*_named(step.consents, say), *step.entries))


def _named(consents: tuple[Entry, ...], say: Words) -> Iterator[Entry]:
    """In a list nothing stands above them."""
    return (replace(one, label=say("Consent of the {part}", part=one.label)) for one in consents)


def state_actions(model: ViewModel, say: Words) -> tuple[Action, ...]:
    """Who is asked, and the steps, as the desk lists them."""
    found = steps(model, say)
    return (*(part for step in found for part in step.parts), *(step.take for step in found))


def _submit(model: ViewModel, say: Words) -> Step:
    chosen = [part for part in CouncilPart if _typed(model, PART + part)]
    parts = tuple(
        Action(
            part_words(part, say),
            FillStep(PART + part, "" if part in chosen else "yes"),
            kind="chosen" if part in chosen else "plain",
        )
        for part in CouncilPart
    )
    command = MoveProtocol(ProtocolState.SUBMITTED, _day(model, DAY), ",".join(chosen))
    return Step(_take(ProtocolState.SUBMITTED, command, say), (_today(model, say("Submitted on"), say),), parts)


def _adopt(model: ViewModel, say: Words) -> Step:
    asked = last_change(model.session).parts
    consents = ",".join(f"{part}={_typed(model, PART + part)}" for part in asked)
    given = tuple(_date(model, part_words(part, say), PART + part) for part in asked)
    entries = (
        _date(model, say("Decision of the school board"), DECIDED),
        _date(model, say("In force from"), FROM),
    )
    command = MoveProtocol(ProtocolState.ADOPTED, _typed(model, DECIDED), "", consents, _typed(model, FROM))
    return Step(_take(ProtocolState.ADOPTED, command, say), entries, consents=given)


def _withdraw(model: ViewModel, say: Words) -> Step:
    command = MoveProtocol(ProtocolState.WITHDRAWN, _day(model, DAY), text=_typed(model, WHY))
    entries = (_why(model, say), _today(model, say("On"), say))
    return Step(Action(step_words(ProtocolState.WITHDRAWN, say), command), entries)


def _other_way(model: ViewModel, label: str, say: Words) -> Step:
    """A step back, which needs a reason; where nothing else asks for one, its field comes with it."""
    back = Action(label, MoveBack(_day(model, DAY), _typed(model, WHY)))
    asked = () if state(model.session) is ProtocolState.ADOPTED else (_why(model, say),)
    return Step(back, asked)


def _take(to: ProtocolState, command: Command, say: Words) -> Action:
    return Action(step_words(to, say), command, kind="primary")


def _why(model: ViewModel, say: Words) -> Entry:
    return Entry(say("Why, in one sentence"), _typed(model, WHY), FillStep(WHY), WHY_LIMIT)


def _today(model: ViewModel, label: str, say: Words) -> Entry:
    return Entry(label, _day(model, DAY), FillStep(DAY), DATE_LIMIT)


def _date(model: ViewModel, label: str, field: str) -> Entry:
    return Entry(label, _typed(model, field), FillStep(field), DATE_LIMIT)


def _day(model: ViewModel, field: str) -> str:
    """Today, as people here write a day, until somebody says another one."""
    return _typed(model, field) or "-".join(reversed(model.today.split("-")))


def _typed(model: ViewModel, field: str) -> str:
    return dict(model.view.step).get(field, "")
