"""A webcam with the faults that webcams have: each is told by its name, and its light goes out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from itertools import count, islice
from pathlib import Path

import pygame
import pygame.camera
import pytest

from game.core.camera_frame import CameraFrame, CameraTrouble
from game.eye import camera, eye
from game.eye.eye import Patience
from game.eye.pictures import NoPictureError, Picture
from game.eye.sources import Source, Webcam
from game.system.spawned import Spawned, spawned
from tests.eye.camera_stub import (
    KINDS,
    USB,
    Busy,
    Forbidden,
    NoCamera,
    Small,
    Stalls,
    Still,
    StubCamera,
    Unplugged,
    look_through_stub,
    put_in_place,
)
from tests.eye.eye_samples import Listened, listening, sees_processes
from tests.waiting import eventually

MOST_MEMORY = 80_000_000


@pytest.fixture(autouse=True)
def _nothing_is_on() -> None:
    StubCamera.on, StubCamera.taken = [], 0


def pictures(
    kind: Callable[..., object], patch: pytest.MonkeyPatch, devices: tuple[str, ...] = (USB,), number: int = 0
) -> Generator[Picture]:
    put_in_place(kind, patch.setattr)
    patch.setattr(pygame.camera, "list_cameras", lambda: list(devices))
    seconds = count()
    return camera.pictures(number, lambda: float(next(seconds)))


def trouble(kind: type[StubCamera], patch: pytest.MonkeyPatch) -> CameraTrouble:
    with pytest.raises(NoPictureError) as none:
        list(islice(pictures(kind, patch), 20))
    assert StubCamera.on == []
    return none.value.trouble


def test_the_first_pictures_are_thrown_away_and_the_light_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are dark, or of some time ago."""
    taken = pictures(Small, monkeypatch)
    next(taken)
    assert (StubCamera.taken, StubCamera.on) == (6, [USB])
    taken.close()
    assert StubCamera.on == []


def test_not_every_picture_of_a_fast_camera_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty a second come in; six are plenty. None is left to grow old."""
    put_in_place(Small, monkeypatch.setattr)
    ticks = count()
    list(islice(camera.pictures(0, lambda: next(ticks) / 30), 4))
    assert 5 + 4 * 4 <= StubCamera.taken <= 5 + 4 * 6


def test_what_a_camera_is_known_to_do_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        assert trouble(Busy, patch) is CameraTrouble.IN_USE
    with monkeypatch.context() as patch:
        assert trouble(Forbidden, patch) is CameraTrouble.REFUSED
    with monkeypatch.context() as patch:
        assert trouble(NoCamera, patch) is CameraTrouble.NO_CAMERA
    with monkeypatch.context() as patch:
        assert trouble(Unplugged, patch) is CameraTrouble.GONE


@pytest.mark.parametrize(
    ("told", "means"),
    [
        ("Cannot open '/dev/video0': 13, Permission denied", CameraTrouble.REFUSED),
        ("ioctl(VIDIOC_STREAMON) failure : 16, Device or resource busy", CameraTrouble.IN_USE),
        ("ioctl(VIDIOC_S_FMT) failure: no supported formats", CameraTrouble.IN_USE),
        ("Cannot identify '/dev/video7': 2, No such file or directory", CameraTrouble.NO_CAMERA),
        ("/dev/video1 is not a V4L2 device", CameraTrouble.NO_CAMERA),
        ("Media Foundation HRESULT failure -2147024891 on camera_windows.c line 1", CameraTrouble.REFUSED),
        ("Media Foundation HRESULT failure -1072873821 on camera_windows.c line 1", CameraTrouble.IN_USE),
    ],
)
def test_what_drivers_say_and_what_it_means(told: str, means: CameraTrouble) -> None:
    assert camera._trouble(told) is means


def test_no_camera_and_no_way_to_ask_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_backend() -> None:
        raise ImportError("No module named 'cv2'")

    with pytest.raises(NoPictureError) as none:
        next(pictures(Small, monkeypatch, ()))
    assert none.value.trouble is CameraTrouble.NO_CAMERA
    put_in_place(Small, monkeypatch.setattr)
    monkeypatch.setattr(pygame.camera, "init", no_backend)
    with pytest.raises(NoPictureError) as none:
        next(camera.pictures(0, float))
    assert none.value.trouble is CameraTrouble.NO_CAMERA


def test_what_bears_a_cameras_name_and_is_none_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_of_them(device: str, size: tuple[int, int]) -> StubCamera:
        return (Small if device == USB else NoCamera)(device, size)

    with closing(pictures(one_of_them, monkeypatch, ("/dev/video1", USB))) as taken:
        next(taken)
        assert StubCamera.on == [USB]


@pytest.mark.parametrize(("number", "chosen"), [(0, "laptop"), (1, USB), (2, "laptop"), (-1, USB)])
def test_somebody_chooses_among_cameras(number: int, chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(pictures(Small, monkeypatch, ("laptop", USB), number)) as taken:
        next(taken)
        assert StubCamera.on == [chosen]
    assert StubCamera.on == []


@contextmanager
def through(kind: type[StubCamera], patch: pytest.MonkeyPatch, *, aim: bool = False) -> Iterator[Listened]:
    """The eye itself, over its own pipe, with a stub in its process."""
    patch.setattr(eye, "look", look_through_stub)
    with listening(Webcam(aim, KINDS.index(kind)), Patience(first=60, then=0.5)) as told:
        yield told


def test_a_small_camera_is_told_by_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    with through(Small, monkeypatch, aim=True) as told:
        told.until(3)
    frames = [one for one in told.all if isinstance(one, CameraFrame)]
    assert {(one.width, one.height, len(one.grey)) for one in frames} == {(640, 480, 48 * 27)}
    assert {(one.tag, one.side) for frame in frames for one in frame.readings} == {(7, 3)}


def test_one_that_stalls_is_begun_anew_and_then_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with through(Stalls, monkeypatch) as told:
        eventually(lambda: told.all and told.all[-1] is CameraTrouble.GONE)
    assert len(told.frames) >= 2


@pytest.mark.parametrize(
    ("kind", "means"),
    [(Busy, CameraTrouble.IN_USE), (Forbidden, CameraTrouble.REFUSED), (Unplugged, CameraTrouble.GONE)],
)
def test_a_fault_is_told_at_once(kind: type[StubCamera], means: CameraTrouble, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another try would end the same."""
    with through(kind, monkeypatch) as told:
        eventually(lambda: told.all and told.all[-1] is means)
        assert sum(isinstance(one, CameraTrouble) for one in told.all) == 1


@sees_processes
def test_it_takes_less_than_eighty_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the pictures of a large webcam."""
    begun: list[Spawned] = []

    def noted(_: object, source: Source) -> Spawned:
        begun.append(spawned(look_through_stub, source))
        return begun[-1]

    monkeypatch.setattr(eye, "spawned", noted)
    with listening(Webcam(number=KINDS.index(Still))) as told:
        told.until(6)
        status = Path(f"/proc/{begun[0].process.pid}/status").read_text("utf-8")
    resident = int(status.split("VmRSS:")[1].split(maxsplit=1)[0]) * 1024
    assert resident <= MOST_MEMORY, f"{resident / 1e6:.0f} MB"
