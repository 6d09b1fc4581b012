"""Plays sessions on request and acknowledges each obeyed command with what the session then held. Not a test itself.

Each line of standard input asks for one session: a seed and a folder. Where the system can fork, every session is
played by a child, so that killing it does not cost a fresh start of the interpreter.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

from game.app.bootstrap import new_game
from game.app.game import Game
from game.app.state import Environment
from game.content.found import Library
from game.content.library import load_packs
from game.core.commands import Command
from game.core.session import Session
from game.i18n.catalogues import words
from game.settings.store import Settings
from game.system.paths import Places
from game.system.resources import resource
from game.tools.rehearsal.team import Clock, Team

START = 1_795_354_200.0


@cache
def _cards() -> Library:
    return load_packs([resource("scenarios")], _Every())


class _Every:
    def __contains__(self, name: object) -> bool:
        return True


def digest(session: Session) -> str:
    """Where the session is and all that was counted or agreed in it, on one line."""
    voting = session.play.voting
    box = {} if voting is None else {seat: [b.option, b.count] for seat, b in sorted(voting.box.items())}
    play = session.play
    rest = (play.arguments, play.draft, play.consent, play.objections, session.agreements, session.setup)
    told = {
        "phase": session.phase.value,
        "turn": session.turn,
        "rounds": [[list(pair) for pair in one.counts] for one in play.rounds],
        "box": box,
        "agreements": [[a.card, a.status.value] for a in session.agreements],
        "rest": hashlib.sha256(repr(rest).encode()).hexdigest()[:12],
    }
    return json.dumps(told)


def game_in(folder: Path, seed: int | None) -> tuple[Game, Clock]:
    clock = Clock(START)
    settings = Settings(language="en", folder=str(folder / "documents"), folder_asked=True)
    places = Places(folder, folder / "settings.json", folder / "documents")
    return new_game(Environment(places, _cards(), clock, seed), settings, words("en")), clock


def play(folder: Path, seed: int, told: Callable[[str], None]) -> None:
    """One session of eight people; `told` hears a digest after each command, once the session has a file."""
    game, clock = game_in(folder, seed)
    team = Team(game, clock, random.Random(seed), people=8, minutes=45)
    obeyed = game.obey

    def obey(command: Command) -> None:
        obeyed(command)
        if game.session.started:
            told(digest(game.session))

    game.obey = obey  # type: ignore[method-assign]  # the team presses through this game
    for _ in team.play():
        pass
    game.closing()


def say(line: str) -> None:
    """In one call, so that a kill leaves a whole line or none."""
    os.write(1, f"{line}\n".encode())


def _serve(seed: int, folder: Path) -> None:
    pid = os.fork() if hasattr(os, "fork") else 0
    if pid:
        os.waitpid(pid, 0)
        return
    say(str(os.getpid()))
    play(folder, seed, say)
    if hasattr(os, "fork"):
        os._exit(0)


if __name__ == "__main__":
    _cards()
    for request in sys.stdin:
        asked, _, where = request.strip().partition(" ")
        _serve(int(asked), Path(where))
        say("end")
