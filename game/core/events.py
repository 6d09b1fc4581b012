"""Everything that can have happened in a session, as facts. An event is on disk before it is on the wall.

BallotPlaced is the one event that is not kept: it lies in the sealed box until VotesCounted takes its place.
`chapters` are those of the sets that the cards came from, so that they have a name when such a set is gone later.
"""

from __future__ import annotations

from game.core.adoption import StateChange
from game.core.ballots import Consent, Round, Way
from game.core.cards import Card, CardId, OptionId, OwnChapter
from game.core.hall_question import HallQuestion
from game.core.phases import Phase
from game.core.proposals import Judgement
from game.core.session import Agreement, Draft, Status, Timer
from game.core.strength import Strength
from game.core.value import Value, value


class Event(Value):
    """A fact. Compared by value."""

    __slots__ = ()


@value
class SetupChanged(Event):
    """A field of the set-up has this value, as text."""

    field: str
    text: str


@value
class SetupOpened(Event):
    """The form for a new session is on the wall, with this ready-made deck; older programs knew none."""

    preset: str = ""


@value
class SessionStarted(Event):
    """The deck is dealt, with copies of its cards; `at` is ISO text in the time of the place (see days.py)."""

    id: str
    at: str
    cards: tuple[Card, ...]
    earlier: tuple[Agreement, ...] = ()
    chapters: tuple[OwnChapter, ...] = ()


@value
class PhaseEntered(Event):
    """Another step of the card or the meeting. Entering a vote opens its box."""

    phase: Phase
    timer: Timer | None = None
    minority: OptionId | None = None
    draft: Draft | None = None


@value
class BallotPlaced(Event):
    """A seat's ballot, new or replaced; `count` 0 takes it back. Sealed: never in the journal after the count.

    In the consent round `option` holds the answer of a phone: yes, reservation or objection.
    """

    seat: str
    option: OptionId
    count: int = 1
    sure: int = 0


@value
class VotesCounted(Event):
    """The round is closed; the box is destroyed in the transaction that writes this."""

    round: Round
    next: PhaseEntered


@value
class HallAsked(Event):
    """The plenary of a study day asks all rooms this, and its box is open here."""

    question: HallQuestion


@value
class HallClosed(Event):
    """This is over here, and the box is destroyed as after a count; None: nobody voted here, or it came too late.

    It is no step of the meeting: undo passes it by, and nobody is asked the same again.
    """

    question: HallQuestion
    counted: Round | None = None


@value
class WayChanged(Event):
    """The room votes in another way from now on."""

    way: Way


@value
class PresentCorrected(Event):
    """So many people are present."""

    people: int


@value
class TimerMoved(Event):
    """The clock of the talk, as it stands now."""

    timer: Timer


@value
class TalkMoved(Event):
    """The talk goes on at this step of this way, with the clock of that step."""

    way: str
    step: int
    timer: Timer


@value
class ArgumentAdded(Event):
    """A reason was typed."""

    option: OptionId
    favour: bool
    text: str


@value
class ArgumentRemoved(Event):
    """A reason was taken away."""

    index: int


@value
class ArgumentChosen(Event):
    """A reason belongs to the rule, or no longer does."""

    index: int
    chosen: bool


@value
class TwistTurned(Event):
    """The twist of the card is on the wall, or away again."""

    shown: bool


@value
class ContentNoteRead(Event):
    """The room knows what the card is about, and reads it now."""


@value
class RuleDrafted(Event):
    """The draft as a whole, after any change of it."""

    draft: Draft


@value
class ConsentCounted(Event):
    """The answers of the consent round, as counted so far."""

    consent: Consent


@value
class ObjectionAdded(Event):
    """An objection was typed."""

    text: str


@value
class StatusSet(Event):
    """The status was chosen; None: it follows from the count."""

    status: Status | None


@value
class ReturnSet(Event):
    """Who comes back with a parked rule, and when."""

    field: str
    text: str


@value
class RuleSettled(Event):
    """The rule of this card has its status. `consent` holds all answers if phones gave some.

    `shown`: what became of the card has a moment on the wall, as it has had since there is one; before that the next
    card came at once. `phones`: how many of the answers came by phone, so that nobody drops them unasked by going back.
    """

    status: Status
    consent: Consent | None = None
    shown: bool = False
    phones: int = 0


@value
class SecondRuleBegun(Event):
    """The card that is over is on the wall again, for a second rule of it; `draft` is what that begins with."""

    draft: Draft


@value
class AgreementAmended(Event):
    """One field of what became of a card (see agreement_fields.py); without a card, of every numbered agreement.

    Here and below an agreement is known by its key (see session.Agreement), which is the id of its card for the first.
    """

    card: CardId
    field: str
    text: str


@value
class AgreementFirmed(Event):
    """A numbered agreement is as firm as this from now on."""

    card: CardId
    strength: Strength


@value
class AgreementsMerged(Event):
    """One agreement stands for two; the other went into it."""

    into: CardId
    gone: CardId


@value
class PairAccepted(Event):
    """Two agreements that look alike, or clash, both stay as they are."""

    first: CardId
    second: CardId


@value
class RoomsBrought(Event):
    """What rooms of a study day agreed lies here to be made one protocol; `people` were in all of them together.

    `rooms` are all whose rules are here by now; cards and agreements those that came with this event.
    """

    rooms: tuple[str, ...]
    people: int
    cards: tuple[Card, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    chapters: tuple[OwnChapter, ...] = ()


@value
class PutToVote(Event):
    """This card asks which of the agreements with these keys stays; what is settled on it stands for all of them."""

    card: Card
    keys: tuple[CardId, ...]


@value
class AgreementsParked(Event):
    """These are no rules now: somebody comes back to them later."""

    keys: tuple[CardId, ...]


@value
class RoleNamed(Event):
    """Who does this when the school is threatened: `role` is a key of roles.py, `who` what the team typed."""

    role: str
    who: str


@value
class QuestionAsked(Event):
    """Nobody in the room knew this; somebody is to find it out."""

    text: str


@value
class QuestionAmended(Event):
    """One part of an open question (see questions.py): its text, who finds it out, or when it is back."""

    index: int
    field: str
    text: str


@value
class QuestionDropped(Event):
    """An open question was taken away."""

    index: int


@value
class ChapterProposed(Event):
    """The proposals of this standard chapter are on the wall: another step of the meeting, after its cards."""

    chapter: str


@value
class ProposalJudged(Event):
    """What was said of a proposal, without a vote; None takes it back. `alone`: by who leads, after the meeting."""

    proposal: str
    judgement: Judgement | None = None
    alone: bool = False


@value
class ProtocolMoved(Event):
    """The protocol is submitted, adopted or withdrawn, or goes a step back."""

    change: StateChange


@value
class LookBackBegun(Event):
    """The team looks at whether the agreements work; `on` is an ISO date."""

    on: str
    timer: Timer


@value
class FlowChanged(Event):
    """The card is played in the short or the full flow."""

    short: bool


@value
class Paused(Event):
    """The meeting is held; `at` in seconds since 1970."""

    at: float


@value
class BreakSet(Event):
    """It was said when the pause ends: at a whole minute of the clock, in seconds since 1970; `length` in seconds."""

    ends_at: float
    length: float


@value
class Resumed(Event):
    """The meeting goes on; a running clock ends later by the pause."""

    at: float


@value
class Rewound(Event):
    """The session is again as it was after entry `to` (0: before the first). Nothing is deleted.

    Within an open round its ballots follow as BallotPlaced. `people` says how many stay present, where fewer were there
    then than have voted by now; 0: as many as then.
    """

    to: int
    people: int = 0


@value
class CardSkipped(Event):
    """The card was laid aside. Nothing is kept of why."""


@value
class CardSwapped(Event):
    """This card is on the wall instead; if it was further on in the deck, the two changed places."""

    card: Card
    chapters: tuple[OwnChapter, ...] = ()


@value
class CardAdded(Event):
    """This card comes next; if it was further on in the deck, it moved up."""

    card: Card
    chapters: tuple[OwnChapter, ...] = ()


@value
class CardsAppended(Event):
    """The meeting goes on after its closing, with these cards instead of what was still in the deck."""

    cards: tuple[Card, ...]
    chapters: tuple[OwnChapter, ...] = ()


@value
class CardDropped(Event):
    """A card further on in the deck will not be played."""

    card: CardId


@value
class CardsRevised(Event):
    """Their author changed these cards while they lay ahead in the deck. No step of the meeting: undo passes it by."""

    cards: tuple[Card, ...]
    chapters: tuple[OwnChapter, ...] = ()


@value
class OwnCardKept(Event):
    """The team's own card lies among the school's own."""

    card: CardId


@value
class OwnCardLeft(Event):
    """The team's own card is not kept."""

    card: CardId


@value
class OwnCardReturned(Event):
    """That a card is not kept was taken back."""

    card: CardId
