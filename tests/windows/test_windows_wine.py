"""`play.py dev wine` without Wine: what it is asked, what it says where something is missing, what the game gets."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dev import wine
from dev.windows.wine import Failed, Wine, _environment, until, windows


@pytest.mark.parametrize(
    ("asked", "told"),
    [([], "ZIP"), (["none.zip"], "there is no none.zip"), ([__file__, "no-such-part"], "no part no-such-part")],
)
def test_it_says_how_it_is_asked(asked: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        wine.main(asked)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("lacking", ["wine", "Xvfb", "openbox", "xdotool", "xwd", "setxkbmap"])
def test_what_is_not_installed_is_named(
    lacking: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is started; all that the head of the tool names."""
    assert lacking in (wine.__doc__ or "")
    monkeypatch.setattr("shutil.which", lambda name: None if name == lacking else name)
    with pytest.raises(Failed, match=f"not installed here: {lacking}"), windows():
        pass
    assert wine.main([__file__, "commands"]) == 1 and lacking in capsys.readouterr().out


def test_one_part_that_fails_fails_all_of_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise Failed("no window")

    monkeypatch.setitem(wine.PARTS, "window", fails)
    assert wine._tried("window", None, Path()) == 1  # type: ignore[arg-type]
    assert "window FAILED" in capsys.readouterr().out
    with pytest.raises(Failed, match="nothing within"):
        until(lambda: "", 0, "nothing")


def test_nothing_of_our_python_reaches_the_game(monkeypatch: pytest.MonkeyPatch) -> None:
    """It starts as on a laptop that knows no Python, and finds no home of a test."""
    for name in ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "SDL_VIDEODRIVER", "OPEN_KAART_HOME", "WINEPREFIX"):
        monkeypatch.setenv(name, "x")
    prefix = Path("/prefix")
    around = _environment(prefix, ":7")
    assert "x" not in around.values() and around["WINEPREFIX"] == str(prefix) and around["DISPLAY"] == ":7"


@pytest.mark.parametrize(("gone", "succeeds"), [(0, True), (1, True), (4, True), (9, False)])
def test_a_window_that_goes_while_the_screen_is_read_costs_no_picture(
    gone: int, succeeds: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As xwd says it: BadWindow. A screen that cannot be read at all is a failure."""
    left = iter(range(gone))

    def xwd(command: list[str], **_: object) -> CompletedProcess[bytes]:
        failed = next(left, None) is not None
        return CompletedProcess(command, int(failed), b"" if failed else b"picture", b"BadWindow" if failed else b"")

    monkeypatch.setattr("subprocess.run", xwd)
    with nullcontext() if succeeds else pytest.raises(Failed, match="BadWindow"):
        assert Wine(tmp_path, ":9").picture() == b"picture"
