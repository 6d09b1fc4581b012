"""What a phone says in words, in both languages: in each state, for each reason, and by its script."""

from __future__ import annotations

import re

import pytest

from game.core.phases import Phase
from game.core.refusal import Reason
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.server.phones.texts import NOT_NOW, STATUS, calm_words, counted, script_words, sentence_of, status_of

LANGUAGES = ["en", "nl"]
REASONS = sorted({*STATUS, *(reason.value for reason in Reason), "older"})
CALM = ("wait", "closed", "queue", "stopped", "end")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_a_sentence_for_who_holds_the_phone(reason: str, language: str) -> None:
    """Whole, and without a name from inside the program."""
    sentence = sentence_of(reason, words(language))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "_" not in sentence and "{" not in sentence


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_a_status_of_a_refusal(reason: str) -> None:
    """A script that knows none of our names sees that it did not get through."""
    assert 400 <= status_of(reason) < 600


def test_a_reason_of_the_rules_is_clear_but_not_for_now() -> None:
    """Also one that is new and that nobody has put into the table."""
    assert status_of("a reason of tomorrow") == status_of(Reason.NOT_NOW.value) == NOT_NOW


@pytest.mark.parametrize("reason", ["busy", "disk_trouble"])
def test_a_vote_that_was_not_kept_says_that_nothing_was_counted(reason: str) -> None:
    """So that somebody votes again, and does not think that they voted twice."""
    assert "Nothing was counted" in sentence_of(reason, ENGLISH)
    assert status_of(reason) == 503


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("state", CALM)
def test_a_phone_without_a_question_says_what_goes_on(state: str, phase: Phase, language: str) -> None:
    """A title and a sentence at every step: nobody looks at an empty screen and wonders."""
    title, sentence = calm_words(state, phase, words(language))
    assert title and sentence
    assert not re.search(r"\d", title + sentence), "and no figure of any vote"


@pytest.mark.parametrize("state", ["vote", "consent", "results"])
def test_a_phone_with_a_question_has_its_words_from_the_card(state: str) -> None:
    """These have none of their own."""
    assert calm_words(state, Phase.FIRST_VOTE, ENGLISH) == ("", "")


def test_while_a_vote_is_closed_nobody_is_told_that_the_outcome_is_there_before_it_is() -> None:
    """In the reveal it is on its way; in the talk before the second vote it stays covered."""
    assert "is coming" in calm_words("closed", Phase.REVEAL, ENGLISH)[1]
    assert "Nobody sees the outcome yet" in calm_words("closed", Phase.TALK, ENGLISH)[1]


def test_stop_asks_nobody_to_explain() -> None:
    """Whoever asked for it."""
    assert "Nobody has to explain anything" in calm_words("stopped", Phase.TALK, ENGLISH)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_has_all_its_words_in_each_language(language: str) -> None:
    """The same names in each; one that tells of a choice has a place for it, and no other has.

    What follows upon another sentence begins with a space, and none ends with one.
    """
    told = script_words(words(language))
    assert told.keys() == script_words(ENGLISH).keys()
    for name, text in told.items():
        for part in [text] if isinstance(text, str) else text:
            assert part.strip() == part.removeprefix(" ") != ""
            assert part.count("{}") == (name == "counted")


def test_a_choice_is_told_as_it_was_made() -> None:
    """Also one with signs that a template would take for places."""
    assert "{x} %s" in counted(ENGLISH, "{x} %s")
