"""A library that is read anew while it is in use: what is broken now stays as it was. It opens no files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.content.found import Library
from game.content.library import pack_id
from game.content.problem import Problem
from game.content.stray_files import PACK_FILE
from game.core.cards import Card, CardId, Pack

HEAD = PACK_FILE.removesuffix(".yaml")


def with_last_good(old: Library, new: Library) -> Library:
    """The new library, with the old card for each file that has a problem now: an author may be in the middle of it.

    A card whose file is gone is gone. The problems are told all the same.
    """
    broken = {_card_of(problem) for problem in new.problems if not problem.warns}
    return Library(tuple(_pack(old.pack(pack.id), pack, broken) for pack in new.packs), new.problems)


def _card_of(problem: Problem) -> CardId:
    folder, _, name = problem.path.replace("\\", "/").rpartition("/")
    return CardId(f"{pack_id(folder.rpartition('/')[2])}/{name.removesuffix('.yaml')}")


def _pack(old: Pack | None, new: Pack, broken: set[CardId]) -> Pack:
    if old is None:
        return new
    head = old if f"{new.id}/{HEAD}" in broken else new
    was = {card.id: card for card in old.cards}
    kept = {name: was[name] for name in broken if name in was}
    if not kept:
        return replace(head, cards=new.cards)
    themes = {theme.id: theme for theme in (*old.themes, *head.themes)}
    now = {card.id: card for card in new.cards} | kept
    return replace(head, themes=tuple(themes.values()), cards=_in_order(was, now))


def _in_order(was: Iterable[CardId], now: dict[CardId, Card]) -> tuple[Card, ...]:
    """As they lay before, and what is new after them."""
    first = dict.fromkeys(name for name in was if name in now)
    return tuple(now[name] for name in (*first, *(name for name in now if name not in first)))
