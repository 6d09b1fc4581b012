"""What is pressed or typed on a paired phone becomes a command to the game, and its answer a status and a sentence."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from aiohttp import web

from game.core.commands import AddArgument, Command, TypeNotes
from game.core.commands.wire import command_for
from game.core.privacy import points_anew
from game.core.privacy.watched import kinds_of
from game.i18n.words import Words
from game.server.desk.access import error
from game.server.desk.state import arguments, place_of
from game.server.phones.objections import tidy
from game.server.phones.texts import SOON, sentence_of
from game.server.responses import PRIVATE, RequestRefused, doubt, json_answer, see_other, wants_json
from game.server.sent import sent_object, twice
from game.server.state import ServerState
from game.server.thread_bridge import answer_in_time
from game.texts.notices import GOOD_NEWS, notice_words
from game.texts.word_check import advice_on

SCRIBE_MAY = ("propose", "argument")
LARGEST = 32 * 1024
"""Bytes of a body from a paired phone: notes are longer than a ballot."""
BODY_SECONDS = 5.0
PATIENCE = 10.0
"""Seconds that the game may take for a command."""
STATUS = {"disk_trouble": 503, "not_saved": 503, "busy": 503}


async def do_command(state: ServerState, request: web.Request, role: str) -> web.StreamResponse:
    """Do what this phone asks for: 200, 400, 403, 409 or 503 for JSON clients; a form goes back to the desk."""
    given = await _given(request)
    name, at, looked = given.pop("do", ""), given.pop("at", ""), given.pop("looked", "")
    say = state.room_words
    if role == "scribe" and name not in SCRIBE_MAY:
        return error(403, "not_yours", say("Only the facilitator can do that."))
    try:
        command = command_for(name, given)
    except ValueError as fault:
        return error(400, "bad_argument", str(fault))
    if command is None:
        return error(400, "unknown", say("The desk has nothing with that name."))
    if doubtful(command, _known(state, command)):
        if not looked:
            form = {"do": name, "at": at, **given, "looked": "1"}
            return doubt(request, "/desk/do", form, say, "/desk", {"notice": PRIVATE})
        if role == "scribe" and isinstance(command, AddArgument):
            if not await _held(state, command):
                return error(409, "enough", sentence_of("enough", say))
            return json_answer({"notice": ""}) if wants_json(request) else see_other("/desk")
    notice = await _answer(state, command, at)
    if not wants_json(request):
        raise web.HTTPSeeOther("/desk")
    if not notice or notice in GOOD_NEWS:
        return json_answer({"notice": notice, **_of_words(command, say)})
    return _refused(notice, _sentence(notice, say))


def _of_words(command: Command, say: Words) -> dict[str, str]:
    """What is said of a word in a text that was taken: it stops nothing."""
    told = advice_on(command, str(getattr(command, "text", "")), say)
    return {"says": told} if told else {}


def doubtful(command: Command, known: str = "") -> bool:
    """A text that may point at somebody; nobody sees it before whoever typed it has looked once more.

    What stood in the `known` text was looked at then, so that notes are asked about once and not at every letter.

    Notes too: with one screen the room reads them as soon as the desk lies over the wall.
    """
    return points_anew(str(getattr(command, "text", "")), known, kinds_of(command))


def _known(state: ServerState, command: Command) -> str:
    """The text that stands in the field of this command now."""
    desk = state.broadcast.desk
    if desk is None or not hasattr(command, "text"):
        return ""
    if isinstance(command, TypeNotes):
        return desk.notes
    empty = replace(cast("Any", command), text="")
    return next((entry.text for entry in desk.entries if entry.command == empty), "")


async def _held(state: ServerState, command: AddArgument) -> bool:
    """A scribe's argument waits at the desk, not on the wall; False where so many wait that it cannot."""
    card = state.broadcast.session.card
    if card is None:
        return True
    if state.objections.enough:
        return False
    changes = state.objections.hold(tidy(command.text), card.id, command.option, command.favour)
    state.schedule_report()
    await state.keep(changes)
    return True


def _refused(notice: str, sentence: str) -> web.Response:
    answer = json_answer({"notice": notice, "error": notice, "says": sentence}, STATUS.get(notice, 409))
    if answer.status == 503:
        answer.headers["Retry-After"] = str(SOON)
    return answer


async def _given(request: web.Request) -> dict[str, str]:
    """The arguments, from a form or JSON; raises 400 and 413."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return arguments(await _sent(request.clone(client_max_size=LARGEST)))
    except TimeoutError as fault:
        raise RequestRefused("slow") from fault
    except (ValueError, LookupError, web.RequestPayloadError) as fault:
        told = json.dumps({"error": "not_understood", "says": str(fault)})
        raise web.HTTPBadRequest(text=told, content_type="application/json") from fault


async def _sent(request: web.BaseRequest) -> Mapping[str, object]:
    if request.content_type == "application/json":
        return sent_object(await request.read())
    form = await request.post()
    if twice(name for name, _ in form.items()):
        raise ValueError("A name stands twice in the form.")
    return form


async def _answer(state: ServerState, command: Command, at: str) -> str:
    """Nothing ("") once it is done, or the id of a notice.

    One after the other: two desks may press "next" together, and a thumb may tap twice. The second press meant a step
    that is over by then.
    """
    async with state.one_desk:
        if at and at != place_of(state.broadcast):
            return "moved_on"
        # Shielded: a phone that goes away must not leave the next one without the answer that it waits for.
        return await asyncio.shield(answer_in_time(state.game.ask(command), PATIENCE))


def _sentence(notice: str, say: Words) -> str:
    if notice == "moved_on":
        return say("That step was already over. Look again, and press again if you want to continue.")
    told = notice_words(notice, say)
    return told if " " in told else say("That cannot be done at this step.")
