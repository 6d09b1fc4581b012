"""`play.py` installs the lock and nothing else, and finds what was asked for; the lock fits pyproject.toml."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement

from dev import lock, newest
from tests.test_layers import LAYERS
from tests.waiting import eventually

ROOT = Path(__file__).parent.parent
PLAY = ROOT / "play.py"


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, in a folder of its own that has a lock, a tool and an empty environment."""
    spec = importlib.util.spec_from_file_location("play_here", PLAY)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shutil.copytree(ROOT / "lock", tmp_path / "lock")
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "lock.py").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "UNFINISHED", tmp_path / ".venv" / "unfinished")
    monkeypatch.setattr(module, "SETTING_UP", tmp_path / ".venv-being-set-up")
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    # Asked in earnest, it would put a pip into the environment of these tests, or find none that can.
    monkeypatch.setattr(module, "pip", lambda: [sys.executable, "-m", "pip"])
    (tmp_path / ".venv").mkdir()
    return module


@pytest.fixture
def ran(play: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that play.py runs; instead of running, each succeeds."""
    commands: list[list[str]] = []

    def call(command: list[str], **_: Any) -> int:
        commands.append(command)
        return 0

    def hand_over(command: list[str]) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(play.subprocess, "call", call)
    monkeypatch.setattr(play, "make_venv", lambda: commands.append(["make .venv"]))
    monkeypatch.setattr(play, "hand_over", hand_over)
    return commands


def installed(command: list[str]) -> list[str]:
    """Names of the locks in a command of pip, which must be a command that checks hashes."""
    at = command.index("install")
    assert "--require-hashes" in command[at:]
    wanted = command[command.index("--requirement") :]
    assert set(wanted[::2]) == {"--requirement"}, wanted
    return [Path(path).stem for path in wanted[1::2]]


@pytest.mark.parametrize(
    ("arguments", "locks", "runs"),
    [
        ([], ["game"], ["game"]),
        (["rehearse", "--out", "x"], ["game"], ["game", "rehearse", "--out", "x"]),
        (["game"], ["game"], ["game", "game"]),
        (["test", "-k", "a"], ["game", "test"], ["pytest", "-k", "a"]),
        (["dev", "ruff", "check"], ["game", "test", "dev"], ["ruff", "check"]),
        (["dev", "lock", "--keep"], ["game", "test", "dev"], ["dev.lock", "--keep"]),
        (["dev", "game.i18n.check", "check"], ["game", "test", "dev"], ["game.i18n.check", "check"]),
        (["dev", "../dev/lock"], ["game", "test", "dev"], ["../dev/lock"]),
        (["hub", "check"], ["game", "hub"], ["game", "hub", "check"]),
    ],
)
def test_the_first_argument_says_which_locks_and_which_module(
    play: ModuleType, ran: list[list[str]], arguments: list[str], locks: list[str], runs: list[str]
) -> None:
    assert play.main(arguments) == 0
    *pip, handed = ran
    reader = [["camera"]] if "hub" not in locks else []
    assert [installed(command) for command in pip] == [locks, *reader]
    assert handed == [str(play.PYTHON), "-P", "-m", *runs]


def test_a_tool_has_to_be_named(play: ModuleType, ran: list[list[str]]) -> None:
    with pytest.raises(SystemExit, match="Which tool"):
        play.main(["dev"])
    assert ran == []


def test_a_second_start_installs_nothing(play: ModuleType, ran: list[list[str]]) -> None:
    play.main([])
    ran.clear()
    play.main([])
    assert len(ran) == 1 and ran[0][-2:] == ["-m", "game"]


@pytest.mark.parametrize(
    ("changed", "anew"), [("game", "game test dev hub"), ("test", "test dev"), ("dev", "dev"), ("hub", "hub")]
)
def test_a_changed_lock_is_installed_where_it_counts(
    play: ModuleType, ran: list[list[str]], changed: str, anew: str
) -> None:
    groups = ("game", "test", "dev", "hub")
    for group in groups:
        play.set_up(group)
    assert all(map(play.is_ready, groups))
    path = play.ROOT / "lock" / f"{changed}.txt"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"sha256:0", b"sha256:1", 1))
    assert " ".join(group for group in groups if not play.is_ready(group)) == anew
    path.write_bytes(data)
    assert all(map(play.is_ready, groups))


def test_where_no_reader_of_voting_cards_is_made_for_the_game_runs_without(
    play: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said once, and the next start does not look again. A changed lock is looked at anew."""

    def call(command: list[str], **_: Any) -> int:
        ran.append(command)
        return int("--no-deps" in command)

    monkeypatch.setattr(play.subprocess, "call", call)
    assert play.main([]) == 0
    assert [installed(command) for command in ran if "install" in command] == [["game"], ["camera"]]
    assert "Voting cards cannot be read" in capsys.readouterr().err
    ran.clear()
    assert play.main([]) == 0 and len(ran) == 1 and capsys.readouterr().err == ""
    (play.ROOT / "lock" / "camera.txt").write_text("another\n", "utf-8")
    assert play.main([]) == 0 and len(ran) == 3


def test_the_reader_comes_without_what_it_asks_for(play: ModuleType, ran: list[list[str]]) -> None:
    """NumPy is seventy megabytes that nothing here uses; nothing is built on somebody's laptop."""
    play.set_up("camera")
    (command,) = ran
    assert {"--no-deps", "--only-binary"} <= set(command)
    assert [package.name for package, _ in entries("camera")] == ["pyapriltags"]
    everywhere = [package.name for name in (*lock.GROUPS, lock.CAMERA) for package, _ in entries(name)]
    assert "numpy" not in everywhere


def test_another_python_is_set_up_anew(play: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    play.set_up("game")
    assert play.is_ready("game")
    monkeypatch.setattr(play.sys, "version", "3.99")
    assert not play.is_ready("game")


def test_what_was_broken_off_is_not_built_upon(
    play: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installation that fails leaves its mark, says what helps, and is begun anew."""
    with monkeypatch.context() as failing:
        failing.setattr(play.subprocess, "call", lambda *_, **__: 1)
        with pytest.raises(SystemExit) as end:
            play.main([])
    told = str(end.value)
    assert "Is there a connection" in told and "Versions" in told
    assert f"Python {sys.version_info[0]}.{sys.version_info[1]} on " in told
    assert play.UNFINISHED.exists() and not play.is_ready("game") and not play.is_sound()
    play.main([])
    assert ran[0] == ["make .venv"] and [installed(command) for command in ran[1:3]] == [["game"], ["camera"]]
    assert not play.UNFINISHED.exists() and play.is_ready("game")


def test_of_two_that_begin_at_once_one_waits_and_has_nothing_to_do(
    play: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who sees nothing happen presses once more; that cleared what the first was installing."""
    asked: list[bool] = []

    def is_ready(group: str) -> bool:
        asked.append(known := bool(usual(group)))
        return known

    usual = play.is_ready
    monkeypatch.setattr(play, "is_ready", is_ready)
    with ThreadPoolExecutor(1) as threads:
        with play.alone():
            second = threads.submit(play.main, [])
            eventually(lambda: asked == [False])
            play.set_up("game")
            play.set_up("camera")
            ran.clear()
        assert second.result() == 0
    assert asked == [False, True, True] and len(ran) == 1 and ran[0][-2:] == ["-m", "game"]


def test_where_nothing_can_be_locked_it_is_set_up_all_the_same(
    play: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(play, "SETTING_UP", play.ROOT / "no such folder" / "lock")
    assert play.main([]) == 0 and len(ran) == 3


def test_a_lock_that_is_missing_is_said(play: ModuleType, ran: list[list[str]]) -> None:
    (play.ROOT / "lock" / "test.txt").unlink()
    assert play.main([]) == 0
    with pytest.raises(SystemExit, match=r"test\.txt is missing"):
        play.main(["test"])


def test_a_python_without_venv_gets_a_sentence(play: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that is made for use inside other programs has none; that is told, and what helps."""
    monkeypatch.setitem(sys.modules, "venv", None)
    monkeypatch.setattr(play, "is_sound", lambda: False)
    monkeypatch.setattr(play, "install", lambda _: pytest.fail("nothing can be installed into nothing"))
    with pytest.raises(SystemExit, match="lacks the module venv"):
        play.main([])


def test_whoever_is_started_reads_and_writes_utf_8(play: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows what goes into a file or a pipe would otherwise lack every letter of Ukrainian."""
    given: list[dict[str, str]] = []

    def note(*_: Any, env: dict[str, str], **__: Any) -> int:
        given.append(env)
        return 0

    monkeypatch.setattr(play, "is_sound", lambda: True)
    monkeypatch.setattr(play.subprocess, "call", note)
    monkeypatch.setattr(play.os, "execve", lambda path, command, env: sys.exit(note(env=env)))
    if os.name == "nt":
        assert play.main([]) == 0
    else:
        with pytest.raises(SystemExit):
            play.main([])
    assert [env["PYTHONUTF8"] for env in given] == ["1", "1", "1"]


def test_it_needs_nothing_but_python() -> None:
    """Python's own library alone, and a syntax that 3.7 reads far enough to say that it is too old."""
    tree = ast.parse(PLAY.read_text("utf-8"), feature_version=(3, 7))
    used = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    used |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in used} <= sys.stdlib_module_names


def test_an_older_python_gets_a_sentence() -> None:
    code = f"import sys; sys.version_info = (3, 10, 2); sys.argv[0] = {str(PLAY)!r}; exec(open({str(PLAY)!r}).read())"
    done = subprocess.run(
        [sys.executable, "-c", f"__file__ = {str(PLAY)!r}; {code}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Open Kaart needs Python 3.11 or newer; this is Python 3.10")


def entries(group: str) -> list[tuple[Requirement, list[str]]]:
    """The packages of a lock with their hashes."""
    text = (ROOT / "lock" / f"{group}.txt").read_text("utf-8")
    found = []
    for lines in lock.packages(text).values():
        for entry in re.split(r"^(?=\S)", lines, flags=re.MULTILINE)[1:]:
            head, *rest = entry.replace("\\\n", "\n").split("\n    ")
            found.append((Requirement(head), rest))
    return found


@pytest.mark.parametrize("group", [*lock.GROUPS, *lock.APART])
def test_every_version_of_the_lock_is_one_with_hashes(group: str) -> None:
    for package, hashes in entries(group):
        assert [one.operator for one in package.specifier] == ["=="], package
        assert package.url is None and hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}\s*", one) for one in hashes), package


@pytest.mark.parametrize("group", lock.GROUPS)
def test_the_lock_fits_what_is_asked_for(group: str) -> None:
    """After a change of the dependencies: python3 play.py dev lock --keep."""
    locked = [package for name in lock.GROUPS[: lock.GROUPS.index(group) + 1] for package, _ in entries(name)]
    asked = [Requirement(text) for text in newest.asked(group)]
    assert asked
    for wanted in asked:
        pins = [package for package in locked if package.name == wanted.name.lower()]
        assert pins, f"{wanted} is not in the lock"
        for pin in pins:
            assert next(iter(pin.specifier)).version in wanted.specifier, (wanted, str(pin))
            assert str(pin.marker or "").replace('"', "'") == str(wanted.marker or "").replace('"', "'")


def test_what_makes_the_site_is_locked_by_itself() -> None:
    """It may take one version for an older Python and another for a newer one."""
    locked = [package for package, _ in entries(lock.DOCS)]
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    for wanted in map(Requirement, groups[lock.DOCS]):
        pins = [package for package in locked if package.name == wanted.name.lower()]
        assert pins and all(next(iter(pin.specifier)).version in wanted.specifier for pin in pins), wanted
    assert {"jinja2", "docutils"} <= {package.name for package in locked}, "all that it needs is in this one file"


def test_what_reads_voting_cards_is_locked_as_it_is_asked_for() -> None:
    ((locked, _),) = entries(lock.CAMERA)
    (wanted,) = map(Requirement, newest.asked_by(lock.CAMERA))
    assert next(iter(locked.specifier)).version in wanted.specifier
    assert str(locked.marker) == str(wanted.marker)


def test_what_the_hub_needs_is_locked_beside_the_game_and_comes_on_no_laptop() -> None:
    """With the versions of the others where they share a package: all of it can be in one environment."""
    own = {package.name: package for package, _ in entries(lock.HUB)}
    for wanted in map(Requirement, newest.asked_by("hub")):
        assert next(iter(own[wanted.name].specifier)).version in wanted.specifier
    others = {package.name: package for name in lock.GROUPS for package, _ in entries(name)}
    assert not {"psycopg", "psycopg-binary", "psycopg-pool", "alembic", "sqlalchemy"} & set(others)
    assert not set(own) & {package.name for package, _ in entries("game")}
    assert all(own[name].specifier == others[name].specifier for name in set(own) & set(others))


@pytest.mark.parametrize(
    "line",
    [
        "a @ https://a.example/a.whl \\\n",
        "--index-url https://a.example/simple\n",
        "--find-links wheels\n",
        "-e .\n",
        "a==1 \\\n    --hash=sha256:00 --extra-index-url=x\n",
        "C:\\wheels\n",
        "./a.whl\n",
    ],
)
def test_no_address_gets_into_a_lock(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither of an index nor of a file; what stands there stays as it was."""
    monkeypatch.setattr(lock, "LOCK", tmp_path / "lock")
    good = "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:00\n"
    lock.write({"game": {"a": good}, "test": {"a": good, "b": "b==2 \\\n    --hash=sha256:01\n"}, "dev": {}})
    assert lock.versions() == {"a": "1", "b": "2"}
    lock.write({"game": {"a": good}, lock.DOCS: {"a": good}})  # which stands by itself
    assert (lock.LOCK / "docs.txt").read_text("utf-8") == lock.HEAD + good
    kept = list(lock.texts())
    assert kept[0] == lock.HEAD + good and "a==1" not in kept[1]  # each package once
    with pytest.raises(SystemExit, match="address"):
        lock.write({"game": {"a": good, "x": line}, "test": {}, "dev": {}})
    assert list(lock.texts()) == kept


def test_what_changed_is_a_line_each() -> None:
    old, new = {"a": "1", "b": "1", "c": "1"}, {"b": "1", "c": "2", "d": "3"}
    assert lock.changes(old, new) == ["a: 1 -> gone", "c: 1 -> 2", "d: new -> 3"]


def test_only_certificates_of_the_environment_reach_uv(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index of this computer would bring hashes that nobody else can find."""
    for name in [name for name in os.environ if name.startswith("UV_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("UV_INDEX_URL", "x")
    monkeypatch.setenv("UV_NATIVE_TLS", "1")
    assert {name for name in lock.plain() if name.startswith("UV_")} == {"UV_NATIVE_TLS"}


@pytest.mark.parametrize(("fails", "status"), [((), 0), (("mypy",), 1), (("ruff", "pytest"), 1)])
def test_newer_versions_are_told_and_tested(
    fails: tuple[str, ...], status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[str] = []

    def passes(python: Path, check: tuple[str, ...]) -> bool:
        tried.append(check[0])
        return check[0] not in fails

    monkeypatch.setattr(newest, "installed", lambda folder: Path(sys.executable))
    monkeypatch.setattr(newest, "differences", lambda python: ["a: 1 -> 2"])
    monkeypatch.setattr(newest, "passes", passes)
    assert newest.main([]) == status
    told = capsys.readouterr().out
    assert tried == ["ruff", "mypy", "pytest"] and "a: 1 -> 2" in told
    assert ("FAILED" in told) == bool(fails) and all(f"{name} " in told for name in fails)
    tried.clear()
    assert newest.main(["tests/core"]) == ("pytest" in fails)
    assert tried == ["pytest"]


def test_newer_versions_are_tried_where_a_library_is_used() -> None:
    """Every package with a library of its own is among those whose tests run."""
    own = {name.partition(".")[0] for name, layer in LAYERS.items() if layer.libraries - {"sqlite3"}}
    assert own <= set(newest.USING), own - set(newest.USING)
    assert all((ROOT / "tests" / name).is_dir() for name in newest.USING)


def test_where_nothing_is_newer_nothing_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(newest, "installed", lambda folder: Path(sys.executable))
    monkeypatch.setattr(newest, "passes", lambda python, check: pytest.fail("nothing differs"))
    monkeypatch.setattr(newest, "differences", lambda python: [])
    assert newest.main([]) == 0
    assert "nothing else to test" in capsys.readouterr().out


def test_differences_are_those_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is only here or has another version here is told, what is only for other systems is not."""
    there = json.dumps([{"name": n, "version": v} for n, v in (("A_b", "1"), ("c", "2"), ("new", "1"), ("pip", "9"))])
    done = subprocess.CompletedProcess([], 0, stdout=there)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: done)
    monkeypatch.setattr(newest, "versions", lambda: {"a-b": "1", "c": "1", "colorama": "1"})
    assert newest.differences(Path("python")) == ["c: 1 -> 2", "new: new -> 1"]
