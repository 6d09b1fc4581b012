"""Cards photographed with the phone that leads: its browser, the server, the game and the eye, each a real one."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pygame

from game.app.cards_on_film import all_show_a, cards_on_film, letter_of
from game.app.game import Game
from game.app.headless import Seating, headless_game
from game.app.made_up_team import letters_of_team
from game.core import commands as c
from game.core.ballots import CARD, Voting, Way
from game.core.phases import Phase
from game.core.phone_status import ServerStatus
from game.eye.film import surfaces
from game.eye.sources import Film
from game.i18n.words import ENGLISH
from tests.e2e.browser import eventually
from tests.e2e.desk_room import opened
from tests.e2e.phone_photos import SAID, ready, stored
from tests.eye.eye_samples import reads_cards
from tests.waiting import eventually as until

PEOPLE, BY_HAND = 9, 2
JPEG = b"\xff\xd8\xff"


@contextmanager
def meeting(folder: Path) -> Iterator[Game]:
    """A game without a window, whose main thread is a thread of the test."""
    game = headless_game(Seating(PEOPLE, out=str(folder)), ENGLISH)
    news, over = threading.Event(), threading.Event()
    game.inbox.wake = news.set

    def run() -> None:
        while not over.is_set():
            news.wait(0.05)
            news.clear()
            game.attend()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        until(lambda: game.host.phones.line is ServerStatus.ON)
        yield game
    finally:
        over.set()
        thread.join(5)
        game.closing()


def do(game: Game, *commands: c.Command) -> None:
    """As a desk asks for it."""
    for command in commands:
        assert game.inbox.ask(command).result(10) == ""


def lead_to(game: Game, phase: Phase) -> None:
    while game.session.phase is not phase:
        do(game, c.Advance())


def photo(path: Path, film: Film) -> Path:
    """All cards are up, and the phone was held upright."""
    cards = tuple(replace(card, up=0.0) for card in film.cards)
    ((_, seen),) = surfaces(replace(film, cards=cards, width=2100, height=2800, frames=1))
    return stored(path, pygame.transform.rotate(seen, 90))


def voting_of(game: Game) -> Voting:
    voting = game.session.play.voting
    assert voting is not None
    return voting


@reads_cards
def test_a_photo_is_a_vote_of_all_who_hold_up_a_card(browser: Any, tmp_path: Path) -> None:
    """The check, a vote beside hands, the same photo once more: everybody counts once, and no picture stays."""
    out = tmp_path / "out"
    with meeting(out) as game:
        lead_to(game, Phase.FIRST_VOTE)
        card = game.session.card
        assert card is not None
        do(game, c.ChangeWay(Way.HANDS), c.CountHands(card.options[0].id, BY_HAND), c.ChangeWay(Way.CAMERA))
        port = game.host.phones.address.rpartition(":")[2]
        page = opened(browser, f"http://127.0.0.1:{port}{urlsplit(game.host.phones.desk).path}")
        field = ready(page)
        field.set_input_files(photo(tmp_path / "check.jpg", all_show_a(PEOPLE)))
        eventually(page, f"{SAID}.startsWith('{PEOPLE} of {PEOPLE} voting cards seen.')")
        letters = letters_of_team(game.session)
        held = photo(tmp_path / "vote.jpg", cards_on_film(letters, "0.1"))
        for _ in range(2):
            page.evaluate("document.getElementById('photo-said').textContent = ''")
            field.set_input_files(held)
            eventually(page, f"{SAID}.startsWith('{PEOPLE - BY_HAND} of {PEOPLE - BY_HAND} voting cards seen.')")
            voting = voting_of(game)
            assert (voting.cast, voting.cast_by(CARD)) == (PEOPLE, PEOPLE - BY_HAND)
            by_card = (one for seat, one in voting.box.items() if seat.startswith(CARD))
            assert Counter(letter_of(card, one.option) for one in by_card) == Counter(letters)
        lead_to(game, Phase.TALK)
        eventually(page, "document.getElementById('onward').textContent.includes('Close the vote')", wanted=False)
        assert page.locator("#net").inner_text() == "Connected"
        assert not game.host.phones.trouble
        page.context.close()
    kept = [path for path in out.rglob("*") if path.is_file()]
    assert kept and not any(JPEG in path.read_bytes() for path in kept)
