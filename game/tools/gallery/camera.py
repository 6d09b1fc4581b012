"""For the gallery: a vote by cards before the camera, from the first check to what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.app.camera_host import CameraHost
from game.app.game import Game
from game.core.ballots import CARD, HANDS, PHONE, Ballot, Way
from game.core.camera_frame import GREY_H, GREY_W, CameraTrouble
from game.core.camera_status import Camera, CameraStep
from game.core.cards import ABSTAIN
from game.core.phone_status import NO_PHONES
from game.core.view_model import ViewModel
from game.tools.gallery.voting import boxed

NamedModels = Iterator[tuple[str, ViewModel]]
SPOTS = tuple((0.08 + 0.86 * ((n * 37) % 100) / 100, 0.2 + 0.16 * (n % 5)) for n in range(17))
SEES = Camera(
    offered=True,
    checked=True,
    step=CameraStep.LOOKING,
    seen=17,
    spots=SPOTS,
    smallest=43.0,
    light=118.0,
    width=1280,
    height=720,
)
GREY = bytes(60 + (x * 3 + y * 5) % 120 if (x // 4 + y // 3) % 3 else 210 for y in range(GREY_H) for x in range(GREY_W))


def reading(game: Game) -> None:
    """Whatever this computer can: the gallery is the same everywhere."""
    game.camera = CameraHost(lambda: None, reads=lambda: True)


def by_camera(model: ViewModel) -> NamedModels:
    """Every step of a look, and each of its troubles that a room reads otherwise."""
    none = replace(boxed(model, Way.CAMERA, {}), phones=NO_PHONES)
    counted = boxed(model, Way.CAMERA, _box(model))
    for name, camera in (
        ("first", Camera(offered=True)),
        ("starting", replace(SEES, step=CameraStep.CHECKING, starting=True, seen=0, spots=(), width=0, checked=False)),
        ("checking", replace(SEES, step=CameraStep.CHECKING, checked=False)),
        ("lid", replace(SEES, step=CameraStep.CHECKING, checked=False, odd=2)),
        ("ready", replace(SEES, step=CameraStep.OFF, seen=0, spots=())),
        ("looking", SEES),
        ("moving", replace(SEES, moving=1, odd=2, copies=1)),
        ("dark", replace(SEES, light=22.0, seen=3, spots=SPOTS[:3])),
        ("no_camera", replace(SEES, step=CameraStep.OFF, seen=0, spots=(), trouble=CameraTrouble.NO_CAMERA)),
        ("gone", replace(SEES, step=CameraStep.OFF, trouble=CameraTrouble.GONE)),
    ):
        yield f"camera_{name}", replace(none, camera=camera)
    yield "camera_counted", replace(counted, camera=replace(SEES, step=CameraStep.OFF))


def camera_desks(model: ViewModel) -> NamedModels:
    """Aiming, and a picture with everything that can be wrong with it."""
    none = boxed(model, Way.CAMERA, {})
    yield "camera_aim", replace(none, camera=replace(SEES, step=CameraStep.AIMING, seen=0, spots=(), grey=GREY))
    bad = replace(SEES, width=640, height=480, smallest=22.0, bright=0.4, mirrored=True, turn=2, foreign=1, copies=1)
    yield "camera_bad", replace(none, camera=bad)


def asked_by_camera(model: ViewModel) -> NamedModels:
    """A consent round by cards."""
    setup = replace(model.session.setup, way=Way.CAMERA)
    play = replace(model.session.play, consent=replace(model.session.play.consent, yes=0, reservation=0, objection=0))
    session = replace(model.session, setup=setup, play=replace(play, answers={}, status=None, objections=()))
    yield "camera_ready", replace(model, session=session, camera=replace(SEES, step=CameraStep.OFF, spots=()))
    yield "camera_looking", replace(model, session=session, camera=replace(SEES, moving=1))


def _box(model: ViewModel) -> dict[str, Ballot]:
    """Most by card, one by hand and one by phone."""
    card = model.session.card
    assert card is not None
    options = [*(option.id for option in card.options), ABSTAIN]
    cards = {f"{CARD}{n}": Ballot(options[n % len(options)]) for n in range(17)}
    return cards | {f"{HANDS}{options[0]}": Ballot(options[0], 1), f"{PHONE}1": Ballot(options[1])}
