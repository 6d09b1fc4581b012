"""The wishes about the school: each is kept at once, and what cannot be taken leaves what was there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core import commands as c
from game.core.chapters import place
from game.core.school import School
from game.settings.school import MOST_BYTES, MOST_PIXELS, logo_file
from game.system.typed_path import typed_path

if TYPE_CHECKING:
    from game.app.game import Game


def _keep(game: Game, school: School) -> None:
    game.change_settings(replace(game.settings, school=school))


def remember(game: Game, wish: c.Command) -> None:
    """The first name that is typed for a session is that of the school, until somebody says otherwise."""
    typed = wish.text.strip() if isinstance(wish, c.ChangeSetup) and wish.field == "school" else ""
    if typed and not game.settings.school.name:
        name_school(game, c.NameSchool(typed))


def name_school(game: Game, wish: c.NameSchool) -> None:
    _keep(game, replace(game.settings.school, name=" ".join(wish.text.split())))


def set_logo(game: Game, wish: c.SetLogo) -> None:
    """A picture that can be used is copied: the original may be on a stick that is pulled out."""
    if not wish.text.strip():
        return
    path = typed_path(wish.text)
    data, fault = _picture(path) if path is not None else (b"", "no_such_file")
    if fault:
        game.notice = fault
        return
    try:
        from game.system.atomic_write import write_atomic

        write_atomic(logo_file(game.table.places.settings), data)
    except OSError:
        game.notice = "disk_trouble"
        return
    game.notice = "logo_taken"
    _keep(game, replace(game.settings.school, logo=data))


def _picture(path: Path) -> tuple[bytes, str]:
    """The bytes of a usable picture, or the id of what is wrong with it."""
    from game.system.image_info import pixels

    try:
        if not path.is_file():
            return b"", "no_such_file"
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return b"", "no_such_file"
    if len(data) > MOST_BYTES or max(pixels(data)) > MOST_PIXELS:
        return b"", "logo_large"
    fault = _fault(data)
    return (b"" if fault else data), fault


def _fault(data: bytes) -> str:
    """What keeps a picture of the right size out of the documents."""
    from game.documents.formats.logo import whole
    from game.stage.paint.print_brush import can_show
    from game.system.image_info import common, holds, pixels

    if not (all(pixels(data)) and whole(data) and holds(data) and can_show(data)):
        return "logo_kind"
    return "" if common(data) else "logo_colours"


def clear_logo(game: Game, wish: c.ClearLogo) -> None:
    try:
        logo_file(game.table.places.settings).unlink(missing_ok=True)
    except OSError:
        game.notice = "disk_trouble"
        return
    _keep(game, replace(game.settings.school, logo=b""))


def use_chapter(game: Game, wish: c.UseChapter) -> None:
    school = game.settings.school
    left = set(school.left_out) ^ {wish.chapter}
    _keep(game, replace(school, left_out=tuple(sorted(left, key=place))))


def write_chapter(game: Game, wish: c.WriteChapter) -> None:
    texts = {**dict(game.settings.school.texts), wish.chapter: wish.text.strip()}
    kept = tuple((code, texts[code]) for code in sorted(texts, key=place) if texts[code])
    _keep(game, replace(game.settings.school, texts=kept))


SCHOOL_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {
    c.NameSchool: name_school,
    c.SetLogo: set_logo,
    c.ClearLogo: clear_logo,
    c.UseChapter: use_chapter,
    c.WriteChapter: write_chapter,
}
