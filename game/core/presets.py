"""The ready-made decks: which cards a team with this purpose needs most, in the order of that need. It deals nothing.

A preset is a row of places. A place is filled from the first of its tiers that has a card left: so the second session
of a school gets other cards about the same thing, and where no heavy card may be dealt a light one about a small
concern stands in its place. The numbers behind the order: how often a head meets it, how much an agreement helps, and
whether it stands in the leaflet that this game began with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import assert_never

from game.core.cards import Card, CardId
from game.core.chapters import set_of
from game.core.session import Setup
from game.core.value import Value, value


class Preset(StrEnum):
    """What a team comes together for. A new member needs a row in `course_of`, and words in texts/choices.py."""

    FIRST = "first"
    TEAM = "team"
    CALM = "calm"
    REFRESH = "refresh"
    NEWCOMERS = "newcomers"
    UPPER = "upper"


Tier = tuple[str, ...]
"""Cards that serve a place equally well, each as `set/code`; chance decides."""
Place = tuple[Tier, ...]


@value
class Course(Value):
    """What a preset deals. `within` are the sets that it keeps to; with `team` it deals cards about the team itself.

    `pace` is the number of minutes for which there is a card at most, 0 where the time alone decides. `again`: cards
    that were agreed on before may come.
    """

    places: tuple[Place, ...]
    within: tuple[str, ...] = ("basis",)
    team: bool = False
    pace: int = 0
    again: bool = False


def _place(text: str, within: str = "basis") -> Place:
    """`d1/d2 s4` is a place with two tiers: d1 or d2, and s4 where neither is left."""
    return tuple(tuple(f"{within}/{code}" for code in tier.split("/")) for tier in text.split())


def _places(*texts: str, within: str = "basis") -> tuple[Place, ...]:
    return tuple(_place(text, within) for text in texts)


CONTACT, IMAGES = "a1 e1 s1/a3 a4/a5/s16", "d1 d2/s4/s10 d3/d4/d5"
SIGNALS, SPEAKING_UP = "p3/j2 j6 j5", "p1 o4 s15"
"""The four of every first protocol: following or private messages, images, signals, and speaking up."""

_FIRST = Course(
    _places(
        CONTACT, IMAGES, SIGNALS, SPEAKING_UP,
        "e1", "b1 b5/s13", "g1 g2", "i1 i5/s12", "f1 s6/f3", "e2 j5", "l2 l5", "k1 o3/s15",
        "d2 s10", "s1", "g3 m2", "a2 c1/c5",
    )
)  # fmt: skip
_TEAM = Course(
    _places("t1", "b3", "t7", "t4", "t6", "t5", "t8", "t9", "t2", "t3", "t10", "t11", "t12", "t13", "p1", "c3"),
    team=True,
)
_CALM = Course(
    _places("d2/m1", "e1/s1", "p3 j5", "o1 p1", "j2/j3 j6", "i1/g3", "s7/e3", "p2 o4", "b1", "f1"),
    pace=22,
)
_REFRESH = Course(
    _places(
        "a1/s3", "l2/l1", "d1/s4", "p1/o1 p1", "p3/j2 j6/j5", "i2/i3", "g3/g2", "s9/t14", "b1/b5", "f1/s6", "k2/s15"
    ),
    again=True,
)
_NEWCOMERS = Course(
    _places("g3", "a1 a4/s3", "g1", "e1/s1", "j2 j6/j5", "g2", "m2", "p1 o4", "g4", "b6", "d1 s10", "o4")
)
_UPPER = Course(
    _places("v1", "v2", "v4/v9", "v5/v6", "v3", "v10", "v7", "v8", "v6/v5", "v9/v4", within="vo"), within=("vo",)
)


def course_of(preset: Preset) -> Course:
    """What this preset deals."""
    match preset:
        case Preset.FIRST:
            return _FIRST
        case Preset.TEAM:
            return _TEAM
        case Preset.CALM:
            return _CALM
        case Preset.REFRESH:
            return _REFRESH
        case Preset.NEWCOMERS:
            return _NEWCOMERS
        case Preset.UPPER:
            return _UPPER
        case _:
            assert_never(preset)


def deals_again(setup: Setup) -> bool:
    """Whether what was agreed on before may come: somebody wishes it, or the preset is for that."""
    return setup.again or (setup.preset != "" and course_of(Preset(setup.preset)).again)


def of_another_school(cards: Iterable[Card]) -> bool:
    """Whether some of these are for secondary or vocational education, where other laws hold (WVO 2020, WEB)."""
    return any(set_of(card.id) in _UPPER.within for card in cards)


LEAST_PLACES = 2
"""A preset is offered where so many of its places have a card."""


def offered(cards: Sequence[Card]) -> tuple[Preset, ...]:
    """The presets that these cards are enough for: a school that plays its own set alone has none."""
    there = {short_of(card.id) for card in cards}
    return tuple(preset for preset in Preset if _filled(course_of(preset), there) >= LEAST_PLACES)


def _filled(course: Course, there: set[str]) -> int:
    return sum(any(name in there for tier in place for name in tier) for place in course.places)


def short_of(card: CardId) -> str:
    """`basis/a1` of basis/a1-volgverzoek."""
    return card.partition("-")[0]
