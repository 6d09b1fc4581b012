"""Keeps every test off the real screen and loudspeaker, and says how large a run is; imported before pygame is."""

from __future__ import annotations

import atexit
import gc
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

from game.core.vague_words import know
from game.system.word_list import word_list
from tests import sizes

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
if sys.dont_write_bytecode:
    # Kept aside, so that hundreds of programs need not compile the game anew, and nothing lies among the sources.
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(
        Path(__file__).parents[1] / ".pytest_cache" / "bytecode"
    )
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
# What somebody left in the folder for temporary files is no session of a test, nor is what a test leaves there one of
# theirs: games look there for sessions, and so do the programs that tests start. pytest keeps its own folders.
os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
_OWN = TemporaryDirectory(prefix="ok-", ignore_cleanup_errors=True)  # a browser wants short names
Path(_OWN.name).chmod(0o755)  # another user looks into some folders below it
atexit.register(_OWN.cleanup)
os.environ.update(TMPDIR=_OWN.name, TEMP=_OWN.name, TMP=_OWN.name)
tempfile.tempdir = None
# A busy machine is no fault of a property.
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")
know(word_list())
# Scenes and sessions are many small objects that nothing refers back to: looking for circles among them, as often as
# Python does by itself, takes a quarter of a run.
gc.freeze()
gc.set_threshold(100_000, 20, 50)
E2E = Path(__file__).parent / "e2e"
FEW = 3
"""So many files are not worth starting processes for."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shuffle", metavar="SEED", help="run files, and the tests in them, in another order")
    parser.addoption("--goldens", action="store_true", help="write anew what the screens look like in words")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What starts browsers and kills programs takes as long as all the rest: .ci/run does it, and whoever names it."""
    named = config.args_source is not pytest.Config.ArgsSource.TESTPATHS
    return True if collection_path == E2E and sizes.SIZE == "test" and not named else None


def pytest_report_header() -> str:
    return sizes.beforehand()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A process for each core, but none beside this one for a few files."""
    files = [argument for argument in config.args if ".py" in argument]
    if len(files) == len(config.args) <= FEW and sizes.SIZE != "campaign":
        return 0
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffled, the tests of a file stay together: what they share is made once all the same."""
    seed = config.getoption("shuffle")
    if seed is not None:
        chance = random.Random(seed)
        place = {path: chance.random() for path in sorted({str(item.path) for item in items})}
        chance.shuffle(items)
        items.sort(key=lambda item: place[str(item.path)])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Above the closing line of pytest, which stays the last one."""
    reports = [one for told in terminalreporter.stats.values() for one in told if isinstance(one, pytest.TestReport)]
    for report in sorted((one for one in reports if one.when == "call"), key=lambda report: report.nodeid):
        for name, line in report.user_properties:
            if name == sizes.TOLD:
                terminalreporter.write_line(str(line))
    terminalreporter.write_line(sizes.afterwards([report.nodeid for report in reports]))


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that another user can reach: unlike tmp_path, and wherever TMPDIR may lie."""
    with TemporaryDirectory(dir="/tmp" if os.name == "posix" else None) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
