"""Every text has its translation, and a translation keeps the places of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game import translate
from game.catalogs import languages, words


def test_nothing_is_missing_or_left_over() -> None:
    """The catalogues hold exactly the texts of the code and the cards."""
    assert translate.faults() == []


def _cards() -> Iterator[tuple[str, str]]:
    for message in translate.scenarios_template():
        if message.id:
            assert message.context is not None and isinstance(message.id, str)
            yield message.context, message.id


def test_every_card_text_is_in_english() -> None:
    """No text of a card that comes with the game is left in Dutch on an English wall."""
    path = next(path for domain, path in translate.catalogues() if domain == "scenarios")
    assert path.parent.parent.name == "en"
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
            for told in tolds:
                found_places = set(re.findall(r"{(\w*)}", told))
                assert not told or places - {"n"} <= found_places <= places, message.id


def test_both_languages_are_there() -> None:
    """The menu has Dutch and English."""
    assert set(languages()) >= {"nl", "en"}


def test_a_language_that_is_not_there() -> None:
    """A settings file may name any language: its texts and dates are then the source's own."""
    strange = words("xx")
    assert strange("Back") == "Back" and strange.date("2026-11-12") == "2026-11-12"
