"""Which words of a text are new since the room was asked about it. It compares words, and judges none."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

Spans = tuple[tuple[int, int], ...]
_WORD = re.compile(r"\S+")
_EDGES = ".,;:!?"


@lru_cache(64)
def reworded(before: str, now: str) -> Spans:
    """Places in `now` of what was not in `before`, from the first character of it to the last; none without a before.

    A full stop that became a comma is no new word.
    """
    if not before:
        return ()
    words = [match.span() for match in _WORD.finditer(now)]
    old = [match.group().strip(_EDGES) for match in _WORD.finditer(before)]
    new = [now[start:end].strip(_EDGES) for start, end in words]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [(low, high) for kind, _, _, low, high in steps if kind != "equal" and high > low]
    return tuple((words[low][0], words[high - 1][1]) for low, high in changed)
