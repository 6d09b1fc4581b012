"""A session file from a stranger stops nothing, whatever is in it: listed, opened, led, printed or refused."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from game.app.game import Game
from game.app.headless import Seating, headless_game
from game.app.saved_sessions import KeptSessions, saved_sessions
from game.app.server_host import ServerHost
from game.cli.main import main
from game.core import commands as c
from game.core.phases import Phase
from game.core.session import Session
from game.core.soundness import is_sound
from game.documents.bundle import protocol_bytes
from game.documents.model import Context
from game.i18n.words import ENGLISH
from game.journal.errors import JournalProblem
from game.journal.kept_session import kept_session
from game.journal.standard_store import STANDARD
from game.stage.render import png
from game.system.errors import UserError
from game.ui.geometry import Page
from tests.app.app_samples import game_in, saved
from tests.journal.crafted import SCRIPTS, Row, changed_with, crafted, odd_sessions, rows_of, shuffled
from tests.sizes import CRAFTED_FILES

FORMATS = ("txt", "json", "csv", "ics", "md", "html")
STEPS = ("protocol", "closing", "consent", "first_vote", "second_vote", "talk", "warm_up")


@cache
def real() -> tuple[Row, ...]:
    """The entries of a session of the computer's own team."""
    home = Path(mkdtemp(prefix="open-kaart-test-"))
    rows = rows_of(saved(home))
    shutil.rmtree(home)
    return rows


def odd_files(folder: Path) -> Iterator[Path]:
    """Files in which an event holds what no event holds, or events follow each other that never did."""
    chance = random.Random(7)
    half = CRAFTED_FILES.now // 2
    made = (*odd_sessions(real(), half, chance), *shuffled(real(), half, chance))
    for n, rows in enumerate(made):
        yield crafted(folder / f"{n}.okk", rows, BOXES[n % len(BOXES)])


BOXES: tuple[tuple[tuple[str, str], ...], ...] = (
    (),
    (("table/x", '{"seat":"table/x","option":"a"}'),),
    (("phone/x", '{"seat":"phone/x","option":"nowhere","count":1}'),),
    (("hands/a", '{"seat":"hands/a","option":"a","count":100000000000}'),),
    (("phone/y", '{"seat":"phone/other","option":"a"}'),),
)


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every byte in this folder, and when each was written."""
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}


def leads(game: Game) -> None:
    """What somebody presses who goes on with a session, on the wall and at the desk."""
    for command in (None, c.Advance(), c.Advance(), c.StepBack(True), c.GoTo("closing"), c.Advance()):
        if command is not None:
            game.obey(command)
        game.scene(Page())
        game.desk_scene(Page())


def prints(session: Session) -> None:
    for form in FORMATS:
        assert protocol_bytes(session, ENGLISH, Context(), form)


def test_whatever_stands_in_an_event_is_shown_or_refused(tmp_path: Path) -> None:
    """Each file is listed without a change to it, and opened, led and printed, or refused with a sentence."""
    folder = tmp_path / "sessions"
    folder.mkdir()
    opened = 0
    for path in odd_files(folder):
        before = state_of(folder)
        (listed,) = saved_sessions(STANDARD, [folder], ENGLISH)
        KeptSessions(STANDARD).cards([folder])
        assert state_of(folder) == before
        opened += not listed.fault
        _gone_on_with(game_in(tmp_path), path, listed.fault)
        path.unlink()
    assert opened > CRAFTED_FILES.now // 20


def _gone_on_with(game: Game, path: Path, fault: str) -> None:
    if not fault:
        prints(kept_session(STANDARD, path).session)
    game.obey(c.OpenKept(str(path)))
    assert (game.notice, game.session.phase is Phase.WELCOME) == (fault, bool(fault))
    png(game.scene(Page()), 320)
    leads(game)
    game.closing()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a session that is right, to be spoilt."""
    made = tmp_path / "home" / "sessions"
    made.mkdir(parents=True)
    return made


@pytest.mark.parametrize("name", SCRIPTS)
def test_whatever_tables_there_are_it_is_read_or_refused(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By every road that reads sessions; none changes a byte, and each gives a sentence or the session."""
    path = changed_with(crafted(folder / "odd.okk", real()), SCRIPTS[name])
    monkeypatch.setenv("OPEN_KAART_HOME", str(folder.parent))
    before = state_of(folder)
    (listed,) = saved_sessions(STANDARD, [folder], ENGLISH)
    assert main(["sessions"]) == 0
    codes = {main(["export", str(path), "--out", "-"]), main(["compare", str(path), str(path)])}
    assert codes == ({0, 1} if not listed.fault else {1})
    assert "Traceback" not in "".join(capsys.readouterr())
    assert state_of(folder) == before
    game = game_in(folder.parent)
    _gone_on_with(game, path, listed.fault)


def test_a_room_goes_on_with_it_or_says_why_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`room --session`: a sentence in place of a traceback."""
    monkeypatch.setattr(ServerHost, "invite", lambda host: None)
    odd = (*_some(odd_files(tmp_path), 30), *(_spoilt(tmp_path, name) for name in SCRIPTS))
    refused = 0
    for n, path in enumerate(odd):
        try:
            headless_game(Seating(out=str(tmp_path / f"out{n}"), session=str(path)), ENGLISH).closing()
        except UserError as error:
            assert str(error)
            refused += 1
    assert refused > len(odd) // 2


def _some(files: Iterable[Path], count: int) -> list[Path]:
    return [path for path, _ in zip(files, range(count), strict=False)]


def _spoilt(folder: Path, name: str) -> Path:
    return changed_with(crafted(folder / f"{len(name)}-{abs(hash(name))}.okk", real()), SCRIPTS[name])


@pytest.mark.parametrize("name", [name for name in SCRIPTS if "endless" in name])
def test_what_never_ends_is_ended_by_counting(folder: Path, name: str) -> None:
    """No statement runs longer than the files of a long day need."""
    path = changed_with(crafted(folder / "odd.okk", real()), SCRIPTS[name])
    with pytest.raises(JournalProblem):
        kept_session(STANDARD, path)


def test_a_full_box_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not after each of thousands of ballots: after a crash in a full hall everybody waits for this."""
    looks: list[int] = []

    def look(session: Session, before: Session | None = None) -> bool:
        voting = session.play.voting
        looks.append(len(voting.box) if voting else 0)
        return is_sound(session, before)

    monkeypatch.setattr("game.journal.kept_session.is_sound", look)
    dealt = next(n for n, row in enumerate(real()) if row.tag == "session-started")
    option = json.loads(real()[dealt].body)["cards"][0]["options"][0]["id"]
    rows = (*real()[: dealt + 1], Row("phase-entered", 2, '{"phase":"first_vote"}'))
    seats = [f"phone/{n}" for n in range(3000)]
    box = [(seat, json.dumps({"seat": seat, "option": option})) for seat in seats]
    kept = kept_session(STANDARD, crafted(tmp_path / "hall.okk", rows, box))
    assert kept.session.play.voting is not None and kept.session.play.voting.cast == 3000
    assert looks.count(0) == len(rows) and looks[-1] == 3000 and len(looks) == len(rows) + 1
