"""Every wish that a key, a finger or a clicker can have of a session, as data. What becomes of it is in rules.py.

Commands are verbs. A field named `text` holds what somebody typed; the stage fills it in (see scene.Field).
"""

from game.core.commands.base import Command
from game.core.commands.closing import AmendAgreement, KeepBoth, MergeAgreements, NameRole
from game.core.commands.deck import AddCard, AppendCards, DropCard, PickCard, ReviseCards, SkipCard, SwapCard
from game.core.commands.rule import (
    AddObjection,
    CountConsent,
    DraftFrom,
    Park,
    RewordReason,
    RewordRule,
    SetChapter,
    SetReturn,
    SetStatus,
    SetStrength,
    Settle,
)
from game.core.commands.steps import (
    Advance,
    ChangeFlow,
    ChangeSetup,
    GoTo,
    NewSession,
    Pause,
    StartSession,
    StepBack,
    StepForward,
)
from game.core.commands.talk import AddArgument, ChangeTalk, ChooseArgument, MoveTimer, RemoveArgument, ShowTwist
from game.core.commands.voting import (
    AnswerConsent,
    CastBallot,
    CastTable,
    ChangeWay,
    CorrectPresent,
    CountHands,
    PlaceBallot,
)

__all__ = [
    "AddArgument",
    "AddCard",
    "AddObjection",
    "Advance",
    "AmendAgreement",
    "AnswerConsent",
    "AppendCards",
    "CastBallot",
    "CastTable",
    "ChangeFlow",
    "ChangeSetup",
    "ChangeTalk",
    "ChangeWay",
    "ChooseArgument",
    "Command",
    "CorrectPresent",
    "CountConsent",
    "CountHands",
    "DraftFrom",
    "DropCard",
    "GoTo",
    "KeepBoth",
    "MergeAgreements",
    "MoveTimer",
    "NameRole",
    "NewSession",
    "Park",
    "Pause",
    "PickCard",
    "PlaceBallot",
    "RemoveArgument",
    "ReviseCards",
    "RewordReason",
    "RewordRule",
    "SetChapter",
    "SetReturn",
    "SetStatus",
    "SetStrength",
    "Settle",
    "ShowTwist",
    "SkipCard",
    "StartSession",
    "StepBack",
    "StepForward",
    "SwapCard",
]
