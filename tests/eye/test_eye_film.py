"""The film that stands in for a room: cards come up, are turned, go down; the same seed is the same room."""

from __future__ import annotations

import pygame

from game.eye.film import surfaces
from game.eye.sources import Film, Shown
from tests.eye.eye_samples import seen, sides


def pixels(film: Film) -> list[bytes]:
    return [pygame.image.tobytes(surface, "RGB") for _, surface in surfaces(film)]


def test_the_same_seed_is_the_same_room() -> None:
    cards = (Shown(1, 2), Shown(2, 0))
    assert pixels(Film(cards, frames=3)) == pixels(Film(cards, frames=3)) != pixels(Film(cards, frames=3, seed=2))


def test_a_card_comes_up_is_turned_and_goes_down() -> None:
    card = Shown(7, 0, up=2, turns_at=5, turns_to=1, down=8, askew=0)
    told = seen(Film((card,), frames=11, fps=1, tilt=0))
    assert [sides(frame).get(7) for frame in told] == [None, None, 0, 0, 0, 1, 1, 1, 1, None, None]


def test_it_goes_on_for_ever_if_nothing_else_is_said() -> None:
    told = surfaces(Film((), width=64, height=36, fps=2))
    assert [next(told)[0] for _ in range(40)][-1] == 19.5


def test_a_blurred_film_of_another_size() -> None:
    (frame,) = seen(Film((Shown(7, 3),), width=640, height=480, blur=1, far=2.2, tilt=10, frames=1))
    assert (frame.width, frame.height, sides(frame)) == (640, 480, {7: 3})


def test_nobody_more_than_there_is_room_for() -> None:
    """A film of two hundred cards in a narrow room leaves some out, and says nothing wrong."""
    (frame,) = seen(Film(tuple(Shown(number, 1) for number in range(200)), far=3, frames=1))
    assert 20 < len(frame.readings) < 150 and {one.side for one in frame.readings} == {1}
