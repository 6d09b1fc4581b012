"""Finds every text that can be translated: those of the interface in the code, those of the cards in their fields.

Texts of the interface stand in calls of say(...), say.plural(...) and phrase(...), in code and in the templates of
pages, in a few tables, and in the files of assets/texts. A text of a card has the context `<pack>.<card>.<field>`. Only
what comes with the game is looked at.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from jinja2 import Environment, nodes

from game.content.library import load_packs
from game.core.cards import Card, Pack, context_of
from game.core.contacts import STANDARD
from game.core.labels import CHAPTER_TITLES, STATUS_TITLES
from game.core.roles import ROLE_TITLES
from game.core.warm_up import WARM_UP_TEXTS
from game.fixed_texts.schema import DUTCH
from game.fixed_texts.store import FOLDER
from game.fixed_texts.wording import english_texts
from game.journal.errors import JournalProblem
from game.system.resources import resource

KEYWORDS = {"say": None, "phrase": None, "plural": (1, 2)}
PAGES = ("assets", "pages")
CARD_FIELDS = ("title", "about", "situation", "friction", "question", "twist", "notes")


def screens_template(language: str = "") -> Catalog:
    """Every text of the interface and the documents; the same for every language but that of the fixed texts.

    A text is listed under its package, not its file, and sorted there: to move or split a module, or to write another
    text before it, changes no catalogue.
    """
    out = Catalog(project="Open Kaart", charset="utf-8", fuzzy=False)
    with as_file(files("game")) as code:
        found = [
            text for path in sorted(code.rglob("*.py")) for text in _calls(path, path.parent.relative_to(code.parent))
        ]
    found += _templates()
    found += [Text(f"game/{where}", text) for where, text in _tables()]
    if language != DUTCH:  # they are written in it
        found += [Text("/".join(FOLDER), text) for text in english_texts()]
    for text in sorted(found, key=lambda text: (text.package, text.forms)):
        out.add(text.message, None, [(text.package, 0)], context=text.context)
    return out


class Text(NamedTuple):
    """A text of the interface, with the package that says it."""

    package: str
    message: str | tuple[str, ...]
    context: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.message,) if isinstance(self.message, str) else self.message


def _calls(path: Path, folder: Path) -> Iterator[Text]:
    for message in texts_in(path.read_text("utf-8"), str(path)):
        yield Text(folder.as_posix(), message)


def texts_in(code: str, path: str = "") -> Iterator[str | tuple[str, ...]]:
    """The texts of all calls in this code, those inside an f-string too: the same ones with every Python."""
    for call in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name not in KEYWORDS:
            continue
        texts = call.args[: len(KEYWORDS[name] or (1,))]
        found = tuple(one.value for one in texts if isinstance(one, ast.Constant) and isinstance(one.value, str))
        if any(isinstance(one, ast.JoinedStr) for one in texts):
            sys.stderr.write(f"{path}:{call.lineno}: an f-string cannot be translated: make it after the call\n")
        elif found and len(found) == len(texts):
            yield found if len(found) > 1 else found[0]


def _templates() -> Iterator[Text]:
    """Calls in the templates of pages; these are listed under their folder."""
    for file in resource(*PAGES).iterdir():
        if file.name.endswith(".html"):
            for call in Environment().parse(file.read_text("utf-8")).find_all(nodes.Call):  # noqa: S701 - read, never rendered
                name = getattr(call.node, "attr", getattr(call.node, "name", ""))
                if name in KEYWORDS:
                    texts = tuple(argument.as_const() for argument in call.args[: len(KEYWORDS[name] or (1,))])
                    yield Text("/".join(PAGES), texts if len(texts) > 1 else texts[0])


def _tables() -> Iterator[tuple[str, str]]:
    """Texts that stand in a table of the code, and in which package."""
    for text in (*CHAPTER_TITLES.values(), *STATUS_TITLES.values()):
        yield "core", text
    for text in (*ROLE_TITLES.values(), *WARM_UP_TEXTS):
        yield "core", text
    for says in dict.fromkeys(problem.says for problem in _kinds_of(JournalProblem)):
        yield "journal", says
    for contact in STANDARD:
        yield "core", contact.who
        yield "core", contact.purpose


def _kinds_of(problem: type[JournalProblem]) -> Iterator[type[JournalProblem]]:
    """This kind of problem and all below it."""
    yield problem
    for kind in problem.__subclasses__():
        yield from _kinds_of(kind)


def scenarios_template(language: str = "") -> Catalog:
    """Every text of the cards that come with the game, but those that were written in this language."""
    out = Catalog(project="Open Kaart", charset="utf-8", fuzzy=False)
    with as_file(resource("scenarios")) as folder:
        packs = load_packs([folder], _AnyPicture()).packs
    for pack in packs:
        for context, text in pack_texts(pack) if pack.language != language else ():
            out.add(text, None, [(f"scenarios/{context.split('.')[0]}", 0)], context=context)
    return out


class _AnyPicture:
    """Every picture exists: translating is not checking."""

    def __contains__(self, name: object) -> bool:
        return True


def pack_texts(pack: Pack) -> Iterator[tuple[str, str]]:
    """The context and text of everything people read of a pack."""
    yield f"{pack.id}.pack.name", pack.name
    for theme in pack.themes:
        yield f"{pack.id}.themes.{theme.id}.title", theme.title
    for chapter in pack.chapters:
        yield f"{pack.id}.chapters.{chapter.code}.title", chapter.title
    for card in pack.cards:
        yield from card_texts(card)


def card_texts(card: Card) -> Iterator[tuple[str, str]]:
    """The context and text of every field of a card that somebody reads."""
    for name in CARD_FIELDS:
        if text := getattr(card, name):
            yield context_of(card.id, name), text
    for option in card.options:
        for name in ("text", "rule", "no_rule", "note"):
            if text := getattr(option, name):
                yield context_of(card.id, f"options.{option.id}.{name}"), text
    for n, prompt in enumerate(card.prompts, 1):
        yield context_of(card.id, f"prompts.{n}"), prompt
    for name in ("floor", "background"):
        if sourced := getattr(card, name):
            yield context_of(card.id, f"{name}.text"), sourced.text
            yield context_of(card.id, f"{name}.source"), sourced.source


TEMPLATES = {"screens": screens_template, "scenarios": scenarios_template}
