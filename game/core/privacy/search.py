"""A costly search that begins only where a piece of what it looks for stands. It knows nothing of what that is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.core.late_pattern import late
from game.core.value import Value, value


@value
class Search(Value):
    """Without one of its `pieces`, in small letters, the `pattern` stands nowhere."""

    pieces: tuple[str, ...]
    pattern: re.Pattern[str]

    def found(self, text: str, low: str) -> Iterator[re.Match[str]]:
        """Each place in a text, of which `low` is the same in small letters."""
        if any(map(low.__contains__, self.pieces)):
            yield from self.pattern.finditer(text)


def search(pieces: Iterable[str], *shapes: str, flags: re.RegexFlag = re.IGNORECASE) -> Search:
    """For any of these shapes, each of which holds a piece."""
    return Search(tuple(dict.fromkeys(piece.lower() for piece in pieces)), late("|".join(shapes), flags))
