"""The ways to talk about a card, step by step with their time. What is asked at a step, texts/talk.py knows."""

from __future__ import annotations

from game.core.value import Value, value

PAIRS = "pairs"
TALK_SECONDS = 240
"""As long as a talk in pairs takes; the time plan reckons with it."""


@value
class TalkStep(Value):
    """One step of a talk: `name` is an id for the words of the wall, `seconds` the length of its clock."""

    name: str
    seconds: int


TALK_FORMATS: dict[str, tuple[TalkStep, ...]] = {
    PAIRS: (TalkStep("pairs", TALK_SECONDS),),
    "1-2-4-all": (TalkStep("alone", 60), TalkStep("two", 120), TalkStep("four", 240), TalkStep("all", 300)),
    "walk_over": (TalkStep("corners", 60), TalkStep("reasons", 240), TalkStep("over", 120)),
    "carousel": (TalkStep("own_table", 120), TalkStep("next_table", 120), TalkStep("back", 60)),
}
"""By name; the first is the one that a session begins with."""

SHOWN_TALKS = ("walk_over",)
"""Here the room sees where somebody stands: never with a heavy card."""


def step_at(way: str, at: int) -> TalkStep:
    """The step at this place; the last one where a talk has fewer."""
    steps = TALK_FORMATS[way]
    return steps[min(at, len(steps) - 1)]


def follows(way: str, at: int) -> TalkStep | None:
    """The step that comes after this one; None at the end of the talk."""
    steps = TALK_FORMATS[way]
    return steps[at + 1] if at + 1 < len(steps) else None


def more_minutes(way: str) -> int:
    """How many minutes a talk in this way takes beyond one in pairs, rounded up."""
    seconds = sum(step.seconds for step in TALK_FORMATS[way])
    return max(0, -(-(seconds - TALK_SECONDS) // 60))
