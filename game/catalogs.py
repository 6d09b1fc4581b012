"""Gives each language its Words. Catalogues are read as they are kept, .po: no compiled copy can be stale."""

from __future__ import annotations

import datetime
import gettext
import io
from collections.abc import Callable

from game.resources import resource
from game.words import Words

SCREENS, SCENARIOS = "screens", "scenarios"


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


def catalogue(domain: str, language: str) -> gettext.NullTranslations:
    """The texts of one domain. A catalogue that is missing or broken answers with the source texts."""
    path = resource("locales", language, "LC_MESSAGES", f"{domain}.po")
    if not path.is_file():
        return gettext.NullTranslations()
    # Babel is imported here: the first frame of an English wall does not wait for it.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            catalog = read_po(file, locale=language, domain=domain)
    except (PoFileError, ValueError):
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _card_lookup(cards: gettext.NullTranslations) -> Callable[[str, str], str]:
    def look_up(context: str, text: str) -> str:
        return cards.pgettext(context, text)

    return look_up


def _dates(language: str) -> Callable[[str], str]:
    def written(iso: str) -> str:
        from babel.core import UnknownLocaleError
        from babel.dates import format_date

        try:
            return format_date(datetime.date.fromisoformat(iso), "d MMMM y", locale=language)
        except (ValueError, LookupError, UnknownLocaleError):
            return iso

    return written
