"""`open-kaart sessions`: how far each session came, whatever is in its file and whatever the terminal can show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.app_samples import saved
from tests.cli.cli_run import run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("home")


def test_sessions(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list says how far each session came, and a damaged one is in it with a sentence."""
    assert run("sessions", "--lang", "en") == 0
    assert capsys.readouterr().out == "There are no sessions yet.\n"
    done, half = saved(home), saved(home, "talk", 2)
    (home / "sessions" / "bad.okk").write_text("no session", "utf-8")
    assert run("sessions", "--lang", "en") == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "finished" in lines[done.name] and "card 1 of" in lines[half.name]
    assert "damaged" in lines["bad.okk"]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_cannot_show_it(home: Path, encoding: str) -> None:
    """Characters that the terminal does not have never end a command with a traceback."""
    (home / "sessions").mkdir()
    (home / "sessions" / "Żółw.okk").write_text("no session", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "game", "sessions", "--lang", "en"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b".okk" in done.stdout
