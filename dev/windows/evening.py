"""A whole session in the real window, led by keys alone while eight phones vote, down to Word and PDF.

It presses what a facilitator presses, and looks into the session file only to know what the phones are asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dev.windows.kept import Now, begun
from dev.windows.steps import HOME, closed, rested, unpacked
from dev.windows.wine import FOLDERS, Failed, Wine, until
from game.core.phases import Phase
from game.core.session import Session
from tests.e2e.room_process import Client

PEOPLE, MINUTES = 8, 45
MOST_PRESSES = 7
"""From the double click to the first vote, where the form is taken as it stands."""
MOST_STEPS = 80
TO_SCHOOL, TO_PHONES = ("Tab",) * 4, ("Tab",) * 3
"""Past the ways to play; and from behind the minutes past hands and keyboard."""
TO_REASON = ("ctrl+e",)
REASON = "zodat iedereen weet waar hij aan toe is"
PLACES = FOLDERS[2:]
"""Where a browser lays what it fetched, and a desktop that is kept in OneDrive."""


def evening(wine: Wine, archive: Path) -> None:
    """The shortest way to a first vote in one of the places, a whole session in the other."""
    short, whole = reversed(PLACES)
    with _led(wine, archive, short) as led:
        presses = led.first_vote()
    print(f"wine: from the double click to the first vote {presses} presses, at most {MOST_PRESSES}", flush=True)
    if presses > MOST_PRESSES:
        raise Failed(f"the first vote takes {presses} presses")
    with _led(wine, archive, whole) as led:
        led.whole_session()


@contextmanager
def _led(wine: Wine, archive: Path, where: str) -> Iterator[Evening]:
    """The game in its window until the block is over; then it is closed."""
    with wine.program(unpacked(wine, archive, where)) as game:
        led = Evening(wine, wine.window(game), where.rpartition("/")[2])
        yield led
        closed(wine, game, led.window)


class Evening:
    """One session. `presses` counts each key as one, and the double click as one more."""

    def __init__(self, wine: Wine, window: str, where: str) -> None:
        self.wine, self.window, self.where = wine, window, where
        self.presses, self.shown = 1, 0
        self.phones: list[Client] = []
        self.sessions = wine.user / HOME / "sessions"
        self.before = frozenset(self.sessions.glob("*.okk"))
        self.documents = wine.user / "Documents/Open Kaart"

    def first_vote(self) -> int:
        """How many presses it takes, the one on a phone too. The form stays as it is."""
        self._show("welcome")
        self._press("1", name="set-up")
        for _ in range(MOST_PRESSES):
            now = self._now()
            if now is not None and now.session.phase is Phase.FIRST_VOTE:
                break
            self._press("Next")
        self._press("p", name="first-vote-on-phones")
        self._vote(1)
        self._show("voted")
        return self.presses + 1

    def whole_session(self) -> None:
        """Eight people, 45 minutes, two cards."""
        self._show("welcome")
        self._set_up()
        for _ in range(MOST_STEPS):
            now = self._session()
            if now.session.phase is Phase.PROTOCOL:
                break
            self._step(now.session)
        else:
            raise Failed(f"after {MOST_STEPS} steps the session is not at its protocol")
        self._export()

    def _set_up(self) -> None:
        """Each field is reached by keys."""
        self._press("1", *TO_SCHOOL, name="set-up")
        self.wine.type("De Regenboog")
        people, minutes = (tuple(str(number)) for number in (PEOPLE, MINUTES))
        self._press("Tab", "Tab", *people, "Tab", "Tab", "Tab", *minutes, "Tab", name="set-up-filled")
        self._press(*TO_PHONES, "Return", name="set-up-with-phones")
        self._press("Next", name="started")
        self._join()
        self._show("phones-there")

    def _step(self, session: Session) -> None:
        """What the team does here, and the press that leads on."""
        phase = session.phase
        if phase.traits.votes:
            self._vote(PEOPLE)
        elif phase is Phase.CONSENT:
            self._consent()
        elif phase is Phase.RULE and session.play.draft and not session.play.draft.reason:
            self._press(*TO_REASON)
            self.wine.type(REASON)
            self._show("reason")
        self._press("Next", name=phase.value)

    def _vote(self, people: int) -> None:
        """Five for the first option and three for the second; one changes sides in the second vote."""
        self._join()
        second = self._session().session.phase is Phase.SECOND_VOTE
        for n, phone in enumerate(self.phones[:people]):
            asked = _asked(phone, "vote")
            choice = asked["options"][n >= (6 if second else 5)]["id"]
            _sent(phone, "/vote", {"r": asked["round"], "c": choice})
        until(lambda: self._cast() == people, 20, "the votes do not arrive")
        self._show("voted")

    def _cast(self) -> int:
        now = self._now()
        return now.session.play.voting.cast if now is not None and now.session.play.voting else 0

    def _consent(self) -> None:
        for n, phone in enumerate(self.phones):
            asked = _asked(phone, "consent")
            _sent(phone, "/consent", {"r": asked["round"], "a": "reservation" if n == 0 else "yes"})
        self._show("consented")

    def _export(self) -> None:
        """Word and PDF, and the session is closed."""
        for key, end in (("w", "docx"), ("p", "pdf")):
            self._press(key, name=end)
            until(lambda end=end: self._written(end), 60, f"no {end} in Documents")  # type: ignore[misc]
        self._press("q", name="closed")
        if self.wine.pictures is not None:
            for path in self.documents.iterdir():
                (self.wine.pictures / path.name).write_bytes(path.read_bytes())

    def _written(self, end: str) -> bool:
        """Whole, in the folder that Windows calls Documents."""
        begin = {"docx": b"PK", "pdf": b"%PDF"}[end]
        found = list(self.documents.glob(f"*Regenboog*.{end}"))
        return bool(found) and found[0].read_bytes().startswith(begin)

    def _join(self) -> None:
        """All the phones, once; over loopback, as the code says."""
        now = until(self._now_on_line, 30, "phones cannot join")
        while len(self.phones) < PEOPLE:
            phone = Client(now.port)
            status, _ = phone.ask("GET", f"/{now.code}")
            if status != 200 or not phone.cookie:
                raise Failed(f"a phone that joins is answered with {status}")
            self.phones.append(phone)

    def _now(self) -> Now | None:
        return begun(self.sessions, self.before)

    def _now_on_line(self) -> Now | None:
        now = self._now()
        return now if now is not None and now.code else None

    def _session(self) -> Now:
        return until(self._now, 20, "no session is kept")

    def _press(self, *keys: str, name: str = "") -> None:
        self.presses += len(keys)
        self.wine.press(self.window, *keys)
        self._show(name)

    def _show(self, name: str) -> None:
        """A picture, once the screen is painted; a clock on it may go on."""
        rested(self.wine, 2)
        if name:
            self.shown += 1
            self.wine.keep_picture(f"{self.where}-{self.shown:02}-{name}")


def _asked(phone: Client, what: str) -> dict[str, Any]:
    """The question, once it is on the phone."""

    def state() -> dict[str, Any]:
        told = phone.json("/state")
        return told if told["state"] == what else {}

    return until(state, 30, f"no {what} on the phones")


def _sent(phone: Client, path: str, form: dict[str, object]) -> None:
    status, _ = phone.ask("POST", path, form)
    if status != 204:
        raise Failed(f"{path} was answered with {status}")
