"""Buttons and fields that belong together, and the word for what is chosen with them. What they do, the desk says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby

from game.desk.action import Action
from game.desk.model import Entry
from game.i18n.words import Words

OF_PHONES = frozenset({"invite", "dismiss", "practise", "tickets", "address"})
OF_SHARING = frozenset({"share_rules", "stop_sharing", "take_back_shared"})
"""On a study day, under what leaves the room."""
OF_CARDS = frozenset({"swap", "add"})
OF_CAMERA = frozenset({"look_at_cards", "check_cards", "stop_looking", "other_camera"})
ELSEWHERE = frozenset({"stops_seen", "let_in", "use_said", "drop_said", "forget_desks"})
"""Shown beside what they answer."""
ADDING = ("objection", "argument")
"""Entries that add a text each time they are sent; the others hold one text that is changed."""
BY_ITSELF = ("propose", "notes")
"""Entries that are sent while somebody types: they are no step that could be undone."""

Group = tuple[str, tuple[Action, ...]]
"""Buttons under a heading; those with "" stand for themselves."""


def headings(say: Words) -> dict[str, str]:
    """What stands above buttons of this name; for the set-up above those of one field."""
    return {
        "setup.minutes": say("Time"),
        "setup.style": say("Kind of cards"),
        "setup.audience": say("Behaviour cards"),
        "setup.way": say("Way to vote"),
        "setup.short": say("Flow"),
        "setup.talk": say("Way to talk"),
        "setup.themes": say("Themes"),
        "strength": say("How firm"),
        "chapter": say("Chapter"),
        "draft_from": say("Start from option"),
        "side": say("Reasons about option"),
        "talk": say("Way to talk"),
        "table": say("Tables’ choices"),
        "status": say("Status"),
        "swap": say("Play now instead"),
        "add": say("Play after this one"),
        "address": say("Other addresses of this computer"),
    }


def grouped(actions: Iterable[Action], say: Words) -> list[Group]:
    """Buttons under their headings first, then those that stand for themselves, in one row."""
    known = headings(say)
    rows = [(kind, tuple(row)) for kind, row in groupby(actions, key=_kind)]
    lone = tuple(action for kind, row in rows if kind not in known for action in row)
    return [*((known[kind], row) for kind, row in rows if kind in known), *([("", lone)] if lone else [])]


def _kind(action: Action) -> str:
    field = dict(action.arguments).get("field")
    return f"{action.name}.{field}" if field else action.name


def among(actions: Iterable[Action], names: Collection[str]) -> tuple[Action, ...]:
    return tuple(action for action in actions if action.name in names)


def without(actions: Iterable[Action], *others: Collection[str]) -> tuple[Action, ...]:
    """Those that are in none of these."""
    return tuple(action for action in actions if not any(action.name in names for names in others))


def is_less(action: Action) -> bool:
    """Whether it takes one away, of two that add or take away."""
    return dict(action.arguments).get("by", action.label).startswith(("-", "−"))


def entry_id(entry: Entry) -> str:
    """The id of its field."""
    return "-".join(("e", entry.name, *(value for _, value in entry.arguments)))


def entry_kind(entry: Entry) -> str:
    return "adding" if entry.name in ADDING else "itself" if entry.name in BY_ITSELF else "change"
