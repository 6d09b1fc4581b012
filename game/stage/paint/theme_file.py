"""Reads a theme of colours: which colour a role has in each skin. What is wrong is said with line and cure.

It knows no disk and no other theme; where the texts come from, and what is used instead, is for themes.py.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from game.core.value import Value, value

ROLES = (
    "paper", "card", "ink", "muted", "track", "line", "field",
    "option0", "option1", "option2", "option3", "on_option", "tint0", "tint1", "tint2", "tint3",
    "primary", "on_primary", "primary_key", "on_ink",
    "chosen", "chosen_edge", "chosen_sign", "on_chosen", "chosen_soft", "stop", "on_stop", "stop_ground", "stop_tint",
    "floor", "floor_tint", "attention", "attention_tint", "attention_fill", "on_attention_fill",
    "settled", "settled_tint",
    "focus", "focus_gap", "selection", "stage", "on_stage", "stage_soft", "stage_line", "note", "on_note", "note_soft",
    "on_set_colour", "white_ground", "edge", "shadow", "veil",
)  # fmt: skip
"""What a screen may name a colour for."""
SKINS = {"warm": (), "sober": ("heavy",), "calm": ("heavy", "calm"), "black": ("black",)}
"""By the name that a scene gives: the tables of a theme that go over its roles, in order."""
TABLES = ("colours", "roles", "measures", "heavy", "calm", "black")
HEX = re.compile("#[0-9A-Fa-f]{6}")
PALE = 0.52
"""How far the colour of a standpoint is mixed with its ground, for a round that is over."""


class NoTheme(ValueError):
    """It cannot be used. The text is a sentence with line and cure."""


@value
class Measures(Value):
    """`edge_width` in units of the page; the two strengths go from 0 to 100."""

    shadow_strength: int = 0
    edge_width: int = 0
    veil_strength: int = 0


@value
class Palette(Value):
    """One skin of one theme: colours as # and six figures, by their roles."""

    colours: Mapping[str, str]
    measures: Measures


MEASURES = {field.name for field in fields(Measures)}


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the second colour over the first."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def palettes(text: str) -> dict[str, Palette]:
    """Each skin of the theme in this text. NoTheme."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise NoTheme(f'{fault}. Write each line as: name = "value"') from fault
    for told in _faults(tables, text):
        raise NoTheme(told)
    return {skin: _palette(tables, over) for skin, over in SKINS.items()}


def _palette(tables: Mapping[str, Any], over: tuple[str, ...]) -> Palette:
    named = {name: value for table in ("roles", "measures", *over) for name, value in tables.get(table, {}).items()}
    colours = {role: str(tables["colours"][named[role]]).upper() for role in ROLES}
    measures = replace(Measures(), **{name: named[name] for name in MEASURES if name in named})
    return Palette(with_pale(colours), measures)


def with_pale(colours: Mapping[str, str]) -> dict[str, str]:
    """The same, and a pale form of the colour of each standpoint."""
    return {**colours, **{f"pale{i}": mixed(colours[f"option{i}"], colours["card"], PALE) for i in range(4)}}


def _faults(tables: Mapping[str, Any], text: str) -> Iterator[str]:
    """What is wrong, from the first table to the last."""
    for name, table in tables.items():
        if name not in TABLES or not isinstance(table, dict):
            yield _said(text, name, f"{name!r} is no part of a theme. It has: {', '.join(TABLES)}")
    colours = tables.get("colours", {})
    for name, colour in colours.items():
        if not isinstance(colour, str) or not HEX.fullmatch(colour):
            yield _said(text, name, f"{name!r} has to be # and six figures in quotes, as a picture program shows them")
    for table in TABLES[1:]:
        for name, said in tables.get(table, {}).items():
            yield from _fault_of(name, said, colours, text)
    for role in ROLES:
        if role not in tables.get("roles", {}):
            yield f"the role {role!r} has no colour. Give it a line under [roles]"


def _fault_of(name: str, value: object, colours: Mapping[str, Any], text: str) -> Iterator[str]:
    if name in MEASURES:
        if type(value) is not int or not 0 <= value <= 100:
            yield _said(text, name, f"{name!r} has to be a whole number from 0 to 100")
    elif name not in ROLES:
        yield _said(text, name, f"there is no role {name!r}. Look how the roles are written in warm.toml")
    elif value not in colours:
        yield _said(text, name, f"no colour is called {value!r}. Name it under [colours], or write one of its names")


def _said(text: str, name: str, told: str) -> str:
    """With the lines that begin with this name."""
    begins = re.compile(rf"\s*\[?\s*{re.escape(name)}\s*[=\]]")
    lines = [str(n) for n, line in enumerate(text.splitlines(), 1) if begins.match(line)]
    return f"line {' or '.join(lines)}: {told}" if lines else told
