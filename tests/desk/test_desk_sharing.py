"""What a facilitator can press about the hall of a study day: nothing in a room that is in none, and never too much."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.published import published
from game.core.session import Session
from game.core.sharing import Share, SharingStatus, StudyDay
from game.core.view_model import ViewModel
from game.desk.build import desk_of
from game.desk.sharing import shared_of
from game.i18n.words import ENGLISH
from tests.core.core_samples import asking

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


def strings(value: object) -> set[str]:
    """Every text in an item."""
    if isinstance(value, dict):
        return {text for one in value.values() for text in strings(one)}
    if isinstance(value, list):
        return {text for one in value for text in strings(one)}
    return {value} if isinstance(value, str) and value else set()


def test_the_desk_leaves_nothing_out_of_what_has_gone() -> None:
    """Each text of each item, as it went; what is a word of ours stands there in words."""
    meeting = asking(12)
    meeting.do(c.CountConsent("reservation", 12), c.Settle())
    items = published(meeting.session)
    shared = shared_of(StudyDay("h/c", "Kamer 3", SharingStatus(Share.SETTLED), tuple(items.items())), ENGLISH)
    assert shared is not None and len(shared.gone) == len(items) == 2
    ours = {"reserved": "Agreed with reservations", "must": "must", "should": "should", "may": "may", "card": "card"}
    for one, body in zip(shared.gone, items.values(), strict=True):
        told = f"{one.title} {one.text}".lower()
        for text in strings(body):
            assert ours.get(text, text).lower() in told, text


def test_whatever_leaves_the_room_can_be_stopped() -> None:
    assert {share for share in Share if share.goes_on} == {Share.SETTLED, Share.END}
