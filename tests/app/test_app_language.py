"""The language of the wall changes in the middle of a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core import commands as c
from game.i18n.catalogues import words
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


def test_the_choice_is_kept(tmp_path: Path) -> None:
    """The language that was chosen is in the settings file at once."""
    game = game_in(tmp_path, "nl")
    game.obey(c.SetLanguage("en"))
    assert '"language": "en"' in (tmp_path / "settings.json").read_text("utf-8")
