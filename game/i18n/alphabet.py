"""Whether the wall has the letters of a language. Which those are, names in that language tell; no list here."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from babel import Locale

from game.core.letters import clusters, lacking

FEW = 1 / 1000
"""Of all letters, so many may lack: names from elsewhere bring letters along that the language does not need."""


def letters_lacking(language: str) -> tuple[str, ...]:
    """The letters of this language that the wall does not have, those that are used most first; none for most."""
    counted = Counter(one for one in _written(language) if unicodedata.category(one[0])[0] in "LM")
    missing = Counter({one: n for one, n in counted.items() if lacking(one)})
    return tuple(one for one, _ in missing.most_common()) if missing.total() > FEW * counted.total() else ()


def name_of(language: str, wanted_in: str) -> str:
    """What this language is called in another one."""
    locale = Locale.parse(language)
    return locale.get_display_name(wanted_in) or locale.english_name or language


def name_without_tables(code: str, wanted_in: str) -> str:
    """What a language is called that Babel could know, and does not here: a folder to carry has few tables. Else ""."""
    return str(Locale.parse(wanted_in).languages.get(code.replace("-", "_"), ""))


def _written(language: str) -> Iterator[str]:
    """Every letter of every name that Babel has of a day, a month, a language and a country, with its accents."""
    for name in _names(Locale.parse(language)):
        yield from clusters(unicodedata.normalize("NFC", name.lower()))


def _names(locale: Locale) -> Iterator[str]:
    yield locale.display_name or ""
    for table in (locale.days, locale.months):
        yield from (name for forms in table.values() for name in forms.get("wide", {}).values())
    yield from locale.languages.values()
    yield from locale.territories.values()
