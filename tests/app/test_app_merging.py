"""The window of the hall: from the pictures to the session that makes one protocol, a vote of all rooms, and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.app.merging import MergingGame
from game.app.plenary import Plenary
from game.app.plenary_window import DayNote, PlenaryWindow
from game.app.state import Environment
from game.core import commands as c
from game.core.commands.merging import AskRooms, MakeProtocol, ShowHall, TakeNew
from game.core.phases import Phase
from game.core.plenary.asking import Asking
from game.core.plenary.hall_view import HallView, HallVote
from game.core.session import SETTLED
from game.core.sharing import HallLine
from game.documents.compose import compose
from game.i18n.words import ENGLISH
from game.settings.store import Settings
from game.tools.rehearsal.team import Clock
from game.ui.geometry import Page
from game.ui.keys import meant
from game.ui.scene import Touch
from tests.app.app_samples import START, places, standard
from tests.core.merging_samples import NEVER, TALK, UNTIL, hall, room, rule

LATE, SECRET = (f"card/{one.id}" for one in standard().cards[:2])
PAGE = Page(1920)
DAY = hall(
    room(1, rule(LATE, NEVER), rule(SECRET, TALK)),
    room(2, rule(LATE, NEVER), rule(SECRET, TALK)),
    room(3, rule(LATE, UNTIL)),
)


class Hall:
    """Does what it is asked, as the hall does, but only when `answer` is called."""

    def __init__(self, view: HallView = DAY) -> None:
        self.view, self.asked = view, list[tuple[str, int]]()
        self.question: dict[str, object] = {}
        self.seen = 0

    def lead(self, do: str, room: str, key: str = "") -> None:
        raise AssertionError(do)

    def vote(self, do: str, round: int, question: str = "", options: int = 0, told: int = 0) -> None:
        self.asked.append((do, round))
        self.seen = told
        if question:
            self.question = json.loads(question)
            self.show(HallVote(round, "open", question=question))

    def show(self, vote: HallVote) -> None:
        self.view = replace(self.view, vote=vote)

    def close(self) -> None:
        pass


class Window(PlenaryWindow):
    """With the hall that it looks at, in a folder of its own."""

    def __init__(self, home: Path, hall: Hall | None = None, day: str = "K7MR-2345") -> None:
        self.hall = hall or Hall()
        self.hall.view = replace(self.hall.view, address=f"192.168.1.5:8780/{day}")
        self.game: MergingGame | None = None

        def make(leave: Callable[[], None]) -> MergingGame:
            environment = Environment(places(home), standard(), Clock(START))
            self.game = MergingGame(self.hall, environment, Settings(folder_asked=True), ENGLISH, leave)
            return self.game

        super().__init__(Plenary(self.hall, ENGLISH), make, DayNote(home / "plenary"))

    @property
    def session_game(self) -> MergingGame:
        assert self.game is not None
        return self.game

    def press(self, *keys: str) -> None:
        for key in keys:
            stop = meant(self.scene(PAGE), (key,))
            assert isinstance(stop, Touch), (key, self.scene(PAGE).name)
            self.obey(stop.command)

    def to_vote(self) -> None:
        """From the pictures to the vote on what rooms differ about, by keys alone."""
        self.press("p")
        self.obey(c.Show("findings"))
        self.press("ctrl+5", "space")
        assert self.session_game.session.phase is Phase.FIRST_VOTE


@pytest.fixture
def window(tmp_path: Path) -> Window:
    return Window(tmp_path)


def texts(window: Window) -> str:
    return " ".join(window.scene(PAGE).texts())


def asking(window: Window) -> Asking:
    status = window.session_game.hall_status
    assert status is not None
    return status.asking


def test_from_the_pictures_to_one_protocol_and_back(window: Window) -> None:
    window.press("p")
    assert window.scene(PAGE).name == "closing" and NEVER in texts(window)
    window.press("f6")
    assert window.scene(PAGE).name == "plenary-rooms-0"
    window.press("p")
    assert window.scene(PAGE).name == "closing"
    window.obey(c.LeaveSession())
    assert window.scene(PAGE).name == "plenary-rooms-0" and not window.ended


def test_nothing_to_make_a_protocol_of_has_no_button(tmp_path: Path) -> None:
    empty = Window(tmp_path, Hall(hall(room(1))))
    assert not isinstance(meant(empty.scene(PAGE), ("p",)), Touch)
    empty.obey(MakeProtocol())  # from another window, say
    assert "nothing new" in texts(empty)


def test_after_a_crash_it_goes_on_with_the_same_session(window: Window, tmp_path: Path) -> None:
    window.press("p")
    game = window.session_game
    game.obey(c.MergeAgreements(game.session.agreements[0].key, game.session.agreements[1].key))
    before = game.session
    game.keeper.close(over=False)  # the file is let go of, as a program that ends lets go of it
    again = Window(tmp_path)
    again.press("p")
    assert again.session_game.session == before and again.scene(PAGE).name == "closing"
    other = Window(tmp_path, day="another day")
    other.press("p")
    assert other.session_game.session.id != before.id


def test_what_comes_later_is_told_and_taken_in_by_a_key(window: Window) -> None:
    window.press("p")
    late = "We lock the door at six."
    window.hall.view = replace(DAY, rooms=(*DAY.rooms, room(4, rule(SECRET, late))))
    window.attend()
    assert "1 new rule" in texts(window)
    window.press("ctrl+f6")
    assert late in [one.text for one in window.session_game.session.agreements] and "new rule" not in texts(window)
    window.obey(TakeNew())
    assert "nothing new" in texts(window)


def test_a_vote_of_all_rooms_from_the_question_to_the_totals(window: Window) -> None:
    window.to_vote()
    assert asking(window) is Asking.READY
    window.press("f7")
    assert window.hall.question["options"] == [NEVER, UNTIL]
    window.hall.show(replace(window.hall.view.vote, asked=2))
    window.attend()
    assert "2 of 3 rooms are voting" in texts(window)
    window.press("f7")
    assert window.hall.asked == [("open", 1), ("closing", 1)]
    window.hall.show(replace(window.hall.view.vote, state="closing", asked=3, told=2))
    window.attend()
    assert asking(window) is Asking.CLOSING and window.hall.asked[-1] == ("closing", 1)
    window.hall.show(replace(window.hall.view.vote, told=3))
    window.attend()
    window.attend()
    assert window.hall.asked[2:] == [("close", 1)]  # nobody waits where all have told, and once is enough
    window.hall.show(replace(window.hall.view.vote, state="closed", totals=(11, 30), rooms=3, voters=41))
    window.attend()
    session = window.session_game.session
    assert session.phase is Phase.REVEAL and session.play.rounds[0].cast == 41
    assert "41 of 60 voted · 3 of 3 rooms" in texts(window)


def test_what_rooms_told_is_lost_with_the_database_of_the_hall_and_told_again(window: Window) -> None:
    """The vote is closed with as many as were seen to have told; the first one that comes back is not taken for all."""
    window.to_vote()
    window.press("f7", "f7")
    for told, closed in ((3, 1), (0, 1), (1, 1), (3, 2)):
        window.hall.show(replace(window.hall.view.vote, state="closing", asked=3, told=told))
        window.attend()
        assert window.hall.asked.count(("close", 1)) == closed
    assert window.hall.seen == 3


def test_at_the_desk_the_same_keys_lead_the_vote(window: Window) -> None:
    """Who leads looks at a window of their own, where no strip is."""
    window.to_vote()
    scene = window.desk_scene(PAGE)
    asks, hall = meant(scene, ("f7",)), meant(scene, ("f6",))
    assert isinstance(asks, Touch) and isinstance(hall, Touch)
    assert any("ask all rooms" in one for one in scene.texts())
    window.obey(asks.command)
    assert window.hall.asked == [("open", 1)]
    window.obey(hall.command)
    assert window.scene(PAGE).name == "plenary-rooms-0"


def test_a_room_that_is_missing_is_told_and_never_added(window: Window) -> None:
    window.to_vote()
    window.press("f7", "f7")
    window.hall.show(replace(window.hall.view.vote, state="closing", asked=3, told=2))
    window.attend()
    assert "2 of 3 rooms have sent" in texts(window)
    window.press("f7")
    window.hall.show(replace(window.hall.view.vote, state="closed", totals=(5, 9), rooms=2, voters=14))
    window.attend()
    counted = window.session_game.session.play.rounds[0]
    assert (counted.rooms, counted.of_rooms, counted.cast) == (2, 3, 14)


def test_too_few_are_not_told_and_hands_count(window: Window) -> None:
    window.to_vote()
    window.press("f7")
    window.hall.show(replace(window.hall.view.vote, state="closed", totals=None))
    window.attend()
    assert asking(window) is Asking.TOO_FEW and window.session_game.session.phase is Phase.FIRST_VOTE
    window.obey(c.CountHands(window.session_game.session.deck[-1].options[0].id, exactly=60))
    window.obey(c.Advance())
    assert window.scene(PAGE).name.startswith("reveal")


def test_a_step_that_is_left_lets_rooms_go(window: Window) -> None:
    window.to_vote()
    window.press("f7")
    window.obey(c.StepBack())
    assert window.hall.asked == [("open", 1), ("close", 1)]
    window.hall.show(replace(window.hall.view.vote, state="closed", totals=(9, 9), rooms=3))
    window.attend()
    assert window.session_game.session.phase is Phase.SITUATION  # what comes then counts for nothing


def test_the_vote_that_was_open_at_a_crash_goes_on(window: Window, tmp_path: Path) -> None:
    window.to_vote()
    window.press("f7")
    window.session_game.keeper.close(over=False)
    again = Window(tmp_path, window.hall)
    again.press("p", "f7")
    assert window.hall.asked == [("open", 1)]  # it is the very question
    again.hall.show(replace(again.hall.view.vote, state="closed", totals=(9, 9), rooms=3))
    again.attend()
    assert again.session_game.session.phase is Phase.REVEAL


def test_where_the_hall_is_away_nothing_is_asked(window: Window) -> None:
    window.to_vote()
    window.hall.view = replace(window.hall.view, line=HallLine.AWAY)
    window.attend()
    assert asking(window) is Asking.AWAY and "does not answer" in texts(window)
    window.obey(AskRooms())
    assert not window.hall.asked


def test_the_first_step_is_no_form(window: Window) -> None:
    window.press("p")
    window.obey(c.StepBack())
    assert "first step" in texts(window) and window.session_game.session.rooms
    window.obey(ShowHall())
    window.obey(c.Quit())
    assert window.ended


def test_it_ends_in_one_protocol(window: Window) -> None:
    window.press("p")
    game = window.session_game
    game.obey(c.Show("findings"))
    window.press("ctrl+2")
    window.obey(c.Hide())
    window.press("space")
    assert game.session.phase is Phase.PROTOCOL
    assert [one.text for one in game.session.agreements if one.status in SETTLED] == [NEVER, TALK]
    game.obey(c.Export("all"))
    files = [one for one in Path(game.saved_as).parent.rglob("*") if one.is_file()]
    assert {".docx", ".pdf", ".txt", ".json"} <= {one.suffix for one in files}
    told = max((one.read_text("utf-8") for one in files if one.suffix == ".txt"), key=len)
    assert NEVER in told and UNTIL not in told
    account = " ".join(compose(game.session, ENGLISH).account)
    assert "3 rooms each came to their own agreements: Room 1, Room 2, Room 3. 60 people took part." in account
