"""Whether a text says anything: whoever sees it on a wall sees a sign. It knows no meaning."""

from __future__ import annotations

import unicodedata

BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs of Unicode that are drawn as nothing."""
UNSEEN = frozenset("CZM")
"""Controls and formats, spaces, and marks that stand on another sign: none of them is seen alone."""


def says_something(text: str) -> bool:
    """A text of zero-width or empty signs fills no field."""
    if "!" <= text[:1] <= "~":  # nearly every text
        return True
    return any(sign not in BLANKS and unicodedata.category(sign)[0] not in UNSEEN for sign in text)
