"""Handlers of commands about what is chosen on this computer: languages, folder, contacts, sets of cards."""

from __future__ import annotations

from dataclasses import replace

from game.app.handlers.documents import try_again, write_protocol
from game.app.rule_context import draft_text
from game.app.state import Handler, State
from game.core import commands as c
from game.core.cards import NO_OPTION, CardSet
from game.core.colour_themes import COLOUR_THEMES, theme_after
from game.core.motion_wishes import FULL, LESS
from game.core.phases import Phase
from game.core.session import Draft
from game.i18n.catalogues import card_languages, with_second, words
from game.library.selection import packs_in_use
from game.system.typed_path import typed_path


def set_language(state: State, command: c.SetLanguage) -> None:
    """Live, at any step. A draft rule that nobody has changed yet goes along."""
    if command.language not in state.languages:
        return
    untouched = _draft_as_offered(state) is not None
    state.say = with_second(words(command.language), state.settings.second_language)
    state.change_settings(replace(state.settings, language=command.language))
    card, draft = state.session.card, state.session.play.draft
    if untouched and card is not None and draft is not None and state.session.phase is Phase.RULE:
        state.decide(c.RewordRule(draft_text(state.say, card, draft.option)))


def _draft_as_offered(state: State) -> Draft | None:
    """The draft at hand, if it came from a standpoint and nobody has changed its words."""
    card, draft = state.session.card, state.session.play.draft
    if card is None or draft is None or draft.option == NO_OPTION:
        return None
    return draft if draft.text == draft_text(state.say, card, draft.option) else None


def set_second(state: State, command: c.SetSecondLanguage) -> None:
    state.say = with_second(state.say, command.language)
    state.change_settings(replace(state.settings, second_language=command.language))


def set_full_screen(state: State, command: c.SetFullScreen) -> None:
    state.change_settings(replace(state.settings, full_screen=command.on))


def set_zoom(state: State, command: c.SetZoom) -> None:
    state.change_settings(replace(state.settings, zoom=command.zoom))


def set_colours(state: State, command: c.SetColours) -> None:
    """At once, on wall and desk. A notice says the name, but where a question waits there for its second press."""
    from game.stage.paint.themes import is_fit  # not before somebody chooses

    theme = command.theme if command.theme in COLOUR_THEMES else theme_after(state.settings.colours)
    if state.view.pressed is None and not state.view.sure:
        state.notice = f"colours_{theme}" if is_fit(theme) else "colours_unfit"
    state.change_settings(replace(state.settings, colours=theme))


def set_motion(state: State, command: c.SetMotion) -> None:
    """At once, on wall and desk; said as colours are."""
    less = not state.less_motion if command.less is None else command.less
    if state.view.pressed is None and not state.view.sure:
        state.notice = "motion_less" if less else "motion_full"
    state.change_settings(replace(state.settings, motion=LESS if less else FULL))


def set_mirrored(state: State, command: c.SetMirrored) -> None:
    state.change_settings(replace(state.settings, mirrored=command.on))


def set_board(state: State, command: c.SetBoard) -> None:
    state.change_settings(replace(state.settings, board=command.on))


def set_sounds(state: State, command: c.SetSounds) -> None:
    """Whoever switches them on hears one at once, and so how loud it is."""
    state.sounds_since = state.environment.clock() if command.on else 0.0
    if state.view.pressed is None and not state.view.sure:
        state.notice = "sounds_on" if command.on else "sounds_off"
    state.change_settings(replace(state.settings, sounds=command.on))


def second_languages(state: State) -> tuple[str, ...]:
    """Languages that cards are in, but the one of the wall."""
    written = {pack.language for pack in state.environment.library.packs}
    return tuple(sorted({*card_languages(), *written} - {state.say.language}))


def set_folder(state: State, command: c.SetFolder) -> None:
    typed = typed_path(command.text)
    if command.text.strip() and (typed is None or not typed.is_absolute()):
        state.notice = "folder_whole"
        return
    folder = str(typed) if typed is not None else state.settings.folder
    state.change_settings(replace(state.settings, folder=folder, folder_asked=True))
    if state.view.overlay == "place":
        try_again(state, c.TryAgain())
    elif state.session.agreements:
        write_protocol(state)


def confirm_folder(state: State, command: c.KeepFolder) -> None:
    state.change_settings(replace(state.settings, folder_asked=True))
    state.view = replace(state.view, overlay="")


def set_contact(state: State, command: c.SetContact) -> None:
    """A changed number has to be confirmed again."""
    contact = next((line for line in state.settings.contact_lines() if line.key == command.key), None)
    text = " ".join(command.text.split())
    if contact is not None and contact.number != text:
        state.change_settings(state.settings.with_contact(command.key, text, ""))


def confirm_contact(state: State, command: c.ConfirmContact) -> None:
    contact = next((line for line in state.settings.contact_lines() if line.key == command.key), None)
    if contact is None or not contact.number:
        state.notice = "empty_text"
        return
    confirmed = "" if contact.confirmed_on else state.today
    state.change_settings(state.settings.with_contact(command.key, contact.number, confirmed))


def card_sets(state: State) -> tuple[CardSet, ...]:
    """Every set that holds cards, with its name in the language of the wall."""
    library, used = state.environment.library, packs_in_use(state.environment.library, state.settings)
    return tuple(
        CardSet(pack.id, state.say.card(f"{pack.id}.pack.name", pack.name), len(pack.cards), pack in used)
        for pack in library.packs
        if pack.cards
    )


def use_set(state: State, command: c.UseSet) -> None:
    """One set stays in use. Themes that were chosen may be gone, so all of them are chosen again."""
    used = {one.pack: one.in_use for one in card_sets(state)}
    if command.pack not in used:
        return
    used[command.pack] = not used[command.pack]
    if not any(used.values()):
        state.notice = "last_set"
        return
    state.change_settings(replace(state.settings, sets={**state.settings.sets, command.pack: used[command.pack]}))
    state.choose_cards()
    if state.session.phase is Phase.SETUP and state.session.setup.themes:
        state.decide(c.ChangeSetup("themes"))


HANDLERS: dict[type[c.Command], Handler] = {
    c.SetLanguage: set_language,
    c.SetSecondLanguage: set_second,
    c.SetFullScreen: set_full_screen,
    c.SetZoom: set_zoom,
    c.SetColours: set_colours,
    c.SetSounds: set_sounds,
    c.SetMotion: set_motion,
    c.SetMirrored: set_mirrored,
    c.SetBoard: set_board,
    c.SetFolder: set_folder,
    c.KeepFolder: confirm_folder,
    c.SetContact: set_contact,
    c.ConfirmContact: confirm_contact,
    c.UseSet: use_set,
}
