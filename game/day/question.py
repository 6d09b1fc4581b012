"""The question of a vote of all rooms as text of the wire, and back: plenary and rooms write and read it here alone.

Texts are data: signs that are not seen or that turn the direction of what follows go, and what is not within bounds is
no question at all.
"""

from __future__ import annotations

import json

from game.core.hall_question import HallQuestion
from game.core.plain_values import read_as
from game.core.value import Value, value
from game.day.wall_wire import FAULTS, cleaned
from game.day.wire import QUESTION, Hall, WireFault, encoded


@value
class _Asked(Value):
    """As it stands in the text."""

    question: str
    options: tuple[str, ...]


def hall_question(round: int, question: str, options: tuple[str, ...]) -> HallQuestion:
    """The question with its texts cleaned. WireFault where it does not fit."""
    made = HallQuestion(round, cleaned(question), tuple(map(cleaned, options)))
    if not made.fits:
        raise WireFault("question")
    return made


def question_text(question: HallQuestion) -> str:
    """What the hall is told to ask."""
    return encoded({"question": question.question, "options": list(question.options)})


def read_question(hall: Hall) -> HallQuestion:
    """What the hall asks. WireFault: nothing that a room can ask."""
    if len(hall.question) > QUESTION:
        raise WireFault("question")
    try:
        asked = read_as(_Asked, json.loads(hall.question))
    except FAULTS as fault:
        raise WireFault("question") from fault
    if len(asked.options) != hall.options:
        raise WireFault("options")
    return hall_question(hall.round, asked.question, asked.options)
