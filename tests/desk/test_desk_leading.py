"""A whole session can be led from the desk's data alone, by the names of its actions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.commands.wire import command_for
from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus, TypedReason
from game.desk.build import desk_of
from game.desk.model import Desk
from game.desk.next_step import onward_of
from game.screens import scene_of
from game.ui.geometry import Page
from tests.core.core_samples import typed
from tests.desk.desk_led import Lead, actions, entries, lead


def mapped(desk: Desk) -> int:
    """How many actions and entries there are, all of which must mean the same by their names."""
    for action in actions(desk):
        assert command_for(action.name, dict(action.arguments)) == action.command, action
    for entry in entries(desk):
        assert command_for(entry.name, {**dict(entry.arguments), "text": "x"}) == typed(entry.command, "x"), entry
    return len(actions(desk)) + len(entries(desk))


BUSY = Phones(
    ServerStatus.ON,
    waiting=2, stops=1, said=(TypedReason("ab", "too strict"),), desks=1, joined=3, address="10.0.0.1:8765",
)  # fmt: skip


def test_a_session_is_led_from_the_first_screen_to_the_last(tmp_path: Path) -> None:
    """Nothing but `onward`, counts and answers; every phase is met, and every name that is offered leads somewhere."""
    led, met, named = lead(tmp_path), set[Phase](), 0
    for _ in range(400):
        met.add(led.phase)
        model = led.game.desk_view_model()
        for view in (
            model.view,
            *(replace(model.view, overlay=name) for name in ("stop", "blank", "folder", "desk")),
        ):
            named += mapped(desk_of(replace(model, view=view, phones=BUSY), led.game.say))
        if led.phase is Phase.PROTOCOL and Phase.LOOK_BACK in met:
            break
        if led.phase is Phase.PROTOCOL and Phase.HALL_VOTE not in met:
            led.ask_for_hall()
            continue
        if led.phase is Phase.PROTOCOL:  # six weeks later
            led.do("look_back", on="2027-01-13")
            continue
        if led.phase is Phase.HOUSE_RULES and Phase.WARM_UP not in met:
            led.do("goto", phase="warm_up")
            continue
        led.fill()
        met.add(led.phase)  # the last yes settles a rule
        led.onward()
    assert met == set(Phase)
    assert named > 1000
    assert len(led.game.session.agreements) >= 2
    led.do("leave")
    assert led.phase is Phase.WELCOME


@pytest.mark.parametrize(
    "phase", [phase for phase in Phase if phase not in (Phase.WELCOME, Phase.SETUP, Phase.WARM_UP)]
)
def test_the_desk_goes_on_as_the_wall_does(tmp_path: Path, phase: Phase) -> None:
    """One rule for both: the press on the desk and Space on the wall mean the same, also when the view has moved."""
    led = lead(tmp_path, phase)
    model = led.game.desk_view_model()
    for view in (model.view, replace(model.view, reveal=1), replace(model.view, reveal=2)):
        shown = replace(model, view=view)
        scene = scene_of(shown, led.game.say, Page())
        touch = scene.touch("page-next" if scene.primary == "page-next" else scene.primary)
        assert touch is not None
        assert onward_of(shown, led.game.say).command == touch.command


def test_going_on_from_stop_pause_and_a_black_wall(tmp_path: Path) -> None:
    """What lies on the wall is what `onward` is about."""
    led = lead(tmp_path, Phase.TALK)
    led.do("stop")
    assert led.desk.step == "STOP"
    led.onward()
    assert led.game.session.paused_at is not None
    led.onward()
    assert led.game.session.paused_at is None
    assert led.phase is Phase.TALK
    led.do("blank")
    led.onward()
    assert led.game.view.overlay == ""
    assert led.phase is Phase.TALK


def test_a_card_from_further_on_is_played_now(tmp_path: Path) -> None:
    """A jump loses no card: the two change places."""
    led = lead(tmp_path, Phase.SITUATION)
    before = [card.id for card in led.game.session.deck]
    jump = [action for action in led.desk.choices if action.name == "swap"][1]
    led.press(jump)
    after = [card.id for card in led.game.session.deck]
    assert after[0] == before[2]
    assert after[2] == before[0]
    assert sorted(after) == sorted(before)


def test_a_session_on_disk_is_gone_on_with_without_its_file_being_named(tmp_path: Path) -> None:
    """The desk never holds a path; a session that was left can be gone on with all the same."""
    led = lead(tmp_path, Phase.FIRST_VOTE)
    led.do("leave")
    desk = led.desk
    assert desk.onward is not None
    assert desk.onward.name == "go_on"
    assert str(tmp_path) not in repr(desk)
    led.onward()
    assert led.phase is Phase.FIRST_VOTE


def test_what_was_ticked_and_proposed_stays_with_its_card(tmp_path: Path) -> None:
    """A step further the questions are still ticked; at another card the ticks are gone."""
    led = lead(tmp_path, Phase.TALK)
    led.press(led.desk.prompts[-1].tick)
    led.do("propose", text="We do it")
    assert led.desk.prompts[-1].ticked
    led.onward()
    assert led.desk.prompts[-1].ticked
    assert led.desk.proposal == "We do it"
    led.until(Phase.CONSENT)
    led.fill()
    led.onward()
    assert led.game.view.ticked == ()
    assert led.desk.proposal == ""


def test_a_proposal_waits_for_a_press(tmp_path: Path) -> None:
    """What a scribe types is on the desk alone, until it is accepted."""
    led: Lead = lead(tmp_path, Phase.RULE)
    led.do("propose", text="We answer tomorrow.")
    assert led.game.session.play.draft is not None
    assert led.game.session.play.draft.text != "We answer tomorrow."
    led.press(led.desk.accept)
    assert led.game.session.play.draft.text == "We answer tomorrow."
    assert led.desk.accept is None


def test_notes_stay_on_the_desk(tmp_path: Path) -> None:
    """Typed once, shown again, and not part of what the wall is told."""
    led = lead(tmp_path, Phase.TALK)
    led.do("notes", text="ask Monday")
    assert led.desk.notes == "ask Monday"
    assert led.game.view_model().notes == ""
    assert not any("ask Monday" in text for text in scene_of(led.game.view_model(), led.game.say, Page()).texts())


def test_the_set_up_is_filled_in_from_the_desk(tmp_path: Path) -> None:
    """Each choice can be made by its name, and shows as chosen then."""
    led = lead(tmp_path, Phase.SETUP)
    for action in led.desk.choices:
        if dict(action.arguments).get("text") == "phones":
            continue  # would open the line
        if action.name == "setup" and dict(action.arguments)["field"] in ("minutes", "style", "way", "short", "talk"):
            led.press(action)
            chosen = next(a for a in led.desk.choices if a.arguments == action.arguments and a.name == "setup")
            assert chosen.kind == "chosen", action
    led.press(led.desk.people[1])
    assert led.desk.present == 23
