"""The settings file when something goes wrong with it: killed while it is written, odd, newer, changed by another."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.commands import NameSchool, WriteChapter
from game.settings.store import CLOSED, ODD, Settings, SettingsFile, load, load_checked, save
from tests.app.app_samples import game_in

WRITER = """
import sys
from pathlib import Path
from game.settings.store import Settings, save
path = Path(sys.argv[1])
for n in range(1_000_000):
    save(path, Settings(folder="/" + str(n % 10) * 2000))
    if n == 3:
        print("going", flush=True)
"""


def test_killed_while_writing_the_file_is_whole(tmp_path: Path) -> None:
    """At whatever moment the program dies, the next start finds the old choice or the new one."""
    path = tmp_path / "settings.json"
    for n in range(12):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as run:
            assert run.stdout is not None and run.stdout.readline().rstrip() == b"going"
            time.sleep(0.0007 * n)
            run.kill()
        kept, fault = load_checked(path)
        assert fault == "" and len(kept.folder) == 2001 and len(set(kept.folder[1:])) == 1
    assert not list(tmp_path.glob("*.broken*"))


@pytest.mark.parametrize("odd", [b"[" * 100_000, b'{"a":' * 50_000, b"\xff", b'"text"', b"", b"{"])
def test_what_cannot_be_read_at_all_is_kept_beside(tmp_path: Path, odd: bytes) -> None:
    """A copy of each that was there: the second does not write over the first."""
    path = tmp_path / "settings.json"
    path.write_bytes(b"first")
    assert load_checked(path) == (Settings(), ODD)
    path.write_bytes(odd)
    assert load_checked(path) == load_checked(path) == (Settings(), ODD)
    SettingsFile(path, Settings()).save(Settings(language="tr"))
    assert load_checked(path) == (Settings(language="tr"), "")
    copies = {one.read_bytes() for one in tmp_path.iterdir() if ".broken" in one.name}
    assert copies == {b"first", odd}


@pytest.mark.parametrize(
    ("name", "value"),
    [("zoom", "big"), ("zoom", float("nan")), ("zoom", True),
     ("mirrored", "left"), ("board", 1),
     ("colours", "mauve"), ("colours", 3),
     ("full_screen", 1), ("full_screen", "yes"), ("full_screen", None), ("language", 5), ("language", "x" * 3000),
     ("folder", ["x"]), ("folder_asked", "no"),
     ("contacts", {"board": "020"}), ("contacts", {"board": [1, 2]}), ("contacts", [])],
)  # fmt: skip
def test_one_odd_field_costs_only_itself(tmp_path: Path, name: str, value: object) -> None:
    """The others hold, the file is kept beside, and the next choice mends it."""
    path = tmp_path / "settings.json"
    whole = {"language": "de", "second_language": "tr", "folder": "/here", "folder_asked": True, "later": [1]}
    path.write_text(json.dumps(whole | {name: value}), "utf-8")
    kept, fault = load_checked(path)
    expected = Settings("de", "/here", True, second_language="tr")
    usual = {field: getattr(Settings(), field) for field in (name,)}
    assert (kept, fault) == (replace(expected, **usual), ODD)
    assert path.with_suffix(".broken").read_bytes() == path.read_bytes()
    SettingsFile(path, kept).save(replace(kept, zoom=1.2))
    assert load_checked(path) == (replace(kept, zoom=1.2), "")
    assert json.loads(path.read_bytes())["later"] == [1]


def test_a_zoom_that_nobody_could_read_is_brought_back(tmp_path: Path) -> None:
    """Written by hand, or by another version."""
    path = tmp_path / "settings.json"
    for written, zoom in ((50, 1.5), (-3, 0.8), (1, 1.0)):
        path.write_text(json.dumps({"zoom": written}), "utf-8")
        assert load_checked(path) == (Settings(zoom=zoom), "")


def test_a_school_of_other_kinds_has_no_name(tmp_path: Path) -> None:
    """Nothing is not called None."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"school": {"name": None, "texts": {"H2": None, "H3": 5, "H4": "ja"}}}), "utf-8")
    school = load(path).school
    assert school.name == "" and school.text_of("H2") == school.text_of("H3") == () and school.text_of("H4") == ("ja",)


def test_half_characters_and_noughts_do_no_harm(tmp_path: Path) -> None:
    """No disk can hold them; the settings are saved again all the same."""
    path = tmp_path / "settings.json"
    path.write_text(r'{"folder": "/a\ud800b\u0000c", "school": {"name": "\udfff", "texts": {"H2": "\ud800"}}}', "utf-8")
    kept, fault = load_checked(path)
    assert (kept.folder, kept.school.name, fault) == ("/a?bc", "?", "")
    save(path, kept)
    assert load(path) == kept


def test_what_a_newer_version_kept_stays(tmp_path: Path) -> None:
    """This version changes what it knows, and leaves the rest as it was."""
    path = tmp_path / "settings.json"
    newer = {"language": "en", "lamps": {"a": 1}, "school": {"name": "De Wilg", "motto": "Samen"}}
    path.write_text(json.dumps(newer), "utf-8")
    game = game_in(tmp_path)
    game.settings = load(path)
    game._settings_file = SettingsFile(path, game.settings)
    game.obey(WriteChapter("H3", "Tekst"))
    game.obey(c.SetContact("board", "020"))
    kept = json.loads(path.read_bytes())
    assert kept["lamps"] == {"a": 1} and kept["school"]["motto"] == "Samen"
    assert load(path).school.texts == (("H3", "Tekst"),) and load(path).contacts == {"board": ("020", "")}


def test_two_programs_keep_each_others_choices(tmp_path: Path) -> None:
    """What one of them changes does not bring back what the other had before."""
    one, other = game_in(tmp_path), game_in(tmp_path)
    one.obey(NameSchool("De Wilg"))
    other.obey(c.SetLanguage("nl"))
    one.obey(WriteChapter("H2", "Een"))
    other.obey(WriteChapter("H3", "Twee"))
    other.obey(c.SetContact("board", "020"))
    one.obey(c.SetContact("police", "0900"))
    one.obey(WriteChapter("H2", ""))
    kept = load(tmp_path / "settings.json")
    assert (kept.language, kept.school.name, kept.school.texts) == ("nl", "De Wilg", (("H3", "Twee"),))
    assert set(kept.contacts) == {"board", "police"}


def full(path: Path, data: bytes) -> None:
    raise OSError(28, "full")


def test_a_choice_that_the_disk_refused_goes_with_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it takes files again nothing that was chosen meanwhile is missing."""
    game = game_in(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("game.settings.store.write_atomic", full)
        game.obey(NameSchool("De Wilg"))
        assert game.notice == "disk_trouble"
    game.obey(c.SetLanguage("de"))
    assert load(tmp_path / "settings.json").school.name == "De Wilg"


def test_a_file_that_cannot_be_opened_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program holds it: the usual settings hold for this time, and nothing is written over it."""
    path = tmp_path / "settings.json"
    save(path, Settings("de"))

    def held(path: Path, most: int) -> bytes:
        raise PermissionError(13, "held")

    with monkeypatch.context() as patch:
        patch.setattr("game.settings.store.plain_bytes", held)
        assert load_checked(path) == (Settings(), CLOSED)
        with pytest.raises(OSError, match="held"):
            SettingsFile(path, Settings()).save(Settings("tr"))
    assert load(path) == Settings("de")
