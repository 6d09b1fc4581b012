"""Handlers of commands about the school: each is kept at once, and what cannot be taken leaves what was there."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from pathlib import Path

from game.app.state import Handler, State
from game.core import commands as c
from game.core.chapters import place
from game.core.school import School
from game.settings.school import logo_file
from game.system.plain_files import TooLong, plain_bytes
from game.system.typed_path import typed_path

LARGEST, MOST_PIXELS = 20 << 20, 40_000_000
"""Bytes of a file that is looked at, and pixels that are unpacked: more would stop a small laptop."""


def _keep(state: State, school: School) -> None:
    state.change_settings(replace(state.settings, school=school))


def name_school(state: State, command: c.NameSchool) -> None:
    _keep(state, replace(state.settings.school, name=" ".join(command.text.split())))


def set_logo(state: State, command: c.SetLogo) -> None:
    """A picture that can be used is copied: the original may be on a stick that is pulled out."""
    if not command.text.strip():
        return
    path = typed_path(command.text)
    data, fault = _picture(path) if path is not None else (b"", "no_such_file")
    if fault:
        state.notice = fault
        return
    try:
        from game.system.atomic_write import write_atomic

        write_atomic(logo_file(state.environment.places.settings), data)
    except OSError:
        state.notice = "disk_trouble"
        return
    state.notice = "logo_taken"
    _keep(state, replace(state.settings.school, logo=data))


def _picture(path: Path) -> tuple[bytes, str]:
    """A usable picture as it is kept, or the id of what is wrong with it."""
    from game.app.school_logo import normal_logo
    from game.system.image_info import pixels

    try:
        data = plain_bytes(path, LARGEST)
    except TooLong:
        return b"", "logo_large"
    except OSError:
        return b"", "no_such_file"
    if prod(pixels(data)) > MOST_PIXELS:
        return b"", "logo_large"
    if fault := _fault(data):
        return b"", fault
    logo = normal_logo(data)
    return logo, "" if logo else "logo_kind"


def _fault(data: bytes) -> str:
    """What keeps a picture of the right size out of the documents."""
    from game.documents.formats.logo import is_readable
    from game.stage.paint.image_brush import can_show
    from game.system.image_info import is_complete, is_for_screens, pixels

    if not (all(pixels(data)) and is_readable(data) and is_complete(data)):
        return "logo_kind"
    if not is_for_screens(data):
        return "logo_colours"
    return "" if can_show(data) else "logo_kind"


def clear_logo(state: State, command: c.ClearLogo) -> None:
    try:
        logo_file(state.environment.places.settings).unlink(missing_ok=True)
    except OSError:
        state.notice = "disk_trouble"
        return
    _keep(state, replace(state.settings.school, logo=b""))


def use_chapter(state: State, command: c.UseChapter) -> None:
    school = state.settings.school
    left = set(school.left_out) ^ {command.chapter}
    _keep(state, replace(school, left_out=tuple(sorted(left, key=place))))


def write_chapter(state: State, command: c.WriteChapter) -> None:
    texts = {**dict(state.settings.school.texts), command.chapter: command.text.strip()}
    kept = tuple((code, texts[code]) for code in sorted(texts, key=place) if texts[code])
    _keep(state, replace(state.settings.school, texts=kept))


HANDLERS: dict[type[c.Command], Handler] = {
    c.NameSchool: name_school,
    c.SetLogo: set_logo,
    c.ClearLogo: clear_logo,
    c.UseChapter: use_chapter,
    c.WriteChapter: write_chapter,
}
