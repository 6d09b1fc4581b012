"""How firm a rule is. It knows three degrees and no words; firmness.py reads them from the words of a rule."""

from __future__ import annotations

from enum import StrEnum


class Strength(StrEnum):
    """How firm a rule is, the firmest first."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
