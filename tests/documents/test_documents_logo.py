"""The logo of a school: when it is whole, and how large it comes on paper."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.formats.logo import PNG, WIDE, is_readable, printed_size

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 200 + b"\xff\xd9"


def chunk(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


HEAD, DATA, END = chunk(b"IHDR", bytes(13)), chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND")
WHOLE = PNG + HEAD + DATA + END


@pytest.mark.parametrize(
    ("logo", "whole"),
    [
        pytest.param(WHOLE, True, id="a PNG"),
        pytest.param(PNG + HEAD + DATA + DATA + END, True, id="a PNG in several pieces"),
        pytest.param(PNG + HEAD + chunk(b"tEXt", b"by us") + DATA + END, True, id="with a remark in it"),
        pytest.param(WHOLE + b"\0" * 8, True, id="with a few bytes behind it"),
        pytest.param(JPEG, True, id="a JPEG"),
        pytest.param(JPEG + b"\0" * 20, True, id="a JPEG that a camera filled up"),
        pytest.param(b"", False, id="nothing"),
        pytest.param(PNG, False, id="only the head of a PNG"),
        pytest.param(WHOLE[:-12], False, id="without its end"),
        pytest.param(WHOLE[:-1], False, id="one byte short"),
        pytest.param(PNG + HEAD + END, False, id="no picture in it"),
        pytest.param(PNG + DATA + HEAD + END, False, id="in the wrong order"),
        pytest.param(WHOLE.replace(b"IDAT", b"IDAX"), False, id="a sum that does not fit"),
        pytest.param(JPEG[:-2], False, id="a JPEG without its end"),
        pytest.param(b"\xff\xd9" + JPEG[2:], False, id="a JPEG without its beginning"),
        pytest.param(b"GIF89a" + bytes(20), False, id="a GIF"),
        pytest.param(b"<svg viewBox='0 0 1 1'/>", False, id="an SVG"),
    ],
)
def test_a_logo_is_whole_or_left_out(logo: bytes, whole: bool) -> None:
    """A protocol with a red cross on page one looks careless; one without a logo does not."""
    assert is_readable(logo) is whole


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_one_byte_that_flipped_is_noticed(at: int, by: int) -> None:
    """Every byte of a PNG is under a sum, or is the name of its kind."""
    broken = bytearray(WHOLE)
    broken[at] ^= by
    assert not is_readable(bytes(broken))


@given(st.binary(max_size=200), st.sampled_from([b"", PNG, PNG + HEAD, b"\xff\xd8\xff"]))
def test_any_bytes_are_answered(data: bytes, start: bytes) -> None:
    """A school chooses a file; whatever it is, the answer is yes or no."""
    assert is_readable(start + data) in (True, False)


@pytest.mark.parametrize(
    ("pixels", "printed"),
    [
        pytest.param((100, 100), (18, 18), id="square: as tall as it may be"),
        pytest.param((50, 100), (9, 18), id="upright"),
        pytest.param((600, 60), (60, 6), id="a banner: as wide as it may be"),
        pytest.param((1000, 300), (60, 18), id="both at once"),
        pytest.param((1, 1), (18, 18), id="one pixel"),
    ],
)
def test_a_logo_is_as_large_as_its_place(pixels: tuple[int, int], printed: tuple[float, float]) -> None:
    """Neither a banner nor a crest pushes the title off the page."""
    assert printed_size(*pixels, tall=18) == pytest.approx(printed)


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.floats(1, 100))
def test_a_logo_keeps_its_shape_inside_its_place(width: int, height: int, tall: float) -> None:
    """It touches one side of its place, crosses none, and is not stretched."""
    wide, high = printed_size(width, height, tall)
    assert wide <= WIDE + 1e-6 and high <= tall + 1e-6
    assert wide == pytest.approx(WIDE) or high == pytest.approx(tall)
    assert wide * height == pytest.approx(high * width)


@pytest.mark.parametrize("pixels", [(0, 10), (10, 0), (0, 0), (-4, 10)])
def test_a_picture_without_a_surface_is_refused(pixels: tuple[int, int]) -> None:
    """Some files say that they are nothing wide; nobody divides by that."""
    with pytest.raises(ValueError, match="without a surface"):
        printed_size(*pixels, tall=18)
