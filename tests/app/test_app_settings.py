"""Settings and contacts: a broken file is set aside, a changed number has to be confirmed again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.colour_themes import COLOUR_THEMES
from game.core.contacts import Contact
from game.documents.bundle import protocol_bytes
from game.documents.model import Context
from game.settings.store import Settings, load, save
from game.ui.geometry import Page
from tests.app.app_samples import game_in, play_to


def _contact(game: Game, key: str) -> Contact:
    return next(line for line in game.view_model().contacts if line.key == key)


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"contacts": 3}', b'{"contacts": {"a": []}}', b'{"zoom": "big"}'],
)
def test_a_broken_file_is_set_aside(tmp_path: Path, broken: bytes) -> None:
    """The program begins with the usual settings, and the broken file lies beside them unchanged."""
    path = tmp_path / "settings.json"
    path.write_bytes(broken)
    assert load(path) == Settings()
    assert (tmp_path / "settings.broken").read_bytes() == broken
    save(path, Settings(language="en"))
    assert load(path).language == "en"
    assert (tmp_path / "settings.broken").read_bytes() == broken


def test_no_file_and_a_whole_one(tmp_path: Path) -> None:
    """Without a file the usual settings hold; what was saved comes back."""
    path = tmp_path / "deep" / "settings.json"
    assert load(path) == Settings()
    chosen = Settings("en", "/somewhere", True, 1.25, {"board": ("020-1", "2026-11-20")})
    save(path, chosen)
    assert load(path) == chosen and [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_settings_file_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The choice holds for this time, with a notice."""
    game = game_in(tmp_path)

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("game.settings.store.write_atomic", full)
    game.obey(c.SetLanguage("nl"))
    assert game.notice == "disk_trouble" and game.say.language == "nl"


def test_a_changed_number_is_unconfirmed(tmp_path: Path) -> None:
    """Confirming keeps the date; the same number keeps it; another number takes it away."""
    game = game_in(tmp_path)
    game.obey(c.SetContact("board", " 020  123 "))
    assert _contact(game, "board").number == "020 123" and _contact(game, "board").confirmed_on == ""
    game.obey(c.ConfirmContact("board"))
    assert _contact(game, "board").confirmed_on == "2026-11-22"
    game.obey(c.SetContact("board", "020 123"))
    assert _contact(game, "board").confirmed_on == "2026-11-22"
    assert load(tmp_path / "settings.json").contacts["board"] == ("020 123", "2026-11-22")
    game.obey(c.SetContact("board", "020 124"))
    assert _contact(game, "board").confirmed_on == ""
    game.obey(c.SetContact("board", ""))
    game.obey(c.ConfirmContact("board"))
    assert game.notice == "empty_text" and _contact(game, "board").confirmed_on == ""


def test_only_confirmed_numbers_are_exported(tmp_path: Path) -> None:
    """A number that nobody at the school confirmed, also one that comes with the game, stays out of the protocol."""
    game = game_in(tmp_path)
    game.obey(c.SetContact("board", "020-777"))
    game.obey(c.SetContact("complaints", "020-888"))
    game.obey(c.ConfirmContact("board"))
    play_to(game, "protocol")
    text = Path(game.saved_as).read_text("utf-8")
    assert "020-777" in text and "020-888" not in text and "0800-2000" not in text
    game.obey(c.SetContact("board", "020-999"))
    data = protocol_bytes(game.session, game.say, Context(game.settings.contact_lines())).decode()
    assert "020-777" not in data and "020-999" not in data
    game.closing()


def test_what_a_window_is_set_to_is_kept_and_is_no_step(tmp_path: Path) -> None:
    """Larger letters to read a notice by do not take it away."""
    game = game_in(tmp_path)
    game.obey(c.SetFolder("nowhere"))
    told = game.notice
    assert told
    game.obey(c.SetZoom(1.35))
    game.obey(c.SetFullScreen(True))
    game.obey(c.SetMirrored(True))
    game.obey(c.SetBoard(True))
    assert game.notice == told
    kept = load(tmp_path / "settings.json")
    assert (kept.zoom, kept.full_screen, kept.mirrored, kept.board) == (1.35, True, True, True)


def test_colours_are_kept_and_named(tmp_path: Path) -> None:
    """One after the other or by name, on wall and desk at once, and there again at the next start."""
    game = game_in(tmp_path)
    page = Page(1920.0)
    seen = []
    for _ in COLOUR_THEMES:
        game.obey(c.SetColours())
        seen.append(game.settings.colours)
        assert game.notice == f"colours_{seen[-1]}"
        assert {game.scene(page).theme, game.desk_scene(page).theme} == {seen[-1]}
        assert load(tmp_path / "settings.json").colours == seen[-1]
    assert sorted(seen) == sorted(COLOUR_THEMES)
    game.obey(c.SetColours("contrast"))
    assert game.settings.colours == "contrast"


def test_colours_take_no_question_away(tmp_path: Path) -> None:
    """What waits for a second press stays on the wall: else the next press would do it unread."""
    game = game_in(tmp_path)
    game.notice = "asked"
    game.view = replace(game.view, sure=True)
    game.obey(c.SetColours("dark"))
    assert (game.notice, game.settings.colours) == ("asked", "dark")


@pytest.mark.parametrize("system", [False, True])
def test_motion_is_as_this_computer_is_set_until_somebody_chooses(tmp_path: Path, system: bool) -> None:
    """One key takes the other of the two, is named, kept, and holds from then on whatever the computer says."""
    game = game_in(tmp_path)
    game.system_less_motion = system
    assert game.view_model().less_motion is system
    game.obey(c.SetMotion())
    assert game.view_model().less_motion is not system
    assert game.notice == ("motion_full" if system else "motion_less")
    assert load(tmp_path / "settings.json").motion == ("full" if system else "less")
    game.system_less_motion = not system
    assert game.view_model().less_motion is not system
    game.obey(c.SetMotion(system))
    assert game.view_model().less_motion is system
