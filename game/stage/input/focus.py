"""Where the focus is among the touches and fields of a scene, and whether a clicker is choosing; it presses nothing."""

from __future__ import annotations

from game.ui.scene import Field, Scene, Touch

Stop = Touch | Field


def stops(scene: Scene) -> tuple[Stop, ...]:
    """What can have the focus, in order of appearance."""
    return tuple(
        item for item in scene.items if isinstance(item, Field) or (isinstance(item, Touch) and not item.hidden)
    )


class Focus:
    """The visible focus. `name` is empty when nothing has it; `choosing` while a clicker moves it with two keys."""

    def __init__(self) -> None:
        self.name = ""
        self.choosing = False

    def begin(self, scene: Scene) -> None:
        """Another screen is on the wall."""
        self.name = self._opening(scene) if self.choosing else ""

    def follow(self, scene: Scene) -> None:
        """The same screen changed: the focus stays where it was, if that is still there."""
        if self.name and self.at(scene) is None:
            self.name = self._opening(scene) if self.choosing else ""

    def at(self, scene: Scene) -> Stop | None:
        return next((stop for stop in stops(scene) if stop.name == self.name), None)

    def choose(self, scene: Scene) -> None:
        """The clicker chooses from now on."""
        self.choosing = True
        self.name = self.name or self._opening(scene)

    def leave(self) -> None:
        self.choosing = False
        self.name = ""

    def move(self, scene: Scene, by: int) -> None:
        """To the next (+1) or last (-1) stop, round the ends."""
        order = [stop.name for stop in stops(scene)]
        if not order:
            self.name = ""
        elif self.name in order:
            self.name = order[(order.index(self.name) + by) % len(order)]
        else:
            self.name = order[0 if by > 0 else -1]

    @staticmethod
    def _opening(scene: Scene) -> str:
        order = stops(scene)
        first = next((stop for stop in order if stop.first), order[0] if order else None)
        return first.name if first is not None else ""
