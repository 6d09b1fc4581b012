"""The skins: which colour a name stands for. It knows no shape and no size."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one skin, as six hex digits."""

    paper: str = "#F7F2E9"
    card: str = "#FFFFFF"
    ink: str = "#17203A"
    muted: str = "#5B6478"
    track: str = "#ECE6DA"
    line: str = "#E4DCCB"
    field: str = "#8F8672"  # edges of controls: at least 3 : 1 on paper
    option0: str = "#2457D6"
    option1: str = "#C2410C"
    option2: str = "#0B7A6B"
    option3: str = "#7A35C9"
    tint0: str = "#EDF2FE"
    tint1: str = "#FDF0E8"
    tint2: str = "#E7F5F2"
    tint3: str = "#F5EEFC"
    primary: str = "#2457D6"
    on_primary: str = "#FFFFFF"
    primary_key: str = "#4A77E3"
    stop: str = "#B3261E"
    stop_tint: str = "#FCEDEB"
    floor: str = "#2F5D6B"
    floor_tint: str = "#E6F0F2"
    attention: str = "#9A5B00"
    attention_tint: str = "#FDF1DA"
    settled: str = "#0B7A6B"
    settled_tint: str = "#E7F5F2"
    focus: str = "#A9C0F7"
    white: str = "#FFFFFF"


WARM = Palette()
SOBER = replace(
    WARM,
    paper="#E6E7E8",
    card="#F6F6F5",
    ink="#232A3B",
    muted="#565D6C",
    track="#DBDCDE",
    line="#CDCFD3",
    field="#7A808B",
    option0="#40578A",
    option1="#87583F",
    option2="#3D6A62",
    option3="#685685",
    tint0="#E7EBF3",
    tint1="#F1EAE5",
    tint2="#E5EEEB",
    tint3="#ECE8F1",
    primary="#3B4763",
    primary_key="#5A6680",
    settled="#3D6A62",
    settled_tint="#E5EEEB",
)
CALM = replace(
    SOBER,
    paper="#EFEFEA",
    card="#FFFFFF",
    track="#E3E4DE",
    line="#D5D7D0",
    field="#7F837B",
)
BLACK = replace(
    WARM,
    paper="#000000",
    card="#16181D",
    ink="#C9CDD6",
    muted="#8F96A3",
    track="#1F222A",
    line="#2A2E37",
    field="#6F7685",
)
SKINS = {"warm": WARM, "sober": SOBER, "calm": CALM, "black": BLACK}


def colour(skin: str, name: str) -> str:
    """The hex value of a colour name; a hex value, of a theme of a set, is itself.

    Raises KeyError with both names when the skin or the name is unknown.
    """
    if name.startswith("#"):
        return name
    if skin not in _COLOURS:
        raise KeyError(f"no skin {skin!r}; there are {', '.join(SKINS)}")
    if name not in _COLOURS[skin]:
        raise KeyError(f"no colour {name!r} in skin {skin!r}")
    return _COLOURS[skin][name]


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the second colour over the first."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _with_pale(palette: Palette) -> dict[str, str]:
    """The tokens, and a pale form of each option colour for rounds that are over."""
    tokens: dict[str, str] = asdict(palette)
    return tokens | {f"pale{i}": mixed(tokens[f"option{i}"], palette.card, 0.52) for i in range(4)}


_COLOURS = {skin: _with_pale(palette) for skin, palette in SKINS.items()}
