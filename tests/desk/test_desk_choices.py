"""What can be chosen beside the steps: what waits comes first, what is chosen is marked, what is unfit is not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.ballots import Ballot, Voting, Way
from game.core.cards import CardId, Theme, ThemeId, Weight
from game.core.phases import BEFORE_CARDS, BETWEEN_CARDS, CARD_PHASES, TALKS, Phase
from game.core.phone_status import Address, Phones, ServerStatus, TypedReason
from game.core.session import Play, Session, Setup
from game.core.strength import Strength
from game.core.talk_formats import SHOWN_TALKS, TALK_FORMATS
from game.desk.choices import (
    MOST_COLLEAGUES,
    jumps,
    nexts,
    phone_choices,
    reason_choice,
    requests_of,
    rule_choices,
    setup_choices,
    standpoint_choices,
    table_choices,
    talk_choices,
)
from game.i18n.words import ENGLISH
from tests.core.core_samples import DECK, FLOORED, HEAVY, LIGHT, A, B, C, card
from tests.desk.desk_samples import DRAFT, at, chosen, commands, labels

ON = Phones(ServerStatus.ON, address="10.0.0.1:8765")


# ------------------------------------------------------------------------------------------------- what waits


def test_nothing_waits_in_a_quiet_room() -> None:
    """No row of buttons that do nothing."""
    assert requests_of(ON, Session(), ENGLISH) == ()


def test_a_request_to_stop_comes_before_a_phone_and_a_reason() -> None:
    """Somebody who wants a pause waits shortest; every reason can be used or left out."""
    busy = replace(ON, stops=2, waiting=1, said=(TypedReason("r1", "too strict"), TypedReason("r2", "too late")))
    assert commands(requests_of(busy, Session(), ENGLISH)) == [
        c.StopsSeen(),
        c.LetIn(),
        *(command(one) for one in ("r1", "r2") for command in (c.UseReason, c.DropReason)),
    ]


@pytest.mark.parametrize(("waiting", "label"), [(1, "Let 1 phone in"), (4, "Let one of 4 phones in")])
def test_one_press_lets_one_phone_in(waiting: int, label: str) -> None:
    """A late guest is let in after a look; nobody opens the door to four at once by mistake."""
    assert labels(requests_of(replace(ON, waiting=waiting), Session(), ENGLISH)) == [label]


def test_a_reason_is_read_before_the_room_reads_it() -> None:
    """Its words stand on the button, so that a name is noticed on the desk and not on the wall."""
    (use, drop) = requests_of(replace(ON, said=(TypedReason("r1", "Ask Anna"),)), Session(), ENGLISH)
    assert "Ask Anna" in use.label
    assert "Ask Anna" not in drop.label


@pytest.mark.parametrize(("here", "usable"), [("basis/a1", True), ("basis/b2", False), ("", False)])
def test_a_reason_goes_on_the_wall_at_its_own_card_alone(here: str, usable: bool) -> None:
    """What somebody typed against a rule, and was left lying, is no objection to the rule of the next card."""
    said = TypedReason("r1", "too strict", CardId("basis/a1"))
    session = at(Phase.CONSENT, replace(LIGHT, id=CardId(here))).session if here else Session()
    found = commands(requests_of(replace(ON, said=(said,)), session, ENGLISH))
    assert found == [*([c.UseReason("r1")] if usable else []), c.DropReason("r1")]


@pytest.mark.parametrize("phase", [*TALKS, Phase.REVEAL, Phase.SECOND_VOTE])
def test_a_reason_for_a_standpoint_goes_on_the_wall_while_people_talk(phase: Phase) -> None:
    """With the letter that everybody says; later it can be read and left out, and no press is refused."""
    said = TypedReason("r1", "Ouders kijken mee", LIGHT.id, B)
    found = requests_of(replace(ON, said=(said,)), at(phase, LIGHT).session, ENGLISH)
    assert commands(found) == [*([c.UseReason("r1")] if phase in TALKS else []), c.DropReason("r1")]
    if phase in TALKS:
        assert found[0].label == "B · To the big screen: “Ouders kijken mee”"


@pytest.mark.parametrize("phase", Phase)
def test_reasons_from_phones_are_switched_where_people_talk(phase: Phase) -> None:
    """At the desk, and the press says how it stands; without phones there is nothing to switch."""
    on, off = (at(phase, setup=Setup(people=20, reasons=yes)).session for yes in (True, False))
    wanted = [c.ChangeSetup("reasons", "yes")] if phase in TALKS else []
    assert commands(reason_choice(ON, off, ENGLISH)) == wanted
    assert chosen(reason_choice(ON, on, ENGLISH)) == (["Reasons from phones"] if phase in TALKS else [])
    assert reason_choice(Phones(), off, ENGLISH) == ()


# ---------------------------------------------------------------------------------------------------- phones


@pytest.mark.parametrize("status", [ServerStatus.OFF, ServerStatus.FAILED])
def test_a_closed_line_can_only_be_opened(status: ServerStatus) -> None:
    """After a fault the same press tries again."""
    assert commands(phone_choices(Phones(status), 20, ENGLISH)) == [c.InvitePhones()]


@pytest.mark.parametrize("present", [1, 20, MOST_COLLEAGUES, 99])
def test_a_rehearsal_has_as_many_colleagues_as_the_laptop_can_bear(present: int) -> None:
    """One for each chair, up to a number that still leaves the wall fluent."""
    practise = phone_choices(ON, present, ENGLISH)[0]
    assert practise.command == c.Practise(min(present, MOST_COLLEAGUES))


def test_colleagues_of_a_rehearsal_can_be_sent_home() -> None:
    """The same button, so that nobody forgets them before the real team comes."""
    practise = phone_choices(replace(ON, practising=12), 20, ENGLISH)[0]
    assert (practise.label, practise.command) == ("Send the colleagues home", c.Practise(0))


@pytest.mark.parametrize("tickets", [True, False])
def test_tickets_are_switched_by_one_press(tickets: bool) -> None:
    """Marked while each seat has one."""
    switch = phone_choices(replace(ON, tickets=tickets), 20, ENGLISH)[1]
    assert switch.command == c.UseTickets("no" if tickets else "yes")
    assert (switch.kind == "chosen") is tickets


def test_other_addresses_and_paired_desks_are_there_when_there_are_some() -> None:
    """By the name that people know a network by; closing the line stands last, away from the others."""
    several = replace(ON, others=(Address("10.0.0.2", "Wi-Fi"), Address("10.0.0.3")), desks=1)
    choices = phone_choices(several, 20, ENGLISH)
    assert labels(choices)[2:4] == ["Wi-Fi · 10.0.0.2", "10.0.0.3"]
    assert commands(choices)[2:] == [
        c.ChooseAddress("10.0.0.2"),
        c.ChooseAddress("10.0.0.3"),
        c.ForgetDesks(),
        c.DismissPhones(),
    ]
    assert c.ForgetDesks() not in commands(phone_choices(ON, 20, ENGLISH))


# ---------------------------------------------------------------------------------------------------- set-up


@pytest.mark.parametrize(
    ("field", "changes", "label"),
    [
        ("minutes", {"minutes": 60}, "60 min"),
        ("way", {"way": Way.PHONES}, "Phones"),
        ("short", {"short": True}, "Short version"),
        ("short", {"short": False}, "Full version"),
        ("talk", {"talk": "carousel"}, "Carousel"),
        ("sure", {"sure": True}, "Ask how sure"),
        ("auto_close", {"auto_close": True}, "Closes by itself"),
    ],
)
def test_the_form_marks_what_is_chosen(field: str, changes: dict[str, object], label: str) -> None:
    """Of each row one; switches are marked while they are on."""
    model = at(Phase.SETUP, setup=replace(Setup(), **changes))  # type: ignore[arg-type]
    row = [
        action
        for action in setup_choices(model, ENGLISH)
        if isinstance(action.command, c.ChangeSetup) and action.command.field == field
    ]
    assert [action.label for action in row if action.kind == "chosen"] == [label]


def test_a_time_of_ones_own_marks_no_button() -> None:
    """Seventy-five minutes, typed: none of the four is right, so none is lit."""
    model = at(Phase.SETUP, setup=Setup(minutes=75))
    assert not [label for label in chosen(setup_choices(model, ENGLISH)) if label.endswith(" min")]


def test_themes_can_be_added_one_by_one() -> None:
    """More than one may be chosen; only those with cards are there."""
    themes = tuple(Theme(ThemeId(name), name.title(), "chat") for name in ("t", "party", "empty"))
    cards = (card(theme="t"), card("x2-c", theme="party"))
    model = at(Phase.SETUP, setup=Setup(themes=(ThemeId("t"),)), themes=themes, cards=cards)
    offered = [a for a in setup_choices(model, ENGLISH) if a.command in [c.ChangeSetup("themes", t.id) for t in themes]]
    assert [(action.label, action.kind) for action in offered] == [("T", "chosen"), ("Party", "plain")]


# ---------------------------------------------------------------------------------------------- at the card


def tables(*voted: int, way: Way = Way.TABLES) -> tuple[list[str], list[object]]:
    box = {f"table/{n}": Ballot(A, 5) for n in voted}
    model = at(Phase.FIRST_VOTE, play=Play(voting=Voting(1, way, box)))
    choices = table_choices(model.session, ENGLISH)
    return labels(choices), commands(choices)


def test_the_next_table_is_asked_by_its_number() -> None:
    """The first that has not voted, even where a later one was quicker."""
    assert tables(1, 3) == (
        ["Table 2: A", "Table 2: B", "Table 2: C"],
        [c.CastTable(2, option) for option in (A, B, C)],
    )


@pytest.mark.parametrize(("voted", "way"), [((1, 2, 3, 4), Way.TABLES), ((), Way.HANDS)])
def test_without_a_table_to_ask_nothing_is_offered(voted: tuple[int, ...], way: Way) -> None:
    """All are in, or the room votes in another way."""
    assert tables(*voted, way=way) == ([], [])


@pytest.mark.parametrize("weight", Weight)
def test_with_a_heavy_card_nobody_walks_to_a_corner(weight: Weight) -> None:
    """Standing in a corner shows where somebody stands: that way is not offered at all."""
    offered = commands(talk_choices(at(Phase.TALK, card(weight=weight)).session, ENGLISH))
    left_out = set(SHOWN_TALKS) if weight is Weight.HEAVY else set()
    assert offered == [c.ChangeTalk(way) for way in TALK_FORMATS if way not in left_out]


def test_the_way_that_is_talked_in_is_marked() -> None:
    """On a heavy card it is the one that was taken instead of the corners."""
    walking = Play(talk="walk_over")
    assert chosen(talk_choices(at(Phase.TALK, LIGHT, play=walking).session, ENGLISH)) == ["Corners debate"]
    assert chosen(talk_choices(at(Phase.TALK, HEAVY, play=walking).session, ENGLISH)) == ["In pairs"]


def test_a_rule_has_its_strength_chapter_and_source() -> None:
    """One of each is marked: must, its chapter, and the standpoint that it was drafted from."""
    choices = rule_choices(at(Phase.RULE).session, ENGLISH)
    assert chosen(choices) == ["must", "H3", "A"]
    assert [one for one in commands(choices) if isinstance(one, c.SetStrength)] == [
        c.SetStrength(s.value) for s in Strength
    ]


def test_what_the_law_rules_out_is_no_draft() -> None:
    """A standpoint below the floor cannot be pressed into a rule."""
    session = at(Phase.RULE, FLOORED, play=Play(draft=replace(DRAFT, option=C, asked=A))).session
    drafts = [one.option for one in commands(rule_choices(session, ENGLISH)) if isinstance(one, c.DraftFrom)]
    assert drafts == [B, C]


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.RULE])
def test_no_rule_is_changed_at_another_step(phase: Phase) -> None:
    """The draft lives on at the consent round, but there it is asked about."""
    assert rule_choices(at(phase, play=Play(draft=DRAFT)).session, ENGLISH) == ()


# ------------------------------------------------------------------------------------------------ cards to come


@pytest.mark.parametrize("phase", Phase)
def test_cards_to_come_can_be_played_now_or_next(phase: Phase) -> None:
    """Now only while a card is on the wall; next also before the first, and never the one that is next already."""
    session = at(phase).session
    swaps = [c.PickCard(one.id, True) for one in DECK[1:]]
    later = [c.PickCard(one.id) for one in DECK[2:]]
    assert commands(jumps(session, ENGLISH)) == (swaps if phase in CARD_PHASES else [])
    assert commands(nexts(session, ENGLISH)) == (
        later if phase in (*BEFORE_CARDS, *CARD_PHASES, *BETWEEN_CARDS) else []
    )


def test_after_the_last_card_there_is_none() -> None:
    """A jump from it would lead nowhere."""
    last = replace(at(Phase.TALK).session, turn=len(DECK) - 1)
    assert jumps(last, ENGLISH) == nexts(last, ENGLISH) == ()


def test_any_standpoint_can_be_heard_from_the_desk() -> None:
    """In its step only; the one that is heard now is marked."""
    now = at(Phase.MINORITY, play=Play(minority=B)).session
    assert commands(standpoint_choices(now)) == [c.HearFor(A), c.HearFor(B), c.HearFor(C)]
    assert chosen(standpoint_choices(now)) == ["B"]
    assert standpoint_choices(at(Phase.TALK).session) == ()
