"""Which words are new since the room was asked: the eye goes to them, and everything else is as it was."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.reworded import reworded
from tests.core.core_samples import drafting


@pytest.mark.parametrize(
    ("before", "now", "fresh"),
    [
        ("We ring first.", "We ring first, unless it burns.", ["unless it burns."]),
        ("We ring first.", "We ring first,", []),
        ("We ring first.", "We always ring first.", ["always"]),
        ("We ring first.", "They ring last.", ["They", "last."]),
        ("We ring first.", "We ring.", []),
        ("We ring first.", "We ring first.", []),
        ("", "We ring first.", []),
        ("We ring first.", "", []),
    ],
)
def test_only_what_is_new_is_marked(before: str, now: str, fresh: list[str]) -> None:
    assert [now[start:end] for start, end in reworded(before, now)] == fresh


def test_the_text_that_was_asked_about_stays_known_while_it_is_changed() -> None:
    """Also where a new draft is begun from another standpoint; before anybody was asked there is none."""
    meeting = drafting()
    assert meeting.session.play.draft is not None and meeting.session.play.draft.put == ""
    meeting.do(c.Advance(), c.CountConsent("objection", 1), c.GoTo("rule"), c.RewordRule("We do b."))
    assert meeting.session.play.draft.put == "We do a."
    meeting.do(c.DraftFrom(meeting.session.deck[0].options[2].id))
    assert (meeting.session.play.draft.text, meeting.session.play.draft.put) == ("We do c.", "We do a.")
    assert meeting.do(c.Advance()).play.draft.put == "We do c."  # type: ignore[union-attr]
