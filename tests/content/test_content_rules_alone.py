"""The rules of the cards of the game: each can stand alone on paper, where nobody reads its card beside it."""

from __future__ import annotations

import re

import pytest

from game.core.cards import Card, CardId, Option, OptionId
from game.library.loading import library

CARDS = {card.id: card for card in library().cards if re.match(r"basis/[a-i]", card.id)}
RULES = [(card, option) for card in CARDS.values() for option in card.options if option.exportable]
NAMES = [f"{card.id}:{option.id}" for card, option in RULES]

LONGEST_QUESTION = 70
MOST_WORDS = 26
SENTENCE = re.compile(r"[^.!?]+")
WORD = re.compile(r"\w[\w’'-]*")
STRAYS = re.compile(r"afwijk|wijkt .* af|daar niet hoort|niet aan deze afspraken|niet aan onze afspraken")
"""A rule about somebody of school who does otherwise than was agreed."""

EXCEPTIONS = {
    "a1-volgverzoek:seintje": "tenzij dat thuis onveilig is",
    "a2-kleine-volgers:blijft-prive": "misdrijf melden wij meteen bij het bestuur",
    "b2-ouder-leerkracht:als-ouder": "een zorg over iemand van school bij het bestuur",
    "b3-teamapp:schoolapp": "Wat over een zorg of klacht gaat, wissen wij niet",
    "b3-teamapp:aanspreken": "wist niemand iets / niets tegen de schrijver",
    "c3-datingprofiel:achter-medewerker": "Bij seksueel beeld bellen wij eerst de politie",
    "e1-laat-bericht:morgen": "bellen wij meteen 112",
    "e1-laat-bericht:een-antwoord": "tenzij dat thuis onveilig is / 112",
    "e1-laat-bericht:vooraf-vertellen": "Bij gevaar bellen zij 112",
    "e2-geheim-thuis:kort-reageren": "Wij wissen niets / aan de ib’er / 112 of Veilig Thuis",
    "e2-geheim-thuis:meldcode": "112 of Veilig Thuis",
    "f1-squad:een-potje": "tenzij dat thuis onveilig is",
    "g1-snapstreaks:begeleiden": "melden wij het meteen bij het bestuur",
    "g1-snapstreaks:opleiding": "niets tegen de stagiair / meteen bij het bestuur",
    "g3-gamenaam:bellen-uitleggen": "dan belt niemand / meteen bij het bestuur",
    "g3-gamenaam:invalbureau": "praat niemand met die persoon / meteen bij het bestuur",
    "g3-gamenaam:te-klein": "melden wij het meteen bij het bestuur",
    "i2-ouderapp:stop-doorsturen": "misdrijf door iemand van school melden wij zelf meteen bij het bestuur",
    "i2-ouderapp:laat-gaan": "misdrijf door iemand van school melden wij meteen bij het bestuur",
    "i3-avondbericht:morgen-ouderkanaal": "bellen wij meteen 112",
    "i3-avondbericht:kort-bevestigen": "bellen wij meteen 112",
    "i3-avondbericht:naar-directeur": "bellen wij zelf 112",
    "i3-avondbericht:beelden-afgeven": "zelf bij het bestuur / slaan wij niets op / bellen wij de politie",
}
"""What a rule may never lose, between slashes: alone, it would hold up a report, warn somebody, wipe evidence."""

NO_RULES = {
    "a1-volgverzoek:ouders-weten",
    "a3-vriendin-moeder:school-buiten",
    "c3-datingprofiel:geen-regel",
    "f3-server:groep-vertrouwen",
    "i1-vriendschapsverzoek:ieder-zelf",
}
"""Against what every protocol holds, or an answer that asks for no rule: the card says so, and what can be instead."""


@pytest.mark.parametrize("card", CARDS.values(), ids=list(CARDS))
def test_a_question_is_short_enough_for_the_back_of_the_room(card: Card) -> None:
    """Also of a card that comes later."""
    assert len(card.question) <= LONGEST_QUESTION


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_is_what_we_do(card: Card, option: Option) -> None:
    """In the form of “wij”; “we” beside it in one paper would look like two authors."""
    assert re.search(r"\b(wij|ons|onze)\b", option.rule, re.IGNORECASE)
    assert not re.search(r"\bwe\b", option.rule, re.IGNORECASE)


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_is_plain(card: Card, option: Option) -> None:
    """Sentences that can be said in one breath, and “als” where lawyers write “mits”."""
    assert max(len(WORD.findall(sentence)) for sentence in SENTENCE.findall(option.rule)) <= MOST_WORDS
    assert not re.search(r"\bmits\b", f"{option.text} {option.rule}", re.IGNORECASE)


@pytest.mark.parametrize(("card", "option"), RULES, ids=NAMES)
def test_a_rule_about_somebody_of_school_knows_what_goes_to_the_board(card: Card, option: Option) -> None:
    """Whoever has a possible offence before them reads here that it is not talked over with the person."""
    assert not STRAYS.search(option.rule) or "bestuur" in option.rule


@pytest.mark.parametrize("route", EXCEPTIONS)
def test_a_rule_keeps_its_exception(route: str) -> None:
    """The notes of the card say it too, but nobody who holds the paper has them."""
    card, _, option = route.partition(":")
    rule = CARDS[CardId(f"basis/{card}")].option(OptionId(option)).rule
    assert [part for part in EXCEPTIONS[route].split(" / ") if part not in rule] == []


@pytest.mark.parametrize("route", sorted(NO_RULES))
def test_an_answer_that_leads_to_no_rule_says_so(route: str) -> None:
    """Nothing of it can be printed; what is offered instead can."""
    card, _, option = route.partition(":")
    found = CARDS[CardId(f"basis/{card}")]
    chosen = found.option(OptionId(option))
    assert not chosen.exportable and chosen.note and not chosen.rule
    assert chosen.instead and all(found.option(one).exportable for one in chosen.instead)
