"""Buttons that belong together on the desk: under which heading, in which order, and the ids of fields."""

from __future__ import annotations

import pytest

from game.core.cards import OptionId
from game.core.commands import AddArgument, ProposeRule, RewordRule, TypeNotes
from game.desk.action import Action
from game.desk.model import Entry
from game.i18n.catalogues import words
from game.i18n.words import ENGLISH
from game.server.desk.button_groups import (
    ELSEWHERE,
    OF_CARDS,
    OF_PHONES,
    among,
    entry_id,
    entry_kind,
    grouped,
    headings,
    is_less,
    without,
)
from tests.server.desk_samples import act, ruling, setup, talk


def names(actions: tuple[Action, ...]) -> list[str]:
    return [action.name for action in actions]


def test_buttons_of_one_kind_stand_under_one_heading() -> None:
    """Eleven chapters without a word above them would be eleven riddles."""
    found = grouped(ruling().choices, ENGLISH)
    assert [(heading, len(row)) for heading, row in found] == [("How firm", 3), ("Chapter", 11)]


def test_in_the_set_up_each_field_has_a_heading_of_its_own() -> None:
    """All of them are one command: it is the field that says what they choose."""
    found = grouped((*setup().choices, act("setup", "kort", field="short", text="yes")), ENGLISH)
    assert [heading for heading, _ in found] == ["Time", "Flow"]


def test_buttons_that_stand_for_themselves_come_last_in_one_row() -> None:
    """However they lay among the others."""
    buttons = (act("park", "Parkeer"), act("strength", "moet", strength="must"), act("redo", "Herstel"))
    found = grouped(buttons, ENGLISH)
    assert [(heading, names(row)) for heading, row in found] == [("How firm", ["strength"]), ("", ["park", "redo"])]


def test_without_buttons_there_is_no_row() -> None:
    """Not even an empty one."""
    assert grouped((), ENGLISH) == []


def test_no_button_is_lost_or_doubled_by_grouping() -> None:
    """Of all that a desk can show."""
    for desk in (talk(), ruling(), setup()):
        found = [action for _, row in grouped(desk.choices, ENGLISH) for action in row]
        assert sorted(found, key=repr) == sorted(desk.choices, key=repr)


def test_the_places_of_the_page_share_the_buttons_out() -> None:
    """Phones, cards and what is shown beside its request: none of them stands in two places."""
    assert not OF_PHONES & OF_CARDS
    assert not OF_PHONES & ELSEWHERE
    assert not OF_CARDS & ELSEWHERE


def test_taking_some_and_leaving_them_out_is_all() -> None:
    """A button is on the page once."""
    buttons = talk().choices
    phones = among(buttons, OF_PHONES)
    assert names(phones) == ["practise"]
    assert sorted([*phones, *without(buttons, OF_PHONES)], key=repr) == sorted(buttons, key=repr)
    assert without(buttons, OF_PHONES, ("timer",)) == ()


@pytest.mark.parametrize(
    ("button", "less"),
    [
        (act("hands", "−", option="a", by="-1"), True),
        (act("hands", "+", option="a", by="1"), False),
        (act("timer", "−1 min", seconds="-60"), True),
        (act("timer", "+1 min", seconds="60"), False),
        (act("present", "Iemand minder", by="-1"), True),
    ],
)
def test_less_stands_left_of_more(button: Action, less: bool) -> None:
    """By what it adds, else by the sign on it, be it a hyphen or a minus."""
    assert is_less(button) is less


def test_each_field_has_an_id_of_its_own() -> None:
    """What somebody is typing is found again when the page around it changes."""
    pro = Entry("Voor A", "", AddArgument(OptionId("a"), True))
    con = Entry("Tegen A", "", AddArgument(OptionId("a"), False))
    other = Entry("Voor B", "", AddArgument(OptionId("b"), True))
    rule = Entry("De regel", "x", RewordRule())
    ids = [entry_id(entry) for entry in (pro, con, other, rule)]
    assert len(set(ids)) == 4
    assert all(id.startswith("e-") and " " not in id for id in ids)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (Entry("", "", AddArgument(OptionId("a"), True)), "adding"),
        (Entry("", "", TypeNotes()), "itself"),
        (Entry("", "", ProposeRule()), "itself"),
        (Entry("", "", RewordRule()), "change"),
    ],
    ids=["an argument is added", "notes go by themselves", "a proposal too", "a rule is changed by a press"],
)
def test_a_field_says_when_it_is_sent(entry: Entry, kind: str) -> None:
    """The script empties it, sends it while somebody types, or waits for the button."""
    assert entry_kind(entry) == kind


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_heading_is_a_word_of_the_language(language: str) -> None:
    """The same buttons have one in each."""
    found = headings(words(language))
    assert found.keys() == headings(ENGLISH).keys()
    assert all(text.strip() == text != "" for text in found.values())
