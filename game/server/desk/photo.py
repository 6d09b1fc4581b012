"""A photo of the voting cards, from the phone that leads to the game. It stays in memory, and is forgotten at once.

What is in it, another process finds out: here nobody looks further than its size and its first bytes.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from game.core.camera_frame import CameraTrouble
from game.i18n.words import Words
from game.server.desk.access import error
from game.server.interface import PhotoAnswer
from game.server.responses import RequestRefused, json_answer
from game.server.state import ServerState
from game.server.thread_bridge import result_of

KIND, START = "image/jpeg", b"\xff\xd8"
LARGEST = 8_000_000
"""Bytes of a photo; what our page sends is a tenth of it."""
BODY_SECONDS = 20.0
PATIENCE = 15.0
"""Seconds that the game may take to read it."""
STATUS = {
    "broken_photo": 400,
    "turned_photo": 400,
    "slow": 408,
    "no_photo": 409,
    "photo_busy": 409,
    "large": 413,
    "no_jpeg": 415,
}
NOT_READ = 503
"""For every trouble of the eye that is not above."""


async def take_photo(state: ServerState, request: web.Request) -> web.Response:
    """200 with what was seen; 400, 408, 409, 413, 415 or 503 with a sentence. One photo at a time."""
    say = state.room_words
    try:
        _check(state, request)
        async with state.one_photo:
            return _told(await _read(state, await _received(request)), say)
    except RequestRefused as refused:
        return _refused(refused.error, _sentence(refused.error, say))


def _check(state: ServerState, request: web.Request) -> None:
    """What can be known before the first byte of it."""
    desk = state.broadcast.desk
    if desk is None or desk.photo is None:
        raise RequestRefused("no_photo")
    if request.content_type != KIND or "Content-Encoding" in request.headers:
        raise RequestRefused("no_jpeg")
    if (request.content_length or 0) > LARGEST:
        raise RequestRefused("large")
    if state.one_photo.locked():
        raise RequestRefused("photo_busy")


async def _received(request: web.Request) -> bytes:
    """The whole of it, however it comes: in time, and no more than there may be."""
    got = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for part in request.content.iter_any():
                got += part
                if len(got) > LARGEST:
                    raise RequestRefused("large")
    except TimeoutError:
        raise RequestRefused("slow") from None
    except web.RequestPayloadError:
        raise RequestRefused("broken_photo") from None
    if not got.startswith(START):
        raise RequestRefused("broken_photo")
    return bytes(got)


async def _read(state: ServerState, jpeg: bytes) -> PhotoAnswer:
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await result_of(state.game.photo(jpeg))
    except TimeoutError:
        raise RequestRefused(CameraTrouble.NO_ANSWER) from None
    if answer is None:
        raise RequestRefused("no_photo")
    return answer


def _told(answer: PhotoAnswer, say: Words) -> web.Response:
    if answer.trouble is not None:
        return _refused(answer.trouble, answer.sentence or _sentence(answer.trouble, say))
    says = answer.sentence or say("{seen} of {people} voting cards seen.", seen=answer.seen, people=answer.of)
    return json_answer({"seen": answer.seen, "of": answer.of, "says": says})


def _refused(why: str, sentence: str) -> web.Response:
    answer = error(STATUS.get(why, NOT_READ), str(why), sentence)
    if why in ("large", "slow"):
        answer.force_close()  # the rest of it is not waited for
    return answer


def _sentence(why: str, say: Words) -> str:
    """One sentence for who holds the phone, with the way on."""
    match why:
        case "no_photo":
            return say("No photo of the voting cards is asked for now. Look at the laptop for the next step.")
        case "photo_busy":
            return say("Another phone is sending a photo right now. Wait for its answer, then take yours again.")
        case "large":
            return say("That photo is too large. Load this page anew and take it again.")
        case "slow":
            return say("The photo did not arrive in time. Check the hotspot or the cable, and take it again.")
        case "broken_photo" | "turned_photo" | "no_jpeg":
            return say("That photo cannot be read. Load this page anew and take it again.")
        case _:
            return say("The laptop could not read the photo. Take it again, or vote in another way.")
