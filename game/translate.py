"""Keeps the catalogues in step with the texts of the code and the cards: `python -m game.translate check|update`.

For translators and tests; the game itself never runs this. Texts are found by the calls say(...), say.plural(...) and
phrase(...) in the code, and by the fields of the cards, whose context is `<pack>.<card>.<field>`.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from game.content.library import load_packs
from game.core.cards import Card, Pack, context_of
from game.core.contacts import STANDARD
from game.core.roles import ROLE_TITLES
from game.core.titles import CHAPTER_TITLES, STATUS_TITLES
from game.core.warm_up import WARM_UP_TEXTS
from game.journal.problems import JournalProblem

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = {"say": None, "phrase": None, "plural": (1, 2)}
SPOKEN = ("title", "situation", "friction", "question", "twist", "notes")


def screens_template() -> Catalog:
    """Every text of the interface and the documents."""
    out = Catalog(project="Open Kaart", charset="utf-8", fuzzy=False)
    for path in sorted((ROOT / "game").rglob("*.py")):
        for _, message, comments, context in extract_from_file("python", path, KEYWORDS, ["Translators:"]):
            out.add(message, None, [(path.relative_to(ROOT).as_posix(), 0)], auto_comments=comments, context=context)
    for title in (*CHAPTER_TITLES.values(), *STATUS_TITLES.values()):
        out.add(title, None, [("game/core/titles.py", 0)])
    for title in ROLE_TITLES.values():
        out.add(title, None, [("game/core/roles.py", 0)])
    for text in WARM_UP_TEXTS:
        out.add(text, None, [("game/core/warm_up.py", 0)])
    problems: list[type[JournalProblem]] = [JournalProblem, *JournalProblem.__subclasses__()]
    for problem in problems:
        out.add(problem.says, None, [("game/journal/problems.py", 0)])
    for contact in STANDARD:
        for text in (contact.who, contact.purpose):
            out.add(text, None, [("game/core/contacts.py", 0)])
    return out


def scenarios_template() -> Catalog:
    """Every text of the cards that come with the game, in the language they were written in."""
    out = Catalog(project="Open Kaart", charset="utf-8", fuzzy=False)
    for pack in load_packs([ROOT / "scenarios"], _Anything()).packs:
        for context, text in pack_texts(pack):
            out.add(text, None, [(f"scenarios/{context.split('.')[0]}", 0)], context=context)
    return out


class _Anything:
    """Every picture exists: translating is not checking."""

    def __contains__(self, name: object) -> bool:
        return True


def pack_texts(pack: Pack) -> Iterator[tuple[str, str]]:
    """The context and text of everything people read of a pack."""
    yield f"{pack.id}.pack.name", pack.name
    for theme in pack.themes:
        yield f"{pack.id}.themes.{theme.id}.title", theme.title
    for card in pack.cards:
        yield from card_texts(card)


def card_texts(card: Card) -> Iterator[tuple[str, str]]:
    """The context and text of every field of a card that somebody reads."""
    for name in SPOKEN:
        if text := getattr(card, name):
            yield context_of(card.id, name), text
    for option in card.options:
        for name in ("text", "rule", "note"):
            if text := getattr(option, name):
                yield context_of(card.id, f"options.{option.id}.{name}"), text
    for n, prompt in enumerate(card.prompts, 1):
        yield context_of(card.id, f"prompts.{n}"), prompt
    for name in ("floor", "background"):
        if sourced := getattr(card, name):
            yield context_of(card.id, f"{name}.text"), sourced.text
            yield context_of(card.id, f"{name}.source"), sourced.source


TEMPLATES = {"screens": screens_template, "scenarios": scenarios_template}


def catalogues() -> Iterator[tuple[str, Path]]:
    for domain in TEMPLATES:
        for path in sorted((ROOT / "locales").glob(f"*/LC_MESSAGES/{domain}.po")):
            yield domain, path


def read(path: Path, domain: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, domain=domain)


def faults() -> list[str]:
    """What is missing, left over, doubtful or has lost a {place}, per catalogue."""
    out: list[str] = []
    for domain, path in catalogues():
        name = path.relative_to(ROOT).as_posix()
        wanted = {(m.context, m.id) for m in TEMPLATES[domain]() if m.id}
        catalog = read(path, domain)
        if path.parent.parent.name == "en" and domain == "screens":
            continue  # the source language translates nothing
        there = {(m.context, m.id) for m in catalog if m.id}
        out += [f"{name}: new, not translated: {key[1]!r}" for key in sorted(wanted - there, key=str)]
        out += [f"{name}: no longer used: {key[1]!r}" for key in sorted(there - wanted, key=str)]
        for message in catalog:
            out += [
                f"{name}: {fault}: {message.id!r}"
                for fault in _message_faults(message.id, message.string, message.fuzzy)
            ]
    return out


def _message_faults(source: object, told: object, fuzzy: bool) -> Iterator[str]:
    if not source:
        return
    sources = source if isinstance(source, (tuple, list)) else (source,)
    tolds = told if isinstance(told, (tuple, list)) else (told,)
    if fuzzy:
        yield "to be looked at"
    if not all(tolds):
        yield "empty"
    places = set().union(*(re.findall(r"{(\w*)}", str(text)) for text in sources))
    for text in tolds:
        if text and not set(re.findall(r"{(\w*)}", str(text))) <= places:
            yield "a {place} that the source does not have"
        if text and (places - {"n"}) - set(re.findall(r"{(\w*)}", str(text))):
            yield "a {place} is lost"


def update() -> None:
    """Bring every catalogue up to date; texts whose context is the same but changed are marked fuzzy."""
    for domain, path in catalogues():
        old, new = read(path, domain), TEMPLATES[domain]()
        by_context = {m.context: m for m in old if m.context is not None}
        fresh = Catalog(locale=path.parent.parent.name, project="Open Kaart", charset="utf-8", fuzzy=False)
        for message in new:
            if not message.id:
                continue
            known = old.get(message.id, message.context) or by_context.get(message.context or "")
            changed = known is not None and known.id != message.id
            flags = {"fuzzy"} if changed or (known is not None and known.fuzzy) else set()
            fresh.add(message.id, known.string if known else None, message.locations, flags, context=message.context)
        write(path, fresh)


def write(path: Path, catalog: Catalog) -> None:
    """Written without dates and line numbers, so that only a changed text is a changed line."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, sort_by_file=True, include_lineno=False, omit_header=False)
    text = re.sub(
        r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Generated-By): .*\n',
        "",
        out.getvalue().decode(),
        flags=re.M,
    )
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    if sys.argv[1:] == ["update"]:
        update()
        return 0
    found = faults()
    print("\n".join(found) or "The catalogues are up to date.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
