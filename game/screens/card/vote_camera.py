"""Beside the standpoints of a vote by cards: what to do with the card, how many were seen, and where. Never by whom.

The dots lie as in a mirror: who moves a hand to the left sees the dot move to the left. All are alike.
"""

from __future__ import annotations

from game.core.camera_status import Camera, CameraStep
from game.core.card_round import counted_by_card, to_be_read
from game.core.commands import Advance, CheckCards, LookAtCards, OtherCamera, StopLooking
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.texts.camera import asked_words, camera_notes
from game.texts.turnout import close_words
from game.ui.blocks import NOWHERE, figure, item, on, panel, text
from game.ui.geometry import (
    CAPTION,
    CHIP_RADIUS,
    EASY,
    FIGURE,
    GAP,
    HINT,
    PAD,
    PANEL_RADIUS,
    READ,
    SNUG,
    TIGHT,
    Area,
)
from game.ui.layout import Block, column, row
from game.ui.scene import Box
from game.ui.widgets import Button, Items

MIRROR_LEAST = 120.0
DOT = 18.0


def camera_block(model: ViewModel, say: Words) -> Block:
    """In place of what the card is about, while the cards are up: everybody looks here."""
    camera, session = model.camera, model.session
    return panel(
        column(
            text(_asked(camera, session, say), READ, "semi", least=HINT, leading=EASY),
            _mirror(camera).grow(),
            seen_head(camera, session, say),
            *(_note(one, urgent=n == 0).give(n) for n, one in enumerate(camera_notes(camera, say))),
            gap=GAP,
        ),
        PAD,
        GAP,
    )


def camera_count(model: ViewModel, say: Words) -> Block:
    """While nobody holds up a card: how many have voted, what comes next, and what went wrong."""
    camera, session = model.camera, model.session
    notes = camera_notes(camera, say)
    told = text(_asked(camera, session, say), CAPTION, "medium", "muted", least=HINT, leading=EASY)
    below = [_note(one, urgent=True) for one in notes] or [told]
    return column(seen_head(camera, session, say), *below, gap=TIGHT)


def camera_line(model: ViewModel, say: Words) -> Block | None:
    """The same side by side, where a rule is asked about."""
    camera, session = model.camera, model.session
    notes = camera_notes(camera, say)
    if not camera.on:
        return _note(notes[0], urgent=True) if notes else None
    told = text(_asked(camera, session, say), READ, "semi", least=HINT, leading=EASY)
    words = column(told, *(_note(one, urgent=True) for one in notes[:1]), gap=TIGHT)
    return row(seen_head(camera, session, say).fill(), words.fill(2), _mirror(camera).fill(2), gap=PAD)


def seen_head(camera: Camera, session: Session, say: Words) -> Block:
    """A large figure, and of how many."""
    n, of = _figures(camera, session)
    told = say("of {n} seen", n=of) if _is_seen(camera) else say("of {n} voted", n=of)
    return row(figure(str(n), FIGURE, least=READ), text(told, READ, "semi", least=HINT, leading=SNUG).fill(), gap=GAP)


def _figures(camera: Camera, session: Session) -> tuple[int, int]:
    """While the camera looks what it sees of those who may hold up a card; else how many have voted."""
    if camera.step is CameraStep.CHECKING:
        return camera.seen, session.present
    if _is_seen(camera):
        return camera.seen, to_be_read(session)
    voting = session.play.voting
    return (voting.cast if voting is not None else session.play.answered.total), session.present


def _is_seen(camera: Camera) -> bool:
    """Also when the camera broke off: what was read until then is kept."""
    return camera.on or (camera.trouble is not None and camera.seen > 0)


def _asked(camera: Camera, session: Session, say: Words) -> str:
    if not camera.on and not to_be_read(session):
        return say("Everybody has voted.")
    return asked_words(camera, counted_by_card(session), say)


def _note(told: str, *, urgent: bool) -> Block:
    words = text(told, CAPTION, "semi", "attention" if urgent else "muted", least=HINT, leading=EASY)
    return on(Box(NOWHERE, "attention_tint", PANEL_RADIUS), words, PAD, TIGHT) if urgent else words


def _mirror(camera: Camera) -> Block:
    def draw(area: Area) -> Items:
        return (Box(area, "track", PANEL_RADIUS), *(_dot(area, x, y) for x, y in camera.spots))

    return item(draw, MIRROR_LEAST).give()


def _dot(area: Area, x: float, y: float) -> Box:
    left, top = (1 - x) * (area.w - DOT), y * (area.h - DOT)
    return Box(Area(area.x + left, area.y + top, DOT, DOT), "ink", CHIP_RADIUS)


# ------------------------------------------------------------------------------------------------------------- buttons


def camera_ways(model: ViewModel, say: Words, *, typing: bool = False) -> tuple[Button, ...]:
    """What can be done beside the step forward, which leads through check, look and end of the vote.

    `typing`: there is a field, so L is a letter.
    """
    key = ("ctrl+l",) if typing else ("l",)
    camera, session = model.camera, model.session
    if not model.reads_cards:
        return ()
    if camera.on:
        return (Button(say("Stop looking"), StopLooking(), "stop-looking", key, icon="close"),)
    counted = counted_by_card(session)
    again = Button(say("Look again"), LookAtCards(), "look-again", key, icon="camera")
    return (again,) if counted else _end(session, say)


def _end(session: Session, say: Words) -> tuple[Button, ...]:
    """The end of a vote in which others have voted; the step forward still leads to the cards."""
    voting = session.play.voting
    if voting is None or not voting.cast or not to_be_read(session):
        return ()
    close = close_words(voting.round, say)
    return (Button(close, Advance(), "close-vote", ("ctrl+enter",), icon="check"),)


def camera_rest(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """The camera may have moved, or be the wrong one."""
    camera = model.camera
    if not model.reads_cards:
        return ()
    check = Button(say("Check the cards again"), CheckCards(), "check-cards", ("ctrl+shift+k",), icon="camera")
    other = Button(say("Other camera"), OtherCamera(), "other-camera", ("ctrl+shift+c",), icon="camera")
    return (check, other) if camera.checked and not camera.on else (other,)
