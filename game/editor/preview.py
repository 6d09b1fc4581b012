"""A card as it will stand on the wall, also while it is half written: the projector's own screens, as PNG."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import reduce

from game.content.yaml_writer import Tree
from game.core import commands as c
from game.core.cards import (
    CARD_CHAPTERS,
    Card,
    CardId,
    Kind,
    Option,
    OptionId,
    OwnChapter,
    Sourced,
    Theme,
    ThemeId,
    Weight,
)
from game.core.chapters import fillable
from game.core.drafting import draft_from
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Play, Session
from game.core.strength import Strength
from game.core.view_model import ViewModel
from game.editor.fit_check import misfitting
from game.i18n.words import Words
from game.screens import scene_of
from game.stage.render import page_for, png_of

SIZES = {"wide": (960, 540), "narrow": (720, 540)}
STEPS = ("note", "situation", "vote", "rule")
FITS = "fits"
"""As a step: no picture, but a JSON list of the texts that do not fit some screen. Painters know fonts."""
MOST_TITLE, MOST_SHOWN, MOST_PASTED, MOST_ENTRIES = 120, 1200, 20_000, 20
"""Characters of a title and of another text, of one that was pasted, and entries of a list, that are painted.

The wall of a meeting waits for the picture: a book that somebody pastes must not hold it up.
"""


@dataclass(frozen=True, slots=True)
class CardSets:
    """What a card shows of the sets: the colour and icon of its theme, and how its chapter is called."""

    themes: tuple[Theme, ...] = ()
    chapters: tuple[OwnChapter, ...] = ()


NO_SETS = CardSets()


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """What is to be painted, and who waits for it."""

    card: Card
    step: str
    shape: str
    promise: Future[bytes]
    sets: CardSets = NO_SETS

    def paint(self, say: Words) -> None:
        """On the main thread, between two frames. What goes wrong is a picture less."""
        if self.promise.set_running_or_notify_cancel():
            try:
                self.promise.set_result(self._result(say))
            except Exception:
                self.promise.set_result(b"")

    def _result(self, say: Words) -> bytes:
        if self.step != FITS:
            return painted(self.card, self.step, self.shape, say, self.sets)
        return json.dumps([text for text, _ in misfitting(self.card, say)]).encode()


Submit = Callable[[PreviewRequest], None]
"""Hands a request to whoever paints."""


def painted(card: Card, step: str, shape: str, say: Words, sets: CardSets = NO_SETS) -> bytes:
    """The PNG of this card at this step, painted as the wall is."""
    size = SIZES[shape]
    return png_of(scene_of(view_model_at(card, step, sets), say, page_for(size)), size)


def view_model_at(card: Card, step: str, sets: CardSets = NO_SETS) -> ViewModel:
    """A meeting that plays this card alone and is at this step; without a content note its situation is the first."""
    play = Play(forewarned=step != "note")
    session = Session(phase=Phase.SITUATION, id="preview", deck=(card,), chapters=sets.chapters, play=play)
    if step == "vote":
        events = decide(session, c.Advance(), RuleContext(0.0, lambda n: 0))
        session = reduce(evolve, events, session)
    if step == "rule":
        option = next((one for one in card.options if one.exportable), None)
        if option is not None:
            session = replace(session, phase=Phase.RULE, play=Play(draft=draft_from(session, card, option.id)))
    return ViewModel(session=session, cards=(card,), themes=sets.themes)


def card_of(tree: Mapping[str, Tree], name: str) -> Card:
    """The card that this tree will be; what is still missing is empty."""
    kind, weight, chapter = _text(tree, "kind"), _text(tree, "weight"), _text(tree, "chapter")
    return Card(
        id=CardId(name),
        kind=Kind(kind) if kind in tuple(Kind) else Kind.DILEMMA,
        theme=ThemeId(_text(tree, "theme")),
        chapter=chapter if fillable(chapter) else CARD_CHAPTERS[0],
        weight=Weight(weight) if weight in tuple(Weight) else Weight.MEDIUM,
        title=_text(tree, "title")[:MOST_TITLE],
        situation=_text(tree, "situation"),
        options=_options(tree.get("options", ())),
        friction=_text(tree, "friction"),
        question=_text(tree, "question"),
        prompts=_entries(tree, "prompts"),
        floor=_sourced(tree.get("floor")),
        background=_sourced(tree.get("background")),
        notes=_text(tree, "notes"),
        tags=_entries(tree, "tags"),
        author=_text(tree, "author"),
        licence=_text(tree, "licence"),
        twist=_text(tree, "twist"),
        picture=_picture(tree),
        audience=_text(tree, "audience"),
        about=_text(tree, "about"),
        needs=_entries(tree, "needs"),
        present=_entries(tree, "present"),
    )


def _picture(tree: Mapping[str, Tree]) -> str:
    """A name that leads to no other folder than those of pictures."""
    name = _text(tree, "picture")
    return "" if ".." in name else name


def _options(given: Tree) -> tuple[Option, ...]:
    entries = given if not isinstance(given, str | Mapping) else ()
    made: dict[str, Option] = {}
    for entry in (entry for entry in entries if isinstance(entry, Mapping)):
        option = _option(entry, made)
        made[option.id] = option
    return tuple(made.values())[:4]


def _option(entry: Mapping[str, Tree], taken: Mapping[str, Option]) -> Option:
    """Two that have the same name, as a copy has for a moment, are told apart by their place."""
    free, name = _text(entry, "exportable") != "false", _text(entry, "id")
    if not name or name in taken:
        name = f"{name}-{len(taken)}"
    firm = _text(entry, "strength")
    strength = Strength(firm) if firm in tuple(Strength) else None
    text, rule, no_rule = (_text(entry, field) for field in ("text", "rule", "no_rule"))
    return Option(OptionId(name), text, rule, free, strength=strength, no_rule=no_rule)


def _sourced(given: Tree | None) -> Sourced | None:
    if not isinstance(given, Mapping):
        return None
    return Sourced(*(_text(given, name) for name in ("text", "source", "checked", "mark", "kind")))


def _entries(tree: Mapping[str, Tree], field: str) -> tuple[str, ...]:
    given = tree.get(field, ())
    kept = () if isinstance(given, str | Mapping) else given[:MOST_ENTRIES]
    return tuple(one[:MOST_SHOWN] for one in kept if isinstance(one, str) and one)


def _text(tree: Mapping[str, Tree], field: str) -> str:
    value = tree.get(field, "")
    return " ".join(value[:MOST_PASTED].split())[:MOST_SHOWN] if isinstance(value, str) else ""
