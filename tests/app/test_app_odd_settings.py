"""A settings file, a logo, a draft or a bin that somebody else made: never a reason not to start, and never lost."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from game.app.bootstrap import new_game
from game.app.saved_sessions import session_places
from game.app.state import Environment
from game.cli.main import main
from game.core import commands as c
from game.core.contacts import STANDARD
from game.documents.bundle import protocol_bytes
from game.editor.drafts import drafts, read_draft, read_notes
from game.editor.save import bin_contents
from game.i18n.catalogues import words
from game.settings.school import LOGO
from game.settings.store import CLOSED, MOST_BYTES, ODD, Settings, SettingsFile, load, load_checked
from game.ui.geometry import Page
from tests.app.app_samples import START, game_in, places, play_to, standard
from tests.app.test_app_school import png

WHOLE: dict[str, Any] = {
    "language": "en",
    "second_language": "de",
    "folder": "/tmp/nowhere",
    "folder_asked": True,
    "zoom": 1.2,
    "contacts": {STANDARD[0].key: ["112", "2026-01-01"], "of-another-version": ["1", ""]},
    "sets": {"basis": True},
    "school": {"name": "De Linde", "left_out": ["H3"], "texts": {"H2": "More.", "A1": "Own."}},
}
ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**400,
    float("nan"),
    float("inf"),
    1e300,
    "",
    "xx",
    "qqq_QQQ",
    "\ud83d\0",
    "x" * 100_000,
    "../" * 2000,
    [],
    [None, [], {}],
    [[]] * 5000,
    {},
    {"x": {"x": {}}},
    {"x" * 5000: ["x" * 5000, "x" * 5000]},
    {str(n): ["1", "2026-02-30"] for n in range(5000)},
    {"H2": ["no text"], "H3": "x" * 100_000, "\ud83d": "x"},
)


def ways(body: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """To every value in it."""
    yield way
    if isinstance(body, dict):
        for name, value in body.items():
            yield from ways(value, (*way, name))
    elif isinstance(body, list):
        for at, value in enumerate(body):
            yield from ways(value, (*way, at))


def odd(way: tuple[str | int, ...], value: Any) -> Any:
    if not way:
        return value
    body = json.loads(json.dumps(WHOLE))
    inside = body
    for step in way[:-1]:
        inside = inside[step]
    inside[way[-1]] = value
    return body


def starts(home: Path) -> None:
    """The first screen, and each that shows what is in the file; then a choice that is kept."""
    settings, _ = load_checked(places(home).settings)
    game = new_game(Environment(places(home), standard(), lambda: START, 1), settings)
    for overlay in ("", "settings", "school", "contacts", "sets", "folder", "help"):
        game.obey(c.Show(overlay))
        game.scene(Page())
        game.desk_scene(Page())
    game.obey(c.SetContact("board", "020"))
    game.closing()


@pytest.mark.parametrize("way", list(ways(WHOLE)), ids=str)
def test_whatever_stands_at_any_key_the_game_starts(tmp_path: Path, way: tuple[str | int, ...]) -> None:
    """What was there is kept beside it, or is still in it."""
    path = places(tmp_path).settings
    for value in ODD_VALUES:
        for old in tmp_path.iterdir():
            old.unlink()
        text = json.dumps(odd(way, value)).encode()
        path.write_bytes(text)
        settings, fault = load_checked(path)
        assert fault in ("", ODD)
        assert fault == "" or text in [one.read_bytes() for one in tmp_path.glob("*.broken*")]
        SettingsFile(path, settings).save(settings.with_contact("board", "020", ""))
        again = load(path)
        assert again.contacts["board"] == ("020", "")


@pytest.mark.parametrize(
    "way", [(), ("school",), ("school", "texts"), ("contacts",), ("folder",), ("language",)], ids=str
)
def test_with_the_odd_ones_on_the_wall(tmp_path: Path, way: tuple[str | int, ...]) -> None:
    """Each screen that shows something of the settings is painted with each value."""
    for value in ODD_VALUES:
        places(tmp_path).settings.write_text(json.dumps(odd(way, value)), "utf-8")
        starts(tmp_path)


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100 << 20)


def _deep(path: Path) -> None:
    path.write_bytes(b"[" * 10_000 + b"]" * 10_000)


def _deep_maps(path: Path) -> None:
    path.write_bytes(b'{"school":' * 10_000 + b"1" + b"}" * 10_000)


def _folder(path: Path) -> None:
    (path / "inside").mkdir(parents=True)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _noughts(path: Path) -> None:
    path.write_bytes(b"\0" * 5000)


def _many(path: Path) -> None:
    path.write_bytes(json.dumps({"sets": {f"s{n}": True for n in range(100_000)}}).encode())


SHAPES = (_large, _deep, _deep_maps, _folder, _pipe, _circle, _device, _noughts, _many)


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.parametrize("make", SHAPES)
def test_whatever_has_its_name_the_game_starts_with_one_notice(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """The usual settings hold; the next choice is kept, and what was there lies beside it, unless it held nothing."""
    path = places(tmp_path).settings
    make(path)
    settings, fault = load_checked(path)
    assert fault in (ODD, CLOSED) and settings == Settings()
    starts(tmp_path)
    file = SettingsFile(path, Settings())
    file.save(Settings(language="tr"))
    assert load(path).language == "tr" and path.is_file() and path.stat().st_size <= MOST_BYTES
    assert list(tmp_path.glob("*.broken*")) or make is _circle


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
@pytest.mark.parametrize("make", SHAPES)
def test_each_command_goes_on_with_it(
    tmp_path: Path, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    make(tmp_path / "settings.json")
    assert main(["sessions"]) == 0


@pytest.mark.parametrize("language", ["xx", "qqq", "nl_XX", "../de", "", 5])
def test_a_language_that_is_not_there_is_the_usual_one(
    tmp_path: Path, language: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    (tmp_path / "settings.json").write_text(json.dumps({"language": language}), "utf-8")
    assert main(["sessions"]) == 0
    assert "Er zijn nog geen sessies" in capsys.readouterr().out


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.parametrize(
    "make", [*SHAPES, lambda path: path.write_bytes(png()[:40]), lambda path: path.write_bytes(b"")]
)
def test_whatever_the_logo_is_documents_are_made(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / LOGO)
    game = game_in(tmp_path, "en")
    play_to(game, "protocol")
    from game.app.document_context import document_context

    settings = load(places(tmp_path).settings)
    context = document_context(settings, game.cards)
    for form in ("txt", "html", "docx", "pdf"):
        assert protocol_bytes(game.session, game.say, context, form)
    game.closing()


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.parametrize("make", SHAPES)
def test_whatever_lies_in_the_bin_or_beside_a_card_the_workshop_opens(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    from game.editor.card_files import card_file

    for folder in (".bin/own", "own/.drafts", "own/.beside"):
        (tmp_path / folder).mkdir(parents=True)
    make(tmp_path / ".bin" / "own" / "a.yaml")
    make(tmp_path / "own" / ".drafts" / "a.json")
    make(tmp_path / "own" / ".beside" / "a.json")
    card = card_file("own/a", tmp_path)
    if make is not _many:
        assert read_draft(card) == read_notes(card) == {}
    assert drafts(tmp_path) is not None
    assert bin_contents(tmp_path) == [{"card": "own/a", "title": "a"}]


@pytest.mark.skipif(os.name != "posix", reason="names folders of Windows, that are whole there")
@pytest.mark.parametrize(
    "folder", ["C:\\Users\\eva\\Documents", "\\\\server\\share", ".", "~/x", "file:///tmp/x", "x", " /x"]
)
def test_a_folder_of_another_computer_is_not_made_on_this_one(
    tmp_path: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a stick the settings go from one to the other. Documents go where they usually do, and the choice stays."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path))
    home = places(tmp_path)
    home.settings.write_text(json.dumps({"language": "en", "folder": folder, "folder_asked": True}), "utf-8")
    settings, fault = load_checked(home.settings)
    assert (fault, settings.folder) == ("", folder)
    game = new_game(Environment(home, standard(), lambda: START, 1), settings, words("en"))
    assert game.folder == str(home.documents)
    assert all(one.is_absolute() for one in (*game.folders, *session_places()))
    game.closing()
