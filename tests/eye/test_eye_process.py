"""The eye's process: what comes out of it, and what is left when it hangs, dies, lies, or nobody listens any more."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event

import pytest

from game.core.camera_frame import CameraFrame, CameraTrouble
from game.eye import eye as eyes
from game.eye.eye import Eye, Patience
from game.eye.library import can_read
from game.eye.sources import Film, Shown, Source, Webcam
from game.eye.wire import written
from game.system.spawned import Spawned, spawned
from tests.eye.eye_samples import PEOPLE, listening, sees_processes, sides
from tests.waiting import eventually

FILM = Film(PEOPLE, fps=50)
AT_ONCE = Patience(first=60, then=0.3)
FRAME = CameraFrame(1.0, 640, 480, 90.0)


def children() -> set[int]:
    """Processes that this one began, but for the one that multiprocessing keeps for itself."""
    told = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    numbers = {int(number) for path in told for number in path.read_text("utf-8").split()}
    return {number for number in numbers if "spawn_main" in command(number)}


def command(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_text("utf-8")
    except OSError:
        return ""


def _is_gone(process: int) -> bool:
    return process not in children()


def test_this_computer_can_read() -> None:
    assert can_read()


def test_numbers_come_out_at_the_speed_of_the_film() -> None:
    with listening(Film(PEOPLE, fps=8, frames=4)) as told:
        told.until(4)
    assert all(len(sides(frame)) >= 28 for frame in told.frames)
    seconds = [one.at - told.frames[0].at for one in told.frames]
    assert all(number * 0.12 <= second for number, second in enumerate(seconds)), "a slow computer shows them later"


@sees_processes
def test_it_ends_with_the_look() -> None:
    before = children()
    with listening(FILM) as told:
        told.until(2)
        assert len(children() - before) == 1
    eventually(lambda: children() <= before)
    with listening(Film(PEOPLE, frames=1)) as told:
        told.until(1)
        eventually(lambda: children() <= before)


def test_nothing_is_heard_once_it_was_ended() -> None:
    with listening(FILM) as told:
        told.until(2)
        told.eye.end()
        number = len(told.all)
        told.eye.end()
        with listening(Film(PEOPLE, fps=50, frames=5)) as another:
            another.until(5)
    assert len(told.all) == number


def test_ended_before_it_has_begun() -> None:
    """Somebody pressed twice."""
    heard: list[object] = []
    eye = Eye(Film(PEOPLE, frames=1), heard.append)
    eye.end()
    eye.begin()
    with listening(Film(PEOPLE, frames=1)) as told:
        told.until(1)
    assert heard == []


@sees_processes
def test_one_that_is_killed_begins_once_more_and_then_says_so() -> None:
    before = children()
    with listening(FILM) as told:
        for _ in range(2):
            told.until(len(told.all) + 2)
            (process,) = children() - before
            os.kill(process, 9)
            eventually(partial(_is_gone, process))
        eventually(lambda: told.all[-1] is CameraTrouble.CRASHED)
    assert sum(isinstance(one, CameraTrouble) for one in told.all) == 1


def dies(pipe: Connection, source: Source) -> None:
    ctypes.string_at(0)


def says_nothing(pipe: Connection, source: Source) -> None:
    Event().wait()


def says_one_thing(pipe: Connection, source: Source) -> None:
    pipe.send_bytes(written(FRAME))
    Event().wait()


def lies(pipe: Connection, source: Source) -> None:
    pipe.send_bytes(b'{"frame": {"at": 1}}')
    Event().wait()


def says_too_much(pipe: Connection, source: Source) -> None:
    pipe.send_bytes(bytes(1_000_000))
    Event().wait()


def picks(pipe: Connection, source: Source) -> None:
    """What only somebody would send who has taken the eye over."""
    pipe.send(os.system)
    Event().wait()


@pytest.mark.parametrize(
    ("work", "told"),
    [
        (dies, [CameraTrouble.CRASHED]),
        (says_nothing, [CameraTrouble.NO_ANSWER]),
        (says_one_thing, [FRAME, FRAME, CameraTrouble.GONE]),
        (lies, [CameraTrouble.CRASHED]),
        (says_too_much, [CameraTrouble.CRASHED]),
        (picks, [CameraTrouble.CRASHED]),
    ],
)
def test_what_does_harm_is_tried_once_more_and_then_told(
    work: Callable[..., None], told: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[object] = []

    def counted(_: object, source: Source) -> Spawned:
        begun.append(source)
        return spawned(work, source)

    monkeypatch.setattr(eyes, "spawned", counted)
    with listening(FILM, Patience(1.5, 0.3) if work is says_nothing else AT_ONCE) as heard:
        assert heard.until(len(told)) == told
    assert len(begun) == 2


def test_where_no_process_can_be_had_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> object:
        raise PermissionError("a school allows no other program")

    monkeypatch.setattr(eyes, "spawned", none)
    with listening(FILM) as told:
        assert told.until(1) == [CameraTrouble.CRASHED]


def test_two_looks_at_a_camera_go_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The camera of the first may still be on when somebody presses the key again."""
    monkeypatch.setattr(eyes, "TAKEN", 0.05)
    with eyes._CAMERA, listening(Webcam()) as told:
        assert told.until(1) == [CameraTrouble.IN_USE]


PROGRAM = """
import sys
from game.eye.eye import Eye
from game.eye.sources import Film, Shown
if __name__ == "__main__":
    Eye(Film((Shown(1, 0),), fps=30), lambda told: print("told", flush=True)).begin()
    sys.stdin.read()
"""


LEFT = """
import time
from threading import Event
from game.eye.eye import Eye
from game.eye.sources import Film, Shown
if __name__ == "__main__":
    seen = Event()
    Eye(Film((Shown(1, 0),), fps=30), lambda told: seen.set()).begin()
    seen.wait()
    print("left", flush=True)
"""


def test_a_program_that_ends_in_the_middle_of_a_look_ends_well(tmp_path: Path) -> None:
    """Nobody told the eye; it waits for no word, and ends with its process."""
    (tmp_path / "program.py").write_text(LEFT, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [sys.executable, str(tmp_path / "program.py")], capture_output=True, text=True, env=environment, check=False
    )
    assert (done.returncode, done.stdout.split()[-1], done.stderr) == (0, "left", "")


@sees_processes
def test_it_ends_when_the_program_is_killed(tmp_path: Path) -> None:
    """The camera's light is out as soon as nobody looks."""
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    program = subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py")], text=True, env=environment,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stdout.readline() == "told\n"
    told = Path(f"/proc/{program.pid}/task").glob("*/children")
    eyes_of_it = [int(number) for path in told for number in path.read_text("utf-8").split()]
    assert any("spawn_main" in command(number) for number in eyes_of_it)
    program.kill()
    program.communicate()
    eventually(lambda: not any("spawn_main" in command(number) for number in eyes_of_it))


IMPORTS = """
import sys
import game.eye.eye, game.eye.library, game.eye.sources
print(sorted(sys.modules.keys() & {"pygame", "numpy", "pyapriltags", "multiprocessing"}))
game.eye.library.can_read()
import game.eye.looking
from game.eye.tags import TagReader
TagReader()
print(sorted(sys.modules.keys() & {"numpy", "pyapriltags"}))
"""


def test_the_game_imports_nothing_of_a_camera_and_nobody_numpy() -> None:
    """The first frame waits for none of it; NumPy is seventy megabytes that nothing uses."""
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("[")] == ["[]", "[]"]


def test_no_camera_here_is_said() -> None:
    """A machine that runs tests has none; one that has tells what it sees."""
    if list(Path("/dev").glob("video*")):
        pytest.skip("there is a camera here")
    with listening(Webcam()) as told:
        assert told.until(1) == [CameraTrouble.NO_CAMERA]


def test_no_picture_and_no_number_is_in_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    with listening(Film((Shown(7, 2),), frames=2)) as told:
        told.until(2)
    assert list(tmp_path.rglob("*")) == []
