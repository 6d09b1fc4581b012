"""The facilitator's desk in the states worth seeing, for the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.app.game import Game
from game.core.phone_status import Phones, ServerStatus, TypedReason
from game.core.view_model import ViewModel
from game.core.view_state import HELP
from game.desk.time_plan import later
from game.fixed_texts.steps import help_of
from game.i18n.words import Words
from game.screens.desk.sharing_tab import SHARING
from game.tools.gallery.camera import camera_desks
from game.tools.gallery.study_day import study_days

PHONES = Phones(
    ServerStatus.ON, join="http://192.168.1.20:8765/7KQ4", address="192.168.1.20:8765", code="7KQ4", network="School",
    joined=19, live=18, desks=1, pin="482913", desk="http://192.168.1.20:8765/desk/example",
    scribe="http://192.168.1.20:8765/scribe/example",
)  # fmt: skip
PLAIN = ("welcome", "setup", "situation", "first_vote_hands", "reveal_1", "rule", "protocol")
LATE = 1900.0


def desks(step: str, game: Game) -> Iterator[tuple[str, ViewModel]]:
    """Name and model of the desk at this step; most steps have none."""
    yield from _view_models(step, replace(game.desk_view_model(), two_screens=True), game.say)


def _sharing(model: ViewModel) -> Iterator[tuple[str, ViewModel]]:
    """On a study day: the line that says what leaves the room; what has gone, leaf by leaf; nothing yet."""
    days = dict(study_days())
    shares = replace(model, day=days["day-on"])
    yield "desk-in_a_day", shares
    for name, tab, day in (("", "", "on"), ("-next", "-2", "on"), ("-away", "", "away"), ("-refused", "", "refused")):
        yield (
            f"desk-sharing{name}",
            replace(shares, day=days[f"day-{day}"], view=replace(model.view, tab=SHARING + tab)),
        )


def _view_models(step: str, model: ViewModel, say: Words) -> Iterator[tuple[str, ViewModel]]:
    if step in PLAIN:
        yield "desk", model
        if step.startswith("first"):
            yield from ((f"desk-{name}", shown) for name, shown in camera_desks(model))
    elif step == "talk":
        yield "desk", replace(model, phones=PHONES)
        later_on = replace(model, elapsed=model.elapsed + LATE, clock=later(model.clock, LATE / 60))
        yield "desk-late", replace(later_on, phones=replace(PHONES, stops=1))
        yield "desk-peek", replace(model, view=replace(model.view, peek=True))
        yield "desk-cards", replace(model, view=replace(model.view, tab="cards"))
        yield "desk-phones", replace(model, phones=PHONES, view=replace(model.view, tab="phones"))
        yield from _sharing(replace(model, phones=PHONES))
        yield "desk-about", replace(model, view=replace(model.view, tab="about"))
        told = help_of(model.session.phase, say)
        yield "desk-help", replace(model, help=told, view=replace(model.view, tab=HELP))
        over = replace(model, view=replace(model.view, overlay="desk"), two_screens=False)
        yield "desk-one-screen", over
        yield "desk-one-screen-joining", replace(over, phones=PHONES)
        yield "desk-one-screen-covered", replace(over, phones=PHONES, view=replace(over.view, tab="phones"))
    elif step == "consent":
        said = (TypedReason("1", model.session.play.draft.text[:60] if model.session.play.draft else "…"),)
        yield "desk", replace(model, phones=replace(PHONES, waiting=2, said=said))
