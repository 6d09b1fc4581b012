"""Every text has its translation, and a translation keeps the places of its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO

import pygame.font
import pytest

from game.content.library import load_packs
from game.core.cards import Weight
from game.i18n import check as translate
from game.i18n.catalogues import languages, words
from game.i18n.extract import card_texts
from game.library.loading import pictures
from game.stage.paint.text import FACES, font
from game.system.resources import resource

FORMS = {
    "nl": ("1 kaart", "3 kaarten", "5 kaarten", "21 kaarten"),
    "de": ("1 Karte", "3 Karten", "5 Karten", "21 Karten"),
    "fy": ("1 kaart", "3 kaarten", "5 kaarten", "21 kaarten"),
    "tr": ("1 kart", "3 kart", "5 kart", "21 kart"),
    "uk": ("1 картка", "3 картки", "5 карток", "21 картка"),
}
DATES = {
    "nl": "9 maart 2026",
    "en": "9 March 2026",
    "de": "9. März 2026",
    "fy": "9 maart 2026",
    "tr": "9 Mart 2026",
    "uk": "9 березня 2026",
}


def test_nothing_is_missing_or_left_over(capsys: pytest.CaptureFixture[str]) -> None:
    """The catalogues hold exactly the texts of the code and the cards, and each text in the code can be read."""
    assert translate.faults() == []
    assert not capsys.readouterr().err, "the extractor warns of what it cannot read: make an f-string before the call"


def _cards() -> Iterator[tuple[str, str]]:
    for message in translate.scenarios_template():
        if message.id:
            assert message.context is not None and isinstance(message.id, str)
            yield message.context, message.id


def test_every_card_text_is_in_english() -> None:
    """No text of a card that comes with the game is left in Dutch on an English wall."""
    path = next(p for domain, p in translate.catalogues() if (domain, p.parent.parent.name) == ("scenarios", "en"))
    there = {(m.context, m.id): m.string for m in translate.read(path, "scenarios") if m.id}
    wanted = list(_cards())
    assert len(wanted) > 500
    assert [key for key in wanted if not there.get(key)] == []
    english = words("en")
    assert all(english.card(*key) == there[key] for key in wanted)


def test_cards_are_dutch_in_dutch() -> None:
    """The author's own words are what the Dutch wall shows."""
    dutch = words("nl")
    assert all(dutch.card(context, text) == text for context, text in _cards())


@pytest.mark.parametrize("domain", ["screens", "scenarios"])
def test_places_are_kept(domain: str) -> None:
    """A {place} of the source is in the translation; one that the source lacks would stop the program."""
    for found, path in translate.catalogues():
        for message in translate.read(path, found) if found == domain else ():
            tolds = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
            sources = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
            places = {place for text in sources for place in re.findall(r"{(\w*)}", text)}
            for told in map(str, tolds):
                found_places = set(re.findall(r"{(\w*)}", told))
                assert not told or places - {"n"} <= found_places <= places, message.id


def test_both_languages_are_there() -> None:
    """The menu has Dutch and English."""
    assert set(languages()) >= {"nl", "en"}


def test_a_language_that_is_not_there() -> None:
    """A settings file may name any language: its texts and dates are then the source's own."""
    strange = words("xx")
    assert strange("Back") == "Back" and strange.date("2026-11-12") == "2026-11-12"


def _every_language() -> list[str]:
    return [path.parent.parent.name for domain, path in translate.catalogues() if domain == "screens"]


@pytest.mark.parametrize("language", _every_language())
def test_no_translation_is_doubtful_or_empty(language: str) -> None:
    """What comes with the game has been looked at; the cards of a language may be some of them."""
    for domain, path in translate.catalogues():
        if path.parent.parent.name != language or (domain, language) == ("screens", "en"):
            continue
        for message in translate.read(path, domain):
            assert not message.id or not message.fuzzy, message.id
            tolds = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
            assert domain == "scenarios" or not message.id or all(tolds), message.id


@pytest.mark.parametrize(("language", "told"), FORMS.items())
def test_plurals_are_those_of_the_language(language: str, told: tuple[str, ...]) -> None:
    """One, three, five and twenty-one cards: Ukrainian has three forms, Turkish one."""
    say = words(language)
    assert tuple(say.plural("{n} card", "{n} cards", n) for n in (1, 3, 5, 21)) == told


@pytest.mark.parametrize(("language", "told"), DATES.items())
def test_dates_are_written_as_people_do(language: str, told: str) -> None:
    """The day, the month in words, the year."""
    assert words(language).date("2026-03-09") == told


@pytest.mark.parametrize("language", ["de", "fy"])
def test_ten_light_cards_are_there(language: str) -> None:
    """A first session can be played: of ten light cards every text is translated, and the names of all themes."""
    say, cards = words(language), load_packs([resource("scenarios")], pictures()).packs[0].cards
    light = [card for card in cards if card.weight is Weight.LIGHT]
    whole = [
        card
        for card in light
        if all(say.card(*text) != text[1] for text in card_texts(card) if not text[0].endswith(".source"))
    ]
    assert len(whole) == 10


@cache
def _characters(*languages: str) -> frozenset[str]:
    """All that the catalogues hold, and what numbers and dates are written with; of these languages, or of all."""
    there = [path for _, path in translate.catalogues() if not languages or path.parent.parent.name in languages]
    texts = [path.read_text("utf-8") for path in there]
    dates = [words(path.parent.parent.name).date("2026-08-29") for path in there]
    return frozenset(letter for letter in "".join((*texts, *dates)) if letter.isprintable() and not letter.isspace())


NOBODYS = "\U0010fffd"
"""A character for private use, which has no glyph in any font."""


def _without_glyph(letters: Iterable[str], typeface: pygame.font.Font) -> list[str]:
    """Those that come out as the sign for a glyph that is not there: its measures are given for each of them."""

    def look(letter: str) -> bytes:
        return pygame.image.tobytes(typeface.render(letter, True, "black", "white"), "RGB")

    missing = look(NOBODYS)
    return [letter for letter in sorted(letters) if look(letter) == missing]


@pytest.mark.parametrize("face", sorted(FACES))
def test_every_character_has_a_glyph(face: str) -> None:
    """No box stands on the wall in any language: each character of all catalogues is in each of the fonts."""
    assert len(_characters()) > 150
    assert _without_glyph({*_characters(), NOBODYS}, font(face, 24)) == [NOBODYS]


@pytest.mark.parametrize("name", ["Inter-Regular.ttf", "Inter-Bold.ttf"])
def test_a_word_document_has_every_latin_character_and_sign(name: str) -> None:
    """In the typeface that lies in it. Other letters, of Ukrainian for example, take one of the computer's own."""
    pygame.font.init()
    typeface = pygame.font.Font(BytesIO(resource("assets", "fonts", name).read_bytes()), 24)
    assert _without_glyph(_characters("nl", "en", "de", "fy", "tr"), typeface) == []
