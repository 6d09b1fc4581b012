"""Reads a text aloud with the voice of this computer: a program of the system, bounded, and ended with the game.

The text is handed over as data (its input, its environment or one argument), never as part of a command. A voice is
asked for by language; where no program has one, that is told. Nothing here waits.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

LONGEST = 600.0
"""Seconds after which a program that still speaks is ended."""
LISTING = 5.0
"""Seconds in which a program has to say which voices it has."""
MOST = 6_000
"""Characters that are read in one go."""
CODE = re.compile(r"[a-z]{2,3}")
PACE = "150"
"""Words a minute: a room follows it."""
TEXT, LANGUAGE = "OPEN_KAART_TEXT", "OPEN_KAART_LANGUAGE"


@dataclass(frozen=True, slots=True)
class Program:
    """How a program is started; `piped`: the text is its input. `after` ends what a service still says for it."""

    args: tuple[str, ...]
    piped: bool = False
    surroundings: dict[str, str] = field(default_factory=dict)
    after: tuple[str, ...] = ()


class Voice:
    """One text at a time. `lacking` is called, from another thread, with a language that nothing here can speak."""

    def __init__(self, lacking: Callable[[str], None]) -> None:
        self._lacking = lacking
        self._turn: _Turn | None = None

    @property
    def speaking(self) -> bool:
        return self._turn is not None and not self._turn.over.is_set()

    def say(self, text: str, language: str) -> None:
        """In this language (nl, en …), instead of what is being said now."""
        self.stop()
        atexit.unregister(self.stop)
        atexit.register(self.stop)
        self._turn = _Turn()
        thread = threading.Thread(
            target=self._said, args=(self._turn, text[:MOST], language), name="voice", daemon=True
        )
        thread.start()

    def stop(self) -> bool:
        """Be silent at once; whether something was being said."""
        turn, speaking = self._turn, self.speaking
        if turn is not None:
            turn.stop()
        return speaking

    def wait(self, seconds: float | None = None) -> None:
        """Until it is through, or so many seconds."""
        if self._turn is not None:
            self._turn.over.wait(seconds)

    def _said(self, turn: _Turn, text: str, language: str) -> None:
        programs = programs_for(text, language) if CODE.fullmatch(language) else iter(())
        said = any(turn.run(program, text) for program in programs)
        turn.over.set()
        if not said and not turn.stopped:
            self._lacking(language)


class _Turn:
    """The reading of one text, by one program after the other."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.stopped = False
        self._guard = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._after: tuple[str, ...] = ()

    def run(self, program: Program, text: str) -> bool:
        """Whether it was said, or nobody wants it any more."""
        try:
            with self._guard:
                if self.stopped:
                    return True
                self._process, self._after = _started(program), program.after
        except (OSError, ValueError):
            return False
        return _heard(self._process, text if program.piped else "") == 0 or self.stopped

    def stop(self) -> None:
        with self._guard:
            self.stopped = True
            self.over.set()
            if self._process is None or self._process.poll() is not None:
                return
            self._process.kill()
        if self._after:
            with suppress(OSError):
                _started(Program(self._after))


def _started(program: Program) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - a program of the system; what it reads aloud is data
        program.args,
        stdin=subprocess.PIPE if program.piped else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **program.surroundings},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows, or a window flashes over the wall
    )


def _heard(process: subprocess.Popen[bytes], text: str) -> int:
    """How it ended."""
    try:
        process.communicate(text.encode() if process.stdin is not None else None, LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    except (OSError, ValueError):  # it ended before it had read all of it
        process.wait()
    return process.returncode


def programs_for(text: str, language: str) -> Iterator[Program]:
    """What can speak here, the surest first."""
    if sys.platform == "win32":
        yield _windows(text, language)
    elif sys.platform == "darwin":
        yield from _macos(language)
    else:
        yield from _linux(text, language)


# ----------------------------------------------------------------------------------------------------------- Windows

SAPI = """
$ErrorActionPreference = 'Stop'
$found = $null
foreach ($kind in 'Speech', 'Speech_OneCore') {
  try {
    $category = New-Object -ComObject SAPI.SpObjectTokenCategory
    $category.SetId('HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\' + $kind + '\\Voices', $false)
    foreach ($token in $category.EnumerateTokens()) {
      foreach ($id in $token.GetAttribute('Language').Split(';')) {
        $culture = [Globalization.CultureInfo]::GetCultureInfo([Convert]::ToInt32($id, 16))
        if ((-not $found) -and ($culture.TwoLetterISOLanguageName -eq $env:OPEN_KAART_LANGUAGE)) { $found = $token }
      }
    }
  } catch { }
}
if (-not $found) { exit 3 }
$voice = New-Object -ComObject SAPI.SpVoice
$voice.Voice = $found
[void]$voice.Speak($env:OPEN_KAART_TEXT, 16)
"""
"""Voices of both kinds that Windows has; 16: the text is no markup. It is the same for every text."""


def _windows(text: str, language: str) -> Program:
    shell = os.path.join(  # noqa: PTH118 - by its whole path, whatever else is called so
        os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "WindowsPowerShell", "v1.0", "powershell.exe"
    )
    args = (shell, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", SAPI)
    return Program(args, surroundings={TEXT: text.replace("\0", ""), LANGUAGE: language})


# ------------------------------------------------------------------------------------------------------------- macOS

LISTED = re.compile(r"(.+?)\s+([a-z]{2,3})(?:[_-]\w+)+\s+#")


def _macos(language: str) -> Iterator[Program]:
    for line in _told(("say", "-v", "?")).splitlines():
        voice = LISTED.match(line)
        if voice is not None and voice[2] == language:
            yield Program(("say", "-v", voice[1], "-f", "-"), piped=True)
            return


def _told(args: tuple[str, ...]) -> str:
    try:
        return subprocess.run(  # noqa: S603 - as above
            args, stdin=subprocess.DEVNULL, capture_output=True, timeout=LISTING, check=False
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.SubprocessError):
        return ""


# ------------------------------------------------------------------------------------------------------------- Linux


def _linux(text: str, language: str) -> Iterator[Program]:
    for name in ("espeak-ng", "espeak"):
        if found := shutil.which(name):
            yield Program((found, "-v", language, "-s", PACE, "--stdin"), piped=True)
    if found := shutil.which("spd-say"):  # it says nothing of a language that it lacks
        args = (found, "--application-name", "open-kaart", "--language", language, "--wait", "--", text)
        yield Program(args, after=(found, "--cancel"))
