"""A practice session: every step by the keys it names, votes that come by themselves, and nothing of it anywhere."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest

from game.app.game import Game
from game.app.in_play import InPlay
from game.app.made_up_team import choices_of
from game.app.practice_session import CARDS, PEOPLE, WRITES, practice_deck
from game.core import commands as c
from game.core.ballots import Way
from game.core.cards import Weight
from game.core.disclosure import Verdict, disclosed
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.session import Session
from game.screens.common.practice_strip import LEAVE_KEY
from game.settings.store import load
from game.system.scratch import PREFIX
from game.texts.key_names import key_words
from game.ui.geometry import TOP, Page
from game.ui.scene import Scene
from tests.app.app_samples import game_in, play_on, saved, standard, team_of
from tests.pressing import wait

SKIPPED = {Phase.WELCOME, Phase.SETUP, Phase.WARM_UP, Phase.LOOK_BACK, Phase.HALL_VOTE}
"""What lies before a practice session, what is one key beside its way, and what the hall of a study day asks."""


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where folders for a moment are made."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def shown(tmp_path: Path, scratch: Path) -> Iterator[InPlay]:
    """A practice session on the wall, begun at the first screen."""
    home = tmp_path / "home"
    home.mkdir()
    opened = InPlay(game_in(home))
    opened.obey(c.StartPracticeSession())
    yield opened
    opened.closing()


def now(shown: InPlay) -> Game:
    """The game that is seen."""
    game = shown.now
    assert isinstance(game, Game)
    return game


def session(shown: InPlay) -> Session:
    return now(shown).session


def settle(shown: InPlay) -> None:
    """As long as colleagues answer."""
    shown.attend()
    for _ in range(PEOPLE * 2):
        before = session(shown)
        wait(now(shown), 2.0)
        shown.attend()
        if session(shown) is before:
            return


def press(shown: InPlay) -> None:
    """The step forward."""
    scene = shown.scene(Page())
    touch = scene.touch(scene.primary) or scene.touch("forward")
    assert touch is not None
    shown.obey(touch.command)


def walk(shown: InPlay) -> Iterator[Scene]:
    """Every screen from here to the protocol, once all have answered."""
    for _ in range(60):
        settle(shown)
        yield shown.scene(Page())
        if session(shown).phase is Phase.PROTOCOL:
            return
        press(shown)
        assert not now(shown).notice
    raise AssertionError("the protocol was not reached")


def to(shown: InPlay, phase: Phase) -> None:
    for _ in walk(shown):
        if session(shown).phase is phase:
            return


def files(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


def test_its_keys_lead_through_every_step_of_a_meeting(shown: InPlay) -> None:
    """In fewer than thirty presses, with a light card and a heavy one, and two agreements at its end."""
    met = [(session(shown).phase, scene.name) for scene in walk(shown)]
    assert {phase for phase, _ in met} == set(Phase) - SKIPPED
    assert "content_note" in [name for _, name in met]
    assert len(met) < 30
    assert len(session(shown).agreements) == 2


def test_the_strip_names_the_key_that_goes_on(shown: InPlay) -> None:
    """At every step but the last, where two doors stand instead."""
    for scene in walk(shown):
        forward = scene.touch("forward")
        if forward is None:
            assert session(shown).phase is Phase.PROTOCOL
            continue
        told = key_words(forward.keys, now(shown).say)
        assert any(f"Next: {told}." in text for text in scene.texts()), scene.name


def test_it_says_at_every_step_that_it_is_practice_and_how_to_leave(shown: InPlay) -> None:
    for scene in walk(shown):
        (leave,) = (touch for touch in scene.touches() if LEAVE_KEY in touch.keys)
        assert leave.command == c.LeavePracticeSession()
        assert "Practice session" in scene.texts()


@pytest.mark.parametrize("overlay", ["help", "settings", "stop", "cover", "blank", "desk", "more", "contacts"])
def test_the_key_to_leave_works_whatever_lies_over_it(shown: InPlay, overlay: str) -> None:
    shown.obey(c.Show(overlay))
    assert [touch for touch in shown.scene(Page()).touches() if LEAVE_KEY in touch.keys]


@pytest.mark.parametrize("phase", sorted(set(Phase) - SKIPPED))
def test_one_can_leave_at_any_step(shown: InPlay, scratch: Path, phase: Phase) -> None:
    """Then the first screen is as it was, and the folder is gone."""
    to(shown, phase)
    shown.obey(c.LeavePracticeSession())
    assert not now(shown).in_practice and session(shown).phase is Phase.WELCOME
    assert not shown.ended and not now(shown).saved
    assert list(scratch.iterdir()) == []


def test_nothing_of_it_is_kept(shown: InPlay, tmp_path: Path) -> None:
    """Nor is there anything that could be gone on with: not a file in the folder of this user, at any step."""
    for _ in walk(shown):
        assert files(tmp_path / "home") == []
    shown.closing()
    assert files(tmp_path) == []


def test_a_real_session_that_waits_is_not_touched(tmp_path: Path, scratch: Path) -> None:
    path = saved(tmp_path, "talk")
    before = path.read_bytes()
    elsewhere = scratch / "open-kaart"  # where one is kept if its folder refuses it
    elsewhere.mkdir()
    copy(path, elsewhere)
    shown = InPlay(game_in(tmp_path))
    offered = now(shown).saved
    shown.obey(c.StartPracticeSession())
    assert now(shown).kept.listed(now(shown).folders, now(shown).say) == ()
    for command in (c.OpenKept(str(path)), c.OpenLast(), c.StartReview()):
        shown.obey(command)
        assert now(shown).in_practice and now(shown).notice == Reason.NOT_NOW
    to(shown, Phase.PROTOCOL)
    shown.obey(c.LeaveSession())
    assert now(shown).saved == offered
    assert path.read_bytes() == before
    shown.closing()


def test_colleagues_answer_one_after_the_other(shown: InPlay) -> None:
    """The count rises; nobody waits long, and none is there before the first has thought."""
    to(shown, Phase.SITUATION)
    press(shown)
    shown.attend()
    seen = [count(shown)]
    for _ in range(PEOPLE):
        tick = shown.wants_tick()
        assert tick is not None and 0 < tick <= 1
        wait(now(shown), tick)
        shown.attend()
        seen.append(count(shown))
    assert seen == list(range(PEOPLE + 1))
    assert shown.wants_tick() is None


def count(shown: InPlay) -> int:
    voting = session(shown).play.voting
    assert voting is not None
    return voting.cast


@pytest.mark.parametrize("way", [way for way in Way if not way.traits.camera])
def test_they_vote_in_every_way(shown: InPlay, way: Way) -> None:
    """By the commands of that way, until everybody has; one by one, or table by table. Of cards, see the film."""
    to(shown, Phase.SITUATION)
    if way is not session(shown).setup.way:
        now(shown).decide(c.ChangeWay(way))  # no server is wanted here
    press(shown)
    settle(shown)
    assert count(shown) == PEOPLE
    assert not now(shown).notice
    press(shown)
    assert session(shown).phase is Phase.TALK


def test_what_they_choose_leads_to_a_rule() -> None:
    """The first vote is divided and the last one is not: the button leads on to the rule of each card."""
    for card in practice_deck(standard()):
        early, late = (choices_of(card, PEOPLE, "0.1", agreed=agreed) for agreed in (False, True))
        divided, most = (max(map(choices.count, choices)) for choices in (early, late))
        assert divided * 2 <= PEOPLE and most * 3 == PEOPLE * 2


def test_a_heavy_card_tells_who_leads_and_no_more(shown: InPlay) -> None:
    for _ in walk(shown):
        if session(shown).turn == 1 and session(shown).phase is Phase.REVEAL:
            break
    outcome = disclosed(session(shown).card, session(shown).play.rounds)
    assert outcome.verdict is Verdict.CARRIED and outcome.last is not None and outcome.last.covered


def test_nobody_votes_while_the_wall_shows_something_else(shown: InPlay) -> None:
    to(shown, Phase.SITUATION)
    press(shown)
    shown.obey(c.Show("stop"))
    settle(shown)
    assert count(shown) == 0 and shown.wants_tick() is None
    shown.obey(c.Hide())
    settle(shown)
    assert count(shown) == PEOPLE


def test_a_press_that_asks_is_not_answered_by_a_vote(shown: InPlay) -> None:
    """Who closes too early reads who is missing, while the others go on voting."""
    to(shown, Phase.SITUATION)
    press(shown)
    shown.attend()
    wait(now(shown), 1.0)
    shown.attend()
    press(shown)
    notice = now(shown).notice
    wait(now(shown), 0.3)
    shown.attend()
    assert count(shown) == 2 and notice and now(shown).notice == notice


def test_undo_works_and_ends_at_the_house_rules(shown: InPlay) -> None:
    to(shown, Phase.TALK)
    shown.obey(c.StepBack())
    shown.obey(c.StepBack())
    assert session(shown).phase is Phase.FIRST_VOTE
    settle(shown)
    assert count(shown) == PEOPLE
    for _ in range(6):
        shown.obey(c.StepBack(sure=True))
    assert session(shown).phase is Phase.HOUSE_RULES and now(shown).notice == Reason.AT_START


@pytest.mark.parametrize("command", [c.Export("docx"), c.Export("all"), c.WritePaper("poster"), c.OpenFolder()])
def test_no_document_is_written(shown: InPlay, tmp_path: Path, command: c.Command) -> None:
    """A sentence says so, and the screen names the folder where it would be."""
    to(shown, Phase.PROTOCOL)
    shown.obey(command)
    assert isinstance(command, WRITES)
    assert "nothing is written" in " ".join(shown.scene(Page()).texts())
    assert now(shown).view_model().folder == str(tmp_path / "home" / "documents")
    assert files(tmp_path / "home") == []


def test_what_is_set_for_a_session_goes_with_it(shown: InPlay, tmp_path: Path) -> None:
    """How the screen looks and its language stay: they belong to no session."""
    for command in (c.SetContact("inspector", "0900 – 1"), c.NameSchool("De Wilg"), c.SetZoom(1.2)):
        shown.obey(command)
    shown.obey(c.SetLanguage("nl"))
    shown.obey(c.LeavePracticeSession())
    kept = load(tmp_path / "home" / "settings.json")
    assert not kept.contacts and not kept.school.name
    assert (kept.zoom, kept.language, now(shown).say.language) == (1.2, "nl", "nl")


def test_a_touch_board_has_the_strip_above_what_is_pressed(shown: InPlay) -> None:
    """In the place of the head; a notice takes it for a moment."""
    shown.obey(c.SetBoard(on=True))
    to(shown, Phase.FIRST_VOTE)
    (leave,) = (touch for touch in shown.scene(Page()).touches() if LEAVE_KEY in touch.keys)
    assert leave.area.bottom < TOP
    shown.obey(c.CorrectPresent(-1))
    assert now(shown).notice and "Card 1 of 2" not in shown.scene(Page()).texts()


def test_the_window_of_the_desk_has_the_key_too(shown: InPlay) -> None:
    shown.two_screens = True
    assert now(shown).in_practice and now(shown).two_screens
    assert [touch for touch in shown.desk_scene(Page()).touches() if LEAVE_KEY in touch.keys]


def test_an_own_card_is_played_and_kept_nowhere(shown: InPlay, tmp_path: Path) -> None:
    """As in a session, the closing asks what becomes of it; a yes keeps it as long as the practice lasts."""
    to(shown, Phase.SITUATION)
    for field, text in {"title": "After six", "situation": "A message.", "0": "Never", "1": "Always"}.items():
        shown.obey(c.FillOwn(field, text))
    shown.obey(c.PlayOwn(instead=True))
    card = session(shown).card
    assert card is not None and card.title == "After six"
    shown.obey(c.SkipCard())
    shown.obey(c.GoTo("closing"))
    touch = shown.scene(Page()).touch("keep")
    assert touch is not None
    shown.obey(touch.command)
    assert now(shown).notice == "card_kept" and not now(shown).unsaved_cards
    shown.obey(c.LeavePracticeSession())
    assert files(tmp_path) == [] and not [one for one in now(shown).cards if one.title == "After six"]


def test_once_more_begins_anew(shown: InPlay) -> None:
    to(shown, Phase.PROTOCOL)
    shown.obey(c.StartPracticeSession())
    assert session(shown).phase is Phase.HOUSE_RULES and not session(shown).agreements
    assert now(shown).in_practice


def test_the_cross_of_the_window_ends_both(shown: InPlay, scratch: Path) -> None:
    to(shown, Phase.FIRST_VOTE)
    shown.closing()
    assert shown.ended and list(scratch.iterdir()) == []


def test_what_a_kill_leaves_is_a_folder_that_is_swept(shown: InPlay, scratch: Path) -> None:
    """It lies among the folders for a moment, where the next start clears up."""
    to(shown, Phase.TALK)
    (left,) = scratch.iterdir()
    assert left.name.startswith(PREFIX)


def test_a_disk_without_room_is_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    shown = InPlay(game_in(tmp_path))
    shown.obey(c.StartPracticeSession())
    assert not now(shown).in_practice and now(shown).notice == "disk_trouble"


def test_it_begins_at_the_first_screen_alone(tmp_path: Path) -> None:
    """A session that is played goes on."""
    game = game_in(tmp_path)
    shown = InPlay(game)
    play = team_of(game).play()
    next(step for step in play if step == "talk")
    shown.obey(c.StartPracticeSession())
    assert not now(shown).in_practice and game.notice == "not_now"
    play_on(game)


def test_other_cards_of_that_weight_come_where_these_are_gone() -> None:
    library = standard()
    packs = tuple(
        replace(pack, cards=tuple(card for card in pack.cards if card.id not in dict(CARDS).values()))
        for pack in library.packs
    )
    assert [card.weight for card in practice_deck(replace(library, packs=packs))] == [Weight.LIGHT, Weight.HEAVY]
