"""What is offered as a logo: only what every document and the wall can hold is taken; the rest gets a sentence."""

from __future__ import annotations

import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pygame
import pytest

from game.core import commands as c
from game.core.commands import SetLogo
from game.documents.formats.logo import is_readable
from game.settings.store import load
from game.system.image_info import is_complete, is_for_screens, pixels
from tests.app.app_samples import game_in, places
from tests.app.test_app_school import png


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def built(pixels: bytes, w: int = 40, h: int = 30, depth: int = 8, colour: int = 0) -> bytes:
    """A PNG whose chunks are right, whatever is in them."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def jpeg() -> bytes:
    file = BytesIO()
    pygame.image.save(pygame.Surface((40, 30)), file, "x.jpg")
    return file.getvalue()


def for_print() -> bytes:
    """A JPEG with a fourth colour, as its frame tells it."""
    data = bytearray(jpeg())
    at = data.index(b"\xff\xc0")
    data[at + 9] = 4
    return bytes(data)


ROWS = (b"\0" + b"\0" * 40) * 30
BROKEN = {
    "garbage": built(b"this was never packed"),
    "half of the rows": built(zlib.compress(ROWS[:600])),
    "a colour that is none": built(zlib.compress(ROWS), colour=5),
    "no surface": built(zlib.compress(ROWS), w=0),
    "packed a thousandfold": built(zlib.compress(b"\0" * (40 << 20), 9)),
    "head of a jpeg": b"\xff\xd8\xff\xc0\0\x11\x08\0\x30\0\x40\x03" + b"\0" * 20 + b"\xff\xd9",
    "drawing": b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    "text": b"hello",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_only_looks_like_a_picture_is_refused(tmp_path: Path, name: str) -> None:
    """Taken all the same it would be a cross in Word, and missing in the PDF."""
    path = tmp_path / "logo.png"
    path.write_bytes(BROKEN[name])
    game = game_in(tmp_path)
    game.obey(SetLogo(str(path)))
    assert game.notice == "logo_kind" and game.settings.school.logo == b""
    assert not (tmp_path / "logo").exists()


def test_a_picture_of_a_printing_press_is_told_apart(tmp_path: Path) -> None:
    """Word leaves it out and the wall shows it in other colours: the sentence says what helps."""
    (tmp_path / "logo.jpg").write_bytes(for_print())
    assert not is_for_screens(for_print()) and is_for_screens(jpeg()) and is_for_screens(png())
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "logo.jpg")))
    assert game.notice == "logo_colours" and game.settings.school.logo == b""


def test_an_unmarked_jpeg_is_written_anew(tmp_path: Path) -> None:
    """Word leaves it out as it is."""
    unmarked = jpeg()[:2] + b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\1" + jpeg()[20:]
    (tmp_path / "logo.jpg").write_bytes(unmarked)
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "logo.jpg")))
    assert game.notice == "logo_taken" and game.settings.school.logo[6:10] == b"JFIF"


@pytest.mark.parametrize(("depth", "colour", "bytes_of_a_pixel"), [(16, 0, 2), (8, 2, 3), (16, 6, 8), (8, 4, 2)])
def test_every_usual_kind_of_png_is_taken(tmp_path: Path, depth: int, colour: int, bytes_of_a_pixel: int) -> None:
    """Grey, in colours, see-through, sixteen bits deep."""
    data = built(zlib.compress((b"\0" + b"\0" * 40 * bytes_of_a_pixel) * 30), depth=depth, colour=colour)
    (tmp_path / "logo.png").write_bytes(data)
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "logo.png")))
    assert game.notice == "logo_taken" and load(places(tmp_path).settings).school.logo == data


def test_a_huge_one_is_not_unpacked() -> None:
    """Its size is told before anything is unpacked, and unpacking stops where it says more than that."""
    assert pixels(built(b"", w=20_000, h=20_000)) == (20_000, 20_000)
    bomb = built(zlib.compress(b"\0" * (8 << 20), 9), w=2, h=2)
    assert is_readable(bomb) and not is_complete(bomb)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_nothing_waits_for_a_pipe(tmp_path: Path) -> None:
    """Neither one that is offered as a logo, nor one that lies where the logo is kept."""
    os.mkfifo(tmp_path / "pipe.png")
    os.mkfifo(tmp_path / "logo")
    (tmp_path / "settings.json").write_text("{}", "utf-8")
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "pipe.png")))
    assert game.notice == "no_such_file"
    assert load(places(tmp_path).settings).school.logo == b""


@pytest.mark.parametrize("typed", ["~nobody-of-that-name/logo.png", "/" + "x" * 3000, "a\0b", "\ud800", '"', "//"])
def test_a_path_that_no_computer_has_is_a_sentence(tmp_path: Path, typed: str) -> None:
    """Whatever is typed, the program goes on."""
    game = game_in(tmp_path)
    game.obey(SetLogo(typed))
    assert game.notice == "no_such_file"
    game.notice = ""
    game.obey(c.SetFolder(typed))
    assert game.notice in ("folder_whole", "") and not game.ended


def test_a_logo_that_broke_on_the_disk_counts_as_none(tmp_path: Path) -> None:
    """The next start has no logo, and the screen asks for one again."""
    (tmp_path / "settings.json").write_text("{}", "utf-8")
    (tmp_path / "logo").write_bytes(b"no picture")
    assert load(places(tmp_path).settings).school.logo == b""
