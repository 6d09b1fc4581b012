"""Traces of real persons on a card, in words for a sentence. What counts as one is told by core/privacy."""

from __future__ import annotations

from game.content.problem import Phrase, phrase
from game.core.privacy import NAME, NUMBER, Trace, traces
from game.core.privacy.shapes import ACCOUNT, ADDRESS, FILE, MAIL, PERSONAL, PHONE, WEB

_WHAT = {
    MAIL: phrase("an e-mail address"),
    WEB: phrase("a web address"),
    ACCOUNT: phrase("an account name"),
    PHONE: phrase("a telephone number"),
    PERSONAL: phrase("a personal number"),
    ADDRESS: phrase("an address"),
    FILE: phrase("the name of a photo"),
}


KINDS = (NUMBER, NAME)
"""What is looked for, at once: a set of cards has a thousand texts."""
REACHES = (MAIL, PHONE, PERSONAL)
"""By these a person is reached or known at once, and no card needs one: they are refused. All else may be a place, a
street, a school that is called after somebody: it is pointed at, and the author decides."""


def suspected(text: str) -> tuple[Phrase, bool] | None:
    """What in this text might point at a real person, as words for a sentence, and whether it surely does.

    What is sure goes before what is not. All is looked for in one go: each look takes its time.
    """
    found = traces(text, KINDS)
    sure = next((one for one in found if one.what in REACHES), None)
    told = sure or next(iter(found), None)
    return (_said(told), sure is not None) if told else None


def reaches(text: str) -> Phrase | None:
    """What in this text leads to one person, as words for a sentence; None if nothing does."""
    found = next((one for one in traces(text, (NUMBER,)) if one.what in REACHES), None)
    return _WHAT[found.what] if found else None


def trace(text: str, kinds: tuple[str, ...] = KINDS) -> Phrase | None:
    """What in this text might point at a real person, as words for a sentence; None if nothing does."""
    found = next(iter(traces(text, kinds)), None)
    return _said(found) if found else None


def _said(found: Trace) -> Phrase:
    return _WHAT.get(found.what, phrase("a name"))
