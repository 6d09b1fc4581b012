"""What was typed on phones and waits for the desk: kept under a random name, tied to no phone on disk.

Beside an objection, a reason for a standpoint, or an argument of a scribe that may point at somebody: none is on the
wall before somebody has looked at it.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping

from game.core.cards import NO_OPTION, CardId, OptionId
from game.core.letters import familiar
from game.core.phone_status import TypedReason

JOINERS = "\u200c\u200d"
"""They hold the parts of an emoji together; where they hold nothing, they are gone already."""
SAID = "said/"
LONGEST = 200
MOST = 100
MOST_SPOKEN = 60
"""Of these for standpoints: the talk leaves room for what is said beside an objection."""
BETWEEN = "\x1f"
"""Between the parts of an argument; no text that was made tidy has one."""


LONGEST_SPOKEN = 120
"""Of a reason for a standpoint, as where it is typed on the wall or at the desk."""


def tidy(text: str) -> str:
    """One line, not too long, without what cannot be seen."""
    lines = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs", "Cn") else sign for sign in text)
    seen = "".join(sign for sign in familiar(lines) if sign.isprintable() or sign in JOINERS or sign.isspace())
    return " ".join(seen.split())[:LONGEST].rstrip()


class Objections:
    """Changes come back as the names and values to keep."""

    def __init__(self, remembered: Mapping[str, str] | None = None) -> None:
        kept = remembered or {}
        self._texts = {name[len(SAID) :]: text for name, text in kept.items() if name.startswith(SAID)}

    @property
    def reasons(self) -> tuple[TypedReason, ...]:
        return tuple(_read(id, kept) for id, kept in self._texts.items())

    @property
    def enough(self) -> bool:
        """Whether no more can wait for standpoints."""
        return sum(bool(one.option) for one in self.reasons) >= MOST_SPOKEN or len(self._texts) >= MOST

    def hold(self, text: str, card: CardId, option: OptionId, favour: bool) -> dict[str, str | None]:
        """An argument that waits; one that waits already, or one too many, changes nothing."""
        kept = BETWEEN.join((card, option, "for" if favour else "against", text))
        return {} if kept in self._texts.values() or self.enough else self._kept(kept)[1]

    def waits(self, text: str, card: CardId, option: OptionId) -> bool:
        """Whether this reason for a standpoint waits already."""
        return BETWEEN.join((card, option, "for", text)) in self._texts.values()

    def add(self, text: str, card: CardId, instead: str = "") -> tuple[str, dict[str, str | None]]:
        """A new reason on this card, in place of one that the same phone typed before; its id, "" if nothing was."""
        changes: dict[str, str | None] = self.drop(instead)
        id, added = self._kept(BETWEEN.join((card, NO_OPTION, "against", text))) if text else ("", {})
        return id, changes | added

    def _kept(self, kept: str) -> tuple[str, dict[str, str | None]]:
        if len(self._texts) >= MOST:
            return "", {}
        id = secrets.token_hex(8)
        self._texts[id] = kept
        return id, {SAID + id: kept}

    def drop(self, id: str) -> dict[str, str | None]:
        """It has been used, or is not wanted."""
        return {SAID + id: None} if self._texts.pop(id, None) is not None else {}


def _read(id: str, kept: str) -> TypedReason:
    parts = kept.split(BETWEEN)
    if len(parts) != 4:
        return TypedReason(id, kept)
    card, option, side, text = parts
    return TypedReason(id, text, CardId(card), OptionId(option), side == "for")
