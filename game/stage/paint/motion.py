"""What moves by itself: bars that grow and screens that come in. It knows no clock; every call is told the time."""

from __future__ import annotations

from game.ui.geometry import Area
from game.ui.scene import Bar, Scene

GROWING, ENTERING = 0.5, 0.2  # seconds
_Key = tuple[Area, str]


def eased(t: float) -> float:
    """Quick at first, slow at the end."""
    return 1 - (1 - min(max(t, 0.0), 1.0)) ** 3


class Motion:
    """The bars of the scene on the wall and where they are, and how far the scene has come in."""

    def __init__(self) -> None:
        self._name = ""
        self._bars: dict[_Key, tuple[float, float, float]] = {}  # from, to, since
        self._entered: float | None = None

    def follow(self, scene: Scene, now: float) -> bool:
        """A scene is to be shown; True when it should fade in over another one."""
        fresh, first = scene.name != self._name, not self._name
        self._name = scene.name
        bars = [] if not scene.flourish else [bar for bar in _bars(scene) if not bar.still and not bar.covered]
        old = {} if fresh else self._bars
        self._bars = {_key(bar): self._course(old, bar, now) for bar in bars}
        if fresh:
            self._entered = now if scene.flourish and not first else None
        return fresh and self._entered is not None

    def _course(self, old: dict[_Key, tuple[float, float, float]], bar: Bar, now: float) -> tuple[float, float, float]:
        known = old.get(_key(bar))
        if known and known[1] == bar.share:
            return known
        return (_on_course(known, now) if known else 0.0, bar.share, now)

    def grown(self, bar: Bar, now: float) -> float:
        course = self._bars.get(_key(bar))
        return _on_course(course, now) if course else bar.share

    def entered(self, now: float) -> float:
        """How far the scene has come in: 1 when it is there."""
        return 1.0 if self._entered is None else eased((now - self._entered) / ENTERING)

    def moves(self, now: float) -> bool:
        """Whether the next frame will differ from the one at `now`."""
        enters = self._entered is not None and now - self._entered < ENTERING
        return enters or any(now - since < GROWING for _, _, since in self._bars.values())


def _on_course(course: tuple[float, float, float], now: float) -> float:
    start, end, since = course
    return start + (end - start) * eased((now - since) / GROWING)


def _bars(scene: Scene) -> list[Bar]:
    return [item for item in scene.items if isinstance(item, Bar)]


def _key(bar: Bar) -> _Key:
    return bar.area, bar.colour
