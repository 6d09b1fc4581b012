"""How the Windows folder starts: what is wrong is said in a window, and a file that was dropped is handed on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import game.cli.main
from game.i18n.catalogues import languages, words
from game.launcher import start as launcher
from game.launcher.folder_check import LIST, Fault, Wrong, fault_of, is_inside_zip
from game.launcher.sentences import broken_off, not_started, sentence
from game.settings.store import Settings, save
from game.system.paths import KEPT, PORTABLE, places

NOWHERE = {"TEMP": "/nowhere"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as it was packed, with two files that are listed."""
    top = tmp_path / "Open Kaart é"
    for name, text in (
        ("python.exe", "12"),
        ("program/lib/a/b.py", "123"),
        (LIST.as_posix(), "2 python.exe\n3 program/lib/a/b.py"),
    ):
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text, "utf-8")
    return top


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TEMP", "/nowhere")
    monkeypatch.setattr("game.cli.language.chosen_here", lambda: ())  # whatever this computer speaks


Played = list[tuple[str, ...]]


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], Played]:
    """The game prints this and ends so, or raises it; what it was started with."""

    def plays(outcome: object) -> Played:
        played: Played = []

        def main(arguments: list[str]) -> int:
            played.append(tuple(arguments))
            if isinstance(outcome, BaseException):
                raise outcome
            if outcome:
                print(outcome, file=sys.stderr)
            return int(bool(outcome))

        monkeypatch.setattr(game.cli.main, "main", main)
        for name in ("stdout", "stderr"):
            monkeypatch.setattr(sys, name, None)  # as in a program without a console
        return played

    return plays


def started(folder: Path, *dropped: str) -> tuple[int, list[str]]:
    shown: list[str] = []
    program = str(folder / "Open Kaart.exe")
    return launcher.start(program, [program, *dropped], shown.append), shown


def test_a_whole_folder_starts_the_game_without_a_word(folder: Path, play: Callable[[object], Played]) -> None:
    played = play("")
    assert started(folder) == (0, []) and played == [()]


@pytest.mark.parametrize(
    ("spoil", "files"),
    [
        (lambda top: (top / "python.exe").unlink(), 1),
        (lambda top: (top / "program/lib/a/b.py").write_text("12", "utf-8"), 1),
        (lambda top: (top / "program/lib/a").rename(top / "program/lib/c"), 1),
        (lambda top: (top / LIST).unlink(), 1),
        (lambda top: (top / LIST).write_bytes(b"\xff\xfe"), 1),
        (lambda top: (top / "program").rename(top / "programma"), 1),
    ],
    ids=["a file is gone", "a file is short", "a folder is gone", "no list", "a broken list", "only the top"],
)
def test_a_half_copied_folder_is_said_in_dutch_and_nothing_is_played(
    folder: Path, play: Callable[[object], Played], spoil: Callable[[Path], object], files: int
) -> None:
    played = play("")
    spoil(folder)
    code, (told,) = started(folder)
    assert code == 1 and not played and "niet compleet" in told and "Alles uitpakken" in told


def test_a_capital_in_a_name_is_no_difference_to_windows(folder: Path) -> None:
    (folder / "python.exe").rename(folder / "PYTHON.exe")
    fault = fault_of(folder, NOWHERE)
    assert fault is None


@pytest.mark.parametrize(
    "inside", ["Temp1_open-kaart-windows.zip/Open Kaart", "7zO8A1B/Open Kaart", "Rar$EXa1.2/Open Kaart"]
)
def test_inside_a_zip_it_says_what_to_do(tmp_path: Path, inside: str) -> None:
    assert is_inside_zip(tmp_path / inside, tmp_path)
    assert fault_of(tmp_path / inside, {"TEMP": str(tmp_path)}) == Fault(Wrong.INSIDE_ZIP)


@pytest.mark.parametrize("place", ["Downloads/open-kaart-windows.zip/Open Kaart", "Temp/Open Kaart"])
def test_a_folder_that_is_only_called_so_is_none(tmp_path: Path, place: str) -> None:
    assert not is_inside_zip(tmp_path / place, tmp_path / "Temp")


@pytest.mark.parametrize("name", PORTABLE)
def test_a_file_beside_the_program_keeps_everything_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Also as Windows writes it for somebody who does not see the end of a name."""
    monkeypatch.delenv("OPEN_KAART_HOME")
    monkeypatch.setattr(sys, "executable", str(folder / "Open Kaart.exe"))
    assert folder not in places().data.parents
    (folder / name).touch()
    where = places()
    everything = (where.settings, where.sessions, where.own_cards, where.own_texts, where.documents, where.key)
    assert all(folder / KEPT in path.parents for path in everything)
    assert fault_of(folder, NOWHERE) is None


def test_a_stick_that_takes_no_file_is_said_before_anything_is_lost(
    folder: Path, monkeypatch: pytest.MonkeyPatch, play: Callable[[object], Played]
) -> None:
    played = play("")
    (folder / PORTABLE[0]).touch()
    monkeypatch.setattr("game.launcher.folder_check.is_writable", lambda _: False)
    code, (told,) = started(folder)
    assert code == 1 and not played and "draagbaar.txt" in told


def test_why_no_window_opens_is_said_in_one(folder: Path, play: Callable[[object], Played]) -> None:
    play("open-kaart: Het venster kan niet worden geopend: geen OpenGL")
    code, (told,) = started(folder)
    assert code == 1 and "geen OpenGL" in told and "open-kaart:" not in told


@pytest.mark.parametrize("fault", [ValueError("stuk"), SystemExit(2), KeyboardInterrupt(), MemoryError()])
def test_a_fault_of_ours_is_said_too(folder: Path, play: Callable[[object], Played], fault: BaseException) -> None:
    play(fault)
    code, (told,) = started(folder)
    assert code == 1 and type(fault).__name__ in told and "bewaard" in told


@pytest.mark.parametrize(("chosen", "told"), [("uk-UA", "uk"), ("tr", "tr"), ("pl-PL", "nl")])
def test_before_there_was_a_choice_it_speaks_as_the_computer_does(
    folder: Path, chosen: str, told: str, play: Callable[[object], Played], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the game would have started: whoever unpacks it for the first time may read no Dutch."""
    monkeypatch.setattr("game.cli.language.chosen_here", lambda: (chosen,))
    (folder / "python.exe").unlink()
    assert started(folder)[1] == [sentence(Fault(Wrong.HALF, 1, "python.exe"), words(told))]


@pytest.mark.parametrize("code", languages())
def test_each_language_says_it_in_its_own_words(folder: Path, code: str, play: Callable[[object], Played]) -> None:
    """The one that was chosen in the settings."""
    save(places().settings, Settings(language=code))
    (folder / "python.exe").unlink()
    say = words(code)
    assert started(folder)[1] == [sentence(fault_of(folder) or Fault(Wrong.HALF), say)]
    told = {sentence(Fault(one, 2, "a"), say) for one in Wrong} | {not_started("x", say), broken_off("x", say)}
    assert len(told) == len(Wrong) + 2
