"""One meeting as a frozen value: where it is, what was counted, what was agreed. It knows no names of people."""

from __future__ import annotations

from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from game.core.adoption import StateChange
from game.core.ballots import Consent, Round, Voting, Way
from game.core.cards import NO_CARD, NO_OPTION, Card, CardId, OptionId, OwnChapter, Sourced, Style, ThemeId, Weight
from game.core.hall_question import HallQuestion, HallRound
from game.core.phases import BETWEEN_CARDS, CARD_PHASES, FULL_FLOW, SHORT_FLOW, Phase
from game.core.proposals import Judged
from game.core.questions import Questions
from game.core.strength import Strength
from game.core.talk_formats import PAIRS, SHOWN_TALKS
from game.core.value import Value, value
from game.core.warm_up import WARM_UP


class Status(StrEnum):
    """What became of the rule of a card."""

    AGREED = "agreed"
    RESERVED = "reserved"
    PARKED = "parked"
    NOT_NEEDED = "not_needed"
    MERGED = "merged"
    """Went into another agreement at the closing; only the account still names the card."""


TO_CHOOSE = (Status.AGREED, Status.RESERVED, Status.PARKED, Status.NOT_NEEDED)
"""What may become of a card at its consent round."""
SETTLED = (Status.AGREED, Status.RESERVED)
"""Only these stand among the numbered agreements."""


@value
class Setup(Value):
    """What is chosen before the first card. `themes` empty means all; `minutes` and `people` as on the form.

    `only` keeps out cards about other themes, where those that were chosen do not fill the time. `sure` asks phones how
    sure people are of their choice; `reasons` takes reasons from them while people talk: not by itself, for the house
    rules say that phones are there to vote, and a talk wants eyes that look up. `tables` 0 and `form` "" follow from
    the people (see seating.py); `talk` is the way to talk that a card begins with (see talk_formats.py). `audience`
    keeps to behaviours of the team or of the school, "" to both; `heaviest` is the weight that no card is above.
    `preset` is the ready-made deck (see presets.py), "" for a choice of one's own; `fill` are chapters that somebody
    asked to have filled; `again` deals what this school agreed on before, too. `counsellor` and `adviser` are in the
    room; `by_heart`: the facilitator knows the other numbers, or has them on paper (see readiness.py). `team`: how many
    the whole team has, 0 where nobody said it.
    """

    school: str = ""
    people: int = 22
    minutes: int = 90
    themes: tuple[ThemeId, ...] = ()
    only: bool = False
    style: str = Style.MIXED
    way: Way = Way.HANDS
    auto_close: bool = False
    short: bool = False
    sure: bool = False
    reasons: bool = False
    tables: int = 0
    form: str = ""
    talk: str = PAIRS
    audience: str = ""
    counsellor: bool = False
    adviser: bool = False
    by_heart: bool = False
    team: int = 0
    heaviest: str = Weight.HEAVY
    preset: str = ""
    fill: tuple[str, ...] = ()
    again: bool = False


@value
class Timer(Value):
    """A clock that runs to `ends_at` (epoch seconds), or stands still with `held` seconds left; `length` in seconds."""

    ends_at: float
    length: float
    held: float | None = None

    def left(self, now: float) -> float:
        """Seconds left at `now`, never below 0."""
        return max(0.0, self.held if self.held is not None else self.ends_at - now)


@value
class Argument(Value):
    """A reason that was typed, for or against an option."""

    option: OptionId
    favour: bool
    text: str
    chosen: bool = False


@value
class Draft(Value):
    """The proposed rule. `option` is always one that may become a rule; `asked` is the option that led to it.

    `rounds` is how many votes had been counted when it was drafted: a later vote leads to another draft. `given` is the
    reason that the marked arguments gave; `typed` holds reasons worded by hand, each with the option it was worded for.
    `put` is the text that the room was asked about last, "" before it was. `price` is what the team gives up with it,
    and what it does about that.
    """

    option: OptionId
    asked: OptionId
    text: str
    reason: str
    chapter: str
    strength: Strength = Strength.MUST
    rounds: int = 0
    given: str = ""
    typed: tuple[tuple[OptionId, str], ...] = ()
    put: str = ""
    price: str = ""


@value
class Play(Value):
    """What has happened with the card on the wall.

    `answers` maps the seat of a phone to its answer in the consent round; like the box, it leaves here only as counts.
    `talk` is the way to talk about this card, `talk_step` where in it the room is; `minority` is the standpoint that
    the room gives reasons for now.
    """

    voting: Voting | None = None
    rounds: tuple[Round, ...] = ()
    minority: OptionId | None = None
    arguments: tuple[Argument, ...] = ()
    twist: bool = False
    timer: Timer | None = None
    draft: Draft | None = None
    consent: Consent = Consent()
    answers: dict[str, str] = field(default_factory=dict)
    objections: tuple[str, ...] = ()
    status: Status | None = None
    returns_who: str = ""
    returns_when: str = ""
    short: bool = False
    talk: str = PAIRS
    swaps: int = 0  # how often another card was laid in its place
    talk_step: int = 0
    spoken_for: tuple[OptionId, ...] = ()  # the standpoints that the room has given reasons for, in order
    forewarned: bool = False  # the content note of the card was read
    part: int = 1  # which rule of the card this is: a second one may come after the first is settled

    @property
    def answered(self) -> Consent:
        """All answers of the consent round: those counted in the room and those of phones."""
        return self.consent.plus(self.answers.values())


@value
class Agreement(Value):
    """What became of a card: a rule with a status, or a parked point (then `text` may be empty).

    `option` is the one that the rule came from; `heard` what spoke for others, in neutral words and without figures;
    `owner` a role, never a name; `review` an ISO date, "" for a year after the session (see review_dates.py);
    `price` what the team gives up with it, and what it does about that; `part` is 2 for the second rule of its card.
    `merged_into` is the key of another one. `rooms` are the names of those that agreed it on a study day, where this
    session brings rooms together; there `part` counts the texts that rooms gave to one card.
    """

    card: CardId
    title: str
    chapter: str
    status: Status
    text: str = ""
    reason: str = ""
    strength: Strength = Strength.MUST
    floor: Sourced | None = None
    rounds: tuple[Round, ...] = ()
    consent: Consent = Consent()
    objections: tuple[str, ...] = ()
    returns_who: str = ""
    returns_when: str = ""
    option: OptionId = NO_OPTION
    heard: tuple[str, ...] = ()
    owner: str = ""
    review: str = ""
    merged_into: CardId = NO_CARD
    price: str = ""
    part: int = 1
    rooms: tuple[str, ...] = ()

    @property
    def key(self) -> CardId:
        """What it is known by: its card, and for the second rule of a card a name that no card has."""
        return key_of(self.card, self.part)


def key_of(card: CardId, part: int) -> CardId:
    return card if part == 1 else CardId(f"{card}+{part}")


@value
class Aside(Value):
    """What all rooms of a study day are asked now, and where the meeting goes on after it: this step, as it was."""

    question: HallQuestion
    phase: Phase
    play: Play


@value
class Session(Value):
    """`deck` holds copies of the cards, so that a session opens after cards were edited; `turn` is the card played.

    `roles` says who does what when the school is threatened (a role, see roles.py); `accepted_pairs` are agreements
    that looked alike and both stay; `earlier` is what a former session agreed, where this one looks at it again;
    `chapters` are those that the sets of the deck brought along (see chapters.py). Of the team's own cards `own_kept`
    lie among the school's own, and `own_left` are not kept: they are in no deck any more. `questions` are those that
    nobody in the room could answer; `over` is what had happened with the card that is over, until the next one comes.
    While the meeting is held since `paused_at`, `pause_clock` runs to the moment at which it goes on, if that was said.
    `proposing` is the standard chapter whose proposals are on the wall, `judged` what was said of proposals. `changes`
    are the steps of the protocol, and `as_changed` the session as it stood after each of them; on the days
    `looked_back` the team looked at whether it works. `rooms` are those of a study day whose rules this session brings
    together, `put_to_vote` cards that ask about keys of these rules. `aside` is there while all rooms are asked
    something, `hall` what they were asked before.
    """

    phase: Phase = Phase.WELCOME
    setup: Setup = Setup()
    id: str = ""
    at: str = ""
    deck: tuple[Card, ...] = ()
    turn: int = 0
    play: Play = Play()
    agreements: tuple[Agreement, ...] = ()
    paused_at: float | None = None
    pause_clock: Timer | None = None
    roles: tuple[tuple[str, str], ...] = ()
    accepted_pairs: tuple[tuple[CardId, CardId], ...] = ()
    earlier: tuple[Agreement, ...] = ()
    chapters: tuple[OwnChapter, ...] = ()
    own_kept: tuple[CardId, ...] = ()
    own_left: tuple[Card, ...] = ()
    questions: Questions = ()
    proposing: str = ""
    judged: tuple[Judged, ...] = ()
    over: Play | None = None
    changes: tuple[StateChange, ...] = ()
    as_changed: tuple[Session, ...] = ()
    looked_back: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    put_to_vote: tuple[tuple[CardId, tuple[CardId, ...]], ...] = ()
    aside: Aside | None = None
    hall: tuple[HallRound, ...] = ()

    @property
    def card(self) -> Card | None:
        """The card on the wall, if the meeting is at one; that of the warm-up, or of the hall, is in no deck."""
        if self.phase is Phase.WARM_UP:
            return WARM_UP
        if self.phase is Phase.HALL_VOTE:
            return self.aside.question.card if self.aside is not None else None
        return self.deck[self.turn] if self.phase in CARD_PHASES and self.turn < len(self.deck) else None

    @property
    def place(self) -> Phase:
        """The step of the meeting, which a vote of all rooms only interrupts."""
        return self.phase if self.aside is None else self.aside.phase

    @property
    def settled(self) -> Agreement | None:
        """What has just become of a card, between that card and the next; None elsewhere."""
        return self.agreements[-1] if self.phase in BETWEEN_CARDS and self.agreements else None

    @property
    def settled_card(self) -> Card | None:
        """The card that it became of."""
        return self.asked(self.settled) if self.settled is not None else None

    @property
    def check_in_due(self) -> bool:
        """Whether the room is asked how it is before it goes on: the card that is over was a heavy one."""
        card = self.settled_card
        return self.phase is Phase.MOMENT and card is not None and card.weight.traits.sober

    @property
    def after(self) -> Phase:
        """Where the meeting goes on between two cards: at the next one, or at the closing."""
        return Phase.SITUATION if self.turn < len(self.deck) else Phase.CLOSING

    @property
    def asks_for_no_rule(self) -> bool:
        """Whether the draft at hand is of a standpoint that asks for no rule: it says why none is needed."""
        card, draft = self.card, self.play.draft
        options = card.options if card is not None and draft is not None else ()
        return any(one.no_rule and draft is not None and one.id == draft.option for one in options)

    @property
    def note_due(self) -> bool:
        """Whether the content note of the card on the wall comes before its situation still."""
        card = self.card
        return self.phase is Phase.SITUATION and card is not None and bool(card.about) and not self.play.forewarned

    @property
    def started(self) -> bool:
        return bool(self.id)

    @property
    def flow(self) -> tuple[Phase, ...]:
        return SHORT_FLOW if self.play.short else FULL_FLOW

    @property
    def talk(self) -> str:
        """With a discreet card nobody has to show where they stand."""
        discreet = self.card is not None and self.card.discreet
        return PAIRS if discreet and self.play.talk in SHOWN_TALKS else self.play.talk

    @property
    def present(self) -> int:
        return self.setup.people

    def agreement(self, key: CardId) -> Agreement | None:
        """What became of this card, or the agreement with this key; None if there is none."""
        return next((one for one in self.agreements if one.key == key), None)

    def asked(self, one: Agreement) -> Card | None:
        """The card that was voted on; None if it is not in the deck.

        A card comes once. Files of before may have it in two texts: then it is one that has all that was chosen, and
        of those a discreet one.
        """
        chosen = frozenset[OptionId]().union(*(counted.options for counted in one.rounds))
        alike = [card for card in self.deck if card.id == one.card]
        fitting = [card for card in alike if chosen <= {option.id for option in card.options}]
        return max(fitting, key=lambda card: card.discreet, default=None)


def with_play(session: Session, **changes: Any) -> Session:
    """The session with these fields of its card at hand changed."""
    return replace(session, play=replace(session.play, **changes))


def fresh_play(setup: Setup) -> Play:
    """A card of which nothing has been said yet, in the flow and the way to talk of this session."""
    return Play(short=setup.short, talk=setup.talk)
