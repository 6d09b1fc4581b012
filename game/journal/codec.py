"""Turns an event into a tag, a version and JSON text, and back. It knows no files.

How to change an event: give a new field a default, and every old file still loads. If an older program must not read
the new form, raise the version in VERSIONS too. A tag is never given to another class, and never removed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from game.core import events as e
from game.journal.errors import Damaged, NewerFormat
from game.system.place_time import placed

EVENT_TAGS: dict[str, type[e.Event]] = {
    "setup-changed": e.SetupChanged,
    "setup-opened": e.SetupOpened,
    "session-started": e.SessionStarted,
    "phase-entered": e.PhaseEntered,
    "ballot-placed": e.BallotPlaced,
    "votes-counted": e.VotesCounted,
    "way-changed": e.WayChanged,
    "present-corrected": e.PresentCorrected,
    "timer-moved": e.TimerMoved,
    "talk-moved": e.TalkMoved,
    "argument-added": e.ArgumentAdded,
    "argument-removed": e.ArgumentRemoved,
    "argument-chosen": e.ArgumentChosen,
    "twist-turned": e.TwistTurned,
    "content-note-read": e.ContentNoteRead,
    "rule-drafted": e.RuleDrafted,
    "consent-counted": e.ConsentCounted,
    "objection-heard": e.ObjectionAdded,
    "status-set": e.StatusSet,
    "return-set": e.ReturnSet,
    "rule-settled": e.RuleSettled,
    "agreement-amended": e.AgreementAmended,
    "agreement-firmed": e.AgreementFirmed,
    "agreements-merged": e.AgreementsMerged,
    "pair-kept": e.PairAccepted,
    "role-named": e.RoleNamed,
    "card-skipped": e.CardSkipped,
    "card-swapped": e.CardSwapped,
    "card-added": e.CardAdded,
    "cards-appended": e.CardsAppended,
    "card-dropped": e.CardDropped,
    "cards-revised": e.CardsRevised,
    "own-card-kept": e.OwnCardKept,
    "own-card-left": e.OwnCardLeft,
    "own-card-returned": e.OwnCardReturned,
    "flow-changed": e.FlowChanged,
    "paused": e.Paused,
    "break-set": e.BreakSet,
    "resumed": e.Resumed,
    "rewound": e.Rewound,
}

VERSIONS: dict[str, int] = dict.fromkeys(EVENT_TAGS, 1) | {
    "phase-entered": 3,  # a warm-up; a check-in after a heavy card
    "rule-settled": 2,  # a moment for what became of the card
    "way-changed": 2,  # phones, tables
    "session-started": 2,  # chapters of sets: an older program would leave out their rules
}
_TAGS = {kind: tag for tag, kind in EVENT_TAGS.items()}

_Decoder = Callable[[Any], Any]
LONGEST, MOST = 20_000, 2_000
"""Of a text, in characters; of a list. Nobody types as much, and a wall would paint it for ever."""
LARGEST = 10**12
"""Of a number: seconds since 1970 are well below it."""


def encode(event: e.Event) -> tuple[str, int, str]:
    """The tag, version and JSON text of an event. KeyError for a class that has no tag."""
    tag = _TAGS[type(event)]
    # Plain ASCII: half a character, as some keyboards send, must not make a rule impossible to keep.
    return tag, VERSIONS[tag], json.dumps(event, default=_plain, separators=(",", ":"))


def decode(tag: str, version: int, text: str) -> e.Event:
    """The event of an entry. NewerFormat or Damaged, without a path, if it cannot be read."""
    kind: Any = EVENT_TAGS.get(tag)
    if kind is None or version > VERSIONS[tag]:
        raise NewerFormat(detail=f"{tag} {version}")
    try:
        event: e.Event = _decoder(kind)(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged(detail=f"{tag}: {error!r}") from error
    return replace(event, at=placed(event.at)) if isinstance(event, e.SessionStarted) else event


def _plain(value: Any) -> dict[str, Any]:
    kind: Any = type(value)
    return {name: getattr(value, name) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _decoder(hint: Any) -> _Decoder:
    """The decoder for a type hint; built once, for reading type hints is slow and a session is read at every start."""
    arguments = get_args(hint)
    if hasattr(hint, "__supertype__"):
        return _decoder(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        return _optional(arguments)
    if get_origin(hint) is tuple:
        return _many(arguments[0]) if arguments[-1] is Ellipsis else _fixed(arguments)
    if is_dataclass(hint):
        return _record(hint)
    if issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    return _PLAIN.get(hint) or _exact(hint)


def _exact(kind: type) -> _Decoder:
    def decoded(body: Any) -> Any:
        if type(body) is kind:
            return body
        raise TypeError(f"{kind.__name__} expected")

    return decoded


def _text(body: Any) -> str:
    """With half characters made whole, and without what no text holds: nothing could show or write them."""
    if type(body) is not str or len(body) > LONGEST:
        raise TypeError("text expected")
    return body.encode("utf-8", "replace").decode().replace("\0", "")


def _whole(body: Any) -> int:
    if type(body) is int and abs(body) <= LARGEST:
        return body
    raise TypeError("whole number expected")


def _number(body: Any) -> float:
    if (type(body) is float or type(body) is int) and abs(body) <= LARGEST:  # what is no number is not below anything
        return float(body)
    raise TypeError("number expected")


_PLAIN: dict[Any, _Decoder] = {str: _text, int: _whole, float: _number}


def _optional(arguments: tuple[Any, ...]) -> _Decoder:
    (inner,) = (_decoder(argument) for argument in arguments if argument is not NoneType)
    return lambda body: None if body is None else inner(body)


def _listed(body: Any) -> list[Any]:
    if type(body) is list and len(body) <= MOST:
        return body
    raise TypeError("list expected")


def _many(argument: Any) -> _Decoder:
    inner = _decoder(argument)
    return lambda body: tuple([inner(part) for part in _listed(body)])


def _fixed(arguments: tuple[Any, ...]) -> _Decoder:
    inner = tuple(_decoder(argument) for argument in arguments)
    return lambda body: tuple([decoded(part) for decoded, part in zip(inner, _listed(body), strict=True)])


def _record(kind: Any) -> _Decoder:
    hints = get_type_hints(kind)
    parts = tuple((field.name, _decoder(hints[field.name]), _default(field)) for field in fields(kind))

    def decoded(body: Any) -> Any:
        get = body.get
        return kind(*[_part(get(name, MISSING), inner, default) for name, inner, default in parts])

    return decoded


def _part(body: Any, inner: _Decoder, default: Any) -> Any:
    if body is not MISSING:
        return inner(body)
    if default is MISSING:
        raise KeyError("a field is missing")
    return default


def _default(field: Field[Any]) -> Any:
    """The value for a field that an older program did not write; what events hold is frozen, so it can be shared."""
    return field.default if field.default_factory is MISSING else field.default_factory()
