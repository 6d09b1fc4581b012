"""A rule is as firm as its card calls it, in whatever language it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.strength import Strength
from game.editor.firm_check import loose_translations
from game.i18n.words import ENGLISH
from game.library.loading import library
from tests.screens.screens_table import LANGUAGES, said

RULE = "Wij nemen geen volgverzoeken aan."
OPTION = Option(OptionId("a"), "Nee", RULE, strength=Strength.MUST)
CARD = Card(CardId("x/a1"), Kind.DILEMMA, ThemeId("t"), "H3", Weight.LIGHT, "t", "s", (OPTION,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_of_a_shipped_rule_is_as_firm_as_its_author_made_it(language: str) -> None:
    """Who reads along in another language reads the same duty."""
    say = said(language)
    assert [told for card in library().cards for told in loose_translations(card, say)] == []


@pytest.mark.parametrize(
    ("told", "changes", "loose"),
    [
        ("We may accept requests to follow us.", {}, True),
        ("We may accept requests to follow us.", {"strength": None}, True),
        ("We may accept requests to follow us.", {"strength": Strength.MAY}, False),
        ("We may accept requests to follow us.", {"exportable": False}, False),
        ("We may not accept requests to follow us.", {}, False),
        ("We accept no requests to follow us.", {"strength": Strength.SHOULD}, False),
        ("We accept no requests to follow us.", {"strength": Strength.MAY}, True),
        (RULE, {"strength": Strength.MAY}, False),
    ],
)
def test_a_translation_that_is_less_firm_is_told(told: str, changes: dict[str, object], loose: bool) -> None:
    """With the card, the field and what it says; what nobody translated is told where it was written."""
    say = replace(ENGLISH, card_lookup=lambda context, text: told if context.endswith(".rule") else text)
    card = replace(CARD, options=(replace(OPTION, **changes),))  # type: ignore[arg-type]
    found = list(loose_translations(card, say))
    assert bool(found) is loose
    assert all(line.startswith("x/a1: options.a.rule is “") for line in found)


def test_what_a_team_typed_is_left_alone() -> None:
    """Nobody translates it."""
    assert list(loose_translations(replace(CARD, kind=Kind.BLANK), ENGLISH)) == []
