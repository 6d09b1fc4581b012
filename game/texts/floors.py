"""The two kinds of what is not voted on, law and standing advice: what they are called on the wall and on paper."""

from __future__ import annotations

from game.core.cards import ADVICE, LAW
from game.core.view_model import ViewModel
from game.i18n.words import Words


def floor_title(kind: str, say: Words) -> str:
    """Above what a card does not put to the vote; an older session does not say which of the two it is."""
    if kind == LAW:
        return say("This is in the law")
    return say("Standing advice") if kind == ADVICE else say("Already settled")


def law_heading(say: Words) -> str:
    """Of the section of a paper, and of what stands in a chapter of it."""
    return say("In the law")


def advice_heading(say: Words) -> str:
    """The same for advice: nobody voted on it either, and it is no law."""
    return say("Standing advice (not voted on)")


def unchecked(say: Words) -> str:
    """Beside what nobody saw in a source."""
    return say("General knowledge; have the school board check it.")


def look_again_words(model: ViewModel, say: Words) -> str:
    """For whoever leads: that somebody has to look at the fixed texts, or at texts of the school; "" if nobody has.

    In which file the mistake is, `check` says: the room has no use for it.
    """
    if model.texts_broken:
        return say("There is a mistake in your own texts about the law: the game’s own are used instead.")
    if model.texts_due:
        return say("Look at these texts again: what the game says about the law was last checked a while ago.")
    return ""
