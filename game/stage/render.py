"""Pictures of scenes without a window, and many pictures on one: for the gallery, rehearsals and tests."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from pygame import Surface, image, transform

from game.stage.paint.paint_state import PaintState
from game.stage.paint.painter import Painter
from game.stage.paint.themes import colour
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Page
from game.ui.scene import Scene


def page_for(size: tuple[int, int]) -> Page:
    """The page to lay a scene out on for a picture of this size in pixels."""
    return Viewport(*size).page


def snapshot(
    scene: Scene, size: tuple[int, int], zoom: float = 1.0, *, state: PaintState | None = None, strict: bool = False
) -> Surface:
    """The scene as people see it once everything has come to rest. `strict` raises what painting an item raises."""
    painter = Painter(strict)
    painter.show(scene, size, state or PaintState(zoom=zoom))
    return painter.canvas


def save_png(scene: Scene, size: tuple[int, int], path: str | Path, zoom: float = 1.0, *, strict: bool = False) -> None:
    """Write the scene as a PNG file."""
    image.save(snapshot(scene, size, zoom, strict=strict), str(path))


def save_desk(scene: Scene, wall: Scene, size: tuple[int, int], path: Path) -> None:
    """The same of a desk, with the wall in small on it."""
    image.save(desk_picture(scene, wall, size), str(path))


def desk_picture(scene: Scene, wall: Scene, size: tuple[int, int]) -> Surface:
    """A desk as the facilitator sees it, with the wall in small on it."""
    shown = snapshot(wall, size)

    def small(room: tuple[int, int]) -> Surface:
        share = min(room[0] / size[0], room[1] / size[1])
        return transform.smoothscale(shown, (round(size[0] * share), round(size[1] * share)))

    painter = Painter(small_wall=small)
    painter.show(scene, size, PaintState())
    return painter.canvas


def png(scene: Scene, width: int) -> bytes:
    """A 16:9 picture of the scene as the bytes of a PNG file, this many pixels wide: for a page on a phone."""
    return png_of(scene, (width, width * 9 // 16))


def png_of(scene: Scene, size: tuple[int, int]) -> bytes:
    """The same in any size."""
    file = BytesIO()
    image.save(snapshot(scene, size), file, "wall.png")
    return file.getvalue()


def save_window(shown: Surface, path: Path) -> None:
    """Write what a window shows as a PNG file."""
    image.save(shown, str(path))


WIDTH, COLUMNS, GAP = 2400, 6, 12


def save_sheet(pictures: Sequence[Path], path: Path) -> None:
    """Write the pictures side by side, in order, as one PNG. They share one size."""
    if not pictures:
        return
    first = image.load(str(pictures[0]))
    w = (WIDTH - GAP * (COLUMNS + 1)) // COLUMNS
    h = round(w * first.get_height() / first.get_width())
    rows = -(-len(pictures) // COLUMNS)
    joined = Surface((WIDTH, GAP + rows * (h + GAP)))
    joined.fill(colour("warm", "sober", "note"))
    for n, picture in enumerate(pictures):
        small = transform.smoothscale(image.load(str(picture)), (w, h))
        joined.blit(small, (GAP + n % COLUMNS * (w + GAP), GAP + n // COLUMNS * (h + GAP)))
    image.save(joined, str(path))
