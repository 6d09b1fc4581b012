"""The names that commands have in the HTTP interface: from a name and its arguments to the command, and back.

A row gives a name to a whole command, or to a class of commands; the arguments of a class are the fields of its
dataclass, read by their types. A name that is not here is nobody's; what is wrong with an argument is said in a
sentence. It judges no moment. `docs/en/http.md` has the list for clients.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, fields
from functools import cache
from typing import NamedTuple

from game.core import commands as c
from game.core.adoption import ProtocolState
from game.core.agreement_fields import AMENDABLE
from game.core.export_formats import EVERYTHING, FORMATS, ONE_PAPERS
from game.core.proposals import Judgement
from game.core.questions import PARTS
from game.core.roles import ROLES
from game.core.strength import Strength

Given = Mapping[str, str]
Arguments = tuple[tuple[str, str], ...]

LONGEST = 4000
"""Characters of a typed text."""
YES, NO = ("yes", "true", "1"), ("no", "false", "0", "")


class Row(NamedTuple):
    """A class of commands under a name; `fixed` are fields that the name itself decides."""

    command: type[c.Command]
    fixed: tuple[tuple[str, object], ...] = ()


WHOLE: dict[str, c.Command] = {
    "onward": c.Advance(),
    "back": c.StepBack(),
    "redo": c.StepForward(),
    "stop": c.Show("stop"),
    "hide": c.Hide(),
    "resume": c.Hide(),
    "blank": c.Show("blank"),
    "aftercare": c.Show("contacts"),
    "before_heavy": c.Show("ready"),
    "look_over": c.Show("findings"),
    "who_and_when": c.Show("agreed"),
    "came_up": c.Show("came_up"),
    "how_far": c.Show("state"),
    "in_force": c.WriteInForce(),
    "amend_text": c.Show("amend"),
    "proposals_alone": c.Show("proposals"),
    "share_rules": c.ShareRules(),
    "stop_sharing": c.StopSharing(),
    "take_back_shared": c.TakeBackShared(),
    "answer_hall": c.AnswerHall(),
    "look_at_cards": c.LookAtCards(),
    "check_cards": c.CheckCards(),
    "freeze_cards": c.FreezeCards(),
    "stop_looking": c.StopLooking(),
    "other_camera": c.OtherCamera(),
    "skip": c.SkipCard(),
    "park": c.Park(),
    "settle": c.Settle(),
    "second_rule": c.AddRule(),
    "others_yes": c.OthersYes(),
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
    "read_aloud": c.ReadAloud(),
    "leave": c.LeaveSession(),
    "quit": c.Quit(),
}
"""Names of commands that take no arguments. Where two names mean the same, the first is the one that is written."""

MADE: dict[str, Row] = {
    "objection": Row(c.AddObjection),
    "reword": Row(c.RewordRule),
    "reason": Row(c.RewordReason),
    "price": Row(c.NamePrice),
    "propose": Row(c.ProposeRule),
    "notes": Row(c.TypeNotes),
    "goto": Row(c.GoTo),
    "swap": Row(c.PickCard, (("instead", True),)),
    "add": Row(c.PickCard, (("instead", False),)),
    "drop": Row(c.DropCard),
    "table": Row(c.CastTable),
    "talk": Row(c.ChangeTalk),
    "hear_for": Row(c.HearFor),
    "present": Row(c.CorrectPresent),
    "way": Row(c.ChangeWay),
    "setup": Row(c.ChangeSetup),
    "hands": Row(c.CountHands),
    "consent": Row(c.CountConsent),
    "strength": Row(c.SetStrength),
    "chapter": Row(c.SetChapter),
    "draft_from": Row(c.DraftFrom),
    "status": Row(c.SetStatus),
    "returns": Row(c.SetReturn),
    "argument": Row(c.AddArgument),
    "remove_argument": Row(c.RemoveArgument),
    "choose_argument": Row(c.ChooseArgument),
    "timer": Row(c.MoveTimer),
    "break": Row(c.MoveBreak),
    "flow": Row(c.ChangeFlow),
    "tick": Row(c.TickPrompt),
    "side": Row(c.ChooseSide),
    "page": Row(c.TurnPage),
    "address": Row(c.ChooseAddress),
    "use_said": Row(c.UseReason),
    "drop_said": Row(c.DropReason),
    "read_here": Row(c.ReadHere),
    "wifi": Row(c.SetWifi),
    "tickets": Row(c.UseTickets),
    "practise": Row(c.Practise),
    "amend": Row(c.AmendAgreement),
    "firmness": Row(c.SetFirmness),
    "merge": Row(c.MergeAgreements),
    "keep_both": Row(c.KeepBoth),
    "keep_card": Row(c.KeepOwn),
    "leave_card": Row(c.DiscardOwn),
    "take_back_card": Row(c.TakeBackOwn),
    "role": Row(c.NameRole),
    "ask": Row(c.AskQuestion),
    "question": Row(c.AmendQuestion),
    "drop_question": Row(c.DropQuestion),
    "judge": Row(c.JudgeProposal),
    "look_back": Row(c.LookBack),
    "fill_step": Row(c.FillStep),
    "move_protocol": Row(c.MoveProtocol),
    "move_back": Row(c.MoveBack),
    "export": Row(c.Export),
    "paper": Row(c.WritePaper),
}
"""Names of commands that take arguments."""

NAMES = (*WHOLE, *MADE)
"""Every name that can be asked for."""

BOUNDS = {"table": (1, 99), "exactly": (0, 99), "index": (0, 99), "people": (0, 99), "seconds": (-3600, 3600)}
"""Of arguments that are whole numbers, by their name; all others lie between -99 and 99."""

CHOICES: dict[tuple[type[c.Command], str], tuple[str, ...]] = {
    (c.SetReturn, "field"): ("who", "when"),
    (c.SetWifi, "field"): ("name", "password"),
    (c.AmendAgreement, "field"): AMENDABLE,
    (c.SetFirmness, "strength"): tuple(Strength),
    (c.NameRole, "role"): tuple(ROLES),
    (c.AmendQuestion, "field"): PARTS,
    (c.JudgeProposal, "judgement"): ("", *Judgement),
    (c.MoveProtocol, "state"): tuple(ProtocolState),
    (c.WritePaper, "paper"): ONE_PAPERS,
    (c.Export, "format"): (*FORMATS, EVERYTHING),
    (c.UseTickets, "text"): ("yes", "no"),
}
"""Arguments that can be one of a few texts only."""

MAY_BE_EMPTY = {
    (c.SetStatus, "status"),
    (c.AmendAgreement, "card"),
    *((c.MoveProtocol, name) for name in ("on", "parts", "consents", "holds_from")),
    (c.MoveBack, "on"),
}
"""Arguments beside `text` that may say nothing: as counted, all agreements, a day that is still to be filled in."""


def command_for(name: str, given: Given) -> c.Command | None:
    """The command, or None for a name that nobody has. ValueError, with a sentence, for a wrong argument."""
    if name in WHOLE:
        return WHOLE[name]
    row = MADE.get(name)
    if row is None:
        return None
    values = dict(row.fixed)
    for field in _open_fields(row):
        if given.get(field.name) or not _may_be_left_out(row.command, field, given):
            values[field.name] = _read(row.command, field, given)
    return row.command(**values)


def written(command: c.Command) -> tuple[str, Arguments]:
    """The name of a command and its arguments. KeyError for a command that no desk can give."""
    name = _names_of_constants().get(command)
    if name is not None:
        return name, ()
    for name in _names_of_class()[type(command)]:
        row = MADE[name]
        if all(getattr(command, key) == value for key, value in row.fixed):
            return name, _arguments(command, row)
    raise KeyError(command)


def _arguments(command: c.Command, row: Row) -> Arguments:
    """What is typed comes from a text field, so an empty `text` is no argument of a button; nor is a None."""
    values = ((field.name, getattr(command, field.name)) for field in _open_fields(row))
    return tuple((name, _text(value)) for name, value in values if value is not None and (name, value) != ("text", ""))


def _text(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


@cache
def _names_of_constants() -> dict[c.Command, str]:
    return {command: name for name, command in reversed(WHOLE.items())}


@cache
def _names_of_class() -> dict[type[c.Command], list[str]]:
    found: dict[type[c.Command], list[str]] = {}
    for name, row in MADE.items():
        found.setdefault(row.command, []).append(name)
    return found


def _open_fields(row: Row) -> list[Field[object]]:
    fixed = {name for name, _ in row.fixed}
    return [field for field in fields(row.command) if field.name not in fixed]


def _may_be_left_out(command: type[c.Command], field: Field[object], given: Given) -> bool:
    """A number that may be None; and what it stands for: so many hands, or exactly that many."""
    return field.default is None or (command is c.CountHands and field.name == "by" and bool(given.get("exactly")))


def _read(command: type[c.Command], field: Field[object], given: Given) -> object:
    name = field.name
    if (command, name) in CHOICES:
        return _one_of(name, given.get(name, ""), CHOICES[command, name])
    match field.type:
        case "bool":
            return _yes(name, given.get(name, ""))
        case "int" | "int | None":
            return _number(name, given.get(name, ""))
        case _ if name == "text":
            return _typed(given.get(name, ""))
        case _:
            return given.get(name, "") if (command, name) in MAY_BE_EMPTY else _needed(name, given.get(name, ""))


def _needed(name: str, text: str) -> str:
    if not text:
        raise ValueError(f"The argument {name} is missing.")
    return text


def _number(name: str, text: str) -> int:
    low, high = BOUNDS.get(name, (-99, 99))
    try:
        number = int(_needed(name, text))
    except ValueError:
        raise ValueError(f"The argument {name} must be a whole number.") from None
    if not low <= number <= high:
        raise ValueError(f"The argument {name} must be from {low} to {high}.")
    return number


def _yes(name: str, text: str) -> bool:
    if text.lower() not in (*YES, *NO):
        raise ValueError(f"The argument {name} must be yes or no.")
    return text.lower() in YES


def _one_of(name: str, text: str, known: tuple[str, ...]) -> str:
    """Yes and no may be spelled in more than one way."""
    if known == ("yes", "no"):
        return "yes" if _yes(name, text) else "no"
    if text not in known:
        raise ValueError(f"The argument {name} must be one of: {', '.join(known)}.")
    return text


def _typed(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(f"The text is longer than {LONGEST} characters.")
    return text
