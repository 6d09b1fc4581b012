"""What a facilitator can press about the hall of a study day: nothing in a room that is in none, and never too much."""

from __future__ import annotations

import pytest

from game.core.session import Session
from game.core.sharing import Share, SharingStatus, StudyDay
from game.core.view_model import ViewModel
from game.desk.build import desk_of
from game.i18n.words import ENGLISH

ABOUT = {"share_rules", "stop_sharing", "take_back_shared"}


@pytest.mark.parametrize(
    ("share", "offered"),
    [
        (None, set()),
        (Share.SETTLED, {"stop_sharing", "take_back_shared"}),
        (Share.END, ABOUT),
        (Share.STOPPED, {"share_rules", "take_back_shared"}),
        (Share.TAKEN_BACK, {"share_rules"}),
    ],
)
def test_what_can_be_chosen(share: Share | None, offered: set[str]) -> None:
    """Whatever was chosen, there is a way back out of it."""
    day = StudyDay(status=SharingStatus(share)) if share else StudyDay()
    desk = desk_of(ViewModel(Session(id="id"), day=day), ENGLISH)
    assert {choice.name for choice in desk.choices} & ABOUT == offered


def test_whatever_leaves_the_room_can_be_stopped() -> None:
    assert {share for share in Share if share.goes_on} == {Share.SETTLED, Share.END}
