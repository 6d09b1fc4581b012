"""Makes what people typed fit for any document: no control characters, no half characters, no endless blanks."""

from __future__ import annotations

import unicodedata

from game.core.letters import familiar

KEPT = frozenset("\u200c\u200d")
"""Joiners: without them some scripts and emoji fall apart."""


def clean(text: str) -> str:
    """The text on one line, of characters that every format can hold.

    Taken out are control characters, marks that turn the direction of what follows, and characters that no file can
    hold (surrogates, noncharacters); runs of white space become one space. Letters that only look foreign are our own.
    """
    return " ".join(familiar(text if text.isprintable() else _without_unfit(text)).split())


def _without_unfit(text: str) -> str:
    """Sign by sign; what can be printed as it is, and that is nearly every text, has none that is unfit."""
    return "".join(c if _fit(c) else " " if c in "\t\n\r\v\f\x85\u2028\u2029" else "" for c in text)


def _fit(c: str) -> bool:
    if unicodedata.category(c) in ("Cc", "Cf", "Cs"):
        return c in KEPT
    return not (0xFDD0 <= ord(c) <= 0xFDEF or ord(c) & 0xFFFE == 0xFFFE)
