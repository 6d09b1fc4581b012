"""`open-kaart show CARD`: which card is meant, what Space does, what an edit does; and that nothing stays on disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli.main import main
from game.cli.show import CardEdited, SingleCardGame, find_card, read_card
from game.content.found import Library
from game.content.problem import Problem, phrase
from game.content.yaml_writer import card_to_yaml
from game.core import commands as c
from game.core.cards import Card
from game.core.phases import Phase
from game.i18n.catalogues import words
from game.library.loading import library
from game.system.errors import UserError
from game.ui.geometry import Page
from tests.app.app_samples import shown, standard

SAY = words("en")


@pytest.fixture
def game(tmp_path: Path) -> Iterator[SingleCardGame]:
    """The first shipped card on the wall."""
    opened = SingleCardGame(tmp_path, standard(), standard().cards[0], SAY)
    yield opened
    opened.closing()


def space(game: SingleCardGame) -> None:
    scene = game.scene(Page())
    touch = scene.touch(scene.primary)
    assert touch is not None
    game.obey(touch.command)


@pytest.mark.parametrize("card", standard().cards, ids=lambda card: str(card.id))
def test_space_goes_through_every_step_and_round(card: Card, tmp_path: Path) -> None:
    """From the situation by vote, talk, reveal and rule to consent, and then it begins again."""
    game = SingleCardGame(tmp_path, standard(), card, SAY)
    passed: list[Phase] = []
    for _ in range(40):
        if passed and game.session.phase is Phase.SITUATION and passed[-1] is not Phase.SITUATION:
            break
        passed.append(game.session.phase)
        space(game)
        assert not game.notice, game.notice
    assert {Phase.SITUATION, Phase.FIRST_VOTE, Phase.REVEAL, Phase.RULE, Phase.CONSENT} <= set(passed)
    assert game.session.phase is Phase.SITUATION
    game.closing()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_an_edit_is_seen_at_the_same_step(game: SingleCardGame) -> None:
    """New words come where the author looks; a broken file leaves the card and says what is wrong."""
    space(game)
    card = standard().cards[0]
    new = replace(card, title="Quite another title")
    game.obey(CardEdited(new))
    assert game.session.phase == "first_vote" and game.session.card == new
    game.obey(CardEdited(None, (Problem("a.yaml", 3, 1, phrase("a tab")),)))
    assert game.session.card == new and "a.yaml:3" in shown(game)
    game.obey(CardEdited(replace(new, options=new.options[:2])))
    assert game.session.phase is Phase.SITUATION and "a.yaml:3" not in shown(game)


@pytest.mark.parametrize(
    "command",
    [c.SkipCard(), c.Park(), c.Redraw(), c.PickCard(standard().cards[1].id), c.GoTo("closing"), c.PlayOwn(True)],
)
def test_what_leads_away_begins_again(game: SingleCardGame, command: c.Command) -> None:
    """There is no other card to go on with, and nothing to close."""
    space(game)
    game.obey(command)
    assert game.session.phase is Phase.SITUATION and game.session.deck == standard().cards[:1]


def test_a_card_is_found_by_its_id_its_name_and_its_file(tmp_path: Path) -> None:
    """All three ways lead to the same card."""
    card = standard().cards[0]
    assert find_card(card.id, standard(), SAY)[0] == card
    assert find_card(card.id.partition("/")[2], standard(), SAY)[0] == card
    path = tmp_path / "x1-card.yaml"
    path.write_text(card_to_yaml(card), "utf-8")
    found, follow = find_card(str(path), standard(), SAY)
    assert found.title == card.title and follow == path


def test_what_is_not_there_is_told_with_help(tmp_path: Path) -> None:
    """A misspelt name gets proposals, a broken file its mistakes, a folder a plain sentence."""
    name = standard().cards[0].id.partition("/")[2]
    with pytest.raises(UserError, match=f"Did you mean: .*{name}"):
        find_card(name[:-1], standard(), SAY)
    path = tmp_path / "a1-x.yaml"
    path.write_text("title: [half", "utf-8")
    with pytest.raises(UserError, match=r"a1-x\.yaml:1:"):
        find_card(str(path), standard(), SAY)
    broken = Library(problems=(Problem("cards/own/late.yaml", 2, 1, phrase("a tab")),))
    for given in ("late", "own/late"):
        with pytest.raises(UserError, match=r"late\.yaml:2:1"):
            find_card(given, broken, SAY)
    with pytest.raises(UserError, match="There is no"):
        find_card(str(tmp_path / "nothing.yaml"), standard(), SAY)
    assert read_card(tmp_path, standard()) == (None, ())


@pytest.mark.parametrize("name", ["late-messages", "ours/late-messages", "file"])
def test_a_card_to_fill_in_is_shown_before_it_is_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As `new-card` leaves it: the rest stands on the wall, and what is missing is told until it is there."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    assert main(["--lang", "en", "new-card", "Late messages", "--set", "ours"]) == 0
    (path,) = tmp_path.rglob("late-messages.yaml")
    card, found = find_card(str(path) if name == "file" else name, library(), SAY)
    assert card.title == "Late messages" and found == path
    again, missing = read_card(path, library())
    assert again == card and "'Situation (situation)' is empty" in missing[0].report(SAY)
    assert all(one.id != card.id for one in library().cards)
    path.write_text(path.read_text("utf-8").replace("weight: medium", "weight: none"), "utf-8")
    assert read_card(path, library())[0] is None
