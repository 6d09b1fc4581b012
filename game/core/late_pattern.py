"""Patterns that are compiled when they are first used: dozens of long ones would hold up the first frame."""

from __future__ import annotations

import re
from functools import cached_property
from typing import cast


class _LatePattern:
    """Turns into the pattern at the first look; what was looked up stays, so that later ones cost nothing more."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self._given = pattern, flags

    @cached_property
    def _made(self) -> re.Pattern[str]:
        return re.compile(*self._given)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # who copies or pickles asks for these before there is anything
            raise AttributeError(name)
        found: object = getattr(self._made, name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """As re.compile, later. re.error comes at the first use, so that a test has to use each."""
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
