"""Whatever leaves, ends or replaces an open round with votes in it wants a second press that says how many are lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.ballots import Way
from game.core.closing_early import LASTS
from game.core.own_card import OwnCard
from game.core.phases import Phase
from game.core.rounds import round_of
from game.desk.build import desk_of
from game.desk.model import Desk
from game.i18n.words import ENGLISH
from game.ui.geometry import Page
from tests.app.app_samples import game_in
from tests.app.test_app_closing_early import IN, OPEN, PEOPLE, opened, put
from tests.core.core_samples import voting_of
from tests.desk.desk_led import actions
from tests.pressing import press_twice, wait

OWN = OwnCard("Een kaart", "Er gebeurt iets.", ("Ja", "Nee", "", ""))


def _pick(game: Game) -> c.Command:
    return c.PickCard(game.session.deck[-1].id, True)


def _own(game: Game) -> c.Command:
    game.view = replace(game.view, own=OWN)
    return c.PlayOwn(True)


WAYS: dict[str, Callable[[Game], c.Command]] = {
    "skip": lambda game: c.SkipCard(),
    "end well": lambda game: c.GoTo("closing"),
    "a lighter card": lambda game: c.LighterCard(),
    "another card": lambda game: c.Redraw(),
    "a card of the list": _pick,
    "an own card": _own,
    "back": lambda game: c.StepBack(),
}
IN_WARM_UP = ("skip", "end well", "back")


def votes(game: Game) -> int:
    return game.session.play.voting.cast if game.session.play.voting else -1


CASES = [(phase, name) for phase in OPEN for name in WAYS if phase is not Phase.WARM_UP or name in IN_WARM_UP]


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize(("phase", "name"), CASES)
def test_no_way_out_of_an_open_round_drops_votes_unasked(tmp_path: Path, phase: Phase, name: str, way: Way) -> None:
    """The first press says how many; the second one, a moment later, does it."""
    game = opened(tmp_path, phase, way)
    put(game, IN)
    command, inside = WAYS[name](game), votes(game)
    while name == "back" and game.history.within(game.history.back) is not None:
        game.obey(command)  # within the round first: another way to vote
    game.obey(command)
    assert votes(game) == inside and game.session.phase is phase
    told = " ".join(game.scene(Page()).texts())
    assert "would be lost" in told and str(2 if way is Way.TABLES else inside) in told
    wait(game, 1)
    game.obey(command)
    assert votes(game) <= 0
    game.closing()


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("phase", OPEN)
def test_no_button_of_the_desk_drops_votes_unasked(tmp_path: Path, phase: Phase, way: Way) -> None:
    """Each button there is, pressed once: the votes are still in, or they were counted."""

    def desk(game: Game) -> Desk:
        return desk_of(game.desk_view_model(), ENGLISH)

    game = opened(tmp_path, phase, way)
    put(game, IN)
    inside = len(voting_of(game.session).box)
    pressed = {action.command for action in actions(desk(game))}
    for command in sorted(pressed, key=repr):
        if isinstance(command, c.ServerCommand | c.Quit | c.LeaveSession | c.Export | c.CountHands | c.CastTable):
            continue
        game.obey(command)
        voting = game.session.play.voting
        assert game.session.play.rounds or (voting is not None and len(voting.box) >= inside), command
        if game.session.play.voting is None:
            break
    game.closing()


def test_skip_and_end_are_two_questions(tmp_path: Path) -> None:
    """Who was asked about the one has not been asked about the other; and a question lapses."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    for command in (c.SkipCard(), c.GoTo("closing"), c.SkipCard(), c.Advance(), c.SkipCard()):
        game.obey(command)
        wait(game, 1)
    wait(game, LASTS)
    game.obey(c.SkipCard())
    assert votes(game) == IN
    game.closing()


@pytest.mark.parametrize("name", ["skip", "end well", "a lighter card"])
def test_stop_says_on_its_own_screen_what_would_be_lost(tmp_path: Path, name: str) -> None:
    """The overlay stays, so that the same button can be pressed again."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    game.obey(c.Show("stop"))
    game.obey(WAYS[name](game))
    assert game.view.overlay == "stop" and any(f"{IN} votes would be lost" in t for t in game.scene(Page()).texts())
    wait(game, 1)
    game.obey(WAYS[name](game))
    assert votes(game) < 0
    game.closing()


@pytest.mark.parametrize("name", list(WAYS))
def test_an_empty_box_asks_nothing(tmp_path: Path, name: str) -> None:
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    game.obey(WAYS[name](game))
    assert votes(game) < 0
    game.closing()


@pytest.mark.parametrize("command", [c.SkipCard(), c.GoTo("rule"), c.GoTo("closing"), c.StepBack()], ids=repr)
def test_answers_of_a_consent_round_that_is_not_over_are_asked_about_too(tmp_path: Path, command: c.Command) -> None:
    game = at_consent(tmp_path)
    game.obey(c.CountConsent("yes", IN))
    if not isinstance(command, c.StepBack):  # a count by hand is a step that can be taken back
        game.obey(command)
        assert game.session.phase is Phase.CONSENT and f"{IN} answers would be lost" in game.notice
        wait(game, 1)
        game.obey(command)
        assert game.session.phase is not Phase.CONSENT
    game.closing()


def test_after_an_objection_the_way_to_the_text_asks_nothing(tmp_path: Path) -> None:
    """The large button does it, and a step back brings the counts. What phones sent lies in a box: there it asks."""
    game = at_consent(tmp_path)
    game.obey(c.CountConsent("yes", IN))
    game.obey(c.CountConsent("objection", 1))
    game.obey(c.GoTo("rule"))
    assert at(game)[0] is Phase.RULE
    game.obey(c.StepBack())
    assert at(game) == (Phase.CONSENT, IN + 1)
    game.inbox.ask(c.AnswerConsent(f"phone/{1:032x}", "yes", round_of(game.session)))
    game.attend()
    assert game.session.play.answers
    game.obey(c.GoTo("rule"))
    assert at(game) == (Phase.CONSENT, IN + 2) and "would be lost" in game.notice
    game.closing()


def at(game: Game) -> tuple[Phase, int]:
    return game.session.phase, game.session.play.answered.total


def at_consent(tmp_path: Path) -> Game:
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    game.obey(c.ChangeSetup("people", str(PEOPLE)))
    game.obey(c.StartSession())
    for _ in range(40):
        if game.session.phase is Phase.CONSENT:
            break
        if game.session.play.voting is not None:
            put(game, PEOPLE)
        draft = game.session.play.draft
        if game.session.phase is Phase.RULE and (draft is None or not draft.text):
            game.obey(c.RewordRule("We ask first."))
        press_twice(game)
    return game


def test_leaving_keeps_the_box_and_asks_nothing(tmp_path: Path) -> None:
    """What is resumed has its votes."""
    game = opened(tmp_path, Phase.FIRST_VOTE, Way.HANDS)
    put(game, IN)
    game.obey(c.LeaveSession())
    game.obey(c.OpenLast())
    assert voting_of(game.session).cast == IN
    game.closing()
