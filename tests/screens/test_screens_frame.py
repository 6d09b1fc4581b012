"""What every screen shares: STOP in its place, one step forward, where the card is, a notice, and what lies on top."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.core import commands as c
from game.core.phases import BEFORE_CARDS, CARD_PHASES, FULL_FLOW, SHORT_FLOW, Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.refusal import Reason
from game.core.session import Play, Timer
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.i18n.words import ENGLISH
from game.screens import OVERLAYS, scene_of
from game.screens.common.bar import SHOWN, bar, closed_by, onward, stop_button
from game.screens.common.frame import clock, notice
from game.screens.common.header import header
from game.ui.geometry import BAR_Y, Area, Page
from game.ui.scene import Box, Ring, Scene, Text, Touch, WeightMark, find
from game.ui.widgets import Button, Items
from tests.core.core_samples import HEAVY, LIGHT
from tests.desk.desk_samples import RUNNING, at

PAGES = {"4:3": Page(1440), "16:9": Page(1920), "21:9": Page(2520)}
EVERY_PAGE = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def wall(model: ViewModel, page: Page | None = None) -> Scene:
    return scene_of(model, ENGLISH, page or Page())


def command_of(scene: Scene, key: str) -> c.Command | None:
    touch = find(scene, key)
    return touch.command if touch else None


def told(items: Items) -> list[str]:
    return [item.text for item in items if isinstance(item, Text)]


# ------------------------------------------------------------------------------------------------------- the bar


@EVERY_PAGE
@pytest.mark.parametrize("phase", Phase)
def test_stop_lies_where_it_always_lies(phase: Phase, page: Page) -> None:
    """Somebody who needs it does not search: lower left, at every step, at every shape of the wall."""
    stop = wall(at(phase), page).touch("stop")
    assert stop is not None
    assert stop in stop_button(page, ENGLISH)


@EVERY_PAGE
@pytest.mark.parametrize("more", range(4))
def test_buttons_of_the_bar_never_cover_each_other(page: Page, more: int) -> None:
    """STOP, back, Meer, at most two in between, and the step forward: each can be pressed without pressing another."""
    middle = tuple(Button(f"Choice {n}", c.Show(str(n)), f"m{n}") for n in range(more))
    places = [item.area for item in bar(page, ENGLISH, onward("Next", ENGLISH), middle) if isinstance(item, Touch)]
    visible = sorted((place for place in places if place.w > 1), key=lambda place: place.x)
    assert len(visible) == 4 + min(more, SHOWN)
    assert all(before.right <= after.x for before, after in pairwise(visible))
    assert all(place.y == BAR_Y and place.right <= page.width for place in visible)


def test_back_and_redo_have_the_keys_of_every_program() -> None:
    """Ctrl Z and Ctrl Y, and the backward key of a clicker; an overlay may give "back" another meaning."""
    scene = Scene("x", bar(Page(), ENGLISH, None))
    assert [command_of(scene, key) for key in ("pageup", "ctrl+z")] == [c.StepBack()] * 2
    assert [command_of(scene, key) for key in ("ctrl+y", "ctrl+shift+z")] == [c.StepForward()] * 2
    assert command_of(Scene("x", bar(Page(), ENGLISH, None, back=c.Hide())), "pageup") == c.Hide()


def test_under_an_overlay_forward_and_back_lead_to_the_wall() -> None:
    """Whatever the clicker does, the room gets its screen back."""
    scene = Scene("x", closed_by(Page(), ENGLISH))
    assert {key: command_of(scene, key) for key in ("space", "pagedown", "pageup")} == dict.fromkeys(
        ("space", "pagedown", "pageup"), c.Hide()
    )


# ---------------------------------------------------------------------------------------------------- the header


@EVERY_PAGE
@pytest.mark.parametrize("phase", CARD_PHASES)
def test_the_header_says_which_card_it_is(phase: Phase, page: Page) -> None:
    """Place, title, weight and the name of the step, however narrow the wall is."""
    items = header(page, ENGLISH, replace(at(phase, HEAVY), session=replace(at(phase, HEAVY).session, turn=0)))
    assert told(items)[:2] == ["Card 1 of 4", HEAVY.title]
    assert len([one for one in told(items) if one not in "1234P–"]) == 3
    assert [item.level for item in items if isinstance(item, WeightMark)] == [3]


@pytest.mark.parametrize("phase", [*BEFORE_CARDS, Phase.CLOSING])
def test_without_a_card_the_header_promises_none(phase: Phase) -> None:
    """A warm-up says that it is one; the other steps have a title of their own."""
    assert told(header(Page(), ENGLISH, at(phase))) == (["Warm-up"] if phase is Phase.WARM_UP else [])


@pytest.mark.parametrize("short", [True, False])
def test_steps_that_a_short_card_skips_are_paler(short: bool) -> None:
    """The room sees how many steps still come: fewer in the short flow, and the one that is on is the wide one."""
    session = replace(at(Phase.SITUATION).session, play=Play(short=short))
    dots = [
        item
        for item in header(Page(), ENGLISH, replace(at(Phase.SITUATION), session=session))
        if isinstance(item, Box) and item.area.h == 14
    ]
    assert len(dots) == len(CARD_PHASES)
    assert [dot.edge for dot in dots].count("line") == len(FULL_FLOW) - len(SHORT_FLOW if short else FULL_FLOW)
    assert [dot.area.w for dot in dots].index(44) == CARD_PHASES.index(Phase.SITUATION)


# ----------------------------------------------------------------------------------------------------- the clock


@pytest.mark.parametrize(
    ("left", "shown", "share", "colour"),
    [
        (240, "4:00", 1.0, "settled"),
        (60, "1:00", 0.25, "settled"),
        (0.5, "0:01", 0.002, "attention_fill"),
        (0, "0:00", 0, "attention_fill"),
    ],
)
def test_the_clock_turns_when_its_time_is_up(left: float, shown: str, share: float, colour: str) -> None:
    """It stops at nought in another colour, and makes no haste before."""
    items = clock(Area(0, 0, 300, 200), at(Phase.TALK, play=Play(timer=Timer(1000.0 + left, 240.0))), 92)
    (ring,) = (item for item in items if isinstance(item, Ring))
    assert told(items) == [shown]
    assert (ring.share, ring.colour) == (share, colour)
    assert ring.area == Area(50, 0, 200, 200)


def test_in_a_pause_the_clock_shows_what_is_left() -> None:
    """It stands still, however long the pause takes."""
    held = at(Phase.TALK, play=Play(timer=Timer(1100.0, 240.0)), session={"paused_at": 1000.0})
    assert told(clock(Area(0, 0, 200, 200), replace(held, now=5000.0), 92)) == ["1:40"]


def test_without_a_timer_there_is_no_clock() -> None:
    """An empty ring would look like time that is up."""
    assert clock(Area(0, 0, 300, 200), at(Phase.TALK, play=Play()), 92) == ()


# ---------------------------------------------------------------------------------------------------- the notice


@EVERY_PAGE
@pytest.mark.parametrize("reason", Reason)
def test_a_notice_stands_above_the_bar_and_on_the_wall(reason: Reason, page: Page) -> None:
    """A calm line, as wide as its sentence, that covers no button of the bar."""
    box = notice(at(Phase.TALK, notice=reason), page, ENGLISH)[1][0]
    assert box.area.bottom < BAR_Y
    assert box.area.x >= 0
    assert box.area.right <= page.width


def test_a_trouble_of_the_disk_stays_until_there_is_something_newer() -> None:
    """A notice goes before it; without either there is no line at all."""
    model = at(Phase.TALK, trouble="The disk is full.")
    assert told(notice(model, Page(), ENGLISH)[1]) == ["The disk is full."]
    assert told(notice(replace(model, notice=Reason.AT_START), Page(), ENGLISH)[1]) == ["This is the first step."]
    assert notice(at(Phase.TALK), Page(), ENGLISH) == (Page(), ())


@pytest.mark.parametrize("overlay", ["", *OVERLAYS])
def test_a_notice_is_not_laid_over_stop_a_black_wall_or_the_desk(overlay: str) -> None:
    """Who stopped reads nothing about votes; a black wall is black; the desk has a line of its own."""
    model = at(Phase.TALK, notice="That is a sentence.", view=View(overlay=overlay))
    shown = wall(model).texts().count("That is a sentence.")
    assert shown == (1 if overlay not in ("stop", "blank", "cover") else 0)


# ---------------------------------------------------------------------------------------------- what lies on top


def test_an_overlay_goes_before_a_pause_and_a_pause_before_the_phase() -> None:
    """One rule for what the room sees."""
    held = at(Phase.TALK, session={"paused_at": 990.0})
    assert wall(at(Phase.TALK)).name == "talk"
    assert wall(held).name == "paused"
    assert wall(replace(held, view=View(overlay="help"))).name == "help-keys"


@EVERY_PAGE
def test_the_name_of_a_key_stays_within_its_panel(page: Page) -> None:
    """However long it is: the words beside it give way, all of them alike."""
    for n in range(2):
        scene = wall(replace(at(Phase.TALK), view=View(overlay="help", page=n)), page)
        boxes = [item for item in scene.items if isinstance(item, Box)]
        caps = [box.area for box in boxes if box.edge == "line" and box.area.h == 40]
        panels = [box.area for box in boxes if box.shadow == "card" and box.area.h > 400]
        assert caps and all(any(panel.x < cap.x and cap.right < panel.right for panel in panels) for cap in caps)


def test_an_overlay_that_does_not_exist_hides_nothing() -> None:
    """A view of an older version leads to the screen of the phase."""
    assert wall(at(Phase.TALK, view=View(overlay="gone"))).name == "talk"


@pytest.mark.parametrize("phase", Phase)
def test_what_there_is_of_the_protocol_can_be_saved_at_any_moment(phase: Phase) -> None:
    """Ctrl S from the first house rule on; at the protocol its own button has the key."""
    scene = wall(at(phase))
    started = phase not in (Phase.WELCOME, Phase.SETUP)
    assert command_of(scene, "ctrl+s") == (c.Export("docx") if started else None)


@pytest.mark.parametrize("two", [True, False])
def test_the_desk_key_is_there_where_there_is_one_screen(two: bool) -> None:
    """With two the desk has a window of its own, and F9 on the wall must not show it to the room."""
    assert command_of(wall(at(Phase.TALK, two_screens=two)), "f9") == (None if two else c.Show("desk"))


@pytest.mark.parametrize("phase", Phase)
def test_late_guests_find_the_code_while_the_meeting_runs(phase: Phase) -> None:
    """On every screen between the house rules and the closing, in a pause not."""
    phones = Phones(ServerStatus.ON, join="http://10.0.0.1:8765/7KQ4", address="10.0.0.1:8765", code="7KQ4")
    scene = wall(at(phase, phones=phones))
    outside = phase in (Phase.WELCOME, Phase.SETUP, Phase.PROTOCOL)
    assert (scene.touch("join-corner") is None) is outside
    assert wall(at(phase, phones=phones, session={"paused_at": 1.0})).touch("join-corner") is None


@pytest.mark.parametrize("phase", Phase)
def test_help_is_one_key_away(phase: Phase) -> None:
    """F1 on every screen; the pause and the form have the key without a button."""
    for model in (at(phase), at(phase, session={"paused_at": 1.0})):
        assert command_of(wall(model), "f1") == c.Show("help")


@pytest.mark.parametrize("card", [LIGHT, HEAVY], ids=["light", "heavy"])
@pytest.mark.parametrize("phase", CARD_PHASES)
def test_only_the_bars_of_a_light_card_and_its_start_may_move(phase: Phase, card: object) -> None:
    """On a heavy card nothing moves, ever; while people talk or write nothing moves either."""
    model = at(phase, card)  # type: ignore[arg-type]
    moving = (Phase.SITUATION, Phase.FIRST_VOTE, Phase.SECOND_VOTE, Phase.REVEAL)
    assert wall(model).flourish is (card is LIGHT and phase in moving)


def test_the_name_of_a_scene_is_that_of_its_moment() -> None:
    """Focus and animation begin anew when it changes: not while a clock runs or a hand is counted."""
    model = at(Phase.TALK, play=Play(timer=RUNNING))
    assert wall(model).name == wall(replace(model, now=1100.0)).name
    assert wall(at(Phase.REVEAL)).name != wall(at(Phase.REVEAL, view=View(reveal=1))).name


@pytest.mark.parametrize("phase", tuple(Phase), ids=str)
def test_nothing_moves_where_somebody_asked_for_less(phase: Phase) -> None:
    """On no screen, and the choice is in Meer."""
    model = replace(at(phase), less_motion=True)
    assert not wall(model).flourish
    more = wall(replace(model, view=View(overlay="more")))
    assert more.touch("motion") is not None
