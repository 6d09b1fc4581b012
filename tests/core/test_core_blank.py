"""A text that nobody can see fills no field, wherever somebody types or writes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.blank import says_something
from game.core.phases import Phase
from game.core.refusal import Reason
from tests.core.core_samples import DECK, A, Meeting, asking, drafting, voting

UNSEEN = {
    "nothing": "", "a space": " ", "a hard space": "\u00a0", "zero width": "\u200b\u200b", "a joiner": "\u200d",
    "a mark of direction": "\u200e", "a soft hyphen": "\u00ad", "an accent alone": "\u0301", "a variant": "\ufe0f",
    "a filler": "\u3164", "a half filler": "\uffa0", "empty braille": "\u2800", "a tag": "\U000e0061",
    "several": " \u200b \u3164\ufeff ",
}  # fmt: skip
SEEN = ("x", "é", "e\u0301", "?", "5", "👩\u200d🏫", "\u200bx", "ا", "中", "…", "€")


@pytest.mark.parametrize("text", SEEN)
def test_whoever_sees_a_sign_sees_a_text(text: str) -> None:
    """Also behind signs that nobody sees."""
    assert says_something(text)


def talking() -> Meeting:
    """At the talk about the first card."""
    meeting = voting()
    meeting.hands(a=4, b=3, c=3)
    meeting.do(c.Advance())
    return meeting


def closing() -> Meeting:
    """With one rule."""
    meeting = asking()
    meeting.do(c.CountConsent("yes", 10), c.Advance(), c.GoTo("closing"))
    return meeting


FIELDS: dict[str, tuple[Callable[[], Meeting], Callable[[str], c.Command]]] = {
    "a rule": (drafting, c.RewordRule),
    "an objection": (asking, c.AddObjection),
    "an argument": (talking, lambda text: c.AddArgument(A, True, text)),
    "a rule at the closing": (closing, lambda text: c.AmendAgreement(DECK[0].id, "text", text)),
}


@pytest.mark.parametrize("text", UNSEEN.values(), ids=list(UNSEEN))
@pytest.mark.parametrize("field", FIELDS)
def test_what_nobody_sees_is_no_text(field: str, text: str) -> None:
    """It would stand in the protocol as an empty number."""
    start, command = FIELDS[field]
    assert not says_something(text)
    assert start().refusal(command(text)) is Reason.EMPTY_TEXT
    assert start().refusal(command(f"{text}We do.")) is None


@pytest.mark.parametrize("text", UNSEEN.values(), ids=list(UNSEEN))
def test_nobody_is_asked_about_a_draft_that_nobody_sees(text: str) -> None:
    """Also in a session file of before."""
    meeting = drafting()
    session = meeting.session
    assert session.phase is Phase.RULE and session.play.draft is not None
    play = replace(session.play, draft=replace(session.play.draft, text=text))
    meeting.history.session = replace(session, play=play)
    assert meeting.refusal(c.Advance()) is Reason.EMPTY_TEXT
