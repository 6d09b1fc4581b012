"""What the mouse rests on, and since when: after a while its key is shown. Fingers rest nowhere. It knows no clock."""

from __future__ import annotations

RESTS = 0.6  # seconds that a mouse rests on a button until its key is shown


class Hover:
    """`name` is that of the button under the mouse, "" over none."""

    def __init__(self) -> None:
        self.name = ""
        self._since: float | None = None

    def over(self, name: str, now: float) -> None:
        """The mouse moved; on the same button that is no new beginning."""
        if name != self.name:
            self.name, self._since = name, now if name else None

    def end(self) -> None:
        """Somebody pressed something: whoever rests on stays without, until the mouse comes anew."""
        self._since = None

    def shown(self, now: float) -> str:
        """The button whose key is to be seen now."""
        at = self.due
        return self.name if at is not None and now >= at else ""

    @property
    def due(self) -> float | None:
        """When a key is to be shown, if the mouse stays; None where none ever is."""
        return None if self._since is None else self._since + RESTS
