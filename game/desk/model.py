"""The desk as data: what the facilitator alone sees, with the words and commands in it. No window, page or socket here.

Two show it: screens/desk/ as a scene on the laptop, server/desk/ as a page on the facilitator's phone.
"""

from __future__ import annotations

from game.core.commands import Command
from game.core.phone_status import NO_PHONES, Phones
from game.core.step_help import StepHelp
from game.core.timetable import PartKind
from game.core.value import Value, value
from game.desk.action import Action, Arguments, on_the_wire


@value
class Count(Value):
    """Something to be counted by hand: a standpoint, an answer of the consent round. `value` None: covered for now."""

    letter: str
    label: str
    value: int | None
    less: Action
    more: Action


@value
class Entry(Value):
    """A text that can be typed: the command takes the text as its `text`."""

    label: str
    text: str
    command: Command
    limit: int = 400
    lines: int = 1

    @property
    def name(self) -> str:
        """What the command is called in the HTTP interface."""
        return on_the_wire(self.command)[0]

    @property
    def arguments(self) -> Arguments:
        """What the name needs over HTTP, beside the text."""
        return on_the_wire(self.command)[1]


@value
class Prompt(Value):
    """A question to ask; `ticked` once the facilitator has asked it."""

    text: str
    ticked: bool
    tick: Action


@value
class Segment(Value):
    """A part of the time plan; `part` is done, now or later, `level` the weight of a card (1-3) or 0.

    `at` is the time of day at which it begins as things stand, "" for what has begun; `turn` as in the timetable.
    """

    label: str
    title: str
    minutes: int
    part: str
    level: int = 0
    at: str = ""
    turn: int = -1
    kind: PartKind = PartKind.CARD


@value
class Plan(Value):
    """The whole session in time. `late` is how many minutes it runs behind (negative: ahead); `ends` as 15:45."""

    segments: tuple[Segment, ...] = ()
    share: float = 0.0  # how much of the segment that is on now has passed
    late: int = 0
    told: str = ""
    ends: str = ""
    proposal: str = ""
    accept: Action | None = None
    left: int = 0  # minutes as planned that still come


@value
class CardNow(Value):
    """The card on the wall, with what only its leader reads."""

    code: str
    title: str
    place: str  # "card 1 of 5 · light"
    question: str = ""  # as it is asked now: after the twist, once that is turned over
    notes: str = ""
    twist: str = ""
    level: int = 1
    letters: tuple[tuple[str, str], ...] = ()  # of its standpoints, by their ids
    background: str = ""  # what is known; the wall shows it last

    def letter(self, option: str) -> str:
        """Of this standpoint, "" where it has none with this id."""
        return dict(self.letters).get(option, "")


@value
class Gone(Value):
    """Something that the hall of a study day has of this room: what it is, and its very text."""

    title: str
    text: str


@value
class Shared(Value):
    """What leaves the room on a study day. `leaving` is the line that stands as long as anything does.

    `chosen` is what was chosen, `to` where it goes, `line` how it stands with the hall, `behind` what is not there yet.
    """

    leaving: str
    chosen: str
    to: str
    line: str
    behind: str
    gone: tuple[Gone, ...] = ()


@value
class CameraNow(Value):
    """How far a look at the voting cards is, and how its picture is. `grey`: blocks of GREY_W x GREY_H, to aim with."""

    told: str
    lines: tuple[str, ...] = ()
    grey: bytes = b""


@value
class CardPhoto(Value):
    """The voting cards may be photographed with a paired phone now. `told`: what to do, or how far it is."""

    told: str = ""


@value
class WallLine(Value):
    """A line of the wall in words: a `heading` of level 3 (the head) or 4, a `text`, an `item` of a list, a `button`.

    A `quiet` one is a clock: it ticks, and nobody is told of that.
    """

    kind: str
    text: str
    level: int = 4
    quiet: bool = False


@value
class Desk(Value):
    """Everything on the desk. `step` and `told` say what the wall shows and how far it is ("Talk", "2:41 left").

    `advice` is for the facilitator ("nobody chose C: ask what speaks for C"), `saying` a sentence to say aloud.
    `spread` is None until the facilitator peeks or the wall shows it; a peek shows (letter, standpoint, count).
    """

    title: str
    phase: str
    step: str
    told: str
    onward: Action | None
    steps: tuple[Action, ...] = ()  # back, redo, park, jumps: what fits this step
    stop: tuple[Action, ...] = ()  # STOP, blank wall, after-care
    card: CardNow | None = None
    prompts: tuple[Prompt, ...] = ()
    advice: tuple[str, ...] = ()
    saying: str = ""
    voted: int | None = None
    present: int = 0
    people: tuple[Action, ...] = ()  # one fewer, one more
    counts: tuple[Count, ...] = ()
    ways: tuple[Action, ...] = ()
    spread: tuple[tuple[str, str, int], ...] | None = None
    peek: Action | None = None
    peek_told: str = ""
    entries: tuple[Entry, ...] = ()
    proposal: str = ""
    accept: Action | None = None
    plan: Plan = Plan()
    phones: Phones = NO_PHONES
    line: str = ""  # the state of the network in words
    choices: tuple[Action, ...] = ()  # let a phone in, requests seen, reasons, practise, invite phones
    shared: Shared | None = None  # in a room of a study day
    camera: CameraNow | None = None  # where people vote with cards
    photo: CardPhoto | None = None  # only while a photo of the voting cards is asked for
    notes: str = ""
    covered: bool = False  # the room sees this desk, and the notes may point at somebody
    notice: str = ""
    clock: str = ""
    help: StepHelp | None = (
        None  # for the step on the wall; only where somebody looks at it, or a page of the desk has it
    )
    screen: tuple[WallLine, ...] = ()  # what stands on the wall, in words; only where a page of the desk shows it
