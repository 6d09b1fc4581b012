"""Reading aloud in a running game: what a voice is given, what ends it, and what is said where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from game.i18n.words import Words
from game.ui.geometry import Page
from game.ui.keys import ALOUD
from game.ui.scene import find
from tests.app.app_samples import advance_to, game_in, shown


class Said:
    """Takes the place of a voice."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str]] = []
        self.speaking = False
        self.missing = ""

    def say(self, text: str, language: str) -> None:
        self.texts.append((text, language))
        self.speaking = True

    def stop(self) -> None:
        self.speaking = False

    def lacking(self) -> str:
        found, self.missing = self.missing, ""
        return found


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    made = game_in(tmp_path)
    made.obey(c.NewSession())
    made.obey(c.StartSession())
    advance_to(made, Phase.FIRST_VOTE)
    made.aloud = Said()
    yield made
    made.closing()


def said(game: Game) -> list[tuple[str, str]]:
    assert isinstance(game.aloud, Said)
    return game.aloud.texts


def test_one_key_has_the_question_and_the_standpoints_read_and_ends_it(game: Game) -> None:
    """In the language of the wall; the same key is the way to silence."""
    touch = find(game.scene(Page()), ALOUD)
    assert touch is not None
    game.obey(touch.command)
    ((text, language),) = said(game)
    card = game.session.card
    assert card is not None and card.letter(card.options[0].id) + ": " in text and language == "en"
    game.obey(c.ReadAloud())
    assert not game.aloud.speaking and len(said(game)) == 1


@pytest.mark.parametrize("press", [c.Show("stop"), c.Advance(), c.CountHands, c.Show("help"), c.SetZoom(1.2)])
def test_whatever_is_asked_next_ends_it(game: Game, press: c.Command | type[c.CountHands]) -> None:
    """By a key, a finger or a paired desk."""
    game.obey(c.ReadAloud())
    card = game.session.card
    assert card is not None
    game.obey(press if isinstance(press, c.Command) else press(card.options[0].id, 1))
    assert not game.aloud.speaking


@pytest.mark.parametrize("overlay", ["stop", "cover", "blank", "contacts", "settings"])
def test_what_the_room_cannot_see_is_not_read(game: Game, overlay: str) -> None:
    """After STOP no word of the card is left, to the ear as to the eye."""
    game.obey(c.Show(overlay))
    game.obey(c.ReadAloud())
    assert said(game) == [] and game.notice == "nothing_aloud"


def test_a_card_that_nobody_translated_is_read_in_its_own_language(game: Game) -> None:
    """A Dutch text in a Turkish mouth helps nobody."""
    game.say = Words("tr")
    game.obey(c.ReadAloud())
    assert said(game)[0][1] == "nl"


def test_without_a_voice_it_is_told_with_its_cure(game: Game) -> None:
    """Once for each time that somebody asks."""
    assert isinstance(game.aloud, Said)
    game.aloud.missing = "fy"
    game.attend()
    assert "Frysk" in shown(game)
    game.obey(c.Hide())
    game.attend()
    assert "Frysk" not in shown(game)
