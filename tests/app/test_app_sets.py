"""Sets of cards that come with the game: which are dealt, who switches another on, and what a session keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.bootstrap import new_game
from game.app.dealing import planned_deck
from game.app.game import Game
from game.app.state import Environment
from game.content.found import Library
from game.content.pack_file import build_pack
from game.core import commands as c
from game.core.cards import ThemeId
from game.core.commands import UseSet
from game.core.phases import Phase
from game.library.loading import shipped
from game.library.selection import cards_in_use
from game.settings.store import Settings, load
from game.system.paths import Places
from game.texts.cards import offered_themes
from game.ui.geometry import Page

WIDE = Page(1920)


@pytest.fixture
def where(tmp_path: Path) -> Places:
    return Places(tmp_path, tmp_path / "settings.json", tmp_path / "documents")


def sitting(where: Places, settings: Settings | None = None, library: Library | None = None) -> Game:
    """A game that is being set up."""
    game = new_game(Environment(where, library or shipped(), lambda: 1.79e9, 3), settings or Settings())
    game.obey(c.NewSession())
    return game


def sets_of(game: Game) -> set[str]:
    return {card.id.partition("/")[0] for card in game.cards}


def test_a_primary_school_is_dealt_no_card_for_older_pupils(where: Places) -> None:
    """The set for secondary schools comes along, and is nowhere until somebody asks for it."""
    game = sitting(where)
    assert {pack.id for pack in game.environment.library.packs} >= {"basis", "vo"}
    assert sets_of(game) == {"basis"}
    assert all(card.id.startswith("basis/") for card in planned_deck(game))
    game.obey(c.TurnPage(1))
    shown = {touch.name for touch in game.scene(WIDE).touches()}
    assert "theme-gamen" in shown and "theme-techniek" not in shown


def test_a_set_that_is_switched_on_is_dealt_from_and_remembered(where: Places) -> None:
    """With the basic set off the whole deck comes from the other; the next start knows it still."""
    game = sitting(where)
    game.obey(UseSet("vo"))
    assert sets_of(game) == {"basis", "vo"}
    game.obey(UseSet("basis"))
    deck = planned_deck(game)
    assert len(deck) > 3 and all(card.id.startswith("vo/") for card in deck)
    assert sets_of(sitting(where, load(where.settings))) == {"vo"}


def test_one_set_stays_in_use(where: Places) -> None:
    """The last one cannot be switched off, and the wall says so."""
    game = sitting(where)
    before = game.cards
    game.obey(UseSet("basis"))
    assert game.cards == before and game.notice == "last_set"
    game.obey(UseSet("nothing-like-it"))
    assert game.cards == before


def test_themes_that_were_chosen_do_not_stay_behind(where: Places) -> None:
    """A theme of a set that is switched off would limit the deck to cards that are not there."""
    game = sitting(where)
    game.obey(c.ChangeSetup("themes", "gamen"))
    game.obey(UseSet("vo"))
    assert game.session.setup.themes == ()


def test_a_session_goes_on_with_cards_of_a_set_that_is_off_now(where: Places) -> None:
    """The deck was dealt; what is switched afterwards is for the next one."""
    game = sitting(where)
    game.obey(UseSet("vo"))
    game.obey(UseSet("basis"))
    game.obey(c.StartSession())
    deck = game.session.deck
    game.obey(UseSet("basis"))
    game.obey(UseSet("vo"))
    assert game.session.phase is not Phase.SETUP and game.session.deck == deck


def test_settings_that_leave_no_card_are_passed_over() -> None:
    """A file from another computer may switch off all there is here; then the sets that begin in use are there."""
    library = shipped()
    nothing = Settings(sets={pack.id: False for pack in library.packs})
    assert cards_in_use(library, nothing) == cards_in_use(library, Settings()) != ()


def test_a_theme_of_two_sets_is_offered_once() -> None:
    """A school's own set may borrow the themes of the basic one."""
    basic = shipped().packs[0]
    offered = [theme.id for theme in offered_themes((*basic.themes, *basic.themes), basic.cards)]
    assert offered == [theme.id for theme in basic.themes] and ThemeId("gamen") in offered


def test_the_list_of_sets_tells_which_are_in_use_and_switches_them(where: Places) -> None:
    """The name of the set is a press away from the set-up."""
    game = sitting(where)
    game.obey(c.TurnPage(1))
    opener = next(touch for touch in game.scene(WIDE).touches() if touch.name == "sets")
    game.obey(opener.command)
    press = next(touch for touch in game.scene(WIDE).touches() if touch.name == "set-vo")
    game.obey(press.command)
    assert next(one for one in game.view_model().sets if one.pack == "vo").in_use
    assert "vo" in sets_of(game)


def test_an_author_may_let_a_set_begin_switched_off() -> None:
    """`in_use: false` in pack.yaml; without it a set is dealt from, and a slip of the pen is told."""
    head = b"name: Set\nlanguage: nl\n"
    assert build_pack(head, "set", "pack.yaml").pack.in_use
    assert not build_pack(head + b"in_use: false\n", "set", "pack.yaml").pack.in_use
    odd = build_pack(head + b"in_use: soms\n", "set", "pack.yaml")
    assert odd.pack.in_use and len(odd.problems) == 1
