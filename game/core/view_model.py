"""All that a screen may know: the session, what lies over it, the time, and what the app has gathered."""

from __future__ import annotations

from dataclasses import field

from game.core.ballots import Way
from game.core.camera_status import NO_CAMERA, Camera
from game.core.cards import Card, CardSet, OwnChapter, Theme
from game.core.chapter_coverage import NOTHING_OPEN, Coverage
from game.core.colour_themes import COLOUR_THEMES
from game.core.contacts import Contact
from game.core.findings import Finding
from game.core.firewall import NO_FIREWALL, Firewall
from game.core.hall_question import NO_NEWS, HallNews
from game.core.phone_status import NO_PHONES, Phones
from game.core.plenary.asking import HallStatus
from game.core.proposals import Proposal
from game.core.review import FormerSessions
from game.core.school import NO_SCHOOL, School
from game.core.session import Session
from game.core.sharing import NO_DAY, StudyDay
from game.core.step_help import StepHelp
from game.core.value import Value, value
from game.core.view_state import View


@value
class SavedSession(Value):
    """A session on disk: where it is and how far it came. `fault` says why it cannot be opened, if it cannot.

    `copied` tells that the same session, by its `id`, is in another file too, which was worked on later.
    """

    path: str
    school: str = ""
    at: str = ""
    phase: str = ""
    turn: int = 0
    cards: int = 0
    agreements: int = 0
    finished: bool = False
    fault: str = ""
    id: str = ""
    copied: bool = False
    look_back: str = ""  # the ISO date on which the look-back is due that nobody held yet
    review: str = ""  # and of the first agreement that is to be looked at again


@value
class PreviewLine(Value):
    """One line of the protocol preview; `kind`: status, chapter, rule, reason, meta, text or gap."""

    kind: str
    number: str
    text: str


@value
class OfferedSet(Value):
    """A set of cards that was dropped on the window. `fits`: it is not here yet; `beside`: what is here would stay."""

    name: str
    by: str
    lines: tuple[str, ...]
    doubts: tuple[str, ...]
    fits: bool
    beside: bool


@value
class ViewModel(Value):
    """`now` in epoch seconds, whole while a clock runs. `notice` is a Reason or another id that has a sentence."""

    session: Session = field(default_factory=Session)
    view: View = field(default_factory=View)
    now: float = 0.0
    notice: str = ""
    cards: tuple[Card, ...] = ()
    themes: tuple[Theme, ...] = ()
    problems: tuple[str, ...] = ()
    kept: tuple[SavedSession, ...] = ()
    plan: tuple[Card, ...] = ()
    waiting: tuple[Card, ...] = ()  # cards in use that cannot be dealt yet (readiness.py); where cards are chosen
    agreed: int = 0  # cards that are left out of the plan, since this school agreed on them not long ago
    contacts: tuple[Contact, ...] = ()
    languages: tuple[str, ...] = ("en", "nl")
    folder: str = ""
    folder_asked: bool = False
    saved_as: str = ""
    kit: str = ""  # where the facilitator's kit was written, since the program began
    status: str = ""  # the line that every paper opens with; from the protocol on
    pages: tuple[tuple[PreviewLine, ...], ...] = ()
    likely_names: tuple[str, ...] = ()
    language: str = "nl"
    can_redo: bool = False
    phones: Phones = NO_PHONES
    camera: Camera = NO_CAMERA  # that reads the voting cards
    day: StudyDay = NO_DAY
    hall_news: HallNews = NO_NEWS  # what that asks all rooms
    firewall: Firewall = NO_FIREWALL
    desk_notice: str = ""  # as notice, for the desk alone
    help: StepHelp | None = None  # of the step, while somebody looks at it or leads from a page of their own
    notes: str = ""  # the facilitator's own
    today: str = ""  # as an ISO date
    clock: str = ""  # the time of day, as 14:32: on the desk, and on the wall where the agenda is looked at
    returns: str = ""  # and when the meeting goes on, if that was said
    elapsed: float = 0.0  # seconds since the session began, pauses too
    two_screens: bool = False  # the desk has a screen of its own
    trouble: str = ""  # a sentence about a disk or file that does not do its work
    asks_again: bool = False  # the last press would have ended a round that people are missing from: the next one does
    undo_stays: bool = False  # going back takes away the last change and stays at this step
    places: tuple[str, ...] = ()  # folders that take a file, where the usual one refused
    school: School = NO_SCHOOL
    year: FormerSessions | None = None  # former sessions, while somebody looks at them
    sheets: tuple[bytes, ...] = ()  # the pages of the protocol as pictures; empty while there are none
    ends: tuple[float, ...] = ()  # how far down something stands on each, as a share of its height
    next_page: int = 0  # so many pages on lies what the wall shows next of the protocol; 0: nothing; for the desk
    askable: tuple[Proposal, ...] = ()  # proposals that stand, after the last card
    coverage: Coverage = NOTHING_OPEN  # which chapters are empty; at the closing only
    findings: tuple[Finding, ...] = ()  # what to look at before the protocol leaves; at the closing only
    looked_at: int = 0  # how many more were seen and left as they are
    unkept: tuple[Card, ...] = ()  # the team's own cards of which is asked whether to keep them; at the closing only
    colours: str = COLOUR_THEMES[0]  # the theme of colours
    less_motion: bool = False  # somebody chose that less moves, or this computer is set to that
    mirrored: bool = False  # who leads stands at the left of the wall
    board: bool = False  # the wall is a touch board
    sounds: bool = False  # soft ones, at the end of a talk or a pause
    sounds_since: float = 0.0  # when they were switched on (epoch seconds); 0: before the start
    full_screen: bool = False  # where there is one screen the wall fills it
    second_languages: tuple[str, ...] = ()  # in which cards can stand below the first language; in the settings only
    sets: tuple[CardSet, ...] = ()  # every set of cards there is, in use or not
    chapters: tuple[OwnChapter, ...] = ()  # that the sets in use bring along
    offered: OfferedSet | None = None  # what is asked about
    prints_pdf: bool = True  # False where no PDF can be made: then there is the web page to print
    hall: HallStatus | None = None  # in a session that brings the rooms of a study day together
    practice: bool = False  # a practice session: its colleagues are made up, and nothing is kept
    texts_due: bool = False  # the law and other fixed texts are to be looked at again; contacts and closing only
    texts_broken: tuple[str, ...] = ()  # the school's own files of them that are not used, since one is wrong

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways to vote that this computer offers, in their order."""
        return tuple(way for way in Way if self.camera.offered or not way.traits.camera)

    @property
    def reads_cards(self) -> bool:
        """Whether people vote with cards, and this computer can read them."""
        return self.session.setup.way.traits.camera and self.camera.offered
