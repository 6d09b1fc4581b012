"""What is printed has the colours of the wall: standpoints on cards, on voting cards and in the picture of a hand."""

from __future__ import annotations

import re
import tomllib

import pytest

from game.system.resources import resource

THEME = tomllib.loads(resource("assets", "themes", "warm.toml").read_text("utf-8"))
STANDPOINTS = ("option0", "option1", "option2", "option3")


def of_the_wall(part: str) -> list[str]:
    """The colours of A to D in this part of the theme, as they are named there."""
    return [THEME["colours"][THEME[part][role]] for role in STANDPOINTS]


@pytest.mark.parametrize(("part", "name"), [("roles", "warm"), ("heavy", "sober")])
def test_printed_cards_have_the_colours_of_the_wall(part: str, name: str) -> None:
    """In their order; heavy cards have quieter ones."""
    told = resource("assets", "papers", "prints.typ").read_text("utf-8")
    (line,) = re.findall(rf"^#let {name} = (.*)$", told, re.MULTILINE)
    assert re.findall(r"#[0-9A-F]{6}", line) == of_the_wall(part)


def test_the_hand_of_cards_shows_colours_and_shapes_of_the_wall() -> None:
    """A square, a circle, a triangle and a diamond: the picture is what somebody sees first of the game."""
    drawn = resource("assets", "pictures", "hand.svg").read_text("utf-8")
    square, circle, triangle, diamond = of_the_wall("roles")
    assert f'<rect x="-60" y="-102" width="66" height="66" rx="14" fill="{square}"' in drawn
    assert re.search(rf'<circle [^>]*fill="{circle}"', drawn)
    shapes = re.findall(r'<path d="M([^"]*)Z" fill="(#\w+)"', drawn)
    assert [(colour, points.count("L") + 1) for points, colour in shapes] == [(triangle, 3), (diamond, 4)]
