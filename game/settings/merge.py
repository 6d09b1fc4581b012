"""Keeps the settings while the game runs: only what was changed here, so that another program's changes stay."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.settings.store import ODD, Settings, keep, kept_in, look, told


class SettingsFile:
    """`known` is what this program read or wrote last."""

    def __init__(self, path: Path, known: Settings) -> None:
        self._path, self._known = path, told(known)

    def save(self, settings: Settings) -> None:
        """Lay what changed over what is in the file now. OSError if the disk refuses; then it is tried again later."""
        now = told(settings)
        keep(self._path, self._merged(now))
        self._known = now

    def _merged(self, now: dict[str, Any]) -> dict[str, Any]:
        odd = look(self._path)[1] == ODD
        try:
            kept = kept_in(self._path)
        except (FileNotFoundError, ValueError, RecursionError):
            return now
        return kept | now if odd else merged(kept, self._known, now)


def merged(there: Mapping[str, Any], before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """`there` with what is other in `now` than it was in `before`; the rest as it was."""
    made = dict(there)
    for name in (name for name in (*before, *now) if before.get(name) != now.get(name)):
        if isinstance(now.get(name), Mapping):
            made[name] = merged(_mapping(there.get(name)), _mapping(before.get(name)), now[name])
        elif name in now:
            made[name] = now[name]
        else:
            made.pop(name, None)
    return made


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
