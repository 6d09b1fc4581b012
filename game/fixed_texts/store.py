"""The fixed texts of this computer: the school's own file where it keeps one that is right, else that of the game."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from game.content.decoding import MAX_BYTES
from game.content.field_check import Group
from game.content.problem import Problem, phrase
from game.content.stray_files import PACK_FILE
from game.fixed_texts.check import NO_DAY, read_texts
from game.fixed_texts.proposals_check import Answers
from game.fixed_texts.schema import FILES
from game.system.paths import HOME, places
from game.system.plain_files import NoPlainFile, plain_bytes
from game.system.resources import resource

FOLDER, ENDING = ("assets", "texts"), ".yaml"
OTHER_ENDINGS = (".yml", ".txt", ".docx", ".rtf")
"""Under which an editor may have saved a file, so that nobody would read it."""


def own_file(name: str) -> Path:
    """Where the school keeps its own file of this name, whether it is there or not."""
    return own_folder() / (name + ENDING)


def own_folder() -> Path:
    """Where the school keeps its own files, whether it is there or not."""
    return _own_folder(os.environ.get(HOME, ""))


@lru_cache(maxsize=4)
def _own_folder(home: str) -> Path:
    """The system is asked once for each home: its answer takes long, and one protocol looks sixty times."""
    return places().own_texts


def shipped_bytes(name: str) -> bytes:
    """The file of the game."""
    return resource(*FOLDER, name + ENDING).read_bytes()


def texts(name: str) -> Group:
    """The fields of this file. A file of the school in which something is wrong counts as not there."""
    return _own(name) or shipped(name)


@cache
def shipped(name: str) -> Group:
    """That of the game. ValueError with every fault in it: it does not leave the house like that."""
    found, problems = read_texts(shipped_bytes(name), name, name + ENDING)
    if found is None:
        raise ValueError("\n".join(f"{one.place}: {one.message.msgid}" for one in problems))
    return found


def _own(name: str) -> Group | None:
    path = own_file(name)
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return None
    return _read_own(name, path, changed)[0]


@lru_cache(maxsize=32)
def _read_own(name: str, path: Path, changed: int) -> tuple[Group | None, tuple[Problem, ...]]:
    """Read once for each state of the file."""
    try:
        return read_texts(plain_bytes(path, MAX_BYTES), name, str(path), NO_DAY, own=True)
    except OSError:
        return None, ()


State = tuple[tuple[str, int], ...]


def own_state() -> State:
    """The school's own files and when each was changed: one look at the folder, which mostly is not there."""
    try:
        with os.scandir(own_folder()) as folder:
            there = {entry.name.removesuffix(ENDING): entry.stat().st_mtime_ns for entry in folder}
    except OSError:
        return ()
    return tuple((name, there[name]) for name in FILES if name in there)


def broken() -> tuple[str, ...]:
    """The names of the school's own files that are not used: something is wrong in them."""
    return broken_in(own_state())


@lru_cache(maxsize=4)
def broken_in(state: State) -> tuple[str, ...]:
    """The same for who has looked at the folder."""
    return tuple(name for name, _ in state if _own(name) is None)


def own_names() -> tuple[str, ...]:
    """The names of the files that the school keeps."""
    return tuple(name for name in FILES if own_file(name).is_file())


def problems_of_all(today: str, answers: Answers | None = None) -> Iterator[Problem]:
    """Every mistake in the files of the game and in those of the school."""
    for name in FILES:
        with_name = str(resource(*FOLDER, name + ENDING))
        yield from read_texts(shipped_bytes(name), name, with_name, today, answers=answers)[1]
    if own_folder().is_dir():
        yield from problems_of(own_folder(), today, answers)


def of_texts(path: Path) -> bool:
    """Whether this is a file of fixed texts, or a folder of them: one beside cards is a card, whatever its name."""
    if path.is_dir():
        kept = path.resolve() == own_folder().resolve()
        return kept or (not (path / PACK_FILE).exists() and any((path / (name + ENDING)).exists() for name in FILES))
    return path.suffix.lower() == ENDING and path.stem in FILES and not (path.parent / PACK_FILE).exists()


def problems_of(path: Path, today: str, answers: Answers | None = None) -> Iterator[Problem]:
    """Every mistake in this file, or in each file of this folder; one that has another name is never read."""
    if not path.is_dir():
        yield from _problems_in(path, today, answers)
        return
    for one in sorted(path.iterdir()):
        if one.suffix == ENDING and one.stem in FILES:
            yield from _problems_in(one, today, answers)
        elif one.suffix.lower() in (ENDING, *OTHER_ENDINGS):
            known = ", ".join(name + ENDING for name in FILES)
            told = phrase("this file is not read: no fixed text has this name")
            yield Problem(str(one), 1, 1, told, phrase("known names: {names}", names=known), warns=True)


def _problems_in(path: Path, today: str, answers: Answers | None) -> tuple[Problem, ...]:
    own = path.resolve().parent != Path(str(resource(*FOLDER))).resolve()
    try:
        return read_texts(plain_bytes(path, MAX_BYTES + 1, cut=True), path.stem, str(path), today, own, answers)[1]
    except NoPlainFile:
        return (Problem(str(path), 1, 1, phrase("this is no file"), phrase("put the file here, under this name")),)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return (Problem(str(path), 1, 1, phrase("this file cannot be read: {reason}", reason=reason)),)
