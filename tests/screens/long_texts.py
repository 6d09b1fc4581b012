"""The states of the gallery with texts of any length in place of what people typed: each has a mark at its head."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from game.core.session import Agreement, Session
from game.core.view_model import ViewModel
from game.ui.geometry import Page
from game.ui.scene import Scene
from tests.screens.screens_table import looked_at, said

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


@cache
def long_states(n: int, width: float, language: str = "nl") -> tuple[tuple[str, Scene], ...]:
    """Name and scene of every state with texts of this length."""
    say, long = said(language), of_length(n)
    return tuple((one.name, one.screen(lengthened(one.model, long), say, Page(width))) for one in looked_at(language))
