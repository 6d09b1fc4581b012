"""Cards that were read before, by the size and time of their files: a file that did not change is not read again."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.kept_cards import KeptCards
from game.core.cards import Card

Stamp = tuple[int, int, tuple[str, ...]]
"""Size, time of change (ns), and the names that the card could choose from: themes, chapters."""


class ReadCache:
    """Holds right cards only: a file with a mistake is read each time. For one program and one set of pictures."""

    def __init__(self, trusted: Traversable | None = None, kept: KeptCards | None = None) -> None:
        """Pictures under `trusted` need no look: they were looked at before they went out. `kept` is from before."""
        self.kept = kept if kept is not None else KeptCards()
        self._trusted = Path(str(trusted)) if trusted is not None else None
        self._cards: dict[str, tuple[Stamp, Card]] = {}
        self._last_read: tuple[str, Stamp] | None = None
        self._drawn: dict[str, Stamp] = {}

    def card(self, entry: Traversable | Path, names: tuple[str, ...]) -> Card | None:
        """The card in this file, if the file is as it was when the card was kept."""
        self._last_read = _stamped(entry, names)
        if self._last_read is None:
            return None
        path, stamp = self._last_read
        known = self._cards.get(path)
        return known[1] if known is not None and known[0] == stamp else None

    def is_drawable(self, entry: Traversable | Path) -> bool:
        """Whether this picture was found good, and is as it was then."""
        if self._trusted is not None and Path(str(entry)).is_relative_to(self._trusted):
            return True
        found = _stamped(entry, ())
        return found is not None and self._drawn.get(found[0]) == found[1]

    def add_drawable(self, entry: Traversable | Path) -> None:
        """This picture can be drawn."""
        if (found := _stamped(entry, ())) is not None:
            self._drawn[found[0]] = found[1]

    def add(self, card: Card | None) -> None:
        """What came of reading the file that was asked for last; its stamp is from before it was read."""
        if self._last_read is None:
            return
        path, stamp = self._last_read
        if card is None:
            self._cards.pop(path, None)
        else:
            self._cards[path] = (stamp, card)


def _stamped(entry: Traversable | Path, names: tuple[str, ...]) -> tuple[str, Stamp] | None:
    if not isinstance(entry, Path):
        return None
    try:
        found = entry.stat()
    except OSError:
        return None
    return str(entry), (found.st_size, found.st_mtime_ns, names)
