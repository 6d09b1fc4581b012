"""The camera that reads voting cards, as the game holds it: looks begin and end here, and nobody waits for one.

The camera and its library work in a process of their own (`game/eye`); here come numbers alone. What cards told lies in
memory until it is frozen, and which card told it never leaves it. It knows no state of the game.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from game.core import commands as c
from game.core.camera_frame import CameraFrame, CameraTrouble
from game.core.camera_status import Camera, CameraStep
from game.core.card_round import CardRound, to_be_read
from game.core.cards_seen import CardsSeen, letters_shown, turn_of_camera, upright, without_a
from game.core.late_imports import when_called
from game.core.rounds import round_of
from game.core.session import Session
from game.server.interface import PhotoAnswer

if TYPE_CHECKING:
    from game.eye.sources import Source

with when_called():  # most teams vote without a camera
    from game.eye.library import can_read

Told = CameraFrame | CameraTrouble
Hear = Callable[[Told], None]


class By(StrEnum):
    """With what is looked: each is turned in its own way."""

    CAMERA = "camera"
    PHOTO = "photo"


class SentPhoto(NamedTuple):
    """A photo that waits to be read, and who waits for what is in it."""

    jpeg: bytes
    answer: Future[PhotoAnswer | None]


class Look(Protocol):
    """An eye that looks; it is open until it is told to end."""

    def end(self) -> None: ...


Open = Callable[["Source", Hear], Look]


class CameraHost:
    """Belongs to the main thread; the eye is heard on its own and wakes this one.

    `source` is asked for what to look with when a look begins; who has no camera but a film sets another one.
    """

    def __init__(
        self, wake: Callable[[], None], open_look: Open | None = None, *, reads: Callable[[], bool] | None = None
    ) -> None:
        self._wake, self._open, self._reads = wake, open_look or _opened, reads or can_read
        self._heard: deque[tuple[int, Told]] = deque()
        self._eye: Look | None = None
        self._look = 0  # which look it is: what an earlier one still says is not heard
        self.step = CameraStep.OFF
        self._seen = CardsSeen()
        self._round: CardRound | None = None
        self._last: CameraFrame | None = None
        self._trouble: CameraTrouble | None = None
        self._offered: bool | None = None
        self._photos: deque[SentPhoto] = deque()
        self._photo: SentPhoto | None = None  # that is being read
        self.turns: dict[By, int] = {}  # how each is turned, once everybody held A on top
        self.by = By.CAMERA
        self.number = 0  # which of the cameras of this computer
        self.source: Callable[[bool], Source] = self._webcam

    @property
    def offered(self) -> bool:
        """Whether this computer can read cards; asked once."""
        if self._offered is None:
            self._offered = self._reads()
        return self._offered

    def status(self, session: Session) -> Camera:
        """As wall and desk may know it."""
        if not session.setup.way.traits.camera:  # nothing else is asked of it at each of the other votes
            return Camera(offered=self.offered)
        last, shown = self._last, self._shown
        return Camera(
            offered=self.offered,
            step=self.step,
            starting=self._eye is not None and last is None,
            checked=By.CAMERA in self.turns,
            photo_checked=By.PHOTO in self.turns,
            turn=self._turn,
            mirrored=last is not None and last.mirrored,
            seen=len(self._seen.sure) if self.step is CameraStep.CHECKING else self._known(),
            moving=len(self._seen.moving),
            odd=self._odd(shown),
            copies=len(self._seen.copies),
            foreign=self._seen.foreign,
            spots=tuple(sorted(upright(*place, self._turn) for place in self._seen.places.values())),
            smallest=self._seen.smallest,
            light=last.light if last is not None else 0.0,
            bright=last.bright if last is not None else 0.0,
            width=last.width if last is not None else 0,
            height=last.height if last is not None else 0,
            grey=last.grey if last is not None and self.step is CameraStep.AIMING else b"",
            trouble=self._trouble,
        )

    def _known(self) -> int:
        """How many cards told something in this round, with what this look has seen."""
        return len(self._round.with_look(self._shown) if self._round is not None else self._shown)

    def _odd(self, shown: dict[int, str]) -> int:
        """Cards that show something else than they should: another letter than A, or one that is not on the wall."""
        if self.step is CameraStep.CHECKING:
            return without_a(self._seen.sure)
        return self._round.odd(shown) if self._round is not None and self.step is CameraStep.LOOKING else 0

    @property
    def _turn(self) -> int:
        return self.turns.get(self.by, 0)

    @property
    def _shown(self) -> dict[int, str]:
        return letters_shown(self._seen.sure, self._turn)

    # ------------------------------------------------------------------------------------------------ begin and end

    def begin(self, step: CameraStep, session: Session, photo: bytes | None = None) -> None:
        """A fresh look; what earlier looks of the same round told stays."""
        self.end()
        if photo is None:  # the camera takes over from a photo that is being read
            self.answer_photo(None)
        self.by = By.CAMERA if photo is None else By.PHOTO
        if step is CameraStep.LOOKING and (self._round is None or self._round.name != round_of(session)):
            self._round = CardRound(session)
        self._seen = CardsSeen() if photo is None else CardsSeen(enough=1)
        self.step, self._last, self._trouble = step, None, None
        self._look += 1
        look = self._look
        source = self.source(step is CameraStep.AIMING) if photo is None else _photo(photo)
        self._eye = self._open(source, lambda told: self._hear(look, told))

    def _webcam(self, aim: bool) -> Source:
        from game.eye.sources import Webcam  # a class, which cannot come late

        return Webcam(aim, self.number)

    def end(self) -> None:
        """The light of the camera goes out."""
        eye, self._eye, self.step = self._eye, None, CameraStep.OFF
        if eye is not None:
            eye.end()

    def forget(self) -> None:
        """Of the round: it is over, or it is another one."""
        self.end()
        self.answer_photo(None)
        self._round, self._seen, self._last = None, CardsSeen(), None

    def leave(self) -> None:
        """Of the session too, and of photos that wait for another one."""
        self.forget()
        while self._photos:
            self._photos.popleft().answer.set_result(None)
        self.turns, self._trouble = {}, None

    def _hear(self, look: int, told: Told) -> None:
        """On the thread of the eye."""
        self._heard.append((look, told))
        self._wake()

    def take_heard(self) -> None:
        """What the eye told since the last time."""
        with suppress(IndexError):
            while True:
                look, told = self._heard.popleft()
                if look == self._look and self.step is not CameraStep.OFF:
                    self._take(told)

    def _take(self, told: Told) -> None:
        if isinstance(told, CameraTrouble):
            self._trouble = told
            if self._round is not None and self.step is CameraStep.LOOKING:
                self._round.take(self._shown)  # what was read until then need not be read again
            self.end()
            return
        self._last = told
        self._seen.take(told)

    # ------------------------------------------------------------------------------------------------- what came of it

    def photo(self, jpeg: bytes) -> Future[PhotoAnswer | None]:
        """From any thread: a photo to be read. None where no cards are asked for now."""
        sent = SentPhoto(jpeg, Future())
        self._photos.append(sent)
        self._wake()
        return sent.answer

    def next_photo(self) -> bytes | None:
        """The photo that has waited longest; it is answered before the next one is taken."""
        if self._photo is None and self._photos:
            self._photo = self._photos.popleft()
            return self._photo.jpeg
        return None

    def answer_photo(self, answer: PhotoAnswer | None) -> None:
        """Tell who sent the photo that is being read."""
        sent, self._photo = self._photo, None
        if sent is not None:
            sent.answer.set_result(answer)

    @property
    def photo_was_read(self) -> bool:
        """Whether a picture has come of it, or will not."""
        return self._photo is not None and (self._last is not None or self._trouble is not None)

    @property
    def seen(self) -> int:
        """Cards in this look."""
        return len(self._seen.sure)

    @property
    def trouble(self) -> CameraTrouble | None:
        return self._trouble

    def is_over(self, session: Session) -> bool:
        """Whether a look may end by itself: everybody who could was seen, and nothing moves."""
        if not self._seen.still or self.step not in (CameraStep.CHECKING, CameraStep.LOOKING):
            return False
        if self.step is CameraStep.CHECKING:
            return len(self._seen.sure) >= session.present and not without_a(self._seen.sure)
        return self._known() >= to_be_read(session)

    def check(self) -> bool:
        """How the camera is turned is taken over, if most cards show A at one turn."""
        turn = turn_of_camera(self._seen.sure)
        if turn is not None:
            self.turns[self.by] = turn
            self.end()
        return turn is not None

    def frozen(self) -> c.PlaceCards | None:
        """What all cards of this round tell, when this look has ended."""
        if self._round is None:
            return None
        self._round.take(self._shown)
        self.end()
        return self._round.command()

    def is_of(self, session: Session) -> bool:
        """Whether what is known belongs to the round that is open, and to this way to vote."""
        goes_on = session.setup.way.traits.camera and session.paused_at is None
        return goes_on and (self._round is None or self._round.name == round_of(session))


def _opened(source: Source, hear: Hear) -> Look:
    from game.eye.eye import Eye  # likewise

    eye = Eye(source, hear)
    eye.begin()
    return eye


def _photo(jpeg: bytes) -> Source:
    from game.eye.sources import Photo  # likewise

    return Photo(jpeg)


def new_camera(wake: Callable[[], None], number: int) -> CameraHost:
    """The usual one, with this of the cameras of this computer."""
    camera = CameraHost(wake)
    camera.number = number
    return camera
