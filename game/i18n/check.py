"""Keeps the catalogues in step with the texts of the code and the cards: `python -m game.i18n.check check|update`.

For those who change texts, and for tests; translators have `open-kaart translate LANG`. The game itself never runs it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog

from game.i18n.extract import TEMPLATES, scenarios_template, screens_template
from game.i18n.update import read, updated, write

__all__ = ["TEMPLATES", "catalogues", "faults", "read", "scenarios_template", "screens_template"]

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = ("en",)
"""Languages that have every card; others may have some, and show the author's own words for the rest."""


def catalogues() -> Iterator[tuple[str, Path]]:
    for domain in TEMPLATES:
        for path in sorted((ROOT / "locales").glob(f"*/LC_MESSAGES/{domain}.po")):
            yield domain, path


def faults() -> list[str]:
    """What is missing, left over, doubtful or has lost a {place}, per catalogue."""
    out: list[str] = []
    for domain, path in catalogues():
        language = path.parent.parent.name
        if language == "en" and domain == "screens":
            continue  # the source language translates nothing
        complete = domain == "screens" or language in COMPLETE
        found = _faults(read(path, domain), TEMPLATES[domain](language), complete)
        out += [f"{path.relative_to(ROOT).as_posix()}: {fault}" for fault in found]
    return out


def _faults(catalog: Catalog, template: Catalog, complete: bool) -> Iterator[str]:
    wanted = {(m.context, m.id) for m in template if m.id}
    there = {(m.context, m.id) for m in catalog if m.id}
    yield from (f"new, not translated: {key[1]!r}" for key in sorted(wanted - there, key=str))
    yield from (f"no longer used: {key[1]!r}" for key in sorted(there - wanted, key=str))
    for message in catalog:
        for fault in _message_faults(message.id, message.string, message.fuzzy):
            if complete or fault != "empty":
                yield f"{fault}: {message.id!r}"


def _message_faults(source: object, translated: object, fuzzy: bool) -> Iterator[str]:
    if not source:
        return
    sources = source if isinstance(source, (tuple, list)) else (source,)
    translations = translated if isinstance(translated, (tuple, list)) else (translated,)
    if fuzzy:
        yield "to be looked at"
    if not all(translations):
        yield "empty"
    places = set().union(*(re.findall(r"{(\w*)}", str(text)) for text in sources))
    for text in translations:
        if text and not set(re.findall(r"{(\w*)}", str(text))) <= places:
            yield "a {place} that the source does not have"
        if text and (places - {"n"}) - set(re.findall(r"{(\w*)}", str(text))):
            yield "a {place} is lost"


def update() -> None:
    """Bring every catalogue up to date; texts whose context is the same but changed are marked fuzzy."""
    for domain, path in catalogues():
        language = path.parent.parent.name
        write(path, updated(read(path, domain), TEMPLATES[domain](language), language))


def main() -> int:
    if sys.argv[1:] == ["update"]:
        update()
        return 0
    found = faults()
    print("\n".join(found) or "The catalogues are up to date.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
