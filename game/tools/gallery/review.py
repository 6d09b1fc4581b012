"""What can be seen of former sessions, for the gallery: looking back, a new colleague, a rule of last time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core import view_state as v
from game.core.ballots import Round
from game.core.review import FormerSessions, Solo, rules_of
from game.core.session import Agreement, Phase, Session, Status
from game.core.view_model import ViewModel


def years(model: ViewModel) -> Iterator[tuple[str, ViewModel]]:
    """From the closing of a rehearsal, as if it had been held twice."""
    last = replace(model.session, phase=Phase.PROTOCOL)
    before = replace(
        last, id="before", at="2025-11-12T12:00:00+00:00", agreements=tuple(map(_shifted, last.agreements))
    )
    welcome = replace(model, session=Session())
    for name, known in (
        ("two", FormerSessions(last, before, "2026-11-22")),
        ("due", FormerSessions(before, None, "2026-11-22")),
        ("none", None),
    ):
        yield f"year_{name}", replace(welcome, view=v.View(overlay="year"), year=known)
    first = rules_of(last)[0].card
    option = next(card for card in last.deck if card.id == first).options[0].id
    for name, solo in (("situation", Solo()), ("agreed", Solo(0, option)), ("end", Solo(99))):
        known = FormerSessions(last, before, "2026-11-22")
        yield f"newcomer_{name}", replace(welcome, view=v.View(overlay="newcomer", solo=solo), year=known)


def _shifted(one: Agreement) -> Agreement:
    """The same card a year earlier, with the votes elsewhere."""
    rounds = tuple(
        Round(tuple(zip([o for o, _ in r.counts], [n for _, n in reversed(r.counts)], strict=True)), r.present)
        for r in one.rounds
    )
    return replace(one, rounds=rounds, text=one.text + " Zo ging het toen.")


def as_before(model: ViewModel) -> ViewModel:
    """The rule of last time beside the new one."""
    session = model.session
    card = session.card
    if card is None:
        return model
    text = "Na 18.00 uur beantwoorden wij geen berichten van leerlingen. De volgende schooldag komen wij erop terug."
    return replace(
        model,
        session=replace(session, earlier=(Agreement(card.id, card.title, card.chapter, Status.AGREED, text=text),)),
    )
