"""A round that people are still missing from is closed by a second press: the first one says who is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Way
from game.core.closing_early import BOUNCE, LASTS
from game.core.phases import Phase
from game.core.rounds import round_of
from game.desk.build import desk_of
from game.i18n.words import ENGLISH
from game.texts.missing import PEOPLE_MISSING
from game.ui.geometry import Page
from game.ui.scene import find
from tests.app.app_samples import game_in
from tests.core.core_samples import voting_of
from tests.pressing import press_twice, wait

PEOPLE, IN = 14, 11
OPEN = (Phase.WARM_UP, Phase.FIRST_VOTE, Phase.SECOND_VOTE)
SPACE, AT_DESK, ON_PHONE = "space", "at the desk", "on the desk of a phone"
ROADS = (SPACE, AT_DESK, ON_PHONE)


def opened(home: Path, phase: Phase, way: Way) -> Game:
    """A round with nobody in it, in this way to vote."""
    game = game_in(home)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", str(PEOPLE)))
    game.obey(c.StartSession())
    if phase is Phase.WARM_UP:
        game.obey(c.GoTo("warm_up"))
    else:
        game.obey(c.Advance())
        game.obey(c.Advance())
    if phase is Phase.SECOND_VOTE:
        put(game, PEOPLE)
        game.obey(c.Advance())
        game.obey(c.GoTo("second_vote"))
    if way is not Way.HANDS:
        game.obey(c.ChangeWay(way.value))
    assert game.session.phase is phase
    return game


def put(game: Game, people: int) -> None:
    """So many votes, in the way that is on; of tables one for each five people."""
    card, voting = game.session.card, game.session.play.voting
    assert card is not None and voting is not None
    option = card.options[0].id
    match voting.way:
        case Way.HANDS:
            game.obey(c.CountHands(option, people))
        case Way.KEYBOARD:
            for _ in range(people):
                game.obey(c.CastBallot(option))
                game.obey(c.HandOver())
        case Way.PHONES:
            for _ in range(people):
                phone(game)
        case Way.TABLES:
            for table in range(1, (2 if people < PEOPLE else 3) + 1):
                game.obey(c.CastTable(table, option))
                game.obey(c.HandOver())
        case Way.CAMERA:
            game.obey(c.PlaceCards((option,) * people, round_of(game.session)))


def phone(game: Game) -> None:
    """One more phone votes."""
    card, voting = game.session.card, game.session.play.voting
    assert card is not None and voting is not None
    seat = f"phone/{len(voting.box):032x}"
    game.inbox.ask(c.PlaceBallot(seat, card.options[0].id, round_of(game.session)))
    game.attend()


def press(game: Game, road: str) -> None:
    """The step forward, as it is asked for in this place."""
    if road == SPACE:
        scene = game.scene(Page())
        touch = find(scene, "ctrl+enter") or scene.touch(scene.primary)
        assert touch is not None
        game.obey(touch.command)
        return
    onward = desk_of(game.desk_view_model(), ENGLISH).onward
    assert onward is not None
    if road == AT_DESK:
        game.obey(onward.command)
    else:
        game.inbox.ask(onward.command)
        game.attend()


def label(game: Game) -> str:
    onward = desk_of(game.desk_view_model(), ENGLISH).onward
    assert onward is not None
    return onward.label


def told(game: Game) -> str:
    return " ".join(game.scene(Page()).texts())


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("phase", OPEN)
def test_the_first_press_says_who_is_missing_and_the_second_closes(
    tmp_path: Path, phase: Phase, way: Way, road: str
) -> None:
    """On the wall, at the desk and on the phone of who leads, whichever of them was pressed."""
    game = opened(tmp_path, phase, way)
    put(game, IN)
    before, plain = game.session, label(game)
    wait(game, 30)
    press(game, road)
    assert game.session == before
    without = "Close without 1 table" if way is Way.TABLES else f"Close without {PEOPLE - IN}"
    assert label(game) == without != plain
    assert without in told(game)
    missing = "1 table has not voted yet." if way is Way.TABLES else "3 people have not voted yet."
    assert missing in (desk_of(game.desk_view_model(), ENGLISH).notice if road == ON_PHONE else told(game))
    wait(game, 1)
    press(game, road)
    assert game.session.play.voting is None
    assert game.session.play.rounds[-1].cast == voting_of(before).cast
    game.closing()


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("phase", OPEN)
def test_a_complete_round_is_closed_at_once(tmp_path: Path, phase: Phase, way: Way) -> None:
    """Nobody is missing, so nothing is asked."""
    game = opened(tmp_path, phase, way)
    put(game, PEOPLE)
    press(game, SPACE)
    assert game.session.play.voting is None
    game.closing()


@pytest.mark.parametrize("after", [0.0, 0.05, 0.2, BOUNCE - 0.01])
def test_a_bounce_is_no_second_press(tmp_path: Path, after: float) -> None:
    """However often it comes: a presenter that bounces, a key that repeats, a finger that trembles."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    for _ in range(40):
        press(game, SPACE)
        wait(game, after)
    assert game.session.play.voting is not None
    assert "Close without" in label(game)
    wait(game, BOUNCE + 0.01)
    press(game, SPACE)
    assert game.session.play.voting is None
    game.closing()


def another_hand(game: Game) -> None:
    card = game.session.card
    assert card is not None
    game.obey(c.CountHands(card.options[1].id, 1))


def look_for_help(game: Game) -> None:
    game.obey(c.Show("help"))
    game.obey(c.Hide())


BETWEEN: dict[str, Callable[[Game], None]] = {
    "a hand": another_hand,
    "somebody comes": lambda game: game.obey(c.CorrectPresent(1)),
    "another way": lambda game: game.obey(c.ChangeWay("phones")),
    "help": look_for_help,
    "a look at the counts": lambda game: game.obey(c.Peek()),
    "time": lambda game: wait(game, LASTS),
    "a clock put back": lambda game: wait(game, -60),
}


def test_votes_that_keep_coming_do_not_keep_a_round_open(tmp_path: Path) -> None:
    """In a full hall somebody always votes: the button counts them, and the second press closes."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    press(game, SPACE)
    before = label(game)
    for _ in range(2):
        wait(game, 0.5)
        phone(game)
    assert "Close without" in before and "Close without" in label(game) and label(game) != before
    press(game, SPACE)
    assert game.session.play.voting is None
    game.closing()


@pytest.mark.parametrize("between", list(BETWEEN))
def test_what_was_asked_lapses(tmp_path: Path, between: str) -> None:
    """When something else is done, or some seconds have passed: the next press asks again."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    press(game, SPACE)
    wait(game, 1)
    BETWEEN[between](game)
    assert "Close without" not in label(game) and "Press again" not in told(game)
    press(game, SPACE)
    assert game.session.play.voting is not None
    assert "Close without" in label(game)
    game.closing()


def test_the_wall_looks_again_when_it_lapses(tmp_path: Path) -> None:
    """So that no button promises what it does not do."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    assert game.wants_tick() is None
    press(game, SPACE)
    due = game.wants_tick()
    assert due is not None and LASTS <= due < LASTS + 0.1
    wait(game, due)
    assert "Close without" not in told(game) and game.wants_tick() is None
    game.closing()


@pytest.mark.parametrize("command", [c.Advance(), c.Settle()])
def test_consent_of_a_part_of_the_room_is_asked_about(tmp_path: Path, command: c.Command) -> None:
    """Below half of the room the rules refuse it anyway; a status given by hand was meant."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, PEOPLE)
    for step in (c.Advance(), c.GoTo("reveal"), c.GoTo("rule"), c.Advance()):
        game.obey(step)
    assert game.session.phase is Phase.CONSENT
    game.obey(c.CountConsent("yes", 3))
    game.obey(command)
    assert game.notice == "ask_first" and game.view.pressed is None
    game.obey(c.CountConsent("yes", 8))
    game.obey(command)
    assert game.notice == PEOPLE_MISSING and label(game) == "Continue without 3"
    assert "3 people have not answered yet." in told(game)
    wait(game, 1)
    game.obey(command)
    assert game.session.agreements
    game.closing()


def test_answers_of_phones_are_not_shown_by_a_stray_press(tmp_path: Path) -> None:
    """Once shown, each further answer would be told by who has just tapped."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, PEOPLE)
    for step in (c.Advance(), c.GoTo("reveal"), c.GoTo("rule"), c.Advance()):
        game.obey(step)
    for n in range(IN):
        game.inbox.ask(c.AnswerConsent(f"phone/{n:032x}", "yes", round_of(game.session)))
    game.attend()
    press(game, SPACE)
    assert game.view.reveal == 0 and label(game) == "Continue without 3"
    wait(game, 1)
    press(game, SPACE)
    assert game.view.reveal == 1
    press(game, SPACE)  # they were asked for: the rule is settled without asking once more
    assert game.session.agreements
    game.obey(c.StepBack())
    assert (game.session.phase, "the answers from phones" in told(game)) == (Phase.MOMENT, True)
    game.obey(c.StepBack())
    assert (game.session.phase, game.session.play.answers) == (Phase.CONSENT, {})
    game.closing()


def test_two_presses_lose_nothing(tmp_path: Path) -> None:
    """What is counted is what was in the box at the first press."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.KEYBOARD)
    put(game, IN)
    before = game.session
    press_twice(game)
    assert game.session.play.rounds[-1].cast == IN == voting_of(before).cast
    game.closing()
