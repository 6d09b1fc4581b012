"""From a view model to a scene: one function per screen, chosen here. Nothing is decided and nothing is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from game.core.commands import Export, ReadAloud, SetSounds, Show, TakeFile
from game.core.late_imports import when_called
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.core.view_state import AGENDA, DAY, HALL_OUTCOME, HELP
from game.desk.adoption import AMEND, STATE
from game.i18n.words import Words
from game.screens.common.chime import chime_of
from game.screens.common.frame import notice
from game.screens.common.more import more_over
from game.screens.common.reach import reach_keys, reached
from game.screens.start.welcome import welcome
from game.texts.aloud import aloud_words
from game.texts.key_names import key_names
from game.ui.blocks import by_key
from game.ui.geometry import Page
from game.ui.keys import ALOUD, DAY_KEY
from game.ui.scene import Field, Item, Scene
from game.ui.widgets import Items

with when_called():  # none may have the name of a package here: that takes its place when it is imported
    from game.screens.card.alike import alike
    from game.screens.card.case import case
    from game.screens.card.check_in import check_in
    from game.screens.card.consent import consent
    from game.screens.card.content_note import content_note
    from game.screens.card.minority import minority
    from game.screens.card.moment import moment
    from game.screens.card.pause import paused
    from game.screens.card.reveal import reveal
    from game.screens.card.rule import rule
    from game.screens.card.situation import situation
    from game.screens.card.stop import blank, cover, covering, stop
    from game.screens.card.talk import talk
    from game.screens.card.talk_formats import talk_ways
    from game.screens.card.vote import vote
    from game.screens.closing.agreements import agreed, amend
    from game.screens.closing.came_up import came_up
    from game.screens.closing.closing import closing as closing_screen
    from game.screens.closing.findings import findings
    from game.screens.closing.hall_outcome import hall_outcome
    from game.screens.closing.keep_card import keep_card
    from game.screens.closing.look_back import look_back
    from game.screens.closing.other_folder import place
    from game.screens.closing.proposals import proposals, proposals_alone
    from game.screens.closing.protocol import protocol
    from game.screens.closing.state import state_screen
    from game.screens.common.agenda import agenda
    from game.screens.common.hall_line import hall_line
    from game.screens.common.merging_strip import merging_keys, merging_strip
    from game.screens.common.practice_strip import leave_key, practice_strip
    from game.screens.desk import desk as desk_screen
    from game.screens.network.check import network as network_screen
    from game.screens.network.check import wifi
    from game.screens.network.join import join, join_corner
    from game.screens.setup.form import setup as setup_screen
    from game.screens.setup.house_rules import house_rules
    from game.screens.setup.ready import ready_screen
    from game.screens.setup.warm_up import warm_up
    from game.screens.start.card_sets import sets
    from game.screens.start.cards import cards, own
    from game.screens.start.contacts import contacts
    from game.screens.start.folder import folder
    from game.screens.start.help import help_screen
    from game.screens.start.newcomer import newcomer
    from game.screens.start.offered_set import offered_set
    from game.screens.start.problems import problems
    from game.screens.start.review import year
    from game.screens.start.school import school
    from game.screens.start.sessions import deleting, sessions
    from game.screens.start.settings import settings
    from game.screens.start.study_day import study_day
    from game.texts.letters import lacking_for
    from game.texts.privacy import warnings_for
    from game.texts.word_check import checks_for

Screen = Callable[[ViewModel, Words, Page], Scene]


def _closing(model: ViewModel, say: Words, page: Page) -> Scene:
    """Cards that the team typed itself come first: nothing of them is kept unasked."""
    if not model.unkept:
        return closing_screen(model, say, page)
    return keep_card(model, say, page)


def _situation(model: ViewModel, say: Words, page: Page) -> Scene:
    """What a card is about comes before the card, where it has to be said."""
    return (content_note if model.session.note_due else situation)(model, say, page)


def _screen_of(phase: Phase) -> Screen:
    match phase:
        case Phase.WELCOME:
            return welcome
        case Phase.SETUP:
            return setup_screen
        case Phase.HOUSE_RULES:
            return house_rules
        case Phase.WARM_UP:
            return warm_up
        case Phase.SITUATION:
            return _situation
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.HALL_VOTE:
            return vote
        case Phase.TALK:
            return talk
        case Phase.MINORITY:
            return minority
        case Phase.REVEAL:
            return reveal
        case Phase.RULE:
            return rule
        case Phase.CONSENT:
            return consent
        case Phase.MOMENT:
            return moment
        case Phase.CHECK_IN:
            return check_in
        case Phase.PROPOSALS:
            return proposals
        case Phase.CLOSING:
            return _closing
        case Phase.PROTOCOL:
            return protocol
        case Phase.LOOK_BACK:
            return look_back
        case _:
            assert_never(phase)


def _more(model: ViewModel, say: Words, page: Page) -> Scene:
    """Over the screen that it was asked for on."""
    step = replace(model, view=replace(model.view, overlay="", under="", beneath=()), notice="", trouble="")
    return more_over(_step(step, say, page), model, say, page)


def _step(model: ViewModel, say: Words, page: Page) -> Scene:
    """The screen of the pause, or of the phase."""
    if model.session.paused_at is not None:
        return paused(model, say, page)
    return _screen_of(model.session.phase)(model, say, page)


OVERLAYS: dict[str, Screen] = {
    "more": _more,
    AGENDA: agenda,
    HELP: help_screen,
    "stop": stop,
    "blank": blank,
    "cover": cover,
    "contacts": contacts,
    "school": school,
    "settings": settings,
    DAY: study_day,
    "sessions": sessions,
    "deleting": deleting,
    "folder": folder,
    "place": place,
    "year": year,
    "newcomer": newcomer,
    "problems": problems,
    "cards": cards,
    "sets": sets,
    "offered": offered_set,
    "ready": ready_screen,
    "own": own,
    "desk": desk_screen,
    "talk_ways": talk_ways,
    "join": join,
    "phones": network_screen,
    "wifi": wifi,
    "proposals": proposals_alone,
    "findings": findings,
    "agreed": agreed,
    "came_up": came_up,
    HALL_OUTCOME: hall_outcome,
    STATE: state_screen,
    AMEND: amend,
    "alike": alike,
    "case": case,
}


TAKES_FILES = ("", "sets", "sessions", "offered")
"""On the first screen, and on what lies over it, a session or a set of cards can be dropped."""


BARE = ("stop", "blank", "cover", "desk")
"""What lies over everything, without a notice; the desk has its own."""


def scene_of(model: ViewModel, say: Words, page: Page) -> Scene:
    """What the wall shows now: an overlay, the pause, or the screen of the phase, with a notice on top."""
    overlay, whole = model.view.overlay, reached(page, model)
    bare, strip = _strip(model, whole, say)
    page, line = notice(model, bare, say) if overlay not in BARE else (bare, ())
    scene = OVERLAYS.get(overlay, _step)(model, say, page)
    corner = () if overlay else join_corner(model, page, say)
    leaving = hall_line(model, page, say) if model.day.share else ()
    scene = watched(scene, model, say)
    if model.session.phase is Phase.WELCOME and overlay in TAKES_FILES:
        scene = replace(scene, dropped=TakeFile())
    return replace(
        scene,
        items=(*scene.items, *corner, *strip, *line, *leaving, *_keys(model, say), *_help_key(scene, overlay)),
        theme=model.colours,
        flourish=scene.flourish and not model.less_motion,
        board=model.board,
        mirrored=model.mirrored,
        language=say.language,
        key_names=key_names(say),
        chime=chime_of(model),
        ahead=(*scene.ahead, covering(whole)) if scene.touch("cover") else scene.ahead,
    )


def _strip(model: ViewModel, page: Page, say: Words) -> tuple[Page, Items]:
    """What a session of this sort has on every screen, and the page that is left."""
    if model.practice:
        return practice_strip(model, page, say)
    return merging_strip(model, model.hall, page, say) if model.hall is not None else (page, ())


def desk_scene_of(model: ViewModel, say: Words, page: Page) -> Scene:
    """What the window of the desk shows."""
    scene = watched(desk_screen(model, say, page), model, say)
    if model.practice:
        scene = replace(scene, items=(*scene.items, *leave_key()))
    if model.hall is not None:
        scene = replace(scene, items=(*scene.items, *merging_keys(model.hall)))
    return replace(scene, language=say.language, key_names=key_names(say), theme=model.colours)


def watched(scene: Scene, model: ViewModel, say: Words) -> Scene:
    """Every field of every screen looks after what is typed in it, and knows the card that it is typed at."""
    session = model.session
    place = f"{session.id}/{session.turn}/{session.play.swaps}"
    return replace(scene, items=tuple(_watched(item, say) for item in scene.items), place=place)


def _watched(item: Item, say: Words) -> Item:
    """A field tells while somebody types that a text may point at somebody, or that the wall has no letters for it."""
    if not isinstance(item, Field):
        return item
    watch = warnings_for(item.command, item.multiline, say)
    return replace(item, watch=watch, checks=checks_for(item.command, say), lacks=lacking_for(item.command, say))


HELPLESS = (HELP, "blank", "cover", "desk")
"""Help is open already, or a press brings back what lies below; the desk has help at its own place."""


def _help_key(scene: Scene, overlay: str) -> Items:
    """Help by its key on every screen that has no button for it."""
    there = any("f1" in one.keys for one in scene.touches())
    return () if there or overlay in HELPLESS else (by_key("help", Show(HELP), ("f1",)),)


def _keys(model: ViewModel, say: Words) -> Items:
    """What has a key on every screen and no button."""
    keys = (*_desk_key(model), *_save_key(model), *_settings_key(model), *reach_keys(model, say))
    looked_up = (*_agenda_key(model), *_came_up_key(model), *_day_key(model))
    return (*keys, *looked_up, *_sounds_key(model), *_aloud_key(model, say))


def _save_key(model: ViewModel) -> Items:
    """What there is of the protocol can leave at any moment."""
    if not model.session.started or model.view.overlay or model.session.phase is Phase.PROTOCOL:
        return ()
    return (by_key("save", Export("docx"), ("ctrl+s",)),)


def _settings_key(model: ViewModel) -> Items:
    """Language, letters and folder, from every screen that nothing lies over."""
    if model.view.overlay:
        return ()
    return (by_key("settings-key", Show("settings"), ("f10",)),)


def _agenda_key(model: ViewModel) -> Items:
    """What still comes, from every step of a session."""
    if model.view.overlay or not model.session.started:
        return ()
    return (by_key("agenda-key", Show(AGENDA), ("ctrl+shift+a",)),)


def _came_up_key(model: ViewModel) -> Items:
    """What nobody knows here, from every step of a session."""
    if model.view.overlay or not model.session.started:
        return ()
    return (by_key("came-up-key", Show("came_up"), ("ctrl+shift+o",)),)


def _day_key(model: ViewModel) -> Items:
    """What leaves the room on a study day; no practice session is in one, and the hall is none of its rooms."""
    if model.view.overlay or model.practice or model.hall is not None:
        return ()
    return (by_key("study-day-key", Show(DAY), (DAY_KEY,)),)


def _sounds_key(model: ViewModel) -> Items:
    """Sound on or off, from every screen that nothing lies over."""
    if model.view.overlay:
        return ()
    return (by_key("sounds-key", SetSounds(not model.sounds), ("ctrl+shift+g",)),)


def _aloud_key(model: ViewModel, say: Words) -> Items:
    """What stands on the wall, by the voice of this computer."""
    if model.view.overlay or not aloud_words(model.session, say):
        return ()
    return (by_key("aloud-key", ReadAloud(), (ALOUD,)),)


def _desk_key(model: ViewModel) -> Items:
    """Where there is one screen only, one key lays the desk over the wall."""
    if model.two_screens or model.view.overlay:
        return ()
    return (by_key("desk", Show("desk"), ("f9",)),)
