"""`open-kaart compare A B`: what moved between two sessions, what is due, what is open still. It changes nothing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from game.cli.sessions import session_named
from game.core.cards import Card
from game.core.days import day_of
from game.core.session import Session
from game.core.session_diff import in_order
from game.i18n.words import Words
from game.library.loading import library, today
from game.library.selection import cards_in_use
from game.settings.store import load
from game.system.errors import UserError
from game.system.paths import places
from game.texts.review import compared, due_words, filled_words, never_words, parked_words


def compare(options: Namespace, say: Words) -> int:
    """Print it, the older session first whatever the order."""
    one, other = session_named(options.first, say), session_named(options.second, say)
    if one.id == other.id:
        raise UserError(say("This is the same session twice. Give two different ones."))
    older, newer = in_order(one, other)
    names = (older.setup.school, newer.setup.school)
    print(say("{then} beside {now}", then=_name(older, say), now=_name(newer, say)))
    if all(names) and names[0] != names[1]:
        print(say("These are two different schools or teams."))
    _part(say("What moved"), compared(older, newer, say) or (say("No card was played in both."),))
    _part(say("To be reviewed"), due_words(newer, today(), say) or (say("Nothing is due yet."),))
    _part(say("Parked then, and still open"), parked_words(older, newer, say))
    _part(say("Chapters that have been filled since"), _some(filled_words(older, newer)))
    _part(say("Cards that were never played"), _some(never_words(_cards(), older, newer, say)))
    return 0


def _cards() -> tuple[Card, ...]:
    return cards_in_use(library(), load(places().settings))


def _name(session: Session, say: Words) -> str:
    school = session.setup.school or say("Session")
    return f"{school} ({say.date(day_of(session.at))})"


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _part(title: str, lines: Sequence[str]) -> None:
    """A heading with its lines; nothing where there are none."""
    if lines:
        print(f"\n{title}")
    for line in lines:
        print(f"- {line}")
