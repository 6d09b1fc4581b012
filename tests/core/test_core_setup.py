"""The rules before the first card."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core import events as e
from game.core.ballots import Way
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rules.context import MOST_PEOPLE
from game.core.session import Session
from game.i18n.words import ENGLISH
from game.texts.notices import refusal_words
from tests.core.core_samples import DECK, A, Meeting, seated, voting


def at_form() -> Meeting:
    meeting = Meeting()
    meeting.do(c.NewSession())
    return meeting


def test_the_form_opens_once() -> None:
    """A new session leaves WELCOME, and cannot be asked for again on the form."""
    meeting = at_form()
    assert meeting.session.phase is Phase.SETUP
    assert meeting.refusal(c.NewSession()) is Reason.NOT_NOW


PEOPLE, MINUTES = Reason.PEOPLE_BOUNDS, Reason.MINUTES_BOUNDS


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [("people", "3", 3), ("people", "22", 22), ("people", " 40 ", 40), ("people", "99", 99), ("people", "٢٢", 22),
     ("minutes", "20", 20), ("minutes", "75", 75), ("minutes", "90 min", 90), ("minutes", "90 minuten", 90),
     ("minutes", "240", 240), ("minutes", "101", 101)],
)  # fmt: skip
def test_any_number_within_the_bounds_is_taken(field: str, typed: str, kept: int) -> None:
    """As people type it."""
    assert getattr(at_form().do(c.ChangeSetup(field, typed)).setup, field) == kept


@pytest.mark.parametrize(("field", "reason"), [("people", PEOPLE), ("minutes", MINUTES)], ids=["people", "minutes"])
@pytest.mark.parametrize("typed", ["0", "2", "500", "99999999999", "-30", "", "many", "2 2", "1.5", "²", "30 ezels"])
def test_another_number_is_refused_with_the_bounds(field: str, reason: Reason, typed: str) -> None:
    """And not made another one without a word."""
    assert at_form().refusal(c.ChangeSetup(field, typed)) is reason


@pytest.mark.parametrize(("field", "least", "most"), [("people", 3, 99), ("minutes", 20, 240)])
def test_the_sentence_names_the_bounds_that_hold(field: str, least: int, most: int) -> None:
    """Both of them are taken, one further is not."""
    for number, beyond in ((least, least - 1), (most, most + 1)):
        assert getattr(at_form().do(c.ChangeSetup(field, str(number))).setup, field) == number
        reason = at_form().refusal(c.ChangeSetup(field, str(beyond)))
        assert reason is not None and f"{least} to {most}" in refusal_words(reason, ENGLISH)


@pytest.mark.parametrize(
    "command",
    [
        c.ChangeSetup("tables", "many"), c.ChangeSetup("only", "1"), c.ChangeSetup("style", "wild"),
        c.ChangeSetup("way", "phone call"), c.ChangeSetup("short", "maybe"), c.ChangeSetup("auto_close", "1"),
        c.ChangeSetup("names", "Ann"),
    ],
)  # fmt: skip
def test_nonsense_on_the_form_is_refused(command: c.Command) -> None:
    """What a field cannot hold is refused and changes nothing; there is no field for names."""
    assert at_form().refusal(command) is Reason.NOT_NOW


def test_every_field_of_the_form_is_kept() -> None:
    """School, way, style, flow and closing are as chosen; a theme toggles, and an empty one means all."""
    meeting = at_form()
    for name, text in {
        "school": " De  Wilg ",
        "way": "keyboard",
        "style": "behaviour",
        "auto_close": "yes",
        "short": "yes",
    }.items():
        meeting.do(c.ChangeSetup(name, text))
    setup = meeting.session.setup
    assert (setup.school, setup.way, setup.style, setup.auto_close, setup.short) == (
        "De Wilg",
        Way.KEYBOARD,
        "behaviour",
        True,
        True,
    )
    assert meeting.do(c.ChangeSetup("themes", "one"), c.ChangeSetup("themes", "two")).setup.themes == ("one", "two")
    assert meeting.do(c.ChangeSetup("themes", "one")).setup.themes == ("two",)
    assert meeting.do(c.ChangeSetup("themes")).setup.themes == ()


def test_no_session_without_cards() -> None:
    """An empty deck is refused with the reason that helps."""
    assert at_form().refusal(c.StartSession("id", "now")) is Reason.NO_CARDS


def test_a_started_session_cannot_go_back_to_the_form() -> None:
    """The start of a session is as far as undo goes."""
    meeting = at_form()
    meeting.do(c.StartSession("id", "now", DECK))
    assert meeting.session.phase is Phase.HOUSE_RULES
    assert meeting.refusal(c.StepBack()) is Reason.AT_START
    assert meeting.refusal(c.ChangeSetup("people", "3")) is Reason.NOT_NOW


def test_people_are_put_right_at_any_moment_of_a_session() -> None:
    """One more or less, never fewer than one; a hall may hold more than the form does."""
    meeting = seated(3)
    assert meeting.do(c.CorrectPresent(-2)).present == 1
    assert meeting.refusal(c.CorrectPresent(-1)) is Reason.NOT_NOW
    assert meeting.do(c.CorrectPresent(MOST_PEOPLE - 1)).present == MOST_PEOPLE
    assert meeting.refusal(c.CorrectPresent(1)) is Reason.NOT_NOW


def test_a_whole_hall_votes() -> None:
    """As many phones as there are people may vote, and not one more."""
    meeting = voting(3)
    meeting.do(c.CorrectPresent(117))
    for n in range(120):
        meeting.do(c.PlaceBallot(f"phone/{n}", A, "0.1"))
    assert meeting.session.play.voting is not None and meeting.session.play.voting.cast == 120
    assert meeting.refusal(c.PlaceBallot("phone/x", A, "0.1")) is Reason.BOX_FULL


@pytest.mark.parametrize("name", ["only_mine", "colour", "", "School"])
def test_a_field_of_another_version_of_the_form_changes_nothing(name: str) -> None:
    """A set-up that was kept opens for ever; what is not known any more must not become the name of the school."""
    session = evolve(Session(Phase.SETUP), e.SetupChanged("school", "De Wilg"))
    assert evolve(session, e.SetupChanged(name, "yes")) == session
