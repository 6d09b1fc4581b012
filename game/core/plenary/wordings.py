"""Puts side by side what rooms made of the same card: each option with its texts and rooms. It ranks nothing.

Which texts are alike is for the comparison of the product (`core/similarity`), the one of a room's own closing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from game.core.plenary.hall_view import HallView, ShownCard, ShownRoom
from game.core.session import Status
from game.core.similarity import ORDER, between
from game.core.value import Value, value

Place = tuple[str, str]
"""The id of a room and the key of what it shows."""


@value
class Wording(Value):
    """One text of a rule, with the rooms that have it; `hidden` when who leads took it off the wall."""

    card: str
    option: str
    text: str
    rooms: tuple[str, ...]
    places: tuple[Place, ...]
    hidden: bool = False


@value
class CardInRooms(Value):
    """A card with what all rooms made of it; rooms by their names, in their own order."""

    key: str
    title: str
    wordings: tuple[Wording, ...] = ()
    parked: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    undiscussed: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[tuple[Wording, ...], ...]:
        """The wordings by option, in the order in which these came up."""
        options = dict.fromkeys(one.option for one in self.wordings)
        return tuple(tuple(one for one in self.wordings if one.option == option) for option in options)


@value
class AlikePair(Value):
    """Two texts that somebody should look at side by side; `kind` as in `similarity`."""

    kind: str
    first: Wording
    second: Wording


@lru_cache(2)
def cards_in_rooms(view: HallView) -> tuple[CardInRooms, ...]:
    """Every card that some room shows, in the order in which rooms have them."""
    shown = [(room, card) for room in view.inside for card in room.cards]
    titles = {card.key: card.title for _, card in reversed(shown)}
    hidden = {key: "" for room in view.inside for key in room.room.hidden if _is_card(key)}
    return tuple(_in_rooms(key, title, view.inside) for key, title in (hidden | titles).items())


def _is_card(key: str) -> bool:
    return key.startswith("card/")


def _in_rooms(key: str, title: str, rooms: Sequence[ShownRoom]) -> CardInRooms:
    cards = {room.room.id: card for room in rooms for card in room.cards if card.key == key}

    def named(*statuses: Status) -> tuple[str, ...]:
        there = ((room, cards.get(room.room.id)) for room in rooms)
        return tuple(room.room.name for room, card in there if card is not None and card.status in statuses)

    covered = [room for room in rooms if key in room.room.hidden]
    missing = tuple(room.room.name for room in rooms if room.room.id not in cards and room not in covered)
    return CardInRooms(
        key,
        title,
        (*_worded(key, rooms, cards), *_covered(key, covered)),
        named(Status.PARKED),
        named(Status.NOT_NEEDED),
        named(Status.MERGED),
        missing,
    )


def _worded(key: str, rooms: Iterable[ShownRoom], cards: dict[str, ShownCard]) -> Iterable[Wording]:
    """The same text of several rooms once."""
    found: dict[tuple[str, str], list[ShownRoom]] = {}
    for room in rooms:
        card = cards.get(room.room.id)
        if card is not None and card.is_rule and key not in room.room.hidden:
            found.setdefault((card.option, card.text), []).append(room)
    for (option, text), having in found.items():
        names, places = zip(*((room.room.name, (room.room.id, key)) for room in having), strict=True)
        yield Wording(key, option, text, names, places)


def _covered(key: str, rooms: Iterable[ShownRoom]) -> Iterable[Wording]:
    for room in rooms:
        yield Wording(key, "", "", (room.room.name,), ((room.room.id, key),), hidden=True)


@lru_cache(2)
def alike_pairs(view: HallView) -> tuple[AlikePair, ...]:
    """Texts of all rooms that say nearly the same or two things at once: clashes first."""
    texts = [one for card in cards_in_rooms(view) for one in card.wordings if not one.hidden]
    found = [
        AlikePair(kind, first, second)
        for first, second in combinations(texts, 2)
        if first.text != second.text and (kind := between(first, second))
    ]
    return tuple(sorted(found, key=lambda pair: ORDER.index(pair.kind)))
