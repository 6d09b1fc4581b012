"""A room that is drawn, card by card in perspective: people raise a card, hold it with a tremor, turn it, lower it.

It stands in for a camera in tests, rehearsals and practice: what follows is the same as with one.
"""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

import pygame

from game.core.tag_pattern import Pattern, pattern
from game.core.voting_cards import CELLS
from game.eye.pictures import Picture
from game.eye.sources import Film, Shown

SIDE, MARGIN = 0.148, 0.0065
"""Metres: the small card, and what is white around its tag."""
SHARP = 2
"""It is drawn so many times as large, and made smaller: edges are as soft as those of a camera."""
NEAREST = 2.0
"""Metres from the camera to the first row."""
ANGLE = math.radians(70)
"""How much a usual webcam sees from left to right."""
RISING, LOWERING = 0.8, 0.9
"""Seconds."""
TRIES = 400
"""So often a free place in the picture is looked for."""
THINGS, WALL = 60, (90, 90, 90)
OVERLAP = 0.002
"""Of a card: without it white lines appear between two black cells."""
BLACK = 12
"""So many times as dark as the paper."""

Point = tuple[float, float]
Turns = tuple[float, float, float]
"""Radians about the upright axis, the level one, and the one that points at the camera."""


@dataclass(slots=True)
class _Held:
    """A card in somebody's hand: where it is, how it is held, and how the hand trembles just now."""

    shown: Shown
    x: float
    y: float
    distance: float
    width: float
    yaw: float
    pitch: float
    roll: float
    paper: int
    unrest: float
    trembling: tuple[float, ...] = (0.0,) * 5


def shown(film: Film) -> Generator[Picture]:
    """The film at its own speed: a computer that draws more slowly shows fewer pictures, and the room goes on."""
    room, began = _Room(film), time.monotonic()
    for due in _seconds(film):
        time.sleep(max(0.0, began + due - time.monotonic()))
        seconds = max(due, time.monotonic() - began)
        yield Picture(began + seconds, room.drawn(seconds))


def surfaces(film: Film) -> Generator[tuple[float, pygame.Surface]]:
    """Each picture with its second, as fast as it can be drawn."""
    room = _Room(film)
    for seconds in _seconds(film):
        yield seconds, room.drawn(seconds)


def _seconds(film: Film) -> Iterator[float]:
    numbers = range(film.frames) if film.frames else count()
    return (number / film.fps for number in numbers)


class _Room:
    """Who sits where does not change while the film lasts."""

    def __init__(self, film: Film) -> None:
        self._film, self._chance = film, Random(film.seed)
        self._width, self._height = film.width * SHARP, film.height * SHARP
        self._focal = self._width / 2 / math.tan(ANGLE / 2)
        self._things = [self._thing() for _ in range(THINGS)]
        self._held: list[_Held] = []
        for card in film.cards:
            self._held += self._seated(card)
        self._held.sort(key=lambda one: -one.distance)

    def _thing(self) -> tuple[int, pygame.Rect]:
        chance, large = self._chance, self._width // 6
        place = chance.randrange(self._width), chance.randrange(self._height)
        return chance.randrange(30, 200), pygame.Rect(place, (chance.randrange(20, large), chance.randrange(20, large)))

    def _seated(self, card: Shown) -> list[_Held]:
        """Somebody where nobody else's card hides this one; nobody where the room is full."""
        chance = self._chance
        for _ in range(TRIES):
            distance = math.sqrt(chance.uniform(NEAREST**2, self._film.far**2))
            width = self._focal * SIDE / distance
            x, y = chance.uniform(width, self._width - width), chance.uniform(width, self._height - width)
            if all(math.hypot(x - one.x, y - one.y) > (width + one.width) * 0.8 for one in self._held):
                return [self._holding(card, x, y, distance, width)]
        return []

    def _holding(self, card: Shown, x: float, y: float, distance: float, width: float) -> _Held:
        chance = self._chance
        tilt, way = math.radians(chance.uniform(0, self._film.tilt)), chance.uniform(0, math.tau)
        yaw, pitch, roll = tilt * math.cos(way), tilt * math.sin(way), chance.gauss(0, 7)
        if card.tilt is not None:
            yaw, pitch = 0.0, math.radians(card.tilt)
        if card.askew is not None:
            roll = card.askew
        paper, unrest = chance.randrange(110, 250), chance.lognormvariate(0, 0.5)
        return _Held(card, x, y, distance, width, yaw, pitch, roll, paper, unrest)

    def drawn(self, seconds: float) -> pygame.Surface:
        large = pygame.Surface((self._width, self._height), depth=24)
        large.fill(WALL)
        for grey, thing in self._things:
            pygame.draw.rect(large, (grey, grey, grey), thing)
        for one in self._held:
            self._tremble(one)
            if seconds >= one.shown.up and not _is_down(one.shown, seconds):
                self._draw(large, one, seconds)
        return self._through_the_camera(large)

    def _tremble(self, one: _Held) -> None:
        """A hand goes on from where it was: pixels to both sides, degrees of turn and of tilt."""
        shift = 0.002 * self._focal / one.distance
        sizes = (shift, shift, 1.2, 2.0, 2.0)
        if one.shown.askew is not None:
            sizes = (shift, shift, 0.0, 0.0, 0.0)
        one.trembling = tuple(
            0.7 * was + self._chance.gauss(0, size) * one.unrest for was, size in zip(one.trembling, sizes, strict=True)
        )

    def _draw(self, large: pygame.Surface, one: _Held, seconds: float) -> None:
        right, down, roll, yaw, pitch = one.trembling
        rising, lowering = _rising(one.shown, seconds), _lowering(one.shown, seconds)
        side = one.shown.turns_to if _has_turned(one.shown, seconds) else one.shown.side
        turns = (
            one.yaw + math.radians(yaw),
            one.pitch + math.radians(pitch - 60 * lowering),
            math.radians(90 * side + one.roll + roll + 25 * rising + 95 * lowering),
        )
        x, y = one.x + right, one.y + down + one.width * (rising / 2 + 1.2 * lowering)
        corner = _Corner(self._focal, (x, y), one.distance, turns)
        _draw_card(large, corner, pattern(one.shown.tag), one.paper)

    def _through_the_camera(self, large: pygame.Surface) -> pygame.Surface:
        film = self._film
        small = pygame.transform.smoothscale(large, (film.width, film.height))
        if film.blur:
            small = pygame.transform.gaussian_blur(small, film.blur)
        if film.turned:
            small = pygame.transform.rotate(small, -90 * film.turned)
        return pygame.transform.flip(small, flip_x=True, flip_y=False) if film.mirrored else small


def _is_down(card: Shown, seconds: float) -> bool:
    return _lowering(card, seconds) >= 1


def _has_turned(card: Shown, seconds: float) -> bool:
    return 0 < card.turns_at <= seconds


def _rising(card: Shown, seconds: float) -> float:
    """1 when it appears or is being turned, 0 once it is held still. A card that was up from the start is."""
    begun = [card.up] if card.up else []
    begun += [card.turns_at] if _has_turned(card, seconds) else []
    return max(0.0, *(1 - (seconds - at) / RISING for at in begun), 0.0)


def _lowering(card: Shown, seconds: float) -> float:
    """0 while it is up, 1 and more when it is out of sight."""
    return max(0.0, (seconds - card.down) / LOWERING) if card.down else 0.0


@dataclass(frozen=True, slots=True)
class _Corner:
    """Where a place on a card lies in the picture."""

    focal: float
    middle: Point
    distance: float
    turns: Turns

    def at(self, u: float, v: float) -> Point:
        """`u` and `v`: parts of the card from its left and from its top."""
        x, y, depth = _rotated(self.turns, (u - 0.5) * SIDE, (v - 0.5) * SIDE)
        scale = self.focal / (self.distance + depth)
        return self.middle[0] + scale * x, self.middle[1] + scale * y

    def box(self, left: float, top: float, right: float, bottom: float) -> list[Point]:
        return [self.at(left, top), self.at(right, top), self.at(right, bottom), self.at(left, bottom)]


def _rotated(turns: Turns, u: float, v: float) -> tuple[float, float, float]:
    yaw, pitch, roll = turns
    x, y = math.cos(roll) * u - math.sin(roll) * v, math.sin(roll) * u + math.cos(roll) * v
    y, depth = math.cos(pitch) * y, math.sin(pitch) * y
    return math.cos(yaw) * x + math.sin(yaw) * depth, y, -math.sin(yaw) * x + math.cos(yaw) * depth


def _draw_card(surface: pygame.Surface, corner: _Corner, rows: Pattern, paper: int) -> None:
    pygame.draw.polygon(surface, (paper, paper, paper), corner.box(0, 0, 1, 1))
    edge = MARGIN / SIDE
    cell, ink = (1 - 2 * edge) / CELLS, paper // BLACK
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                left, top = edge + x * cell, edge + y * cell
                reach = cell + OVERLAP
                pygame.draw.polygon(surface, (ink, ink, ink), corner.box(left, top, left + reach, top + reach))
