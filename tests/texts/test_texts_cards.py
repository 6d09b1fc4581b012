"""The texts of a card for wall and desk: asked for by where they stand, in the language of the room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card, CardId, Theme, ThemeId
from game.i18n.words import ENGLISH, Words
from game.texts.cards import card_text, offered_themes, option_text, theme_title
from tests.core.core_samples import LIGHT, A, B, card

PLACES = Words("xx", card_lookup=lambda context, text: f"[{context}] {text}")
"""A language that says where it was looked up."""
MESSAGES, CHANGING, PARTY = (Theme(ThemeId(name), name.title(), "chat") for name in ("messages", "changing", "party"))


def test_a_text_is_asked_for_by_its_card_and_field() -> None:
    """A translator has one line for each text of each card: the same sentence on two cards may differ."""
    assert card_text(PLACES, LIGHT, "title", LIGHT.title) == "[pack.x1-light.title] x1-light"


def test_nothing_is_never_translated() -> None:
    """A card without a twist has none in any language; a catalogue asked for "" would answer with its own header."""
    assert card_text(PLACES, LIGHT, "question", "") == ""


@pytest.mark.parametrize(
    ("option", "field", "told"),
    [
        (A, "text", "[pack.x1-light.options.a.text] Way a"),
        (B, "rule", "[pack.x1-light.options.b.rule] We do b."),
        (A, "note", ""),
    ],
)
def test_a_standpoint_has_a_text_a_rule_and_perhaps_a_note(option: str, field: str, told: str) -> None:
    """By the id of the option, not by its letter: an author may change the order without losing a translation."""
    turned = replace(LIGHT, options=LIGHT.options[::-1])
    assert option_text(PLACES, LIGHT, option, field) == option_text(PLACES, turned, option, field) == told  # type: ignore[arg-type]


def test_an_unknown_standpoint_is_a_mistake_of_the_program() -> None:
    """No screen may show an empty row for one."""
    with pytest.raises(KeyError):
        option_text(ENGLISH, LIGHT, "z")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cards", "offered"),
    [
        pytest.param((), (), id="no card, no theme"),
        pytest.param(("party",), ("party",), id="one"),
        pytest.param(("party", "messages", "party"), ("messages", "party"), id="in the order of the sets"),
        pytest.param(("elsewhere",), (), id="a card of a theme that nobody described"),
    ],
)
def test_only_themes_with_a_card_can_be_chosen(cards: tuple[str, ...], offered: tuple[str, ...]) -> None:
    """A set that is switched off takes its themes away: choosing one would deal nothing."""
    deck = tuple(card(f"x{n}-c", theme=theme) for n, theme in enumerate(cards, 1))
    assert tuple(theme.id for theme in offered_themes((MESSAGES, CHANGING, PARTY), deck)) == offered


def test_a_theme_of_two_sets_is_offered_once() -> None:
    """Both sets call it "messages": the form shows one place to press for the cards of both."""
    theirs = replace(MESSAGES, title="Berichten", colour="#335577")
    offered = offered_themes((MESSAGES, theirs), (card(theme="messages"),))
    assert [theme.id for theme in offered] == ["messages"]


def other_set(pack: str, theme: str) -> Card:
    return replace(card(theme=theme), id=CardId(f"{pack}/y1-card"))


def test_a_theme_speaks_as_the_set_of_its_first_card_does() -> None:
    """Each set brings the translations of its own titles."""
    cards = (other_set("basis", "party"), other_set("vo", "messages"), other_set("basis", "messages"))
    assert theme_title(PLACES, MESSAGES, cards) == "[vo.themes.messages.title] Messages"


def test_a_theme_without_cards_keeps_the_title_of_its_author() -> None:
    """There is no set to look it up in, but there is a title."""
    assert theme_title(ENGLISH, CHANGING, ()) == "Changing"
