"""From a moment to a scene: one function per screen, chosen here. Nothing is decided and nothing is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.moment import Moment
from game.core.session import Phase
from game.scene import Page, Scene
from game.screens.cards import cards, own
from game.screens.closing import closing
from game.screens.consent import consent
from game.screens.contacts import contacts
from game.screens.house_rules import house_rules
from game.screens.minority import minority
from game.screens.notices import notice
from game.screens.overlays import folder, help_screen, problems, settings
from game.screens.protocol import protocol
from game.screens.reveal import reveal
from game.screens.rule import rule
from game.screens.sessions import sessions
from game.screens.setup import setup
from game.screens.situation import situation
from game.screens.stop import blank, paused, stop
from game.screens.talk import talk
from game.screens.vote import vote
from game.screens.welcome import welcome
from game.words import Words

Screen = Callable[[Moment, Words, Page], Scene]

SCREENS: dict[Phase, Screen] = {
    Phase.WELCOME: welcome,
    Phase.SETUP: setup,
    Phase.HOUSE_RULES: house_rules,
    Phase.SITUATION: situation,
    Phase.FIRST_VOTE: vote,
    Phase.TALK: talk,
    Phase.MINORITY: minority,
    Phase.SECOND_VOTE: vote,
    Phase.REVEAL: reveal,
    Phase.RULE: rule,
    Phase.CONSENT: consent,
    Phase.CLOSING: closing,
    Phase.PROTOCOL: protocol,
}

OVERLAYS: dict[str, Screen] = {
    "help": help_screen,
    "stop": stop,
    "blank": blank,
    "contacts": contacts,
    "settings": settings,
    "sessions": sessions,
    "folder": folder,
    "problems": problems,
    "cards": cards,
    "own": own,
}


def scene_of(moment: Moment, say: Words, page: Page) -> Scene:
    """What the wall shows now: an overlay, the pause, or the screen of the phase, with a notice on top."""
    overlay = moment.view.overlay
    if overlay in OVERLAYS:
        scene = OVERLAYS[overlay](moment, say, page)
    elif moment.session.paused_at is not None:
        scene = paused(moment, say, page)
    else:
        scene = SCREENS[moment.session.phase](moment, say, page)
    line = notice(moment, page, say)
    return replace(scene, items=(*scene.items, *line)) if line and overlay not in ("stop", "blank") else scene
