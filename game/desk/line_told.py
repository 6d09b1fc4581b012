"""How it stands with the line for phones, in a few words. It knows counts of phones, never phones."""

from __future__ import annotations

from game.core.phone_status import Phones, ServerStatus
from game.i18n.words import Words


def line_words(phones: Phones, say: Words) -> str:
    if phones.line is ServerStatus.OFF:
        return say("No phones")
    if phones.line is ServerStatus.STARTING:
        return say("Opening the line for phones …")
    if phones.line is ServerStatus.FAILED:
        return say("No line: {why}", why=trouble_words(phones.trouble, say))
    if not phones.reachable:
        return say("No line: {why}", why=trouble_words(phones.trouble, say))
    told = say.plural("{n} phone", "{n} phones", phones.joined)
    return " · ".join(part for part in (phones.network, told, troubled_words(phones, say)) if part)


def troubled_words(phones: Phones, say: Words) -> str:
    """What is the matter while the line is open, "" if nothing is."""
    if phones.trouble in ("changed", "busy"):  # the network, or the port that it had
        return say("new address: scan the new code")
    return trouble_words(phones.trouble, say) if phones.trouble else ""


def trouble_words(trouble: str, say: Words) -> str:
    """Why phones cannot come in; hands and keyboard go on meanwhile."""
    known = {
        "busy": say("another program holds the door"),
        "no_address": say("this laptop is in no network"),
        "changed": say("the network has changed"),
        "": say("vote by hand or keyboard"),
    }
    return known.get(trouble, trouble)
