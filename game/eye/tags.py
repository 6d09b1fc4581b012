"""Finds the tags in one grey picture, through AprilTag's library in C. It knows no cards and keeps no picture."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator

from game.core.camera_frame import CardReading
from game.core.voting_cards import CELLS, FAMILY
from game.eye.library import load

BITS = 1
"""So many wrong cells of a tag are mended; twelve differ between two tags. Two would read a fortieth more, single
pictures taken, for a table of 170 MB."""
THREADS = 2
QUARTER = 90.0
CELLS_INSIDE = 5
"""So many cells lie between the corners that the library tells: those of the edge inside the tag."""

Corner = tuple[float, float]


class _Image(ctypes.Structure):
    """Its image_u8."""

    _fields_ = (
        ("width", ctypes.c_int32),
        ("height", ctypes.c_int32),
        ("stride", ctypes.c_int32),
        ("pixels", ctypes.c_char_p),
    )


class _Found(ctypes.Structure):
    """Its apriltag_detection: the corners are bottom left, bottom right, top right, top left of the tag as printed."""

    _fields_ = (
        ("family", ctypes.c_void_p),
        ("tag", ctypes.c_int),
        ("mended", ctypes.c_int),
        ("margin", ctypes.c_float),
        ("homography", ctypes.c_void_p),
        ("middle", ctypes.c_double * 2),
        ("corners", (ctypes.c_double * 2) * 4),
    )


class _Array(ctypes.Structure):
    """Its zarray, here one of pointers to what was found."""

    _fields_ = (
        ("each", ctypes.c_size_t),
        ("size", ctypes.c_int),
        ("room", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.POINTER(_Found))),
    )


class _Detector(ctypes.Structure):
    """The head of its apriltag_detector: all that is touched of it."""

    _fields_ = (("threads", ctypes.c_int), ("decimate", ctypes.c_float))


class TagReader:
    """Made once for a look: it holds a table of all that a tag may look like."""

    def __init__(self) -> None:
        self._library = library = _declared(load())
        family = getattr(library, f"{FAMILY}_create")
        family.restype = ctypes.c_void_p
        self._detector = library.apriltag_detector_create()
        library.apriltag_detector_add_family_bits(self._detector, family(), BITS)
        self._detector.contents.threads = THREADS
        self._detector.contents.decimate = 1.0  # a card at the back is some thirty pixels wide: none can be spared

    def read(self, grey: bytes, width: int, height: int) -> tuple[CardReading, ...]:
        """Every tag in a picture of so many pixels, row by row."""
        if len(grey) != width * height:
            raise ValueError(f"{len(grey)} pixels are not {width} x {height}")
        image = _Image(width, height, width, grey)
        found = self._library.apriltag_detector_detect(self._detector, ctypes.byref(image))
        try:
            return tuple(_readings(found.contents, width, height))
        finally:
            self._library.apriltag_detections_destroy(found)


def _declared(library: ctypes.CDLL) -> ctypes.CDLL:
    """With the types of what is called."""
    detector, array = ctypes.POINTER(_Detector), ctypes.POINTER(_Array)
    library.apriltag_detector_create.restype = detector
    library.apriltag_detector_add_family_bits.argtypes = (detector, ctypes.c_void_p, ctypes.c_int)
    library.apriltag_detector_add_family_bits.restype = None
    library.apriltag_detector_detect.argtypes = (detector, ctypes.POINTER(_Image))
    library.apriltag_detector_detect.restype = array
    library.apriltag_detections_destroy.argtypes = (array,)
    library.apriltag_detections_destroy.restype = None
    return library


def _readings(found: _Array, width: int, height: int) -> Iterator[CardReading]:
    for at in range(found.size):
        one = found.data[at].contents
        corners = [(x, y) for x, y in one.corners]
        turn = turned(corners)
        side = round(turn / QUARTER)
        x, y = one.middle
        yield CardReading(one.tag, side % 4, x / width, y / height, size=_size(corners), off=abs(turn - side * QUARTER))


def turned(corners: list[Corner]) -> float:
    """Degrees, 0 to 360, that a tag is turned clockwise: the rotation of the polar decomposition of its four corners.

    A card that is held askew looks sheared, and one edge of it then points thirty degrees beside its turn.
    """
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    right_x, right_y = x1 + x2 - x0 - x3, y1 + y2 - y0 - y3
    down_x, down_y = x0 + x1 - x2 - x3, y0 + y1 - y2 - y3
    return math.degrees(math.atan2(right_y - down_x, right_x + down_y)) % 360


def _size(corners: list[Corner]) -> float:
    """How wide the whole tag is, in pixels: that of a square as large."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    return CELLS / CELLS_INSIDE * math.sqrt(abs((x0 - x2) * (y1 - y3) - (x1 - x3) * (y0 - y2)) / 2)
