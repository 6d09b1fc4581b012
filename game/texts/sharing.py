"""What a room shares with the hall of a study day, in the same words for wall, phones and desk. It knows no screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from game.core.labels import STATUS_TITLES
from game.core.plenary.hall_view import Progress
from game.core.published import ROOM
from game.core.session import Status
from game.core.sharing import HallLine, Share, SharingStatus, StudyDay
from game.core.strength import Strength
from game.i18n.words import Words
from game.texts.choices import strength_words
from game.texts.plenary import step_words


def leaving_words(share: Share | None, say: Words) -> str:
    """The small line that stands everywhere as long as anything leaves the room; else nothing."""
    match share:
        case Share.SETTLED:
            return say("Our agreements go on the big screen in the hall.")
        case Share.END:
            return say("The hall sees only how far we are.")
        case Share.STOPPED | Share.TAKEN_BACK | None:
            return ""
        case _:
            assert_never(share)


def choice_words(share: Share | None, say: Words) -> str:
    """What is chosen, in the words it is chosen by."""
    match share:
        case Share.SETTLED:
            return say(
                "Our agreements go on the big screen in the hall as soon as a card is done. Votes do not: of those "
                "only totals, and of a small room not even these."
            )
        case Share.END:
            return say("The hall sees only how far we are. Our agreements follow when we press Share.")
        case Share.STOPPED:
            return say("Nothing more leaves this laptop. What is in the hall stays there.")
        case Share.TAKEN_BACK | None:
            return say("Everything stays on this laptop.")
        case _:
            assert_never(share)


def line_words(status: SharingStatus, say: Words) -> str:
    """How the line to the hall is."""
    match status.line:
        case HallLine.STARTING:
            return say("Looking for the hall …")
        case HallLine.ON:
            whole = status.share is Share.SETTLED and status.there and not status.behind
            return say("The hall has everything.") if whole else say("Connected to the hall")
        case HallLine.AWAY:
            return say("The hall does not answer now. We keep trying; you can go on.")
        case HallLine.REFUSED:
            return say("The hall does not know this code. Look at the address that the day shows, and type it again.")
        case HallLine.OLDER:
            return say("This file is older than what was shared. Open the newest session of this room.")
        case HallLine.FOREIGN:
            return say("The hall runs another version of Open Kaart.")
        case HallLine.CLOSED:
            return ""
        case _:
            assert_never(status.line)


def hall_words(day: StudyDay, say: Words) -> str:
    """Where it goes, and under which name."""
    return say("The hall: {address}. This room: “{room}”.", address=day.address.partition("/")[0], room=day.room)


def gone_words(key: str, body: Mapping[str, Any], say: Words) -> tuple[str, str]:
    """What the hall has under this key: what it is, and its very texts; nothing of it is left out.

    It is what `published` made of the session.
    """
    item = dict(body)
    if key == ROOM:
        way = step_words(Progress(item["step"], item["n"], item["of"], item["done"]), say)
        return say("How far we are"), f"{way} · {say('{n} done', n=item['done'])}"
    item["status"] = say(STATUS_TITLES[Status(item["status"])])
    if "strength" in item:
        item["strength"] = strength_words(Strength(item["strength"]), say)[0]
    texts = (str(item[name]) for name in TEXTS if item.get(name))
    votes = (_round_words(told, say) for told in item.get("rounds", ()))
    return str(item["title"]), " · ".join((*texts, *votes))


TEXTS = ("text", "reason", "floor", "owner", "review", "status", "strength", "chapter", "option", "into")
"""Of an item, in the order in which somebody reads them."""


def _round_words(told: Mapping[str, Any], say: Words) -> str:
    votes = say.plural("{n} vote", "{n} votes", told["cast"])
    bars = ", ".join(f"{option} {percent}%" for option, percent in told.get("bars", ()) if percent is not None)
    return f"{votes} ({bars})" if bars else votes


def behind_words(status: SharingStatus, say: Words) -> str:
    """What is not there yet."""
    return say("Not shared yet: {n}.", n=status.behind) if status.behind else ""
