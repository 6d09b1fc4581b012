"""For the gallery: chapters of proposals, short and long, with answers and all said; and what who leads sees alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.phases import Phase
from game.core.proposals import Judged, Judgement
from game.core.view_model import ViewModel
from game.core.view_state import View

NamedModels = Iterator[tuple[str, ViewModel]]
JUDGEMENTS = (Judgement.YES, Judgement.LATER, Judgement.NO)


def chapters(model: ViewModel) -> NamedModels:
    """At the first chapter: with answers, all said, one with few, the longest texts; and nothing left alone."""
    first = model.session.proposing
    yield "answered", _said(model, first, 3)
    yield "all_said", _said(model, first, 99)
    sizes = {code: sum(one.chapter == code for one in model.askable) for code in {x.chapter for x in model.askable}}
    few = min(sorted(sizes), key=lambda code: sizes[code])
    longest = max(model.askable, key=lambda one: len(one.text)).chapter
    for name, code in (("few", few), ("long", longest)):
        yield name, replace(model, session=replace(model.session, proposing=code, judged=()))
    closing = replace(model, session=replace(model.session, phase=Phase.CLOSING, judged=()))
    alone = _said(replace(closing, view=View(overlay="proposals", page=1)), model.askable[-1].chapter, 0)
    yield "alone", alone
    yield (
        "alone_answered",
        replace(_said(alone, alone.askable[0].chapter, 2, alone=True), view=View(overlay="proposals")),
    )
    yield "alone_nothing", replace(alone, askable=())


def _said(model: ViewModel, chapter: str, count: int, *, alone: bool = False) -> ViewModel:
    """So many of the chapter answered, one way after another."""
    asked = [one for one in model.askable if one.chapter == chapter][:count]
    judged = tuple(Judged(one.id, JUDGEMENTS[n % 3], alone) for n, one in enumerate(asked))
    return replace(model, session=replace(model.session, proposing=chapter, judged=judged))
