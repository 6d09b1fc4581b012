"""A picture from any program becomes one that the wall paints right; what is dangerous or too much is refused."""

from __future__ import annotations

import io
import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.svg import limits
from game.svg.fault import Danger, NotPlain, Odd, Reason, TooMuch
from game.svg.plain import plain
from game.svg.reading import Element
from tests.svg.svg_samples import HEAD, INKSCAPE, MANNERS, SQUARE, drawing

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
import pygame

WORDS = {"svg", "defs", "path", "linearGradient", "radialGradient", "stop"}
BLUE, RED = "#0000FF", "#FF0000"


def painted(data: bytes, side: int = 80) -> pygame.Surface:
    return pygame.image.load_sized_svg(io.BytesIO(plain(data).file().encode()), (side, side))


def at(data: bytes, x: float, y: float) -> str:
    """The colour at this place of a page of 8 by 8; "" where nothing is."""
    found = painted(data).get_at((round(x * 10), round(y * 10)))
    return "" if found.a < 128 else f"#{found.r:02X}{found.g:02X}{found.b:02X}"


@pytest.mark.parametrize("name", MANNERS)
def test_a_drawing_looks_the_same_whatever_program_wrote_it(name: str) -> None:
    """A blue square with ground around it."""
    data = MANNERS[name].encode()
    assert {at(data, x, y) for x, y in ((1.3, 1.3), (6.7, 1.3), (4, 4), (1.3, 6.7), (6.7, 6.7))} == {BLUE}
    assert {at(data, x, y) for x, y in ((0.5, 0.5), (7.5, 0.5), (0.5, 4), (4, 7.5))} == {""}


@pytest.mark.parametrize("name", MANNERS)
def test_nothing_but_paths_and_gradients_is_left(name: str) -> None:
    """No names, no folders, no remarks of whoever drew it."""
    root = ET.fromstring(plain(MANNERS[name].encode()).file())
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= WORDS
    assert "Users" in INKSCAPE and "Users" not in plain(INKSCAPE.encode()).file()


@pytest.mark.parametrize(
    "colour",
    ["blue", "BLUE", "#00f", "#00F", "#0000ff", "#0000ffff", "#00ff",
     "rgb(0,0,255)", "rgb(0 0 255)", "rgb(0%, 0%, 100%)",
     "rgba(0,0,255,1)", "rgb(0 0 255 / 100%)", "hsl(240,100%,50%)", "hsl(240deg 100% 50%)",
     "hsla(.66667turn,100%,50%,1)",
     "color(srgb 0 0 1)", "#0000FF icc-color(x, 0.1, 0.2)", " blue "],
)  # fmt: skip
@pytest.mark.parametrize("how", ['fill="{}"', 'style="fill:{}"', 'style="FILL: {} ;"', 'fill="red" style="fill:{}"'])
def test_a_colour_may_be_written_in_any_way(colour: str, how: str) -> None:
    """In an attribute as in a style, which goes before."""
    assert at(drawing(f'<rect width="8" height="8" {how.format(colour)}/>'), 4, 4) == BLUE


@pytest.mark.parametrize("colour", ["none", "transparent", "#00f0", "rgba(0,0,255,0)", "hsla(240,100%,50%,0)"])
def test_what_is_clear_is_not_painted(colour: str) -> None:
    """Beside something that is, for a picture of nothing is refused."""
    data = drawing(f'<rect width="8" height="8" fill="{colour}"/><rect width="1" height="1" fill="red"/>')
    assert at(data, 4, 4) == "" and at(data, 0.4, 0.4) == RED


PLACES = [
    ('<g transform="translate(4 4) scale(2)"><rect width="1" height="1" fill="blue"/></g>', (5, 5), (3, 3)),
    ('<rect width="1" height="1" fill="blue" transform="matrix(1 0 0 1 5 5)"/>', (5.5, 5.5), (0.5, 0.5)),
    ('<rect x="-1" y="-1" width="2" height="2" fill="blue" transform="translate(4,4) rotate(45)"/>',
     (4, 2.8), (3.2, 3.2)),
    ('<svg x="4" y="4" width="4" height="4" viewBox="0 0 2 2"><rect width="1" height="1" fill="blue"/></svg>',
     (5, 5), (7, 7)),
    ('<g id="a"><g id="b"><rect id="c" width="1" height="1" fill="blue"/></g></g><use href="#a" x="6"/>',
     (6.5, 0.5), (3, 0.5)),
    ('<path fill="blue" fill-rule="evenodd" d="M0 0h8v8h-8zM2 2h4v4h-4z"/>', (1, 1), (4, 4)),
    ('<path fill="blue" d="M4 4m-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0"/>', (1.5, 4), (0.5, 4)),
    ('<path fill="blue" d="M1 4a3 3 0 116 0 3 3 0 01-6 0"/>', (4, 6.5), (7.5, 7)),
    ('<path fill="none" stroke="blue" stroke-width="2" stroke-linecap="round" d="M4 4h0"/>', (4, 4.5), (4, 6)),
    ('<path fill="none" stroke="blue" stroke-width="2" d="M1 4h6" stroke-dasharray="2"/>', (2, 4), (4, 4)),
    ('<path fill="blue" d="M1 1q3-2 6 0t0 6t-6 0z"/>', (4, 4), (0.2, 0.2)),
    ('<ellipse cx="50%" cy="50%" rx="25%" ry="3" fill="blue"/>', (4, 1.5), (1.5, 4)),
    ('<polyline points="1 1 7,1,7,7" fill="blue"/>', (6, 2), (2, 6)),
    ('<rect width="8" height="8" fill="blue"/><g opacity="0"><rect width="8" height="8" fill="red"/></g>',
     (4, 4), None),
    ('<path fill="blue" d="M0 0h8v8h-8z M oops"/>', (4, 4), None),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "there", "not_there"), PLACES)
def test_shapes_lie_where_they_belong(
    inside: str, there: tuple[float, float], not_there: tuple[float, float] | None
) -> None:
    """Groups, copies, turns, arcs without spaces, dots, dashes."""
    assert at(drawing(inside), *there) == BLUE
    assert not_there is None or at(drawing(inside), *not_there) == ""


@pytest.mark.parametrize(
    "gradient",
    ['<linearGradient id="g">{}</linearGradient>', '<linearGradient id="g" x1="0%" x2="100%">{}</linearGradient>',
     '<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="8">{}</linearGradient>',
     '<linearGradient id="g" gradientTransform="rotate(180 .5 .5)" x1="1" x2="0">{}</linearGradient>',
     '<radialGradient id="g" cx="0" cy="0.5" r="1">{}</radialGradient>'],
)  # fmt: skip
def test_a_gradient_runs_over_its_shape(gradient: str) -> None:
    """However its ends are written: from blue at the left to red at the right."""
    stops = '<stop offset="0" stop-color="blue"/><stop offset="100%" stop-color="red"/>'
    data = drawing(f'<defs>{gradient.format(stops)}</defs><rect width="8" height="8" fill="url(#g)"/>')
    left, right = (painted(data).get_at((x, 40)) for x in (8, 70))
    assert left.b > 180 > left.r and right.r > 180 > right.b


REFUSED = [
    ("<script>alert(1)</script>", Danger.SCRIPT),
    ('<rect width="8" height="8" onload="x()"/>', Danger.SCRIPT),
    ('<rect width="8" height="8" onclick="x()"/>', Danger.SCRIPT),
    ('<a href="javascript:x()"><rect width="8" height="8"/></a>', Danger.OUTSIDE),
    ('<image href="a.png" width="8" height="8"/>', Danger.EMBEDDED),
    ('<image href="data:image/png;base64,AAAA" width="8" height="8"/>', Danger.EMBEDDED),
    ('<foreignObject width="8" height="8"/>', Danger.EMBEDDED),
    ('<defs><filter id="f"><feImage href="#a"/></filter></defs>', Danger.EMBEDDED),
    ('<use href="http://x.nl/a.svg#b"/>', Danger.OUTSIDE),
    ('<use xlink:href="a.svg#b"/>', Danger.OUTSIDE),
    ('<rect width="8" height="8" fill="url(http://x.nl/#a)"/>', Danger.OUTSIDE),
    ("<style>@import url(x.css);</style>", Danger.OUTSIDE),
    ("<style>rect{fill:url('//x.nl/a')}</style>", Danger.OUTSIDE),
    ('<rect width="8" height="8"><animate attributeName="x" to="9"/></rect>', Danger.MOVES),
    ('<set attributeName="x" to="9"/>', Danger.MOVES),
    ("<style>@keyframes a{from{fill:red}} rect{animation:a 1s}</style>", Danger.MOVES),
    ("<text>a</text>", Odd.WORDS),
    ("<text><tspan>a</tspan></text>", Odd.WORDS),
    ('<defs><clipPath id="c"><circle r="1"/></clipPath></defs><rect width="8" height="8" clip-path="url(#c)"/>',
     Odd.CUT_OUT),
    ('<defs><clipPath id="c"><rect width="4" height="4"/></clipPath></defs>'
     '<rect width="8" height="8" clip-path="url(#c)"/>',
     Odd.CUT_OUT),
    ('<defs><mask id="c"><rect width="8" height="8"/></mask></defs><rect width="8" height="8" mask="url(#c)"/>',
     Odd.CUT_OUT),
    ('<defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs>'
     '<rect width="8" height="8" filter="url(#f)"/>',
     Odd.BLURRED),
    ('<defs><pattern id="p" width="1" height="1"/></defs><rect width="8" height="8" fill="url(#p)"/>', Odd.PATTERN),
    ('<defs><marker id="m"/></defs><path d="M0 0h8" stroke="red" marker-end="url(#m)"/>', Odd.ARROWS),
    ('<rect width="8" height="8" fill="nvay"/>', Odd.COLOUR),
    ('<rect width="8" height="8" fill="#12"/>', Odd.COLOUR),
    ("<video/>", Danger.EMBEDDED),
    ("<blink/>", Odd.UNKNOWN),
    ("", Odd.EMPTY),
    ('<rect x="20" width="8" height="8"/>', Odd.EMPTY),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "reason"), REFUSED)
def test_what_is_dangerous_or_would_look_wrong_is_refused(inside: str, reason: Reason) -> None:
    """With its place; and a picture beside it does not save it, unless it is about nothing at all."""
    with pytest.raises(NotPlain) as found:
        plain(f"{HEAD}\n{inside}{SQUARE if reason is not Odd.EMPTY else ''}</svg>".encode())
    assert found.value.reason is reason
    assert found.value.line == (1 if reason is Odd.EMPTY else 2)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + HEAD + SQUARE + "</svg>", Danger.ENTITIES),
        ('<!DOCTYPE svg [<!ENTITY % b SYSTEM "http://x.nl/a"> %b;]>' + HEAD + "</svg>", Danger.ENTITIES),
        ('<?xml-stylesheet href="a.css"?>' + HEAD + SQUARE + "</svg>", Danger.OUTSIDE),
        ("<html/>", Danger.DAMAGED),
        ("", Danger.DAMAGED),
        (HEAD, Danger.DAMAGED),
        ("\x89PNG", Danger.DAMAGED),
    ],
)
def test_a_file_that_is_no_drawing_is_refused(data: str, reason: Reason) -> None:
    """The line that names a document type is harmless; what stands in it is not."""
    with pytest.raises(NotPlain) as found:
        plain(data.encode("latin-1"))
    assert found.value.reason is reason


GROWN = "".join(f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, 20))
ROUND = '<circle r="1" cx="4" cy="4"/>'
TOO_MUCH = [
    (ROUND * 4000, "many circles"),
    (f'<defs><g id="g0">{ROUND}</g>{GROWN}</defs><use href="#g19"/>', "copies of copies"),
    (f'<g id="g0"><use href="#g0"/>{ROUND}</g>' * 2 + '<use href="#g0"/>' * 4000, "a copy of itself"),
    ('<path d="M0 0' + "L1 2 3 4" * 120_000 + '"/>', "900 kB of path"),
    ('<path d="M0 0' + "L1 2 3 4" * 9_000 + '"/>', "70 kB of path"),
    ("<g>" * 500 + SQUARE + "</g>" * 500, "deep groups"),
    ('<path d="M0 0H1e9" stroke="red" stroke-dasharray=".0001"/>' + SQUARE, "tiny dashes"),
    ('<path d="M0 0L8 8 0 8" stroke="red" stroke-dasharray=".0001"/>' + SQUARE, "tiny dashes on the page"),
    ('<rect width="8" height="8"/>' * 60, "layers"),
    ('<path d="M0 0' + "L8 8L0 8L8 0L0 0" * 300 + '"/>', "a scribble"),
    ('<path fill="none" stroke="red" stroke-width="9" stroke-linejoin="round" d="M0 0' + "l1 1-1 1" * 900 + '"/>',
     "thick"),
    ("<style>" + "g g g g g .a{fill:red}" * 390 + "</style>" + "<g class='a'>" * 20 + ('<rect class="a"/>' * 900)
     + "</g>" * 20, "rules"),
    ("<style>" + ".a{fill:red}" * 5000 + "</style>" + SQUARE, "many rules"),
    ("<g/>" * 100_000 + SQUARE, "empty groups"),
]  # fmt: skip


@pytest.mark.parametrize("inside", [inside for inside, _ in TOO_MUCH], ids=[name for _, name in TOO_MUCH])
def test_what_would_hold_up_a_vote_is_refused(inside: str) -> None:
    """Before it is painted, and without unfolding all of it."""
    with pytest.raises(NotPlain) as found:
        plain(drawing(inside))
    assert found.value.reason in (
        TooMuch.SHAPES,
        TooMuch.DETAILS,
        TooMuch.DEEP,
        TooMuch.DASHES,
        TooMuch.PILED,
        TooMuch.STYLES,
    )


def test_unfolding_stops_where_the_limit_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file with half a million copies costs as many steps as the limit says."""
    seen: list[int] = []
    visit = limits.Budget.visit

    def counted(self: limits.Budget, element: Element) -> None:
        seen.append(1)
        visit(self, element)

    monkeypatch.setattr(limits.Budget, "visit", counted)
    with pytest.raises(NotPlain):
        plain(drawing(f'<defs><g id="g0">{ROUND}</g>{GROWN}</defs><use href="#g19"/>'))
    assert len(seen) <= limits.MOST_VISITS + 1


@pytest.mark.parametrize("box", ["0 0 1e7 1e7", "-1e6 -1e6 2e6 2e6", "0 0 .001 .001", "0 0 100 1", "0 0 1 100"])
def test_a_page_of_any_size_is_painted(box: str) -> None:
    """The numbers in what is painted stay small."""
    x, y, w, h = map(float, box.split())
    data = f'<svg viewBox="{box}"><rect x="{x}" y="{y}" width="{w}" height="{h}" fill="blue"/></svg>'.encode()
    found = painted(data, 800)
    assert found.get_at((found.get_width() // 2, found.get_height() // 2))[:3] == (0, 0, 255)
    assert max(plain(data).width, plain(data).height) == 1000


def test_the_middle_is_cut_out_in_the_wanted_shape() -> None:
    """A scene covers its place; what would be outside is not painted at all."""
    data = drawing('<rect width="8" height="8" fill="red"/><rect x="3" width="2" height="8" fill="blue"/>')
    cut = pygame.image.load_sized_svg(io.BytesIO(plain(data).file(0.25).encode()), (40, 160))
    assert cut.get_size() == (40, 160) and {tuple(cut.get_at((x, 80)))[:3] for x in (2, 20, 37)} == {(0, 0, 255)}


def test_a_scene_fills_its_page_and_an_icon_does_not() -> None:
    """An icon is shown whole; one that is white gets a dark ground."""
    scene = plain(drawing('<rect width="8" height="8" fill="#eee"/>' + SQUARE))
    icon, white = plain(drawing(SQUARE)), plain(drawing('<circle r="4" cx="4" cy="4" fill="white"/>'))
    assert (scene.fills, icon.fills, white.fills) == (True, False, False)
    assert (scene.light, icon.light, white.light) == (False, False, True)


NOISE = st.sampled_from([
    "<rect width='8' height='8'/>", "<g transform='", "'>", "</g>", "M0 0", "<path d='", "a1 1 0 111", "1e99", "NaN",
    "url(#a)", "<use href='#a'/>", "id='a' ", "style='", "fill:", "<style>", "</style>", ".a{", "}", "rgb(", "%", ")",
    "<svg ", "viewBox='0 0 0 0'", "<linearGradient id='a'>", "<stop offset='", "'/>", "-", ".", ",", "&#0;", "&lt;",
    "stroke-dasharray='0 0'", "matrix(0 0 0 0 0 0)",
])  # fmt: skip


@given(st.lists(NOISE, max_size=25).map("".join) | st.text(max_size=80))
def test_any_text_is_a_drawing_or_refused(text: str) -> None:
    """Nothing else comes out, and what comes out can be painted."""
    try:
        made = plain(f"{HEAD}{SQUARE}{text}</svg>".encode("utf-8", "replace"))
    except NotPlain:
        return
    assert pygame.image.load_sized_svg(io.BytesIO(made.file().encode()), (20, 20))


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parents[2] / "assets" / "pictures").glob("*.svg")), ids=lambda file: file.stem
)
def test_the_pictures_of_the_game_keep_their_own_rules(file: Path) -> None:
    """A set may take one as its own."""
    assert plain(file.read_bytes()).body
