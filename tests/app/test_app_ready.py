"""Heavy cards wait for numbers and people: what is dealt, what can be picked, and what the wall asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.cards import Card, Weight
from game.core.readiness import ALWAYS
from tests.app.app_samples import game_in

YES = (c.ChangeSetup("counsellor", "yes"), c.ChangeSetup("adviser", "yes"), c.ChangeSetup("by_heart", "yes"))


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    """At the form, on a computer where nobody has confirmed a number."""
    made = game_in(tmp_path)
    made.obey(c.NewSession())
    yield made
    made.closing()


def confirm(game: Game) -> None:
    for key in ALWAYS:
        game.obey(c.SetContact(key, "06 11 22 33 44"))
        game.obey(c.ConfirmContact(key))


def heavy(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    return tuple(card for card in cards if card.weight is Weight.HEAVY)


def test_no_heavy_card_is_dealt_before_numbers_are_confirmed(game: Game) -> None:
    """And the form says how many wait; then other decks hold one."""
    for _ in range(5):
        assert heavy(game.view_model().plan) == () and len(game.view_model().waiting) > 5
        game.obey(c.Redraw())
    confirm(game)
    for command in YES:
        game.obey(command)
    assert game.view_model().waiting == () and len(heavy(game.view_model().plan)) == 1


def test_a_card_that_waits_is_asked_about_before_it_is_laid(game: Game) -> None:
    """Whoever picks one reads what is missing; once that is there, the same press lays it."""
    wanted = heavy(game.cards)[0]
    game.obey(c.StartSession())
    game.obey(c.Advance())
    before = game.session.deck
    game.obey(c.PickCard(wanted.id, instead=True))
    assert (game.session.deck, game.view.overlay, game.notice) == (before, "ready", "card_waits")
    confirm(game)
    for command in YES:
        game.obey(command)
    game.obey(c.PickCard(wanted.id, instead=True))
    assert game.session.card == wanted and game.view.overlay == ""


def test_another_card_in_its_place_never_is_one_that_waits(game: Game) -> None:
    """Redraw looks for the same weight; a session that lost a confirmation has no heavy one left to give."""
    confirm(game)
    for command in YES:
        game.obey(command)
    game.obey(c.StartSession())
    game.obey(c.Advance())
    game.obey(c.PickCard(heavy(game.cards)[0].id, instead=True))
    game.obey(c.ConfirmContact(ALWAYS[0]))  # pressed again it is not confirmed any more
    game.obey(c.Redraw())
    assert game.notice == "no_other_card"


def test_two_more_cards_at_the_closing_are_none_that_wait(game: Game) -> None:
    """A card that is not heavy may wait for somebody too; the key that goes on with it would lay it unasked."""
    asking = [card for card in game.cards if card.present and card.weight is not Weight.HEAVY]
    assert asking
    game.obey(c.StartSession())
    game.cards = tuple(asking)
    game.obey(c.GoTo("closing"))
    assert game.view_model().coverage.cards == ()
    game.obey(c.PlayMore())
    assert game.notice == "no_other_card"
