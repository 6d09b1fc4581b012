"""A meeting at any step, as wall and desk see it, without a game: what the direct tests of both are built of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.ballots import Voting, Way
from game.core.cards import Card
from game.core.hall_question import HallQuestion
from game.core.phases import BETWEEN_CARDS, START_PHASES, Phase
from game.core.session import Agreement, Aside, Draft, Play, Session, Setup, Status, Timer
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.action import Action
from tests.core.core_samples import DECK, A, counted

PEOPLE = 20
ASKED = HallQuestion(1, "Phones in the classroom?", ("Never", "In the bag", "When needed"))
DRAFT = Draft(A, A, "We do a.", "", "H3")
RUNNING = Timer(ends_at=1200.0, length=240.0)


def at(
    phase: Phase,
    card: Card | None = None,
    *,
    play: Play | None = None,
    setup: Setup | None = None,
    view: View | None = None,
    session: dict[str, Any] | None = None,
    **more: Any,
) -> ViewModel:
    """The model at this phase, on this card; what a play needs at that step is there, unless one is given."""
    deck = DECK if card is None else (card, *DECK[1:])
    started = phase not in START_PHASES
    made = Session(
        phase,
        setup or Setup(people=PEOPLE),
        "id" if started else "",
        "2026-11-22T10:00:00" if started else "",
        deck if started else (),
        play=play or usual_play(phase),
    )
    if phase in BETWEEN_CARDS:  # the first card is settled
        done = Agreement(deck[0].id, deck[0].title, "H3", Status.AGREED, "We do a.")
        made = replace(made, turn=1, agreements=(done,))
    if phase is Phase.HALL_VOTE:
        made = replace(made, aside=Aside(ASKED, Phase.CLOSING, Play()))
    return replace(ViewModel(replace(made, **(session or {})), view or View(), now=1000.0), **more)


def usual_play(phase: Phase) -> Play:
    """What has happened with a card when the room comes to this step."""
    match phase:
        case Phase.FIRST_VOTE | Phase.WARM_UP | Phase.HALL_VOTE:
            return Play(voting=Voting(1, Way.HANDS))
        case Phase.SECOND_VOTE:
            return Play(voting=Voting(2, Way.HANDS), rounds=(counted(PEOPLE, 9, 6, 5),))
        case Phase.TALK | Phase.MINORITY:
            return Play(rounds=(counted(PEOPLE, 9, 6, 5),), timer=RUNNING)
        case Phase.REVEAL:
            return Play(rounds=(counted(PEOPLE, 9, 6, 5), counted(PEOPLE, 13, 4, 3)))
        case Phase.RULE | Phase.CONSENT:
            return Play(rounds=(counted(PEOPLE, 17, 2, 1),), draft=DRAFT)
        case _:
            return Play()


def labels(actions: tuple[Action, ...]) -> list[str]:
    return [action.label for action in actions]


def commands(actions: tuple[Action, ...]) -> list[object]:
    return [action.command for action in actions]


def chosen(actions: tuple[Action, ...]) -> list[str]:
    return [action.label for action in actions if action.kind == "chosen"]
