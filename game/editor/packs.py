"""Sets of cards in the editor: made new, handed out as one file or printed, and taken in after a look."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

from game.card_print.order import printed
from game.content.archive_entries import SetRejected
from game.content.archive_reader import UnpackedSet
from game.content.decoding import MAX_BYTES
from game.content.found import Library
from game.content.pack_file import build_pack
from game.content.stray_files import PACK_FILE
from game.editor.card_files import Json, checked_name
from game.editor.check import title_of, tree_in
from game.i18n.words import Words
from game.library.handing_on import NotWhole, hand_on
from game.library.loading import today
from game.library.own_sets import MOST_NAME, changed_on, head_text, recorded_versions
from game.library.packs import is_shipped
from game.library.taking_in import SAME, Look, Standing, free_set_name, look, opened, take_in
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.file_names import free_name, is_reserved, slug
from game.system.plain_files import plain_bytes


def export_set(name: str, own: Path, say: Words, leave_out: bool = False) -> bytes:
    """The set as one file: what comes with the game, with the school's own versions in it. UserError."""
    checked_name(name)
    try:
        made = hand_on(name, own, today(), leave_out)
    except NotWhole as fault:
        raise UserError("\n".join(one.report(say) for one in fault.problems)) from fault
    if made is None:
        raise UserError(say("There is no set {name}.", name=name))
    return made.data


def print_set(name: str, found: Library, say: Words) -> bytes:
    """The cards of the set and all that belongs to them, as PDF. UserError."""
    return printed(name, found, say)


def inspect_set(data: bytes, name: str, own: Path, say: Words) -> Json:
    """What taking this file in would do; nothing is written. `free` is what it would be called beside what is here."""
    found = look(_opened(data, name, own, say), own)
    head = found.parcel.pack
    changes = [(name, state) for name, state in sorted(found.states.items()) if state != SAME]
    return {
        "name": head.name,
        "author": head.author,
        "licence": head.licence,
        "standing": found.standing.value,
        "told": told_standing(found, say),
        "free": free_set_name(head, own),
        "facts": facts_of(found, say),
        "here": here_now(found, own, say),
        "files": [{"name": called(name, found), "state": state} for name, state in changes],
        "same": sum(state == SAME for state in found.states.values()),
        "doubts": [doubt.report(say) for doubt in found.parcel.doubts],
    }


def here_now(found: Look, own: Path, say: Words) -> str:
    """By which the set that is here is told apart from the one that would come in."""
    if found.here is None:
        return ""
    head = found.here.head
    return say("Here: {name}", name=" · ".join((head.name, facts_here(head.id, found.here.cards, own, say))))


def called(name: str, found: Look) -> str:
    """A file of a set as people know it: the name of a card file says nothing of the card."""
    data = found.parcel.files.get(name) or (found.here.files.get(name) if found.here is not None else None)
    title = title_of(tree_in(data) or {}) if data is not None and name.endswith(".yaml") else ""
    return f"{name} ({title})" if title else name


def told_standing(found: Look, say: Words) -> str:
    """What taking it in would do to the set that it was compared with."""
    name = found.here.head.name if found.here is not None else ""
    match found.standing:
        case Standing.NEW:
            return say("This set is not here yet. Everything that is here stays.")
        case Standing.SAME:
            return say("Everything in it is here already, as “{name}”.", name=name)
        case Standing.NEWER:
            return say("This is a newer version of “{name}”. Your older one goes into the bin.", name=name)
        case Standing.OLDER:
            return say("This is an older version of “{name}”. Yours is newer, and it stays.", name=name)
        case Standing.APART:
            return say(
                "“{name}” was changed both here and elsewhere. Yours stays; this one can be added beside it.", name=name
            )
        case _:
            assert_never(found.standing)


def facts_of(found: Look, say: Words) -> str:
    """The same of a set that somebody gave."""
    parcel = found.parcel
    return facts(len(parcel.cards), len(parcel.versions), parcel.made, say)


def facts_here(pack: str, cards: int, own: Path, say: Words) -> str:
    """The same of a set that is here."""
    return facts(cards, len(recorded_versions(pack, own)), changed_on(pack, own), say)


def facts(cards: int, versions: int, changed: str, say: Words) -> str:
    """By which two versions of a set can be told apart; `changed` an ISO date, or ""."""
    told = [say.plural("{n} card", "{n} cards", cards)]
    told += [say("version {n}", n=versions)] if versions else []
    told += [say.date(changed)] if changed else []
    return " · ".join(told)


def import_set(data: bytes, name: str, own: Path, say: Words, beside: bool, called: str) -> Json:
    """Lay the set in a folder: that of its older version, or a free one. UserError where it would not come in."""
    folder = take_in(_opened(data, name, own, say), own, beside, called)
    if folder is None:
        raise UserError(say("What is here stays: it is not an older version of this set. Add it beside yours."))
    return {"folder": folder.name}


def _opened(data: bytes, name: str, own: Path, say: Words) -> UnpackedSet:
    try:
        return opened(data, own, name)
    except SetRejected as fault:
        raise UserError("\n".join(problem.report(say) for problem in fault.problems)) from fault


def new_set(name: str, own: Path, say: Words) -> str:
    """The id of the new set: its name in small letters, -2, -3 ... where that is taken. UserError without a name."""
    title = " ".join(name.split())[:MOST_NAME]
    if not title:
        raise UserError(say("Give the new set a name."))
    made = free_name(slug(title, "set"), lambda it: (own / it).exists() or is_shipped(it) or is_reserved(it))
    write_atomic(own / made / PACK_FILE, head_text(title, say.language))
    return made


def names_of_sets(own: Path) -> dict[str, str]:
    """Every set of the school's own by its id, also one that has no card yet."""
    folders = (path for path in sorted(own.glob("[a-z0-9]*")) if path.is_dir())
    return {path.name: _name(path) for path in folders}


def _name(folder: Path) -> str:
    try:
        data = plain_bytes(folder / PACK_FILE, MAX_BYTES)
    except OSError:
        return folder.name
    return build_pack(data, folder.name, PACK_FILE).pack.name
