"""For the gallery: the session that makes one protocol of six rooms, with a question that all rooms are asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.app.merging import MergingGame
from game.app.state import Environment
from game.core import commands as c
from game.core.commands.merging import AskRooms
from game.core.plenary.hall_view import HallView, HallVote, ShownRoom
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.library.loading import library
from game.settings.store import Settings
from game.system.paths import Places
from game.tools.gallery.camera import reading
from game.tools.gallery.plenary import hall_of
from game.tools.rehearsal.team import Clock

CARDS = {"card/late": "card/basis/t1-laat-appen", "card/follow": "card/basis/a1-volgverzoek"}
"""Where the rules of the pictures of the hall would come from."""
ROOMS = 6


class GalleryHall:
    """It does nothing that it is asked."""

    def __init__(self, view: HallView) -> None:
        self.view = view

    def vote(self, do: str, round: int, question: str = "", options: int = 0, told: int = 0) -> None:
        """As if it went to the hall."""

    def show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]


def merging(folder: Path, clock: Clock, say: Words) -> Iterator[tuple[str, ViewModel]]:
    """By name, from the closing that it begins at to a protocol."""
    hall = GalleryHall(_of_real_cards(hall_of(ROOMS, say)))
    places = Places(folder, folder / "settings.json", folder)
    game = MergingGame(hall, Environment(places, library(), clock, 1), Settings(folder_asked=True), say, lambda: None)
    reading(game)
    game.begin()
    yield "closing", game.view_model()
    yield from _looked_over(game)
    yield from _asked(game, hall)
    game.obey(c.GoTo("closing"))
    game.obey(c.Advance())
    game.preview.wait()
    yield "protocol", game.view_model()
    game.closing()


def _looked_over(game: MergingGame) -> Iterator[tuple[str, ViewModel]]:
    """Two rules that differ, and the card that asks about them."""
    game.obey(c.Show("findings"))
    yield "findings", game.view_model()
    pair = game.view_model().findings[0]
    game.obey(c.Hide())
    say = game.say
    asked = say("Rooms came to different rules here."), say("Which one becomes the rule for all of us?")
    game.obey(c.AskAbout(pair.card, pair.other, *asked))
    yield "situation", game.view_model()


def _asked(game: MergingGame, hall: GalleryHall) -> Iterator[tuple[str, ViewModel]]:
    """A vote of all rooms, to its totals."""
    game.obey(c.Advance())
    yield "vote", game.view_model()
    game.obey(AskRooms())
    for name, vote in (
        ("open", HallVote(1, "open", asked=4)),
        ("closing", HallVote(1, "closing", asked=6, told=5)),
        ("too-few", HallVote(1, "closed")),
    ):
        hall.show(vote=vote)
        game.attend()
        yield f"vote-{name}", game.view_model()
    options = len(game.session.deck[-1].options)
    totals = (61, 42, 20, 9)[:options]
    hall.show(vote=HallVote(1, "closed", totals, 5, sum(totals), 6, 5))
    game.attend()
    game.obey(c.Advance())
    yield "reveal", game.view_model()


def _of_real_cards(view: HallView) -> HallView:
    """The same, of cards that are here."""
    return replace(view, rooms=tuple(_of_cards(room) for room in view.rooms))


def _of_cards(room: ShownRoom) -> ShownRoom:
    return replace(room, cards=tuple(replace(card, key=CARDS[card.key], chapter="H3") for card in room.cards))
