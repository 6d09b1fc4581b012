"""Ways to vote and the warm-up in a running game: through the file, through a crash, and out of the protocol."""

from __future__ import annotations

from pathlib import Path

from game.app.game import Game
from game.core import commands as c
from game.core.cards import OptionId
from game.core.phases import Phase
from game.core.warm_up import WARM_UP_TEXTS
from tests.app.app_samples import game_in
from tests.pressing import press_twice

BIKE = OptionId("bike")


def warming(home: Path, people: int = 10) -> Game:
    game = game_in(home)
    for command in (c.NewSession(), c.ChangeSetup("people", str(people)), c.StartSession(), c.GoTo("warm_up")):
        game.obey(command)
    assert game.session.phase is Phase.WARM_UP
    return game


def reopened(home: Path) -> Game:
    game = game_in(home, seed=None)
    game.obey(c.OpenKept(game.saved[0].path))
    assert game.notice == ""
    return game


def test_a_warm_up_that_was_cut_off_goes_on_with_its_ballots(tmp_path: Path) -> None:
    """Tables, hands and what they chose are in the box again; closed, its bars are there again."""
    first = warming(tmp_path)
    for command in (c.CountHands(BIKE, 2), c.ChangeWay("tables"), c.CastTable(1, BIKE)):
        first.obey(command)
    before = first.session
    assert before.play.voting is not None
    assert before.play.voting.count_of(BIKE) == 6
    first.closing()
    game = reopened(tmp_path)
    assert game.session.play.voting is not None
    assert game.session.play.voting.box == before.play.voting.box
    press_twice(game)
    closed = game.session
    game.closing()
    game = reopened(tmp_path)
    assert game.session == closed
    assert game.session.play.rounds[0].votes_for(BIKE) == 6
    game.closing()


def test_people_put_right_are_spread_over_tables_in_the_file_too(tmp_path: Path) -> None:
    """A crash after the correction finds the corrected ballots, not the old ones."""
    game = warming(tmp_path)
    for command in (c.ChangeWay("tables"), c.CastTable(1, BIKE), c.CastTable(2, BIKE), c.CorrectPresent(-3)):
        game.obey(command)
    game.closing()
    game = reopened(tmp_path)
    assert game.session.play.voting is not None
    assert (game.session.present, game.session.play.voting.cast) == (7, 7)
    game.closing()


def test_the_protocol_knows_nothing_of_a_warm_up(tmp_path: Path) -> None:
    """Not its question, not its options, not its counts."""
    game = warming(tmp_path)
    for command in (c.CountHands(BIKE, 10), c.Advance(), c.GoTo("closing"), c.Advance()):
        game.obey(command)
    assert game.session.phase is Phase.PROTOCOL
    told = " ".join(line.text for page in game.view_model().pages for line in page)
    assert told
    assert not [text for text in WARM_UP_TEXTS if text in told]
    game.closing()


def test_a_table_is_answered_and_the_next_one_asked(tmp_path: Path) -> None:
    """After each choice the wall waits for the next table; a chosen one gives way again to whoever is due."""
    game = warming(tmp_path)
    for command in (c.ChangeWay("tables"), c.ChooseTable(2), c.CastTable(2, BIKE)):
        game.obey(command)
    assert not game.view.handed
    game.obey(c.HandOver())
    assert (game.view.handed, game.view.table) == (True, 0)
    game.closing()


def test_choosing_another_way_to_talk_closes_the_choice(tmp_path: Path) -> None:
    """And a refused one leaves it open, with a sentence."""
    game = warming(tmp_path)
    for command in (c.SkipCard(), c.Advance(), c.CountHands(game.session.deck[0].options[0].id, 8)):
        game.obey(command)
    press_twice(game)
    assert game.session.phase is Phase.TALK
    game.obey(c.Show("talk_ways"))
    game.obey(c.ChangeTalk("shouting"))
    assert (game.view.overlay, game.notice) == ("talk_ways", "not_now")
    game.obey(c.ChangeTalk("carousel"))
    assert (game.view.overlay, game.session.talk) == ("", "carousel")
    game.closing()
