"""A vote by cards in the running game: check, look, freeze, look again; what goes wrong costs one look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.app.camera_host import CameraHost
from game.app.game import Game
from game.core import commands as c
from game.core.ballots import CARD, Voting
from game.core.camera_frame import CameraFrame, CameraTrouble, CardReading
from game.core.camera_status import CameraStep
from game.core.cards import LETTERS
from game.core.phases import Phase
from game.core.voting_cards import BACK, letter_on_top, side_for
from game.desk.next_step import forward_of
from game.eye.sources import Webcam
from game.settings.store import load
from game.ui.geometry import Page
from game.ui.scene import Text
from tests.app.app_samples import PEOPLE, game_in, phase_of, play_to, team_of

Told = CameraFrame | CameraTrouble


class Eyes:
    """Stands in for eyes: a test says what the open one sees. That of the game is another process."""

    def __init__(self) -> None:
        self.at, self.turned, self.open = 100.0, 0, 0
        self.sources: list[object] = []
        self._hear: Callable[[Told], None] = lambda told: None

    def __call__(self, source: object, hear: Callable[[Told], None]) -> Eyes:
        self._hear = hear
        self.open += 1
        self.sources.append(source)
        return self

    def end(self) -> None:
        self.open -= 1

    def tell(self, told: Told) -> None:
        self._hear(told)

    def see(self, cards: dict[int, str], pictures: int = 1) -> None:
        """Cards with a letter on top, "" for the back, in so many pictures a fifth of a second apart."""
        readings = tuple(
            CardReading(
                card if letter else BACK + card,
                (side_for(card, letter or "A") + self.turned) % 4,
                0.1 + card / 40,
                0.5,
                40.0,
                0.0,
            )
            for card, letter in cards.items()
        )
        for _ in range(pictures):
            self.at += 0.2
            self._hear(CameraFrame(self.at, 1280, 720, 100.0, readings=readings))


STILL = 12
"""Pictures after which a look ends by itself, if everybody was seen."""


@pytest.fixture
def eyes() -> Eyes:
    return Eyes()


@pytest.fixture
def game(tmp_path: Path, eyes: Eyes) -> Game:
    """At the first vote, by cards."""
    game = game_in(tmp_path)
    game.camera = CameraHost(lambda: None, eyes, reads=lambda: True)
    play_to(game, "first_vote")
    game.obey(c.StepBack(True))
    game.obey(c.Advance())
    game.obey(c.ChangeWay("camera"))
    assert game.session.phase is Phase.FIRST_VOTE and not voting(game).cast
    return game


def voting(game: Game) -> Voting:
    open_now = game.session.play.voting
    assert open_now is not None
    return open_now


def votes(game: Game) -> list[str]:
    """What cards put in the box, as letters."""
    card = game.session.card
    assert card is not None
    told = (one.option for seat, one in voting(game).box.items() if seat.startswith(CARD))
    return sorted("–" if option == "abstain" else card.letter(option) for option in told)


def press(game: Game) -> str:
    """The step forward, as a clicker gives it: what it was called."""
    game.attend()
    step = forward_of(game.view_model(), game.say)
    game.obey(step.command)
    return step.label


def checked(game: Game, eyes: Eyes) -> Game:
    press(game)
    eyes.see(dict.fromkeys(range(PEOPLE), "A"), STILL)
    game.attend()
    assert game.view_model().camera.checked and not eyes.open
    return game


def everybody(letters: str = "AABBAAB") -> dict[int, str]:
    return dict(enumerate((*letters, "")[:PEOPLE]))


def test_the_step_forward_leads_through_a_whole_vote(game: Game, eyes: Eyes) -> None:
    labels = [press(game)]
    eyes.see(dict.fromkeys(range(PEOPLE), "A"), STILL)
    game.attend()
    assert game.notice == "cards_checked"
    labels.append(press(game))
    eyes.see(everybody(), 4)
    game.attend()
    assert game.view_model().camera.seen == PEOPLE and not voting(game).cast
    labels.append(press(game))
    assert game.notice == "cards_frozen" and votes(game) == ["A"] * 4 + ["B"] * 3 + ["–"]
    labels.append(press(game))
    assert labels == ["Check the cards", "Read the cards", "Count these cards", "Close the vote"]
    assert game.session.phase is not Phase.FIRST_VOTE and not eyes.open


def test_it_ends_by_itself_once_everybody_was_seen_and_nothing_moves(game: Game, eyes: Eyes) -> None:
    checked(game, eyes)
    press(game)
    eyes.see(everybody(), STILL)
    game.attend()
    assert voting(game).cast == PEOPLE and not eyes.open


def test_until_it_is_frozen_nothing_is_in_the_box(game: Game, eyes: Eyes) -> None:
    checked(game, eyes)
    press(game)
    eyes.see({0: "A", 1: "B"}, 30)
    game.attend()
    assert not voting(game).cast and game.view_model().camera.seen == 2
    game.obey(c.StopLooking())
    assert not voting(game).cast and not eyes.open


def test_looked_at_again_the_later_reading_wins(game: Game, eyes: Eyes) -> None:
    checked(game, eyes)
    press(game)
    eyes.see({0: "A", 1: "A", 2: "B"}, 4)
    press(game)
    assert votes(game) == ["A", "A", "B"]
    game.obey(c.LookAtCards())
    eyes.see({1: "B", 3: "A"}, 4)
    game.attend()
    game.obey(c.FreezeCards())
    assert votes(game) == ["A", "A", "B", "B"]


@pytest.mark.parametrize("turned", [1, 2, 3])
def test_a_camera_on_its_side_is_found_by_the_check(game: Game, eyes: Eyes, turned: int) -> None:
    eyes.turned = turned
    checked(game, eyes)
    press(game)
    eyes.see(everybody(), STILL)
    game.attend()
    assert votes(game) == ["A"] * 4 + ["B"] * 3 + ["–"]


def test_a_room_that_holds_what_it_likes_is_not_checked(game: Game, eyes: Eyes) -> None:
    press(game)
    eyes.see({card: LETTERS[card % 4] for card in range(PEOPLE)}, STILL)
    game.attend()
    press(game)
    assert game.notice == "cards_not_a" and not game.view_model().camera.checked and eyes.open


def test_who_tips_the_card_over_like_a_lid_hears_of_it_before_it_counts(game: Game, eyes: Eyes) -> None:
    """One of them is upside down: the check says so, and does not end by itself."""
    wrong = letter_on_top(0, side_for(0, "A") + 2)
    press(game)
    eyes.see(dict.fromkeys(range(PEOPLE), "A") | {0: wrong}, STILL)
    game.attend()
    camera = game.view_model().camera
    assert (camera.step, camera.odd, camera.seen) == (CameraStep.CHECKING, 1, PEOPLE)
    assert any("like a door" in text for text in game.scene(Page()).texts())
    eyes.see(dict.fromkeys(range(PEOPLE), "A"), STILL)
    game.attend()
    assert game.view_model().camera.checked


def test_more_cards_than_people_change_nothing_until_the_number_is_right(game: Game, eyes: Eyes) -> None:
    checked(game, eyes)
    press(game)
    eyes.see(dict.fromkeys(range(PEOPLE + 1), "B"), 4)
    press(game)
    assert game.notice == "more_cards" and not voting(game).cast
    game.obey(c.CorrectPresent(1))
    press(game)
    eyes.see({0: "B"}, STILL)
    game.attend()
    assert votes(game) == ["B"] * (PEOPLE + 1)


def test_hands_and_phones_beside_cards_and_nobody_twice(game: Game, eyes: Eyes) -> None:
    card = game.session.card
    assert card is not None
    checked(game, eyes)
    game.obey(c.ChangeWay("hands"))
    game.obey(c.CountHands(card.options[0].id, exactly=2))
    game.obey(c.ChangeWay("camera"))
    game.obey(c.PlaceBallot("phone/1", card.options[1].id, f"{game.session.turn}.1"))
    press(game)
    eyes.see(dict.fromkeys(range(PEOPLE - 3), "B"), STILL)
    game.attend()
    assert voting(game).cast == PEOPLE and len(votes(game)) == PEOPLE - 3
    game.obey(c.PlaceBallot("phone/2", card.options[1].id, f"{game.session.turn}.1"))
    assert game.notice == "box_full"


@pytest.mark.parametrize("trouble", CameraTrouble)
def test_a_trouble_ends_the_look_and_what_was_read_is_kept(game: Game, eyes: Eyes, trouble: CameraTrouble) -> None:
    checked(game, eyes)
    press(game)
    eyes.see({0: "A", 1: "B"}, 4)
    eyes.tell(trouble)
    game.attend()
    camera = game.view_model().camera
    assert (camera.step, camera.trouble) == (CameraStep.OFF, trouble) and not eyes.open and not voting(game).cast
    assert press(game) == "Read the cards"
    eyes.see({2: "A"}, 4)
    press(game)
    assert votes(game) == ["A", "A", "B"]


@pytest.mark.parametrize(
    "command", [c.Pause(), c.ChangeWay("hands"), c.StepBack(True), c.LeaveSession()], ids=lambda one: type(one).__name__
)
def test_what_leads_elsewhere_switches_the_camera_off(game: Game, eyes: Eyes, command: c.Command) -> None:
    checked(game, eyes)
    press(game)
    eyes.see({0: "A"}, 4)
    game.obey(command)
    game.attend()
    assert not eyes.open


def test_what_an_earlier_look_still_says_is_not_heard(game: Game, eyes: Eyes) -> None:
    checked(game, eyes)
    press(game)
    late = eyes._hear
    game.obey(c.StopLooking())
    press(game)
    late(CameraFrame(500.0, 1280, 720, 100.0, readings=(CardReading(0, 0, 0.5, 0.5, 40, 0),) * 1))
    late(CameraFrame(500.2, 1280, 720, 100.0, readings=(CardReading(0, 0, 0.5, 0.5, 40, 0),) * 1))
    game.attend()
    assert game.view_model().camera.seen == 0


def test_another_round_begins_with_nothing(game: Game, eyes: Eyes) -> None:
    checked(game, eyes)
    press(game)
    eyes.see(everybody(), STILL)
    game.attend()
    press(game)
    game.obey(c.GoTo("second_vote"))
    game.attend()
    assert game.session.phase is Phase.SECOND_VOTE and game.view_model().camera.seen == 0
    assert press(game) == "Read the cards"  # the check stands for the whole session


def test_the_check_stands_when_the_session_is_opened_again(game: Game, eyes: Eyes, tmp_path: Path) -> None:
    """The ballots of before are in the box: fewer cards than those change nothing, as many take their place."""
    eyes.turned = 2
    checked(game, eyes)
    press(game)
    eyes.see({0: "A", 1: "A"}, 4)
    press(game)
    game.closing()
    again = game_in(tmp_path)
    again.camera = CameraHost(lambda: None, eyes, reads=lambda: True)
    again.obey(c.OpenLast())
    assert votes(again) == ["A", "A"] and again.view_model().camera.checked
    again.obey(c.LookAtCards())
    eyes.see({5: "B"}, 4)
    again.obey(c.FreezeCards())
    assert again.notice == "fewer_cards" and votes(again) == ["A", "A"]
    again.obey(c.LookAtCards())
    eyes.see({5: "B", 6: "B", 7: "B"}, 4)
    again.obey(c.FreezeCards())
    assert votes(again) == ["B", "B", "B"]
    again.closing()


def test_where_everybody_voted_in_another_way_there_is_nothing_to_read(game: Game) -> None:
    card = game.session.card
    assert card is not None
    game.obey(c.ChangeWay("hands"))
    game.obey(c.CountHands(card.options[0].id, exactly=PEOPLE))
    game.obey(c.ChangeWay("camera"))
    scene = game.scene(Page())
    assert "Everybody has voted." in scene.texts()
    assert [touch.name for touch in scene.touches() if touch.command == c.Advance()] == ["forward"]


def test_a_trial_vote_at_the_house_rules_is_where_the_cards_are_tried(tmp_path: Path, eyes: Eyes) -> None:
    """It counts for nothing, and the check stands for the votes that do."""
    game = game_in(tmp_path)
    game.camera = CameraHost(lambda: None, eyes, reads=lambda: True)
    play_to(game, "house")
    game.obey(c.ChangeWay("camera"))
    game.obey(c.GoTo("warm_up"))
    assert game.session.phase is Phase.WARM_UP
    checked(game, eyes)
    assert press(game) == "Read the cards"
    eyes.see(everybody(), STILL)
    game.attend()
    assert voting(game).cast == PEOPLE and press(game) == "Show the bars"


def test_a_consent_round_by_cards(tmp_path: Path, eyes: Eyes) -> None:
    """A is yes, B a reservation, C an objection, the back no answer; until it is frozen nobody has answered."""
    game = game_in(tmp_path)
    game.camera = CameraHost(lambda: None, eyes, reads=lambda: True)
    play = team_of(game).play()
    while phase_of(game) is not Phase.RULE:
        next(play)
    game.obey(c.ChangeWay("camera"))
    game.obey(c.Advance())
    assert phase_of(game) is Phase.CONSENT
    checked(game, eyes)
    assert press(game) == "Read the cards"
    eyes.see({0: "A", 1: "A", 2: "B", 3: "", 4: "D"}, 4)
    game.attend()
    camera = game.view_model().camera
    assert (camera.seen, camera.odd, game.session.play.answered.total) == (4, 1, 0)
    assert "D" not in {one.text for one in game.scene(Page()).items if isinstance(one, Text)}
    assert press(game) == "Count these cards"
    answered = game.session.play.answered
    assert (answered.yes, answered.reservation, answered.objection) == (2, 1, 0)
    game.obey(c.LookAtCards())
    eyes.see({2: "C", 3: "A"}, 4)
    press(game)
    answered = game.session.play.answered
    assert (answered.yes, answered.reservation, answered.objection) == (3, 0, 1)


def test_another_camera_is_another_source_and_is_checked_anew(game: Game, eyes: Eyes, tmp_path: Path) -> None:
    """The one in a laptop looks at who leads; which one was chosen is kept for the next time."""
    checked(game, eyes)
    press(game)
    game.obey(c.OtherCamera())
    camera = game.view_model().camera
    assert (camera.step, camera.checked, eyes.open) == (CameraStep.CHECKING, False, 1)
    assert eyes.sources[-1] == Webcam(number=1)
    game.obey(c.StopLooking())
    game.obey(c.OtherCamera())
    assert eyes.sources[-1] == Webcam(aim=True, number=2)
    game.closing()
    assert load(tmp_path / "settings.json").camera == 2


def test_a_computer_without_a_reader_does_not_offer_it(game: Game) -> None:
    game.camera = CameraHost(lambda: None, reads=lambda: False)
    assert "camera" not in [way.value for way in game.view_model().ways]
    game.obey(c.LookAtCards())
    assert game.notice == "not_now"
