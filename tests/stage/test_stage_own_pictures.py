"""Pictures and colours of a set on the wall: painted from its own folder, and what is missing costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.core.colour_themes import COLOUR_THEMES
from game.stage.paint import card_pictures, shapes, themes
from game.stage.paint.theme_file import SKINS
from game.stage.render import snapshot
from game.system import resources
from game.system.resources import picture, use_own_sets
from game.ui.geometry import Area
from game.ui.scene import Picture, Scene

SIZE = (480, 270)
MIDDLE = (240, 135)
BLUE, RED = "#2457D6", "#B3261E"


def svg(colour: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8">'
        f'<rect x="0" y="0" width="8" height="8" fill="{colour}"/></svg>'
    )


@pytest.fixture
def sets(tmp_path: Path) -> Iterator[Path]:
    """A school's own folder of sets with pictures, and afterwards the one that was used before."""
    before = list(resources._set_folders)
    folder = tmp_path / "vo" / "pictures"
    folder.mkdir(parents=True)
    (folder / "brug.svg").write_text(svg(BLUE), encoding="utf-8")
    red = pygame.Surface((40, 20))
    red.fill(RED)
    pygame.image.save(red, str(folder / "klas.png"))
    use_own_sets(tmp_path)
    yield folder
    resources._set_folders[:] = before


def painted(*names: str, ground: str = "track", icon: str = "") -> pygame.Surface:
    """A wall that is one picture."""
    item = Picture(Area(0, 0, 1920, 1080), names[0], 0, shadow="", others=names[1:], ground=ground, icon=icon)
    return snapshot(Scene("s", (item,)), SIZE, strict=True)


def near(one: pygame.Color, other: str) -> bool:
    wanted = pygame.Color(other)
    return all(abs(a - b) < 6 for a, b in zip(one[:3], wanted[:3], strict=True))


@pytest.mark.parametrize(("name", "colour"), [("vo/brug", BLUE), ("vo/klas", RED)])
def test_a_picture_of_a_set_covers_its_place(sets: Path, name: str, colour: str) -> None:
    """SVG and PNG alike, up to the edges."""
    wall = painted(name)
    assert all(near(wall.get_at(at), colour) for at in (MIDDLE, (2, 2), (477, 267)))


def test_the_first_that_there_is_is_painted(sets: Path) -> None:
    """A set before the game, the game before nothing; a name cannot lead out of the folder."""
    assert near(painted("vo/gone", "gone", "vo/klas").get_at(MIDDLE), RED)
    game = picture(("vo/volgen", "volgen"))
    assert game is not None and game.name == "volgen.svg"
    (sets / "volgen.svg").write_text(svg(RED), encoding="utf-8")
    assert picture(("vo/volgen", "volgen")) == sets / "volgen.svg"
    assert picture(("vo/", "", "x/vo/brug")) is None


def test_without_any_it_is_the_colour_of_the_theme_with_its_icon(sets: Path) -> None:
    """And without a colour the quiet box that it always was."""
    wall = painted("vo/gone", ground=BLUE, icon="bubble")
    assert near(wall.get_at((5, 5)), BLUE)
    white = pygame.mask.from_threshold(wall, pygame.Color("#FFFFFF"), (40, 40, 40, 255)).count()
    assert white > 100
    assert near(painted("vo/gone").get_at(MIDDLE), themes.colour("warm", "warm", "track"))


@pytest.mark.parametrize("data", [b"", b"<svg", b"\x89PNG\r\n\x1a\n broken"])
def test_a_picture_that_broke_meanwhile_is_the_box_too(sets: Path, data: bytes) -> None:
    """The meeting goes on, whatever became of the file."""
    for name in ("brug.svg", "klas.png"):
        (sets / name).write_bytes(data)
        assert near(painted(f"vo/{name[:4]}", ground=RED).get_at(MIDDLE), RED)


def test_a_picture_that_is_drawn_anew_is_painted_anew(sets: Path) -> None:
    """An author sees at once what was changed."""
    import os

    assert near(painted("vo/brug").get_at(MIDDLE), BLUE)
    (sets / "brug.svg").write_text(svg(RED), encoding="utf-8")
    os.utime(sets / "brug.svg", ns=(1, 1))
    assert near(painted("vo/brug").get_at(MIDDLE), RED)


def test_a_colour_of_a_set_is_itself_in_every_skin() -> None:
    """Names are looked up, hex values are not."""
    assert {themes.colour(theme, skin, BLUE) for theme in COLOUR_THEMES for skin in SKINS} == {BLUE}


ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="{}"><metadata/>'
    '<circle cx="12" cy="12" r="12"/></svg>'
)


@pytest.mark.parametrize(("ink", "ground"), [("currentColor", "#FFFFFF"), ("white", "#17203A")])
def test_an_icon_of_a_set_stands_whole_on_a_ground_that_shows_it(sets: Path, ink: str, ground: str) -> None:
    """It is not cut, whatever shape its place has."""
    (sets / "icon.svg").write_text(ICON.format(ink), encoding="utf-8")
    wall = painted("vo/icon")
    assert near(wall.get_at(MIDDLE), "#000000" if ink != "white" else ink)
    assert all(near(wall.get_at(at), ground) for at in ((2, 2), (477, 267), (240, 10), (240, 260)))


def test_a_png_with_clear_corners_is_an_icon_too(sets: Path) -> None:
    """On the same ground."""
    round_one = pygame.Surface((40, 40), pygame.SRCALPHA)
    pygame.draw.circle(round_one, RED, (20, 20), 20)
    pygame.image.save(round_one, str(sets / "round.png"))
    wall = painted("vo/round")
    assert near(wall.get_at(MIDDLE), RED) and near(wall.get_at((2, 2)), "#FFFFFF")


def test_a_picture_that_grew_too_heavy_since_it_was_checked_is_not_painted(sets: Path) -> None:
    """The quiet box stands in its place, and the votes go on."""
    (sets / "brug.svg").write_text(svg(BLUE).replace("<rect", "<circle r='1'/>" * 4000 + "<rect"), encoding="utf-8")
    assert near(painted("vo/brug", ground=RED).get_at(MIDDLE), RED)


def test_a_drawing_is_painted_no_larger_than_the_limit(sets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a large wall it is enlarged: the time that it takes does not grow with the wall."""
    sizes: list[int] = []
    paint = shapes.painted

    def counted(source: str, w: int, h: int) -> pygame.Surface:
        sizes.append(w * h)
        return paint(source, w, h)

    monkeypatch.setattr(card_pictures, "painted", counted)
    made = card_pictures.picture(sets / "brug.svg", (3000, 2000), 0, cover=True)
    assert made.get_size() == (3000, 2000) and near(made.get_at((2990, 1990)), BLUE)
    assert len(sizes) == 1 and sizes[0] <= card_pictures.MOST_PIXELS * 1.01
