"""The themes of colours: which colour a role has, in the theme that somebody chose and the skin of the screen.

A file that cannot be used is told once, with its line and a cure, and another theme takes its place: nothing here keeps
a meeting from beginning.
"""

from __future__ import annotations

import sys
from functools import cache

from game.core.colour_themes import COLOUR_THEMES
from game.stage.paint.theme_file import ROLES, SKINS, Measures, NoTheme, Palette, palettes, with_pale
from game.system.resources import resource

WHITE, BLACK = "#FFFFFF", "#000000"
"""No matter of taste: a code to scan, a mask, and what is left where no theme can be read."""
DARK_WORDS = ("ink", "muted", "line", "field", "option", "primary", "stop", "floor", "attention", "settled",
              "focus", "stage", "note", "chosen", "edge", "shadow", "veil")  # fmt: skip
LIGHT_ENDS = ("_tint", "_gap", "_ground", "_soft", "_sign", "stage_line")


def colour(theme: str, skin: str, name: str) -> str:
    """The hex value of a role; a hex value, of a theme of a set of cards, is itself.

    Raises KeyError with what is unknown: the skin, or the role. A theme that there is not is the usual one.
    """
    if name.startswith("#"):
        return name
    found = palette(theme, skin).colours
    if name not in found:
        raise KeyError(f"no colour {name!r} in skin {skin!r}")
    return found[name]


def palette(theme: str, skin: str) -> Palette:
    """All colours of a skin. KeyError."""
    found = _skins(theme)
    if skin not in found:
        raise KeyError(f"no skin {skin!r}; there are {', '.join(SKINS)}")
    return found[skin]


@cache
def _skins(theme: str) -> dict[str, Palette]:
    """The theme, or where its file is not fit the first one that is."""
    for name in dict.fromkeys((theme, *COLOUR_THEMES)):
        found = _read(name)
        if found is not None:
            return found
    return {skin: plain() for skin in SKINS}


@cache
def _read(theme: str) -> dict[str, Palette] | None:
    try:
        return palettes(resource("assets", "themes", f"{theme}.toml").read_text("utf-8"))
    except (OSError, UnicodeDecodeError, NoTheme) as fault:
        told = fault if isinstance(fault, NoTheme) else f"it cannot be read ({fault}). Put the file back"
        print(f"Open Kaart: assets/themes/{theme}.toml: {told}. Another theme takes its place.", file=sys.stderr)
        return None


def is_fit(theme: str) -> bool:
    """Whether its file can be used; where it cannot, another theme takes its place."""
    return _read(theme) is not None


def plain() -> Palette:
    """Black on white, where there is no theme at all."""
    colours = {role: BLACK if _is_dark(role) else WHITE for role in ROLES}
    return Palette(with_pale(colours), Measures(edge_width=4))


def _is_dark(role: str) -> bool:
    return role.startswith(DARK_WORDS) and not role.endswith(LIGHT_ENDS)
