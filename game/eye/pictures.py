"""A picture while it is looked at: grey pixels, light, blocks to aim with. It lives in the eye's process alone."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.core.camera_frame import GREY_H, GREY_W, CameraTrouble

SAMPLE = 97
"""Every so many pixels one is taken for the light; no usual width is a multiple of it."""
ALL_BUT_WHITE = 250


class NoPictureError(Exception):
    """Why there is none."""

    def __init__(self, trouble: CameraTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Picture:
    """What a source gives, and when it was seen: seconds on a clock that only goes on."""

    at: float
    surface: pygame.Surface

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def grey(self) -> bytes:
        """The green of each pixel: what cameras see sharpest."""
        return pygame.image.tobytes(self.surface, "RGB")[1::3]

    def turned_over(self) -> Picture:
        return Picture(self.at, pygame.transform.flip(self.surface, flip_x=True, flip_y=False))

    def blocks(self) -> bytes:
        """GREY_W x GREY_H of them, row by row."""
        small = pygame.transform.smoothscale(self.surface, (GREY_W, GREY_H))
        return pygame.image.tobytes(small, "RGB")[1::3]


def light(grey: bytes) -> tuple[float, float]:
    """The mean of all pixels, and the part of them that is all but white."""
    sample = grey[::SAMPLE]
    return sum(sample) / len(sample), sum(pixel >= ALL_BUT_WHITE for pixel in sample) / len(sample)
