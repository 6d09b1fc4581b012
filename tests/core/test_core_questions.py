"""Questions that nobody in the room could answer, and how many the whole team has."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.findings import text_of
from game.core.phases import Phase
from game.core.privacy.watched import kinds_of
from game.core.questions import MOST, PARTS, OpenQuestion, named, place_of
from game.core.refusal import Reason
from game.core.rules.context import MAX_TEAM
from game.documents.findings import findings_of
from game.i18n.words import ENGLISH
from game.texts.notices import refusal_words
from tests.core.core_samples import DECK, Meeting, seated, voting


def asked(*texts: str) -> Meeting:
    meeting = seated()
    for text in texts:
        meeting.do(c.AskQuestion(text))
    return meeting


def test_a_question_is_asked_filled_in_and_dropped() -> None:
    """Who and when come one by one, and may be taken away again."""
    meeting = asked("  Who   knows? ", "What now?")
    assert [one.text for one in meeting.session.questions] == ["Who knows?", "What now?"]
    meeting.do(c.AmendQuestion(1, "who", "the head teacher"))
    meeting.do(c.AmendQuestion(1, "when", "in May"))
    assert meeting.session.questions[1] == OpenQuestion("What now?", "the head teacher", "in May")
    meeting.do(c.AmendQuestion(1, "who", ""))
    meeting.do(c.DropQuestion(0))
    assert meeting.session.questions == (OpenQuestion("What now?", "", "in May"),)


def test_it_is_asked_at_any_step_and_the_step_stays() -> None:
    """Also while a vote is open: no ballot is lost, and going back takes the question away first."""
    meeting = voting()
    meeting.do(c.CountHands(DECK[0].options[0].id, 2))
    before = meeting.session
    meeting.do(c.AskQuestion("Who knows?"))
    assert meeting.session.phase is Phase.FIRST_VOTE and meeting.session.play == before.play
    meeting.do(c.StepBack())
    assert meeting.session.questions == () and meeting.session.play.voting == before.play.voting


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (c.AskQuestion(" "), Reason.EMPTY_TEXT),
        (c.AmendQuestion(0, "text", ""), Reason.EMPTY_TEXT),
        (c.AmendQuestion(1, "who", "x"), Reason.NOT_NOW),
        (c.AmendQuestion(-1, "who", "x"), Reason.NOT_NOW),
        (c.AmendQuestion(0, "whose", "x"), Reason.NOT_NOW),
        (c.DropQuestion(1), Reason.NOT_NOW),
        (c.DropQuestion(-1), Reason.NOT_NOW),
    ],
    ids=repr,
)
def test_what_cannot_be_is_refused(command: c.RuleCommand, reason: Reason) -> None:
    assert asked("Who knows?").refusal(command) is reason


def test_before_a_session_nothing_is_asked_and_there_is_an_end_to_it() -> None:
    """More than a dozen is a plan, no list of what came up."""
    assert Meeting().refusal(c.AskQuestion("Who knows?")) is Reason.NOT_NOW
    assert asked(*(f"Who knows {n}?" for n in range(MOST))).refusal(c.AskQuestion("And?")) is Reason.TOO_MANY


def test_what_is_typed_is_looked_over_like_any_other_text() -> None:
    """A day is no finding where it says when; a name is one anywhere, and leads back to its place."""
    assert kinds_of(c.AskQuestion()) == kinds_of(c.AddArgument(DECK[0].options[0].id, True))
    assert "date" not in kinds_of(c.AmendQuestion(0, "when")) and "name" in kinds_of(c.AmendQuestion(0, "who"))
    meeting = asked("What did mister Jansen say?")
    meeting.do(c.AmendQuestion(0, "when", "12 May"))
    (found,) = findings_of(meeting.session)
    assert (found.kind, found.field) == ("name", named(0, "text"))
    assert text_of(meeting.session, found) == "What did mister Jansen say?"
    assert text_of(meeting.do(c.DropQuestion(0)), found) == ""


def test_the_name_of_a_place_leads_back_and_no_other_name_does() -> None:
    assert [place_of(named(11, part)) for part in PARTS] == [(11, part) for part in PARTS]
    assert {place_of(name) for name in ("police", "question", "question/1", "question/x/who", "question/1/x")} == {None}


@pytest.mark.parametrize(("typed", "kept"), [("27", 27), ("3", 3), (str(MAX_TEAM), MAX_TEAM), ("", 0), ("0", 0)])
def test_the_size_of_the_team_may_be_said_at_any_time_or_not(typed: str, kept: int) -> None:
    meeting = seated()
    meeting.do(c.ChangeSetup("team", "40"))
    assert meeting.do(c.ChangeSetup("team", typed)).setup.team == kept


@pytest.mark.parametrize("typed", ["1", "2", "1000", "-3", "many", "2 7", "1.5", "27 ezels"])
def test_another_size_is_refused_with_a_sentence_that_tells_the_bounds(typed: str) -> None:
    meeting = seated()
    assert meeting.refusal(c.ChangeSetup("team", typed)) is Reason.TEAM_BOUNDS
    assert meeting.session.setup.team == 0
    assert f"3 to {MAX_TEAM}" in refusal_words(Reason.TEAM_BOUNDS, ENGLISH)
