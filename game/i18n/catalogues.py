"""Gives each language its Words. Catalogues are read as they are kept, .po: no compiled copy can be stale."""

from __future__ import annotations

import datetime  # noqa: ICN001 - dt would say less
import gettext
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.i18n.words import Words
from game.system.resources import resource

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

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
    """Translations straight from a catalogue: making a compiled copy of it first would take as long as reading it."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._plural = gettext.c2py(catalog.plural_expr)
        self._texts: dict[tuple[str | None, str], tuple[str, ...]] = {}
        for message in catalog:
            translated = message.string or ""
            forms = (translated,) if isinstance(translated, str) else tuple(translated)
            source = message.id if isinstance(message.id, str) else message.id[0]
            if source and not message.fuzzy and all(forms):
                self._texts[message.context, source] = forms

    def gettext(self, message: str) -> str:
        return self._texts.get((None, message), (message,))[0]

    def pgettext(self, context: str, message: str) -> str:
        return self._texts.get((context, message), (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._texts.get((None, msgid1))
        if forms is None:
            return super().ngettext(msgid1, msgid2, n)
        return forms[min(self._plural(n), len(forms) - 1)]


def catalogue(domain: str, language: str) -> gettext.NullTranslations:
    """The texts of one domain. A catalogue that is missing or broken answers with the source texts."""
    path = resource("locales", language, "LC_MESSAGES", f"{domain}.po")
    if not path.is_file():
        return gettext.NullTranslations()
    return _catalogue(domain, language, path.stat().st_mtime_ns if isinstance(path, Path) else 0)


@lru_cache(maxsize=32)
def _catalogue(domain: str, language: str, changed: int) -> gettext.NullTranslations:
    """Read once for each state of the file: a language that is chosen again is there at once."""
    # Babel is imported here: the first frame of an English wall does not wait for it.
    from babel.messages.pofile import PoFileError, read_po

    try:
        with resource("locales", language, "LC_MESSAGES", f"{domain}.po").open("rb") as file:
            catalog = read_po(file, locale=language, domain=domain)
    except (PoFileError, ValueError):
        return gettext.NullTranslations()
    return CatalogueTexts(catalog)


def card_sources(language: str) -> Mapping[str, str]:
    """By context the source of each text of the cards that is translated; "" where the translation is doubtful."""
    path = resource("locales", language, "LC_MESSAGES", f"{SCENARIOS}.po")
    try:
        return _sources(language, path.stat().st_mtime_ns if isinstance(path, Path) else 0)
    except OSError:
        return {}


@lru_cache(maxsize=16)
def _sources(language: str, changed: int) -> Mapping[str, str]:
    """Read once for each state of the file: a translator sees at once what became of a text."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        with resource("locales", language, "LC_MESSAGES", f"{SCENARIOS}.po").open("rb") as file:
            translated = [one for one in read_po(file, locale=language, domain=SCENARIOS) if one.context and one.string]
    except (OSError, PoFileError, ValueError):
        return {}
    return {str(one.context): "" if one.fuzzy else str(one.id) for one in translated}


def _card_lookup(cards: gettext.NullTranslations) -> Callable[[str, str], str]:
    def look_up(context: str, text: str) -> str:
        return cards.pgettext(context, text)

    return look_up


def _dates(language: str) -> Callable[[str], str]:
    def written(iso: str) -> str:
        from babel.core import UnknownLocaleError
        from babel.dates import format_date

        try:
            translated = format_date(datetime.date.fromisoformat(iso), DATES.get(language, "d MMMM y"), locale=language)
            return translated.lower() if language in SMALL_MONTHS else translated
        except (ValueError, LookupError, UnknownLocaleError):
            return iso

    return written
