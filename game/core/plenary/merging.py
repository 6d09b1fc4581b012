"""What a session that makes one protocol takes from the rooms of a day: each text once, with the rooms that agreed it.

It compares nothing and decides nothing: that is for the closing of that session. What is hidden in the hall stays out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import chain

from game.core.cards import LETTERS, NO_OPTION, Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.chapters import fillable
from game.core.plenary.hall_view import HallView, ShownCard
from game.core.published import CARD
from game.core.session import Agreement, Status
from game.core.value import Value, value

Known = Callable[[CardId], Card | None]
"""The card with this id where the hall has it, too."""
KEY = re.compile(r"(?P<card>[\w-][\w.-]{0,119}/[\w-][\w.-]{0,119})(?:\+\d{1,3})?")
"""Of an agreement: its card, and which text of it."""
FALLBACK = "H3"
"""Where a rule stands whose chapter nobody here knows: the one that the team's own cards begin with."""
_Told = tuple[str, ShownCard]


@value
class Brought(Value):
    """Of rooms whose names these are, with so many people in all."""

    rooms: tuple[str, ...]
    people: int
    cards: tuple[Card, ...]
    agreements: tuple[Agreement, ...]


def brought(view: HallView, known: Known) -> Brought:
    """What is in the hall now."""
    told: dict[CardId, list[_Told]] = {}
    for room in view.inside:
        for card in room.cards:
            found = KEY.fullmatch(card.key.removeprefix(CARD))
            if found and card.key not in room.room.hidden:
                told.setdefault(CardId(found["card"]), []).append((room.room.name, card))
    cards = {id: known(id) or _unknown(id, rows) for id, rows in told.items()}
    agreements = tuple(chain.from_iterable(_agreements(cards[id], rows) for id, rows in told.items()))
    used = {one.card for one in agreements}
    people = sum(room.room.people for room in view.inside)
    return Brought(
        tuple(room.room.name for room in view.inside if room.cards),
        people,
        tuple(card for id, card in cards.items() if id in used),
        agreements,
    )


def _agreements(card: Card, rows: list[_Told]) -> Iterable[Agreement]:
    """Each text of a card once; where no room has a rule, that it waits in some or that none is needed."""
    texts: dict[str, list[_Told]] = {}
    for name, shown in rows:
        if shown.is_rule:
            texts.setdefault(shown.text, []).append((name, shown))
    if texts:
        return [_rule(card, having) for having in texts.values()]
    parked = [row for row in rows if row[1].status is Status.PARKED]
    without = [row for row in rows if row[1].status is Status.NOT_NEEDED]
    return [_open(card, having) for having in (parked or without,) if having]


def _open(card: Card, having: list[_Told]) -> Agreement:
    first = having[0][1]
    return Agreement(card.id, first.title, _chapter(first, card), first.status, rooms=_names(having))


def _rule(card: Card, having: list[_Told]) -> Agreement:
    """Reasons of other rooms are heard as well; a reservation of one room stays one."""
    shown = [one for _, one in having]
    first = shown[0]
    reasons = tuple(dict.fromkeys(one.reason for one in shown if one.reason))
    reserved = any(one.status is Status.RESERVED for one in shown)
    options = {option.id for option in card.options}
    return Agreement(
        card.id,
        first.title,
        _chapter(first, card),
        Status.RESERVED if reserved else Status.AGREED,
        text=first.text,
        reason=reasons[0] if reasons else "",
        strength=first.strength,
        floor=card.floor,
        option=OptionId(first.option) if first.option in options else NO_OPTION,
        heard=reasons[1:],
        owner=", ".join(dict.fromkeys(one.owner for one in shown if one.owner)),
        review=min((one.review for one in shown if one.review), default=""),
        rooms=_names(having),
    )


def _names(having: list[_Told]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name, _ in having))


def _chapter(shown: ShownCard, card: Card) -> str:
    return next((one for one in (shown.chapter, card.chapter) if fillable(one)), FALLBACK)


def _unknown(id: CardId, rows: list[_Told]) -> Card:
    """A card of a set that is not here: it counts as heavy, since nobody here knows better."""
    first = rows[0][1]
    texts = dict.fromkeys(shown.text for _, shown in rows if shown.is_rule) or {first.title: None}
    options = tuple(Option(OptionId(letter.lower()), text, text) for letter, text in zip(LETTERS, texts, strict=False))
    chapter = next((shown.chapter for _, shown in rows if fillable(shown.chapter)), FALLBACK)
    return Card(id, Kind.DILEMMA, ThemeId("plenary"), chapter, Weight.HEAVY, first.title, first.title, options)
