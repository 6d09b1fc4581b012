"""The wishes that are the shell's to grant: cards, files, language, contacts, leaving. One function each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.app.handlers.card_sets import SET_WISHES
from game.app.handlers.editor import WORKSHOP_WISHES
from game.app.handlers.own_cards import CARD_WISHES, play
from game.app.handlers.phones import PHONE_WISHES
from game.app.handlers.print_wishes import PRINT_WISHES, try_again
from game.app.handlers.review import YEAR_WISHES
from game.app.handlers.school import SCHOOL_WISHES
from game.app.handlers.session import open_kept, open_last
from game.app.handlers.settings import LANGUAGE_WISHES
from game.app.rule_context import wording
from game.core import commands as c
from game.core.commands import TryAgain
from game.core.dealing import lighter, shuffled
from game.core.session import Phase
from game.i18n.catalogues import with_second, words
from game.system.typed_path import typed_path

if TYPE_CHECKING:
    from game.app.game import Game


def typeable(wish: c.Command) -> c.Command:
    """The same wish, with half characters, as some keyboards send them, made whole: no file can hold them."""
    text = getattr(wish, "text", "")
    whole = text.encode("utf-8", "replace").decode()
    return wish if whole == text else replace(wish, text=whole)  # type: ignore[type-var]


def pick_card(game: Game, wish: c.PickCard) -> None:
    card = next((card for card in game.cards if card.id == wish.card), None)
    session = game.session
    ahead = next((card for card in session.deck[session.turn + 1 :] if card.id == wish.card), None)
    if ahead is None and (card is None or card in session.deck):
        game.notice = "already_on_deck"
    elif found := ahead or card:  # a card from further on in the deck moves up
        play(game, found, wish.instead)


def redraw(game: Game, wish: c.Redraw) -> None:
    """In SETUP another deck; at a card, another one of its weight."""
    if game.session.phase is Phase.SETUP:
        game.deal_seed = game.chance.randrange(1 << 30)
        return
    card = game.session.card
    free = [
        other
        for other in game.cards
        if other not in game.session.deck and card is not None and other.weight is card.weight
    ]
    if not free:
        game.notice = "no_other_card"
        return
    play(game, shuffled(free, game.chance.randrange)[0], True)


def lighter_card(game: Game, wish: c.LighterCard) -> None:
    card = game.session.card
    found = lighter(game.cards, game.session.deck, card, game.chance.randrange) if card else None
    if found is None:
        game.notice = "last_heavy"
        return
    _go_on(game)
    play(game, found, True)


def _go_on(game: Game) -> None:
    if game.session.paused_at is not None:
        game._decide(c.Pause())


def leave(game: Game, wish: c.LeaveSession) -> None:
    game.restart()


def quit_game(game: Game, wish: c.Quit) -> None:
    game.closing()


def set_language(game: Game, wish: c.SetLanguage) -> None:
    """Live, at any step. A draft rule that nobody has changed yet goes along."""
    card, draft = game.session.card, game.session.play.draft
    untouched = card is not None and draft is not None and draft.text == wording(game.say, card, draft.option)
    game.say = with_second(words(wish.language), game.settings.second_language)
    game.change_settings(replace(game.settings, language=wish.language))
    if untouched and card is not None and draft is not None and game.session.phase is Phase.RULE:
        game._decide(c.RewordRule(wording(game.say, card, draft.option)))


def set_folder(game: Game, wish: c.SetFolder) -> None:
    typed = typed_path(wish.text)
    if wish.text.strip() and (typed is None or not typed.is_absolute()):
        game.notice = "folder_whole"
        return
    folder = str(typed) if typed is not None else game.settings.folder
    game.change_settings(replace(game.settings, folder=folder, folder_asked=True))
    if game.view.overlay == "place":
        try_again(game, TryAgain())
    elif game.session.agreements:
        from game.app.handlers.exporting import write_protocol

        write_protocol(game)


def confirm_folder(game: Game, wish: c.KeepFolder) -> None:
    game.change_settings(replace(game.settings, folder_asked=True))
    game.view = replace(game.view, overlay="")


def set_contact(game: Game, wish: c.SetContact) -> None:
    """A changed number has to be confirmed again."""
    contact = next((line for line in game.settings.contact_lines() if line.key == wish.key), None)
    text = " ".join(wish.text.split())
    if contact is not None and contact.number != text:
        game.change_settings(game.settings.with_contact(wish.key, text, ""))


def confirm_contact(game: Game, wish: c.ConfirmContact) -> None:
    contact = next((line for line in game.settings.contact_lines() if line.key == wish.key), None)
    if contact is None or not contact.number:
        game.notice = "empty_text"
        return
    confirmed = "" if contact.confirmed_on else game._utc()[:10]
    game.change_settings(game.settings.with_contact(wish.key, contact.number, confirmed))


SHELL: dict[type[c.Command], Callable[[Game, Any], None]] = {
    **PHONE_WISHES,
    **PRINT_WISHES,
    **SCHOOL_WISHES,
    **YEAR_WISHES,
    **CARD_WISHES,
    **WORKSHOP_WISHES,
    **LANGUAGE_WISHES,
    **SET_WISHES,
    c.PickCard: pick_card,
    c.Redraw: redraw,
    c.LighterCard: lighter_card,
    c.OpenKept: open_kept,
    c.OpenLast: open_last,
    c.LeaveSession: leave,
    c.Quit: quit_game,
    c.SetLanguage: set_language,
    c.SetFolder: set_folder,
    c.KeepFolder: confirm_folder,
    c.SetContact: set_contact,
    c.ConfirmContact: confirm_contact,
}
