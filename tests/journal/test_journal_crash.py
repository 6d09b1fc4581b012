"""What was acknowledged is there after kill -9, a torn log, a full disk and a folder that cannot be written."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.core.cards import OptionId
from game.core.events import ArgumentAdded, BallotPlaced, Event, PhaseEntered, VotesCounted
from game.core.phases import Phase
from game.journal.errors import InUse, NotWritable
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore
from tests.sizes import WRITER_KILLS

ROOT = Path(__file__).parents[2]
WRITER = Path(__file__).with_name("busy_writer.py")
A = OptionId("a")
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX limits and users")


def say(text: str) -> Event:
    return ArgumentAdded(A, True, text)


def python(*arguments: object, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # Options of every kind go on as they are.
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, **options)  # type: ignore[call-overload, no-any-return]


def new(folder: Path) -> Path:
    with SqliteStore.create(folder, id="x", school="De Linde") as journal:
        return journal.path


def test_kill(tmp_path: Path) -> None:
    path, chance, in_flight = new(tmp_path), random.Random(1), 0
    for _ in range(WRITER_KILLS.now):
        writer = python(WRITER, path)
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(1 + chance.randrange(40))]  # however slow the computer is
        time.sleep(chance.random() * 0.005)  # anywhere in the calls that follow
        writer.kill()
        lines += writer.stdout.readlines()
        writer.wait()
        whole = [line.split() for line in lines if line.endswith("\n")]
        acknowledged, seats = int(whole[-1][0]), int((*whole[-1], "0")[1])
        in_flight += len(whole)

        loaded = load_events(path)
        assert 0 <= len(loaded.events) - acknowledged <= 2
        if len(loaded.events) == acknowledged:
            assert 0 <= len(loaded.ballots) - seats <= 1
        if isinstance(loaded.events[-1], VotesCounted):
            assert loaded.ballots == ()
        with SqliteStore.open(path) as journal:
            assert (journal.load()) == loaded
            journal.append([PhaseEntered(Phase.TALK)])
    assert in_flight > 10 * WRITER_KILLS.now, "the test must kill a writer that is at work"


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_the_disk_has_it_before_anybody_is_told(tmp_path: Path) -> None:
    """A killed process cannot show this, for the kernel keeps what was written: only the order of system calls can."""
    path, calls = new(tmp_path), tmp_path / "calls"
    trace = ["strace", "-f", "-y", "-o", str(calls), "-e", "trace=write,pwrite64,fsync,fdatasync"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [*trace, sys.executable, str(WRITER), str(path), "30"]
    subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    told, synced = 0, True
    for call in calls.read_text("utf-8").splitlines():
        if "pwrite64(" in call and ".okk-wal>" in call:
            synced = False
        elif "sync(" in call and ".okk-wal>" in call:
            synced = True
        elif " write(1<" in call:
            told += 1
            assert synced, call
    assert told >= 30


def test_two_programs(tmp_path: Path) -> None:
    path = new(tmp_path)
    writer = python(WRITER, path)
    assert writer.stdout is not None
    try:
        writer.stdout.readline()
        for attempt in (SqliteStore.open, load_events):
            with pytest.raises(InUse):
                attempt(path)
    finally:
        writer.kill()
        writer.wait()
    SqliteStore.open(path).close()  # the lock died with the process


def test_twice_in_one_program(tmp_path: Path) -> None:
    path = new(tmp_path)
    with SqliteStore.open(path) as journal:
        for attempt in (SqliteStore.open, load_events):
            with pytest.raises(InUse):
                attempt(path)
        second = python(WRITER, path, stderr=subprocess.PIPE)
        assert "InUse" in second.communicate()[1], "looking must not have dropped the lock"
        journal.append([say("still mine")])


def torn(path: Path, folder: Path) -> tuple[Path, bytes]:
    """A session file as a power cut would leave it, and its log; made by a process that ends without closing."""
    script = (
        "import os, sys; from pathlib import Path; from game.journal.sqlite_store import SqliteStore;"
        "from game.core.events import ArgumentAdded as Said, BallotPlaced as Ballot;"
        "j = SqliteStore.open(Path(sys.argv[1]));"
        "[j.append([Said('a', True, str(n)), Ballot(f's{n}', 'a')]) for n in range(8)];"
        "os._exit(0)"
    )
    assert python("-c", script, path).wait() == 0
    folder.mkdir()
    copy = folder / path.name
    shutil.copy(path, copy)
    return copy, Path(f"{path}-wal").read_bytes()


def test_torn_tail(tmp_path: Path) -> None:
    """The last transaction may be cut anywhere: the seven before it are there, and the file can be gone on with."""
    copy, log = torn(new(tmp_path / "first"), tmp_path / "torn")
    original, tail = copy.read_bytes(), Path(f"{copy}-wal")
    last = 32 + (len(log) - 32) // 8 * 7
    events = tuple(say(str(number)) for number in range(8))
    cuts = sorted({*range(last, len(log), 97), *range(last, last + 40), *range(len(log) - 40, len(log) + 1)})
    for cut in cuts:
        copy.write_bytes(original)
        tail.write_bytes(log[:cut])
        loaded = load_events(copy)
        kept = 8 if cut == len(log) else 7
        assert loaded.events == events[:kept], cut
        assert loaded.ballots == tuple(BallotPlaced(f"s{n}", A) for n in range(kept))
        assert (copy.read_bytes(), tail.read_bytes()) == (original, log[:cut]), "reading changes nothing"
        if cut % 5 == 0 or cut == len(log):
            with SqliteStore.open(copy) as journal:
                journal.append([say("on")])
                assert journal.load().events == (*events[:kept], say("on"))


FULL = """
import resource, sys
from pathlib import Path
from game.core.events import ArgumentAdded, BallotPlaced
from game.journal.errors import DiskFull
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore

def allow(size): resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
def say(n): return ArgumentAdded('a', True, f'{n} ' + 'x' * 700)

journal = SqliteStore.create(Path(sys.argv[1]), id='x')
kept = []
for space in (60_000, 61_000, 90_000):
    allow(space)
    refused = 0
    for n in range(1000):
        try:
            journal.append([say(n), BallotPlaced('s', 'a', n + 1)])
            assert not refused
            kept.append((say(n), BallotPlaced('s', 'a', n + 1)))
        except DiskFull as problem:
            assert problem.path == journal.path
            refused += 1
            if refused == 3: break
    assert refused == 3 and kept
    loaded = journal.load()
    assert loaded.events == tuple(e for e, _ in kept) and loaded.ballots == (kept[-1][1],)
allow(resource.RLIM_INFINITY)
journal.append([say('free again')])
journal.close()
assert load_events(journal.path).events == (*(e for e, _ in kept), say('free again'))

allow(1000)
before = set(Path(sys.argv[1]).iterdir())
try: SqliteStore.create(Path(sys.argv[1]), id='y')
except DiskFull: print('done')
assert set(Path(sys.argv[1]).iterdir()) == before
"""


@posix
def test_disk_full(tmp_path: Path) -> None:
    run = python("-c", FULL, tmp_path, stderr=subprocess.STDOUT)
    assert run.communicate()[0] == "done\n"


READ_ONLY = """
import os, sys
from pathlib import Path
from game.journal.errors import NotWritable
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore

if os.geteuid() == 0: os.seteuid(65534)  # nothing is read-only for root
path = Path(sys.argv[1])
assert len(load_events(path).events) == int(sys.argv[2])
for attempt in (lambda: SqliteStore.open(path), lambda: SqliteStore.create(path.parent, id='y')):
    try: attempt()
    except NotWritable as problem: print(type(problem).__name__)
"""


@posix
@pytest.mark.parametrize("crashed", [False, True])
def test_read_only_folder(tmp_path: Path, open_to_all: Path, crashed: bool) -> None:
    folder = open_to_all / "read only"
    path = new(folder)
    if crashed:
        torn(path, tmp_path / "torn")
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    before = {file: file.read_bytes() for file in folder.iterdir()}
    run = python("-c", READ_ONLY, path, 8 if crashed else 0, stderr=subprocess.STDOUT)
    assert run.communicate()[0] == "NotWritable\nNotWritable\n"
    assert {file: file.read_bytes() for file in folder.iterdir()} == before
    folder.chmod(0o755)


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(NotWritable):
        SqliteStore.create(tmp_path / "file", id="x")
    with pytest.raises(FileNotFoundError):
        SqliteStore.open(tmp_path / "missing.okk")
    with pytest.raises(FileNotFoundError):
        load_events(tmp_path)
