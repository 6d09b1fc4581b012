"""Buttons that belong together, under the word for what is chosen with them. What they do, the desk says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby

from game.desk.action import Action
from game.i18n.words import Words
from game.server.html import Html, joined, presses, tag

OF_PHONES = frozenset({"invite", "dismiss", "practise", "tickets", "address"})
OF_CARDS = frozenset({"swap", "add"})
ELSEWHERE = frozenset({"stops_seen", "let_in", "use_said", "drop_said", "forget_desks"})
"""Shown beside what they answer."""


def headings(say: Words) -> dict[str, str]:
    """What stands above buttons of this name; for the set-up above those of one field."""
    return {
        "setup.minutes": say("Time"),
        "setup.style": say("Kind of cards"),
        "setup.way": say("Way to vote"),
        "setup.short": say("Flow"),
        "setup.talk": say("Way to talk"),
        "setup.themes": say("Themes"),
        "strength": say("How firm"),
        "chapter": say("Chapter"),
        "draft_from": say("Start from standpoint"),
        "side": say("Reasons about standpoint"),
        "talk": say("Way to talk"),
        "table": say("Votes of tables"),
        "status": say("Status"),
        "swap": say("Play now instead"),
        "add": say("Play after this one"),
        "address": say("Other addresses of this computer"),
    }


def _kind(action: Action) -> str:
    field = dict(action.arguments).get("field")
    return f"{action.name}.{field}" if field else action.name


def grouped(actions: Iterable[Action], say: Words, at: str = "") -> Html:
    """Buttons under their headings first, then those that stand for themselves, in one row."""
    known = headings(say)
    rows = [(kind, tuple(row)) for kind, row in groupby(actions, key=_kind)]
    lone = [action for kind, row in rows if kind not in known for action in row]
    return joined((*(_row(known[kind], row, at) for kind, row in rows if kind in known), presses(lone, at)))


def _row(heading: str, row: tuple[Action, ...], at: str) -> Html:
    """A heading is no part of the outline of the page: it names a group."""
    return tag("div", tag("h3", heading), presses(row, at), role="group", aria_label=heading)


def among(actions: Iterable[Action], names: Collection[str]) -> tuple[Action, ...]:
    return tuple(action for action in actions if action.name in names)


def without(actions: Iterable[Action], *others: Collection[str]) -> tuple[Action, ...]:
    """Those that are in none of these."""
    return tuple(action for action in actions if not any(action.name in names for names in others))
