"""Nothing is ever read wrongly: cluttered rooms, plain, turned over, in negative, made smaller and without a card."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pygame
import pytest

from game.core.cards_seen import DIAGONAL
from game.core.voting_cards import BACK, MOST_CARDS
from game.eye.film import surfaces
from game.eye.pictures import Picture
from game.eye.sources import Film, Shown
from game.eye.tags import TagReader
from tests.sizes import CARD_PICTURES

KINDS = 5
"""Pictures of one room."""
CARDS = 34
READ_AT_LEAST = 0.6
"""Of all cards in the plain pictures: a reader that reads nothing would read nothing wrongly."""
TAGS = TagReader()


def cluttered(surface: pygame.Surface, chance: Random) -> pygame.Surface:
    """What may look like a tag: chequered shirts, stripes, shelves, black frames around something white."""
    width, height = surface.get_size()
    for _ in range(chance.randrange(4, 25)):
        place = pygame.Rect(chance.randrange(width), chance.randrange(height), 0, 0)
        place.size = (chance.randrange(10, 80), chance.randrange(10, 80))
        dark, bright = chance.randrange(60), chance.randrange(150, 256)
        _DRAWN[chance.randrange(len(_DRAWN))](surface, place, (dark,) * 3, (bright,) * 3, chance)
    return surface


Grey = tuple[int, ...]


def _chequered(surface: pygame.Surface, place: pygame.Rect, dark: Grey, bright: Grey, chance: Random) -> None:
    cell = chance.randrange(2, 9)
    surface.fill(bright, place)
    for x in range(place.left, place.right, cell):
        for y in range(place.top, place.bottom, cell):
            if chance.random() < 0.5:
                surface.fill(dark, (x, y, cell, cell))


def _framed(surface: pygame.Surface, place: pygame.Rect, dark: Grey, bright: Grey, chance: Random) -> None:
    surface.fill(bright, place)
    pygame.draw.rect(surface, dark, place.inflate(-6, -6), chance.randrange(1, 6))


def _striped(surface: pygame.Surface, place: pygame.Rect, dark: Grey, bright: Grey, chance: Random) -> None:
    surface.fill(bright, place)
    for x in range(place.left, place.right, chance.randrange(3, 12)):
        pygame.draw.line(surface, dark, (x, place.top), (x, place.bottom), 2)


_DRAWN = (_chequered, _framed, _striped)


def room(number: int) -> tuple[Film, dict[int, int]]:
    """Where people sit, and what they hold up; every fifth room is empty."""
    chance = Random(number)
    tags = chance.sample(range(BACK + MOST_CARDS), CARDS) if number % 5 else []
    held = {tag: chance.randrange(4) for tag in tags}
    cards = tuple(Shown(tag, side) for tag, side in held.items())
    blur = number % 3
    return Film(cards, seed=number, frames=1, far=chance.uniform(3, 6.5 - blur), tilt=50, blur=blur), held


def pictures(number: int, film: Film) -> Iterator[tuple[str, pygame.Surface]]:
    ((_, drawn),) = surfaces(film)
    plain = cluttered(drawn, Random(-number))
    yield "plain", plain
    yield "turned over", pygame.transform.flip(plain, flip_x=True, flip_y=False)
    yield "negative", pygame.transform.invert(plain)
    yield "smaller", pygame.transform.smoothscale_by(plain, 0.8)
    yield "upside down", pygame.transform.rotate(plain, 180)


ROOMS = CARD_PICTURES.now // KINDS
PART = 10


@pytest.mark.parametrize("part", range(0, ROOMS, max(1, ROOMS // PART)))
def test_no_card_is_read_that_is_not_there_and_none_on_a_wrong_side(part: int) -> None:
    there = read = 0
    for number in range(part, min(ROOMS, part + max(1, ROOMS // PART))):
        film, held = room(number)
        for kind, surface in pictures(number, film):
            found = readings(surface)
            on = {"plain": 0, "smaller": 0, "upside down": 2}.get(kind)
            right = set() if on is None else {(tag, (side + on) % 4) for tag, side in held.items()}
            assert found <= right, (number, kind, found - right)
            if kind == "plain" and film.blur < 2:
                there, read = there + len(held), read + len(found)
    assert read >= READ_AT_LEAST * there, (read, there)


def readings(surface: pygame.Surface) -> set[tuple[int, int]]:
    """What would count: a card that is held near the diagonal does not."""
    grey, (width, height) = Picture(0, surface).grey(), surface.get_size()
    return {(one.tag, one.side) for one in TAGS.read(grey, width, height) if one.off <= DIAGONAL}
