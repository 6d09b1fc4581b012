"""`open-kaart pack export|import|print`: a set of cards as one file, for a colleague or a school, or on paper."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from pathlib import Path

from game.card_print.order import deck_pdf, ordered, pdf_of
from game.card_print.parts import CAMERA, PARTS, PEOPLE, Deck
from game.content.archive_entries import MOST_BYTES, SetRejected
from game.content.archive_reader import UnpackedSet
from game.editor.packs import called, facts_of, here_now, told_standing
from game.i18n.words import Words
from game.library.handing_on import HandedOn, NotWhole, hand_on
from game.library.loading import library, today
from game.library.packs import set_called
from game.library.taking_in import CHANGED, GONE, NEW, SAME, Look, Standing, look, opened, take_in
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.file_names import free_path, slug
from game.system.paths import places
from game.system.typed_path import given_path

SUFFIX = ".okpack"


def pack(options: Namespace, say: Words) -> int:
    """Export, import or print, as asked for."""
    return {"export": _export, "import": _import, "print": _print}[options.what](options, say)


def _export(options: Namespace, say: Words) -> int:
    name = _set(options, say)
    path = _path(options, name + SUFFIX, say)
    made = _made(name, options, say)
    try:
        write_atomic(path, made.data)
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(path)
    if made.left_out:
        print(say("Left out: {names}", names=", ".join(made.left_out)), file=sys.stderr)
    return 0


def _set(options: Namespace, say: Words) -> str:
    found = set_called(options.name, places().own_cards)
    if not found:
        raise UserError(say("There is no set {name}.", name=options.name))
    return found


def _made(name: str, options: Namespace, say: Words) -> HandedOn:
    own = places().own_cards
    try:
        made = hand_on(name, own, today(), options.without_mistakes)
    except NotWhole as fault:
        told = [one.report(say) for one in fault.problems]
        cure = say("Nobody could add this set. Fix what is listed above, or leave it out with --without-mistakes.")
        raise UserError("\n".join((*told, cure))) from fault
    except OSError as error:
        raise UserError(say("{path} cannot be read: {reason}", path=own, reason=error.strerror or error)) from error
    if made is None:
        raise UserError(say("There is no set {name}.", name=name))
    return made


def _path(options: Namespace, usual: str, say: Words) -> Path:
    """The file that was asked for, or one named after the set; never one that is there."""
    path = given_path(options.out) if options.out else free_path(Path(usual))
    if path.exists():
        raise UserError(say("{path} is there already and is not overwritten. Choose another name.", path=path))
    return path


def _print(options: Namespace, say: Words) -> int:
    return _print_deck(options, say) if options.only == CAMERA else _print_set(options, say)


def _print_deck(options: Namespace, say: Words) -> int:
    """They go with every set, so that none has to be named; one that is has to be there."""
    if options.name:
        _set(options, say)
    path = _path(options, slug(say("Voting cards for the camera"), CAMERA) + ".pdf", say)
    try:
        write_atomic(path, deck_pdf(Deck(_people(options), options.large), say))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(path)
    return 0


def _print_set(options: Namespace, say: Words) -> int:
    name = _set(options, say)
    path = _path(options, f"{name}.pdf", say)
    parts = (options.only,) if options.only else PARTS
    try:
        order = ordered(name, library(), say, parts, _people(options))
        write_atomic(path, pdf_of(order, say))
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=path, reason=error.strerror or error)) from error
    print(path)
    if order.left_out:
        print(say("Left out: {names}", names=", ".join(order.left_out)), file=sys.stderr)
    return 0


def _people(options: Namespace) -> int:
    return PEOPLE if options.people is None else int(options.people)


def _import(options: Namespace, say: Words) -> int:
    own = places().own_cards
    try:
        found = look(_opened(given_path(options.name), own, say), own)
        _print_look(found, say)
        if options.look or found.standing is Standing.SAME:
            return 0
        folder = take_in(found.parcel, own, options.beside or bool(options.called), options.called)
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=own, reason=error.strerror or error)) from error
    if folder is None:
        raise UserError(say("What is here stays. With --beside this set is added beside yours."))
    print(folder)
    return 0


def _opened(path: Path, own: Path, say: Words) -> UnpackedSet:
    try:
        if not path.is_file():  # a pipe would make us wait for ever
            raise UserError(say("There is no {path}.", path=path))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserError(say("{path} cannot be read: {reason}", path=path, reason=error.strerror or error)) from error
    try:
        return opened(data, own, path.name)
    except SetRejected as fault:
        raise UserError("\n".join(problem.report(say) for problem in fault.problems)) from fault


def _print_look(found: Look, say: Words) -> None:
    head = found.parcel.pack
    print(" · ".join(one for one in (head.name, head.author, head.licence, facts_of(found, say)) if one))
    if found.here is not None:
        print(here_now(found, places().own_cards, say))
    print(told_standing(found, say))
    words = {NEW: say("new"), CHANGED: say("changed"), SAME: say("the same"), GONE: say("not in it")}
    for name, state in sorted(found.states.items()):
        if state != SAME:
            print(f"  {words[state]}: {called(name, found)}")
    for doubt in found.parcel.doubts:
        print("  " + doubt.report(say))
    counts = Counter(found.states.values())
    print(", ".join(f"{counts[state]} {word}" for state, word in words.items() if counts[state]))
