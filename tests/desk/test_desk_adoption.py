"""The steps of a protocol at the desk: what has to be filled in, and what the buttons then do, to the end."""

from __future__ import annotations

from dataclasses import replace

from game.core import commands as c
from game.core.adoption import ProtocolState
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.protocol_life import state
from game.core.rules import RuleContext, decide
from game.core.session import Agreement, Session, Status
from game.core.view_model import ViewModel
from game.core.view_state import View, turn
from game.desk.adoption import STATE, Step, state_actions, state_entries, steps
from game.i18n.words import ENGLISH
from tests.core.core_samples import LIGHT

RULE = Agreement(LIGHT.id, LIGHT.title, "H3", Status.AGREED, "We do not.")
ENDED = Session(phase=Phase.PROTOCOL, id="s1", at="2026-12-01T14:30+01:00", agreements=(RULE,))
MODEL = ViewModel(session=ENDED, view=View(overlay=STATE), today="2026-12-05")


def filled(model: ViewModel, **fields: str) -> ViewModel:
    view = model.view
    for field, text in fields.items():
        view = turn(view, c.FillStep(field.replace("_", "-"), text))
    return replace(model, view=view)


def taken(model: ViewModel, step: Step) -> ViewModel:
    (event,) = decide(model.session, step.take.command, RuleContext(now=0.0, chance=lambda n: 0))
    return replace(model, session=evolve(model.session, event), view=View(overlay=STATE))


def test_from_draft_to_adopted_with_what_is_typed() -> None:
    (submit,) = steps(filled(MODEL, part_whole="yes", part_joint="yes"), ENGLISH)
    assert submit.entries[0].text == "05-12-2026"
    assert [one.kind for one in submit.parts] == ["chosen", "plain", "plain", "chosen"]
    model = taken(MODEL, submit)
    adopt, back = steps(filled(model, part_whole="10-12-2026", part_joint="2026-12-11",
                               decided="12-12-2026", **{"from": "1-1-2027"}), ENGLISH)  # fmt: skip
    assert [entry.text for entry in (*adopt.consents, *adopt.entries)] == [
        "10-12-2026",
        "2026-12-11",
        "12-12-2026",
        "1-1-2027",
    ]
    assert isinstance(back.take.command, c.MoveBack)
    model = taken(model, adopt)
    assert state(model.session) is ProtocolState.ADOPTED
    withdraw, back = steps(filled(model, why="A new board.", day="01-02-2027"), ENGLISH)
    assert withdraw.take.kind != "primary", "nobody withdraws a protocol by the key of the step forward"
    assert state(taken(model, back).session) is ProtocolState.SUBMITTED
    model = taken(model, withdraw)
    assert state(model.session) is ProtocolState.WITHDRAWN
    (back,) = steps(filled(model, why="A mistake."), ENGLISH)
    assert state(taken(filled(model, why="A mistake."), back).session) is ProtocolState.ADOPTED


def test_a_toggle_is_pressed_twice() -> None:
    model = filled(MODEL, part_staff="yes")
    (submit,) = steps(model, ENGLISH)
    again = replace(model, view=turn(model.view, submit.parts[1].command))  # type: ignore[arg-type]
    assert [one.kind for one in steps(again, ENGLISH)[0].parts] == ["plain"] * 4


def test_nothing_is_offered_before_anything_is_agreed() -> None:
    model = replace(MODEL, session=replace(ENDED, agreements=()))
    assert (steps(model, ENGLISH), state_entries(model, ENGLISH), state_actions(model, ENGLISH)) == ((), (), ())
