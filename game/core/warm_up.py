"""The question that tries out voting: harmless, the same in every session, and never part of a deck or a protocol."""

from __future__ import annotations

from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight

WARM_UP_TEXTS = (
    "Practise voting first",
    "How did you come to school today?",
    "On foot",
    "By bike",
    "By car",
    "By public transport",
)
"""English source texts, translated where they are shown, as those of labels.py."""

_TITLE, _ASKED, *_OPTIONS = WARM_UP_TEXTS

WARM_UP = Card(
    id=CardId("open-kaart/warm-up"),
    kind=Kind.DILEMMA,
    theme=ThemeId(""),
    chapter="H2",
    weight=Weight.LIGHT,
    title=_TITLE,
    situation=_ASKED,
    options=tuple(
        Option(OptionId(name), text) for name, text in zip(("foot", "bike", "car", "public"), _OPTIONS, strict=True)
    ),
    picture="house",
)
"""Its texts are of the program itself, so that words find them among those of the interface (see Words.card)."""
