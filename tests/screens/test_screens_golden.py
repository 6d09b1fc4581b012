"""What stands where on each screen, in words: the files of tests/goldens/screens, one screen or state each.

Ten of them are compared as pictures too, in tests/goldens/pictures, small and in few colours.
After a change that is meant, `pytest tests/screens/test_screens_golden.py --goldens` writes all of it anew.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest
from pygame import image

from game.stage.render import page_for, snapshot
from game.tools.gallery.states import Look, looks
from game.ui.geometry import Page
from game.ui.scene_text import scene_text
from tests.screens.screens_table import said

FOLDER = Path(__file__).parent.parent / "goldens" / "screens"
NARROW = ("situation", "first_vote_hands", "talk", "reveal_1", "rule", "consent", "protocol", "talk-desk")
"""What is written for a projector of 4:3 too."""
HEAVY = ("situation", "first_vote_hands", "talk", "reveal_1", "rule", "consent")
"""What is written for a heavy card too: it has a skin of its own, and shows less."""
SHORT = "/tmp" if os.name == "posix" else tempfile.gettempdir()
"""A folder with a longer name would leave less room for what stands beside it."""
MADE_UP = re.compile(re.escape(SHORT) + r"[/\\]tmp\w+[/\\]\d")
"""Where a rehearsal keeps its files: another folder each time."""


def test_each_screen_reads_as_it_did(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    monkeypatch.setattr(time, "localtime", time.gmtime)  # the desk shows the time of day
    monkeypatch.setattr(tempfile, "tempdir", SHORT)
    now = dict(rendered())
    if pytestconfig.getoption("goldens"):
        write(now)
    before = {path.stem: path.read_text("utf-8") for path in FOLDER.glob("*.txt")}
    assert not differences(before, now)


def rendered() -> Iterator[tuple[str, str]]:
    """By name: the screens of a rehearsal in Dutch, and a few for a projector of 4:3."""
    yield from written(1920, worth_reading, "")
    yield from written(1440, NARROW.__contains__, "-4x3")


def written(width: float, wanted: Callable[[str], bool], end: str) -> Iterator[tuple[str, str]]:
    for look in played():
        if wanted(look.name):
            scene = look.screen(look.model, said("nl"), Page(width))
            yield look.name + end, MADE_UP.sub("FOLDER", scene_text(scene, Page(width)))


@cache
def played() -> tuple[Look, ...]:
    """The states of the gallery, once for texts and pictures: only after clock and folder were set."""
    return tuple(looks(said("nl")))


def worth_reading(name: str) -> bool:
    """All but what stands elsewhere already: other rounds with the same rows, other cards in the same layout."""
    step, _, state = name.partition("-")
    rows_again = bool(state) and step.startswith(("warm_up_", "second_vote_"))
    talk_again = step.startswith("talk_") and step != "talk_heavy"
    return not rows_again and not talk_again and ("_heavy" not in name or name.removesuffix("_heavy") in HEAVY)


def differences(before: dict[str, str], now: dict[str, str]) -> str:
    """What a reviewer would see, as a diff."""
    told: list[str] = []
    for name in sorted(before.keys() | now.keys()):
        old, new = (text.get(name, "").splitlines() for text in (before, now))
        told += unified_diff(old, new, f"before/{name}", f"now/{name}", lineterm="")
    return "\n".join(told)


def write(now: dict[str, str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.txt"):
        path.unlink()
    for name, text in now.items():
        (FOLDER / f"{name}.txt").write_text(text, "utf-8", newline="\n")


# ------------------------------------------------------------------------------------------------------------ pictures

PICTURES = FOLDER.parent / "pictures"
SIZE = (640, 360)
PAINTED = (
    ("welcome", "warm"),  # a picture, tiles that can be pressed
    ("setup", "warm"),  # the fullest form
    ("situation", "warm"),  # a story, a note, a picture of a card
    ("first_vote_hands-phones", "warm"),  # a code to scan, closed cards, the shapes of the standpoints
    ("talk", "dark"),  # tiles and a ring, in the dark theme
    ("reveal_1", "warm"),  # bars and figures
    ("situation_heavy", "warm"),  # the sober skin
    ("rule", "contrast"),  # fields, in the theme without shadows
    ("consent", "warm"),  # counters
    ("closing", "warm"),  # what fills the screen on its own ground
)
"""One of each kind of thing that is painted, in each theme and skin."""
FEW_COLOURS = 0xF0
SEEN, ANYWHERE = 48, 0.0005
TINTED, AT_MOST = 16, 0.02
"""A channel that differs by so much, in at most this part of the pixels: a moved line is more, another engine for fonts
is less. A ground of another colour differs by little, and in many."""


@pytest.mark.parametrize(("name", "theme"), PAINTED, ids=str)
def test_ten_screens_look_as_they_did(
    name: str, theme: str, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.setattr(time, "localtime", time.gmtime)
    monkeypatch.setattr(tempfile, "tempdir", SHORT)
    path, now = PICTURES / f"{name}-{theme}.png", painted(name, theme)
    before = image.tobytes(image.load(path), "RGB") if path.is_file() else bytes(len(now))
    if pytestconfig.getoption("goldens") and unlike(before, now):
        PICTURES.mkdir(exist_ok=True)
        image.save(image.frombytes(now, SIZE, "RGB"), path)
        before = now
    assert not unlike(before, now), f"{unlike(before, now)}; --goldens writes {path.name} anew: look at it"


def painted(name: str, theme: str) -> bytes:
    """The pixels of this state, in few enough colours to be kept."""
    look: Look = next(one for one in played() if one.name == name)
    scene = look.screen(replace(look.model, colours=theme), said("nl"), page_for(SIZE))
    shown = snapshot(replace(scene, theme=theme), SIZE, strict=True)
    return bytes(channel & FEW_COLOURS for channel in image.tobytes(shown, "RGB"))


def unlike(before: bytes, now: bytes) -> str:
    """How much of it differs; nothing where nobody would see it."""
    if before == now:
        return ""
    apart = [abs(one - other) for one, other in zip(before, now, strict=True)]
    seen, tinted = (sum(one >= least for one in apart) / len(apart) for least in (SEEN, TINTED))
    return f"{seen:.2%} differs, {tinted:.2%} a little" if seen > ANYWHERE or tinted > AT_MOST else ""


def test_a_moved_line_and_another_ground_are_seen() -> None:
    """And a shade of a few pixels is not."""
    white = bytes([240]) * 30_000
    line = bytes([240]) * 29_970 + bytes(30)
    ground, shade = bytes([224]) * 30_000, bytes([240]) * 29_900 + bytes([224]) * 100
    assert unlike(white, line) and unlike(white, ground) and not unlike(white, shade)
