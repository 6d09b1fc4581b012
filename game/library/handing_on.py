"""A set as one file for a colleague or another school. What they could not take in is told where it can be mended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.archive_entries import may_be_in_a_set
from game.content.archive_reader import examined
from game.content.archive_writer import packed
from game.content.field_check import SLUG_HINT
from game.content.problem import Problem, phrase
from game.content.set_version import mark_of, with_version
from game.content.stray_files import PACK_FILE
from game.library.own_sets import around, changed_head, head_of, remember, versions_of, with_identity
from game.library.packs import Files, files_here, is_shipped, own_folder
from game.system.atomic_write import write_atomic


@dataclass(frozen=True, slots=True)
class HandedOn:
    """The file, and the names of what was left out of it."""

    data: bytes
    left_out: tuple[str, ...] = ()


class NotWhole(Exception):
    """Something of the set cannot be handed on; `problems` say what and where."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__()
        self.problems = tuple(problems)


def hand_on(pack: str, own: Path, made: str, leave_out: bool = False) -> HandedOn | None:
    """The set with the school's own versions in it, None if there is no such set. NotWhole; OSError.

    With `leave_out` it goes without the files that have a mistake. The set remembers that this version went out.
    """
    files = files_here(pack, own)
    if not files:
        return None
    files = _identified(pack, files, own)
    whole, left_out = _whole(pack, files, own, leave_out)
    head = head_of(pack, whole)
    versions = with_version(versions_of(pack, own), mark_of(head, whole), made)
    if own_folder(pack, own).is_dir():
        remember(own_folder(pack, own), versions)
    return HandedOn(packed(pack, whole, made, versions), left_out)


def _identified(pack: str, files: Files, own: Path) -> Files:
    """With the identity by which it is known from now on, here and wherever it comes."""
    if is_shipped(pack):
        return files | {PACK_FILE: changed_head(files[PACK_FILE], {"identity": head_of(pack, files).identity})}
    head = with_identity(files[PACK_FILE])
    if head != files[PACK_FILE]:
        write_atomic(own_folder(pack, own) / PACK_FILE, head)
    return files | {PACK_FILE: head}


def _whole(pack: str, files: Files, own: Path, leave_out: bool) -> tuple[Files, tuple[str, ...]]:
    problems = [one for one in mistakes(pack, files, own) if not one.warns]
    if not problems:
        return files, ()
    names = tuple(dict.fromkeys(one.path for one in problems))
    if not leave_out or PACK_FILE in names:
        raise NotWhole(problems)
    kept, left_out = _whole(pack, {name: data for name, data in files.items() if name not in names}, own, leave_out)
    return kept, (*names, *left_out)


def mistakes(pack: str, files: Files, own: Path) -> list[Problem]:
    """Everything for which whoever gets this set could not take it in."""
    odd = [name for name in files if not may_be_in_a_set(name)]
    told = [Problem(name, 1, 1, phrase("a file with this name cannot be shared"), SLUG_HINT) for name in odd]
    found, problems = examined(pack, files, around(own, pack))
    if not found.cards and not problems:
        told.append(Problem(PACK_FILE, 1, 1, phrase("there is no card in it")))
    return [*(one for one in problems if one.path not in odd), *told]
