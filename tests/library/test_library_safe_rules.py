"""Every rule that a card of the game can lead to, read alone as a protocol prints it: whole, in the wij-form, safe."""

from __future__ import annotations

import re

import pytest

from game.core.cards import Card, Option
from game.library.loading import library

LONGEST_QUESTION = 70
RULES = [
    pytest.param(option, id=f"{card.id}:{option.id}")
    for pack in library().packs
    for card in pack.cards
    for option in card.options
    if option.exportable and re.match(r"basis/[j-t]|vo/", card.id)
]
CARDS = [
    pytest.param(card, id=card.id)
    for pack in library().packs
    for card in pack.cards
    if re.match(r"basis/[j-t]|vo/", card.id)
]
TO_A_COLLEAGUE = re.compile(
    r"tegen (?:de|die) collega|collega zelf|zorg over (?:een|online)|patroon bij een collega|leidinggevende\."
    r"|praat de directeur .* medewerker|(?:volwassene|iemand) van school"
)
"""A rule that tells a colleague, or tells of one: a possible offence has to go past all of that."""
HOME = re.compile(r"(?:vertellen|bellen|praten|weten)\b[^.]*\bouders\b|\bouders (?:weten|horen)\b|samen met hun ouders")
"""A rule that brings something about a pupil home."""
NOTHING_OF_A_PUPIL = {
    "j3-horloge:geen-cadeaus": "tells all parents what staff never do",
    "v6-achttien:met-zijn-drieen": "the student is there, and is an adult",
}


@pytest.mark.parametrize("card", CARDS)
def test_a_question_is_short_enough_to_be_read_at_once(card: Card) -> None:
    assert len(card.question) <= LONGEST_QUESTION


@pytest.mark.parametrize("card", CARDS)
def test_a_condition_is_said_in_plain_words(card: Card) -> None:
    assert not any(re.search(r"\bmits\b", f"{option.text} {option.rule}") for option in card.options)


@pytest.mark.parametrize("option", RULES)
def test_a_rule_speaks_of_us_and_stands_in_whole_sentences(option: Option) -> None:
    """“We” and “wij” side by side read like two groups; the protocol says wij."""
    assert re.search(r"\b(?:[Ww]ij|ons|onze)\b", option.rule)
    assert not re.search(r"\b[Ww]e\b", option.rule)


@pytest.mark.parametrize("option", RULES)
def test_a_rule_about_a_colleague_sends_a_possible_offence_straight_to_the_board(option: Option) -> None:
    """Without its card nobody reads the notes: the exception has to stand in the rule itself."""
    if TO_A_COLLEAGUE.search(option.rule):
        assert "bestuur" in option.rule


@pytest.mark.parametrize("option", RULES)
def test_a_rule_that_brings_something_home_says_when_it_does_not(
    option: Option, request: pytest.FixtureRequest
) -> None:
    if HOME.search(option.rule) and not any(name in request.node.nodeid for name in NOTHING_OF_A_PUPIL):
        assert re.search(r"onveilig|bestuur", option.rule)
