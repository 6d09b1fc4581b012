"""No bytes of a file raise anything but Unreadable, and both YAML loaders see the same."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.card_file import build_card
from game.content.decoding import MAX_BYTES, Unreadable
from game.content.problem import Problem, english
from game.content.yaml_reader import FAST, PURE, Node, read
from tests.content.content_samples import BEHAVIOUR, BOUNDS, GOOD
from tests.sizes import RANDOM_TEXTS, drawn

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*/*.yaml"))
MARKS = [
    "\n",
    "  ",
    "- ",
    ": ",
    " #",
    "&a ",
    "*a",
    "!!x ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "|\n",
    ">-\n",
    "---\n",
    "? ",
    "<<: ",
]
ODD = ["<<: ", "\t", "\u00a0", "%", "\x00", '"\\0"', '"\\U00110000"', '"\\uD800"', "\ufeff", "é", "😀", "text:"]
PIECES = [*MARKS, *ODD, "a" * 2000]


def told(data: bytes, loader: Any = FAST) -> list[str]:
    card, problems = build_card(data, "p", "a1-x", BOUNDS, "a.yaml", loader)
    assert (card is not None) == all(problem.warns for problem in problems)
    assert all(isinstance(problem, Problem) and problem.line >= 1 and problem.column >= 1 for problem in problems)
    return [problem.report(english) for problem in problems]


@pytest.mark.parametrize("text", [GOOD, BEHAVIOUR], ids=["dilemma", "behaviour"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_files_of_every_editor_are_read(text: str, coding: str, end: str) -> None:
    assert told(text.replace("\n", end).encode(coding)) == []


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (GOOD.replace("Het volg", "Eén volg").encode("cp1252"),
         "a.yaml:5:9: this letter is not UTF-8: probably é "
         "(save the file again as UTF-8; in Notepad under Save as, Encoding)"),
        (b"#" * (MAX_BYTES + 1), "a.yaml:1:1: the file is larger than 1 MB"),
        (b'a: "\\U00110000"', None),
        (b"[" * 5000, "a.yaml:1:13: too deeply nested, or too many entries"),
        (b"{a: " * 5000, "a.yaml:1:46: too deeply nested, or too many entries"),
        (b"- a\n" * 60_000, "a.yaml:50000:3: too deeply nested, or too many entries"),
        (b"\xff\xfe\x00", None),
        (b"\x00\x00\x00", "a.yaml:1:1: the file contains nothing but zeros: its text is lost (restore it from a copy)"),
    ],
    ids=["cp1252", "too large", "no such letter", "brackets", "braces", "too many", "half a letter", "NUL"],
)  # fmt: skip
@pytest.mark.parametrize("loader", [FAST, PURE], ids=["fast", "pure"])
def test_odd_bytes_are_one_problem(data: bytes, line: str | None, loader: Any) -> None:
    lines = told(data, loader)
    assert len(lines) == 1
    assert line is None or lines == [line]


@pytest.mark.parametrize(
    ("piece", "place"),
    [
        ("[", (1, 13)),
        ("{", (1, 13)),
        ("[{", (1, 13)),
        ("[ ", (1, 25)),
        ("[a, ", (1, 46)),
        ("{a: ", (1, 46)),
        ("[{a: ", (1, 28)),
        ("[? ", (1, 19)),
        ("a: [", (1, 25)),
        ("[\n", (13, 1)),
        ("- ", (1, 25)),
        ("? ", (1, 25)),
        ("? - ", (1, 25)),
    ],
    ids=repr,
)
@pytest.mark.parametrize("loader", [FAST, PURE], ids=["fast", "pure"])
def test_too_deep_is_said_of_the_thirteenth_level(piece: str, place: tuple[int, int], loader: Any) -> None:
    """Wherever the parser itself gives up: since 0.2.6 libyaml does so beyond 1,000 levels, before its first event."""
    for depth in (13, 200, 1001) if loader is PURE else (13, 200, 999, 1001, 5000, 100_000):
        for after in ("", "a", "]", " '", " : #", "\n- x"):
            with pytest.raises(Unreadable) as fault:
                read((piece * depth + after).encode(), loader)
            seen = fault.value.line, fault.value.column, fault.value.message.msgid
            assert seen == (*place, "too deeply nested, or too many entries"), (depth, after)


@pytest.mark.parametrize("loader", [FAST, PURE], ids=["fast", "pure"])
def test_twelve_levels_are_not_too_deep(loader: Any) -> None:
    assert read(b"[" * 12 + b"]" * 12, loader).kind == "list"


def test_columns_count_letters_not_bytes() -> None:
    assert told(GOOD.replace("title: Het", "title: {é😀: Het").encode())[0].startswith("a.yaml:5:8:")


@given(st.binary(max_size=400))
@settings(max_examples=drawn(300, RANDOM_TEXTS), deadline=None)
def test_no_bytes_raise(data: bytes) -> None:
    assert told(data)


@given(st.text(max_size=200), st.sampled_from([FAST, PURE]))
@settings(max_examples=drawn(200, RANDOM_TEXTS), deadline=None)
def test_no_text_raises(text: str, loader: Any) -> None:
    assert told(text.encode("utf-8", "surrogatepass"), loader)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A good file with a few pieces put in, taken out or doubled."""
    text = draw(st.sampled_from([GOOD, BEHAVIOUR]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from(PIECES) | st.text(max_size=3).filter(lambda t: t.isprintable()))
        text = text[:start] + piece + text[end if draw(st.booleans()) else start :]
    return text.encode("utf-8", "surrogatepass")


@given(spoilt())
@settings(max_examples=drawn(400, RANDOM_TEXTS), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_spoilt_cards_never_crash(data: bytes) -> None:
    told(data)


def shape(node: Node) -> tuple[object, ...]:
    return node.line, node.column, node.kind, node.text, node.cut, [shape(item) for item in node.items]


def tree(data: bytes, loader: Any) -> object:
    try:
        return shape(read(data, loader))
    except Unreadable:
        return "unreadable"


@given(spoilt())
@settings(max_examples=drawn(150, RANDOM_TEXTS), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_both_loaders_agree_on_spoilt_cards(data: bytes) -> None:
    fast, pure = tree(data, FAST), tree(data, PURE)
    if "unreadable" not in (fast, pure):  # they do not call the same oddities faults
        assert fast == pure


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_both_loaders_agree_on_what_is_shipped(path: Path) -> None:
    data = path.read_bytes()
    assert tree(data, FAST) == tree(data, PURE)
    assert tree(data, FAST) != "unreadable"


def test_recursion_is_not_used_for_depth() -> None:
    before = sys.getrecursionlimit()
    told(b"- " * 40_000)
    assert sys.getrecursionlimit() == before
