"""The pictures of the manual show what the screens say now, each of them somewhere, in a file that is no larger than it
has to be.
"""

from __future__ import annotations

import random
from collections import Counter
from io import BytesIO

import pytest
from pygame import image

from dev.lock import ROOT
from dev.manual.links import papers
from dev.manual.pictures import COMMAND, FOLDER, LANGUAGES, LIST, Screens, stored
from dev.manual.small_png import MOST, reduced, small_png
from game.i18n.catalogues import words
from game.manual.markdown import links


def no_browser() -> None:
    pytest.fail("nothing is painted here")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_picture_is_older_than_its_screens(language: str) -> None:
    """What stands on each of its screens is hashed; a picture of something else is to be made anew."""
    now = {one.name: one.mark for one in Screens(words(language), no_browser).pictures()}
    before = stored()
    assert [name for name, mark in now.items() if before.get(name) != mark] == [], f"make them anew: {COMMAND}"


def test_every_picture_has_its_mark_and_every_mark_its_picture() -> None:
    assert {f"{name}.png" for name in stored()} | {LIST.name} == {path.name for path in FOLDER.iterdir()}
    assert {name.rpartition("-")[2] for name in stored()} == set(LANGUAGES)


def test_every_picture_is_shown_somewhere_in_its_language() -> None:
    shown = {
        (page.parent / link.goal).resolve(): "en" if page.name.endswith(".en.md") or page.parent.name == "en" else "nl"
        for page in papers()
        for link in links(page.read_text("utf-8"))
        if link.goal.endswith(".png")
    }
    assert {path for path in FOLDER.iterdir() if path.suffix == ".png"} == set(shown)
    assert [path for path, language in shown.items() if not path.stem.endswith(f"-{language}")] == []


def test_all_pictures_together_are_small() -> None:
    """They lie in the wheel, and twice in the Windows folder."""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_500_000
    assert not (ROOT / "assets/readme").exists()


def test_a_picture_of_few_colours_stays_as_it_is() -> None:
    chance = random.Random(1)
    colours = [(chance.randrange(256), chance.randrange(256), chance.randrange(256)) for _ in range(200)]
    rgb = bytes(part for _ in range(40 * 30) for part in chance.choice(colours))
    read = image.load(BytesIO(small_png(rgb, (40, 30))), "a.png")
    assert read.get_size() == (40, 30) and image.tobytes(read.convert(24), "RGB") == rgb


def test_of_many_colours_each_becomes_one_that_is_near() -> None:
    colours = Counter({(r, g, b): 1 for r in range(0, 256, 5) for g in range(0, 256, 5) for b in (0, 99, 255)})
    palette, places = reduced(colours)
    assert len(palette) == MOST and set(places) == set(colours) and set(palette) <= set(colours)
    assert max(abs(a - b) for colour, n in places.items() for a, b in zip(colour, palette[n], strict=True)) < 40


def test_the_commonest_colours_stay_exactly() -> None:
    """Or the ground of a page would change."""
    many = {(r, g, b): 1 for r in range(200, 224) for g in range(200, 224) for b in range(200, 224)}
    some = (203, 211, 219)
    common = [(r, g, b) for r in some for g in some for b in some]
    palette, places = reduced(Counter(many | dict.fromkeys(common, 2)))
    assert [palette[places[colour]] for colour in common] == common
