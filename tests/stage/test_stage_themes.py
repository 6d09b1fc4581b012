"""The themes of colours: every role in every skin, and what is said of a file that cannot be used."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import game
from game.core.colour_themes import COLOUR_THEMES, theme_after
from game.stage.paint import themes
from game.stage.paint.theme_file import ROLES, SKINS, NoTheme, mixed, palettes
from game.stage.paint.themes import colour, palette
from game.system.resources import resource

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: "#{:02X}{:02X}{:02X}".format(*parts))
LOOKS = [(theme, skin) for theme in COLOUR_THEMES for skin in SKINS]
EVERY_LOOK = pytest.mark.parametrize(("theme", "skin"), LOOKS)
HEX = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b")
NO_TASTE = {
    "stage/paint/themes.py": "black and white, where they are no matter of taste",
    "svg/colours.py": "what SVG says is there where nothing is said",
    "svg/paints.py": "the same",
    "content/contrast.py": "what is measured against",
    "content/pack_file.py": "an example, for authors",
    "content/picture_check.py": "an example, for authors",
    "server/desk/page.py": "a code to scan",
}


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    yield
    themes._read.cache_clear()
    themes._skins.cache_clear()


def channels(value: str) -> list[int]:
    return [int(value[i : i + 2], 16) for i in (1, 3, 5)]


def text_of(theme: str) -> str:
    return resource("assets", "themes", f"{theme}.toml").read_text("utf-8")


@EVERY_LOOK
def test_every_role_is_six_digits_in_every_look(theme: str, skin: str) -> None:
    """A scene that is painted in one can be painted in all."""
    for name in (*ROLES, *(f"pale{i}" for i in range(4))):
        assert re.fullmatch("#[0-9A-F]{6}", colour(theme, skin, name)), name


@EVERY_LOOK
def test_no_two_standpoints_share_a_colour(theme: str, skin: str) -> None:
    """Nor a tint: bars beside each other must not run together."""
    for kind in ("option", "tint", "pale"):
        assert len({colour(theme, skin, f"{kind}{i}") for i in range(4)}) == 4


@EVERY_LOOK
def test_a_round_that_is_over_is_paler_than_the_one_that_counts(theme: str, skin: str) -> None:
    """It lies between its own colour and the card that it stands on."""
    ground = channels(colour(theme, skin, "card"))
    for i in range(4):
        strong, pale = (channels(colour(theme, skin, f"{kind}{i}")) for kind in ("option", "pale"))
        assert pale != strong
        for one, between, other in zip(strong, pale, ground, strict=True):
            assert min(one, other) <= between <= max(one, other)


@EVERY_LOOK
def test_cameras_find_a_code(theme: str, skin: str) -> None:
    """Black on white in every theme, whatever else is dark."""
    assert colour(theme, skin, "white_ground") == themes.WHITE


@pytest.mark.parametrize("theme", COLOUR_THEMES)
def test_a_heavy_card_looks_other_in_every_theme(theme: str) -> None:
    """Nobody chooses the sobriety away."""
    roles = [f"option{i}" for i in range(4)]
    assert all(colour(theme, "warm", role) != colour(theme, "sober", role) for role in roles)


@pytest.mark.parametrize("theme", COLOUR_THEMES)
def test_a_colour_is_named_once_and_used(theme: str) -> None:
    """Who changes one has changed it everywhere, and finds no line that does nothing."""
    tables = tomllib.loads(text_of(theme))
    named = tables["colours"]
    twice = [value for value, n in Counter(str(value).upper() for value in named.values()).items() if n > 1]
    used = {value for table in ("roles", "heavy", "calm", "black") for value in tables[table].values()}
    assert (twice, set(named) - used) == ([], set())


@given(COLOURS, COLOURS, st.floats(0, 1))
def test_a_mixture_lies_between_its_two_colours(one: str, other: str, share: float) -> None:
    """In each channel, and at the ends it is one of the two."""
    assert mixed(one, other, 0.0) == one
    assert mixed(one, other, 1.0) == other
    for a, between, b in zip(channels(one), channels(mixed(one, other, share)), channels(other), strict=True):
        assert min(a, b) <= between <= max(a, b)


def test_a_skin_that_is_unknown_says_which_there_are() -> None:
    """Whoever adds one finds the place."""
    with pytest.raises(KeyError) as refused:
        colour("warm", "gloomy", "ink")
    assert all(skin in str(refused.value) for skin in SKINS)


def test_themes_come_in_turn() -> None:
    """Each of them, and from one that there is not the first."""
    seen = [COLOUR_THEMES[0]]
    while (following := theme_after(seen[-1])) != COLOUR_THEMES[0]:
        seen.append(following)
    assert tuple(seen) == COLOUR_THEMES
    assert theme_after("gone") == COLOUR_THEMES[0]


FAULTS = {
    "no table": ("\n[roles]\n", "\nroles]\n", ("line", "name = ")),
    "a colour that is none": ('cream = "#F7F2E9"', 'cream = "cream"', ("line", "'cream'", "six figures")),
    "a name that nobody gave": ('paper = "cream"', 'paper = "crem"', ("line", "'crem'", "[colours]")),
    "a role that there is not": ('paper = "cream"', 'papr = "cream"', ("line", "'papr'", "warm.toml")),
    "a role without a colour": ('paper = "cream"', "", ("'paper'", "[roles]")),
    "a measure out of all bounds": ("shadow_strength = 14", "shadow_strength = 1400", ("line", "0 to 100")),
    "a table of somebody's own": ("\n[calm]\n", "\n[quiet]\n", ("line", "'quiet'", "calm")),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_said_with_line_and_cure(fault: str) -> None:
    before, after, told = FAULTS[fault]
    text = text_of("warm")
    assert before in text
    with pytest.raises(NoTheme) as refused:
        palettes(text.replace(before, after, 1))
    assert all(part in str(refused.value) for part in told), refused.value


def test_the_line_is_the_one_that_is_wrong() -> None:
    text = text_of("warm").replace('stop = "red"', 'stop = "rod"', 1)
    line = 1 + text.splitlines().index(next(one for one in text.splitlines() if one.startswith('stop = "rod"')))
    with pytest.raises(NoTheme, match=f"line {line}: no colour is called 'rod'"):
        palettes(text)


def files(folder: Path, monkeypatch: pytest.MonkeyPatch, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    monkeypatch.setattr(themes, "resource", lambda *parts: folder / parts[-1])


def test_a_broken_file_is_told_once_and_the_usual_theme_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files(tmp_path, monkeypatch, warm=text_of("warm"), dark="[colours")
    assert colour("dark", "warm", "paper") == colour("warm", "warm", "paper")
    colour("dark", "sober", "ink")
    told = capsys.readouterr().err
    assert themes.is_fit("warm") and not themes.is_fit("dark")
    assert told.count("assets/themes/dark.toml") == 1 and "Another theme takes its place" in told


def test_where_no_theme_can_be_read_it_is_black_on_white(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing keeps a meeting from beginning."""
    files(tmp_path, monkeypatch)
    for skin in SKINS:
        assert (colour("warm", skin, "ink"), colour("warm", skin, "paper")) == (themes.BLACK, themes.WHITE)
    for role in ROLES:
        on = next((name for name in ("on_" + role,) if name in ROLES), "")
        assert not on or colour("dark", "warm", on) != colour("dark", "warm", role)
    assert palette("warm", "sober").measures.edge_width > 0


def test_no_colour_stands_in_the_code() -> None:
    """They are in assets/themes; a colour in the code would be the same in every theme."""
    root = Path(game.__file__).parent
    found = {
        path.relative_to(root).as_posix(): HEX.findall(path.read_text("utf-8")) for path in sorted(root.rglob("*.py"))
    }
    assert {name: colours for name, colours in found.items() if colours and name not in NO_TASTE} == {}
    assert [name for name in NO_TASTE if not found[name]] == []
    assert set(found["stage/paint/themes.py"]) == {"#FFFFFF", "#000000"}
