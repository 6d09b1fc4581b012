"""From a name and its arguments to a command and back, and what is said of arguments that are not right."""

from __future__ import annotations

import pytest

from game.core import commands as c
from game.core.cards import NO_CARD, CardId, OptionId
from game.core.commands.wire import NAMES, WHOLE, command_for, written

PROMISED = (
    "onward",
    "back",
    "redo",
    "stop",
    "resume",
    "blank",
    "aftercare",
    "hide",
    "goto",
    "skip",
    "park",
    "settle",
    "swap",
    "add",
    "lighter",
    "redraw",
    "pause",
    "present",
    "way",
    "setup",
    "new_session",
    "start",
    "reveal_more",
    "peek",
    "hands",
    "consent",
    "objection",
    "reword",
    "reason",
    "strength",
    "chapter",
    "draft_from",
    "status",
    "returns",
    "argument",
    "remove_argument",
    "choose_argument",
    "twist",
    "timer",
    "flow",
    "tick",
    "propose",
    "accept",
    "notes",
    "side",
    "invite",
    "dismiss",
    "address",
    "let_in",
    "stops_seen",
    "use_said",
    "drop_said",
    "wifi",
    "tickets",
    "forget_desks",
    "practise",
    "look_over",
    "who_and_when",
    "amend",
    "merge",
    "keep_both",
    "keep_card",
    "leave_card",
    "take_back_card",
    "role",
    "export",
    "leave",
    "quit",
)


def test_every_promised_name_is_there() -> None:
    """The list that other programs are told of."""
    assert set(PROMISED) <= set(NAMES)


def test_nobody_has_any_other_name() -> None:
    """Also not the name of a command itself, or of a thing in Python."""
    for name in ("", "Advance", "StepBack", "cast", "ballot", "__class__", "open", "folder"):
        assert command_for(name, {}) is None


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("goto", {}),
        ("present", {"by": "many"}),
        ("present", {"by": "1000"}),
        ("present", {}),
        ("hands", {"option": "a", "exactly": "-1"}),
        ("hands", {"by": "1"}),
        ("argument", {"option": "a", "favour": "perhaps", "text": "x"}),
        ("timer", {"seconds": "99999"}),
        ("tick", {"index": "-1"}),
        ("returns", {"field": "name", "text": "x"}),
        ("wifi", {"field": "ssid", "text": "x"}),
        ("export", {"format": "../../etc"}),
        ("practise", {"people": "-3"}),
        ("amend", {"card": "a", "field": "status", "text": "agreed"}),
        ("merge", {"into": "a"}),
        ("role", {"role": "cook", "text": "x"}),
        ("notes", {"text": "x" * 5000}),
        ("flow", {"short": "maybe"}),
    ],
)
def test_a_wrong_argument_is_told_in_a_sentence(name: str, given: dict[str, str]) -> None:
    """A sentence for people, never a trace."""
    with pytest.raises(ValueError, match=r"\.$"):
        command_for(name, given)


def test_hands_are_counted_up_or_set() -> None:
    """Both forms of one name."""
    assert command_for("hands", {"option": "a", "by": "-1"}) == c.CountHands(OptionId("a"), -1)
    assert command_for("hands", {"option": "a", "exactly": "7"}) == c.CountHands(OptionId("a"), exactly=7)


def test_truth_comes_in_several_spellings() -> None:
    """Forms say yes, JSON says true."""
    for text in ("yes", "true", "1"):
        assert command_for("flow", {"short": text}) == c.ChangeFlow(True)
    for text in ("no", "false", "0"):
        assert command_for("flow", {"short": text}) == c.ChangeFlow(False)


def test_agreements_are_amended_one_or_all() -> None:
    """Without a card, for all of them."""
    given = {"card": "basis/a1", "field": "owner", "text": "the head teacher"}
    assert command_for("amend", given) == c.AmendAgreement(CardId("basis/a1"), "owner", "the head teacher")
    assert command_for("amend", {**given, "card": ""}) == c.AmendAgreement(NO_CARD, "owner", "the head teacher")
    assert command_for("merge", {"into": "a", "gone": "b"}) == c.MergeAgreements(CardId("a"), CardId("b"))


def test_a_command_keeps_its_name_and_arguments() -> None:
    """What is written of a command is read as the same command again, whatever its fields hold."""
    samples = (
        *WHOLE.values(),
        c.GoTo("rule"),
        c.PickCard(CardId("basis/a1"), True),
        c.PickCard(CardId("basis/a1")),
        c.CountHands(OptionId("a"), -1),
        c.CountHands(OptionId("a"), exactly=7),
        c.ChangeFlow(True),
        c.SetStatus(),
        c.SetStatus("parked"),
        c.UseTickets("no"),
        c.AddArgument(OptionId("a"), False, "Because"),
        c.DiscardOwn(CardId("own/x")),
        c.CastTable(3, OptionId("b")),
    )
    for command in samples:
        name, arguments = written(command)
        assert command_for(name, dict(arguments)) == command


def test_a_command_that_no_desk_gives_has_no_name() -> None:
    """A ballot of a phone has a door of its own."""
    with pytest.raises(KeyError):
        written(c.PlaceBallot("seat", OptionId("a"), "1"))
