"""Looking over the agreements with a real game: what is left stays left, what is merged leaves the file, undo works."""

from __future__ import annotations

from pathlib import Path

from game.app.game import Game
from game.core import commands as c
from game.core.cards import CardId
from game.core.phases import Phase
from game.core.session import SETTLED, Status
from game.ui.geometry import Page
from game.ui.scene import find
from tests.app.app_samples import game_in, play_to, shown


def closing(home: Path) -> Game:
    """A game at the closing whose first two agreements say the same, with a name in one of them."""
    game = game_in(home)
    play_to(game, "closing")
    first, second = settled(game)[:2]
    for card in (first, second):
        game.obey(c.AmendAgreement(card, "text", "We answer no messages from pupils in the evening."))
    game.obey(c.AmendAgreement(first, "reason", "We heard that from Anna."))
    return game


def settled(game: Game) -> list[CardId]:
    return [one.card for one in game.session.agreements if one.status in SETTLED]


def kinds(game: Game) -> list[str]:
    return [finding.kind for finding in game.view_model().findings]


def press(game: Game, key: str) -> None:
    touch = find(game.scene(Page()), key)
    assert touch is not None, key
    game.obey(touch.command)


def test_nothing_is_looked_for_before_the_closing(tmp_path: Path) -> None:
    """While cards are played no frame waits for it."""
    game = game_in(tmp_path)
    play_to(game, "situation")
    assert game.view_model().findings == ()


def test_what_is_left_as_it_is_stays_so(tmp_path: Path) -> None:
    """Also in the protocol; another name in the same place is noticed again."""
    game = closing(tmp_path)
    press(game, "n")
    assert kinds(game) == ["alike", "name"]
    press(game, "right")
    press(game, "ctrl+1")
    assert kinds(game) == ["alike"]
    game.obey(c.Hide())
    game.obey(c.Advance())
    assert game.session.phase is Phase.PROTOCOL
    assert kinds(game) == ["alike"]
    game.obey(c.AmendAgreement(game.session.agreements[0].card, "reason", "We heard that from Jan."))
    assert "name" in kinds(game)


def test_keep_both_in_one_key(tmp_path: Path) -> None:
    """The pair is not shown again, and undo brings it back without leaving."""
    game = closing(tmp_path)
    press(game, "n")
    press(game, "ctrl+1")
    assert kinds(game) == ["name"]
    press(game, "ctrl+u")
    assert kinds(game) == ["alike", "name"]
    assert game.view.overlay == "findings"


def test_one_for_both_in_one_key(tmp_path: Path) -> None:
    """The wall and the written file know one agreement less; undo brings both back."""
    game = closing(tmp_path)
    cards, before = settled(game), shown(game)
    press(game, "n")
    press(game, "ctrl+2")
    assert settled(game) == [card for card in cards if card != cards[1]]
    assert [one.status for one in game.session.agreements if one.card == cards[1]] == [Status.MERGED]
    written = Path(game.saved_as).read_text("utf-8")
    assert written.count("We answer no messages from pupils in the evening.") == 1
    press(game, "ctrl+u")
    press(game, "pageup")
    assert (game.view.overlay, settled(game), shown(game)) == ("", cards, before)


def test_owner_and_day_in_the_written_file(tmp_path: Path) -> None:
    """Set for one by key, for all by one more; a day that is none is refused with a sentence."""
    game = closing(tmp_path)
    press(game, "w")
    for key in ("ctrl+2", "ctrl+9", "ctrl+e", "ctrl+d"):
        press(game, key)
    numbered = [one for one in game.session.agreements if one.status in SETTLED]
    assert {one.owner for one in numbered} == {"learning support coordinator (SENCO)"}
    assert {one.review for one in numbered} == {"2027-09-01"}
    game.obey(c.AmendAgreement(numbered[0].card, "review", "soon"))
    assert game.notice == "no_date"
    game.obey(c.AmendAgreement(numbered[0].card, "review", "12-11-2027"))
    kept = game.session.agreement(numbered[0].card)
    assert kept is not None
    assert kept.review == "2027-11-12"


def test_another_session_leaves_nothing_alone(tmp_path: Path) -> None:
    """What was left as it is belongs to the session that was played."""
    game = closing(tmp_path)
    game.obey(c.LeaveFinding("x"))
    assert [*game.view.left] == ["x"]
    game.obey(c.LeaveSession())
    assert [*game.view.left] == []
