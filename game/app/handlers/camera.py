"""Handlers of commands about the camera that reads voting cards, and what follows by itself from what it sees."""

from __future__ import annotations

from dataclasses import replace

from game.app.camera_host import By
from game.app.state import State
from game.core import commands as c
from game.core.camera_status import CameraStep
from game.core.card_round import to_be_read
from game.core.rounds import round_of
from game.server.interface import PhotoAnswer
from game.settings.store import MOST_CAMERAS
from game.texts.camera import trouble_words
from game.texts.notices import told_of

TURN = "camera/turn/"
"""Beside the session: how the camera, and the phone, were turned when everybody held A on top."""
CHECKED, NOT_A, FROZEN = "cards_checked", "cards_not_a", "cards_frozen"


def look_at_cards(state: State, command: c.LookAtCards) -> None:
    """The check comes first: without it a camera that lies on its side would turn every vote."""
    camera, session = state.camera, state.session
    checked = By.CAMERA in camera.turns
    if not _may_look(state) or (checked and not round_of(session)):
        state.notice = "not_now"
        return
    camera.begin(CameraStep.LOOKING if checked else CameraStep.CHECKING, session)


def check_cards(state: State, command: c.CheckCards) -> None:
    if not _may_look(state):
        state.notice = "not_now"
        return
    state.camera.begin(CameraStep.CHECKING, state.session)


def aim_camera(state: State, command: c.AimCamera) -> None:
    camera = state.camera
    if camera.step is CameraStep.AIMING:
        camera.end()
    elif _may_look(state):
        camera.begin(CameraStep.AIMING, state.session)
    else:
        state.notice = "not_now"


def other_camera(state: State, command: c.OtherCamera) -> None:
    """What was looked at is looked at with that one; how it is turned has to be found anew."""
    camera, session = state.camera, state.session
    if not _may_look(state):
        state.notice = "not_now"
        return
    camera.number = (camera.number + 1) % MOST_CAMERAS
    state.change_settings(replace(state.settings, camera=camera.number))
    camera.turns.pop(By.CAMERA, None)
    state.keeper.remember({TURN + By.CAMERA: None})
    checks = camera.step in (CameraStep.CHECKING, CameraStep.LOOKING)
    camera.begin(CameraStep.CHECKING if checks else CameraStep.AIMING, session)


def stop_looking(state: State, command: c.StopLooking) -> None:
    state.camera.end()


def freeze_cards(state: State, command: c.FreezeCards) -> None:
    state.camera.take_heard()
    match state.camera.step:
        case CameraStep.CHECKING:
            _end_check(state)
        case CameraStep.LOOKING:
            _freeze(state)
        case CameraStep.OFF | CameraStep.AIMING:
            state.notice = "not_now"


def _may_look(state: State) -> bool:
    session = state.session
    cards = session.started and session.setup.way.traits.camera and state.camera.offered
    return cards and session.paused_at is None


def _end_check(state: State) -> None:
    camera = state.camera
    if not camera.check():
        state.notice = NOT_A
        return
    state.keeper.remember({TURN + camera.by: str(camera.turns[camera.by])})
    state.notice = CHECKED


def _freeze(state: State) -> None:
    command = state.camera.frozen()
    if command is None:
        return
    state.decide(command)
    if not state.notice:
        state.notice = FROZEN


def follow_camera(state: State) -> None:
    """Once per turn of the loop, on the main thread: what the eye saw, and the end of a look that saw everybody."""
    camera = state.camera
    if not camera.is_of(state.session):
        camera.forget()
    camera.take_heard()
    _follow_photo(state)
    if camera.is_over(state.session):
        freeze_cards(state, c.FreezeCards())


def _follow_photo(state: State) -> None:
    """A photo is a whole look: what it shows is counted at once, and another one may follow."""
    camera = state.camera
    jpeg = camera.next_photo()
    if jpeg is not None:
        _begin_photo(state, jpeg)
    elif camera.photo_was_read:
        _count_photo(state)


def _begin_photo(state: State, jpeg: bytes) -> None:
    camera, session = state.camera, state.session
    if not _may_look(state) or not round_of(session):
        camera.answer_photo(None)
        return
    checked = By.PHOTO in camera.turns
    camera.begin(CameraStep.LOOKING if checked else CameraStep.CHECKING, session, jpeg)


def _count_photo(state: State) -> None:
    camera, session = state.camera, state.session
    people = to_be_read(session) if camera.step is CameraStep.LOOKING else session.present
    state.notice = ""
    if camera.trouble is None:
        freeze_cards(state, c.FreezeCards())
        camera.end()
    camera.answer_photo(_photo_answer(state, people))


def _photo_answer(state: State, people: int) -> PhotoAnswer:
    camera, say = state.camera, state.say
    if camera.trouble is not None:
        return PhotoAnswer(trouble=camera.trouble, sentence=trouble_words(camera.trouble, say))
    seen = say("{seen} of {people} voting cards seen.", seen=camera.seen, people=people)
    return PhotoAnswer(camera.seen, people, f"{seen} {told_of(state.notice, state.session, say)}")


def come_back(state: State) -> None:
    """In a session that was opened again the camera is turned as it was, if somebody checked it there."""
    state.camera.leave()
    kept = {by: state.keeper.keepsakes.get(TURN + by, "") for by in By}
    state.camera.turns = {by: int(turn) for by, turn in kept.items() if turn in ("0", "1", "2", "3")}
