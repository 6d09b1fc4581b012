"""How a team sits: one circle, tables, or a carousel of tables; and how many people are at each. Arithmetic only."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Form(StrEnum):
    """How the room talks: all in one circle, at tables of 4 to 6, or at tables whose people move on to the next."""

    CIRCLE = "circle"
    TABLES = "tables"
    CAROUSEL = "carousel"


CIRCLE_MOST = 12
TABLES_MOST = 24
"""Up to this many people tables report to the whole room; above it they visit each other (domain.md 5.4)."""
TABLE_MOST = 6
MAX_TABLES = 20


class Seated(Protocol):
    """What is known of the room: people present, tables (0: as many as people ask for), and the form, "" if open."""

    @property
    def people(self) -> int: ...
    @property
    def tables(self) -> int: ...
    @property
    def form(self) -> str: ...


def form_for(people: int) -> Form:
    """The form that fits this many people."""
    if people <= CIRCLE_MOST:
        return Form.CIRCLE
    return Form.TABLES if people <= TABLES_MOST else Form.CAROUSEL


def form_of(room: Seated) -> Form:
    """The form that was chosen, or else the one that fits the people."""
    return Form(room.form) if room.form else form_for(room.people)


def tables_for(people: int) -> int:
    """Tables of 4 to 6: about five at each, more only where the tables run out."""
    return min(MAX_TABLES, max(-(-people // TABLE_MOST), (people + 2) // 5, 1))


def tables_of(room: Seated) -> int:
    """How many tables there are; never more than people."""
    return min(room.tables or tables_for(room.people), max(1, room.people))


def sizes(people: int, tables: int) -> tuple[int, ...]:
    """How many people sit at each table when they spread evenly; together exactly `people`."""
    each, over = divmod(max(0, people), tables)
    return tuple(each + (n < over) for n in range(tables))
