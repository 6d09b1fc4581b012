"""From the name of an action and its arguments, as they come over a line, to the wish. It judges no moment.

A name that is not here is nobody's; what is wrong with an argument is told in a sentence. docs/http.md has the list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.core import commands as c
from game.core.agreement_fields import AMENDABLE
from game.core.cards import CardId, OptionId
from game.core.own_card import left_key
from game.core.roles import ROLES

Given = Mapping[str, str]
Maker = Callable[[Given], c.Command]

EXPORTS = ("txt",)
LONGEST = 4000
YES, NO = ("yes", "true", "1"), ("no", "false", "0", "")


def wish_for(name: str, given: Given) -> c.Command | None:
    """The wish, or None for a name that nobody has. ValueError, with a sentence, for an argument that is not right."""
    make = _WISHES.get(name)
    return make(given) if make else None


def needed(given: Given, name: str) -> str:
    """An argument that must be there and say something."""
    text = given.get(name, "")
    if not text:
        raise ValueError(f"The argument {name} is missing.")
    return text


def whole(given: Given, name: str, low: int = -99, high: int = 99) -> int:
    """A whole number within bounds."""
    try:
        number = int(needed(given, name))
    except ValueError:
        raise ValueError(f"The argument {name} must be a whole number.") from None
    if not low <= number <= high:
        raise ValueError(f"The argument {name} must be from {low} to {high}.")
    return number


def yes(given: Given, name: str) -> bool:
    answer = given.get(name, "").lower()
    if answer not in (*YES, *NO):
        raise ValueError(f"The argument {name} must be yes or no.")
    return answer in YES


def one_of(given: Given, name: str, *known: str) -> str:
    text = given.get(name, "")
    if text not in known:
        raise ValueError(f"The argument {name} must be one of: {', '.join(known)}.")
    return text


def typed(given: Given) -> str:
    """The argument `text`; it may be empty."""
    text = given.get("text", "")
    if len(text) > LONGEST:
        raise ValueError(f"The text is longer than {LONGEST} characters.")
    return text


def _hands(given: Given) -> c.Command:
    option = OptionId(needed(given, "option"))
    if given.get("exactly"):
        return c.CountHands(option, exactly=whole(given, "exactly", 0))
    return c.CountHands(option, whole(given, "by"))


def _card(given: Given, name: str) -> CardId:
    return CardId(needed(given, name))


def _amend(given: Given) -> c.Command:
    """Without a card: owner or review of all agreements."""
    return c.AmendAgreement(CardId(given.get("card", "")), one_of(given, "field", *AMENDABLE), typed(given))


def _argument(given: Given) -> c.Command:
    return c.AddArgument(OptionId(needed(given, "option")), yes(given, "favour"), typed(given))


_PLAIN: dict[str, c.Command] = {
    "onward": c.Advance(),
    "back": c.StepBack(),
    "redo": c.StepForward(),
    "stop": c.Show("stop"),
    "resume": c.Hide(),
    "hide": c.Hide(),
    "blank": c.Show("blank"),
    "aftercare": c.Show("contacts"),
    "look_over": c.Show("findings"),
    "who_and_when": c.Show("agreed"),
    "skip": c.SkipCard(),
    "park": c.Park(),
    "settle": c.Settle(),
    "lighter": c.LighterCard(),
    "redraw": c.Redraw(),
    "pause": c.Pause(),
    "new_session": c.NewSession(),
    "go_on": c.OpenLast(),
    "start": c.StartSession(),
    "keep_folder": c.KeepFolder(),
    "reveal_more": c.RevealMore(),
    "hand_over": c.HandOver(),
    "peek": c.Peek(),
    "twist": c.ShowTwist(),
    "accept": c.AcceptProposal(),
    "invite": c.InvitePhones(),
    "dismiss": c.DismissPhones(),
    "let_in": c.LetIn(),
    "stops_seen": c.StopsSeen(),
    "forget_desks": c.ForgetDesks(),
    "leave": c.LeaveSession(),
    "quit": c.Quit(),
}

_TYPED: dict[str, Callable[[str], c.Command]] = {
    "objection": c.AddObjection,
    "reword": c.RewordRule,
    "reason": c.RewordReason,
    "propose": c.ProposeRule,
    "notes": c.TypeNotes,
}

_MADE: dict[str, Maker] = {
    "goto": lambda given: c.GoTo(needed(given, "phase")),
    "swap": lambda given: c.PickCard(CardId(needed(given, "card")), True),
    "add": lambda given: c.PickCard(CardId(needed(given, "card"))),
    "drop": lambda given: c.DropCard(CardId(needed(given, "card"))),
    "table": lambda given: c.CastTable(whole(given, "table", 1), OptionId(needed(given, "option"))),
    "talk": lambda given: c.ChangeTalk(needed(given, "way")),
    "present": lambda given: c.CorrectPresent(whole(given, "by")),
    "way": lambda given: c.ChangeWay(needed(given, "way")),
    "setup": lambda given: c.ChangeSetup(needed(given, "field"), typed(given)),
    "hands": _hands,
    "consent": lambda given: c.CountConsent(needed(given, "answer"), whole(given, "by")),
    "strength": lambda given: c.SetStrength(needed(given, "strength")),
    "chapter": lambda given: c.SetChapter(needed(given, "chapter")),
    "draft_from": lambda given: c.DraftFrom(OptionId(needed(given, "option"))),
    "status": lambda given: c.SetStatus(given.get("status", "")),
    "returns": lambda given: c.SetReturn(one_of(given, "field", "who", "when"), typed(given)),
    "argument": _argument,
    "remove_argument": lambda given: c.RemoveArgument(whole(given, "index", 0)),
    "choose_argument": lambda given: c.ChooseArgument(whole(given, "index", 0)),
    "timer": lambda given: c.MoveTimer(whole(given, "seconds", -3600, 3600)),
    "flow": lambda given: c.ChangeFlow(yes(given, "short")),
    "tick": lambda given: c.TickPrompt(whole(given, "index", 0)),
    "side": lambda given: c.ChooseSide(OptionId(needed(given, "option"))),
    "page": lambda given: c.TurnPage(whole(given, "by")),
    "address": lambda given: c.ChooseAddress(needed(given, "ip")),
    "use_said": lambda given: c.UseReason(needed(given, "id")),
    "drop_said": lambda given: c.DropReason(needed(given, "id")),
    "wifi": lambda given: c.SetWifi(one_of(given, "field", "name", "password"), typed(given)),
    "tickets": lambda given: c.UseTickets("yes" if yes(given, "text") else "no"),
    "practise": lambda given: c.Practise(whole(given, "people", 0)),
    "amend": _amend,
    "merge": lambda given: c.MergeAgreements(_card(given, "into"), _card(given, "gone")),
    "keep_card": lambda given: c.KeepOwn(_card(given, "card")),
    "leave_card": lambda given: c.LeaveFinding(left_key(_card(given, "card"))),
    "keep_both": lambda given: c.KeepBoth(_card(given, "first"), _card(given, "second")),
    "role": lambda given: c.NameRole(one_of(given, "role", *ROLES), typed(given)),
    "export": lambda given: c.Export(one_of(given, "format", *EXPORTS)),
}


def _always(wish: c.Command) -> Maker:
    return lambda given: wish


def _of_text(make: Callable[[str], c.Command]) -> Maker:
    return lambda given: make(typed(given))


_WISHES: dict[str, Maker] = {
    **{name: _always(wish) for name, wish in _PLAIN.items()},
    **{name: _of_text(make) for name, make in _TYPED.items()},
    **_MADE,
}

NAMES = tuple(_WISHES)
"""Every name that can be asked for."""
