"""The ways to talk about a card, step by step with their time. What is asked at a step, desk/talk_words.py knows."""

from __future__ import annotations

from dataclasses import dataclass

PAIRS = "pairs"
TALK_SECONDS = 240
"""As long as a talk in pairs takes; the time plan reckons with it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a talk: `name` is an id for the words of the wall, `seconds` the length of its clock."""

    name: str
    seconds: int


WAYS: dict[str, tuple[Step, ...]] = {
    PAIRS: (Step("pairs", TALK_SECONDS),),
    "1-2-4-all": (Step("alone", 60), Step("two", 120), Step("four", 240), Step("all", 300)),
    "walk_over": (Step("corners", 60), Step("reasons", 240), Step("over", 120)),
    "carousel": (Step("own_table", 120), Step("next_table", 120), Step("back", 60)),
}
"""By name; the first is the one that a session begins with."""

SEEN = ("walk_over",)
"""Here the room sees where somebody stands: never with a heavy card."""


def step_at(way: str, at: int) -> Step:
    """The step at this place; the last one where a talk has fewer."""
    steps = WAYS[way]
    return steps[min(at, len(steps) - 1)]


def follows(way: str, at: int) -> Step | None:
    """The step that comes after this one; None at the end of the talk."""
    steps = WAYS[way]
    return steps[at + 1] if at + 1 < len(steps) else None


def more_minutes(way: str) -> int:
    """How many minutes a talk in this way takes beyond one in pairs, rounded up."""
    seconds = sum(step.seconds for step in WAYS[way])
    return max(0, -(-(seconds - TALK_SECONDS) // 60))
