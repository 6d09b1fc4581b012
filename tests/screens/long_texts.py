"""The states of the gallery with texts of any length in place of what people typed: each has a mark at its head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from game.core.session import Agreement, Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens import scene_of
from game.screens.desk import desk
from game.tools.gallery import desk as gallery_desk
from game.tools.gallery import states as gallery
from game.ui.geometry import Page
from game.ui.scene import Scene
from tests.screens.screens_table import said

LENGTHS = (10, 90, 215, 400, 1000)
WORDS = "Wij antwoorden niet op berichten van leerlingen buiten schooltijd en bespreken dat met hun ouders. "
ONE_WORD = "Vertrouwenspersoonoverlegafspraak"
Long = Callable[[str], str]


def of_length(n: int) -> Long:
    """Texts of so many characters; of 0: one long word of 66."""

    def told(mark: str) -> str:
        return f"{mark} {WORDS * (n // len(WORDS) + 1)}"[:n].strip() if n else f"{mark}{ONE_WORD * 2}"

    return told


def lengthened(model: ViewModel, long: Long) -> ViewModel:
    """What people typed is of this length; functions and names of schools have limits of their own."""
    session = model.session
    play = session.play
    draft = replace(play.draft, text=long("R1"), reason=long("W1")) if play.draft else None
    arguments = tuple(replace(one, text=long(f"A{n}")) for n, one in enumerate(play.arguments))
    objections = tuple(long(f"B{n}") for n, _ in enumerate(play.objections))
    play = replace(play, draft=draft, arguments=arguments, objections=objections)
    agreements = tuple(_agreement(one, n, long) for n, one in enumerate(session.agreements))
    earlier = tuple(_agreement(one, n + 50, long) for n, one in enumerate(session.earlier))
    said_so = tuple(replace(one, text=long(f"P{n}")) for n, one in enumerate(model.phones.said))
    return replace(
        model,
        session=_session(session, play=play, agreements=agreements, earlier=earlier),
        phones=replace(model.phones, said=said_so),
    )


def _session(session: Session, **changes: Any) -> Session:
    return replace(session, **changes)


def _agreement(one: Agreement, n: int, long: Long) -> Agreement:
    heard = tuple(long(f"H{n}") for _ in one.heard[:1])
    return replace(one, text=one.text and long(f"T{n}"), reason=one.reason and long(f"V{n}"), heard=heard)


@contextmanager
def texts_of(n: int) -> Iterator[None]:
    """Inside, the gallery shows texts of this length."""

    def wall(model: ViewModel, say: Words, page: Page) -> Scene:
        return scene_of(lengthened(model, of_length(n)), say, page)

    def at_desk(model: ViewModel, say: Words, page: Page) -> Scene:
        return desk(lengthened(model, of_length(n)), say, page)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gallery, "scene_of", wall)
        patch.setattr(gallery_desk, "desk", at_desk)
        yield


@cache
def long_states(n: int, width: float, language: str = "nl") -> tuple[tuple[str, Scene], ...]:
    """Name and scene of every state with texts of this length."""
    with texts_of(n):
        return tuple(gallery.states(said(language), Page(width)))
