"""What can be chosen has a name of its own in every language, in the order that it is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from game.core.ballots import ANSWERS, Way
from game.core.cards import Style, Weight
from game.core.strength import Strength
from game.core.talk_formats import PAIRS, TALK_FORMATS
from game.core.timetable import PartKind
from game.i18n.words import ENGLISH, Words
from game.texts.choices import (
    abstain_words,
    answer_words,
    part_words,
    strength_words,
    style_names,
    way_names,
    weight_words,
)
from game.texts.talk import format_summary, format_words, standing_words, step_words, task_words
from tests.screens.screens_table import LANGUAGES, said

FAMILIES: dict[str, Callable[[Words], Iterable[str]]] = {
    "ways to vote": lambda say: way_names(say).values(),
    "styles of play": lambda say: style_names(say).values(),
    "weights": lambda say: (weight_words(weight, say) for weight in Weight),
    "strengths": lambda say: (strength_words(strength, say)[0] for strength in Strength),
    "meanings of strengths": lambda say: (strength_words(strength, say)[1] for strength in Strength),
    "answers": lambda say: (*answer_words(say).values(), abstain_words(say)),
    "parts of a session": lambda say: (part_words(kind, say) for kind in PartKind),
    "ways to talk": lambda say: (format_words(way, say) for way in TALK_FORMATS),
    "summaries of ways to talk": lambda say: (format_summary(way, say) for way in TALK_FORMATS),
    "tasks": lambda say: (task_words(step.name, say) for steps in TALK_FORMATS.values() for step in steps),
}
STEPS = [pytest.param(step.name, id=f"{way}/{step.name}") for way, steps in TALK_FORMATS.items() for step in steps]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_no_two_choices_are_called_alike(family: str, language: str) -> None:
    """Whoever must choose between two buttons with one name cannot choose; and none is empty."""
    names = list(FAMILIES[family](said(language)))
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
@pytest.mark.parametrize("family", FAMILIES)
def test_choices_speak_the_language_of_the_room(family: str, language: str) -> None:
    """Not one of them falls back to English as a whole family."""
    assert list(FAMILIES[family](said(language))) != list(FAMILIES[family](ENGLISH))


def test_choices_come_in_the_order_of_the_rules() -> None:
    """The third key means the third way on wall, desk and phone: one order for all."""
    assert list(way_names(ENGLISH)) == list(Way)
    assert list(style_names(ENGLISH)) == list(Style)
    assert list(answer_words(ENGLISH)) == list(ANSWERS)


@pytest.mark.parametrize("step", STEPS)
def test_each_step_of_a_talk_has_a_name_and_a_task(step: str) -> None:
    """The name stands on a button, so it is short; the task is read aloud, so it is a sentence."""
    assert len(step_words(step, ENGLISH)) <= 20
    assert task_words(step, ENGLISH).endswith((".", "?"))


def test_a_talk_in_pairs_takes_as_long_as_its_sentence_says() -> None:
    """The summary promises four minutes; the clock of the step must run for four."""
    assert "four minutes" in format_summary(PAIRS, ENGLISH)
    assert [step.seconds for step in TALK_FORMATS[PAIRS]] == [4 * 60]


@pytest.mark.parametrize("wrong", ["", "debate", "PAIRS"])
def test_a_way_to_talk_that_does_not_exist_has_no_words(wrong: str) -> None:
    """Rather a fault here than an empty button on the wall."""
    for words in (format_words, format_summary, step_words, task_words):
        with pytest.raises(KeyError):
            words(wrong, ENGLISH)


def test_standing_somewhere_is_said_to_be_no_vote() -> None:
    """Nobody may be counted by the corner they stand in."""
    assert "not a vote" in standing_words(ENGLISH)


@pytest.mark.parametrize(
    ("strength", "means"),
    [(Strength.MUST, "always"), (Strength.SHOULD, "unless you can explain why not"), (Strength.MAY, "you choose")],
)
def test_a_strength_says_what_it_means(strength: Strength, means: str) -> None:
    """A team that writes "should" knows that an exception has to be explained."""
    assert strength_words(strength, ENGLISH) == (strength.value, means)
