"""Reading aloud: what a program of the system is given, that it is silent when told, and what is without a voice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.system.voice import LANGUAGE, TEXT, Voice, programs_for
from tests.waiting import eventually

ODD = 'Mag dit? "Ja"; $(rm -rf x) `nee` \'s-Hertogenbosch\n-v en --stdin <speak>één</speak> %PATH%'

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs on PATH of a shell script: Unix")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH, but for a shell."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def stand_in(folder: Path, name: str, does: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    file.chmod(0o755)


def recording(folder: Path) -> str:
    """What writes its arguments, one a line, and its input."""
    return f'for one in "$@"; do echo "[$one]"; done > {folder}/args; /bin/cat > {folder}/input'


def test_the_text_is_data_whatever_is_in_it(here: Path) -> None:
    """It comes through as it was, letter by letter, and the program is called as for any other text."""
    lacking: list[str] = []
    stand_in(here, "espeak-ng", recording(here))
    spoken = Voice(lacking.append)
    spoken.say(ODD, "nl")
    spoken.wait(20)
    assert (here / "input").read_text("utf-8") == ODD
    assert (here / "args").read_text("utf-8").split() == ["[-v]", "[nl]", "[-s]", "[150]", "[--stdin]"]
    assert lacking == [] and not spoken.speaking


def test_where_one_program_cannot_the_next_one_does(here: Path) -> None:
    """speech-dispatcher takes the text as one argument, behind what ends its options."""
    stand_in(here, "espeak-ng", "exit 1")
    stand_in(here, "spd-say", recording(here))
    spoken = Voice(lambda language: None)
    spoken.say("-v is ook tekst", "fy")
    spoken.wait(20)
    assert (here / "args").read_text("utf-8").splitlines()[-5:] == [
        "[--language]",
        "[fy]",
        "[--wait]",
        "[--]",
        "[-v is ook tekst]",
    ]


@pytest.mark.parametrize("programs", [(), ("espeak-ng",)])
def test_without_a_voice_the_language_is_told_once(here: Path, programs: tuple[str, ...]) -> None:
    """No program at all, or one that has other languages only."""
    for name in programs:
        stand_in(here, name, "exit 1")
    lacking: list[str] = []
    spoken = Voice(lacking.append)
    spoken.say("Goeiemoarn", "fy")
    eventually(lambda: lacking == ["fy"])
    assert not spoken.speaking and not spoken.stop()


def test_it_is_silent_at_once(here: Path) -> None:
    """The program is gone, nobody is told that a voice is lacking, and the next text is said."""
    lacking: list[str] = []
    stand_in(here, "espeak-ng", f"echo $$ > {here}/started; exec /bin/sleep 600")
    spoken = Voice(lacking.append)
    spoken.say("lang", "nl")
    eventually(lambda: (here / "started").exists() and (here / "started").read_text("utf-8").strip() != "")
    assert spoken.speaking and spoken.stop() and not spoken.speaking
    eventually(lambda: not _runs(int((here / "started").read_text("utf-8"))))
    stand_in(here, "espeak-ng", recording(here))
    spoken.say("kort", "nl")
    spoken.wait(20)
    assert (here / "input").read_text("utf-8") == "kort" and lacking == []


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("language", ["", "nl; rm", "../nl", "--help"])
def test_what_is_no_language_starts_nothing(here: Path, language: str) -> None:
    """A language comes from a settings file or a set of cards."""
    stand_in(here, "espeak-ng", recording(here))
    lacking: list[str] = []
    spoken = Voice(lacking.append)
    spoken.say("tekst", language)
    eventually(lambda: lacking == [language])
    assert not (here / "input").exists()


def test_on_macos_the_voice_of_the_language_is_taken(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Voices have names with spaces and brackets; without one of this language nothing is started."""
    listed = (
        "Alex                en_US    # Hi\\nEddy (Dutch (NL)) nl_NL    # Hallo\\nXander              nl_NL    # Hallo"
    )
    stand_in(here, "say", f"printf '{listed}'")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert [one.args for one in programs_for("x", "nl")] == [("say", "-v", "Eddy (Dutch (NL))", "-f", "-")]
    assert all(one.piped for one in programs_for("x", "en"))
    assert list(programs_for("x", "fy")) == []


def test_on_windows_the_text_is_in_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command is the same for every text; PowerShell is called by its whole path."""
    monkeypatch.setattr(sys, "platform", "win32")
    (one,), (other,) = programs_for(ODD, "nl"), programs_for("iets anders", "de")
    assert one.args == other.args and one.args[0].endswith("powershell.exe") and os.sep in one.args[0]
    assert one.surroundings == {TEXT: ODD, LANGUAGE: "nl"} and '"' not in one.args[-1]
