"""A game without a window, at its house rules or where a session was left, with phones invited. It runs no loop."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from game.app.bootstrap import new_game
from game.app.game import Game
from game.app.state import Environment
from game.content.found import Library
from game.core import commands as c
from game.core.ballots import Way
from game.core.rules.context import MAX_PEOPLE, MIN_PEOPLE
from game.core.session import Session
from game.documents.output_folder import OutputFolder
from game.i18n.words import Words
from game.journal.errors import JournalProblem, Missing
from game.journal.kept_session import kept_session
from game.library.loading import library
from game.settings.store import load
from game.system.errors import UserError
from game.system.paths import Places, places
from game.system.typed_path import given_path
from game.texts.notices import notice_words
from game.ui.scene import Scene


@dataclass(frozen=True, slots=True)
class Seating:
    """Who comes and for how long, or the file of a `session` to go on with; `out` is for a folder of its own."""

    people: int = 24
    minutes: int = 90
    out: str | None = None
    session: str | None = None


def headless_places(out: str | None, say: Words) -> Places:
    """With `out` everything is below that folder, else where this user keeps sessions. Cards are this user's."""
    if not out:
        return places()
    folder = given_path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=out, reason=error.strerror or error)) from error
    return Places(folder, folder / "settings.json", folder, places().own_cards)


def headless_game(seating: Seating, say: Words, cards: Library | None = None) -> Game:
    """The game, with phones on their way in. UserError: it cannot begin."""
    # The desk can look at the wall: it is painted when it asks, and needs no screen.
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    where = headless_places(seating.out, say)
    known = load(where.settings)
    folder = str(given_path(seating.out)) if seating.out else known.folder
    settings = replace(known, language=say.language, folder=folder, folder_asked=True)
    game = new_game(Environment(where, cards or library()), settings, say)
    game.paint = _painted
    if seating.out:
        game.output = OneFile(given_path(seating.out))
    if seating.session:
        _resume(game, given_path(seating.session), say)
    else:
        _begin(game, seating.people, seating.minutes, say)
    if not game.host.invited:
        game.obey(c.InvitePhones())
    return game


def _begin(game: Game, people: int, minutes: int, say: Words) -> None:
    for command in (
        c.NewSession(),
        c.ChangeSetup("people", str(min(max(people, MIN_PEOPLE), MAX_PEOPLE))),
        c.ChangeSetup("minutes", str(minutes)),
        c.ChangeSetup("way", Way.PHONES.value),
        c.StartSession(),
    ):
        _obey(game, command, say)
    if people != game.session.present:  # more or fewer than the form of the wall holds
        _obey(game, c.CorrectPresent(people - game.session.present), say)


def _resume(game: Game, session: Path, say: Words) -> None:
    game.obey(c.OpenKept(str(session)))
    if not game.session.started:
        raise UserError(_why_not(game, session, say))


def _why_not(game: Game, session: Path, say: Words) -> str:
    """It is read again for that: only who cannot go on with it waits for it."""
    try:
        kept_session(game.keeper.stores, session)
    except Missing:
        return say("There is no {path}.", path=session)
    except JournalProblem:
        pass  # what is wrong with it was said by who opened it
    return notice_words(game.notice, say)


def _obey(game: Game, command: c.Command, say: Words) -> None:
    game.obey(command)
    if game.notice:
        raise UserError(notice_words(game.notice, say))


def _painted(scene: Scene, width: int) -> bytes:
    from game.stage.render import png  # not before somebody looks

    return png(scene, width)


class OneFile(OutputFolder):
    """The folder is for one session: its protocol has always the same name."""

    def put(self, session: Session, say: Words, data: bytes, form: str = "txt", about: str = "") -> Path:
        path = self.folder / f"{about or 'protocol'}.{form}"
        return self.laid(path, path, data)
