"""What the server for phones is given of the running game. It changes nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from game.app.server_host import Feed
from game.app.state import State
from game.app.ticks import shown_time
from game.app.view_model import desk_view_model, wall_scene, with_help
from game.core.camera_status import Camera
from game.core.closing_early import stands
from game.core.view_state import COVER
from game.desk.model import Desk
from game.i18n.catalogues import LanguageWords
from game.server.interface import Broadcast
from game.ui.geometry import Page


def feed_of(state: State) -> Feed:
    return Feed(
        say=lambda: state.say,
        spoken=lambda: LanguageWords(state.languages, state.say),
        session=lambda: state.session,
        shown=partial(_shown, state),
        broadcast=partial(_broadcast, state),
        picture=lambda width: state.paint(wall_scene(state, Page()), width),
        photo=lambda jpeg: state.camera.photo(jpeg),  # noqa: PLW0108 - the camera is set later
    )


def _shown(state: State) -> tuple[object, ...]:
    phones, asked = state.host.phones, stands(state.view.pressed, state.session, state.environment.clock())
    told = (state.notice, state.desk_notice, state.notes, phones, _camera(state), state.sharing.day, state.hall_news)
    return (asked, state.say, state.view, *told, shown_time(state))


def _camera(state: State) -> Camera | None:
    """What a desk shows of it; nothing is reckoned of the picture at each vote by phone."""
    if not state.session.setup.way.traits.camera:
        return None
    return replace(state.camera.status(state.session), spots=(), grey=b"", light=0.0, bright=0.0, smallest=0.0)


def _broadcast(state: State) -> Broadcast:
    stopped = state.view.overlay in ("stop", COVER) or state.session.paused_at is not None
    desk = _desk(state) if state.host.phones.desks else None
    return Broadcast(state.session, state.view.reveal, stopped, desk, state.say.language, state.sharing.share)


def _desk(state: State) -> Desk:
    from game.desk.build import desk_of  # when a desk is paired
    from game.screens.wall_text import wall_text

    told = wall_text(wall_scene(state, state.page), state.page, state.say)
    model = with_help(state, desk_view_model(state))
    return replace(desk_of(model, state.say), screen=told)
