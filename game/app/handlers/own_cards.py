"""Handlers of commands about the team's own cards: one that was typed is played, and kept only when the team says so.

It may hold what really happened, so that nothing of it goes beside the session without a yes.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from game.app.handlers.deck import play
from game.app.state import Handler, State
from game.content.found import Library
from game.core import commands as c
from game.core.blank import says_something
from game.core.cards import Card, CardId, Kind, Option, OptionId, Pack, ThemeId, Weight
from game.core.chapters import like, middle, neighbour
from game.core.closing_early import BOUNCE
from game.core.commands import KeepOwn
from game.core.late_imports import when_called
from game.core.own_card import NOTHING_TYPED, OWN_PACK, OwnCard
from game.core.view_state import turn
from game.system.atomic_write import write_atomic

with when_called():
    from game.content.privacy_hints import reaches, trace
    from game.content.yaml_writer import card_to_yaml
    from game.library.loading import free_stem, neutral_stem
    from game.library.own_sets import ensure_head, own_set_name
    from game.screens.start.cards import page_with


def play_own(state: State, command: c.PlayOwn) -> None:
    """In a meeting the blank card is played, and its closing asks what becomes of it; before one it is kept."""
    typed = state.view.own
    standpoints = [text for text in typed.texts if says_something(text)]
    if not (says_something(typed.title) and says_something(typed.situation)) or len(standpoints) < 2:
        state.notice = "own_incomplete"
        return
    if _asks_again(state, typed, (typed.title, typed.situation, *standpoints)):
        return
    card = own_card(state, typed, standpoints)
    if state.session.card is not None:
        _play_unsaved(state, card, command.instead)
    elif (kept := keep(state, card)) is not None:
        at = page_with(kept, state.cards, state.page)
        state.view = replace(turn(state.view, c.Show("cards")), own=OwnCard(), page=at)


def _asks_again(state: State, typed: OwnCard, texts: tuple[str, ...]) -> bool:
    """Whether the card is not played now: a number that leads to somebody never is, and a name is asked about once.

    A place, a street and a school may be called as people are; only who typed it knows.
    """
    say, asked, now = state.say, state.view.own_asked, state.environment.clock()
    if number := next(filter(None, map(reaches, texts)), None):
        state.notice = say("This looks like {what}. No card needs it: leave it out.", what=number.text(say))
        return True
    found = next(filter(None, map(trace, texts)), None)
    if found is None or (asked is not None and asked[0] == typed and now - asked[1] >= BOUNCE):
        return False
    state.view = replace(state.view, own_asked=(typed, now))
    state.notice = say("This looks like {what}. If it is nobody’s, press again.", what=found.text(say))
    return True


def _play_unsaved(state: State, card: Card, instead: bool) -> None:
    play(state, card, instead)
    if card in state.session.deck:
        state.cards = (*state.cards, card)
        state.view = replace(state.view, own=OwnCard())
        state.notice = state.notice or "card_played"


def own_card(state: State, typed: OwnCard, standpoints: list[str]) -> Card:
    taken = {"pack", *(card.id.removeprefix(f"{OWN_PACK}/") for card in state.cards)}
    mark = sha256("\n".join((typed.title, typed.situation, *standpoints)).encode()).hexdigest()[:6]
    name = neutral_stem(state.environment.places.own_cards / OWN_PACK, state.say("Card"), mark, taken)
    options = tuple(Option(OptionId(f"option-{'abcd'[i]}"), text) for i, text in enumerate(standpoints))
    theme = state.cards[0].theme if state.cards else ThemeId("")
    return Card(
        CardId(f"{OWN_PACK}/{name}"),
        Kind.BLANK,
        theme,
        neighbour(typed.chapter, middle(state.session), 0),
        Weight.MEDIUM,
        typed.title,
        typed.situation,
        options,
        picture="house",
        author="",
        licence="",
    )


def keep_own(state: State, command: KeepOwn) -> None:
    """The answer yes at the closing. Where the disk refuses, the question stays."""
    card = next((card for card in state.unsaved_cards if card.id == command.card), None)
    if card is not None and keep(state, card) is not None:
        told = state.notice
        state.decide(c.OwnIsKept(card.id))
        state.notice = state.notice or told
        state.choose_cards()


def keep(state: State, card: Card) -> CardId | None:
    """Write the card beside the school's own and play with it from now on; a notice tells how it went.

    By this id it is known from then on; None where the disk refused.
    """
    folder = state.environment.places.own_cards / OWN_PACK
    card = at_home(state, card)
    stem = card.id.partition("/")[2]
    if (folder / f"{stem}.yaml").exists():  # somebody's work of since then, or a file with a mistake
        card = replace(card, id=CardId(f"{OWN_PACK}/{free_stem(folder, stem)}"))
    name = own_set_name(state.say, state.settings.school.name)
    kept = _written(folder, card, name, state.say.language)
    state.notice = "card_kept" if kept else "card_not_kept"
    if kept:
        first = Pack(OWN_PACK, name, state.say.language, "", "")
        state.use_library(_with(state.environment.library, card, first))
    return card.id if kept else None


def at_home(state: State, card: Card) -> Card:
    """The card as it can stand in the set of the team: theme and chapter of another set mean nothing there."""
    packs = state.environment.library.packs
    themes = [theme.id for theme in packs[0].themes] if packs else []
    theme = card.theme if card.theme in themes or not themes else themes[0]
    return replace(card, theme=theme, chapter=like(card.chapter, state.session.chapters) or NOTHING_TYPED.chapter)


def _written(folder: Path, card: Card, name: str, language: str) -> bool:
    try:
        ensure_head(folder, name, language)
        write_atomic(folder / f"{card.id.partition('/')[2]}.yaml", card_to_yaml(card).encode("utf-8"))
    except OSError:
        return False
    return True


def _with(library: Library, card: Card, first: Pack) -> Library:
    """The library with this card in the set of the team itself; `first` is that set where this is its first card."""
    own = library.pack(OWN_PACK) or first
    others = tuple(pack for pack in library.packs if pack.id != OWN_PACK)
    return replace(library, packs=(*others, replace(own, cards=(*own.cards, card))))


HANDLERS: dict[type[c.Command], Handler] = {
    c.PlayOwn: play_own,
    KeepOwn: keep_own,
}
