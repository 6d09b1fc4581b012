"""What a picture says of itself in its first bytes: its size, whether all of it is there, whether offices show it."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pygame
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.system.image_info import JPEG, PNG, drawn_to, is_complete, is_for_screens, is_plain, is_whole, pixels


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(w: int, h: int, *, depth: int = 8, colour: int = 0, rows: bytes | None = None) -> bytes:
    """A PNG that says it is of this size and colour; `rows` instead of what would fit it."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, depth, colour, 0, 0, 0))
    data = zlib.compress((b"\0" + b"\0" * w) * h if rows is None else rows)
    return PNG + head + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def jpeg(w: int, h: int, *, mark: bytes = b"JFIF\0", channels: int = 3, frame: int = 0xC0) -> bytes:
    """The head of a JPEG; `mark` names the kind of file, 4 `channels` are for a printing press."""
    size = segment(frame, struct.pack(">BHHB", 8, h, w, channels) + b"\1\x11\0" * channels)
    return b"\xff\xd8" + segment(0xE0, mark + b"\0" * 9) + segment(0xDB, b"\0" * 65) + size + b"\xff\xda"


sides = st.integers(1, 65_535)


@given(sides, sides)
def test_both_kinds_tell_their_size(w: int, h: int) -> None:
    """Width first, whatever the file writes first: a logo that lies on its side has another height on paper."""
    assert pixels(png(w, h, rows=b"")) == pixels(jpeg(w, h)) == (w, h)


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCF])
def test_every_way_to_pack_a_jpeg_tells_its_size(frame: int) -> None:
    """Baseline, progressive and others; 0xC4, 0xC8 and 0xCC lie among them and hold tables."""
    assert pixels(jpeg(7, 9, frame=frame)) == (7, 9)


@pytest.mark.parametrize("frame", [0xC4, 0xC8, 0xCC])
def test_a_table_is_no_size(frame: int) -> None:
    """What looks like a size in a table would let a huge picture pass for a small one."""
    assert pixels(jpeg(7, 9, frame=frame)) == (0, 0)


@given(st.binary(max_size=80))
@example(b"")
@example(b"GIF89a" + b"\1\0" * 20)
@example(PNG)
@example(JPEG + b"\xe0\xff\xff")
def test_what_is_no_picture_has_no_size(data: bytes) -> None:
    """Whatever file was chosen by mistake: no error, and never a size."""
    assert pixels(data) == (0, 0) or data.startswith((PNG, JPEG))


@pytest.mark.parametrize("whole", [png(40, 30), jpeg(40, 30)], ids=["png", "jpeg"])
def test_a_picture_that_breaks_off_has_its_size_or_none(whole: bytes) -> None:
    """A stick that was pulled out leaves half a file: cut anywhere, the size is the right one or there is none."""
    found = {pixels(whole[:end]) for end in range(len(whole))}
    assert found == {(0, 0), (40, 30)}


@pytest.mark.parametrize(
    ("data", "for_screens", "plain"),
    [
        pytest.param(png(4, 4), True, True, id="png"),
        pytest.param(jpeg(4, 4), True, True, id="colours of a screen"),
        pytest.param(jpeg(4, 4, channels=1), True, True, id="grey"),
        pytest.param(jpeg(4, 4, mark=b"Exif\0"), True, False, id="of a camera"),
        pytest.param(jpeg(4, 4, channels=4), False, False, id="colours of a press"),
        pytest.param(jpeg(4, 4, mark=b"Adobe"), True, False, id="unmarked"),
        pytest.param(jpeg(4, 4)[:30], False, False, id="broken off"),
    ],
)
def test_what_an_office_program_would_leave_out_is_told(data: bytes, for_screens: bool, plain: bool) -> None:
    """A logo in false colours is better refused where somebody can choose another; one of a camera is written anew."""
    assert (is_for_screens(data), is_plain(data)) == (for_screens, plain)


@pytest.mark.parametrize(
    ("data", "complete"),
    [
        pytest.param(png(40, 30), True, id="whole"),
        pytest.param(png(40, 30, rows=b"\0" * 100), False, id="rows are missing"),
        pytest.param(png(40, 30, rows=b""), False, id="no pixel at all"),
        pytest.param(png(40, 30, rows=b"\0" * 100_000), False, id="a thousand times too much"),
        pytest.param(png(40, 30, colour=5), False, id="a colour that there is not"),
        pytest.param(png(9, 1, depth=1, rows=b"\0\0\0"), True, id="eight pixels in a byte"),
        pytest.param(PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0)) + chunk(b"IDAT", b"no"), False,
                     id="rows that cannot be unpacked"),
        pytest.param(jpeg(4, 4), True, id="not asked of a jpeg"),
    ],
)  # fmt: skip
def test_all_pixels_are_there_and_no_more(data: bytes, complete: bool) -> None:
    """Too few stop the writers of documents; too many, packed small, would fill the memory of a laptop."""
    assert is_complete(data) is complete


def parts(*bodies: tuple[bytes, bytes]) -> bytes:
    return PNG + b"".join(chunk(kind, body) for kind, body in bodies)


def head(depth: int = 8, colour: int = 2, packing: int = 0, order: int = 0) -> tuple[bytes, bytes]:
    return b"IHDR", struct.pack(">IIBBBBB", 4, 3, depth, colour, packing, 0, order)


ROWS = (b"IDAT", zlib.compress((b"\0" + b"\x40\x80\xc0" * 4) * 3))
SPOTS = (b"IDAT", zlib.compress((b"\0" + b"\0\1\0\1") * 3))
COLOURS, END = (b"PLTE", b"\xff\0\0\0\xff\0"), (b"IEND", b"")
WHOLE = {
    "plain": parts(head(), ROWS, END),
    "colours of its own": parts(head(colour=3), COLOURS, SPOTS, END),
    "a comment": parts(head(), (b"tEXt", b"Comment\0x"), ROWS, END),
    "in pieces": parts(head(), (b"IDAT", ROWS[1][:7]), (b"IDAT", b""), (b"IDAT", ROWS[1][7:]), END),
    "noughts behind it": parts(head(), ROWS, END) + bytes(20),
}
SPOILT = {
    "never packed": parts(head(), (b"IDAT", b"never packed"), END),
    "half of the rows": parts(head(), (b"IDAT", zlib.compress(b"\0" + b"\x40\x80\xc0" * 4)), END),
    "packed a thousandfold": parts(head(), (b"IDAT", zlib.compress(bytes(1 << 20))), END),
    "no pixels": parts(head(), END),
    "a colour that there is not": parts(head(colour=5), ROWS, END),
    "bits that there are not": parts(head(depth=3), ROWS, END),
    "too few bits for the colour": parts(head(depth=4), ROWS, END),
    "packed in another way": parts(head(packing=1), ROWS, END),
    "an order that there is not": parts(head(order=7), ROWS, END),
    "no colours of its own": parts(head(colour=3), SPOTS, END),
    "colours that come too late": parts(head(colour=3), SPOTS, COLOURS, END),
    "a part that has to be known": parts(head(), (b"ABCD", b"x"), ROWS, END),
    "two heads": parts(head(), head(), ROWS, END),
    "a changed letter": WHOLE["plain"].replace(b"IDAT", b"IDAX"),
    "a changed bit": WHOLE["plain"].replace(ROWS[1], ROWS[1][:5] + bytes([ROWS[1][5] ^ 1]) + ROWS[1][6:]),
    "cut off": WHOLE["plain"][:-6],
    "its middle lost": WHOLE["plain"][:50] + WHOLE["plain"][-12:],
    "nothing": PNG,
    "no png": b"x" * 60,
}


@pytest.mark.parametrize("name", [*WHOLE, *SPOILT])
def test_what_is_whole_is_painted_and_what_is_not_is_told(name: str) -> None:
    """As the one library sees it that paints the pictures of a set."""
    data = WHOLE.get(name) or SPOILT[name]
    assert is_whole(data) == (name in WHOLE)
    if name in WHOLE:
        assert pygame.image.load(BytesIO(data), "x.png").get_size() == (4, 3)
    elif name not in ("packed a thousandfold", "cut off"):  # these it paints, and other programs may not
        with pytest.raises(pygame.error):
            pygame.image.load(BytesIO(data), "x.png")


@given(st.integers(0, len(WHOLE["plain"]) - 1), st.integers(1, 255))
def test_a_png_that_is_whole_is_always_painted(at: int, change: int) -> None:
    """Whatever letter was damaged."""
    data = bytearray(WHOLE["plain"])
    data[at] ^= change
    if is_whole(bytes(data)):
        assert pygame.image.load(BytesIO(bytes(data)), "x.png")


@pytest.mark.parametrize("drawn", [0, 3, 40, 89])
@pytest.mark.parametrize("depth", [24, 32])
def test_a_page_tells_how_far_down_something_stands_on_it(drawn: int, depth: int) -> None:
    """What lies in its foot does not count."""
    page = pygame.Surface((70, 100), depth=depth)
    page.fill("white")
    page.fill("navy", (10, 95, 50, 3))
    for row in range(0, drawn, 2):
        page.fill("black", (row % 40, row, 9, 1))
    file = BytesIO()
    pygame.image.save(page, file, "page.png")
    assert drawn_to(file.getvalue(), 0.9) == pytest.approx(drawn / 100, abs=0.02)


def test_of_a_picture_of_another_make_nobody_says_that_it_is_empty() -> None:
    assert drawn_to(png(9, 9, depth=1), 0.9) == drawn_to(b"one", 0.9) == 1.0
