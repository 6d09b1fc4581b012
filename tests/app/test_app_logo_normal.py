"""A logo is the right way up, of a usual size and without words of its camera, on the wall and in every document."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pygame
import pytest

from game.app.bootstrap import new_game
from game.app.document_context import document_context
from game.app.state import Environment
from game.core.commands import SetLogo
from game.documents.compose import compose
from game.documents.formats import EXPORTS
from game.i18n.words import ENGLISH
from game.settings.store import Settings, load
from game.stage.logo_picture import HEAVY, MOST, is_normal, normal
from game.system.image_info import orientation, pixels
from game.tools.rehearsal.team import Clock
from tests.app.app_samples import START, game_in, places, standard
from tests.app.test_app_logo import chunk
from tests.app.test_app_school import png
from tests.documents.documents_samples import SESSION

WIDE, HIGH = 64, 32
RED, GREEN, BLUE, GREY = (220, 0, 0), (0, 180, 0), (0, 0, 220), (128, 128, 128)
UPRIGHT = {(4, 4): RED, (60, 4): GREEN, (4, 28): BLUE, (60, 28): GREY}
"""A colour in each corner."""
PLACES = {
    1: lambda x, y: (x, y),
    2: lambda x, y: (WIDE - 1 - x, y),
    3: lambda x, y: (WIDE - 1 - x, HIGH - 1 - y),
    4: lambda x, y: (x, HIGH - 1 - y),
    5: lambda x, y: (y, x),
    6: lambda x, y: (y, WIDE - 1 - x),
    7: lambda x, y: (HIGH - 1 - y, WIDE - 1 - x),
    8: lambda x, y: (HIGH - 1 - y, x),
}
"""Where a pixel of the upright picture lies in the file of a camera that was held so (Exif 2.32, 4.6.4)."""


def drawn(held: int = 1) -> pygame.Surface:
    picture = pygame.Surface((WIDE, HIGH) if held < 5 else (HIGH, WIDE))
    for (x, y), colour in UPRIGHT.items():
        for dx in range(-4, 5):
            for dy in range(-4, 5):
                at = (min(max(x + dx, 0), WIDE - 1), min(max(y + dy, 0), HIGH - 1))
                picture.set_at(PLACES[held](*at), colour)
    return picture


def exif(held: int, order: str = "<", more: bytes = b"") -> bytes:
    """What a camera writes: the kind of bytes, one entry."""
    mark = b"II" if order == "<" else b"MM"
    head = mark + struct.pack(f"{order}HI", 42, 8)
    return head + struct.pack(f"{order}HHHIHH", 1, 0x0112, 3, 1, held, 0) + b"\0" * 4 + more


def of_camera(held: int, order: str = "<") -> bytes:
    file = BytesIO()
    pygame.image.save(drawn(held), file, "x.jpg")
    data = file.getvalue()
    body = b"Exif\0\0" + exif(held, order, b"a camera of somebody at 52.1 N 5.1 E")
    return data[:2] + struct.pack(">HH", 0xFFE1, len(body) + 2) + body + data[2:]


def of_scanner(held: int) -> bytes:
    """The same as PNG, which keeps it in a part of its own."""
    file = BytesIO()
    pygame.image.save(drawn(held), file, "x.png")
    data = file.getvalue()
    return data[:33] + chunk(b"eXIf", exif(held)) + data[33:]


def corners(data: bytes) -> dict[tuple[int, int], tuple[int, int, int]]:
    picture = pygame.image.load(BytesIO(data))
    return {at: tuple(picture.get_at(at))[:3] for at in UPRIGHT}  # type: ignore[misc]


def is_upright(data: bytes) -> bool:
    found = corners(data) if pixels(data) == (WIDE, HIGH) else {}
    return bool(found) and all(
        abs(a - b) < 60 for at, colour in UPRIGHT.items() for a, b in zip(found[at], colour, strict=True)
    )


@pytest.mark.parametrize("held", range(1, 9))
@pytest.mark.parametrize("kind", ["jpeg", "jpeg of another camera", "png"])
def test_however_the_camera_was_held_the_logo_is_upright(tmp_path: Path, held: int, kind: str) -> None:
    """Word and the wall turned none of them, the PDF and browsers all; and no file says where it was taken."""
    made = of_scanner(held) if kind == "png" else of_camera(held, "<" if kind == "jpeg" else ">")
    assert orientation(made) == held
    (tmp_path / "logo of us").write_bytes(made)
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "logo of us")))
    kept = load(places(tmp_path).settings).school.logo
    assert game.notice == "logo_taken" and game.settings.school.logo == kept
    assert is_upright(kept) and is_normal(kept) and b"52.1 N" not in kept and b"eXIf" not in kept


def test_a_logo_of_an_older_version_is_upright_in_every_document_and_on_the_wall(tmp_path: Path) -> None:
    """It lies beside the settings as it was taken then."""
    (tmp_path / "settings.json").write_text("{}", "utf-8")
    (tmp_path / "logo").write_bytes(of_camera(6))
    settings = load(places(tmp_path).settings)
    game = new_game(Environment(places(tmp_path), standard(), Clock(START), 1), settings)
    assert is_upright(game.settings.school.logo)
    made = compose(SESSION, ENGLISH, document_context(settings, ()))
    assert is_upright(made.logo)
    with zipfile.ZipFile(BytesIO(EXPORTS["docx"](made, ENGLISH))) as word:
        inside = [word.read(name) for name in word.namelist() if name.startswith("word/media/")]
    assert inside == [made.logo]


@pytest.mark.parametrize(("wide", "high"), [(6000, 6000), (6000, 10), (10, 6000), (4001, 1)])
def test_a_huge_logo_is_made_smaller(tmp_path: Path, wide: int, high: int) -> None:
    """A scan of a letterhead is taken; what is kept is what documents can carry, and has the same shape."""
    (tmp_path / "logo.png").write_bytes(png(wide, high))
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "logo.png")))
    w, h = pixels(game.settings.school.logo)
    assert game.notice == "logo_taken" and max(w, h) == MOST and len(game.settings.school.logo) <= HEAVY
    assert abs(w / wide - h / high) < 1 / min(wide, high)


@pytest.mark.parametrize(("wide", "high"), [(12_000, 12_000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_one_that_would_fill_the_memory_is_a_sentence(tmp_path: Path, wide: int, high: int) -> None:
    """Told by what the file says of itself, before anything is unpacked; the logo that was there stays."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0))
    (tmp_path / "logo.png").write_bytes(png()[:8] + head + png()[33:])
    game = game_in(tmp_path)
    game.obey(SetLogo(str(tmp_path / "logo.png")))
    assert game.notice == "logo_large" and game.settings.school.logo == b""


def test_a_normal_logo_stays_the_very_same_bytes() -> None:
    """Nothing is packed a second time; a pixel is a logo too."""
    for data in (png(), png(1, 1), normal(of_camera(3))):
        assert normal(data) is data


WHO = b"Photo by Jan de Vries, Dorpsstraat 5"
HIDDEN = {
    "words": chunk(b"tEXt", b"Comment\0" + WHO),
    "packed words": chunk(b"zTXt", b"Comment\0\0" + zlib.compress(WHO, 0)),
    "words of the world": chunk(b"iTXt", b"Comment\0\0\0\0\0" + WHO),
    "a moment": chunk(b"tIME", b"\x07\xea\x0b\x1d\x0c\0\0"),
    "a part of some program": chunk(b"vpAg", WHO),
    "a second picture": chunk(b"acTL", b"\0\0\0\1\0\0\0\0"),
    "colours that unpack to gigabytes": chunk(b"iCCP", b"x\0\0" + bytes(300_000)),
    "a comment": b"\xff\xfe" + struct.pack(">H", len(WHO) + 2) + WHO,
    "notes of a program": b"\xff\xed" + struct.pack(">H", len(WHO) + 2) + WHO,
    "several pictures": b"\xff\xe2" + struct.pack(">H", len(WHO) + 6) + b"MPF\0" + WHO,
}
"""What may lie in a picture beside the picture; the last three in a JPEG."""


def holding(part: bytes) -> bytes:
    """The picture with this part, at a place where it may stand."""
    if part[0] == 0xFF:
        data = of_surface("x.jpg")
        return data[:20] + part + data[20:]
    data = of_surface("x.png")
    return data[:33] + part + data[33:]


def of_surface(name: str) -> bytes:
    file = BytesIO()
    pygame.image.save(drawn(), file, name)
    return file.getvalue()


@pytest.mark.parametrize("kind", HIDDEN)
def test_nothing_comes_along_with_a_logo(tmp_path: Path, kind: str) -> None:
    """Who made a picture, where and with what would go out with every document."""
    path = tmp_path / "logo"
    path.write_bytes(holding(HIDDEN[kind]))
    assert HIDDEN[kind] in path.read_bytes()
    game = game_in(tmp_path)
    game.obey(SetLogo(str(path)))
    kept = game.settings.school.logo
    assert game.notice == "logo_taken" and is_normal(kept)
    assert HIDDEN[kind] not in kept and WHO not in kept
    shown = pygame.image.load(BytesIO(kept))
    assert all(_near(shown.get_at(at), colour) for at, colour in UPRIGHT.items())


def _near(one: pygame.Color, other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=False))


@pytest.mark.parametrize("part", [chunk(b"gAMA", b"\0\0\xb1\x8f"), chunk(b"pHYs", bytes(9)), chunk(b"sRGB", b"\0")])
def test_how_it_looks_stays_with_it(part: bytes) -> None:
    """Then nothing is packed a second time."""
    data = holding(part)
    assert normal(data) is data


def test_what_cannot_be_read_is_no_logo() -> None:
    """An old file that broke on the disk costs the logo, not the documents."""
    broken = of_camera(6)[:200]
    settings = replace(Settings(), school=replace(Settings().school, logo=broken))
    assert normal(broken) == b"" and document_context(settings, ()).school.logo == b""


@pytest.mark.parametrize(
    "tail",
    [
        b"",
        b"II",
        exif(6)[:9],
        b"XX" + exif(6)[2:],
        exif(9),
        exif(0),
        b"II*\0\xff\xff\xff\xff",
        b"II*\0\x08\0\0\0\xff\xff",
    ],
    ids=["none", "two bytes", "cut", "no order", "nine", "zero", "far away", "too many"],
)
def test_odd_words_of_a_camera_count_as_upright(tail: bytes) -> None:
    """No error, whatever stands there."""
    body = b"Exif\0\0" + tail
    plain = BytesIO()
    pygame.image.save(drawn(), plain, "x.jpg")
    data = plain.getvalue()
    assert orientation(data[:2] + struct.pack(">HH", 0xFFE1, len(body) + 2) + body + data[2:]) == 1
