"""What a card shows of its theme: the picture, and the colour that the author of a set chose. It opens no file."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.cards import SOBER, Card, Theme, Weight
from game.core.chapters import set_of
from game.ui.geometry import FLUSH, SMALL, Area
from game.ui.scene import Box, Picture, Text


def colour_of(card: Card, themes: Iterable[Theme]) -> str:
    """The colour of its theme as #RRGGBB, on which white can be read; "" without one, and on a heavy card."""
    theme = _theme(card, themes)
    return theme.colour if theme is not None and not card.weight.traits.sober else ""


def code_tile(area: Area, card: Card, themes: Iterable[Theme], rounded: float) -> tuple[Box, Text]:
    """The short name of a card on the colour of its theme, or within a line where there is none."""
    colour = colour_of(card, themes)
    ink = "on_set_colour" if colour else "ink"
    return (
        Box(area, colour, rounded) if colour else Box(area, "card", rounded, "ink", 3),
        Text(area.inset(3, FLUSH), card.code, SMALL, "bold", ink, "center", "middle", lines=1, least=18),
    )


def picture_of(area: Area, card: Card, themes: Iterable[Theme] = ()) -> Picture:
    """Its own picture, or that of its theme; where neither is there, a box in the colour of the theme with its icon."""
    first, *others = names_of(card)
    theme, colour = _theme(card, themes), colour_of(card, themes)
    if theme is None or not colour:
        return Picture(area, first, others=tuple(others))
    return Picture(area, first, others=tuple(others), ground=colour, icon=theme.icon)


def names_of(card: Card) -> tuple[str, ...]:
    """The pictures that would do, the best first: those of its set before those of the game, sober on a heavy card."""
    wanted = (name for name in (card.picture, card.theme) if name)
    tried = [form for name in wanted for form in _forms(name, card.weight)]
    return tuple(place for name in tried for place in (f"{set_of(card.id)}/{name}", name)) or ("",)


def _forms(name: str, weight: Weight) -> tuple[str, ...]:
    return (name + SOBER, name) if weight.traits.sober and not name.endswith(SOBER) else (name,)


def _theme(card: Card, themes: Iterable[Theme]) -> Theme | None:
    return next((theme for theme in themes if theme.id == card.theme), None)
