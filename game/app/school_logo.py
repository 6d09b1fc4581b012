"""The logo of the school as every document and the wall show it. It asks nobody and writes no file."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.settings.store import Settings


def with_normal_logo(settings: Settings) -> Settings:
    """These settings with a logo that is upright and of a usual size, also if an older version kept another."""
    school = settings.school
    logo = normal_logo(school.logo) if school.logo else b""
    return settings if logo == school.logo else replace(settings, school=replace(school, logo=logo))


@lru_cache(4)
def normal_logo(logo: bytes) -> bytes:
    from game.stage.logo_picture import normal  # who writes documents without a wall has no logo, mostly

    return normal(logo)
