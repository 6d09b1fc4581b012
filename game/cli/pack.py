"""`open-kaart pack export|import|print`: a set of cards as one file, for a colleague, another school or on paper."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path

from game.card_print.order import ordered, pdf_of
from game.card_print.parts import PARTS, PEOPLE
from game.content.archive_reader import MOST_BYTES, SetRejected, UnpackedSet, unpack
from game.i18n.words import Words
from game.library.loading import library, today
from game.library.packs import CHANGED, GONE, NEW, SAME, compared, pack_folder, packed_set, take_in
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.file_names import free_path
from game.system.paths import places

SUFFIX = ".okpack"


def pack(options: Namespace, say: Words) -> int:
    """Export, import or print, as asked for."""
    return {"export": _export, "import": _import, "print": _print}[options.what](options, say)


def _export(options: Namespace, say: Words) -> int:
    folder = pack_folder(options.name, places().own_cards)
    if folder is None:
        raise UserError(say("There is no set {name}.", name=options.name))
    path = _path(options, SUFFIX, say)
    try:
        write_atomic(path, packed_set(options.name, folder, today()))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(path)
    return 0


def _path(options: Namespace, suffix: str, say: Words) -> Path:
    """The file that was asked for, or one named after the set; never one that is there."""
    path = Path(options.out) if options.out else free_path(Path(options.name + suffix))
    if path.exists():
        raise UserError(say("{path} is there already and is not overwritten. Choose another name.", path=path))
    return path


def _print(options: Namespace, say: Words) -> int:
    path = _path(options, ".pdf", say)
    parts = (options.only,) if options.only else PARTS
    people = PEOPLE if options.people is None else options.people
    try:
        order = ordered(options.name, library(), say, parts, people)
        write_atomic(path, pdf_of(order, say))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(path)
    if order.left_out:
        print(say("Left out: {names}", names=", ".join(order.left_out)), file=sys.stderr)
    return 0


def _import(options: Namespace, say: Words) -> int:
    parcel = _looked_at(Path(options.name), say)
    own = places().own_cards
    states = compared(parcel, own)
    _print_states(parcel, states, say)
    changes = set(states.values()) & {CHANGED, GONE}
    if options.look or set(states.values()) == {SAME}:
        return 0
    if changes and not options.replace:
        raise UserError(say("This set is here already. With --replace it is taken in, and yours goes into the bin."))
    try:
        print(take_in(parcel, own))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=own, reason=error.strerror or error)) from error
    return 0


def _looked_at(path: Path, say: Words) -> UnpackedSet:
    try:
        if not path.is_file():  # a pipe would make us wait for ever
            raise UserError(say("There is no {path}.", path=path))
        with path.open("rb") as file:
            return unpack(file.read(MOST_BYTES + 1), path.name)
    except OSError as error:
        raise UserError(say("{path} cannot be read: {reason}", path=path, reason=error.strerror or error)) from error
    except SetRejected as fault:
        raise UserError("\n".join(problem.report(say) for problem in fault.problems)) from fault


def _print_states(parcel: UnpackedSet, states: dict[str, str], say: Words) -> None:
    words = {NEW: say("new"), CHANGED: say("changed"), SAME: say("the same"), GONE: say("not in it")}
    print(f"{parcel.pack.name} · {parcel.pack.author or '–'} · {parcel.pack.licence or '–'}")
    for name, state in sorted(states.items()):
        if state != SAME:
            print(f"  {words[state]}: {name}")
    counts = Counter(states.values())
    print(", ".join(f"{counts[state]} {word}" for state, word in words.items() if counts[state]))
