"""A time of day as people of a language write it, from what a clock shows (14:32)."""

from __future__ import annotations

from game.i18n.words import Words


def time_words(clock: str, say: Words) -> str:
    """What is no time of day comes back as it was."""
    hour, _, minute = clock.partition(":")
    return say("{hour}:{minute}", hour=hour, minute=minute) if hour and minute else clock
