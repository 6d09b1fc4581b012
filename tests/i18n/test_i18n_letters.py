"""The wall has every letter of what the game comes with; and of which languages it has the letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.library import load_packs
from game.core.letters import familiar, lacking
from game.i18n.alphabet import letters_lacking, name_of
from game.i18n.catalogues import languages
from game.i18n.extract import card_texts, pack_texts
from game.i18n.faithful import unfaithful
from game.i18n.po_file import Entry, parsed
from game.library.loading import pictures

ROOT = Path(__file__).parents[2]
CATALOGUES = sorted((ROOT / "locales").glob("*/LC_MESSAGES/*.po"))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_the_wall_has_every_letter_of_a_catalogue(path: Path) -> None:
    """What is translated, and what it was."""
    for entry in parsed(path.read_bytes()).entries:
        for text in (*entry.sources, *entry.told):
            assert lacking(text) == (), text


def test_the_wall_has_every_letter_of_every_card() -> None:
    """And each is written as it is played: nothing in a file of ours has to be brought back."""
    packs = load_packs([ROOT / "scenarios"], pictures()).packs
    texts = [text for pack in packs for _, text in pack_texts(pack)]
    texts += [text for pack in packs for card in pack.cards for _, text in card_texts(card)]
    assert len(texts) > 1000 and [text for text in texts if lacking(text) or familiar(text) != text] == []
    for path in sorted((ROOT / "scenarios").rglob("*.yaml")):
        assert lacking(path.read_text("utf-8")) == (), path


@pytest.mark.parametrize("path", sorted((ROOT / "assets" / "texts").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_wall_has_every_letter_of_the_fixed_texts(path: Path) -> None:
    """Law, and what stands in every protocol: pages of it come on the wall."""
    assert lacking(path.read_text("utf-8")) == ()


@pytest.mark.parametrize("path", sorted((ROOT / "assets" / "papers").glob("*.typ")), ids=lambda path: path.stem)
def test_the_typeface_has_every_letter_of_a_printed_page(path: Path) -> None:
    """A sign that only some computers have a font for would keep the others from printing."""
    assert lacking(path.read_text("utf-8")) == ()


SPARED = {
    "language_names.py": "what speakers call their languages stands on phones, which have them all",
    "card_rules.py": "it knows the question marks of every script",
}


def test_the_wall_has_every_letter_that_the_program_says() -> None:
    """Also what is said without a catalogue."""
    found = {path.name: lacking(path.read_text("utf-8")) for path in (ROOT / "game").rglob("*.py")}
    assert {name for name, signs in found.items() if signs} == set(SPARED)


@pytest.mark.parametrize(
    "language", [*languages(), "el", "vi", "pl", "ro", "bg", "sr", "sr_Latn", "is", "mt", "kk", "yo"]
)
def test_a_language_that_the_wall_has_letters_for(language: str) -> None:
    """Latin with any accent, Greek, Cyrillic."""
    assert letters_lacking(language) == ()


@pytest.mark.parametrize(
    "language", ["ar", "he", "fa", "ur", "zh", "ja", "ko", "hi", "th", "am", "ti", "zgh", "ka", "hy", "ha"]
)
def test_a_language_that_it_has_no_letters_for(language: str) -> None:
    """Another script; and Latin with letters that the typeface lacks."""
    assert letters_lacking(language)
    assert name_of(language, "nl") and name_of(language, "nl") != language


def test_a_translation_that_the_wall_cannot_show_does_not_stand_for_its_source() -> None:
    """The source does; a decomposed accent is no fault."""
    told = unfaithful(Entry(1, None, ("Yes",), ("نعم",)))
    assert told is not None and "the big screen cannot show" in told[0].msgid
    assert unfaithful(Entry(1, None, ("Yes",), ("Je\u0301",))) is None
