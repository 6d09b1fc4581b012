"""One card file -> a Card, or all its problems at once. Knows the table of fields, no folders."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from game.content.card_rules import Asked, cohere, sober
from game.content.decoding import Unreadable
from game.content.field_check import SLUG, SLUG_HINT, Checker, Group, device_name, instead
from game.content.problem import Phrase, Problem, phrase, short
from game.content.schema import CARD
from game.content.yaml_reader import FAST, Node, read
from game.core.cards import CARD_CHAPTERS, SOBER, Card, CardId, Kind, Option, OptionId, Sourced, ThemeId, Weight
from game.core.letters import familiar
from game.core.strength import Strength

NO_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a card may refer to. Empty `themes` means: not known, any will do. `today` is an ISO date.

    `chapters` are the codes that its set brings along, beside those of the game; `own` its pictures, which are among
    `pictures` too. `asked` is how strictly the card is looked at.
    """

    pictures: Container[str] = ()
    themes: tuple[str, ...] = ()
    today: str = NO_DAY
    chapters: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    asked: Asked = Asked.TO_PLAY


def build_card(
    data: bytes, pack: str, stem: str, bounds: Bounds, path: str = "", loader: Any = FAST
) -> tuple[Card | None, tuple[Problem, ...]]:
    """The card in a file's bytes, or None if one is wrong, and every problem in reading order.

    Never raises for what is in the file.
    """
    path = path or f"{pack}/{stem}.yaml"
    try:
        root = read(data, loader)
    except Unreadable as fault:
        return None, (fault.at(path),)
    check = Checker(path, familiar)
    if not SLUG.fullmatch(stem):
        check.bad(Node(1, 1, "text"), phrase("the file name '{name}' cannot be the id of a card", name=stem), SLUG_HINT)
    elif (told := device_name(stem)) is not None:
        check.bad(Node(1, 1, "text"), *told)
    found = check.group(root, CARD)
    if found.nodes:
        _refers(check, found, bounds)
        cohere(check, found, bounds.today, bounds.asked)
    problems = tuple(sorted(check.problems))
    if not all(one.warns for one in problems):
        return None, problems
    return _card(CardId(f"{pack}/{stem}"), found), problems


def called_twice(code: str, other: str) -> tuple[Phrase, Phrase]:
    """What is wrong where two files of a set begin with the same code, and where the first of them is."""
    return phrase("two cards are called {code}", code=code), phrase("the other is {name}", name=other)


def _refers(check: Checker, card: Group, bounds: Bounds) -> None:
    _chapter(check, card, bounds)
    theme, picture = card.text("theme"), card.text("picture")
    if theme and bounds.themes and theme not in bounds.themes:
        check.bad(
            card.nodes["theme"],
            phrase("there is no theme '{name}'", name=theme),
            phrase("choose from: {names}", names=", ".join(bounds.themes)),
        )
    if not picture:
        return
    if picture not in bounds.pictures:
        check.bad(
            card.nodes["picture"],
            phrase("there is no picture '{name}'", name=picture),
            phrase("take the line out: a card can do without"),
        )
    elif sober(card) and not picture.endswith(SOBER) and picture + SOBER not in bounds.own:
        check.bad(
            card.nodes["picture"],
            phrase("'{name}' is too cheerful for a heavy card", name=picture),
            phrase("use a picture whose name ends in -sober, or none"),
        )


def _chapter(check: Checker, card: Group, bounds: Bounds) -> None:
    code, known = card.text("chapter"), (*bounds.chapters, *CARD_CHAPTERS)
    if not code or code in known:
        return
    message = phrase("'{field}' cannot be '{value}'", field="chapter", value=short(code))
    check.bad(card.nodes["chapter"], message, instead(code, known))


def _card(name: CardId, found: Group) -> Card:
    return Card(
        id=name,
        kind=Kind(found.text("kind")),
        theme=ThemeId(found.text("theme")),
        chapter=found.text("chapter"),
        weight=Weight(found.text("weight")),
        title=found.text("title"),
        situation=found.text("situation"),
        options=tuple(_option(option) for option in found.groups["options"]),
        friction=found.text("friction"),
        question=found.text("question"),
        prompts=found.texts("prompts"),
        twist=found.text("twist"),
        floor=_sourced(found, "floor"),
        background=_sourced(found, "background"),
        notes=found.text("notes"),
        picture=found.text("picture"),
        tags=found.texts("tags"),
        audience=found.text("audience"),
        author=found.text("author"),
        licence=found.text("licence"),
        about=found.text("about"),
        needs=found.texts("needs"),
        present=found.texts("present"),
    )


def _option(found: Group) -> Option:
    return Option(
        id=OptionId(found.text("id")),
        text=found.text("text"),
        rule=found.text("rule"),
        strength=Strength(found.text("strength")) if found.text("strength") else None,
        no_rule=found.text("no_rule"),
        exportable=found.flag("exportable", True),
        note=found.text("note"),
        instead=tuple(OptionId(name) for name in found.texts("instead")),
    )


def _sourced(found: Group, name: str) -> Sourced | None:
    for group in found.groups.get(name, ()):
        return Sourced(*(group.text(field) for field in ("text", "source", "checked", "mark", "kind")))
    return None
