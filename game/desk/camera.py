"""The camera that reads voting cards, as its leader sees it: the picture, what can be done, and photos instead."""

from __future__ import annotations

from game.core.card_round import counted_by_card, to_be_read
from game.core.commands import CheckCards, LookAtCards, OtherCamera, StopLooking
from game.core.rounds import round_of
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.model import CameraNow, CardPhoto
from game.i18n.words import Words
from game.texts.camera import camera_notes, desk_lines


def camera_now(model: ViewModel, say: Words) -> CameraNow | None:
    """None where nobody votes with cards."""
    camera = model.camera
    if not _reads(model):
        return None
    return CameraNow(
        told=say("{n} of {total} seen", n=camera.seen, total=to_be_read(model.session)) if camera.on else "",
        lines=(*camera_notes(camera, say), *desk_lines(camera, say)),
        grey=camera.grey,
    )


def camera_choices(model: ViewModel, say: Words) -> tuple[Action, ...]:
    """Beside the step forward, which leads through check, look and end of the vote."""
    if not _reads(model):
        return ()
    other = Action(say("Other camera"), OtherCamera())
    if model.camera.on:
        return (Action(say("Stop looking"), StopLooking(), "L"), other)
    again = Action(say("Look again"), LookAtCards(), "L")
    check = Action(say("Check the cards again"), CheckCards(), "Ctrl Shift K")
    return (*((again,) if counted_by_card(model.session) else ()), *((check,) if model.camera.checked else ()), other)


def photo_of(model: ViewModel, say: Words) -> CardPhoto | None:
    """What a photo is for now; None while nobody holds up a card."""
    if not _reads(model) or not round_of(model.session):
        return None
    if model.camera.photo_checked:
        return CardPhoto(say("Everybody holds their answer on top. What the photo shows is counted at once."))
    return CardPhoto(say("First everybody holds A on top: this photo shows whether each card can be read."))


def _reads(model: ViewModel) -> bool:
    return model.session.started and model.reads_cards
