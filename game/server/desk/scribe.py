"""What a scribe sees: the rule as on the wall, a field for another text, arguments. Nothing else of the desk."""

from __future__ import annotations

from game.core.commands import ProposeRule
from game.desk.model import Desk, Entry
from game.i18n.words import Words
from game.server.desk.page import HtmlPage, document, page_head
from game.server.desk.state import may_propose, rule_on_wall, standpoints
from game.server.html import NOTHING, Html, joined, sending, tag, typing
from game.server.interface import Broadcast

RULE_LIMIT = 400
ARGUMENT_LIMIT = 120


def scribe_page(broadcast: Broadcast, say: Words) -> HtmlPage:
    """The rule as on the wall, a field for another text, arguments during the talk; nothing else of the desk."""
    desk = broadcast.desk
    title = say("Scribe")
    head = page_head(title, desk.title if desk else "", desk.clock if desk else "", "", say)
    parts = (_clean(say), _rule(broadcast, desk, say), _argument(broadcast, say))
    main = tag("main", tag("p", "", id="notice", role="status", cls="vh"), *parts, cls="scribe")
    return document(title, "scribe", joined((head, main)), say)


def _clean(say: Words) -> Html:
    return tag(
        "p",
        say("The wall stays clean: what you type is on it only after the facilitator has confirmed it."),
        id="clean",
        cls="k",
    )


def _rule(broadcast: Broadcast, desk: Desk | None, say: Words) -> Html:
    if not may_propose(broadcast):
        told = say("There is no rule to write yet. It comes after the vote.")
        return tag("section", tag("h2", say("The rule")), tag("p", told), id="rule", cls="card")
    now = tag("blockquote", rule_on_wall(broadcast))
    entry = Entry(
        say("Your text for the rule"), desk.proposal if desk else "", ProposeRule(), limit=RULE_LIMIT, lines=5
    )
    return tag(
        "section",
        tag("h2", say("The rule on the wall now")),
        now,
        typing(entry, say),
        id="rule",
        cls="card",
    )


def _argument(broadcast: Broadcast, say: Words) -> Html:
    """One field for a reason, with the standpoint it belongs to and whether it speaks for it."""
    choices = standpoints(broadcast, say)
    if not choices:
        return NOTHING
    points = joined(tag("option", f"{letter} · {text}", value=key) for key, letter, text in choices)
    sides = joined((tag("option", say("For"), value="yes"), tag("option", say("Against"), value="no")))
    fields = (
        tag("label", say("Standpoint"), for_="a-option"),
        tag("select", points, name="option", id="a-option"),
        tag("label", say("For or against"), for_="a-favour"),
        tag("select", sides, name="favour", id="a-favour"),
        tag("label", say("Argument"), for_="a-text"),
        tag("input", type="text", name="text", id="a-text", maxlength=ARGUMENT_LIMIT, autocomplete="off"),
        tag("button", say("Add"), type="submit", cls="primary"),
    )
    form = sending("argument", (), *fields, cls="entry", data_kind="adding")
    return tag("section", tag("h2", say("An argument")), form, id="argument", cls="card")
