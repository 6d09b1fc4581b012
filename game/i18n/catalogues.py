"""Gives each language its Words. Catalogues are read as they are kept, .po: no compiled copy can be stale."""

from __future__ import annotations

import datetime  # noqa: ICN001 - dt would say less
import gettext
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path

from game.i18n.faithful import ShownTexts
from game.i18n.po_file import MOST_BYTES, PoFile, parsed
from game.i18n.words import Words
from game.system.plain_files import plain_bytes
from game.system.resources import resource

SCREENS, SCENARIOS = "screens", "scenarios"
DATES = {"de": "d. MMMM y"}
SMALL_MONTHS = ("fy",)
"""Languages that write months small, where the tables of Babel do not."""


def languages() -> tuple[str, ...]:
    """The languages of the menu: a language is there because its folder is."""
    folder = resource("locales")
    return (
        tuple(sorted(p.name for p in folder.iterdir() if (p / "LC_MESSAGES").is_dir())) if folder.is_dir() else ("en",)
    )


def words(language: str) -> Words:
    """The words of one language; English source texts where a language or a text is missing."""
    screens = catalogue(SCREENS, language)
    cards = catalogue(SCENARIOS, language)
    return Words(language, screens.gettext, screens.ngettext, _dates(language), _card_lookup(cards))


def card_words(language: str) -> Words:
    """Of this language only the cards; those that nobody translated are in the author's own words."""
    return Words(language, card_lookup=_card_lookup(catalogue(SCENARIOS, language)))


def with_second(say: Words, language: str) -> Words:
    """These words, and those of a second language for the cards; without one if it is the same or not there."""
    there = language in languages() and language != say.language
    return replace(say, second=words(language) if there else None)


@cache
def card_languages() -> tuple[str, ...]:
    """Languages into which cards have been translated; those that they were written in are the sets' to know."""
    return tuple(one for one in languages() if resource("locales", one, "LC_MESSAGES", f"{SCENARIOS}.po").is_file())


class LanguageWords(Mapping[str, Words]):
    """The words of several languages, those that are known first; each other is read when somebody first wants it."""

    def __init__(self, names: tuple[str, ...], *known: Words) -> None:
        self._read = {one.language: one for one in known}
        self._names = tuple(dict.fromkeys((*self._read, *names)))

    def __getitem__(self, language: str) -> Words:
        if language not in self._names:
            raise KeyError(language)
        if language not in self._read:
            self._read[language] = words(language)
        return self._read[language]

    def __contains__(self, language: object) -> bool:
        return language in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class CatalogueTexts(gettext.NullTranslations):
    """What can be shown of a catalogue; each other text is its own source."""

    def __init__(self, file: PoFile) -> None:
        super().__init__()
        self._texts = ShownTexts(file)

    def gettext(self, message: str) -> str:
        return (self._texts.told(None, message) or (message,))[0]

    def pgettext(self, context: str, message: str) -> str:
        return (self._texts.told(context, message) or (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._texts.told(None, msgid1)
        at = self._form(n) if forms is not None else -1
        return forms[at] if forms is not None and 0 <= at < len(forms) else super().ngettext(msgid1, msgid2, n)

    def _form(self, n: int) -> int:
        """-1 where the rule has none for this number: it was tried with many, not with all."""
        try:
            return self._texts.rule[1](n) if self._texts.rule else -1
        except (ArithmeticError, ValueError):
            return -1


def catalogue(domain: str, language: str) -> gettext.NullTranslations:
    """The texts of one domain. A catalogue that is missing or broken answers with the source texts."""
    return _catalogue(*_state(domain, language))


def _state(domain: str, language: str) -> tuple[str, str, int]:
    """A catalogue as it is on the disk now: it is read once for each state, and seen at once when it was changed."""
    path = _path(domain, language)
    try:
        return domain, language, path.stat().st_mtime_ns if isinstance(path, Path) else 0
    except OSError:
        return domain, language, 0


def _path(domain: str, language: str) -> Traversable:
    return resource("locales", language, "LC_MESSAGES", f"{domain}.po")


@lru_cache(maxsize=32)
def _catalogue(domain: str, language: str, changed: int) -> gettext.NullTranslations:
    return CatalogueTexts(_read(domain, language))


def _read(domain: str, language: str) -> PoFile:
    """Nothing, where it is not there or cannot be read."""
    path = _path(domain, language)
    try:
        return parsed(plain_bytes(path, MOST_BYTES) if isinstance(path, Path) else path.read_bytes())
    except OSError:
        return PoFile()


def card_sources(language: str) -> Mapping[str, str]:
    """By context the source of each text of the cards that is translated; "" where the translation is doubtful."""
    return _sources(*_state(SCENARIOS, language))


@lru_cache(maxsize=16)
def _sources(domain: str, language: str, changed: int) -> Mapping[str, str]:
    """Read once for each state of the file: a translator sees at once what became of a text."""
    translated = [one for one in _read(domain, language).entries if one.used and one.context and all(one.told)]
    return {str(one.context): "" if one.fuzzy else one.sources[0] for one in translated}


def _card_lookup(cards: gettext.NullTranslations) -> Callable[[str, str], str]:
    def look_up(context: str, text: str) -> str:
        return cards.pgettext(context, text)

    return look_up


def _dates(language: str) -> Callable[[str], str]:
    def written(iso: str) -> str:
        from babel.core import UnknownLocaleError

        try:
            return _date(language, iso)
        except (ValueError, LookupError, OSError, UnknownLocaleError):
            return iso

    return written


@lru_cache(maxsize=512)
def _date(language: str, iso: str) -> str:
    """A protocol tells some thirty days, the same ones at each rule."""
    from babel.dates import format_date  # looks for the zone of this computer, and may find none

    translated = format_date(datetime.date.fromisoformat(iso), DATES.get(language, "d MMMM y"), locale=language)
    return translated.lower() if language in SMALL_MONTHS else translated
