"""The questions to the room: those of the card, and a few that the split asks for; a tick stays with its question."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from game.core.ballots import Round
from game.core.commands import TickPrompt
from game.core.phases import Phase
from game.core.session import Play
from game.core.view_state import View
from game.desk.prompts import FROM_SPLIT, MOST, prompts_of
from game.i18n.words import ENGLISH
from tests.core.core_samples import HEAVY, LIGHT, counted
from tests.desk.desk_samples import PEOPLE, at

ASKING = replace(LIGHT, prompts=("What if it were your child?", "Who else should know?"))
ASKED = (Phase.TALK, Phase.MINORITY, Phase.REVEAL, Phase.RULE)
SPLITS = {
    "clear": counted(PEOPLE, 18, 1, 1),
    "two camps": counted(PEOPLE, 10, 9, 1),
    "wide": counted(PEOPLE, 7, 7, 6),
    "nobody chose two": counted(PEOPLE, 20, 0, 0),
    "no opinions": counted(PEOPLE, 5, 3, 2, abstain=10),
    "no opinions, and nobody chose one": counted(PEOPLE, 6, 4, 0, abstain=10),
}


def numbers(*rounds: Round) -> dict[str, int]:
    """Each question with the number that its tick sends."""
    found = prompts_of(at(Phase.TALK, ASKING, play=Play(rounds=rounds)), ENGLISH)
    return {prompt.text: prompt.tick.command.index for prompt in found if isinstance(prompt.tick.command, TickPrompt)}


@pytest.mark.parametrize("phase", Phase)
def test_questions_come_where_the_room_talks(phase: Phase) -> None:
    """Not while people read, vote or answer: there a question would steer them."""
    assert bool(prompts_of(at(phase, ASKING), ENGLISH)) is (phase in ASKED)


@pytest.mark.parametrize("counts", SPLITS.values(), ids=SPLITS)
def test_those_of_the_split_come_first_and_are_few(counts: Round) -> None:
    """At most two that fit this room, then those that the author wrote."""
    asked = numbers(counts)
    assert list(asked)[-2:] == list(ASKING.prompts)
    assert sum(number >= FROM_SPLIT for number in asked.values()) <= MOST
    assert len(set(asked.values())) == len(asked)


@pytest.mark.parametrize(("one", "other"), list(combinations(SPLITS, 2)), ids=" and ".join)
def test_a_question_keeps_its_number_whatever_the_split(one: str, other: str) -> None:
    """A tick that was set after the first vote must not jump to another question after the second."""
    before, after = numbers(SPLITS[one]), numbers(SPLITS[other])
    assert {text: before[text] for text in before.keys() & after} == {
        text: after[text] for text in before.keys() & after
    }
    assert not set(before.values()) & {number for text, number in after.items() if text not in before}


def test_the_rule_has_questions_of_its_own() -> None:
    """Those of the card were about the case; a rule is asked whether others can keep it."""
    asked = [prompt.text for prompt in prompts_of(at(Phase.RULE, ASKING), ENGLISH)]
    assert not set(asked) & set(ASKING.prompts)
    assert "Can a new colleague keep to this tomorrow?" in asked


def test_what_was_asked_is_ticked() -> None:
    """And the press on it sends the number, so that another press takes the tick away."""
    model = at(Phase.REVEAL, ASKING, view=View(ticked=(1,)))
    assert [(prompt.ticked, prompt.tick.command) for prompt in prompts_of(model, ENGLISH)] == [
        (False, TickPrompt(0)),
        (True, TickPrompt(1)),
    ]


def test_a_card_without_questions_has_none_at_the_outcome() -> None:
    """Nothing is made up for it."""
    assert prompts_of(at(Phase.REVEAL), ENGLISH) == ()


@pytest.mark.parametrize("peek", [False, True])
def test_a_covered_card_is_asked_its_own_questions(peek: bool) -> None:
    """None that tells that there are two camps, who stands alone, or what nobody chose."""
    heavy = replace(HEAVY, prompts=ASKING.prompts)
    play = Play(rounds=(counted(PEOPLE, 10, 9, 1, 0),))
    asked = [prompt.text for prompt in prompts_of(at(Phase.TALK, heavy, play=play, view=View(peek=peek)), ENGLISH)]
    assert asked == [*ASKING.prompts]
