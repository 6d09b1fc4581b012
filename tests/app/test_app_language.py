"""The language of the wall changes in the middle of a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.broadcast import feed_of
from game.app.game import Game
from game.core import commands as c
from game.i18n.catalogues import words
from game.ui.geometry import Page
from tests.app.app_samples import advance_to, game_in, play_to, shown


def test_the_step_stays_and_the_card_is_translated(tmp_path: Path) -> None:
    """Dutch to English and back changes the words on the wall and nothing of the session."""
    game = game_in(tmp_path, "nl")
    play_to(game, "situation")
    before, card = game.session, game.session.card
    assert card is not None
    dutch = shown(game)
    assert card.title in dutch
    game.obey(c.SetLanguage("en"))
    assert game.session == before
    english = words("en").card(f"{card.id.replace('/', '.')}.title", card.title)
    assert english != card.title and english in shown(game)
    game.obey(c.SetLanguage("nl"))
    assert shown(game) == dutch
    game.closing()


@pytest.mark.parametrize(("first", "then"), [("nl", "en"), ("en", "nl")])
def test_the_draft_rule_is_in_the_language_of_the_room(tmp_path: Path, first: str, then: str) -> None:
    """A draft that is made after the change comes in the new language."""
    game = game_in(tmp_path, first)
    play_to(game, "talk")
    game.obey(c.SetLanguage(then))
    game.obey(c.GoTo("second_vote"))
    card = game.session.card
    assert card is not None
    game.obey(c.ChangeWay("hands"))
    option = next(o for o in card.options if o.exportable and o.rule)
    game.obey(c.CountHands(option.id, exactly=8))
    advance_to(game, "rule")
    draft = game.session.play.draft
    assert draft is not None
    rule = card.option(draft.option).rule
    told = words(then).card(f"{card.id.replace('/', '.')}.options.{draft.option}.rule", rule)
    assert draft.text == told and (then == "nl") == (told == rule)
    game.closing()


STEPS = ("house_rules", "situation", "first_vote", "talk", "second_vote", "reveal", "rule", "consent")


@pytest.mark.parametrize("step", STEPS)
def test_at_any_step_it_is_two_keys_away(tmp_path: Path, step: str) -> None:
    """F10, a press on its own name, and back at the step, in the language that was chosen."""
    game = game_in(tmp_path, "nl")
    play_to(game, step)
    game.obey(press(game, "f10"))
    game.obey(pressed(game, "language-en"))
    game.obey(press(game, "escape"))
    assert (game.view.overlay, game.say.language, game.session.phase.value) == ("", "en", step)
    assert "Vorige" not in shown(game) and "Terug" not in shown(game)
    game.closing()


@pytest.mark.parametrize("where", ["welcome", "setup", "paused", "desk"])
def test_it_is_also_where_no_card_is(tmp_path: Path, where: str) -> None:
    """Before the first card, in a pause, and from the desk over the only screen; Escape leads back to it."""
    game = game_in(tmp_path, "nl")
    if where == "setup":
        game.obey(c.NewSession())
    elif where in ("paused", "desk"):
        play_to(game, "talk")
        game.obey(c.Pause() if where == "paused" else c.Show("desk"))
    before, over = game.session, game.view.overlay
    game.obey(press(game, "f10"))
    game.obey(pressed(game, "language-en"))
    game.obey(press(game, "escape"))
    assert (game.session, game.view.overlay, game.say.language) == (before, over, "en")
    game.closing()


@pytest.mark.parametrize("odd", ["", "xx", "UK", "../en", "e\0n"])
def test_a_language_that_is_not_there_changes_nothing(tmp_path: Path, odd: str) -> None:
    game = game_in(tmp_path, "nl")
    game.obey(c.SetLanguage(odd))
    assert (game.say.language, game.settings.language) == ("nl", "nl")


def test_what_was_written_stays_and_going_on_later_gives_the_same(tmp_path: Path) -> None:
    """An agreement keeps the words that the room agreed on; a session that is opened again is the very same one."""
    game = game_in(tmp_path, "nl")
    play_to(game, "rule")
    game.obey(c.RewordRule("Wij zeggen het eerst tegen elkaar."))
    game.obey(c.SetLanguage("en"))
    game.obey(c.GoTo("closing"))
    advance_to(game, "closing")
    was, path = game.session, game.keeper.store
    assert path is not None
    file = path.path
    game.closing()
    again = game_in(tmp_path, "en")
    again.obey(c.OpenKept(str(file)))
    assert again.session == was
    again.closing()


def press(game: Game, key: str) -> c.Command:
    """What this key asks for now."""
    return next(touch.command for touch in reversed(game.scene(Page()).touches()) if key in touch.keys)


def pressed(game: Game, name: str) -> c.Command:
    return next(touch.command for touch in game.scene(Page()).touches() if touch.name == name)


def test_the_choice_is_kept(tmp_path: Path) -> None:
    """The language that was chosen is in the settings file at once."""
    game = game_in(tmp_path, "nl")
    game.obey(c.SetLanguage("en"))
    assert '"language": "en"' in (tmp_path / "settings.json").read_text("utf-8")


def test_paired_desks_hear_of_it_at_once(tmp_path: Path) -> None:
    """Without a step of the session, and with nothing else on the wall than before."""
    game = game_in(tmp_path, "nl")
    play_to(game, "situation")
    feed = feed_of(game)
    before, view = feed.shown(), game.view
    game.obey(c.SetLanguage("en"))
    assert game.view == view and feed.shown() != before
    assert feed.broadcast().language == "en"
    game.closing()
