"""Beside the options of a vote: how many are in, other ways to vote, and what is counted how. Never what was chosen."""

from __future__ import annotations

from game.core.ballots import HANDS, PHONE, Voting, Way
from game.core.commands import ChangeWay, CorrectPresent
from game.core.seating import tables_of
from game.core.session import Session
from game.i18n.words import Words
from game.screens.common.ways import way_sign
from game.texts.choices import way_names
from game.ui.geometry import LABEL, Area
from game.ui.scene import Box, Icon, Pips, Text, Touch
from game.ui.widgets import Items, outlined, panel

STRIP_H, STRIP_OF_TWO, SIDE_BY_SIDE = 76.0, 112.0, 560.0
"""How high the ways to vote are, side by side and two below two; and how wide the first has to be."""


def way_strip(area: Area, voting: Voting, say: Words) -> Items:
    """Another way to vote, at any moment, in the same tally. Each has its name: side by side, or two below two."""
    items: Items = (outlined(area, 20),)
    inner, two = area.inset(6), area.h > STRIP_H
    cells = [cell for row in inner.rows(2, 0) for cell in row.columns(2, 0)] if two else inner.columns(len(Way), 0)
    for cell, (way, name) in zip(cells, way_names(say).items(), strict=True):
        icon, key = way_sign(way)
        chosen = way is voting.way
        ink = "on_ink" if chosen else "ink"
        items += (Box(cell, "ink", 15),) if chosen else ()
        items += _way_beside(cell, name, icon, ink) if two else _way_below(cell, name, icon, ink)
        items += () if chosen else (Touch(cell, f"way-{way}", ChangeWay(way), (key,), 15),)
    return items


def strip_height(w: float) -> float:
    """Where the column is narrow, or gave way to larger letters, four names do not stand side by side."""
    return STRIP_H if w >= SIDE_BY_SIDE else STRIP_OF_TWO


def _way_below(cell: Area, name: str, icon: str, ink: str) -> Items:
    middle = cell.x + cell.w / 2
    label = Area(cell.x + 7, cell.y + 36, cell.w - 14, cell.h - 38)
    return (
        Icon(Area(middle - 15, cell.y + 6, 30, 30), icon, ink, 2.2),
        Text(label, name, 24, "semi", ink, "center", "middle", least=20, lines=1, group="ways"),
    )


def _way_beside(cell: Area, name: str, icon: str, ink: str) -> Items:
    label = Area(cell.x + 52, cell.y, cell.w - 58, cell.h)
    return (
        Icon(Area(cell.x + 14, cell.y + cell.h / 2 - 15, 30, 30), icon, ink, 2.2),
        Text(label, name, 24, "semi", ink, valign="middle", least=20, lines=1, group="ways"),
    )


def count_panel(area: Area, session: Session, voting: Voting, say: Words) -> Items:
    """How many have voted of how many present, and what the room should know of it."""
    inner = area.inset(36, 24)
    pips, note = _below(inner, area.h, voting)
    return (
        *count_head(area, session, voting, say),
        *((Pips(pips, session.present, voting.cast),) if pips.h else ()),
        *(_noted(note, voting, say) if note.h else ()),
    )


def _below(inner: Area, h: float, voting: Voting) -> tuple[Area, Area]:
    """Dots and note below the figure. Where only one has room, hands keep the note: nobody may be counted twice."""
    whole = Area(inner.x, inner.y + 104, inner.w, inner.h - 104)
    none = whole._replace(h=0)
    pips = whole._replace(y=whole.y + 4, h=100.0 if h > 340 else 60.0)
    note = Area(inner.x, pips.bottom + 10, inner.w, inner.bottom - pips.bottom - 10)
    if note.h < (100 if inner.w < 400 else 56):
        return (none, whole) if voting.way.traits.rows else (whole, none)
    return pips, note


def _noted(area: Area, voting: Voting, say: Words) -> Items:
    beside = Area(area.x + 52, area.y, area.w - 52, area.h)
    return (
        Icon(Area(area.x, area.y + area.h / 2 - 20, 40, 40), "lock"),
        Text(beside, _note(voting, say), LABEL, "medium", "muted", valign="middle", least=22, leading=1.14),
    )


def count_head(area: Area, session: Session, voting: Voting, say: Words) -> Items:
    """The panel itself, its large figure, and the people present, which can be put right at any moment."""
    inner = area.inset(36, 24)
    number = Area(inner.x, inner.y, 120, 96)
    figure, told = _figure(session, voting, say)
    step = 52.0
    beside = Area(number.right + 8, inner.y + 12, inner.w - number.w - 8 - step - 16, 72)
    return (
        panel(area),
        Text(number, str(figure), 92, "display", valign="middle", lines=1, fixed_cells=True),
        Text(beside, told, 36, "semi", "muted", valign="middle", least=26, leading=1.1),
        *_correct(Area(inner.right - step, inner.y - 6, step, 2 * step + 6)),
    )


def _figure(session: Session, voting: Voting, say: Words) -> tuple[int, str]:
    """How many are in, and of how many: of tables where these vote as one, else of people."""
    if voting.way.traits.tables:
        return len(voting.tables), say("of {n} tables", n=tables_of(session.setup))
    if voting.way.traits.rows:
        return voting.cast, say("of {n} counted", n=session.present)
    return voting.cast, say("of {n} voted", n=session.present)


def _correct(area: Area) -> Items:
    more, less = area.rows(2, 6)
    items: Items = ()
    for cell, icon, by in ((less, "minus", -1), (more, "plus", 1)):
        items += (
            outlined(cell, 16),
            Icon(cell.inset(13), icon, "muted", 3),
            Touch(cell, f"present-{icon}", CorrectPresent(by), ("ctrl+down",) if by < 0 else ("ctrl+up",), 16),
        )
    return items


def _note(voting: Voting, say: Words) -> str:
    """Nobody is counted twice: whoever voted in another way keeps the hand down."""
    if not voting.way.traits.rows:
        return say("We only see how many have voted. The spread comes later.")
    phones, others = voting.cast_by(PHONE), voting.cast - voting.cast_by(HANDS)
    if phones:
        return say("Hands only of those who have not voted by phone. By phone: {n}.", n=phones)
    if others:
        return say("Hands only of those who have not voted yet. Already in: {n}.", n=others)
    return say("A counted row locks. The spread comes after the last vote.")
