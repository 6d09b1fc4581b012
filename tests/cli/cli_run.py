"""Commands as they are typed, in a home of their own. No test itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.tools.rehearsal import command as rehearsal


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything of this user lies, who chose no language yet on a computer that has none either."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("game.cli.language.chosen_here", lambda: ())
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def run(*arguments: object) -> int:
    """The exit code, also where argparse leaves by itself."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        return int(end.code or 0)


def no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rehearsal paints none: most of its time goes there."""
    monkeypatch.setattr(rehearsal._Pictures, "take", lambda self, step: None)
