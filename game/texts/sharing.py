"""What a room shares with the hall of a study day, in the same words for wall, phones and desk. It knows no screen."""

from __future__ import annotations

from typing import assert_never

from game.core.sharing import HallLine, Share, SharingStatus
from game.i18n.words import Words


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
            return say("The hall has everything.") if not status.behind else say("Connected to the hall")
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


def behind_words(status: SharingStatus, say: Words) -> str:
    """What is not there yet."""
    return say("not shared yet: {n}", n=status.behind) if status.behind else ""
