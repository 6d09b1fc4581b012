"""What the desk says and can do about the hall of a study day: what was chosen, what has gone, and the ways back."""

from __future__ import annotations

from game.core.commands import ShareRules, StopSharing, TakeBackShared
from game.core.sharing import Share, StudyDay
from game.desk.action import Action
from game.desk.model import Gone, Shared
from game.i18n.words import Words
from game.texts.sharing import behind_words, choice_words, gone_words, hall_words, leaving_words, line_words


def shared_of(day: StudyDay, say: Words) -> Shared | None:
    """None in a room that is in no study day."""
    status = day.status
    if status is None:
        return None
    return Shared(
        leaving_words(status.share, say),
        choice_words(status.share, say),
        hall_words(day, say),
        line_words(status, say),
        behind_words(status, say),
        tuple(Gone(*gone_words(key, body, say)) for key, body in day.gone),
    )


def sharing_choices(share: Share | None, say: Words) -> tuple[Action, ...]:
    """What the facilitator can choose on a study day, each an explicit press; nothing in a room that is in none."""
    if share is None:
        return ()
    label = say("Share: our agreements go to the hall") if share is Share.END else say("Share our rules with the hall")
    begin = () if share is Share.SETTLED else (Action(label, ShareRules(), kind="primary"),)
    stop = (Action(say("Stop sharing"), StopSharing(), kind="quiet"),) if share.goes_on else ()
    back = (
        () if share is Share.TAKEN_BACK else (Action(say("Take back what we shared"), TakeBackShared(), kind="quiet"),)
    )
    return (*begin, *stop, *back)
