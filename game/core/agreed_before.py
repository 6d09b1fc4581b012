"""Which cards a school agreed on not long ago: they are not dealt again unless somebody wishes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from game.core.cards import CardId
from game.core.review_dates import months_later

MONTHS = 14
"""A school year and its summer: then the agreements are looked at again."""


class Agreed(NamedTuple):
    """A card on which there is an agreement, of which school, and when that session began (ISO date and time)."""

    card: CardId
    school: str
    at: str


def agreed_before(found: Iterable[Agreed], school: str, today: str) -> frozenset[CardId]:
    """The cards on which this school, however it is spelt, agreed in the last months; `today` is an ISO date."""
    wanted = _same(school)
    return frozenset(one.card for one in found if _same(one.school) == wanted and _is_late(one.at, today))


def perhaps_agreed(found: Iterable[Agreed], school: str, today: str) -> frozenset[CardId]:
    """The cards of sessions that may have been of this school: one of the two has no name."""
    wanted = _same(school)
    unsure = (one for one in found if bool(_same(one.school)) is not bool(wanted))
    return frozenset(one.card for one in unsure if _is_late(one.at, today))


def _is_late(at: str, today: str) -> bool:
    return bool(at) and months_later(at, MONTHS) >= today


def _same(school: str) -> str:
    return " ".join(school.casefold().split())
