"""What stands where on each screen, in words: the files of tests/goldens/screens, one screen or state each.

After a change that is meant, `pytest tests/screens/test_screens_golden.py --goldens` writes them anew.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest

from game.i18n.catalogues import words
from game.tools.gallery.states import states
from game.ui.geometry import Page
from game.ui.scene_text import scene_text

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
    missing = set(NARROW)
    for name, text in written(1440, NARROW.__contains__, "-4x3"):
        yield name, text
        missing.remove(name.removesuffix("-4x3"))
        if not missing:
            return  # no need to play the second session to its end


def written(width: float, wanted: Callable[[str], bool], end: str) -> Iterator[tuple[str, str]]:
    for name, scene in states(words("nl"), Page(width)):
        if wanted(name):
            yield name + end, MADE_UP.sub("FOLDER", scene_text(scene, Page(width)))


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
