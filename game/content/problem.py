"""One mistake in a file of an author: where it is, what it is, what helps. Knows no language: the reader brings one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.core.places import filled

Say = Callable[..., str]
"""`say(msgid, **values)`: an English sentence with {named} places -> a filled one in the reader's language."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence that is not yet in a language; a value may be a phrase itself."""

    msgid: str
    values: tuple[tuple[str, Value], ...] = ()

    def text(self, say: Say) -> str:
        """The filled sentence in the language of `say`."""
        values = {name: value.text(say) if isinstance(value, Phrase) else value for name, value in self.values}
        return say(self.msgid, **values)


Value = str | int | Phrase
"""What stands at a {named} place."""


def phrase(msgid: str, /, **values: Value) -> Phrase:
    """Mark an English sentence for translation (a keyword of the extractor) and keep the values it needs."""
    return Phrase(msgid, tuple(values.items()))


def english(msgid: str, /, **values: object) -> str:
    """The `say` of the source language: for tests, logs and a program without its language files."""
    return filled(msgid, values)


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` and `column` count from 1, as an editor does; `column` counts characters.

    One that `warns` is a guess: the card is played all the same.
    """

    path: str
    line: int
    column: int
    message: Phrase
    hint: Phrase | None = None
    warns: bool = False

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str]:
        return self.path, self.line, self.column, self.message.msgid

    @property
    def place(self) -> str:
        """`path:line:column`, which editors and terminals turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"

    def sentence(self, say: Say) -> str:
        """What is wrong and, in brackets, what helps."""
        message = self.message.text(say)
        return f"{message} ({self.hint.text(say)})" if self.hint else message

    def report(self, say: Say) -> str:
        """The whole line of a report: place, sentence, hint."""
        return f"{self.place}: {self.sentence(say)}"


def short(text: str, most: int = 30) -> str:
    """What an author wrote, small and harmless enough to be quoted in a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"
