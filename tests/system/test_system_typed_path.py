"""A path is understood as people paste it, in every field and argument that takes one."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import game
from game.cli.main import main
from game.core import commands as c
from game.core.commands import SetLogo
from game.system.typed_path import given_path, typed_path
from tests.app.app_samples import game_in, saved
from tests.app.test_app_school import png

NAME = "Onze school (2) & co's 100%25 é.x"
"""Of what lies in a folder `a b` below a temporary one, in the table below as {there}."""
WRITTEN = {
    "as it is": "{there}",
    "blanks around it": "  {there} \t",
    "a line end": "{there}\n",
    "a line end of Windows": "{there}\r\n",
    "more lines": "\n{there}\nand more\n",
    "straight quotes": '"{there}"',
    "single quotes": "'{there}'",
    "curly quotes": "“{there}”",
    "single curly quotes": "‘{there}’",
    "German quotes": "„{there}“",
    "Dutch quotes": "„{there}”",
    "angles": "«{there}»",
    "quotes with blanks": ' " {there} " ',
    "quotes in quotes": "\"'{there}'\"",
    "one quote lost": '{there}"',
    "marks of direction": "\u202a{there}\u202c",
    "a mark of direction before quotes": '\u202a"{there}"',
    "isolates": "\u2068{there}\u2069",
    "a mark of order": "\ufeff{there}",
    "no-break spaces around it": "\u00a0{there}\u00a0",
    "a space of no width": "{there}\u200b",
    "an address": "file://{address}",
    "an address in capitals": "FILE://{address}",
    "an address with a host": "file://localhost{address}",
    "a short address": "file:{address}",
    "an address in quotes": '"file://{address}"',
    "escaped": "{escaped}",
    "escaped and a blank": "{escaped} ",
}
WINDOWS = os.name == "nt"
if WINDOWS:  # a backslash stands between folders there
    WRITTEN = {name: form for name, form in WRITTEN.items() if "{escaped}" not in form}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A session file."""
    return saved(tmp_path_factory.mktemp("session"), "closing").read_bytes()


@pytest.fixture
def there(tmp_path: Path) -> Path:
    path = tmp_path / "a b" / NAME
    path.parent.mkdir()
    path.write_bytes(png())
    return path


def written(form: str, there: Path) -> str:
    path = "/" + there.as_posix().removeprefix("/")  # also before a drive
    signs = path.encode("utf-8", "surrogateescape")
    address = "".join(f"%{byte:02X}" if byte in b" %()&'" or byte > 127 else chr(byte) for byte in signs)
    escaped = "".join(f"\\{sign}" if sign in " ()&'%" else sign for sign in str(there))
    return form.format(there=there, address=address, escaped=escaped)


@pytest.mark.parametrize("form", WRITTEN.values(), ids=WRITTEN)
def test_a_path_is_found_however_it_is_pasted(there: Path, form: str) -> None:
    assert typed_path(written(form, there)) == there == given_path(written(form, there))


@pytest.mark.parametrize("form", WRITTEN.values(), ids=WRITTEN)
def test_in_each_field(tmp_path: Path, there: Path, form: str) -> None:
    """The logo of the school, and the folder for protocols: one that is there, and one that is to be made."""
    home = tmp_path / "home"
    home.mkdir()
    game = game_in(home)
    game.obey(SetLogo(written(form, there)))
    assert game.notice == "logo_taken"
    for folder in (there.parent, there.parent / "nieuw jaar"):
        game.obey(c.SetFolder(written(form, folder)))
        assert game.notice == "" and game.folder == str(folder)
    game.closing()


@pytest.mark.parametrize("form", WRITTEN.values(), ids=WRITTEN)
def test_in_each_argument(
    tmp_path: Path, form: str, session: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A session file, a folder to write into, a card file, a set to take in."""
    monkeypatch.setenv("OPEN_KAART_HOME", str(tmp_path / "home"))
    folder = tmp_path / "een map (x)"
    folder.mkdir()
    (folder / "s 1.okk").write_bytes(session)
    out, card, given = (written(form, folder / name) for name in ("uit.txt", "k 1.yaml", "s 1.okk"))
    assert main(["export", given, "--out", out, "--lang", "en"]) == 0 and (folder / "uit.txt").is_file()
    (folder / "k 1.yaml").write_text("title: x\n", "utf-8")
    main(["check", card, "--lang", "en"])
    assert "mistakes" in "".join(capsys.readouterr())
    main(["pack", "import", card, "--look", "--lang", "en"])
    assert "There is no" not in "".join(capsys.readouterr())


ELSEWHERE = {
    "C:\\Users\\ik\\logo.png": "C:\\Users\\ik\\logo.png",
    '"C:\\Users\\ik\\een map\\logo.png"': "C:\\Users\\ik\\een map\\logo.png",
    "\u202aC:\\Users\\ik\\logo.png": "C:\\Users\\ik\\logo.png",
    "file:///C:/Users/ik/een%20map/logo.png": "C:/Users/ik/een map/logo.png",
    "file:///C|/x": "C:/x",
    "file:/C:/x": "C:/x",
    "\\\\server\\share\\een map": "\\\\server\\share\\een map",
    '"\\\\server\\share"': "\\\\server\\share",
    "file://server/share/een%20map": "//server/share/een map",
    "map\\ x": "map\\ x",
}


@pytest.mark.parametrize(("typed", "meant"), ELSEWHERE.items())
def test_on_windows(typed: str, meant: str) -> None:
    """Drives and shares, with a backslash between folders."""
    assert typed_path(typed, windows=True) == Path(meant)


@pytest.mark.parametrize("typed", ["C:\\Users\\ik\\logo.png", "\\\\server\\share\\x"])
def test_a_path_of_windows_elsewhere_stays_what_it_is(typed: str) -> None:
    """So that whoever is told that it is not there reads what was typed."""
    assert typed_path(typed, windows=False) == Path(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("~/logo.png", Path("~/logo.png").expanduser()),
        ('"~/logo.png"', Path("~/logo.png").expanduser()),
        ("$SCHOOL/logo.png", Path("/srv/school/logo.png")),
        ("${SCHOOL}/een\\ map", Path("/srv/school/een map")),
        ("$NOT_THERE/x", Path("$NOT_THERE/x")),
        ("logo.png", Path("logo.png")),
        ("file:///a%00b", None),
        ("", None),
        ('""', None),
        ("“”", None),
        ("\u202a\u202c", None),
        ("\n \n", None),
        ("a\0b", None),
        # Windows looks no user up: a neighbour of this one is guessed there.
        ("~nobody-of-this-name/logo.png", Path("~nobody-of-this-name/logo.png").expanduser() if WINDOWS else None),
    ],
)
def test_homes_variables_and_nothing(typed: str, meant: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no computer can have is None, never an error in the middle of a meeting."""
    monkeypatch.setenv("SCHOOL", "/srv/school")
    assert typed_path(typed, windows=False) == meant


NOT_ON_WINDOWS = ('"x"', "a\\ b", "x ", "file:x")
"""Names that no file can have there."""
ODD_NAMES = [*(() if WINDOWS else NOT_ON_WINDOWS), "'x'", "$HOME", "%20", "~x", "“x”"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_what_is_there_by_these_very_letters_is_meant(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(b"x")
    assert typed_path(name, windows=False) == Path(name) or name == "~x"
    assert typed_path(str(tmp_path / name), windows=False) == tmp_path / name


ASKED = ("options", "command", "seating")


def test_no_command_takes_a_path_by_another_road() -> None:
    """Neither a field nor an argument is made a path by itself; a desk and a list hand on paths of ours."""
    root = Path(game.__file__).parent
    files = [file for folder in ("cli", "app", "tools") for file in sorted((root / folder).rglob("*.py"))]
    direct = [call for file in files for call in _paths_made(ast.parse(file.read_text("utf-8")))]
    assert set(direct) == {"Path(command.path)"}


def _paths_made(tree: ast.AST) -> Iterator[str]:
    """Where an argument of a command, or the text of a field, goes straight into a Path."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Path" and node.args:
            asked = node.args[0]
            if isinstance(asked, ast.Attribute) and ast.unparse(asked.value) in ASKED:
                yield ast.unparse(node)
