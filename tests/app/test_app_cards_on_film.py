"""Voting cards of made-up colleagues on a film: the real eye reads them, and each counts once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app import cards_on_film
from game.app.cards_on_film import all_show_a, letter_of
from game.app.cards_on_film import cards_on_film as film_of
from game.app.made_up_team import RESERVATIONS, letters_of_team, next_of_team
from game.app.practice_session import PEOPLE, PracticeGame
from game.core import cards_seen
from game.core import commands as c
from game.core.ballots import CARD, Voting, Way
from game.core.cards import ABSTAIN, LETTERS
from game.core.phases import Phase
from game.core.voting_cards import BACK, NO_OPINION, letter_on_top
from tests.app.app_samples import game_in, standard
from tests.eye.eye_samples import reads_cards
from tests.pressing import press_twice
from tests.waiting import eventually


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PracticeGame]:
    """A practice session where people vote with cards; nobody is slow to raise one."""
    monkeypatch.setattr(cards_on_film, "LATE", cards_on_film.SOON)
    monkeypatch.setattr(cards_seen, "STILL", 0.3)
    game = PracticeGame(game_in(tmp_path))
    game.obey(c.ChangeWay(Way.CAMERA))
    yield game
    game.closing()


def look(game: PracticeGame) -> None:
    """Until it ends by itself."""
    game.obey(c.LookAtCards())
    assert not game.notice

    def is_over() -> bool:
        game.attend()
        return not game.camera.status(game.session).on

    eventually(is_over)
    assert game.camera.status(game.session).trouble is None


def to(game: PracticeGame, phase: Phase) -> None:
    """By the key that goes on; votes on the way are read."""
    while game.session.phase is not phase:
        if game.session.play.voting is not None:
            look(game)
        press_twice(game)


def voting_of(game: PracticeGame) -> Voting:
    voting = game.session.play.voting
    assert voting is not None
    return voting


def test_each_card_is_held_so_that_its_letter_is_on_top() -> None:
    """Whatever its number; who has no opinion shows the back."""
    film = film_of([*LETTERS, *LETTERS, NO_OPINION], "0.1")
    told = [letter_on_top(card.tag, card.side) for card in film.cards[:8]]
    assert "".join(told) == LETTERS * 2
    assert film.cards[8].tag == 8 + BACK
    assert film == film_of([*LETTERS, *LETTERS, NO_OPINION], "0.1") != film_of([*LETTERS, *LETTERS, NO_OPINION], "1.1")
    assert {letter_on_top(card.tag, card.side) for card in all_show_a(20).cards} == {"A"}


def test_an_option_is_the_letter_that_the_wall_shows() -> None:
    card = standard().cards[0]
    assert [letter_of(card, option.id) for option in card.options] == list(LETTERS[: len(card.options)])
    assert letter_of(card, ABSTAIN) == NO_OPINION


@reads_cards
def test_colleagues_in_practice_are_seen_and_counted(practice: PracticeGame) -> None:
    """The check first, then each vote and the consent; nobody of them answers in another way beside."""
    to(practice, Phase.FIRST_VOTE)
    assert next_of_team(practice.session) == ()
    look(practice)
    assert practice.camera.status(practice.session).checked
    expected = Counter(letters_of_team(practice.session))
    card = practice.session.card
    assert card is not None
    for _ in range(2):  # a second look counts nobody twice
        look(practice)
        voting = voting_of(practice)
        assert (voting.cast, voting.cast_by(CARD)) == (PEOPLE, PEOPLE)
        assert Counter(letter_of(card, ballot.option) for ballot in voting.box.values()) == expected
    to(practice, Phase.CONSENT)
    assert next_of_team(practice.session) == ()
    look(practice)
    answered = practice.session.play.answered
    assert (answered.yes, answered.reservation) == (PEOPLE - RESERVATIONS, RESERVATIONS)


@reads_cards
def test_who_raised_a_hand_holds_up_no_card(practice: PracticeGame) -> None:
    """Five hands first: the others are all that the camera waits for."""
    to(practice, Phase.FIRST_VOTE)
    card = practice.session.card
    assert card is not None
    practice.obey(c.ChangeWay(Way.HANDS))
    practice.obey(c.CountHands(card.options[0].id, 5))
    practice.obey(c.ChangeWay(Way.CAMERA))
    assert len(letters_of_team(practice.session)) == PEOPLE - 5
    look(practice)  # the check
    look(practice)
    voting = voting_of(practice)
    assert (voting.cast, voting.cast_by(CARD)) == (PEOPLE, PEOPLE - 5)
