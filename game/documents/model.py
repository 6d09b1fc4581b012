"""The draft protocol as data: what was agreed and what stands beside it. Formats print it by way of blocks.py.

It knows no file and no layout. Every text that people typed is made fit for any format here (see sanitize.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.adoption import CouncilPart, ProtocolState
from game.core.cards import Card, CardId
from game.core.choosing import NOTHING_DONE, Evening
from game.core.contacts import Contact
from game.core.drafting import Wording
from game.core.school import NO_SCHOOL, School
from game.core.session import key_of


@dataclass(frozen=True, slots=True)
class Context:
    """What a document knows beside its session: the school, its contacts, all cards that could still be played.

    `now` is when it is written, as ISO text; "" where that is no matter. `wordings` give the rule of an answer in each
    language: a session may be printed in another one than it was played in.
    """

    contacts: tuple[Contact, ...] = ()
    version: str = ""
    school: School = NO_SCHOOL
    cards: tuple[Card, ...] = ()
    now: str = ""
    wordings: tuple[Wording, ...] = ()


EMPTY_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Floor:
    """What is not voted on beside a rule: the text, and where and when that was checked.

    `kind` is law or advice; "" in a session of before that was told apart.
    """

    text: str
    source: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A line of the table of versions, in words: what it was, on which day, what was done, and by whom."""

    number: str
    date: str
    state: str
    what: str
    who: str


@dataclass(frozen=True, slots=True)
class State:
    """How far the protocol is: `id` is one of ProtocolState, `line` and `foot` are the words for it on every paper.

    `on` and `holds_from` are the days of it, in words, `from_day` the second as an ISO date, `submitted` the day on
    which it was submitted last, in words; `parts` who is asked for consent, `consents` who gave it on which day;
    `gone` are agreements of the version before that this one does not have, `former` the number of that.
    """

    id: ProtocolState
    line: str
    foot: str
    version: str
    versions: tuple[Version, ...]
    on: str = ""
    holds_from: str = ""
    parts: tuple[CouncilPart, ...] = ()
    consents: tuple[str, ...] = ()
    former: str = ""
    gone: tuple[str, ...] = ()
    from_day: str = ""
    submitted: str = ""

    @property
    def adopted(self) -> bool:
        return self.id is ProtocolState.ADOPTED

    @property
    def undecided(self) -> bool:
        """Whether there is anything left to tick or to discuss: what is adopted or withdrawn has nothing."""
        return self.id in (ProtocolState.DRAFT, ProtocolState.SUBMITTED)


@dataclass(frozen=True, slots=True)
class Rule:
    """One numbered agreement. `votes` and `consent` are sentences with totals, never a spread over standpoints.

    `card` is the id of its card, `strength_id` and `status_id` the plain words of the session; `review` an ISO date;
    `heard` what spoke for another way; `internal`: about the team among itself, no business of council or parents.
    `floor` is what the law decides, `advice` the standing advice beside it; `price` what the team gives up with it, and
    what it does about that; `instead` are proposals of the model that it says otherwise than; `part` is 2 for the
    second rule of its card. `change` says how it differs from the version that was adopted before: new, changed, or ""
    for not at all; `before` is what it said then. `spoken` is the language of its text where that is not the one of
    the document: nobody translated it.
    """

    number: str
    card: str
    text: str
    strength: str
    strength_id: str
    reason: str
    status: str
    status_id: str
    floor: Floor | None
    votes: str
    consent: str
    reservations: tuple[str, ...]
    heard: tuple[str, ...]
    owner: str
    review: str
    internal: bool = False
    advice: Floor | None = None
    price: str = ""
    instead: tuple[str, ...] = ()
    part: int = 1
    change: str = ""
    before: str = ""
    spoken: str = ""

    @property
    def key(self) -> str:
        """What its agreement is known by in the session."""
        return key_of(CardId(self.card), self.part)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal of the model that stands in a chapter: nobody voted on it.

    `kind` is law, advice or proposal; `state` open, later (put off) or yes (discussed, not voted on); `alone`: whoever
    led chose that without the team.
    """

    id: str
    text: str
    strength: str
    strength_id: str
    kind: str
    state: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """A proposal that is not in its chapter any more: `why` is struck, replaced or against, `by` the rule's number."""

    id: str
    text: str
    why: str
    by: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """`empty`: nothing is agreed here yet, and `fillers` are titles of cards that could change that.

    `like` is the standard chapter that it is, or whose place it takes; "" for none. `law`, `advice` and `proposals`
    are fixed texts, by what decides them, `elsewhere` says where there is more. `proposed` are proposals that stand,
    `gone` those that do not any more.
    """

    code: str
    title: str
    paragraphs: tuple[str, ...]
    rules: tuple[Rule, ...]
    empty: bool = False
    fillers: tuple[str, ...] = ()
    like: str = ""
    law: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    elsewhere: str = ""
    proposed: tuple[Proposed, ...] = ()
    gone: tuple[Gone, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A parked point: the text as it stood, who comes back with it and when; the law holds anyway.

    `about` is what was asked: titles of cards stand on the wall, and on no paper.
    """

    title: str
    about: str
    chapter: str
    text: str
    returns: str
    objections: tuple[str, ...]
    floor: Floor | None
    card: str = ""
    advice: Floor | None = None


@dataclass(frozen=True, slots=True)
class ToFindOut:
    """A question that nobody in the room could answer, and in a sentence who finds it out and when it is back."""

    text: str
    returns: str


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """A card that the team needs no agreement on; what the law decides about it stands all the same.

    `about` is what was asked; `text` tells the reader what holds instead, where the card has such a sentence.
    """

    title: str
    about: str
    chapter: str
    floor: Floor | None
    advice: Floor | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """What the law or standing advice says about one subject, in plain words. `ordered`: steps in order.

    `source` is a whole line; `kind` is law, advice or bill, `checked` an ISO date, `confidence` A (best) to D.
    """

    title: str
    lines: tuple[str, ...]
    source: str
    ordered: bool = False
    kind: str = ""
    checked: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class ConsentPart:
    """A part of the protocol, who in the participation council consents to it, and by which article."""

    part: str
    who: str
    article: str


@dataclass(frozen=True, slots=True)
class Council:
    """Who consents to what: what stands above the parts, the parts, and what stands below them."""

    intro: tuple[str, ...]
    parts: tuple[ConsentPart, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the ladder of measures."""

    name: str
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the plan for threats: what, who does it ("" to be filled in by hand), and the actions in order."""

    title: str
    who: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """A line of the account: a card, how many voted in its last round, and what became of it.

    `about` is what was asked; `asked` says in which rounds the case was voted on with its twist, "" where it was not
    turned over.
    """

    title: str
    about: str
    chapter: str
    votes: str
    outcome: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """One standpoint in one round: totals only. `count` and `percent` are None where the wall covered the figure.

    `question` is what was asked in that round, after the twist where that was turned over.
    """

    card: str
    title: str
    chapter: str
    round: int
    present: int
    cast: int
    option: str
    text: str
    count: int | None
    percent: int | None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """All parts of the protocol, in the words of one language; `at` is an ISO date.

    `numbers` maps the key of a contact to its confirmed number; `colleagues`: how many lines the signing sheet has.
    `session` tells it from every other session, `begun` and `written` when that began and this was written.
    `version` is that of the program. `among_staff` are the agreements of the team about itself: they stand in an
    appendix, and no chapter has them. `look_back` and `year` are the ISO dates on which the whole of it is looked at
    again, six weeks and a year on. `forewarned` are the content notes of the heavy cards that are dealt, None where
    none is dealt yet; `since_draft` says what is otherwise than in the draft of the first conversation.
    """

    language: str
    state: State
    title: str
    school: str
    date: str
    at: str
    version: str
    logo: bytes
    guide: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    parked: tuple[OpenPoint, ...]
    not_needed: tuple[NotNeeded, ...]
    law: tuple[Duty, ...]
    advice: tuple[Duty, ...]
    council: Council
    contacts: tuple[tuple[str, str, str, str], ...]
    ladder: tuple[Step, ...]
    ladder_notes: tuple[str, ...]
    complaints: tuple[str, ...]
    testing: tuple[str, ...]
    threats: tuple[Part, ...]
    threat_notes: tuple[str, ...]
    account: tuple[str, ...]
    played: tuple[Played, ...]
    counts: tuple[Count, ...]
    signing: tuple[str, ...]
    declaration: str
    notes: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    colleagues: int
    session: str = ""
    begun: str = ""
    written: str = ""
    among_staff: tuple[Rule, ...] = ()
    look_back: str = ""
    year: str = ""
    questions: tuple[ToFindOut, ...] = ()
    evening: Evening = NOTHING_DONE
    forewarned: tuple[str, ...] | None = None
    since_draft: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """What every paper opens with."""
        return self.state.line

    def open_points(self) -> tuple[tuple[str, OpenPoint], ...]:
        """What is parked, by the number that it has on paper."""
        return tuple((f"P{n}", point) for n, point in enumerate(self.parked, 1))

    def for_council(self) -> tuple[Rule, ...]:
        """The agreements of the chapters, which go to the participation council."""
        return tuple(rule for chapter in self.chapters for rule in chapter.rules)

    def rules(self) -> tuple[Rule, ...]:
        """All numbered agreements: those of the chapters, then those of the team about itself."""
        return (*self.for_council(), *self.among_staff)
