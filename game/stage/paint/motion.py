"""How far the scene on a wall has moved: it comes in over the last one, and what moves on it follows its timeline.

It knows no clock; every call is told the time. Bars of a scene that may move grow, and go on from where they are.
"""

from __future__ import annotations

from game.ui.geometry import Area
from game.ui.scene import Bar, Scene
from game.ui.timeline import at_rest, changes_after, eased, frame

GROWING, ENTERING = 0.5, 0.2  # seconds
_Key = tuple[Area, str]


class Motion:
    """The scene on the wall, when it came, how far it has come in, and the bars of it that grow."""

    def __init__(self) -> None:
        self._scene = Scene("", ())
        self._came = 0.0
        self._bars: dict[_Key, tuple[float, float, float]] = {}  # from, to, since
        self._fades = 0.0  # seconds in which the scene comes in
        self._led = False  # from the scene before, which had come to its end by itself

    def follow(self, scene: Scene, now: float) -> bool:
        """A scene is to be shown; True when it should fade in over another one."""
        fresh, first = scene.name != self._scene.name, not self._scene.name
        bars = [] if not scene.flourish else [bar for bar in _bars(scene) if not bar.still and not bar.covered]
        old = {} if fresh else self._bars
        self._bars = {_key(bar): self._course(old, bar, now) for bar in bars}
        if fresh:
            self._led = self._scene.then is not None and self.over(now)
            self._came, self._fades = now, 0.0 if first else _fading(scene)
        elif scene.act != self._scene.act:
            self._came, self._fades = now, 0.0
        self._scene = scene
        return fresh and self._fades > 0

    def end(self) -> None:
        """Somebody pressed something: all of it has come to rest."""
        self._came, self._fades = float("-inf"), 0.0
        self._bars = {key: (end, end, float("-inf")) for key, (_, end, _) in self._bars.items()}

    def over(self, now: float) -> bool:
        """Whether all that moves by the timeline of the scene has come to rest."""
        return now - self._came >= at_rest(self._scene)

    def settles(self, now: float) -> bool:
        """Whether the scene still comes in after one that came to its end by itself.

        Whoever presses now meant that one: it ends what moves, and nothing more.
        """
        return self._led and self.entered(now) < 1

    def frame(self, now: float) -> Scene:
        """The scene as it is at this moment."""
        return frame(self._scene, now - self._came)

    def grown(self, bar: Bar, now: float) -> float:
        course = self._bars.get(_key(bar))
        return _on_course(course, now) if course else bar.share

    def entered(self, now: float) -> float:
        """How far the scene has come in: 1 when it is there."""
        return eased((now - self._came) / self._fades) if self._fades else 1.0

    def moves(self, now: float) -> bool:
        """Whether the next frame will differ from the one at `now`."""
        return self.changes(now) == now

    def changes(self, now: float) -> float | None:
        """When the next frame differs by itself: now, later, or None where all has come to rest."""
        enters = now - self._came < self._fades
        if enters or any(now - since < GROWING for _, _, since in self._bars.values()):
            return now
        later = changes_after(self._scene, now - self._came)
        return None if later is None else max(now, self._came + later)

    def _course(self, old: dict[_Key, tuple[float, float, float]], bar: Bar, now: float) -> tuple[float, float, float]:
        known = old.get(_key(bar))
        if known and known[1] == bar.share:
            return known
        return (_on_course(known, now) if known else 0.0, bar.share, now)


def _fading(scene: Scene) -> float:
    if scene.fades is not None:
        return scene.fades
    return ENTERING if scene.flourish else 0.0


def _on_course(course: tuple[float, float, float], now: float) -> float:
    start, end, since = course
    return start + (end - start) * eased((now - since) / GROWING)


def _bars(scene: Scene) -> list[Bar]:
    return [item for item in scene.items if isinstance(item, Bar)]


def _key(bar: Bar) -> _Key:
    return bar.area, bar.colour
