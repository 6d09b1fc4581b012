"""What is said where a text may point at somebody: kind, short, and without saying that it does."""

from __future__ import annotations

from game.core.commands import Command
from game.core.privacy import NAME, NUMBER
from game.core.privacy.watched import kinds_of
from game.i18n.words import Words


def warning_words(kind: str, say: Words) -> str:
    """Beside a field while somebody types."""
    match kind:
        case "name":
            return say("A name? A role is safer.")
        case "number":
            return say("A number or address? Leave it out.")
        case _:
            return say("One case or day? Keep it general.")


def warnings_for(command: Command, multiline: bool, say: Words) -> tuple[tuple[str, str], ...]:
    """For the field of this command: each kind that is looked for, with what is said then, and once it was held."""
    found = tuple((kind, warning_words(kind, say)) for kind in kinds_of(command))
    held = say("Press Ctrl+Enter to keep it.") if multiline else say("Press Enter to keep it.")
    return (*found, ("held", held), ("draft", say("Not kept yet."))) if found else ()


def doubt_words(say: Words) -> str:
    """On a phone, before it goes anywhere."""
    return say("Is there a name, a number or a date in it? It is safer without.")


def marked_words(kinds: tuple[str, ...], say: Words) -> str:
    """On the desk, above a text that was sent all the same."""
    return warning_words(next((kind for kind in (NAME, NUMBER) if kind in kinds), ""), say)
