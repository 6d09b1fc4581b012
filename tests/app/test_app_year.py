"""After a year: two sessions beside each other, what is due is looked at again, and a new colleague plays alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.dealing import planned_deck
from game.app.game import Game
from game.cli.main import main
from game.core import commands as c
from game.core.commands import GoAlone, PickAlone, StartReview, WriteLeaflet
from game.core.phases import Phase
from game.core.review import rules_of
from game.core.session import SETTLED, Session
from game.tools.rehearsal.team import Clock
from game.ui.geometry import Page
from game.ui.scene import find
from tests.app.app_samples import game_in, phase_of, play_on, play_to

YEAR = 366 * 24 * 3600.0


def last_year(game: Game) -> Session:
    """The session that was finished before."""
    year = game.view_model().year
    assert year is not None
    return year.last


def held(home: Path, seed: int = 1, later: float = 0.0) -> Path:
    """A session that was finished so many seconds later; the file it lies in."""
    game = game_in(home, seed=seed)
    clock = game.environment.clock
    assert isinstance(clock, Clock)
    clock.now += later
    play_to(game, "protocol")
    path = game.keeper.store.path if game.keeper.store else Path()
    game.closing()
    return path


def back_after_a_year(home: Path) -> Game:
    held(home)
    game = game_in(home, seed=9)
    clock = game.environment.clock
    assert isinstance(clock, Clock)
    clock.now += YEAR
    return game


def test_two_sessions_beside_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The older first, whatever the order; what was never played is named."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    first, second = held(tmp_path, 1), held(tmp_path, 2, YEAR)
    told = []
    for pair in ((first, second), (second, first)):
        assert main(["--lang", "en", "compare", *map(str, pair)]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert told[0].startswith("Example school (22 November 2026) beside Example school (23 November 2027)")
    assert "What moved" in told[0] and "Cards that were never played" in told[0]


def test_what_cannot_be_compared_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same twice, none of that name, a file that is no session."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    path = str(held(tmp_path))
    (tmp_path / "x.okk").write_bytes(b"no session")
    for other, told in (
        (path, "same session twice"),
        ("none", "There is no session"),
        (str(tmp_path / "x.okk"), "x.okk"),
    ):
        assert main(["--lang", "en", "compare", path, other]) == 1
        assert told in capsys.readouterr().err


def test_the_first_screen_looks_back_once_a_session_was_finished(tmp_path: Path) -> None:
    """Not before; then with one key, and the rules of a year ago are due."""
    game = game_in(tmp_path)
    assert find(game.scene(Page()), "j") is None
    game.closing()
    game = back_after_a_year(tmp_path)
    look = find(game.scene(Page()), "j")
    assert look is not None
    game.obey(look.command)
    rules = [one.text for one in last_year(game).agreements if one.status in SETTLED]
    shown = " ".join(game.scene(Page()).texts())
    assert rules and all(rule in shown for rule in rules[:2])
    game.closing()


def test_a_review_deals_what_is_due_and_shows_the_earlier_rule_after_the_votes(tmp_path: Path) -> None:
    """Nobody is led by the rule of last year before the vote; at the rule one key takes it."""
    game = back_after_a_year(tmp_path)
    game.obey(c.Show("year"))
    due = {one.card: one.text for one in last_year(game).agreements if one.status in SETTLED}
    game.obey(StartReview())
    assert game.session.phase is Phase.SETUP and {card.id for card in planned_deck(game)} <= set(due)
    game.obey(c.StartSession())
    assert game.session.earlier and game.session.deck
    for _ in range(40):
        shown = " ".join(game.scene(Page()).texts())
        card = game.session.card
        text = due.get(card.id, "") if card else ""
        if phase_of(game) is Phase.RULE:
            break
        assert not text or text not in shown
        play = game.session.play
        if play.voting is not None and not play.voting.cast:
            game.obey(c.CountHands(game.session.deck[0].options[0].id, game.session.present))
        game.obey(c.RevealMore() if phase_of(game) is Phase.REVEAL and game.view.reveal < 1 else c.Advance())
    assert phase_of(game) is Phase.RULE and text in shown
    again = find(game.scene(Page()), "ctrl+l")
    assert again is not None
    game.obey(again.command)
    draft = game.session.play.draft
    assert draft is not None and draft.text == text
    game.closing()


def test_a_review_that_is_left_leaves_no_trace(tmp_path: Path) -> None:
    """The next new session is dealt from all cards again, and an ordinary session knows nothing of earlier ones."""
    game = back_after_a_year(tmp_path)
    game.obey(c.Show("year"))
    game.obey(StartReview())
    game.obey(c.LeaveSession())
    game.obey(c.NewSession())
    assert game.view.review is None
    game.obey(c.StartSession())
    assert game.session.earlier == ()
    play_on(game)
    game.closing()


def test_a_new_colleague_plays_alone_and_nothing_is_kept(tmp_path: Path) -> None:
    """Situation, an own choice, the rule of the team, and at the end a page to sign; no session file is made."""
    game = back_after_a_year(tmp_path)
    files = sorted(path.name for path in (tmp_path / "sessions").iterdir())
    game.obey(c.Show("newcomer"))
    last = last_year(game)
    for rule in rules_of(last):
        card = next(card for card in last.deck if card.id == rule.card)
        before = game.scene(Page())
        choice = find(before, "1")
        assert (
            rule.text not in before.texts() and choice is not None and choice.command == PickAlone(card.options[0].id)
        )
        game.obey(PickAlone(card.options[0].id))
        assert rule.text in game.scene(Page()).texts()
        game.obey(GoAlone())
    end = game.scene(Page())
    assert end.name == "newcomer-end" and all(rule.text in end.texts() for rule in rules_of(last))
    game.obey(WriteLeaflet())
    assert game.notice == "saved" and Path(game.saved_as).read_bytes().startswith(b"%PDF")
    assert game.session.phase is Phase.WELCOME
    assert sorted(path.name for path in (tmp_path / "sessions").iterdir()) == files
    game.closing()
