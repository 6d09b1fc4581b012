"""What to keep in mind at each step, and one sentence to say aloud: few, calm, and never about a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Consent, Way
from game.core.phases import DRAFTED, Phase
from game.core.session import Play, Setup, Status
from game.core.strength import Strength
from game.core.view_state import REVEAL_STEPS, SHOWN, View
from game.desk.advice import advice_of, saying_of
from game.desk.own_card import four_questions
from game.desk.visibility import shown
from game.i18n.words import ENGLISH
from tests.core.core_samples import HEAVY, LIGHT, counted
from tests.desk.desk_samples import DRAFT, PEOPLE, at
from tests.screens.screens_table import LANGUAGES, said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", Phase)
def test_each_step_has_a_little_advice_and_a_sentence(phase: Phase, language: str) -> None:
    """One to three sentences: more would not be read while twenty people wait."""
    model, say = at(phase), said(language)
    assert 1 <= len(advice_of(model, say)) <= 3
    assert saying_of(model, say).endswith((".", "?", "!", "»", "”"))


@pytest.mark.parametrize("stage", range(REVEAL_STEPS))
@pytest.mark.parametrize("phase", Phase)
def test_when_the_split_was_shown(phase: Phase, stage: int) -> None:
    """From the bars on, and at every later step of the card; before that the desk speaks of its shape alone."""
    expected = phase in DRAFTED or (phase is Phase.REVEAL and stage >= SHOWN)
    assert shown(at(phase, view=View(reveal=stage))) is expected


def test_stop_outweighs_everything_else() -> None:
    """Whatever the room was at: nobody has to explain anything, and the sentence to say asks for nothing."""
    stopped = at(Phase.TALK, unkept=(LIGHT,), view=View(overlay="stop"))
    (told,) = advice_of(stopped, ENGLISH)
    assert "Nobody has to explain" in told
    assert saying_of(stopped, ENGLISH) == "We stop for a moment. You need not say anything."


@pytest.mark.parametrize("overlay", ["", "contacts"])
def test_a_pause_is_not_used_to_go_on_talking(overlay: str) -> None:
    """The clock stands still, and so does the advice about the split."""
    held = at(Phase.TALK, session={"paused_at": 1.0}, view=View(overlay=overlay))
    assert len(advice_of(held, ENGLISH)) == 1
    assert saying_of(held, ENGLISH).startswith("We stop for a moment.")


def test_an_own_card_is_judged_by_four_questions() -> None:
    """The only place with more than three sentences, for each of them can say no."""
    assert advice_of(at(Phase.CLOSING, unkept=(LIGHT,)), ENGLISH) == four_questions(ENGLISH)
    assert len(four_questions(ENGLISH)) == 4


def test_what_the_split_asks_for_comes_first() -> None:
    """To whoever peeks: two sentences at most from the counts and the step together, the most useful one first."""
    rounds, peek = (counted(PEOPLE, 10, 9, 1),), View(peek=True)
    assert not advice_of(at(Phase.TALK, play=Play(rounds=rounds)), ENGLISH)[0].startswith("Two camps")
    camps = at(Phase.TALK, play=Play(rounds=rounds), view=peek)
    told = advice_of(camps, ENGLISH)
    assert told[0].startswith("Two camps")
    assert len(told) == 2
    much = at(Phase.TALK, play=Play(rounds=(counted(PEOPLE, 6, 3, 0, abstain=10),)), view=peek)
    assert len(advice_of(much, ENGLISH)) == 2


@pytest.mark.parametrize("phase", [Phase.FIRST_VOTE, Phase.SITUATION, Phase.SECOND_VOTE, Phase.RULE])
def test_while_people_read_vote_or_write_the_split_is_silent(phase: Phase) -> None:
    """A word about the last round could steer the next one."""
    one = at(phase, play=replace(at(phase).session.play, rounds=(counted(PEOPLE, 10, 9, 1),)))
    other = at(phase, play=replace(at(phase).session.play, rounds=(counted(PEOPLE, 1, 1, 18),)))
    assert advice_of(one, ENGLISH) == advice_of(other, ENGLISH)


@pytest.mark.parametrize(("stage", "told"), [(0, False), (1, True), (2, True)])
def test_at_the_outcome_the_desk_waits_for_the_bars(stage: int, told: bool) -> None:
    """Then it says what the wall says: write the rule, talk on, or park."""
    model = at(Phase.REVEAL, play=Play(rounds=(counted(PEOPLE, 18, 1, 1),)), view=View(reveal=stage))
    assert any(sentence.startswith("Nearly everybody chooses A") for sentence in advice_of(model, ENGLISH)) is told


@pytest.mark.parametrize(
    ("text", "strength", "told"),
    [
        ("We may ring each other.", "must", "“may” means: may"),
        ("We ring first.", "may", "These words mean: must"),
        ("We ring first.", "should", ""),
    ],
)
def test_a_rule_that_is_not_as_firm_as_it_is_called_is_told_first(text: str, strength: str, told: str) -> None:
    """The room reads the same on the wall."""
    draft = replace(DRAFT, text=text, strength=Strength(strength))
    found = advice_of(at(Phase.RULE, play=Play(draft=draft)), ENGLISH)
    assert (found[0] == told) is bool(told) and len(found) <= 3


def test_a_heavy_card_begins_with_stop() -> None:
    """Before it is read aloud, STOP is named again; with another card the facts come first."""
    assert "STOP" in advice_of(at(Phase.SITUATION, HEAVY), ENGLISH)[0]
    assert "STOP" not in advice_of(at(Phase.SITUATION, LIGHT), ENGLISH)[0]


@pytest.mark.parametrize(
    ("play", "told"),
    [
        (Play(draft=DRAFT), "can you live with it?"),
        (Play(draft=DRAFT, consent=Consent(18, 0, 2)), "An objection helps the text"),
        (Play(draft=DRAFT, consent=Consent(18, 0, 2), status=Status.PARKED), "Parked is not lost"),
    ],
)
def test_at_the_consent_round_advice_follows_the_answers(play: Play, told: str) -> None:
    """An objection is met before the next question is asked, and parking is no failure."""
    assert told in advice_of(at(Phase.CONSENT, play=play), ENGLISH)[0]


def test_an_answer_that_is_still_hidden_changes_no_advice() -> None:
    """Who watches the desk while one phone taps would see whose objection it was."""
    quiet = Play(draft=DRAFT, consent=Consent(3), answers={"s1": "yes"})
    rubs = replace(quiet, answers={"s1": "objection"})
    assert advice_of(at(Phase.CONSENT, play=quiet), ENGLISH) == advice_of(at(Phase.CONSENT, play=rubs), ENGLISH)


@pytest.mark.parametrize(
    ("way", "secret"), [(Way.HANDS, False), (Way.TABLES, False), (Way.KEYBOARD, True), (Way.PHONES, True)]
)
def test_a_choice_is_called_unseen_only_where_it_is(way: Way, secret: bool) -> None:
    """Hands are seen, and a table knows of itself: nothing is promised that does not hold."""
    told = saying_of(at(Phase.FIRST_VOTE, setup=Setup(people=PEOPLE, way=way)), ENGLISH)
    assert ("Nobody sees" in told) is secret


def test_on_a_heavy_card_the_ways_that_nobody_can_film_are_advised() -> None:
    """Whoever films the room can find out what a voting card said."""
    by_card = Setup(people=PEOPLE, way=Way.CAMERA)
    assert any("films" in told for told in advice_of(at(Phase.FIRST_VOTE, HEAVY, setup=by_card), ENGLISH))
    assert not any("films" in told for told in advice_of(at(Phase.FIRST_VOTE, LIGHT, setup=by_card), ENGLISH))
    assert not any("films" in told for told in advice_of(at(Phase.FIRST_VOTE, HEAVY), ENGLISH))
