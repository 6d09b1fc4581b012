"""What people typed beside an objection, until the desk decides: kept under a random name, tied to no phone on disk."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from game.core.phone_status import TypedReason

SAID = "said/"
LONGEST = 200
MOST = 100


def tidy(text: str) -> str:
    """One line, not too long, without what cannot be seen."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(seen.split())[:LONGEST].rstrip()


class Objections:
    """Changes come back as the names and values to keep."""

    def __init__(self, remembered: Mapping[str, str] | None = None) -> None:
        kept = remembered or {}
        self._texts = {name[len(SAID) :]: text for name, text in kept.items() if name.startswith(SAID)}

    @property
    def reasons(self) -> tuple[TypedReason, ...]:
        return tuple(TypedReason(id, text) for id, text in self._texts.items())

    def add(self, text: str, instead: str = "") -> tuple[str, dict[str, str | None]]:
        """A new text, in place of one that the same phone typed before; its id, "" if nothing was typed."""
        changes: dict[str, str | None] = self.drop(instead)
        if not text or len(self._texts) >= MOST:
            return "", changes
        id = secrets.token_hex(8)
        self._texts[id] = text
        return id, changes | {SAID + id: text}

    def drop(self, id: str) -> dict[str, str | None]:
        """It has been used, or is not wanted."""
        return {SAID + id: None} if self._texts.pop(id, None) is not None else {}
