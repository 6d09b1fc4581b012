"""Grants what is wished of the team's own cards: one that was typed is played, and kept only when the team says so.

It may hold what really happened, so that nothing of it goes beside the session without a yes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.app.live_library import FOLLOWED, OWN_PACK, unkept
from game.content.library import Library
from game.content.pack_file import PACK_FILE
from game.content.privacy_hints import trace
from game.content.yaml_writer import card_to_yaml
from game.core import commands as c
from game.core.cards import Card, CardId, Kind, Option, OptionId, Pack, ThemeId, Weight
from game.core.chapters import beside, like, middle
from game.core.commands import KeepOwn
from game.core.own_card import NOTHING_TYPED, OwnCard, left_key
from game.library.loading import free_stem
from game.library.selection import cards_in_use
from game.system.atomic_write import write_atomic

if TYPE_CHECKING:
    from game.app.game import Game

NAME = "Eigen kaarten"
OWN_PACK_TEXT = f"name: {NAME}\nlanguage: nl\n"


def play(game: Game, card: Card, instead: bool) -> None:
    game.view = replace(game.view, overlay="", under="", shown=None)
    game._decide(c.SwapCard(card) if instead else c.AddCard(card))


def play_own(game: Game, wish: c.PlayOwn) -> None:
    """In a meeting the blank card is played, and its closing asks what becomes of it; before one it is kept."""
    typed = game.view.own
    standpoints = [text for text in typed.texts if text]
    if not typed.title or not typed.situation or len(standpoints) < 2:
        game.notice = "own_incomplete"
        return
    found = trace(" ".join((typed.title, typed.situation, *standpoints)))
    if found is not None:
        game.notice = game.say("This looks like {what}. A card holds no real people.", what=found.told(game.say))
        return
    card = own_card(game, typed, standpoints)
    if game.session.card is not None:
        _play_unkept(game, card, wish.instead)
    elif keep(game, card):
        game.view = replace(game.view, own=OwnCard(), overlay="cards")


def _play_unkept(game: Game, card: Card, instead: bool) -> None:
    play(game, card, instead)
    if card in game.session.deck:
        game.cards = (*game.cards, card)
        game.view = replace(game.view, own=OwnCard())
        game.notice = game.notice or "card_played"


def own_card(game: Game, typed: OwnCard, standpoints: list[str]) -> Card:
    taken = {"pack", *(card.id.removeprefix(f"{OWN_PACK}/") for card in game.cards)}
    name = free_stem(game.table.places.own_cards / OWN_PACK, typed.title, taken)
    options = tuple(Option(OptionId(f"option-{'abcd'[i]}"), text) for i, text in enumerate(standpoints))
    theme = game.cards[0].theme if game.cards else ThemeId("")
    return Card(
        CardId(f"{OWN_PACK}/{name}"),
        Kind.BLANK,
        theme,
        beside(typed.chapter, middle(game.session), 0),
        Weight.MEDIUM,
        typed.title,
        typed.situation,
        options,
        picture="house",
        author="",
        licence="",
    )


def keep_own(game: Game, wish: KeepOwn) -> None:
    """The answer yes at the closing. Where the disk refuses, the question stays."""
    card = next((card for card in unkept(game) if card.id == wish.card), None)
    if card is not None and keep(game, card):
        game.view = replace(game.view, left=(*game.view.left, left_key(card.id)))


def keep(game: Game, card: Card) -> bool:
    """Write the card beside the school's own and play with it from now on; tells how it went."""
    folder = game.table.places.own_cards / OWN_PACK
    card = at_home(game, card)
    stem = card.id.partition("/")[2]
    if (folder / f"{stem}.yaml").exists():  # somebody's work of since then, or a file with a mistake
        card = replace(card, id=CardId(f"{OWN_PACK}/{free_stem(folder, card.title)}"))
    kept = _written(folder, card)
    game.notice = "card_kept" if kept else "card_not_kept"
    if kept:
        game.table = replace(game.table, library=_with(game.table.library, card))
        game.cards = (*cards_in_use(game.table.library, game.settings), *unkept(game))
    return kept


def at_home(game: Game, card: Card) -> Card:
    """The card as it can stand in the set of the team: theme and chapter of another set mean nothing there."""
    packs = game.table.library.packs
    themes = [theme.id for theme in packs[0].themes] if packs else []
    theme = card.theme if card.theme in themes or not themes else themes[0]
    return replace(card, theme=theme, chapter=like(card.chapter, game.session.chapters) or NOTHING_TYPED.chapter)


def _written(folder: Path, card: Card) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / PACK_FILE).exists():
            write_atomic(folder / PACK_FILE, OWN_PACK_TEXT.encode("utf-8"))
        write_atomic(folder / f"{card.id.partition('/')[2]}.yaml", card_to_yaml(card).encode("utf-8"))
    except OSError:
        return False
    return True


def _with(library: Library, card: Card) -> Library:
    """The library with this card in the set of the team itself."""
    own = library.pack(OWN_PACK) or Pack(OWN_PACK, NAME, "nl", "", "")
    others = tuple(pack for pack in library.packs if pack.id != OWN_PACK)
    return replace(library, packs=(*others, replace(own, cards=(*own.cards, card))))


CARD_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {
    **FOLLOWED,
    c.PlayOwn: play_own,
    KeepOwn: keep_own,
}
