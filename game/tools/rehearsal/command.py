"""A whole session played by the computer's team, through the same commands, journal and screens, without a window."""

from __future__ import annotations

import os
import random
import re
import shutil
import sys
from argparse import Namespace
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

from game.app.bootstrap import new_game
from game.app.game import Game
from game.app.handlers.documents import write_protocol
from game.app.state import Environment
from game.content.found import Library
from game.core.ballots import Way
from game.core.contacts import STANDARD
from game.core.readiness import ALWAYS
from game.i18n.words import Words
from game.library.loading import library
from game.settings.store import Settings
from game.stage.render import page_for, save_png
from game.system.errors import UserError
from game.system.paths import Places
from game.system.typed_path import given_path
from game.tools.rehearsal.frames import Frames, on_screen
from game.tools.rehearsal.team import Clock, Team

START = 1_795_354_200.0
"""22 November 2026, half past one in Utrecht: a rehearsal always looks the same."""


EXAMPLE_NUMBER = "06 – …"
"""A school fills in its own; a rehearsal has confirmed what a heavy card waits for."""


def rehearse(options: Namespace, say: Words) -> int:
    """Leaves protocol.txt, the session file and one picture per phase; prints a line as it goes."""
    frames = getattr(options, "frames", None)
    if frames:
        on_screen()
    else:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    out = practice_folder(options.out, say)
    clock = Clock(START)
    game = rehearsal_game(out, options.seed, clock, say)
    cards = getattr(options, "cards", False)
    team = Team(game, clock, random.Random(options.seed), options.people, options.minutes, cards=cards)
    pictures = _Pictures(game, out, options.size)
    film = Frames(game, clock, frames, options.size) if frames else None
    for step in team.play():
        pictures.take(step)
        if film is not None:
            film.take(step)
        _progress(game, step, say)
    file = game.keeper.store.path if game.keeper.store else None
    game.closing()
    if film is not None:
        print(say.plural("{n} frame in {folder}", "{n} frames in {folder}", len(film.close()), folder=frames))
    _finish(game, file, out, say)
    return 0


def rehearsal_game(out: Path, seed: int, clock: Clock, say: Words, cards: Library | None = None) -> Game:
    """A game whose every file lies below `out`, with the cards of the game where no others are given."""
    where = Places(out, out / "settings.json", out)
    return new_game(Environment(where, cards or library(), clock, seed), example_settings(out, clock, say), say)


def example_settings(out: Path, clock: Clock, say: Words) -> Settings:
    """Those of a school that has confirmed what every heavy card waits for."""
    day = datetime.fromtimestamp(clock(), UTC).date().isoformat()
    confirmed = {contact.key: (contact.number or EXAMPLE_NUMBER, day) for contact in STANDARD if contact.key in ALWAYS}
    return Settings(language=say.language, folder=str(out), folder_asked=True, contacts=confirmed)


def practice_folder(given: str | None, say: Words) -> Path:
    """The folder that somebody named, or one of its own. UserError."""
    out = given_path(given) if given else Path(mkdtemp(prefix="open-kaart-"))
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / "sessions").mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=out, reason=error.strerror or error)) from error
    return out


_WAYS = re.compile(f"_({'|'.join(Way)})$")
"""A vote has one picture, whichever way it went."""


class _Pictures:
    """One picture of each phase, the first time it is on the wall."""

    def __init__(self, game: Game, out: Path, size: tuple[int, int]) -> None:
        self.game, self.out, self.size = game, out, size
        self.taken: set[str] = set()

    def take(self, step: str) -> None:
        name = _WAYS.sub("", step)
        if name in self.taken:
            return
        self.taken.add(name)
        if step == "protocol":
            self.game.view_model()  # asks for the pages
            self.game.preview.wait()
        path = self.out / f"{len(self.taken):02}-{name.replace('_', '-')}.png"
        save_png(self.game.scene(page_for(self.size)), self.size, path)


def _progress(game: Game, step: str, say: Words) -> None:
    """One line that is written over on a terminal, and one line per card elsewhere."""
    session = game.session
    if not session.deck:
        return
    line = say("Card {n} of {total}", n=min(session.turn + 1, len(session.deck)), total=len(session.deck))
    agreed = say.plural("{n} agreement", "{n} agreements", len(session.agreements))
    if sys.stderr.isatty():
        print(f"\r{line} · {step:<24} · {agreed} ", end="", file=sys.stderr, flush=True)
    elif step == "situation":
        print(f"{line} · {agreed}", file=sys.stderr, flush=True)


def _finish(game: Game, file: Path | None, out: Path, say: Words) -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if game.saved_as:
        os.replace(game.saved_as, out / "protocol.txt")
    for form in ("docx", "pdf"):
        if write_protocol(game, form):
            os.replace(game.saved_as, out / f"protocol.{form}")
    if file is not None:
        shutil.move(file, out / "session.okk")
    with suppress(OSError):  # a folder that was there, with sessions of somebody in it, stays
        (out / "sessions").rmdir()
    agreed = say.plural("{n} agreement", "{n} agreements", len(game.session.agreements))
    print(say("Rehearsed: {agreed}. Protocol, session and pictures are in {folder}", agreed=agreed, folder=out))
