"""Turns an event into a tag, a version and JSON text, and back. It knows no files.

How to change an event: give a new field a default, and every old file still loads. If an older program must not read
the new form, raise the version in VERSIONS too. A tag is never given to another class, and never removed.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from game.core import events as e
from game.core.plain_values import parts_of, read_as
from game.journal.errors import Damaged, NewerFormat
from game.system.place_time import placed

EVENT_TAGS: dict[str, type[e.Event]] = {
    "setup-changed": e.SetupChanged,
    "setup-opened": e.SetupOpened,
    "session-started": e.SessionStarted,
    "phase-entered": e.PhaseEntered,
    "ballot-placed": e.BallotPlaced,
    "votes-counted": e.VotesCounted,
    "hall-asked": e.HallAsked,
    "hall-closed": e.HallClosed,
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
    "second-rule-begun": e.SecondRuleBegun,
    "agreement-amended": e.AgreementAmended,
    "agreement-firmed": e.AgreementFirmed,
    "agreements-merged": e.AgreementsMerged,
    "pair-kept": e.PairAccepted,
    "rooms-brought": e.RoomsBrought,
    "put-to-vote": e.PutToVote,
    "agreements-parked": e.AgreementsParked,
    "role-named": e.RoleNamed,
    "question-asked": e.QuestionAsked,
    "question-amended": e.QuestionAmended,
    "question-dropped": e.QuestionDropped,
    "card-skipped": e.CardSkipped,
    "card-swapped": e.CardSwapped,
    "card-added": e.CardAdded,
    "cards-appended": e.CardsAppended,
    "card-dropped": e.CardDropped,
    "cards-revised": e.CardsRevised,
    "own-card-kept": e.OwnCardKept,
    "own-card-left": e.OwnCardLeft,
    "own-card-returned": e.OwnCardReturned,
    "chapter-proposed": e.ChapterProposed,
    "proposal-judged": e.ProposalJudged,
    "protocol-moved": e.ProtocolMoved,
    "look-back-begun": e.LookBackBegun,
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
# Plain ASCII: half a character, as some keyboards send, must not make a rule impossible to keep.
_JSON = json.JSONEncoder(default=parts_of, separators=(",", ":"))


def encode(event: e.Event) -> tuple[str, int, str]:
    """The tag, version and JSON text of an event. KeyError for a class that has no tag."""
    tag = _TAGS[type(event)]
    return tag, VERSIONS[tag], _JSON.encode(event)


def decode(tag: str, version: int, text: str) -> e.Event:
    """The event of an entry. NewerFormat or Damaged, without a path, if it cannot be read."""
    kind: Any = EVENT_TAGS.get(tag)
    if kind is None or version > VERSIONS[tag]:
        raise NewerFormat(detail=f"{tag} {version}")
    try:
        event: e.Event = read_as(kind, json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged(detail=f"{tag}: {error!r}") from error
    return replace(event, at=placed(event.at)) if isinstance(event, e.SessionStarted) else event
