"""A room of a study day in every state worth seeing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.core.published import ROOM
from game.core.sharing import HallLine, Share, SharingStatus, StudyDay

ADDRESS, NAME = "192.168.1.5:8780/K7MR-2345", "Kamer 3"
TEXT = "Na 18.00 uur beantwoorden wij geen berichten van leerlingen. De volgende schooldag komen wij erop terug."
TITLE = "Een bericht na zes uur"
TYPED_ON_A_DAY = (TITLE, TEXT, NAME)
"""What people of a room typed."""
DONE = ((ROOM, "{}"),)
"""Something is there."""


def gone(cards: int = 6) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """What the hall has of a room."""
    rule = {"title": TITLE, "chapter": "H3", "status": "agreed", "text": TEXT}
    rule |= {"reason": "", "strength": "must", "option": "a", "owner": "", "review": ""}
    told = {"rounds": [{"cast": 24, "bars": [["a", 75], ["b", None]]}]}
    way = {"step": "card", "n": cards + 1, "of": 8, "done": cards}
    return ((ROOM, way), *((f"card/basis/t{n}", rule | told) for n in range(cards)))


def study_days() -> Iterator[tuple[str, StudyDay]]:
    """Before anything was chosen, on, with the hall away, with a wrong code, and stopped."""
    yield "day", StudyDay()
    yield "day-typed", StudyDay(ADDRESS, NAME)
    on = SharingStatus(Share.SETTLED, HallLine.ON, 0, DONE)
    yield "day-on", StudyDay(ADDRESS, NAME, on, gone())
    yield "day-away", StudyDay(ADDRESS, NAME, SharingStatus(Share.END, HallLine.AWAY, 3, DONE), gone())
    yield "day-refused", StudyDay(ADDRESS, NAME, SharingStatus(Share.SETTLED, HallLine.REFUSED))
    yield "day-stopped", StudyDay(ADDRESS, NAME, SharingStatus(Share.STOPPED, HallLine.CLOSED, 0, DONE), gone())
