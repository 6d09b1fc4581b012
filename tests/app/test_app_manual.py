"""The manual from the game: opened in the browser, told where there is none, and a full disk ends nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.commands import OpenManual, SetLanguage
from game.core.manual_pages import ManualPage
from tests.app.app_samples import game_in
from tests.manual_browser import taking


def test_it_opens_at_the_heading_in_the_language_of_the_game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", taking(asked))
    game = game_in(tmp_path)
    for language in ("nl", "en"):
        game.obey(SetLanguage(language))
        game.obey(OpenManual(ManualPage.FACILITATOR, "x"))
        door = game.environment.places.manual / "open.html"
        assert asked.pop() == door.as_uri() and f"{language}/" in door.read_text("utf-8")
    assert game.notice == "The manual is open in your browser."
    game.closing()


def test_without_a_browser_the_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    game = game_in(tmp_path)
    game.obey(OpenManual())
    page = next(game.environment.places.manual.glob("*/*/index.html"))
    assert game.notice == f"Open this file in your browser: {page.parents[1] / 'en' / 'index.html'}"
    game.closing()


def test_where_it_cannot_be_written_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(where: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.manual.folder.manual_folder", refuse)
    game = game_in(tmp_path)
    game.obey(OpenManual())
    assert game.notice == "The manual could not be written: No space left on device"
    game.closing()
