"""A question that nobody in the room could answer: what is to be found out, who does that, and when it is back."""

from __future__ import annotations

from dataclasses import replace

from game.core.value import Value, value

TEXT, WHO, WHEN = "text", "who", "when"
PARTS = (TEXT, WHO, WHEN)
MOST = 12
"""More than a team finds out before it meets again."""


@value
class OpenQuestion(Value):
    """`who` finds it out, a role and never a name; `when` it is back, in words. Both may be empty."""

    text: str
    who: str = ""
    when: str = ""


Questions = tuple[OpenQuestion, ...]


def amended(questions: Questions, at: int, part: str, text: str) -> Questions:
    """The questions with one part of one of them changed."""
    return tuple(_with(one, part, text) if n == at else one for n, one in enumerate(questions))


def dropped(questions: Questions, at: int) -> Questions:
    """The questions without this one."""
    return tuple(one for n, one in enumerate(questions) if n != at)


def _with(one: OpenQuestion, part: str, text: str) -> OpenQuestion:
    match part:
        case "who":
            return replace(one, who=text)
        case "when":
            return replace(one, when=text)
        case _:
            return replace(one, text=text)


def part_of(one: OpenQuestion, part: str) -> str:
    """The text of one part."""
    return {WHO: one.who, WHEN: one.when}.get(part, one.text)


def named(at: int, part: str) -> str:
    """One part of one of them in a word, as a finding names the place it was found in."""
    return f"question/{at}/{part}"


def place_of(name: str) -> tuple[int, str] | None:
    """What `named` made this name of; None for any other name."""
    head, _, rest = name.partition("/")
    at, _, part = rest.partition("/")
    return (int(at), part) if head == "question" and at.isdecimal() and part in PARTS else None
