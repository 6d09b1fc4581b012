"""Thirty people raise a card, hold it with a tremor, some turn it, all lower it: who is seen, how soon, and as what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

import pytest

from game.core.cards_seen import BACK_SIDE, CardsSeen
from game.core.voting_cards import BACK
from game.eye.sources import Film, Shown
from tests.eye.eye_samples import seen
from tests.sizes import CARD_FILMS, TOLD

PEOPLE = 30
CHANGE_AT, LOWER_FROM, SECONDS = 9.0, 12.5, 15
CHANGING = 0.12
"""So large a part of the room thinks better of it."""
SOON_ENOUGH = 1.5
"""Seconds after the last card came up in which all have to be seen."""
NEARLY_ALL = 0.99
MIRRORED_LATER = 2.0
"""Seconds more until a picture that is turned over is understood."""


@dataclass(frozen=True)
class Went:
    """How a film went: of so many people so many were seen, the last so long after the last card came up."""

    people: int
    seen: int
    last: float


def cards(seed: int) -> tuple[Shown, ...]:
    chance = Random(seed)
    return tuple(_person(number, chance) for number in range(PEOPLE))


def _person(number: int, chance: Random) -> Shown:
    side, up = chance.randrange(4), min(7.0, chance.lognormvariate(0.5, 0.5))
    lowered = LOWER_FROM + chance.uniform(0, 1.2)
    if chance.random() < 0.1:
        return Shown(number + BACK, side, up, lowered)
    if chance.random() < CHANGING:
        return Shown(number, side, up, lowered, CHANGE_AT, (side + chance.randrange(1, 4)) % 4)
    return Shown(number, side, up, lowered)


def film(seed: int) -> Film:
    """Both sizes of camera, as far as is promised for them, and as fast as a slow laptop looks."""
    large = seed % 2 == 1
    width, height, far = (1920, 1080, 6.5) if large else (1280, 720, 5.0)
    fps = 4.0 if seed % 4 == 3 else 6.0
    return Film(cards(seed), width, height, seed, fps, frames=int(SECONDS * fps), far=far, tilt=35)


def shows(card: Shown) -> int:
    if card.tag >= BACK:
        return BACK_SIDE
    return card.turns_to if card.turns_at else card.side


def gone_through(film: Film, alone: Sequence[Shown]) -> Went:
    """Nobody is counted as something else at the end, whatever was turned and lowered."""
    look, first, before = CardsSeen(), dict[int, float](), dict[int, int]()
    for frame in seen(film):
        look.take(frame)
        first |= {card: frame.at for card in look.sure if card not in first}
        if frame.at <= LOWER_FROM:
            before = dict(look.sure)
    wanted = {card.tag % BACK: shows(card) if shows(card) == BACK_SIDE else (shows(card) + film.turned) % 4
              for card in alone}  # fmt: skip
    assert {card: side for card, side in before.items() if wanted.get(card) != side} == {}, film.seed
    assert look.sure.items() <= wanted.items() and look.sure.items() >= before.items(), film.seed
    last = max(first.values()) - max(card.up for card in film.cards)
    return Went(len(alone), len(before), last)


@pytest.mark.parametrize("seed", range(CARD_FILMS.now))
def test_a_whole_room_is_seen_soon_and_nobody_wrongly(
    seed: int, record_property: Callable[[str, object], None]
) -> None:
    one = film(seed)
    went = gone_through(one, one.cards)
    record_property(TOLD, f"film {seed}, {one.width} pixels: {went.seen} of {went.people}, {went.last:.2f} s")
    assert went.seen >= NEARLY_ALL * went.people - 1 and went.last <= SOON_ENOUGH, went


def test_a_camera_that_is_turned_and_turns_its_pictures_over() -> None:
    """Everybody is seen a little later, and not otherwise."""
    one = replace(film(2), turned=3, mirrored=True)
    went = gone_through(one, one.cards)
    assert went.seen >= PEOPLE - 1 and went.last <= SOON_ENOUGH + MIRRORED_LATER, went


def test_copies_do_not_count_and_the_others_do() -> None:
    """Somebody copied card 3: neither of them is known, whoever held it."""
    one = film(4)
    copy = Shown(3, (one.cards[3].side + 1) % 4, up=1.0)
    went = gone_through(replace(one, cards=(*one.cards, copy)), [card for card in one.cards if card.tag % BACK != 3])
    assert went.seen >= PEOPLE - 2
